"""Lengths of time that do not fit their dates."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from table import Case, reported, says

from world import Row, run

BEGAN = {"predicate": "began", "datatype": "date", "aspect": "timeless", "values": "one"}
ENDED = {**BEGAN, "predicate": "ended"}
LASTED = {"predicate": "lasted", "datatype": "quantity", "aspect": "state", "unit": "day", "spans": ["began", "ended"]}
SIEGE = [BEGAN, ENDED, LASTED]


def siege(began: str, ended: str, lasted: str, **more: object) -> list[Row]:
    """Three sources; an empty value is not told."""
    rows = [says("a", "began", began), says("b", "ended", ended), says("c", "lasted", lasted, **more)]
    return [*(row for row in rows if row["value"]), *SIEGE]


def life(born: str, age: str, when: str, **more: object) -> list[Row]:
    """Somebody's birth and age."""
    return [says("a", "birth date", born), says("b", "age", age, when, **more)]


FIRE = ("2020-05-03T06:41", "2020-05-03T11:15")
"""Four hours and 34 minutes."""

CASES: list[Case] = [
    *(
        (f"6:41 to 11:15 in {lasted}", siege(*FIRE, lasted), kind)
        for lasted, kind in (
            ("3 hours", "contradicts"),
            ("4 hours", ""),
            ("5 hours", ""),
            ("6 hours", "contradicts"),
            ("20 hours", "contradicts"),
            ("4.5 hours", ""),
            ("4.6 hours", ""),
            ("4.4 hours", "contradicts"),
            ("274 minutes", ""),
            ("exactly 4 hours", "contradicts"),
            ("around 4 hours", ""),
            ("at least 4 hours", ""),
            ("more than 5 hours", "contradicts"),
            ("1 day", "contradicts"),
            ("2 days", "contradicts"),
        )
    ),
    ("from Monday evening to Wednesday morning: two days", siege("2020-05-04T22:00", "2020-05-06T05:00", "2 days"), ""),
    ("but not three", siege("2020-05-04T22:00", "2020-05-06T05:00", "3 days"), "contradicts"),
    ("31 hours of it", siege("2020-05-04T22:00", "2020-05-06T05:00", "31 hours"), ""),
    ("one end has no clock: no extra day", siege("2020-05-04T22:00", "2020-05-06", "60 hours"), "contradicts"),
    ("between whole days there is one", siege("2020-05-04", "2020-05-06", "72 hours"), ""),
    ("9 July to 17 October are 100 days, not 31", siege("2016-07-09", "2016-10-17", "31 days"), "contradicts"),
    ("100 days", siege("2016-07-09", "2016-10-17", "100 days"), ""),
    ("101 days, both ends counted", siege("2016-07-09", "2016-10-17", "101 days"), ""),
    ("103 days", siege("2016-07-09", "2016-10-17", "103 days"), "contradicts"),
    ("14 weeks are 98 days, give or take half a week", siege("2016-07-09", "2016-10-17", "14 weeks"), ""),
    ("12 weeks are too few", siege("2016-07-09", "2016-10-17", "12 weeks"), "contradicts"),
    ("around 14 weeks", siege("2016-07-09", "2016-10-17", "around 14 weeks"), ""),
    ("three months and a bit", siege("2016-07-09", "2016-10-17", "3 months"), ""),
    ("four months if rounded up", siege("2016-07-09", "2016-10-27", "4 months"), ""),
    ("six months", siege("2016-07-09", "2016-10-17", "6 months"), "contradicts"),
    ("some time in July to some time in October", siege("2016-07", "2016-10", "80 days"), ""),
    ("less than July to October", siege("2016-07", "2016-10", "51 days"), "contradicts"),
    ("no end is known", siege("2016-07-09", "", "31 days"), ""),
    ("no start is known", siege("", "2016-10-17", "31 days"), ""),
    ("since July: the end is open", siege("since 9 July 2016", "2016-10-17", "31 days"), ""),
    ("only probable", siege("2016-07-09", "2016-10-17", "31 days", certainty="probable"), "may contradict"),
    ("denied", siege("2016-07-09", "2016-10-17", "31 days", polarity="denied"), ""),
    ("told in August, of a siege that went on", siege("2016-07-09", "2016-10-17", "31 days", when="2016-08-09"), ""),
    ("at least 90 days", siege("2016-07-09", "2016-10-17", "at least 90 days"), ""),
    ("more than 110 days", siege("2016-07-09", "2016-10-17", "more than 111 days"), "contradicts"),
    (
        "sources differ about the start, and one of the dates does not fit",
        [*siege("2016-07-09", "2016-10-17", "31 days"), says("d", "began", "2016-09-16")],
        "contradicts",
    ),
    (
        "the date that does not fit is only possible",
        [
            *siege("", "2016-10-17", "31 days"),
            says("a", "began", "2016-07-09", certainty="possible"),
            says("d", "began", "2016-09-16"),
        ],
        "may contradict",
    ),
    ("35 on 1 June 2025, born 3 April 1990", life("1990-04-03", "35", "2025-06-01"), ""),
    ("34 on that day", life("1990-04-03", "34", "2025-06-01"), "contradicts"),
    ("34 in March 2025", life("1990-04-03", "34", "2025-03-01"), ""),
    (
        "35 in March 2025, by the years alone: no age is counted so",
        life("1990-04-03", "35", "2025-03-01"),
        "contradicts",
    ),
    ("36 in March 2025", life("1990-04-03", "37", "2025-03-01"), "contradicts"),
    ("an age of no date", life("1990-04-03", "34", ""), ""),
    ("born in 1990, 34 in 2025", life("1990", "34", "2025"), ""),
    ("born in 1990, 41 in 2025", life("1990", "41", "2025"), "contradicts"),
    (
        "died aged 84, born in 1919, died in 1999",
        [says("a", "birth date", "1919-05-01"), says("b", "death date", "1999-06-01"), says("c", "age at death", "84")],
        "contradicts",
    ),
    (
        "died aged 80",
        [says("a", "birth date", "1919-05-01"), says("b", "death date", "1999-06-01"), says("c", "age at death", "80")],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_duration_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("duration-mismatch", list(rows)) == kind, why


def completed(born: date, day: date) -> int:
    """The age in full years, by hand."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@pytest.mark.parametrize("seed", range(200))
def test_true_ages_and_lengths_are_never_flagged_and_wrong_ones_are(seed: int) -> None:
    """Two days by chance: the age in full years, and the days with or without the last are right; a year more or
    less, and three days, are not."""
    chance = random.Random(seed)
    born = date(1900, 1, 1) + timedelta(days=chance.randrange(40_000))
    day = born + timedelta(days=chance.randrange(1_500, 30_000))
    years, days = completed(born, day), (day - born).days
    for age, right in ((years, True), (years + 1, False), (years - 1, False)):
        assert (reported("duration-mismatch", life(born.isoformat(), f"exactly {age}", day.isoformat())) == "") is right
    for lasted, right in ((days, True), (days + 1, True), (days + 3, False), (days - 3, False)):
        rows = siege(born.isoformat(), day.isoformat(), f"exactly {lasted} days")
        assert (reported("duration-mismatch", rows) == "") is right


def test_three_claims_where_no_two_contradict() -> None:
    rows = siege("2016-07-09", "2016-10-17", "31 days")[:3]
    for left_out in range(3):
        assert not run([*rows[:left_out], *rows[left_out + 1 :], *SIEGE]).findings
    (finding,) = run([*rows, *SIEGE]).findings
    assert [position.role for position in finding.positions] == ["length of time", "began", "ended"]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("4 hours", "5 hours", "close"),
        ("4 hours", "6 hours", "contradicts"),
        ("4.5 hours", "4.6 hours", "close"),
        ("4.5 hours", "4.7 hours", "contradicts"),
        ("2 hours", "115 minutes", "close"),
        ("2 hours", "179 minutes", "close"),
        ("2 hours", "185 minutes", "contradicts"),
        ("exactly 4 hours", "exactly 5 hours", "contradicts"),
        ("at most 4 hours", "5 hours", "contradicts"),
        ("14 weeks", "98 days", "agrees"),
        ("1 year", "365 days", "close"),
        ("1 month", "31 days", "close"),
    ],
)
def test_two_lengths_are_held_against_each_other_as_against_their_dates(one: str, other: str, kind: str) -> None:
    """Of 4 hours the fifth may have begun: [3.5, 5); of 5 hours, [4.5, 6)."""
    rows = [says("a", "duration", one, "2024-05-03"), says("b", "duration", other, "2024-05-03")]
    assert set(run(rows).kinds().values()) == {kind}


def test_what_a_court_sets_is_exact() -> None:
    rows = [
        says("a", "prison sentence", "4 years", "2024-05-03"),
        says("b", "prison sentence", "5 years", "2024-05-03"),
    ]
    assert set(run(rows).kinds().values()) == {"contradicts"}
