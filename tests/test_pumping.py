"""The test of expressions notices what it is there for."""

from __future__ import annotations

import re

import pytest

from pumping import PENDING, RECORDED, Used, Watched, fault, parts

GOOD = [
    (r"[0-9]+(?:\.[0-9]+)?", "fullmatch"),
    (r"(?<!\s)\s++x", "search"),
    (r"\s*x", "match"),
    ("a|b|[c-e]*", "fullmatch"),
    (rb"[^<]{10}", "search"),
]
QUADRATIC = [
    (r"\s*\n", "sub"),
    (r"\s+x", "search"),
    (r"a.*b", "search"),
    (r"\s*x\s*y", "findall"),
    (r"[0-9]*[0-9]*x", "match"),
    (r'"[^"]*[^" ][^"]*"', "match"),
    (r"\[[^\]]*\]", "sub"),
    (rb"x*y", "search"),
]
WORSE = [(r"(a+)+b", "match"), (r"(?:a|a)*b", "fullmatch"), (r"\w*\w*\w*!", "match"), (r"(?:[ ]*a*)+=", "match")]
HUNGRY = [(r"(?:ab)+c?", "match"), (r"(?:a-)*[a-z]", "fullmatch")]


@pytest.mark.parametrize(("text", "method"), GOOD)
def test_what_is_linear_passes(text: str, method: str) -> None:
    assert fault(Used(text, 0), method) == ""


@pytest.mark.growth
@pytest.mark.parametrize(("text", "method"), QUADRATIC + WORSE)
def test_what_is_not_is_told(text: str, method: str) -> None:
    assert "times as long" in fault(Used(text, 0), method)


@pytest.mark.parametrize(("text", "method"), HUNGRY)
def test_so_is_what_takes_much_memory(text: str, method: str) -> None:
    assert "bytes for a text" in fault(Used(text, 0), method)


def test_each_part_is_repeated_after_what_may_stand_before_it() -> None:
    found = parts(Used(r"x(?:[0-9]{3})+\s*(y|z)", 0))
    assert {("x", "000"), ("", "000"), ("x000", " "), ("x000 ", "z")} <= set(found)


def test_what_the_package_compiles_is_recorded_and_other_code_is_not() -> None:
    from contracheck.values.numbers import lazy_pattern as pattern

    made = pattern.pattern.__wrapped__("(?:recorded by this test)+")
    assert isinstance(made, Watched)
    assert made.match("x") is None
    one = (Used("(?:recorded by this test)+", 0), "match")
    assert one in RECORDED
    PENDING.remove(one)
    assert isinstance(re.compile("(?:compiled by this test)+"), re.Pattern)
