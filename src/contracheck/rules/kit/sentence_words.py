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


_MEANT = {
    "when": "of another time",
    "as_of": "told at another time",
    "where": "of another place",
    "unit": "in another unit",
}
"""What a claim may be where a field of it could not be read."""


def doubt(statement: Statement) -> str:
    """The reading under which an uncertain statement is no obstacle: that it is wrong; of one with a field that could
    not be read, that it is meant otherwise than it was compared; of one whose time is in doubt, that it is another."""
    if statement.unread:
        meant = " or ".join(_MEANT[name] for name in statement.unread)
        return f"“{said(statement)}” ({speaker(statement)}) is {meant}: its {_not_read(statement)} could not be read"
    if statement.time_doubted:
        return f"“{said(statement)}” ({speaker(statement)}) is of another time than “{statement.claim.when}”"
    return f"“{said(statement)}”, which {speaker(statement)} calls only {statement.certainty}, turns out wrong"


def why_unsure(statement: Statement) -> str:
    """Why an uncertain statement is so, as a clause about who says it."""
    if statement.unread:
        return f"whose {_not_read(statement)} could not be read"
    if statement.time_doubted:
        return "who doubts its time"
    return f"who calls it only {statement.certainty}"


def _not_read(statement: Statement) -> str:
    """The fields that could not be read, with what stands in them: `when, “the day after”,`."""
    fields = ((name, getattr(statement.claim, name)) for name in statement.unread)
    return " and its ".join(f"{name}, “{text}”," if text else name for name, text in fields)


def speaker(statement: Statement) -> str:
    """Who says it, for a sentence: the named speaker, else the source."""
    source = statement.claim.source
    return statement.speaker or source.publisher or source.title or source.id
