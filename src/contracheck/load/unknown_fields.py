"""A name that no field has: what was probably meant by it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, takewhile

from contracheck.files.problem_list import Collector, shorten
from contracheck.load.field_table import FieldTable
from contracheck.load.nodes import MapNode, Node, Refused, Scalar
from contracheck.values.nearest import nearest

_JOINED = re.compile(r"(\w+):(\S.*)", re.DOTALL)
"""A name and its value without the blank between them, as in `{property:huts}`."""
_UNPARTED = re.compile(r"(\w+) +[\[{-].*", re.DOTALL)
"""A name and what stands below it without the colon between them, as in `source {id: herald}`."""


def tell_unknown(index: int, node: MapNode, shape: FieldTable, found: Collector) -> None:
    """Tell of the entry at `index`, whose name no field has; silent where its fault has been told already."""
    key, value = node.items[index]
    at, names = (key.line, key.column), tuple(shape.by_name)
    joined = _JOINED.fullmatch(key.text)
    if isinstance(value, Refused) and not key.text:
        return
    if key.text == "<<":
        found.add(at, "merge keys are not read", value="<<", expected="each field written out")
    elif not key.text:
        found.add(at, f"{shape.what} has a value without a name", expected="name: value")
    elif joined and joined.group(1) in shape.by_name:
        expected = f"a space after the colon: {joined.group(1)}: {joined.group(2)}"
        found.add(at, "a space is missing after the colon", value=key.text, expected=expected)
    elif (name := meant(key.text, shape)) and key.text.startswith(f"{name} "):
        after = (key.line, key.column + len(name))
        found.add(after, f"a colon is missing after {name}", value=key.text, expected=f"{name}:")
    elif _is_bare(key, value):
        _tell_bare(index, node, shape, found)
    else:
        expected = f"one of {', '.join(names)}"
        found.add(at, f"unknown field in {shape.what}", value=key.text, expected=expected, names=names)


def meant(name: str, shape: FieldTable) -> str:
    """The field that has this name in another case, or as its first word before a bracket; or an empty text."""
    unparted = _UNPARTED.fullmatch(name)
    field = shape.by_name.get(unparted[1] if unparted else name.casefold())
    return field.name if field is not None else ""


def misspelt_name(name: str, shape: FieldTable) -> str:
    """The required field that is probably meant, of which it is not told that it is missing; else the name itself."""
    near = nearest(name, tuple(shape.by_name)) if name else ""
    field = shape.by_name.get(near)
    return field.name if field is not None and field.name in shape.required else name


def _is_bare(key: Scalar, value: Node) -> bool:
    """Whether not even a colon follows the name, as with `531` in `{value: 2,531}`: its empty value begins at once."""
    return value == Scalar("", key.line, key.column + len(key.text))


def _tell_bare(index: int, node: MapNode, shape: FieldTable, found: Collector) -> None:
    """The comma before the name was meant as a part of the text; told once for `234` and `567` in `1,234,567`."""

    def strays(pair: tuple[Scalar, Node]) -> bool:
        return pair[0].text not in shape.by_name and _is_bare(*pair)

    if index and strays(node.items[index - 1]):
        return
    key, whole = node.items[index][0], "quotation marks around text that holds a comma"
    if index:
        whole = _joined(node.items[index - 1][1], takewhile(strays, islice(node.items, index, None))) or whole
    found.add((key.line, key.column), f"unknown field in {shape.what}", value=key.text, expected=whole)


def _joined(first: Node, pairs: Iterable[tuple[Scalar, Node]]) -> str:
    """What was meant to be written: the text of `first` and the names of `pairs`. Empty if `first` is no text."""
    if not isinstance(first, Scalar) or not first.text:
        return ""
    text, end = [first.text], first.column + len(first.text)
    for key, _ in pairs:
        text.append(f",{' ' if key.column > end + 1 else ''}{key.text}")
        end = key.column + len(key.text)
    return f"{shorten(''.join(text))} in quotation marks"
