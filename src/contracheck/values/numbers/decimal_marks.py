"""Which mark starts the decimals, as a number shows it that can be read in one way only."""

from __future__ import annotations

import re

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import NUMERAL, numeral

_NUMBER = re.compile(rf"(?<![\w.,']){NUMERAL.pattern}(?![.,']?\d)")


def shown_marks(text: str) -> set[str]:
    """The marks, `.` or `,`, before decimals in numbers of `text`; that of `1,234,567` is the other one.

    Empty where no number shows one: `7,503` could be read in two ways, and `7503` has no mark.
    """
    return {mark for match in _NUMBER.finditer(text) if (mark := _shown(match[1]))}


def _shown(body: str) -> str:
    try:
        numeral(body)
    except Fault:
        return ""
    marks = [char for char in body if char in ".,"]
    if len(marks) > 1 and marks[0] == marks[-1]:
        return "," if marks[0] == "." else "."
    return marks[-1] if marks else ""
