"""YAML past a slip that can only be one thing, a missing colon or a tab: mended, so that the rest is looked through."""

from __future__ import annotations

import re
from typing import NamedTuple

from contracheck.files.decoding import Raw
from contracheck.files.problem_list import Collector, Locator
from contracheck.load.nodes import Document, ListNode, MapNode, Node, Refused, Scalar
from contracheck.load.yaml.nodes_from_events import parse
from contracheck.load.yaml.syntax_faults import SyntaxFault
from contracheck.model import Place
from contracheck.values.limits import EVENTS, SLIPS

_BEFORE = re.compile(r"[ \t]*+(?=[^ \t\r\n])")


class _Shift(NamedTuple):
    """What stood right of column `after` (1-based) of a line of the mended text stood `by` columns further left."""

    line: int
    after: int
    by: int


class _Mended(NamedTuple):
    text: str
    shifts: tuple[_Shift, ...]
    is_tab: bool = False


def read_mended(raw: Raw, found: Collector, most: int = EVENTS) -> Document:
    """The one document in `raw`, as `read_yaml` has it, but for such slips: each is told, and what stands behind the
    first of them (`Document.slip`) is to be looked through only. Places are those of `raw`."""
    slips: list[tuple[int, int]] = []
    shifts: list[_Shift] = []
    locate, tabs = found.locate, False
    while True:
        own = Collector(found.locate)
        document, fault = parse(raw, own, most)
        if fault is None or fault.at[0] in dict(slips):
            break
        mended = _mended(raw.text, fault) if len(slips) < SLIPS else None
        if mended is not None or not tabs:
            found.add(fault.at, fault.message, value=fault.value, expected=fault.expected)
        if mended is None:
            break
        slips.append(fault.at)
        tabs = tabs or mended.is_tab
        shifts += mended.shifts
        found.locate = _unshifted(locate, tuple(shifts))
        raw = Raw(mended.text, mended.text.encode())
    found.join(own)
    return _looked_through(document, slips) if slips else document


def _looked_through(document: Document, slips: list[tuple[int, int]]) -> Document:
    root = document.root and _without_empty(document.root, frozenset((line, column + 1) for line, column in slips))
    return document._replace(root=root, slip=min(line for line, _ in slips))


def _mended(text: str, fault: SyntaxFault) -> _Mended | None:
    """The text as it was meant; `None` where that is not plain."""
    if not fault.missing:
        return None
    lines, (line, column) = text.split("\n"), fault.at
    if fault.missing == "\t":
        shifts = _without_tabs(lines, line - 1)
        return _Mended("\n".join(lines), shifts, is_tab=True)
    old = lines[line - 1]
    lines[line - 1] = old[: column - 1] + fault.missing + old[column - 1 :]
    return _Mended("\n".join(lines), (_Shift(line, column, 1),))


def _without_tabs(lines: list[str], first: int) -> tuple[_Shift, ...]:
    """Puts blanks for the tabs before the text of the lines from `first` (0-based) on: as many as before the name
    above, two more below a name without a value, and as many as before the line above that had the same tabs."""
    shifts, known = [], dict[str, int]()
    above, item = "", 0
    for number, written in enumerate(lines):
        line = written
        before = _BEFORE.match(line)
        if before is not None and "\t" in before.group() and number >= first:
            old = before.group()
            dashed = line[len(old)] == "-"
            blanks = known[old] = known.get(old, item if dashed and not _opens(above) else _below(above))
            line = lines[number] = " " * blanks + line[len(old) :]
            shifts.append(_Shift(number + 1, blanks, blanks - len(old)))
        elif line.strip():
            known = {}
        if line.split("#")[0].strip():
            above, begin = line, len(line) - len(line.lstrip(" "))
            item = begin if line[begin:].startswith("- ") else item
    return tuple(shifts)


def _opens(line: str) -> bool:
    """Whether the line is a name whose value stands below it."""
    return line.split(" #", maxsplit=1)[0].rstrip().endswith(":")


def _below(line: str) -> int:
    """How many blanks belong before a name below the line."""
    name = len(line) - len(line.lstrip(" -"))
    return name + 2 if _opens(line) else name


def _unshifted(locate: Locator, shifts: tuple[_Shift, ...]) -> Locator:
    """Places of the mended text -> places of the text as it was written."""
    of: dict[int, list[_Shift]] = {}
    for shift in reversed(shifts):
        of.setdefault(shift.line, []).append(shift)

    def place(line: int, column: int) -> Place:
        for shift in of.get(line, ()):
            column -= shift.by if column > shift.after else 0
        return locate(line, column)

    return place


def _without_empty(node: Node, mended: frozenset[tuple[int, int]]) -> Node:
    """The same; a value that is empty right behind a colon put in has been told of with it."""
    match node:
        case Scalar("", line, column) if (line, column) in mended:
            return Refused(line, column)
        case MapNode(pairs, line, column):
            return MapNode([(key, _without_empty(value, mended)) for key, value in pairs], line, column)
        case ListNode(items, line, column):
            return ListNode([_without_empty(item, mended) for item in items], line, column)
    return node
