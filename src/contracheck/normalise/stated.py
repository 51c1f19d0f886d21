"""Claims that are read -> statements; what others say of the same question plays a part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.model import Arity, Axis, Claim, Key, Layer, Polarity, Reading, Reason, Statement, Term
from contracheck.normalise.exclusions import excluded, unplaced
from contracheck.normalise.manner import Manner
from contracheck.normalise.read_claim import ReadClaim
from contracheck.normalise.readings import readings_of, unless
from contracheck.normalise.resolver import NameResolver
from contracheck.normalise.tellings import Figure, tolls_of
from contracheck.normalise.term_numbers import TermPlace, number_terms
from contracheck.normalise.untold_money import axes_perhaps, perhaps_as
from contracheck.values.span import Span


def statements_of(
    kept: Sequence[ReadClaim],
    keys: Sequence[Key],
    names: NameResolver,
    *,
    published: Mapping[str, Span | None],
    manner: Manner,
    gone: Mapping[str, Reason],
) -> Iterator[Statement]:
    """Each claim with its question and its predicate, as a statement; what others say of the question plays a part."""
    terms = _numbered(keys, kept, names)
    figures = [
        Figure(question, one.asked.predicate, one.claim, one.span, one.as_of)
        for question, one in zip(keys, kept, strict=True)
    ]
    tolls = tolls_of(figures, published, names.event, manner.case_when)
    perhaps = axes_perhaps((question, one.value) for question, one in zip(keys, kept, strict=True))
    for question, one, toll in zip(keys, kept, tolls, strict=True):
        claim, value, span, unread = one.claim, one.value, one.span, one.unread
        predicate, day = one.asked.predicate, published[claim.source.id]
        readings: tuple[Reading, ...] = ()
        for each, of in zip(one.values, one.asked.all, strict=True):
            its = readings_of(
                each,
                span,
                of,
                actual=claim.layer == Layer.ACTUAL,
                denied=claim.polarity == Polarity.DENIED,
                published=day,
                timed="when" not in unread,
                terms=terms.get(question, {}),
                spelled=names.key,
                told=toll and toll.read,
            )
            readings += unless(its, one.asked.best if of.datatype != one.asked.best else "")
        if question in perhaps:
            readings = perhaps_as(readings, perhaps[question])
        why = gone.get(claim.id) or excluded(value, claim, predicate, names, manner) or unplaced(value, readings)
        said_by, as_of = speaker_of(claim, names), toll and toll.as_of
        yield Statement(claim, question, value, span, readings, said_by, why, day, unread, as_of)


def _numbered(
    keys: Sequence[Key], kept: Sequence[ReadClaim], names: NameResolver
) -> Mapping[Key, Mapping[str, TermPlace]]:
    """The places of terms, group by group: what is said elsewhere plays no part."""
    found: dict[Key, tuple[Arity, list[Term]]] = {}
    for key, one in zip(keys, kept, strict=True):
        for value in one.values:
            if isinstance(value, Term):
                found.setdefault(key, (one.asked.predicate.values_on(Axis.TERM), []))[1].append(value)
    return {key: number_terms(terms, arity, names.perhaps) for key, (arity, terms) in found.items()}


def speaker_of(claim: Claim, names: NameResolver) -> str:
    """Whose words they are; a name that may mean several people is nobody else's."""
    if not claim.said_by:
        return ""
    name = claim.said_by[0]
    return f"{name} ({claim.id})" if len(names.candidates(name)) > 1 else names.canonical(name)
