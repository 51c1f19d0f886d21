"""How the numbers of a claim are to be read: what its source, its predicate and the settings say about them."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from contracheck.values.fault import Fault
from contracheck.values.interval import exact, magnitude
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.scan import NumberManner, scan

_TOLERANCE = "a tolerance such as 5, ±50 or 2 %"
_PRECISION = "a precision such as 100, hundreds, ±50 or 2 %"
_NEAREST = ("to the nearest ", "nearest ", "to ")
_PLACES = {"units": 1, "ones": 1, "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6}
_PERCENT = ("%", "percent", "per cent")


@frozen
class Tolerance:
    """How far two values may lie apart and still be called the same: in the value's unit, or as a part of it."""

    absolute: int | Fraction | None = None
    relative: Fraction | None = None

    @classmethod
    def parse(cls, text: str) -> Tolerance:
        """`5` and `±50` are absolute, `2 %` relative. Raises `Fault`."""
        value, relative = _margin(text.strip().removeprefix("±"), text, _TOLERANCE)
        return cls(None, Fraction(value)) if relative else cls(exact(value), None)

    def of(self, value: int | Fraction) -> int | Fraction:
        """The tolerance for one value, in its unit; the wider where both are given."""
        return exact(max(Fraction(self.absolute or 0), magnitude(value) * (self.relative or Fraction(0))))

    def __str__(self) -> str:
        parts = [str(self.absolute)] if self.absolute is not None else []
        return " or ".join(parts + ([f"{self.relative * 100} %"] if self.relative is not None else []))


@frozen(cache_hash=True)
class Style:
    """How numbers are read.

    `language` is that of the source; `decimal`, where no language tells it, the mark before decimals, or `NO_DECIMALS`.
    `unit` is the one given beside the value or declared by the predicate; `counts`
    says that the predicate counts things, so that the noun after a number is no unit. `exact` switches the halo off.
    `precision` is what the source states ("100": to hundreds). `hedge` is the band of "around", a part of the number.
    `vague` is not read here: it tells the caller whether to compare vague counts at all. `things` are the words for
    what the predicate counts: families are families where it counts families. `round_from` is the least whole number,
    written out, that is read as rounded (`None`: none is); without `declared`, nobody said what is told of. `lasting`
    says that it is how long something lasted, which people count in full units or to the nearest. `signed` says
    that it is declared to go below zero.
    """

    language: str | None = None
    decimal: str = ""
    unit: str | None = None
    counts: bool = False
    nonnegative: bool = False
    exact: bool = False
    tolerance: Tolerance | None = None
    precision: str | None = None
    hedge: Fraction = Fraction(1, 10)
    vague: bool = True
    things: str = ""
    round_from: int | None = 100
    lasting: bool = False
    declared: bool = True
    signed: bool = False


def precision_of(text: str) -> Tolerance:
    """A stated precision as the band it means: `100` and `hundreds` are ±50 (half of it), `±50` is ±50."""
    body = text.strip()
    if body.startswith("±"):
        return Tolerance.parse(body)
    for start in _NEAREST:
        body = body.removeprefix(start)
    if places := _PLACES.get(body.lower()):
        return Tolerance(exact(Fraction(places, 2)))
    value, relative = _margin(body, text, _PRECISION)
    half = Fraction(value) / 2
    return Tolerance(None, half) if relative else Tolerance(exact(half), None)


def _margin(body: str, text: str, expected: str) -> tuple[int | Fraction, bool]:
    body = body.strip()
    found = scan(body, 0, NumberManner("en", "million")) if 0 < len(body) <= 60 else None
    amount, end = found or (Amount(-1, 0), 0)
    rest = body[end:].strip()
    if amount.value < 0 or (rest and rest not in _PERCENT):
        raise Fault("not a margin", text, expected)
    return (Fraction(amount.value) / 100, True) if rest else (amount.value, False)
