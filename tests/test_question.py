"""What would settle a finding, and the witness of everything that may contradict."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.findings.question import asked
from random_claims import DECLARED, random_rows
from world import Row, run


def says(source: str, predicate: str, value: str, when: str = "", **more: object) -> Row:
    """A claim about the fort."""
    return {"source": source, "subject": "the fort", "property": predicate, "value": value, "when": when, **more}


CASES: list[tuple[list[Row], str]] = [
    (
        [says("a", "strength", "2,531", "2025-08-31"), says("b", "strength", "1,511", "2025-11-27")],
        "Did the strength fall from 2,531 to 1,511 between 31 Aug 2025 and 27 Nov 2025?",
    ),
    (
        [says("a", "strength", "2,531", "2025-08-31", locator="para 3"), says("b", "strength", "1,511", "2025-08-31")],
        "Which figure holds for 31 Aug 2025: 2,531 (a, para 3) or 1,511 (b)?",
    ),
    (
        [says("a", "strength", "2,531", "2025-08-31"), says("b", "strength", "1,511", said_by="Gen Holt")],
        "Of which time is “1,511” (Gen Holt)?",
    ),
    (
        [
            says("a", "strength", "2,531", "2025-08-31"),
            says("b", "strength", "1,511", "2025-08-31", certainty="possible"),
        ],
        "Is “strength: 1,511”, called only possible by b, confirmed?",
    ),
    (
        [says("a", "works with", "Ada", "2025-08-31"), says("b", "works with", "Ben", "2025-08-31")],
        "Can “works with” have several values at once?",
    ),
    (
        [says("a", "birth place", "Orr"), says("b", "birth place", "Ash")],
        "Which of the two is wrong: “birth place: Orr” (a) or “birth place: Ash” (b)?",
    ),
    (
        [says("a", "killed", "31", "2025-08"), says("b", "killed", "12")],
        "Of which period is “12” (b)?",
    ),
    (
        [says("a", "missing", "12", "2025-08-31"), says("b", "missing", "9", "2025-08-31")],
        "Which was told first, “12” (a) or “9” (b)?",
    ),
    (
        [says("a", "killed", "12", "2025-08-31", as_of="2025-09-02"), says("b", "killed", "9", "2025-08-31")],
        "As of when is “9” (b) known?",
    ),
    (
        [says("a", "birth date", "early 2017"), says("b", "birth date", "3 May 2017")],
        "Which days are meant by “early 2017” (a)?",
    ),
    (
        [says("a", "price", "$5m", "2025-08-31"), says("b", "price", "US$9m", "2025-08-31")],
        "Which country's money is “$5m” (a)?",
    ),
    (
        [says("a", "score", "1-2", "2025-08-31"), says("b", "score", "2-1", "2025-08-31")],
        "Which side does each of the two name first?",
    ),
    (
        [says("a", "start date", "2025-08-31T09:00"), says("b", "start date", "2025-08-31T11:00Z")],
        "By the clock of which zone is “2025-08-31T09:00” (a) told?",
    ),
    (
        [
            says("a", "strength", "511", "2025-08-31"),
            says("b", "strength", "around 500", "2025-08-31", polarity="denied"),
        ],
        "What exactly is denied by b?",
    ),
    (
        [says("a", "strength", "511", "2025", layer="planned"), says("b", "strength", "947", "2025", layer="planned")],
        "Is it one plan that was changed, or are they two?",
    ),
    (
        [
            says("a", "strength", "511", "2025", layer="ordered", said_by="Gen Holt", published="2024-03-01"),
            says("b", "strength", "947", "2025", layer="ordered", said_by="Gen Holt", published="2024-04-01"),
        ],
        "Did Gen Holt change it, or does one of the two reports misquote?",
    ),
    (
        [says("a", "resigned", "yes", "3 May 2024"), says("b", "resigned", "yes", "4 May 2024")],
        "Which of the two is wrong: “resigned: yes, 3 May 2024” (a) or “resigned: yes, 4 May 2024” (b)?",
    ),
    (
        [says("a", "resigned", "yes", "2024"), says("b", "resigned", "no", "2024")],
        "When exactly did it happen?",
    ),
    (
        [says("a", "strength", "2,531", "by the end of 2020"), says("b", "strength", "911", "by the end of 2020")],
        "Which figure holds (until 31 Dec 2020): 2,531 (a) or 911 (b)?",
    ),
    (
        [says("a", "killed", "431", "2025-08"), says("b", "killed", "212", "2025")],
        "Which of the two is wrong: “killed: 431” (a) or “killed: 212” (b)?",
    ),
    (
        [says("a", "cases", "1,311", "2025-08-01"), says("b", "cases", "947", "2025-09-01")],
        "Which of the two is wrong: “cases: 1,311” (a) or “cases: 947” (b)?",
    ),
    (
        [says("a", "turnout", "104 %", "2025-08-31")],
        "Is it really 104 % (a), and in that unit?",
    ),
    (
        [says("a", "duration", "31 days"), says("b", "start date", "2016-07-09"), says("c", "end date", "2016-10-17")],
        "Which of them is wrong: duration 31 days (a), start date 2016-07-09 (b) or end date 2016-10-17 (c)?",
    ),
]


@pytest.mark.parametrize(("rows", "question"), CASES, ids=[question[:40] for _, question in CASES])
def test_the_question_is_narrow(rows: list[Row], question: str) -> None:
    (finding,) = run(rows).findings
    assert finding.question == question


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            "the strength fell from 5 to 3 between May and June",
            "Did the strength fall from 5 to 3 between May and June?",
        ),
        ("the leader changed", "Did the leader change?"),
        ("they speak of different times", "Do they speak of different times?"),
        (
            "“it fell”, which a calls only possible, turns out wrong",
            "Is it so that “it fell”, which a calls only possible, turns out wrong?",
        ),
    ],
)
def test_clauses_become_questions(clause: str, question: str) -> None:
    assert asked(clause) == question


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_finding_has_its_witness_and_its_question(rng: Random) -> None:
    for one in run([*DECLARED, *random_rows(rng, 12)]).findings:
        assert bool(one.both_true_if) == (one.kind in ("may contradict", "changed", "not comparable"))
        assert not one.both_true_if or one.both_true_if.endswith(".")
        assert one.question.endswith("?")
