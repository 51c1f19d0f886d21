"""Quantities: what a value says, what it allows, and what is refused, from the definition."""

from __future__ import annotations

from fractions import Fraction

import pytest

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import COUNT, Quantity, Style, Tolerance
from pairs import related

ENGLISH = Style(language="en")
COUNTS = Style(language="en", counts=True, nonnegative=True)
INF = INFINITY


def parse(text: str, **style: object) -> Quantity:
    return Quantity.parse(text, Style(**{"language": "en", **style}))  # type: ignore[arg-type]


def ends(text: str, **style: object) -> tuple[object, ...]:
    said, allowed = parse(text, **style).said, parse(text, **style).allowed
    return said.lower, said.upper, allowed.lower, allowed.upper


F = Fraction
READINGS = [
    ("2,531", 2531, 2531, F("2530.5"), F("2531.5")),
    ("4", 4, 4, F("3.5"), F("4.5")),
    ("2,500", 2500, 2500, 2450, 2550),
    ("5,000", 5000, 5000, 4750, 5250),
    ("10", 10, 10, F("9.5"), F("10.5")),
    ("200,000", 200_000, 200_000, 190_000, 210_000),
    ("-2,500", -2500, -2500, -2550, -2450),
    ("0", 0, 0, 0, 0),
    ("3.2", F("3.2"), F("3.2"), F("3.15"), F("3.25")),
    ("3.20", F("3.2"), F("3.2"), F("3.195"), F("3.205")),
    ("around 2,500", 2500, 2500, 2250, 2750),
    ("some 5,000", 5000, 5000, 4500, 5500),
    ("roughly 2,531", 2531, 2531, F("2480.38"), F("2581.62")),
    ("~40", 40, 40, 36, 44),
    ("c. 5,000", 5000, 5000, 4500, 5500),
    ("est. 300", 300, 300, 270, 330),
    ("5,000 or so", 5000, 5000, 4500, 5500),
    ("5,000 (est.)", 5000, 5000, 4500, 5500),
    ("about 0.1", F("0.1"), F("0.1"), F("0.05"), F("0.15")),
    ("exactly 2,500", 2500, 2500, 2500, 2500),
    ("between 250 and 350", 250, 350, 245, 355),
    ("between two hundred and five hundred and ten", 200, 510, 190, 515),
    ("4-5", 4, 5, F("3.5"), F("5.5")),
    ("250–350", 250, 350, 245, 355),
    ("250 to 350", 250, 350, 245, 355),
    ("12.8-13.0", F("12.8"), 13, F("12.75"), F("13.05")),
    ("2-3 million", 2_000_000, 3_000_000, 1_900_000, 3_150_000),
    ("900,000 to 1 million", 900_000, 1_000_000, 855_000, 1_050_000),
    ("100-200", 100, 200, 95, 210),
    ("four or five", 4, 5, F("3.5"), F("5.5")),
    ("-5 to 3", -5, 3, F("-5.5"), F("3.5")),
    ("-5 - -3", -5, -3, F("-5.5"), F("-2.5")),
    ("around 20-30", 20, 30, 18, 33),
    ("up to 3,000", -INF, 3000, -INF, 3150),
    ("as many as 3,000", -INF, 3000, -INF, 3150),
    ("up to around 3,000", -INF, 3000, -INF, 3300),
    ("at least 5", 5, INF, 5, INF),
    ("no fewer than 5", 5, INF, 5, INF),
    ("at least 3,000", 3000, INF, 3000, INF),
    ("5,000 or more", 5000, INF, 5000, INF),
    ("5-plus", 5, INF, 5, INF),
    ("5,000+", 5000, INF, 5000, INF),
    ("no more than 7", -INF, 7, -INF, 7),
    ("1.5 million", 1_500_000, 1_500_000, 1_450_000, 1_550_000),
    ("2 million", 2_000_000, 2_000_000, 1_900_000, 2_100_000),
    ("1.0 million", 1_000_000, 1_000_000, 950_000, 1_050_000),
    ("2.50 million", 2_500_000, 2_500_000, 2_495_000, 2_505_000),
    ("2k", 2000, 2000, 1900, 2100),
    ("two dozen", 24, 24, F("21.6"), F("26.4")),
    ("half a million", 500_000, 500_000, 475_000, 525_000),
    ("two and a half million", 2_500_000, 2_500_000, 2_450_000, 2_550_000),
    ("five thousand", 5000, 5000, 4750, 5250),
    ("3/4", F(3, 4), F(3, 4), F(3, 4), F(3, 4)),
    ("2½", F(5, 2), F(5, 2), F(5, 2), F(5, 2)),
    ("1,500 (±50)", 1500, 1500, 1450, 1550),
    ("1,500 ± 50 troops", 1500, 1500, 1450, 1550),
    ("1,500 +/- 50", 1500, 1500, 1450, 1550),
    ("around 1,500 (±50)", 1500, 1500, 1450, 1550),
    ("1.5 ± 0.1 million", 1_500_000, 1_500_000, 1_400_000, 1_600_000),
    ("1.5 (±0.1) million", 1_500_000, 1_500_000, 1_400_000, 1_600_000),
    ("1.5 million (±50,000)", 1_500_000, 1_500_000, 1_450_000, 1_550_000),
    ("200 (±5 %)", 200, 200, 190, 210),
    ("12 % ± 1 %", 12, 12, 11, 13),
    ("none", 0, 0, 0, 0),
    ("no", 0, 0, 0, 0),
    ("dozens", 24, 99, 20, 200),
    ("several hundred troops", 300, 900, 200, 2000),
    ("tens of thousands", 20_000, 99_000, 10_000, 200_000),
    ("at least several hundred", 300, INF, 200, INF),
    ("one in five", F(1, 5), F(1, 5), F(19, 100), F(21, 100)),
    ("half", F(1, 2), F(1, 2), F(49, 100), F(51, 100)),
    ("exactly half", F(1, 2), F(1, 2), F(1, 2), F(1, 2)),
    ("a third of voters", F(1, 3), F(1, 3), F(97, 300), F(103, 300)),
    ("half an hour", F(1, 2), F(1, 2), F(1, 2), F(1, 2)),
    ("half a percent", F(1, 2), F(1, 2), F(1, 2), F(1, 2)),
    ("５，０００", 5000, 5000, 4750, 5250),
    ("1’500", 1500, 1500, 1450, 1550),
    ("1 500", 1500, 1500, 1450, 1550),
    ("12,34,567", 1_234_567, 1_234_567, F("1234566.5"), F("1234567.5")),
    ("1e10", 10**10, 10**10, 95 * 10**8, 105 * 10**8),
    ("6×10⁵", 600_000, 600_000, 570_000, 630_000),
]


@pytest.mark.parametrize(("text", "low", "high", "least", "most"), READINGS)
def test_what_is_said_and_what_is_allowed(text: str, low: object, high: object, least: object, most: object) -> None:
    assert ends(text) == (low, high, least, most)


@pytest.mark.parametrize(
    ("text", "said", "allowed"),
    [
        ("more than 5", "(5, inf)", "(5, inf)"),
        ("over 3,000", "(3000, inf)", "(3000, inf)"),
        ("fewer than 5", "(-inf, 5)", "(-inf, 5)"),
        ("under 3,000", "(-inf, 3000)", "(-inf, 3000)"),
        ("nearly 200,000", "[180000, 200000)", "[180000, 200000)"),
        ("just over 300", "(300, 330]", "(300, 330]"),
        ("nearly -200", "(-200, -180]", "(-200, -180]"),
        ("just over -200", "(-200, -180]", "(-200, -180]"),
        ("just over -10 °C", "(-10, -9]", "(-10, -9]"),
        ("slightly above -3 °C", "(-3, -27/10]", "(-3, -2]"),
        ("just under -10 °C", "[-11, -10)", "[-11, -10)"),
        ("just under 300", "[270, 300)", "[270, 300)"),
        ("just over 0 °C", "(0, 1]", "(0, 1]"),
        ("just under 0 °C", "[-1, 0)", "[-1, 0)"),
        ("nearly 0 °C", "[-1, 1]", "[-1, 1]"),
        ("nearly 0 %", "[-1, 1]", "[-1, 1]"),
        ("just over 0 million", "(0, 1000000]", "(0, 1000000]"),
    ],
)
def test_open_ends_are_kept(text: str, said: str, allowed: str) -> None:
    quantity = parse(text)
    assert (str(quantity.said), str(quantity.allowed)) == (said, allowed)


def test_half_a_rounding_step_leaves_its_far_end_out() -> None:
    """748,500 would have been rounded to 749,000; a hedge or a margin knows no such end."""
    assert str(parse("748,000").allowed) == "[747500, 748500)"
    assert str(parse("-748,000").allowed) == "(-748500, -747500]"
    assert str(parse("0.0").allowed) == "(-1/20, 1/20)"
    assert str(parse("2,500", precision="100").allowed) == "[2450, 2550)"
    assert str(parse("2,500", precision="±50").allowed) == "[2450, 2550]"
    assert str(parse("10").allowed) == "[19/2, 21/2)"
    assert str(parse("around 2,500").allowed) == "[2250, 2750]"
    assert str(parse("up to 2,500").allowed) == "(-inf, 2550)"


def test_what_cannot_be_negative_starts_at_zero() -> None:
    assert ends("up to 3,000", nonnegative=True) == (0, 3000, 0, 3150)
    assert ends("fewer than 5", nonnegative=True) == (0, 5, 0, 5)
    assert ends("0.0", nonnegative=True) == (0, 0, 0, Fraction(1, 20))
    with pytest.raises(Fault, match="below zero"):
        parse("fewer than 0", nonnegative=True)


@pytest.mark.parametrize(
    ("text", "axis", "unit"),
    [
        ("5", "number", None),
        ("12 %", "percent", "%"),
        ("12 per cent", "percent", "%"),
        ("$5bn", "currency:dollar", "dollar"),
        ("US$ 5 million", "currency:USD", "USD"),
        ("5 million dollars", "currency:dollar", "dollar"),
        ("€3-4bn", "currency:EUR", "EUR"),
        ("EUR 30", "currency:EUR", "EUR"),
        ("5 km", "[length]", "km"),
        ("5 KM", "[length]", "km"),
        ("20 m", "[length]", "m"),
        ("20 m tall", "[length]", "m"),
        ("5-year", "[time]", "year"),
        ("20 °C", "[temperature]", "°C"),
        ("3 widgets", "label:widgets", "widgets"),
        ("1 widget", "label:widgets", "widget"),
        ("20m people", "label:peoples", "people"),
        ("120 per 100,000", "per number", "per 100,000"),
        ("5 COVID-19 cases", "label:covid-19 cases", "COVID-19 cases"),
        ("20 G20 members", "label:g20 members", "G20 members"),
        ("5%-7%", "percent", "%"),
        ("3 TB", "data", "TB"),
        ("2 million b/d", "label:b/ds", "b/d"),
        ("30 barrels of oil", "[length] ** 3", "oil_bbl"),
    ],
)
def test_axis_and_unit(text: str, axis: str, unit: str | None) -> None:
    quantity = parse(text)
    assert (quantity.axis, quantity.unit.name if quantity.unit else None) == (axis, unit)


def test_counts_drop_the_noun_but_not_a_measure() -> None:
    assert Quantity.parse("2,500 US troops", COUNTS).unit == COUNT
    assert Quantity.parse("2,500", COUNTS).unit == COUNT
    assert Quantity.parse("20m", COUNTS).said.lower == 20_000_000
    assert Quantity.parse("5 km", COUNTS).axis == "[length]"
    assert Quantity.parse("5 per 100,000", COUNTS).axis == "per number"


def test_the_letter_m_asks_unless_the_unit_tells() -> None:
    with pytest.raises(Fault) as asked:
        parse("20m")
    assert asked.value.suggestion == "20 million or 20 metres"
    assert parse("20m", unit="m").on_axis()[0].lower == 20
    assert parse("20m", unit="USD").said.lower == 20_000_000
    assert parse("$20m").said.lower == 20_000_000


def test_declared_unit_is_a_default() -> None:
    assert parse("5", unit="km").axis == "[length]"
    assert parse("5 mi", unit="km").unit == Unit.parse("mi")
    assert parse("20 degrees", unit="°C").unit == Unit.parse("°C")
    assert parse("5 pounds", unit="USD").axis == "currency:GBP"


@pytest.mark.parametrize(
    ("style", "least", "most"),
    [
        ({"precision": "100"}, 2450, 2550),
        ({"precision": "hundreds"}, 2450, 2550),
        ({"precision": "1"}, Fraction(4999, 2), Fraction(5001, 2)),
        ({"precision": "±30"}, 2470, 2530),
        ({"precision": "2 %"}, 2475, 2525),
        ({"tolerance": Tolerance.parse("5")}, 2495, 2505),
        ({"tolerance": Tolerance.parse("±5")}, 2495, 2505),
        ({"tolerance": Tolerance.parse("2 %")}, 2450, 2550),
        ({"tolerance": Tolerance.parse("0")}, 2500, 2500),
        ({"exact": True}, 2500, 2500),
        ({"exact": True, "precision": "100"}, 2450, 2550),
    ],
)
def test_what_replaces_the_halo(style: dict[str, object], least: object, most: object) -> None:
    assert ends("2,500", **style)[2:] == (least, most)


def test_the_wider_of_hedge_and_precision_counts_alone() -> None:
    assert ends("around 2,500", precision="1000")[2:] == (2000, 3000)
    assert ends("around 2,500", precision="100")[2:] == (2250, 2750)
    assert ends("around 2,500", exact=True)[2:] == (2250, 2750)
    assert ends("around 2,500", hedge=Fraction(1, 5))[2:] == (2000, 3000)


def test_reasons_are_told() -> None:
    assert parse("2,500").why == ("round number: ±50",)
    assert parse("around 2,500").why == ("hedge “around”: ±10 %",)
    assert parse("2,500", tolerance=Tolerance.parse("2 %")).why == ("tolerance: ±50",)
    assert parse("2,531").why == ("last place: ±0.5",)
    assert parse("2,531", counts=True).why == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2,500", "[2,450, 2,550]"),
        ("4", "[3.5, 4.5]"),
        ("at least 3,000", "at least 3,000"),
        ("up to 3,000", "at most 3,150 (from 3,000)"),
        ("at least 5 km", "at least 5 km"),
        ("more than 5", "more than 5"),
        ("at most 7", "at most 7"),
        ("2/3", "exactly 2/3"),
        ("3.2 %", "[3.15, 3.25] %"),
        ("5-year", "[4.5, 5.5] years"),
    ],
)
def test_what_people_read(text: str, shown: str) -> None:
    assert parse(text).reads_as() == shown


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "some", "troops", "under attack", "a", "not 5", "22,24,26", "10-5", "between 10 and 5",
        "1e999999999", "1/0", "2020-01-05", "1/2/2020", "192.168.1.2", "5 ft 3 in", "2,500 in Iraq",
        "12 in 2020", "$2000 over 3 years",
        "more than 5 fewer than 10", "5 and 6", "5 p.m.", "5²", "5-", "from 5", "2*3", "12:30",
        "at least at most 5", "5 tons", "5 pounds", "20 degrees", "5 barrels", "1,3",
        "5 more troops", "9" * 201, "x" * 10_000, "¥5", "-", "±", "(±5)", "5 (±x)", "5 km (±3 kg)", "500 m to 1 kg",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(Fault) as fault:
        parse(text)
    assert fault.value.message
    assert fault.value.expected


def test_a_number_that_could_be_either_asks() -> None:
    for text, plain in (("1.500", "1500 or 1.5"), ("1,500", "1500 or 1.5"), ("2.750 troops", "2750 or 2.75")):
        with pytest.raises(Fault) as fault:
            Quantity.parse(text)
        assert fault.value.suggestion == plain


def test_misspelled_units_are_corrected() -> None:
    with pytest.raises(Fault) as fault:
        parse("5", unit="killometres")
    assert fault.value.suggestion == "kilometres"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2,500", "1,500", "apart"),
        ("5 km", "5 mi", "apart"),
        ("2,500", "2,531", "close"),
        ("around 2,500", "2,700", "close"),
        ("between 200 and 300", "between 250 and 350", "meets"),
        ("between 200 and 300", "250", "within"),
        ("at least 3,000", "2,500", "apart"),
        ("at least 2,000", "2,500", "within"),
        ("more than 5", "5", "close"),
        ("more than 5", "4", "apart"),
        ("1,000 m", "1 km", "equal"),
        ("0 °C", "32 °F", "equal"),
        ("0 °C", "0.1 °C", "close"),
        ("0 °C", "-0.4 °C", "close"),
        ("0 °C", "0.6 °C", "apart"),
        ("0 °C", "1 °C", "apart"),
        ("0 km", "0.1 km", "apart"),
        ("0 %", "0.1 %", "apart"),
        ("just over -10 °C", "-9.6 °C", "within"),
        ("just over -10 °C", "-11 °C", "apart"),
        ("two thirds", "66 %", "close"),
        ("two thirds", "66.7 %", "close"),
        ("two thirds", "68 %", "close"),
        ("two thirds", "65 %", "apart"),
        ("half", "50 %", "equal"),
        ("half", "51 %", "close"),
        ("half", "52 %", "apart"),
        ("a quarter", "a third", "apart"),
        ("three in five", "two thirds", "apart"),
        ("more than half", "50 %", "close"),
        ("at least two thirds", "66 %", "apart"),
        ("1 h", "60 min", "equal"),
        ("12 %", "12 percent", "equal"),
        ("748,000", "749,000", "apart"),
    ],
)
def test_relation(a: str, b: str, expected: str) -> None:
    assert related(parse(a), parse(b)) == expected
    assert related(parse(b), parse(a)) == expected


def test_unlike_axes_are_not_compared() -> None:
    for a, b in (("5 km", "5"), ("5 %", "5"), ("$5", "€5"), ("3 widgets", "4 km"), ("3 widgets", "3 ships")):
        assert related(parse(a), parse(b)) == "unlike"


def test_conversion_is_exact() -> None:
    miles = parse("26 mi").to(Unit.parse("km"))
    assert miles.said.lower == Fraction("41.842944")
    assert miles.words == "26 mi"
    assert parse("68 °F").to(Unit.parse("°C")).said.lower == 20
    with pytest.raises(ValueError, match="convert"):
        parse("5 km").to(Unit.parse("kg"))


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        ("5-plus", "5 plus"),
        ("5-Plus", "5 plus"),
        ("5-PLUS km", "5 plus km"),
        ("300-or-more people", "300 or more people"),
        ("5-or-so km", "5 or so km"),
        ("40-or-fewer ships", "40 or fewer ships"),
    ],
)
def test_words_behind_a_number_may_hang_on_hyphens(joined: str, apart: str) -> None:
    read, wanted = parse(joined), parse(apart)
    assert (read.said, read.allowed, read.unit, read.bound, read.hedged) == (
        wanted.said, wanted.allowed, wanted.unit, wanted.bound, wanted.hedged,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["¥5", "5 ¥", "5¥", "5 to 7 ¥", "a dozen ¥"])
def test_a_sign_that_two_currencies_share_asks_wherever_it_stands(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(text)
    assert caught.value.suggestion == "JPY or CNY"


def test_a_sign_that_two_currencies_share_is_the_declared_one() -> None:
    assert str(parse("5 ¥", unit="CNY").unit) == "CNY"


@pytest.mark.parametrize("space", ["\x0b", "\x1f", "\u2028", "\x85", " \u2028 "])
def test_any_space_may_stand_before_a_unit(space: str) -> None:
    assert parse(f"5{space}h").unit == parse("5 h").unit
    assert parse(f"5{space}square{space}miles").unit == parse("5 square miles").unit


def test_hyphens_between_a_unit_and_a_number_are_a_range_however_the_unit_hangs_on() -> None:
    assert ends("10-m-20 m") == ends("10, m-20 m") == ends("10 m-20 m")
    with pytest.raises(Fault, match="runs backwards"):
        parse("30-l-0k")


def test_a_number_behind_a_hyphen_asks_nothing_where_no_range_can_be() -> None:
    found = parse("10 qe-3m")
    assert (found.said.lower, found.axis.partition(":")[0]) == (10, "label")
    assert Quantity.parse(str(found), ENGLISH).axis == found.axis
