"""One writer of YAML scalars; every reader of YAML gives back the very text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from contracheck.load.yaml.scalar import scalar

QUOTED = [
    "",
    " ",
    "y",
    "N",
    "yes",
    "No",
    "ON",
    "off",
    "True",
    "false",
    "null",
    "Null",
    "~",
    "007",
    "08",
    "0",
    "12",
    "1_000",
    "1,500",
    "-5",
    "+5",
    "3.14",
    ".5",
    "1.",
    "1e3",
    "1E-3",
    "12e03",
    "0x1F",
    "0o17",
    "0b101",
    ".inf",
    "-.INF",
    ".nan",
    "12:30",
    "12:30:00",
    "190:20:30.15",
    "2024-05-03",
    "2024-5-3",
    "2024-05-03 10:00:00",
    "2001-12-14t21:59:43.10-05:00",
    "=",
    "<<",
    "---",
    "...",
    "- a",
    "-",
    "? a",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'a'",
    '"a"',
    "[a]",
    "{a}",
    "a]",
    "a, b]",
    " a",
    "a ",
    "a\nb",
    "a\tb",
    "a\u00a0b",
    "a\u2028b",
    "a\u0085b",
    "\ufeffa",
    "a\x00b",
    "\U0001f600\u200d",
    "a\\b",
]
PLAIN = [
    "Fort Ash",
    "U.S. forces",
    "O'Neill",
    "AT&T",
    "US/UK",
    "Rana Plaza (Savar)",
    "3 soldiers",
    "Århus",
    "Киев",
    "3f2ab1c4",
    "5 km",
    "50 %",
    "about 2,500, they say",
    "2024-05",
    "1990s",
    "12 May",
    "Nord",
    "Norway",
    "yesterday",
    "null and void",
    "0x1Fz",
]


@pytest.mark.parametrize("text", QUOTED)
def test_what_some_reader_takes_for_something_else_is_quoted(text: str) -> None:
    assert scalar(text).startswith('"')
    assert scalar(text).isprintable()
    assert yaml.safe_load(scalar(text)) == text


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_names_stay_bare(text: str) -> None:
    assert scalar(text) == text
    assert yaml.safe_load(text) == text


def test_inside_of_brackets_a_comma_separates() -> None:
    assert scalar("Smith, John", flow=True) == '"Smith, John"'
    assert scalar("Smith, John") == "Smith, John"
    assert scalar("Smith", flow=True) == "Smith"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.booleans())
@example("1__", False)
@example("0_", True)
def test_any_text_comes_back(text: str, flow: bool) -> None:
    written = scalar(text, flow=flow)
    assert "\n" not in written
    for around in (
        ("{0}", "key: {0}\n", "- {0}\n- x\n", "[{0}, x]", "{{key: {0}, x: y}}")
        if flow
        else ("{0}", "key: {0}\n", "- {0}\n")
    ):
        found = yaml.safe_load(around.format(written))
        while isinstance(found, (list, dict)):
            found = found["key"] if isinstance(found, dict) else found[0]
        assert found == text
        assert isinstance(found, str)
