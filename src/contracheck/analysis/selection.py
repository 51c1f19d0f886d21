"""What a run leaves aside and what it hides; both are counted, neither vanishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress

from attrs import frozen

from contracheck.model import SETTLING, Claim, Finding
from contracheck.values.fault import Fault
from contracheck.values.span import METADATA, Span
from contracheck.values.text.name_key import name_key


@frozen
class Selection:
    """`only` and `ignore` name rules, subjects or sources, and hide findings; `without` names sources whose claims
    are left aside before anything is compared, as are claims told as of a time after `as_of`: as they say, else when
    their source was published."""

    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    as_of: Span | None = None


def set_aside(claims: Sequence[Claim], selection: Selection) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims to compare, and those left aside. A source without a readable date counts as published in time."""
    if not selection.without and selection.as_of is None:
        return tuple(claims), ()
    later = _is_later(selection.as_of) if selection.as_of else None
    gone = [claim.source.id in selection.without or (later is not None and later(claim)) for claim in claims]
    return tuple(compress(claims, (not one for one in gone))), tuple(compress(claims, gone))


def _is_later(day: Span) -> Callable[[Claim], bool]:
    """Whether a claim is known only as of a time that begins after that day; what cannot be read is held to be in
    time, and so is a claim of an earlier day in a source of a later one."""
    read: dict[str, Span | None] = {}

    def published(claim: Claim) -> Span | None:
        text = claim.source.published
        if text not in read:
            read[text] = _read(text, None)
        return read[text]

    def later(claim: Claim) -> bool:
        told = _read(claim.as_of, published(claim)) or published(claim)
        return told is not None and told.dated and told.hull.lower > day.hull.upper

    return later


def _read(text: str, published: Span | None) -> Span | None:
    try:
        return Span.parse(text, published, METADATA) if text else None
    except Fault:
        return None


def hide(findings: Sequence[Finding], selection: Selection) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings to show, and those suppressed."""
    if not selection.only and not selection.ignore:
        return tuple(findings), ()
    only, ignore = ({name_key(name) for name in names} for names in (selection.only, selection.ignore))
    shown = [finding for finding in findings if (not only or only & _names(finding)) and not ignore & _names(finding)]
    kept = {finding.id for finding in shown}
    return tuple(shown), tuple(finding for finding in findings if finding.id not in kept)


def put_away(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are open, and those that reviewers settled: all of one mind, and nothing changed since."""
    return split(findings, lambda finding: finding.verdict not in SETTLING)


def split(
    findings: Sequence[Finding], wanted: Callable[[Finding], bool]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Those that are wanted, and the others."""
    kept = [wanted(finding) for finding in findings]
    return tuple(compress(findings, kept)), tuple(compress(findings, (not one for one in kept)))


def _names(finding: Finding) -> set[str]:
    sources = {statement.source for statement in finding.statements}
    return {name_key(name) for name in (finding.rule, *finding.also, finding.subject, *sources)}
