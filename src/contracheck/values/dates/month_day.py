"""A day of every year, as settings name it: `04-01`, `April`."""

from __future__ import annotations

from contracheck.values.dates.calendar import month_length


def month_and_day(text: str) -> str:
    """`04-01`, or empty where it is none; 29 February, which most years lack, is none."""
    from contracheck.values.dates.phrases.date_tokens import MONTHS

    words = text.strip()
    if named := MONTHS.get(words.casefold()):
        return f"{named:02}-01"
    month, _, day = words.partition("-")
    if not all(len(part) == 2 and part.isascii() and part.isdigit() for part in (month, day)):
        return ""
    return words if 1 <= int(month) <= 12 and 1 <= int(day) <= month_length(2001, int(month)) else ""
