"""The report as JUnit XML, for build servers that show tests: a suite for each subject, a case for each question.

A question that some finding is about fails, once for each finding of a class that counts as failure; milder ones are in
its output. A question with one answer is skipped, and so are hidden findings. What could not be read is an error in a
suite of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from contracheck.model import Finding, Group, Key, Kind, Level, Problem, Report
from contracheck.model.order import arranged
from contracheck.report.the_case import shown_case
from contracheck.report.view import problem_order, said_problem
from contracheck.report.words import disarmed_markup, heading, visible


def to_junit(report: Report, failing: Collection[str] = (Kind.CONTRADICTS,)) -> str:
    """The document as text; findings of the classes `failing` are failures."""
    root = Element("testsuites", name="contracheck")
    problems = sorted(report.problems, key=problem_order)
    if problems:
        _suite(root, "input", [_unread(problem) for problem in problems])
    by_key: dict[Key, list[Finding]] = {}
    for finding in arranged(report.findings, report.order):
        by_key.setdefault(finding.key, []).append(finding)
    groups = sorted(report.groups, key=lambda group: (group.key.subject.casefold(), group.key.subject))
    for subject, them in groupby(groups, lambda group: group.key.subject):
        cases = [_case(group, by_key.get(group.key, []), failing) for group in them]
        _suite(root, subject, cases, shown_case(report).lines)
    _suite(
        root,
        "hidden",
        [_hidden(finding) for finding in arranged((*report.suppressed, *report.decided, *report.known), report.order)],
    )
    totals = {
        name: sum(int(element.get(name, "0")) for element in root)
        for name in ("tests", "failures", "errors", "skipped")
    }
    root.attrib.update({name: str(number) for name, number in totals.items()})
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{disarmed_markup(tostring(root, encoding="unicode"))}\n'


def _suite(root: Element, name: str, cases: list[Element], told: Sequence[str] = ()) -> None:
    """A suite of what has cases; `told` is what the settings say of them all."""
    if not cases:
        return
    kinds = (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    suite = SubElement(root, "testsuite", name=visible(name), tests=str(len(cases)))
    for word, tag in kinds:
        suite.set(word, str(sum(element.find(tag) is not None for element in cases)))
    if told:
        SubElement(SubElement(suite, "properties"), "property", name="case", value="\n".join(told))
    suite.extend(cases)


def _case(group: Group, findings: Sequence[Finding], failing: Collection[str]) -> Element:
    case = Element("testcase", classname=visible(group.key.subject), name=heading(group.key))
    for finding in findings:
        if finding.kind in failing:
            failure = SubElement(case, "failure", type=finding.kind, message=visible(finding.message))
            failure.text = "\n".join(_evidence(finding))
    milder = [finding for finding in findings if finding.kind not in failing]
    if milder:
        told = ("\n".join([f"{finding.kind}: {visible(finding.message)}", *_evidence(finding)]) for finding in milder)
        SubElement(case, "system-out").text = "\n\n".join(told)
    if len(group.statements) == 1 and not findings:
        SubElement(case, "skipped", message="nothing to compare it with")
    return case


def _evidence(finding: Finding) -> Iterator[str]:
    if finding.both_true_if:
        yield visible(finding.both_true_if)
    for statement in finding.statements:
        claim = statement.claim
        yield f"{visible(str(claim.place))}: {visible(claim.source.id)}: {visible(claim.value)}"
    yield f"{visible(finding.rule)}, {visible(finding.id)}"


def _unread(problem: Problem) -> Element:
    case = Element("testcase", classname="input", name=visible(str(problem.place)))
    if problem.level == Level.ERROR:
        SubElement(case, "error", type="unreadable", message=visible(said_problem(problem)))
    else:
        SubElement(case, "system-out").text = visible(said_problem(problem))
    return case


def _hidden(finding: Finding) -> Element:
    case = Element("testcase", classname="hidden", name=visible(f"{finding.rule} {finding.id}"))
    SubElement(case, "skipped", message=visible(finding.message))
    return case
