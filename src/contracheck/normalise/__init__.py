"""Claims -> statements: names resolved, values typed, times read; what cannot be read is a problem with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeAlias

from attrs import evolve, frozen

from contracheck.model import (
    Claim,
    Key,
    Layer,
    Polarity,
    Predicate,
    Problem,
    Reason,
    Source,
    Statement,
    Term,
    Text,
    Value,
    Why,
)
from contracheck.normalise.claim_dates import hyphened, style_of_dates
from contracheck.normalise.corrections import withdrawn
from contracheck.normalise.infer import resolve_predicates
from contracheck.normalise.manner import Manner
from contracheck.normalise.readings import readings_of
from contracheck.normalise.terms import TermPlace, number_terms, spell
from contracheck.normalise.typed_value import attempt, read_value
from contracheck.values.dates.date_style import METADATA, DateStyle, Hyphens
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

__all__ = ["Manner", "Names", "Normalised", "normalise"]

_ReadClaim: TypeAlias = tuple[Claim, Value, Span]


class NameResolver(Protocol):
    """What normalising asks of the register of names."""

    def canonical(self, name: str) -> str:
        """The one spelling of a name."""

    def candidates(self, name: str) -> Sequence[str]:
        """The entities a name may mean: more than one where it is ambiguous."""

    def ancestors(self, name: str) -> tuple[str, ...]:
        """What it is part of, nearest first."""


@frozen(eq=False)
class Normalised:
    """What became of the claims. `predicates` by canonical name."""

    statements: tuple[Statement, ...]
    predicates: Mapping[str, Predicate]
    problems: tuple[Problem, ...]
    unread: int


def normalise(
    claims: Sequence[Claim],
    names: NameResolver,
    known: Mapping[str, Predicate],
    key: Callable[[str], str],
    manner: Manner = Manner(),
) -> Normalised:
    """Make every claim comparable; `known` is the vocabulary by `key` of name and synonym."""
    problems: list[Problem] = []
    predicates = resolve_predicates(claims, known, key)
    published = _publication_dates(claims, problems)
    shown = hyphened(claims, predicates)
    gone, relation_problems = withdrawn(claims, lambda claim: _speaker(claim, names))
    problems += relation_problems
    read = [
        _read(
            claim,
            predicates[claim.predicate],
            published[claim.source.id],
            style=style_of_dates(claim.layer, shown.get(claim.source.id, Hyphens.UNKNOWN), manner.fiscal_year_starts),
            manner=manner,
            names=names,
            problems=problems,
        )
        for claim in claims
    ]
    kept = _spelled([one for one in read if one is not None], key)
    keys = [_key(claim, predicates[claim.predicate], names, key) for claim, _, _ in kept]
    terms = _numbered(keys, kept)
    statements = []
    for question, (claim, value, span) in zip(keys, kept, strict=True):
        excluded = gone.get(claim.id) or _excluded(value, claim, names, manner)
        readings = readings_of(
            value,
            span,
            predicates[claim.predicate],
            actual=claim.layer == Layer.ACTUAL,
            denied=claim.polarity == Polarity.DENIED,
            terms=terms.get(question, {}),
            spelled=lambda name: key(names.canonical(name)),
        )
        day = published[claim.source.id]
        statements.append(Statement(claim, question, value, span, readings, _speaker(claim, names), excluded, day))
    used = {predicate.name: predicate for predicate in predicates.values()}
    return Normalised(tuple(statements), used, tuple(problems), len(read) - len(kept))


def other_faults(
    claims: Sequence[Claim],
    names: NameResolver,
    known: Mapping[str, Predicate],
    key: Callable[[str], str],
    manner: Manner,
) -> tuple[Problem, ...]:
    """What else is wrong with claims that are not read for the fault of one field: all is told in one go."""
    problems: list[Problem] = []
    predicates = resolve_predicates(claims, known, key)
    published = _publication_dates(claims, [])
    shown = hyphened(claims, predicates)
    for claim in claims:
        predicate, day = predicates[claim.predicate], published[claim.source.id]
        style = style_of_dates(claim.layer, shown.get(claim.source.id, Hyphens.UNKNOWN), manner.fiscal_year_starts)
        _read(claim, predicate, day, style=style, manner=manner, names=names, problems=problems)
    return tuple(problems)


def _numbered(keys: Sequence[Key], kept: Sequence[_ReadClaim]) -> Mapping[Key, Mapping[str, TermPlace]]:
    """The places of terms, group by group: what is said elsewhere plays no part."""
    found: dict[Key, list[Term]] = {}
    for key, (_, value, _) in zip(keys, kept, strict=True):
        if isinstance(value, Term):
            found.setdefault(key, []).append(value)
    return {key: number_terms(terms) for key, terms in found.items()}


def _spelled(read: Sequence[_ReadClaim], key: Callable[[str], str]) -> list[_ReadClaim]:
    """The same, with one spelling for each term; those of the register have theirs already."""
    spelling = spell((value for _, value, _ in read if isinstance(value, Term)), key)
    return [
        (claim, evolve(value, name=spelling[value.name]) if isinstance(value, Term) else value, span)
        for claim, value, span in read
    ]


def _publication_dates(claims: Iterable[Claim], problems: list[Problem]) -> dict[str, Span | None]:
    """By source id; a date that cannot be read is one problem, and phrases relative to it will say so."""
    found: dict[str, Span | None] = {}
    for claim in claims:
        source = claim.source
        if source.id not in found:
            found[source.id] = _published(source, problems)
    return found


def _published(source: Source, problems: list[Problem]) -> Span | None:
    if not source.published:
        return None
    return attempt(
        lambda: Span.parse(source.published.strip(), style=METADATA),
        source.place,
        problems,
        f"published, of source {source.id}",
    )


def _read(
    claim: Claim,
    predicate: Predicate,
    published: Span | None,
    *,
    style: DateStyle,
    manner: Manner,
    names: NameResolver,
    problems: list[Problem],
) -> _ReadClaim | None:
    def term(text: str) -> Term:
        name = names.canonical(text)
        return Term(text, name, names.ancestors(name))

    value = attempt(
        lambda: read_value(claim, predicate, published, manner, term, style=style), claim.at("value"), problems, "value"
    )
    span = Span.undated()
    if claim.when:
        read = attempt(lambda: Span.parse(claim.when.strip(), published, style), claim.at("when"), problems, "when")
        if read is None:
            return None
        span = read
    return None if value is None else (claim, value, span)


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


_VAGUE, _ONE_OF_SEVERAL, _FREE_TEXT = map(Reason, (Why.VAGUE, Why.ONE_OF_SEVERAL_NAMES, Why.FREE_TEXT))


def _excluded(value: Value, claim: Claim, names: NameResolver, manner: Manner) -> Reason | None:
    if isinstance(value, Quantity) and value.vague and not manner.vague:
        return _VAGUE
    for name in (claim.subject, claim.where, claim.value if isinstance(value, Term) else ""):
        candidates = names.candidates(name) if name else ()
        if len(candidates) > 1:
            return Reason(Why.AMBIGUOUS_NAME, tuple(candidates))
    if isinstance(value, Term) and " or " in value.words.casefold():
        return _ONE_OF_SEVERAL
    return _FREE_TEXT if isinstance(value, Text) else None
