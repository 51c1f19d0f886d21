"""What two claims would come to if names of theirs were the same: they are read and compared as if they were."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from attrs import evolve

from contracheck.analysis.almost_one import named
from contracheck.comparison.groups import gather
from contracheck.model import CLASSES, Claim, Kind, NamePart, Predicate, Statement, TwoNames
from contracheck.names.register import Register
from contracheck.normalise import Normalised, normalise
from contracheck.values.text.name_key import name_key

Asked = Callable[[Statement, Statement, Sequence[TwoNames]], Kind | None]
"""What two statements would come to if the names were one; `None` if they would agree."""


def asking(register: Register, known: Mapping[str, Predicate], told: Normalised) -> Asked:
    """Asks it of two statements, by the vocabulary `known` by the key of name and synonym, in the manner in which all
    claims were `told`; a predicate that nothing declares is taken as it was by all its claims."""
    used = {name_key(name): predicate for name, predicate in told.predicates.items()}
    taken = ChainMap(cast("dict[str, Predicate]", known), used)  # not copied: words are known in whatever wording

    def asked(mine: Statement, theirs: Statement, names: Sequence[TwoNames]) -> Kind | None:
        read = normalise(as_if_one(mine, theirs, names), register, taken, name_key, told.manner)
        kinds = {dispute.kind for group in gather(read.statements, read.predicates) for dispute in group.disputes}
        return min(kinds, key=CLASSES.index, default=None)

    return asked


def as_if_one(mine: Statement, theirs: Statement, names: Sequence[TwoNames]) -> tuple[Claim, Claim]:
    """The claims; for each of the names, that which would give way has the other's word."""
    one, other = mine.claim, theirs.claim
    for name in names:
        if (mine.speaker if name.part == NamePart.SPEAKER else named(mine.key, name.part)) == name.own:
            one = _with_word_of(one, theirs.claim, name.part)
        else:
            other = _with_word_of(other, mine.claim, name.part)
    return one, other


def _with_word_of(claim: Claim, other: Claim, part: NamePart) -> Claim:
    if part == NamePart.SUBJECT:
        return evolve(claim, subject=other.subject)
    if part == NamePart.PREDICATE:
        return evolve(claim, predicate=other.predicate)
    if part == NamePart.PLACE:
        return evolve(claim, where=other.where)
    return evolve(claim, said_by=(*other.said_by[:1], *claim.said_by[1:]))
