"""What is shown of a statement."""

from __future__ import annotations

from contracheck.model import Place, Source
from contracheck.report.view import facts, shown, source_names, support
from report_sample import AROUND, FEWER, THREE_CAMPS, TWO_CAMPS, claim, number, term


def names(*sources: tuple[str, str, str, str]) -> dict[str, str]:
    """What sources given as id, publisher, date and title are called."""
    return source_names(
        Source(one, Place("a.yaml"), publisher=publisher, published=date, title=title)
        for one, publisher, date, title in sources
    )


def test_a_source_is_called_by_as_little_as_tells_it_apart() -> None:
    assert names(("a", "DW", "2025", "Title"), ("b", "BBC", "2025", "Title")) == {"a": "DW", "b": "BBC"}
    assert names(("a", "DW", "2024", "T"), ("b", "DW", "2025", "T")) == {"a": "DW, 2024", "b": "DW, 2025"}
    assert names(("a", "DW", "2025", "One"), ("b", "DW", "2025", "Two")) == {"a": "DW, One", "b": "DW, Two"}
    assert names(("a", "DW", "2025", "T"), ("b", "DW", "2025", "T")) == {"a": "a", "b": "b"}
    assert names(("a", "", "2025", "A title"), ("b", "", "", "")) == {"a": "A title", "b": "b"}
    assert names(("a", "", "", "A title far too long to be a name in every line")) == {"a": "a"}


def test_a_name_is_never_that_of_another_source() -> None:
    assert names(("a", "DW", "", ""), ("b", "", "", "DW")) == {"a": "DW", "b": "b"}


def test_a_statement_in_words() -> None:
    view = shown(AROUND, {"dw": "DW"})
    assert (view.who, view.value, view.reading, view.why) == (
        "DW", "around 2,500", "[2,250, 2,750]", "hedge “around”: ±10 %",
    )  # fmt: skip
    assert (view.when, view.timing) == (
        "summer 2025",
        "some time between Jun and Aug 2025, or a little before or after",
    )
    assert (view.where, view.locator, view.quote) == ("claims/dw.yaml:23:5", "para 12", "around 2,500")


def test_a_day_in_iso_8601_needs_no_reading() -> None:
    assert shown(FEWER, {}).timing == ""
    assert shown(number("dw/1", "strength", "5", when="27 Nov 2025"), {}).timing == ""
    assert shown(number("dw/1", "strength", "5", when="27 November 2025"), {}).timing == "27 Nov 2025"
    assert shown(number("dw/1", "strength", "5", when="2025-11-27~"), {}).timing != ""
    assert shown(number("dw/1", "strength", "5", when="2025-11"), {}).timing == "some time in Nov 2025"


def test_what_is_unusual_is_marked() -> None:
    usual = term("dw/1", "p", "v")
    assert shown(usual, {}).marks == ()
    odd = term("dw/1", "p", "v", layer="planned", polarity="denied", certainty="possible", where="Baghdad", measure="m")
    assert shown(odd, {}).marks == ("planned", "denied", "possible", "in Baghdad", "counted as m")


def test_a_unit_given_apart_is_shown_once() -> None:
    assert shown(number("dw/1", "strength", "5", unit="km"), {}).value == "5 km"
    assert shown(number("dw/1", "strength", "5 km", unit="km"), {}).value == "5 km"
    assert claim("dw/1", "p", "5").unit == ""


def test_support_and_small_print() -> None:
    assert [support(position) for position in THREE_CAMPS.positions] == ["3 sources", "2 sources, 1 origin", "1 source"]
    assert facts(TWO_CAMPS)[-1] == "quantity-mismatch (also bound-violation)"
