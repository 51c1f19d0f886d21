"""Clock times with a zone as values, beside others and beside what names no zone. Classes by hand.

Two that name their zones are held against each other in UTC. One that does, beside a date or clock time that names
none, is by its own clock, but the other clock may be up to fourteen hours off: it fits, may contradict, or contradicts
where no clock on earth lets them meet.
"""

from __future__ import annotations

import pytest

from judged import classes
from world import Row, run

DATE: Row = {"predicate": "blast", "datatype": "date", "aspect": "event"}
CONTRADICTS, MAY = "contradicts", "may contradict"
FITS = {"agrees", "refines", "close"}


def blast(value: str, source: str, **more: str) -> Row:
    return {"source": source, "subject": "Fort Ash", "property": "blast", "value": value, **more}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # two zones: one instant, or not
        ("2020-05-03T19:00+03:00", "2020-05-03T16:00Z", "agrees"),
        ("2020-05-03T19:00+03:00", "2020-05-03T19:00Z", CONTRADICTS),
        ("2020-05-03T19:00+03:00", "3 May 2020 at 18:00 CET", CONTRADICTS),
        ("2020-05-03T23:30-05:00", "2020-05-04T04:30Z", "agrees"),
        ("2020-05-03T16:00Z", "2020-05-03T16:01Z", CONTRADICTS),
        ("2020-05-03T16:00Z", "before 2020-05-03T17:00Z", "refines"),
        ("2020-05-03T16:00Z", "before 2020-05-03T15:00Z", CONTRADICTS),
        ("2020-05-03T16:00Z", "about 16:30 UTC on 3 May 2020", "close"),
        # a zone and a day: its own day fits, a neighbour may be the day elsewhere
        ("2020-05-04T01:30Z", "3 May 2020", MAY),
        ("2020-05-04T01:30Z", "5 May 2020", CONTRADICTS),  # 15:30 of 4 May by the latest clock
        ("2020-05-04T10:00Z", "5 May 2020", MAY),  # midnight by that clock
        ("2020-05-04T01:30Z", "2 May 2020", CONTRADICTS),  # 11:30 of 3 May by the earliest clock
        ("2020-05-04T01:30Z", "4 May 2020", FITS),
        ("2020-05-03T23:30-05:00", "3 May 2020", FITS),  # its own day, though it is 4 May in UTC
        ("2020-05-03T23:30-05:00", "4 May 2020", MAY),
        ("2020-05-03T23:30-05:00", "6 May 2020", CONTRADICTS),
        ("2020-05-04T01:30Z", "May 2020", FITS),
        ("2020-05-01T01:30Z", "April 2020", MAY),
        ("2020-05-04T01:30Z", "June 2020", CONTRADICTS),
        # a zone and a clock time without one
        ("2020-05-03T19:00+03:00", "19:00 on 3 May 2020", FITS),
        ("2020-05-03T19:00+03:00", "16:00 on 3 May 2020", MAY),
        ("2020-05-03T19:00+03:00", "23:00 on 3 May 2020", MAY),
        ("2020-05-03T19:00+03:00", "9:00 on 4 May 2020", CONTRADICTS),
        ("2020-05-03T19:00+03:00", "7 p.m. on 3 May 2020", FITS),
        ("2020-05-03T19:00+03:00", "4 p.m. on 3 May 2020", MAY),
        # two without one are by the clock of the place
        ("19:00 on 3 May 2020", "2020-05-03T19:00", "agrees"),
        ("19:00 on 3 May 2020", "19:01 on 3 May 2020", CONTRADICTS),
        ("19:00 on 3 May 2020", "3 May 2020", "refines"),
        ("19:00 on 3 May 2020", "4 May 2020", CONTRADICTS),
        # an hour says the twenty minutes around it, and no more
        ("9 a.m. on 3 May 2020", "8:50 on 3 May 2020", FITS),
        ("9 a.m. on 3 May 2020", "9:10 on 3 May 2020", FITS),
        ("9 a.m. on 3 May 2020", "8:49 on 3 May 2020", CONTRADICTS),
        ("9 a.m. on 3 May 2020", "9:11 on 3 May 2020", CONTRADICTS),
        ("2020-05-03T09", "9:11 on 3 May 2020", CONTRADICTS),
        ("9 a.m. UTC on 3 May 2020", "2020-05-03T10:55+02:00", FITS),
        ("9 a.m. UTC on 3 May 2020", "2020-05-03T10:45+02:00", CONTRADICTS),
        # midnight is either end of its day
        ("midnight on 3 May 2020", "2020-05-03T00:00", FITS),
        ("midnight on 3 May 2020", "2020-05-04T00:00", FITS),
        ("midnight on 3 May 2020", "midnight on 2 May 2020", FITS),
        ("midnight on 3 May 2020", "midnight on 4 May 2020", FITS),
        ("midnight on 3 May 2020", "midnight on 5 May 2020", CONTRADICTS),
        ("midnight on 3 May 2020", "2020-05-04T00:01", CONTRADICTS),
        ("midnight on 3 May 2020", "2020-05-02T23:59", CONTRADICTS),
    ],
)
def test_two_instants(one: str, other: str, kind: str | set[str]) -> None:
    found = classes(DATE, blast(one, "a"), blast(other, "b"))
    assert len(found) == 1
    assert found <= (kind if isinstance(kind, set) else {kind})


@pytest.mark.parametrize(
    ("denied", "kind"),
    [
        ("2020-05-03T16:00Z", CONTRADICTS),
        ("2020-05-03T19:00Z", "not comparable"),
        ("19:00 on 3 May 2020", MAY),
        ("3 May 2020", MAY),  # 6:00 of 4 May by a clock fourteen hours ahead
        ("4 May 2020", MAY),
        ("2 May 2020", "not comparable"),
        ("May 2020", CONTRADICTS),
    ],
)
def test_an_instant_denied(denied: str, kind: str) -> None:
    rows = (blast("2020-05-03T19:00+03:00", "a"), blast(denied, "b", polarity="denied"))
    found = classes(DATE, *rows)
    assert found == {kind}


def test_three_of_one_event_each_beside_the_others() -> None:
    """16:00Z and 17:00Z contradict each other; the bare 19:00 may be either, by some clock."""
    values = ("2020-05-03T16:00Z", "2020-05-03T17:00Z", "19:00 on 3 May 2020")
    outcome = run([DATE, *(blast(value, source) for value, source in zip(values, "abc", strict=True))])
    told = {one.statement.claim.value: str(one.kind) for one in outcome.standings}
    assert told == {values[0]: CONTRADICTS, values[1]: CONTRADICTS, values[2]: MAY}


def test_the_way_out_is_the_clock_of_another_zone() -> None:
    (finding,) = run([DATE, blast("3 May 2020", "a"), blast("4 May 2020 at 01:30 UTC", "b")]).findings
    assert finding.doubt == "time"
    assert finding.both_true_if == (
        "Both hold only if “4 May 2020 at 01:30 UTC” (b) is told by the clock of another zone."
    )


ORDER: Row = {"predicate": "opening", "datatype": "date", "aspect": "event", "before": ["closing"]}
CLOSING: Row = {"predicate": "closing", "datatype": "date", "aspect": "event"}


@pytest.mark.parametrize(
    ("opened", "closed", "told"),
    [
        ("2020-05-03T16:00Z", "2020-05-03T15:00Z", True),
        ("2020-05-03T16:00Z", "2020-05-03T18:30+03:00", True),
        ("2020-05-03T16:00Z", "2020-05-03T19:30+03:00", False),
        ("2020-05-03T16:00Z", "15:00 on 3 May 2020", False),
        ("2020-05-03T16:00Z", "2 May 2020", True),
        ("2020-05-03T08:00Z", "2 May 2020", False),
        ("16:00 on 3 May 2020", "15:00 on 3 May 2020", True),
    ],
)
def test_an_end_before_its_beginning(opened: str, closed: str, told: bool) -> None:
    rows = [blast(opened, "a", property="opening"), blast(closed, "b", property="closing")]
    assert run([ORDER, CLOSING, *rows]).rules("contradicts") == ({"order-violation"} if told else set())


@pytest.mark.parametrize(
    ("start", "end", "lasted", "told"),
    [
        ("2020-05-03T10:00Z", "2020-05-03T16:00Z", "6 hours", False),
        ("2020-05-03T10:00Z", "2020-05-03T16:00Z", "9 hours", True),
        ("2020-05-03T10:00Z", "16:00 on 3 May 2020", "9 hours", False),
        ("2020-05-03T10:00Z", "16:00 on 3 May 2020", "30 hours", True),
        ("10:00 on 3 May 2020", "16:00 on 3 May 2020", "9 hours", True),
    ],
)
def test_a_length_between_two_clocks(start: str, end: str, lasted: str, told: bool) -> None:
    rows = [
        blast(start, "a", property="start date"),
        blast(end, "b", property="end date"),
        blast(lasted, "c", property="duration"),
    ]
    assert run(rows).rules("contradicts") == ({"duration-mismatch"} if told else set())
