"""Words that give several names, by hand; and what pairs of them come to in a run."""

from __future__ import annotations

import pytest

from contracheck.values.text.several_names import choices, members, near
from world import Row, run


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Rome or Paris", "", ("Rome", "Paris")),
        ("either Rome or Paris", "en", ("Rome", "Paris")),
        ("Rome, Paris, or London", "en", ("Rome", "Paris", "London", "Rome, Paris")),
        ("Rom oder Paris", "de", ("Rom", "Paris")),
        ("Rome ou Paris", "fr-CA", ("Rome", "Paris")),
        ("Rome ou Paris", "en", ()),
        ("Anna and Bo or Cy", "", ("Anna", "Bo", "Cy")),
        ("Orr, Ann or Lund, Bo", "", ("Orr, Ann", "Lund, Bo")),
        ("Orr, Ann or Bo Lund", "", ("Orr", "Ann", "Bo Lund", "Orr, Ann")),
        ("Oregon", "", ()),
        ("or Paris", "", ()),
        ("Rome or 7", "", ()),
        ("Rome and Paris", "", ()),
        ("he said that he would go there if he could or that he would not go anywhere at all", "", ()),
    ],
)
def test_choices(words: str, language: str, expected: tuple[str, ...]) -> None:
    assert choices(words, language) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Anna Feld and Bo Lund", "", ("Anna Feld", "Bo Lund")),
        ("both Anna Feld and Bo Lund", "", ("Anna Feld", "Bo Lund")),
        ("Anna, Bo and Cy", "", ("Anna", "Bo", "Cy")),
        ("Anna, Bo, and Cy", "", ("Anna", "Bo", "Cy")),
        ("Anna Feld & Bo Lund", "", ("Anna Feld", "Bo Lund")),
        ("Orr & Co", "", ()),
        ("Orr and Sons", "", ()),
        ("Orr & Lund", "", ()),
        ("Anna; Bo", "", ("Anna", "Bo")),
        ("Feld, Anna; Lund, Bo", "", ("Feld, Anna", "Lund, Bo")),
        ("Feld, Anna and Lund, Bo", "", ("Feld, Anna", "Lund, Bo")),
        ("Anna und Bo", "de", ("Anna", "Bo")),
        ("Anna y Bo", "es", ("Anna", "Bo")),
        ("Anna y Bo", "", ()),
        ("Orrville, Ashland", "", ()),
        ("Anna", "", ()),
        ("Anderson", "", ()),
        ("Anna and Anna", "", ()),
    ],
)
def test_members(words: str, language: str, expected: tuple[str, ...]) -> None:
    assert members(words, language) == expected


def test_what_is_near() -> None:
    assert near("near Orrville") == near("just outside Orrville") == near("north of Orrville") == "Orrville"
    assert near("Nearby Farm") == near("Outside") == near("the north of Orrville") == ""


ONE: Row = {"predicate": "seat", "datatype": "term", "values": "one", "aspect": "timeless"}
MANY: Row = {**ONE, "values": "many"}
UNKNOWN: Row = {**ONE, "values": "unknown"}


@pytest.mark.parametrize(
    ("declared", "first", "second", "kind"),
    [
        (ONE, "Rome or Paris", "London", "contradicts"),
        (ONE, "Rome or Paris", "Rome", "refines"),
        (ONE, "Rome or Paris", "Paris or Rome", "agrees"),
        (ONE, "Rome or Paris", "Paris or London", "refines"),
        (ONE, "Freedom or Death", "Unity", "contradicts"),
        (UNKNOWN, "Freedom or Death", "Unity", "may contradict"),
        (ONE, "Alpha and Beta", "Alpha", "may contradict"),
        (ONE, "Alpha and Beta", "Beta and Alpha", "agrees"),
        (ONE, "Alpha and Beta", "Gamma", "contradicts"),
        (UNKNOWN, "Alpha and Beta", "Alpha", "refines"),
        (MANY, "Alpha and Beta", "Alpha", "agrees"),
        (MANY, "Alpha and Beta", "Gamma", "not comparable"),
        (ONE, "Orrville, Ashland", "Orrville", "refines"),
        (ONE, "Orrville, Ashland", "Ashland", "refines"),
        (ONE, "Orrville (Ashland)", "Orrville", "refines"),
        (ONE, "Orrville, Ashland", "Marrtown", "contradicts"),
        (ONE, "Orrville, Ashland", "Orrville, Elmshire", "may contradict"),
        (ONE, "Orrville, France", "Orrville, Spain", "contradicts"),
        (ONE, "Orrville, Ashland", "Marrtown, Ashland", "contradicts"),
        (ONE, "near Orrville", "Orrville", "refines"),
        (ONE, "near Orrville", "Marrtown", "may contradict"),
        (ONE, "J. Doe", "Jane Doe", "may contradict"),
        (ONE, "J. Doe", "Jane Orr", "contradicts"),
        (ONE, "B. Orr", "B. K. Orr", "may contradict"),
        (ONE, "B. Orr", "C. K. Orr", "contradicts"),
        (ONE, "George W. Bush", "George H. W. Bush", "contradicts"),
        (ONE, "Jane Doe", "John Doe", "contradicts"),
        (ONE, "Doe, Jane", "Jane Doe", "may contradict"),
        (ONE, "Sewol", "Sewol ferry", "may contradict"),
        (ONE, "Iraq", "Iraq War", "contradicts"),
        (MANY, "J. Doe", "Jane Doe", "not comparable"),
    ],
)
def test_two_values(declared: Row, first: str, second: str, kind: str) -> None:
    for one, other in ((first, second), (second, first)):
        rows = [{"source": source, "id": "1", "subject": "S", "property": "seat"} for source in "ab"]
        found = run([declared, {**rows[0], "value": one}, {**rows[1], "value": other}])
        assert not found.problems
        assert set(found.kinds().values()) == {kind}


REGISTER: list[Row] = [
    {"entity": "Turkey", "part_of": ["Europe", "Asia"]},
    {"entity": "Paris FR", "aliases": ["Paris"], "part_of": ["France"]},
    {"entity": "Paris TX", "aliases": ["Paris"], "part_of": ["Texas"]},
    {"entity": "J. Doe"},
    {"entity": "Jane Doe"},
    {"entity": "Kim Orr", "different_from": ["K. Orr"]},
    {"entity": "Bone and Marrow"},
    {"entity": "Ashton", "part_of": ["Elmshire"]},
]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Europe", "Asia", "refines"),
        ("Europe", "Texas", "contradicts"),
        ("Paris", "Berlin", "contradicts"),
        ("Paris", "Paris FR", "refines"),
        ("Paris", "Texas", "refines"),
        ("Paris", "Europe", "contradicts"),
        ("Paris FR", "Paris TX", "contradicts"),
        ("J. Doe", "Jane Doe", "contradicts"),
        ("K. Orr", "Kim Orr", "contradicts"),
        ("Bone and Marrow", "Bone", "contradicts"),
        ("Ashton, Texas", "Ashton", "contradicts"),
        ("Ashton, Northland", "Ashton", "refines"),
        ("Ashton, Elmshire", "Ashton", "agrees"),
        ("Paris, Texas", "Paris TX", "agrees"),
        ("Paris, Texas", "Paris FR", "contradicts"),
        ("Paris, Texas", "Paris", "refines"),
        ("Paris, Berlin", "Paris FR", "refines"),
    ],
)
def test_two_values_with_a_register(first: str, second: str, kind: str) -> None:
    for one, other in ((first, second), (second, first)):
        rows = [{"source": source, "id": "1", "subject": "S", "property": "seat"} for source in "ab"]
        found = run([ONE, *REGISTER, {**rows[0], "value": one}, {**rows[1], "value": other}])
        assert set(found.kinds().values()) == {kind}


def test_no_other_name_and_no_other_subject_changes_what_two_come_to() -> None:
    """John Doe beside J. Doe and Jane Doe: each pair is what it is without the third."""
    values = ("J. Doe", "Jane Doe", "John Doe")
    rows = [
        {"source": f"s{n}", "id": "1", "subject": "S", "property": "seat", "value": v} for n, v in enumerate(values)
    ]
    other: Row = {"source": "s9", "id": "9", "subject": "T", "property": "seat", "value": "James Doe"}
    found = run([ONE, *rows, other])
    assert found.kinds() == {"s0/1": "may contradict", "s1/1": "contradicts", "s2/1": "contradicts", "s9/9": "alone"}


def test_the_way_out_says_which_names_are_meant() -> None:
    rows = [{"source": source, "id": "1", "subject": "S", "property": "seat"} for source in "ab"]
    (one,) = run([ONE, {**rows[0], "value": "J. Doe"}, {**rows[1], "value": "Jane Doe"}]).findings
    assert one.both_true_if == "Both hold only if “J. Doe” and “Jane Doe” are the same."
    assert one.question == "Do “J. Doe” (a) and “Jane Doe” (b) mean the same?"
    assert one.doubt == "name"
    (near_it,) = run([ONE, {**rows[0], "value": "near Ash"}, {**rows[1], "value": "Elm"}]).findings
    assert near_it.both_true_if == "Both hold only if “Elm” (b) is near Ash."
    (of_list,) = run([ONE, {**rows[0], "value": "Ann and Bo"}, {**rows[1], "value": "Ann"}]).findings
    assert of_list.both_true_if == "Both hold only if “seat” can have several values at once."
