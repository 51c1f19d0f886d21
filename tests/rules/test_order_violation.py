"""An end before its start."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "ended a day before it began",
        [says("a", "start date", "2016-10-17"), says("b", "end date", "2016-10-16")],
        "contradicts",
    ),
    ("began and ended on one day", [says("a", "start date", "2016-10-17"), says("b", "end date", "2016-10-17")], ""),
    (
        "began some time in the month it ended in",
        [says("a", "start date", "2016-10"), says("b", "end date", "2016-10-01")],
        "",
    ),
    (
        "began in the year after",
        [says("a", "start date", "2017"), says("b", "end date", "2016-10-01")],
        "contradicts",
    ),
    ("died before being born", [says("a", "birth date", "1901"), says("b", "death date", "1899")], "contradicts"),
    (
        "born in the 16th century, died in 1541",
        [says("a", "birth date", "16th century"), says("b", "death date", "1541")],
        "",
    ),
    (
        "born in the 17th century, died in 1541",
        [says("a", "birth date", "17th century"), says("b", "death date", "1541")],
        "contradicts",
    ),
    (
        "born about 1900, died in 1899: about reaches back a year",
        [says("a", "birth date", "c. 1900"), says("b", "death date", "1899")],
        "",
    ),
    (
        "only possible",
        [says("a", "birth date", "1901", certainty="possible"), says("b", "death date", "1899")],
        "may contradict",
    ),
    (
        "a planned start binds nobody",
        [says("a", "start date", "2017", layer="planned"), says("b", "end date", "2016")],
        "",
    ),
    ("two things", [says("a", "start date", "2017"), {**says("b", "end date", "2016"), "subject": "the siege"}], ""),
    (
        "one source can violate the order alone",
        [says("a", "start date", "2017"), says("a", "end date", "2016")],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_order_violation(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("order-violation", list(rows)) == kind, why
