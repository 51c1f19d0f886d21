"""Date phrases: the whole table, what they leave to the publication date, and what asks instead of guessing."""

from __future__ import annotations

import pytest

from contracheck.values.dates.date_style import USUAL, DateStyle, Direction
from contracheck.values.dates.phrases.examples import PHRASES, PUBLISHED
from contracheck.values.fault import Fault
from contracheck.values.span import Span

DAY = Span.parse(PUBLISHED)


def fault(text: str, published: Span | None = DAY, style: DateStyle = USUAL) -> Fault:
    with pytest.raises(Fault) as caught:
        Span.parse(text, published, style)
    assert caught.value.value == text
    return caught.value


@pytest.mark.parametrize(("phrase", "canonical", "meaning"), PHRASES, ids=[phrase for phrase, _, _ in PHRASES])
def test_the_table_of_phrases(phrase: str, canonical: str, meaning: str) -> None:
    span = Span.parse(phrase, DAY)
    assert str(span) == canonical
    assert span.words == phrase
    assert meaning


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("27TH NOVEMBER 2025", "2025-11-27"),
        ("3rd of May 2020", "2020-05-03"),
        ("Sept. 2025", "2025-09"),
        ("04/13/2024", "2024-04-13"),
        ("05/05/2024", "2024-05-05"),
        ("13.04.2024", "2024-04-13"),
        ("12:10 a.m. on 3 May 2020", "2020-05-03T00:10"),
        ("12:10 p.m. on 3 May 2020", "2020-05-03T12:10"),
        ("noon on 3 May 2020", "2020-05-03T12:00"),
        ("2011-12-01 18:35", "2011-12-01T18:35"),
        ("at 7:10pm on May 3, 2020", "2020-05-03T19:10"),
        ("3 Jan 44 BC", "-0043-01-03"),
        ("1 BC", "0000"),
        ("fall of 2025", "2025-23"),
        ("winter 2024–25", "winter 2024-2025"),
        ("the second quarter of 2025", "2025-34"),
        ("last quarter of 2025", "2025-36"),
        ("2025 H2", "2025-41"),
        ("twentieth century", "20th century"),
        ("late 1990s", "late 1990s"),
        ("c.1900", "1900~"),
        ("c. 1900–1910", "1900~/1910~"),
        ("until the end of September 2026", "../2026-09-30"),
        ("before the end of 2025", "../2025-12-31"),
        ("since the beginning of 2025", "2025-01-01/.."),
        ("no later than 30 September 2026", "../2026-09-30"),
        ("after 7:10 a.m. on 3 May 2020", "after 2020-05-03T07:10"),
        ("since 7:10 a.m. on 3 May 2020", "since 2020-05-03T07:10"),
        ("2014 onwards", "2014/.."),
        ("2014-2017", "2014/2017"),
        ("2 to 10 May 2020", "2020-05-02/2020-05-10"),
        ("May 3–5, 2020", "2020-05-03/2020-05-05"),
        ("31 Dec 2019 – 2 Jan 2020", "2019-12-31/2020-01-02"),
        ("June-August 2025", "2025-06/2025-08"),
        ("from late 2017 to early 2019", "late 2017/early 2019"),
        ("from the 1990s to 2010", "1990s/2010"),
        ("5 or 6 May 2020", "[2020-05-05,2020-05-06]"),
    ],
)
def test_other_ways_to_say_it(phrase: str, canonical: str) -> None:
    assert str(Span.parse(phrase)) == canonical


@pytest.mark.parametrize(
    ("published", "phrase", "canonical"),
    [
        ("2025-03-10", "next September", "2025-09"),
        ("2025-09-01", "next September", "2026-09"),
        ("2025-09-30", "last September", "2024-09"),
        ("2025-09-30", "this September", "2025-09"),
        ("2025-01-05", "last month", "2024-12"),
        ("2025-12-31", "next month", "2026-01"),
        ("2025-03-31", "past month", "[2025-02-28..2025-03-31]"),
        ("2025-01-15", "this winter", "winter 2024-2025"),
        ("2025-12-15", "this winter", "winter 2025-2026"),
        ("2025-01-15", "last winter", "winter 2023-2024"),
        ("2025-07-01", "last summer", "2024-22"),
        ("2025-09-01", "last summer", "2025-22"),
        ("2025-05-31", "next summer", "2025-22"),
        ("2025-06-01", "next summer", "2026-22"),
        ("2025-11-24", "Monday", "2025-11-24"),
        ("2025-11-24", "last Monday", "2025-11-17"),
        ("2025-11-24", "next Monday", "2025-12-01"),
        ("2020-01-08", "Monday, January 6", "2020-01-06"),
        ("2020-01-08", "Tuesday, December 31", "2019-12-31"),
        ("2025-11", "this year", "2025"),
        ("2025", "last year", "2024"),
        ("2025-11-27T07:10", "yesterday", "2025-11-26"),
        ("2025-11-27", "in the past 3 weeks", "[2025-11-06..2025-11-27]"),
        ("2025-11-27", "later this week", "[2025-11-27..2025-11-30]"),
        ("2025-11-27", "early next year", "early 2026"),
        ("2025-11-27", "since last year", "2024/.."),
    ],
)
def test_phrases_relative_to_publication(published: str, phrase: str, canonical: str) -> None:
    span = Span.parse(phrase, Span.parse(published))
    assert str(span) == canonical
    assert published in span.why[0]


@pytest.mark.parametrize("phrase", ["today", "next September", "Monday", "past year", "Monday, January 6"])
def test_without_a_publication_date_they_are_refused(phrase: str) -> None:
    assert "`published`" in fault(phrase, None).expected


@pytest.mark.parametrize(
    "phrase",
    ["January 6", "6 January", "in September", "by 5 March", "5 to 7 March", "5 March or 6 March", "early May"],
)
def test_a_missing_year_is_told_at_once(phrase: str) -> None:
    told = fault(phrase, None)
    nowhere = fault(phrase, style=DateStyle(Direction.OPEN))
    assert told.message == nowhere.message == "the year is missing"
    assert told.suggestion == ""
    assert nowhere.suggestion


@pytest.mark.parametrize("phrase", ["today", "this week", "last Monday"])
def test_a_publication_date_that_is_not_a_day_is_too_vague_for_days(phrase: str) -> None:
    assert "not one" in fault(phrase, Span.parse("2025-11")).message


@pytest.mark.parametrize(
    ("phrase", "suggestion"),
    [
        ("03/04/2024", "2024-04-03 or 2024-03-04"),
        ("03.04.2024", "2024-04-03 or 2024-03-04"),
        ("2024/04/03", "2024-04-03"),
        ("20240403", "2024-04-03"),
        ("until January 6", "until January 6 2025 or until January 6 2026"),
        ("by September", "by September 2025 or by September 2026"),
        ("Septembre 2025", "September 2025"),
        ("27 Novembre 2025", "27 November 2025"),
        ("2017/2014", "2014/2017"),
        ("from 2017 to 2014", "2014/2017"),
        ("between 1860 and 1850", "between 1850 and 1860"),
        ("[1670..1668]", "[1668..1670]"),
        ("[1650,1670..1668]", "[1650,1668..1670]"),
        # later is not late
        ("later in 2025", ""),
        ("later next year", ""),
        ("later 1990s", ""),
        ("latest 1990", ""),
        ("earlier in 2025", ""),
        ("Mondays 2025", ""),
    ],
)
def test_what_asks_instead_of_guessing(phrase: str, suggestion: str) -> None:
    assert fault(phrase).suggestion == suggestion


@pytest.mark.parametrize(
    "phrase",
    [
        "hello",
        "c.1900-100",
        "13/13/2024",
        "3/4/24",
        "31 Nov 2025",
        "29 Feb 2015",
        "Monday 27 Nov 2025",
        "27 27 Nov 2025",
        "Nov Dec 2025",
        "27",
        "800",
        "27 2025",
        "0 BC",
        "2014 2015",
        "7:10 a.m.",
        "7:10 a.m. in May 2020",
        "13:10 p.m. on 3 May 2020",
        "25:00 on 3 May 2020",
        "16nd century",
        "summer",
        "summer 25",
        "summer 2024/25",
        "winter 2024/26",
        "Q5 2025",
        "fifth quarter of 2025",
        "between 2014",
        "between 2014 and 2015 and 2016",
        "from to",
        "by",
        "to 2014",
        "this Monday",
        "2 weeks ago",
        "early 27 Nov 2025",
        "early early 2014",
        "between 7:10 a.m. and 8:10 a.m. on 3 May 2020",
        "the 1920s-",
        "1985-04-12t23:20:30",
        "past decades",
    ],
)
def test_what_is_not_in_the_table_is_refused(phrase: str) -> None:
    assert fault(phrase).expected
