"""Measured values, told rounded, in other units, and with hedges that admit them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from random import Random
from typing import NamedTuple

from invented.kit import Invented, Off, Plant, claim, lie
from world import Row

DECLARED: tuple[Row, ...] = (
    {"predicate": "warming", "datatype": "quantity", "unit": "°C", "change": "yes", "aspect": "timeless"},
)
WHEN = "2023-05-03"


class Scale(NamedTuple):
    """One of the unit is so many of the first of its kind, counted from a zero of its own."""

    unit: str
    size: Fraction
    zero: Fraction = Fraction(0)


def _f(text: str) -> Fraction:
    return Fraction(text)


LENGTHS = (Scale("km", _f("1")), Scale("miles", _f("1.609344")), Scale("m", _f("0.001")), Scale("ft", _f("0.0003048")))
FAR = (Scale("km", _f("1")), Scale("miles", _f("1.609344")), Scale("nautical miles", _f("1.852")))
MASSES = (Scale("kg", _f("1")), Scale("lb", _f("0.45359237")), Scale("tonnes", _f("1000")))
AREAS = (Scale("km²", _f("1")), Scale("ha", _f("0.01")), Scale("square miles", _f("2.589988110336")))
SPEEDS = (Scale("km/h", _f("1")), Scale("mph", _f("1.609344")), Scale("knots", _f("1.852")), Scale("m/s", _f("3.6")))
HEAT = (Scale("°C", _f("1")), Scale("°F", _f("5/9"), _f("-160/9")))
RISES = (Scale("°C", _f("1")), Scale("°F", _f("5/9")))
KINDS: Mapping[str, tuple[tuple[Scale, ...], float, float]] = {
    "length": (LENGTHS, 0.4, 900),
    "distance": (FAR, 1.5, 9000),
    "mass": (MASSES, 0.4, 90_000),
    "area": (AREAS, 0.4, 90_000),
    "speed": (SPEEDS, 3, 900),
    "temperature": (HEAT, -60, 90),
    "warming": (RISES, 0.3, 9),
}
"""The units of a predicate, and between which values of the first of them it lies."""


def world(rng: Random, _: Off) -> Invented:
    """One value for each predicate, all at one day."""
    rows: list[Row] = [*DECLARED]
    plants: dict[str, Plant] = {}
    for name, (scales, least, most) in KINDS.items():
        true = Fraction(round(least + (most - least) * rng.random() ** 3, 4)).limit_denominator(10_000)
        for _number in range(rng.randrange(2, 6)):
            scale = rng.choice([one for one in scales if abs(_in(true, one)) >= Fraction("0.06")])
            when = "" if rng.random() < 0.1 else WHEN
            words = f"{worded(rng, _in(true, scale))} {scale.unit}"
            rows.append(claim(date(2023, 6, rng.randrange(1, 28)), "River Orr", name, words, when))
        plants |= _plants(rng, name, true)
    rows += _cold(rng)
    return Invented(rows, plants)


def _in(value: Fraction, scale: Scale) -> Fraction:
    """A value of the first unit as a number of another."""
    return (value - scale.zero) / scale.size


def _cold(rng: Random) -> list[Row]:
    """Temperatures about zero and below, which are of one kind with all others: no zero of theirs is nothing."""
    near, below = Fraction(rng.randrange(-45, 46), 100), rng.randrange(-40, -9)
    told = [("Orr lake", f"{float(near):.1f} °C"), ("Orr lake", f"{float(near * 9 / 5 + 32):.0f} °F")]
    told += [("Orr lake", "-0 °C" if near < 0 else "0 °C"), ("Mount Orr", f"just over {below} °C")]
    told += [("Mount Orr", f"{below + 0.4:.1f} °C"), ("Mount Orr", f"above {below} °C")]
    return [claim(date(2023, 6, rng.randrange(1, 28)), subject, "temperature", words, WHEN) for subject, words in told]


def worded(rng: Random, true: Fraction) -> str:
    """A measured number in a way that admits it; any sign."""
    sign, size = ("-" if true < 0 else ""), abs(true)
    ways = [_written(size, places) for places in (0, 1, 2)] + [_round(size, digits) for digits in (1, 2, 3)]
    near = rng.choice([one for one in ways if one])
    told = Fraction(near.replace(",", ""))
    words = [f"{sign}{near}"] * 4
    if sign:
        return rng.choice(words)
    low, high = size // 1 - rng.randrange(0, 3), size // 1 + 1 + rng.randrange(0, 3)
    words += (
        [f"around {near}", f"roughly {near}", f"between {max(0, low)} and {high}", f"{max(0, low)}-{high}"]
        if low != 0
        else []
    )
    words += [
        f"more than {max(0, low - 1)}",
        f"at least {max(0, low)}",
        f"at most {high}",
        f"up to {high}",
        f"under {high + 1}",
    ]
    words += [f"nearly {near}"] if size < told <= size * Fraction("1.08") else []
    words += [f"just over {near}"] if told < size <= told * Fraction("1.08") else []
    return rng.choice(words)


def _written(size: Fraction, places: int) -> str:
    """With so many decimal places, to the nearest; empty where nothing but zero is left."""
    scaled = (size * 10**places * 2 + 1) // 2
    whole, part = divmod(scaled, 10**places)
    return (f"{whole:,}.{part:0{places}}" if places else f"{whole:,}") if scaled else ""


def _round(size: Fraction, digits: int) -> str:
    """From 100 on, to so many digits, where that is off by 5 % at most."""
    whole = int((size * 2 + 1) // 2)
    if size < 100:
        return ""
    place = 10 ** max(0, len(str(whole)) - digits)
    near = (whole + place // 2) // place * place
    return f"{near:,}" if near >= 100 and abs(near - size) * 20 <= near and abs(near - size) * 2 <= place else ""


def _plants(rng: Random, name: str, true: Fraction) -> dict[str, Plant]:
    """Values that are a quarter and more away, and the same number in another unit."""
    scales, _, _ = KINDS[name]
    scale, other = rng.sample(scales, 2)
    firm = claim(date(2023, 7, 1), "River Orr", name, f"{_exact(true)} {scales[0].unit}", WHEN)
    far = true + max(Fraction(30), abs(true) / 2) if name == "temperature" else true * rng.randrange(2, 9)
    told = f"{_exact(_in(far, scale))} {scale.unit}"
    slip = _in(true, scale)
    plants = {f"another value ({name})": lie(firm, value=told)}
    if name != "temperature" and not Fraction("0.8") < scale.size / other.size < Fraction("1.25"):
        plants[f"another unit ({name})"] = lie(firm, value=f"{_exact(slip)} {other.unit}")
    if name != "temperature":
        plants[f"beyond a limit ({name})"] = lie(firm, value=f"more than {_exact(true * 2)} {scales[0].unit}")
    return plants


def _exact(value: Fraction) -> str:
    """With four digits and more."""
    return f"{float(value):.1f}" if abs(value) >= 1000 else f"{float(value):.4g}"
