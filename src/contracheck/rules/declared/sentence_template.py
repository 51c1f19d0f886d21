"""The sentence of a finding from a template: `{a.value} wounded ({a.speaker})`. Only known fields are put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from contracheck.model import Statement
from contracheck.rules.declared.condition_tokens import Mistake
from contracheck.rules.kit import said, speaker
from contracheck.values.nearest import nearest

_HOLE = re.compile(r"\{([^{}]*)\}")
FIELDS: Mapping[str, Callable[[Statement], str]] = {
    "value": said,
    "speaker": speaker,
    "source": lambda statement: statement.source,
    "subject": lambda statement: statement.key.subject,
    "predicate": lambda statement: statement.key.predicate,
    "when": lambda statement: statement.span.reads_as(),
    "where": lambda statement: statement.key.scope or "no place named",
    "measure": lambda statement: statement.claim.measure or "no measure named",
    "locator": lambda statement: statement.claim.locator or statement.id,
}
"""What a hole may show of a claim."""


def mistakes_of(template: str, claims: tuple[str, ...]) -> Iterator[Mistake]:
    """Holes that show nothing."""
    for hole in _HOLE.finditer(template):
        claim, dot, field = hole.group(1).strip().partition(".")
        expected = f"{{{claims[0]}.value}}, or another of {', '.join(FIELDS)}"
        if not dot or claim not in claims:
            yield Mistake(hole.start(), "no claim has this name", claim, expected, nearest(claim, claims))
        elif field not in FIELDS:
            yield Mistake(hole.start(), "no field has this name", field, expected, nearest(field, tuple(FIELDS)))


def filled(template: str, claims: Mapping[str, Statement]) -> str:
    """The template with what the claims say; texts of claims are put in as they are, and never looked at again."""

    def shown(hole: re.Match[str]) -> str:
        claim, _, field = hole.group(1).strip().partition(".")
        return FIELDS[field](claims[claim])

    return _HOLE.sub(shown, template).rstrip(". ")
