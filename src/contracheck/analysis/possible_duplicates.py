"""Names that are perhaps the same, and how many conflicts would appear if they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from contracheck.comparison.groups import compare_group
from contracheck.model import Group, Key, NameKind, PossibleDuplicate
from contracheck.names.propose import propose
from contracheck.names.register import Register


def possible_duplicates(groups: Sequence[Group], register: Register) -> tuple[PossibleDuplicate, ...]:
    """Proposed pairs of subjects and of predicates, the most consequential first."""
    by_subject = _by(groups, "subject")
    by_predicate = _by(groups, "predicate")
    found = [
        PossibleDuplicate(
            NameKind.SUBJECT, first, second, score, _appearing(by_subject[first], by_subject[second], "subject")
        )
        for first, second, score in propose(tuple(by_subject), register)
    ]
    found += [
        PossibleDuplicate(
            NameKind.PREDICATE, first, second, score, _appearing(by_predicate[first], by_predicate[second], "predicate")
        )
        for first, second, score in propose(tuple(by_predicate), None)
        if by_predicate[first][0].predicate.inferred or by_predicate[second][0].predicate.inferred
    ]
    return tuple(
        sorted(
            found,
            key=lambda duplicate: (
                -duplicate.contradictions,
                duplicate.kind,
                -duplicate.score,
                duplicate.first,
                duplicate.second,
            ),
        )
    )


def _by(groups: Sequence[Group], part: str) -> Mapping[str, list[Group]]:
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(getattr(group.key, part), []).append(group)
    return {name: found[name] for name in sorted(found)}


def _without(key: Key, part: str) -> Key:
    return evolve(key, subject="") if part == "subject" else evolve(key, predicate="")


def _appearing(ones: Sequence[Group], others: Sequence[Group], part: str) -> int:
    """Disputes of the groups put together, less those they have apart."""
    partners: dict[Key, Group] = {_without(group.key, part): group for group in others}
    count = 0
    for group in ones:
        partner = partners.get(_without(group.key, part))
        if partner is not None and partner.predicate.datatype == group.predicate.datatype:
            both = compare_group(group.key, group.predicate, (*group.statements, *partner.statements))
            count += max(0, len(both.disputes) - len(group.disputes) - len(partner.disputes))
    return count
