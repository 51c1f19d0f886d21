"""Numbers written out: for people, and in the exact form that reads back the same."""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.interval import Interval, Number

_DECIMALS = 6


def for_people(number: Number) -> str:
    """`2,500`, `3.25`, `2/3`; long decimals are cut to six places and marked `≈`, very large numbers as powers."""
    if isinstance(number, float):
        return "∞" if number > 0 else "-∞"
    whole = number if isinstance(number, int) else round(number)
    if abs(whole) >= 10**24:
        return _power(whole)
    return f"{number:,}" if isinstance(number, int) else _fraction(number)


def _power(whole: int) -> str:
    digits, sign = str(abs(whole)), "-" if whole < 0 else ""
    mark = "≈" if digits[3:].strip("0") else ""
    return f"{mark}{sign}{digits[0]}.{digits[1:3]}e{len(digits) - 1}"


def _fraction(number: Fraction) -> str:
    if number.denominator < 100 and not _finite(number):
        return f"{number.numerator:,}/{number.denominator}"
    sign, scaled = "-" if number < 0 else "", abs(number) * 10**_DECIMALS
    if 0 < scaled < 1:
        return f"≈{float(number):.2e}"
    whole, decimals = divmod(round(scaled), 10**_DECIMALS)
    return f"{'' if scaled.denominator == 1 else '≈'}{sign}{whole:,}.{decimals:0{_DECIMALS}}".rstrip("0").rstrip(".")


def _finite(number: Fraction) -> bool:
    """Whether it has a finite decimal expansion."""
    below = number.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1


def exactly(number: Number) -> str:
    """`2500`, `13/4`, `inf`: the same in every language."""
    return str(number)


def interval_text(interval: Interval) -> str:
    """`[2450, 2550]`, `(5, inf)`: brackets for ends that belong to it, parentheses for ends that do not."""
    return str(interval)


def interval_for_people(interval: Interval) -> str:
    """`[2,450, 2,550]`, or the number alone."""
    if interval.is_point:
        return for_people(interval.lower)
    left, right = "(" if interval.lower_open else "[", ")" if interval.upper_open else "]"
    return f"{left}{for_people(interval.lower)}, {for_people(interval.upper)}{right}"


_PLURALS = {"century": "centuries", "inch": "inches", "krone": "kroner"}
_PLURALS |= {name: f"{name}s" for name in "day week month year decade litre acre knot kilotonne dollar peso".split()}


def unit_for_people(name: str, number: Number) -> str:
    """The name of a unit after a number: 1 year, 5 years, 5 dollars per year."""
    of, per, each = name.partition(" per ")
    return name if number == 1 else f"{_PLURALS.get(of, of)}{per}{each}"
