"""The report as SARIF 2.1.0 (OASIS standard), for code hosts and editors that show findings beside the files.

Each finding is one result at the place of its first claim; those of all others are its related locations. Problems are
notifications of the one invocation. `partialFingerprints` holds the finding's id, which edits elsewhere leave alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from contracheck.model import Finding, Level, Place, Problem, Report, Severity, Statement
from contracheck.model.order import arranged
from contracheck.report.json.indented import safe
from contracheck.report.the_case import shown_case
from contracheck.report.view import SourceNames, opinions, problem_order, said_problem, shown, source_names
from contracheck.report.words import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "contracheck/v1"
_LEVELS = {Severity.ERROR: Severity.ERROR, Severity.WARNING: Severity.WARNING, Severity.NOTE: Severity.NOTE}

SarifJson = dict[str, Any]


def to_sarif(report: Report, rules: Mapping[str, str]) -> str:
    """The log as text; `rules` has one line about each rule by its name, in the order in which they are listed."""
    names = source_names(report.sources)
    told = [(finding, False) for finding in arranged(report.findings, report.order)]
    told += [
        (finding, True) for finding in arranged((*report.suppressed, *report.decided, *report.known), report.order)
    ]
    listed = list(dict.fromkeys((*rules, *(finding.rule for finding, _ in told))))
    run = {
        "tool": {"driver": {**_driver(), "rules": [_rule(name, rules.get(name, "")) for name in listed]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report.problems)],
        **_case(report),
        "results": [_result(finding, listed.index(finding.rule), names, hidden=hidden) for finding, hidden in told],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return safe(json.dumps(log, indent=2, ensure_ascii=False)) + "\n"


def _case(report: Report) -> SarifJson:
    """What the settings say of the case, as a property of the run."""
    lines = shown_case(report).lines
    return {"properties": {"case": list(lines)}} if lines else {}


def _driver() -> SarifJson:
    try:
        number = version("contracheck")
    except PackageNotFoundError:
        return {"name": "contracheck"}
    return {"name": "contracheck", "version": number}


def _rule(name: str, summary: str) -> SarifJson:
    text = {"shortDescription": {"text": _plain(summary)}} if summary else {}
    return {"id": visible(name), **text}


def _invocation(problems: Iterable[Problem]) -> SarifJson:
    ordered = sorted(problems, key=problem_order)
    notes = [
        {"level": problem.level, "message": {"text": _wrong(problem)}, "locations": [_location(problem.place)]}
        for problem in ordered
    ]
    sound = not any(problem.level == Level.ERROR for problem in ordered)
    return {"executionSuccessful": sound, "toolExecutionNotifications": notes}


def _wrong(problem: Problem) -> str:
    text = said_problem(problem) + (f"; expected {problem.expected}" if problem.expected else "")
    return _plain(text + (f"; did you mean {problem.suggestion}?" if problem.suggestion else ""))


def _plain(text: str) -> str:
    """The text of a message, in which nothing is a link (SARIF 2.1.0, 3.11.6)."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", visible(text))


def _result(finding: Finding, index: int, names: SourceNames, *, hidden: bool) -> SarifJson:
    first, *others = finding.statements
    related = [_related(number, statement, names) for number, statement in enumerate(others, 1)]
    result: SarifJson = {
        "ruleId": visible(finding.rule),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(_sentences(finding))},
        "locations": [_location(first.claim.place)],
        "relatedLocations": related,
        "partialFingerprints": {FINGERPRINT: visible(finding.id)},
        "properties": {
            "class": finding.kind,
            "between": finding.between,
            "also": [visible(rule) for rule in finding.also],
            "doubt": finding.doubt,
            "declare": visible(finding.declare),
            "decide": visible(finding.decide),
            "beneath": visible(finding.beneath.id) if finding.beneath else "",
        },
    }
    why = "; ".join(opinions(finding))
    suppression = {"kind": "external", **({"justification": why} if why else {})}
    return {**result, "suppressions": [suppression]} if hidden else result


def _sentences(finding: Finding) -> Iterator[str]:
    yield f"{finding.kind}: {_plain(finding.message)}"
    yield from (_plain(text) for text in (finding.both_true_if,) if text)


def _related(number: int, statement: Statement, names: SourceNames) -> SarifJson:
    view = shown(statement, names)
    words = f"{view.who}: {view.value}" + (f", {view.when}" if view.when else "")
    return {"id": number, **_location(statement.claim.place), "message": {"text": _plain(words)}}


def _location(place: Place) -> SarifJson:
    """Where something stands; a cell of a spreadsheet has a name instead of a line."""
    physical: SarifJson = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.cell:
        name = f"{place.sheet}!{place.cell}"
        return {
            "physicalLocation": physical,
            "logicalLocations": [{"name": visible(place.cell), "fullyQualifiedName": visible(name)}],
        }
    return {"physicalLocation": {**physical, "region": {"startLine": place.line, "startColumn": place.column}}}


def _uri(path: str) -> str:
    """The path as a URI reference, with forward slashes; an absolute one with its scheme."""
    plain = quote(path.replace("\\", "/").encode("utf-8", "replace"), safe="/")
    return f"file://{plain}" if plain.startswith("/") else plain
