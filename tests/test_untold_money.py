"""A dollar of which country? Nothing is sure of money whose country is not told, but against money like it."""

from __future__ import annotations

import pytest

from contracheck.values.numbers.untold_currency import perhaps_on
from contracheck.values.quantity import Quantity, Style
from world import Row, run

DAY = "2024-05-03"
US: Row = {"entity": "Salem", "part_of": "U.S.A."}


def says(source: str, value: str, language: str = "en-AU", **more: object) -> Row:
    row = {"subject": "Orr", "property": "cost", "when": DAY}
    return {"source": source, "language": language, "value": value, **row, **more}


def kind(*rows: Row) -> str:
    (found,) = set(run(list(rows)).kinds().values())
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("$5m", "$5m", "agrees"),
        ("$5m", "$7m", "contradicts"),
        ("$5m", "5 million dollars", "agrees"),
        ("$5m", "A$5m", "agrees"),
        ("$5m", "AUD 5m", "agrees"),
        ("$5m", "A$7m", "may contradict"),
        ("$5m", "US$7m", "may contradict"),
        ("$5m", "7 million Canadian dollars", "may contradict"),
        ("$5m", "$7m AUD", "may contradict"),
        ("$5m", "at least US$7m", "may contradict"),
        ("$5m a year", "US$7m a year", "may contradict"),
        ("$5m a year", "US$7m", "not comparable"),
        ("$5m", "€7m", "not comparable"),
        ("$5m", "CHF 7m", "not comparable"),
        ("US$5m", "A$7m", "not comparable"),
        ("US$5m", "US$7m", "contradicts"),
        ("5,000 kr", "SEK 7,000", "may contradict"),
        ("5,000 kronor", "5,000 kroner", "agrees"),
        ("5,000 pesos", "ARS 7,000", "may contradict"),
        ("5,000 pesos", "US$7,000", "not comparable"),
    ],
)
def test_two_amounts(one: str, other: str, expected: str) -> None:
    assert kind(says("a", one), says("b", other)) == expected
    assert kind(says("b", other), says("a", one)) == expected


@pytest.mark.parametrize("sign", ["$5m", "5 million dollars"])
@pytest.mark.parametrize(
    "more",
    [
        {"language": "en-US"},
        {"language": "es-PR"},
        {"where": "United States"},
        {"where": "the U.S."},
        {"where": "Salem"},
        {"unit": "USD", "value": "5m"},
    ],
)
def test_a_dollar_of_the_united_states(sign: str, more: Row) -> None:
    told = says("a", sign) | {"language": "en"} | more
    assert kind(US, told, says("b", "US$7m", "en", where=more.get("where", ""))) == "contradicts"


def test_a_subject_that_lies_there() -> None:
    rows = [says("a", "$5m", "en", subject="Salem"), says("b", "US$7m", "en", subject="Salem")]
    assert kind(*rows) == "may contradict"
    assert kind(US, *rows) == "contradicts"


def test_what_is_declared_tells_it() -> None:
    declared: Row = {"predicate": "cost", "datatype": "quantity", "aspect": "state", "unit": "AUD"}
    assert kind(declared, says("a", "$5m"), says("b", "A$7m")) == "contradicts"


@pytest.mark.parametrize("other", ["US$5m", "A$5m", "AUD 7m", "US$7m", "€7m", "at least US$9m", "up to A$3m"])
@pytest.mark.parametrize("polarity", ["affirmed", "denied"])
def test_law_leaving_out_the_country_makes_no_contradiction_with_what_tells_one(other: str, polarity: str) -> None:
    told, untold = says("a", "US$5m", polarity=polarity), says("a", "$5m", polarity=polarity)
    assert kind(untold, says("b", other)) != "contradicts" or kind(told, says("b", other)) == "contradicts"


def test_the_way_out_is_named() -> None:
    (finding,) = run([says("a", "$5.1 million"), says("b", "US$3.4 million")]).findings
    assert finding.both_true_if == "Both hold only if “$5.1 million” (a) is the money of another country."
    assert (finding.kind, finding.doubt) == ("may contradict", "name")


def test_what_is_sure_of_one_currency_stays_sure_beside_an_untold_one() -> None:
    found = run([says("a", "US$5m"), says("b", "US$7m"), says("c", "$9m"), says("d", "$3m")])
    assert len(found.among("contradicts")) == 4
    sides = [{one.source for one in finding.statements} for finding in found.findings if finding.kind == "contradicts"]
    assert sorted(map(sorted, sides)) == [["a", "b"], ["c", "d"]]


def test_a_denial_in_another_dollar_is_not_sure() -> None:
    denied = says("a", "$5m", polarity="denied")
    assert kind(denied, says("b", "US$5m")) == "may contradict"
    assert kind(says("a", "exactly US$5m", polarity="denied"), says("b", "exactly US$5m")) == "contradicts"


def test_a_part_in_another_dollar_is_not_held_against_its_whole() -> None:
    whole: Row = {"entity": "Orr", "part_of": "Ash"}
    spent: Row = {"predicate": "cost", "datatype": "quantity", "aspect": "total", "range": "0.."}
    rows = [whole, spent, says("a", "US$9m"), says("b", "$5m", subject="Ash"), says("c", "US$5m", subject="Ash")]
    assert [one.kind for one in run(rows[:4]).findings] == []
    assert run(rows[:3] + rows[4:]).rules("contradicts") == {"part-exceeds-whole"}
    assert {one.source for one in run(rows).findings[0].statements} == {"a", "c"}


@pytest.mark.parametrize("text", ["$5bn", "5 kr", "5 pesos", "$5 a month", "-$5"])
def test_reads_back(text: str) -> None:
    first = Quantity.parse(text, Style(language="en"))
    again = Quantity.parse(str(first), Style(language="en"))
    assert (again.said, again.allowed, again.unit) == (first.said, first.allowed, first.unit)


def test_only_money_of_nobody_is_perhaps_another() -> None:
    assert perhaps_on("currency:USD") == perhaps_on("[length]") == perhaps_on("label:dollars") == ()
    assert "currency:AUD / [time]" in perhaps_on("currency:dollar / [time]")
