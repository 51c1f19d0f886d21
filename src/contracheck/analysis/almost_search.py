"""The search for claims that almost met.

Two claims meet if subject, predicate, place, measure and layer are the same. Looked at are pairs of two sources of
which just one of subject, predicate and place is not, or the subject and one of the others, but has words in common
with the other; and plans of two speakers. Whether they would quarrel is found out by asking as if the names were one.
Claims that are left alone need less likeness than those that met others. What the register keeps apart, numbers,
ordinals and the like are never offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nsmallest

from contracheck.analysis.alike_names import Alike
from contracheck.analysis.almost_one import PARTS, but_for_one, named
from contracheck.analysis.almost_pair import Almost, Names
from contracheck.analysis.almost_speakers import but_for_speakers
from contracheck.analysis.almost_two import but_for_two
from contracheck.analysis.as_if_one import Asked, asking
from contracheck.model import AlmostMet, AlmostMetList, Group, Kind, NamePart, Predicate, Standing, Statement, TwoNames
from contracheck.names.register import Register
from contracheck.normalise import Normalised
from contracheck.values.limits import ALMOST_LOOKED_AT


def search(
    groups: Sequence[Group],
    standings: Sequence[Standing],
    register: Register,
    known: Mapping[str, Predicate],
    read: Normalised,
) -> AlmostMetList:
    """The pairs, the most alike first, those that two names keep apart behind the others; at most so many of a kind are
    looked at. `known` is the vocabulary by the key of name and synonym, `read` how claims were read."""
    asked = asking(register, known, read)
    alone = {one.statement for one in standings if one.kind == Kind.ALONE}
    names = _names(groups, alone, Alike(register, known))
    heads: Heads = {}
    single = _looked_at((*but_for_one(groups, names), *but_for_speakers(groups, names)), alone, asked, heads)
    beyond = [pair for pair in but_for_two(groups, names) if any(_are_apart(name, heads) for name in pair.names)]
    double = _looked_at(beyond, alone, asked, heads)
    return AlmostMetList((*single.found, *double.found), single.more + double.more)


def _names(groups: Sequence[Group], alone: AbstractSet[Statement], alike: Alike) -> Names:
    registered = frozenset(alike.register.known)
    declared = frozenset(group.key.predicate for group in groups if not group.predicate.inferred)
    fixed = {part: declared if part == NamePart.PREDICATE else registered for part in NamePart}
    uses: Counter[tuple[NamePart, str]] = Counter()
    for group in groups:
        for part in PARTS:
            uses[part, named(group.key, part)] += len(group.statements)
        uses.update((NamePart.SPEAKER, statement.speaker) for statement in group.statements if statement.speaker)
    return Names(alike, fixed, uses, alone)


Heads = dict[tuple[NamePart, str], str]
"""Of names that are one once the pairs before are, what each gives way to."""


def _looked_at(pairs: Collection[Almost], alone: AbstractSet[Statement], asked: Asked, heads: Heads) -> AlmostMetList:
    """What quarrels, the most alike first, each pair of names once; then all else that hangs on the same ones. Names
    that are one by now (*a* is *b*, *b* is *c*) are left out: their command would find nothing left to do."""
    chosen = nsmallest(ALMOST_LOOKED_AT, pairs, key=lambda pair: pair.rank)
    found = [one for pair in chosen if (one := _met(pair, alone, asked)) is not None]
    first: dict[tuple[TwoNames, ...], AlmostMet] = {}
    again: list[AlmostMet] = []
    for one in found:
        if one.names in first:
            again.append(one)
        elif any(_are_apart(name, heads) for name in one.names):
            first[one.names] = one
            heads.update(_joined(one.names, heads))
    return AlmostMetList((*first.values(), *again), len(pairs) - len(chosen))


def _joined(names: Iterable[TwoNames], heads: Heads) -> Heads:
    apart = (name for name in names if _are_apart(name, heads))
    return {(name.part, _head(name.part, name.own, heads)): _head(name.part, name.other, heads) for name in apart}


def _are_apart(name: TwoNames, heads: Heads) -> bool:
    return _head(name.part, name.own, heads) != _head(name.part, name.other, heads)


def _head(part: NamePart, name: str, heads: Heads) -> str:
    while (part, name) in heads:
        name = heads[part, name]
    return name


def _met(pair: Almost, alone: AbstractSet[Statement], asked: Asked) -> AlmostMet | None:
    """The gravest that the claims would come to, if it is a quarrel. Plans of two speakers *may* quarrel already."""
    wanted = (Kind.CONTRADICTS,) if pair.names[0].part == NamePart.SPEAKER else (Kind.CONTRADICTS, Kind.MAY_CONTRADICT)
    told = [(asked(one, other, pair.names), one, other) for one, other in pair.pairs]
    for kind in wanted:
        for its, one, other in told:
            if its == kind:
                ordered = (other, one) if other in alone and one not in alone else (one, other)
                return AlmostMet(pair.names, *ordered, kind)
    return None
