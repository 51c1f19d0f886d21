"""An earlier report, read back from its `report.json`: as much of it as later runs are held against."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from contracheck.model import VERSION

LISTS = ("findings", "decided", "known", "suppressed")
"""The lists of a report in which findings stand."""


class DamagedError(ValueError):
    """Why a file is no report that can be used."""


@frozen
class PastClaim:
    """A claim as a report tells it; `digest` changes with what it says, `place` is empty where no finding has it."""

    id: str
    source: str
    digest: str
    value: str
    when: str
    place: str = ""

    @property
    def said(self) -> str:
        """`“1,500” (27 November 2025)`."""
        return f"“{self.value}”" + (f" ({self.when})" if self.when else "")


@frozen
class PastDecision:
    """Who decided what, and when (ISO 8601, or empty)."""

    by: str
    verdict: str
    on: str


@frozen(eq=False)
class PastFinding:
    """A finding as a report tells it; `state` is the list that it stands in."""

    id: str
    rule: str
    kind: str
    subject: str
    predicate: str
    message: str
    state: str
    claims: tuple[PastClaim, ...]
    decisions: tuple[PastDecision, ...]


@frozen(eq=False, slots=False)
class Past:
    """A report: its findings, whatever their state, and its claims by id."""

    name: str
    findings: tuple[PastFinding, ...]
    claims: Mapping[str, PastClaim]

    @cached_property
    def digests(self) -> frozenset[str]:
        """What all of its claims say."""
        return frozenset(one.digest for one in self.claims.values())

    def identities(self) -> frozenset[str]:
        """The ids of all findings."""
        return frozenset(one.id for one in self.findings)


def read_past(text: str | bytes, name: str) -> Past:
    """The report in the text of a `report.json` called `name`. Raises `DamagedError`."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedError(f"{name} is no JSON: {error}") from None
    version = told.get("version") if isinstance(told, dict) else None
    if version != VERSION:
        raise DamagedError(f"{name} is no report that can be read: its version is {version!r}, expected {VERSION!r}")
    try:
        findings = tuple(_finding(one, state) for state in LISTS for one in told[state])
        claims = {one.id: one for one in _claims(told["statements"])}
    except (KeyError, TypeError, AttributeError) as error:
        what = f"it lacks {error}" if isinstance(error, KeyError) else "a part of it is not what it should be"
        raise DamagedError(f"{name} is damaged, or of an earlier version: {what}") from None
    placed = {one.id: one for finding in findings for one in finding.claims}
    return Past(name, findings, {**claims, **placed})


def _finding(one: Mapping[str, Any], state: str) -> PastFinding:
    claims = {each.id: each for camp in one["camps"] for each in map(_cited, camp["statements"])}
    return PastFinding(
        id=_text(one["id"]),
        rule=_text(one["rule"]),
        kind=_text(one["class"]),
        subject=_text(one["subject"]),
        predicate=_text(one["predicate"]),
        message=_text(one["message"]),
        state=state,
        claims=tuple(claims[name] for name in sorted(claims)),
        decisions=tuple(PastDecision(_text(d["by"]), _text(d["verdict"]), _text(d["on"])) for d in one["decisions"]),
    )


def _cited(one: Mapping[str, Any]) -> PastClaim:
    where = one["cell"] and f"{one['sheet']}!{one['cell']}" if "cell" in one else f"{one['line']}:{one['column']}"
    claim, source, digest, value, when = (_text(one[name]) for name in ("claim", "source", "digest", "value", "when"))
    return PastClaim(claim, source, digest, value, when, f"{_text(one['file'])}:{where}")


def _claims(statements: Any) -> Iterator[PastClaim]:
    for one in statements:
        identity, digest, value, when = (_text(one[name]) for name in ("id", "digest", "value", "when"))
        yield PastClaim(identity, identity.rpartition("/")[0], digest, value, when)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
