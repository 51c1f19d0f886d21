"""The report as workflow commands of GitHub Actions: each finding and problem becomes an annotation beside its line.

Escaped as the runner asks: `%`, line breaks, and in properties also `:` and `,`. See GitHub's documentation of
workflow commands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contracheck.model import Finding, Place, Problem, Report, Severity
from contracheck.model.order import arranged
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import summarise
from contracheck.report.the_case import shown_case
from contracheck.report.view import problem_order, said_problem
from contracheck.report.words import disarmed, visible

_COMMANDS = {Severity.ERROR: Severity.ERROR, Severity.WARNING: Severity.WARNING, Severity.NOTE: "notice"}


def to_github(report: Report) -> str:
    """One command on each line: problems, findings, and a notice of what the run came to."""
    lines = [_problem(problem) for problem in sorted(report.problems, key=problem_order)]
    lines += [_finding(finding) for finding in arranged(report.findings, report.order)]
    words = " ".join((sentence(summarise(report)), *shown_case(report).sentences))
    lines.append(_command("notice", {"title": "contracheck"}, words))
    return "\n".join(lines) + "\n"


def _problem(problem: Problem) -> str:
    words = said_problem(problem) + (f"; expected {problem.expected}" if problem.expected else "")
    words += f"; did you mean {problem.suggestion}?" if problem.suggestion else ""
    return _command(problem.level, {**_place(problem.place), "title": "cannot be read"}, words)


def _finding(finding: Finding) -> str:
    place = finding.statements[0].claim.place
    words = " ".join(_words(finding))
    return _command(_COMMANDS[finding.severity], {**_place(place), "title": f"{finding.kind} ({finding.rule})"}, words)


def _words(finding: Finding) -> Iterator[str]:
    yield finding.message
    if finding.both_true_if:
        yield finding.both_true_if
    others = list(dict.fromkeys(str(statement.claim.place) for statement in finding.statements[1:]))
    if others:
        yield f"See also {', '.join(others)}."


def _place(place: Place) -> dict[str, str]:
    if place.cell:
        return {"file": place.file}
    return {"file": place.file, "line": str(place.line), "col": str(place.column)}


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    shown = ",".join(f"{key}={_escaped(disarmed(visible(text)), ':,')}" for key, text in properties.items())
    return f"::{name} {shown}::{_escaped(disarmed(visible(message)))}"


def _escaped(text: str, also: str = "") -> str:
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
