"""Laws of dates: what is read prints back to itself, doubt only widens, and no text breaks the reader."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.dates.phrases.examples import PHRASES, PUBLISHED
from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from pairs import related

MODEST = settings(max_examples=150, deadline=None)
DAY = Span.parse(PUBLISHED)

MARKS = st.sampled_from(("", "", "", "~", "?", "%"))
YEARS = st.one_of(
    st.integers(0, 9999).map(lambda year: f"{year:04}"),
    st.integers(1, 9999).map(lambda year: f"-{year:04}"),
    st.sampled_from(("199X", "19XX", "2XXX", "-01XX", "20X4")),
)
MONTHS = st.one_of(st.integers(1, 12).map(lambda month: f"{month:02}"), st.sampled_from(("XX", "0X", "1X", "X1")))
SEASONS = st.integers(21, 41).map(str)
DAYS = st.one_of(st.integers(1, 28).map(lambda day: f"{day:02}"), st.sampled_from(("XX", "0X", "2X", "X7")))
DATES = st.one_of(
    st.builds("{}{}".format, YEARS, MARKS),
    st.builds("{}-{}{}".format, YEARS, MONTHS | SEASONS, MARKS),
    st.builds("{}{}-{}-{}{}{}".format, YEARS, MARKS, MONTHS, MARKS, DAYS, MARKS),
    st.builds("Y{}E{}".format, st.integers(10, 999), st.integers(3, 6)),
    st.builds("{}S{}".format, st.integers(1000, 9999), st.integers(1, 4)),
)
EXACT = st.builds("{:04}-{:02}-{:02}".format, st.integers(0, 9999), st.integers(1, 12), st.integers(1, 28))
WORDS = st.one_of(
    st.sampled_from(("1990s", "the 1900s", "16th century", "2nd century BC", "winter 2024/25", "2020-05-03T07:10Z")),
    st.builds(
        "{} {}".format,
        st.sampled_from(("early", "mid", "late", "start of", "end of")),
        st.sampled_from(("2017", "November 2025", "1990s", "16th century", "2025-22")),
    ),
    st.sampled_from([phrase for phrase, _, _ in PHRASES]),
)
POINTS = DATES | WORDS
WHOLES = st.one_of(
    POINTS,
    st.builds("{} {}".format, st.sampled_from(("by", "before", "after", "since", "about", "throughout")), POINTS),
    st.builds("{}/{}".format, DATES, DATES | st.just("..")),
    st.builds("../{}".format, DATES),
    st.builds("between {} and {}".format, POINTS, POINTS),
    st.builds("from {} to {}".format, POINTS, POINTS),
    st.builds("[{},{}..{}]".format, DATES, DATES, DATES | st.just("")),
    st.builds("{{{},{}}}".format, DATES, DATES),
)
SOUP = st.lists(
    st.sampled_from(
        "2014 2025-11-27 27 Nov november of the by end early late since until to – from and between or 7:10 a.m. "
        "noon UTC c. circa 16th century BC 1990s winter 2024/25 last next this week year Monday past 6 months / .. [ ] "
        "XX ~ ? % Y17E7 03/04/2024 about before".split()
    ),
    max_size=8,
).map(" ".join)


def read(text: str) -> Span | None:
    try:
        return Span.parse(text, DAY)
    except Fault:
        return None


def answered(text: str, published: Span | None) -> Span | Fault:
    try:
        return Span.parse(text, published)
    except Fault as fault:
        return fault


def same(a: Span, b: Span) -> bool:
    """Equal apart from words and reasons; and, as what is printed is in UTC, from the zone in which it was told."""
    return evolve(a, words="", why=(), offset=0) == evolve(b, words="", why=(), offset=0)


def holds(outer: Interval, inner: Interval | None) -> bool:
    return inner is None or outer.contains(inner)


@MODEST
@given(WHOLES)
def test_what_is_read_prints_back_to_the_same(text: str) -> None:
    span = read(text)
    if span is not None:
        assert same(Span.of_canonical(str(span), DAY), span)


@MODEST
@given(WHOLES)
def test_the_core_lies_in_what_was_said_and_that_in_the_hull(text: str) -> None:
    span = read(text)
    if span is not None:
        assert span.hull.contains(span.said)
        assert holds(span.said, span.core)


@MODEST
@given(WHOLES)
def test_only_a_closed_date_without_doubt_has_a_label(text: str) -> None:
    span = read(text)
    if span is not None and span.label:
        assert span.label == span.edtf
        assert not span.open
        fiscal = "fiscal" in span.label  # whose bounds, or one of them, are not known
        assert span.said == span.hull or fiscal or span.clock  # an hour without minutes is some minute around it
        assert not set(span.edtf) & set("~?%X[{")


@MODEST
@given(EXACT, st.integers(1, 3), st.sampled_from("~?%"), st.booleans())
def test_about_a_date_widens_it_and_a_doubt_does_not(date: str, size: int, mark: str, alone: bool) -> None:
    parts = date.split("-")[:size]
    sure = Span.of_canonical("-".join(parts))
    parts[-1] = f"{mark}{parts[-1]}" if alone else f"{parts[-1]}{mark}"
    marked = Span.of_canonical("-".join(parts))
    assert marked.said == sure.said
    assert (marked.hull.lower < sure.hull.lower) == (mark in "~%")
    assert (marked.hull.upper > sure.hull.upper) == (mark in "~%")
    assert marked.doubted == (mark in "?%")
    assert marked.core is None
    assert marked.label == ""


@MODEST
@given(EXACT, EXACT, st.sampled_from("~?%"), st.booleans())
def test_doubt_about_an_end_of_an_interval_never_grows_its_core(a: str, b: str, mark: str, left: bool) -> None:
    first, last = sorted((a, b))
    sure = Span.parse(f"{first}/{last}")
    doubted = Span.parse(f"{first}{mark}/{last}" if left else f"{first}/{last}{mark}")
    assert doubted.hull.contains(sure.hull)
    assert doubted.core is None or (sure.core is not None and sure.core.contains(doubted.core))


@MODEST
@given(EXACT, st.integers(1, 3))
def test_an_unspecified_digit_widens_what_was_said(date: str, place: int) -> None:
    whole = {1: f"{date[:3]}X{date[4:]}", 2: f"{date[:5]}XX{date[7:]}", 3: f"{date[:8]}XX"}[place]
    vague, sure = Span.parse(whole), Span.parse(date)
    assert vague.said.contains(sure.said)
    assert vague.core is None
    assert vague.label == ""


@MODEST
@given(WHOLES, WHOLES)
def test_relation_is_symmetric_and_a_date_equals_itself(a: str, b: str) -> None:
    one, other = read(a), read(b)
    if one is not None and other is not None:
        assert related(one, other) == related(other, one)
        assert related(one, one) == "equal"


@MODEST
@given(WHOLES)
def test_people_can_read_it(text: str) -> None:
    span = read(text)
    if span is not None:
        assert span.reads_as()
        assert "inf" not in span.reads_as()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=220) | SOUP | st.text("0123456789-/.~?%XYEST[]{}, ", max_size=30), st.sampled_from((None, DAY)))
def test_any_text_is_read_or_refused_with_its_words(text: str, published: Span | None) -> None:
    answer = answered(text, published)
    if isinstance(answer, Fault):
        assert answer.message
        assert answer.expected
        assert answer.value == text[:200]
    else:
        assert answer.words == text
        assert same(Span.of_canonical(str(answer), published), answer)


@MODEST
@given(WHOLES, st.sampled_from(("-0500", "0000", "9999", "9999-12-31", "0000-01-01", "Y99999", "2025~", "../2025")))
def test_no_publication_date_breaks_a_phrase(text: str, published: str) -> None:
    for phrase in (text, "next September", "last winter", "past 900 years", "next week", "tomorrow", "January 6"):
        try:
            span = Span.parse(phrase, Span.parse(published))
        except Fault:
            continue
        assert span.hull.contains(span.said)


@pytest.mark.parametrize("text", ["early " * 33 + "2014", "about " * 32 + "2014", "c." * 98 + "2014", "[" * 200])
def test_nesting_is_refused_or_read_without_harm(text: str) -> None:
    read(text)


def test_a_text_longer_than_any_date_is_refused_unread() -> None:
    with pytest.raises(Fault, match="too long"):
        Span.parse("2014" + " " * 300 + "-05")
