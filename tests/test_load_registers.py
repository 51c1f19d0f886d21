"""The vocabulary and the entity register."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.load import shipped
from contracheck.model import Entity, Place, Predicate
from contracheck.names.predicate_index import predicate_index
from loading import load, load_text, only, put, told


def vocabulary(folder: Path, entry: str) -> list[Predicate]:
    """The project's own predicates of a vocabulary with that entry for `p`, which must be without fault."""
    loaded = load_text(folder, f"predicates:\n  p: {entry}\n", "vocabulary.yaml")
    assert told(loaded) == []
    return [one for one in loaded.predicates if one.place is not None]


def test_every_part_of_a_predicate_is_read(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        predicates:
          strength:
            datatype: quantity
            aspect: running total
            values: many
            unit: count
            range: -5..10.5
            tolerance: 2 %
            steady_for: 1 year
            exclusive: [[binding, non-binding], [a, b, c]]
            before: [death date]
            synonyms: [troops, soldiers]
            wikidata: P1082
            label: how many there are
        """,
        "vocabulary.yaml",
    )
    assert told(loaded) == []
    assert loaded.predicates[0] == Predicate(
        name="strength",
        datatype="quantity",
        aspect="running total",
        values="many",
        unit="count",
        lowest="-5",
        highest="10.5",
        tolerance="2 %",
        steady_for="1 year",
        exclusive=(("binding", "non-binding"), ("a", "b", "c")),
        before=("death date",),
        synonyms=("troops", "soldiers"),
        wikidata="P1082",
        label="how many there are",
        place=Place("vocabulary.yaml", 2, 3),
    )


@pytest.mark.parametrize(
    ("written", "ends"),
    [("0..", ("0", "")), ("..100", ("", "100")), ("0 .. 100", ("0", "100")), ("−5..5", ("-5", "5")), ("..", ("", ""))],
)
def test_ranges(tmp_path: Path, written: str, ends: tuple[str, str]) -> None:
    (predicate,) = vocabulary(tmp_path, f"{{datatype: quantity, range: '{written}'}}")
    assert (predicate.lowest, predicate.highest) == ends


def test_one_set_of_terms_needs_one_pair_of_brackets_only(tmp_path: Path) -> None:
    (predicate,) = vocabulary(tmp_path, "{datatype: term, exclusive: [binding, non-binding]}")
    assert predicate.exclusive == (("binding", "non-binding"),)


@pytest.mark.parametrize(
    ("entry", "column", "message", "suggestion"),
    [
        ("{datatype: quantiti}", 17, "unknown datatype", "quantity"),
        ("{aspect: state}", 6, "the predicate has no datatype", ""),
        ("{datatype: text, aspct: state}", 23, "unknown field in the predicate", "aspect"),
        ("{datatype: quantity, range: 5..1}", 34, "range is reversed", ""),
        ("{datatype: quantity, range: 0-5}", 34, "range cannot be read", ""),
        ("{datatype: quantity, steady_for: a while}", 39, "steady_for is not a length of time", ""),
        ("{datatype: term, exclusive: yes}", 34, "exclusive is not a list", ""),
        ("{datatype: text, wikidata: 1082}", 33, "wikidata cannot be read", ""),
        ("{datatype: term, relation: [asymmetric, transitiv]}", 46, "unknown relation", "transitive"),
        ("words", 6, "the predicate p is a text", ""),
    ],
)
def test_faults_of_a_predicate(tmp_path: Path, entry: str, column: int, message: str, suggestion: str) -> None:
    problem = only(load_text(tmp_path, f"predicates:\n  p: {entry}\n", "vocabulary.yaml"))
    place = Place("vocabulary.yaml", 2, column if column > 0 else 3)
    assert (problem.place, problem.message, problem.suggestion) == (place, message, suggestion)


def test_a_tolerance_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "predicates:\n  p: {datatype: quantity, tolerance: much}\n", "vocabulary.yaml")
    assert only(loaded).place == Place("vocabulary.yaml", 2, 38)
    assert loaded.predicates[0].tolerance == ""


def test_a_name_that_comes_again_is_told_of_and_the_first_is_read(tmp_path: Path) -> None:
    text = "predicates:\n  p: {datatype: text}\n  P : {datatype: date}\n"
    loaded = load_text(tmp_path, text, "vocabulary.yaml")
    assert told(loaded) == ["vocabulary.yaml:3:3: P is written twice; the first is at vocabulary.yaml:2:3"]
    assert [one.datatype for one in loaded.predicates if one.place] == ["text"]


def test_the_projects_own_predicate_replaces_the_shipped_one_wholly(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "predicates:\n  Strength: {datatype: text}\n", "vocabulary.yaml")
    known, problems = predicate_index(loaded.predicates)
    assert (known["strength"].datatype, known["strength"].synonyms, problems) == ("text", (), ())
    assert not {"troops", "number of fighters"} & known.keys()
    assert predicate_index(shipped())[0]["troops"].name == "strength"


def test_the_shipped_vocabulary_is_without_fault_and_without_places() -> None:
    assert len(shipped()) >= 60
    assert [one.name for one in shipped() if one.place is not None or not one.label] == []


def test_entities(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        entities:
          US troops in Iraq:
            kind: armed force
            aliases: [American soldiers in Iraq]
            part_of: Coalition troops in Iraq
            different_from: [US troops in Syria]
          NO:
          Baghdad: {part_of: [federal Iraq, Iraq]}
        """,
        "entities.yaml",
    )
    assert told(loaded) == []
    assert loaded.entities == (
        Entity(
            "US troops in Iraq",
            "armed force",
            ("American soldiers in Iraq",),
            ("Coalition troops in Iraq",),
            "",
            ("US troops in Syria",),
            Place("entities.yaml", 2, 3),
        ),
        Entity("NO", place=Place("entities.yaml", 7, 3)),
        Entity("Baghdad", part_of=("federal Iraq", "Iraq"), place=Place("entities.yaml", 8, 3)),
    )


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("entities: [a]\n", (1, 11), "entities is a list"),
        ("entities:\n  a: [b]\n", (2, 6), "the entity a is a list"),
        ("entities:\n  a: {alias: b}\n", (2, 7), "unknown field in the entity"),
        ("entitys: {}\n", (1, 1), "unknown field in an entity register"),
        ("", (1, 1), "the file is empty"),
    ],
)
def test_faults_of_the_register(tmp_path: Path, text: str, place: tuple[int, int], message: str) -> None:
    problem = only(load_text(tmp_path, text, "entities.yaml"))
    assert (problem.place, problem.message) == (Place("entities.yaml", *place), message)


def test_problems_of_the_vocabulary_and_the_register_come_first(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "nothing\n")
    put(tmp_path, "z/entities.yaml", "entities: []\n")
    put(tmp_path, "z/vocabulary.yaml", "predicates: []\n")
    loaded = load(tmp_path, ".")
    assert [one.place.file for one in loaded.problems] == ["./z/entities.yaml", "./z/vocabulary.yaml", "./a.yaml"]


def test_registers_of_several_folders_are_read_together(tmp_path: Path) -> None:
    for folder in "ab":
        put(tmp_path, f"{folder}/entities.yaml", f"entities: {{{folder}: }}\n")
        put(tmp_path, f"{folder}/vocabulary.yaml", f"predicates: {{{folder}: {{datatype: text}}}}\n")
    loaded = load(tmp_path, "a", "b")
    assert told(loaded) == []
    assert [one.name for one in loaded.entities] == ["a", "b"]
    assert [one.name for one in loaded.predicates if one.place] == ["a", "b"]


@pytest.mark.parametrize("text", ["1_..2", "1__0..2", "_1..2", "1..2_", "1._0..2", "1...", "1e3..2"])
def test_a_range_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    loaded = load_text(tmp_path, f"predicates:\n  p: {{datatype: quantity, range: {text}}}\n", "vocabulary.yaml")
    assert only(loaded).message == "range cannot be read"


@pytest.mark.parametrize("text", ["0.." + "9" * 4301, "-" + "1" * 401 + "..", "0..0." + "3" * 500, "1_" * 300 + "1.."])
def test_an_end_with_very_many_digits_is_told(tmp_path: Path, text: str) -> None:
    loaded = load_text(tmp_path, f"predicates:\n  p: {{datatype: quantity, range: {text}}}\n", "vocabulary.yaml")
    assert only(loaded).message == "range has an end that is too long"


@pytest.mark.parametrize(("text", "ends"), [("1_000..2_000", ("1_000", "2_000")), ("0..1_0.5", ("0", "1_0.5"))])
def test_digits_may_be_grouped(tmp_path: Path, text: str, ends: tuple[str, str]) -> None:
    [one] = vocabulary(tmp_path, f"{{datatype: quantity, range: {text}}}")
    assert (one.lowest, one.highest) == ends
