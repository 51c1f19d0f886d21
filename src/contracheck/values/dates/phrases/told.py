"""What the words of a date are read on: the day of publication, and the style of the source."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.dates.date_style import USUAL, DateStyle
from contracheck.values.dates.edtf.understood import UnderstoodDate


class Told(NamedTuple):
    """`published` is `None` where it is not given, or is not to be looked at yet."""

    published: UnderstoodDate | None = None
    style: DateStyle = USUAL
