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

from contracheck.model import Statement
from contracheck.rules.kit import Conflict, Rule, World, speaker
from contracheck.values.timing import SAME

FEWEST = 4
"""Words of a quote below which different people may well have used them."""
_SHOWN = 60
_WORD = re.compile(r"\w+")


def survey(world: World) -> Iterator[Conflict]:
    """Each quote that has several speakers in several sources."""
    quotes: dict[tuple[str, ...], list[Statement]] = {}
    for group in world.groups.values():
        for one in group.statements:
            words = tuple(_WORD.findall(one.claim.quote.casefold())) if one.claim.quote and one.speaker else ()
            if len(words) >= FEWEST:
                quotes.setdefault(words, []).append(one)
    for words in sorted(quotes):
        found = _conflict(quotes[words])
        if found is not None:
            yield found


def _conflict(them: Sequence[Statement]) -> Conflict | None:
    by_speaker: dict[str, list[Statement]] = {}
    for one in sorted(them, key=lambda one: one.order):
        by_speaker.setdefault(one.speaker, []).append(one)
    first = min(them, key=lambda one: one.order)
    second = next((one for one in sorted(them, key=lambda one: one.order) if _differs(one, first)), None)
    if second is None:
        return None
    words = first.claim.quote if len(first.claim.quote) <= _SHOWN else f"{first.claim.quote[:_SHOWN]}…"
    sentence = f"“{words}” was said by {speaker(first)} ({first.source}) or by {speaker(second)} ({second.source})"
    roles = tuple((name, tuple(by_speaker[name])) for name in sorted(by_speaker))
    statements = tuple(one for _, members in roles for one in members)
    excuse = "each of them used these words"
    question = "Which report had these words first, and whose are they there?"
    return Conflict(
        "may contradict", statements, first, second, SAME, sentence, roles, excuse=excuse, question=question
    )


def _differs(one: Statement, other: Statement) -> bool:
    return one.speaker != other.speaker and one.source != other.source


RULE = Rule("attribution-mismatch", manual=__doc__, survey=survey, telling=15, severity="warning")
