"""A problem names a field as it was written: `property`, where that is what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import contracheck
from loading import load_text, only, put


@pytest.mark.parametrize("name", ["property", "predicate"])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ('""', "{} is empty"),
        ("[a]", "{} is a list"),
        ("{a: b}", "{} is a mapping"),
        ("y, {}: z", "{} is written twice"),
    ],
)
def test_a_field_of_a_claim(tmp_path: Path, name: str, value: str, message: str) -> None:
    written = value.format(name) if "z" in value else value
    loaded = load_text(tmp_path, f"source: {{id: s}}\nclaims: [{{subject: x, value: 5, {name}: {written}}}]\n")
    assert only(loaded).message.startswith(message.format(name))


@pytest.mark.parametrize("name", ["property", "predicate"])
def test_a_column_of_a_table(tmp_path: Path, name: str) -> None:
    assert only(load_text(tmp_path, f"source,subject,{name},value\ns,x,,5\n", "t.csv")).message == f"{name} is empty"
    twice = load_text(tmp_path, f"source,subject,{name},value,{name}\ns,x,y,5,y\n", "t.csv")
    assert only(twice).message == f"a second column for {name}"


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ("{subject: x, property: p, value: 5, when: whenever}", "1 claim read (1 with one field unread)"),
        ("{subject: x, property: p, value: 5, when: whenever, where: [a]}", "1 claim read (1 with fields unread)"),
    ],
)
def test_claims_with_a_field_unread_are_counted(tmp_path: Path, claims: str, wanted: str) -> None:
    put(tmp_path, "claims/a.yaml", f"source: {{id: s}}\nclaims: [{claims}]\n")
    assert wanted in contracheck(tmp_path, "check").out
