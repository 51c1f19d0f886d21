"""What the page's script works with: what findings can be filtered by, and what a decision about each must hold.

Claims are told once, and so are the parameters of rules, however many findings they are in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from contracheck.model import Cited, Decision, Finding, content
from contracheck.report.view import Names
from contracheck.report.words import visible
from contracheck.values.dates.calendar import DAY, day_number
from contracheck.values.interval import INFINITY, Number

EPOCH = day_number(1970, 1, 1)
Json = dict[str, Any]


def page_data(findings: Iterable[Finding], names: Names) -> Json:
    """The findings in their order, as the script's one object."""
    claims: dict[str, Json] = {}
    under: dict[tuple[str, ...], int] = {}
    told = [_finding(one, names, claims, under) for one in findings]
    return {"findings": told, "claims": claims, "under": [list(one) for one in under]}


def _finding(one: Finding, names: Names, claims: dict[str, Json], under: dict[tuple[str, ...], int]) -> Json:
    contents: dict[tuple[str, ...], str] = {}
    for name, claim in sorted({statement.id: statement.claim for statement in one.statements}.items()):
        contents.setdefault(content(claim), name)
        if name not in claims:
            claims[name] = _cited(Cited.of(claim))
    return {
        "id": one.id,
        "class": one.kind,
        "rules": [one.rule, *one.also],
        "subject": one.subject,
        "predicate": one.predicate,
        "sources": sorted({names.get(each.source) or visible(each.source) for each in one.statements}),
        "speakers": sorted({visible(each) for statement in one.statements for each in statement.claim.said_by}),
        "days": _days(one),
        "under": under.setdefault(one.under, len(under)),
        "claims": sorted(contents.values()),
        "verdict": one.verdict,
        "stale": any(not each.holds for each in one.opinions),
        "decisions": [_decision(each.decision) for each in one.opinions if each.decision.finding == one.id],
    }


def _cited(cited: Cited) -> Json:
    return {"claim": cited.claim, "source": cited.source, **dict(cited.fields)}


def _decision(one: Decision) -> Json:
    return {"by": one.by, "verdict": one.verdict, "reason": one.reason, "on": one.on, "digest": one.digest}


def _days(one: Finding) -> list[int | None]:
    """The first and last day that its claims touch, from 1970-01-01; `None` where there is no end, or no date."""
    hulls = [each.span.hull for each in one.statements if each.span.dated]
    return [
        _day(min((hull.lower for hull in hulls), default=INFINITY)),
        _day(max((h.upper for h in hulls), default=INFINITY)),
    ]


def _day(minute: Number) -> int | None:
    return None if abs(minute) == INFINITY else int(minute) // DAY - EPOCH
