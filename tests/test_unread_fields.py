"""One field that cannot be read costs that field, not the claim: it is compared without it, never for certain."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from command import contracheck
from contracheck.model import Reason, Why
from contracheck.pipeline import check
from contracheck.report.summary import besides, summarise
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from loading import put
from random_claims import DECLARED, random_rows
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
    rows = [
        {**row, "property": "birth date", "value": value}
        for row, value in zip(pair(when=BAD), ("1990-04-03", "1990-03-04"), strict=True)
    ]
    found = run(rows)
    assert set(found.kinds().values()) == {"may contradict"}
    (finding,) = found.findings
    assert (
        finding.both_true_if
        == f"Both hold only if “1990-03-04” (b) is of another time: its when, “{BAD}”, could not be read."
    )
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
    first: Row = {
        "source": "a",
        "id": "1",
        "subject": "cart",
        "property": "load",
        "value": "5 kg",
        "when": "2020-05-03",
    }
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


FAULTY = """
    source: {id: a, language: en, published: someday}
    claims:
      - {subject: X, property: killed, value: many dozen of, when: bla, layer: plan}
      - {subject: X, property: "", value: 12, when: bla, unit: tons}
      - {subject: X, property: warmth, value: many dozen of, when: bla, unit: tons}
      - {property: warmth, value: 12 kg, when: bla, polarity: no way}
      - {subject: X, property: huts, value: "12", when: bla, unit: tons, wehre: here}
      - {subject: X, property: killed, when: bla, polarity: no way}
"""


def test_every_fault_of_a_claim_is_told_in_one_go(tmp_path: Path) -> None:
    put(tmp_path, "vocabulary.yaml", "predicates: {warmth: {datatype: quantity, unit: kelvin}}")
    put(tmp_path, "a.yaml", FAULTY)
    told = sorted(
        (one.place.line, one.message.replace(",", ":").split(":")[0]) for one in check([str(tmp_path)]).problems
    )
    assert told == [(line, words) for line, its in EVERY_FAULT.items() for words in sorted(its)]


EVERY_FAULT = {
    1: ("published",),
    3: ("value", "when", "unknown layer"),
    4: ("property is empty", "when", "unit"),
    5: ("value", "when", "unit"),
    6: ("the claim has no subject", "value", "when", "unknown polarity"),
    7: ("unknown field in the claim", "when", "unit"),
    8: ("the claim has no value", "when", "unknown polarity"),
}
TABLE = "source,subject,predicate,value,when,unit,layer\na,X,,12,bla,tons,plan\n,X,killed,many dozen of,bla,,\n"


def test_every_fault_of_a_row_is_told_in_one_go(tmp_path: Path) -> None:
    put(tmp_path, "t.csv", TABLE)
    loaded_and_read = check([str(tmp_path)])
    told = sorted((one.place.line, one.place.column) for one in loaded_and_read.problems)
    assert told == [(2, 5), (2, 9), (2, 13), (2, 18), (3, 1), (3, 11), (3, 25)]


def test_a_field_of_a_form_that_cannot_be_used_costs_the_field(tmp_path: Path) -> None:
    first = "- {subject: X, property: huts, value: '12', when: [a, b], where: {a: b}}"
    second = "- {subject: X, property: huts, value: '13'}"
    put(tmp_path, "a.yaml", f"source: {{id: a}}\nclaims:\n{first}\n{second}\n")
    report = check([str(tmp_path)])
    assert (report.unread, len(report.problems)) == (0, 2)
    assert {one.statement.unread: one.kind for one in report.standings} == {
        ("when", "where"): "may contradict",
        (): "may contradict",
    }


PARTLY = "1 claim was compared without a field that could not be read, see Problems"


@pytest.mark.parametrize(
    ("mine", "sentence"),
    [
        (
            f'value: "2,531", when: {BAD}',
            f"{PARTLY}. Of the other 1, none contradict.",
        ),
        (
            f'value: "1,500", when: {BAD}',
            f"{PARTLY}. 1 finding, 1 may contradict.",
        ),
        ("value: many dozen of", "1 claim could not be read, see Problems. Nothing could be compared."),
        ('value: "2,531", when: 27 Nov 2025', "no contradiction found."),
    ],
)
def test_what_was_not_read_comes_before_anything_is_said_of_the_others(
    mine: str, sentence: str, tmp_path: Path
) -> None:
    put(tmp_path, "claims/a.yaml", CLAIMS % ("a", '"2,531", when: 27 Nov 2025'))
    put(tmp_path, "claims/b.yaml", (CLAIMS % ("b", "")).replace("value: }", f"{mine}}}"))
    read = "no contradiction" in sentence
    whole = f"2 claims from 2 sources: {sentence}"
    for arguments in (
        (),
        ("-q",),
        ("--format", "markdown"),
        ("--format", "html"),
        ("--format", "json"),
        ("--format", "github"),
    ):
        done = contracheck(tmp_path, "run", *arguments, COLUMNS="400")
        assert whole in done.out, arguments
        assert ("no contradiction found" in done.out) == read
        assert done.code == (0 if read else 2)


CLAIMS = """
    source: {id: %s, published: 2025-12-01, language: en}
    claims:
      - {subject: Fort Ash, property: strength, value: %s}
"""


def test_a_claim_read_in_part_is_counted_and_marked_everywhere(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", CLAIMS % ("a", '"2,531", when: 27 Nov 2025'))
    put(tmp_path, "claims/b.yaml", CLAIMS % ("b", f'"1,500", when: {BAD}'))
    screen = contracheck(tmp_path, "run", "--no-reports", COLUMNS="200").out
    assert "claims compared without a field that could not be read (1)" in screen
    assert "when could not be read" in screen
    told = json.loads(contracheck(tmp_path, "run", "--format", "json").out)
    assert told["summary"]["partly_read"] == 1
    assert {one["id"]: one.get("unread") for one in told["statements"]} == {"a/1": None, "b/1": ["when"]}
    camps = [one for camp in told["findings"][0]["camps"] for one in camp["statements"]]
    assert {one["claim"]: one.get("unread") for one in camps} == {"a/1": None, "b/1": ["when"]}
    assert "2 claims read (1 with one field unread): 1 error." in contracheck(tmp_path, "check", COLUMNS="200").out
    explained = contracheck(tmp_path, "explain", "a/1", "b/1", COLUMNS="200").out
    assert "B: its when could not be read" in explained
    assert "a field could not be read: when" in explained
    assert "Not read: its when" in contracheck(tmp_path, "explain", "b/1", COLUMNS="200").out


def test_quiet_names_the_first_problems_with_their_places_and_how_many_more(tmp_path: Path) -> None:
    rows = "".join(f"  - {{subject: X, property: killed, value: many dozen of {place}}}\n" for place in range(5))
    put(tmp_path, "claims/a.yaml", f"source: {{id: a}}\nclaims:\n{rows}")
    lines = contracheck(tmp_path, "run", "-q").out.splitlines()
    assert [line.split(" value:")[0] for line in lines[:3]] == [f" error claims/a.yaml:{line}:43" for line in (3, 4, 5)]
    assert lines[3] == " and 2 more problems, all without --quiet"


@pytest.mark.parametrize(
    "word", ["Not available", "n/a", "N/A", "unknown", "not known", "-", "?", "TBC", "none given", "(unknown)"]
)
@pytest.mark.parametrize("field", ["when", "where", "unit", "published"])
def test_a_cell_that_says_that_nothing_is_known_is_a_field_not_given(word: str, field: str) -> None:
    rows = pair()
    blank = [rows[0], {name: text for name, text in rows[1].items() if name != field}]
    found, without = run([rows[0], {**rows[1], field: word}]), run(blank)
    assert (found.problems, found.kinds(), told(found)) == ((), without.kinds(), told(without))


@pytest.mark.parametrize(
    ("language", "known"), [("de", False), ("de-AT", False), ("en", True), ("", True), ("fr", True)]
)
def test_words_of_other_languages_are_read_in_sources_of_that_language(language: str, known: bool) -> None:
    found = run([{**pair()[0], "value": "12", "language": language, "where": "unbekannt"}])
    assert [one.key.scope for one in found.statements] == ["unbekannt" if known else ""]


def test_cells_that_say_that_nothing_is_known_are_counted(tmp_path: Path) -> None:
    put(tmp_path, "sources.csv", "id,published\na,unknown\n")
    put(
        tmp_path,
        "t.csv",
        "source,subject,predicate,value,when,where,unit\na,X,huts,12,n/a,-,?\na,X,huts,13,2020,TBC,\n",
    )
    report = check([str(tmp_path)])
    assert (report.problems, report.not_known, report.unread) == ((), 5, 0)
    assert "cells that say that nothing is known (5)" in besides(summarise(report))


@pytest.mark.parametrize(
    ("predicate", "value", "datatype"),
    [("strength", "unknown", "quantity"), ("birth date", "?", "date"), ("number of huts", "n/a", "quantity")],
)
def test_a_number_or_date_that_is_not_known_is_compared_with_nothing_and_no_fault(
    predicate: str, value: str, datatype: str
) -> None:
    good = "1990-04-03" if datatype == "date" else "12"
    rows = [
        {**row, "property": predicate, "value": text}
        for row, text in zip([*pair(), *pair()[:1]], (good, value, good), strict=True)
    ]
    rows[2] |= {"source": "c"}
    found = run(rows)
    assert found.problems == ()
    assert {one.statement.id: (one.kind, one.reason) for one in found.standings} == {
        "a/1": ("agrees", None),
        "b/1": ("not comparable", Reason(Why.NOT_KNOWN)),
        "c/1": ("agrees", None),
    }
    assert {group.predicate.datatype for group in found.groups} == {datatype}


@pytest.mark.parametrize("words", ["unknown", "n/a", "?", "-", "Not known", "(none given)", "TBC"])
@pytest.mark.parametrize(("predicate", "good"), [("office holder", "Di Moss"), ("score", "3-1"), ("vaccinated", "yes")])
def test_nor_is_anything_else_that_is_not_known(predicate: str, good: str, words: str) -> None:
    rows = [{**row, "property": predicate, "value": text} for row, text in zip(pair(), (good, words), strict=True)]
    found = run(rows)
    assert found.problems == ()
    assert found.kinds()["b/1"] == "not comparable"
    assert not found.findings


@pytest.mark.parametrize("words", ["unbekannt", "keine Angabe"])
def test_it_is_said_in_the_language_of_the_source(words: str) -> None:
    rows = [
        {**row, "property": "office holder", "value": text} for row, text in zip(pair(), ("Moss", words), strict=True)
    ]
    assert run([rows[0], {**rows[1], "language": "de"}]).contradictions() == 0
    assert run([rows[0], {**rows[1], "language": "en"}]).contradictions() == 1
