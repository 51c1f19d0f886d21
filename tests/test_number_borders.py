"""The borders of reading numbers: joints in number words, scale words, units beside numbers, and ends of bands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from contracheck.values.fault import Fault
from contracheck.values.numbers.scan import NumberManner, scan
from contracheck.values.numbers.unit import Unit, known
from contracheck.values.quantity import COUNT, Quantity, Style
from contracheck.values.span import Duration, Span

ENGLISH = Style(language="en")
COUNTED = Style(language="en", counts=True)
F = Fraction


def spelled(text: str) -> int | Fraction | None:
    found = scan(text, 0, NumberManner("en", "million"))
    return found[0].value if found and found[1] == len(text) else None


def bands(text: str, style: Style = ENGLISH) -> tuple[str, str]:
    found = Quantity.parse(text, style)
    return str(found.said), str(found.allowed)


@pytest.mark.parametrize(
    ("words", "power"),
    [
        ("hundred", 2), ("hundreds", 2), ("k", 3), ("K", 3), ("thousand", 3), ("thousands", 3), ("lakh", 5),
        ("lakhs", 5), ("mn", 6), ("mln", 6), ("mio", 6), ("M", 6), ("MM", 6), ("million", 6), ("crore", 7),
        ("b", 9), ("bn", 9), ("bln", 9), ("mrd", 9), ("billion", 9), ("milliard", 9),
        ("tn", 12), ("tln", 12), ("trn", 12), ("trillion", 12), ("quadrillion", 15),
    ],
)  # fmt: skip
def test_scale_words_after_digits(words: str, power: int) -> None:
    assert spelled(f"3 {words}") == 3 * 10**power


@pytest.mark.parametrize("words", ["dozen", "dozens", "dz", "dzs", "doz", "dozs"])
def test_dozens_after_digits(words: str) -> None:
    assert spelled(f"3 {words}") == 36


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three milliard", 3 * 10**9),
        ("three quadrillion", 3 * 10**15),
        # Chances: one in a thousand is one; from 1001 to 2199 the number below may be a year.
        ("one in 1000", F(1, 1000)),
        ("one in 1001", None),
        ("one in 2199", None),
        ("one in 2200", F(1, 2200)),
        # "Out of" is said of no year, and of no chance: it may be more than one.
        ("20 out of 2015", F(4, 403)),
        ("three out of two", F(3, 2)),
        # After "point" only digits stand: no fraction, no second point.
        ("two point 1.5", None),
        ("two point half", None),
        ("two point five half", None),
        # A round denominator with "one" before it, and a numerator that takes the hundred for itself.
        ("two one hundredths", F(1, 50)),
        ("one hundred thousandths", F(1, 10)),
        ("one hundred twentieths", 5),
        ("minus two and a half", F(-5, 2)),
        ("hundred and and five", None),
        # A half after "and" is half a million only where the word million stands before it.
        ("three million and a half", 3_500_000),
        ("three thousand and a half", F(6001, 2)),
        ("3000000 and a half", F(6_000_001, 2)),
    ],
)
def test_joints_of_number_words(text: str, expected: object) -> None:
    assert spelled(text) == expected


def test_the_longest_number_in_words() -> None:
    """Twenty-four words: four groups of a hundred and eleven, each but the last with its scale word, and one more."""
    group = "one hundred and eleven"
    words = f"{group} trillion {group} billion {group} million {group} thousand {group}"
    assert len(words.split()) == 24
    assert spelled(words) == 111_111_111_111_111


def test_digits_that_no_number_word_continues() -> None:
    """A number of 31 digits is beyond what words may be added to; it still stands for itself."""
    number = "1" + "0" * 30
    found = scan(f"{number} of them", 0, NumberManner("en"))
    assert found is not None
    assert (found[0].value, found[1]) == (10**30, len(number))


def test_a_joint_that_leads_nowhere_leaves_the_digits_their_places() -> None:
    """1.50 million is written to 10,000; a second reading that ends at the same place knows 1,500,000 only."""
    found = scan("1.50 million and", 0, NumberManner("en"))
    assert found is not None
    assert (found[0].value, found[0].step, found[1]) == (1_500_000, 10_000, len("1.50 million"))


def test_the_point_of_an_abbreviation_belongs_to_it() -> None:
    """`bn.` is an abbreviation; a point after `million` ends a sentence."""
    assert [
        end for _, end in filter(None, (scan(text, 0, NumberManner("en")) for text in ("5 bn. x", "5 million. x")))
    ] == [
        len("5 bn."),
        len("5 million"),
    ]


def test_a_letter_m_in_a_product_is_metres() -> None:
    found = scan("20m*kg", 0, NumberManner("en", "ask"))
    assert found is not None
    assert (found[0].value, found[1]) == (20, len("20"))


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("two point five", "2.5"),
        ("two point zero", "2.0"),
        ("two point five zero million", "2.50 million"),
        ("one point two three four five thousand", "1.2345 thousand"),
        ("zero point zero", "0.0"),
        ("two million ± 0.1 million", "2 million ± 0.1 million"),
    ],
)
def test_words_are_as_fine_as_the_digits_they_spell(words: str, digits: str) -> None:
    assert bands(words) == bands(digits)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two to three million", 2_000_000, 3_000_000),
        ("2 to three million", 2_000_000, 3_000_000),
        ("between two and three million", 2_000_000, 3_000_000),
        ("two point five to three million", 2_500_000, 3_000_000),
        ("ten to twenty thousand", 10_000, 20_000),
        ("twenty-five or thirty thousand", 25_000, 30_000),
        ("one to two hundred", 100, 200),
        ("one to two hundred thousand", 100_000, 200_000),
        ("one to two dozen", 12, 24),
        ("a quarter to half a million", 250_000, 500_000),
        ("one and a quarter to one and a half million", 1_250_000, 1_500_000),
        # The scale word stands for the upper end only where the lower one has its own, or would pass the upper.
        ("five hundred to a thousand", 500, 1000),
        ("nine hundred thousand to one million", 900_000, 1_000_000),
        ("fifty to one hundred", 50, 100),
        ("one to a thousand", 1, 1000),
    ],
)
def test_a_scale_word_that_stands_once_belongs_to_both_ends(text: str, low: int, high: int) -> None:
    assert bands(text)[0] == f"[{low}, {high}]"


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        # Below 100 half of the last place, whatever it is; from 100 on by the last digit that is not 0.
        ("20-25", "[39/2, 51/2)"),
        ("15-20", "[29/2, 41/2)"),
        ("95-100", "[189/2, 105]"),
        # 1,000 to the nearest 100 is what "1.0 thousand" says: ±50, and 5 % of it is the same.
        ("1.0 thousand", "[950, 1050)"),
    ],
)
def test_each_end_gives_way_for_itself(text: str, allowed: str) -> None:
    assert bands(text)[1] == allowed


def test_a_hedge_as_wide_as_the_halo_is_the_reason() -> None:
    """5 % of 5,000 is 250 either way; the hedge is what the words say."""
    found = Quantity.parse("around 5,000", Style(language="en", hedge=F(1, 20)))
    assert str(found.allowed) == "[4750, 5250]"
    assert found.why == ("hedge “around”: ±5 %",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("nearly 200", "“nearly”: within 10 % of it, on one side"),
        ("almost 200", "“nearly”: within 10 % of it, on one side"),
        ("just over 200", "“just over”: within 10 % of it, on one side"),
        ("3.2", "last decimal place: ±0.05"),
        # The last place of 1.234 thousand is that of whole ones: no decimal place.
        ("1.234 thousand", "last place: ±0.5"),
        ("200 (±10 %)", "stated margin: ±20"),
    ],
)
def test_reasons(text: str, why: str) -> None:
    assert Quantity.parse(text, ENGLISH).why == (why,)


def test_what_is_counted_is_never_below_none() -> None:
    assert bands("up to 3,000", COUNTED) == ("[0, 3000]", "[0, 3150]")
    assert bands("fewer than 5", COUNTED)[0] == "[0, 5)"


@pytest.mark.parametrize("text", ["5 ships (est.)", "5 ships (about)", "about 5 ships", "5 ships or so"])
def test_a_hedge_after_the_noun_leaves_the_noun_whole(text: str) -> None:
    found = Quantity.parse(text, ENGLISH)
    assert found.hedged
    assert found.unit is not None
    assert found.unit.name == "ships"


def test_a_hedge_in_brackets_alone() -> None:
    assert bands("5,000 (about)") == ("[5000, 5000]", "[4500, 5500]")


@pytest.mark.parametrize(
    ("text", "said", "unit"),
    [
        ("500 m to 1 km", "[1/2, 1]", "km"),
        ("20 °C to 80 °F", "[68, 80]", "°F"),
        ("0 °C to 80 °F", "[32, 80]", "°F"),
    ],
)
def test_ranges_in_two_units(text: str, said: str, unit: str) -> None:
    found = Quantity.parse(text, ENGLISH)
    assert (str(found.said), found.unit and found.unit.name) == (said, unit)


def test_the_rounding_of_an_end_is_converted_with_it() -> None:
    """1.5 mi is 2.414016 km, and 0.05 mi, half its last place, 0.0804672 km; 5 km are 4.5 to 5.5."""
    found = Quantity.parse("1.5 mi to 5 km", ENGLISH)
    assert (found.said.lower, found.said.upper) == (F("2.414016"), 5)
    assert (found.allowed.lower, found.allowed.upper) == (F("2.3335488"), F("5.5"))


def test_the_largest_exponent() -> None:
    assert spelled("1e400") == spelled("1e0400") == 10**400
    for text in ("1e401", "1e9999", "1e00001"):
        with pytest.raises(Fault, match="too large an exponent"):
            scan(text, 0, NumberManner("en"))


def test_ranges_in_units_that_do_not_convert() -> None:
    with pytest.raises(Fault, match="two units that do not convert"):
        Quantity.parse("1 m to 500 kg", ENGLISH)


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("5 meteors", None, COUNT),  # a noun, though one letter from a unit
        ("5", "ships", COUNT),
        ("5 ships", "ships", COUNT),
        ("5", "km", Unit.parse("km")),
        ("5 ships", "km", COUNT),
        ("5", "%", Unit.parse("%")),
    ],
)
def test_units_where_things_are_counted(text: str, unit: str | None, expected: Unit) -> None:
    assert Quantity.parse(text, Style(language="en", counts=True, unit=unit)).unit == expected


@pytest.mark.parametrize("text", ["ABC 5", "XX$ 5", "$5 km"])
def test_letters_before_a_number_that_are_no_currency(text: str) -> None:
    with pytest.raises(Fault):
        Quantity.parse(text, ENGLISH)


def test_a_currency_with_a_noun_is_the_currency() -> None:
    found = Quantity.parse("$5 fines", ENGLISH)
    assert found.axis == "currency:dollar"


def test_names_of_units_at_their_limits() -> None:
    kilometres = known("KILOMETRES")
    assert kilometres is not None
    assert kilometres.name == "km"
    assert Unit.parse("very old grey wooden fishing boats").dimension.startswith("label:")
    assert Unit.parse("sailors’ homes").dimension == "label:sailors’ homes"
    assert Unit.parse("glass").dimension == Unit.parse("glasses").dimension
    assert known("Day") == Unit.parse("day")
    assert Unit.parse("Hz").dimension == "1 / [time]"
    for name in ("seven very old grey wooden fishing boats", "the very old grey wooden fishing boats", "ships bn"):
        with pytest.raises(Fault):
            Unit.parse(name)


def test_the_longest_texts_that_are_read_as_dates() -> None:
    """Two hundred characters are read, though this text is no date; one more is too long to look at."""
    with pytest.raises(Fault) as short:
        Span.parse("x" * 200)
    with pytest.raises(Fault, match="too long"):
        Span.parse("x" * 201)
    assert "too long" not in short.value.message


def test_the_longest_durations() -> None:
    """Six digits; a day has 1,440 minutes."""
    assert Duration.parse("999999 days").minutes == 999_999 * 1440
    for text in ("1000000 days", "² months"):
        with pytest.raises(Fault):
            Duration.parse(text)
