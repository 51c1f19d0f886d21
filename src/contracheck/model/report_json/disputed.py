"""Findings as `report.json` tells them: camps, statements, decisions."""

from typing import Annotated, TypedDict

from contracheck.model.inputs import Remarks
from contracheck.model.report_json.as_read import Reading, When
from contracheck.model.report_json.plain_types import (
    Certainty,
    Class,
    Count,
    Doubt,
    Layer,
    Outcome,
    PartlyRead,
    Place,
    Polarity,
    Severity,
    Verdict,
    Voice,
)


class _Written(TypedDict):
    claim: str
    digest: str
    source: str
    origin: str
    value: str
    unit: str
    when: str
    where: str
    measure: str
    locator: str
    quote: str


class _Statement(_Written, Remarks):
    said_by: list[str]
    reads_as: Reading
    layer: Layer
    polarity: Polarity
    certainty: Certainty
    when_reads_as: When | None


class AsOf(TypedDict, total=False):
    """As of when a claim is known; there only where that is known and matters."""

    as_of: Annotated[When, "of what becomes known in time (a toll): as of when it is known, where that is known"]


class Statement(_Statement, Place, PartlyRead, AsOf):
    """What a camp has one source say, as written and as read."""


class Evidence(TypedDict):
    """What stands behind a camp; `days` are null where they are not known."""

    origins: Count
    grades: list[str]
    voice: Voice
    days: Count | None


class _Camp(TypedDict):
    label: str
    role: str
    sources: list[str]
    origins: list[str]
    evidence: Evidence | None
    fits: Annotated[list[Count], "of a limit or range that several camps of the finding fit: their places, from 0"]
    statements: list[Statement]


class CutCamp(TypedDict, total=False):
    """There only where a run has so many claims that the statements of a camp are cut."""

    more: Annotated[Count, "how many statements of the camp are not listed"]


class Camp(_Camp, CutCamp):
    """Statements that one value accounts for."""


class Decision(TypedDict):
    """What a reviewer said."""

    finding: str
    reason: str
    by: str
    on: str
    verdict: Verdict


class Opinion(Decision):
    """A decision, and what has changed since (empty: it holds)."""

    changed: list[str]


class _Told(TypedDict):
    id: str
    rule: str
    origin: str
    between: str
    subject: str
    predicate: str
    time: str
    message: str
    witness: str
    settle: str
    hint: str
    doubt: Annotated[Doubt, "of what only may contradict: which kind of may it is"]
    declare: Annotated[
        str, "the line of the vocabulary that would decide it, where the kind is declaration; else empty"
    ]
    beneath: Annotated[str, "of what only may contradict: the id of the contradiction that it is shown under, or empty"]


_Graded = TypedDict("_Graded", {"class": Class, "severity": Severity})


class DecidedBy(TypedDict, total=False):
    """There only where one line decides what only may contradict."""

    decide: Annotated[
        str, "the command that writes the line of declare; where dates are missing, the setting that gives them"
    ]


class Finding(_Told, _Graded, DecidedBy):
    """A finding with everything in it."""

    verdict: Outcome
    under: list[str]
    decisions: list[Opinion]
    also: list[str]
    camps: list[Camp]
