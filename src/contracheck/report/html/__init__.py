"""The report as one HTML page that people review: it needs nothing else, asks for nothing, and works without scripts.

Templates are autoescaped, and text from outside is disarmed where it is put in. The script and the style sheet are
admitted by their digests, and nothing else is.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from attrs import frozen
from markupsafe import Markup

from contracheck.model import VERDICTS, Passage, Report
from contracheck.model.order import gravest
from contracheck.report import almost_met_words, large_updates
from contracheck.report.almost_met_words import shown_almost
from contracheck.report.changed_over_time import courses
from contracheck.report.headlines import headlines
from contracheck.report.html import overview
from contracheck.report.html.articles import anchor, article, context, cut_off
from contracheck.report.html.chart import COLOURS, legend
from contracheck.report.html.environment import asset, environment
from contracheck.report.html.page_data import page_data
from contracheck.report.large_updates import shown_updates
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import ORDER, besides, summarise, with_numbers
from contracheck.report.the_case import published_between, shown_case
from contracheck.report.view import problem_sections, said_problem, said_unused, source_names
from contracheck.report.words import ALL_FINDINGS, ON_REQUEST, STYLES, disarmed_markup, not_here
from contracheck.values.limits import HTML_FINDINGS, HTML_ITEMS, PAGE_FINDINGS

TITLE = "Where the sources disagree"


@frozen
class Live:
    """What a page that is served has more than one in a file: where its files are, and the mark of its requests."""

    token: str
    state: str


class Facets(NamedTuple):
    """The values that findings can be filtered by, each with its number of findings."""

    classes: tuple[tuple[str, int], ...]
    rules: tuple[tuple[str, int], ...]
    subjects: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    speakers: tuple[tuple[str, int], ...]


def to_html(report: Report, live: Live | None = None) -> str:
    """The report as an HTML page, ending in a line break; the same report gives the same bytes."""
    style, script = asset("page.css"), asset("page.js")
    names = source_names(report.sources)
    quotes = {passage.claim: context(passage, with_texts=report.with_texts) for passage in report.passages}
    findings, decided = (gravest(them, PAGE_FINDINGS, report.order) for them in (report.findings, report.decided))
    everything = (*findings, *decided)
    data = page_data(everything, names, report.order, for_readers=report.for_readers)
    told = (
        environment()
        .get_template("page.html")
        .stream(
            title=TITLE,
            published=published_between(report),
            headlines=list(headlines(report, names)),
            sort=report.order.sort,
            live=live,
            style=Markup(style),  # noqa: S704 - our own
            script=Markup(script),  # noqa: S704 - our own
            policy=_policy(style, script),
            report=report,
            counts=(counts := summarise(report)),
            sentence=sentence(counts),
            order=ORDER,
            besides=besides(counts),
            with_numbers=with_numbers,
            tallies={
                "subjects": overview.subjects(report.findings, findings),
                "sources": overview.sources(report, names, HTML_ITEMS),
            },
            legend=tuple(legend()),
            problems=list(problem_sections(report.problems)),
            said_problem=said_problem,
            said_unused=said_unused,
            findings=findings,
            not_here=not_here(len(report.findings), PAGE_FINDINGS, "on this page"),
            all_findings=ALL_FINDINGS,
            article=lambda one: article(one, names, quotes, for_readers=report.for_readers),
            decided=decided,
            decided_not_here=not_here(len(report.decided), PAGE_FINDINGS, "here"),
            courses=list(courses(report)),
            case=shown_case(report),
            almost=list(shown_almost(report)),
            almost_words=almost_met_words,
            updates=list(shown_updates(report)),
            updated=large_updates,
            texts=list(_texts(report.passages)) if report.with_texts else [],
            anchor=anchor,
            for_readers=report.for_readers,
            names=names,
            facets=_facets(data),
            data=data,
            verdicts=VERDICTS,
            most=HTML_ITEMS,
            cut_off=cut_off,
            on_request=ON_REQUEST,
            colours=COLOURS,
            many=len(everything) > HTML_FINDINGS,
            kinds=STYLES,
            address=address,
        )
    )
    return disarmed_markup("".join(told)) + "\n"


def _policy(style: str, script: str) -> str:
    """A Content Security Policy that admits the one style sheet and the one script, by digest, and nothing else."""
    styles, scripts = (b64encode(sha256(text.encode()).digest()).decode() for text in (style, script))
    admitted = f"script-src 'sha256-{scripts}'; style-src 'sha256-{styles}'"
    return f"default-src 'none'; {admitted}; base-uri 'none'; form-action 'none'"


def _facets(data: Mapping[str, list[dict[str, Any]]]) -> Facets:
    return Facets(*(_counted(data["findings"], name) for name in ("class", "rules", "subject", "sources", "speakers")))


def _counted(findings: Iterable[Mapping[str, Any]], name: str) -> tuple[tuple[str, int], ...]:
    values = (finding[name] if isinstance(finding[name], list) else [finding[name]] for finding in findings)
    counts = Counter(value for them in values for value in dict.fromkeys(them))
    return tuple(sorted(counts.items(), key=lambda pair: (pair[0].casefold(), pair[0])))


def _texts(passages: tuple[Passage, ...]) -> Iterator[tuple[str, list[Passage]]]:
    """The texts with the paragraphs that are quoted, each once."""
    by_text: dict[str, dict[int, Passage]] = {}
    for passage in passages:
        if passage.line:
            by_text.setdefault(passage.file, {}).setdefault(passage.line, passage)
    for file, paragraphs in sorted(by_text.items()):
        yield file, [paragraphs[line] for line in sorted(paragraphs)]


def address(url: str) -> str:
    """The address where it is one that a browser opens as a page, else empty: any other is shown, not linked."""
    fit = url.lower().startswith(("https://", "http://")) and url.isprintable() and " " not in url
    return url if fit else ""
