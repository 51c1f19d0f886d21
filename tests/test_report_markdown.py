"""The Markdown report: claim text stays text."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from contracheck.model import Position, Report, Text
from contracheck.report.changed_over_time import courses
from contracheck.report.markdown.document import to_markdown
from contracheck.report.markdown.escaping import code, paragraph, plain
from contracheck.report.words import visible
from report_sample import HOSTILE, TWO_CAMPS, claim, empty, finding, sample, statement

OURS = {"<br>", "<sub>", "</sub>", "<!-- -->"}


def tokens(text: str) -> list[Token]:
    """All tokens of a text, inner ones included, by CommonMark with tables."""
    outer = MarkdownIt("commonmark").enable("table").parse(text)
    return [inner for one in outer for inner in (one, *(one.children or ()))]


def words(text: str) -> str:
    """What a reader of the rendered text sees."""
    return "".join(one.content for one in tokens(text) if one.type in ("text", "code_inline", "softbreak"))


def assert_harmless(report: Report) -> None:
    """No link, picture or foreign HTML; as many tables and headings as the report has."""
    found = tokens(to_markdown(report))
    assert not {one.type for one in found} & {"link_open", "image", "html_block", "code_block", "hr", "blockquote_open"}
    assert {one.content for one in found if one.type == "html_inline"} <= OURS
    assert sum(one.type == "table_open" for one in found) == 1 + len(report.findings)
    headed = bool(report.findings)
    sections = 1 + bool(report.problems) + bool(report.duplicates) + bool(report.inferred)
    sections += any(courses(report))
    assert sum(one.type == "heading_open" for one in found) == 1 + headed + len(report.findings) + sections


def test_the_sample_is_harmless() -> None:
    assert_harmless(sample())
    assert to_markdown(sample()).encode("utf-8")


@given(st.text(max_size=60))
def test_any_text_is_harmless(text: str) -> None:
    one = statement(claim("hostile/x", text, text, subject=text, said_by=(text,), quote=text, locator=text), Text(text))
    positions = (Position(text, (one,)),)
    assert_harmless(
        evolve(empty(), findings=(finding("1", "r", "contradicts", text, *positions, both_true_if=text, hint=text),))
    )


@given(st.text(alphabet=st.sampled_from("ab1 .-+=*_[]()<>!#|`~\\:/&;@$^wW\n\t"), max_size=25))
def test_plain_text_is_shown_letter_by_letter(text: str) -> None:
    assert words(f"x {plain(text)} x").split() == f"x {visible(text)} x".split()
    assert words(paragraph(text)).split() == visible(text).split()


@pytest.mark.parametrize(
    "text",
    [
        "<!-- a@b", "&amp; &lt;b&gt; &#35; &copy;", "- item", "+ item", "1. item", "12) item", "---",
        "# heading", "> quote",
        "```", "    code",
        "[a](b) ![a](b) [a]: b", "<b>x</b>", "a\\*b*", "~~~", "| a | b |",
    ],
)  # fmt: skip
def test_signs_of_markdown_are_shown(text: str) -> None:
    assert words(f"x {plain(text)} x").split() == f"x {text} x".split()
    assert words(paragraph(text)).split() == text.split()


@given(st.text(alphabet=st.sampled_from("ab |\\`"), max_size=12))
def test_a_cell_stays_one_cell(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {plain(text)} | {code(text)} |\n"
    assert sum(one.type == "td_open" for one in tokens(table)) == 2
    assert sum(one.type == "tr_open" for one in tokens(table)) == 2


@pytest.mark.parametrize(
    "text", ["http://evil.example", "www.evil.example", "WWW.evil.example", "https://a.b/c?d=e", "a@evil.example"]
)
def test_addresses_are_broken_up_for_readers_that_link_by_guess(text: str) -> None:
    shown = plain(text)
    assert "://" not in shown
    assert "www." not in shown.lower()
    assert "@" not in shown.replace("@<!-- -->", "")
    assert words(f"x {shown}") == f"x {text}"


def test_a_finding_by_hand() -> None:
    lines = to_markdown(evolve(sample(), findings=(TWO_CAMPS,))).splitlines()
    start = lines.index("### ? may contradict: strength")
    assert lines[start + 2] == TWO_CAMPS.message
    assert lines[start + 4] == "| position | source | as written | read as | when | claim |"
    assert lines[start + 6] == (
        "| **A** 1,500<br>3 sources, 2 origins | Musings on Iraq › Rudaw › Coalition official | 1,500"
        " | &#91;1,450, 1,550&#93;; round number: ±50 | 2025-11-27 | `claims/musings.yaml:14:5`<br>para 1 |"
    ).replace("&#91;", "\\[").replace("&#93;", "\\]")
    assert lines[start + 7].startswith("| A | The Daily | 1,500 |")
    assert "Both hold only if the strength fell from around 2,500 to 1,500 between 31 Aug and 27 Nov 2025." in lines
    assert (
        "<sub>between sources · time: near · warning · f1a2b3c4 · quantity-mismatch (also bound-violation)</sub>"
        in lines
    )


def test_lists_that_are_cut_say_by_how_much() -> None:
    many = TWO_CAMPS.positions[0].statements * 10
    report = evolve(
        sample(), findings=(evolve(TWO_CAMPS, positions=(Position("m", many),)),), problems=sample().problems * 10
    )
    text = to_markdown(report)
    assert "and 5 more statements, all in report.json" in text
    assert "and 5 more problems, all in report.json" in text


def test_the_same_report_gives_the_same_bytes_whatever_the_order() -> None:
    assert to_markdown(sample()) == to_markdown(evolve(sample(), findings=sample().findings[::-1]))
    assert HOSTILE not in to_markdown(sample())
