"""The entries of the register, read one aspect at a time; each function also tells what is wrong with it.

`Spell` turns a written name into its canonical one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from contracheck.model import Entity, Level, Place, Problem
from contracheck.names import part_tree as tree
from contracheck.values.dates.date_style import Hemisphere
from contracheck.values.fault import Fault
from contracheck.values.span import Span
from contracheck.values.text.name_key import clean, name_key
from contracheck.values.text.one_name import one_name_key, spelled_key

Spell: TypeAlias = Callable[[str], str]


def own_names(entities: Sequence[Entity]) -> tuple[dict[str, str], list[Problem]]:
    """Key -> spelling of every entity, also of those that are only named by others and are nobody's alias."""
    names: dict[str, str] = {}
    problems = []
    for entity in entities:
        first = names.setdefault(name_key(entity.name), clean(entity.name))
        if first != clean(entity.name):
            problems.append(_double(entity, first))
    taken = {name_key(alias) for entity in entities for alias in entity.aliases}
    for name in sorted(other for entity in entities for other in (*entity.part_of, *entity.different_from)):
        if name_key(name) not in taken:
            names.setdefault(name_key(name), clean(name))
    return names, problems


def meanings(entities: Sequence[Entity], names: dict[str, str]) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Key of every name and alias -> the entities it may mean, sorted; a problem for each that may mean several."""
    found: dict[str, set[str]] = {key: {name} for key, name in names.items()}
    problems = []
    for entity in entities:
        for alias in entity.aliases:
            means = found.setdefault(name_key(alias), set())
            if means and names[name_key(entity.name)] not in means:
                problems.append(_clash(entity, alias, min(means)))
            means.add(names[name_key(entity.name)])
    return {key: tuple(sorted(means)) for key, means in found.items()}, problems


def likewise(
    entities: Sequence[Entity], names: Mapping[str, str], meant: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The same by the keys that names have however they are written: two entries of one such key are two."""
    found: dict[str, set[str]] = {}
    for name in (*names.values(), *(alias for entity in entities for alias in entity.aliases)):
        for key in keys_likewise(name):
            found.setdefault(key, set()).update(meant[name_key(name)])
    return {key: tuple(sorted(means)) for key, means in found.items()}


def keys_likewise(name: str) -> tuple[str, str]:
    """The keys by which a name is looked for where it is not known as it is written, the nearer one first."""
    return spelled_key(name), f"~{one_name_key(name)}"


def parts(entities: Sequence[Entity], spell: Spell) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Name -> what it is part of, without circles."""
    written: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        name = spell(entity.name)
        written[name] = tuple(dict.fromkeys((*written.get(name, ()), *map(spell, entity.part_of))))
    kept, dropped = tree.acyclic(written)
    places = {spell(entity.name): entity for entity in reversed(entities)}
    return kept, [_circle(places[part], whole) for part, whole in dropped]


def apart(entities: Sequence[Entity], spell: Spell) -> tuple[frozenset[tuple[str, str]], list[Problem]]:
    """The pairs of names declared different, each sorted."""
    problems = [_quarrel(entity, other) for entity, other in _different(entities) if spell(entity.name) == spell(other)]
    pairs = (tuple(sorted((spell(entity.name), spell(other)))) for entity, other in _different(entities))
    return frozenset((first, second) for first, second in pairs if first != second), problems


def kinds(entities: Sequence[Entity], spell: Spell) -> dict[str, str]:
    """Name -> key of the kind given first."""
    return {spell(entity.name): name_key(entity.kind) for entity in reversed(entities) if entity.kind}


def times(entities: Sequence[Entity], spell: Spell) -> tuple[dict[str, Span], list[Problem]]:
    """Name -> when it happened, of what has a time or is of the kind *event*; and the times that cannot be read."""
    found: dict[str, Span] = {}
    problems = []
    for entity in entities:
        if entity.when or "event" in name_key(entity.kind).split():
            try:
                span = Span.parse(entity.when) if entity.when else Span.undated()
            except Fault as fault:
                told = (f"when is {fault.message}", entity.when, fault.expected, fault.suggestion)
                problems.append(Problem(_place(entity), *told))
                continue
            name = spell(entity.name)
            found[name] = span if span.dated else found.get(name, span)
    return found, problems


def hemispheres(entities: Sequence[Entity], spell: Spell) -> dict[str, Hemisphere]:
    """Name -> where it lies, where that is declared; of two entries the first is kept."""
    return {spell(entity.name): Hemisphere(entity.hemisphere) for entity in reversed(entities) if entity.hemisphere}


def aliases_of(entities: Sequence[Entity], spell: Spell) -> dict[str, tuple[str, ...]]:
    """Name -> its other names, as written."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        if entity.aliases:
            found[spell(entity.name)] = (*found.get(spell(entity.name), ()), *entity.aliases)
    return found


def _different(entities: Sequence[Entity]) -> Iterator[tuple[Entity, str]]:
    return ((entity, other) for entity in entities for other in entity.different_from)


def _place(entity: Entity) -> Place:
    return entity.place or Place("entities.yaml")


def _double(entity: Entity, first: str) -> Problem:
    return Problem(
        _place(entity),
        f'"{clean(entity.name)}" is the same name as "{first}", which has an entry already; the two are read as one',
        value=entity.name,
        expected="one entry for each name (case, accents and punctuation do not count)",
        suggestion=first,
        level=Level.WARNING,
    )


def _clash(entity: Entity, alias: str, other: str) -> Problem:
    return Problem(
        _place(entity),
        f'"{clean(alias)}" may mean "{other}" or "{clean(entity.name)}": the name is ambiguous',
        value=alias,
        expected="an alias that belongs to one entry; or else write the full name in the claims",
        level=Level.WARNING,
    )


def _circle(entity: Entity, whole: str) -> Problem:
    return Problem(
        _place(entity),
        f'"{clean(entity.name)}" is part of "{whole}", which is part of it in turn; this link is left out',
        value=whole,
        expected="a part_of that does not lead back to the entry itself",
    )


def _quarrel(entity: Entity, other: str) -> Problem:
    return Problem(
        _place(entity),
        f'"{clean(entity.name)}" is declared different from "{clean(other)}", which is another name for it',
        value=other,
        expected="a name that is not an alias of this entry",
    )


def divided(entities: Sequence[Entity], spell: Spell) -> dict[str, str]:
    """How the parts of each whole make it up, where that is declared; of two entries the first is kept."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.parts:
            found.setdefault(spell(entity.name), entity.parts)
    return found
