"""What stands behind a position, by criteria that anyone can check: never a verdict, and no probability.

The criteria, in the order in which they sort camps: independent origins (copies of one wire are one), the best grade
that users gave, the most direct voice (the source's own, a named speaker's, an unnamed one's), and the shortest time
between the day a source was published and the time it tells of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contracheck.model import Evidence, Statement, Voice
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span
from contracheck.values.text.unnamed import is_unnamed


def evidence_of(statements: Sequence[Statement]) -> Evidence:
    """The criteria for the statements of one position."""
    voices = {_voice(statement) for statement in statements}
    distances = [found for statement in statements if (found := _distance(statement)) is not None]
    return Evidence(
        origins=len({statement.origin for statement in statements}),
        grades=tuple(
            sorted({statement.claim.source.grade.upper() for statement in statements if statement.claim.source.grade})
        ),
        voice=next((voice for voice in Voice if voice in voices), Voice.UNNAMED),
        days=min(distances, default=None),
    )


def weight(evidence: Evidence) -> tuple[object, ...]:
    """Sort key: the better supported first; what nobody knows comes last."""
    best = evidence.grades[0] if evidence.grades else "~"
    days = INFINITY if evidence.days is None else evidence.days
    return (-evidence.origins, best, tuple(Voice).index(evidence.voice), days)


def _voice(statement: Statement) -> str:
    chain: Iterable[str] = statement.claim.said_by
    if not statement.claim.said_by:
        return Voice.OWN
    return Voice.UNNAMED if any(is_unnamed(name) for name in chain) else Voice.NAMED


def _distance(statement: Statement) -> int | None:
    """Full days between publication and the time told of; 0 where they may meet."""
    span = statement.value if isinstance(statement.value, Span) else statement.span
    if statement.published is None or not span.dated or not span.hull.upper - span.hull.lower < INFINITY:
        return None
    return _days(statement.published.hull, span.hull)


def _days(first: Interval, second: Interval) -> int:
    gap = max(first.lower, second.lower) - min(first.upper, second.upper)
    return int(gap // DAY) if 0 < gap < INFINITY else 0
