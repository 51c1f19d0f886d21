"""What a rule reports: evidence, not prose."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from contracheck.model import Dispute, Doubt, Group, Kind, Statement
from contracheck.values.timing import TimeRelation

Role = tuple[str, tuple[Statement, ...]]


@frozen(eq=False)
class Conflict:
    """What a rule reports: evidence, not prose.

    `first` and `second` are the clearest pair. `roles` names the positions of a conflict over several groups; without
    it the camps are found from the values on `axis`. `remark` is what the rule knows beyond the values ("ten times"),
    `excuse` the reading under which all holds where that is not a matter of time or doubt, `question` what would settle
    it where that is not plain from the rest. `unsure` are those of the
    statements of a *contradicts* over several groups that only may contradict the others. `known` says that the group
    itself knows of the dispute, and so of each statement's part in it. From `lists` positions on, or where
    several sources stand behind one, the sentence gives way to one that names them all; 0: it never does.
    `doubt` is what kind of *may* it is, where that is not plain from the rest: with an `excuse`, it is the time.
    """

    kind: Kind
    statements: tuple[Statement, ...]
    first: Statement
    second: Statement
    time: TimeRelation
    sentence: str
    roles: tuple[Role, ...] = ()
    remark: str = ""
    excuse: str = ""
    axis: str = ""
    unsure: tuple[Statement, ...] = ()
    question: str = ""
    known: bool = False
    lists: int = 0
    doubt: Doubt | None = None

    @classmethod
    def of(cls, dispute: Dispute, sentence: str, remark: str = "", *, lists: int = 0) -> Conflict:
        """A dispute of one group as it is."""
        pair = (dispute.first, dispute.second)
        told = (dispute.kind, dispute.statements, *pair, dispute.time, sentence)
        return cls(*told, remark=remark, axis=dispute.axis, known=True, lists=lists)


def split(statements: Sequence[Statement], groups: Sequence[tuple[str, Group]]) -> tuple[Role, ...]:
    """The statements by the group they belong to, each under the name of its role."""
    return tuple(
        (name, tuple(statement for statement in statements if statement.key == group.key)) for name, group in groups
    )
