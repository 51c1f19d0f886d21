"""What rules reported, each contradiction once: the largest, gravest, most telling of those over the same claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contracheck.model import CLASSES, Group, Key, Kind, Statement
from contracheck.rules.kit import Conflict, Rule


class Reported(NamedTuple):
    """What one rule reported; `group` is that of the first of its clearest pair."""

    rule: Rule
    group: Group
    conflict: Conflict


def reported_once(seen: Sequence[Reported]) -> Iterator[tuple[Reported, Sequence[Reported]]]:
    """Conflicts over the same statements of the same groups, or some of them: the largest, gravest, most telling first.
    With each, those that are told under it."""
    ranked = sorted(seen, key=_telling)
    kept: list[tuple[Reported, set[str], list[Reported]]] = []
    homes: dict[tuple[str, frozenset[Key]], list[int]] = {}
    for report in ranked:
        ids = {statement.id for statement in report.conflict.statements}
        keys = frozenset(statement.key for statement in report.conflict.statements)
        larger = [kept[place] for place in homes.get((report.conflict.first.id, keys), ()) if ids <= kept[place][1]]
        tellers = [other for other in larger if _tells(other[0], other[1], report, ids)]
        for teller in tellers:
            teller[2].append(report)
        if not tellers:
            for name in ids:
                homes.setdefault((name, keys), []).append(len(kept))
            kept.append((report, ids, []))
    yield from ((report, also) for report, _, also in kept)


def _tells(second: Reported, its: set[str], first: Reported, ids: set[str]) -> bool:
    """A grave one is never told as a part of a milder one, and what is wrong with one statement alone never as a part
    of what it has with others."""
    return _grave(second) <= _grave(first) and (len(ids) > 1 or ids == its)


def surely_contradicting(seen: Iterable[Reported]) -> frozenset[Statement]:
    """What contradicts for certain, of conflicts that the groups do not know of."""
    grave = (
        report.conflict for report in seen if report.conflict.kind == Kind.CONTRADICTS and not report.conflict.known
    )
    return frozenset(statement for conflict in grave for statement in {*conflict.statements} - {*conflict.unsure})


def _grave(seen: Reported) -> int:
    """0 for *contradicts*, and so on."""
    return CLASSES.index(seen.conflict.kind)


def _telling(seen: Reported) -> tuple[int, int, int, str]:
    return (-len(seen.conflict.statements), _grave(seen), -seen.rule.telling, seen.rule.name)
