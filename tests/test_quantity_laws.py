"""The laws of quantities: widening only widens, saying it differently changes nothing, no text breaks the reader."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.fault import Fault
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity, Style, Tolerance
from pairs import related

ENGLISH = Style(language="en")
UNITS = ("", "km", "m", "%", "°C", "kg", "USD", "people", "count", "year")
STYLES = st.builds(
    Style,
    language=st.sampled_from((None, "en", "de", "fr-CH", "xx")),
    unit=st.sampled_from((None, "km", "°C", "USD", "votes")),
    counts=st.booleans(),
    nonnegative=st.booleans(),
    exact=st.booleans(),
    tolerance=st.sampled_from((None, Tolerance(5), Tolerance(None, Fraction(1, 50)))),
    precision=st.sampled_from((None, "100", "±3", "2 %")),
)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    whole = draw(st.integers(0, 10**9)) // 10 ** draw(st.integers(0, 9))
    form = draw(st.sampled_from(("{}", "{:,}", "{}.5", "{:,}.25", "{}000", "{} million", "{} dozen", "{}e3", "-{}")))
    return form.format(whole)


@st.composite
def values(draw: st.DrawFn) -> str:
    number, other = draw(numbers()), draw(numbers())
    form = draw(
        st.sampled_from(
            ("{0}", "around {0}", "at least {0}", "up to {0}", "more than {0}", "nearly {0}", "between {0} and {1}",
             "{0}-{1}", "{0} or more", "{0} (±5)", "exactly {0}", "just over {0}", "up to around {0}")
        )
    )  # fmt: skip
    return f"{form.format(number, other)} {draw(st.sampled_from(UNITS))}".strip()


WORDS = st.sampled_from(
    "around about at least up to between and or 5 10 2,500 1.5 million m k % km $ € -5 - – ± ( ) (±50) half a third of "
    "in over out dozen hundred two twenty five fifths 1e400 10^400 1/0 ½ ² ٣ within [1, 2] (0, inf) exactly K °C .. "
    "people per 100,000 Ⅷ 一 ① + = < , . ' tons ¥ \x00 M**99 within nearly hundreds several few".split(" ")
)
HOSTILE = st.one_of(
    st.text(max_size=60),
    st.lists(WORDS, max_size=8).map(" ".join),
    st.lists(WORDS, max_size=8).map("".join),
    st.text("0123456789.,' -–/e+x^*()±", max_size=40),
    st.text(max_size=5).map(lambda text: text * 100),
)


def read(text: str, style: Style = ENGLISH) -> Quantity | None:
    try:
        return Quantity.parse(text, style)
    except Fault:
        return None


@settings(max_examples=300, deadline=None)
@given(HOSTILE, STYLES)
def test_any_text_is_read_or_refused(text: str, style: Style) -> None:
    quantity = read(text, style)
    if quantity:
        assert quantity.allowed.contains(quantity.said)
        assert quantity.reads_as()


@settings(max_examples=200, deadline=None)
@given(values(), STYLES)
def test_format_reads_back(text: str, style: Style) -> None:
    quantity = read(text, style)
    if quantity is None:
        return
    again = Quantity.parse(str(quantity))
    assert (again.said, again.allowed, again.unit) == (quantity.said, quantity.allowed, quantity.unit)
    assert (again.hedged, again.vague, again.bound) == (quantity.hedged, quantity.vague, quantity.bound)
    assert str(again) == str(quantity)


@pytest.mark.parametrize(
    "text",
    [
        "1-in105",
        "about 2 acress",  # nearly a unit, and taken for a noun: so it stays one
        "at least 2 (acre",
        "around 7 kilogrammmes",
        "3 A320 aircraft",
        "about 5 K2 climbers",
        "about 4 COVID-19 cases",
    ],
)
def test_odd_nouns_read_back_too(text: str) -> None:
    quantity = Quantity.parse(text)
    again = Quantity.parse(str(quantity))
    assert (again.said, again.allowed, again.unit) == (quantity.said, quantity.allowed, quantity.unit)


@pytest.mark.parametrize("text", ["7 two3 x", "6 hundred5 x", "3 halves2", "501,twentieths500"])
def test_number_words_with_digits_grown_on_are_refused(text: str) -> None:
    with pytest.raises(Fault):
        Quantity.parse(text)


@settings(max_examples=200, deadline=None)
@given(numbers(), st.sampled_from(("around", "about", "roughly", "~", "some", "circa", "an estimated")), STYLES)
def test_a_hedge_only_widens(number: str, hedge: str, style: Style) -> None:
    plain, hedged = read(number, style), read(f"{hedge} {number}", style)
    assert (plain is None) == (hedged is None)
    if plain and hedged:
        assert hedged.said == plain.said
        assert hedged.allowed.contains(plain.allowed)
        assert hedged.hedged


@settings(max_examples=150, deadline=None)
@given(numbers(), st.sampled_from(("at least {}", "up to {}", "{} or more")))
def test_a_bound_only_widens(number: str, bound: str) -> None:
    plain, bounded = Quantity.parse(number, ENGLISH), Quantity.parse(bound.format(number), ENGLISH)
    assert bounded.said.contains(plain.said)
    assert bounded.bound


@settings(max_examples=150, deadline=None)
@given(numbers())
def test_exact_only_narrows(number: str) -> None:
    plain, sharp = Quantity.parse(number, ENGLISH), Quantity.parse(number, Style(language="en", exact=True))
    assert plain.allowed.contains(sharp.allowed)
    assert sharp.allowed.is_point


@settings(max_examples=150, deadline=None)
@given(values(), values())
def test_relation_is_symmetric_and_keeps_its_order(first: str, second: str) -> None:
    a, b = read(first), read(second)
    if a is None or b is None:
        return
    if a.axis != b.axis:
        assert related(a, b) == "unlike"
        return
    found = related(a, b)
    assert found == related(b, a)
    assert related(a, a) == "equal"
    (said, allowed), (other, other_allowed) = a.on_axis(), b.on_axis()
    assert (found == "apart") == (not allowed.meets(other_allowed))
    assert (found in ("apart", "close")) == (not said.meets(other))


FAMILIES = (("m", "km", "mi", "ft"), ("kg", "lb", "t"), ("°C", "°F", "kelvin"), ("s", "h", "day", "year"))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FAMILIES), numbers(), numbers(), st.data())
def test_converting_changes_no_relation(units: tuple[str, ...], one: str, two: str, data: st.DataObject) -> None:
    unit, other, target = (data.draw(st.sampled_from(units)) for _ in range(3))
    a, b = Quantity.parse(f"{one} {unit}", ENGLISH), Quantity.parse(f"{two} {other}", ENGLISH)
    moved = a.to(Unit.parse(target))
    assert moved.on_axis() == a.on_axis()
    assert related(moved, b) == related(a, b)
    assert moved.to(Unit.parse(unit)) == a


@settings(max_examples=100, deadline=None)
@given(st.integers(-(10**12), 10**12))
def test_the_halo_by_its_definition(number: int) -> None:
    """Half the place of the last digit that is not zero, at most a twentieth. Counts below 100 and those that end in no
    zero are exact; of what is measured the last place of a number below 100 is its ones."""
    place = 1
    while number and number % (place * 10) == 0:
        place *= 10
    widest = Fraction(abs(number), 20)
    counted = min(Fraction(place, 2), widest) if place > 1 and abs(number) >= 100 else Fraction(0)
    measured = min(Fraction(place, 2), widest) if abs(number) >= 100 else Fraction(1, 2) if number else Fraction(0)
    for style, halo in ((evolve(ENGLISH, counts=True), counted), (ENGLISH, measured)):
        quantity = Quantity.parse(f"{number:,}", style)
        assert quantity.said.lower == quantity.said.upper == number
        assert (quantity.allowed.lower, quantity.allowed.upper) == (number - halo, number + halo)


@pytest.mark.parametrize(("round_from", "rounded"), [(1000, 1000), (None, 10**9), (100, 100), (1, 10)])
def test_round_from_is_where_counts_may_be_rounded(round_from: int | None, rounded: int) -> None:
    style = evolve(ENGLISH, counts=True, round_from=round_from)
    for number in (10, 90, 100, 900, 1000, 9000, 10**9):
        allowed = Quantity.parse(str(number), style).allowed
        assert allowed.is_point == (number < rounded or round_from is None), number
    assert not Quantity.parse("4.1 million", style).allowed.is_point


def test_a_bare_year_of_an_undeclared_predicate_is_no_round_number() -> None:
    undeclared = evolve(ENGLISH, declared=False)
    for text, exact in (("2000", True), ("1000", True), ("2100", True), ("900", False), ("2200", False), ("7", False)):
        assert Quantity.parse(text, undeclared).allowed.is_point == exact
        assert not Quantity.parse(text, ENGLISH).allowed.is_point


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("around 5", 4, 6), ("around 15", Fraction(27, 2), Fraction(33, 2)),
        ("a dozen", Fraction(54, 5), Fraction(66, 5)),
        ("exactly a dozen", 12, 12), ("around 172", Fraction(4214, 25), Fraction(4386, 25)),  # 2 % of 172 is 3.44
        ("around 2,500", 2250, 2750), ("around 2,515", Fraction(24647, 10), Fraction(25653, 10)),
        ("nearly 5", 4, 5), ("just over 3", 3, 4), ("nearly 200", 180, 200),
    ],
)  # fmt: skip
def test_hedges_by_hand(text: str, least: object, most: object) -> None:
    allowed = Quantity.parse(text, evolve(ENGLISH, counts=True)).allowed
    assert (allowed.lower, allowed.upper) == (least, most)


@pytest.mark.parametrize(
    "text", ["at least 300", "no fewer than 300", "more than 300", "over 300", "at most 300", "under 300"]
)
def test_limits_are_sharp_on_the_side_that_they_exclude(text: str) -> None:
    found = Quantity.parse(text, evolve(ENGLISH, counts=True))
    assert found.said == found.allowed


@pytest.mark.parametrize("text", ["up to 300", "as many as 300", "at least around 300", "at most about 300"])
def test_loose_limits_and_hedged_ones_give_way(text: str) -> None:
    found = Quantity.parse(text, evolve(ENGLISH, counts=True))
    assert found.said != found.allowed


def test_probably_is_a_doubt_and_no_width() -> None:
    for word in ("probably", "perhaps", "maybe", "possibly"):
        found = Quantity.parse(f"{word} 12", evolve(ENGLISH, counts=True))
        assert found.doubted
        assert found.allowed.is_point
        assert Quantity.parse(str(found)).doubted
