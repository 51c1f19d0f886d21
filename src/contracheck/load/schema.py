"""JSON Schemas (draft 7) with which editors check and complete claim files, the vocabulary, the register and
decisions.

Made from the table of fields that the loaders read by. Editors type what YAML leaves bare (`2014` is a number to them),
so a text may be a number or a truth value here; the loaders keep it as it was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from contracheck.load.claim_file import NAMING
from contracheck.load.decision_fields import CITED, DECISION
from contracheck.load.fields import (
    CLAIM,
    DEFAULTS,
    ENTITY,
    PREDICATE,
    RULE,
    RULE_CLAIM,
    SOURCE,
    Field,
    Shape,
)

JsonSchema: TypeAlias = "Mapping[str, JsonSchema] | list[JsonSchema] | str | bool | int"
Schema: TypeAlias = dict[str, JsonSchema]

_BARE = {"yes": True, "no": False}
"""Bare words that editors by YAML 1.1 take for truth values."""
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_TEXTS: Schema = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SETS: Schema = {"type": "array", "items": {"type": "array", "items": _TEXT}}
_SHAPES: Mapping[Shape, Schema] = {
    Shape.TEXT: _TEXT,
    Shape.TEXTS: _TEXTS,
    Shape.SETS: _SETS,
    Shape.RANGE: _TEXT,
}


def schema_texts() -> dict[str, str]:
    """The schemas by the names of their files, as they are written: indented JSON with a newline at the end."""
    schemas = {
        "claims.schema.json": claims_schema(),
        "vocabulary.schema.json": _vocabulary(),
        "entities.schema.json": _register("Register of subjects, speakers and places", "entities", ENTITY),
        "decisions.schema.json": _decisions(),
    }
    return {name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in schemas.items()}


def claims_schema() -> Schema:
    """What a claim file may hold."""
    claim = _object(CLAIM, without_required=("subject", "predicate", "value"))
    claim["anyOf"] = [{"required": [name]} for name in ("value", *NAMING)]
    properties: Schema = {
        "source": _object(SOURCE),
        "defaults": _object(DEFAULTS),
        "claims": {"type": ["array", "null"], "items": claim},
    }
    return {
        **_head("Claims of one source"),
        "properties": properties,
        "required": ["source", "claims"],
        "allOf": [_unless_default(field) for field in CLAIM if field.name in ("subject", "predicate")],
    }


def _vocabulary() -> Schema:
    """Predicates, rules, or both."""
    claim: Schema = {"oneOf": [_TEXT, _object(RULE_CLAIM)]}
    claims: Schema = {"type": "object", "minProperties": 1, "maxProperties": 3, "additionalProperties": claim}
    rule = _object(field for field in RULE if field.name != "claims")
    rule["properties"] = {"claims": claims, **cast("Schema", rule["properties"])}
    rule["required"] = ["claims", *cast("list[JsonSchema]", rule["required"])]
    properties: Schema = {
        "predicates": {"type": ["object", "null"], "additionalProperties": _object(PREDICATE)},
        "rules": {"type": ["object", "null"], "additionalProperties": rule},
    }
    return {**_head("Vocabulary of predicates and rules"), "properties": properties}


def _decisions() -> Schema:
    decision = _object(field for field in DECISION if field.name != "claims")
    cited: Schema = {"type": "array", "items": _object(CITED)}
    decision["properties"] = {**cast("Schema", decision["properties"]), "claims": cited}
    items: Schema = {"type": ["array", "null"], "items": decision}
    return {
        **_head("What reviewers decided about findings"),
        "properties": {"decisions": items},
        "required": ["decisions"],
    }


def _register(title: str, section: str, fields: Iterable[Field]) -> Schema:
    entries: Schema = {"type": ["object", "null"], "additionalProperties": _object(fields)}
    return {**_head(title), "properties": {section: entries}, "required": [section]}


def _head(title: str) -> Schema:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        "type": "object",
        "additionalProperties": False,
    }


def _object(fields: Iterable[Field], without_required: tuple[str, ...] = ()) -> Schema:
    """A mapping with those fields; of a field's several names one may stand, and one must if it is required."""
    listed = tuple(fields)
    required: list[JsonSchema] = [
        field.name for field in listed if field.required and field.name not in without_required
    ]
    schema: Schema = {"type": "object", "additionalProperties": False}
    schema["properties"] = {name: _field(field) for field in listed for name in (field.name, *field.names)}
    twice: list[JsonSchema] = [{"not": {"required": [field.name, *field.names]}} for field in listed if field.names]
    return schema | ({"required": required} if required else {}) | ({"allOf": twice} if twice else {})


def _field(field: Field) -> Schema:
    schema = {"description": field.help, **_SHAPES[field.shape]}
    if field.choices:
        words = (*field.choices, *(word for word, _ in field.also))
        choice: Schema = {"enum": [*words, *(_BARE[word] for word in words if word in _BARE)]}
        several: Schema = {"oneOf": [choice, {"type": "array", "items": choice}]}
        schema = {"description": field.help, **(several if field.shape == Shape.TEXTS else choice)}
    if field.pattern:
        schema["pattern"] = f"^({field.pattern})$"
    return schema


def _unless_default(field: Field) -> Schema:
    """Every claim has the field, or names another that does, or the defaults do."""
    names: list[JsonSchema] = [{"required": [name]} for name in (field.name, *field.names)]
    named: list[JsonSchema] = [{"required": [name]} for name in NAMING]
    given: Schema = {"required": ["defaults"], "properties": {"defaults": {"anyOf": names}}}
    needed: Schema = {"properties": {"claims": {"items": {"anyOf": [*names, *named]}}}}
    return {"if": given, "else": needed}
