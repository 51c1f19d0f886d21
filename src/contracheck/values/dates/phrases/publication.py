"""What the day on which a source was published tells of phrases that are relative to it."""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.date_tokens import NeedsPublication
from contracheck.values.dates.phrases.told import Told
from contracheck.values.fault import Fault


def given(told: Told, phrase: str) -> UnderstoodDate:
    """The publication date. Raises `Fault` where it is not given."""
    if told.published is None:
        raise NeedsPublication.of(phrase)
    return told.published


def iso(number: int) -> str:
    """EDTF of a day number within the years of four digits."""
    year, month, day = civil(number)
    return f"{year:04}-{month:02}-{day:02}"


def day_of(published: UnderstoodDate) -> int:
    """The day number of a publication date. Raises `Fault` if it is not one day."""
    first, last = published.said
    if published.open or first // DAY != last // DAY:
        raise Fault("relative to a day, but the publication date is not one", published.text, "a day as `published`")
    return int(first // DAY)


def month_index(published: UnderstoodDate) -> int:
    """The month index of a publication date. Raises `Fault` if it spans more than a month."""
    return _shared(published, 2)


def year(published: UnderstoodDate) -> int:
    """The year of a publication date. Raises `Fault` if it spans more than one."""
    return _shared(published, 1)


def _shared(published: UnderstoodDate, size: int) -> int:
    if not published.open:
        first, last = civil(int(published.said[0]) // DAY), civil(int(published.said[1]) // DAY)
        if first[:size] == last[:size]:
            return first[0] if size == 1 else first[0] * 12 + first[1] - 1
    raise Fault("relative to a publication date that is too vague", published.text, "a day as `published`")


def month_text(index: int) -> str:
    """EDTF of a month index."""
    return f"{index // 12:04}-{index % 12 + 1:02}"
