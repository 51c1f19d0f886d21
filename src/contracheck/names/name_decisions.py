"""Decisions about names: what is known of each, and how a decision is written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import field, frozen

from contracheck.files.locks import Patience, locked
from contracheck.files.paths import leads_out
from contracheck.model import Entity, Loaded
from contracheck.names.register import Register
from contracheck.names.register_editor import EditError, accept, refuse
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key
from contracheck.values.text.one_name import one_name_key


class NameDecisionError(ValueError):
    """Why nothing was written."""


@frozen(eq=False)
class NameDecisions:
    """Writes decisions into the register that was read, or into a new one beside the claim files of `path`."""

    loaded: Loaded
    register: Register
    path: str
    patience: Patience = field(factory=Patience)

    def rows(self, subjects: Iterable[str]) -> tuple[tuple[str, str, int], ...]:
        """Each name with what the register says of it and how many claims are about it, in alphabetical order.

        `subjects` has the canonical name of every claim's subject, as often as it has claims.
        """
        counts = Counter(subjects)
        entities = {self.register.canonical(entity.name): entity for entity in self.loaded.entities}
        names = sorted({*counts, *entities, *self.register.known}, key=lambda name: (name.casefold(), name))
        return tuple((name, self._about(name, entities.get(name)), counts[name]) for name in names)

    def accept(self, name: str, alias: str) -> str:
        """Write down that they are the same; what was done. The one that has an entry keeps it, else the first.

        Raises `NameDecisionError` if nothing could be written.
        """
        name, alias = self._hosted(name, alias)
        if one_name_key(name) == one_name_key(alias) and self.register.canonical(name) == self.register.canonical(
            alias
        ):
            raise NameDecisionError(f"“{name}” and “{alias}” are one name already; nothing was written")
        return self._write(accept, name, alias, f"“{alias}” is now another name for “{name}”")

    def refuse(self, first: str, second: str) -> str:
        """Write down that they are not the same; what was done. Raises `NameDecisionError` if nothing could be."""
        return self._write(refuse, first, second, f"“{first}” and “{second}” are not the same")

    def entry(self, first: str, second: str, *, same: bool) -> Entity:
        """The decision as an entry of the register. Raises `NameDecisionError` if nobody names one of them, or they are
        one by the way they are written."""
        self._must_be_two(first, second, same=same)
        name, other = self._hosted(first, second) if same else (first, second)
        return Entity(name, aliases=(other,)) if same else Entity(name, different_from=(other,))

    def _hosted(self, name: str, alias: str) -> tuple[str, str]:
        """The two, the one with an entry first."""
        return (alias, name) if self._has_entry(alias) and not self._has_entry(name) else (name, alias)

    def _write(self, edit: Callable[[str, str, str], str], first: str, second: str, done: str) -> str:
        self._must_be_two(first, second, same=False)
        file = _register_file(self.loaded.entities, self.path)
        if leads_out(Path(file).parent, Path(file).name):
            raise NameDecisionError(f"{file}: the link leads out of the folder; nothing was written")
        try:
            changed = self._edited(edit, file, first, second)
        except EditError as error:
            raise NameDecisionError(f"{file}: {error}") from None
        return f"{done}: written into {file}" if changed else f"{done}: {file} says so already, and nothing was written"

    def _edited(self, edit: Callable[[str, str, str], str], file: str, first: str, second: str) -> bool:
        """Whether the file is another one after the edit; it is kept from every other command meanwhile."""
        path = Path(file)
        with locked(path.parent, self.patience):
            before = path.read_bytes() if path.exists() else b""
            edit(file, first, second)
            return path.read_bytes() != before

    def _must_be_two(self, first: str, second: str, *, same: bool) -> None:
        """Names written differently are one already, but may be told apart."""
        self._must_be_known(first, second)
        likewise = one_name_key(first) == one_name_key(second) and self.register.key(first) == self.register.key(second)
        if name_key(first) == name_key(second) or (same and likewise):
            raise NameDecisionError(f"“{first}” and “{second}” are one name already; nothing was written")

    def _must_be_known(self, *names: str) -> None:
        claimed = (
            name for claim in self.loaded.claims for name in (claim.subject, claim.where, *claim.said_by) if name
        )
        values = (claim.value for claim in self.loaded.claims if not any(map(str.isdigit, claim.value)))
        entered = (name for entity in self.loaded.entities for name in (entity.name, *entity.aliases))
        known = {name_key(name): name for name in (*values, *claimed, *entered, *self.register.known)}
        for name in names:
            if name_key(name) not in known:
                hint = nearest(name, tuple(known.values()))
                raise NameDecisionError(
                    f"no claim and no entry names “{name}”" + (f"; did you mean “{hint}”?" if hint else "")
                )

    def _has_entry(self, name: str) -> bool:
        return any(name_key(entity.name) == name_key(name) for entity in self.loaded.entities)

    def _about(self, name: str, entity: Entity | None) -> str:
        if entity is None:
            return "" if name in self.register.known else "not in the register"
        wholes = " < ".join(self.register.ancestors(name))
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
    found = sorted({entity.place.opened for entity in entities if entity.place is not None})
    return found[0] if found else str(beside)
