"""Numbers in digits and in words, in the conventions of the source's language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import decimal_mark, numeral
from contracheck.values.numbers.scan import NumberManner, scan


def value(text: str, language: str | None = "en") -> int | Fraction:
    mantissa, decimals = numeral(text, language)
    return Fraction(mantissa, 10**decimals)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.500", "de", 1500), ("1.500", "en", Fraction(3, 2)), ("1,500", "en", 1500), ("1,500", "de", Fraction(3, 2)),
        ("1.500", "de-CH", Fraction(3, 2)), ("1.500", "es-MX", Fraction(3, 2)), ("1.500", "pt_BR", 1500),
        ("1'500", None, 1500), ("1'500.5", "de-CH", Fraction(3001, 2)), ("1 500", None, 1500),
        ("1\u202f234\u202f567.89", "fr", Fraction(123456789, 100)), ("12,34,567.89", "en", Fraction(123456789, 100)),
        ("1.234.567", "en", 1234567), ("1,234,567", "de", 1234567), ("1.111,11", None, Fraction(111111, 100)),
        ("1,111.11", None, Fraction(111111, 100)), ("0.500", None, Fraction(1, 2)),
        ("1234.567", None, Fraction(1234567, 1000)),
        ("1,3", None, Fraction(13, 10)), ("3.5", "de", Fraction(7, 2)), (".5", "en", Fraction(1, 2)), ("012", "en", 12),
    ],
)  # fmt: skip
def test_separators(text: str, language: str | None, expected: object) -> None:
    assert value(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("1.500", None), ("1,500", None), ("1,500", "xx"), ("1,3", "en"), ("1,23,45", "en"), ("1.23.456", "de"),
     ("1'50", "en"),
     ("22,24,26", "en"), ("1,2345,678", "en"), ("1.5,2,500", None), ("1.2.3", "en"), ("1,234.567.8", "en")],
)  # fmt: skip
def test_separators_refused(text: str, language: str | None) -> None:
    with pytest.raises(Fault):
        value(text, language)


LOCALES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "ru", "sv", "de_CH", "en_IN", "ja", "tr", "da")


def grouped(whole: int, sizes: tuple[int, int], mark: str) -> str:
    """The digits of `whole` with `mark` between groups: the last of `sizes[0]` digits, all before it of `sizes[1]`."""
    digits = str(whole)
    cut = max(len(digits) - sizes[0], 0)
    before = [digits[max(end - sizes[1], 0) : end] for end in range(cut, 0, -sizes[1])]
    return mark.join([*reversed(before), digits[cut:]])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LOCALES), st.integers(0, 10**15), st.integers(0, 99))
@example("de_CH", 10**9, 0)
@example("en_IN", 10**9, 5)
def test_separators_as_babel_knows_them(locale: str, whole: int, hundredths: int) -> None:
    """Written by hand with the marks and groups that babel takes from CLDR: babel's own writing loses marks that are
    quotes (the Swiss ones of CLDR 48: 1000000'000), and its strict reading is held to that writing."""
    babel, core = pytest.importorskip("babel.numbers"), pytest.importorskip("babel.core")
    mark, point = babel.get_group_symbol(locale), babel.get_decimal_symbol(locale)
    sizes = core.Locale.parse(locale).decimal_formats[None].grouping
    text = grouped(whole, sizes, mark)
    for written, meant in (
        (text, Decimal(whole)),
        (f"{text}{point}{hundredths:02}", whole + Decimal(hundredths) / 100),
    ):
        assert babel.parse_decimal(written, locale=locale) == meant
        assert value(tidied(written), locale) == Fraction(meant)
        if mark != "'":
            assert value(tidied(babel.format_decimal(meant, locale=locale)), locale) == Fraction(meant)


def tidied(text: str) -> str:
    """As the reader of quantities hands numbers on: one kind of apostrophe and of space."""
    return text.replace("\u00a0", " ").replace("\u2019", "'")


@pytest.mark.parametrize(
    ("whole", "sizes", "expected"),
    [(0, (3, 3), "0"), (999, (3, 3), "999"), (1000, (3, 3), "1'000"), (12345678, (3, 3), "12'345'678"),
     (123456, (3, 2), "1'23'456"), (12345678, (3, 2), "1'23'45'678"), (1000000000, (3, 3), "1'000'000'000")],
)  # fmt: skip
def test_groups_written_by_hand(whole: int, sizes: tuple[int, int], expected: str) -> None:
    assert grouped(whole, sizes, "'") == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_decimal_marks_are_those_of_babel(locale: str) -> None:
    babel = pytest.importorskip("babel.numbers")
    assert decimal_mark(locale) == babel.get_decimal_symbol(locale)


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
UNITS += "seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """British English, from the definition."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(head)} {name}" + (joint + in_words(rest) if rest else "")
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens] + (f"-{UNITS[unit]}" if unit else "")


def spelled(text: str) -> int | Fraction | None:
    found = scan(text, 0, NumberManner("en", "million"))
    return found[0].value if found and found[1] == len(text) else None


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12 - 1))
def test_every_number_in_words(number: int) -> None:
    assert spelled(in_words(number)) == number
    assert spelled(f"minus {in_words(number)}") == -number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two thirds", Fraction(2, 3)), ("one hundred and three quarters", Fraction(403, 4)), ("half a dozen", 6),
        ("three hundred and two dozens", 324), ("five and a half million", 5_500_000),
        ("3 million and a half", 3_500_000),
        ("one billion and a half million", 1_000_500_000), ("one in five", Fraction(1, 5)),
        ("a twenty-first", Fraction(1, 21)),
        ("two hundred point zero three", Fraction(20003, 100)), ("one point five million", 1_500_000),
        ("4 thousand 3 hundred and 21", 4321), ("three lakh crore", 3 * 10**12),
        ("nine point nought four", Fraction(904, 100)),
        ("twenty-one hundred", 2100), ("1.3x10^6", 1_300_000), ("2 1/4", Fraction(9, 4)), ("5 Mio.", 5_000_000),
    ],
)  # fmt: skip
def test_words(text: str, expected: object) -> None:
    assert spelled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "two three",
        "hundred and",
        "and five",
        "nineteen eighty",
        "12 in 6",
        "5 in 2015",
        "twenty zero",
    ],
)
def test_words_that_spell_no_one_number(text: str) -> None:
    assert spelled(text) is None
