"""The bounds and validity vectors of python-edtf and edtf-validate; every exception is argued here.

Both libraries implement the EDTF profile of ISO 8601-2:2019. Set CONTRACHECK_DATA to the folder that
holds `edtf/edtf_bounds_vectors.json` and `edtf/edtf_validate_lists.json`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.span import Span

DATA = os.environ.get("CONTRACHECK_DATA", "")
pytestmark = pytest.mark.skipif(not DATA, reason="CONTRACHECK_DATA is not set")

STRICT_EXCEPTIONS = {
    "/2006": (
        ("-inf", "2006-12-31"),
        "an empty start is unknown in ISO 8601-2, so it may be any time before; ten years back is that library's guess",
    ),
    "2004-06-01/": (("2004-06-01", "inf"), "an unknown end, likewise, may be any time after"),
    "1984-06-02?/": (("1984-06-02", "inf"), "an unknown end, likewise"),
    "2010-24": (
        ("2010-12-01", "2011-02-28"),
        "ISO 8601-2 gives seasons no months; a winter of one month is an artefact of cutting it at the year's end",
    ),
}
"""Strict bounds that differ from the vectors: ours, and why."""

ROUGH = {
    "1984~": ("1982-01-01", "1986-12-31"),
    "1984%": ("1982-01-01", "1986-12-31"),
    "-0275~": ("-0277-01-01", "-0273-12-31"),  # 276 BC
    "-0001~": ("-0003-01-01", "0001-12-31"),
    "0000~": ("-0002-01-01", "0002-12-31"),
    "1984~/2004-06": ("1982-01-01", "2004-06-30"),
    "1984~/2004~": ("1982-01-01", "2006-12-31"),
}
"""About a year that ends in ones is two years either way, not one."""
DOUBTED = {
    "1984?": ("1984-01-01", "1984-12-31"),
    "2004-06-11?": ("2004-06-11", "2004-06-11"),
    "2004-06?": ("2004-06-01", "2004-06-30"),
    "16XX%": ("1500-01-01", "1799-12-31"),
    "1984?/2004%": ("1984-01-01", "2006-12-31"),
    "1984-06?/2004-08?": ("1984-06-01", "2004-08-31"),
    "1984-06-02?/2004-08-08~": ("1984-06-02", "2005-09-09"),
    "2004-06-11%": ("2003-05-10", "2005-07-12"),
    "2004?-06-11": ("2004-06-11", "2004-06-11"),
    "2004-%06": ("2004-05-01", "2004-07-31"),
    "2004-?06-?11": ("2004-06-11", "2004-06-11"),
    "2004?-06-~11": ("2004-06-10", "2004-06-12"),
    "?2004-%06": ("2004-05-01", "2004-07-31"),
    "2004?-%06": ("2004-05-01", "2004-07-31"),
    "2004?-~06-~04": ("2004-05-03", "2004-07-05"),
}
"""A doubt is one about the date as a whole and widens nothing; of `%` the approximation alone does."""
SOFT = {
    "2001-21": ("2001-01-30", "2001-06-30"),
    "2003-22": ("2003-05-02", "2003-09-30"),
    "2000-23": ("2000-08-02", "2000-12-30"),
    "2001-29": ("2001-08-02", "2001-12-30"),
}
"""Seasons can touch a third more than their 92, 92, 91 and 91 days either way: 30 days."""
FUZZY_EXCEPTIONS = {
    **ROUGH,
    **DOUBTED,
    **SOFT,
    "1984/2004-06~": ("1984-01-01", "2005-07-31"),  # the library adds months to 30 June and stops a day early
}

ACCEPTED = {
    "[1667,1668, 1670..1672]": "the other vectors require spaces after commas in sets: {1667,1668, 1670..1672}",
    "{-1667,1668, 1670..1672}": "the same",
    "Y-61000/-2000": "in order; ISO 8601-2 allows any of its years in an interval, the list's grammar only four digits",
}
"""Texts on the invalid lists that are read, and why."""


def load(name: str) -> Any:
    return json.loads((Path(DATA) / "edtf" / name).read_text(encoding="utf-8")) if DATA else {}


BOUNDS = load("edtf_bounds_vectors.json")
VECTORS = BOUNDS.get("bounds", [])
each_vector = pytest.mark.parametrize("vector", VECTORS, ids=[vector["edtf"] for vector in VECTORS])
LISTS = load("edtf_validate_lists.json").get("lists", {})
VALID = [text for name, texts in LISTS.items() if not name.startswith("invalid") for text in texts]
INVALID = [text for name, texts in LISTS.items() if name.startswith("invalid") for text in texts]


def day(minute: Number) -> str:
    if abs(minute) == INFINITY:
        return str(minute)
    year, month, number = civil(int(minute) // DAY)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"


def days(interval: Interval) -> tuple[str, str]:
    return day(interval.lower), day(interval.upper)


@each_vector
def test_strict_bounds_are_what_was_said(vector: dict[str, str]) -> None:
    ours, _ = STRICT_EXCEPTIONS.get(vector["edtf"], ((vector["lower_strict"], vector["upper_strict"]), ""))
    assert days(Span.of_canonical(vector["edtf"]).said) == ours


@each_vector
def test_fuzzy_bounds_are_the_hull(vector: dict[str, str]) -> None:
    text = vector["edtf"]
    if text in STRICT_EXCEPTIONS:
        pytest.skip(f"argued above: {STRICT_EXCEPTIONS[text][1]}")
    ours = FUZZY_EXCEPTIONS.get(text, (vector["lower_fuzzy"], vector["upper_fuzzy"]))
    assert days(Span.of_canonical(text).hull) == ours
    assert Span.of_canonical(text).doubted == any(mark in text for mark in "?%")


@pytest.mark.parametrize("text", BOUNDS.get("invalid", []), ids=repr)
def test_what_python_edtf_refuses_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        Span.parse(text)


@pytest.mark.parametrize("text", VALID)
def test_what_is_valid_is_read_and_printed_back(text: str) -> None:
    span = Span.of_canonical(text)
    assert Span.of_canonical(str(span)).hull == span.hull


@pytest.mark.parametrize("text", INVALID)
def test_what_is_invalid_is_refused(text: str) -> None:
    if text in ACCEPTED:
        assert Span.parse(text).dated, ACCEPTED[text]
        return
    for read in (Span.parse, Span.of_canonical):
        with pytest.raises(Fault):
            read(text)


def test_every_exception_is_still_one() -> None:
    strict = {vector["edtf"]: (vector["lower_strict"], vector["upper_strict"]) for vector in BOUNDS["bounds"]}
    fuzzy = {vector["edtf"]: vector["upper_fuzzy"] for vector in BOUNDS["bounds"]}
    assert all(strict[text] != ours for text, (ours, _) in STRICT_EXCEPTIONS.items())
    assert all(fuzzy[text] != ours for text, ours in FUZZY_EXCEPTIONS.items())
    assert set(ACCEPTED) <= set(INVALID)
