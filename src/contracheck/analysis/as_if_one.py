"""What two claims would come to if one name of theirs were the same: they are read and compared as if it were."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from contracheck.comparison.groups import gather
from contracheck.model import CLASSES, Claim, Kind, NamePart, Predicate, Statement
from contracheck.names.register import Register
from contracheck.normalise import Manner, normalise

Asked = Callable[[Statement, Statement, NamePart], Kind | None]
"""What two statements would come to if the part of the first were that of the second; `None` if they would agree."""


def asking(register: Register, known: Mapping[str, Predicate], key: Callable[[str], str], manner: Manner) -> Asked:
    """Asks it of two statements, by the vocabulary `known` by `key` of name and synonym."""

    def asked(mine: Statement, theirs: Statement, part: NamePart) -> Kind | None:
        claims = (as_if_one(mine.claim, theirs.claim, part), theirs.claim)
        read = normalise(claims, register, known, key, manner)
        kinds = {dispute.kind for group in gather(read.statements, read.predicates) for dispute in group.disputes}
        return min(kinds, key=CLASSES.index, default=None)

    return asked


def as_if_one(claim: Claim, other: Claim, part: NamePart) -> Claim:
    """The claim, with the words of the other for one part."""
    if part == NamePart.SUBJECT:
        return evolve(claim, subject=other.subject)
    if part == NamePart.PREDICATE:
        return evolve(claim, predicate=other.predicate)
    return evolve(claim, where=other.where)
