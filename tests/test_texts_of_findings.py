"""What a reader is told of a finding and asked about it, worked by hand: each kind of conflict in words that fit it."""

from __future__ import annotations

import pytest

from contracheck.model import Finding
from world import Row, run


def says(source: str, predicate: str, value: str, when: str = "", **more: object) -> Row:
    """A claim about the fort."""
    return {"source": source, "subject": "the fort", "property": predicate, "value": value, "when": when, **more}


def of(*rows: Row) -> Finding:
    (finding,) = run(rows).findings
    return finding


MAY: list[tuple[str, list[Row], str, str]] = [
    (
        "a quantity falls",
        [says("a", "area", "7 km²", "2025-08-31"), says("b", "area", "5 km²", "2025-09-30")],
        "the area fell from 7 km² to 5 km² between 31 Aug 2025 and 30 Sep 2025",
        "Did the area fall from 7 km² to 5 km² between 31 Aug 2025 and 30 Sep 2025?",
    ),
    (
        "what is counted has a number",
        [says("a", "refugees", "500", "2025-08-31"), says("b", "refugees", "811", "2025-09-30")],
        "the number of refugees rose from 500 to 811 between 31 Aug 2025 and 30 Sep 2025",
        "Did the number of refugees rise from 500 to 811 between 31 Aug 2025 and 30 Sep 2025?",
    ),
    (
        "a denied figure is nothing to fall to",
        [
            says("a", "strength", "2,531", "2025-08-31"),
            says("b", "strength", "2,500", "2025-09-30", polarity="denied"),
        ],
        "the strength changed between 31 Aug 2025 and 30 Sep 2025",
        "Did the strength change between 31 Aug 2025 and 30 Sep 2025?",
    ),
    (
        "a year and a day in it",
        [says("a", "head of government", "Ada Orr", "2024"), says("b", "head of government", "Ben Ash", "2024-07-05")],
        "the head of government changed in 2024",
        "Did the head of government change in 2024?",
    ),
    (
        "a day and an hour of it",
        [says("a", "threat level", "high", "2024-05-03"), says("b", "threat level", "low", "2024-05-03T09:00")],
        "the threat level changed on 3 May 2024",
        "Did the threat level change on 3 May 2024?",
    ),
    (
        "a time without beginning and a year",
        [says("a", "strength", "511", "before 2020"), says("b", "strength", "947", "2019")],
        "the strength changed in 2019",
        "Did the strength change in 2019?",
    ),
    (
        "yes and no of two days",
        [says("a", "in force", "yes", "2024-05-01"), says("b", "in force", "no", "2024-05-09")],
        "“in force” turned from yes to no between 1 May 2024 and 9 May 2024",
        "Did “in force” turn from yes to no between 1 May 2024 and 9 May 2024?",
    ),
    (
        "yes and no of one year",
        [says("a", "in force", "yes", "2024"), says("b", "in force", "no", "2024")],
        "“in force” was so at one time in 2024 and not at another",
        "Was “in force” so at one time in 2024 and not at another?",
    ),
    (
        "yes and no without a time",
        [says("a", "in force", "yes"), says("b", "in force", "no")],
        "they speak of different times (not given by a and b)",
        "Was “in force” so at one time and not at another?",
    ),
    (
        "an event told and denied of the month",
        [
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
            says("a", "withdrawal", "2024-05-03"),
            says("b", "withdrawal", "yes", "May 2024", polarity="denied"),
        ],
        "the denial by b is of another time in May 2024",
        "What exactly is denied by b?",
    ),
    (
        "a name that nobody declared, on two days",
        [says("a", "flavour", "mint", "2024-05-01"), says("b", "flavour", "lemon", "2024-06-01")],
        "“flavour” changed between 1 May 2024 and 1 Jun 2024",
        "Can “flavour” change, or have several values?",
    ),
    (
        "a number that nobody declared, on two days",
        [says("a", "grommets", "5", "2024-05-01"), says("b", "grommets", "7", "2024-06-01")],
        "“grommets” changed from 5 to 7 between 1 May 2024 and 1 Jun 2024",
        "Can “grommets” change?",
    ),
    (
        "yes and no that nobody declared",
        [says("a", "has been mended", "yes", "2024-05-01"), says("b", "has been mended", "no", "2024-05-09")],
        "“has been mended” turned from yes to no between 1 May 2024 and 9 May 2024",
        "Can “has been mended” be so at one time and not at another?",
    ),
    (
        "values without a time",
        [says("a", "capital", "Orrville"), says("b", "capital", "Ashton")],
        "they speak of different times (not given by a and b)",
        "Of which time is “Orrville” (a), and of which “Ashton” (b)?",
    ),
    (
        "one speaker in two documents",
        [says("a", "strength", "511", said_by="Gen Holt"), says("b", "strength", "947", said_by="Gen Holt")],
        "they speak of different times (not given by Gen Holt)",
        "Of which time is “511” (Gen Holt in a), and of which “947” (Gen Holt in b)?",
    ),
    (
        "links of two things without a time",
        [
            {"predicate": "took over", "datatype": "term", "values": "many", "relation": "asymmetric"},
            {"source": "a", "subject": "Ash", "property": "took over", "value": "Orr"},
            {"source": "b", "subject": "Orr", "property": "took over", "value": "Ash"},
        ],
        "they speak of different times (not given by a and b)",
        "Of which time is “Ash, took over: Orr” (a), and of which “Orr, took over: Ash” (b)?",
    ),
    (
        "totals without a period",
        [says("a", "killed", "31"), says("b", "killed", "12")],
        "they speak of different periods (not given by a and b)",
        "Of which period is “31” (a), and of which “12” (b)?",
    ),
    (
        "tolls told on one day",
        [
            says("a", "missing", "12", "2025-08-31", said_by="police"),
            says("a", "missing", "9", "2025-08-31", said_by="witnesses"),
        ],
        "",
        "Which figure holds for 31 Aug 2025: 12 (police) or 9 (witnesses)?",
    ),
    (
        "tolls of two documents of one day",
        [says("a", "missing", "12", "2025-08-31"), says("b", "missing", "9", "2025-08-31")],
        "one was told before the other on 31 Aug 2025",
        "Which was told first, “12” (a) or “9” (b)?",
    ),
    (
        "a toll that shrinks",
        [
            says("a", "killed", "31", "2024-05-02", as_of="2024-05-03"),
            says("b", "killed", "12", "2024-05-02", as_of="2024-05-05"),
        ],
        "the earlier figure was too high, or the later one counts less",
        "Was 31 (a) too high, or does 12 (b) count less?",
    ),
    (
        "words of many who are not sure",
        [says("a", "strength", "511", "2024"), says("b", "strength", "947", "2024")],
        "the strength changed in 2024",
        "Did the strength change in 2024?",
    ),
    (
        "a doubt in the value's own words",
        [says("a", "killed", "probably 12", "3 May 2024"), says("a", "killed", "14", "3 May 2024")],
        "“probably 12” (a) turns out wrong",
        "Is “killed: probably 12” (a) confirmed?",
    ),
    (
        "a doubt in the words of several",
        [
            says("a", "storeys", "12", "3 May 2024", said_by="witnesses", certainty="probable"),
            says("b", "storeys", "14", "3 May 2024"),
        ],
        "“12”, called only probable by witnesses, turns out wrong",
        "Is “floors: 12”, called only probable by witnesses, confirmed?",
    ),
    (
        "one figure in two units, rounded alike",
        [says("a", "distance", "5 km", "2024"), says("b", "distance", "5 miles", "2024")],
        "the distance changed in 2024",
        "Which unit is meant: 5 km (a) or 5 miles (b)?",
    ),
    (
        "opposites",
        [
            {"predicate": "rises", "datatype": "truth", "opposite": "falls"},
            {"predicate": "falls", "datatype": "truth"},
            says("a", "rises", "yes", "2023"),
            says("b", "falls", "yes", "2023"),
        ],
        "“rises: yes” (a) and “falls: yes” (b) are of different times in 2023",
        "Are “rises: yes” (a) and “falls: yes” (b) of different times in 2023?",
    ),
    (
        "opposites of two days",
        [
            {"predicate": "rises", "datatype": "truth", "opposite": "falls"},
            {"predicate": "falls", "datatype": "truth"},
            says("a", "rises", "yes", "2023-05-01"),
            says("b", "falls", "yes", "2023-06-01"),
        ],
        "“rises: yes” (a) gave way to “falls: yes” (b) between 1 May 2023 and 1 Jun 2023",
        "Did “rises: yes” (a) give way to “falls: yes” (b) between 1 May 2023 and 1 Jun 2023?",
    ),
]


@pytest.mark.parametrize(("kind", "rows", "clause", "question"), MAY, ids=[row[0] for row in MAY])
def test_the_way_out_and_its_question(kind: str, rows: list[Row], clause: str, question: str) -> None:
    finding = of(*rows)
    assert finding.both_true_if == (clause and f"Both hold only if {clause}.")
    assert finding.question == question


CONTRADICTIONS: list[tuple[str, list[Row], str]] = [
    (
        "ages run with time, and have theirs",
        [says("a", "age", "69", "2024-04-05"), says("b", "age", "68", "2024-11-05")],
        "Which of the two is wrong: “age: 69, 5 Apr 2024” (a) or “age: 68, 5 Nov 2024” (b)?",
    ),
    (
        "one source that contradicts itself is named once",
        [says("a", "strength", "511", "2024-05-03"), says("a", "strength", "947", "2024-05-03")],
        "Which figure holds for 3 May 2024: 511 or 947 (a)?",
    ),
    (
        "one speaker in two documents is named with them",
        [
            says("a", "strength", "511", "2024-05-03", said_by="Gen Holt"),
            says("b", "strength", "947", "2024-05-03", said_by="Gen Holt"),
        ],
        "Which figure holds for 3 May 2024: 511 (Gen Holt in a) or 947 (Gen Holt in b)?",
    ),
    (
        "links are told with what they lead from",
        [
            {"source": "a", "subject": "A", "property": "happened before", "value": "B"},
            {"source": "b", "subject": "B", "property": "happened before", "value": "A"},
        ],
        "Which of the two is wrong: “A, happened before: B” (a) or “B, happened before: A” (b)?",
    ),
    (
        "a denied link is a denial",
        [
            {"source": "a", "subject": "A", "property": "happened before", "value": "M"},
            {"source": "a", "subject": "M", "property": "happened before", "value": "Z"},
            {"source": "b", "subject": "A", "property": "happened before", "value": "Z", "polarity": "denied"},
        ],
        (
            "Which of them is wrong: A happened before M (a), M happened before Z (a) or "
            "the denial of “A happened before Z” (b)?"
        ),
    ),
    (
        "a part and a whole have their names",
        [
            {"entity": "the camp", "part_of": "the army"},
            {"source": "a", "subject": "the camp", "property": "strength", "value": "947", "when": "2024-05-01"},
            {"source": "b", "subject": "the army", "property": "strength", "value": "311", "when": "2024-05-01"},
        ],
        "Which of the two is wrong: “the camp, strength: 947” (a) or “the army, strength: 311” (b)?",
    ),
    (
        "a figure out of its range",
        [says("a", "turnout", "104 %", "2024", locator="p. 3")],
        "Is it really 104 % (a, p. 3), and in that unit?",
    ),
]


@pytest.mark.parametrize(("kind", "rows", "question"), CONTRADICTIONS, ids=[row[0] for row in CONTRADICTIONS])
def test_what_would_settle_a_contradiction(kind: str, rows: list[Row], question: str) -> None:
    assert of(*rows).question == question


def test_a_period_and_a_part_of_it_read_as_times() -> None:
    finding = of(says("a", "killed", "14", "2010-05-03"), says("b", "killed", "12", "2010-05"))
    assert finding.message == "the fort, killed: 14 on 3 May 2010 (a) is more than 12 in May 2010 (b)."
