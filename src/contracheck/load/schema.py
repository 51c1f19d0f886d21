"""JSON Schemas (draft 7) with which editors check and complete claim files, the vocabulary, the register and
decisions.

Made from the table of fields that the loaders read by. Editors type what YAML leaves bare (`2014` is a number to them),
so a text may be a number or a truth value here; the loaders keep it as it was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from contracheck.load.fields import CITED, CLAIM, DECISION, DEFAULTS, ENTITY, PREDICATE, RULE, RULE_CLAIM, SOURCE, Field

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | bool | int"
Schema: TypeAlias = dict[str, Json]

_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_TEXTS: Schema = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SETS: Schema = {"type": "array", "items": {"type": "array", "items": _TEXT}}
_SHAPES: Mapping[str, Schema] = {"text": _TEXT, "texts": _TEXTS, "sets": _SETS, "range": _TEXT}


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
    claim = _object(CLAIM, without_required=("subject", "predicate"))
    properties: Schema = {
        "source": _object(SOURCE),
        "defaults": _object(DEFAULTS),
        "claims": {"type": ["array", "null"], "items": claim},
    }
    return {
        **_head("Claims of one source"),
        "properties": properties,
        "required": ["source", "claims"],
        "allOf": [_unless_default(one) for one in CLAIM if one.name in ("subject", "predicate")],
    }


def _vocabulary() -> Schema:
    """Predicates, rules, or both."""
    claim: Schema = {"oneOf": [_TEXT, _object(RULE_CLAIM)]}
    claims: Schema = {"type": "object", "minProperties": 1, "maxProperties": 3, "additionalProperties": claim}
    rule = _object(one for one in RULE if one.name != "claims")
    rule["properties"] = {"claims": claims, **cast("Schema", rule["properties"])}
    rule["required"] = ["claims", *cast("list[Json]", rule["required"])]
    properties: Schema = {
        "predicates": {"type": ["object", "null"], "additionalProperties": _object(PREDICATE)},
        "rules": {"type": ["object", "null"], "additionalProperties": rule},
    }
    return {**_head("Vocabulary of predicates and rules"), "properties": properties}


def _decisions() -> Schema:
    decision = _object(one for one in DECISION if one.name != "claims")
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
    required: list[Json] = [one.name for one in listed if one.required and one.name not in without_required]
    schema: Schema = {"type": "object", "additionalProperties": False}
    schema["properties"] = {name: _field(one) for one in listed for name in (one.name, *one.names)}
    twice: list[Json] = [{"not": {"required": [one.name, *one.names]}} for one in listed if one.names]
    return schema | ({"required": required} if required else {}) | ({"allOf": twice} if twice else {})


def _field(one: Field) -> Schema:
    schema = {"description": one.help, **_SHAPES[one.shape]}
    if one.choices:
        choice: Schema = {"enum": [*one.choices, *(word for word, _ in one.also)]}
        several: Schema = {"oneOf": [choice, {"type": "array", "items": choice}]}
        schema = {"description": one.help, **(several if one.shape == "texts" else choice)}
    if one.pattern:
        schema["pattern"] = f"^({one.pattern})$"
    return schema


def _unless_default(one: Field) -> Schema:
    """Every claim has the field, or the defaults do."""
    names: list[Json] = [{"required": [name]} for name in (one.name, *one.names)]
    given: Schema = {"required": ["defaults"], "properties": {"defaults": {"anyOf": names}}}
    needed: Schema = {"properties": {"claims": {"items": {"anyOf": names}}}}
    return {"if": given, "else": needed}
