"""The entries of the lists of `report.json` beside findings and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contracheck.model import (
    AlmostMet,
    Claim,
    PossibleDuplicate,
    Predicate,
    Problem,
    Source,
    Statement,
    TwoNames,
    Update,
)
from contracheck.report.almost_met_words import command_of
from contracheck.report.json.finding_object import place
from contracheck.report.json.value_objects import when
from contracheck.values.span import Span

if TYPE_CHECKING:
    from contracheck.model import report_json


def update_object(update: Update) -> report_json.Update:
    """A large update, with both ends."""
    key = update.key
    return {
        "subject": key.subject,
        "predicate": key.predicate,
        "measure": key.measure,
        "scope": key.scope,
        "before": _update_end(update.before),
        "after": _update_end(update.after),
    }


def _update_end(statement: Statement) -> report_json.UpdateEnd:
    claim, as_of = statement.claim, statement.as_of or Span.undated()
    return {"claim": claim.id, "source": claim.source.id, "value": claim.value, "as_of": when(as_of)}


def problem_object(problem: Problem) -> report_json.Problem:
    """What could not be read, and where."""
    return {
        "level": problem.level,
        "about": problem.about,
        "message": problem.message,
        "value": problem.value,
        "expected": problem.expected,
        "suggestion": problem.suggestion,
        **place(problem.place),
    }


def duplicate_object(pair: PossibleDuplicate) -> report_json.Proposal:
    """Two names that are perhaps the same."""
    return {
        "kind": pair.kind,
        "first": pair.first,
        "second": pair.second,
        "score": pair.score,
        "contradictions": pair.contradictions,
        "gone": pair.gone,
    }


def almost_object(one: AlmostMet) -> report_json.Almost:
    """Two claims that almost met."""
    first, *further = one.names
    return {
        **_two_names(first),
        "also": list(map(_two_names, further)),
        "alone": one.alone.id,
        "met": one.met.id,
        "would": one.kind,
        "command": command_of(one),
    }


def _two_names(two: TwoNames) -> report_json.TwoNames:
    return {"part": two.part, "own": two.own, "other": two.other, "likeness": two.likeness}


def predicate_object(predicate: Predicate) -> report_json.Predicate:
    """A predicate as it was taken."""
    return {
        "name": predicate.name,
        "datatype": predicate.datatype,
        "aspect": predicate.aspect,
        "values": predicate.values,
        "unit": predicate.unit,
        "inferred": list(predicate.inferred),
    }


def source_object(source: Source) -> report_json.Source:
    """A source as described."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "published": source.published,
        "retrieved": source.retrieved,
        "language": source.language,
        "kind": source.kind,
        "grade": source.grade,
        "origin": source.origin_id,
        **place(source.place),
    }


def claim_object(claim: Claim) -> report_json.Claim:
    """A claim that was set aside."""
    return {
        "id": claim.id,
        "source": claim.source.id,
        "subject": claim.subject,
        "predicate": claim.predicate,
        **place(claim.place),
    }
