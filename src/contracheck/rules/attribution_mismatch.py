"""The same words are given to different speakers.

Two sources have one sentence, word for word, and put it in two mouths: one of them has taken it over wrongly. Only
quotes of four words or more count (`quote`), spaces, case and punctuation left aside.

Disagree:
    - {source: a, subject: Fort Ash, property: shut, value: yes, said_by: Gen Holt, quote: we leave before the winter}
    - {source: b, subject: Fort Ash, property: shut, value: yes, said_by: Col Ray, quote: We leave before the winter.}
    - {predicate: shut, datatype: truth}
Agree:
    - {source: a, subject: Fort Ash, property: shut, value: yes, said_by: Gen Holt, quote: we leave before the winter}
    - {source: b, subject: Fort Ash, property: shut, value: yes, said_by: Col Ray, quote: we leave by spring or summer}
    - {predicate: shut, datatype: truth}
Blind spots: words in translation are no longer the same words; a slogan or an oath is rightly said by many.
What to do: look for the first report of the words; correct `said_by` in the claim that has it wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contracheck.model import Kind, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, speaker
from contracheck.values.timing import TimeRelation

FEWEST = 4
"""Words of a quote below which different people may well have used them."""
_SHOWN = 60
_WORD = re.compile(r"\w+")


def survey(world: World) -> Iterator[Conflict]:
    """Each quote that has several speakers in several sources."""
    quotes: dict[tuple[str, ...], list[Statement]] = {}
    for group in world.groups.values():
        for statement in group.statements:
            words = (
                tuple(_WORD.findall(statement.claim.quote.casefold()))
                if statement.claim.quote and statement.speaker
                else ()
            )
            if len(words) >= FEWEST:
                quotes.setdefault(words, []).append(statement)
    for words in sorted(quotes):
        found = _conflict(quotes[words])
        if found is not None:
            yield found


def _conflict(them: Sequence[Statement]) -> Conflict | None:
    by_speaker: dict[str, list[Statement]] = {}
    for statement in sorted(them, key=lambda statement: statement.order):
        by_speaker.setdefault(statement.speaker, []).append(statement)
    first = min(them, key=lambda statement: statement.order)
    second = next(
        (statement for statement in sorted(them, key=lambda statement: statement.order) if _differs(statement, first)),
        None,
    )
    if second is None:
        return None
    words = first.claim.quote if len(first.claim.quote) <= _SHOWN else f"{first.claim.quote[:_SHOWN]}…"
    sentence = f"“{words}” was said by {speaker(first)} ({first.source}) or by {speaker(second)} ({second.source})"
    roles = tuple((name, tuple(by_speaker[name])) for name in sorted(by_speaker))
    statements = tuple(member for _, members in roles for member in members)
    excuse = "each of them used these words"
    question = "Which report had these words first, and whose are they there?"
    return Conflict(
        Kind.MAY_CONTRADICT,
        statements,
        first,
        second,
        TimeRelation.SAME,
        sentence,
        roles,
        excuse=excuse,
        question=question,
    )


def _differs(first: Statement, second: Statement) -> bool:
    return first.speaker != second.speaker and first.source != second.source


RULE = Rule("attribution-mismatch", manual=__doc__, survey=survey, telling=15, severity=Severity.WARNING)
