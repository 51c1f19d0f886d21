"""Words for the sentences of rules: what is said, and by whom."""

from __future__ import annotations

from contracheck.model import Axis, Dispute, Polarity, Statement, Truth


def is_quantity(dispute: Dispute) -> bool:
    """Whether a dispute is about numbers."""
    return dispute.axis not in tuple(Axis)


def said(statement: Statement) -> str:
    """The value of a statement in its source's words, for a sentence; yes and no with the polarity taken in."""
    if isinstance(statement.value, Truth):
        return "yes" if statement.value.holds != (statement.claim.polarity == Polarity.DENIED) else "no"
    words = statement.claim.value
    unit = statement.claim.unit
    text = f"{words} {unit}" if unit and unit not in words else words
    return f"not {text}" if statement.claim.polarity == Polarity.DENIED else text


def doubt(statement: Statement) -> str:
    """The reading under which an uncertain statement is no obstacle: that it is wrong."""
    return f"“{said(statement)}”, which {speaker(statement)} calls only {statement.claim.certainty}, turns out wrong"


def speaker(statement: Statement) -> str:
    """Who says it, for a sentence: the named speaker, else the source."""
    source = statement.claim.source
    return statement.speaker or source.publisher or source.title or source.id
