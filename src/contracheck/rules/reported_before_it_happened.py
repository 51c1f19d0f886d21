"""A source tells as done what lies after the day on which it was published.

A document of 3 May cannot know how many were killed in June. Either its date is wrong, or the date of the event, or the
claim is a plan or a forecast and its `layer` should say so. Needs `published` with the source.

Disagree:
    - {source: a, published: 2023-05-03, subject: Fort Ash, property: handover, value: 2023-06-11}
    - {source: b, published: 2023-07-01, subject: Fort Ash, property: handover, value: 2023-06-11}
    - {predicate: handover, datatype: date, aspect: event}
Agree:
    - {source: a, published: 2023-05-03, subject: Fort Ash, property: handover, value: 2023-06-11, layer: planned}
    - {source: b, published: 2023-07-01, subject: Fort Ash, property: handover, value: 2023-06-11}
    - {predicate: handover, datatype: date, aspect: event}
Blind spots: a day is allowed for time zones. Dates that are no events (a term that ends in 2028), and states and names
told of a later time, may be meant as plans: they only *may contradict* the day of publication.
What to do: look at the date line of the document; set the layer to planned or predicted where it looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Aspect, Group, Layer, Polarity, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, said, speaker
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from contracheck.values.timing import TimeRelation

_PLAN = "it is a plan or a forecast (then its layer should say so)"


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each statement that is told as a fact and lies after its source."""
    if group.key.layer != Layer.ACTUAL:
        return
    done = group.predicate.aspect in (Aspect.EVENT, Aspect.STATISTIC, Aspect.TOTAL, Aspect.RUNNING_TOTAL)
    for statement in group.statements:
        moment = _moment(statement)
        if (
            moment is not None
            and statement.published is not None
            and moment.lower > statement.published.hull.upper + DAY
        ):
            told = statement.value if isinstance(statement.value, Span) else statement.span
            words = (
                said(statement) if isinstance(statement.value, Span) else f"{said(statement)}, {statement.claim.when}"
            )
            sentence = (
                f"{words} ({speaker(statement)}) is told as a fact in a source of {statement.published.reads_as()}"
            )
            kind = judgement_of((statement,), surely=done and not told.open).kind
            where = statement.claim.locator or statement.id
            question = f"When was {statement.source} published, and does it look ahead here ({where})?"
            axis = statement.readings[0].axis
            yield Conflict(
                kind,
                (statement,),
                statement,
                statement,
                TimeRelation.SAME,
                sentence,
                axis=axis,
                excuse=_PLAN,
                question=question,
            )


def _moment(statement: Statement) -> Interval | None:
    """When what is asserted is said to be so: the date that is the value, or the time that it is told of."""
    if statement.excluded or statement.claim.polarity == Polarity.DENIED or not statement.readings:
        return None
    span = statement.value if isinstance(statement.value, Span) else statement.span
    return span.hull if span.dated else None


RULE = Rule("reported-before-it-happened", check, __doc__, telling=20, severity=Severity.WARNING)
