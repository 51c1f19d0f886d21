"""Wrapping and setting side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from contracheck.report.terminal.layout import beside, prefixed, size, wrapped
from contracheck.report.words import visible


def text(lines: list[list[tuple[str, str]]]) -> list[str]:
    """The characters of lines."""
    return ["".join(piece for piece, _ in line) for line in lines]


def test_lines_break_at_blanks() -> None:
    assert text(wrapped([("one two three", "")], 8)) == ["one two", "three"]
    assert text(wrapped([("one two three", "")], 8, "  ")) == ["one two", "  three"]


def test_a_word_may_have_several_styles() -> None:
    assert wrapped([("bold", "b"), (": plain", "")], 40) == [[("bold", "b"), (":", ""), (" ", ""), ("plain", "")]]
    assert text(wrapped([("aaaa", "b"), ("bbbb", ""), (" c", "")], 5)) == ["aaaab", "bbb c"]


def test_a_long_word_is_cut_to_the_brim() -> None:
    assert text(wrapped([("ab " + "x" * 12, "")], 6)) == ["ab", "xxxxxx", "xxxxxx"]
    assert text(wrapped([("x" * 7 + " ab", "")], 6, " ")) == ["xxxxxx", " x ab"]


def test_no_break_spaces_hold_together_and_end_as_spaces() -> None:
    assert text(wrapped([("one ·\xa0two", "")], 5)) == ["one", "· two"]


def test_side_by_side() -> None:
    left, right = [[("a", "")], [("bb", "")]], [[("c", "")]]
    assert text(beside([left, right], 3, "|")) == ["a  |c", "bb"]
    assert text(prefixed(left, ("> ", ""))) == ["> a", "> bb"]


@given(st.lists(st.tuples(st.text(max_size=40).map(visible), st.just("")), max_size=5), st.integers(8, 60))
def test_no_line_is_too_wide_and_no_letter_is_lost(parts: list[tuple[str, str]], width: int) -> None:
    lines = wrapped(parts, width)
    assert all(size(line) <= width for line in lines)
    assert "".join("".join(text(lines)).split()) == "".join("".join(piece for piece, _ in parts).split())
    assert all(cell_len("".join(text([line]))) == size(line) for line in lines if "".join(text([line])).isascii())
