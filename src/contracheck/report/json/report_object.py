"""The report as JSON: every finding and every statement, exactly; its shape is written down in `schema`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from contracheck.model import (
    VERSION,
    Causes,
    Coverage,
    Group,
    Kind,
    Report,
    Standing,
    digest,
)
from contracheck.model.order import arranged
from contracheck.report.json.finding_object import decision_object, finding_object, partly_read
from contracheck.report.json.indented import safe, written
from contracheck.report.json.list_objects import (
    almost_object,
    claim_object,
    duplicate_object,
    predicate_object,
    problem_object,
    source_object,
    update_object,
)
from contracheck.report.reason_words import reason_words
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import Counts, Summary, gravest, summarise
from contracheck.report.the_case import of_the_case
from contracheck.report.view import problem_order
from contracheck.values.limits import LISTED_CLAIMS

if TYPE_CHECKING:
    from contracheck.model import report_json

DEPTHS = {"findings": 5, "suppressed": 5, "decided": 5, "known": 5}
"""How many levels of a part of the document are spread over lines: down to one line for each statement."""


def to_json(report: Report) -> str:
    """The whole report as JSON text, ending in a line break.

    The same report gives the same bytes: no clock time, no absolute path, everything in one total order. Of very many
    claims those of findings alone are listed, unless all are asked for (`Report.all_listed`).
    What could act on a screen or on the runner of a pipeline is escaped.
    """
    return safe(written(_document(report), DEPTHS)) + "\n"


def _document(report: Report) -> report_json.Report:
    """The report as dictionaries, and as iterators that make the entries of its long lists one by one."""
    kinds = {standing.statement.id: standing.kind for standing in report.standings}
    brief = len(report.standings) > LISTED_CLAIMS and not report.all_listed
    told = partial(finding_object, cut=brief)
    return {
        "version": VERSION,
        "summary": _summary(summarise(report)),
        **_case(report),
        "trusted_code": [
            {"package": package.package, "version": package.version, "rules": list(package.rules)}
            for package in report.trusted
        ],
        "causes": _causes(report.causes),
        "coverage": _coverage(report.coverage),
        "problems": map(problem_object, sorted(report.problems, key=problem_order)),
        "updates": map(update_object, report.updates),
        "findings": map(told, arranged(report.findings, report.order)),
        "suppressed": map(told, arranged(report.suppressed, report.order)),
        "decided": map(told, arranged(report.decided, report.order)),
        "known": map(told, arranged(report.known, report.order)),
        "unused_decisions": map(decision_object, report.unused),
        "perhaps_the_same": map(duplicate_object, report.duplicates),
        "almost_met": map(almost_object, report.almost_met),
        "inferred": map(predicate_object, report.inferred),
        "sources": map(source_object, report.sources),
        "groups": (_group(group, kinds, listed=not brief) for group in report.groups),
        "statements": map(_standing, () if brief else report.standings),
        **_left_out(report.standings if brief else ()),
        "set_aside": map(claim_object, report.set_aside),
    }


def _left_out(standings: Sequence[Standing]) -> report_json.WithLeftOut:
    """How many are not listed, if any, and what they say: a later report can tell what has changed."""
    if not standings:
        return {}
    digests = sorted(digest(standing.statement.claim) for standing in standings)
    return {"left_out": {"statements": len(standings), "digests": "".join(digests)}}


def _case(report: Report) -> report_json.WithCase:
    """What the settings say of the case, where they do."""
    case = report.case
    if case is None:
        return {}
    undated = of_the_case(report)
    told: report_json.Case = {"title": case.title, "about": case.about, "when": case.when, "claims": undated}
    if case.author:
        told["author"] = case.author
    if case.note:
        told["note"] = case.note
    return {"case": told}


def _causes(causes: Causes) -> report_json.Causes:
    several: list[report_json.Cause] = [
        {"kind": cause.kind, "name": cause.name, "halves": cause.halves, "settles": cause.settles}
        for cause in causes.several
    ]
    return {"findings": causes.total, "several": several, "fewest": list(causes.fewest), "exact": causes.exact}


def _coverage(coverage: Coverage) -> report_json.Coverage:
    sources: list[report_json.Heard] = [
        {
            "source": source.source,
            "by_others": source.by_others,
            "by_itself": source.by_itself,
            "by_nothing": source.by_nothing,
        }
        for source in coverage.sources
    ]
    return {
        "compared": coverage.compared,
        "held": coverage.held,
        "unchecked": coverage.unchecked,
        "sources": sources,
    }


def _summary(counts: Summary) -> report_json.Summary:
    return {
        "sentence": sentence(counts),
        "claims": counts.claims,
        "statements": {"total": counts.statements, **_table(counts.by_class)},
        "alone": _table(counts.alone),
        "not_comparable": _table(counts.not_comparable),
        "findings": {"total": counts.findings, **_table(counts.findings_by_class)},
        "severities": _table(counts.findings_by_severity),
        "groups": {"total": counts.groups, **_table(counts.groups_by_class)},
        "problems": {"total": counts.problems, **_table(counts.problems_by_level)},
        "sources": counts.sources,
        "origins": counts.origins,
        "unread": counts.unread,
        "set_aside": counts.set_aside,
        "suppressed": counts.suppressed,
        "decided": counts.decided,
        "known": counts.known,
        "look_again": counts.look_again,
        "in_conflict": counts.in_conflict,
        "unused_decisions": counts.unused,
        "inferred": counts.inferred,
        "perhaps_the_same": counts.duplicates,
        **_partly(counts),
    }


def _partly(counts: Summary) -> report_json.Partly:
    """What of the claims was not read, or not given, and large updates, where there are some."""
    partly: report_json.Partly = {}
    if counts.partly_read:
        partly["partly_read"] = counts.partly_read
    if counts.not_known:
        partly["not_known"] = counts.not_known
    if counts.updates:
        partly["updates"] = counts.updates
    return partly


def _table(counts: Counts) -> dict[str, int]:
    return dict(counts)


def _group(group: Group, kinds: Mapping[str, Kind], *, listed: bool) -> report_json.Group:
    key = group.key
    return {
        "subject": key.subject,
        "predicate": key.predicate,
        "measure": key.measure,
        "scope": key.scope,
        "layer": key.layer,
        "class": gravest(group, kinds),
        "statements": [statement.id for statement in group.statements] if listed else [],
    }


def _standing(standing: Standing) -> report_json.Standing:
    statement = standing.statement
    return {
        "id": statement.id,
        "digest": digest(statement.claim),
        "class": standing.kind,
        "reason": reason_words(standing.reason),
        "subject": statement.key.subject,
        "predicate": statement.key.predicate,
        "value": statement.claim.value,
        "when": statement.claim.when,
        **partly_read(statement),
    }
