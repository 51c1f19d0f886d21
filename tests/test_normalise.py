"""Claims to statements: units that do not belong, names, withdrawals, and where each problem is placed."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.model import Claim, Layer, Place, Predicate, Reason, Source, Why
from contracheck.names.register import Register
from contracheck.normalise import Manner, Normalised, normalise
from contracheck.pipeline import check
from contracheck.values.text.name_key import name_key

STRENGTH = Predicate("strength", "quantity", unit="count", lowest="0")
WARMTH = Predicate("warmth", "quantity", unit="°C")
BIRTH = Predicate("birth date", "date", aspect="timeless")
LEFT = Predicate("left", "truth", aspect="event")


def claim(number: int, predicate: str, value: str, source: str = "a", **fields: object) -> Claim:
    place = Place(f"{source}.yaml", number, 1)
    places = {
        name: Place(f"{source}.yaml", number, 10 + column) for column, name in enumerate(("value", "when", "unit"))
    }
    home = Source(source, Place(f"{source}.yaml"), published="2025-06-15", language="en")
    return Claim(f"{source}/{number}", home, "Fort Ash", predicate, value, place, places=places, **fields)  # type: ignore[arg-type]


def read(*claims: Claim, **manner: object) -> Normalised:
    known = {one.name: one for one in (STRENGTH, WARMTH, BIRTH, LEFT)}
    return normalise(claims, Register(), known, name_key, Manner(**manner))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("predicate", "value", "unit", "axis"),
    [
        ("strength", "2,500", "", "count"),
        ("strength", "2,500 soldiers", "", "count"),
        ("strength", "2,500", "soldiers", "count"),  # a noun names what is counted
        ("warmth", "12", "", "[temperature]"),  # the declared unit is that of bare numbers
        ("warmth", "12 °F", "", "[temperature]"),
    ],
)
def test_quantities_land_on_the_axis_of_their_predicate(predicate: str, value: str, unit: str, axis: str) -> None:
    statements = read(claim(1, predicate, value, unit=unit)).statements
    assert [reading.axis for one in statements for reading in one.readings] == [axis]


@pytest.mark.parametrize(("predicate", "value"), [("strength", "12 km"), ("strength", "12 %"), ("warmth", "12 kg")])
def test_a_unit_of_another_kind_is_a_problem_at_the_value(predicate: str, value: str) -> None:
    done = read(claim(7, predicate, value))
    assert (done.statements, done.unread) == ((), 1)
    (problem,) = done.problems
    assert str(problem.place) == "a.yaml:7:10"
    assert problem.message == f"value: wrong unit for {predicate}"


def test_every_fault_of_a_claim_is_reported() -> None:
    done = read(claim(3, "strength", "many dozen of", when="the day after"))
    assert sorted(problem.place.column for problem in done.problems) == [10, 11]
    assert done.unread == 1


def test_a_date_that_happened_is_compared_as_a_date_and_as_a_fact() -> None:
    (one,) = read(claim(1, "left", "yes", when="2025-06-03")).statements
    assert sorted(reading.axis for reading in one.readings) == ["date", "truth"]
    (other,) = read(claim(1, "left", "yes", when="2025-06-03", polarity="denied")).statements
    assert [(reading.axis, reading.said.lower) for reading in other.readings] == [("truth", 0)]


def test_a_denied_limit_is_read_as_its_opposite() -> None:
    (one,) = read(claim(1, "strength", "at least around 3,100", polarity="denied")).statements
    (reading,) = one.readings
    assert not reading.denied
    assert (reading.said.upper, reading.said.upper_open) == (3100, True)
    assert reading.allowed.upper == 3410  # the doubt about the limit stays: a tenth of it


def test_undeclared_predicates_are_inferred_and_said_so() -> None:
    done = read(claim(1, "number of huts", "14"), claim(2, "colour", "green"))
    kinds = {name: (one.datatype, one.values, bool(one.inferred)) for name, one in done.predicates.items()}
    assert kinds == {"number of huts": ("quantity", "one", True), "colour": ("term", "unknown", True)}


def test_only_its_own_source_withdraws_a_claim() -> None:
    done = read(
        claim(1, "strength", "12"),
        claim(2, "strength", "14", corrects=("1",)),
        claim(1, "strength", "16", source="b", retracts=("a/2",)),
        claim(2, "strength", "16", source="b", retracts=("2x",)),
    )
    gone = {one.id: one.excluded for one in done.statements if one.excluded}
    assert gone == {"a/1": Reason(Why.CORRECTED, ("a/2",))}
    assert [(problem.value, problem.message) for problem in done.problems] == [("2x", "retracts names no other claim")]


def test_vague_numbers_can_be_left_out() -> None:
    assert read(claim(1, "strength", "dozens")).statements[0].excluded is None
    assert read(claim(1, "strength", "dozens"), vague=False).statements[0].excluded == Reason(Why.VAGUE)


def test_one_faulty_field_hides_no_other(tmp_path: Path) -> None:
    """A bad layer sets the claim aside; that its value and its date are bad too is told in the same go."""
    rows = "  - {subject: X, property: killed, value: many dozen of, layer: plan, when: bla}\n"
    (tmp_path / "a.yaml").write_text(f"source: {{id: a, language: en}}\nclaims:\n{rows}", encoding="utf-8")
    report = check([str(tmp_path)])
    assert [(one.place.line, one.place.column) for one in sorted(report.problems)] == [(3, 43), (3, 65), (3, 77)]
    assert (report.standings, report.unread) == ((), 1)


def edtf(done: Normalised) -> list[str]:
    return [str(one.span) for one in done.statements]


@pytest.mark.parametrize("layer", ["planned", "ordered", "predicted"])
def test_a_weekday_lies_ahead_in_what_is_still_to_come(layer: str) -> None:
    # 2025-06-15 was a Sunday
    done = read(
        claim(1, "strength", "12", when="Friday"), claim(2, "strength", "12", when="Friday", layer=Layer(layer))
    )
    assert edtf(done) == ["2025-06-13", "2025-06-20"]
    days = read(claim(1, "birth date", "Friday"), claim(2, "birth date", "Friday", layer=Layer(layer)))
    assert [str(one.value) for one in days.statements] == ["2025-06-13", "2025-06-20"]


def test_what_a_hyphen_means_is_shown_by_the_same_source_alone() -> None:
    unclear = claim(1, "strength", "12", when="2003-04")
    months = claim(2, "strength", "12", when="2015-12")
    years = claim(3, "strength", "12", when="2023-24")
    assert edtf(read(unclear, months)) == edtf(read(months, unclear))[::-1] == ["2003-04", "2015-12"]
    assert edtf(read(unclear, years)) == ["fiscal 2003-2004", "fiscal 2023-2024"]
    for others in ([], [months, years], [claim(2, "strength", "12", "b", when="2015-12")]):
        done = read(unclear, *others)
        (problem,) = done.problems
        assert (str(problem.place), problem.value) == ("a.yaml:1:11", "2003-04")
        assert problem.suggestion == "April 2003 or 2003/2004"


def test_a_date_among_the_values_shows_it_too() -> None:
    done = read(claim(1, "strength", "12", when="2003-04"), claim(2, "birth date", "2015-12"))
    assert edtf(done)[0] == "2003-04"
    other = read(claim(1, "strength", "12", when="2003-04"), claim(2, "colour", "2015-12 is a number here"))
    assert len(other.problems) == 1


def test_values_that_may_be_months_or_years_are_dates() -> None:
    done = read(claim(1, "its season", "2003-04"), claim(2, "its season", "2015-12-05"))
    assert {name: one.datatype for name, one in done.predicates.items()} == {"its season": "date"}
    assert len(done.problems) == 1


def test_a_publication_date_is_a_month() -> None:
    home = Source("a", Place("a.yaml"), published="2003-04", language="en")
    done = normalise(
        [Claim("a/1", home, "Fort Ash", "strength", "12", Place("a.yaml", 1, 1), when="this year")],
        Register(), {"strength": STRENGTH}, name_key,
    )  # fmt: skip
    assert (done.problems, edtf(done)) == ((), ["2003"])


def test_a_time_of_day_is_one_of_the_claims_own_day() -> None:
    done = read(claim(1, "birth date", "7:10 a.m.", when="3 May 2020"), claim(2, "birth date", "16:55", when="Friday"))
    assert [str(one.value) for one in done.statements] == ["2020-05-03T07:10", "2025-06-13T16:55"]
    for when in ("", "2020", "3 to 5 May 2020"):
        (problem,) = read(claim(1, "birth date", "7:10 a.m.", when=when)).problems
        assert "a day to go with the time of day" in problem.expected


def test_fiscal_years_are_those_of_the_settings() -> None:
    one = claim(1, "strength", "12", when="FY2024")
    assert edtf(read(one)) == ["fiscal 2024"]
    assert edtf(read(one, fiscal_year_starts="07-01")) == ["year from 2023-07-01"]
