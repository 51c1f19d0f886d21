"""Numbers of sources without a language: what is counted has no decimals, and other numbers of the source show how it
writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import contracheck
from contracheck.values.numbers.decimal_marks import shown_marks
from loading import put

ASKED = "a number that could be read in two ways"


def claims(folder: Path, *rows: tuple[str, str, str]) -> None:
    """`claims/t.jsonl` of sources, predicates and values; each claim has a subject of its own."""
    lines = [
        f'{{"source": "{source}", "subject": "s{number}", "predicate": "{predicate}", "value": "{value}"}}'
        for number, (source, predicate, value) in enumerate(rows, 1)
    ]
    put(folder, "claims/t.jsonl", "\n".join(lines) + "\n")


def said(folder: Path, name: str) -> str:
    """What claim `name` was read as, sharply."""
    out = contracheck(folder, "explain", name, "--exact", COLUMNS="200").out
    return next(line for line in out.splitlines() if "read as" in line).strip()


# ---------------------------------------------------------------- counts


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("7,503", "exactly 7,503"),
        ("7.503", "exactly 7,503"),
        ("1,501 killed", "exactly 1,501"),
        ("1.501 to 1.702 people", "[1,501, 1,702]"),
        ("1,234,567", "exactly 1,234,567"),
        ("a total of 1,501 killed", "exactly 1,501"),
    ],
)
def test_what_is_counted_has_no_decimals(tmp_path: Path, value: str, wanted: str) -> None:
    claims(tmp_path, ("a", "killed", value))
    assert contracheck(tmp_path, "check").out == "1 file, 1 source, 1 claim read: no problem.\n"
    assert said(tmp_path, "a/t-1") == f"read as {wanted}"


@pytest.mark.parametrize(
    "value",
    ["1.234 million", "1,234 thousand", "1.234k", "1,234 mn", "1.234e6", "1.234 x 10^3", "2.125 dozen", "1.500/3",
     "an average of 1.500", "1.500 per day", "1,500 on average", "1.500 a day"],
)  # fmt: skip
def test_what_is_multiplied_or_an_average_may_have_decimals(tmp_path: Path, value: str) -> None:
    claims(tmp_path, ("a", "killed", value))
    assert "1 claim not read" in contracheck(tmp_path, "check").out


def test_a_scale_in_the_unit_is_one_too(tmp_path: Path) -> None:
    line = '{"source": "a", "subject": "x", "predicate": "killed", "value": "1.234", "unit": "thousands"}\n'
    put(tmp_path, "claims/t.jsonl", line)
    assert ASKED in contracheck(tmp_path, "check").out


def test_a_source_that_writes_decimals_so_is_asked_for_counts_too(tmp_path: Path) -> None:
    claims(tmp_path, ("a", "killed", "1.503"), ("a", "killed", "1,503"), ("a", "area", "12.5 km²"))
    out = contracheck(tmp_path, "check").out
    assert out.count(ASKED) == 1
    assert "t.jsonl:1:" in out


def test_a_language_that_is_given_is_believed(tmp_path: Path) -> None:
    put(
        tmp_path, "claims/a.yaml", "source: {id: a, language: en}\nclaims: [{subject: x, property: killed, value: 1.5}]"
    )
    assert contracheck(tmp_path, "check").code == 0
    assert said(tmp_path, "a/1") == "read as exactly 1.5"


# ---------------------------------------------------------------- what one number shows


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("25.191,5", ","), ("25,191.5", "."), ("1,234,567", "."), ("1.234.567", ","), ("12,34,567", "."),
        ("12.5", "."), ("3,7 km", ","), ("0.500", "."), ("1234,567", ","), ("1 234,567", ","), ("1'234.567", "."),
        ("between 2.5 and 1,200", "."), ("1.234,5 to 2,345.6", ".,"), (",5", ","), ("$2.5bn", "."),
        ("7,503", ""), ("7.503", ""), ("7503", ""), ("1 234", ""), ("dozens", ""), ("1,23,4", ""), ("1.2.3", ""),
        ("1.234.56", ""), ("4-5", ""),
    ],
)  # fmt: skip
def test_marks_that_a_number_shows(text: str, marks: str) -> None:
    assert shown_marks(text) == set(marks)


# ---------------------------------------------------------------- what those of a source show together


@pytest.mark.parametrize(
    ("other", "wanted"),
    [("12.5 km²", "7,503"), ("3,7 km²", "7.503"), ("1,234,567 km²", "7,503"), ("25.191,5 km²", "7.503")],
)
def test_other_numbers_of_the_source_show_it(tmp_path: Path, other: str, wanted: str) -> None:
    claims(tmp_path, ("a", "area", "7,503 km²"), ("a", "area", other))
    done = contracheck(tmp_path, "check", COLUMNS="400")
    assert (done.code, ASKED in done.out) == (0, False)
    assert done.out.count("warning") == 2  # the line, and the sum at the end
    assert said(tmp_path, "a/t-1") == f"read as exactly {wanted} km²"


def test_it_is_told_once_with_what_shows_it_and_how_to_be_sure(tmp_path: Path) -> None:
    claims(tmp_path, ("a", "area", "7,503 km²"), ("a", "length", "3,7 km"), ("a", "area", "8,504 km²"))
    done = contracheck(tmp_path, "check", COLUMNS="400")
    assert done.out.count("shows that a comma begins decimals") == 1
    assert "“3,7 km” at claims/t.jsonl:2:" in done.out
    assert "add a field `language`" in done.out
    assert "claims/t.jsonl:1:" in done.out
    run = contracheck(tmp_path, "run", "--no-reports")
    assert run.code == 3


@pytest.mark.parametrize(
    "others",
    [
        (),
        (("a", "area", "12.5 km²"), ("a", "area", "3,7 km²")),
        (("b", "area", "12.5 km²"),),
        (("a", "born", "12.5.2024"),),
        (("a", "motto", "12.5"), ("a", "motto", "for ever")),
    ],
)
def test_else_it_is_asked(tmp_path: Path, others: tuple[tuple[str, str, str], ...]) -> None:
    """None shows it, or they disagree, or it is another source that shows it, or what shows it is no number."""
    claims(tmp_path, ("a", "area", "7,503 km²"), *others)
    done = contracheck(tmp_path, "check")
    assert (done.code, done.out.count(ASKED)) == (2, 1)


def test_nothing_is_told_where_nothing_had_to_be_decided(tmp_path: Path) -> None:
    claims(tmp_path, ("a", "area", "12.5 km²"), ("a", "killed", "7,503"))
    assert "no problem" in contracheck(tmp_path, "check").out


def test_a_property_that_nothing_declares_is_no_name_for_its_marks(tmp_path: Path) -> None:
    """Not even where all its values could be read in two ways: they are numbers in both."""
    claims(tmp_path, ("a", "gardens", "7,503"), ("b", "gardens", "7.503"))
    assert contracheck(tmp_path, "check").out.count(ASKED) == 2


def test_claims_that_another_fault_spoilt_are_not_asked_what_is_known(tmp_path: Path) -> None:
    text = """
        source: {id: a}
        claims:
          - {subject: x, property: area, value: 12.5 km²}
          - {subject: x, property: area, value: "7,503 km²", polarity: denyed}
        """
    put(tmp_path, "claims/a.yaml", text)
    done = contracheck(tmp_path, "check")
    assert "unknown polarity" in done.out
    assert ASKED not in done.out
