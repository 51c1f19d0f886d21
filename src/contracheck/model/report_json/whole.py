"""`report.json` as a whole: its counts, its lists, and what stands in these beside findings.

The writer makes the entries of the long lists one by one; therefore they are `Iterable`.
"""

from collections.abc import Iterable
from typing import Annotated, TypedDict

from contracheck.model.report_json.disputed import Decision, Finding
from contracheck.model.report_json.noticed import Almost, Update
from contracheck.model.report_json.plain_types import (
    About,
    ByClass,
    ByKind,
    ByLevel,
    BySeverity,
    Count,
    Counts,
    Kind,
    Layer,
    Level,
    PartlyRead,
    Place,
    Version,
    Withdrawn,
)


class Partly(TypedDict, total=False):
    """Claims compared without a field that could not be read, cells that say that nothing is known, and large updates:
    there only where there are some."""

    partly_read: Count
    not_known: Count
    updates: Count


class Summary(Partly):
    """All counts, and the run in one sentence."""

    sentence: str
    claims: Count
    sources: Count
    origins: Count
    unread: Count
    set_aside: Count
    suppressed: Count
    decided: Count
    known: Count
    look_again: Count
    in_conflict: Count
    unused_decisions: Count
    inferred: Count
    perhaps_the_same: Count
    statements: ByKind
    groups: ByKind
    findings: ByClass
    severities: BySeverity
    problems: ByLevel
    alone: Counts
    not_comparable: Counts


class Trusted(TypedDict):
    """A package whose code was run."""

    package: str
    version: str
    rules: list[str]


class Cause(TypedDict):
    """What settles several findings, if it is withdrawn or split."""

    kind: Withdrawn
    name: str
    halves: str
    settles: Count


class Causes(TypedDict):
    """Root causes."""

    findings: Count
    several: list[Cause]
    fewest: list[str]
    exact: bool


class Heard(TypedDict):
    """How far one source's claims are checked, and by whom."""

    source: str
    by_others: Count
    by_itself: Count
    by_nothing: Count


class Coverage(TypedDict):
    """What the sources can check for each other."""

    compared: Count
    held: Count
    unchecked: Count
    sources: list[Heard]


class _Problem(TypedDict):
    message: str
    value: str
    expected: str
    suggestion: str
    level: Level
    about: About


class Problem(_Problem, Place):
    """What could not be read."""


class Proposal(TypedDict):
    """Two names that perhaps mean the same."""

    kind: str
    first: str
    second: str
    score: Count
    contradictions: Count
    gone: Count


class Predicate(TypedDict):
    """An undeclared predicate, and what it was taken for."""

    name: str
    datatype: str
    aspect: str
    values: str
    unit: str
    inferred: list[str]


class _Source(TypedDict):
    id: str
    title: str
    publisher: str
    author: str
    url: str
    published: str
    retrieved: str
    language: str
    kind: str
    grade: str
    origin: str


class Source(_Source, Place):
    """A source as described."""


class _Question(TypedDict):
    subject: str
    predicate: str
    measure: str
    scope: str
    layer: Layer


_Classed = TypedDict("_Classed", {"class": Kind})


class Group(_Question, _Classed):
    """A question, the statements that answer it, and their gravest class."""

    statements: list[str]


class _Standing(TypedDict):
    id: str
    digest: str
    reason: str
    subject: str
    predicate: str
    value: str
    when: str


class Standing(_Standing, _Classed, PartlyRead):
    """What became of a statement, and why."""


class _Claim(TypedDict):
    id: str
    source: str
    subject: str
    predicate: str


class Claim(_Claim, Place):
    """A claim that was left aside."""


class _Case(TypedDict):
    title: str
    about: str
    when: str
    claims: Count


class Case(_Case, total=False):
    """What the settings say of the case; `claims` is how many that give no time were taken to be of `when`."""

    author: Annotated[str, "who compiled the claims, where the settings say so"]
    note: Annotated[str, "what else the settings say to readers"]


class WithCase(TypedDict, total=False):
    """There only where the settings name a case."""

    case: Case


class LeftOut(TypedDict):
    """The statements that are not listed, and what all of them say."""

    statements: Count
    digests: Annotated[str, "the digests of all statements, twelve digits each, sorted, one behind the other"]


class WithLeftOut(TypedDict, total=False):
    """There only where a run has so many claims that `statements` and those of `groups` are left out."""

    left_out: LeftOut


class Report(WithCase, WithLeftOut):
    """The whole document."""

    version: Version
    summary: Summary
    trusted_code: list[Trusted]
    causes: Causes
    coverage: Coverage
    problems: Iterable[Problem]
    updates: Iterable[Update]
    findings: Iterable[Finding]
    suppressed: Iterable[Finding]
    decided: Iterable[Finding]
    known: Iterable[Finding]
    unused_decisions: Iterable[Decision]
    perhaps_the_same: Iterable[Proposal]
    almost_met: Iterable[Almost]
    inferred: Iterable[Predicate]
    sources: Iterable[Source]
    groups: Iterable[Group]
    statements: Iterable[Standing]
    set_aside: Iterable[Claim]
