"""What a rule is, what it may look at, and what it reports.

Rules import this, the model and the values, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from attrs import evolve, field, frozen

from contracheck.model import Dispute, Group, Key, Predicate, Reading, Statement, Truth
from contracheck.values.geometry.clash import SURELY, Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import End
from contracheck.values.timing import APART, NEAR, Voices, relate

Role = tuple[str, tuple[Statement, ...]]


@frozen(eq=False)
class Conflict:
    """What a rule reports: evidence, not prose.

    `first` and `second` are the clearest pair. `roles` names the camps of a conflict over several groups; without
    it the camps are found from the values on `axis`. `remark` is what the rule knows beyond the values ("ten times"),
    `excuse` the reading under which all holds where that is not a matter of time or doubt. `unsure` are those of the
    statements of a *contradicts* over several groups that only may contradict the others.
    """

    kind: str
    statements: tuple[Statement, ...]
    first: Statement
    second: Statement
    time: str
    sentence: str
    roles: tuple[Role, ...] = ()
    remark: str = ""
    excuse: str = ""
    axis: str = ""
    unsure: tuple[Statement, ...] = ()

    @classmethod
    def of(cls, dispute: Dispute, sentence: str, remark: str = "") -> Conflict:
        """A dispute of one group as it is."""
        pair = (dispute.first, dispute.second)
        return cls(dispute.kind, dispute.statements, *pair, dispute.time, sentence, remark=remark, axis=dispute.axis)


class Disputer(Protocol):
    """Finds what some statements of a group dispute among themselves."""

    def __call__(self, group: Group, statements: Sequence[Statement], *, ever: bool = False) -> Sequence[Dispute]:
        """The disputes; with `ever`, as if all spoke of one time."""


@frozen(eq=False)
class World:
    """All groups of a run, for rules that look beyond one. `wholes` gives what a name is part of, nearest first."""

    groups: Mapping[Key, Group]
    wholes: Callable[[str], Sequence[str]]
    disputes: Disputer
    hear: Callable[[Predicate, Iterable[Statement]], Voices | None]
    """Who speaks about which dates, where nearness counts."""

    def group(self, key: Key) -> Group | None:
        """The group of a key, if anyone speaks of it."""
        return self.groups.get(key)


Check = Callable[[Group, World], Iterator[Conflict]]


@frozen(eq=False)
class Rule:
    """A named kind of contradiction. `manual` is the text that `explain` shows; `telling` ranks rules that see the same
    statements: the highest reports, the others are named. `severity` is that of *contradicts*."""

    name: str
    check: Check
    manual: str = field(repr=False)
    telling: int = 10
    severity: str = "error"

    @property
    def summary(self) -> str:
        """The first sentence of the manual."""
        return self.manual.strip().split("\n", 1)[0]


def is_quantity(dispute: Dispute) -> bool:
    """Whether a dispute is about numbers."""
    return dispute.axis not in ("date", "term", "truth")


def said(statement: Statement) -> str:
    """The value of a statement in its source's words, for a sentence; yes and no with the polarity taken in."""
    if isinstance(statement.value, Truth):
        return "yes" if statement.value.holds != (statement.claim.polarity == "denied") else "no"
    words = statement.claim.value
    unit = statement.claim.unit
    text = f"{words} {unit}" if unit and unit not in words else words
    return f"not {text}" if statement.claim.polarity == "denied" else text


def speaker(statement: Statement) -> str:
    """Who says it, for a sentence: the named speaker, else the source."""
    source = statement.claim.source
    return statement.speaker or source.publisher or source.title or source.id


def split(statements: Sequence[Statement], groups: Sequence[tuple[str, Group]]) -> tuple[Role, ...]:
    """The statements by the group they belong to, each under the name of its role."""
    return tuple((name, tuple(one for one in statements if one.key == group.key)) for name, group in groups)


@frozen(eq=False)
class Side:
    """One statement's part in a comparison over two groups: its reading and the end that counts."""

    statement: Statement
    reading: Reading
    end: End


def readings_on(group: Group | None, axis: str | None = None) -> Iterator[tuple[Statement, Reading]]:
    """What a group affirms, on one axis or on all, excluded statements left out."""
    for statement in group.statements if group else ():
        if not statement.excluded:
            for reading in statement.readings:
                if not reading.denied and axis in (None, reading.axis):
                    yield statement, reading


@frozen(eq=False)
class Opposition:
    """A connected set of statements whose ends are in the wrong order, the clearest pair first."""

    kind: str
    statements: tuple[Statement, ...]
    low: Statement
    high: Statement
    time: str
    unsure: tuple[Statement, ...] = ()
    """Of a *contradicts*, the statements that only may contradict the others."""


def opposed(
    ceilings: Sequence[Side], floors: Sequence[Side], *, periodic: bool = False, voices: Voices | None = None
) -> Iterator[Opposition]:
    """Where a ceiling lies below a floor at a time that is, or may be, the same, or is near: never all pairs."""
    sides = [*ceilings, *floors]
    clash = Clash(len(sides))
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
    certain = [index for index, side in enumerate(sides) if side.statement.certain]
    clash.search(items, periodic=periodic, sure=certain, voices=voices)
    for component in clash.together.components():
        index = max(component, key=lambda one: (*clash.clearest[one][:2], -one))
        grade, _, partner = clash.clearest[index]
        low, high = sorted((index, partner))
        yield Opposition(
            "contradicts" if grade == SURELY else "may contradict",
            tuple(sides[one].statement for one in component),
            sides[low].statement,
            sides[high].statement,
            _time(sides[low], sides[high], periodic=periodic),
            tuple(sides[one].statement for one in component if clash.clearest[one].grade < grade),
        )


def _marked(ceilings: Iterable[Side], floors: Iterable[Side]) -> Iterator[tuple[Side, bool]]:
    yield from ((side, True) for side in ceilings)
    yield from ((side, False) for side in floors)


def _time(low: Side, high: Side, *, periodic: bool) -> str:
    """The relation of a pair that is known to conflict: where its times are apart, it is nearness that joined it."""
    found = relate(low.reading.timing, high.reading.timing, periodic=periodic)
    return NEAR if found == APART else found


def joined(found: Iterable[Opposition]) -> list[Opposition]:
    """Oppositions that hang together by their statements as one, under the first of them: several ways to see one
    matter."""
    all_found = list(found)
    together = Partition(len(all_found))
    homes: dict[Statement, int] = {}
    for place, one in enumerate(all_found):
        for statement in one.statements:
            together.join(homes.setdefault(statement, place), place)
    matters: dict[int, list[Statement]] = {}
    for place, one in enumerate(all_found):
        matters.setdefault(together.root(place), []).extend(one.statements)
    return [evolve(all_found[root], statements=tuple(dict.fromkeys(its))) for root, its in matters.items()]
