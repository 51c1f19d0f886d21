"""The shape of `report.json` as a JSON Schema (draft 2020-12); the file in `schema/` is written from this."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from contracheck.model import report_json
from contracheck.model.report_json import Must

SchemaObject = dict[str, object]

DEFINITIONS: Mapping[str, Any] = {
    "summary": report_json.Summary,
    "trusted": report_json.Trusted,
    "causes": report_json.Causes,
    "coverage": report_json.Coverage,
    "problem": report_json.Problem,
    "finding": report_json.Finding,
    "decision": report_json.Decision,
    "camp": report_json.Camp,
    "statement": report_json.Statement,
    "reading": report_json.Reading,
    "interval": report_json.Interval,
    "when": report_json.When,
    "proposal": report_json.Proposal,
    "predicate": report_json.Predicate,
    "source": report_json.Source,
    "group": report_json.Group,
    "standing": report_json.Standing,
    "claim": report_json.Claim,
}
"""The types that have a name in the schema; all others are written out where they stand."""


def schema() -> SchemaObject:
    """The whole schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "contracheck report",
        "description": "Everything one run has to say. Findings come by subject, then time, then gravity, then id.",
        **written_out(report_json.Report),
        "$defs": {name: written_out(kind) for name, kind in DEFINITIONS.items()},
    }


def schema_text() -> str:
    """The schema as JSON text, ending in a line break."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def written_out(kind: Any) -> SchemaObject:
    """The schema of a type. Raises `KeyError` where it is of a form that stands in no report."""
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    return _object(kind) if is_typeddict(kind) else _FORMS[get_origin(kind)](*get_args(kind))


def _shape(kind: Any) -> SchemaObject:
    """The schema of a type, by its name if it has one."""
    names = [name for name, one in DEFINITIONS.items() if one == kind]
    return {"$ref": f"#/$defs/{names[0]}"} if names else written_out(kind)


def _object(kind: Any) -> SchemaObject:
    """Of a `TypedDict`: first the keys that are always there, then the others."""
    fields = get_type_hints(kind, include_extras=True)
    required = [name for name in fields if name in kind.__required_keys__]
    optional = [name for name in fields if name in kind.__optional_keys__]
    return {
        "type": "object",
        "properties": {name: _shape(fields[name]) for name in required + optional},
        "required": required,
        "additionalProperties": False,
    }


def _annotated(kind: Any, *notes: str | Must) -> SchemaObject:
    about = "".join(note for note in notes if isinstance(note, str))
    musts = {note.keyword: _plain(note.asks) for note in notes if isinstance(note, Must)}
    told: SchemaObject = {"description": about} if about else {}
    return {**told, **({} if musts.keys() & {"enum", "const"} else _shape(kind)), **musts}


def _plain(asks: int | str | tuple[str, ...]) -> object:
    return list(asks) if isinstance(asks, tuple) else asks


def _either(*kinds: Any) -> SchemaObject:
    """Of a union: objects exclude one another, by their `kind`."""
    shapes = [_shape(kind) for kind in kinds]
    if all(shape.keys() == {"type"} for shape in shapes):
        return {"type": [shape["type"] for shape in shapes]}
    return {"oneOf" if all("properties" in shape for shape in shapes) else "anyOf": shapes}


def _list(kind: Any) -> SchemaObject:
    return {"type": "array", "items": _shape(kind)}


def _numbers_by_name(_key: Any, kind: Any) -> SchemaObject:
    return {"type": "object", "required": [], "additionalProperties": _shape(kind)}


def _const(value: str) -> SchemaObject:
    return {"const": value}


_PLAIN: Mapping[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_FORMS: Mapping[Any, Callable[..., SchemaObject]] = {
    Annotated: _annotated,
    Literal: _const,
    UnionType: _either,
    Union: _either,
    list: _list,
    Iterable: _list,
    dict: _numbers_by_name,
}
