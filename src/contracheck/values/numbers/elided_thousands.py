"""Ranges whose lower end leaves out the thousand: 45-50,000 is 45,000 to 50,000, and 4-500 is 400 to 500."""

from __future__ import annotations

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_words import in_words

_GROUPED = r"\d{1,3}([., '\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*"
_BARE = r"[1-9]\d{0,3}"
_ROUND = r"([1-9]\d{0,3})00"
EXPECTED = "both ends in full, or the lower one in words where it is that small"
_TIMES = 5
"""A range of more than this many times its lower end may be meant as it stands: 1 to 10,000."""


def whole_end(low: Amount, low_text: str, high: Amount, high_text: str, joint: str) -> Amount:
    """The lower end of a range, given what it leaves out of what the upper end says.

    The texts are the two ends as written, `joint` what joins them. An end in words, with marks, decimals or a scale of
    its own is whole. Raises `Fault` where both ways of reading are usual.
    """
    if low.scale != 1 or high.scale != 1 or not pattern(_BARE).fullmatch(low_text):
        return low
    if pattern(_GROUPED).fullmatch(high_text):
        return _grouped(low, high, joint)
    return _round(low, low_text, high, high_text, joint) if pattern(_ROUND).fullmatch(high_text) else low


def _grouped(low: Amount, high: Amount, joint: str) -> Amount:
    """An upper end with its thousands set off: the largest of them that leaves the lower end below it."""
    scale = 1
    while low.value * scale * 1000 < high.value:
        scale *= 1000
    if scale == 1:
        return low
    if low.value * scale * _TIMES >= high.value:
        return low.times(scale)
    raise _asks(low, high, scale, joint)


def _round(low: Amount, low_text: str, high: Amount, high_text: str, joint: str) -> Amount:
    """4-500, 3-5000: a figure or two that stand for as many hundreds, or thousands, as the upper end has."""
    figures = high_text.rstrip("0")
    if len(low_text) != len(figures) or not low.value < int(figures):
        return low
    scale = int(10 ** (len(high_text) - len(figures)))
    if len(figures) == 1 and low.value + 1 == int(figures) and "-" in joint:
        return low.times(scale)
    if "-" in joint or low.value + 1 == int(figures):
        raise _asks(low, high, scale, joint)
    return low


def _asks(low: Amount, high: Amount, scale: int, joint: str) -> Fault:
    small, between = int(low.value), " to " if "-" in joint else f" {joint.strip()} "
    said = f"{small}{joint}{high.value}"
    ways = f"{small * scale}{between}{high.value} or {in_words(small)}{between}{high.value}"
    return Fault("does the lower end leave out the thousands?", said, EXPECTED, ways)
