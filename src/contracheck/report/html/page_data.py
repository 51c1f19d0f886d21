"""What the page's script works with: what findings can be filtered by, and what a decision about each must hold.

Claims are told once, and so are the parameters of rules, however many findings they are in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from contracheck.model import Cited, Decision, Finding, Sort, content
from contracheck.model.order import Order, arranged
from contracheck.report.html.articles import is_decided_by_command
from contracheck.report.view import SourceNames
from contracheck.report.words import visible
from contracheck.values.dates.calendar import DAY, day_number
from contracheck.values.interval import INFINITY, Number

EPOCH = day_number(1970, 1, 1)
PageJson = dict[str, Any]


def page_data(
    findings: Iterable[Finding], names: SourceNames, order: Order = Order(), *, for_readers: bool = False
) -> PageJson:
    """The findings in their order, as the script's one object; each knows its place in order of
    gravity; nothing is decided on a page `for_readers`."""
    claims: dict[str, PageJson] = {}
    under: dict[tuple[str, ...], int] = {}
    them = list(findings)
    places = {finding.id: place for place, finding in enumerate(arranged(them, evolve(order, sort=Sort.GRAVITY)))}
    told = [{**_finding(one, names, claims, under), "gravity": places[one.id]} for one in them]
    if for_readers:
        claims.clear()
        told = [{**one, "rules": [], "claims": None, "decisions": []} for one in told]
    return {"findings": told, "claims": claims, "under": [list(parameters) for parameters in under]}


def _finding(
    finding: Finding, names: SourceNames, claims: dict[str, PageJson], under: dict[tuple[str, ...], int]
) -> PageJson:
    return {
        "id": finding.id,
        "class": finding.kind,
        "rules": [finding.rule, *finding.also],
        "subject": finding.subject,
        "predicate": finding.predicate,
        "sources": sorted({names.get(each.source) or visible(each.source) for each in finding.statements}),
        "speakers": sorted({visible(each) for statement in finding.statements for each in statement.claim.said_by}),
        "days": _days(finding),
        "under": under.setdefault(finding.under, len(under)),
        "claims": None if is_decided_by_command(finding) else _claims(finding, claims),
        "verdict": finding.verdict,
        "stale": any(not each.holds for each in finding.opinions),
        "decisions": [_decision(each.decision) for each in finding.opinions if each.decision.finding == finding.id],
    }


def _claims(finding: Finding, claims: dict[str, PageJson]) -> list[str]:
    """The ids of its claims, one of those that say the same; `claims` comes to hold what each says."""
    contents: dict[tuple[str, ...], str] = {}
    for name, claim in sorted({statement.id: statement.claim for statement in finding.statements}.items()):
        contents.setdefault(content(claim), name)
        if name not in claims:
            claims[name] = _cited(Cited.of(claim))
    return sorted(contents.values())


def _cited(cited: Cited) -> PageJson:
    return {"claim": cited.claim, "source": cited.source, **dict(cited.fields)}


def _decision(decision: Decision) -> PageJson:
    return {
        "by": decision.by,
        "verdict": decision.verdict,
        "reason": decision.reason,
        "on": decision.on,
        "digest": decision.digest,
    }


def _days(finding: Finding) -> list[int | None]:
    """The first and last day that its claims touch, from 1970-01-01; `None` where there is no end, or no date."""
    hulls = [each.span.hull for each in finding.statements if each.span.dated]
    return [
        _day(min((hull.lower for hull in hulls), default=INFINITY)),
        _day(max((h.upper for h in hulls), default=INFINITY)),
    ]


def _day(minute: Number) -> int | None:
    return None if abs(minute) == INFINITY else int(minute) // DAY - EPOCH
