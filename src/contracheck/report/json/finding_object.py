"""A finding as JSON: its positions, its statements, and what reviewers said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from contracheck.model import REMARKS, Claim, Decision, Evidence, Finding, Place, Position, Statement, digest
from contracheck.report.json.value_objects import reading, when
from contracheck.values.limits import CAMP_CLAIMS

if TYPE_CHECKING:
    from contracheck.model import report_json
    from contracheck.model.inputs import Remarks


def finding_object(finding: Finding, *, cut: bool) -> report_json.Finding:
    """A finding with everything in it; of very large camps, if they are `cut`, the most telling statements."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "origin": finding.origin,
        "also": list(finding.also),
        "class": finding.kind,
        "severity": finding.severity,
        "between": finding.between,
        "subject": finding.subject,
        "predicate": finding.predicate,
        "time": finding.time,
        "message": finding.message,
        "witness": finding.both_true_if,
        "settle": finding.question,
        "hint": finding.hint,
        "doubt": finding.doubt,
        "declare": finding.declare,
        **_decided_by(finding),
        "under": list(finding.under),
        "beneath": finding.beneath.id if finding.beneath else "",
        "verdict": finding.verdict,
        "decisions": [
            {**decision_object(opinion.decision), "changed": list(opinion.changed)} for opinion in finding.opinions
        ],
        "camps": [_position(position, cut=cut) for position in finding.positions],
    }


def _decided_by(finding: Finding) -> report_json.DecidedBy:
    """The one line that decides, where there is one."""
    return {"decide": finding.decide} if finding.decide else {}


def decision_object(decision: Decision) -> report_json.Decision:
    """What a reviewer said."""
    return {
        "finding": decision.finding,
        "verdict": decision.verdict,
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on,
    }


def _position(position: Position, *, cut: bool) -> report_json.Camp:
    kept = _most_telling(position.statements) if cut else position.statements
    hidden = len(position.statements) - len(kept)
    camp: report_json.Camp = {
        "label": position.label,
        "role": position.role,
        "sources": list(position.sources),
        "origins": list(position.origins),
        "evidence": _evidence(position.evidence) if position.evidence else None,
        "fits": list(position.fits),
        "statements": [_statement(statement) for statement in kept],
    }
    return {**camp, "more": hidden} if hidden else camp


def _most_telling(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The first of each origin, then the others, in their order: as many as are listed of a camp."""
    if len(statements) <= CAMP_CLAIMS:
        return statements
    first = {statement.origin: place for place, statement in reversed([*enumerate(statements)])}
    places = sorted(range(len(statements)), key=lambda place: (first[statements[place].origin] != place, place))
    return [statements[place] for place in sorted(places[:CAMP_CLAIMS])]


def _evidence(evidence: Evidence) -> report_json.Evidence:
    return {
        "origins": evidence.origins,
        "grades": list(evidence.grades),
        "voice": evidence.voice,
        "days": evidence.days,
    }


def _statement(statement: Statement) -> report_json.Statement:
    claim = statement.claim
    return {
        "claim": claim.id,
        "digest": digest(claim),
        "source": claim.source.id,
        "origin": statement.origin,
        "said_by": list(claim.said_by),
        "value": claim.value,
        "unit": claim.unit,
        "reads_as": reading(statement.value),
        "layer": claim.layer,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "when": claim.when,
        "when_reads_as": when(statement.span) if statement.span.dated else None,
        "where": claim.where,
        "measure": claim.measure,
        "locator": claim.locator,
        "quote": claim.quote,
        **_remarks(claim),
        **place(claim.place),
        **partly_read(statement),
        **_told(statement),
    }


def _told(statement: Statement) -> report_json.AsOf:
    """As of when a toll is known, where that is known."""
    return {"as_of": when(statement.as_of)} if statement.as_of is not None else {}


def partly_read(statement: Statement) -> report_json.PartlyRead:
    """The fields that could not be read, where there are some."""
    return {"unread": list(statement.unread)} if statement.unread else {}


def _remarks(claim: Claim) -> Remarks:
    return cast("Remarks", {name: getattr(claim, name) for name in REMARKS})


def place(of: Place) -> report_json.Place:
    """Where something stands."""
    spot: report_json.Place = {"file": of.file, "line": of.line, "column": of.column}
    return {**spot, "sheet": of.sheet, "cell": of.cell} if of.cell else spot
