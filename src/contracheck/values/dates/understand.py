"""What somebody wrote as a date -> what was understood: EDTF as it stands, else a phrase.

The phrases are looked up only where they are needed, since nearly all dates are plain ones.
"""

from __future__ import annotations

from contracheck.values.dates.calendar import year_of
from contracheck.values.dates.date_style import DateStyle
from contracheck.values.dates.edtf import canonical as edtf
from contracheck.values.dates.edtf.plain_date import EXPECTED
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.seasons import in_hemisphere
from contracheck.values.fault import Fault

_CANONICAL = frozenset("0123456789-/.,:?~%XYESTZ+[]{}")


def understand(text: str, published: str, style: DateStyle) -> UnderstoodDate:
    """The reading of a text, with the seasons of its hemisphere; `published` is canonical, or empty. Raises `Fault`."""
    reading = _understand(text, published, style)
    turned = in_hemisphere(reading.text, style.hemisphere, text)
    if turned == reading.text:
        return reading
    return _with_reason(text, of_canonical(turned, published))


def _understand(text: str, published: str, style: DateStyle) -> UnderstoodDate:
    from contracheck.values.dates.phrases.marked_years import marked_years
    from contracheck.values.dates.phrases.year_pair import may_be_years

    if (found := marked_years(text, style)) is not None:
        return _with_reason(text, of_canonical(found, published))
    if _has_its_own_words(text) or (" " in text and any(may_be_years(word.strip("?~%")) for word in text.split())):
        return _read_words(text, published, style, Fault("not a date", text, EXPECTED))
    try:
        return of_canonical(text, published)
    except Fault as fault:
        return _read_words(text, published, style, fault)


def of_canonical(text: str, published: str) -> UnderstoodDate:
    """The reading of a canonical text. Raises `Fault` if it is none."""
    return edtf.read(text, _last_year(published) if "~" in text or "%" in text or "about" in text else None)


def _last_year(published: str) -> int | None:
    """The last year in which it may have been published; none where that is not known."""
    last = edtf.read(published).hull[1] if published else None
    return None if last is None or isinstance(last, float) else year_of(int(last))


def _has_its_own_words(text: str) -> bool:
    """Whether a canonical text means something else where people write it: `70s`, which are seldom those of 70 AD, and
    fiscal years, whose beginning a project may tell."""
    return text.startswith("fiscal") or (text.endswith("0s") and not text[-4:-3].isdigit())


def _read_words(text: str, published: str, style: DateStyle, fault: Fault) -> UnderstoodDate:
    if _CANONICAL.issuperset(text) and not (":" in text and "T" not in text):
        from contracheck.values.dates.phrases.numeric_date import numeric

        if (found := numeric(text)) is None:
            raise fault
        return _with_reason(text, _understand(found, published, style))
    from contracheck.values.dates.phrases.phrase import read_phrase
    from contracheck.values.dates.phrases.told import Told

    return read_phrase(text, Told(edtf.read(published) if published else None, style))


def _with_reason(text: str, reading: UnderstoodDate) -> UnderstoodDate:
    return reading._replace(why=(f"“{text}” read as {reading.text}", *reading.why))
