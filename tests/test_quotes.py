"""Quotes looked up in the text that a source names: exact, moved, changed, gone; never re-anchored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from command import contracheck
from contracheck.pipeline import check
from contracheck.quotes.locator import named
from contracheck.quotes.look_up import look_up
from contracheck.quotes.paragraphs import fold, split_paragraphs
from contracheck.quotes.pieces import _period, find_pieces, pieces_of
from growth import cpu

TEXT = tuple(
    split_paragraphs(
        "# A flood\n\nAround 2,400 people lost\ntheir homes — on 3 May.\n  \n\n"
        "The mayor said “it’s over”, and 12.5 km of road are dry.\n\n## After\n\nThe quay grows by two metres.\n"
    )
)


def test_paragraphs_are_counted_in_the_body_and_headings_are_not() -> None:
    assert [(one.number, one.line) for one in TEXT] == [(0, 1), (1, 3), (2, 7), (0, 9), (3, 11)]


@pytest.mark.parametrize(
    ("locator", "numbers"),
    [
        ("para 12", {12}),
        ("paras 3-5", {3, 4, 5}),
        ("paragraph 5 and 6", {5, 6}),
        ("para. 2, 4", {2, 4}),
        ("page 3", set()),
        ("headline", set()),
        ("", set()),
        ("para 7-3", {7, 3}),
        ("para 1-99999", {1, 99999}),
        ("separate 4", set()),
    ],
)
def test_locators(locator: str, numbers: set[int]) -> None:
    assert named(locator) == numbers


@pytest.mark.parametrize(
    ("quote", "locator", "fate", "number"),
    [
        ("2,400 people", "para 1", "exact", 1),
        ("2,400 people", "", "exact", 1),
        ("2,400 people", "headline", "exact", 1),
        ("A flood", "headline", "exact", 0),
        ("2,400 people", "para 2", "moved", 1),
        ("Around 2,400 [...] 3 May", "para 1", "exact", 1),
        ("3 May [...] Around 2,400", "para 1", "gone", None),
        ("2,500 people", "para 1", "changed", 1),
        ("by three metres", "para 3", "changed", 3),
        ("400 people", "para 1", "changed", 1),  # "400" is no number of its own in "2,400"
        ("2", "para 1", "gone", None),
        ("5 km", "para 2", "changed", 2),
        ("nobody saw it coming", "para 1", "gone", None),
        ("2,400 People", "para 1", "changed", 1),  # letters are as they are
    ],
)
def test_what_becomes_of_a_quote(quote: str, locator: str, fate: str, number: int | None) -> None:
    found = look_up(quote, TEXT, named(locator))
    assert (found.fate, found.paragraph.number if found.paragraph else None, found.note) == (fate, number, "")


@pytest.mark.parametrize("quote", ['"it\'s over"', "lost their homes", "homes - on 3 May", "homes – on 3\xa0May"])
def test_spaces_and_signs_may_be_set_otherwise_and_that_is_said(quote: str) -> None:
    found = look_up(quote, TEXT, frozenset())
    assert (found.fate, found.note) == ("exact", "spaces or signs are set otherwise")


def test_what_a_changed_quote_has_become_is_shown_in_whole_words() -> None:
    assert look_up("quay grows by three metres", TEXT, {3}).passage == "quay grows by two metres."


@given(st.text(max_size=200))
def test_folding_once_is_enough(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(min_size=1, max_size=60), st.text(max_size=200))
def test_any_quote_in_any_text_meets_one_fate(quote: str, text: str) -> None:
    assert look_up(quote, tuple(split_paragraphs(text)), frozenset()).fate in ("exact", "moved", "changed", "gone")


SOURCE = """
source: {{id: s, language: en, text: {path}}}
claims:
  - {{id: c, subject: x, predicate: killed, value: 4, locator: para 1, quote: {quote}}}
"""


def project(folder: Path, quote: str, path: str = "text.md") -> Path:
    (folder / "claims").mkdir()
    (folder / "claims" / "s.yaml").write_text(SOURCE.format(path=path, quote=quote), encoding="utf-8")
    (folder / "claims" / "text.md").write_text("Four were killed.\n\nOthers fled.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("quote", "code", "told"),
    [
        ("Four", 0, ""),
        ("Others", 1, "stands in para 2"),
        ("Five were killed", 1, "“Four were killed.”"),
        ("zzzzz", 1, ""),
    ],
)
def test_the_command_tells_and_its_exit_code_follows(tmp_path: Path, quote: str, code: int, told: str) -> None:
    done = contracheck(project(tmp_path, quote), "check", "--quotes")
    assert done.code == code
    assert told in " ".join(done.out.split())


def test_without_the_flag_no_text_is_read(tmp_path: Path) -> None:
    assert contracheck(project(tmp_path, "zzzzz"), "check").code == 0


@pytest.mark.parametrize(("path", "told"), [("none.md", "the text is not there"), ("link.md", "outside the folder")])
def test_a_text_that_cannot_be_read_is_a_problem_and_its_quotes_are_counted(
    tmp_path: Path, path: str, told: str
) -> None:
    folder = project(tmp_path, "Four", path)
    (folder / "secret.md").write_text("Four\n", encoding="utf-8")
    (folder / "claims" / "link.md").symlink_to(folder / "secret.md")
    done = contracheck(folder, "check", "--quotes")
    assert done.code == 2
    assert told in " ".join(done.out.split())
    assert "no text" in done.out.replace("\xa0", " ")


def test_the_example_shows_every_fate() -> None:
    folder = Path(__file__).parent.parent / "examples" / "quotes"
    said = contracheck(folder, "check", "--quotes", ".").out.replace("\xa0", " ")
    for fate, number in (("exact", 4), ("moved", 1), ("changed", 1), ("gone", 1)):
        assert f"{fate:<8}{number:>5}" in said


def by_definition(quote: str, text: str) -> tuple[int, int] | None:
    """The same by an expression, which takes any time: every piece as words of its own, anything between them."""
    pieces = pieces_of(quote)
    expression = ".*?".join(
        (r"(?<!\w)(?<![0-9][.,])" if one[0].isalnum() else "")
        + re.escape(one)
        + (r"(?!\w)(?![.,][0-9])" if one[-1].isalnum() else "")
        for one in pieces
    )
    found = re.search(expression, text, re.DOTALL) if pieces else None
    return found.span() if found else None


SMALL = st.text("ab_1., -", max_size=40)


@given(st.lists(st.text("ab_1., -", min_size=1, max_size=6), min_size=1, max_size=3).map(" [...] ".join), SMALL)
@example("a", "aa a")
@example("aa", "aaa aa")
@example("a-a", "a-a-aa-a")
@example("a a", "aa a a")
@example("a-a", "xa-a-a".replace("x", "b"))
@example("- -", "a- - -")
@example("1", "1.1 1,1 1.")
@example(" - ", " - - ")
def test_pieces_are_found_where_the_definition_finds_them(quote: str, text: str) -> None:
    assert find_pieces(text, pieces_of(quote)) == by_definition(quote, text)


@given(SMALL.filter(bool), st.integers(1, 6), st.integers(0, 3), SMALL)
def test_repeated_pieces_too(part: str, times: int, more: int, rest: str) -> None:
    quote, text = part * times, rest + part * (times + more) + rest
    assert find_pieces(text, (quote,)) == by_definition(quote, text)


@pytest.mark.growth
@pytest.mark.parametrize(
    ("quote", "part"),
    [
        ("the [...] of [...] and [...] to [...] minister", "the of and to "),
        ("word " * 3800 + "x", "word "),
        ("a" * 19_000, "a"),
        ("- " * 9_000 + "x", "- "),
        ("a-" * 9_000 + "a", "a-"),
        ("-" * 10_000 + "1", "-"),
        ("wird " * 3800, "word "),
    ],
)
def test_a_quote_takes_time_as_its_text_is_long(quote: str, part: str) -> None:
    def seconds(size: int) -> float:
        text = tuple(split_paragraphs(part * (size // len(part)) + "a"))
        return cpu(lambda: look_up(quote, text, frozenset()))

    assert seconds(800_000) < 3 * max(seconds(400_000), 0.05)


def test_a_quote_that_leaves_out_all_is_nowhere() -> None:
    found = look_up("[...]", TEXT, frozenset())
    assert (found.fate, found.note) == ("gone", "it leaves out every word")


def test_of_a_long_quote_that_was_changed_the_beginning_is_shown() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    text = tuple(split_paragraphs(f"Something before. {words.replace('word7 ', 'ward7 ')} and after."))
    found = look_up(words, text, frozenset())
    assert (found.fate, found.passage[:30]) == ("changed", "word0 word1 word2 word3 word4 ")
    assert found.passage.endswith(" …")


@pytest.mark.parametrize("text", ["", "nowhere.md"])
def test_a_report_has_no_passages_of_texts_that_are_not_at_hand(tmp_path: Path, text: str) -> None:
    folder = project(tmp_path, "Four", text or "text.md") if text else project(tmp_path, "Four")
    found = check([str(folder / "claims")])
    assert [one.fate for one in found.passages] == ([] if text else ["exact"])


@given(st.text("ab", min_size=1, max_size=12))
@example("aa")
@example("abab")
def test_a_period_is_the_least_shift_under_which_a_piece_agrees_with_itself(piece: str) -> None:
    shifts = (shift for shift in range(1, len(piece) + 1) if piece[shift:] == piece[: len(piece) - shift])
    assert _period(piece) == next(shifts)
