"""What has happened stays so, and what has ended for good, ended: classes of pairs worked by hand from the page."""

from __future__ import annotations

import pytest

from judged import classes
from world import Row, run

HOUSE: Row = {"predicate": "standing", "datatype": "truth", "aspect": "state", "ends_for_good": "yes"}
TOLD_ON = "2024-05-12"


def no(when: str, **more: str) -> Row:
    return {"source": "a", "subject": "Orr", "property": "resigned", "value": "no", "when": when, **more}


def yes(when: str, **more: str) -> Row:
    return {"source": "b", "subject": "Orr", "property": "resigned", "value": "yes", "when": when, **more}


def alive(value: str, when: str, **more: str) -> Row:
    return {"source": f"s{value}", "subject": "Orr", "property": "alive", "value": value, "when": when, **more}


@pytest.mark.parametrize(
    ("happened", "not_yet", "kind"),
    [
        ("3 May 2023", "10 May 2025", "contradicts"),
        ("3 May 2024", "10 May 2024", "contradicts"),
        ("3 May 2024", "3 May 2024", "contradicts"),
        ("3 May 2024", "1 May 2024", "changed"),
        ("3 May 2024", "1 May 2023", "changed"),
        ("May 2024", "10 May 2024", "may contradict"),
        ("May 2024", "31 May 2024", "contradicts"),
        ("3 May 2024", "May 2024", "may contradict"),
        ("30 April 2024", "May 2024", "contradicts"),
        ("1 June 2024", "May 2024", "changed"),
        ("3 May 2024", "throughout May 2024", "contradicts"),
        ("2024", "2024", "may contradict"),
        ("before 1 May 2024", "10 May 2024", "contradicts"),
        ("since 1 May 2024", "10 May 2024", "may contradict"),
        ("3 May 2024", "until May 2024", "may contradict"),
        ("3 May 2024", "", "may contradict"),
        ("", "3 May 2024", "may contradict"),
        ("", "", "may contradict"),
        ("8:00 on 3 May 2024", "9:00 on 3 May 2024", "contradicts"),
        ("9:00 on 3 May 2024", "8:00 on 3 May 2024", "changed"),
        ("8:00 on 3 May 2024", "3 May 2024", "may contradict"),
        ("3 May 2024", "8:00 on 3 May 2024", "may contradict"),
        ("8:00 on 3 May 2024", "4 May 2024", "contradicts"),
        ("3 May 2024", "8:00 on 4 May 2024", "contradicts"),
        ("3 May 2024 at 8:00 UTC", "9:00 on 3 May 2024", "may contradict"),
        ("3 May 2024 at 8:00 UTC", "9:00 on 4 May 2024", "contradicts"),
        ("3 May 2024 at 8:00 UTC", "3 May 2024 at 10:00 CET", "contradicts"),
        ("3 May 2024 at 9:30 UTC", "3 May 2024 at 10:00 CET", "changed"),
    ],
)
def test_what_has_happened_stays_so(happened: str, not_yet: str, kind: str) -> None:
    assert classes(yes(happened), no(not_yet)) == {kind}


def test_a_no_without_a_time_is_of_the_day_it_was_told() -> None:
    assert classes(yes("3 May 2024"), no("", published=TOLD_ON)) == {"contradicts"}
    assert classes(yes("20 May 2024"), no("", published=TOLD_ON)) == {"changed"}
    assert classes(yes("May 2024"), no("", published=TOLD_ON)) == {"may contradict"}
    assert classes(yes("", published=TOLD_ON), no("3 May 2024")) == {"may contradict"}


def test_a_no_whose_time_cannot_be_read_is_of_no_time() -> None:
    (finding,) = run([yes("3 May 2024"), no("the day after", published=TOLD_ON)]).findings
    assert finding.kind == "may contradict"


def test_a_yes_that_is_denied_denies_its_time_alone() -> None:
    assert classes(yes("3 May 2023"), yes("10 May 2025", source="a", polarity="denied")) == {"changed"}
    assert classes(yes("3 May 2024"), yes("10 May 2024", source="a", polarity="denied")) == {"changed"}
    assert classes(yes("May 2024"), yes("10 May 2024", source="a", polarity="denied")) == {"may contradict"}
    assert classes(yes("3 May 2024"), yes("3 May 2024", source="a", polarity="denied")) == {"contradicts"}


def test_a_no_that_is_denied_says_that_it_has_happened_by_then() -> None:
    assert classes(no("10 May 2024", source="b", polarity="denied"), no("12 May 2024")) == {"contradicts"}
    assert classes(no("10 May 2024", source="b", polarity="denied"), no("8 May 2024")) == {"may contradict"}


def test_a_date_as_value_says_that_it_has_happened() -> None:
    left: Row = {"predicate": "left", "datatype": "date", "aspect": "event"}
    date: Row = {"source": "b", "subject": "Orr", "property": "left", "value": "3 May 2023"}
    assert classes(left, date, no("10 May 2025", property="left")) == {"contradicts"}
    assert classes(left, date, no("10 May 2022", property="left")) == {"changed"}


def test_what_may_happen_many_times_may_have_happened_before() -> None:
    raid: Row = {"predicate": "raided", "datatype": "truth", "aspect": "event", "values": "many"}
    assert classes(raid, yes("3 May 2023", property="raided"), no("10 May 2025", property="raided")) == {
        "not comparable"
    }


@pytest.mark.parametrize(
    ("lives", "dead", "kind"),
    [
        ("10 May 2024", "3 May 2024", "contradicts"),
        ("10 May 2025", "3 May 2023", "contradicts"),
        ("1 May 2024", "3 May 2024", "changed"),
        ("1 May 1950", "3 May 2024", "changed"),
        ("2024", "2024", "may contradict"),
        ("2025", "2024", "contradicts"),
        ("10 May 2024", "2024", "may contradict"),
        ("1950 to 2010", "3 May 2005", "contradicts"),
        ("1950 to 2010", "3 May 2010", "may contradict"),
        ("10 May 2024", "", "may contradict"),
        ("", "10 May 2024", "may contradict"),
    ],
)
def test_who_is_dead_stays_so(lives: str, dead: str, kind: str) -> None:
    assert classes(alive("yes", lives), alive("no", dead)) == {kind}
    assert classes(alive("yes", lives), alive("yes", dead, source="d", polarity="denied")) == {kind}
    renamed = [{**row, "property": "standing"} for row in (alive("yes", lives), alive("no", dead))]
    assert classes(HOUSE, *renamed) == {kind}


def test_who_lives_without_a_time_does_on_the_day_it_is_told() -> None:
    assert classes(alive("yes", "", published=TOLD_ON), alive("no", "2023")) == {"contradicts"}
    assert classes(alive("yes", "", published=TOLD_ON), alive("no", "2025")) == {"changed"}


def test_a_stretch_of_death_begins_with_what_it_certainly_covers() -> None:
    dead = alive("no", "since 2010", published=TOLD_ON)
    assert classes(alive("yes", "2011"), dead) == {"contradicts"}
    assert classes(alive("yes", "3 May 2010"), dead) == {"may contradict"}


def test_other_states_come_and_go() -> None:
    rows = [{**row, "property": "in force"} for row in (alive("yes", "10 May 2025"), alive("no", "3 May 2023"))]
    assert classes(*rows) == {"changed"}


def test_the_way_out_is_that_it_happened_later() -> None:
    (finding,) = run([yes("May 2024"), no("10 May 2024")]).findings
    told = "Both hold only if it happened after the time at which it had not yet, according to a (10 May 2024)."
    assert finding.both_true_if == told


def test_over_two_predicates_as_within_one() -> None:
    """Who is dead since 2020 does not live in 2024; who resigned in 2023 had left the office by 2025."""
    died: Row = {"predicate": "died", "datatype": "truth", "aspect": "event", "opposite": ["alive"]}
    fell = yes("3 May 2020", property="died")
    assert run([died, fell, alive("yes", "10 May 2024")]).rules("contradicts") == {"opposite-predicates"}
    assert run([died, fell, alive("yes", "10 May 2019")]).rules() == set()
    resigned: Row = {"predicate": "quit", "datatype": "truth", "aspect": "event", "implies": ["left"]}
    left: Row = {"predicate": "left", "datatype": "truth", "aspect": "event"}
    quits = yes("3 May 2023", property="quit")
    assert run([resigned, left, quits, no("10 May 2025", property="left")]).rules("contradicts") == {
        "implication-violation"
    }
    assert run([resigned, left, quits, no("10 May 2022", property="left")]).rules() == set()


def test_only_what_is_so_or_not_can_end_for_good() -> None:
    outcome = run([{"predicate": "height", "datatype": "quantity", "ends_for_good": "yes"}, yes("3 May 2024")])
    assert [one.message for one in outcome.problems] == ["a quantity (state) does not end for good"]
