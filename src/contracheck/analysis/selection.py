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
    are left aside before anything is compared, as are those published after `as_of`."""

    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    as_of: Span | None = None


def set_aside(claims: Sequence[Claim], selection: Selection) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims to compare, and those left aside. A source without a readable date counts as published in time."""
    if not selection.without and selection.as_of is None:
        return tuple(claims), ()
    gone = {claim.source.id for claim in claims if _is_aside(claim, selection)}
    kept = tuple(claim for claim in claims if claim.source.id not in gone)
    return kept, tuple(claim for claim in claims if claim.source.id in gone)


def _is_aside(claim: Claim, selection: Selection) -> bool:
    if claim.source.id in selection.without:
        return True
    if selection.as_of is None or not claim.source.published:
        return False
    try:
        return Span.parse(claim.source.published, style=METADATA).hull.lower > selection.as_of.hull.upper
    except Fault:
        return False


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
