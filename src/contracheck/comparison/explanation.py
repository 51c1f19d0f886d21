"""Why two statements contradict each other, or do not: the definition, step by step.

Nothing is decided here: the class is that of `compare`, the definition, and this says in words how it comes about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from contracheck.comparison.definition import Comparison, compare, compare_readings, obstacles
from contracheck.comparison.explanation_plans import plan_line, telling_line
from contracheck.comparison.explanation_tolls import told_line, toll_line
from contracheck.comparison.explanation_words import (
    Detail,
    as_written,
    kind_of,
    reading_lines,
    relation_line,
    time_line,
    timing_lines,
    value_line,
)
from contracheck.comparison.groups import voices_of
from contracheck.comparison.plan_times import is_plan
from contracheck.model import Arity, Aspect, Axis, Finding, Group, Predicate, Reading, Statement
from contracheck.values.timing import ALWAYS, TimeRelation, Voices

StatementPair = tuple[Statement, Statement]
Wholes = Callable[[str], Sequence[str]]
"""What a name is part of, nearest first."""


@frozen
class ExplanationStep:
    """One step on the road. `passed` tells whether the road goes on from here; `None` where it is no gate."""

    title: str
    outcome: str
    details: tuple[Detail, ...] = ()
    passed: bool | None = None


@frozen
class Explanation:
    """All steps, and the class they lead to."""

    steps: tuple[ExplanationStep, ...]
    comparison: Comparison


def explain_pair(
    first: Statement, second: Statement, groups: Sequence[Group], wholes: Wholes, findings: Iterable[Finding] = ()
) -> Explanation:
    """How two different statements of `groups` compare; `findings` are looked through for both of them."""
    group = next(found for found in groups if found.key == first.key)
    voices = voices_of(group.predicate, group.statements)
    comparison = compare(first, second, group.predicate, voices)
    gates = tuple(_gates(first, second, group.predicate, wholes))
    readings = tuple(
        ExplanationStep(f"Claim {name}", as_written(claim), reading_lines(claim))
        for name, claim in _named(first, second)
    )
    relations = () if any(obstacles(first, second)) else tuple(_relations((first, second), group.predicate, voices))
    closing = (
        *_doubt(first, second),
        ExplanationStep("Class", comparison.kind, (comparison.reasons,)),
        *_findings(first, second, findings),
    )
    return Explanation((*gates, *readings, *relations, *closing), comparison)


def explain_one(
    statement: Statement, groups: Sequence[Group], findings: Iterable[Finding] = ()
) -> tuple[ExplanationStep, ...]:
    """How one statement was read, what it may be compared with, and the findings that it is part of."""
    group = next(found for found in groups if found.key == statement.key)
    others = [found.id for found in group.statements if found is not statement]
    beside = ExplanationStep("Same question", f"{len(others)} other" + ("" if len(others) == 1 else "s"), tuple(others))
    return (
        ExplanationStep("Claim", as_written(statement), reading_lines(statement)),
        ExplanationStep("Time", statement.claim.when or "undated", timing_lines(statement.span)),
        ExplanationStep("Question", _question(statement), (_declared(group.predicate),)),
        *_unfit(statement),
        *_not_read(statement),
        beside,
        *_findings(statement, statement, findings),
    )


def _unfit(statement: Statement) -> Iterator[ExplanationStep]:
    if statement.excluded:
        yield ExplanationStep("Fit to compare", "no", ((statement.excluded,),), passed=False)


def _not_read(statement: Statement) -> Iterator[ExplanationStep]:
    if statement.unread:
        words = ("it is compared without it, and at most may contradict others",)
        yield ExplanationStep("Not read", f"its {' and '.join(statement.unread)}", words)


def _named(first: Statement, second: Statement) -> tuple[tuple[str, Statement], ...]:
    return (("A", first), ("B", second))


def _question(statement: Statement) -> str:
    key = statement.key
    parts = (
        key.subject,
        key.predicate,
        key.measure and f"counted as {key.measure}",
        key.scope and f"in {key.scope}",
        key.layer,
    )
    return ", ".join(part for part in parts if part)


def _gates(first: Statement, second: Statement, predicate: Predicate, wholes: Wholes) -> Iterator[ExplanationStep]:
    """What must be the same before any value is looked at."""
    mine, theirs = first.key, second.key
    renamed = _renamed(first) + _renamed(second)
    yield _gate("Subject", mine.subject, theirs.subject, renamed + _part(mine.subject, theirs.subject, wholes))
    yield _gate("Predicate", mine.predicate, theirs.predicate, (_declared(predicate),))
    yield _gate("Measure", mine.measure or "none given", theirs.measure or "none given")
    yield _gate("Layer", mine.layer, theirs.layer)
    scopes = _part(mine.scope, theirs.scope, wholes)
    yield _gate("Place or scope", mine.scope or "none given", theirs.scope or "none given", scopes)
    barred = [(evolve(claim.excluded, of=name),) for name, claim in _named(first, second) if claim.excluded]
    yield ExplanationStep("Fit to compare", "no" if barred else "both", tuple(barred), passed=not barred)


def _gate(title: str, mine: str, theirs: str, details: tuple[str, ...] = ()) -> ExplanationStep:
    if mine == theirs:
        return ExplanationStep(title, f"the same: {mine}", details, passed=True)
    return ExplanationStep(title, f"different: {mine} / {theirs}", details, passed=False)


def _renamed(statement: Statement) -> tuple[str, ...]:
    """Where a claim words its subject otherwise."""
    words, name = statement.claim.subject, statement.key.subject
    return (f"“{words}” ({statement.id}) is another name for {name}",) if words != name else ()


def _part(mine: str, theirs: str, wholes: Wholes) -> tuple[str, ...]:
    """Whether one is a part of the other; such pairs are left to the rules on parts and wholes."""
    for part, whole in ((mine, theirs), (theirs, mine)):
        if part and whole and whole in wholes(part):
            return (f"{part} is a part of {whole}: only the rules on parts and wholes compare them",)
    return ()


ARITIES = {
    Arity.ONE: "one value at a time",
    Arity.MANY: "many values at once",
    Arity.UNKNOWN: "one value or many: unknown",
}


def _declared(predicate: Predicate) -> str:
    words = f"{predicate.datatype}, {predicate.aspect}, {ARITIES[predicate.values]}"
    return f"{words} ({'inferred' if predicate.inferred else 'declared'})"


def _relations(pair: StatementPair, predicate: Predicate, voices: Voices | None) -> Iterator[ExplanationStep]:
    first, second = pair
    shared = [(mine, theirs) for mine in first.readings for theirs in second.readings if mine.shares_axis(theirs)]
    if not shared:
        yield ExplanationStep("Kind of value", f"different: {_kinds(first)} / {_kinds(second)}", passed=False)
        return
    kinds = ", ".join(kind_of(mine.axis) for mine, _ in shared)
    yield ExplanationStep("Kind of value", kinds, _how_many(shared[0][0].axis, predicate), passed=True)
    for readings in shared:
        of = f" ({kind_of(readings[0].axis)})" if len(shared) > 1 else ""
        found = compare_readings(*readings, pair, predicate, voices)
        yield ExplanationStep(
            f"Values{of}", found.value or "not compared", (*_sides(pair, readings), relation_line(found))
        )
        yield ExplanationStep(f"Time{of}", found.time, _times(pair, readings, predicate, found))


def _how_many(axis: str, predicate: Predicate) -> tuple[str, ...]:
    """How many values there are of that kind, where it is another kind than that which its predicate is taken for."""
    values = predicate.values_on(axis)
    return () if values == predicate.values else (f"of these, {ARITIES[values]}",)


def _kinds(statement: Statement) -> str:
    return ", ".join(kind_of(reading.axis) for reading in statement.readings) or "none"


def _sides(pair: StatementPair, readings: tuple[Reading, Reading]) -> tuple[str, ...]:
    return tuple(value_line(*side) for side in zip("AB", pair, readings, strict=True))


def _times(
    pair: StatementPair, readings: tuple[Reading, Reading], predicate: Predicate, found: Comparison
) -> tuple[str, ...]:
    mine, theirs = readings[0].timing, readings[1].timing
    relation = TimeRelation(found.time)
    told, why = _told(pair, readings, predicate, relation)
    if mine == theirs == ALWAYS:
        return (*told, why)
    lasting = predicate.aspect != Aspect.EVENT or found.axis == Axis.TRUTH
    sides = zip("AB", pair, (mine, theirs), strict=True)
    read = (timing_lines(claim.span, name, timing if lasting else None) for name, claim, timing in sides)
    return (*(line for lines in read for line in lines), *told, why)


def _told(
    pair: StatementPair, readings: tuple[Reading, Reading], predicate: Predicate, relation: TimeRelation
) -> tuple[list[str], str]:
    """When plans and tolls were told; and why the times relate as they do."""
    if is_plan(pair[0]):
        return [telling_line(*side) for side in zip("AB", pair, strict=True)], plan_line(relation, pair)
    if predicate.is_toll(pair[0].key.layer):
        told = [told_line(*side, predicate) for side in zip("AB", pair, readings, strict=True)]
        return told, toll_line(relation, *readings)
    return [], time_line(relation, readings[0].timing, readings[1].timing, predicate)


def _doubt(first: Statement, second: Statement) -> Iterator[ExplanationStep]:
    words = [f"{name}: {_unsure(claim)}" for name, claim in _named(first, second) if not claim.certain]
    yield ExplanationStep("Certainty", "both certain" if not words else "not both certain", tuple(words))


def _unsure(statement: Statement) -> str:
    if statement.unread:
        return f"its {' and '.join(statement.unread)} could not be read"
    return "its time is in doubt" if statement.time_doubted else statement.certainty


def _findings(first: Statement, second: Statement, findings: Iterable[Finding]) -> Iterator[ExplanationStep]:
    together = [found for found in findings if {first, second} <= set(found.statements)]
    if not together:
        yield ExplanationStep("Finding", "none that it is part of" if first is second else "none that both are part of")
    for found in together:
        sides = [
            f"{name}: {position.role or 'position'} “{position.label}”"
            for name, claim in (_named(first, second) if first is not second else (("It", first),))
            for position in found.positions
            if claim in position.statements
        ]
        yield ExplanationStep(
            "Finding",
            f"{found.kind}, {found.rule}, {found.id}",
            (found.message, *sides, *filter(None, [found.both_true_if])),
        )
