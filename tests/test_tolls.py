"""Figures that become known in the course of time: classes of pairs worked by hand from the page, and what is read."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from attrs import evolve

from contracheck.analysis.updates import LARGE, updates_of
from contracheck.comparison.definition import compare
from contracheck.model import Statement
from contracheck.rules.kit import doubt
from contracheck.values.telling import Stage
from world import Row, run

FLOOD: Row = {"entity": "the flood", "when": "2024-05-01", "kind": "event"}


def told(value: str, predicate: str = "killed", when: str = "", **more: str) -> Row:
    """A figure; who tells it is named after what it tells unless that is said."""
    row = {"source": f"of {value} {more}", "subject": "the flood", "property": predicate, "value": value, **more}
    return {**row, "when": when} if when else row


def classes(*rows: Row) -> set[str]:
    """By the definition, either way round, and as what the group makes of each statement."""
    outcome = run(rows)
    assert not outcome.problems
    (group,) = outcome.groups
    found = {str(compare(*pair, group.predicate, None).kind) for pair in permutations(group.statements)}
    return found | {str(kind) for kind in outcome.kinds().values()}


D3, D4, LATER = "2024-05-03", "2024-05-04", "2025-05-03"
NINE = f"{D3}T09:00"
PAIRS = [
    # both early
    ("told on two days", told("12", published=D3), told("15", published=D4), "changed"),
    ("told lower on the later day, by its source", told("15", published=D3), told("12", published=D4), "changed"),
    ("told on one day", told("12", published=D3), told("15", published=D3), "may contradict"),
    ("known as of two days", told("12", as_of=D3), told("15", as_of=D4), "changed"),
    ("known as of two clock times", told("12", as_of=f"{D3}T09:00"), told("15", as_of=f"{D3}T10:00"), "changed"),
    ("as of one minute", told("12", when=D3, as_of=f"{D3}T09:00"), told("15", when=D3, as_of=f"{D3}T09:00"),
     "contradicts"),
    ("as of a day and a minute of it", told("12", when=D3, as_of=D3), told("15", when=D3, as_of=f"{D3}T09:00"),
     "may contradict"),
    ("of two periods", told("12", when="2024-05-02", as_of=D4), told("15", when=D3, as_of=D4), "not comparable"),
    ("the same, told on two days", told("12", published=D3), told("12", published=D4), "agrees"),
    ("at least 12, and 15 on the day after", told("at least 12", published=D3), told("15", published=D4), "refines"),
    # settled
    ("told early, and a year later", told("12", published=D3), told("15", published=LATER), "changed"),
    ("a year later, by two", told("12", when="2024", published=LATER),
     told("15", when="2024", published="2025-06-01"), "contradicts"),
    ("a year later, of two years", told("12", when="2023", published=LATER),
     told("15", when="2024", published=LATER), "not comparable"),
    # not known when told
    ("nobody knows when, of one day", told("12", when=D3), told("15", when=D3), "contradicts"),
    ("nobody knows when, without a period", told("12"), told("15"), "may contradict"),
    ("early, and nobody knows when", told("12", when=D3, published=D3), told("15", when=D3), "may contradict"),
    ("said not to be known", told("12", when=D3, published=D3),
     told("15", when=D3, published=D4, as_of="unknown"), "may contradict"),
    # a day beside a figure of those who still are is as of when it was so
    ("missing on two days", told("12", "missing", D3), told("15", "missing", D4), "changed"),
    ("missing on one day", told("12", "missing", D3), told("15", "missing", D3), "may contradict"),
    ("missing at one minute", told("12", "missing", NINE), told("15", "missing", NINE), "contradicts"),
    ("a death toll, with the day as of which", told("12", "death toll", D3), told("15", "death toll", D4), "changed"),
    ("the killed of two days are of two periods", told("12", when=D3), told("15", when=D4), "not comparable"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind"), [each[1:] for each in PAIRS], ids=[each[0] for each in PAIRS])
def test_pairs_worked_by_hand(one: Row, other: Row, kind: str) -> None:
    assert classes(one, other) == {kind}


def test_one_document_that_gives_two_figures_for_one_day_contradicts_itself() -> None:
    rows = [
        told("12", "missing", D3, source="a", published=D4),
        told("15", "missing", D3, source="a", published=D4),
    ]
    assert classes(*rows) == {"contradicts"}


def test_an_event_of_the_register_has_one_period_whatever_it_is_called() -> None:
    rows = [told("15", when="2024", published=LATER), told("12", when="2024-05", published=LATER)]
    assert classes(*rows) == {"not comparable"}
    assert classes(*rows, FLOOD) == {"contradicts"}


def test_what_is_early_goes_by_the_date_of_the_register_then_by_the_earliest_period() -> None:
    """Told on 3 and 4 May 2025, they are early of what happened on 2 May 2025, and settled of what happened in 2024."""
    one, other = told("12", as_of="2025-05-03"), told("15", as_of="2025-05-04")
    assert stages(one, other) == [Stage.EARLY, Stage.EARLY]
    assert stages(one, other, FLOOD) == [Stage.SETTLED, Stage.SETTLED]
    assert stages(one, other, {"entity": "the flood", "when": "2025-05-02"}) == [Stage.EARLY, Stage.EARLY]
    assert stages(one, told("15", when="2024-05-02", as_of="2025-05-04")) == [Stage.SETTLED, Stage.SETTLED]


@pytest.mark.parametrize(
    ("predicate", "as_of", "stage"),
    [
        ("killed", "2024-07-31", Stage.EARLY),
        ("killed", "2024-08-05", Stage.SETTLED),
        ("killed", "2024-08", Stage.OPEN),
        ("votes counted", "2024-05-31", Stage.EARLY),
        ("votes counted", "2024-06-03", Stage.SETTLED),
    ],
)
def test_figures_settle_in_three_months_and_votes_in_one(predicate: str, as_of: str, stage: Stage) -> None:
    assert stages(told("12", predicate, as_of=as_of), FLOOD) == [stage]


def test_settles_and_grows_can_be_declared() -> None:
    quick: Row = {
        "predicate": "trapped",
        "datatype": "quantity",
        "aspect": "toll",
        "unit": "count",
        "settles": "2 days",
    }
    assert stages(told("12", "trapped", as_of=D3), told("5", "trapped", as_of="2024-05-04"), FLOOD, quick) == [
        Stage.EARLY,
        Stage.SETTLED,
    ]


def stages(*rows: Row) -> list[Stage]:
    outcome = run(rows)
    assert not outcome.problems
    return [reading.told.stage for one in outcome.statements for reading in one.readings if reading.told]


@pytest.mark.parametrize(
    ("value", "said"), [("yes", "at least 1"), ("no", "0"), ("no one", "0"), ("none", "0")], ids=str
)
def test_of_a_person_it_is_said_whether_he_was_killed(value: str, said: str) -> None:
    assert classes(told(value, when=D3), told(said, when=D3)) == {"agrees"}


def test_an_as_of_that_cannot_be_read_costs_that_field() -> None:
    outcome = run([told("12", as_of="the day of the goat")])
    (problem,) = outcome.problems
    assert problem.value == "the day of the goat"
    assert [one.unread for one in outcome.statements] == [("as_of",)]


# ---------------------------------------------------------------- the words under which such figures are told

EVERYDAY = {
    "killed": "deaths; death toll; fatalities; lives lost; confirmed dead",
    "wounded": "injured; hurt; injuries",
    "missing": "still missing; unaccounted for; remain missing",
    "feared dead": "presumed dead; believed dead",
    "abducted": "kidnapped; people seized; taken hostage",
    "rescued": "rescued alive; people saved",
    "escaped": "escapees; people escaped; managed to escape",
    "bodies recovered": "bodies retrieved; recovered bodies",
    "hostages": "captives; held hostage",
    "arrested": "detained; arrests",
    "displaced": "displaced persons",
    "evacuated": "evacuees",
    "votes counted": "ballots counted",
}


@pytest.mark.parametrize("name", EVERYDAY)
def test_everyday_words_mean_one_thing_and_are_tolls(name: str) -> None:
    rows = [told(str(number), words) for number, words in enumerate([name, *EVERYDAY[name].split("; ")], 11)]
    (group,) = run(rows).groups
    assert (group.key.predicate, group.predicate.aspect) == (name, "toll")


# ---------------------------------------------------------------- the law


def test_a_toll_told_later_and_higher_never_contradicts() -> None:
    rng = Random(3)
    for _ in range(300):
        first, later = sorted(rng.sample(range(1, 60), 2))
        low, high = sorted(rng.sample(range(1, 5000), 2))
        predicate = rng.choice(("killed", "missing", "rescued", "displaced"))
        way = rng.choice(("as_of", "published"))
        rows = [told(str(value), predicate, **{way: day_of(day)}) for value, day in ((low, first), (high, later))]
        assert "contradicts" not in classes(*rows), rows


def day_of(number: int) -> str:
    """A day of May or June 2024."""
    return f"2024-05-{number:02}" if number < 32 else f"2024-06-{number - 31:02}"


# ---------------------------------------------------------------- large updates


def updates(*rows: Row) -> list[tuple[str, str]]:
    return [(one.before.claim.value, one.after.claim.value) for one in updates_of(run(rows).groups)]


CHANGES = [
    ("129 to 276", [told("129", as_of=D3), told("276", as_of=D4)], [("129", "276")]),
    ("down from 115 to 8", [told("115", "missing", D3), told("8", "missing", D4)], [("115", "8")]),
    ("a fifth is not more than a fifth", [told("50", as_of=D3), told("60", as_of=D4)], []),
    ("61 of 50 is", [told("50", as_of=D3), told("61", as_of=D4)], [("50", "61")]),
    ("from nothing to one", [told("0", as_of=D3), told("1", as_of=D4)], [("0", "1")]),
    ("a limit that the later one fits", [told("at least 50", as_of=D3), told("90", as_of=D4)], []),
    ("at most 50, then 90", [told("at most 50", as_of=D3), told("90", as_of=D4)], [("at most 50", "90")]),
    ("on one day", [told("50", as_of=D3), told("90", as_of=D3)], []),
    ("on one day at two times", [told("50", as_of=f"{D3}T08:00"), told("90", as_of=f"{D3}T09:00")], [("50", "90")]),
    ("settled", [FLOOD, told("50", as_of=D3), told("90", as_of=LATER)], []),
    ("nobody knows when", [told("50"), told("90", as_of=D4)], []),
    ("of two periods", [told("50", when="2024-04", as_of=D3), told("90", when="2024-05", as_of=D4)], []),
    ("denied", [told("50", as_of=D3), told("90", as_of=D4, polarity="denied")], []),
    ("the two that differ most", [told("50", as_of=D3), told("70", as_of=D4), told("120", as_of="2024-05-09")],
     [("50", "120")]),
    ("up and down", [told("50", as_of=D3), told("200", as_of=D4), told("40", as_of="2024-05-09")], [("50", "200")]),
    ("no toll", [told("50", "population", D3), told("90", "population", D4)], []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "found"), [each[1:] for each in CHANGES], ids=[each[0] for each in CHANGES])
def test_updates_worked_by_hand(rows: list[Row], found: list[tuple[str, str]]) -> None:
    assert updates(*rows) == found


def test_updates_are_those_that_all_pairs_give() -> None:
    """The one pass over a group finds the pair that differs most of all pairs, one by one."""
    rng = Random(5)
    some = 0
    for _ in range(400):
        rows = [
            told(rng.choice(("10", "20", "at least 30", "40")), source=f"s{number}", as_of=day_of(rng.randrange(1, 6)))
            for number in range(rng.randrange(2, 8))
        ]
        outcome = run(rows)
        changes = [abs(change(*pair)) for pair in permutations(outcome.statements, 2)]
        expected = [max(changes)] if max(changes) > LARGE else []
        found = [abs(change(one.before, one.after)) for one in updates_of(outcome.groups)]
        assert found == expected
        some += bool(found)
    assert 50 < some < 400


def change(before: Statement, after: Statement) -> float:
    """By what part of the earlier figure the later one differs at least; 0 if it was not told on a later day."""
    (one,), (other,) = before.readings, after.readings
    if before.claim.as_of >= after.claim.as_of:
        return 0
    if one.allowed.upper < other.allowed.lower:
        return float((other.allowed.lower - one.allowed.upper) / one.allowed.upper)
    return float(min(0, (other.allowed.upper - one.allowed.lower) / one.allowed.lower))


# ---------------------------------------------------------------- rules over several figures

CITY: Row = {"entity": "the city", "part_of": "the province"}


def of(subject: str, value: str, when: str = "2024-05-02", **more: str) -> Row:
    return {**told(value, when=when, **more), "subject": subject, "source": f"of {subject} {value}"}


def casualties(value: str, as_of: str) -> Row:
    return {**of("it", value, as_of=as_of), "property": "casualties"}


RULES = [
    ("the whole told later, and smaller", [of("the city", "40", as_of=D3), of("the province", "30", as_of=D4), CITY],
     {"part-exceeds-whole": "contradicts"}),
    ("of no period that is told", [of("the city", "40", "", as_of=D3), of("the province", "30", "", as_of=D4), CITY],
     {"part-exceeds-whole": "may contradict"}),
    ("the whole told before", [of("the city", "40", as_of=D4), of("the province", "30", as_of=D3), CITY], {}),
    ("on one day, who was first is not known", [of("the city", "40", as_of=D3), of("the province", "30", as_of=D3),
     CITY], {"part-exceeds-whole": "may contradict"}),
    ("one document, for a day that it names", [{**of("the city", "40", as_of=D3), "source": "a"},
     {**of("the province", "30", as_of=D3), "source": "a"}, CITY], {"part-exceeds-whole": "contradicts"}),
    ("one document, which may repeat what is out of date", [{**of("the city", "40", published=D3), "source": "a"},
     {**of("the province", "30", published=D3), "source": "a"}, CITY], {"part-exceeds-whole": "may contradict"}),
    ("more killed than killed and hurt, told no later", [of("it", "40", as_of=D3), casualties("30", D4)],
     {"part-exceeds-whole": "contradicts"}),
    ("more killed than casualties before", [of("it", "40", as_of=D4), casualties("30", D3)], {}),
    ("a growing figure that shrank between two days", [of("it", "40", as_of=D3), of("it", "30", as_of=D4)],
     {"running-total-falls": "may contradict"}),
    ("the missing may become fewer", [told("40", "missing", D3), told("30", "missing", D4)], {}),
    ("it shrank by the days of the sources alone", [told("40", published=D3), told("30", published=D4)], {}),
    ("early figures are never added up", [of("the city", "10", as_of=D3), of("the village", "5", as_of=D3),
     of("the province", "30", as_of=D4), CITY, {"entity": "the village", "part_of": "the province"},
     {"entity": "the province", "parts": "complete"}], {}),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "found"), [each[1:] for each in RULES], ids=[each[0] for each in RULES])
def test_rules_worked_by_hand(rows: list[Row], found: dict[str, str]) -> None:
    outcome = run(rows)
    assert not outcome.problems
    assert {one.rule: str(one.kind) for one in outcome.findings} == found


def test_every_field_that_can_be_unread_has_words_for_what_it_may_be() -> None:
    """A finding with a claim of which a field could not be read says what that leaves open."""
    for name in ("when", "as_of", "where", "unit"):
        (statement,) = run([told("12")]).statements
        assert f"its {name} could not be read" in doubt(evolve(statement, unread=(name,)))


def test_a_figure_whose_as_of_cannot_be_read_only_may_contradict() -> None:
    outcome = run([told("12", when=D3, as_of="soonish"), told("15", when=D3, as_of=D4)])
    assert [str(one.kind) for one in outcome.findings] == ["may contradict"]
