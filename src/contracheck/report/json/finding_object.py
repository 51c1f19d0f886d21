"""A finding as JSON: its camps, its statements, and what reviewers said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from contracheck.model import REMARKS, Claim, Decision, Evidence, Finding, Place, Position, Statement, digest
from contracheck.report.json.value_objects import reading, when

if TYPE_CHECKING:
    from contracheck.model import report_json
    from contracheck.model.inputs import Remarks


def finding(one: Finding) -> report_json.Finding:
    """A finding with everything in it."""
    return {
        "id": one.id,
        "rule": one.rule,
        "origin": one.origin,
        "also": list(one.also),
        "class": one.kind,
        "severity": one.severity,
        "between": one.between,
        "subject": one.subject,
        "predicate": one.predicate,
        "time": one.time,
        "message": one.message,
        "witness": one.both_true_if,
        "settle": one.question,
        "hint": one.hint,
        "under": list(one.under),
        "verdict": one.verdict,
        "decisions": [{**decision(each.decision), "changed": list(each.changed)} for each in one.opinions],
        "camps": list(map(_position, one.positions)),
    }


def decision(one: Decision) -> report_json.Decision:
    """What a reviewer said."""
    return {"finding": one.finding, "verdict": one.verdict, "reason": one.reason, "by": one.by, "on": one.on}


def _position(position: Position) -> report_json.Camp:
    return {
        "label": position.label,
        "role": position.role,
        "sources": list(position.sources),
        "origins": list(position.origins),
        "evidence": _evidence(position.evidence) if position.evidence else None,
        "statements": [_statement(statement) for statement in position.statements],
    }


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
    }


def _remarks(claim: Claim) -> Remarks:
    return cast("Remarks", {name: getattr(claim, name) for name in REMARKS})


def place(of: Place) -> report_json.Place:
    """Where something stands."""
    spot: report_json.Place = {"file": of.file, "line": of.line, "column": of.column}
    return {**spot, "sheet": of.sheet, "cell": of.cell} if of.cell else spot
