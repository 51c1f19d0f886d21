"""The lines from a subject to what it is said to be a kind of, and on from there, with the time for which they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from contracheck.model import Axis, Group, Layer, Reading, Statement, Term
from contracheck.rules.kit.moments import in_common
from contracheck.rules.kit.opposing import readings_on
from contracheck.rules.kit.world import World
from contracheck.values.timing import ALWAYS, Timing

Figure = tuple[Statement, Reading]


@frozen(eq=False)
class Line:
    """What is said of a wider kind, the claims that lead to it one after the other, and when all of them hold."""

    wider: Group
    links: tuple[Statement, ...]
    timing: Timing

    def then(self, pairs: Sequence[Figure]) -> list[Figure]:
        """What is said of the wider kind, for the time that it has in common with the links."""
        if self.timing == ALWAYS:
            return list(pairs)
        timed = ((statement, reading, in_common((self.timing, reading.timing))) for statement, reading in pairs)
        return [(statement, evolve(reading, timing=timing)) for statement, reading, timing in timed if timing]


@frozen(eq=False)
class _Way:
    """How a name is reached."""

    name: str
    links: tuple[Statement, ...] = ()
    timing: Timing = ALWAYS

    @property
    def certain(self) -> bool:
        return all(statement.certain for statement in self.links)

    def as_good_as(self, other: _Way) -> bool:
        """Whether whatever follows by the other follows by this one."""
        mine, theirs = self.timing, other.timing
        if other.certain and not self.certain:
            return False
        if mine in (theirs, ALWAYS):
            return True
        same_core = theirs.core is None or (mine.core is not None and mine.core.contains(theirs.core))
        vague = theirs.core is None and theirs.dated
        covers = not vague or (mine.core is not None and mine.core.contains(theirs.hull))
        return same_core and covers and mine.hull.contains(theirs.hull)


def lines(group: Group, world: World) -> Iterator[Line]:
    """The groups of the same question about what the subject is said to be a kind of, each by every way that another is
    not as good as: nearest first, certain ones before others."""
    if not group.predicate.inherited_by:
        return
    waiting = [_Way(group.key.subject)]
    reached: dict[str, list[_Way]] = {group.key.subject: list(waiting)}
    while waiting:
        way = waiting.pop(0)
        for longer in _on_from(way, group, world):
            known = reached.setdefault(longer.name, [])
            if not any(other.as_good_as(longer) for other in known):
                known.append(longer)
                waiting.append(longer)
                wider = world.group(evolve(group.key, subject=longer.name))
                if wider is not None:
                    yield Line(wider, longer.links, longer.timing)


def _on_from(way: _Way, group: Group, world: World) -> Iterator[_Way]:
    """One link further, if that has a moment in common with those before."""
    for statement, reading in _links(way.name, group, world):
        timing = in_common((way.timing, reading.timing))
        if timing is not None and isinstance(statement.value, Term):
            yield _Way(statement.value.name, (*way.links, statement), timing)


def _links(subject: str, group: Group, world: World) -> Iterator[Figure]:
    """What a name is said to be a kind of: in the place and the measure of the group, or in none. Certain ones first,
    and those that hold longest."""
    found = [
        pair
        for predicate in group.predicate.inherited_by
        for other in world.about(subject, predicate)
        if other.key.layer == Layer.ACTUAL
        and other.key.scope in ("", group.key.scope)
        and other.key.measure in ("", group.key.measure)
        for pair in readings_on(other, Axis.TERM)
    ]
    yield from sorted(found, key=lambda pair: (not pair[0].certain, pair[1].timing.core is None, pair[0].order))
