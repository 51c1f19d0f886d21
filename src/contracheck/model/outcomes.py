"""What became of statements: standings, disputes, groups, findings."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from contracheck.model.decisions import Opinion, verdict_of
from contracheck.model.definitions import Predicate
from contracheck.model.kinds import Between, Doubt, Kind, Severity, Verdict, Voice
from contracheck.model.reasons import Reason, Why
from contracheck.model.statements import Key, Statement
from contracheck.values.interval import Interval
from contracheck.values.timing import TimeRelation


@frozen(eq=False)
class Standing:
    """What became of one statement: the gravest class it takes part in, or `alone`, and why."""

    statement: Statement
    kind: Kind
    reason: Reason | None = None

    @property
    def held(self) -> bool:
        """Whether some rule held it against another question."""
        return self.reason is not None and self.reason.why is Why.HELD


@frozen(eq=False)
class Dispute:
    """One connected component of a group's conflicts, on one axis.

    `first` and `second` are the clearest pair of its gravest class.
    """

    axis: str
    kind: Kind
    statements: tuple[Statement, ...]
    first: Statement
    second: Statement
    time: TimeRelation
    """Time relation of the clearest pair: same, may coincide or near."""
    denial: bool = False
    """Whether the clearest pair is an assertion and its denial."""


@frozen(eq=False)
class Group:
    """The statements that answer one question, by what they say, and their disputes."""

    key: Key
    predicate: Predicate
    statements: tuple[Statement, ...]
    disputes: tuple[Dispute, ...] = ()
    standings: tuple[Standing, ...] = ()
    """What became of each statement inside the group, in the same order."""


@frozen
class Evidence:
    """What stands behind a position: independent origins, the grades that users gave its sources (best first), the most
    direct voice, and the fewest full days between a source's publication and the time told of (`None`: unknown)."""

    origins: int
    grades: tuple[str, ...]
    voice: Voice
    days: int | None


@frozen(eq=False)
class Position:
    """Statements that one value accounts for. `label` is that value, in the sources' words where they agree."""

    label: str
    statements: tuple[Statement, ...]
    role: str = ""
    """Empty, or the part it plays in a finding over several groups (`whole`, `part`, `plan`, `outcome` ...)."""
    evidence: Evidence | None = None
    fits: tuple[int, ...] = ()
    """Of a limit or range that several positions of the finding fit: the places of those. It counts for none."""
    figure: Interval | None = None
    """What is said, on the axis of the dispute, where values have a distance."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Sources, sorted."""
        return tuple(sorted({statement.source for statement in self.statements}))

    @property
    def origins(self) -> tuple[str, ...]:
        """Independent origins, sorted."""
        return tuple(sorted({statement.origin for statement in self.statements}))


@frozen(eq=False)
class Finding:
    """A contradiction, possible contradiction, or a change that a rule tells of."""

    id: str
    rule: str
    kind: Kind
    """One of the classes."""
    severity: Severity
    between: Between
    subject: str
    predicate: str
    message: str
    """One plain sentence."""
    both_true_if: str
    """Under which reading all of it holds; empty for *contradicts*."""
    positions: tuple[Position, ...]
    time: TimeRelation
    key: Key
    also: tuple[str, ...] = ()
    """Other rules that saw the same statements in dispute."""
    question: str = ""
    """The narrowest question whose answer would decide it."""
    hint: str = ""
    """A remark of the rule ("perhaps a slip: ten times")."""
    known: bool = False
    """Whether the group itself knows of the dispute, and so of each statement's part in it."""
    origin: str = ""
    """Whose rule it is: empty for those of the house, `vocabulary`, or the package of a plugin."""
    sure: frozenset[Statement] = frozenset()
    """The statements that a rule found to contradict others for certain, beyond what their group knows."""
    doubt: Doubt | Literal[""] = ""
    """Of what only may contradict: which kind of *may* it is."""
    declare: str = ""
    """The line of the vocabulary that would decide it, where that is missing."""
    decide: str = ""
    """The command that writes that line; where dates are missing, the setting that gives them; else empty."""
    beneath: Finding | None = None
    """Of what only may contradict: the contradiction that it is shown under, if there is one."""
    under: tuple[str, ...] = ()
    """The parameters of the rule that bear on it: `hedge: 15 %`."""
    opinions: tuple[Opinion, ...] = ()
    """What reviewers said of it, in order."""

    @property
    def verdict(self) -> Verdict | Literal[""]:
        """What was decided about it and holds; `in conflict` where reviewers differ; empty where nothing is."""
        return verdict_of(self.opinions)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, position by position."""
        return tuple(statement for position in self.positions for statement in position.statements)
