"""The one law: doubt never makes a contradiction, and knowing better never takes one away.

Both halves are one comparison: of the same claims, one of them said with more doubt. Whatever contradicts when said
with doubt must also contradict when said sharply. For a total or a statistic, a period that names the question (`2020`,
a *label*) is no doubt about the day, so that what is said of time here is of neither.
"""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from random_claims import (
    COUNTED,
    DATED,
    DAYS,
    DECLARED,
    ONCE,
    WHOLES,
    random_row,
    random_rows,
    wider_date,
    wider_number,
    wider_time,
)
from world import Row, run

draws = st.randoms(use_true_random=False)
law = settings(max_examples=60, deadline=None)
LASTING = tuple(name for name in DATED if name not in ("losses", "retreat"))
"""Predicates of which a year is some time in it: no totals, and no dates of events, which stay whatever `when` says."""
Rows = list[dict[str, object]]


def doubt_grows(rows: Rows, place: int, **changes: object) -> None:
    """Whatever contradicts with the changes must contradict without them."""
    wider: list[Row] = [*rows]
    wider[place] = {**rows[place], **changes}
    sharp, vague = run([*DECLARED, *rows]), run([*DECLARED, *wider])
    assert not [one for one in (*sharp.problems, *vague.problems) if one.level == "error"]
    assert vague.among("contradicts") <= sharp.among("contradicts"), changes


def some_affirmed(rng: Random, *predicates: str) -> tuple[Rows, int]:
    """Claims at random, of which one is affirmed and of one of the predicates."""
    favourite = rng.choice(predicates)
    rows = random_rows(rng, rng.choice((2, 3, 4, 6)), favourite)
    rows[0].pop("polarity", "")
    rows[0] |= {"property": favourite, "value": random_row(rng, 0, favourite, "")["value"]}
    if favourite in DATED:
        rows[0] |= {"when": rng.choice(DAYS)}
    return rows, 0


@law
@given(draws)
def test_a_hedge_a_bound_or_a_range_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *COUNTED)
    doubt_grows(rows, place, value=wider_number(rng, str(rows[place]["value"])))


@law
@given(draws)
def test_a_doubtful_date_as_value_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, "opening", "closing")
    doubt_grows(rows, place, value=wider_date(rng, str(rows[place]["value"])))


@law
@given(draws)
def test_a_doubtful_date_of_an_event_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, "retreat")
    if rows[place]["value"] in DAYS:
        doubt_grows(rows, place, value=wider_time(rng, str(rows[place]["value"])))


@law
@given(draws)
def test_a_doubtful_time_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *DATED)
    doubt_grows(rows, place, when=wider_time(rng, str(rows[place]["when"])))


@law
@given(draws)
def test_a_doubtful_time_of_what_stays_so_never_makes_a_contradiction(rng: Random) -> None:
    """Where it is known when each source was published, too, which is the time of a *not yet* that gives none."""
    rows, place = some_affirmed(rng, *ONCE)
    for row in rows:
        row["published"] = {"a": "2020-05-04", "b": "2020-06-30", "c": "2021-02-01", "d": "2022"}[str(row["source"])]
    when = str(rows[place]["when"])
    doubt_grows(rows, place, when=rng.choice((wider_time(rng, when), when[:4], when[:7])))


@law
@given(draws)
def test_leaving_the_time_out_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *DATED)
    doubt_grows(rows, place, when="")


@law
@given(draws)
def test_a_coarser_date_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *LASTING)
    doubt_grows(rows, place, when=str(rows[place]["when"])[: rng.choice((4, 7))])


@law
@given(draws)
def test_a_label_never_makes_the_same_time_of_a_state(rng: Random) -> None:
    """Whatever is said of one month or year: it may have changed within it."""
    label = rng.choice(("2020", "2020-05", "FY 2020", "summer 2020"))
    rows: list[Row] = []
    for number in range(rng.choice((2, 3, 5))):
        row = random_row(rng, number, rng.choice(LASTING), rng.choice(("the part", "the whole")))
        rows.append({**row, "when": label})
    assert not run([*DECLARED, *rows]).contradictions()


@law
@given(draws)
def test_a_coarser_name_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, "seat", "colour")
    for whole in WHOLES.get(str(rows[place]["value"]), ()):
        doubt_grows(rows, place, value=whole)


@law
@given(draws)
def test_an_ambiguous_name_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *DATED, "opening", "closing")
    rows[place]["subject"] = "First Smith"
    doubt_grows(rows, place, subject="Smith")


@law
@given(draws)
def test_less_certainty_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *DATED, "opening", "closing", "colour")
    doubt_grows(rows, place, certainty=rng.choice(("probable", "possible")))


@pytest.mark.parametrize(
    ("sharp", "vague"),
    [("311", "around 340"), ("311", "at least 300"), ("311", "up to 400"), ("311", "between 250 and 350")],
)
def test_the_laws_are_not_empty(sharp: str, vague: str) -> None:
    """347 contradicts 311 and no band around it, within reach: the law has something to take away."""
    other: Row = {"source": "a", "subject": "x", "property": "headcount", "value": "340", "when": "2020-05-03"}
    mine: Row = {**other, "source": "b", "value": sharp}
    assert run([*DECLARED, other, mine]).contradictions() == 1
    assert run([*DECLARED, other, {**mine, "value": vague}]).contradictions() == 0


@law
@given(draws)
def test_a_coarser_stated_precision_never_makes_a_contradiction(rng: Random) -> None:
    rows, place = some_affirmed(rng, *COUNTED)
    doubt_grows(rows, place, precision=str(rng.choice((10, 100, 1000))))
    rows[place] |= {"precision": "10"}
    doubt_grows(rows, place, precision="100")
