"""Claim files in YAML: what is read, as it was written, and where each part of it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.model import Place
from loading import load, load_text, only, put, told

SHORT = """
    source:
      id: dw
    claims:
      - subject: US troops in Iraq
        property: strength
        value: {value}
"""


def test_every_field_of_a_source_and_a_claim_is_read(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        source:
          id: dw-2025
          title: A title
          publisher: DW
          author: Someone
          url: https://example.org/a
          published: 2025-12-07
          retrieved: 2025-12-08
          language: en
          kind: news article
          origin: afp
          grade: B2
          text: texts/dw.txt
        claims:
          - id: troops
            subject: US troops in Iraq
            predicate: strength
            value: around 2,500
            unit: people
            when: summer 2025
            where: Iraq
            measure: on the ground
            layer: planned
            polarity: denied
            certainty: probable
            said_by: [al-Sudani, op-ed]
            origin: reuters
            locator: para 12
            quote: "around 2,500"
            precision: 100
            note: a remark
            corrects: other
          - id: other
            subject: x
            property: y
            value: z
            retracts: [troops, dw-2025/troops]
        """,
    )
    assert told(loaded) == []
    source = loaded.sources[0]
    assert loaded.sources == (source,)
    assert (source.id, source.title, source.publisher, source.author) == ("dw-2025", "A title", "DW", "Someone")
    assert (source.url, source.published, source.retrieved) == ("https://example.org/a", "2025-12-07", "2025-12-08")
    assert (source.language, source.kind, source.origin, source.grade) == ("en", "news article", "afp", "B2")
    assert (source.text, source.place) == ("texts/dw.txt", Place("a.yaml", 2, 3))
    first, second = loaded.claims
    assert (first.id, first.source, first.place) == ("dw-2025/troops", source, Place("a.yaml", 15, 5))
    assert (first.subject, first.predicate, first.value, first.unit) == (
        "US troops in Iraq",
        "strength",
        "around 2,500",
        "people",
    )
    assert (first.when, first.where, first.measure) == ("summer 2025", "Iraq", "on the ground")
    assert (first.layer, first.polarity, first.certainty) == ("planned", "denied", "probable")
    assert (first.said_by, first.origin, first.locator) == (("al-Sudani", "op-ed"), "reuters", "para 12")
    assert (first.quote, first.precision, first.note) == ("around 2,500", "100", "a remark")
    assert first.corrects == ("dw-2025/other",)
    assert second.retracts == ("dw-2025/troops", "dw-2025/troops")
    assert (second.layer, second.polarity, second.certainty) == ("actual", "affirmed", "certain")


@pytest.mark.parametrize(
    "written",
    ["NO", "yes", "1.500", "012", "0o14", "12:30", "12:30:45", "2014-06-01", "1_000", "+5", ".5", "1e3", "on", "Nullx"],
)
def test_a_value_stays_the_text_that_was_written(tmp_path: Path, written: str) -> None:
    loaded = load_text(tmp_path, SHORT.format(value=written))
    assert [claim.value for claim in loaded.claims] == [written]


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", '""', "''", "# a remark", '"  "'])
def test_an_empty_value_is_missing(tmp_path: Path, written: str) -> None:
    loaded = load_text(tmp_path, SHORT.format(value=written))
    problem = only(loaded)
    assert (problem.message, problem.place.file, problem.place.line) == ("value is empty", "a.yaml", 6)
    assert (loaded.claims, loaded.unread) == ((), 1)


@pytest.mark.parametrize("written", ['"~"', "'null'"])
def test_a_quoted_null_is_a_text(tmp_path: Path, written: str) -> None:
    assert load_text(tmp_path, SHORT.format(value=written)).claims[0].value == written[1:-1]


def test_texts_may_go_over_several_lines(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        source: {id: s}
        claims:
          - {subject: x, property: y, value: z, quote: "one
              two"}
          - subject: x
            property: y
            value: z
            quote: |
              first
              second
            note: >
              folded
              words
        """,
    )
    assert told(loaded) == []
    assert [claim.quote for claim in loaded.claims] == ["one two", "first\nsecond"]
    assert loaded.claims[1].note == "folded words"


def test_each_field_has_its_place(tmp_path: Path) -> None:
    claim = load_text(tmp_path, SHORT.format(value='"über 2,500"  # remark\n        where:   Iraq')).claims[0]
    assert {name: (place.line, place.column) for name, place in claim.places.items()} == {
        "subject": (4, 14),
        "predicate": (5, 15),
        "value": (6, 12),
        "where": (7, 14),
    }
    assert claim.at("value") == Place("a.yaml", 6, 12)
    assert claim.at("when") == claim.place == Place("a.yaml", 4, 5)


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "source: {id: s, title: Ирак — ü, grad: B2}\nclaims: []\n")
    # source: {id: s, title: Ирак — ü, grad ... 'g' is the 34th character (and the 42nd byte)
    assert only(loaded).place == Place("a.yaml", 1, 34)


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbfsource:\r\n  id: s\r\nclaims:\r\n  - subject: x\r\n    property: y\r\n    value: z\r\n"
    loaded = load_text(tmp_path, text)
    assert told(loaded) == []
    assert loaded.claims[0].at("value") == Place("a.yaml", 6, 12)


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029", "\r"])
def test_lines_are_those_that_editors_count(tmp_path: Path, mark: str) -> None:
    """YAML ends lines at more characters than LF; places count lines as everywhere in the house."""
    claim = "  - {subject: x, property: y, value: 3}\n"
    head = f"source: {{id: s}} # a{mark}# b\nclaims: #{mark}\n"
    loaded = load_text(tmp_path, f"{head}{claim}{claim[:-1]} #{mark}  - [a\n")
    assert loaded.claims[0].at("value") == Place("a.yaml", 3, 38)
    # the bracket: after 39 characters of the claim, " #", the mark, and "  - "
    assert told(loaded) == ["a.yaml:4:47: YAML: a bracket that is never closed, or a missing comma"]


@pytest.mark.parametrize("text", ["source: {id: a,", "source: {id: a,\n", "claims:\n- {value: [", "claims: [\n\n"])
def test_the_place_of_what_ends_too_soon_is_in_the_file(tmp_path: Path, text: str) -> None:
    place = only(load_text(tmp_path, text)).place
    lines = text.split("\n")
    assert place.line <= len(lines)
    assert place.column <= len(lines[place.line - 1]) + 1


def test_claims_without_an_id_go_by_their_position(tmp_path: Path) -> None:
    item = "  - {subject: x, property: y, value: z}\n"
    loaded = load_text(tmp_path, "source: {id: s}\nclaims:\n" + 3 * item)
    assert [claim.id for claim in loaded.claims] == ["s/1", "s/2", "s/3"]


def test_defaults_hold_for_all_claims_that_say_nothing_else(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        """
        source: {id: s}
        defaults:
          subject: x
          property: strength
          where: Iraq
          layer: planned
        claims:
          - value: 1
          - {value: 2, predicate: wounded, where: Kuwait, layer: actual}
        """,
    )
    assert told(loaded) == []
    first, second = loaded.claims
    assert (first.subject, first.predicate, first.where, first.layer) == ("x", "strength", "Iraq", "planned")
    assert (second.predicate, second.where, second.layer) == ("wounded", "Kuwait", "actual")
    assert first.at("where") == Place("a.yaml", 5, 10)
    assert second.at("where") == Place("a.yaml", 9, 43)


def test_defaults_cannot_give_an_id_or_a_value(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path, "source: {id: s}\ndefaults: {value: 3, id: k}\nclaims: [{subject: x, property: y, value: 1}]\n"
    )
    assert told(loaded) == ["a.yaml:2:12: unknown field in defaults", "a.yaml:2:22: unknown field in defaults"]
    assert [claim.value for claim in loaded.claims] == ["1"]


def test_demanded_is_another_word_for_ordered_and_case_does_not_matter(tmp_path: Path) -> None:
    text = "source: {id: s}\nclaims:\n"
    text += "".join(f"  - {{subject: x, property: y, value: z, layer: {one}}}\n" for one in ("demanded", "Ordered"))
    assert [claim.layer for claim in load_text(tmp_path, text).claims] == ["ordered", "ordered"]


def test_several_files_are_read_together_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, source in (("b.yaml", "two"), ("a.yml", "one")):
        put(tmp_path, name, f"source: {{id: {source}}}\nclaims: [{{subject: x, property: y, value: z}}]\n")
    loaded = load(tmp_path, "b.yaml", "a.yml")
    assert [claim.id for claim in loaded.claims] == ["one/1", "two/1"]
    assert [source.id for source in loaded.sources] == ["one", "two"]
