"""Names that are perhaps the same, and how many conflicts would appear or go if they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from contracheck.comparison.groups import compare_group
from contracheck.model import Datatype, Group, Key, NameKind, PossibleDuplicate, Term
from contracheck.names.propose import propose
from contracheck.names.propose_predicates import propose_predicates
from contracheck.names.register import Register
from contracheck.values.text.unnamed import is_unnamed


def possible_duplicates(groups: Sequence[Group], register: Register) -> tuple[PossibleDuplicate, ...]:
    """Proposed pairs of subjects, predicates, places, speakers, and values of one question; the most consequential
    first. Names that are proposed as one are not proposed again as the other."""
    found: dict[tuple[str, str], PossibleDuplicate] = {}
    named = (*_subjects(groups, register), *_places(groups, register), *_speakers(groups, register))
    for pair in (*named, *_values(groups, register)):
        found.setdefault((pair.first, pair.second), pair)
    return tuple(
        sorted(
            (*found.values(), *_predicates(groups)),
            key=lambda pair: (-pair.contradictions - pair.gone, pair.kind, -pair.score, pair.first, pair.second),
        )
    )


def _subjects(groups: Sequence[Group], register: Register) -> Iterator[PossibleDuplicate]:
    its = _by(groups, NameKind.SUBJECT)
    for first, second, score in propose(tuple(its), register):
        yield _pair(NameKind.SUBJECT, first, second, score, its)


def _predicates(groups: Sequence[Group]) -> Iterator[PossibleDuplicate]:
    """Of two that the vocabulary declares nothing is proposed, but two figures that the shipped one tells apart and
    news do not (*attendance*, *participants*), where that hides a conflict."""
    its = _by(groups, NameKind.PREDICATE)
    for first, second, score in propose_predicates({name: its[name][0].predicate.synonyms for name in its}):
        one, other = its[first][0].predicate, its[second][0].predicate
        figures = all(each.place is None and each.datatype == Datatype.QUANTITY for each in (one, other))
        if one.inferred or other.inferred or figures:
            pair = _pair(NameKind.PREDICATE, first, second, score, its)
            if pair.contradictions or one.inferred or other.inferred:
                yield pair


def _places(groups: Sequence[Group], register: Register) -> Iterator[PossibleDuplicate]:
    its = _by([group for group in groups if group.key.scope], NameKind.PLACE)
    for first, second, score in propose(tuple(its), register):
        yield _pair(NameKind.PLACE, first, second, score, its)


def _speakers(groups: Sequence[Group], register: Register) -> Iterator[PossibleDuplicate]:
    """Of those who have a name. Of facts, who speaks changes no class; for plans that it does, see `almost_met`."""
    named = {register.canonical(name) for group in groups for one in group.statements for name in one.claim.said_by[:1]}
    for first, second, score in propose(tuple(sorted(name for name in named if not is_unnamed(name))), register):
        yield PossibleDuplicate(NameKind.SPEAKER, first, second, score, 0)


def _values(groups: Sequence[Group], register: Register) -> Iterator[PossibleDuplicate]:
    """Of names that answer one question."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for group in groups:
        named = {one.value.name for one in group.statements if isinstance(one.value, Term)}
        for first, second, score in propose(tuple(sorted(named)), register) if len(named) > 1 else ():
            gone = found.get((first, second), (score, 0))[1] + _gone(group, {first, second})
            found[first, second] = (score, gone)
    for (first, second), (score, gone) in found.items():
        yield PossibleDuplicate(NameKind.VALUE, first, second, score, 0, gone)


def _gone(group: Group, names: set[str]) -> int:
    """Disputes of a group in which nothing else is named."""
    told = ({one.value.name for one in its.statements if isinstance(one.value, Term)} for its in group.disputes)
    return sum(said == names for said in told)


def _pair(
    kind: NameKind, first: str, second: str, score: int, groups: Mapping[str, Sequence[Group]]
) -> PossibleDuplicate:
    without = _without(_part(kind))
    return PossibleDuplicate(kind, first, second, score, _appearing(groups[first], groups[second], without))


def _by(groups: Sequence[Group], kind: NameKind) -> Mapping[str, list[Group]]:
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(getattr(group.key, _part(kind)), []).append(group)
    return {name: found[name] for name in sorted(found)}


def _part(kind: NameKind) -> str:
    """What of a question a subject, a predicate or a place is."""
    return "scope" if kind == NameKind.PLACE else str(kind)


def _without(part: str) -> Callable[[Key], Key]:
    bare: dict[str, Any] = {part: ""}
    return lambda key: evolve(key, **bare)


def _appearing(ones: Sequence[Group], others: Sequence[Group], without: Callable[[Key], Key]) -> int:
    """Disputes of the groups put together, less those they have apart."""
    partners: dict[Key, Group] = {without(group.key): group for group in others}
    count = 0
    for group in ones:
        partner = partners.get(without(group.key))
        if partner is not None and partner.predicate.datatype == group.predicate.datatype:
            both = compare_group(group.key, group.predicate, (*group.statements, *partner.statements))
            count += max(0, len(both.disputes) - len(group.disputes) - len(partner.disputes))
    return count
