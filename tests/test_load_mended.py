"""After a slip of YAML that can only be one thing, the rest of the file is looked through all the same: all is told in
one run, and the claims after the slip count as unread, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.pipeline import prepare
from loading import inside, load_text, only, put, told

HEAD = "source:\n  id: s\n"
GOOD = "  - subject: x\n    property: huts\n    value: 5\n"
BAD = "  - subject: z\n    property: huts\n    valeu: 7\n"


@pytest.mark.parametrize("claims", [1, 2, 3])
@pytest.mark.parametrize("section", ["claims\n", "claims # all\n", "claims\n\n"])
def test_without_the_colon_of_claims_every_claim_is_counted(tmp_path: Path, section: str, claims: int) -> None:
    loaded = load_text(tmp_path, HEAD + section + GOOD * claims)
    assert only(loaded).message == "YAML: a colon is missing after claims"
    assert (len(loaded.claims), loaded.unread) == (0, claims)


@pytest.mark.parametrize("text", ["source: {id: x}\nclaims - subject: a\n", "source: {id: x}\nclaims [{subject: a}]\n"])
def test_so_is_one_on_the_line_of_the_name(tmp_path: Path, text: str) -> None:
    assert load_text(tmp_path, text).unread == 1


@pytest.mark.parametrize(
    ("text", "slip", "other", "read", "unread"),
    [
        ("source:\n  id: s\n  title T\nclaims:\n" + GOOD + BAD, "3:8", "10:5", 0, 2),
        (HEAD + "claims\n" + GOOD + BAD, "3:7", "9:5", 0, 2),
        (HEAD + "claims:\n" + GOOD + GOOD.replace("y: h", "y h") + BAD + GOOD, "8:13", "12:5", 1, 3),
        (HEAD + "claims:\n" + GOOD + GOOD.replace("y: h", "y:h") + BAD + GOOD, "8:14", "12:5", 1, 3),
        (HEAD + "claims:\n" + GOOD + GOOD.replace("    p", "\tp") + BAD + GOOD, "8:1", "12:5", 1, 3),
        (HEAD + "claims:\n" + GOOD + GOOD.replace("    ", "\t") + BAD + GOOD, "8:1", "12:5", 1, 3),
        (HEAD + "claims:\n" + GOOD + GOOD.replace("x\n", "x\n    when 2024\n") + BAD, "8:9", "13:5", 1, 2),
        ("source:\n\tid: s\n\ttitle: T\nclaims:\n" + GOOD + BAD, "2:1", "10:5", 0, 2),
    ],
)
def test_what_comes_after_a_slip_is_told_too(
    tmp_path: Path, text: str, slip: str, other: str, read: int, unread: int
) -> None:
    loaded = load_text(tmp_path, text)
    assert [str(one.place) for one in loaded.problems] == [f"a.yaml:{slip}", f"a.yaml:{other}"], told(loaded)
    assert loaded.problems[1].suggestion == "value"
    assert (len(loaded.claims), loaded.unread) == (read, unread)


def test_several_slips_and_a_value_after_them_are_told_at_their_own_places(tmp_path: Path) -> None:
    text = HEAD + "claims:\n" + GOOD.replace("y: h", "y h") + GOOD.replace("value: 5", "value 5")
    text += "  - subject: y\n    property: killed\n    value: 5 or so of them, 7\n    polarity denid\n" + GOOD
    put(tmp_path, "a.yaml", text)
    with inside(tmp_path):
        found = prepare("a.yaml")
    assert [str(one.place) for one in found.problems] == [
        "a.yaml:5:13", "a.yaml:9:10", "a.yaml:13:13", "a.yaml:13:14", "a.yaml:12:12"]  # fmt: skip
    assert (len(found.statements), found.loaded.unread) == (0, 4)


def test_what_only_follows_from_a_slip_is_not_told(tmp_path: Path) -> None:
    """No name without its colon is empty, too; and what does not fit the blanks put for a tab is no second fault."""
    colon = "claims:\n  - subject: x\n    property\n    value: 3\n"
    assert "property" in only(load_text(tmp_path, HEAD + colon)).message
    tab = "claims:\n    - subject: x\n\t property: y\n       value: 3\n"
    assert "tab" in only(load_text(tmp_path, HEAD + tab)).message


def test_a_fault_that_nothing_mends_ends_the_reading_as_before(tmp_path: Path) -> None:
    text = HEAD + "claims:\n" + GOOD.replace("y: h", "y h") + "  - subject: a: b\n    value: 3\n" + GOOD
    loaded = load_text(tmp_path, text)
    assert [str(one.place) for one in loaded.problems] == ["a.yaml:5:13", "a.yaml:7:15"]
    assert (len(loaded.claims), loaded.unread) == (0, 3)


def test_a_file_of_nothing_but_slips_is_read_so_many_times_and_no_more(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, HEAD + "claims:\n" + GOOD.replace("value: 5", "value 5") * 200)
    assert len(loaded.problems) <= 21
    assert loaded.unread == 200


# ---------------------------------------------------------------- a required field that is misspelt


@pytest.mark.parametrize(
    "claim",
    [
        "{subject: x, property: huts, valeu: 7}",
        "{subjct: x, property: huts, value: 7}",
        "{subject: x, proprty: huts, value: 7}",
    ],
)
def test_a_misspelt_required_field_is_one_problem(tmp_path: Path, claim: str) -> None:
    loaded = load_text(tmp_path, f"source: {{id: s}}\nclaims: [{claim}]\n")
    assert only(loaded).message == "unknown field in the claim"
    assert loaded.unread == 1


def test_so_is_a_misspelt_column_and_a_misspelt_key(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "source,subject,property,valeu\ns,x,huts,7\n", "t.csv")
    assert (only(loaded).value, only(loaded).suggestion, loaded.unread) == ("valeu", "value", 1)
    line = '{"source": "s", "subject": "x", "property": "huts", "valeu": "7"}\n'
    assert only(load_text(tmp_path, line, "t.jsonl")).suggestion == "value"


def test_another_unknown_field_leaves_a_missing_one_to_be_told(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "source: {id: s}\nclaims: [{subject: x, property: huts, colour: red}]\n")
    assert len(loaded.problems) == 2


def test_a_colon_that_is_missing_behind_a_tab_is_told_too(tmp_path: Path) -> None:
    text = HEAD + "claims:\n" + GOOD.replace("    p", "\tp") + GOOD.replace("value: 5", "value 5") + BAD
    loaded = load_text(tmp_path, text)
    assert [str(one.place) for one in loaded.problems] == ["a.yaml:5:1", "a.yaml:9:10", "a.yaml:12:5"]


def test_lists_and_names_indented_by_tabs_alone(tmp_path: Path) -> None:
    text = "source:\n\tid: s\n\tgrade: Z9\nclaims:\n\t- subject: x\n\t  property: huts\n\t  value: 5\n\t  said_by:\n"
    text += "\t    - Ann\n\t    - Bob\n\t  layer: actul\n\t- subject: y\n\t  property: huts\n\t  valeu: 5\n"
    loaded = load_text(tmp_path, text)
    assert [str(one.place) for one in loaded.problems] == ["a.yaml:2:1", "a.yaml:3:9", "a.yaml:11:11", "a.yaml:14:4"]
    assert loaded.unread == 2
