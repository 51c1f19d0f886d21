"""The frozen types that travel between the stages, in the order of the road.

`Place, Problem -> Source, Claim -> Predicate, Entity -> Reading, Statement -> Group -> Finding -> Report`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from contracheck.values.interval import Interval
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span
from contracheck.values.timing import Timing

# ---------------------------------------------------------------- places and problems


@frozen(order=True)
class Place:
    """Where something stands: a path as the user gave it, 1-based line and column, or a sheet and a cell (`B7`)."""

    file: str
    line: int = 1
    column: int = 1
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.sheet}!{self.cell}" if self.cell else f"{self.file}:{self.line}:{self.column}"


@frozen(order=True)
class Problem:
    """Input that could not be read: never a finding. `error` loses something; `warning` does not."""

    place: Place
    message: str
    value: str = ""
    expected: str = ""
    suggestion: str = ""
    level: str = "error"


# ---------------------------------------------------------------- what the files say


@frozen
class Source:
    """A document that speaks. Every field but `id` and `place` may be empty."""

    id: str
    place: Place
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    retrieved: str = ""
    language: str = ""
    kind: str = ""
    origin: str = ""
    grade: str = ""
    text: str = ""

    @property
    def origin_id(self) -> str:
        """Where its words come from: copies of one wire share it and count once."""
        return self.origin or self.id


LAYERS = ("actual", "planned", "ordered", "predicted")
POLARITIES = ("affirmed", "denied")
CERTAINTIES = ("certain", "probable", "possible")


@frozen
class Claim:
    """What a source says, in the words of the file: nothing parsed but the choices of the three fixed lists.

    `places` gives the place of each field that was written, by its name; `place` is that of the claim.
    """

    id: str
    source: Source
    subject: str
    predicate: str
    value: str
    place: Place
    unit: str = ""
    when: str = ""
    where: str = ""
    measure: str = ""
    layer: str = "actual"
    polarity: str = "affirmed"
    certainty: str = "certain"
    said_by: tuple[str, ...] = ()
    origin: str = ""
    locator: str = ""
    quote: str = ""
    precision: str = ""
    note: str = ""
    corrects: tuple[str, ...] = ()
    retracts: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the claim where the field was not written."""
        return self.places.get(name, self.place)


DATATYPES = ("quantity", "date", "term", "truth", "text")
ASPECTS = ("timeless", "state", "total", "running total", "event")
ARITIES = ("one", "many", "unknown")


@frozen
class Predicate:
    """What may be said of a subject, as the vocabulary declares it (or as inferred: then `inferred` says what was).

    `unit` is a unit name, or `count` for things that are counted, or empty. `lowest`/`highest` bound the
    range in that unit. `steady_for` is a duration, `never`, or empty for the calendar year. `before` names predicates
    whose date may not come earlier than this one's.
    """

    name: str
    datatype: str
    aspect: str = "state"
    values: str = "one"
    unit: str = ""
    lowest: str = ""
    highest: str = ""
    tolerance: str = ""
    steady_for: str = ""
    exclusive: tuple[tuple[str, ...], ...] = ()
    before: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    wikidata: str = ""
    label: str = ""
    inferred: tuple[str, ...] = ()
    place: Place | None = None


@frozen
class Entity:
    """A subject, speaker, place or term of the register."""

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    different_from: tuple[str, ...] = ()
    place: Place | None = None


@frozen(eq=False)
class Loaded:
    """All that was read from the files."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    predicates: tuple[Predicate, ...]
    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...]
    unread: int = 0
    """How many claims could not be read (each has at least one problem)."""


# ---------------------------------------------------------------- claims made comparable


@frozen
class Term:
    """A name among names: its canonical form, and what it is part of, nearest first."""

    words: str
    name: str
    within: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


@frozen
class Truth:
    """Yes or no."""

    words: str
    holds: bool

    def __str__(self) -> str:
        return "yes" if self.holds else "no"


@frozen
class Text:
    """Free words: kept and shown, never compared."""

    words: str

    def __str__(self) -> str:
        return self.words


Value: TypeAlias = Quantity | Span | Term | Truth | Text


@frozen
class Reading:
    """A value on one axis, where it can be compared: what is *said*, and every admissible reading (*allowed*)."""

    axis: str
    said: Interval
    allowed: Interval
    timing: Timing
    denied: bool = False
    hedged: bool = False
    exclusive: tuple[tuple[int, int], ...] = ()
    """Of the predicate's exclusive sets, each that a term belongs to, and as which of its members."""


@frozen
class Key:
    """The question a statement answers; statements with equal keys are a group."""

    subject: str
    predicate: str
    measure: str = ""
    scope: str = ""
    layer: str = "actual"

    @property
    def family(self) -> tuple[str, str]:
        """Subject and predicate: groups of one family differ in measure, scope or layer."""
        return (self.subject, self.predicate)


@frozen(eq=False)
class Statement:
    """A claim made comparable. Equality is identity: one statement per claim.

    `excluded` is the reason why it is compared with nothing (vague, free text, withdrawn), or empty.
    `readings` has one entry for most values; an event that happened has two (that it did, and its date).
    """

    claim: Claim
    key: Key
    value: Value
    span: Span
    readings: tuple[Reading, ...]
    speaker: str
    excluded: str = ""

    @property
    def id(self) -> str:
        """The claim's id, unique in a run."""
        return self.claim.id

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.claim.source.id

    @property
    def origin(self) -> str:
        """The claim's own origin, else the source's."""
        return self.claim.origin or self.claim.source.origin_id

    @property
    def certain(self) -> bool:
        """Whether the source presents it as certain."""
        return self.claim.certainty == "certain"

    @property
    def order(self) -> tuple[str, str]:
        """The one total order of statements."""
        return (self.claim.source.id, self.claim.id)


# ---------------------------------------------------------------- groups, findings, report

CLASSES = ("contradicts", "may contradict", "changed", "close", "refines", "agrees", "not comparable")
"""The seven classes, gravest first."""
BETWEEN = ("between sources", "within one source", "between speakers", "same speaker")
SEVERITIES = ("error", "warning", "note")


@frozen(eq=False)
class Standing:
    """What became of one statement: the gravest class it takes part in, or `alone`, and why."""

    statement: Statement
    kind: str
    reason: str = ""


@frozen(eq=False)
class Dispute:
    """One connected component of a group's conflicts, on one axis.

    `first` and `second` are the clearest pair of its gravest class.
    """

    axis: str
    kind: str
    statements: tuple[Statement, ...]
    first: Statement
    second: Statement
    time: str
    """Time relation of the clearest pair: same, may coincide or near."""
    denial: bool = False
    """Whether the clearest pair is an assertion and its denial."""


@frozen(eq=False)
class Group:
    """The statements that answer one question, in their total order, and their disputes."""

    key: Key
    predicate: Predicate
    statements: tuple[Statement, ...]
    disputes: tuple[Dispute, ...] = ()
    standings: tuple[Standing, ...] = ()
    """What became of each statement inside the group, in the same order."""


@frozen(eq=False)
class Camp:
    """Statements that one value accounts for. `label` is that value, in the sources' words where they agree."""

    label: str
    statements: tuple[Statement, ...]
    role: str = ""
    """Empty, or the part it plays in a finding over several groups (`whole`, `part`, `plan`, `outcome` ...)."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Sources, sorted."""
        return tuple(sorted({one.source for one in self.statements}))

    @property
    def origins(self) -> tuple[str, ...]:
        """Independent origins, sorted."""
        return tuple(sorted({one.origin for one in self.statements}))


@frozen(eq=False)
class Finding:
    """A contradiction, possible contradiction, or a change that a rule tells of."""

    id: str
    rule: str
    kind: str
    """One of the classes."""
    severity: str
    between: str
    subject: str
    predicate: str
    message: str
    """One plain sentence."""
    witness: str
    """Under which reading all of it holds; empty for *contradicts*."""
    camps: tuple[Camp, ...]
    time: str
    key: Key
    also: tuple[str, ...] = ()
    """Other rules that saw the same statements in dispute."""
    hint: str = ""
    """A remark of the rule ("perhaps a slip: ten times")."""
    unsure: tuple[Statement, ...] = ()
    """Of a *contradicts* over several groups, the statements that only may contradict the others."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, camp by camp."""
        return tuple(one for camp in self.camps for one in camp.statements)


@frozen
class Proposal:
    """Two names that perhaps mean the same: proposed, never merged by itself."""

    kind: str
    """`subject` or `predicate`."""
    first: str
    second: str
    score: int
    """Likeness, 0 to 100."""
    contradictions: int
    """How many *contradicts* and *may contradict* findings would appear if they were the same."""


@frozen(eq=False)
class Report:
    """All that a run has to say; every output format is a function of it."""

    findings: tuple[Finding, ...]
    groups: tuple[Group, ...]
    standings: tuple[Standing, ...]
    """One for each statement, in total order."""
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    inferred: tuple[Predicate, ...]
    proposals: tuple[Proposal, ...]
    suppressed: tuple[Finding, ...] = ()
    """Findings hidden by `--only`/`--ignore`; counted."""
    set_aside: tuple[Claim, ...] = ()
    """Claims left out by `--without` or `--as-of`; counted."""
    unread: int = 0
