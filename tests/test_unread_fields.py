"""One field that cannot be read costs that field, not the claim: the claim is compared without it, never for certain."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest

from command import Done
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from loading import put
from world import Outcome, Row, examples, run

BAD = "the day after the feast"
"""No date that anybody could read."""


def errors(found: Outcome) -> list[str]:
    return [one.message for one in found.problems if one.level == "error"]


def pair(**changes: object) -> list[Row]:
    first: Row = {"source": "a", "id": "1", "subject": "Fort Ash", "property": "strength", "value": "2,531"}
    dated = {**first, "when": "27 Nov 2025"}
    return [dated, {**dated, "source": "b", "value": "1,500", **changes}]


def test_a_when_that_cannot_be_read_is_a_problem_and_the_claim_may_contradict() -> None:
    found = run(pair(when=BAD))
    assert [problem.value for problem in found.problems] == [BAD]
    assert found.kinds() == {"a/1": "may contradict", "b/1": "may contradict"}
    assert [one.unread for one in sorted(found.statements, key=lambda one: one.id)] == [(), ("when",)]
    (finding,) = found.findings
    assert BAD in finding.both_true_if
    assert "could not be read" in finding.both_true_if
    assert finding.question == f"Which time is meant by “{BAD}” (b)?"


def test_under_a_timeless_predicate_too_it_only_may() -> None:
    rows = [{**row, "property": "birth date", "value": value} for row, value in zip(pair(when=BAD), ("1990-04-03", "1990-03-04"), strict=True)]
    found = run(rows)
    assert set(found.kinds().values()) == {"may contradict"}
    (finding,) = found.findings
    assert finding.both_true_if == f"Both hold only if “1990-03-04” (b) is of another time: its when, “{BAD}”, could not be read."
    assert finding.question == f"Which time is meant by “{BAD}” (b)?"


def test_a_value_that_cannot_be_read_costs_the_claim() -> None:
    assert run(pair(value="many dozen of")).kinds() == {"a/1": "alone"}


@pytest.mark.parametrize(
    ("predicate", "mine", "unit", "kind"),
    [
        ({"predicate": "load", "datatype": "quantity", "unit": "kg"}, "7", "tons", "may contradict"),
        ({"predicate": "load", "datatype": "quantity", "unit": "kg"}, "7 kg", "tons", "may contradict"),
        ({"predicate": "load", "datatype": "quantity", "unit": "kg"}, "5", "tons", "agrees"),
        ({"predicate": "load", "datatype": "quantity", "unit": "kg"}, "7", "kg", "contradicts"),
        ({"predicate": "load", "datatype": "quantity"}, "7", "tons", "not comparable"),  # a bare number against kilos
    ],
)
def test_a_unit_that_cannot_be_read_leaves_the_bare_number(predicate: Row, mine: str, unit: str, kind: str) -> None:
    first: Row = {"source": "a", "id": "1", "subject": "cart", "property": "load", "value": "5 kg", "when": "2020"}
    found = run([predicate, first, {**first, "source": "b", "value": mine, "unit": unit}])
    assert found.kinds()["b/1"] == kind
    assert len(errors(found)) == (unit == "tons")


def test_a_unit_that_cannot_be_read_makes_no_name_of_a_number_that_nobody_declared() -> None:
    first: Row = {"source": "a", "id": "1", "subject": "cart", "property": "weight of it", "value": "5", "unit": "kg"}
    found = run([first, {**first, "source": "b", "unit": "tons"}])
    assert {one.predicate.datatype for one in found.groups} == {"quantity"}
    assert [problem.message for problem in found.problems] == ["unit: which unit is meant?"]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_nothing_contradicts_a_claim_with_an_unread_time_under_any_rule(rule: Rule) -> None:
    """Of each rule's own example, every claim in turn: as if it gave no time and were said to be possible only."""
    rows = examples(rule, "Disagree:")
    for place, row in enumerate(rows):
        if "source" in row:
            unread, doubtful = list(rows), list(rows)
            unread[place] = {**row, "when": BAD}
            doubtful[place] = {**{name: text for name, text in row.items() if name != "when"}, "certainty": "possible"}
            same_as_doubtful(run(unread), run(doubtful), f"{row['source']}/{row.get('id', place + 1)}")


def same_as_doubtful(unread: Outcome, doubtful: Outcome, name: str) -> None:
    """The law: what `when` says is not known, and nothing that rests on the claim is certain."""
    assert len(errors(unread)) == len(errors(doubtful)) + 1
    assert unread.kinds() == doubtful.kinds()
    assert unread.kinds().get(name) != "contradicts"
    assert told(unread) == told(doubtful)


def told(found: Outcome) -> set[tuple[str, str, frozenset[str]]]:
    return {(one.rule, one.kind, frozenset(each.id for each in one.statements)) for one in found.findings}


@pytest.mark.parametrize("seed", range(200))
def test_in_any_world_it_is_as_if_undated_and_only_possible(seed: int) -> None:
    from random_claims import DECLARED, random_rows

    rng = Random(seed)
    rows: list[Row] = [*DECLARED, *random_rows(rng, rng.choice((3, 6, 10)))]
    place = rng.choice([place for place, row in enumerate(rows) if "source" in row])
    row = {name: text for name, text in rows[place].items() if name != "when"}
    unread, doubtful = list(rows), list(rows)
    unread[place], doubtful[place] = {**row, "when": BAD}, {**row, "certainty": "possible"}
    name = f"{row['source']}/{row['id']}"
    same_as_doubtful(run(unread), run(doubtful), name)
    sharp = run(rows)
    assert run(unread).among("contradicts") <= sharp.among("contradicts")


CLAIMS = """
    source: {id: %s, published: 2025-12-01, language: en}
    claims:
      - {subject: Fort Ash, property: strength, value: "%s", when: %s}
"""
Run = Callable[..., Done]


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    put(tmp_path, "claims/a.yaml", CLAIMS % ("a", "2,531", "27 Nov 2025"))
    put(tmp_path, "claims/b.yaml", CLAIMS % ("b", "1,500", BAD))
    monkeypatch.chdir(tmp_path)
    return tmp_path
