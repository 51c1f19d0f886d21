"""Values on their axes: what each says, allows and denies, and when it holds, by hand."""

from __future__ import annotations

import pytest

from contracheck.comparison.plan_times import announcement_of
from contracheck.model import Reading
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span
from contracheck.values.timing import ALWAYS, UNDATED
from world import EXACT, Row, run

A: Row = {"source": "a", "subject": "the camp", "property": "strength", "value": "947", "when": "2024-05-01"}
DAY_LABEL = "{}..{}".format(Span.parse("2024-05-01").hull.lower, Span.parse("2024-05-01").hull.upper)
"""Periods are named by their first and last minute, however they are worded."""
EVENT: Row = {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}
OFTEN: Row = {"predicate": "raid", "datatype": "date", "aspect": "event", "values": "many"}


def readings(row: Row, *declared: Row, exactly: bool = False) -> tuple[Reading, ...]:
    found = run([row, *declared], EXACT) if exactly else run([row, *declared])
    assert not found.problems
    return found.statements[0].readings


def only(row: Row, *declared: Row) -> Reading:
    (reading,) = readings(row, *declared)
    return reading


@pytest.mark.parametrize(
    ("value", "said", "allowed"),
    [
        # not "at least 3,000": below 3,000, sharply; a hedge (10 %) widens upwards
        ("at least 3,000", (-INFINITY, 3000, True), (-INFINITY, 3000, True)),
        ("at least around 3,000", (-INFINITY, 3000, True), (-INFINITY, 3300, False)),
        ("at least 31", (-INFINITY, 31, True), (-INFINITY, 31, True)),
        ("more than 31", (-INFINITY, 31, False), (-INFINITY, 31, False)),
    ],
)
def test_a_denied_lower_limit_is_an_upper_one(
    value: str, said: tuple[float, int, bool], allowed: tuple[float, int, bool]
) -> None:
    found = only({**A, "value": value, "polarity": "denied"})
    assert not found.denied
    assert (found.said.lower, found.said.upper, found.said.upper_open) == said
    assert (found.allowed.lower, found.allowed.upper) == allowed[:2]
    assert found.allowed.contains(found.said)
    assert found.allowed.upper_open == allowed[2]


@pytest.mark.parametrize(
    ("value", "said", "open_", "least"),
    [("at most 31", 31, True, 31), ("fewer than 31", 31, False, 31), ("up to 3,000", 3000, True, 2850)],
)
def test_a_denied_upper_limit_is_a_lower_one(value: str, said: int, open_: bool, least: int) -> None:
    found = only({**A, "value": value, "polarity": "denied"})
    assert not found.denied
    assert (found.said.lower, found.said.lower_open, found.said.upper) == (said, open_, INFINITY)
    assert (found.allowed.lower, found.allowed.upper) == (least, INFINITY)
    assert found.allowed.lower_open == (open_ and least == said)
    assert found.allowed.contains(found.said)


def test_a_denied_number_denies_that_number() -> None:
    found = only({**A, "polarity": "denied"})
    assert (found.denied, found.hedged, found.said) == (True, False, Interval.point(947))
    assert only({**A, "value": "around 947", "polarity": "denied"}).hedged


def test_a_denied_open_date_is_the_other_side() -> None:
    found = only({**A, "property": "birth date", "value": "after 1990", "when": "", "polarity": "denied"})
    assert not found.denied
    assert found.said.lower == -INFINITY
    year = only({**A, "property": "birth date", "value": "1990", "when": ""})
    assert found.said.contains(year.said)
    later = only({**A, "property": "birth date", "value": "1991", "when": ""})
    assert not found.said.meets(later.said)


def test_a_denied_date_denies_that_date_only() -> None:
    found = only({**A, "property": "withdrawal", "value": "2024-06", "polarity": "denied"}, EVENT)
    assert (found.axis, found.denied, found.hedged) == ("date", True, False)
    assert only({**A, "property": "withdrawal", "value": "2024-06~", "polarity": "denied"}, EVENT).hedged


def test_an_event_that_happened_on_a_date_also_happened() -> None:
    date, truth = readings({**A, "property": "withdrawal", "value": "2024-06-03", "when": "2024-07"}, EVENT)
    assert (date.axis, date.timing) == ("date", ALWAYS)
    assert (truth.axis, truth.said) == ("truth", Interval.point(1))
    assert truth.timing.hull == date.said  # it is true of that day, whenever it is told


@pytest.mark.parametrize(
    ("when", "published", "day"),
    [(A["when"], "2024-04-02", "2024-05-01"), ("", "2024-04-02", "2024-04-02"), ("", "", "")],
)
def test_a_planned_date_is_for_that_date_and_made_when_it_is_told(when: str, published: str, day: str) -> None:
    """Made at `when`, or on the day of its source: of a date the target is the value."""
    row: Row = {**A, "property": "withdrawal", "value": "2024-06-03", "layer": "planned", "said_by": "Gen Holt"}
    row = {**row, "when": when, **({"published": published} if published else {})}
    (statement,) = run([row, EVENT]).statements
    date, truth = statement.readings
    assert (date.axis, date.timing) == ("date", ALWAYS)
    assert (truth.axis, truth.timing.hull) == ("truth", Span.parse("2024-06-03").hull)
    minute = Span.parse(day).hull.lower if day else 0
    made = announcement_of(statement)
    assert made.speaker == "Gen Holt"
    assert made.days == (Interval.point(minute // DAY) if day else None)


def test_a_planned_figure_is_for_its_time_and_made_when_it_is_told() -> None:
    row: Row = {**A, "layer": "planned", "published": "2024-04-02"}
    (statement,) = run([row]).statements
    assert statement.readings[0].timing.label == DAY_LABEL
    made = announcement_of(statement)
    assert made.speaker == ""
    assert made.days == Interval.point(Span.parse("2024-04-02").hull.lower // DAY)
    assert only({**row, "when": ""}).timing == UNDATED


def test_an_event_that_happened_at_a_time_has_that_date() -> None:
    truth, date = readings({**A, "property": "withdrawal", "value": "yes"}, EVENT)
    assert (truth.axis, truth.said, truth.timing.label) == ("truth", Interval.point(1), DAY_LABEL)
    assert (date.axis, date.said, date.timing, date.hedged) == ("date", truth.timing.hull, ALWAYS, False)
    _, about = readings({**A, "property": "withdrawal", "value": "yes", "when": "2024-05-01~"}, EVENT)
    assert about.hedged
    _, planned = readings({**A, "property": "withdrawal", "value": "yes", "layer": "planned"}, EVENT)
    assert (planned.said, planned.timing) == (
        truth.timing.hull,
        ALWAYS,
    )  # what it is for; when it was made, stands apart


@pytest.mark.parametrize(
    ("changes", "declared"),
    [
        ({"value": "no"}, EVENT),
        ({"value": "yes", "polarity": "denied"}, EVENT),
        ({"value": "yes", "when": ""}, EVENT),
        ({"value": "yes", "property": "raid"}, OFTEN),
        ({"value": "yes", "property": "in force"}, EVENT),
    ],
)
def test_no_date_where_nothing_happened_once_at_a_time(changes: Row, declared: Row) -> None:
    found = only({**A, "property": "withdrawal", **changes}, declared)
    assert found.axis == "truth"
    assert not found.denied


def test_a_denied_no_is_a_yes() -> None:
    row: Row = {**A, "property": "in force", "value": "no", "polarity": "denied"}
    assert only(row).said == Interval.point(1)
    assert only({**row, "polarity": "affirmed"}).said == Interval.point(0)


def test_time_plays_no_part_in_what_is_timeless() -> None:
    for predicate, value in (("birth place", "Orrville"), ("birth date", "1990"), ("earthquake magnitude", "7.1")):
        row: Row = {**A, "property": predicate, "value": value}
        assert only(row).timing == ALWAYS
        predicted = only({**row, "layer": "predicted"}).timing
        if predicate == "birth date":
            assert predicted == ALWAYS  # of a date, the value is what it is for
        else:
            assert predicted.label == DAY_LABEL


def test_exact_switches_rounding_off() -> None:
    (found,) = readings({**A, "value": "2,500"}, exactly=True)
    assert found.allowed == Interval.point(2500)
    assert only({**A, "value": "2,500"}).allowed != Interval.point(2500)


def test_a_member_of_an_exclusive_set_knows_which() -> None:
    row: Row = {**A, "property": "legal force"}
    declared: Row = {
        "predicate": "legal force",
        "datatype": "term",
        "exclusive": [["binding", "non-binding"], ["new", "binding"]],
    }
    statute: Row = {"entity": "statute", "part_of": ["Binding"]}
    muddle: Row = {"entity": "muddle", "part_of": ["binding", "non-binding"]}
    assert only({**row, "value": "Binding"}, declared).exclusive == ((0, 0), (1, 1))
    assert only({**row, "value": "non-binding"}, declared).exclusive == ((0, 1),)
    assert only({**row, "value": "statute"}, declared, statute).exclusive == ((0, 0), (1, 1))
    assert only({**row, "value": "muddle"}, declared, muddle).exclusive == ((1, 1),)
    assert only({**row, "value": "old"}, declared).exclusive == ()


@pytest.mark.parametrize(
    ("declared", "when", "of_its_day"),
    [
        ({"aspect": "state"}, "by the end of 2023", True),
        ({"aspect": "running total"}, "By the end of 2023", True),
        ({"aspect": "total"}, "by the end of 2023", False),
        ({"aspect": "state"}, "until 2023", False),
        ({"aspect": "state"}, "by 2023", False),
    ],
)
def test_what_is_so_by_the_end_of_a_period_is_told_of_its_last_day(declared: Row, when: str, of_its_day: bool) -> None:
    refugees: Row = {"predicate": "refugees", "datatype": "quantity", **declared}
    row = {**A, "property": "refugees", "when": when}
    assert (only(row, refugees).timing.core == Span.parse("2023-12-31").core) == of_its_day
    assert only({**row, "layer": "planned"}, refugees).timing.core is None


@pytest.mark.parametrize(
    ("published", "day"), [("2021-06-01", "2021-06-01"), ("2021-06", ""), ("", ""), ("2020-01-15", "")]
)
def test_a_count_since_some_time_stands_at_the_day_on_which_it_is_told(published: str, day: str) -> None:
    row = {**A, "property": "cases", "when": "since January 2020", **({"published": published} if published else {})}
    timing = only(row).timing
    assert timing.core == (Span.parse(day).core if day else None)
    assert timing.hull.lower == Span.parse(day or "2020-01").hull.lower
    assert only({**row, "property": "strength"}).timing.hull.lower == Span.parse("2020-01").hull.lower
