"""What could be one of two dates stays so when it is put together with another, or is asked."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from contracheck.values.fault import Fault, readable
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import DateStyle, Direction, Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BACK, AHEAD, OPEN = (DateStyle(direction) for direction in Direction)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
THURSDAY = "2025-11-27"


def read(phrase: str, published: str = THURSDAY, style: DateStyle = BACK) -> Span:
    return Span.parse(phrase, Span.parse(published), style)


def fault(phrase: str, published: str = THURSDAY, style: DateStyle = BACK) -> Fault:
    with pytest.raises(Fault) as caught:
        read(phrase, published, style)
    return caught.value


def offered(phrase: str, published: str = THURSDAY, style: DateStyle = BACK) -> list[str]:
    """What the suggestions are read as: none that cannot be read is offered."""
    parts = readable(fault(phrase, published, style), phrase, lambda text: read(text, published, style))
    return [str(read(part, published, style)) for part in parts]


@given(st.sampled_from(WEEKDAYS), st.sampled_from(("next", "last")), DAYS, st.sampled_from((BACK, AHEAD)))
def test_a_doubtful_weekday_stays_doubtful(name: str, head: str, day: date, style: DateStyle) -> None:
    """Each reading with one of the days lies within the hull, and the core within each."""
    phrase, published = f"{head} {name}", f"{day}"
    alone = str(read(phrase, published, style))
    days = [Span.parse(one) for one in alone.strip("[]").split(",")]
    early, late = days[0], days[-1]
    since = read(f"since {phrase}", published, style)
    assert since.hull == Interval(early.hull.lower, INFINITY)
    end = Span.parse(published).hull.upper
    assert since.core == (Interval(late.hull.upper, end) if late.hull.upper <= end else None)
    assert read(f"before {phrase}", published, style).hull == Interval(-INFINITY, late.hull.lower - 1)
    assert read(f"by {phrase}", published, style).hull == Interval(-INFINITY, late.hull.upper)
    assert read(f"after {phrase}", published, style).hull == Interval(early.hull.upper + 1, INFINITY)
    whole = read(f"throughout {phrase}", published, style)
    assert whole.hull == Interval(early.hull.lower, late.hull.upper)
    assert whole.core == (early.hull if len(days) == 1 else None)
    for word in ("since", "before", "by", "after"):
        bound = read(f"{word} {phrase}", published, style)
        assert bound.said == bound.hull
    for one in (since, whole):
        again = Span.of_canonical(str(one), Span.parse(published))
        assert (again.said, again.hull, again.core) == (one.said, one.hull, one.core)


@pytest.mark.parametrize(
    ("published", "phrase", "hull", "core"),
    [
        # published on Friday, 28 November 2025: last Wednesday is the 26th, or the 19th
        ("2025-11-28", "last Wednesday to Friday", "2025-11-19/2025-11-28", "2025-11-26/2025-11-28"),
        ("2025-11-28", "from last Wednesday to Friday", "2025-11-19/2025-11-28", "2025-11-26/2025-11-28"),
        # published on Wednesday, the 26th: next Friday is the 28th, or 5 December
        ("2025-11-26", "24 November 2025 to next Friday", "2025-11-24/2025-12-05", "2025-11-24/2025-11-28"),
        ("2025-11-26", "next Friday to next Saturday", "2025-11-28/2025-12-06", ""),
        ("2025-11-26", "between next Friday and next Saturday", "2025-11-28/2025-12-06", ""),
        ("2025-11-26", "next Friday or next Saturday", "2025-11-28/2025-12-06", ""),
        # last week: the 17th to the 23rd
        ("2025-11-26", "since last week", "2025-11-17/..", "2025-11-23T23:59"),
        ("2025-11-26", "from last week to 26 November 2025", "2025-11-17/2025-11-26", "2025-11-23/2025-11-26"),
        ("2025-11-26", "throughout last week", "2025-11-17/2025-11-23", "2025-11-17/2025-11-23"),
    ],
)
def test_what_is_certain_of_doubtful_ends(published: str, phrase: str, hull: str, core: str) -> None:
    span = read(phrase, published)
    assert span.hull == Span.parse(hull).hull
    if "T" in core:
        assert span.core == Interval(Span.parse(core).hull.lower, Span.parse(published).hull.upper)
    else:
        assert span.core == (Span.parse(core).hull if core else None)


@given(st.sampled_from(WEEKDAYS), st.sampled_from(WEEKDAYS), DAYS, st.sampled_from((BACK, AHEAD)))
def test_of_two_weekdays_each_is_chosen_on_its_own(one: str, other: str, day: date, style: DateStyle) -> None:
    assume(one != other)
    alone = sorted(str(read(name, f"{day}", style)) for name in (one, other))
    assert str(read(f"{one} or {other}", f"{day}", style)) == f"[{','.join(alone)}]"


def test_tuesday_or_monday() -> None:
    assert str(read("Tuesday or Monday")) == "[2025-11-24,2025-11-25]"


@pytest.mark.parametrize(
    ("phrase", "suggestion"),
    [
        ("December 31 or January 1, 2020", "2019-12-31 or 2020-01-01"),
        ("31 December or 1 January 2020", "2019-12-31 or 2020-01-01"),
        ("December or January 2020", "2019-12 or 2020-01"),
        ("31 or 1 January 2020", "2019-12-31 or 2020-01-01"),
        ("30 or 1 May 2020", "2020-04-30 or 2020-05-01"),
        ("6 or 5 May 2020", "2020-05-05 or 2020-05-06"),
        ("6 or 5 p.m. on 3 May 2020", ""),
    ],
)
def test_a_date_without_its_own_year_that_would_come_after_is_asked(phrase: str, suggestion: str) -> None:
    assert readable(fault(phrase), phrase, Span.parse) == tuple(filter(None, (suggestion,)))


def test_a_text_with_an_or_of_its_own_is_offered_as_a_whole() -> None:
    phrase, years = "31 May or 1 June", (2025, 2026)
    assert offered(phrase, style=OPEN) == [f"[{year}-05-31,{year}-06-01]" for year in years]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("before next Friday", "before 28 Nov to 5 Dec 2025"),
        ("after next Friday", "after 28 Nov to 5 Dec 2025"),
        ("until next Friday", "until 28 Nov to 5 Dec 2025"),
        ("since next Friday", "since 28 Nov to 5 Dec 2025"),
        ("before 27 November 2025", "before 27 Nov 2025"),
        ("after 2026", "after 2026"),
        ("since the 1990s", "since 1990 to 1999"),
        ("end of 2025/..", "since 21 Nov to 31 Dec 2025"),
        ("winter 2024-2025/..", "since 1 Nov 2024 to 30 Mar 2025"),
        ("by 5 p.m. on 3 May 2020", "until 3 May 2020, 17:00"),
    ],
)
def test_bounds_are_told_with_their_word(phrase: str, words: str) -> None:
    assert read(phrase, "2025-11-26").reads_as() == words


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("2015 or 2014", "[2014,2015]"),
        ("6 May 2020 or 5 May 2020", "[2020-05-05,2020-05-06]"),
        ("this week or next week", "[2025-11-24..2025-11-30,2025-12-01..2025-12-07]"),
    ],
)
def test_whole_dates_may_stand_in_any_order(phrase: str, canonical: str) -> None:
    assert str(read(phrase)) == canonical


def test_from_a_weekday_to_the_same_is_asked() -> None:
    assert offered("Monday to Monday") == ["2025-11-17/2025-11-24"]
    assert offered("from Monday to Monday", style=AHEAD) == ["2025-12-01/2025-12-08"]
    assert fault("between Monday and Monday")


@pytest.mark.parametrize("phrase", ["Monday or Tuesday, 5 May 2020", "Monday to Friday, 8 May 2020"])
def test_a_weekday_beside_one_of_another_time_is_not_that_of_publication(phrase: str) -> None:
    assert fault(phrase)


def test_as_early_as_is_the_date_in_facts_and_a_bound_in_plans() -> None:
    for phrase, bound in (("as early as 2026", "[2026..]"), ("as late as 2026", "[..2026]")):
        assert str(read(phrase)) == "2026"
        assert str(read(phrase, style=AHEAD)) == bound
        assert offered(phrase, style=OPEN) == ["2026", bound]
    assert str(read("as early as 2014", style=OPEN)) == str(read("as late as 2014", style=OPEN)) == "2014"
    assert str(read("as early as next Friday", "2025-11-26", AHEAD)) == "[2025-11-28..]"
    assert str(read("as late as next Friday", "2025-11-26", AHEAD)) == "[..2025-12-05]"
    assert read("as early as 2026", style=AHEAD).hull == Interval(Span.parse("2026").hull.lower, INFINITY)
    assert read("as late as 2026", style=AHEAD).hull == Interval(-INFINITY, Span.parse("2026").hull.upper)


@pytest.mark.parametrize("style", [BACK, AHEAD, OPEN])
@pytest.mark.parametrize(
    "phrase",
    [
        "by as early as 2026",
        "since as early as 1950",
        "from as early as 2014 to as late as 2017",
        "between as early as 2014 and 2017",
        "early as 2026",
        "until as late as 2026",
    ],
)
def test_as_early_as_after_another_word_is_asked(phrase: str, style: DateStyle) -> None:
    assert fault(phrase, style=style)


@pytest.mark.parametrize(
    ("phrase", "published", "style", "years"),
    [
        ("this May", "2025-11-27", AHEAD, ["2025-05", "2026-05"]),
        ("this September", "2025-03-10", BACK, ["2024-09", "2025-09"]),
        ("by this May", "2025-11-27", AHEAD, ["../2025-05", "../2026-05"]),
        ("this summer", "2025-11-27", AHEAD, ["2025-22", "2026-22"]),
        ("this summer", "2025-03-10", BACK, ["2024-22", "2025-22"]),
        ("this winter", "2025-03-10", AHEAD, ["winter 2024-2025", "winter 2025-2026"]),
        ("this winter", "2025-09-10", BACK, ["winter 2024-2025", "winter 2025-2026"]),
    ],
)
def test_this_month_or_season_against_the_layer_is_asked(
    phrase: str, published: str, style: DateStyle, years: list[str]
) -> None:
    assert offered(phrase, published, style) == years


@pytest.mark.parametrize(
    ("phrase", "published", "style", "canonical"),
    [
        ("this May", "2025-11-27", BACK, "2025-05"),
        ("this September", "2025-03-10", AHEAD, "2025-09"),
        ("this November", "2025-11-27", BACK, "2025-11"),
        ("this November", "2025-11-27", AHEAD, "2025-11"),
        ("this summer", "2025-11-27", BACK, "2025-22"),
        ("this summer", "2025-03-10", AHEAD, "2025-22"),
        ("this summer", "2025-07-10", AHEAD, "2025-22"),
        ("this winter", "2025-11-27", BACK, "winter 2025-2026"),  # it begins in four days
        # nothing tells the layer: the calendar's
        ("this May", "2025-11-27", OPEN, "2025-05"),
        ("this September", "2025-03-10", OPEN, "2025-09"),
        ("this summer", "2025-03-10", OPEN, "2025-22"),
    ],
)
def test_this_month_or_season_with_the_layer(phrase: str, published: str, style: DateStyle, canonical: str) -> None:
    assert str(read(phrase, published, style)) == canonical


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        ("the last month", ["2025-10", "[2025-10-27..2025-11-27]"]),
        ("the last year", ["2024", "[2024-11-27..2025-11-27]"]),
        ("the last week", ["[2025-11-17..2025-11-23]", "[2025-11-20..2025-11-27]"]),
        ("the next week", ["[2025-12-01..2025-12-07]", "[2025-11-27..2025-12-04]"]),
        ("the next year", ["2026", "[2025-11-27..2026-11-27]"]),
        ("by the next month", ["../2025-12"]),
        ("throughout the last year", ["2024/2024"]),
        ("the end of the last year", ["end of 2024"]),
    ],
)
def test_the_last_year_rolls_or_is_the_calendars(phrase: str, readings: list[str]) -> None:
    assert offered(phrase) == readings


def test_the_last_week_of_something_is_another_phrase() -> None:
    assert "week" not in fault("the last week of July 2025").suggestion


@pytest.mark.parametrize("year", ["FY2024", "FY2023/24", "winter 2024", "the 1900s"])
@pytest.mark.parametrize("tip", ["start", "end"])
def test_the_bounds_of_a_year_that_nobody_knows_stay_in_doubt(year: str, tip: str) -> None:
    for word in ("by", "until", "after", "since"):
        assert read(f"{word} the {tip} of {year}").hull == read(f"{word} {year}").hull
    before = "until" if tip == "end" else "before"
    assert read(f"before the {tip} of {year}").hull == read(f"{before} {year}").hull
    assert read(f"since the {tip} of FY2024").core is None


def test_the_bounds_of_a_fiscal_year_that_the_project_tells() -> None:
    style = DateStyle(fiscal_year_starts="04-01")
    assert str(read("by the end of FY2024", style=style)) == "../2024-03-31"
    assert str(read("since the start of FY2024", style=style)) == "2023-04-01/.."
