"""Values and times as `report.json` tells them: what was understood."""

from typing import Annotated, Literal, TypedDict

from contracheck.model.kinds import SEVERAL
from contracheck.model.report_json.plain_types import Moment, Must, Number


class Interval(TypedDict):
    """An interval; a missing end is null."""

    lower: Number
    upper: Number
    lower_open: bool
    upper_open: bool


class Ends(TypedDict):
    """The first and the last moment of a stretch of time."""

    earliest: Moment
    latest: Moment


class When(TypedDict):
    """A time: the moments that it can touch, and what it certainly covers."""

    text: str
    edtf: str
    earliest: Moment
    latest: Moment
    certainly: Ends | None
    why: list[str]


class _Quantity(TypedDict):
    kind: Literal["quantity"]
    text: str


class Quantity(_Quantity, Interval):
    """A number with its unit."""

    said: Interval
    unit: str | None
    why: list[str]


class _Date(TypedDict):
    kind: Literal["date"]


class Date(_Date, When):
    """A time that is the value of a claim."""


class _Several(TypedDict, total=False):
    """Where words give several names: which, and whether one or all of them are meant, or what is near one."""

    joined: Annotated[str, Must("enum", SEVERAL)]
    meant: list[str]


class Term(_Several):
    """A name, and what it is part of."""

    kind: Literal["term"]
    text: str
    term: str
    within: list[str]


class Score(TypedDict):
    """A score or a tally: for each round, what each side has."""

    kind: Literal["score"]
    text: str
    score: list[list[int]]


class Truth(TypedDict):
    """Whether something holds."""

    kind: Literal["truth"]
    text: str
    truth: bool


class Text(TypedDict):
    """Words that are compared as they stand."""

    kind: Literal["text"]
    text: str


Reading = (
    Annotated[
        Quantity,
        "all the value allows, in `unit` (null: a bare number; empty: things counted); `said` is the sharp reading",
    ]
    | Date
    | Term
    | Score
    | Truth
    | Text
)
"""How a value was understood, by its `kind`."""
