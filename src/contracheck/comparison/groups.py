"""Statements -> groups: those that answer the same question, what they dispute, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from contracheck.comparison.definition import (
    denies_surely,
)
from contracheck.comparison.disputes import DisputedLane, disputes_of
from contracheck.comparison.lanes import Lane, all_fit, denied_values, searches
from contracheck.comparison.plan_times import announcement_of, by_announcement, by_speaker, is_plan
from contracheck.comparison.standings import moved, settle_lane, standing
from contracheck.comparison.toll_times import is_for_good, told_of, toll_searches
from contracheck.model import (
    Aspect,
    Dispute,
    Group,
    Key,
    Kind,
    Predicate,
    Reading,
    Standing,
    Statement,
)
from contracheck.values.geometry.across import Across
from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.interval import Interval
from contracheck.values.span import Duration
from contracheck.values.timing import Steadiness, Voices


def gather(statements: Iterable[Statement], predicates: Mapping[str, Predicate]) -> tuple[Group, ...]:
    """All groups, by key; `predicates` by canonical name."""
    members: dict[Key, list[Statement]] = {}
    for statement in statements:
        members.setdefault(statement.key, []).append(statement)
    return tuple(
        compare_group(key, predicates[key.predicate], members[key])
        for key in sorted(members, key=lambda key: (key.subject, key.predicate, key.measure, key.scope, key.layer))
    )


def compare_group(key: Key, predicate: Predicate, statements: Iterable[Statement]) -> Group:
    """One group, with its disputes and the standing of each statement."""
    ordered = tuple(sorted(statements, key=_by_content))
    if len(ordered) == 1:
        return Group(key, predicate, ordered, (), (Standing(ordered[0], Kind.ALONE),))
    voices = voices_of(predicate, ordered)
    disputes: list[Dispute] = []
    kinds: dict[int, Kind] = {}
    for lane in _lanes(ordered):
        if all_fit(lane):
            settle_lane(kinds, {}, lane, predicate, changed=())
            continue
        clash = _clash(lane, ordered, predicate, voices, Clash(len(ordered)))
        beside = _clash(lane, ordered, predicate, voices, Across(len(ordered), clash.surely)) if clash.mixed else clash
        disputes += disputes_of(clash, beside, DisputedLane(lane, ordered, predicate, voices))
        changed = revisions(lane, ordered, predicate) if is_plan(ordered[0]) else moved(lane, predicate, ordered)
        settle_lane(kinds, clash.clearest, lane, predicate, changed=changed)
    axes = Counter(reading.axis for statement in ordered if not statement.excluded for reading in statement.readings)
    standings = tuple(standing(index, statement, kinds, axes, predicate) for index, statement in enumerate(ordered))
    return Group(key, predicate, ordered, tuple(disputes), standings)


def _by_content(statement: Statement) -> tuple[object, ...]:
    """By what is said, then by who says it: what is said twice stands together, and ties fall the same way."""
    claim = statement.claim
    return (claim.value, claim.when, claim.unit, claim.polarity, claim.certainty, claim.said_by, statement.order)


def voices_of(predicate: Predicate, statements: Iterable[Statement]) -> Voices | None:
    """Who speaks about which dates, where nearness counts: for states and for what happened once, not for totals, nor
    among plans."""
    statements = list(statements)
    if all(map(is_plan, statements)) or predicate.is_periodic or predicate.aspect == Aspect.RUNNING_TOTAL:
        return None
    dated = [(statement.source, reading.timing) for statement in statements for reading in statement.readings]
    return Voices.hear(dated, steadiness(predicate))


def steadiness(predicate: Predicate) -> Steadiness:
    """How long a value of this predicate is expected to hold."""
    if not predicate.steady_for:
        return Steadiness()
    return Steadiness(0 if predicate.steady_for == "never" else Duration.parse(predicate.steady_for).minutes)


def _lanes(statements: Sequence[Statement]) -> Iterator[Lane]:
    lanes: dict[str, list[tuple[int, Reading]]] = {}
    for index, statement in enumerate(statements):
        if not statement.excluded:
            for reading in statement.readings:
                lanes.setdefault(reading.axis, []).append((index, reading))
    yield from (lanes[axis] for axis in sorted(lanes))


def _clash(
    lane: Lane, statements: Sequence[Statement], predicate: Predicate, voices: Voices | None, clash: Clash
) -> Clash:
    """The clash, with the conflicts of a lane added."""
    if predicate.is_toll(statements[0].key.layer):
        return _toll_clash(lane, statements, predicate, clash)
    certain = _certain(lane, statements)
    periodic = predicate.is_periodic
    told = {index: announcement_of(statements[index]) for index, _ in lane} if is_plan(statements[0]) else {}
    for items, sure in _opposed(lane, predicate, statements):
        for part, one_day in by_announcement(items, told) if told else ((items, True),):
            clash.search(part, periodic=periodic, sure=certain & sure if one_day else (), voices=voices)
    return clash


def revisions(lane: Lane, statements: Sequence[Statement], predicate: Predicate) -> Collection[int]:
    """Plans of which one speaker said otherwise, on whatever day."""
    told = {index: announcement_of(statements[index]) for index, _ in lane}
    clash = Clash(len(statements))
    for items, _ in _opposed(lane, predicate, statements):
        for its in by_speaker(items, told):
            clash.search(its, periodic=predicate.is_periodic, sure=(), voices=None)
    return clash.clearest


def _opposed(
    lane: Lane, predicate: Predicate, statements: Sequence[Statement]
) -> Iterator[tuple[list[Reach], AbstractSet[int]]]:
    """Sets of which every two that are apart cannot both hold, each with those of whom that is sure."""
    affirmed = [(index, reading) for index, reading in lane if not reading.denied]
    for part, hard in searches(affirmed, predicate):
        items = [_item(index, reading, reading.allowed, statements) for index, reading in part]
        yield items, {index for index, _ in part} if hard else set()
    yield from _denials(lane, affirmed, statements)


def _toll_clash(lane: Lane, statements: Sequence[Statement], predicate: Predicate, clash: Clash) -> Clash:
    """The same for figures that become known. A denial of one is sure only where both are told for good."""
    affirmed = [(index, reading) for index, reading in lane if not reading.denied]
    certain = _certain(lane, statements)
    lasting = {index for index, one in lane if is_for_good(told_of(one)) and not told_of(one).is_told}
    for part, hard in searches(affirmed, predicate):
        for search in toll_searches(part, statements):
            sure = certain if hard and search.sure else ()
            clash.search(search.reaches, periodic=search.periodic, sure=sure, voices=None)
    for items, sure in _denials(lane, affirmed, statements):
        clash.search(items, periodic=True, sure=certain & sure & lasting, voices=None)
    return clash


def _certain(lane: Lane, statements: Sequence[Statement]) -> AbstractSet[int]:
    return {index for index, reading in lane if statements[index].certain and not reading.perhaps}


def _denials(lane: Lane, affirmed: Lane, statements: Sequence[Statement]) -> Iterator[tuple[list[Reach], set[int]]]:
    """For each value that is denied: the denials and the assertions that meet it, as the two sides of one conflict."""
    for asserted, denials in denied_values(lane, affirmed):
        sides = [_side(index, reading, statements, denies=False) for index, reading in asserted]
        sides += [_side(index, reading, statements, denies=True) for index, reading in denials]
        denial = denials[0][1]
        sure = {index for index, reading in asserted if denies_surely(denial.beside(reading), reading.beside(denial))}
        yield sides, sure | {index for index, _ in denials}


def _side(index: int, reading: Reading, statements: Sequence[Statement], *, denies: bool) -> Reach:
    source = statements[index].source
    if denies:
        return Reach(index, reading.timing, (1, 0), NO_CEILING, source)
    return Reach(index, reading.timing, NO_FLOOR, (0, 0), source)


def _item(index: int, reading: Reading, interval: Interval, statements: Sequence[Statement]) -> Reach:
    return Reach(index, reading.timing, interval.floor, interval.ceiling, statements[index].source)
