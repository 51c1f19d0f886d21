"""A number that only a language could tell how to read: how to give one, in the kind of file at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from contracheck.model import Claim, Problem
from contracheck.values.fault import Fault, readable
from contracheck.values.numbers.digits import TWO_WAYS

T = TypeVar("T")
_SETTING = 'or `language = "en"` in contracheck.toml'
_TABLES = {".csv": f"add a column `language`, {_SETTING}", ".xlsx": f"add a column `language`, {_SETTING}",
           ".jsonl": f"add a field `language`, {_SETTING}"}  # fmt: skip
_IN_YAML = "add `language: en` to the source"


def attempt_value(read: Callable[[str], T], claim: Claim, problems: list[Problem]) -> T | None:
    """What `read` makes of the value, or `None` and one more problem: at the field that is at fault, the value or its
    unit, and, of a number that could be read in two ways, with how to give the language."""
    try:
        return read(claim.value)
    except Fault as fault:
        field = "unit" if claim.unit and fault.value.strip() == claim.unit else "value"
        expected = _expected(claim) if fault.message == TWO_WAYS else fault.expected
        hint = fault.suggestion if field == "unit" else " or ".join(readable(fault, claim.value, read))
        problems.append(Problem(claim.at(field), f"{field}: {fault.message}", fault.value, expected, hint))
        return None


def _expected(claim: Claim) -> str:
    if code := claim.source.language:
        return f"the number in plain digits: how “{code}” writes decimals is not known"
    return f"the language of the source ({how_to_give(claim)}), or the number in plain digits"


def how_to_give(claim: Claim) -> str:
    """How to give the language of the claim's source, where the claim stands."""
    ending = claim.place.file[claim.place.file.rfind(".") :].lower()
    return _TABLES.get(ending, _IN_YAML)
