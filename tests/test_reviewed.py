"""Cases that a sceptical reader brought: each was a wrong verdict once."""

from __future__ import annotations

import pytest

from world import Row, run

NAMES: list[Row] = [
    {"entity": "Springfield IL", "aliases": ["Springfield"]},
    {"entity": "Springfield MO", "aliases": ["Springfield"]},
]
ONE: Row = {"source": "a", "subject": "S"}
TWO: Row = {"source": "b", "subject": "S"}
WITHDRAWAL: Row = {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}
HELD: Row = {"predicate": "took place", "datatype": "truth", "aspect": "event"}


def kinds(*rows: Row) -> set[str]:
    return {one.kind for one in run(list(rows)).findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"property": "killed", "value": "5", "when": "2025-03-04", "where": "Springfield"},
            {"property": "killed", "value": "9", "when": "2025-03-04", "where": "Springfield"},
        ),
        (
            {"property": "killed", "value": "5", "when": "2025-03-04", "subject": "Springfield"},
            {"property": "killed", "value": "9", "when": "2025-03-04", "subject": "Springfield"},
        ),
    ],
)
def test_subjects_and_places_that_may_be_several_are_compared_with_nothing(one: Row, other: Row) -> None:
    assert kinds(*NAMES, {**ONE, **one}, {**TWO, **other}) == set()


def test_an_ambiguous_speaker_is_nobody_twice() -> None:
    said: Row = {"property": "strength", "when": "2025-03-04", "said_by": "Springfield"}
    found = run([*NAMES, {**ONE, **said, "value": "512"}, {**TWO, **said, "value": "977"}]).findings
    assert [(one.kind, one.between, "speaker-reversal" in (one.rule, *one.also)) for one in found] == [
        ("contradicts", "between sources", False)
    ]


@pytest.mark.parametrize("when", ["2024-05-01", "since 2024-05-01", "from May to July 2024", "May 2024"])
def test_the_date_of_an_event_covers_nothing_but_its_day(when: str) -> None:
    """It happened on some day of the stretch; that it did not on 3 June, denied of that day, is no contradiction."""
    yes, no = {**ONE, "property": "took place", "value": "yes", "when": when}, {**TWO, "property": "took place"}
    assert "contradicts" not in kinds(HELD, yes, {**no, "value": "yes", "polarity": "denied", "when": "2024-06-03"})


@pytest.mark.parametrize(
    ("predicate", "part", "whole"),
    [("turnout", "60 %", "50 %"), ("economic growth", "6 %", "5 %"), ("profit", "6 million USD", "5 million USD")],
)
def test_shares_rates_and_balances_do_not_add_up(predicate: str, part: str, whole: str) -> None:
    rows: list[Row] = [
        {"entity": "Part", "part_of": "Whole"},
        {"source": "a", "subject": "Part", "property": predicate, "value": part, "when": "2023"},
        {"source": "b", "subject": "Whole", "property": predicate, "value": whole, "when": "2023"},
    ]
    assert kinds(*rows) == set()


@pytest.mark.parametrize(("denied", "when"), [("1 June or 1 August 2024", "2024-07-15"), ("2024-XX-01", "2024-05-07")])
def test_a_denied_choice_of_dates_denies_nothing_between_them_for_sure(denied: str, when: str) -> None:
    no: Row = {**TWO, "property": "withdrawal", "value": denied, "polarity": "denied"}
    assert "contradicts" not in kinds(WITHDRAWAL, {**ONE, "property": "withdrawal", "value": when}, no)


def test_terms_of_other_questions_play_no_part() -> None:
    """Border is part of two regions; what is said of T's birth place must not reach into S's."""
    names: list[Row] = [{"entity": "Border", "part_of": ["A Region", "Z Region"]}]
    rows: list[Row] = [
        {**ONE, "property": "birth place", "value": "M City"},
        {**TWO, "property": "birth place", "value": "Z Region", "polarity": "denied"},
    ]
    others: list[Row] = [
        {"source": "c", "subject": "T", "property": "birth place", "value": name} for name in ("Border", "A Region")
    ]
    assert kinds(*names, *rows) == set()
    assert kinds(*names, *rows, *others) == kinds(*names, *others)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("by September 2025", "after 2025", True),
        ("by September 2025", "before October 2025", False),  # the same day, said twice
        ("by September 2025", "August 2025", False),  # a date within the limit
        ("by September 2025", "by September 2026", True),
        ("by September 2025", "September 2026", True),
    ],
)
def test_deadlines_are_compared_as_deadlines(one: str, other: str, told: bool) -> None:
    plan: Row = {"property": "withdrawal", "layer": "planned"}
    found = run([WITHDRAWAL, {**ONE, **plan, "value": one}, {**TWO, **plan, "value": other}]).findings
    assert [each.rule for each in found] == (["deadline-moved"] if told else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Q3 2025", "July to September 2025"), ("throughout 2014", "2014"), ("2014", "2014/2014")],
)
def test_one_period_is_one_question_however_it_is_worded(one: str, other: str) -> None:
    rows = {**ONE, "property": "killed", "value": "431", "when": one}, {**TWO, "property": "killed", "value": "212"}
    assert kinds(rows[0], {**rows[1], "when": other}) == {"contradicts"}


@pytest.mark.parametrize(
    ("throughout", "sometime", "kind"),
    [
        ("2014/2017", "2015", "contradicts"),  # some time in 2015 is certainly covered
        ("2014/2017", "2017", "may contradict"),  # it may have ended early in 2017
        ("2014/2017", "2013", "may contradict"),  # near
        ("2014/2017", "2012", "changed"),
        ("2014-03/2017", "2014", "may contradict"),  # some time in 2014 may be January
    ],
)
def test_what_holds_throughout_holds_at_some_time_in_it(throughout: str, sometime: str, kind: str) -> None:
    one, other = {**ONE, "property": "strength", "value": "2,531"}, {**TWO, "property": "strength", "value": "1,512"}
    found = run([{**one, "when": throughout}, {**other, "when": sometime}])
    assert set(found.kinds().values()) == {kind}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("from 2014 to 2017", "2017", "may contradict"),
        ("2014/2017-05", "2017-04/2020", "may contradict"),  # from April, till May: at least to the turn of the month
        ("from 2014 to 2017", "from 2015 to 2020", "contradicts"),
        ("from 2014 to 2017", "from 2016 to 2020", "may contradict"),
        ("2014-01-01/2017-05-03", "3 May 2017", "may contradict"),
        ("since 2014", "2015", "contradicts"),
        ("since 2014", "2014", "may contradict"),
        ("throughout 2014", "2014-06-01", "contradicts"),
    ],
)
def test_an_office_may_change_hands_within_the_year_at_which_both_terms_end(one: str, other: str, kind: str) -> None:
    office: Row = {"property": "office holder", "published": "2025-11-27"}
    found = run([{**ONE, **office, "value": "Ann", "when": one}, {**TWO, **office, "value": "Bob", "when": other}])
    assert {each.kind for each in found.findings} == {kind}


@pytest.mark.parametrize("value", ["non binding", "Non-Binding", "not binding"])
def test_exclusive_terms_know_spellings_and_aliases(value: str) -> None:
    force: Row = {"predicate": "force", "datatype": "term", "values": "many", "exclusive": [["binding", "non-binding"]]}
    names: Row = {"entity": "non-binding", "aliases": ["not binding"]}
    rows = [
        {**ONE, "property": "force", "value": "binding", "when": "2020-05-03"},
        {**TWO, "property": "force", "value": value},
    ]
    assert kinds(force, names, rows[0], {**rows[1], "when": "2020-05-03"}) == {"contradicts"}


def test_plans_of_many_values_and_orders_are_not_held_against_the_outcome() -> None:
    citizen: Row = {"predicate": "citizenship", "datatype": "term", "values": "many"}
    plan = {**ONE, "property": "citizenship", "value": "X", "layer": "planned", "when": "2025-01-01"}
    assert kinds(citizen, plan, {**TWO, "property": "citizenship", "value": "Y", "when": "2025-01-01"}) == set()
    order = {**ONE, "property": "strength", "value": "512", "layer": "ordered", "when": "2025-01-01"}
    assert kinds(order, {**TWO, "property": "strength", "value": "977", "when": "2025-01-01"}) == set()


def test_a_number_in_words_is_a_number() -> None:
    found = run([{**ONE, "property": "oars", "value": "3"}, {**TWO, "property": "oars", "value": "three"}])
    assert set(found.kinds().values()) == {"agrees"}


def test_around_nothing_leaves_room_for_its_last_place() -> None:
    rows = [{**ONE, "property": "temperature", "value": "around 0 °C", "when": "2024-01-01"}]
    for value, kind in (("1 °C", "close"), ("2 °C", "contradicts")):
        found = run([*rows, {**TWO, "property": "temperature", "value": value, "when": "2024-01-01"}])
        assert set(found.kinds().values()) == {kind}


@pytest.mark.parametrize(
    ("share", "percentage", "kind"),
    [
        ("half", "50 %", "agrees"),
        ("3/4", "75 %", "agrees"),
        ("1 in 4", "25 %", "agrees"),
        ("two thirds", "66.7 %", "close"),  # 66.7 is 66.65 to 66.75
        ("two thirds", "67.1 %", "close"),  # a share in words is within a point: 65.67 to 67.67
        ("two thirds", "67.8 %", "contradicts"),
        ("more than half", "62 %", "refines"),
        ("more than half", "42 %", "contradicts"),
        ("nearly two thirds", "64 %", "refines"),
        ("½", "50 %", "agrees"),
    ],
)
def test_a_share_under_a_percentage_is_one(share: str, percentage: str, kind: str) -> None:
    rows = [{**ONE, "property": "turnout", "value": share, "when": "2023"}]
    found = run([*rows, {**TWO, "property": "turnout", "value": percentage, "when": "2023"}])
    assert not found.problems
    assert set(found.kinds().values()) == {kind}


@pytest.mark.parametrize("bare", ["0.67", ".5", "-0.1"])
def test_a_bare_part_of_one_under_a_percentage_is_asked(bare: str) -> None:
    found = run([{**ONE, "property": "turnout", "value": bare, "when": "2023"}])
    assert [problem.message for problem in found.problems] == ["value: a share or a percentage?"]


def test_only_a_rule_that_saw_it_too_shows_a_finding() -> None:
    """Told under a more telling rule, a mismatch is still one."""
    from contracheck.analysis.selection import Selection, hide

    rows = [{**ONE, "property": "killed", "value": value, "when": "2023", "id": value} for value in ("12", "14")]
    found = run(rows).findings
    assert [(one.rule, one.also) for one in found] == [("self-contradiction", ("quantity-mismatch",))]
    shown, suppressed = hide(found, Selection(only=("quantity-mismatch",)))
    assert (len(shown), len(suppressed)) == (1, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from 2014 to 2017", "from 2017 to 2020"),
        ("2014/2017-05", "2017-05/2020"),
        ("since 2014", "from 2010 to 2014"),
        ("2014-01-01/2017-05-03", "2017-05-03/2020-01-01"),
        ("until 2017", "since 3 May 2017"),
    ],
)
def test_who_came_when_another_left_followed_that_one(one: str, other: str) -> None:
    office: Row = {"property": "office holder", "published": "2025-11-27"}
    found = run([{**ONE, **office, "value": "Ann", "when": one}, {**TWO, **office, "value": "Bob", "when": other}])
    assert set(found.kinds().values()) == {"changed"}
