"""Hostile words, from the claim to every format: never markup, never a control of the screen, never a crash."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from io import StringIO

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console

from contracheck.report.html import to_html
from contracheck.report.json.report_object import to_json
from contracheck.report.markdown.document import to_markdown
from contracheck.report.terminal.report_screen import render
from world import Outcome, Row, run

NASTY = (
    "[bold]x[/bold][/]",
    "[link=https://evil.example]x[/link]",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\x1b[31mred\x1b]8;;https://evil.example\x1b\\x",
    "\u202egnp.exe\u2066",
    "line\nbreak\r\n\x85\u2028",
    "\x9b2J\x07\x00",
    "{{7*7}}{%raw%}",
    "| a | b |\n|---|---|\n# x\n```\n![i](http://evil.example/i)",
    "\ud800",
)
words = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=30), st.tuples(st.sampled_from(NASTY), st.text()).map("".join)
)
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def outcome(text: str) -> Outcome:
    """Two claims in dispute and one that cannot be read, with the text in every free field."""
    name = text if text.strip() else "x"
    row: Row = {
        "subject": name,
        "property": "location",
        "when": "2024",
        "where": text,
        "measure": text,
        "said_by": [name],
        "locator": text,
        "quote": text,
        "note": text,
        "title": text,
        "publisher": text,
    }
    return run(
        [
            {**row, "source": "a", "value": name},
            {**row, "source": "b", "value": "elsewhere"},
            {**row, "source": "c", "value": "2500", "property": "strength", "when": name},
        ]
    )


class Page(HTMLParser):
    """What a page consists of, apart from its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.active: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.active += [tag] if tag in ("script", "form", "button") else []
        self.attributes |= {name for name, _ in attrs}


HARMLESS = Page(to_html(outcome("harmless").report()))
law = settings(max_examples=40, deadline=None)


@law
@given(words)
@example(NASTY[3])
def test_words_never_become_html(text: str) -> None:
    page = Page(to_html(outcome(text).report()))
    assert page.tags <= HARMLESS.tags | {"q", "small", "figure", "svg"}
    assert not page.tags & {"img", "iframe", "object", "embed"}
    assert page.active == HARMLESS.active  # our own script and controls, and no more
    assert not [name for name in page.attributes if name.startswith("on")]


@law
@given(words)
@example(NASTY[4])
@example(NASTY[5])
def test_words_never_act_on_a_terminal(text: str) -> None:
    for verbose in (False, True):
        screen = StringIO()
        console = Console(file=screen, width=80, no_color=True, color_system=None, legacy_windows=False)
        render(outcome(text).report(), console, verbose=verbose)
        assert not CONTROLS.search(screen.getvalue())


@law
@given(words)
@example(NASTY[-1])
def test_words_come_back_from_json_as_they_were(text: str) -> None:
    written = to_json(outcome(text).report())
    assert not CONTROLS.search(written)
    document = json.loads(written)
    assert {one["title"] for one in document["sources"]} == {text}


@law
@given(words)
@example(NASTY[9])
def test_words_never_become_markdown_structure(text: str) -> None:
    page = to_markdown(outcome(text).report())
    assert not CONTROLS.search(page.replace("\n", ""))
    assert set(re.findall(r"(?<!\\)<(/?[A-Za-z!?][^>]*)>", page)) <= {
        "br",
        "sub",
        "/sub",
        "!-- --",
    }  # the last parts an @ from a name
    assert not re.search(r"(?<!\\)!\[", page)
    assert "# x" not in page.splitlines()
