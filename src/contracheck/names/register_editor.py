"""The register's editor: writes a decision about two names into `entities.yaml`.

Only the new name is put in; comments, order, quotes and line endings stay. Each edit is checked by reading the new
text again, and the file is replaced at once, so a failure at any point leaves it as it was.
"""

from __future__ import annotations

from contracheck.names import yaml_surgery as surgery
from contracheck.names.edited_file import put_back, text_of
from contracheck.names.yaml_outline import EditError, OutlineNode, outline
from contracheck.names.yaml_surgery import quoted
from contracheck.values.text.name_key import name_key

__all__ = ["EditError", "accept", "refuse"]


def accept(path: str, name: str, alias: str) -> str:
    """Write down that `alias` is another name for `name`; the entry of `name` is made if there is none.

    Gives the text of the file as it then is; nothing is written if it says so already. Raises `EditError` if `alias`
    has an entry of its own, if the two are declared different, or if the file is not a register.
    """
    text = text_of(path)
    entities = _entities(text)
    host, other = _entry(entities, name), _entry(entities, alias)
    if name_key(name) == name_key(alias) or (host and host == other):
        return text
    if other:
        raise EditError(_has_entry(name, alias, other, host))
    if host and name_key(alias) in _keys(host, "different_from"):
        raise EditError(f'line {host[0].line}: "{name}" is declared different from "{alias}"; remove that first')
    return put_back(path, text, _put(text, entities, (name, "aliases", alias)))


def refuse(path: str, first: str, second: str) -> str:
    """Write down that `first` and `second` are not the same, in the entry of one of them, made if there is none.

    Gives the text of the file as it then is; nothing is written if it says so already. Raises `EditError` if one is an
    alias of the other or the file is not a register.
    """
    text = text_of(path)
    entities = _entities(text)
    host, other = _entry(entities, first), _entry(entities, second)
    if name_key(first) == name_key(second) or (host and host == other):
        where = f"line {host[0].line}: " if host else ""
        raise EditError(f'{where}"{first}" and "{second}" are one name; remove the alias before telling them apart')
    if _told_apart(host, second, other) or _told_apart(other, first, host):
        return text
    if other and not host:
        first, second, host = second, first, other
    return put_back(path, text, _put(text, entities, (first, "different_from", second)))


_RegisterEntry = tuple[OutlineNode, OutlineNode]
"""The key of an entry and its value."""


def _entities(text: str) -> _RegisterEntry | None:
    """The key `entities` and its value; nothing if the file does not have it."""
    root = outline(text)
    if root is None:
        return None
    if root.kind != "mapping":
        raise EditError(f'line {root.line}: expected "entities:" and its entries; this is no register')
    found = next((pair for pair in root.pairs if pair[0].value == "entities"), None)
    if found and not found[1].empty:
        _must_be_mapping(found[1], "entities")
    return found


def _entry(entities: _RegisterEntry | None, name: str) -> _RegisterEntry | None:
    """The entry that `name` belongs to: its own, else the first that has it as an alias."""
    pairs = [] if entities is None else [pair for pair in entities[1].pairs if pair[0].kind == "scalar"]
    own = (pair for pair in pairs if name_key(pair[0].value) == name_key(name))
    alias = (pair for pair in pairs if name_key(name) in _keys(pair, "aliases"))
    return next(own, None) or next(alias, None)


def _keys(entry: _RegisterEntry, field: str) -> set[str]:
    found = entry[1].get(field) if entry[1].kind == "mapping" else None
    return {name_key(name) for name in found.strings} if found else set()


def _told_apart(entry: _RegisterEntry | None, name: str, other: _RegisterEntry | None) -> bool:
    """Whether `entry` says that it is not `name`, by any name that `name` has."""
    also = {name_key(other[0].value), *_keys(other, "aliases")} if other else set()
    return entry is not None and bool(_keys(entry, "different_from") & {name_key(name), *also})


def _has_entry(name: str, alias: str, other: _RegisterEntry, host: _RegisterEntry | None) -> str:
    where = f'line {other[0].line}: "{alias}" belongs to the entry "{other[0].value}"'
    if host:
        return f'{where}, and "{name}" has one too; join the two entries by hand'
    return f'{where}; make "{name}" an alias of it instead'


def _put(text: str, entities: _RegisterEntry | None, what: tuple[str, str, str]) -> str:
    """The text with the third of `what` in the list `field` (the second) of the entry of the first, read again."""
    host = _entry(entities, what[0])
    name, field, item = quoted(what[0]), what[1], quoted(what[2])
    new = _put_in_entry(text, host, field, item) if host else _put_entry(text, entities, name, f"{field}: [{item}]")
    surgery.check_only_added(text, new)
    landed = _entry(_entities(new), what[0])
    if landed is None or name_key(what[2]) not in _keys(landed, field):
        raise EditError(surgery.UNSAFE)
    return new


def _put_entry(text: str, entities: _RegisterEntry | None, name: str, line: str) -> str:
    if entities is None:
        return _put_at_end(text, (f"{name}:", line))
    key, value = entities
    if value.empty:
        return surgery.fill(text, key, value, (f"{name}:", line))
    return surgery.add_entry(text, value, name, line)


def _put_in_entry(text: str, host: _RegisterEntry, field: str, item: str) -> str:
    key, value = host
    if value.empty:
        return surgery.fill(text, key, value, (f"{field}: [{item}]",))
    _must_be_mapping(value, key.value)
    names = value.get(field)
    if names is None:
        return surgery.add_pair(text, value, field, f"[{item}]")
    if names.kind not in ("scalar", "sequence"):
        raise EditError(f'line {names.line}: "{field}" is not a list of names; add the name by hand')
    return surgery.add_item(text, names, item)


def _put_at_end(text: str, lines: tuple[str, str]) -> str:
    """The whole block `entities:` at the end of a file that has none."""
    root = outline(text)
    if root is not None and not root.bare:
        return surgery.add_pair(text, root, "entities", f"{{{lines[0]} {{{lines[1]}}}}}")
    end = surgery.newline(text)
    gap = end if text and not text.endswith("\n") else ""
    return text + gap + f"entities:{end}  {lines[0]}{end}    {lines[1]}{end}"


def _must_be_mapping(node: OutlineNode, name: str) -> None:
    if node.kind != "mapping":
        raise EditError(f'line {node.line}: "{name}" holds no entries ("name: value"); correct the file first')
