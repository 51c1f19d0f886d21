"""The vocabulary that ships with the package, from the form that is fast to read.

What people write is `vocabulary.yaml`. From it `docs/build.py` makes `vocabulary.json`, its predicates, one a line, and
the keys of words that are not their own; and `wordings.json`, what other wordings of their words name. A test asks
whether both are fresh.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from attrs import evolve, fields

from contracheck.load.find_files import File
from contracheck.load.read_file import read_file
from contracheck.model import Predicate
from contracheck.model.kinds import Arity, Aspect, Datatype, Law
from contracheck.values.text.name_key import name_key

_FOLDER = Path(__file__).parent.parent
_KINDS = {"datatype": Datatype, "aspect": Aspect, "values": Arity}
_NOT_WRITTEN = frozenset(("place", "places", "inferred"))


@lru_cache(maxsize=1)
def shipped() -> tuple[Predicate, ...]:
    """The shipped predicates, which have no place. Empty if the file is not there."""
    return tuple(map(_predicate, _read("vocabulary.json").get("predicates", ())))


@lru_cache(maxsize=1)
def shipped_keys() -> Mapping[str, str]:
    """The keys (`values.text.name_key`) of all words of the shipped predicates."""
    words = {word: word for predicate in shipped() for word in (predicate.name, *predicate.synonyms)}
    words.update(_read("vocabulary.json").get("keys", {}))
    return words


@lru_cache(maxsize=1)
def shipped_wordings() -> Mapping[str, str]:
    """The shipped predicates' names by the wordings (`names.asking_words`) that are no words of theirs, empty where
    there are two. Empty if the file is not there."""
    return _read("wordings.json")


def shipped_as_written() -> tuple[Predicate, ...]:
    """The same, from what people write."""
    part = read_file(File("vocabulary.yaml", str(_FOLDER / "vocabulary.yaml")))
    return tuple(evolve(predicate, place=None) for predicate in part.predicates)


def as_json(predicates: tuple[Predicate, ...]) -> str:
    """The text of `vocabulary.json`."""
    words = (word for predicate in predicates for word in (predicate.name, *predicate.synonyms))
    keys = json.dumps({word: key for word in words if (key := name_key(word)) != word}, ensure_ascii=False)
    lines = (json.dumps(_written(predicate), ensure_ascii=False) for predicate in predicates)
    return f'{{"keys": {keys}, "predicates": [\n' + ",\n".join(lines) + "\n]}\n"


@lru_cache(maxsize=2)
def _read(name: str) -> dict[str, Any]:
    path = _FOLDER / name
    found: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
    return found


def _written(predicate: Predicate) -> Mapping[str, Any]:
    """The fields that are not as they are without being told."""
    told = {field.name: (getattr(predicate, field.name), field.default) for field in fields(Predicate)}
    return {name: one for name, (one, default) in told.items() if name not in _NOT_WRITTEN and one != default}


def _predicate(written: Mapping[str, Any]) -> Predicate:
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in written.items()}
    told |= {name: kind(told[name]) for name, kind in _KINDS.items() if name in told}
    if "exclusive" in told:
        told["exclusive"] = tuple(map(tuple, told["exclusive"]))
    if "relation" in told:
        told["relation"] = tuple(map(Law, told["relation"]))
    return Predicate(**told)
