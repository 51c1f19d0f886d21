"""One line of JSON in, one out: a phrase asked about, and the answer."""

from __future__ import annotations

from collections.abc import Callable
from json import JSONDecodeError, JSONDecoder, JSONEncoder
from typing import NoReturn

from contracheck.model import Datatype, Place, Predicate, Problem
from contracheck.reading import KINDS, Asked, Manner, Unread, read
from contracheck.reading.answer_object import as_object
from contracheck.report.json.indented import safe
from contracheck.report.view import said_problem
from contracheck.values.fault import Fault
from contracheck.values.limits import QUESTION_LINE
from contracheck.values.nearest import nearest

OBJECT = '{"text": "around 2,500", "as": "number"} on each line, in UTF-8'
TEXTS = ("text", "as", "language", "published", "unit", "predicate", "to", "layer")
TRUTHS = ("counts", "nonnegative")
KEYS = (*TEXTS, *TRUTHS)
_DATATYPES = {Datatype.QUANTITY: "number", Datatype.DATE: "time"}
_written = JSONEncoder(ensure_ascii=False, allow_nan=False).encode

Find = Callable[[str], Predicate | Unread]
"""The predicate of that name, or that there is none."""


def answer(line: bytes, find: Find, manner: Manner = Manner()) -> bytes:
    """The answer to one line: a line of JSON in UTF-8, in which nothing can act on a screen. Raises nothing."""
    try:
        asked = _asked(line, find)
    except Fault as fault:
        asked = Unread(said_problem(Problem(Place(""), fault.message, fault.value)), fault.expected)
    value = asked if isinstance(asked, Unread) else read(asked, manner)
    return f"{safe(_written(as_object(value)))}\n".encode()


def _asked(line: bytes, find: Find) -> Asked | Unread:
    """Raises `Fault`."""
    given = _object(_decoded(line))
    for key, value in given.items():
        _check(key, value)
    texts = {key: value for key, value in given.items() if isinstance(value, str)}
    if "text" not in texts:
        raise Fault("text is missing", "", OBJECT)
    name = texts.get("predicate", "")
    predicate = find(name) if name else None
    if isinstance(predicate, Unread):
        return predicate
    return Asked(
        text=texts["text"],
        kind=_kind(texts.get("as", ""), predicate),
        language=texts.get("language", ""),
        published=texts.get("published", ""),
        unit=texts.get("unit", ""),
        counts=given.get("counts") is True,
        nonnegative=given.get("nonnegative") is True,
        predicate=predicate,
        to=texts.get("to", ""),
        layer=texts.get("layer", ""),
    )


def _kind(kind: str, predicate: Predicate | None) -> str:
    if not kind and predicate is not None and predicate.datatype in _DATATYPES:
        return _DATATYPES[predicate.datatype]
    if kind not in KINDS:
        raise Fault("as: unknown" if kind else "as is missing", kind, " or ".join(KINDS))
    return kind


def _check(key: str, value: object) -> None:
    if key not in KEYS:
        near = nearest(key, KEYS)
        raise Fault("unknown key", key, f"one of {', '.join(KEYS)}{f', perhaps {near}' if near else ''}")
    wanted = str if key in TEXTS else bool
    if not isinstance(value, wanted) and (value is not None or key == "text"):
        raise Fault(f"{key}: wrong type", "", "a text in quotation marks" if wanted is str else "true or false")


def _decoded(line: bytes) -> str:
    if len(line) > QUESTION_LINE:
        raise Fault("a line that is too long", "", f"at most {QUESTION_LINE:,} bytes")
    try:
        text = line.decode("utf-8").strip(" \t\r\n")
    except UnicodeDecodeError as error:
        raise Fault("not UTF-8", f"byte 0x{line[error.start]:02X}", OBJECT) from None
    if not text:
        raise Fault("an empty line", "", OBJECT)
    return text


def _object(text: str) -> dict[str, object]:
    try:
        found = _DECODER.decode(text)
    except JSONDecodeError as error:
        raise Fault(f"not JSON: {error.msg}, at character {error.pos + 1}", "", OBJECT) from None
    except RecursionError:
        raise Fault("not JSON: nested too deeply", "", OBJECT) from None
    except ValueError:  # a whole number of thousands of digits
        raise Fault("not JSON: a number that is too long", "", OBJECT) from None
    if not isinstance(found, dict):
        raise Fault("no object", "", OBJECT)
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Fault("a key that is there twice", next(key for key in keys if keys.count(key) > 1), "each key once")
    return found


def _no_number(name: str) -> NoReturn:
    raise Fault("not JSON: no number", name, OBJECT)


_DECODER = JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)
