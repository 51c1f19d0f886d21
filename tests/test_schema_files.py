"""The JSON Schemas for editors: fresh, valid, and of one mind with the loaders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from contracheck.load.schema import schema_texts
from loading import load_text

ROOT = Path(__file__).parent.parent
TEXTS = schema_texts()
CLAIM = "{subject: x, property: y, value: z}"


def schema(name: str) -> Any:
    return json.loads(TEXTS[name])


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_files_are_fresh_and_valid(name: str) -> None:
    assert (ROOT / "schema" / name).read_text(encoding="utf-8") == TEXTS[name]
    Draft7Validator.check_schema(schema(name))


def accepts(name: str, text: str) -> bool:
    """Whether an editor would accept the file; it types bare words, as YAML 1.1 readers do, but for dates."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)
    return Draft7Validator(schema(name)).is_valid(yaml.load(text, Loader=loader))  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (f"source: {{id: s}}\nclaims: [{CLAIM}]", True),
        ("source: {id: s, published: 2025-12-07, grade: B2}\nclaims: []", True),
        (
            "source: {id: s}\nclaims: [{subject: x, predicate: y, value: 2014, when: 2014-06-01, polarity: denied}]",
            True,
        ),
        ("source: {id: s}\nclaims: [{subject: x, property: y, value: yes, said_by: [a, b], precision: 100}]", True),
        ("source: {id: s}\ndefaults: {subject: x, property: p}\nclaims: [{value: 1}]", True),
        ("source: {id: s}\nclaims: [{subject: x, property: y, value: z, layer: demanded}]", True),
        ("source: {id: s}\nclaims: [{subject: x, property: y, predicate: w, value: z}]", False),
        ("source: {id: s}\nclaims: [{subject: x, value: z}]", False),
        ("source: {id: s}\nclaims: [{subject: x, property: y}]", False),
        ("source: {id: s}\nclaims: [{property: y, value: z}]", False),
        ("source: {id: s}\nclaims: [{subject: x, property: y, value: z, layer: planed}]", False),
        ("source: {id: s}\nclaims: [{subject: x, property: y, value: [z]}]", False),
        ("source: {id: s}\nclaims: [{subject: x, property: y, value: z, colour: red}]", False),
        ("source: {id: s, grade: Z}\nclaims: []", False),
        ("source: {title: s}\nclaims: []", False),
        ("source: {id: a b}\nclaims: []", True),
        ("source: {id: '*'}\nclaims: []", False),
        ('source: {id: "a\\nb"}\nclaims: []', False),
        ("source: {id: s}\ndefaults: {value: 3}\nclaims: []", False),
        ("source: {id: s}", False),
        ("claims: []", False),
        (f"source: {{id: s}}\nclaims: [{CLAIM}]\nmore: 1", False),
    ],
)
def test_editors_and_the_loader_agree_on_claim_files(tmp_path: Path, text: str, *, good: bool) -> None:
    assert accepts("claims.schema.json", text) is good
    assert (load_text(tmp_path, text).problems == ()) is good


@pytest.mark.parametrize(
    ("name", "text", "good"),
    [
        ("vocabulary", "predicates: {p: {datatype: quantity, range: 0.., exclusive: [[a, b]], synonyms: [q]}}", True),
        ("vocabulary", "predicates: {p: {aspect: state}}", False),
        ("vocabulary", "predicates: {p: {datatype: number}}", False),
        ("vocabulary", "predicates: {p: {datatype: text, wikidata: X}}", False),
        ("entities", "entities: {a: {aliases: [b], part_of: c}}", True),
        ("entities", "entities: {a: {alias: [b]}}", False),
        ("entities", "entities: {a: [b]}", False),
    ],
)
def test_editors_and_the_loader_agree_on_registers(tmp_path: Path, name: str, text: str, *, good: bool) -> None:
    assert accepts(f"{name}.schema.json", text) is good
    assert (load_text(tmp_path, text, f"{name}.yaml").problems == ()) is good


def test_the_shipped_vocabulary_fits_its_schema() -> None:
    text = (ROOT / "src/contracheck/vocabulary.yaml").read_text(encoding="utf-8")
    assert accepts("vocabulary.schema.json", text)
