"""Under a property that nothing declares, a pair is compared as what both of its values read as: number, date, truth,
name, in that order."""

from __future__ import annotations

from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.comparison.groups import compare_group
from contracheck.model import Key, Predicate, Reason, Statement, Why
from growth import cpu, uncollected
from world import Outcome, Row, run

DAY = "2024-05-03"


def told(*values: str, subject: str = "Orr", when: str = DAY) -> list[Row]:
    return [
        {"source": f"s{number}", "subject": subject, "property": "stat", "value": value, "when": when}
        for number, value in enumerate(values)
    ]


def of_subject(found: Outcome, subject: str) -> set[str]:
    return {one.kind for one in found.standings if one.statement.key.subject == subject}


AS_NUMBERS = [
    ("none", "3", "contradicts"),
    ("nobody", "0", "agrees"),
    ("zero", "no one", "agrees"),
    ("five years", "5 years", "agrees"),
    ("five to seven years", "6 years", "refines"),
    ("five years", "7 years", "contradicts"),
    ("three children", "4 children", "contradicts"),
    ("three", "four", "contradicts"),
    ("1914", "1916", "contradicts"),
    ("1914", "1914", "agrees"),
    ("dozens", "40", "refines"),
    ("5 km", "5 kg", "not comparable"),
    ("five years", "three km", "not comparable"),
]
AS_DATES = [("1914", "3 May 1914", "refines"), ("1914", "3 May 1916", "contradicts"), ("2024-05", "May 2024", "agrees")]
AS_TRUTH = [("yes", "no", "contradicts"), ("yes", "true", "agrees")]
AS_NAMES = [
    ("none", "Ada", "may contradict"),
    ("Seven", "Rocky", "may contradict"),
    ("Seven Sisters", "Three Sisters", "may contradict"),
    ("7 Up", "Pepsi", "may contradict"),
    ("yes", "partly", "may contradict"),
    ("May", "June", "may contradict"),
    ("red", "Red", "agrees"),
]
UNLIKE = [("60 %", "blue"), ("2,500", "2,5OO"), ("yes", "3"), ("3 May 1914", "60 %"), ("3 May 1914", "spring")]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [*AS_NUMBERS, *AS_DATES, *AS_TRUTH, *AS_NAMES, *((*pair, "not comparable") for pair in UNLIKE)],
)
def test_a_pair_is_compared_as_what_both_read_as(one: str, other: str, kind: str) -> None:
    for values in ((one, other), (other, one)):
        assert set(run(told(*values)).kinds().values()) == {kind}


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_of_what_has_nothing_in_common_the_reason_is_told(one: str, other: str) -> None:
    assert {found.reason for found in run(told(one, other)).standings} == {Reason(Why.UNLIKE_VALUES)}


@pytest.mark.parametrize(
    "elsewhere", [("blue",), ("60", "61", "62", "63"), ("3 May 1914", "June 1915"), ("3-1", "2-0")]
)
@pytest.mark.parametrize(("one", "other", "kind"), [*AS_NUMBERS, *AS_DATES, *AS_TRUTH, *AS_NAMES])
def test_no_claim_of_another_subject_changes_a_class(
    one: str, other: str, kind: str, elsewhere: tuple[str, ...]
) -> None:
    rows = [
        *told(one, other),
        *(row for number, value in enumerate(elsewhere) for row in told(value, subject=f"{number}")),
    ]
    assert of_subject(run(rows), "Orr") == {kind}


def test_of_three_each_pair_is_compared_as_what_it_reads_as() -> None:
    """1914 and 1916 are numbers, each a year to the day; the word is a name to the name, and a number to the number."""
    for order in permutations(told("1914", "1916", "3 May 1914")):
        assert set(run(order).kinds().values()) == {"contradicts"}
    found = run(told("three", "Rocky", "3"))
    assert found.kinds() == {"s0/1": "may contradict", "s1/2": "may contradict", "s2/3": "agrees"}
    found = run(told("three", "four", "Rocky"))
    assert found.among("contradicts") == {"s0/1", "s1/2"}
    assert found.among("may contradict") == {"s2/3"}
    assert not any(one.kind == "contradicts" and len(one.statements) > 2 for one in found.findings)


def test_what_two_say_stays_whatever_a_third_says_of_the_same() -> None:
    """Their own class, worked out of the two alone, is the least that becomes of the two among others."""
    values = ("none", "3", "1914", "3 May 1914", "yes", "Rocky", "three")
    together = {one.statement.claim.value: one.kind for one in run(told(*values)).standings}
    alone: dict[str, list[str]] = {}
    for pair in combinations(values, 2):
        for one in run(told(*pair)).standings:
            alone.setdefault(one.statement.claim.value, []).append(one.kind)
    assert together == {value: min(kinds, key=GRAVE.index) for value, kinds in alone.items()}


def test_of_words_that_count_and_names_no_two_numbers_are_names() -> None:
    """Three words that may be numbers contradict each other as such, beside a name that each may share a place with."""
    found = run(told("three", "four", "5", "Rocky"))
    assert found.among("contradicts") == {"s0/1", "s1/2", "s2/3"}
    assert found.among("may contradict") == {"s3/4"}


SCORES = [("3-1", "2-0", "may contradict"), ("3-1", "3-1", "agrees"), ("0-0", "1914", "not comparable")]


@pytest.mark.parametrize(("one", "other", "kind"), SCORES)
def test_scores_are_those_of_one_question(one: str, other: str, kind: str) -> None:
    """3-1 and 2-0 run backwards: scores; which may be of two matches, for only they tell that they are some."""
    alone = run(told(one, other)).kinds()
    assert set(alone.values()) == {kind}
    beside = [*told(one, other), *told("60", "61", "62", subject="elsewhere")]
    assert of_subject(run(beside), "Orr") == {kind}


def test_scores_stay_scores_and_ranges_ranges_whatever_is_told_of_others() -> None:
    """0-0 tells that 1-3 and 2-4 are scores, which differ; beside 2 they are ranges, which meet each other and it."""
    for values, kind in ((("0-0", "1-3", "2-4"), "may contradict"), (("2", "1-3", "2-4"), "refines")):
        for elsewhere in (("60", "61", "62"), ("0-0", "3-1", "2-0")):
            beside = [*told(*values), *told(*elsewhere, subject="elsewhere")]
            assert of_subject(run(beside), "Orr") == {kind}


@pytest.mark.parametrize("beside", [(), ("Rocky",), ("Rocky", "Ada")])
def test_a_denial_is_held_against_no_number_as_a_name(beside: tuple[str, ...]) -> None:
    """“Not three” only may be against “three”, a rounded number; as names the two would contradict each other."""
    denied, *others = told("three", "three", *beside)
    kinds = run([{**denied, "polarity": "denied"}, *others]).kinds()
    assert {kinds["s0/1"], kinds["s1/2"]} == {"may contradict"}
    names = told("Rocky", "Rocky", *beside)
    assert run([{**names[0], "polarity": "denied"}, *names[1:]]).kinds()["s0/1"] == "contradicts"


@pytest.mark.parametrize("words", ["none", "no one", "nobody", "zero"])
@pytest.mark.parametrize("predicate", ["stat", "killed", "survivors"])
def test_words_for_none_are_0_where_things_are_counted(words: str, predicate: str) -> None:
    for other, kind in (("0", "agrees"), ("3", "contradicts")):
        rows = [{**row, "property": predicate, "when": "2024-05-03"} for row in told(words, other)]
        assert set(run(rows).kinds().values()) == {kind}


def test_the_value_that_reads_as_no_other_does_is_a_problem_and_no_other_is() -> None:
    found = run([*told("60 %", "62 %"), *told("70 %", "blue", subject="elsewhere")])
    (problem,) = found.problems
    assert (problem.value, problem.message) == ("blue", "value: reads as no number, and the others of “stat” do")
    assert problem.expected
    assert of_subject(found, "elsewhere") == {"not comparable"}


# ---------------------------------------------------------------- nothing said of anything else plays a part

VALUES = (
    *("none", "zero", "3", "5", "1914", "1916", "3 May 1914", "May 1914", "60 %", "two thirds", "dozens", "several"),
    *("yes", "no", "never", "three", "four dogs", "4 cats", "5 kg", "5 m", "5 to 7 kg", "3-1", "2-0", "0-0", "1-3"),
    *("Rocky", "rocky", "Ada Orr", "7 Up", "Seven Sisters", "May", "spring", "unknown", "2,5OO", "5-Apr", "$5"),
    *("2024-05-03", "3 May 2024", "more than 3", "at least 1,000", "$5 million", "1914/1918"),
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Claims that answer one question, and such as answer others, of one property; each of a source of its own."""
    mine = told(*draw(st.lists(st.sampled_from(VALUES), min_size=2, max_size=5)))
    values = draw(st.lists(st.sampled_from(VALUES), min_size=1, max_size=6))
    others = [
        {**row, "source": f"other {row['source']}", **draw(st.sampled_from(ELSEWHERE))}
        for row in told(*values, subject="Orr")
    ]
    return mine, others


ELSEWHERE: tuple[Row, ...] = (
    {"subject": "Moss"}, {"subject": "Lee"}, {"where": "Norland"}, {"measure": "by night"},
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(tables(), st.randoms(use_true_random=False))
def test_the_classes_of_one_question_are_the_same_whatever_is_said_of_others(
    table: tuple[list[Row], list[Row]], rng: Random
) -> None:
    mine, others = table
    numbered = [{**row, "id": str(number)} for number, row in enumerate((*mine, *others))]
    among = list(numbered)
    rng.shuffle(among)
    expected = run(numbered[: len(mine)]).kinds()
    found = run(among).kinds()
    assert {name: kind for name, kind in found.items() if not name.startswith("other")} == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(VALUES), min_size=3, max_size=6))
def test_of_several_each_has_the_gravest_class_of_its_pairs(values: list[str]) -> None:
    """What two are compared as, they are among any others too; but scores are scores all together."""
    if any(value.count("-") == 1 and len(value) < 6 for value in values):
        return
    rows = [{**row, "id": str(number)} for number, row in enumerate(told(*values))]
    together = run(rows).kinds()
    pairs: dict[str, list[str]] = {}
    for two in combinations(rows, 2):
        for name, kind in run(two).kinds().items():
            pairs.setdefault(name, []).append(kind)
    assert together == {name: min(kinds, key=GRAVE.index) for name, kinds in pairs.items()}


GRAVE = ("contradicts", "may contradict", "changed", "close", "refines", "agrees", "not comparable")


# ---------------------------------------------------------------- and it takes the time of sorting


@pytest.mark.growth
def test_twice_as_many_values_of_all_kinds_take_about_twice_the_time() -> None:
    """Half are numbers, a third of the rest words that may be some, names, dates, all under one question."""
    few, many = group_of(1500), group_of(3000)
    with uncollected():
        took = [cpu(lambda these=some: compare_group(*these)) for some in (few, many)]  # type: ignore[misc]
    assert took[1] < 2.8 * took[0], took


def group_of(size: int) -> tuple[Key, Predicate, tuple[Statement, ...]]:
    words = ("5", "7 Up", "three", "Rocky", "1914", "3 May 1914", "none", "several")
    rows = [
        {**row, "source": f"s{number % 50}", "id": f"{number}", "when": f"{1900 + number % 97}"}
        for number, row in enumerate(told(*(words[number % 8] for number in range(size))))
    ]
    (group,) = run(rows).groups
    return group.key, group.predicate, tuple(group.statements)
