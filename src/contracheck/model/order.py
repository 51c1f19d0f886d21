"""The one order of findings, everywhere: the gravest first, or by subject, or by time. What only may contradict stands
under the contradiction that it hangs together with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from attrs import evolve, frozen

from contracheck.model.kinds import CLASSES, Doubt, Kind, Sort
from contracheck.model.outcomes import Finding
from contracheck.model.statements import Statement, Term, Text, Truth
from contracheck.values.interval import INFINITY, Number
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span

Place: TypeAlias = tuple[int, Number, int, str]
Rank: TypeAlias = tuple[int, int, bool, int, int, Number, str]
_FIRST: Place = (-1, -INFINITY, -1, "")
_KINDS_OF_VALUE = (Quantity, Span, Truth, Term, Score, Text)


def moment(statement: Statement) -> Number:
    """The earliest minute a statement is about, or as of which a toll is known: for *by September 2026* the end named;
    undated ones come last."""
    hull = statement.on_timeline.hull
    return hull.lower if hull.lower > -INFINITY else hull.upper


def finding_order(finding: Finding) -> tuple[str, str, Place, Place]:
    """Sort key of findings while they are worked out: by subject, then by class and doubt, then by time."""
    first = finding.beneath or finding
    return (first.subject.casefold(), first.subject, _place(first), _place(finding) if finding.beneath else _FIRST)


def _place(finding: Finding) -> Place:
    """Where a finding stands among those of its subject, or of the contradiction that it stands under."""
    return (_tier(finding), _earliest(finding), CLASSES.index(finding.kind), finding.id)


def _earliest(finding: Finding) -> Number:
    return min(map(moment, finding.statements), default=INFINITY)


def _tier(finding: Finding) -> int:
    """Contradictions, then what a declaration would decide, then what else may contradict, then the rest by class."""
    if finding.kind == Kind.MAY_CONTRADICT and finding.doubt == Doubt.DECLARATION:
        return 1
    return 0 if finding.kind == Kind.CONTRADICTS else 1 + CLASSES.index(finding.kind)


@frozen
class Order:
    """How findings are arranged; `important` are the subjects and predicates, as findings name them, that come first
    among findings that are told by as many."""

    sort: Sort = Sort.GRAVITY
    important: frozenset[str] = frozenset()


def arranged(findings: Iterable[Finding], order: Order = Order()) -> list[Finding]:
    """The findings in the order of every report: the gravest first, unless another is asked for. What stands beneath a
    contradiction follows it."""
    return list(_arranged(tuple(findings), order))


@lru_cache(maxsize=4)
def _arranged(them: tuple[Finding, ...], order: Order) -> tuple[Finding, ...]:
    """Every format asks for the same."""
    ranks = _ranks(them, order.important)
    places: Mapping[Sort, Callable[[Finding], tuple[object, ...]]] = {
        Sort.GRAVITY: lambda head: ranks[head.id],
        Sort.TIME: lambda head: (_earliest(head), *ranks[head.id]),
        Sort.SUBJECT: _by_subject(them, ranks),
    }
    place = places[order.sort]
    return tuple(sorted(them, key=lambda one: (place(_head(one)), _place(one) if one.beneath else _FIRST)))


def _head(finding: Finding) -> Finding:
    return finding.beneath or finding


def _by_subject(findings: Iterable[Finding], ranks: Mapping[str, Rank]) -> Callable[[Finding], tuple[object, ...]]:
    """Subjects by the gravest that is found of them, and what is found of each by time."""
    first: dict[str, Rank] = {}
    for head in map(_head, findings):
        first[head.subject] = min(ranks[head.id], first.get(head.subject, ranks[head.id]))
    return lambda head: (first[head.subject], head.subject, _earliest(head), ranks[head.id])


def _ranks(findings: Iterable[Finding], important: frozenset[str]) -> Mapping[str, Rank]:
    """By the ids of findings that stand beneath none: class, then how many independent origins the weaker side has,
    then what is important, then how far apart the values are, then time.

    Distances of numbers, of dates and of words cannot be held against each other: of those that are alike in all that
    comes before, the farthest of each kind come first, then the second farthest of each, and so on.
    """
    levels: dict[tuple[int, int, bool], dict[int, list[Finding]]] = {}
    for head in {one.id: one for one in map(_head, findings)}.values():
        named = head.subject in important or head.predicate in important
        level = (_tier(head), -_weaker_side(head), not named)
        levels.setdefault(level, {}).setdefault(_kind_of_value(head), []).append(head)
    ranks: dict[str, Rank] = {}
    for level, kinds in levels.items():
        for kind, heads in kinds.items():
            for number, head in enumerate(sorted(heads, key=_farthest)):
                ranks[head.id] = (*level, number, kind, _earliest(head), head.id)
    return ranks


def _weaker_side(finding: Finding) -> int:
    """How many independent origins stand behind the side that has the second most: of two, the weaker."""
    sides = [len(one.origins) for one in finding.positions if not one.fits]
    return sorted(sides, reverse=True)[1] if len(sides) > 1 else 0


def _kind_of_value(finding: Finding) -> int:
    value = finding.statements[0].value
    return next((place for place, kind in enumerate(_KINDS_OF_VALUE) if isinstance(value, kind)), len(_KINDS_OF_VALUE))


def _farthest(finding: Finding) -> tuple[Number | Fraction, Number, str]:
    return (-_distance(finding), _earliest(finding), finding.id)


def _distance(finding: Finding) -> Number | Fraction:
    """Between its lowest and its highest figure: of dates in minutes, of numbers as a part of the larger; 0 where
    values have none, or no end."""
    figures = [one.figure for one in finding.positions if one.figure is not None and not one.fits]
    low: Number = min([one.upper for one in figures], default=0)
    high: Number = max([one.lower for one in figures], default=0)
    if isinstance(low, float) or isinstance(high, float) or high <= low:
        return 0
    if isinstance(finding.statements[0].value, Span):
        return high - low
    least, most = Fraction(low), Fraction(high)
    return (most - least) / max(abs(least), abs(most))


def gravest(findings: Collection[Finding], most: int, order: Order = Order()) -> list[Finding]:
    """In that order, at most so many: the gravest."""
    if len(findings) <= most:
        return arranged(findings, order)
    ranked = arranged(findings, evolve(order, sort=Sort.GRAVITY))[:most]
    return ranked if order.sort == Sort.GRAVITY else arranged(ranked, order)


def by_subject(findings: Iterable[Finding], order: Order = Order()) -> list[tuple[str, list[Finding]]]:
    """The findings gathered under their subjects, each subject where its gravest finding stands."""
    them = arranged(findings, evolve(order, sort=Sort.SUBJECT))
    return [(subject, list(its)) for subject, its in groupby(them, lambda finding: finding.subject)]


def by_time(statements: Iterable[Statement]) -> list[Statement]:
    """Statements along their timeline, those of one time together; undated ones last."""
    return sorted(statements, key=lambda one: (moment(one), one.on_timeline.hull.upper, one.order))
