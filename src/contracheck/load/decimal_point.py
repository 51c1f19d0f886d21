"""Numbers that a file stores as numbers, written so that no language misreads their decimal point."""

from __future__ import annotations

import re

_LIKE_THOUSANDS = re.compile(r"(-?)([1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]).*)")


def pointed(number: str) -> str:
    """`number` (digits with a decimal point), with a zero in front where its point could separate thousands.

    `1.234` is 1234 in a German source, `01.234` is a decimal number everywhere. The zero adds no precision.
    """
    match = _LIKE_THOUSANDS.fullmatch(number)
    return f"{match.group(1)}0{match.group(2)}" if match else number
