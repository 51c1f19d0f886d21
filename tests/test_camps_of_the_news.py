"""Tables as the news has them, worked by hand before the code: which camps, which figures the headline names, who is
the odd one out, and what is listed as fitting several."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from contracheck.report.odd_one import odd_one_out
from world import Row, run


class Table(NamedTuple):
    """What is disputed; source and value of each claim; label, sources and fitting camps of each camp; the headline."""

    about: str
    predicate: str
    values: list[tuple[str, str]]
    camps: list[tuple[str, str, str]]
    headline: str
    odd: str = ""
    more: tuple[Row, ...] = ()


ORR: tuple[Row, ...] = (
    {"entity": "Orr Province"},
    {"entity": "Orrville", "part_of": "Orr Province"},
    {"entity": "Orrton", "part_of": "Orr Province"},
    {"entity": "Fort Ash"},
)
TABLES = [
    Table(
        "a toll: the hedged figure stands with the figure that it names",
        "killed",
        [("a", "172"), ("b", "172"), ("c", "approximately 172"), ("d", "131")],
        [("172", "abc", ""), ("131", "d", "")],
        "131 (d) against 172 (3 origins)",
        "131",
    ),
    Table(
        "a toll: a floor that fits two of three counts is counted in none",
        "killed",
        [("a", "172"), ("b", "165"), ("c", "131"), ("d", "at least 160")],
        [("131", "c", ""), ("165", "b", ""), ("172", "a", ""), ("at least 160", "d", "BC")],
        "131 (c), 165 (b) and 172 (a)",
    ),
    Table(
        "abducted: a floor that fits one count stands with it",
        "abducted",
        [("a", "276"), ("b", "more than 230"), ("c", "129")],
        [("276", "ab", ""), ("129", "c", "")],
        "129 (c) against 276 (2 origins)",
    ),
    Table(
        "a toll by a range, and a count inside it",
        "wounded",
        [("a", "between 21 and 29"), ("b", "25"), ("c", "43")],
        [("25", "ab", ""), ("43", "c", "")],
        "25 (2 origins) against 43 (c)",
    ),
    Table(
        "votes: three counts, one heard twice",
        "votes for",
        [("a", "311"), ("b", "311"), ("c", "309"), ("d", "317")],
        [("311", "ab", ""), ("309", "c", ""), ("317", "d", "")],
        "309 (c), 311 (2 origins) and 317 (d)",
    ),
    Table(
        "votes: of two lonely counts the odd one is that furthest from the rest",
        "votes for",
        [("a", "311"), ("b", "311"), ("c", "311"), ("d", "309"), ("e", "347")],
        [("311", "abc", ""), ("309", "d", ""), ("347", "e", "")],
        "309 (d), 311 (3 origins) and 347 (e)",
        "347",
    ),
    Table(
        "votes: two lonely counts as far from the rest on either side: neither is odd",
        "votes for",
        [("a", "311"), ("b", "311"), ("c", "311"), ("d", "301"), ("e", "321")],
        [("311", "abc", ""), ("301", "d", ""), ("321", "e", "")],
        "301 (d), 311 (3 origins) and 321 (e)",
    ),
    Table(
        "money: the rounded sum stands with the one sum that it may be",
        "cost",
        [("a", "$4.1 million"), ("b", "$4.1 million"), ("c", "$4,123,000"), ("d", "$3.2 million")],
        [("$4.1 million", "abc", ""), ("$3.2 million", "d", "")],
        "$3.2 million (d) against $4.1 million (3 origins)",
        "$3.2 million",
    ),
    Table(
        "money: a rounded sum that may be either of two is a figure of its own",
        "cost",
        [
            ("a", "$2.5 billion"), ("b", "$2.5 billion"), ("c", "$2.52 billion"), ("d", "$2.48 billion"),
            ("e", "$3.9 billion"),
        ],
        [
            ("$2.5 billion", "ab", ""), ("$2.48 billion", "d", ""), ("$2.52 billion", "c", ""),
            ("$3.9 billion", "e", ""),
        ],
        "$2.48 billion (d), $2.5 billion (2 origins), $2.52 billion (c) and $3.9 billion (e)",
    ),
    Table(
        "a date of birth: the year alone fits two of the days",
        "birth date",
        [("a", "1941-03-04"), ("b", "1941-03-14"), ("c", "1941"), ("d", "1940-03-04")],
        [("1940-03-04", "d", ""), ("1941-03-04", "a", ""), ("1941-03-14", "b", ""), ("1941", "c", "BC")],
        "1940-03-04 (d), 1941-03-04 (a) and 1941-03-14 (b)",
    ),
    Table(
        "a date of birth: a month that fits one of the days",
        "birth date",
        [("a", "4 March 1941"), ("b", "March 1941"), ("c", "4 May 1941")],
        [("4 March 1941", "ab", ""), ("4 May 1941", "c", "")],
        "4 March 1941 (2 origins) against 4 May 1941 (c)",
    ),
    Table(
        "a birth place: the province stands with its town",
        "birth place",
        [("a", "Orrville"), ("b", "Orrville"), ("c", "Fort Ash"), ("d", "Orr Province")],
        [("Orrville", "abd", ""), ("Fort Ash", "c", "")],
        "“Orrville” (3 origins) against “Fort Ash” (c)",
        "Fort Ash",
        ORR,
    ),
    Table(
        "a birth place: the province fits two of its towns",
        "birth place",
        [("a", "Orrville"), ("b", "Orrton"), ("c", "Fort Ash"), ("d", "Orr Province")],
        [("Fort Ash", "c", ""), ("Orrton", "b", ""), ("Orrville", "a", ""), ("Orr Province", "d", "BC")],
        "“Fort Ash” (c), “Orrton” (b) and “Orrville” (a)",
        more=ORR,
    ),
    Table(
        "seven counts are too many to name",
        "killed",
        [("a", "111"), ("b", "222"), ("c", "333"), ("d", "444"), ("e", "555"), ("f", "666"), ("g", "777")],
        [
            ("111", "a", ""), ("222", "b", ""), ("333", "c", ""), ("444", "d", ""), ("555", "e", ""), ("666", "f", ""),
            ("777", "g", ""),
        ],
        "7 figures from 111 (a) to 777 (g)",
    ),
    Table(
        "six are not",
        "killed",
        [("a", "666"), ("b", "555"), ("c", "444"), ("d", "333"), ("e", "222"), ("f", "111")],
        [("111", "f", ""), ("222", "e", ""), ("333", "d", ""), ("444", "c", ""), ("555", "b", ""), ("666", "a", "")],
        "111 (f), 222 (e), 333 (d), 444 (c), 555 (b) and 666 (a)",
    ),
    Table(
        "limits alone",
        "participants",
        [("a", "at least 311"), ("b", "fewer than 213"), ("c", "no more than 151")],
        [("no more than 151", "bc", ""), ("at least 311", "a", "")],
        "no more than 151 (2 origins) against at least 311 (a)",
    ),
    Table(
        "a denial is a camp of its own and is named last",
        "killed",
        [("a", "311"), ("b", "311"), ("c", "not 311"), ("d", "947")],
        [("311", "ab", ""), ("947", "d", ""), ("not 311", "c", "")],
        "311 (2 origins), 947 (d) and not 311 (c)",
    ),
]  # fmt: skip


def rows_of(table: Table) -> list[Row]:
    """The claims of a table, all of one day where that counts; `not` is a denial."""
    dated = table.predicate not in ("birth date", "birth place", "cost")
    claims: list[Row] = []
    for source, value in table.values:
        denied = value.startswith("not ")
        row: Row = {"source": source, "subject": "the fort", "property": table.predicate}
        row |= {"value": value.removeprefix("not "), "when": "2024-05-01"}
        claims.append(row | ({"polarity": "denied"} if denied else {}) | ({} if dated else {"when": ""}))
    money: Row = {"predicate": "cost", "datatype": "quantity", "aspect": "timeless", "values": "one"}
    votes: Row = {"predicate": "votes for", "datatype": "quantity", "aspect": "event", "unit": "count"}
    abducted: Row = {"predicate": "abducted", "datatype": "quantity", "aspect": "total", "unit": "count"}
    mine = {"cost": money, "votes for": votes, "abducted": abducted}.get(table.predicate)
    return [*claims, *table.more, *([mine] if mine else [])]


@pytest.mark.parametrize("table", TABLES, ids=[table.about for table in TABLES])
def test_tables_of_the_news(table: Table) -> None:
    (finding,) = run(rows_of(table)).findings
    assert finding.kind == "contradicts"
    assert [
        (camp.label, "".join(camp.sources), "".join("ABCDEFG"[place] for place in camp.fits))
        for camp in finding.positions
    ] == table.camps
    assert finding.message == f"the fort, {table.predicate}: {table.headline}."
    odd = odd_one_out(finding)
    assert (odd.label if odd else "") == table.odd


def test_a_wire_that_three_papers_print_is_one_origin() -> None:
    row: Row = {"subject": "the fort", "property": "killed", "value": "172", "when": "2024-05-01"}
    rows = [{**row, "source": source, "origin": "wire"} for source in "abc"]
    (finding,) = run([*rows, {**row, "source": "d", "value": "131"}]).findings
    assert finding.message == "the fort, killed: 131 (d) against 172 (3 sources, 1 origin)."


def test_units_are_named_in_the_headline() -> None:
    row: Row = {"subject": "the road", "property": "length", "unit": "km"}
    rows = [{**row, "source": source, "value": value} for source, value in zip("abc", ("17", "17", "23"), strict=True)]
    (finding,) = run(rows).findings
    assert finding.message == "the road, length: 17 km (2 origins) against 23 km (c)."


def test_what_only_may_is_shown_under_what_contradicts() -> None:
    """Two counts of one day contradict each other; the undated third may contradict both. Neither the class nor the
    headline of the first speaks of it."""
    row: Row = {"subject": "the fort", "property": "killed", "when": "2024-05-01"}
    rows = [
        {**row, "source": "a", "value": "172"},
        {**row, "source": "b", "value": "131"},
        {**row, "source": "c", "value": "947", "when": ""},
    ]
    first, second = run(rows).findings
    assert (first.kind, first.message) == ("contradicts", "the fort, killed: 131 (b) against 172 (a).")
    assert [camp.sources for camp in first.positions] == [("b",), ("a",)]
    assert first.beneath is None
    assert (second.kind, second.message) == ("may contradict", "the fort, killed: 131 (b), 172 (a) and 947 (c).")
    assert second.beneath is not None
    assert second.beneath.id == first.id


def test_two_days_that_contradict_themselves_are_two_findings() -> None:
    """Two counts of 1 May, two of 1 June, all apart: each day contradicts itself; from May to June it may have changed,
    which stands under the first of the two."""
    row: Row = {"subject": "the fort", "property": "strength"}
    told = [("a", "311", "05"), ("b", "947", "05"), ("c", "121", "06"), ("d", "1,511", "06")]
    rows = [{**row, "source": source, "value": value, "when": f"2024-{month}-01"} for source, value, month in told]
    found = run(rows).findings
    assert [(one.kind, one.message, one.beneath and one.beneath.id) for one in found] == [
        ("contradicts", "the fort, strength: 311 (a) against 947 (b).", None),
        ("may contradict", "the fort, strength: 121 (c), 311 (a), 947 (b) and 1,511 (d).", found[0].id),
        ("contradicts", "the fort, strength: 121 (c) against 1,511 (d).", None),
    ]
