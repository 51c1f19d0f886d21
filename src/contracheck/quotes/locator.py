"""Which paragraphs a locator names: `para 3`, `paras 3-5`, `paragraph 5 and 6`."""

from __future__ import annotations

import re

from contracheck.values.limits import PARAGRAPHS

_PARAGRAPHS = re.compile(
    r"\bpar(?:a|as|agraph|agraphs)?\.? *([0-9]{1,5}(?: *(?:-|–|,|and|to|&) *[0-9]{1,5})*+)", re.IGNORECASE
)
_PIECE = re.compile(r"([0-9]+)(?: *(?:-|–|to) *([0-9]+))?")


def named(locator: str) -> frozenset[int]:
    """The numbers of the paragraphs that `locator` names; none if it names a page, a headline or nothing."""
    found: set[int] = set()
    for match in _PARAGRAPHS.finditer(locator[:500]):
        for first, last in _PIECE.findall(match.group(1)):
            start, end = int(first), int(last or first)
            found.update(range(start, end + 1) if 0 <= end - start < PARAGRAPHS else (start, end))
    return frozenset(found)
