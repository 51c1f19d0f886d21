"""Words that nobody expects, in any field: signs that cannot be seen, digits of other scripts, very long texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contracheck.pipeline import check
from contracheck.report.json.report_object import to_json
from growth import cpu, peak
from loading import load_text, only
from world import Row, run

SIGNS = (
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u0301", "\u20e3", "\U000e0061", "\ud800", "\uffff"),
    *(
        "²",
        "½",
        "Ⅷ",
        "①",
        "٣",
        "߁",
        "１",
        "𝟙",
        "\u2028",
        "\x00",
        "\x85",
        "\xa0",
        "-",
        "–",
        "−",
        "~",
        "%",
        "$",
        "€",
        "¥",
    ),
    *(
        "+",
        "/",
        "..",
        "…",
        "±",
        "(",
        ")",
        "[",
        "]",
        "{",
        "?",
        "X",
        "e",
        "m",
        "K",
        "🙂",
        "\ue000",
        "or",
        "and",
        "of",
        "to",
    ),
)
words = st.lists(st.sampled_from((*SIGNS, " ", "1", "12,5", "x", "5 km", "2024", "about")), min_size=1, max_size=5)
odd = st.one_of(words.map("".join), words.map(" ".join), st.text(max_size=12))
DECLARED: tuple[Row, ...] = tuple(
    {"predicate": f"p{number}", **fields}
    for number, fields in enumerate(
        (
            {"datatype": "quantity"},
            *({"datatype": "quantity", "unit": unit} for unit in ("count", "metre", "percent", "kelvin", "USD")),
            *({"datatype": "date", "aspect": aspect} for aspect in ("timeless", "event")),
            *({"datatype": name} for name in ("term", "score", "truth", "text")),
        )
    )
)
FIELDS = (
    "subject",
    "predicate",
    "value",
    "unit",
    "when",
    "where",
    "measure",
    "said_by",
    "precision",
    "quote",
    "locator",
)


@settings(max_examples=150, deadline=None)
@given(odd)
@example("\u200b")
@example("\u200b\u200b 5")
def test_any_value_is_read_or_asked_under_any_predicate(text: str) -> None:
    names = [*(str(one["predicate"]) for one in DECLARED), "undeclared"]
    rows: list[Row] = [{"source": "a", "subject": "s", "predicate": name, "value": text} for name in names]
    found = run([*DECLARED, *rows])
    assert len(found.statements) + len({one.place for one in found.problems}) >= len(rows)


@settings(max_examples=150, deadline=None)
@given(odd, st.sampled_from(FIELDS))
def test_so_is_any_field(text: str, field: str) -> None:
    row = {"source": "b", "subject": "s", "predicate": "strength", "value": "5", "when": "2024", field: text}
    run([{"source": "a", "subject": "s", "predicate": "strength", "value": "4", "when": "2024"}, row])


@pytest.mark.parametrize("text", ["\u200b", "\u2060\ufeff", "\u200b \u00ad"])
@pytest.mark.parametrize("field", ["subject", "predicate", "value"])
def test_a_field_in_which_nothing_can_be_seen_is_told_with_its_place(tmp_path: Path, field: str, text: str) -> None:
    given = {"subject": "s", "predicate": "p", "value": "4", field: text}
    lines = "".join(f"    {name}: {json.dumps(words)}\n" for name, words in given.items())
    loaded = load_text(tmp_path, f"source: {{id: a}}\nclaims:\n  - id: x\n{lines}")
    problem = only(loaded)
    assert problem.message == f"{field} holds nothing that can be seen"
    assert problem.place.line == 4 + [*given].index(field)
    assert "U+" in problem.value
    assert loaded.claims == ()


def test_so_it_is_in_a_table(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "source,subject,predicate,value\na,x,p,\u200b\na,x,p,4 m\n", "t.csv")
    assert only(loaded).message == "value holds nothing that can be seen"
    assert [one.value for one in loaded.claims] == ["4 m"]


LONG = ("a ", "a", "of a ", "- ", "a-", "1,", "( ", "par 1 - ", "[...] ", "U.S. ", "é", "x;", "5 m ", " or b", "“")


@pytest.mark.growth
@pytest.mark.parametrize(
    "field", ["subject", "predicate", "value", "when", "where", "measure", "said_by", "quote", "note"]
)
def test_long_texts_take_time_and_memory_as_they_are_long(tmp_path: Path, field: str) -> None:
    """Six claims whose field differs at the end, up to what a field may hold; with the report."""
    for part in LONG:
        small, large = (lot(tmp_path / f"{size}", field, part, size) for size in (9_500, 19_000))
        long = reporting(large, 2)
        if long > 0.3:
            assert long < 3 * reporting(small, 5), part
    assert peak(lambda: check([large])) < 40_000_000


def reporting(folder: str, times: int) -> float:
    return cpu(lambda: to_json(check([folder])), times)


def lot(folder: Path, field: str, part: str, size: int) -> str:
    folder.mkdir(exist_ok=True)
    rows = [
        {"source": f"s{n}", "id": "c", "subject": "S", "predicate": "p", "value": f"x{n}", "when": "2024"}
        | {field: f"{(part * size)[:size]} z{'abcdef'[n]}q"}
        for n in range(6)
    ]
    (folder / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(folder)
