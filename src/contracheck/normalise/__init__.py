"""Claims -> statements: names resolved, values typed, times read; what cannot be read is a problem with its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from contracheck.model import Claim, Datatype, Key, Layer, Predicate, Problem, Statement, Term, Value
from contracheck.normalise.as_compared import AsRead, alone, as_read
from contracheck.normalise.as_named import as_named
from contracheck.normalise.case_time import of_the_case
from contracheck.normalise.claim_dates import Hyphened, hyphened, style_of_dates
from contracheck.normalise.corrections import withdrawn
from contracheck.normalise.hemispheres import hemisphere_of
from contracheck.normalise.infer import resolve_predicates
from contracheck.normalise.manner import Manner
from contracheck.normalise.not_given import without_not_known
from contracheck.normalise.publication_days import publication_dates
from contracheck.normalise.read_claim import ReadClaim, read_beside, read_claim
from contracheck.normalise.resolver import NameResolver
from contracheck.normalise.shown_marks import marks_of
from contracheck.normalise.stated import speaker_of, statements_of
from contracheck.normalise.tellings import is_of_its_moment
from contracheck.normalise.terms import spell, term_of
from contracheck.normalise.two_ways import by_source
from contracheck.normalise.unknown_units import unknown_units
from contracheck.values.dates.date_style import DateStyle, Hyphens
from contracheck.values.span import Span

__all__ = ["Manner", "Normalised", "normalise"]


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
    keys = _keys(claims, predicates, names, key)
    asked = as_read(claims, keys, predicates)
    datatypes = {claim.id: one.predicate.datatype for claim, one in zip(claims, asked, strict=True)}
    shown = hyphened(claims, datatypes)
    gone, relation_problems = withdrawn(claims, lambda claim: speaker_of(claim, names))
    problems += relation_problems
    numbers = {claim.id for claim, one in zip(claims, asked, strict=True) if one.is_number}
    marks, told = marks_of(claims, predicates, numbers, manner)
    manner = evolve(manner, marks=marks)
    problems += told
    read = _read(claims, asked, names, problems, published=published, shown=shown, manner=manner)
    problems = by_source(problems, claims)
    problems += unknown_units(((one.claim, one.value) for one in read if one is not None), predicates)
    kept = _spelled([one for one in read if one is not None], names.key)
    statements = statements_of(
        kept,
        [question for question, one in zip(keys, read, strict=True) if one is not None],
        names,
        published=published,
        manner=manner,
        gone=gone,
    )
    used = {predicate.name: predicate for predicate in predicates.values()}
    return Normalised(tuple(statements), used, tuple(problems), len(claims) - len(kept), manner, not_known)


def _read(
    claims: Sequence[Claim],
    asked: Sequence[AsRead],
    names: NameResolver,
    problems: list[Problem],
    *,
    published: Mapping[str, Span | None],
    shown: Hyphened,
    manner: Manner,
) -> list[ReadClaim | None]:
    """The claims, `None` where a value cannot be read."""
    term = term_of(names)
    by_id = {claim.id: one for claim, one in zip(claims, asked, strict=True)}

    def read(claim: Claim) -> ReadClaim | None:
        day, style = published[claim.source.id], _style(claim, shown, manner, names)
        return read_claim(claim, by_id[claim.id], day, manner, style=style, names=term, problems=problems)

    return as_named(claims, read)


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
    asked = {
        one.id: alone(one, predicates[one.predicate]) for one in claims if one.value and one.predicate in predicates
    }
    shown = hyphened(claims, {name: one.predicate.datatype for name, one in asked.items()})
    for claim in claims:
        day, predicate = published[claim.source.id], predicates.get(claim.predicate)
        style = _style(claim, shown, manner, names)
        if claim.value and predicate is not None:
            read_claim(claim, asked[claim.id], day, manner, style=style, names=term_of(names), problems=problems)
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


def _spelled(read: Sequence[ReadClaim], key: Callable[[str], str]) -> list[ReadClaim]:
    """The same, with one spelling for each term; those of the register have theirs already."""
    term = spell((value for one in read for value in one.values if isinstance(value, Term)), key)

    def spelled(value: Value) -> Value:
        return term(value) if isinstance(value, Term) else value

    def told(one: ReadClaim) -> ReadClaim:
        named = any(isinstance(value, Term) for value in one.values)
        return one._replace(values=tuple(map(spelled, one.values))) if named else one

    return list(map(told, read))


def _keys(
    claims: Sequence[Claim], predicates: Mapping[str, Predicate], names: NameResolver, key: Callable[[str], str]
) -> list[Key]:
    """The question of each claim; of those that word it alike, one."""

    @cache
    def question(subject: str, predicate: str, measure: str, where: str, layer: Layer) -> Key:
        scope = names.canonical(where) if where else ""
        return Key(names.canonical(subject), predicate, key(measure) if measure else "", scope, layer)

    return [
        question(each.subject, predicates[each.predicate].name, each.measure, each.where, each.layer) for each in claims
    ]
