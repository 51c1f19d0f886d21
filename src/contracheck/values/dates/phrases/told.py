"""What the words of a date are read on: the day of publication, and the style of the source."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.dates.calendar import year_of
from contracheck.values.dates.date_style import USUAL, DateStyle
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.interval import INFINITY


class Told(NamedTuple):
    """`published` is `None` where it is not given, or is not to be looked at yet."""

    published: UnderstoodDate | None = None
    style: DateStyle = USUAL

    @property
    def year(self) -> int | None:
        """The year of publication, the last that it may be; none where that is not known."""
        last = self.published.hull[1] if self.published else INFINITY
        return None if isinstance(last, float) else year_of(int(last))
