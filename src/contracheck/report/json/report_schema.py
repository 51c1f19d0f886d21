"""The shape of `report.json` as a JSON Schema (draft 2020-12); the file in `schema/` is written from this."""

from __future__ import annotations

import json

from contracheck.model import CLASSES, SEVERITIES, VERDICTS, VERSION, Certainty, Layer, Polarity, Voice
from contracheck.report.summary import KINDS

Shape = dict[str, object]

TEXT: Shape = {"type": "string"}
COUNT: Shape = {"type": "integer", "minimum": 0}
TRUTH: Shape = {"type": "boolean"}
NUMBER: Shape = {
    "description": "exact: an integer, a decimal, or a fraction as text (2/3); null where there is no end",
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": "^-?[0-9]+/[0-9]+$"}, {"type": "null"}],
}
SOURCE = ("id", "title", "publisher", "author", "url", "published", "retrieved", "language", "kind", "grade", "origin")
MOMENT: Shape = {
    "description": "ISO 8601: the day, or the minute in UTC where a time of day was given; null where there is no end",
    "type": ["string", "null"],
    "pattern": "^([+-][0-9]{4,}|[0-9]{4})-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$",
}


def schema() -> Shape:
    """The whole schema."""
    lists = {
        "problems": "problem", "findings": "finding", "suppressed": "finding", "decided": "finding",
        "known": "finding", "unused_decisions": "decision", "perhaps_the_same": "proposal", "inferred": "predicate",
        "sources": "source", "groups": "group", "statements": "standing", "set_aside": "claim",
    }  # fmt: skip
    fields = {name: _list(_ref(kind)) for name, kind in lists.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "contracheck report",
        "description": "Everything one run has to say. Findings come by subject, then time, then gravity, then id.",
        **_object(
            {
                "version": {"const": VERSION},
                "summary": _ref("summary"),
                "trusted_code": _list(_ref("trusted")),
                "causes": _ref("causes"),
                "coverage": _ref("coverage"),
                **fields,
            }
        ),
        "$defs": _definitions(),
    }


def schema_text() -> str:
    """The schema as JSON text, ending in a line break."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _definitions() -> Shape:
    return {
        "summary": _summary(),
        "trusted": _object({**_texts("package", "version"), "rules": _list(TEXT)}),
        "causes": _causes(),
        "coverage": _coverage(),
        "problem": _problem(),
        "finding": _finding(),
        "decision": _object(_decided()),
        "camp": _camp(),
        "statement": _statement(),
        "reading": {"oneOf": [_quantity(), _date("date"), *_named()]},
        "interval": _object(_bounds()),
        "when": _date(""),
        "proposal": _object({**_texts("kind", "first", "second"), "score": COUNT, "contradictions": COUNT}),
        "predicate": _object({**_texts("name", "datatype", "aspect", "values", "unit"), "inferred": _list(TEXT)}),
        "source": _object({**_texts(*SOURCE), **_place()}, SHEET),
        "group": _group(),
        "standing": _object(
            {**_texts("id", "digest", "reason", "subject", "predicate", "value", "when"), "class": _one(*KINDS)}
        ),
        "claim": _object({**_texts("id", "source", "subject", "predicate"), **_place()}, SHEET),
    }


def _problem() -> Shape:
    fields = {**_texts("message", "value", "expected", "suggestion"), "level": _one("error", "warning")}
    return _object({**fields, "about": _one("definitions", "input"), **_place()}, SHEET)


def _group() -> Shape:
    words = _texts("subject", "predicate", "measure", "scope")
    return _object({**words, "layer": _one(*Layer), "class": _one(*KINDS), "statements": _list(TEXT)})


def _camp() -> Shape:
    days = {"anyOf": [COUNT, {"type": "null"}]}
    evidence = _object({"origins": COUNT, "grades": _list(TEXT), "voice": _one(*Voice), "days": days})
    names = {
        "sources": _list(TEXT),
        "origins": _list(TEXT),
        "evidence": {"anyOf": [evidence, {"type": "null"}]},
    }
    return _object({**_texts("label", "role"), **names, "statements": _list(_ref("statement"))})


def _coverage() -> Shape:
    numbers = dict.fromkeys(("by_others", "by_itself", "by_nothing"), COUNT)
    counts = dict.fromkeys(("compared", "held", "unchecked"), COUNT)
    return _object({**counts, "sources": _list(_object({"source": TEXT, **numbers}))})


def _causes() -> Shape:
    cause = _object({"kind": _one("claim", "name"), "name": TEXT, "halves": TEXT, "settles": COUNT})
    return _object({"findings": COUNT, "several": _list(cause), "fewest": _list(TEXT), "exact": TRUTH})


def _summary() -> Shape:
    numbers = (
        "claims", "sources", "origins", "unread", "set_aside", "suppressed", "decided", "known", "look_again",
        "in_conflict", "unused_decisions", "inferred", "perhaps_the_same",
    )  # fmt: skip
    tables = {
        "statements": _counts("total", *KINDS), "groups": _counts("total", *KINDS),
        "findings": _counts("total", *CLASSES), "severities": _counts(*SEVERITIES),
        "problems": _counts("total", "error", "warning"), "alone": _counts(), "not_comparable": _counts(),
    }  # fmt: skip
    return _object({"sentence": TEXT, **dict.fromkeys(numbers, COUNT), **tables})


def _finding() -> Shape:
    words = _texts(
        "id", "rule", "origin", "between", "subject", "predicate", "time", "message", "witness", "settle", "hint"
    )
    fixed = {"class": _one(*CLASSES), "severity": _one(*SEVERITIES)}
    decisions = _list(_object({**_decided(), "changed": _list(TEXT)}))
    review = {"verdict": _one("", "in conflict", *VERDICTS), "under": _list(TEXT), "decisions": decisions}
    return _object({**words, **fixed, **review, "also": _list(TEXT), "camps": _list(_ref("camp"))})


def _decided() -> Shape:
    return {**_texts("finding", "reason", "by", "on"), "verdict": _one(*VERDICTS)}


def _statement() -> Shape:
    fields = {
        **_texts("claim", "digest", "source", "origin", "value", "unit", "when", "where", "measure"),
        **_texts("locator", "quote", "note"),
        "said_by": _list(TEXT), "reads_as": _ref("reading"), "layer": _one(*Layer), "polarity": _one(*Polarity),
        "certainty": _one(*Certainty), "when_reads_as": {"anyOf": [_ref("when"), {"type": "null"}]}, **_place(),
    }  # fmt: skip
    return _object(fields, SHEET)


def _quantity() -> Shape:
    about = "all the value allows, in `unit` (null: a bare number; empty: things counted); `said` is the sharp reading"
    fields = {"kind": {"const": "quantity"}, "text": TEXT, **_bounds(), "said": _ref("interval")}
    return {"description": about, **_object({**fields, "unit": {"type": ["string", "null"]}, "why": _list(TEXT)})}


def _date(kind: str) -> Shape:
    ends: Shape = {"earliest": MOMENT, "latest": MOMENT}
    certain: Shape = {"anyOf": [_object(ends), {"type": "null"}]}
    fields: Shape = {"kind": {"const": kind}} if kind else {}
    return _object({**fields, **_texts("text", "edtf"), **ends, "certainly": certain, "why": _list(TEXT)})


def _named() -> list[Shape]:
    return [
        _object({"kind": {"const": "term"}, **_texts("text", "term"), "within": _list(TEXT)}),
        _object({"kind": {"const": "truth"}, "text": TEXT, "truth": TRUTH}),
        _object({"kind": {"const": "text"}, "text": TEXT}),
    ]


SHEET: Shape = {"sheet": TEXT, "cell": TEXT}
"""Only what stands in a spreadsheet has these."""


def _place() -> Shape:
    return {"file": TEXT, "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}


def _bounds() -> Shape:
    return {"lower": NUMBER, "upper": NUMBER, "lower_open": TRUTH, "upper_open": TRUTH}


def _texts(*names: str) -> Shape:
    return dict.fromkeys(names, TEXT)


def _one(*names: str) -> Shape:
    return {"enum": list(names)}


def _list(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def _ref(name: str) -> Shape:
    return {"$ref": f"#/$defs/{name}"}


def _counts(*names: str) -> Shape:
    """Numbers by name: of the names given, all are there; others may be."""
    return {"type": "object", "required": list(names), "additionalProperties": COUNT}


def _object(fields: Shape, optional: Shape | None = None) -> Shape:
    return {
        "type": "object",
        "properties": {**fields, **(optional or {})},
        "required": list(fields),
        "additionalProperties": False,
    }
