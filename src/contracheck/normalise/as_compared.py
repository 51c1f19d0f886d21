"""What each claim is read as: under a predicate that nothing declares, by its own words and by what else answers its
question; what is said of anything else plays no part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Claim, Datatype, Key, Predicate
from contracheck.normalise.infer import are_scores
from contracheck.normalise.spreadsheet_dates import is_short_day
from contracheck.normalise.value_kinds import is_not_told, is_plain_quantity, kinds_of

_ORDER = (Datatype.QUANTITY, Datatype.DATE, Datatype.TRUTH, Datatype.TERM)
_Kinds = tuple[Datatype, ...]


class AsRead(NamedTuple):
    """As what a claim is read: the predicate with that datatype, and with the other datatypes as which it is compared;
    `usual` is what it is taken for by all of its values. `best` is the first of all that it reads as: with another that
    reads so, it is compared as nothing else."""

    predicate: Predicate
    usual: Predicate
    others: tuple[Predicate, ...] = ()
    best: str = ""

    @property
    def is_usual(self) -> bool:
        """Whether it is read as what its predicate is taken for."""
        return self.predicate.datatype == self.usual.datatype

    @property
    def is_number(self) -> bool:
        """Whether it is read as a number, as the others of its predicate are."""
        return self.is_usual and self.usual.datatype == Datatype.QUANTITY

    @property
    def all(self) -> tuple[Predicate, ...]:
        """As each of its values is read, in order."""
        return (self.predicate, *self.others)


def as_read(claims: Sequence[Claim], keys: Sequence[Key], predicates: Mapping[str, Predicate]) -> list[AsRead]:
    """For each claim; `predicates` by their words. A pair is compared as the first that both of its values read as:
    number, date, truth, name. Of all that a value reads as, what no other of its question does is left out."""
    found = [declared(predicates[claim.predicate]) for claim in claims]
    questions: dict[Key, list[int]] = {}
    for place, (claim, key) in enumerate(zip(claims, keys, strict=True)):
        if predicates[claim.predicate].inferred:
            questions.setdefault(key, []).append(place)
    for places in questions.values():
        its = [claims[place] for place in places]
        for place, one in zip(places, _of_a_question(its, found[places[0]].predicate), strict=True):
            found[place] = one
    return found


def declared(predicate: Predicate) -> AsRead:
    """As what every claim is read of a predicate that is declared."""
    return AsRead(predicate, predicate)


def alone(claim: Claim, predicate: Predicate) -> AsRead:
    """As what one claim by itself is read."""
    if not predicate.inferred:
        return declared(predicate)
    return next(_of_a_question([claim], predicate))


def _of_a_question(claims: Sequence[Claim], predicate: Predicate) -> Iterator[AsRead]:
    """For each claim; as what it is compared with the others, the first as what it is shown."""
    told = [claim for claim in claims if not is_not_told(claim)]
    if are_scores(told, predicate):
        yield from (AsRead(evolve(predicate, datatype=Datatype.SCORE), predicate) for _ in claims)
        return
    may = [() if is_not_told(claim) else kinds_of(claim) for claim in claims]
    yield from _each_as(claims, may, _as_each(predicate), predicate)


@lru_cache(maxsize=1024)
def _as_each(predicate: Predicate) -> Mapping[Datatype, Predicate]:
    """The predicate with each datatype as which a value can be compared."""
    return {kind: evolve(predicate, datatype=kind) for kind in _ORDER}


def _each_as(
    claims: Sequence[Claim], may: Sequence[_Kinds], of: Mapping[Datatype, Predicate], usual: Predicate
) -> Iterator[AsRead]:
    """For each claim, which reads as what it `may`: the predicates `of` the datatypes as which it is compared."""
    counts = Counter(may)
    for claim, kinds in zip(claims, may, strict=True):
        first, *others = _as(claim, kinds, counts)
        yield AsRead(of[first], usual, tuple(of[kind] for kind in others), next(iter(kinds), ""))


def _as(claim: Claim, kinds: _Kinds, counts: Counter[_Kinds]) -> _Kinds:
    if is_short_day(claim):
        return (Datatype.QUANTITY,)  # which a spreadsheet perhaps made of a range: it asks
    return tuple(_shared(kinds, counts)) or (_by_itself(claim, kinds),)


def _shared(kinds: _Kinds, counts: Counter[_Kinds]) -> Iterator[Datatype]:
    """On what it is compared with others: the first that both are, whoever it is."""
    firsts = set()
    for others, number in counts.items():
        if number > (others == kinds):
            firsts.add(next((kind for kind in kinds if kind in others), None))
    yield from (kind for kind in _ORDER if kind in firsts)


def _by_itself(claim: Claim, kinds: _Kinds) -> Datatype:
    words = kinds[:1] == (Datatype.QUANTITY,) and Datatype.TERM in kinds and not is_plain_quantity(claim)
    return Datatype.TERM if words or not kinds else kinds[0]
