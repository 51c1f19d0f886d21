"""The report as one self-contained HTML page: no script, no request, light and dark, fit to print and to send."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from contracheck.model import Finding, Predicate, Problem, Proposal, Report, Source
from contracheck.report.courses import Course, courses
from contracheck.report.html_finding import MOST, article, kind, rest
from contracheck.report.html_text import Html, bdi, element, joined, void
from contracheck.report.order import by_subject
from contracheck.report.summary import ORDER, Counts, Summary, besides, sentence, summarise, with_numbers
from contracheck.report.view import Names, problem_sections, said_problem, source_names
from contracheck.report.words import STYLES

TITLE = "Where the sources disagree"
Subjects = list[tuple[str, list[Finding]]]


def to_html(report: Report) -> str:
    """The report as an HTML page, ending in a line break; the same report gives the same bytes.

    Everything from outside is escaped where it is put in, and control characters are made visible.
    """
    counts, names, subjects = summarise(report), source_names(report.sources), by_subject(report.findings)
    header = element("header", element("h1", TITLE), element("p", sentence(counts), class_="total"))
    main = element("main", *_sections(report, counts, names, subjects))
    body = element("body", header, *_contents(subjects), main)
    return f"<!DOCTYPE html>\n{element('html', _head(), body, lang='en')}\n"


def _head() -> Html:
    style = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
    return element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="referrer", content="no-referrer"),
        element("title", TITLE),
        element("style", Html(style)),
    )


def _policy(style: str) -> str:
    """A Content Security Policy that admits the page's one style sheet, by its digest, and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _contents(subjects: Subjects) -> Iterator[Html]:
    if subjects:
        links = (
            element(
                "li", element("a", bdi(subject), href=f"#subject-{index}"), " ", element("small", str(len(findings)))
            )
            for index, (subject, findings) in enumerate(subjects, 1)
        )
        yield element("nav", element("ul", *links), aria_label="Subjects")


def _sections(report: Report, counts: Summary, names: Names, subjects: Subjects) -> Iterator[Html]:
    yield _section("summary", "What became of every claim", *_summary(counts))
    for title, them in problem_sections(report.problems):
        yield from _list(them[0].about, title, map(_problem, them[:MOST]), len(them), "problem")
    for index, (subject, findings) in enumerate(subjects, 1):
        yield _section(f"subject-{index}", bdi(subject), *(article(one, names) for one in findings))
    changes = list(courses(report))
    yield from _list("changed", "Changed over time", map(_course, changes[:MOST]), len(changes), "change")
    pairs, inferred, sources = report.proposals, report.inferred, report.sources
    yield from _list("same", "Perhaps the same", map(_proposal, pairs[:MOST]), len(pairs), "pair")
    yield from _list(
        "inferred", "Inferred, not in the vocabulary", map(_predicate, inferred[:MOST]), len(inferred), "predicate"
    )
    yield from _list("sources", "Sources", (_source(one, names) for one in sources[:MOST]), len(sources), "source")


def _course(course: Course) -> Html:
    steps = joined(*(bdi(step) for step in course.steps[:MOST]), by=" → ")
    return element("li", element("b", bdi(course.subject)), ", ", bdi(course.question), ": ", steps)


def _section(name: str, title: str, *content: Html) -> Html:
    return joined("\n", element("section", element("h2", title, id=name), *content, aria_labelledby=name))


def _list(name: str, title: str, items: Iterable[Html], count: int, noun: str) -> Iterator[Html]:
    if count:
        yield _section(name, title, element("ul", *items), *rest(count, noun))


def _summary(counts: Summary) -> Iterator[Html]:
    groups, findings = dict(counts.groups_by_class), dict(counts.findings_by_class)
    heads = [element("th", "class", scope="col"), *(element("th", one, scope="col", class_="n") for one in COLUMNS)]
    heads.append(element("th", "meaning", scope="col"))
    rows = (
        _row(kind(name), (number, groups.get(name, 0), findings.get(name, 0)), STYLES[name].meaning)
        for name, number in counts.by_class
    )
    foot = element("tfoot", _row(Html("in all"), (counts.statements, counts.groups, counts.findings), ""))
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows), foot)
    yield element("div", table, class_="scroll")
    yield from _reasons("Alone", counts.alone)
    yield from _reasons("Not comparable", counts.not_comparable)
    yield element("p", f"Besides: {', '.join(besides(counts))}.", class_="soft")
    yield element("p", f"Coverage: {counts.coverage}", class_="soft")
    yield from (element("p", bdi(line)) for line in counts.trusted)
    if counts.findings:
        yield element("p", ORDER, class_="soft")
    if counts.remedies:
        yield element("h3", "Root causes")
        yield element("ul", *(element("li", bdi(line)) for line in counts.remedies))


COLUMNS = ("statements", "groups", "findings")


def _row(label: Html, figures: tuple[int, ...], meaning: str) -> Html:
    cells = (element("td", f"{number:,}", class_="n") for number in figures)
    parts = (element("th", label, scope="row"), *cells, element("td", meaning))
    return element("tr", *parts, class_="some" if any(figures) else "none")


def _reasons(title: str, reasons: Counts) -> Iterator[Html]:
    if reasons:
        yield element("p", element("b", f"{title}: "), "; ".join(with_numbers(reasons)), ".")


def _problem(problem: Problem) -> Html:
    place = element("code", str(problem.place))
    expected = f"; expected {problem.expected}" if problem.expected else ""
    better = ["; did you mean ", element("b", bdi(problem.suggestion)), "?"] if problem.suggestion else []
    return element("li", problem.level, " ", place, " ", bdi(said_problem(problem)), bdi(expected), *better)


def _proposal(pair: Proposal) -> Html:
    remark = f" {pair.score} % alike, contradictions that would appear: {pair.contradictions:,}"
    names = (element("b", bdi(pair.first)), " and ", element("b", bdi(pair.second)))
    return element("li", f"{pair.kind} ", *names, element("small", remark))


def _predicate(predicate: Predicate) -> Html:
    return element("li", element("b", bdi(predicate.name)), f": {', '.join(predicate.inferred) or predicate.datatype}")


def _source(source: Source, names: Names) -> Html:
    details = (source.title, source.author, source.published, source.grade and f"grade {source.grade}")
    words = joined(*(bdi(one) for one in details if one), by=", ")
    origin = f", words from {source.origin}" if source.origin else ""
    return element("li", element("b", bdi(names[source.id])), " ", words, bdi(origin), " ", _address(source.url))


def _address(url: str) -> Html:
    """A link where the address is one that a browser opens as a page; any other is shown, not linked."""
    if url.lower().startswith(("https://", "http://")) and url.isprintable() and " " not in url:
        return element("a", bdi(url), href=url, rel="noreferrer noopener")
    return bdi(url)
