"""Quotes looked up in the texts they are from, where a source names its text: never compared, never re-anchored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from contracheck.model import Claim, Fate, Passage, Problem, Source
from contracheck.quotes.locator import named
from contracheck.quotes.look_up import Sighting, look_up
from contracheck.quotes.paragraphs import Paragraph
from contracheck.quotes.source_text import read_text

__all__ = ["Checked", "Quotes", "Sighting", "check_quotes", "passages"]


@frozen(eq=False)
class Checked:
    """One claim's quote and what became of it."""

    claim: Claim
    sighting: Sighting


@frozen(eq=False)
class Quotes:
    """All quotes of a run, in the order of their claims, and what was wrong with the texts."""

    checked: tuple[Checked, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether every quote whose text is at hand stands where it is said to stand."""
        return all(quote.sighting.fate in (Fate.EXACT, Fate.NO_TEXT) for quote in self.checked)

    def counts(self) -> tuple[tuple[Fate, int], ...]:
        """How many quotes met each fate, in the order of `Fate`, those that none met left out."""
        fates = [quote.sighting.fate for quote in self.checked]
        return tuple((fate, fates.count(fate)) for fate in Fate if fate in fates)


def check_quotes(claims: Iterable[Claim]) -> Quotes:
    """Look up the quote of every claim that has one in its source's text, each text read once."""
    quoting = sorted((claim for claim in claims if claim.quote), key=lambda claim: (claim.source.id, claim.place))
    texts: dict[str, Sequence[Paragraph] | None] = {}
    problems: list[Problem] = []
    for source in {claim.source.id: claim.source for claim in quoting}.values():
        texts[source.id] = _text(source, problems)
    return Quotes(tuple(_checked(quoting, texts)), tuple(problems))


def passages(claims: Iterable[Claim]) -> tuple[Passage, ...]:
    """The quotes of `claims` whose texts are at hand, each where it stands in its text, in order."""
    quotes = check_quotes(claim for claim in claims if claim.source.text)
    sighted = [quote for quote in quotes.checked if quote.sighting.fate != Fate.NO_TEXT]
    names = sorted({_file(quote.claim) for quote in sighted})
    files = {name: number for number, name in enumerate(names, 1)}
    return tuple(_passage(quote, files[_file(quote.claim)]) for quote in sighted)


def _file(claim: Claim) -> str:
    folder = claim.source.text_place.file.rpartition("/")[0]
    return f"{folder}/{claim.source.text}" if folder else claim.source.text


def _passage(quote: Checked, number: int) -> Passage:
    seen, claim = quote.sighting, quote.claim
    where = seen.paragraph
    if where is None:
        return Passage(claim.id, seen.fate, _file(claim), number)
    start, end = seen.span or (len(where.words), len(where.words))
    return Passage(
        claim=claim.id,
        fate=seen.fate,
        file=_file(claim),
        number=number,
        paragraph=where.number,
        line=where.line,
        before=where.words[:start],
        found=where.words[start:end],
        after=where.words[end:],
        instead=seen.passage,
        note=seen.note,
    )


def _text(source: Source, problems: list[Problem]) -> Sequence[Paragraph] | None:
    if not source.text:
        return None
    found = read_text(source)
    if isinstance(found, Problem):
        problems.append(found)
        return None
    return found


def _checked(claims: Iterable[Claim], texts: dict[str, Sequence[Paragraph] | None]) -> Iterator[Checked]:
    for claim in claims:
        text = texts[claim.source.id]
        missing = Sighting(Fate.NO_TEXT, note="" if not claim.source.text else "the text cannot be read")
        yield Checked(claim, look_up(claim.quote, text, named(claim.locator)) if text is not None else missing)
