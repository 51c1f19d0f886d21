"""Camps by hand: how few values account for the statements, in which order, under which words."""

from __future__ import annotations

import pytest

from world import Row, run

Case = tuple[str, list[tuple[str, str]], list[tuple[str, str]]]
"""Why; source and value of each claim; label and sources of each camp."""

CASES: list[Case] = [
    ("the better supported stands first", [("a", "311"), ("b", "947"), ("c", "947")], [("947", "bc"), ("311", "a")]),
    ("as well supported: the smaller first", [("b", "947"), ("a", "311")], [("311", "a"), ("947", "b")]),
    (
        "three values, three camps",
        [("a", "311"), ("b", "617"), ("c", "947")],
        [("311", "a"), ("617", "b"), ("947", "c")],
    ),
    (
        "around 2,500 is [2250, 2750] and 2,700 [2650, 2750): one camp against 1,500",
        [("a", "around 2,500"), ("b", "2,700"), ("c", "1,500")],
        [("2,700", "ab"), ("1,500", "c")],
    ),
    (
        "what fits both is no part of the dispute",
        [("a", "311"), ("b", "between 301 and 951"), ("c", "947")],
        [("311", "a"), ("947", "c")],
    ),
    (
        "the words that most sources use",
        [("a", "up to 317"), ("b", "311"), ("c", "311"), ("d", "947")],
        [("311", "abc"), ("947", "d")],
    ),
    (
        "a source that says it thrice is one source",
        [("a", "311"), ("a", "311"), ("a", "311"), ("b", "947"), ("c", "947")],
        [("947", "bc"), ("311", "a")],
    ),
]


@pytest.mark.parametrize(("why", "values", "positions"), CASES, ids=[case[0] for case in CASES])
def test_camps(why: str, values: list[tuple[str, str]], positions: list[tuple[str, str]]) -> None:
    (finding,) = run(_row(source, value) for source, value in values).findings
    assert [(position.label, "".join(position.sources)) for position in finding.positions] == positions, why


def test_a_denial_is_a_camp_of_its_own() -> None:
    rows = [_row("a", "311"), _row("b", "311"), {**_row("c", "311"), "polarity": "denied"}]
    (finding,) = run(rows).findings
    assert [(position.label, "".join(position.sources)) for position in finding.positions] == [
        ("311", "ab"),
        ("not 311", "c"),
    ]


def test_denials_of_two_ranges_that_begin_alike_are_two_camps() -> None:
    rows = [
        _row("a", "311"),
        {**_row("b", "311"), "polarity": "denied"},
        {**_row("c", "between 311 and 321"), "polarity": "denied"},
    ]
    (finding,) = run(rows).findings
    assert [(position.label, "".join(position.sources)) for position in finding.positions] == [
        ("311", "a"),
        ("not 311", "b"),
        ("not between 311 and 321", "c"),
    ]


def test_yes_and_no_are_called_so_whatever_the_words() -> None:
    row: Row = {"source": "a", "subject": "the treaty", "property": "in force", "value": "true", "when": "2024-05-01"}
    rows = [row, {**row, "source": "b", "polarity": "denied"}, {**row, "source": "c", "value": "false"}]
    (finding,) = run([*rows, {**row, "source": "d", "value": "never", "polarity": "denied"}]).findings
    assert [(position.label, "".join(position.sources)) for position in finding.positions] == [
        ("no", "bc"),
        ("yes", "ad"),
    ]


def test_a_copied_wire_counts_once() -> None:
    rows = [{**_row(source, "311"), "origin": "wire"} for source in "abc"] + [_row("d", "947"), _row("e", "947")]
    (finding,) = run(rows).findings
    assert [(position.sources, position.origins) for position in finding.positions] == [
        (("d", "e"), ("d", "e")),
        (("a", "b", "c"), ("wire",)),
    ]


def test_of_as_many_origins_the_more_sources_stand_first() -> None:
    rows = [{**_row(source, "947"), "origin": "wire"} for source in "abc"] + [_row("d", "311")]
    (finding,) = run(rows).findings
    assert [position.sources for position in finding.positions] == [("a", "b", "c"), ("d",)]


def test_the_camps_of_a_deadline_are_those_of_the_named_dates() -> None:
    """All three hold if it is done by 2025; as deadlines they are two."""
    rows: list[Row] = [
        {"source": s, "subject": "the camp", "property": "withdrawal", "value": value, "layer": "planned"}
        for s, value in zip("abc", ("by September 2025", "by September 2026", "by September 2026"), strict=True)
    ]
    (finding,) = run([*rows, {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}]).findings
    assert [(position.label, position.role) for position in finding.positions] == [
        ("by September 2025", "deadline"),
        ("by September 2026", "deadline"),
    ]


def test_the_camps_of_an_event_are_those_of_its_dates() -> None:
    """Told by its date, or as having happened on a day: the dates are what is disputed, not that it happened."""
    rows: list[Row] = [
        {"source": "a", "subject": "the treaty", "property": "signed", "value": "yes", "when": "2024-05-01"},
        {"source": "b", "subject": "the treaty", "property": "signed", "value": "yes", "when": "2024-05-03"},
    ]
    (finding,) = run(rows).findings
    assert finding.rule == "date-mismatch"
    assert [position.sources for position in finding.positions] == [("a",), ("b",)]


def _row(source: str, value: str) -> Row:
    return {"source": source, "subject": "the camp", "property": "strength", "value": value, "when": "2024-05-01"}
