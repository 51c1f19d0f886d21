"""Claims to statements: units that do not belong, names, withdrawals, and where each problem is placed."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.model import Claim, Place, Predicate, Reason, Source, Why
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
    (one,) = read(claim(1, "strength", "at least 3,100", polarity="denied")).statements
    (reading,) = one.readings
    assert not reading.denied
    assert (reading.said.upper, reading.said.upper_open) == (3100, True)
    assert reading.allowed.upper == 3150  # the doubt about the limit stays: 3,100 stands for 3,050 to 3,150


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
