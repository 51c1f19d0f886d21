"""The examples in the manual of each rule, run; and the form that each manual has."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import contracheck.rules
from contracheck.findings.judge import open_world
from contracheck.names.register import Register
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from contracheck.rules.kit.rule import nothing
from world import examples, run

HEADINGS = ("Disagree:", "Agree:", "Blind spots:", "What to do:")
FOLDER = Path(contracheck.rules.__file__).parent
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


@each_rule
def test_what_should_disagree_does(rule: Rule) -> None:
    found = run(examples(rule, "Disagree:"))
    assert not found.problems
    assert rule.name in found.rules()


@each_rule
def test_what_should_agree_does(rule: Rule) -> None:
    found = run(examples(rule, "Agree:"))
    assert not found.problems
    assert rule.name not in found.rules()
    assert not found.contradictions()


@each_rule
def test_the_manual_has_its_parts_in_order(rule: Rule) -> None:
    sentence, blank, why = rule.manual.splitlines()[:3]
    assert sentence.endswith(".") or ":" in sentence
    assert blank == ""
    assert why
    places = [rule.manual.index(f"\n{heading}") for heading in HEADINGS]
    assert places == sorted(places)
    for heading in HEADINGS[2:]:
        assert len(rule.manual.split(f"\n{heading}")[1].split(".")[0].split()) > 3
    for heading in HEADINGS[:2]:
        assert sum("source" in row for row in examples(rule, heading)) >= 2


@each_rule
def test_a_rule_has_the_name_of_its_file(rule: Rule) -> None:
    assert (FOLDER / f"{rule.name.replace('-', '_')}.py").is_file()
    looks = rule.check if rule.survey is nothing else rule.survey
    assert looks.__module__ == f"contracheck.rules.{rule.name.replace('-', '_')}"


def test_the_tuple_equals_the_folder() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {rule.name.replace("-", "_") for rule in RULES} == files
    assert len(RULES) == len(files)


@pytest.mark.parametrize("rule", [one for one in RULES if one.of_disputes], ids=lambda rule: rule.name)
def test_a_rule_of_disputes_has_nothing_to_say_where_there_are_none(rule: Rule) -> None:
    seen = 0
    for other in RULES:
        for heading in HEADINGS[:2]:
            groups = run(examples(other, heading)).groups
            world = open_world(groups, Register.build(())[0])
            for group in groups:
                bare = evolve(group, disputes=())
                seen += bool(group.disputes)
                assert not list(rule.check(bare, world.look(group.key)))
    assert seen > 10
