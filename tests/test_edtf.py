"""EDTF forms: what they mean, what is refused and how, and the edtf package as an oracle on the plain ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.dates.calendar import DAY, civil, month_length
from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY
from contracheck.values.span import Span


def fault(text: str) -> Fault:
    with pytest.raises(Fault) as caught:
        Span.parse(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "2015-02-29",
        "1900-02-29",
        "2025-13",
        "2025-20",
        "2055-42",
        "2025-22-01",
        "2025-04-31",
        "-0000",
        "-0000-01-01",
        "1999-02-3X",
        "1999-X4-32",
        "XXX1-02-29",
        "2004-00-05",
        "2014-05-05T24:00",
        "2014-05-05T12:60",
        "-0000-01-01T10:00",
        "2004-01-01T10:10+24:00",
        "2014-02-30T10:00",
    ],
)
def test_dates_that_do_not_exist(text: str) -> None:
    assert fault(text).value == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "..",
        "2014/",
        "2014//2015",
        "[]",
        "[2014",
        "[2014}",
        "[2014,]",
        "{..}",
        "[2014..2015..2016]",
        "٢٠١٤",
        "²²²²",
        "Y2006",
        "Y17E400000",
        "Y1E99",
        "Y1E3",
        "Y-17E2S2",
        "Y9999999999999",
        "Y17E7-12-26",
        "1950S0",
        "1950S5",
        "1950-05S2",
        "19XXS2",
        "2014-5",
        "2014~~",
        "2014-",
        "-2014-",
        "2014T10:00",
        "2014-05-05T1:00",
        "2014-05-05T10:00/2014-05-06T10:00",
        "c.1900-100",
    ],
)
def test_texts_that_are_no_date(text: str) -> None:
    if text == "2014/":
        assert Span.parse(text).hull.upper == INFINITY
        return
    assert fault(text).expected


def test_reversed_ranges_are_refused_and_turned_round_in_the_suggestion() -> None:
    assert fault("2017/2014").suggestion == "2014/2017"
    assert "before the start" in fault("2017/2014").message
    assert fault("[2017..2014]").value == "[2017..2014]"
    assert fault("2004-06-11/2004-06").message.startswith("the end is coarser")


def test_a_year_of_four_digits_needs_no_letter() -> None:
    """What was read as `Y1000`, `Y-1700` and `Y70~` could not be read again."""
    assert fault("Y1E3").suggestion == "1000"
    assert fault("Y-17E2").suggestion == "-1700"
    assert fault("Y7E1~").suggestion == "0070~"
    assert Span.parse("Y1E4").edtf == "Y10000"


def test_a_fault_in_an_interval_shows_the_whole_of_it() -> None:
    assert fault("2014/2015-02-29").value == "2014/2015-02-29"


def test_space_around_a_date_is_named() -> None:
    assert fault(" 2014").suggestion == "2014"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Y17E7", "Y170000000"),
        ("Y3388E2S3", "Y338800S3"),
        ("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]"),
        ("2001-02-03T09:30:01", "2001-02-03T09:30"),
        ("2001-25", "2001-21"),
        ("1874-05-00", "1874-05"),
        ("1874-00-00/1880", "1874/1880"),
        ("about 2014", "2014~"),
        ("until 2014", "../2014"),
    ],
)
def test_canonical_text(text: str, canonical: str) -> None:
    assert str(Span.of_canonical(text)) == canonical


def days(text: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    said = Span.of_canonical(text).said
    return civil(int(said.lower) // DAY), civil(int(said.upper) // DAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("156X-12-25", (1560, 12, 25), (1569, 12, 25)),
        ("156X-02-29", (1560, 2, 29), (1568, 2, 29)),
        ("1999-XX-31", (1999, 1, 31), (1999, 12, 31)),
        ("1999-0X-31", (1999, 1, 31), (1999, 8, 31)),
        ("1999-X1", (1999, 1, 1), (1999, 11, 30)),
        ("2016-02-X9", (2016, 2, 9), (2016, 2, 29)),
        ("-01XX", (-199, 1, 1), (-100, 12, 31)),
        ("-00XX", (-99, 1, 1), (-1, 12, 31)),
        ("20X3", (2003, 1, 1), (2093, 12, 31)),
        ("XXXX-02-29", (0, 2, 29), (9996, 2, 29)),
    ],
)
def test_unspecified_digits_span_the_dates_that_fit(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(("text", "end"), [("[..1760-12-03]", "before"), ("[1760-12..]", "after"), ("[1667,1668]", "")])
def test_open_sets(text: str, end: str) -> None:
    assert Span.parse(text).open == end


def test_southern_seasons_are_half_a_year_away() -> None:
    assert days("2001-29") == days("2001-23")
    assert days("2001-32") == days("2001-22")


def oracle() -> Callable[[str], Any]:
    parse: Callable[[str], Any] = pytest.importorskip("edtf").parse_edtf
    return parse


EXACT = st.tuples(st.integers(0, 9999), st.integers(1, 12), st.integers(1, 31)).filter(
    lambda date: date[2] <= month_length(date[0], date[1])
)
FORMS = st.sampled_from(("{0:04}", "{0:04}-{1:02}", "{0:04}-{1:02}-{2:02}", "{0:04}-{1:02}-XX"))


@settings(max_examples=40, deadline=None)
@given(EXACT, FORMS, EXACT, FORMS, st.booleans())
def test_the_edtf_package_agrees_on_plain_forms(
    a: tuple[int, int, int], a_form: str, b: tuple[int, int, int], b_form: str, interval: bool
) -> None:
    parse = oracle()
    earlier, later = sorted((a, b))
    text = f"{a_form.format(*earlier)}/{b_form.format(*later)}" if interval else a_form.format(*a)
    try:
        ours = days(text)
    except Fault:
        assert interval  # a coarse end that begins before the start: refused here
        return
    theirs = parse(text)
    assert ours == (tuple(theirs.lower_strict()[:3]), tuple(theirs.upper_strict()[:3]))
