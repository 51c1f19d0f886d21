"""Ends in the wrong order over two groups: a ceiling of the one below a floor of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from contracheck.model import Group, Kind, Layer, Reading, Statement, Term
from contracheck.rules.kit.conflict import Conflict, Role
from contracheck.values.geometry.across import Across
from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import End, Interval
from contracheck.values.timing import TimeRelation, Voices, relate


@frozen(eq=False)
class Side:
    """One statement's part in a comparison over two groups: its reading and the end that counts."""

    statement: Statement
    reading: Reading
    end: End


def is_several(statement: Statement) -> bool:
    """Whether it gives a choice or a list of names, or what is near one."""
    return isinstance(statement.value, Term) and bool(statement.value.meant)


def readings_on(group: Group | None, axis: str | None = None) -> Iterator[tuple[Statement, Reading]]:
    """What a group affirms, on one axis or on all, without excluded statements, what is only perhaps on it, and words
    that give several names."""
    for statement in group.statements if group else ():
        if not (statement.excluded or is_several(statement)):
            for reading in statement.readings:
                if not (reading.denied or reading.perhaps) and axis in (None, reading.axis):
                    yield statement, reading


def in_one_clock(figures: Sequence[tuple[Statement, Reading]]) -> Iterator[list[tuple[Statement, Reading]]]:
    """All of some dates, with the doubt of clocks whose zones differ; and apart from that, if there are both, those
    that name no zone, and those that name one, in UTC."""
    yield list(figures)
    known = [pair for pair in figures if pair[1].zone is not None]
    if known:
        yield [pair for pair in figures if pair[1].zone is None]
        yield [(one, evolve(each, allowed=each.zone.utc)) for one, each in known if each.zone is not None]


@frozen(eq=False)
class Opposition:
    """A connected set of statements whose ends are in the wrong order, the clearest pair first."""

    kind: Kind
    statements: tuple[Statement, ...]
    low: Statement
    high: Statement
    time: TimeRelation

    def told(self, first: Statement, second: Statement, sentence: str, roles: tuple[Role, ...]) -> Conflict:
        """The conflict that this is, as grave as it is, told from `first` to `second`."""
        return Conflict(self.kind, self.statements, first, second, self.time, sentence, roles)


def opposed(
    ceilings: Sequence[Side], floors: Sequence[Side], *, periodic: bool = False, voices: Voices | None = None
) -> Iterator[Opposition]:
    """Where a ceiling lies below a floor at a time that is, or may be, the same, or is near: never all pairs. What
    contradicts comes first, and apart from what only may."""
    if in_order(ceilings, floors):
        return
    sides = [*ceilings, *floors]
    items = [
        Reach(
            index,
            side.reading.timing,
            NO_FLOOR if low else side.end,
            side.end if low else NO_CEILING,
            side.statement.source,
        )
        for index, (side, low) in enumerate(_marked(ceilings, floors))
    ]
    certain = [index for index, side in enumerate(sides) if _is_sure(side.statement)]
    clash = Clash(len(sides))
    clash.search(items, periodic=periodic, sure=certain, voices=voices)
    for component in clash.surely.components():
        yield _opposition(Kind.CONTRADICTS, component, clash, sides, periodic=periodic)
    if clash.mixed:
        clash = Across(len(sides), clash.surely)
        clash.search(items, periodic=periodic, sure=(), voices=voices)
    elif clash.surely.components():
        return
    for component in clash.together.components():
        yield _opposition(Kind.MAY_CONTRADICT, component, clash, sides, periodic=periodic)


def in_order(ceilings: Sequence[Side], floors: Sequence[Side]) -> bool:
    """Whether no ceiling lies below any floor, whatever the times."""
    return not ceilings or not floors or min(side.end for side in ceilings) >= max(side.end for side in floors)


def _is_sure(statement: Statement) -> bool:
    """Whether it is certain, and no plan: plans may change, and what two people plan may both be planned."""
    return statement.certain and statement.key.layer == Layer.ACTUAL


def _opposition(
    kind: Kind, component: Sequence[int], clash: Clash, sides: Sequence[Side], *, periodic: bool
) -> Opposition:
    index = max(component, key=lambda index: (*clash.clearest[index][:2], -index))
    low, high = (sides[place] for place in sorted((index, clash.clearest[index].partner)))
    statements = tuple(sides[index].statement for index in component)
    return Opposition(kind, statements, low.statement, high.statement, _time(low, high, periodic=periodic))


def either_way(
    mine: Sequence[tuple[Statement, Reading]],
    theirs: Sequence[tuple[Statement, Reading]],
    *,
    periodic: bool = False,
    voices: Voices | None = None,
) -> Iterator[Opposition]:
    """Where values of two groups on one axis are apart, whichever of them lies below the other."""
    for low, high in ((mine, theirs), (theirs, mine)):
        ceilings = [Side(statement, reading, _reach(reading).ceiling) for statement, reading in low]
        floors = [Side(statement, reading, _reach(reading).floor) for statement, reading in high]
        yield from opposed(ceilings, floors, periodic=periodic, voices=voices)


def _reach(reading: Reading) -> Interval:
    """All that a value can be: of a score, with its sides in any order."""
    return reading.either_order or reading.allowed


def _marked(ceilings: Iterable[Side], floors: Iterable[Side]) -> Iterator[tuple[Side, bool]]:
    yield from ((side, True) for side in ceilings)
    yield from ((side, False) for side in floors)


def _time(low: Side, high: Side, *, periodic: bool) -> TimeRelation:
    """The relation of a pair that is known to conflict: where its times are apart, it is nearness that joined it."""
    found = relate(low.reading.timing, high.reading.timing, periodic=periodic)
    return TimeRelation.NEAR if found == TimeRelation.APART else found


def joined(found: Iterable[Opposition]) -> list[Opposition]:
    """Oppositions that hang together by their statements as one, under the first of them: several ways to see one
    matter."""
    all_found = list(found)
    together = Partition(len(all_found))
    homes: dict[Statement, int] = {}
    for place, opposition in enumerate(all_found):
        for statement in opposition.statements:
            together.join(homes.setdefault(statement, place), place)
    matters: dict[int, list[Statement]] = {}
    for place, opposition in enumerate(all_found):
        matters.setdefault(together.root(place), []).extend(opposition.statements)
    return [evolve(all_found[root], statements=tuple(dict.fromkeys(its))) for root, its in matters.items()]
