"""True reports of a consistent world never contradict one another, and what is planted among them is found."""

from __future__ import annotations

from random import Random

import pytest

from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from world import Outcome, Row, run
from worlds import DECLARED, PLANTS, UNSURE, from_manual, told

WORLDS = 120
PLANTED = 4


def kind_of(rule: str) -> str:
    """The class that a planted contradiction must have."""
    if rule == "same-word-two-measures":
        return "not comparable"
    return "may contradict" if rule in UNSURE else "contradicts"


def ids(found: Outcome) -> set[tuple[str, str, frozenset[str]]]:
    """Every finding by rule, class and claims."""
    return {(one.rule, one.kind, frozenset(each.id for each in one.statements)) for one in found.findings}


@pytest.mark.parametrize("seed", range(WORLDS))
def test_true_reports_do_not_contradict(seed: int) -> None:
    found = run([*DECLARED, *told(Random(seed))])
    assert not found.problems
    assert not [one.message for one in found.findings if one.kind == "contradicts"]


def test_what_has_a_recipe_is_a_rule() -> None:
    assert {*PLANTS, *UNSURE} <= {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", PLANTS)
@pytest.mark.parametrize("seed", range(PLANTED))
def test_what_is_planted_is_found_under_its_rule_and_nothing_else_changes(rule: str, seed: int) -> None:
    rng = Random(f"{rule} {seed}")
    rows: list[Row] = [*DECLARED, *told(rng)]
    planted = PLANTS[rule](rng)
    before, after = run(rows), run([*rows, *planted])
    assert not after.problems
    claims = frozenset(one.id for one in after.statements if one.source.startswith("planted"))
    assert ids(after) - ids(before) == {(rule, kind_of(rule), claims)}
    assert ids(before) <= ids(after)
    kept = {name: kind for name, kind in after.kinds().items() if name not in claims}
    assert kept == before.kinds()


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_example_of_a_manual_is_found_in_a_world_as_it_is_alone(rule: Rule) -> None:
    rows: list[Row] = [*DECLARED, *told(Random(rule.name))]
    plant = from_manual(rule)
    before, after, alone = run(rows), run([*rows, *plant]), run(plant)
    assert not after.problems
    assert rule.name in alone.rules()
    assert ids(after) == ids(before) | ids(alone)
    assert after.kinds() == before.kinds() | alone.kinds()


@pytest.mark.parametrize("seed", range(60))
def test_a_false_claim_about_the_world_is_found_and_the_rest_stays(seed: int) -> None:
    """The strength of a garrison of the year, ten times what anybody can have said, against one exact report."""
    rng = Random(seed)
    rows: list[Row] = [*DECLARED, *told(rng)]
    about = {"subject": "first garrison", "property": "strength", "when": "2022-05-02", "published": "2024-06-01"}
    true: Row = {**about, "source": "planted a", "value": "about 90,000"}
    false: Row = {**about, "source": "planted b", "value": "3"}
    before, after = run([*rows, true]), run([*rows, true, false])
    new = [one for one in after.findings if any(each.source == "planted b" for each in one.statements)]
    assert any(one.kind == "contradicts" and one.subject == "first garrison" for one in new)
    touched = {each.id for one in new for each in one.statements}
    assert {one for one in ids(before) if not one[2] & touched} == {one for one in ids(after) if not one[2] & touched}
