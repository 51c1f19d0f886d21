"""The HTML page: well formed, self-contained, and deaf to what claims say."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from contracheck.model import Place, Position, Report, Source, Text
from contracheck.report.html import to_html
from contracheck.report.html.environment import asset, environment
from contracheck.report.words import visible
from report_sample import FINDINGS, HOSTILE, TWO_CAMPS, claim, empty, finding, number, sample, statement

ELEMENTS = set(
    "html head meta title style body header h1 h2 h3 h4 p nav ul ol li a bdi small main section div table thead tr th"
    " tbody td tfoot span b article figure figcaption svg g defs pattern path line text rect br code q mark details"
    " summary form input select option textarea label fieldset legend button dialog dl dt dd kbd aside footer script"
    " template".split()
)
VOID = {"meta", "br", "input"}
CLOSED = {"rect", "line", "path"}
"""Elements of a picture, which close themselves."""


class Page(HTMLParser):
    """Elements, attributes and words of a page; raises if an element is left open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.data = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in CLOSED
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.data = self.data or data
        elif self.open and self.open[-1] != "style":
            self.words.append(data)


def assert_harmless(report: Report) -> Page:
    """Only the report's own elements and attributes; nothing that runs, loads or leads to a script."""
    text = to_html(report)
    page = Page(text)
    assert text.encode("utf-8")
    assert {name for name, _ in page.elements} <= ELEMENTS
    for _, attributes in page.elements:
        assert not {name for name in attributes if name.startswith("on")} | (
            set(attributes) & {"src", "style", "srcset"}
        )
        href = attributes.get("href") or "#"
        assert href.startswith(("#", "http://", "https://"))
    scripts = [attributes for name, attributes in page.elements if name == "script"]
    assert [one.get("type") for one in scripts] == ["application/json", None]  # the data, and our own
    assert text.count("</script") == 2
    json.loads(page.data)
    return page


def test_the_sample_is_harmless() -> None:
    page = assert_harmless(sample())
    assert sum(name == "article" for name, _ in page.elements) == len(FINDINGS)


@given(st.text(max_size=60))
def test_any_text_is_harmless(text: str) -> None:
    source = Source("s", Place("h.yaml"), text, text, text, text)
    one = statement(claim("hostile/x", text, text, subject=text, said_by=(text,), quote=text, locator=text), Text(text))
    positions = (Position(text, (one,), text),)
    found = (finding(text, "r", "contradicts", text, *positions, both_true_if=text, hint=text),)
    page = assert_harmless(evolve(empty(), findings=found, sources=(source,)))
    assert visible(text) in "".join(page.words)


@given(st.text())
def test_text_in_a_template_reads_back_as_it_is_shown(text: str) -> None:
    page = Page(environment().from_string('<p title="{{ x }}">{{ x }}</p>').render(x=text))
    assert "".join(page.words) == visible(text)
    assert page.elements == [("p", {"title": visible(text)})]


def test_a_name_that_a_template_does_not_have_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_the_policy_admits_the_one_style_and_the_one_script_and_nothing_else() -> None:
    text = to_html(sample())
    found = (re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL) for name in ("script", "style"))
    script, style = (b64encode(sha256(one[0].encode()).digest()).decode() for one in found)
    policy = next(value["content"] for name, value in Page(text).elements if "http-equiv" in value)
    admitted = f"script-src 'sha256-{script}'; style-src 'sha256-{style}'"
    assert policy == f"default-src 'none'; {admitted}; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\((?!#p[0-5]\))", asset("page.css"))
    assert "@import" not in asset("page.css")
    assert "</" not in asset("page.js")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", asset("page.js"))


def test_the_odd_one_out_is_marked() -> None:
    many = tuple(number(f"{source}/m", "strength", "2,500", when="2025") for source in ("dw", "musings", "sheet"))
    few = (number("wire-1/m", "strength", "900", when="2025"),)
    one = finding("1", "r", "contradicts", "m", Position("2,500", many), Position("900", few))
    text = to_html(evolve(empty(), findings=(one,)))
    assert '<bdi class="said">900</bdi> <small>1 source</small> <span class="odd">odd one out</span>' in text
    assert text.count(">odd one out<") == 1


def test_landmarks_names_and_languages() -> None:
    page = Page(to_html(sample()))
    names = [name for name, _ in page.elements]
    assert all(names.count(one) == 1 for one in ("header", "nav", "main", "h1"))
    identities = [value["id"] for _, value in page.elements if "id" in value]
    assert len(identities) == len(set(identities))
    labels = {value["aria-labelledby"] for _, value in page.elements if "aria-labelledby" in value}
    assert labels <= set(identities)
    links = {value["href"][1:] for name, value in page.elements if name == "a" and value["href"][0] == "#"}
    assert links <= set(identities)
    assert ("html", {"lang": "en"}) in page.elements


def test_every_drawn_bar_says_whose_it_is() -> None:
    text = to_html(evolve(sample(), findings=(TWO_CAMPS,)))
    figure = re.search("<figure>.*?</figure>", text, re.DOTALL)[0]  # type: ignore[index]
    assert figure.count("<g ") == figure.count("<title>") == 3  # two of the three that say 1,500 lie alike
    title = (
        "DW: around 2,500 (reads as [2,250, 2,750]) · some time between Jun and Aug 2025, or a little before or after"
    )
    assert f"<title>{title}</title>" in figure
    # a summer, with its soft edges, of 152 of 210 days on an axis of 520 units that begins at 96
    width = round(520 * (152 * 1440 - 1) / (210 * 1440 - 1), 1)
    assert f'<rect class="box" x="96.0" y="18.0" width="{width}"' in figure


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://dw.example/a?b=1&c=2", True),
        ("HTTP://dw.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("https://a b", False),
        ("https://a\u202eb", False),
        ("", False),
    ],
)
def test_only_addresses_of_pages_are_linked(url: str, linked: bool) -> None:
    page = Page(to_html(evolve(empty(), sources=(Source("s", Place("a.yaml"), url=url),))))
    found = [value["href"] for name, value in page.elements if name == "a" and value["href"][0] != "#"]
    assert found == ([url] if linked else [])


def test_lists_that_are_cut_say_by_how_much() -> None:
    many = TWO_CAMPS.positions[0].statements * 50
    report = evolve(
        sample(), findings=(evolve(TWO_CAMPS, positions=(Position("m", many),)),), problems=sample().problems * 50
    )
    text = to_html(report)
    assert "and 50 more statements, all in report.json" in text
    assert "and 50 more problems, all in report.json" in text


def test_the_same_report_gives_the_same_bytes_whatever_the_order() -> None:
    assert to_html(sample()) == to_html(evolve(sample(), findings=sample().findings[::-1]))
    assert HOSTILE not in to_html(sample())


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2 of `#rgb` or `#rrggbb`."""
    digits = colour.lstrip("#")
    pairs = [one * 2 for one in digits] if len(digits) == 3 else re.findall("..", digits)
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (int(pair, 16) / 255 for pair in pairs)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1, 2, 3], ids=["light", "dark", "dark by choice", "print"])
def test_every_colour_of_text_stands_out_from_its_ground(theme: int) -> None:
    rules = re.findall(r":root[^{]*\{color-scheme:[^}]*\}", asset("page.css"))
    colours = dict(re.findall(r"--(\w+):(#\w+)", rules[theme]))
    assert {"ink", "soft", "page", "card", "wash", "red", "c5"} <= set(colours)
    for ground in ("page", "card", "wash"):
        for name in set(colours) - {"page", "card", "wash", "line"}:
            low, high = sorted((luminance(colours[name]), luminance(colours[ground])))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (name, ground)  # WCAG 2.2, AA
