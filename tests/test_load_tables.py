"""Claims as tables: CSV and JSONL, with the place of every cell."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.load.decimal_point import pointed
from contracheck.load.json.line_parser import JsonFault, parse_line
from contracheck.load.nodes import ListNode, MapNode, Node, Scalar
from contracheck.model import Place
from contracheck.values.quantity import Quantity, Style
from loading import load, load_text, only, put, told

HEADER = "source,subject,predicate,value"


def csv(*rows: str, header: str = HEADER) -> str:
    return "\n".join((header, *rows)) + "\n"


def test_a_csv_file_holds_claims_of_several_sources(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        csv(
            'a,x,strength,"2,500",2020,Esper; Milley,planned',
            "b,y,wounded,NO,,,",
            header=f"{HEADER},when,Said By,layer",
        ),
        "t.csv",
    )
    assert told(loaded) == []
    first, second = loaded.claims
    assert (first.id, first.source.id, first.value, first.when) == ("a/t-2", "a", "2,500", "2020")
    assert (first.said_by, first.layer) == (("Esper", "Milley"), "planned")
    assert (second.id, second.value, second.said_by, second.layer) == ("b/t-3", "NO", (), "actual")
    assert [source.id for source in loaded.sources] == ["a", "b"]


def test_places_of_cells_are_characters_in_lines(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv('ä,"x, ""X""",p,1', "", 'b,"two\nlines",p,"2"'), "t.csv")
    first, second = loaded.claims
    assert (first.place, first.subject) == (Place("t.csv", 2, 1), 'x, "X"')
    assert [first.at(name) for name in ("subject", "predicate", "value")] == [
        Place("t.csv", 2, 3),
        Place("t.csv", 2, 14),
        Place("t.csv", 2, 16),
    ]
    assert (second.id, second.place) == ("b/t-4", Place("t.csv", 4, 1))
    assert second.at("value") == Place("t.csv", 5, 10)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_separator_is_found_from_the_header(tmp_path: Path, mark: str) -> None:
    text = csv(mark.join(("a", "x, y; z" if mark == "\t" else "x", "p", "1"))).replace(
        HEADER, HEADER.replace(",", mark)
    )
    assert [claim.value for claim in load_text(tmp_path, text, "t.csv").claims] == ["1"]


def test_the_separator_line_of_excel_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    text = "\ufeffsep=;\r\nsource;subject;property;value\r\na;x;p;2,5\r\n"
    claim = load_text(tmp_path, text, "t.csv").claims[0]
    assert (claim.value, claim.at("value")) == ("2,5", Place("t.csv", 3, 7))


def test_a_cell_too_many_costs_the_row_because_the_others_have_moved(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv("a,x,strength,2,500", "a,x,strength,1"), "t.csv")
    problem = only(loaded)
    assert (problem.place, problem.message) == (Place("t.csv", 2, 16), "5 cells in a row of 4")
    assert problem.value == "500"
    assert ([claim.value for claim in loaded.claims], loaded.unread) == (["1"], 1)


def test_a_row_without_a_value_says_so_at_the_cell(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv("a,x,p,", "a,x,p", "a,,p,1"), "t.csv")
    assert told(loaded) == [
        "t.csv:2:7: value is empty",
        "t.csv:3:5: value is empty",
        "t.csv:4:3: subject is empty",
    ]
    assert loaded.unread == 3


def test_unknown_and_repeated_columns_are_told_once(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv("a,x,p,1,r,2", "a,x,p,2,r,3", header=f"{HEADER},colour,Value"), "t.csv")
    assert told(loaded) == ["t.csv:1:32: unknown column", "t.csv:1:39: a second column for value"]
    assert len(loaded.claims) == 2


def test_a_missing_column_is_told_once_and_all_rows_counted(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv("a,x,p,1", "a,x,p,2", header="source,subjct,predicate,value"), "t.csv")
    assert told(loaded) == ["t.csv:1:8: unknown column"]
    assert (loaded.problems[0].suggestion, loaded.unread) == ("subject", 2)
    missing = load_text(tmp_path, csv("a,p,1", "a,p,2", header="source,predicate,value"), "u.csv")
    assert (told(missing), missing.unread) == (["u.csv:1:1: no column named subject"], 2)


def test_a_column_without_a_name_matters_only_with_text_in_it(tmp_path: Path) -> None:
    assert told(load_text(tmp_path, csv("a,x,p,1,", header=HEADER + ","), "t.csv")) == []
    loaded = load_text(tmp_path, csv("a,x,p,1,z", header=HEADER + ","), "t.csv")
    assert told(loaded) == ["t.csv:1:32: a column without a name is not read"]
    assert len(loaded.claims) == 1


def test_faults_of_csv_cost_their_rows_only(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv('a,x,p,"1"2', "a,x,p,3", 'a,x,p,"4', "a,x,p,5"), "t.csv")
    assert told(loaded) == [
        "t.csv:2:1: CSV: text after a closing quotation mark",
        "t.csv:4:1: CSV: a quotation mark that is never closed",
    ]
    assert ([claim.value for claim in loaded.claims], loaded.unread) == (["3"], 3)


@pytest.mark.parametrize("text", ["\n", ",,,\n", "source\n"])
def test_a_csv_file_without_rows_is_no_error_of_the_program(tmp_path: Path, text: str) -> None:
    assert load_text(tmp_path, text, "t.csv").claims == ()


@pytest.mark.parametrize("name", ["sources.csv", "t.sources.csv"])
def test_sources_of_tables_are_described_beside_them(tmp_path: Path, name: str) -> None:
    put(tmp_path, "t.csv", csv("a,x,p,1"))
    put(tmp_path, name, "id,title,grade\na,A title,B2\n")
    loaded = load(tmp_path, "t.csv", name)
    assert told(loaded) == []
    assert (loaded.sources[0].title, loaded.claims[0].source) == ("A title", loaded.sources[0])
    assert loaded.sources[0].place == Place(name, 2, 1)


def test_a_table_adds_claims_to_a_source_of_a_claim_file(tmp_path: Path) -> None:
    put(tmp_path, "z.yaml", "source: {id: a, title: T}\nclaims: [{subject: x, property: p, value: 1}]\n")
    put(tmp_path, "t.csv", csv("a,x,p,2"))
    loaded = load(tmp_path, ".")
    assert told(loaded) == []
    assert [(claim.id, claim.source.title) for claim in loaded.claims] == [("a/t-2", "T"), ("a/1", "T")]


def test_jsonl_keeps_numbers_and_truth_values_as_written(tmp_path: Path) -> None:
    lines = (
        '{"source": "a", "subject": "x", "predicate": "p", "value": 2500.10, "said_by": ["A", "B"]}',
        '{"source": "a", "subject": "x", "property": "p", "value": true, "said_by": "A; B", "when": null}',
        '{"source": "a", "subject": "\\u00fc", "predicate": "p", "value": 1E+3}',
    )
    loaded = load_text(tmp_path, "\r\n".join(lines), "t.jsonl")
    assert told(loaded) == []
    assert [claim.value for claim in loaded.claims] == ["2500.10", "true", "1E+3"]
    assert [claim.said_by for claim in loaded.claims] == [("A", "B"), ("A", "B"), ()]
    assert loaded.claims[0].at("value") == Place("t.jsonl", 1, 60)
    assert (loaded.claims[2].subject, loaded.claims[2].id) == ("ü", "a/t-3")


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ('{"a": tru}', 7, "JSON: not a value"),
        ('{"a": 01}', 7, "JSON: not a value"),
        ('{"a": NaN}', 7, "JSON: not a value"),
        ('{"a": 1 "b": 2}', 9, "JSON: neither a comma nor the end"),
        ('{"a": 1,}', 9, "JSON: not a name"),
        ("{a: 1}", 2, "JSON: not a name"),
        ('{"a" 1}', 6, "JSON: no colon after a name"),
        ('{"a": "b', 7, "JSON: Unterminated string starting at"),
        ('{"a": [1, 2', 12, "JSON: neither a comma nor the end"),
        ('{"a": 1} x', 10, "more text after the end"),
        ("[1]", 1, "the line is not an object"),
        ('"words"', 1, "the line is not an object"),
        ("[" * 100_000, 22, "nested too deeply"),
    ],
)
def test_faults_of_json_have_their_column_and_cost_their_line_only(
    tmp_path: Path, line: str, column: int, message: str
) -> None:
    good = '{"source": "a", "subject": "x", "predicate": "p", "value": "1"}'
    loaded = load_text(tmp_path, f"{good}\n{line}\n\n{good}\n", "t.jsonl")
    problem = only(loaded)
    assert (problem.place, problem.message) == (Place("t.jsonl", 2, column), message)
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["a/t-1", "a/t-4"], 1)


def test_jsonl_names_written_twice_and_half_characters(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        '{"source": "a", "subject": "x", "subject": "y", "predicate": "p", "value": "1"}\n'
        '{"source": "a", "subject": "\\ud800", "predicate": "p", "value": "1"}\n',
        "t.jsonl",
    )
    assert told(loaded) == [
        "t.jsonl:1:33: subject is written twice; the first is at t.jsonl:1:28",
        "t.jsonl:2:28: subject holds a character that cannot be shown; it is read as U+FFFD",
    ]
    assert ([claim.subject for claim in loaded.claims], loaded.unread) == (["\ufffd"], 1)


@pytest.mark.parametrize(
    ("stored", "text"),
    [("1.234", "01.234"), ("-12.345", "-012.345"), ("1.23", "1.23"), ("0.125", "0.125"), ("1234.567", "1234.567")],
)
def test_the_point_of_a_stored_number_is_a_decimal_point_in_every_language(
    tmp_path: Path, stored: str, text: str
) -> None:
    put(tmp_path, "sources.jsonl", '{"id": "a", "language": "de"}')
    put(tmp_path, "t.jsonl", f'{{"source": "a", "subject": "x", "predicate": "p", "value": {stored}}}')
    claim = load(tmp_path, ".").claims[0]
    assert (claim.value, claim.source.language) == (text, "de")
    for language in ("de", "en", None):
        assert Quantity.parse(claim.value, Style(language=language)).said.lower == Fraction(stored)


def plain(node: Node) -> object:
    """A node as the `json` module would give it, numbers and truth values as text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [plain(one) for one in node.items]
    assert isinstance(node, MapNode)
    return [(key.text, plain(value)) for key, value in node.items]


def reference(line: str) -> object:
    """What the standard library reads, with every scalar as text; raises `ValueError`."""
    names = {None: "", True: "true", False: "false"}

    def texts(value: object) -> object:
        if isinstance(value, list):
            return [texts(one) for one in value]
        return names[value] if value is None or isinstance(value, bool) else value

    def refuse(word: str) -> object:
        raise ValueError(word)

    pairs = json.loads(
        line,
        parse_int=str,
        parse_float=pointed,
        parse_constant=refuse,
        object_pairs_hook=lambda items: [(key, texts(value)) for key, value in items],
    )
    return texts(pairs)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def json_lines(draw: st.DrawFn) -> str:
    """JSON, sometimes with a character changed, put in or left out."""
    line = json.dumps(draw(values), ensure_ascii=draw(st.booleans()))
    if draw(st.booleans()):
        at = draw(st.integers(0, len(line)))
        line = (
            line[:at]
            + draw(st.sampled_from(["", "{", "}", "[", "]", ",", ":", '"', "\\", "1", "-", ".", "e", " "]))
            + line[at + draw(st.integers(0, 1)) :]
        )
    return line


@settings(max_examples=400, deadline=None)
@given(json_lines())
def test_json_is_read_as_the_standard_library_reads_it(line: str) -> None:
    try:
        expected = reference(line)
    except ValueError:
        with pytest.raises(JsonFault) as caught:
            parse_line(line, 1)
        assert 0 <= caught.value.offset <= len(line)
    else:
        assert plain(parse_line(line, 1)) == expected


def test_an_unknown_name_in_an_object_sets_its_claim_aside(tmp_path: Path) -> None:
    good = {"source": "a", "subject": "x", "predicate": "p", "value": 1}
    lines = (json.dumps(good | {"mesure": "killed"}), json.dumps(good))
    loaded = load_text(tmp_path, "\n".join(lines), "t.jsonl")
    problem = only(loaded)
    assert (problem.message, problem.suggestion) == ("unknown field in the row", "measure")
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["a/t-2"], 1)


def test_a_stray_column_is_told_of_once_and_costs_no_row(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, csv("a,x,p,1,red", "a,x,p,2,blue", header=f"{HEADER},colour"), "t.csv")
    assert only(loaded).message == "unknown column"
    assert (len(loaded.claims), loaded.unread) == (2, 0)


@pytest.mark.parametrize(("name", "what"), [("t.csv", "claims"), ("sources.csv", "sources")])
def test_a_table_of_nothing_but_names_is_told_of(tmp_path: Path, name: str, what: str) -> None:
    header = HEADER if name == "t.csv" else "id,title"
    loaded = load_text(tmp_path, f"\n{header}\n".encode(), name)
    problem = only(loaded)
    assert (problem.place, problem.message) == (Place(name, 2, 1), f"the table has no {what}")
    assert (problem.level, loaded.unread) == ("warning", 0)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_array_is_no_jsonl(tmp_path: Path, indent: int | None) -> None:
    claim = {"source": "a", "subject": "x", "predicate": "p", "value": 1}
    loaded = load_text(tmp_path, "\n" + json.dumps([claim] * 3, indent=indent) + "\n", "t.jsonl")
    problem = only(loaded)
    assert (problem.place.line, problem.level) == (1, "error")
    assert problem.message == "the file is one JSON array; each line must be one object"
    assert (loaded.claims, loaded.unread) == ((), 3)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_an_empty_cell_too_many_at_the_end_of_the_file_has_a_place_in_it(tmp_path: Path, end: str) -> None:
    loaded = load_text(tmp_path, f"source,subject,predicate,value\ns,x,p,1,{end}".encode(), "a.csv")
    assert told(loaded) == ["a.csv:2:9: 5 cells in a row of 4"]
