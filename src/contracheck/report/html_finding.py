"""One finding as HTML: the sentence, the camps, the picture of the strip, the witness, the small print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracheck.model import Camp, Finding, Statement
from contracheck.report.html_text import Html, bdi, element, joined, void
from contracheck.report.picture import LANE, LEFT, RIGHT, WIDTH, Picture, picture
from contracheck.report.strip import strip_of
from contracheck.report.view import Names, Shown, backing, facts, in_view, odd_one_out, shown, support
from contracheck.report.words import STYLES, letter, more

MOST = 100
"""Statements of one camp, and entries of other lists, that are shown; the JSON report has all."""
COLOURS = 6
BREAK = void("br")


def article(finding: Finding, names: Names) -> Html:
    """The finding as an article whose id is `finding-` and its own."""
    return element("article", *_parts(finding, names), id=f"finding-{finding.id}")


def _parts(finding: Finding, names: Names) -> Iterator[Html]:
    finding, rest_of_camps = in_view(finding)
    odd, strip = odd_one_out(finding), strip_of(finding)
    yield element("h3", kind(finding.kind), " ", bdi(finding.message))
    yield element("div", *(_camp(camp, index, odd, names) for index, camp in enumerate(finding.camps)), class_="camps")
    if rest_of_camps:
        yield element("p", f"… {rest_of_camps}", class_="soft")
    if strip:
        yield _drawing(picture(strip, names))
    if finding.witness:
        yield element("p", bdi(finding.witness), class_="witness")
    if finding.settle:
        yield element("p", element("b", "To settle it: "), bdi(finding.settle), class_="settle")
    if finding.hint:
        yield element("p", "Hint: ", bdi(finding.hint))
    yield element("p", " · ".join(facts(finding)), class_="facts")


def kind(name: str) -> Html:
    """A class by sign, word and colour."""
    style = STYLES[name]
    return element("span", f"{style.symbol} {name}", class_=f"kind {style.slug}")


def _camp(camp: Camp, index: int, odd: Camp | None, names: Names) -> Html:
    role = f"{camp.role}: " if camp.role else ""
    head = [
        element("b", letter(index)),
        " ",
        role,
        bdi(camp.label),
        " ",
        element("small", " · ".join(filter(None, (support(camp), backing(camp))))),
    ]
    head += [" ", element("span", "odd one out", class_="odd")] if camp is odd else []
    body = [element("h4", *head), element("ul", *_statements(camp.statements[:MOST], names))]
    return element("section", *body, *rest(len(camp.statements), "statement"), class_=f"camp c{index % COLOURS}")


def rest(count: int, noun: str) -> list[Html]:
    """What to say of a list that was cut, if it was."""
    text = f"… {more(count - MOST, noun, 'all in report.json')}"
    return [element("p", text, class_="soft")] if count > MOST else []


def _statements(statements: Sequence[Statement], names: Names) -> Iterator[Html]:
    for statement in statements:
        view = shown(statement, names)
        yield element("li", joined(*_lines(view), by=BREAK))


def _lines(view: Shown) -> Iterator[Html]:
    speaker = [" › ", bdi(view.speaker)] if view.speaker else []
    marks = [joined(" ", element("span", mark, class_="mark")) for mark in view.marks]
    yield joined(element("span", bdi(view.source), *speaker, class_="who"), *marks)
    yield joined(bdi(view.value), *_read(view.reading, view.why))
    if view.when:
        yield joined(bdi(view.when), *_read(view.timing, ""))
    if view.quote:
        yield element("q", bdi(view.quote))
    if view.note:
        yield joined("note: ", bdi(view.note))
    yield joined(element("code", view.where), *([" ", element("small", bdi(view.locator))] if view.locator else []))


def _read(reading: str, why: str) -> list[Html]:
    text = f" read as {reading or 'written'}" + (f" ({why})" if why else "")
    return [element("span", text, class_="read")] if reading or why else []


def _drawing(it: Picture) -> Html:
    body = [*_lanes(it), *_boxes(it), _mark(it, it.first, "start"), _mark(it, it.last, "end")]
    return element("figure", element("svg", *body, viewBox=f"0 0 {WIDTH} {it.height}", role="img", aria_label=it.label))


def _lanes(it: Picture) -> Iterator[Html]:
    for name, y, colour in it.lanes:
        middle = y + LANE // 2
        yield element("line", class_="base", x1=LEFT, x2=RIGHT, y1=middle, y2=middle)
        yield element("text", name, class_=f"lane c{colour}", x=4, y=middle + 4)


def _boxes(it: Picture) -> Iterator[Html]:
    for box in it.boxes:
        title = element("title", box.title)
        yield element("rect", title, class_=box.kind, x=box.x, y=box.y, width=box.width, height=box.height, rx=2)


def _mark(it: Picture, mark: tuple[str, str], anchor: str) -> Html:
    return element("text", mark[1], class_="end", text_anchor=anchor, x=mark[0], y=it.height - 4)
