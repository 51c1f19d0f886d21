"""Units: names with a dimension and an exact way to the base axis of it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache
from itertools import takewhile

from attrs import frozen

from contracheck.values.fault import Fault
from contracheck.values.interval import exact
from contracheck.values.nearest import nearest
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_words import WORDS
from contracheck.values.numbers.scan import SUFFIXES
from contracheck.values.numbers.unit_table import AMBIGUOUS, CODES, ROWS, SYMBOLS, aliases, row

EXPECTED = "a unit such as km, kg, %, °C, USD, or the name of what is counted"
_NOUN = r"[(]?[^\W\d_²³][\w.'\u2019/&²³%-]*[)]?,?"
_RATE = r"per \d[\d,]*(?: |\Z)|\bper \d[\d,]*\Z"
_NO_NOUNS = frozenset(
    "in on at by for from with since until during as or to than but not about around exactly precisely roughly "
    "approximately approx est estimated circa more less fewer minimum maximum max within between altogether "
    "am pm a.m p.m".split()
)
_NEVER_FIRST = frozenset(("m", "s", "mm", "g", *WORDS))
_WORDS_OF_A_RATE = 8
_NUMBERS = frozenset("nthdsopf")  # the kinds of number words


@frozen
class Unit:
    """A unit. `number * factor + offset` is the number on the base axis of `dimension` (SI for physical dimensions).

    Dimensions: `[length]` and the like as pint writes them, `percent`, `currency:USD` (`currency:dollar` where nobody
    knows of which country), `count`, or `label:ships` for a noun. Currencies and labels are never converted into one
    another.
    """

    name: str
    dimension: str
    factor: int | Fraction = 1
    offset: int | Fraction = 0

    @classmethod
    def parse(cls, text: str) -> Unit:
        """The unit of that name. Raises `Fault` for an empty, ambiguous or misspelled one."""
        return _parse(text)

    @classmethod
    def named(cls, name: str) -> Unit:
        """The unit that calls itself so: a noun is taken at its word, however near it is to a unit. Raises `Fault`."""
        return _measure(name) or _named_rate(name) or _named_difference(name) or per_number(name) or label(name)

    def comparable(self, other: Unit | None) -> bool:
        """Whether numbers in this unit can be compared with numbers in the other."""
        return other is not None and self.dimension == other.dimension

    def __str__(self) -> str:
        return self.name


COUNT = Unit("count", "count")
SHARE = Unit("of one", "percent", 100)
"""The unit of a part of a whole in words: two thirds are two thirds of one, and so 66.67 per cent."""


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return aliases()


@lru_cache(maxsize=4096)
def known(text: str) -> Unit | None:
    """The everyday unit or currency of that name, or `None`."""
    if text == SHARE.name:
        return SHARE
    name = _names().get(text) or (_names().get(text.lower()) if len(text) > 2 else None)
    if name in ROWS:
        dimension, factor, offset = row(name)
        return Unit(name, dimension, exact(factor), exact(offset))
    code = name or SYMBOLS.get(text) or (text if text in CODES else "")
    return Unit(code, f"currency:{code}") if code else None


@lru_cache(maxsize=4096)
def _parse(text: str) -> Unit:
    name = " ".join(text.split()).rstrip(" .,;")
    found = _measure(name)
    if found is None and (near := nearest_unit(name)):
        raise Fault("no such unit", text, EXPECTED, near)
    return found or label(name)


def _measure(name: str) -> Unit | None:
    """As `measure`; raises `Fault` where several could be meant."""
    if is_ambiguous(name):
        raise ambiguous(name)
    return measure(name)


def is_ambiguous(name: str) -> bool:
    """Whether the word names several units; Nm is a newton metre, whatever nm is."""
    return name.lower() in AMBIGUOUS and name != "Nm"


def ambiguous(name: str) -> Fault:
    """The fault that asks which unit is meant."""
    return Fault("which unit is meant?", name, EXPECTED, " or ".join(map(_spoken, AMBIGUOUS[name.lower()])))


def _spoken(name: str) -> str:
    """The name as people write it, where it is known so: short ton."""
    words = name.replace("_", " ")
    return words if known(words) else name


_PERIODS = {"night": "day", "annum": "year"}
_LONG_PERIODS = {"fortnight": Fraction(1209600), "quarter": Fraction(31557600, 4)}
"""Seconds: two weeks, and a quarter of the Julian year (as `unit_table` has the year)."""


def period(word: str) -> Unit | None:
    """The time of a rate by its name (day, month, annum), or `None`."""
    name = _PERIODS.get(word.lower(), word.lower())
    if seconds := _LONG_PERIODS.get(name):
        return Unit(name, "[time]", exact(seconds))
    unit = known(name) if len(name) > 1 else None
    return unit if unit and unit.dimension == "[time]" else None


def rate(unit: Unit | None, time: Unit) -> Unit:
    """So much of a unit, or of what is counted, in each period; such rates convert into one another."""
    base = unit or COUNT
    return Unit(
        f"{base.name} per {time.name}",
        f"{base.dimension} / [time]",
        exact(Fraction(base.factor) / Fraction(time.factor)),
    )


def per_number(words: str) -> Unit | None:
    """The unit of so many in each hundred thousand, million ...: `per 100,000`, `per million births`; or `None`.

    Such rates of the same thing convert into one another.
    """
    link, *rest = words.split()[:_WORDS_OF_A_RATE] or [""]
    if link.lower() != "per":
        return None
    figures = list(takewhile(_is_figures, rest))
    number = int("".join(sign for sign in "".join(figures) if sign.isdecimal()) or 1)
    rest = rest[len(figures) :]
    if rest and (scale := SUFFIXES.get(rest[0].lower(), 0)) and len(rest[0]) > 3:
        number, rest = number * scale, rest[1:]
    if number < 2 or not all(map(_noun, rest)):
        return None
    of = f" {' '.join(rest)}" if rest else ""
    return Unit(f"per {number:,}{of}", f"per number{of.casefold()}", Fraction(1, number))


def _is_figures(word: str) -> bool:
    return word[:1].isdecimal() and word[-1:].isdecimal() and all(sign.isdecimal() or sign in ".,'" for sign in word)


def difference(unit: Unit) -> Unit:
    """The unit of differences on its scale, which convert without the zero of it: degrees by which it grew warmer."""
    return Unit(f"{unit.name} difference", f"{unit.dimension} difference", unit.factor)


def _named_difference(name: str) -> Unit | None:
    scale, word, rest = name.rpartition(" difference")
    found = measure(scale) if word and not rest else None
    return difference(found) if found and found.offset else None


def _named_rate(name: str) -> Unit | None:
    """The rate that calls itself so: `USD per month`; `None` for other names."""
    before, per, after = name.rpartition(" per ")
    unit, time = (Unit.named(before), period(after)) if per and before else (None, None)
    return rate(unit, time) if unit and time else None


@lru_cache(maxsize=4096)
def measure(name: str) -> Unit | None:
    """The unit or currency of that name, in these letters or, failing that, in small ones; `None` for a mere noun."""
    small = name.casefold() if name != "Nm" else name
    return known(name) or _physical(name) or (known(small) or _physical(small) if small != name else None)


def _physical(name: str) -> Unit | None:
    """The unit as the unit library knows it, or `None`."""
    from contracheck.values.numbers.pint_units import lookup

    found = lookup(name)
    return Unit(name, found[0], exact(found[1]), exact(found[2])) if found else None


def nearest_unit(name: str) -> str:
    """The everyday unit whose name is nearly this one, or an empty text."""
    return nearest(name, _long_names(), 0.85) if len(name) > 3 else ""


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(alias for alias in _names() if len(alias) > 3 and alias[0].isalpha())


@lru_cache(maxsize=4096)
def label(text: str) -> Unit:
    """What is counted, as a unit of its own: singular and plural share an axis. Raises `Fault` if it is no noun."""
    shown = " ".join(text.split()).rstrip(" .,;")
    name = shown.casefold()
    words = pattern(_RATE).sub("", name, count=1).split()
    wrong = _NO_NOUNS.intersection(words) or any(map(_numeric, words)) or not all(map(_noun, words))
    if not name or wrong or len(words) > 6 or len(name) > 60 or _scale_like(name):
        raise Fault("not a unit", text, EXPECTED)
    return Unit(shown, f"label:{_plural(name)}")


def _noun(word: str) -> bool:
    """Whether it looks like a word: letters first, no digits but plain ones."""
    shape = pattern(_NOUN).fullmatch(word)
    return shape is not None and all(sign.isalpha() or sign.isascii() or sign in "²³’" for sign in word)


def _scale_like(name: str) -> bool:
    """Whether a reader would take its beginning for a part of the number: m, K-5, and."""
    first = pattern(r"[^\W\d_]*(?![\w/^])").match(name)
    return first is not None and (first[0] in _NEVER_FIRST or first[0] in SUFFIXES)


def _numeric(word: str) -> bool:
    word = word.strip("(),")
    return word in SUFFIXES or WORDS.get(word.rstrip("0123456789"), ("", 0))[0] in _NUMBERS


def _plural(name: str) -> str:
    if name.endswith("s") and not name.endswith("ss"):
        return name
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y\Z", name) else f"{name}es" if name.endswith("ss") else f"{name}s"
