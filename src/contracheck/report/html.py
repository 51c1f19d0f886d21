"""The report as one self-contained HTML page: no script, no request, light and dark, fit to print and to send."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from contracheck.model import Camp, Finding, Report, Source
from contracheck.report.order import by_subject
from contracheck.report.picture import Picture, picture
from contracheck.report.strip import strip_of
from contracheck.report.summary import sentence, summarise
from contracheck.report.view import Names, Shown, facts, odd_one_out, problem_order, shown, source_names, support
from contracheck.report.words import STYLES, Style, letter, visible

if TYPE_CHECKING:
    from jinja2 import Template

MOST = 100
"""Statements of one camp, and entries of other lists, that are shown; the JSON report has all."""
TEMPLATES = Path(__file__).parent / "templates"


@frozen
class CampView:
    """A camp as the template needs it; `hidden` is how many of its statements are not listed."""

    letter: str
    role: str
    label: str
    support: str
    odd: bool
    statements: tuple[Shown, ...]
    hidden: int


@frozen
class FindingView:
    """A finding as the template needs it."""

    id: str
    style: Style
    message: str
    camps: tuple[CampView, ...]
    picture: Picture | None
    witness: str
    hint: str
    facts: tuple[str, ...]


def to_html(report: Report) -> str:
    """The report as an HTML page, ending in a line break; the same report gives the same bytes.

    Everything from outside is escaped by the template, and control characters are made visible.
    """
    names = source_names(report.sources)
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    counts = summarise(report)
    subjects = [
        (visible(subject), [_finding(one, names) for one in findings]) for subject, findings in by_subject(report.findings)
    ]
    return _template().render(
        style=style,
        digest=_digest(style),
        sentence=sentence(counts),
        counts=counts,
        groups=dict(counts.groups_by_class),
        found=dict(counts.findings_by_class),
        styles=STYLES,
        subjects=subjects,
        problems=sorted(report.problems, key=problem_order)[:MOST],
        proposals=report.proposals[:MOST],
        inferred=report.inferred[:MOST],
        sources=[(names[one.id], one, _address(one)) for one in report.sources[:MOST]],
        visible=visible,
        most=MOST,
    ) + "\n"


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    page = (TEMPLATES / "report.html.j2").read_text(encoding="utf-8")
    settings = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return settings.from_string(page)


def _digest(style: str) -> str:
    """The digest by which the page's policy admits its one style sheet and nothing else (CSP, `style-src`)."""
    from base64 import b64encode
    from hashlib import sha256

    return b64encode(sha256(style.encode()).digest()).decode()


def _finding(finding: Finding, names: Names) -> FindingView:
    strip, odd = strip_of(finding), odd_one_out(finding)
    return FindingView(
        id=visible(finding.id),
        style=STYLES[finding.kind],
        message=visible(finding.message),
        camps=tuple(_camp(camp, letter(index), camp is odd, names) for index, camp in enumerate(finding.camps)),
        picture=strip and picture(strip, names),
        witness=visible(finding.witness),
        hint=visible(finding.hint),
        facts=facts(finding),
    )


def _camp(camp: Camp, name: str, odd: bool, names: Names) -> CampView:
    statements = tuple(shown(one, names) for one in camp.statements[:MOST])
    hidden = len(camp.statements) - len(statements)
    return CampView(name, visible(camp.role), visible(camp.label), support(camp), odd, statements, hidden)


def _address(source: Source) -> str:
    """The address of a source where it is one that a browser opens as a page; anything else is shown, not linked."""
    safe = source.url.lower().startswith(("https://", "http://")) and source.url.isprintable() and " " not in source.url
    return source.url if safe else ""
