"""Large updates: figures that became known in time, and changed by more than a fifth while they did.

An update is no contradiction, but it is news: the first figure may stand in many texts yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from attrs import astuple

from contracheck.model import Group, Reading, Statement, Update
from contracheck.values.interval import INFINITY, Number
from contracheck.values.telling import Stage

LARGE = Fraction(1, 5)
"""The part of the earlier figure by which a later one must differ, each in its nearest reading, to be news."""


class _Figure(NamedTuple):
    """An early figure: the first and the last minute at which it can have been told, and the least and the most that it
    allows."""

    statement: Statement
    period: str
    first: Number
    last: Number
    least: Number
    most: Number


class _Extremes(NamedTuple):
    """Of what was told before: the figure that allows least at most, and the one that allows most at least."""

    low: _Figure
    high: _Figure

    def with_(self, figure: _Figure) -> _Extremes:
        """The same, with one more."""
        return _Extremes(
            figure if figure.most < self.low.most else self.low, figure if figure.least > self.high.least else self.high
        )


def updates_of(groups: Iterable[Group]) -> tuple[Update, ...]:
    """One for each period of a group in which an early figure differs from one told before by more than a fifth: the
    two that differ most; by subject and predicate."""
    found = [update for group in groups for update in _of_group(group)]
    return tuple(sorted(found, key=_by_subject))


def _by_subject(update: Update) -> tuple[object, ...]:
    return (update.key.subject.casefold(), *astuple(update.key), update.after.order)


def _of_group(group: Group) -> Iterator[Update]:
    """In one pass over the figures as they were told: each against the least and the most that was told before it, of
    its period; one without a period may be of any."""
    if not group.predicate.is_toll(group.key.layer):
        return
    for axis in sorted({reading.axis for statement in group.statements for reading in statement.readings}):
        figures = sorted(_early(group.statements, axis), key=lambda one: (one.first, one.statement.order))
        ended = sorted(figures, key=lambda one: (one.last, one.statement.order))
        before: dict[str, _Extremes] = {}
        clearest: dict[str, tuple[Fraction, Update]] = {}
        place = 0
        for later in figures:
            while ended[place].last < later.first:
                _take_in(before, ended[place])
                place += 1
            for earlier in _comparable(before, later):
                change = _change(earlier, later)
                period = later.period or earlier.period
                if change > LARGE and change > clearest.get(period, (LARGE, None))[0]:
                    clearest[period] = change, Update(group.key, earlier.statement, later.statement)
        yield from (update for _, (_, update) in sorted(clearest.items()))


_ANY = "any"


def _take_in(before: dict[str, _Extremes], figure: _Figure) -> None:
    for name in {figure.period, _ANY}:
        known = before.get(name)
        before[name] = known.with_(figure) if known else _Extremes(figure, figure)


def _comparable(before: dict[str, _Extremes], later: _Figure) -> Iterator[_Figure]:
    for name in (later.period, "") if later.period else (_ANY,):
        yield from before.get(name, ())


def _early(statements: Sequence[Statement], axis: str) -> Iterator[_Figure]:
    for statement in statements:
        for reading in statement.readings:
            told = reading.told
            if told is not None and reading.axis == axis and _is_figure(statement, reading):
                hull, allowed = told.timing.hull, reading.allowed
                period = _MOMENT if told.moment else reading.timing.label
                yield _Figure(statement, period, hull.lower, hull.upper, allowed.lower, allowed.upper)


_MOMENT = "as of"


def _is_figure(statement: Statement, reading: Reading) -> bool:
    early = reading.told is not None and reading.told.stage == Stage.EARLY
    return early and statement.excluded is None and not reading.denied


def _change(earlier: _Figure, later: _Figure) -> Fraction:
    """By what part of the earlier figure the later one differs, at least; from nothing to something, by all."""
    if later.least > earlier.most:
        return Fraction(later.least - earlier.most) / Fraction(earlier.most) if earlier.most else Fraction(1)
    if later.most < earlier.least != INFINITY and later.most >= 0:
        return Fraction(earlier.least - later.most) / Fraction(earlier.least)
    return Fraction(0)
