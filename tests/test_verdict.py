"""The class of several statements that cannot all hold, and the reading under which they do."""

from __future__ import annotations

import pytest

from contracheck.model import Statement
from contracheck.rules.kit import judgement_of, kind_of, uncertain
from contracheck.values.timing import TimeRelation
from world import run


def statements(*certainties: str) -> list[Statement]:
    """A statement for each, in order, of sources a, b and c."""
    rows = [
        {"source": name, "subject": "Fort Ash", "property": "strength", "value": "511", "certainty": certainty}
        for name, certainty in zip("abc", certainties, strict=False)
    ]
    return sorted(run(rows).statements, key=lambda one: one.order)


@pytest.mark.parametrize(
    ("time", "surely", "kind"),
    [
        (TimeRelation.SAME, True, "contradicts"),
        (TimeRelation.SAME, False, "may contradict"),
        (TimeRelation.MAY_COINCIDE, True, "may contradict"),
        (TimeRelation.NEAR, True, "may contradict"),
    ],
)
def test_certain_statements(time: str, surely: bool, kind: str) -> None:
    found = judgement_of(statements("certain", "certain"), time, surely=surely, otherwise="they are of two days")
    assert (found.kind, found.excuse, found.doubtful) == (kind, "they are of two days", None)


def test_the_first_uncertain_statement_is_the_way_out() -> None:
    them = statements("certain", "possible", "probable")
    found = judgement_of(them, otherwise="they are of two days")
    assert (found.kind, found.doubtful) == ("may contradict", them[1])
    assert found.excuse == "“511”, called only possible by b, turns out wrong"
    assert uncertain(reversed(them)) is them[2]


def test_nothing_uncertain() -> None:
    assert uncertain(statements("certain")) is None
    assert judgement_of(statements("certain")).excuse == ""
    assert [kind_of(surely=True), kind_of(surely=False)] == ["contradicts", "may contradict"]
