"""Declared rules -> rules of the engine, or what is wrong with them, at its place in the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from attrs import evolve

from contracheck.model import About, DeclaredRule, Layer, Place, Polarity, Predicate, Problem, RuleClaim
from contracheck.rules.declared.combinations import Denial, survey_of
from contracheck.rules.declared.condition_tokens import Mistake
from contracheck.rules.declared.operand_kinds import mistakes_in
from contracheck.rules.declared.parse_condition import parse
from contracheck.rules.declared.sentence_template import mistakes_of
from contracheck.rules.kit import Rule
from contracheck.values.nearest import nearest

TELLING = 50
"""A rule made for the case tells more than a plain mismatch."""
ORIGIN = "vocabulary"


def declared_rules(
    declared: Sequence[DeclaredRule],
    find: Callable[[str], Predicate | None],
    names: Iterable[str],
    taken: Collection[str],
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules that can run, and every fault of the others.

    `find` gives the predicate of a name or synonym; `names` are those it knows; `taken` the names of other rules.
    """
    rules: list[Rule] = []
    problems: list[Problem] = []
    known = tuple(dict.fromkeys(names))
    for one in declared:
        if one.name in {*taken, *(rule.name for rule in rules)}:
            problems.append(_problem(_place(one), "another rule has this name", one.name, "a name of its own"))
            continue
        rule, faults = _rule(one, find, known)
        problems += faults
        rules += [rule] if rule is not None else []
    return tuple(rules), tuple(problems)


def _rule(
    rule: DeclaredRule, find: Callable[[str], Predicate | None], known: tuple[str, ...]
) -> tuple[Rule | None, list[Problem]]:
    parts, problems = _parts(rule, find, known)
    claims = tuple(part.name for part in rule.parts)
    condition, mistakes = parse(rule.never, claims)
    if condition is not None and not problems:
        datatypes = {part.name: _datatype(part, find) for part in parts}
        mistakes = list(mistakes_in(condition, datatypes))
    problems += [_at(rule, "never", mistake) for mistake in mistakes]
    problems += [_at(rule, "says", mistake) for mistake in mistakes_of(rule.says, claims)]
    if problems or condition is None:
        return None, problems
    denial = Denial(rule.name, tuple(parts), condition, rule.says, _place(rule))
    survey, manual = survey_of(denial), manual_of(rule)
    return Rule(rule.name, manual=manual, survey=survey, telling=TELLING, severity=rule.severity, origin=ORIGIN), []


def _parts(
    rule: DeclaredRule, find: Callable[[str], Predicate | None], known: tuple[str, ...]
) -> tuple[list[RuleClaim], list[Problem]]:
    parts, problems = [], []
    for part in rule.parts:
        predicate = find(part.predicate)
        if predicate is None:
            fault = _problem(
                part.place or _place(rule), "nothing declares this predicate", part.predicate, "the name of a predicate"
            )
            problems.append(evolve(fault, suggestion=nearest(part.predicate, known)))
        else:
            parts.append(evolve(part, predicate=predicate.name))
    return parts, problems


def _datatype(part: RuleClaim, find: Callable[[str], Predicate | None]) -> str:
    predicate = find(part.predicate)
    return predicate.datatype if predicate is not None else "text"


def manual_of(rule: DeclaredRule) -> str:
    """The text that `explain` shows."""
    return "\n".join(_manual(rule))


def _manual(rule: DeclaredRule) -> Iterator[str]:
    yield f"Declared in the vocabulary: never {rule.never}."
    yield ""
    if rule.why:
        yield from (rule.why, "")
    yield "Claims:"
    for part in rule.parts:
        kind = "".join(
            f", {word}" for word in (part.layer, part.polarity) if word not in (Layer.ACTUAL, Polarity.AFFIRMED)
        )
        yield f"    {part.name}: {part.predicate}{kind}"
    yield f"Says: {rule.says}"
    yield f"Declared at: {_place(rule)}"


def _place(rule: DeclaredRule) -> Place:
    return rule.place or Place("vocabulary.yaml")


def _at(rule: DeclaredRule, field: str, mistake: Mistake) -> Problem:
    """The place of a mistake: its own where the text stands in its file letter by letter, else where that begins."""
    start = rule.letters.get(field)
    place = rule.at(field) if start is None else evolve(start, column=start.column + mistake.at)
    words = f"{field}: {mistake.message} (character {mistake.at + 1})"
    return evolve(_problem(place, words, mistake.value, mistake.expected), suggestion=mistake.suggestion)


def _problem(place: Place, message: str, value: str, expected: str) -> Problem:
    return Problem(place, message, value, expected, about=About.DEFINITIONS)
