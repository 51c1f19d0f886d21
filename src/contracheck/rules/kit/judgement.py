"""How grave a matter between several statements is, and under which reading all of them hold: one derivation for every
rule that draws its conclusion from more than one pair."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contracheck.comparison.plan_times import are_kept_together
from contracheck.model import Kind, Statement
from contracheck.rules.kit.sentence_words import doubt
from contracheck.values.timing import TimeRelation


class Judgement(NamedTuple):
    """The class, and the reading under which all holds (empty where none is known). `doubtful` is the statement on
    whose being wrong that reading rests, if it does."""

    kind: Kind
    excuse: str = ""
    doubtful: Statement | None = None


def judgement_of(
    statements: Iterable[Statement], time: TimeRelation = TimeRelation.SAME, *, surely: bool = True, otherwise: str = ""
) -> Judgement:
    """What statements come to that cannot all hold: they contradict each other if all of them are certain, their time
    is the same and it is so `surely`, whatever the readings; else they may. So may plans, if not one speaker made all
    of them on one day. The first that is uncertain may be wrong; where none is, `otherwise` is the way out."""
    told = tuple(statements)
    doubtful = uncertain(told)
    sure = doubtful is None and time == TimeRelation.SAME and surely and are_kept_together(told)
    return Judgement(kind_of(surely=sure), otherwise if doubtful is None else doubt(doubtful), doubtful)


def uncertain(statements: Iterable[Statement]) -> Statement | None:
    """The first that its source does not call certain."""
    return next((statement for statement in statements if not statement.certain), None)


def kind_of(*, surely: bool) -> Kind:
    """The class of a clash that is sure, or only possible."""
    return Kind.CONTRADICTS if surely else Kind.MAY_CONTRADICT
