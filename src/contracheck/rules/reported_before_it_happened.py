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
Dates that lie ahead by nature (a deadline, an expiry, the day of an election, the end of a term: `ahead: yes` in the
vocabulary, or a name that says so) are known before they come, and no slip. Only an event that is told as done
*contradicts* the day of publication. Figures for a period that begins later (revenue of the first quarter of 2025, in a
text of May 2024), states and names told of a later time, and other dates may be forecasts or plans: they *may*.
Blind spots: a day is allowed for time zones.
What to do: look at the date line of the document; set the layer to planned or predicted where it looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Aspect, Group, Layer, Polarity, Predicate, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, said, speaker
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from contracheck.values.timing import TimeRelation

_AHEAD = frozenset(
    "deadline deadlines due expiry expires expiration until maturity matures election elections scheduled planned "
    "expected target term next".split()
)
"""Words in the name of a predicate whose dates lie ahead by nature, where nothing declares it."""
_PLAN = "it is a plan or a forecast (then its layer should say so)"


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each statement that is told as a fact and lies after its source."""
    if group.key.layer != Layer.ACTUAL:
        return
    ahead = _lies_ahead(group.predicate)
    for statement in group.statements:
        published = statement.published
        moment = _moment(statement, ahead=ahead) if published is not None else None
        if moment is not None and published is not None and moment.lower > published.hull.upper + DAY:
            yield _conflict(statement, published, done=group.predicate.aspect == Aspect.EVENT)


def _conflict(statement: Statement, published: Span, *, done: bool) -> Conflict:
    """An event that is `done` cannot have been known; anything else may be a plan, a forecast or a slip."""
    told, words = statement.span, f"{said(statement)}, {statement.claim.when}"
    if isinstance(statement.value, Span):
        told, words = statement.value, said(statement)
    sentence = f"{words} ({speaker(statement)}) is told as a fact in a source of {published.reads_as()}"
    kind = judgement_of((statement,), surely=done and not told.open).kind
    where = statement.claim.locator or statement.id
    question = f"When was {statement.source} published, and does it look ahead here ({where})?"
    members, pair, axis = (statement,), (statement, statement), statement.readings[0].axis
    time = TimeRelation.SAME
    return Conflict(kind, members, *pair, time, sentence, axis=axis, excuse=_PLAN, question=question)


def _lies_ahead(predicate: Predicate) -> bool:
    """Whether its dates are known before they come: as declared, else by its name."""
    words = predicate.name.casefold().replace("_", " ").split()
    return predicate.ahead == "yes" if predicate.ahead else not _AHEAD.isdisjoint(words)


def _moment(statement: Statement, *, ahead: bool) -> Interval | None:
    """When what is asserted is said to be so: the date that is the value, or the time that it is told of. Of a date
    that lies ahead by nature, the time that it is told of alone."""
    if statement.excluded or statement.claim.polarity == Polarity.DENIED or not statement.readings:
        return None
    span = statement.value if isinstance(statement.value, Span) and not ahead else statement.span
    return span.hull if span.dated else None


RULE = Rule("reported-before-it-happened", check, __doc__, telling=20, severity=Severity.WARNING)
