"""Decisions about names: what is known of each, and how a decision is written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click

from contracheck.cli.say import patience
from contracheck.files.locks import locked
from contracheck.files.reading import leads_out
from contracheck.model import Entity
from contracheck.names.register_editor import EditError, accept, refuse
from contracheck.pipeline import Prepared
from contracheck.report.words import visible
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key


class Decider:
    """Writes decisions into the register that was read, or into a new one beside the claim files of `path`."""

    def __init__(self, world: Prepared, path: str) -> None:
        self._world = world
        self._file = _register_file(world.loaded.entities, path)
        subjects = (
            name for claim in world.loaded.claims for name in (claim.subject, claim.where, *claim.said_by) if name
        )
        aliases = (name for entity in world.loaded.entities for name in (entity.name, *entity.aliases))
        self._names = {name_key(name): name for name in (*subjects, *aliases, *world.register.known)}

    def rows(self) -> tuple[tuple[str, str, int], ...]:
        """Each name with what the register says of it and the number of claims about it, in alphabetical order."""
        counts = Counter(one.key.subject for one in self._world.statements)
        entities = {self._world.register.canonical(one.name): one for one in self._world.loaded.entities}
        names = sorted({*counts, *entities, *self._world.register.known}, key=lambda name: (name.casefold(), name))
        return tuple((name, self._about(name, entities.get(name)), counts[name]) for name in names)

    def accept(self, name: str, alias: str) -> str:
        """Write down that they are the same; what was done. The one that has an entry keeps it, else the first."""
        if self._has_entry(alias) and not self._has_entry(name):
            name, alias = alias, name
        return self._write(accept, name, alias, f"“{alias}” is now another name for “{name}”")

    def refuse(self, one: str, other: str) -> str:
        """Write down that they are not the same; what was done."""
        return self._write(refuse, one, other, f"“{one}” and “{other}” are not the same")

    def _write(self, edit: Callable[[str, str, str], str], one: str, other: str, done: str) -> str:
        for name in (one, other):
            self._must_be_known(name)
        if name_key(one) == name_key(other):
            raise click.UsageError(f"“{one}” and “{other}” are one name already; nothing was written")
        if leads_out(Path(self._file).parent, Path(self._file).name):
            raise click.UsageError(f"{self._file}: the link leads out of the folder; nothing was written")
        try:
            before, after = self._edited(edit, one, other)
        except EditError as error:
            raise click.UsageError(f"{self._file}: {error}") from None
        if after == before:
            return visible(f"{done}: {self._file} says so already, and nothing was written")
        return visible(f"{done}: written into {self._file}")

    def _edited(self, edit: Callable[[str, str, str], str], one: str, other: str) -> tuple[bytes, bytes]:
        """The file before and after, kept from every other command meanwhile."""
        with locked(Path(self._file).parent, patience()):
            before = self._text()
            edit(self._file, one, other)
            return before, self._text()

    def _text(self) -> bytes:
        path = Path(self._file)
        return path.read_bytes() if path.exists() else b""

    def _must_be_known(self, name: str) -> None:
        if name_key(name) not in self._names:
            hint = nearest(name, tuple(self._names.values()))
            raise click.UsageError(
                f"no claim and no entry names “{name}”" + (f"; did you mean “{hint}”?" if hint else "")
            )

    def _has_entry(self, name: str) -> bool:
        return any(name_key(one.name) == name_key(name) for one in self._world.loaded.entities)

    def _about(self, name: str, entity: Entity | None) -> str:
        register = self._world.register
        if entity is None:
            return "" if name in register.known else "not in the register"
        wholes = " < ".join(register.ancestors(name))
        parts = (
            entity.kind,
            f"also {', '.join(entity.aliases)}" if entity.aliases else "",
            f"part of {wholes}" if wholes else "",
            f"not {', '.join(entity.different_from)}" if entity.different_from else "",
        )
        return "; ".join(part for part in parts if part)


def _register_file(entities: tuple[Entity, ...], path: str) -> str:
    """The register beside the first path given; else the first that was read; else a new one there."""
    folder = Path(path) if Path(path).is_dir() else Path(path).parent
    beside = folder / "entities.yaml"
    if beside.exists():
        return str(beside)
    found = sorted({one.place.opened for one in entities if one.place is not None})
    return found[0] if found else str(beside)
