"""The claims that a denial constraint forbids together, without looking at all of them.

What ties the claims of a rule together (one subject, one speaker, a part and its whole) is looked up, never searched;
claims that say the same are looked at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from contracheck.model import Place, Problem, RuleClaim, Statement
from contracheck.rules.declared.condition_tree import Both, ComparisonExpression, Condition, FieldOf
from contracheck.rules.declared.evaluate import SURE, Evaluator
from contracheck.rules.declared.sentence_template import filled
from contracheck.rules.kit import Conflict, RecordingWorld, World, judgement_of, uncertain
from contracheck.values.geometry.sweep import Partition
from contracheck.values.limits import COMBINATIONS
from contracheck.values.timing import TimeRelation

_TIES = {"is": ("subject", "speaker", "source"), "part of": ("subject",)}
"""The fields that tie two claims, by the operator that is between them."""


@frozen
class Denial:
    """A checked rule: its claims in order, its condition, the template of its sentence."""

    name: str
    parts: tuple[RuleClaim, ...]
    condition: Condition
    says: str
    place: Place


@frozen
class Tie:
    """That a field of `one` is, or is part of, that of `other`."""

    one: str
    other: str
    field: str
    part_of: bool


class _Alike:
    """Statements of one part that say the same: the first stands for all."""

    def __init__(self, statement: Statement) -> None:
        self.first = statement
        self.all = [statement]


def ties_of(denial: Denial) -> tuple[Tie, ...]:
    """What must be so for the condition to hold; claims that nothing ties are about one subject."""
    names = [part.name for part in denial.parts]
    found = list(_stated(denial.condition))
    tied = Partition(len(names))
    for tie in found:
        tied.join(names.index(tie.one), names.index(tie.other))
    for place, name in enumerate(names[1:], 1):
        if tied.root(place) != tied.root(0):
            found.append(Tie(name, names[0], "subject", part_of=False))
            tied.join(place, 0)
    return tuple(found)


def _stated(condition: Condition) -> Iterator[Tie]:
    parts = condition.parts if isinstance(condition, Both) and condition.word == "and" else (condition,)
    for part in parts:
        match part:
            case ComparisonExpression(operator, FieldOf() as left, FieldOf() as right, mode="") if (
                left.claim != right.claim
            ):
                if left.name == right.name and left.name in _TIES.get(operator, ()):
                    yield Tie(left.claim, right.claim, left.name, part_of=operator == "part of")


def survey_of(denial: Denial) -> Callable[[RecordingWorld], Iterator[Conflict]]:
    """What the rule does in a run."""
    ties = ties_of(denial)

    def survey(world: RecordingWorld) -> Iterator[Conflict]:
        evaluator = Evaluator(world.names.canonical, lambda name: tuple(world.wholes(name)))
        found: list[tuple[int, tuple[_Alike, ...]]] = []
        for number, chosen in enumerate(_combinations(denial, ties, world)):
            if number >= COMBINATIONS:
                stopped = f"the rule {denial.name} stopped after {COMBINATIONS:,} combinations of claims"
                message = f"{stopped}; others were not looked at"
                world.tell(Problem(denial.place, message, denial.name, "a condition that ties the claims more closely"))
                break
            claims = {part.name: alike.first for part, alike in zip(denial.parts, chosen, strict=True)}
            grade = evaluator.holds(denial.condition, claims)
            if grade:
                found.append((grade, chosen))
        yield from _conflicts(denial, found)

    return survey


def _combinations(denial: Denial, ties: Sequence[Tie], world: World) -> Iterator[tuple[_Alike, ...]]:
    """Every choice of different claims that the ties allow."""
    pools = [_pool(part, world) for part in denial.parts]
    names = [part.name for part in denial.parts]
    indexes = [_Index(pool, world) for pool in pools]

    def extended(chosen: tuple[_Alike, ...]) -> Iterator[tuple[_Alike, ...]]:
        place = len(chosen)
        if place == len(names):
            yield chosen
            return
        for candidate in indexes[place].candidates(names[place], dict(zip(names, chosen, strict=False)), ties):
            if all(candidate.first is not other.first for other in chosen):
                yield from extended((*chosen, candidate))

    yield from extended(())


def _pool(part: RuleClaim, world: World) -> list[_Alike]:
    """The statements that a part may be, those that say the same as one."""
    alike: dict[tuple[object, ...], _Alike] = {}
    for group in world.of(part.predicate):
        if group.key.layer == part.layer:
            for statement in group.statements:
                if not statement.excluded and statement.claim.polarity == part.polarity:
                    said = (
                        statement.claim.value,
                        statement.claim.unit,
                        statement.claim.precision,
                        statement.claim.when,
                    )
                    same = (statement.key, said, statement.certain, statement.speaker, statement.source)
                    known = alike.get(same)
                    if known is None:
                        alike[same] = _Alike(statement)
                    else:
                        known.all.append(statement)
    return list(alike.values())


class _Index:
    """The claims of one part by what ties are looked up by."""

    def __init__(self, pool: Sequence[_Alike], world: World) -> None:
        self._pool, self._world = pool, world
        self._by: dict[tuple[str, bool], dict[str, list[_Alike]]] = {}

    def candidates(self, name: str, chosen: Mapping[str, _Alike], ties: Iterable[Tie]) -> Sequence[_Alike]:
        """Those that the first tie to a claim already chosen allows; the condition sees to the others."""
        for tie in ties:
            if name == tie.one and tie.other in chosen:
                wanted = _field(chosen[tie.other].first, tie.field)
                return self._look_up(tie.field, tie.part_of).get(wanted, ()) if wanted else ()
            if name == tie.other and tie.one in chosen:
                wanted = _field(chosen[tie.one].first, tie.field)
                if not tie.part_of:
                    return self._look_up(tie.field, part_of=False).get(wanted, ()) if wanted else ()
                table = self._look_up(tie.field, part_of=False)
                return [alike for whole in self._world.wholes(wanted) for alike in table.get(whole, ())]
        return self._pool

    def _look_up(self, field: str, part_of: bool) -> dict[str, list[_Alike]]:  # noqa: FBT001 - one of two tables
        found = self._by.get((field, part_of))
        if found is None:
            found = self._by[field, part_of] = {}
            for alike in self._pool:
                own = _field(alike.first, field)
                for name in self._world.wholes(own) if part_of else (own,):
                    found.setdefault(name, []).append(alike)
        return found


def _field(statement: Statement, field: str) -> str:
    return {"subject": statement.key.subject, "speaker": statement.speaker, "source": statement.source}[field]


def _conflicts(denial: Denial, found: Sequence[tuple[int, tuple[_Alike, ...]]]) -> Iterator[Conflict]:
    """Combinations that share a claim are one matter, told by the clearest of them; what is sure is one apart."""
    for sure in (True, False):
        them = [(grade, chosen) for grade, chosen in found if (grade == SURE and _certain(chosen)) == sure]
        yield from _matters(denial, them)


def _matters(denial: Denial, found: Sequence[tuple[int, tuple[_Alike, ...]]]) -> Iterator[Conflict]:
    together = Partition(len(found))
    homes: dict[int, int] = {}
    for place, (_, chosen) in enumerate(found):
        for alike in chosen:
            together.join(homes.setdefault(id(alike), place), place)
    matters: dict[int, list[tuple[int, tuple[_Alike, ...]]]] = {}
    for place, combination in enumerate(found):
        matters.setdefault(together.root(place), []).append(combination)
    for them in matters.values():
        yield _conflict(denial, them)


def _conflict(denial: Denial, them: Sequence[tuple[int, tuple[_Alike, ...]]]) -> Conflict:
    grade, chosen = max(them, key=lambda pair: (_certain(pair[1]), pair[0]))
    roles = tuple(_roles(denial, them))
    statements = tuple(dict.fromkeys(statement for _, members in roles for statement in members))
    firsts = [alike.first for alike in chosen]
    time = TimeRelation.SAME if grade == SURE else TimeRelation.MAY_COINCIDE
    found = judgement_of(firsts, time, otherwise=_excuse(denial, firsts))
    sentence = filled(denial.says, {part.name: statement for part, statement in zip(denial.parts, firsts, strict=True)})
    return Conflict(
        found.kind,
        statements,
        firsts[0],
        firsts[-1],
        time,
        sentence,
        roles,
        excuse=found.excuse,
    )


def _roles(
    denial: Denial, them: Sequence[tuple[int, tuple[_Alike, ...]]]
) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Which claims each part of the rule was, each once."""
    for place, part in enumerate(denial.parts):
        yield (
            part.name,
            tuple(dict.fromkeys(statement for _, combination in them for statement in combination[place].all)),
        )


def _excuse(denial: Denial, claims: Sequence[Statement]) -> str:
    """That they speak of different times, where that may be; else that the condition does not hold."""
    times = list(dict.fromkeys(statement.span.reads_as() for statement in claims))
    if len(times) > 1:
        return f"they speak of different times ({'; '.join(times)})"
    return f"their readings are not as “{denial.name}” takes them"


def _certain(chosen: Iterable[_Alike]) -> bool:
    return uncertain(alike.first for alike in chosen) is None
