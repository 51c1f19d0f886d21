"""Scale words in the field `unit` (`million EUR`): a part of the number, which is never read without them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Claim, Datatype, Predicate, Problem, Value
from contracheck.normalise.asked_language import attempt_value
from contracheck.values.fault import Fault
from contracheck.values.numbers.scale_words import worth, worth_elsewhere
from contracheck.values.numbers.scan import SUFFIXES
from contracheck.values.numbers.unit import known
from contracheck.values.quantity import Quantity

_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_LETTERS = {"m": 10**6, "mm": 10**6, "k": 10**3, "b": 10**9, "000": 10**3, "000s": 10**3, "'000": 10**3, "'000s": 10**3}
"""Short forms that are units elsewhere: they are scales beside a currency."""


class Moved(NamedTuple):
    """The value with the scale word, the unit without it, and what the word multiplies by."""

    value: str
    unit: str
    scale: int


def moved(claim: Claim, predicate: Predicate) -> Moved | None:
    """The value and the unit as they should be written; `None` where the unit holds no scale word."""
    if not claim.unit.strip() or predicate.datatype != Datatype.QUANTITY or known(claim.unit) is not None:
        return None
    words = claim.unit.split()
    for index in {0, len(words) - 1}:
        rest = words[:index] + words[index + 1 :]
        rest = rest[1:] if index == 0 and rest[:1] == ["of"] else rest
        word, unit = words[index].rstrip("."), " ".join(rest)
        is_rate = words[index - 1 : index] == ["per"]
        if scale := 0 if is_rate else _worth(word, unit, claim.source.language):
            plain = word.casefold() in _LETTERS or word.casefold().endswith("s")
            shown = _WORDS.get(len(str(scale)) - 1, word) if plain else word
            return Moved(f"{claim.value.strip()} {shown}", unit, scale)
    return None


def _worth(word: str, beside: str, language: str) -> int:
    """What the word multiplies by, beside that unit; 0 if it is no scale word."""
    if scale := _LETTERS.get(word.casefold(), 0):
        unit = known(beside)
        return scale if unit is not None and unit.dimension.startswith("currency:") else 0
    elsewhere = worth_elsewhere(word)
    scale = worth(word, language) or SUFFIXES.get(word.casefold(), 0) or (elsewhere[0] if len(elsewhere) == 1 else 0)
    return scale if scale >= 1000 else 0


def tell_moved(claim: Claim, it: Moved, read: Callable[[Claim], Value], problems: list[Problem]) -> None:
    """One more problem at the unit, with value and unit as they should be where that means what was written, and what
    is wrong with the value. `read` gives the value of a claim; raises `Fault`."""
    value = attempt_value(read, evolve(claim, value=it.value, unit=it.unit), problems)
    there = f"and unit {it.unit}" if it.unit else "without a unit"
    hint = f"value {it.value} {there}" if value is not None and _is_meant(value, claim, it, read) else ""
    message = "unit: a scale word is a part of the number, and belongs to the value"
    problems.append(Problem(claim.at("unit"), message, claim.unit, "a unit alone, such as EUR or tonnes", hint))


def _is_meant(value: Value, claim: Claim, it: Moved, read: Callable[[Claim], Value]) -> bool:
    try:
        plain = read(evolve(claim, unit=it.unit))
    except Fault:
        return False
    if not (isinstance(value, Quantity) and isinstance(plain, Quantity)):
        return False
    return (value.said.lower, value.said.upper) == (plain.said.lower * it.scale, plain.said.upper * it.scale)
