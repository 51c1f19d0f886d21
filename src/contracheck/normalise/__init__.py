"""Claims -> statements: names resolved, values typed, times read; what cannot be read is a problem with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from attrs import evolve, frozen

from contracheck.model import (
    Claim,
    Datatype,
    Key,
    Layer,
    Polarity,
    Predicate,
    Problem,
    Reason,
    Statement,
    Term,
)
from contracheck.normalise.as_named import as_named
from contracheck.normalise.case_time import of_the_case
from contracheck.normalise.claim_dates import Hyphened, hyphened, style_of_dates
from contracheck.normalise.corrections import withdrawn
from contracheck.normalise.exclusions import Candidates, excluded, unplaced
from contracheck.normalise.hemispheres import Places, hemisphere_of
from contracheck.normalise.infer import resolve_predicates
from contracheck.normalise.manner import Manner
from contracheck.normalise.not_given import without_not_known
from contracheck.normalise.publication_days import publication_dates
from contracheck.normalise.read_claim import ReadClaim, read_beside, read_claim
from contracheck.normalise.readings import readings_of
from contracheck.normalise.shown_marks import marks_of
from contracheck.normalise.tellings import Figure, is_of_its_moment, tolls_of
from contracheck.normalise.term_numbers import TermPlace, number_terms
from contracheck.normalise.terms import Names, spell, term_of
from contracheck.normalise.two_ways import by_source
from contracheck.normalise.unknown_units import unknown_units
from contracheck.normalise.untold_money import axes_perhaps, perhaps_as
from contracheck.values.dates.date_style import DateStyle, Hyphens
from contracheck.values.span import Span

__all__ = ["Manner", "Names", "Normalised", "normalise"]


class NameResolver(Places, Names, Candidates, Protocol):
    """What normalising asks of the register of names."""

    def key(self, name: str) -> str:
        """What it is known by: names are one if this is the same."""

    def ancestors(self, name: str) -> tuple[str, ...]:
        """What it is part of, nearest first."""

    def perhaps(self, names: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Those of some names that are perhaps one."""

    def event(self, name: str) -> Span | None:
        """When the event of that name happened; undated where nobody says, `None` for what is no event."""


@frozen(eq=False)
class Normalised:
    """What became of the claims. `predicates` by canonical name; `manner` is how they were read, and `not_known` counts
    cells that say that nothing is."""

    statements: tuple[Statement, ...]
    predicates: Mapping[str, Predicate]
    problems: tuple[Problem, ...]
    unread: int
    manner: Manner
    not_known: int = 0


def normalise(
    claims: Sequence[Claim],
    names: NameResolver,
    known: Mapping[str, Predicate],
    key: Callable[[str], str],
    manner: Manner = Manner(),
) -> Normalised:
    """Make every claim comparable; `known` is the vocabulary by `key` of name and synonym."""
    problems: list[Problem] = []
    claims, not_known = without_not_known(claims)
    predicates = resolve_predicates(claims, known, key)
    claims = of_the_case(claims, manner.case_when, lambda claim: _stands_apart(claim, predicates))
    published = publication_dates(claims, problems)
    shown = hyphened(claims, predicates)
    gone, relation_problems = withdrawn(claims, lambda claim: _speaker(claim, names))
    problems += relation_problems
    marks, told = marks_of(claims, predicates, manner)
    manner = evolve(manner, marks=marks)
    problems += told
    read = _read(claims, predicates, names, problems, published=published, shown=shown, manner=manner)
    problems = by_source(problems, claims)
    problems += unknown_units(((one[0], one[1]) for one in read), predicates)
    kept = _spelled(read, names.key)
    statements = _statements(
        kept,
        [_key(one.claim, predicates[one.claim.predicate], names, key) for one in kept],
        [predicates[one.claim.predicate] for one in kept],
        names,
        published=published,
        manner=manner,
        gone=gone,
    )
    used = {predicate.name: predicate for predicate in predicates.values()}
    return Normalised(tuple(statements), used, tuple(problems), len(claims) - len(kept), manner, not_known)


def _read(
    claims: Sequence[Claim],
    predicates: Mapping[str, Predicate],
    names: NameResolver,
    problems: list[Problem],
    *,
    published: Mapping[str, Span | None],
    shown: Hyphened,
    manner: Manner,
) -> list[ReadClaim]:
    """The claims whose values can be read."""
    term = term_of(names)

    def read(claim: Claim) -> ReadClaim | None:
        day, style = published[claim.source.id], _style(claim, shown, manner, names)
        predicate = predicates[claim.predicate]
        return read_claim(claim, predicate, day, manner, style=style, names=term, problems=problems)

    return as_named(claims, read)


def _statements(
    kept: Sequence[ReadClaim],
    keys: Sequence[Key],
    predicates: Sequence[Predicate],
    names: NameResolver,
    *,
    published: Mapping[str, Span | None],
    manner: Manner,
    gone: Mapping[str, Reason],
) -> Iterator[Statement]:
    """Each claim with its question and its predicate, as a statement; what others say of the question plays a part."""
    terms = _numbered(keys, kept, predicates, names)
    figures = [
        Figure(question, predicate, one.claim, one.span, one.as_of)
        for question, predicate, one in zip(keys, predicates, kept, strict=True)
    ]
    tolls = tolls_of(figures, published, names.event, manner.case_when)
    perhaps = axes_perhaps((question, one.value) for question, one in zip(keys, kept, strict=True))
    for question, predicate, one, toll in zip(keys, predicates, kept, tolls, strict=True):
        claim, value, span, unread, _ = one
        day = published[claim.source.id]
        readings = readings_of(
            value,
            span,
            predicate,
            actual=claim.layer == Layer.ACTUAL,
            denied=claim.polarity == Polarity.DENIED,
            published=day,
            timed="when" not in unread,
            terms=terms.get(question, {}),
            spelled=names.key,
            told=toll and toll.read,
        )
        if question in perhaps:
            readings = perhaps_as(readings, perhaps[question])
        why = gone.get(claim.id) or excluded(value, claim, predicate, names, manner) or unplaced(value, readings)
        said_by, as_of = _speaker(claim, names), toll and toll.as_of
        yield Statement(claim, question, value, span, readings, said_by, why, day, unread, as_of)


def other_faults(
    claims: Sequence[Claim],
    names: NameResolver,
    known: Mapping[str, Predicate],
    key: Callable[[str], str],
    manner: Manner,
) -> tuple[Problem, ...]:
    """What else is wrong with claims that are not read for the fault of one field: all is told in one go. Their
    subject, predicate or value may be missing."""
    problems: list[Problem] = []
    claims, _ = without_not_known(claims)
    predicates = resolve_predicates([claim for claim in claims if claim.predicate and claim.value], known, key)
    claims = of_the_case(claims, manner.case_when, lambda claim: _stands_apart(claim, predicates))
    published = publication_dates(claims, problems)
    shown = hyphened(claims, predicates)
    for claim in claims:
        day, predicate = published[claim.source.id], predicates.get(claim.predicate)
        style = _style(claim, shown, manner, names)
        if claim.value and predicate is not None:
            read_claim(claim, predicate, day, manner, style=style, names=term_of(names), problems=problems)
        else:
            read_beside(claim, predicate or known.get(key(claim.predicate), _ANYTHING), day, style, problems)
    return tuple(by_source(problems, claims))


_ANYTHING = Predicate("", Datatype.QUANTITY)
"""In place of a predicate that nobody knows: a unit beside its value is held to be one."""


def _style(claim: Claim, shown: Hyphened, manner: Manner, names: NameResolver) -> DateStyle:
    hyphens = shown.get(claim.source.id, Hyphens.UNKNOWN)
    return style_of_dates(claim.layer, hyphens, manner.fiscal_year_starts, hemisphere_of(claim, names))


def _stands_apart(claim: Claim, predicates: Mapping[str, Predicate]) -> bool:
    predicate = predicates.get(claim.predicate)
    return predicate is not None and predicate.is_toll(claim.layer) and is_of_its_moment(claim, predicate)


def _numbered(
    keys: Sequence[Key], kept: Sequence[ReadClaim], predicates: Sequence[Predicate], names: NameResolver
) -> Mapping[Key, Mapping[str, TermPlace]]:
    """The places of terms, group by group: what is said elsewhere plays no part."""
    found: dict[Key, tuple[Predicate, list[Term]]] = {}
    for key, predicate, one in zip(keys, predicates, kept, strict=True):
        if isinstance(one.value, Term):
            found.setdefault(key, (predicate, []))[1].append(one.value)
    return {key: number_terms(terms, predicate.values, names.perhaps) for key, (predicate, terms) in found.items()}


def _spelled(read: Sequence[ReadClaim], key: Callable[[str], str]) -> list[ReadClaim]:
    """The same, with one spelling for each term; those of the register have theirs already."""
    terms = [one.value for one in read if isinstance(one.value, Term)]
    spelled = spell(terms, key)
    return [one._replace(value=spelled(one.value)) if isinstance(one.value, Term) else one for one in read]


def _key(claim: Claim, predicate: Predicate, names: NameResolver, key: Callable[[str], str]) -> Key:
    scope = names.canonical(claim.where) if claim.where else ""
    measure = key(claim.measure) if claim.measure else ""
    return Key(names.canonical(claim.subject), predicate.name, measure, scope, claim.layer)


def _speaker(claim: Claim, names: NameResolver) -> str:
    """Whose words they are; a name that may mean several people is nobody else's."""
    if not claim.said_by:
        return ""
    name = claim.said_by[0]
    return f"{name} ({claim.id})" if len(names.candidates(name)) > 1 else names.canonical(name)
