"""A number that only a language could tell how to read: how to give one, in the kind of file at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from contracheck.model import Claim, Problem, Value
from contracheck.normalise.two_ways import both_ways
from contracheck.values.fault import Fault, readable, reads
from contracheck.values.numbers.digits import TWO_WAYS

_SETTING = 'or `language = "en"` in contracheck.toml in the folder where you run it'
_LOOK_ALIKE = str.maketrans("OoIl", "0011")
"""Letters that are taken for figures."""
_TABLES = {".csv": "column", ".xlsx": "column", ".jsonl": "field"}


def attempt_value(read: Callable[[Claim], Value], claim: Claim, problems: list[Problem]) -> Value | None:
    """What `read` makes of the claim, or `None` and one more problem: at the field that is at fault, the value or its
    unit, and, of a number that could be read in two ways, with how to give the language."""
    try:
        return read(claim)
    except Fault as fault:
        field = "unit" if claim.unit and fault.value.strip() == claim.unit else "value"
        expected = _expected(claim) if fault.message == TWO_WAYS else fault.expected
        hint = fault.suggestion if field == "unit" else " or ".join(_hints(fault, claim, read))
        problems.append(Problem(claim.at(field), f"{field}: {fault.message}", fault.value, expected, hint))
        return None


def tell_odd(claim: Claim, what: str, read: Callable[[Claim], Value], problems: list[Problem]) -> None:
    """One more problem: the value is not `what` (number, date) the others of an undeclared predicate are; `read` reads
    it as that."""
    message = f"value: reads as no {what}, and the others of “{claim.predicate}” do"
    expected = f"a {what}; if it takes names, declare the property in vocabulary.yaml"
    figures = claim.value.translate(_LOOK_ALIKE)
    hint = (
        figures
        if any(map(str.isdigit, claim.value)) and reads(figures, lambda text: read(evolve(claim, value=text)))
        else ""
    )
    problems.append(Problem(claim.at("value"), message, claim.value, expected, hint))


def _hints(fault: Fault, claim: Claim, read: Callable[[Claim], Value]) -> Iterable[str]:
    def read_in(text: str, language: str) -> Value:
        source = evolve(claim.source, language=language) if language else claim.source
        return read(evolve(claim, value=text, source=source))

    ways = both_ways(claim.value, read_in) if fault.message == TWO_WAYS else ()
    return ways or readable(fault, claim.value, lambda text: read_in(text, ""))


def _expected(claim: Claim) -> str:
    if code := claim.source.language:
        return f"the number in plain digits: how “{code}” writes decimals is not known"
    return f"plain digits, or the language of the source ({how_to_give(claim)})"


def how_to_give(claim: Claim) -> str:
    """How to give the language of the claim's source, where the claim stands."""
    file = claim.place.file
    where = _TABLES.get(file[file.rfind(".") :].lower())
    return f"add a {where} `language` to {file}, {_SETTING}" if where else f"add `language: en` to the source in {file}"
