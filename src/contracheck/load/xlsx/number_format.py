"""How a spreadsheet shows a number: what the format code tells of dates, percentages and decimals.

Format codes: ECMA-376 part 1, 18.8.30 and 18.8.31. Only the first section is looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from contracheck.load.xlsx.number_codes import BUILT_IN

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*+(?:\]|\Z)|am/pm|a/p|general', re.IGNORECASE)
_WORDS = re.compile(r'"([^"]*)"|\[\$([^-\]]+)|([$€£¥])')
_RUNS = re.compile(r"y+|m+|d+|h+|s+")
_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")
MOST_DECIMALS = 30
"""As many as spreadsheet programs show (Excel specifications and limits)."""


@frozen
class CellFormat:
    """What a number is shown as. `parts` are the parts of a date that are shown, of `ymdhMs` (M: minutes)."""

    parts: str = ""
    percent: bool = False
    decimals: int | None = None
    """Decimals shown; `None`: as many as there are."""
    elapsed: bool = False
    """Whether it is a length of time."""
    words: str = ""
    """Letters that the format sets beside the number: a unit, a currency."""

    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, code: str) -> CellFormat:
        """The format that `code` describes; a code that says nothing shows the number as it is."""
        section = code.partition(";")[0]
        plain = _LITERAL.sub(" ", section).casefold()
        parts = _parts(plain)
        if parts:
            return cls(parts=parts, elapsed="[" in plain)
        shown = _DECIMALS.search(plain)
        fixed = "0" in plain and "e" not in plain and "/" not in plain
        decimals = min(len(shown.group(1)), MOST_DECIMALS) if shown else 0
        words = " ".join(filter(None, ("".join(pair).strip() for pair in _WORDS.findall(section))))
        return cls(percent="%" in plain, decimals=decimals if fixed else None, words=words)


def by_number(number: int, custom: dict[int, str]) -> CellFormat:
    """The format with that number: one of the file's own, or one that every program knows."""
    return CellFormat.parse(custom.get(number) or BUILT_IN.get(number, ""))


def _parts(plain: str) -> str:
    runs = [run[0] for run in _RUNS.findall(plain)]
    named = []
    for index, run in enumerate(runs):
        after, before = runs[index + 1 : index + 2], runs[index - 1 : index] if index else []
        named.append("M" if run == "m" and ("h" in before or "s" in after) else run)
    return "".join(part for part in "ymdhMs" if part in named)
