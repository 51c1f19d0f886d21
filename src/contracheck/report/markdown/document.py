"""The report as GitHub-flavoured Markdown: the summary, the problems, and each finding with its claims in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracheck.model import Problem, Report, Sort
from contracheck.model.order import arranged, by_subject, gravest
from contracheck.report import almost_met_words, large_updates
from contracheck.report.almost_met_words import shown_almost
from contracheck.report.changed_over_time import courses
from contracheck.report.large_updates import shown_updates
from contracheck.report.markdown.brief import brief_lines
from contracheck.report.markdown.escaping import code, plain, row
from contracheck.report.markdown.finding_text import finding_lines
from contracheck.report.summary import ORDER, Counts, Summary, besides, summarise, with_numbers
from contracheck.report.view import (
    opinions,
    problem_sections,
    said_problem,
    said_unused,
    source_names,
)
from contracheck.report.words import ALL_FINDINGS, STYLES, becomes, more, not_here
from contracheck.values.limits import MARKDOWN_FINDINGS, MARKDOWN_ITEMS


def to_markdown(report: Report) -> str:
    """The report as Markdown, ending in a line break; the same report gives the same bytes.

    Text of claims is escaped: it never becomes a link, a picture, HTML, a heading or a table.
    """
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def _lines(report: Report) -> Iterator[str]:
    counts, names = summarise(report), source_names(report.sources)
    yield from brief_lines(report, counts, names)
    yield from _updates(report)
    if left := not_here(len(report.findings), MARKDOWN_FINDINGS, "in this file"):
        yield from (f"{left} {code(ALL_FINDINGS)}.", "")
    shown = gravest(report.findings, MARKDOWN_FINDINGS, report.order)
    by = (
        by_subject(shown, report.order) if report.order.sort == Sort.SUBJECT else [("Findings", shown)] if shown else []
    )
    for heading, findings in by:
        yield from (f"## {plain(heading)}", "")
        for finding in findings:
            yield from finding_lines(finding, names, for_readers=report.for_readers)
    if not report.for_readers:
        yield from _for_makers(report)
    yield from ("## What was compared", "")
    yield from _table(counts)


def _for_makers(report: Report) -> Iterator[str]:
    yield from _problems(report.problems)
    yield from _almost(report)
    yield from _settled(report)
    yield from _noticed(report)


def _table(counts: Summary) -> Iterator[str]:
    groups, findings = dict(counts.groups_by_class), dict(counts.findings_by_class)
    yield from ("| class | statements | groups | findings | meaning |", "|---|---:|---:|---:|---|")
    for name, number in counts.by_class:
        style = STYLES[name]
        figures = (number, groups.get(name, 0), findings.get(name, 0))
        yield row((f"{plain(style.symbol)} {name}", *(f"{figure:,}" for figure in figures), style.meaning))
    yield row(("**in all**", *(f"**{count:,}**" for count in (counts.statements, counts.groups, counts.findings)), ""))
    yield ""
    yield from _reasons("Alone", counts.alone)
    yield from _reasons("Not comparable", counts.not_comparable)
    yield from (f"Also: {', '.join(besides(counts))}.", "")
    yield from (f"Coverage: {counts.coverage}", "")
    for line in counts.trusted:
        yield from (plain(line), "")
    if counts.findings:
        yield from (ORDER, "")
    if counts.remedies:
        yield from ("**Root causes**", "", *(f"- {plain(line)}" for line in counts.remedies), "")


def _reasons(name: str, reasons: Counts) -> Iterator[str]:
    if reasons:
        yield from (f"{name}: " + "; ".join(map(plain, with_numbers(reasons))) + ".", "")


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for title, them in problem_sections(problems):
        yield from (f"## {title}", "")
        for problem in them[:MARKDOWN_ITEMS]:
            text = f"- {problem.level} {code(str(problem.place))} {plain(said_problem(problem))}"
            text += f"; expected {plain(problem.expected)}" if problem.expected else ""
            yield text + (f"; did you mean {plain(problem.suggestion)}?" if problem.suggestion else "")
        yield from _rest(len(them) - MARKDOWN_ITEMS, "problem", "- ")
        yield ""


def _rest(hidden: int, noun: str, lead: str = "") -> Iterator[str]:
    if hidden > 0:
        yield f"{lead}… {more(hidden, noun, 'all in report.json')}"


def _settled(report: Report) -> Iterator[str]:
    """Findings out of view, each by its sentence and what was said of it; then unused decisions."""
    if report.decided:
        yield from ("## Settled by decision", "")
        for finding in arranged(report.decided, report.order)[:MARKDOWN_ITEMS]:
            yield f"- {plain(finding.message)}<br>✎ {'<br>✎ '.join(map(plain, opinions(finding)))}"
        yield from _rest(len(report.decided) - MARKDOWN_ITEMS, "finding", "- ")
        yield ""
    if report.unused:
        yield from ("## Unused decisions", "")
        yield from (f"- {plain(said_unused(decision))}" for decision in report.unused[:MARKDOWN_ITEMS])
        yield from _rest(len(report.unused) - MARKDOWN_ITEMS, "decision", "- ")
        yield ""


def _almost(report: Report) -> Iterator[str]:
    pairs = list(shown_almost(report))
    if pairs:
        yield from (f"## {almost_met_words.TITLE}: {almost_met_words.REMARK}", "")
        for one in pairs[:MARKDOWN_ITEMS]:
            yield f"- **{plain(one.names)}** ({plain(one.what)}): {code(one.command)}"
        yield from _rest(len(pairs) - MARKDOWN_ITEMS, "pair", "- ")
        yield from (f"- {more}" for more in (almost_met_words.passed_over(report),) if more)
        yield ""


def _updates(report: Report) -> Iterator[str]:
    updates = list(shown_updates(report))
    if updates:
        yield from (f"## {large_updates.TITLE}: {large_updates.REMARK}", "")
        for one in updates[:MARKDOWN_ITEMS]:
            yield f"- **{plain(one.subject)}**, {plain(one.question)}: {plain(one.before)} → {plain(one.after)}"
        yield from _rest(len(updates) - MARKDOWN_ITEMS, "update", "- ")
        yield ""


def _noticed(report: Report) -> Iterator[str]:
    changes = list(courses(report))
    if changes:
        yield from ("## Changed over time", "")
        for change in changes[:MARKDOWN_ITEMS]:
            steps = " → ".join(plain(step) for step in change.steps[:MARKDOWN_ITEMS])
            yield f"- **{plain(change.subject)}**, {plain(change.question)}: {steps}"
        yield from _rest(len(changes) - MARKDOWN_ITEMS, "change", "- ")
        yield ""
    if report.duplicates:
        yield from ("## Possible duplicates", "")
        for pair in report.duplicates[:MARKDOWN_ITEMS]:
            names = f"{plain(pair.first)} and {plain(pair.second)}"
            yield f"- {pair.kind} {names}: {pair.score} % alike; {becomes(pair)}"
        yield from _rest(len(report.duplicates) - MARKDOWN_ITEMS, "pair", "- ")
        yield ""
    if report.inferred:
        yield from ("## Inferred, not in the vocabulary", "")
        for predicate in report.inferred[:MARKDOWN_ITEMS]:
            yield f"- {plain(predicate.name)}: {plain(', '.join(predicate.inferred) or predicate.datatype)}"
        yield from _rest(len(report.inferred) - MARKDOWN_ITEMS, "predicate", "- ")
        yield ""
