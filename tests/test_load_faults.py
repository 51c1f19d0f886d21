"""Faults of claim files: each with its place, the value, what was expected and the nearest name; the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.files.decoding import Raw
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.load.claim_file import read_claim_file
from contracheck.load.yaml.nodes_from_events import read_yaml
from contracheck.model import Place
from loading import load, load_text, only, put, told

GOOD = "{subject: x, property: y, value: z}"


def claims(*items: str) -> str:
    """A claim file; the first claim stands on line 3, its text from column 5 on."""
    return "source: {id: s}\nclaims:\n" + "".join(f"  - {item}\n" for item in items)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        source:
          id: s
          titel: a
          published: [1]
        claims:
          - subject: x
            property: y
            predicate: w
            value: 3
          - subjct: x
            value: 4
          - subject: x
            property: y
            value: 5
            layer: planed
          - only words
          - subject: {a: b}
            property: y
            value: 5
        """,
    )
    assert told(loaded) == [
        "a.yaml:3:3: unknown field in source",
        "a.yaml:4:14: published is a list",
        "a.yaml:8:5: predicate is written twice; the first is at a.yaml:7:15",
        "a.yaml:10:5: the claim has no predicate or property",
        "a.yaml:10:5: unknown field in the claim",
        "a.yaml:15:12: unknown layer",
        "a.yaml:16:5: the claim is a text",
        "a.yaml:17:14: subject is a mapping",
    ]
    assert (loaded.claims, loaded.unread) == ((), 5)
    hints = {one.value: one.suggestion for one in loaded.problems if one.suggestion}
    assert hints == {"titel": "title", "subjct": "subject", "planed": "planned"}


def test_a_missing_field_is_described(tmp_path: Path) -> None:
    problem = only(load_text(tmp_path, claims("{subject: x, property: y}")))
    assert problem.expected == "the value, as the source words it: around 2,500"


def test_a_claim_with_an_unknown_field_is_set_aside(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{subject: x, property: y, value: z, colour: red}", GOOD))
    problem = only(loaded)
    assert (problem.place, problem.value, problem.level) == (Place("a.yaml", 3, 41), "colour", "error")
    assert problem.expected.startswith("one of id, subject")
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["s/2"], 1)


def test_an_unknown_default_leaves_all_claims_of_the_file_in_doubt(tmp_path: Path) -> None:
    content = "source: {id: s}\ndefaults: {polarty: denied}\nclaims: [" + GOOD + "]\n"
    loaded = load_text(tmp_path, content)
    problem = only(loaded)
    assert (problem.place, problem.suggestion) == (Place("a.yaml", 2, 12), "polarity")
    assert (loaded.claims, loaded.unread) == ((), 1)


def test_an_unknown_field_of_the_source_costs_no_claim(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "source: {id: s, titel: a}\nclaims: [" + GOOD + "]\n")
    assert told(loaded) == ["a.yaml:1:17: unknown field in source"]
    assert (len(loaded.claims), loaded.unread) == (1, 0)


@pytest.mark.parametrize(
    ("value", "place", "name", "expected"),
    [
        ("2,531", 40, "531", "2,531 in quotation marks"),
        ("1,234,567", 40, "234", "1,234,567 in quotation marks"),
        ("Tikrit, Iraq", 46, "Iraq", "Tikrit, Iraq in quotation marks"),
        ("[1], 2", 43, "2", "quotation marks around text that holds a comma"),
    ],
)
def test_a_comma_that_ends_a_text_in_braces(tmp_path: Path, value: str, place: int, name: str, expected: str) -> None:
    loaded = load_text(tmp_path, claims(f"{{subject: x, property: y, value: {value}}}", GOOD))
    problem = loaded.problems[-1]
    assert (problem.place, problem.message) == (Place("a.yaml", 3, place), "unknown field in the claim")
    assert (problem.value, problem.expected, problem.suggestion) == (name, expected, "")
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["s/2"], 1)


def test_a_blank_missing_inside_braces(tmp_path: Path) -> None:
    problem = load_text(tmp_path, claims("{subject: x, property:y, value: z}")).problems[-1]
    assert (problem.place, problem.message) == (Place("a.yaml", 3, 18), "a space is missing after the colon")
    assert problem.expected == "a space after the colon: property: y"


@pytest.mark.parametrize("name", ["!!str polarity", "*a ", "[a]", "''"])
def test_a_name_that_cannot_be_used_leaves_the_claim_in_doubt(tmp_path: Path, name: str) -> None:
    loaded = load_text(tmp_path, claims(f"{{subject: x, property: y, value: z, {name}: denied}}", GOOD))
    assert only(loaded).place == Place("a.yaml", 3, 41)
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["s/2"], 1)


def test_a_field_written_twice_leaves_the_claim_in_doubt(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{subject: x, property: y, value: 1, value: 2}", GOOD))
    problem = only(loaded)
    assert problem.place == Place("a.yaml", 3, 41)
    assert problem.message == "value is written twice; the first is at a.yaml:3:38"
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["s/2"], 1)


def test_a_fault_in_a_field_that_is_never_compared_does_not_cost_the_claim(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{subject: x, property: y, value: z, note: [a], id: a b}"))
    assert told(loaded) == ["a.yaml:3:47: note is a list", "a.yaml:3:56: id cannot be read"]
    assert loaded.problems[1].suggestion == "a-b"
    assert [claim.id for claim in loaded.claims] == ["s/1"]


def test_a_claim_id_used_twice_names_both_places(tmp_path: Path) -> None:
    item = "{id: k, subject: x, property: y, value: z}"
    loaded = load_text(tmp_path, claims(item, item))
    problem = only(loaded)
    assert problem.place == Place("a.yaml", 4, 10)
    assert "a.yaml:3:10" in problem.message
    assert problem.value == "s/k"
    assert (len(loaded.claims), loaded.unread) == (1, 1)


def test_a_source_described_twice_names_both_places_and_loses_no_claim(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "source: {id: s, title: one}\nclaims: [{id: a, subject: x, property: y, value: z}]\n")
    put(tmp_path, "b.yaml", "source: {id: s, title: two}\nclaims: [{id: b, subject: x, property: y, value: z}]\n")
    loaded = load(tmp_path, ".")
    problem = only(loaded)
    assert (problem.place, problem.value) == (Place("./b.yaml", 1, 24), "two")
    assert "“one” at ./a.yaml:1:24" in problem.message
    assert [claim.source.title for claim in loaded.claims] == ["one", "one"]


def test_corrections_must_lead_to_a_claim(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        claims(
            "{id: troops, subject: x, property: y, value: z}",
            "{id: b, subject: x, property: y, value: z, corrects: trops}",
            "{id: c, subject: x, property: y, value: z, retracts: c}",
        ),
    )
    assert told(loaded) == [
        "a.yaml:4:58: corrects names a claim that was not read",
        "a.yaml:5:58: the claim retracts itself",
    ]
    assert loaded.problems[0].suggestion == "troops"
    assert [(claim.corrects, claim.retracts) for claim in loaded.claims] == [((), ())] * 3


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("claims: [" + GOOD + "]\n", (1, 1), "the file has no source"),
        ("source: {title: a}\nclaims: [" + GOOD + "]\n", (1, 9), "source has no id"),
        ("source: {id: s}\n", (1, 1), "the file has no claims"),
        ("source: {id: s}\nclaims: many\n", (2, 9), "claims is not a list"),
        ("source: {id: s}\nclaims:\n", (2, 8), "claims is empty"),
        ("source: {id: s}\nclaims: []\nclams: []\n", (3, 1), "unknown field in a claim file"),
        ("- a\n", (1, 1), "a claim file is a list"),
        ("just words\n", (1, 1), "a claim file is a text"),
        ("source: {id: s, grade: Z9}\nclaims: []\n", (1, 24), "grade cannot be read"),
        ("source: {id: s, language: english!}\nclaims: []\n", (1, 27), "language cannot be read"),
        ("source: {id: s, text: ../secret}\nclaims: []\n", (1, 23), "text lies outside the folder"),
        ("source: {id: s, text: /etc/passwd}\nclaims: []\n", (1, 23), "text lies outside the folder"),
        ("source: {id: s, text: 'C:\\x'}\nclaims: []\n", (1, 23), "text lies outside the folder"),
    ],
)
def test_faults_of_the_whole_file(tmp_path: Path, content: str, place: tuple[int, int], message: str) -> None:
    problem = only(load_text(tmp_path, content, "claims one.yaml"))
    assert (problem.place, problem.message) == (Place("claims one.yaml", *place), message)


def test_a_source_without_an_id_goes_by_the_name_of_the_file(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "claims: [" + GOOD + "]\n", "my claims.yaml")
    assert [claim.id for claim in loaded.claims] == ["my-claims/1"]


def test_claims_written_twice_are_told_of_and_none_is_lost(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, f"source: {{id: s}}\nclaims: [{GOOD}]\nclaims: [{GOOD}]\n")
    assert told(loaded) == ["a.yaml:3:1: claims is written twice; the first is at a.yaml:2:9"]
    assert len(loaded.claims) == 2


@pytest.mark.parametrize(
    ("value", "column", "message"),
    [
        ("&a z", 38, "anchors are not read"),
        ("*a", 38, "aliases are not read"),
        ("!!python/object:os.system z", 38, "tags are not read"),
        ("! z", 38, "tags are not read"),
        ("!!str 012", 38, "tags are not read"),
    ],
)
def test_yaml_that_no_claim_file_needs_is_refused(tmp_path: Path, value: str, column: int, message: str) -> None:
    loaded = load_text(tmp_path, claims(f"{{subject: x, property: y, value: {value} }}", GOOD))
    problem = only(loaded)
    assert (problem.place, problem.message) == (Place("a.yaml", 3, column), message)
    assert ([claim.id for claim in loaded.claims], loaded.unread) == (["s/2"], 1)


def test_merge_keys_and_keys_that_are_no_names(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{<<: {a: b}, subject: x, property: y, value: z, [a]: b}"))
    assert told(loaded) == [
        "a.yaml:3:6: merge keys are not read",
        "a.yaml:3:53: a list or mapping stands where a name belongs",
    ]
    assert (loaded.claims, loaded.unread) == ((), 1)


def test_a_second_document_is_refused_and_the_first_is_read(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims(GOOD) + "---\n" + claims(GOOD))
    problem = only(loaded)
    assert (problem.place, problem.message) == (Place("a.yaml", 4, 1), "a second YAML document in one file")
    assert (len(loaded.claims), loaded.unread) == (1, 1)


def test_after_a_fault_of_syntax_the_claims_before_it_are_read_and_the_others_counted(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        source:
          id: s
        claims:
          - subject: x
            property: y
            value: 1
          - subject: x
            property: y
            value: far: too many
          - subject: x
            property: y
            value: 3
          - subject: x
            property: y
            value: 4
        """,
    )
    problem = only(loaded)
    assert problem.place == Place("a.yaml", 9, 15)
    assert problem.message == "YAML: a colon and a space inside text"
    assert (problem.value, problem.expected) == ("value: far: too many", "quotes around the text")
    assert ([claim.value for claim in loaded.claims], loaded.unread) == (["1"], 3)


@pytest.mark.parametrize(
    ("value", "place", "message"),
    [
        ('"never closed', (3, 38), "YAML: a quotation mark that is never closed"),
        ("@handle", (3, 38), "YAML: a character that cannot start text here"),
        ("[a, b", (3, 38), "YAML: a bracket that is never closed, or a missing comma"),
        ('"\\q"', (3, 39), "YAML: an unknown escape after a backslash"),
        ("* 3", (3, 38), "YAML: a text that begins with * or &"),
    ],
)
def test_faults_of_syntax_are_told_in_plain_words(
    tmp_path: Path, value: str, place: tuple[int, int], message: str
) -> None:
    problem = only(load_text(tmp_path, claims(f"{{subject: x, property: y, value: {value}}}")))
    assert (problem.place, problem.message) == (Place("a.yaml", *place), message)


@pytest.mark.parametrize("value", ["* 3", "> 300", ">0", "| 3", "& 3"])
def test_marks_that_begin_a_text_need_quotation_marks(tmp_path: Path, value: str) -> None:
    problem = load_text(tmp_path, claims(f"subject: x\n    value: {value}")).problems[0]
    assert (problem.place, problem.value) == (Place("a.yaml", 4, 12), f"value: {value}")
    assert problem.message.startswith("YAML: a text that begins with ")
    assert problem.expected == "quotation marks around the text"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("  - subject: x\n    when:1 May 2024\n    value: 3\n", (4, 10)),
        ("  - when:1 May 2024\n    subject: x\n", (3, 10)),
        ("  - subject: x\n    when:1 May 2024\n  - subject: y\n", (4, 10)),
        ("  - subject: x\n    value:3\n    # a: remark\n\n    when: 4\n", (4, 11)),
        ("  - subject: x\n    said_by:[a, b]\n    when: 4\n", (4, 13)),
        ("  - subject: x\n    value:3", (4, 11)),
    ],
)
def test_a_blank_missing_after_a_colon_is_told_where_it_is_missing(
    tmp_path: Path, lines: str, place: tuple[int, int]
) -> None:
    loaded = load_text(tmp_path, ("source: {id: s}\nclaims:\n" + lines).encode())
    (problem,) = [one for one in loaded.problems if one.message.startswith("YAML")]
    assert (problem.place, problem.message) == (Place("a.yaml", *place), "YAML: a space is missing after the colon")
    assert problem.value == lines.splitlines()[place[0] - 3].strip()


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("  - subject: x\n  -subject: z\n    value: 3\n", (4, 4)),
        ("  -subject: z\n    value: 3\n", (3, 4)),
    ],
)
def test_a_blank_missing_after_a_dash_is_told_where_it_is_missing(
    tmp_path: Path, lines: str, place: tuple[int, int]
) -> None:
    problem = only(load_text(tmp_path, ("source: {id: s}\nclaims:\n" + lines).encode()))
    assert (problem.place, problem.message) == (Place("a.yaml", *place), "YAML: a space is missing after the dash")


def test_missing_blanks_that_yaml_takes_for_something_else(tmp_path: Path) -> None:
    text = only(load_text(tmp_path, claims("subject:x")))
    assert (text.message, text.expected) == (
        "the claim is a text",
        "lines of name: value, with a space after each colon",
    )
    dash = only(load_text(tmp_path, "source: {id: s}\nclaims:\n  -subject: z\n"))
    assert dash.expected == "a list: '- subject: ...', with a space after each dash"


def test_a_web_address_or_a_time_is_no_missing_blank(tmp_path: Path) -> None:
    lines = "  - subject: x\n    note: see\n      http://a.example\n      12:30\n    value: far: too many\n"
    problem = only(load_text(tmp_path, ("source: {id: s}\nclaims:\n" + lines).encode()))
    assert (problem.place, problem.message) == (Place("a.yaml", 7, 15), "YAML: a colon and a space inside text")


def test_a_fault_in_one_file_leaves_the_others_alone(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "source: {id: 'a\n")
    put(tmp_path, "b.yaml", claims(GOOD))
    loaded = load(tmp_path, "a.yaml", "b.yaml")
    assert only(loaded).place == Place("a.yaml", 1, 14)
    assert len(loaded.claims) == 1


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"", (1, 1), "the file is empty"),
        (b"\xef\xbb\xbf \n\n", (1, 1), "the file is empty"),
        ("source: {id: caf\xe9}".encode("latin-1"), (1, 17), "not UTF-8; it looks like Windows-1252"),
        ("a: ü\nb: ü ".encode() + b"\x81", (2, 6), "not UTF-8"),
        ("source: x".encode("utf-16"), (1, 1), "the file is UTF-16, not UTF-8"),
        ("source: x".encode("utf-16-be"), (1, 1), "a NUL byte in the file"),
        (b"source:\n  id: \x00", (2, 7), "a NUL byte in the file"),
        (b"a: b\n\x1b[31m", (2, 1), "a control character in the file"),
        ("a: b\nc: \x9f".encode(), (2, 4), "a character that YAML does not allow"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes, place: tuple[int, int], message: str) -> None:
    problem = load_text(tmp_path, data).problems[0]
    assert problem.place == Place("a.yaml", *place)
    assert problem.message.startswith(message)


def test_characters_that_drive_a_terminal_are_replaced_and_told_of(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims('{subject: "a\\e[31mb", property: y, value: z}'))
    problem = only(loaded)
    assert (problem.place, problem.value) == (Place("a.yaml", 3, 15), "U+001B")
    assert loaded.claims[0].subject == "a\ufffd[31mb"


def test_a_huge_text_is_refused(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{subject: x, property: y, value: " + "9" * 20_001 + "}"))
    problem = only(loaded)
    assert problem.message == "value is too long (20,001 characters)"
    assert len(problem.value) == 80
    assert loaded.unread == 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{"])
def test_deep_nesting_is_refused_at_once(tmp_path: Path, opening: str) -> None:
    loaded = load_text(tmp_path, opening * 1_000_000)
    assert "nested too deeply" in [one.message for one in loaded.problems]


def test_problems_past_the_cap_are_counted(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims(*(f"{{a{number}: b}}" for number in range(400))))
    assert len(loaded.problems) == 501
    # four problems a claim: one unknown field, three missing ones
    assert loaded.problems[-1].message == "… and 1,100 more problems in this file"
    assert loaded.unread == 400


def test_the_claims_of_a_file_that_is_no_text_are_counted(tmp_path: Path) -> None:
    good = claims(GOOD, GOOD.replace("x", "caf\xe9"))
    assert load_text(tmp_path, claims("subject: x", "subject: caf\xe9").encode("latin-1")).unread == 2
    assert load_text(tmp_path, good.encode("utf-16")).problems[0].message == "the file is UTF-16, not UTF-8"
    table = "source,subject,predicate,value\na,x,p,1\na,caf\xe9,p,2\n"
    assert load_text(tmp_path, table.encode("latin-1"), "t.csv").unread == 2
    assert load_text(tmp_path, table.encode("utf-16"), "t.csv").unread == 2


def test_a_fault_in_a_default_leaves_in_doubt_the_claims_that_rely_on_it(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        "source: {id: s}\ndefaults: {layer: planed, subject: [a]}\nclaims:\n"
        "  - {property: y, value: 1}\n"
        "  - {subject: x, property: y, value: 2}\n"
        "  - {subject: x, property: y, value: 3, layer: actual}\n",
    )
    assert told(loaded) == ["a.yaml:2:19: unknown layer", "a.yaml:2:36: subject is a list"]
    assert ([claim.value for claim in loaded.claims], loaded.unread) == (["3"], 2)


def test_words_of_other_scripts_are_shown_as_they_are(tmp_path: Path) -> None:
    word = "می\u200cخواهم"
    problem = only(load_text(tmp_path, claims(f"{{subject: {word}, property: y, value: z, {word}: a}}")))
    assert problem.value == word


def test_text_cannot_be_turned_round(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, claims("{subject: a\u202eb, property: y, value: z}"))
    assert (only(loaded).value, loaded.claims[0].subject) == ("U+202E", "a\ufffdb")


@pytest.mark.parametrize("blocks", [True, False], ids=["block", "flow"])
def test_the_claims_of_a_file_that_is_too_long_are_counted(*, blocks: bool) -> None:
    """A claim of three fields has 8 events: 8,000 are enough for 1,000 claims, less two for the file's own events."""
    item = "{subject: x, property: y, value: z}"
    listed = claims(*[item] * 5000) if blocks else f"source: {{id: s}}\nclaims: [{', '.join([item] * 5000)}]"
    found = Collector(InText("a.yaml"))
    part = read_claim_file(read_yaml(Raw(listed, listed.encode()), found, most=8000), "a.yaml", found)
    (problem,) = part.problems
    assert problem.message == "the file is too long"
    assert problem.expected.startswith("at most 8,000 names, values")
    assert "363 claims of ten fields, 1,000 of three" in problem.expected
    assert 995 <= len(part.claims) <= 1000
    assert len(part.claims) + part.unread == 5000
