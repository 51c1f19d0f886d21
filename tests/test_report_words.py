"""Disarming text, and the small words that all formats share."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.model import CLASSES, Key
from contracheck.report.words import STYLES, counted, heading, letter, listed, more, more_statements, shortened, visible
from report_sample import HOSTILE


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("around 2,500", "around 2,500"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b31m", "⟪U+009B⟫31m"),
        ("\u202egnp.exe", "⟪U+202E⟫gnp.exe"),
        ("a\u2066b\u2069", "a⟪U+2066⟫b⟪U+2069⟫"),
        ("one\ntwo\tthree\r\n", "one two three  "),
        ("a\u2028b\x85c", "a⟪U+2028⟫b⟪U+0085⟫c"),
        ("\ud800", "⟪U+D800⟫"),
        ("1\u202f500", "1\u202f500"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("zero\u200bwidth", "zero⟪U+200B⟫width"),
    ],
)
def test_what_could_act_on_a_screen_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_visible_text_has_one_line_and_no_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert visible(shown) == shown


@given(st.text())
def test_visible_text_can_be_written_to_a_file(text: str) -> None:
    assert visible(text + HOSTILE).encode("utf-8")


def test_every_class_has_its_own_sign_in_both_alphabets() -> None:
    assert tuple(STYLES) == (*CLASSES, "alone")
    assert len({one.symbol for one in STYLES.values()}) == len(STYLES)
    assert len({one.plain for one in STYLES.values()}) == len(STYLES)
    assert all(one.plain.isascii() for one in STYLES.values())


def test_letters_go_on_after_z() -> None:
    assert [letter(index) for index in (0, 1, 25, 26, 27, 52)] == ["A", "B", "Z", "A1", "B1", "A2"]


def test_numbers_with_nouns() -> None:
    assert counted(1, "source") == "1 source"
    assert counted(2500, "source") == "2,500 sources"
    assert counted(0, "entry", "entries") == "0 entries"
    assert more(94, "statement", "all in report.json") == "and 94 more statements, all in report.json"


def test_a_camp_that_the_report_may_cut_says_how_to_have_it_whole() -> None:
    assert more_statements(175, 200) == "and 175 more statements, all in report.json"
    assert more_statements(176, 201) == "and 176 more statements, all in report.json with run --statements"
    assert (listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])) == (
        "",
        "a",
        "a and b",
        "a, b and c",
    )


def test_cut_text_keeps_its_limit() -> None:
    assert shortened("short", 5) == "short"
    assert shortened("longer text", 8) == "longer…"
    assert len(shortened("x" * 100, 10)) == 10


def test_the_question_of_a_group() -> None:
    assert heading(Key("Iraq", "strength")) == "strength"
    assert heading(Key("Iraq", "killed", "civilians", "Baghdad", "planned")) == (
        "killed, in Baghdad, counted as civilians, planned"
    )
