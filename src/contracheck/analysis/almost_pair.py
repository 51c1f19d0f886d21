"""Two questions that would be one if a name or two were: which names, and which claims that answer them differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from attrs import frozen

from contracheck.analysis.alike_names import Alike
from contracheck.model import Axis, NamePart, Reading, Statement, TwoNames

LEAST, LEAST_SETTLED, LEAST_OF_TWO = 45, 90, 60
"""The least likeness of two names, of 100, that are offered: where a claim of one of them is left alone; where both are
in use among claims that met others (there a word more is mostly another thing); and where two names are in the way."""
HELD, ASKED = 12, 4
"""So many claims of each question are held against each other, and so many pairs of them asked about."""
_BARE = frozenset(("count", "number"))
"""Axes of numbers without a unit, of which that of one predicate may be the other's."""

Pairs = tuple[tuple[Statement, Statement], ...]


class Almost(NamedTuple):
    """The names that stand between two questions, how unlike the less alike are, whether none of the claims is left
    alone, how many claims have the names that are kept, and pairs of claims that differ."""

    unlikeness: int
    settled: bool
    kept: int
    names: tuple[TwoNames, ...]
    pairs: Pairs

    @property
    def rank(self) -> tuple[object, ...]:
        """The most alike first; then names that many claims have, and what is left alone; then by names and claims."""
        return (
            len(self.names),
            self.unlikeness,
            -self.kept,
            self.settled,
            tuple((name.part, name.own, name.other) for name in self.names),
            tuple((one.order, other.order) for one, other in self.pairs),
        )


@frozen(eq=False)
class Names:
    """What is known of names, which are declared or registered, and how many claims have each."""

    alike: Alike
    fixed: Mapping[NamePart, AbstractSet[str]]
    uses: Mapping[tuple[NamePart, str], int]
    alone: AbstractSet[Statement]

    def turned(self, part: NamePart, one: str, other: str) -> TwoNames | None:
        """The two so that the second is the one that is declared or registered, else the one that more claims have;
        `None` where both are, which are two, and where the register tells them apart."""
        one, other = sorted((one, other))
        fixed = self.fixed[part]
        known = (one in fixed, other in fixed)
        if all(known) or self.alike.told_apart(one, other, part):
            return None
        likeness = self.alike.likeness(one, other, part)
        first = (known[0], self.uses.get((part, one), 0)) >= (known[1], self.uses.get((part, other), 0))
        return TwoNames(part, other, one, likeness) if first else TwoNames(part, one, other, likeness)

    def almost(
        self, names: tuple[TwoNames, ...], mine: Sequence[Statement], theirs: Sequence[Statement]
    ) -> Almost | None:
        """What stands between two questions; `None` if no claims differ, or the names are not alike enough."""
        likeness = min(name.likeness for name in names)
        settled = self.alone.isdisjoint(mine) and self.alone.isdisjoint(theirs)
        pairs = self._differing(mine, theirs) if likeness >= _least(names, settled=settled) else ()
        kept = sum(self.uses.get((name.part, name.other), 0) for name in names)
        return Almost(100 - likeness, settled, kept, names, pairs) if pairs else None

    def _differing(self, mine: Sequence[Statement], theirs: Sequence[Statement]) -> Pairs:
        """A few pairs: of one time before others."""
        differing = [(one, other) for one in mine[:HELD] for other in theirs[:HELD] if differ(one, other)]
        return tuple(sorted(differing, key=_not_of_one_time)[:ASKED])


def _least(names: Sequence[TwoNames], *, settled: bool) -> int:
    """How alike the names must be: speakers are proposed with care, and what they say has met already."""
    if names[0].part == NamePart.SPEAKER:
        return LEAST
    return LEAST_SETTLED if settled else LEAST if len(names) == 1 else LEAST_OF_TWO


def _not_of_one_time(pair: tuple[Statement, Statement]) -> bool:
    one, other = pair
    return not one.on_timeline.hull.meets(other.on_timeline.hull)


def differ(mine: Statement, theirs: Statement) -> bool:
    """Whether they say unlike things of one kind, or one denies something; never two of one source."""
    if mine.source == theirs.source or (mine.value == theirs.value and mine.claim.polarity == theirs.claim.polarity):
        return False
    return any(_unlike(one, other) for one in mine.readings for other in theirs.readings)


def _unlike(one: Reading, other: Reading) -> bool:
    """Names are numbered among those that answer the same, so that the numbers of two questions tell nothing."""
    if Axis.TERM in (one.axis, other.axis):
        return True
    alike = one.axis == other.axis or {one.axis, other.axis} <= _BARE
    return alike and (one.denied != other.denied or not one.allowed.meets(other.allowed))
