"""Plans, orders and forecasts: they are made when they are told, and are for their target. Classes by hand.

Only of one speaker with a name is anything certain: told on two days, one took the place of the other (*changed*); told
on one day for one target, they contradict each other. In all other cases both may have been planned. For two targets
that do not meet they answer two questions.
"""

from __future__ import annotations

import pytest

from judged import classes
from world import Row, run

HOLT, RAY, NOBODY = "Gen Holt", "Col Ray", ""
APRIL_2, APRIL_3 = "2024-04-02", "2024-04-03"
CONTRADICTS, MAY, CHANGED, APART = "contradicts", "may contradict", "changed", "not comparable"
EVACUATED: Row = {"predicate": "evacuated", "datatype": "quantity", "unit": "count", "aspect": "total"}
OPENING: Row = {"predicate": "opening", "datatype": "date", "aspect": "event"}


def plan(value: str, when: str, who: str, told: str, **more: str) -> Row:
    """One of a source of its own, published when it is told."""
    published = {"published": told} if told else {}
    source = f"paper {value} {when} {who} {told} {more.get('polarity', '')}"
    usual = {"source": source, "subject": "Fort Ash", "property": "strength", "layer": "planned", "said_by": who}
    return {**usual, "value": value, "when": when, **published, **more}


JUNE_1 = "1 June 2024"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # one speaker with a name
        ((JUNE_1, HOLT, APRIL_2), (JUNE_1, HOLT, APRIL_2), CONTRADICTS),
        ((JUNE_1, HOLT, APRIL_2), (JUNE_1, HOLT, APRIL_3), CHANGED),
        ((JUNE_1, HOLT, "2019"), (JUNE_1, HOLT, APRIL_3), CHANGED),
        ((JUNE_1, HOLT, "April 2024"), (JUNE_1, HOLT, APRIL_2), MAY),  # on one day or on two
        ((JUNE_1, HOLT, "April 2024"), (JUNE_1, HOLT, "2 May 2024"), CHANGED),
        ((JUNE_1, HOLT, "April 2024"), (JUNE_1, HOLT, "April 2024"), MAY),
        ((JUNE_1, HOLT, ""), (JUNE_1, HOLT, APRIL_2), MAY),
        ((JUNE_1, HOLT, ""), (JUNE_1, HOLT, ""), MAY),
        ((JUNE_1, HOLT, "2024-04-02T09:00"), (JUNE_1, HOLT, "2024-04-02T15:00"), CONTRADICTS),
        ((JUNE_1, HOLT, "2024-04-02T09:00"), (JUNE_1, HOLT, APRIL_2), CONTRADICTS),
        ((JUNE_1, HOLT, "2024-04-02T12:00Z"), (JUNE_1, HOLT, APRIL_2), MAY),  # 3 April in Auckland
        ((JUNE_1, HOLT, "2024-04-02T12:00Z"), (JUNE_1, HOLT, "2024-04-04"), CHANGED),
        # two speakers, or one without a name
        ((JUNE_1, HOLT, APRIL_2), (JUNE_1, RAY, APRIL_2), MAY),
        ((JUNE_1, HOLT, APRIL_2), (JUNE_1, RAY, APRIL_3), MAY),
        ((JUNE_1, HOLT, APRIL_2), (JUNE_1, NOBODY, APRIL_2), MAY),
        ((JUNE_1, NOBODY, APRIL_2), (JUNE_1, NOBODY, APRIL_2), MAY),
        ((JUNE_1, NOBODY, APRIL_2), (JUNE_1, NOBODY, APRIL_3), MAY),
        ((JUNE_1, "a senior official", APRIL_2), (JUNE_1, "a senior official", APRIL_2), MAY),
        ((JUNE_1, "police", APRIL_2), (JUNE_1, "police", APRIL_3), MAY),
        ((JUNE_1, "Gen. Holt", APRIL_2), (JUNE_1, "GEN HOLT", APRIL_2), CONTRADICTS),
        # targets of a state
        (("June 2024", HOLT, APRIL_2), ("June 2024", HOLT, APRIL_2), MAY),  # on two days of June
        (("June 2024", HOLT, APRIL_2), ("June 2024", HOLT, APRIL_3), CHANGED),
        (("June 2024", HOLT, APRIL_2), ("July 2024", HOLT, APRIL_2), APART),
        (("June 2024", HOLT, APRIL_2), ("July 2024", HOLT, APRIL_3), APART),
        ((JUNE_1, HOLT, APRIL_2), ("2 June 2024", RAY, APRIL_2), APART),  # no nearness among plans
        (("throughout 2024", HOLT, APRIL_2), (JUNE_1, HOLT, APRIL_2), CONTRADICTS),
        (("by June 2024", HOLT, APRIL_2), (JUNE_1, HOLT, APRIL_2), MAY),
        (("by June 2024", HOLT, APRIL_2), ("by June 2024", HOLT, APRIL_3), CHANGED),
        (("by June 2024", HOLT, APRIL_2), ("1 August 2024", HOLT, APRIL_2), APART),
        # without a target
        (("", HOLT, APRIL_2), ("", HOLT, APRIL_2), MAY),
        (("", HOLT, APRIL_2), (JUNE_1, HOLT, APRIL_2), MAY),
        (("", HOLT, APRIL_2), ("", HOLT, APRIL_3), CHANGED),
        (("", HOLT, APRIL_2), ("", RAY, APRIL_3), MAY),
    ],
)
@pytest.mark.parametrize("layer", ["planned", "ordered", "predicted"])
def test_two_figures(one: tuple[str, str, str], other: tuple[str, str, str], kind: str, layer: str) -> None:
    """500 and 900 soldiers, as planned, ordered or predicted."""
    assert classes(plan("500", *one, layer=layer), plan("900", *other, layer=layer)) == {kind}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("June 2024", HOLT, APRIL_2), ("2024-06", HOLT, APRIL_2), CONTRADICTS),  # a total is for its period
        (("June 2024", HOLT, APRIL_2), ("2024-06", HOLT, APRIL_3), CHANGED),
        (("June 2024", HOLT, APRIL_2), ("2024-06", RAY, APRIL_2), MAY),
        (("June 2024", HOLT, APRIL_2), ("2024", HOLT, APRIL_2), APART),
    ],
)
def test_two_totals(one: tuple[str, str, str], other: tuple[str, str, str], kind: str) -> None:
    rows = [plan(value, *made, property="evacuated") for value, made in (("500", one), ("900", other))]
    assert classes(EVACUATED, *rows) == {kind}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", HOLT, APRIL_2), CONTRADICTS),
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", HOLT, APRIL_3), CHANGED),
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", RAY, APRIL_2), MAY),
        (("3 May 2025", NOBODY, APRIL_2), ("3 July 2025", NOBODY, APRIL_2), MAY),
        (("3 May 2025", HOLT, ""), ("3 July 2025", HOLT, ""), MAY),
        (("May 2025", HOLT, APRIL_2), ("3 May 2025", HOLT, APRIL_3), "refines"),
        (("by May 2025", HOLT, APRIL_2), ("July 2025", HOLT, APRIL_2), CONTRADICTS),
        (("by May 2025", HOLT, APRIL_2), ("July 2025", HOLT, APRIL_3), CHANGED),
    ],
)
def test_two_dates(one: tuple[str, str, str], other: tuple[str, str, str], kind: str) -> None:
    """Of a date the value is the target; with `when`, it says when the plan was made, whenever it was printed."""
    rows = [plan(value, "", who, told, property="opening") for value, who, told in (one, other)]
    assert classes(OPENING, *rows) == {kind}
    if one[2] and other[2]:
        printed = [{**row, "when": row["published"], "published": "2024-12-01"} for row in rows]
        assert classes(OPENING, *printed) == {kind}


@pytest.mark.parametrize(("told", "kind"), [(APRIL_2, MAY), (APRIL_3, CHANGED)])
def test_a_deadline_that_moved_is_told_though_both_can_be_kept(told: str, kind: str) -> None:
    first, second = (
        plan(value, "", HOLT, day, property="opening")
        for value, day in (("by May 2025", APRIL_2), ("by July 2025", told))
    )
    assert [(one.kind, one.rule) for one in run([OPENING, first, second]).findings] == [(kind, "deadline-moved")]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", HOLT, APRIL_2), CONTRADICTS),
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", HOLT, APRIL_3), CHANGED),
        (("3 May 2025", HOLT, APRIL_2), ("3 July 2025", RAY, APRIL_2), MAY),
    ],
)
def test_yes_at_a_target_is_a_planned_date(one: tuple[str, str, str], other: tuple[str, str, str], kind: str) -> None:
    rows = [plan("yes", *made, property="opening") for made in (one, other)]
    assert {str(found.kind) for found in run([OPENING, *rows]).findings} == {kind}


@pytest.mark.parametrize(
    ("denier", "told", "value", "kind"),
    [
        (HOLT, APRIL_2, "511", CONTRADICTS),
        (HOLT, APRIL_3, "511", CHANGED),
        (RAY, APRIL_2, "511", MAY),
        (HOLT, "", "511", MAY),
        (HOLT, APRIL_2, "900", APART),
    ],
)
def test_a_plan_that_is_denied(denier: str, told: str, value: str, kind: str) -> None:
    denial = plan(value, JUNE_1, denier, told, polarity="denied")
    assert classes(plan("511", JUNE_1, HOLT, APRIL_2), denial) == {kind}


def test_plans_orders_forecasts_and_facts_are_four_questions() -> None:
    for layer in ("ordered", "predicted", "actual"):
        rows = [plan("500", JUNE_1, HOLT, APRIL_2), plan("900", JUNE_1, HOLT, "2024-07-01", layer=layer)]
        assert len(run(rows).groups) == 2
        assert {one.rule for one in run(rows).findings} == ({"plan-not-realised"} if layer == "actual" else set())


@pytest.mark.parametrize("certainty", ["probable", "possible"])
def test_who_is_not_sure_contradicts_nobody_and_revises_all_the_same(certainty: str) -> None:
    first = plan("500", JUNE_1, HOLT, APRIL_2)
    assert classes(first, plan("900", JUNE_1, HOLT, APRIL_2, certainty=certainty)) == {MAY}
    assert classes(first, plan("900", JUNE_1, HOLT, APRIL_3, certainty=certainty)) == {CHANGED}


@pytest.mark.parametrize(
    ("value", "when", "more", "told"),
    [
        # outcomes
        ("3 July 2024", "", {}, True),
        ("1 July 2024", "", {}, True),
        ("30 June 2024", "", {}, False),
        ("3 May 2024", "", {}, False),
        ("2024", "", {}, False),
        ("yes", "3 July 2024", {}, True),
        ("yes", "3 May 2024", {}, False),
        # denials
        ("no", "3 July 2024", {}, True),
        ("no", "1 July 2024", {}, True),
        ("no", "30 June 2024", {}, True),
        ("no", "29 June 2024", {}, False),
        ("no", "June 2024", {}, True),
        ("no", "May 2024", {}, False),
        ("no", "", {"published": "2024-07-05"}, True),
        ("no", "", {"published": "2024-05-05"}, False),
        ("no", "", {}, False),
        ("yes", "3 July 2024", {"polarity": "denied"}, True),
        ("yes", "3 May 2024", {"polarity": "denied"}, False),
    ],
)
def test_a_plan_by_june_is_held_against_what_reaches_the_end_of_june(
    value: str, when: str, more: dict[str, str], told: bool
) -> None:
    """Planned to open by June 2024: what is told of a time before the end of June says nothing of it."""
    fact: Row = {"source": "b", "subject": "Fort Ash", "property": "opening", "value": value, "when": when, **more}
    found = run([OPENING, plan("by June 2024", "", HOLT, APRIL_2, property="opening"), fact]).findings
    assert [(one.kind, one.rule) for one in found] == ([(MAY, "plan-not-realised")] if told else [])


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("1 May 2024", False),
        ("29 June 2024", False),
        ("30 June 2024", True),
        ("July 2024", True),
        ("1 October 2024", True),
        ("1 June 2027", False),  # the strength of another time
        ("2020", False),
        ("since 1 May 2024", True),
        ("", False),
    ],
)
def test_a_strength_planned_by_june_is_held_against_that_of_its_end(when: str, told: bool) -> None:
    fact: Row = {"source": "b", "subject": "Fort Ash", "property": "strength", "value": "500", "when": when}
    found = run([plan("900", "by June 2024", HOLT, APRIL_2), fact]).findings
    assert [(one.kind, one.rule) for one in found] == ([(MAY, "plan-not-realised")] if told else [])


def test_of_three_plans_each_two_are_seen() -> None:
    """Holt said 500 and 700 on one day, and 900 on the next: two that contradict each other, both revised."""
    rows = [plan(value, JUNE_1, HOLT, told) for value, told in (("500", APRIL_2), ("700", APRIL_2), ("900", APRIL_3))]
    outcome = run(rows)
    told = {one.statement.claim.value: str(one.kind) for one in outcome.standings}
    assert told == {"500": CONTRADICTS, "700": CONTRADICTS, "900": CHANGED}
    (grave,) = (one for one in outcome.findings if one.kind == CONTRADICTS)
    assert {statement.claim.value for statement in grave.statements} == {"500", "700"}
