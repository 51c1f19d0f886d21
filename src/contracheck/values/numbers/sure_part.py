"""What is sure and what is possible: at least 12, possibly 20; 12 confirmed, perhaps as many as 20; 12, possibly more.

The sure figure is the limit; the possible one is named, and limits nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.numbers.digits import Sort
from contracheck.values.numbers.hedge import Marks
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_parts import ValueParts
from contracheck.values.numbers.unit import COUNT

_JOINT = (
    r"(?i)[,;]\s++(?:(?:and|but)\s++)?+(?:possibly|perhaps|maybe)\s++(?:even\s++)?+|\s\((?:possibly|perhaps|maybe)\s++"
)
_MORE = frozenset(("more", "many more", "even more", "higher"))
_REACHING = ("as many as ", "as much as ", "as high as ", "up to ")
_FIGURES = (Sort.PLAIN, Sort.DOZEN)


class Split(NamedTuple):
    """The words of the sure figure and of the possible one (empty: no figure), and whether these say that it may be
    more; else the sure one has to."""

    sure: str
    possible: str
    rises: bool


def split_sure(text: str) -> Split | None:
    """The two parts of the words, or `None` where they are not worded so."""
    joint = pattern(_JOINT).search(text)
    if joint is None:
        return None
    sure, tail = text[: joint.start()].strip(), text[joint.end() :].strip(" .")
    if "(" in joint[0]:
        if tail[-1:] != ")":
            return None
        tail = tail[:-1].strip()
    words = sure.split()
    confirmed = "confirmed" in words[1:] and "not" not in words
    if confirmed:
        sure = " ".join(word for word in words if word != "confirmed")
    if tail.lower() in _MORE:
        return Split(sure, "", rises=True)
    reach = next((start for start in _REACHING if tail.lower().startswith(start)), "")
    return Split(sure, tail[len(reach) :], rises=confirmed or bool(reach))


def at_least(sure: ValueParts, possible: ValueParts | None, *, rises: bool) -> ValueParts | None:
    """The sure figure as a lower limit, with the possible one named; `None` where it is not clear that it is one."""
    marks = _limited(sure.marks, rises=rises)
    if marks is None or not _is_figure(sure):
        return None
    if possible is None:
        return sure._replace(marks=marks)
    if not _is_figure(possible) or possible.marks.bound not in ("", "least", "more") or not _is_above(possible, sure):
        return None
    if not (_is_bare(sure) or _is_bare(possible) or _is_one_thing(sure, possible)):
        return None
    unit = possible.unit if _is_bare(sure) else sure.unit
    return sure._replace(marks=marks, unit=unit, possible=possible.low)


def _limited(marks: Marks, *, rises: bool) -> Marks | None:
    if marks.bound in ("least", "more"):
        return marks
    return Marks(bound="least") if rises and marks == Marks() else None


def _is_figure(parts: ValueParts) -> bool:
    """Whether it is one number: no range, no margin, no share, no dozens."""
    one = parts.low is parts.high and parts.vague is None and parts.margin is None
    return one and parts.low.sort in _FIGURES and not parts.marks.odd


def _is_above(possible: ValueParts, sure: ValueParts) -> bool:
    """Whether the possible figure is the larger one, and has no scale word that may belong to both."""
    high, low = possible.low, sure.low
    shared = low.scale == 1 < high.scale and low.value * high.scale <= high.value
    return low.value < high.value and not shared


def _is_bare(parts: ValueParts) -> bool:
    """Whether no word tells what it is a number of."""
    return not parts.named and parts.unit in (None, COUNT)


def _is_one_thing(sure: ValueParts, possible: ValueParts) -> bool:
    """Whether both have one unit; of two counts, each with its noun, nothing tells that these are one."""
    return sure.unit == possible.unit and not (sure.unit == COUNT and sure.named and possible.named)
