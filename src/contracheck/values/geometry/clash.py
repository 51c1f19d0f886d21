"""Which readings of a group cannot both be true, and which hang together: the fast path of the definition.

`Clash` collects over any number of searches. Each search is a set of items every two of which conflict where
their times allow it and their values are apart; ends that are masked (`NO_FLOOR`, `NO_CEILING`) limit it to one side.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from contracheck.values.geometry import following
from contracheck.values.geometry.frames import Item, across, covering_frames, possible_frames, same_frames
from contracheck.values.geometry.nearness import differ, near_frames
from contracheck.values.geometry.scale import Reach, items_of
from contracheck.values.geometry.sweep import Apart, Box, Partition, extremes, furthest, islands, link
from contracheck.values.geometry.within import held, holders, link_within
from contracheck.values.interval import Number
from contracheck.values.timing import Voices

MAY, SURELY = 1, 2


_by_name = attrgetter("name")


class Clear(NamedTuple):
    """The clearest conflict of one item: its grade (`MAY`, `SURELY`), the gap in value, and with whom."""

    grade: int
    gap: Number
    partner: int


class Clash:
    """Conflicts among `size` statements: which hang together at all, and which by what is sure."""

    def __init__(self, size: int) -> None:
        self.clearest: dict[int, Clear] = {}
        self.together = Partition(size)
        self.surely = Partition(size)

    @property
    def mixed(self) -> bool:
        """Whether what is sure hangs together with more by what is only possible."""
        sure = self.surely.components()
        return bool(sure) and sure != self.together.components()

    def search(self, reaches: Sequence[Reach], *, periodic: bool, sure: Iterable[int], voices: Voices | None) -> None:
        """Add the conflicts among `reaches`; those in `sure` contradict one another where the time is the same.

        `voices` where nearness counts (states), else `None`.
        """
        items = items_of(reaches)
        if not differ(items):
            return
        chosen = frozenset(sure)
        for part in following.at_their_times(items):
            self._search_at_one_time(part, chosen, periodic=periodic, voices=voices)
        for frame in following.sure_frames([item for item in items if item.name in chosen]):
            self._note_surely(frame)
        for frame in following.possible_frames(items):
            self.note_together(frame)

    def _search_at_one_time(
        self, items: Sequence[Item], chosen: Container[int], *, periodic: bool, voices: Voices | None
    ) -> None:
        self._search_sure([item for item in items if item.name in chosen], periodic=periodic)
        for frame in possible_frames(items, periodic=periodic):
            self.note_together(frame)
        if voices is not None and voices.several:
            for alike in following.staying_alike(item for item in items if item.timing.dated):
                self._search_near(alike, voices)

    def _search_sure(self, items: Sequence[Item], *, periodic: bool) -> None:
        for frame in same_frames(items, periodic=periodic):
            self._note_surely(frame)
        if not periodic:
            self._search_within(items)

    def _search_within(self, items: Sequence[Item]) -> None:
        """What is said of some time in a stretch, against what is said of all of that stretch."""
        for loose, firm in covering_frames(items):
            self._note_all(holders(loose, firm), SURELY)
            self._note_all(held(loose, firm), SURELY)
            link_within(loose, firm, self.surely)

    def _note_surely(self, frame: Sequence[Box]) -> None:
        self._note(frame, SURELY, self.surely)

    def note_together(self, frame: Sequence[Box]) -> None:
        """The conflicts of a set in which every two may conflict."""
        self._note(frame, MAY, self.together)

    def note_at_once(self, all_meet: Sequence[Apart]) -> None:
        """The same of those that all meet in time; of equals the one with the least name counts."""
        lowest, highest = furthest(all_meet)
        if lowest.ceiling < highest.floor:
            lower = min((one for one in all_meet if one.ceiling == lowest.ceiling), key=_by_name)
            upper = min((one for one in all_meet if one.floor == highest.floor), key=_by_name)
            self._note_from(lower, upper, all_meet, MAY, self.together)

    def _note(self, frame: Sequence[Box], grade: int, joined: Partition) -> None:
        for island, all_meet in islands(frame):
            if all_meet:
                self._note_from(*furthest(island), island, grade, joined)
            else:
                self._note_all(((box, *found) for box, found in extremes(island)), grade)
                link(island, joined)

    def _note_from(self, lowest: Apart, highest: Apart, rest: Sequence[Apart], grade: int, joined: Partition) -> None:
        """Whoever is apart from anybody is so from the furthest down or up, and those two are apart."""
        low, high = lowest.ceiling, highest.floor
        for one in rest:
            if low < one.floor:
                self.keep(one.name, grade, one.floor - low, lowest.name)
                joined.join(lowest.name, one.name)
            if one.ceiling < high:
                self.keep(one.name, grade, high - one.ceiling, highest.name)
                joined.join(highest.name, one.name)

    def _note_all(self, found: Iterable[tuple[Box, Box, Box]], grade: int) -> None:
        for box, lowest, highest in found:
            if lowest.ceiling < box.floor:
                self.keep(box.name, grade, box.floor - lowest.ceiling, lowest.name)
            if box.ceiling < highest.floor:
                self.keep(box.name, grade, highest.floor - box.ceiling, highest.name)

    def keep(self, index: int, grade: int, gap: Number, partner: int) -> None:
        """Note a conflict of one with another, if it is the clearest that it has."""
        known = self.clearest.get(index)
        if known is None or _is_clearer(known, grade, gap, partner):
            self.clearest[index] = Clear(grade, gap, partner)

    def _search_near(self, items: Sequence[Item], voices: Voices) -> None:
        few = [item for item in items if item.source not in voices.series]
        rest = [_lasting(item, voices) for item in few if not item.timing.body]
        stretches = [_lasting(item, voices) for item in few if item.timing.body]
        for frame in (rest, *across(rest, stretches)) if rest and stretches else (rest,):
            self.note_together(frame)
        if voices.series:
            self._search_moments(items, voices)

    def _search_moments(self, items: Sequence[Item], voices: Voices) -> None:
        for near in near_frames(items, voices, self._company):
            self.note_at_once(near)

    def _company(self, index: int) -> int:
        return self.together.root(index) if index in self.clearest else -1


def _is_clearer(known: Clear, grade: int, gap: Number, partner: int) -> bool:
    """Whether a conflict is clearer than the one that is known; of equals, that with the lower name."""
    if grade != known.grade:
        return grade > known.grade
    return gap > known.gap or (gap == known.gap and partner < known.partner)


def _lasting(item: Item, voices: Voices) -> Box:
    end = voices.steadiness.limit(item.timing.hull.upper)
    return Box(item.name, item.timing.hull.lower, end, item.floor, item.ceiling)
