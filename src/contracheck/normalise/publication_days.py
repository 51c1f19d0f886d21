"""When each source was published: what is said relative to it is read from that day."""

from __future__ import annotations

from collections.abc import Iterable

from contracheck.model import Claim, Problem, Source
from contracheck.normalise.not_given import published_of
from contracheck.normalise.typed_value import attempt
from contracheck.values.dates.date_style import METADATA
from contracheck.values.span import Span


def publication_dates(claims: Iterable[Claim], problems: list[Problem]) -> dict[str, Span | None]:
    """By source id; a date that cannot be read is one problem, and phrases relative to it will say so."""
    found: dict[str, Span | None] = {}
    for claim in claims:
        source = claim.source
        if source.id not in found:
            found[source.id] = _published(source, problems)
    return found


def _published(source: Source, problems: list[Problem]) -> Span | None:
    day = published_of(source).strip()
    if not day:
        return None
    what = f"published, of source {source.id}"
    return attempt(lambda text: Span.parse(text, style=METADATA), day, lambda: source.place, problems, what)
