"""The ends of a range that runs backwards, put in order, where nothing but a range can be meant."""

from __future__ import annotations

from contracheck.values.numbers.lazy_pattern import pattern

_RANGE = r"(-?\d[\d,.]*+)(?:\s*+-\s*+|\s++to\s++)(-?\d[\d,.]*+)(\s*+%|\s++\S.*+|)"
_YEARS = range(1000, 2200)


def swapped_ends(text: str) -> str:
    """`250 to 350 people` for `350-250 people`; empty for what may be years, a score, odds or a number cut short."""
    match = pattern(_RANGE).fullmatch(text.strip())
    if match is None:
        return ""
    first, second, rest = match.groups()
    digits, others = (first.lstrip("-"), second.lstrip("-"))
    both_negative = first[0] == second[0] == "-" and bool(rest)
    alike = both_negative or (len(digits) == len(others) and digits.isdecimal() == others.isdecimal())
    if not alike or (not rest and not _is_round(digits, others)) or (_is_year(digits) and not both_negative):
        return ""
    return f"{second} to {first}{rest}"


def _is_round(*numbers: str) -> bool:
    """Whether these are figures of more than two places that end in a zero: scores seldom are."""
    return all(len(number) > 2 and number[-1] == "0" for number in numbers)


def _is_year(digits: str) -> bool:
    return digits.isdecimal() and int(digits) in _YEARS
