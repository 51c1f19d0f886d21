"""Four digits, a dash and two digits: two years, a month or a code of EDTF; which, and when it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.values.dates.phrases.examples import PHRASES, PUBLISHED
from contracheck.values.dates.phrases.year_pair import EitherWay, hyphens_of
from contracheck.values.fault import Fault
from contracheck.values.span import DateStyle, Hyphens, Span

MONTHS, YEARS = DateStyle(hyphens=Hyphens.MONTHS), DateStyle(hyphens=Hyphens.YEARS)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2024-25", "fiscal 2024-2025"),  # 25 is EDTF's spring, too: but a year later, it is the next year
        ("2020-21", "fiscal 2020-2021"),
        ("2040-41", "fiscal 2040-2041"),
        ("1936-39", "1936/1939"),
        ("1914-18", "1914/1918"),
        ("1912-13", "fiscal 1912-1913"),
        ("1588-92", "1588/1592"),
        ("1999-00", "fiscal 1999-2000"),
        ("1899-00", "fiscal 1899-1900"),
        ("2021/22", "fiscal 2021-2022"),
        ("1540/41", "fiscal 1540-1541"),
        ("2020-2021", "2020/2021"),
        ("2001–05", "2001/2005"),  # a long dash stands in no month of ISO 8601
        ("2003–04", "fiscal 2003-2004"),
        ("in 2019-20", "fiscal 2019-2020"),
        ("ca. 1540-45", "1540~/1545~"),
        ("ca. 1540–45", "1540~/1545~"),
        ("between 2019-20 and 2022-23", "[2019..2023]"),
        ("from 2019-20 to 2022–23", "2019/2023"),
        ("since 2019-20", "2019/.."),
        ("until 2019-20", "../2020"),
        ("before 2019-20", "before 2019"),
        ("after 2019-20", "after 2020"),
        ("Academic year 2021/22", "fiscal 2021-2022"),
        ("school year 2003-04", "fiscal 2003-2004"),
        ("the 2003-04 season", "fiscal 2003-2004"),
        # not two years
        ("2015-12", "2015-12"),
        ("2001-05", "2001-05"),
        ("1999-01", "1999-01"),
        ("2025-21", "2025-21"),
        ("1999-24", "1999-24"),
        ("1874-00", "1874"),
        # the ends of dates, not years: 25 June, 16 December
        ("3 May 2024–25 June 2025", "2024-05-03/2025-06-25"),
        ("winter 2024–25", "winter 2024-2025"),
    ],
)
def test_what_is_read(text: str, canonical: str) -> None:
    assert str(Span.parse(text)) == canonical


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("2003-04", "April 2003 or 2003/2004"),
        ("1911-12", "December 1911 or 1911/1912"),
        ("by 2003-04", "by April 2003 or by 2003/2004"),
        ("2003/04", "2003/2004 or April 2003"),
        ("2001-21", "2001/2021 or spring 2001"),  # the example that EDTF itself has
        ("2017-37", "2017/2037 or early 2017"),
        ("2025-35", "2025/2035 or Q3 2025"),
        ("1995-00", "1995/2000 or 1995"),
    ],
)
def test_what_is_asked(text: str, suggestion: str) -> None:
    with pytest.raises(EitherWay) as caught:
        Span.parse(text)
    assert caught.value.suggestion == suggestion
    for one in suggestion.split(" or "):
        assert Span.parse(one).dated


def test_what_a_source_shows_decides() -> None:
    assert str(Span.parse("2003-04", style=MONTHS)) == "2003-04"
    assert str(Span.parse("2003-04", style=YEARS)) == "fiscal 2003-2004"
    assert str(Span.parse("in 2003-04", style=MONTHS)) == "2003-04"
    assert str(Span.parse("in 2003-04", style=YEARS)) == "fiscal 2003-2004"
    assert str(Span.parse("2003-07", style=YEARS)) == "2003-07"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["2015-12"], Hyphens.MONTHS),
        (["since 2020-05"], Hyphens.MONTHS),
        (["2023-24"], Hyphens.YEARS),
        (["in 1999-00,"], Hyphens.YEARS),
        (["2023-24", "2015-12"], Hyphens.UNKNOWN),
        (["2003-04", "2004-05"], Hyphens.UNKNOWN),
        (["2015-12-03", "2014–15", "2014/15", "1936-39", "2025-21", "", "27 Nov 2025"], Hyphens.UNKNOWN),
    ],
)
def test_what_the_dates_of_a_source_show(texts: list[str], shown: Hyphens) -> None:
    assert hyphens_of(texts) == shown
    assert hyphens_of(reversed(texts)) == shown


@given(st.integers(1000, 2098), st.integers(1, 9), st.sampled_from("-–/"))
def test_a_later_year_in_two_digits_is_that_year_whatever_the_dash(year: int, apart: int, dash: str) -> None:
    later = year + apart
    if later // 100 != year // 100:
        return
    text = f"{year}{dash}{later % 100:02}"
    two = Span.parse(f"{year} to {later}").hull
    if later % 100 > 12 or dash == "–":
        assert Span.parse(text).hull == two
    elif dash == "/" or apart == 1:  # it could be a month
        with pytest.raises(EitherWay) as caught:
            Span.parse(text)
        assert f"{year}/{later}" in caught.value.suggestion.split(" or ")
    else:
        assert Span.parse(text).hull.lower == Span.parse(f"{text}-01").hull.lower


@given(st.integers(0, 9999), st.integers(1, 41), st.sampled_from([MONTHS, YEARS, DateStyle()]))
def test_canonical_texts_are_months_and_codes_whatever_they_look_like(year: int, code: int, style: DateStyle) -> None:
    text = f"{year:04}-{code:02}"
    if 13 <= code <= 20:
        with pytest.raises(Fault):
            Span.of_canonical(text)
        return
    canonical = str(Span.of_canonical(text))
    assert Span.of_canonical(canonical).hull == Span.of_canonical(text).hull
    assert "/" not in canonical


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("since 2021-22", "2021/.."),
        ("about 2024-25", "2024~/2025~"),
        ("throughout 2021-22", "2021/2022"),
        ("2019-20/2022-23", "2019/2023"),
        ("2021-22 to 2022-23", "2021/2023"),
        # EDTF's own signs, and what can be nothing but a code or a month
        ("2021-22/..", "2021/.."),
        ("2021-22/", "2021/"),
        ("../2021-22", "../2022"),
        ("2021-22?/..", "2021?/.."),
        ("2021-22/2024", "2021/2024"),
        ("2019/2021-22", "2019/2022"),
        ("2019-20?/2022-23~", "2019?/2023~"),
        ("season 2024-25", "fiscal 2024-2025"),
        ("since 2021-22?", "2021?/.."),
        ("in 2021-22~", "2021~/2022~"),
        # beside days and months it is EDTF's
        ("2021-22/2022-05-03", "2021-22/2022-05-03"),
        ("2021-22/2024-12", "2021-22/2024-12"),
        ("[1760-01,1760-02,1760-12..]", "[1760-01,1760-02,1760-12..]"),
        ("[2021-22,2022-05]", "[2021-22,2022-05]"),
        ("2021?-22", "2021?-22"),
        ("2015-12?", "2015-12?"),
        ("2025-21~", "2025-21~"),
        ("2003-22/2004-22", "2003-22/2004-22"),
        ("2003-04/2004-05", "2003-04/2004-05"),
        ("since 2025-21", "2025-21/.."),
        ("until 2005-12", "../2005-12"),
        ("early 2015-12", "early 2015-12"),
    ],
)
def test_two_years_within_what_edtf_has_words_for(text: str, canonical: str) -> None:
    assert str(Span.parse(text)) == canonical


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("until 2003-04", "until April 2003 or until 2003/2004"),
        ("2024-25/2026-27", "2024/2027 or spring 2024 to autumn 2026"),
        ("2003-04?", "2003?-04? or 2003?/2004?"),
        ("~2003-04", "2003~-04 or 2003~/2004~"),
        ("2001-21~", "2001~/2021~ or 2001~-21~"),
        ("1995-00?", "1995?/2000? or 1995?"),
        ("by 2003-04?", "by 2003?-04? or by 2003?/2004?"),
        ("2003-04/..", "since April 2003 or since 2003/2004"),
        ("../2003-04", "until April 2003 or until 2003/2004"),
        ("[2021-22,2022-23]", "[2021..2022,2022..2023]"),
        ("{2021-22,2022-23}", "{2021..2022,2022..2023}"),
        ("[2021-22..2023-24]", "[2021..2024]"),
        ("[..2021-22]", "[..2022]"),
        ("[2021-22..]", "[2021..]"),
        ("[2019,2021-22]", "[2019,2021..2022]"),
        ("2024-25?/2026-27?", "2024?/2027?"),
        ("academic year 2024-26", "2024/2026"),
        ("academic year 2024–2026", "2024/2026"),
        ("the 2024-26 season", "the 2024/2026"),
        ("late 2024-25", ""),
    ],
)
def test_what_could_be_either_there_is_asked(text: str, suggestion: str) -> None:
    with pytest.raises(Fault) as caught:
        Span.parse(text)
    assert caught.value.suggestion == suggestion
    for one in filter(None, suggestion.split(" or ")):
        assert Span.parse(one).dated


@given(
    st.integers(1000, 2098), st.integers(1, 9), st.sampled_from("?~%"), st.booleans(), st.sampled_from([MONTHS, YEARS])
)
def test_a_qualifier_changes_nothing_of_what_the_signs_are(
    year: int, apart: int, mark: str, before: bool, style: DateStyle
) -> None:
    """The years with it as two years each with it; what is a month or part is read as EDTF reads it."""
    later = year + apart
    if later // 100 != year // 100:
        return
    bare = f"{year}-{later % 100:02}"
    text = f"{mark}{bare}" if before else f"{bare}{mark}"
    if str(Span.parse(bare, style=style)) in (f"{year}/{later}", f"fiscal {year}-{later}"):
        assert Span.parse(text, style=style).hull == Span.parse(f"{year}{mark}/{later}{mark}").hull
        assert str(Span.parse(f"{bare}/..", style=style)) == f"{year}/.."
        assert str(Span.parse(f"../{bare}", style=style)) == f"../{later}"
    else:
        assert Span.parse(text, style=style).hull == Span.of_canonical(text).hull
    if later % 100 < 13 or 21 <= later % 100 <= 41:  # what a report says goes on reading
        for canonical in (text, f"{bare}/..", f"../{bare}", f"[{bare}]", f"[{bare}..]"):
            span = Span.of_canonical(canonical)
            assert Span.of_canonical(str(span)).hull == span.hull
            assert "-" in str(span)


def test_the_table_of_phrases_may_be_written_but_for_what_could_be_two_years() -> None:
    day = Span.parse(PUBLISHED)
    for phrase, canonical, _ in PHRASES:
        if canonical not in ("2025-35", "2025-40", "2017-37", "2017-38", "2017-39"):
            assert Span.parse(canonical, day).hull == Span.parse(phrase, day).hull


@pytest.mark.parametrize(
    "text", ["2023-24", "2023–24", "2023/24", "in 2023-24", "season 2023-24", "the 2023-24 season"]
)
def test_two_years_in_a_row_in_short_are_a_period_of_their_own(text: str) -> None:
    """A season or a fiscal year lies somewhere in the two, and is neither of them nor both throughout."""
    span, both = Span.parse(text), Span.parse("2023/2024")
    assert span.said == span.hull == both.said
    assert span.core is None
    assert span.label == Span.parse("FY2023/24").label not in (both.label, "")
    assert Span.parse("1914-18").core is not None  # no one year
