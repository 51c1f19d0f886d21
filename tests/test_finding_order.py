"""The order of every report."""

from __future__ import annotations

from itertools import permutations

from attrs import evolve

from contracheck.model import Finding, Position
from contracheck.model.order import arranged, by_subject, by_time
from report_sample import finding, number


def of(identity: str, when: str = "", subject: str = "Iraq", kind: str = "contradicts") -> Finding:
    """A finding at a time."""
    one = number("dw/1", "strength", "5", when=when, subject=subject)
    return finding(identity, "r", kind, "m", Position("5", (one,)))


IN_ORDER = (
    of("9", "2025", subject="a place"),
    of("8", "2024", subject="B place"),  # letters before capitals or not makes no difference
    of("7", "2019"),
    of("6", "2020-01-02"),
    of("2", "by September 2026"),  # no beginning is known: it stands where it ends
    of("1"),  # undated comes last
    evolve(of("b", "2021", kind="may contradict"), doubt="declaration"),
    evolve(of("a", "2022", kind="may contradict"), doubt="declaration"),
    of("c", "2018", kind="changed"),
    of("5", "2020-01-02", kind="may contradict"),
    of("3", "2020-01-02", kind="changed"),
    of("4", "2020-01-02", kind="changed"),
    of("d", kind="may contradict"),
)


def test_subject_then_what_decides_it_then_time_then_gravity_then_id() -> None:
    assert [one.id for one in arranged(IN_ORDER[::-1])] == [one.id for one in IN_ORDER]
    assert [one.id for one in arranged(IN_ORDER[4:] + IN_ORDER[:4])] == [one.id for one in IN_ORDER]


def test_subjects_that_differ_in_case_stay_apart() -> None:
    mixed = (of("1", subject="un"), of("2", subject="UN"), of("3", subject="un"), of("4", subject="UN"))
    for them in permutations(mixed):
        assert [(subject, [one.id for one in found]) for subject, found in by_subject(them)] == [
            ("UN", ["2", "4"]),
            ("un", ["1", "3"]),
        ]


def test_the_earliest_statement_dates_a_finding() -> None:
    late, early = of("a", "2025"), of("b", "2020")
    both = evolve(late, id="z", positions=(*late.positions, *early.positions))
    assert [one.id for one in arranged((late, both))] == ["z", "a"]


def test_a_timeline() -> None:
    order = ("2019", "2020-01-02", "by September 2026", "")
    statements = [of("x", when).statements[0] for when in reversed(order)]
    assert [one.claim.when for one in by_time(statements)] == list(order)
