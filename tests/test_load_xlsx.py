"""Claims in spreadsheets: sheets, cells, and what a sheet shows that its file does not store."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
import python_calamine
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from contracheck.files.text_places import letters
from contracheck.load.xlsx.cell_text import shown
from contracheck.load.xlsx.number_format import CellFormat
from contracheck.load.xlsx.package import Package, PackageFault, _widest
from contracheck.load.xlsx.sheet_cells import column_number
from contracheck.model import Loaded, Place
from growth import cpu
from loading import load_text, only, told

HEADER = ("source", "subject", "predicate", "value", "when")
Fill = Callable[[Workbook, Worksheet], object]


def book(fill: Fill, options: Mapping[str, object] | None = None, sheet: str = "claims") -> bytes:
    """A workbook whose one sheet has the header, and what `fill` writes below it."""
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, **(options or {})})
    worksheet = workbook.add_worksheet(sheet)
    worksheet.write_row(0, 0, HEADER)
    fill(workbook, worksheet)
    workbook.close()
    return buffer.getvalue()


def with_value(folder: Path, value: object, code: str = "", options: Mapping[str, object] | None = None) -> Loaded:
    """A workbook with one claim, whose value is in D2 in the number format `code`."""

    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("a", "x", "p"))
        sheet.write(1, 3, value, workbook.add_format({"num_format": code}) if code else None)

    return load_text(folder, book(fill, options), "t.xlsx")


def test_sheets_of_claims_and_of_sources_are_read_and_others_left(tmp_path: Path) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("a", "x", "strength", "around 2,500", "2020"))
        sources = workbook.add_worksheet("Sources")
        sources.write_row(0, 0, ("id", "title"))
        sources.write_row(1, 0, ("a", "A title"))
        sketch = workbook.add_worksheet("sketch")
        sketch.write_row(0, 0, ("anything", 1))
        late = workbook.add_worksheet("more claims")
        late.write_row(2, 1, ("Source", "Subject", "Property", "Value", "Said by"))
        late.write_row(3, 1, ("b", "y", "killed", "NO", "A; B"))
        late.write(9, 9, "a note beside the table")

    loaded = load_text(tmp_path, book(fill), "t.xlsx")
    assert told(loaded) == []
    first, second = loaded.claims
    assert (first.id, first.value, first.source.title) == ("a/t-claims-2", "around 2,500", "A title")
    assert first.at("value") == Place("t.xlsx", 2, 4, "claims", "D2")
    assert str(first.at("value")) == "t.xlsx:claims!D2"
    assert (second.id, second.value, second.said_by) == ("b/t-more-claims-4", "NO", ("A", "B"))
    assert str(second.at("said_by")) == "t.xlsx:more claims!F4"
    assert str(loaded.sources[0].place) == "t.xlsx:Sources!A2"


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (2500, "", "2500"),
        (2500.0, "0", "2500"),
        (-3, "", "-3"),
        (0.1 + 0.2, "", "0.3"),
        (1234.5678, "", "1234.5678"),
        (1.234, "", "01.234"),
        (0.01234, "0.000%", "01.234 %"),
        (1e21, "", "1" + 21 * "0"),
        (0.12, "0%", "12 %"),
        (0.125, "0.0%", "12.5 %"),
        (2500, "#,##0.00", "2500.00"),
        (3.14159, "0.00", "3.14"),
        (2.5, "0", "3"),
        (0.5, "# ?/?", "0.5"),
        (12345, "0.00E+00", "12345"),
        (True, "", "true"),
        ("007", "", "007"),
        ("  spaced ", "", "spaced"),
        (datetime.fromisoformat("2014-06-01"), "yyyy-mm-dd", "2014-06-01"),
        (datetime.fromisoformat("2014-06-01"), "dd.mm.yyyy", "2014-06-01"),
        (datetime.fromisoformat("2014-06-01"), "[$-409]d mmmm yyyy;@", "2014-06-01"),
        (datetime.fromisoformat("2011-12-01T18:35"), "yyyy-mm-dd hh:mm", "2011-12-01T18:35"),
        (datetime.fromisoformat("2011-12-01T18:35"), "yyyy-mm-dd", "2011-12-01"),
        (0.5, "hh:mm", "12:00"),
    ],
)
def test_a_cell_is_read_as_the_sheet_shows_it(tmp_path: Path, value: object, code: str, text: str) -> None:
    loaded = with_value(tmp_path, value, code)
    assert told(loaded) == []
    assert [claim.value for claim in loaded.claims] == [text]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("mmm yyyy", "2014-06", "without its day"),
        ("yyyy", "2014", "without its day"),
        ("d-mmm", "2014-06-01", "without its year"),
    ],
)
def test_a_date_of_which_only_a_part_is_shown_is_warned_of(tmp_path: Path, code: str, text: str, words: str) -> None:
    loaded = with_value(tmp_path, datetime.fromisoformat("2014-06-01"), code)
    problem = only(loaded)
    assert (problem.level, str(problem.place)) == ("warning", "t.xlsx:claims!D2")
    assert words in problem.message
    assert "2014-06-01" in problem.message
    assert [claim.value for claim in loaded.claims] == [text]


def test_a_unit_in_the_number_format_is_warned_of(tmp_path: Path) -> None:
    loaded = with_value(tmp_path, 2.5, '0.0 "km"')
    assert (only(loaded).level, loaded.claims[0].value) == ("warning", "2.5")
    assert "'km'" in only(loaded).message


def test_days_counted_from_1904(tmp_path: Path) -> None:
    loaded = with_value(tmp_path, datetime.fromisoformat("2014-06-01"), "yyyy-mm-dd", {"date_1904": True})
    assert [claim.value for claim in loaded.claims] == ["2014-06-01"]


@pytest.mark.parametrize(
    ("serial", "date"),
    # 1 is 1 January 1900; 60 a day that never was; 61 is 1 March 1900
    [("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("2958465", "9999-12-31")],
)
def test_the_days_around_the_leap_day_that_never_was(serial: str, date: str) -> None:
    assert shown(serial, CellFormat.parse("yyyy-mm-dd"), since_1904=False).text == date


@pytest.mark.parametrize("serial", ["60", "-1", "2958466", "1e300", "nan", "words", "9" * 5000])
def test_days_that_the_calendar_does_not_have(serial: str) -> None:
    assert shown(serial, CellFormat.parse("yyyy-mm-dd"), since_1904=False).fault


def test_error_cells_and_formulas_without_a_result(tmp_path: Path) -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("a", "x", "p"))
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")
        sheet.write_row(2, 0, ("a", "x", "p"))
        sheet.write_formula(2, 3, "=1+1", None, 2)
        sheet.write_row(3, 0, ("a", "x", "p"))

    loaded = load_text(tmp_path, book(fill), "t.xlsx")
    assert told(loaded) == [
        "t.xlsx:claims!D2: the cell shows an error, #DIV/0!",
        "t.xlsx:claims!D4: value is empty",
    ]
    assert ([claim.value for claim in loaded.claims], loaded.unread) == (["2"], 2)


def test_runs_of_rich_text_are_joined(tmp_path: Path) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("a", "x", "p"))
        sheet.write_rich_string(1, 3, "around ", workbook.add_format({"bold": True}), "2,500")

    assert load_text(tmp_path, book(fill), "t.xlsx").claims[0].value == "around 2,500"


def test_columns_are_checked_as_in_any_table(tmp_path: Path) -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 5, "layr")
        sheet.write_row(1, 0, ("a", "x", "p", 1))

    loaded = load_text(tmp_path, book(fill), "t.xlsx")
    problem = only(loaded)
    assert (str(problem.place), problem.message, problem.suggestion) == ("t.xlsx:claims!F1", "unknown column", "layer")


def test_a_workbook_without_claims_says_so(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer)
    workbook.add_worksheet("notes").write(0, 0, "hello")
    workbook.close()
    assert only(load_text(tmp_path, buffer.getvalue(), "t.xlsx")).message == (
        "the workbook has no table of claims or sources"
    )


def repacked(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The workbook with some of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, bytes)(old.read(name)))
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
ONE = book(lambda _, sheet: sheet.write_row(1, 0, ("a", "x", "p", 1)))
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "'
    + b"x" * 1000
    + b'">]><worksheet>'
    + b"&b;" * 1000
    + b"</worksheet>"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 but no more", "not an XLSX workbook"),
        (b"source,subject\n", "not an XLSX workbook"),
        (b"", "not an XLSX workbook"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "the workbook has a password"),
        (repacked(ONE, {"xl/workbook.xml": lambda _: b""}), "not an XLSX workbook"),
        (repacked(ONE, {SHEET: lambda data: data[:-40]}), "the workbook is damaged"),
        (repacked(ONE, {SHEET: lambda _: BOMB}), "the workbook holds a document type"),
        (repacked(ONE, {SHEET: lambda data: data.replace(b'"D2"', b'"ZZZ9999999"')}), "the workbook is damaged"),
    ],
    ids=["cut off", "a table", "empty", "password", "no parts", "cut sheet", "entities", "far cell"],
)
def test_damaged_and_hostile_workbooks(tmp_path: Path, data: bytes, message: str) -> None:
    loaded = load_text(tmp_path, data, "t.xlsx")
    assert only(loaded).message.startswith(message)
    assert only(loaded).place == Place("t.xlsx", 1, 1)


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<a>" * 200_000, "the workbook has XML that is nested more than 30 levels deep"),
        (b"<a>" + b"<b/>" * 16_000_000 + b"</a>", "the workbook has more than 16,000,000 XML tags"),
        (b"<a " + b'b="" ' * 250_000 + b"/>", "the workbook has an XML tag or text of more than 1,000,000 bytes"),
    ],
    ids=["deep", "wide", "long"],
)
def test_bombs_of_elements_are_refused(tmp_path: Path, part: str, content: bytes, message: str) -> None:
    loaded = load_text(tmp_path, repacked(ONE, {part: lambda _: content}), "t.xlsx")
    assert only(loaded).message == message


def test_elements_to_the_allowed_depth_are_read(tmp_path: Path) -> None:
    def deepen(data: bytes) -> bytes:
        return data.replace(b"</worksheet>", b"<x>" * 29 + b"</x>" * 29 + b"</worksheet>")

    loaded = load_text(tmp_path, repacked(ONE, {SHEET: deepen}), "t.xlsx")
    assert (told(loaded), len(loaded.claims)) == ([], 1)


def test_a_far_cell_costs_no_memory(tmp_path: Path) -> None:
    far = book(lambda _, sheet: (sheet.write_row(1, 0, ("a", "x", "p", 1)), sheet.write(1_048_575, 16_383, "far")))
    loaded = load_text(tmp_path, far, "t.xlsx")
    assert (told(loaded), len(loaded.claims)) == ([], 1)


def test_a_text_that_is_not_there(tmp_path: Path) -> None:
    data = repacked(ONE, {SHEET: lambda data: data.replace(b't="s"><v>6</v>', b't="s"><v>99</v>')})
    assert told(load_text(tmp_path, data, "t.xlsx")) == [
        "t.xlsx:claims!B2: the workbook is damaged: the text of the cell is not there"
    ]


def test_another_reader_sees_the_same_cells(tmp_path: Path) -> None:
    """Whole numbers, fractions, truth values and texts at random, against an independent reader."""
    values = [number * 7919 % 1000 / (1 + number % 8) if number % 3 else f"text <{number}> & é" for number in range(60)]

    def fill(_: Workbook, sheet: Worksheet) -> None:
        for row, value in enumerate(values, 1):
            sheet.write_row(row, 0, ("a", f"x{row}", "p", value))

    data = book(fill)
    claims = load_text(tmp_path, data, "t.xlsx").claims
    rows = python_calamine.load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python()[1:]
    assert [claim.subject for claim in claims] == [row[1] for row in rows]
    for claim, row in zip(claims, rows, strict=True):
        other = row[3]
        if isinstance(other, float):
            assert Decimal(claim.value) == Decimal(f"{other:.15g}")
        else:
            assert claim.value == other


@pytest.mark.parametrize(
    ("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_letters_of_columns(number: int, name: str) -> None:
    assert letters(number) == name
    assert column_number(name) == number


def packed(sheets: Mapping[str, str], parts: Mapping[str, bytes], styles: str = "") -> bytes:
    """A workbook by hand: `sheets` by name with the part of each; `styles` is the inside of its style sheet."""
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{n}" Type="{main}/worksheet" Target="{p}"/>' for n, p in enumerate(sheets.values())
    )
    links += f'<Relationship Id="s" Type="{main}/styles" Target="styles.xml"/>' if styles else ""
    listed = "".join(f'<sheet name="{name}" r:id="r{number}"/>' for number, name in enumerate(sheets))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f'<R><Relationship Id="a" Type="{main}/officeDocument" Target="xl/w.xml"/></R>')
        archive.writestr("xl/w.xml", f'<workbook xmlns:r="{main}"><sheets>{listed}</sheets></workbook>')
        archive.writestr("xl/_rels/w.xml.rels", f"<R>{links}</R>")
        if styles:
            archive.writestr("xl/styles.xml", f"<styleSheet>{styles}</styleSheet>")
        for name, data in parts.items():
            archive.writestr(f"xl/{name}", data)
    return buffer.getvalue()


ROWS = (
    '<row r="1">' + "".join(f'<c t="str"><v>{name}</v></c>' for name in HEADER) + "</row>"
    '<row r="2"><c t="str"><v>a</v></c><c t="str"><v>x</v></c><c t="str"><v>p</v></c><c s="0"><v>0.5</v></c></row>'
)
BARE = f"<worksheet><sheetData>{ROWS}</sheetData></worksheet>".encode()


def test_a_part_is_the_part_of_one_sheet(tmp_path: Path) -> None:
    data = packed({f"n{number}": "one.xml" for number in range(1000)}, {"one.xml": BARE})
    assert (
        only(load_text(tmp_path, data, "t.xlsx")).message
        == "the workbook is damaged: two of its sheets are the same part"
    )
    fine = packed({"a": "one.xml"}, {"one.xml": BARE})
    assert [claim.value for claim in load_text(tmp_path, fine, "t.xlsx").claims] == ["0.5"]


def test_all_that_is_unpacked_is_counted_however_often_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contracheck.load.xlsx.package.UNPACKED", 3 * len(BARE) + 2000)
    package = Package(packed({"a": "one.xml"}, {"one.xml": BARE}))
    for _ in range(3):
        assert package.read("xl/one.xml") == BARE
    with pytest.raises(PackageFault, match="unpacks to more than"):
        [package.read("xl/one.xml") for _ in range(9)]


@pytest.mark.parametrize(
    ("gaps", "wide"), [([10, 10], False), ([1_000_000], False), ([1_000_001], True), ([999_999] * 5, False)]
)
def test_a_giant_tag_is_refused_wherever_it_begins(gaps: list[int], wide: bool) -> None:
    for start in (0, 1, 499_999, 700_000):
        data = b"<" * start + b"<".join(b"x" * gap for gap in gaps) + b"<"
        assert (_widest(data) > 1_000_000) == wide


@pytest.mark.growth
def test_so_is_it_in_linear_time() -> None:
    def seconds(size: int) -> float:
        data = (b"x" * 900_000 + b"<") * size
        return cpu(lambda: _widest(data))

    assert seconds(60) < 3 * max(seconds(30), 0.02)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("0." + "0" * 30, "0." + "5".ljust(30, "0")),
        ("0." + "0" * 900, "0." + "5".ljust(30, "0")),
        ("[" * 900_000, "0.5"),
        ('"' * 900_000, "0.5"),
        ("[hh", "0.5"),
    ],
)
def test_odd_number_formats(tmp_path: Path, code: str, text: str) -> None:
    numbers = f'<numFmt numFmtId="200" formatCode={quoteattr(code)}/>'
    styles = f"<numFmts>{numbers}</numFmts>" + '<cellXfs><xf numFmtId="200"/></cellXfs>'
    data = packed({"a": "one.xml"}, {"one.xml": BARE}, styles)
    assert [claim.value for claim in load_text(tmp_path, data, "t.xlsx").claims] == [text]


def test_words_of_a_number_format_are_those_between_its_quotes() -> None:
    assert CellFormat.parse('0" "km" "').words == ""
    assert CellFormat.parse('0.0" km"').words == "km"
    assert CellFormat.parse('"about" 0 "of" "all"').words == "about of all"
