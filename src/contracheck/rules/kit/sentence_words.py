"""Words for the sentences of rules: what is said, and by whom."""

from __future__ import annotations

from contracheck.model import Axis, Dispute, Polarity, Statement, Truth
from contracheck.values.span import Span, between_text


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
    if says_itself(statement):
        return f"“{said(statement)}” ({speaker(statement)}) turns out wrong"
    return f"“{said(statement)}”, called only {statement.certainty} by {speaker(statement)}, turns out wrong"


def says_itself(statement: Statement) -> bool:
    """Whether the words of the value themselves say how certain it is: “probably 12”."""
    return statement.claim.certainty != statement.certainty


def why_unsure(statement: Statement) -> str:
    """Why an uncertain statement is so, as a clause about who says it."""
    if statement.unread:
        return f"whose {_not_read(statement)} could not be read"
    if statement.time_doubted:
        return "who doubts its time"
    return f"in whose words it is only {statement.certainty}"


def _not_read(statement: Statement) -> str:
    """The fields that could not be read, with what stands in them: `when, “the day after”,`."""
    fields = ((name, getattr(statement.claim, name)) for name in statement.unread)
    return " and its ".join(f"{name}, “{text}”," if text else name for name, text in fields)


def speaker(statement: Statement) -> str:
    """Who says it, for a sentence: the named speaker, else the source."""
    source = statement.claim.source
    return statement.speaker or source.publisher or source.title or source.id


def at_time(span: Span) -> str:
    """When it is, after a verb or a value: `on 3 May 2024`, `in May 2024`, `before Oct 2025`."""
    return span.reads_as() if span.open or not span.dated else between_text(span.soft or span.hull)
