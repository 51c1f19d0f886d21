"""The steps of `explain`, against the definition and against cases worked by hand; the manuals of the rules."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from command import claim, write_source
from contracheck.comparison.definition import Comparison, compare
from contracheck.comparison.explanation import Explanation, explain_one, explain_pair
from contracheck.comparison.groups import voices_of
from contracheck.findings.judge import judge, open_world
from contracheck.model import Statement
from contracheck.pipeline import Prepared, prepare
from contracheck.report.reason_words import reason_words
from contracheck.rules import RULES
from contracheck.rules.kit.manual import HEADINGS, parts_of
from world import Row, run

REGISTER = """\
entities:
  US troops in Iraq: {aliases: [American soldiers in Iraq], part_of: Coalition troops in Iraq}
"""


def world(folder: Path, *claims: dict[str, str]) -> Prepared:
    """Each claim from a source of its own: a, b, c ..."""
    for name, one in zip("abcdefghij", claims, strict=False):
        write_source(folder, name, one)
    (folder / "claims" / "entities.yaml").write_text(REGISTER, encoding="utf-8")
    return prepare([str(folder / "claims")])


def explained(found: Prepared, one: str = "a/1", other: str = "b/1") -> Explanation:
    named = {statement.id: statement for statement in found.statements}
    findings = judge(open_world(found.groups, found.register), RULES).findings
    return explain_pair(named[one], named[other], found.groups, found.register.ancestors, findings)


def step(found: Explanation, title: str) -> tuple[str, str]:
    """The outcome and the details of the step of that title."""
    one = next(step for step in found.steps if step.title == title)
    return one.outcome, " | ".join(line if isinstance(line, str) else reason_words(*line) for line in one.details)


def test_around_2500_against_1500_on_one_day_contradicts(tmp_path: Path) -> None:
    """±10 % of 2,500 is 2,250 to 2,750; 1,500 has a halo of ±50 and allows 1,450 to 1,550: nothing in common."""
    found = explained(
        world(tmp_path, claim(value="around 2,500", when="2025-11-27"), claim(value="1,500", when="2025-11-27"))
    )
    assert step(found, "Claim A")[1].startswith("read as [2,250, 2,750] | said sharply: 2,500 | because:")
    assert "[1,450, 1,550]" in step(found, "Claim B")[1]
    outcome, details = step(found, "Values")
    assert outcome == "apart"
    assert details.startswith("A: [2,250, 2,750] | B: [1,450, 1,550")
    assert step(found, "Time")[0] == "same"
    assert "certainly covers 27 Nov 2025" in step(found, "Time")[1]
    assert step(found, "Certainty")[0] == "both certain"
    assert step(found, "Class")[0] == "contradicts"
    assert "A: position “around 2,500”" in step(found, "Finding")[1]


def test_years_that_hold_no_certain_day_may_coincide(tmp_path: Path) -> None:
    found = explained(world(tmp_path, claim(value="4,217", when="2014"), claim(value="1,412", when="2014-05-01")))
    outcome, details = step(found, "Time")
    assert outcome == "may coincide"
    assert "A: “2014” read as some time in 2014; can touch 2014, certainly covers no day" in details
    assert "B: “2014-05-01” read as 1 May 2014; can touch 1 May 2014, certainly covers 1 May 2014" in details
    assert step(found, "Class")[0] == "may contradict"


def test_a_doubtful_claim_may_contradict_at_most(tmp_path: Path) -> None:
    one, other = claim(value="4", when="2014-05-01", certainty="possible"), claim(value="9", when="2014-05-01")
    found = explained(world(tmp_path, one, other))
    assert step(found, "Certainty") == ("not both certain", "A: possible")
    assert step(found, "Class")[0] == "may contradict"


def test_an_alias_is_told(tmp_path: Path) -> None:
    one, other = claim("American soldiers in Iraq", value="4"), claim("US troops in Iraq", value="4")
    found = explained(world(tmp_path, one, other))
    assert step(found, "Subject") == (
        "the same: US troops in Iraq",
        "“American soldiers in Iraq” (a/1) is another name for US troops in Iraq",
    )
    assert step(found, "Class")[0] == "agrees"


def test_part_and_whole_are_left_to_their_rules_which_are_named(tmp_path: Path) -> None:
    one = claim("US troops in Iraq", value="2,531", when="2025-11-27")
    other = claim("Coalition troops in Iraq", value="1,412", when="2025-11-27")
    found = explained(world(tmp_path, one, other))
    assert step(found, "Subject")[0] == "different: US troops in Iraq / Coalition troops in Iraq"
    assert "a part of Coalition troops in Iraq" in step(found, "Subject")[1]
    assert step(found, "Class") == ("not comparable", "another subject")
    assert step(found, "Finding")[0].startswith("contradicts, part-exceeds-whole, ")


@pytest.mark.parametrize(
    ("other", "gate"),
    [
        ({"subject": "Fort Oak garrison"}, "Subject"),
        ({"predicate": "killed"}, "Predicate"),
        ({"measure": "all ranks"}, "Measure"),
        ({"layer": "planned"}, "Layer"),
        ({"where": "Basra"}, "Place or scope"),
    ],
)
def test_the_gate_that_is_shut_is_shown(tmp_path: Path, other: dict[str, str], gate: str) -> None:
    found = explained(world(tmp_path, claim(value="2,531"), claim(**{"value": "1,412", **other})))
    assert [one.title for one in found.steps if one.passed is False] == [gate]
    assert step(found, "Class")[0] == "not comparable"
    assert not any(one.title.startswith(("Values", "Time")) for one in found.steps)


def test_unlike_units_shut_the_gate_of_kinds(tmp_path: Path) -> None:
    one, other = claim(predicate="sag of the cable", value="5 km"), claim(predicate="sag of the cable", value="5 kg")
    found = explained(world(tmp_path, one, other))
    assert [one.title for one in found.steps if one.passed is False] == ["Kind of value"]
    assert step(found, "Class") == ("not comparable", "unlike units or kinds of value")


def test_a_pair_is_explained_as_what_it_is_compared_as(tmp_path: Path) -> None:
    """Numbers mostly: three words of number are numbers to each other, and names to a name, of which there
    may be several."""
    words = ("three", "four", "Ada Orr", "7", "9", "12", "14")
    found = world(
        tmp_path, *(claim(subject="The inn", predicate="tarrying", value=word, when="2024") for word in words)
    )
    numbers, names = explained(found), explained(found, "a/1", "c/1")
    assert step(numbers, "Kind of value") == ("a bare number", "")
    assert [one.title for one in numbers.steps].count("Values") == 1
    assert step(names, "Kind of value") == ("names", "of these, one value or many: unknown")


def test_an_event_is_compared_as_a_date_and_as_a_fact(tmp_path: Path) -> None:
    one = claim(predicate="signed", value="yes", when="2011-12-18")
    other = claim(predicate="signed", value="yes", when="2011-12-31")
    titles = [one.title for one in explained(world(tmp_path, one, other)).steps]
    assert {"Values (dates)", "Values (yes or no)", "Time (dates)", "Time (yes or no)"} <= set(titles)


MIXED = (
    claim(value="around 2,500", when="2025-11-27"),
    claim(value="1,500", when="2025"),
    claim(value="dozens", when="2025-11"),
    claim(value="at least 3,000", when="2025-11-27/2025-12-03"),
    claim(value="2,531", polarity="denied", when="2025-11-27"),
    claim(value="2,531", when="2019", layer="planned"),
    claim(predicate="sag of the cable", value="4 km", when="2025-11-27"),
    claim("Fort Oak garrison", value="9"),
    claim(predicate="withdrawal", value="by September 2026", layer="planned"),
    claim(predicate="withdrawal", value="2024-09-01"),
)


def test_every_pair_gets_the_class_of_the_definition_either_way_round(tmp_path: Path) -> None:
    found = world(tmp_path, *MIXED)
    assert len(found.statements) == len(MIXED)
    for one, other in combinations(found.statements, 2):
        first, second = explained(found, one.id, other.id), explained(found, other.id, one.id)
        by_definition = defined(found, one, other)
        assert (first.comparison.kind, first.comparison.reasons) == (by_definition.kind, by_definition.reasons)
        assert first.comparison.kind == second.comparison.kind
        assert step(first, "Class")[0] == first.comparison.kind


def defined(found: Prepared, one: Statement, other: Statement) -> Comparison:
    group = next(group for group in found.groups if group.key == one.key)
    return compare(one, other, group.predicate, voices_of(group.predicate, group.statements))


def test_one_claim_alone(tmp_path: Path) -> None:
    found = world(tmp_path, claim(value="around 2,500", when="summer 2025"), claim(value="2,531", when="2025-07-01"))
    steps = {one.title: one for one in explain_one(found.statements[0], found.groups)}
    assert "read as [2,250, 2,750]" in steps["Claim"].details
    assert steps["Time"].outcome == "summer 2025"
    assert steps["Same question"].details == ("b/1",)
    assert steps["Finding"].outcome == "none that it is part of"


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_parts_of_a_manual_are_the_whole_manual(rule: object) -> None:
    parts = parts_of(rule)
    words = [
        word
        for part in parts
        for word in f"{part.heading}{':' if part.heading else ''} {part.text} {' '.join(part.examples)}".split()
    ]
    assert words == [word for word in rule.manual.split() if word != "-"]
    assert [part.heading for part in parts if part.heading] == list(HEADINGS)
    assert parts[0].text == rule.summary


LIMITS = ("at least 3,000", "more than 3,000", "fewer than 3,000", "at most 3,000", "up to 3,000", "3,000", "2,531")


@pytest.mark.parametrize(("one", "other"), list(combinations(LIMITS, 2)))
@pytest.mark.parametrize("predicate", ["price", "strength", "widgets"])
def test_a_denied_limit_is_explained_as_it_is_judged(one: str, other: str, predicate: str) -> None:
    """Not *up to 3,000* is *more than 3,000*: an assertion like any other, and equal to it."""
    for denied in ((True, False), (False, True), (True, True)):
        rows: list[Row] = [
            {
                "source": source,
                "subject": "Orr",
                "property": predicate,
                "value": value,
                "when": "2024-05-03",
                "polarity": "denied" if no else "affirmed",
            }
            for source, value, no in zip("ab", (one, other), denied, strict=True)
        ]
        found = run(rows)
        first, second = found.statements
        explained = explain_pair(first, second, found.groups, lambda _: (), found.findings).comparison.kind
        assert set(found.kinds().values()) == {explained}


def test_what_is_not_up_to_a_number_is_more_than_it() -> None:
    rows: list[Row] = [
        {"source": "a", "subject": "Orr", "property": "price", "value": "up to 3,000", "polarity": "denied"},
        {"source": "b", "subject": "Orr", "property": "price", "value": "more than 3,000"},
    ]
    assert set(run(rows).kinds().values()) == {"agrees"}
