"""New claim files: whatever the source is called, the loader reads back what was given."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.load import read
from contracheck.load.fields import SOURCE
from contracheck.load.template import FieldError, new_file, suggested_id
from contracheck.load.yaml.scalar import scalar

FREE = [
    field.name for field in SOURCE if field.name not in ("id", "text", "published", "retrieved") and not field.pattern
]
lines = st.text(max_size=40).filter(str.isprintable)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(FREE), lines))
def test_what_is_written_reads_back(source: dict[str, str]) -> None:
    text = new_file({"id": "one", "published": "2025-12-07", "grade": "B2", **source})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.yaml"
        path.write_text(text, encoding="utf-8")
        loaded = read([str(path)])
    assert [one for one in loaded.problems if one.level == "error"] == []
    (found,) = loaded.sources
    assert found.id == "one"
    assert found.published == "2025-12-07"
    assert {name: getattr(found, name) for name in source} == {name: text.strip() for name, text in source.items()}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("DW", "DW"),
        ("2025-12-07", '"2025-12-07"'),  # a time to some readers
        ("Iraq and the US", "Iraq and the US"),
        ("https://dw.com/a?b=1", '"https://dw.com/a?b=1"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('say "no"', '"say \\"no\\""'),
        ("Null", '"Null"'),
        ("", '""'),
    ],
)
def test_scalars_are_plain_only_where_that_is_safe(value: str, written: str) -> None:
    assert scalar(value) == written


@pytest.mark.parametrize(
    "source",
    [
        {},
        {"id": " "},
        {"id": "*"},
        {"id": "a\tb"},
        {"id": "a", "grade": "G1"},
        {"id": "a", "language": "English!"},
        {"id": "a", "published": "2025-02-30"},
        {"id": "a", "retrieved": "yesterday's"},
        {"id": "a", "title": "a\x1b[31m"},
        {"id": "a", "title": "a\nclaims: []"},
    ],
)
def test_what_a_claim_file_cannot_hold_is_refused(source: dict[str, str]) -> None:
    with pytest.raises(FieldError):
        new_file(source)


@pytest.mark.parametrize(
    ("publisher", "published", "expected"),
    [
        ("DW", "2025-12-07", "dw-2025-12-07"),
        ("Der Spiegel", "December 2025", "der-spiegel-december-2025"),
        ("Süddeutsche", "", "suddeutsche"),
        ("", "", ""),
    ],
)
def test_an_id_is_suggested(publisher: str, published: str, expected: str) -> None:
    assert suggested_id(publisher, published) == expected


def test_the_first_line_names_the_schema_if_there_is_one() -> None:
    assert new_file({"id": "a"}, "s.json").startswith("# yaml-language-server: $schema=s.json\nsource:\n  id: a\n")
    assert new_file({"id": "a"}).startswith("source:\n")
