"""An earlier report, read back from its `report.json`: as much of it as later runs are held against.

What was read is taken for the shape that the writer has now, so that mypy knows every key and its kind; whether it is
so is found out key by key, where it is used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, assert_never

from attrs import field, frozen

from contracheck.model import CLASSES, VERSION
from contracheck.model.decisions import DIGEST

if TYPE_CHECKING:
    from contracheck.model import report_json

_NAME, _, _NUMBER = VERSION.partition("/")
_JsonObject = TypeVar("_JsonObject")


class State(StrEnum):
    """The lists of a report in which findings stand; the earliest reports have the first and the last."""

    FINDINGS = "findings"
    DECIDED = "decided"
    KNOWN = "known"
    SUPPRESSED = "suppressed"


class DamagedError(ValueError):
    """Why a file is no report that can be used."""


@frozen
class PastClaim:
    """A claim as a report tells it; `digest` changes with what it says, `place` is empty where no finding has it.

    The earliest reports have no digests, and of a claim that is in no finding the id alone: what is not told is empty.
    """

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
    """A finding as a report tells it; `state` is the list that it stands in, and `cut` whether some of its claims are
    not listed. `told` is all that the report says of it. What the earliest reports do not tell is empty."""

    id: str
    rule: str
    kind: str
    subject: str
    predicate: str
    message: str
    state: State
    claims: tuple[PastClaim, ...]
    decisions: tuple[PastDecision, ...]
    cut: bool = False
    severity: str = ""
    also: tuple[str, ...] = ()
    doubt: str = ""
    verdict: str = ""
    time: str = ""
    sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    told: Mapping[str, object] = field(factory=dict, repr=False)


@frozen(eq=False, slots=False)
class Past:
    """A report: its findings, whatever their state, and its claims by id; of those that it does not list, `unlisted`
    are the digests."""

    name: str
    findings: tuple[PastFinding, ...]
    claims: Mapping[str, PastClaim]
    unlisted: frozenset[str] = frozenset()

    @cached_property
    def digests(self) -> frozenset[str]:
        """What all of its claims say, as far as it tells."""
        return self.unlisted.union(claim.digest for claim in self.claims.values() if claim.digest)

    def has(self, claim: PastClaim) -> bool:
        """Whether one of its claims says the same as a claim of another report.

        Without digests, a claim of that id that is not known to say anything else is taken to be the same.
        """
        if claim.digest and self.digests:
            return claim.digest in self.digests
        own = self.claims.get(claim.id)
        return own is not None and (not own.value or not claim.value or own.said == claim.said)

    def identities(self) -> frozenset[str]:
        """The ids of all findings."""
        return frozenset(finding.id for finding in self.findings)


def read_past(text: str | bytes, name: str) -> Past:
    """The report in the text of a `report.json` called `name`. Raises `DamagedError`."""
    try:
        told: report_json.Report = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedError(f"{name} is no JSON: {error}") from None
    _known(told.get("version") if isinstance(told, dict) else None, name)
    try:
        findings = tuple(_finding(one, state) for state in State for one in _findings(told, state))
        claims = {claim.id: claim for claim in _claims(told["statements"], _sources(told))}
        unlisted = _unlisted(told)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        what = (
            f"it lacks {error}"
            if isinstance(error, KeyError)
            else str(error) or "a part of it is not what it should be"
        )
        raise DamagedError(f"{name} is damaged: {what}") from None
    placed = {claim.id: claim for finding in findings for claim in finding.claims}
    return Past(name, findings, {**claims, **placed}, unlisted)


def _known(version: object, name: str) -> None:
    """Refuse what no version up to this one has written; all of theirs are read."""
    kind, _, number = version.partition("/") if isinstance(version, str) else ("", "", "")
    if kind != _NAME or not re.fullmatch("[1-9][0-9]{0,5}", number):
        raise DamagedError(f"{name} is no report that can be read: its version is {version!r}, expected {VERSION!r}")
    if int(number) > int(_NUMBER):
        raise DamagedError(f"{name} was written by a later version of contracheck ({version}); it needs that one")


def _findings(told: report_json.Report, state: State) -> list[report_json.Finding]:
    """One of the lists of findings; empty if it came later than the report."""
    match state:
        case State.FINDINGS:
            return _list(told["findings"])
        case State.DECIDED:
            return _list(told.get("decided", []))
        case State.KNOWN:
            return _list(told.get("known", []))
        case State.SUPPRESSED:
            return _list(told["suppressed"])
    assert_never(state)


def _finding(one: report_json.Finding, state: State) -> PastFinding:
    claims = {each.id: each for position in one["camps"] for each in map(_cited, position["statements"])}
    return PastFinding(
        id=_text(one["id"]),
        rule=_text(one["rule"]),
        kind=_class(one["class"]),
        subject=_text(one["subject"]),
        predicate=_text(one["predicate"]),
        message=_text(one["message"]),
        state=state,
        claims=tuple(claims[name] for name in sorted(claims)),
        decisions=tuple(
            PastDecision(_text(d["by"]), _text(d["verdict"]), _text(d["on"])) for d in one.get("decisions", ())
        ),
        cut=any("more" in position for position in one["camps"]),
        severity=_text(one.get("severity", "")),
        also=tuple(map(_text, one.get("also", ()))),
        doubt=_text(one.get("doubt", "")),
        verdict=_text(one.get("verdict", "")),
        time=_text(one.get("time", "")),
        sources=_names(one, lambda camp: camp.get("sources", ())),
        speakers=_names(one, lambda camp: [name for each in camp["statements"] for name in each.get("said_by", ())]),
        told=one,
    )


def _names(one: report_json.Finding, of: Callable[[report_json.Camp], Iterable[str]]) -> tuple[str, ...]:
    """The names that its camps tell, sorted."""
    return tuple(sorted({_text(name) for camp in one["camps"] for name in of(camp)}))


def _cited(one: report_json.Statement) -> PastClaim:
    where = one["cell"] and f"{one['sheet']}!{one['cell']}" if "cell" in one else f"{one['line']}:{one['column']}"
    return PastClaim(
        _text(one["claim"]),
        _text(one["source"]),
        *_said(one),
        place=f"{_text(one['file'])}:{where}",
    )


def _unlisted(told: report_json.Report) -> frozenset[str]:
    """What the claims say that are not listed; empty if all are."""
    digests = _text(told["left_out"]["digests"]) if "left_out" in told else ""
    return frozenset(digests[start : start + DIGEST] for start in range(0, len(digests), DIGEST))


def _sources(told: report_json.Report) -> frozenset[str]:
    return frozenset(_text(source["id"]) for source in _list(told.get("sources", [])))


def _claims(statements: Iterable[report_json.Standing], sources: frozenset[str]) -> Iterator[PastClaim]:
    for statement in statements:
        identity = _text(statement["id"])
        yield PastClaim(identity, _source_of(identity, sources), *_said(statement))


def _source_of(identity: str, sources: frozenset[str]) -> str:
    """The longest source that the full id of a claim begins with: both parts of it may hold slashes."""
    names = [identity[:end] for end, char in enumerate(identity) if char == "/"]
    return next((name for name in reversed(names) if name in sources), names[-1] if names else "")


def _said(one: report_json.Statement | report_json.Standing) -> tuple[str, str, str]:
    """Digest, value and time of a claim; the earliest reports do not tell them of every claim."""
    return _text(one.get("digest", "")), _text(one.get("value", "")), _text(one.get("when", ""))


def _class(value: str) -> str:
    if value not in CLASSES:
        raise ValueError(f"the class of a finding is {value!r:.80}, expected one of {', '.join(CLASSES)}")
    return _text(value)


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: Iterable[_JsonObject]) -> list[_JsonObject]:
    if not isinstance(value, list):
        raise TypeError
    return value
