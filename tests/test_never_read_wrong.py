"""Numbers that were read wrong without a word: ranges that leave out the thousand, scale words of other languages,
words that change what is counted, shares, ranks, and money in two units."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.values.fault import Fault
from contracheck.values.numbers import scale_words
from contracheck.values.numbers.number_words import in_words
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity, Style

EN = Style(language="en")
COUNT = Style(language="en", counts=True)
PERCENT = Style(language="en", unit="%")


def ends(text: str, style: Style = EN) -> tuple[object, object]:
    """What the text says, lower and upper end."""
    said = Quantity.parse(text, style).said
    return said.lower, said.upper


def unit(text: str, style: Style = EN) -> str:
    found = Quantity.parse(text, style).unit
    return found.name if found else ""


def asked(text: str, style: Style = EN) -> Fault:
    with pytest.raises(Fault) as caught:
        Quantity.parse(text, style)
    return caught.value


def means(suggestion: str, style: Style = EN) -> list[tuple[object, object]]:
    """What the suggested texts say: each of them has to be readable."""
    return [ends(text, style) for text in suggestion.split(" or ")]


# Ranges that leave out the thousand


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("45-50,000", 45_000, 50_000),
        ("45–50,000", 45_000, 50_000),
        ("5-8,000", 5_000, 8_000),
        ("1-1,200", 1_000, 1_200),
        ("1-3,000", 1_000, 3_000),
        ("200-225,000", 200_000, 225_000),
        ("450-1,000,000", 450_000, 1_000_000),
        ("45-50,000,000", 45_000_000, 50_000_000),
        ("4-500", 400, 500),
        ("4-5000", 4_000, 5_000),
        ("between 40 and 50,000", 40_000, 50_000),
        ("from 40 to 50,000", 40_000, 50_000),
        ("about 25-30,000 National Guard", 25_000, 30_000),
        ("$50-100,000", 50_000, 100_000),
        ("700-1,000", 700, 1_000),
        ("999-1,200", 999, 1_200),
        ("1-1,000", 1, 1_000),
        ("0-5,000", 0, 5_000),
        ("1,500-2,000", 1_500, 2_000),
        ("1-100", 1, 100),
        ("10-100", 10, 100),
        ("50-500", 50, 500),
        ("300-400", 300, 400),
        ("2 to 500", 2, 500),
        ("one to 10,000", 1, 10_000),
    ],
)
def test_the_thousand_left_out_belongs_to_both_ends(text: str, lower: int, upper: int) -> None:
    assert ends(text) == (lower, upper)
    assert ends(f"{text} people" if "$" not in text else text, EN) == (lower, upper)


def test_the_group_mark_is_that_of_the_language() -> None:
    assert ends("45-50.000", Style(language="de")) == (45_000, 50_000)
    assert ends("45-50 000", Style(language="fr")) == (45_000, 50_000)
    assert ends("45-50.000", EN) == (45, 50)  # a decimal point in English


@pytest.mark.parametrize(("text", "wide"), [("1-10,000", (1, 10_000)), ("2-50,000", (2, 50_000)), ("2-500", (2, 500))])
def test_where_both_ways_are_usual_it_is_asked(text: str, wide: tuple[int, int]) -> None:
    low, high = wide
    scale = 1000 if "," in text else 100
    assert means(asked(text).suggestion) == [(low * scale, high), wide]


@given(st.integers(1, 998), st.integers(1, 4), st.sampled_from(("-", "–", " to ")))
def test_law_leaving_it_out_and_writing_it_are_the_same(low: int, times: int, joint: str) -> None:
    high = min(low * times + 1, 999)
    assert ends(f"{low}{joint}{high},000") == ends(f"{low},000{joint}{high},000")


@given(st.integers(1, 9_999))
def test_law_numbers_in_words_read_back(number: int) -> None:
    assert ends(in_words(number)) == (number, number)


# Scale words


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2 Millionen", "de", 2 * 10**6),
        ("1,5 Mio. Menschen", "de-AT", 1_500_000),
        ("1 Billion", "de", 10**12),
        ("1 billion", "fr", 10**12),
        ("1 billion", "en", 10**9),
        ("1 bilhão", "pt-BR", 10**9),
        ("10 mil personas", "es", 10_000),
        ("2 mil millones", "es", 2 * 10**9),
        ("2 miliardi di euro", "it", 2 * 10**9),
        ("5 тысяч", "ru", 5_000),
        ("5 тыс. человек", "ru", 5_000),
        ("3 douzaines", "fr", 36),
        ("322 hundra", "sv", 32_200),
        ("2 milyon", "tr", 2 * 10**6),
        ("5千人", "ja", 5_000),
        ("3万", "zh", 30_000),
        ("1.2 mil", "en", 1_200_000),
        ("3 score", "en", 60),
        ("four score and seven", "en", 87),
        ("2 milho\u0303es", "pt", 2 * 10**6),
        ("2 milhoes", "pt", 2 * 10**6),
    ],
)
def test_scale_words_of_the_language_are_numbers(text: str, language: str, value: int) -> None:
    for style in (Style(language=language), Style(language=language, counts="euro" not in text)):
        assert ends(text, style) == (value, value)


@pytest.mark.parametrize("language", sorted(scale_words._TABLE))
def test_every_word_of_the_table_multiplies_in_its_language(language: str) -> None:
    for word, value in scale_words._words(language).items():
        assert ends(f"3 {word}", Style(language=language)) == (3 * value, 3 * value), word


def test_a_scale_word_of_another_language_is_a_number_or_asked() -> None:
    assert ends("2 Millionen", EN) == ends("2 Millionen", Style()) == (2 * 10**6, 2 * 10**6)
    assert means(asked("10 mil", Style()).suggestion, Style()) == [(10**4, 10**4), (10**7, 10**7)]
    assert ends("5 cents", EN) == (5, 5)
    assert unit("12 Prozent", Style(language="de")) == "%"


@pytest.mark.parametrize(("text", "language"), [("1 sur vingt", "fr"), ("1 uit drie", "nl"), ("1 su venti", "it")])
def test_a_share_in_other_words_is_asked(text: str, language: str) -> None:
    asked(text, Style(language=language))


# What is counted


@pytest.mark.parametrize(
    ("text", "says", "of"),
    [
        ("20 daily", 20, "count per day"),
        ("20 a day", 20, "count per day"),
        ("20/day", 20, "count per day"),
        ("$5,000 per month", 5_000, "dollar per month"),
        ("$5,000 monthly", 5_000, "dollar per month"),
        ("$5 each", 5, "dollar each"),
        ("20-fold", 20, "fold"),
        ("5 couples", 5, "couples"),
        ("5 pairs of shoes", 5, "pairs of shoes"),
        ("40,000 families", 40_000, "families"),
        ("7,493 per 100,000", 7_493, "per 100,000"),
        ("5 family members", 5, "count"),
        ("half an hour", Fraction(1, 2), "h"),
        ("50 miles per hour", 50, "mph"),
    ],
)
def test_words_that_change_what_is_counted_are_never_dropped(text: str, says: object, of: str) -> None:
    style = EN if "hour" in text or "$" in text else COUNT
    assert ends(text, style) == (says, says)
    assert unit(text, style) == of


def test_families_are_counted_where_the_predicate_counts_families() -> None:
    assert unit("40,000 families", Style(language="en", counts=True, things="families displaced")) == "count"


@given(st.integers(1, 10**6))
def test_law_a_rate_a_month_is_twelve_of_it_a_year(each: int) -> None:
    month, year = Quantity.parse(f"${each} per month", EN), Quantity.parse(f"${12 * each} a year", EN)
    assert month.on_axis()[0] == year.on_axis()[0]
    assert month.axis == year.axis != "currency:dollar"
    assert Unit.named("dollar per month") == month.unit


@pytest.mark.parametrize(
    "text", ["12/13", "8 out of 10", "half", "two thirds", "one in five", "a third", "20 out of 100"]
)
def test_a_share_is_asked_where_things_are_counted(text: str) -> None:
    assert "share" in asked(text, COUNT).message


@pytest.mark.parametrize(
    ("text", "per_cent"),
    [("half", 50), ("two-thirds", Fraction(200, 3)), ("one in five", 20), ("3/4", 75), ("8 out of 10", 80)],
)
def test_a_share_is_a_percentage_under_one(text: str, per_cent: object) -> None:
    assert ends(text, PERCENT) == (per_cent, per_cent)
    assert unit(text, PERCENT) == "%"


def test_a_fraction_of_a_per_cent_is_one() -> None:
    assert ends("3/4 %", PERCENT) == (Fraction(3, 4), Fraction(3, 4))
    assert ends("half a million", COUNT) == (500_000, 500_000)


@given(st.integers(1, 99), st.integers(2, 100))
def test_law_a_share_in_words_is_on_the_axis_of_per_cent(part: int, whole: int) -> None:
    if part < whole:
        share = Quantity.parse(f"{part} out of {whole}", EN)
        assert share.axis == "percent"
        assert share.on_axis()[0].lower == Fraction(100 * part, whole)
        assert Quantity.parse(str(share)).on_axis() == share.on_axis()


# Ranks


@pytest.mark.parametrize(
    ("text", "place"),
    [("3rd", 3), ("third", 3), ("the third", 3), ("third place", 3), ("21st", 21), ("twenty-first", 21), ("first", 1),
     ("one hundred twenty-fifth", 125), ("one hundred and fifth", 105), ("eleventh", 11), ("10th", 10)],
)  # fmt: skip
def test_a_rank_is_its_number_exactly(text: str, place: int) -> None:
    found = Quantity.parse(text, EN)
    assert found.said == found.allowed
    assert ends(text) == (place, place)
    assert unit(text) == ""
    assert "rank" in asked(text, COUNT).message


@pytest.mark.parametrize(
    ("text", "part"),
    [("one third", Fraction(1, 3)), ("a third", Fraction(1, 3)), ("two thirds", Fraction(2, 3)),
     ("one hundredth", Fraction(1, 100)), ("two hundredths", Fraction(1, 50)), ("five eighths", Fraction(5, 8))],
)  # fmt: skip
def test_a_share_in_words_is_no_rank(text: str, part: Fraction) -> None:
    assert ends(text) == (part, part)


@pytest.mark.parametrize("text", ["third of the voters", "first lady", "3rd battalion"])
def test_a_rank_of_something_is_asked(text: str) -> None:
    asked(text)


# Words around numbers, and money


def test_odd_ish_and_tops() -> None:
    assert ends("30-odd", COUNT) == ends("some 30-odd people", COUNT) == (30, 39)
    assert ends("300-odd", COUNT) == (300, 399)
    assert ends("120-odd", COUNT) == (120, 129)
    asked("32-odd", COUNT)
    assert Quantity.parse("20-ish", COUNT).hedged
    assert Quantity.parse("20ish", COUNT).allowed == Quantity.parse("around 20", COUNT).allowed
    assert ends("20 tops", COUNT) == ends("at most 20", COUNT)
    assert ends("< = 100", COUNT) == ends("<= 100", COUNT)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("30 MUSD", 30 * 10**6, "USD"),
        ("twenty MUSD", 20 * 10**6, "USD"),
        ("48.5 MGBP", 48_500_000, "GBP"),
        ("120 kEUR", 120_000, "EUR"),
        ("thirteen dollars forty-five cents", Fraction(1345, 100), "dollar"),
        ("5 dollars and 20 cents", Fraction(26, 5), "dollar"),
        ("5 pounds 20 pence", Fraction(26, 5), "GBP"),
        ("c. $16 million", 16 * 10**6, "dollar"),
        ("C$16.4 million", 16_400_000, "CAD"),
    ],
)
def test_money_in_full(text: str, value: object, currency: str) -> None:
    assert ends(text) == (value, value)
    assert unit(text) == currency


@pytest.mark.parametrize("text", ["c $ 16.4 million", "C $1.34", "4 nm", "50 deg.", "5 gross"])
def test_what_may_be_two_things_is_asked(text: str) -> None:
    fault = asked(text, COUNT if "gross" in text else EN)
    for other in fault.suggestion.split(" or ") if fault.suggestion and "$" in text else ():
        Quantity.parse(other, EN)


def test_a_newton_metre_is_no_nautical_mile() -> None:
    assert Quantity.parse("5 Nm", EN).axis not in ("[length]", Quantity.parse("5 nmi", EN).axis)


@given(st.integers(1, 10**6), st.sampled_from(("", " births", " live births")))
def test_law_ten_times_as_many_of_ten_times_as_many_is_the_same_rate(number: int, of: str) -> None:
    small = Quantity.parse(f"{number} per 100,000{of}", EN)
    large = Quantity.parse(f"{10 * number} per million{of}", EN)
    assert small.axis == large.axis == f"per number{of}"
    assert small.on_axis()[0] == large.on_axis()[0]
    assert Quantity.parse(str(small)).unit == small.unit


@pytest.mark.parametrize(
    ("text", "of"),
    [("2 million tonnes of CO2", "t"), ("2 Mt CO2", "Mt"), ("142,000 hectares of crops", "ha"),
     ("3 years of age", "year"), ("5 cups of tea", "cups of tea"), ("12,500 Franken", "CHF")],
)  # fmt: skip
def test_a_measure_of_something_is_that_measure(text: str, of: str) -> None:
    assert unit(text) == of
