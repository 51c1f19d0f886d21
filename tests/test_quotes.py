"""Quotes looked up in the text that a source names: exact, moved, changed, gone; never re-anchored."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import contracheck
from contracheck.quotes.locator import named
from contracheck.quotes.paragraphs import fold, split_paragraphs
from contracheck.quotes.search import look_up

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
