"""What the values of `report.json` may be: types with what they must keep to and, where it is not plain, a description.

In `Annotated`, a text is the description and a `Must` one keyword of JSON Schema; both go into the schema.

These modules do without `from __future__ import annotations`: a type that inherits from one in another module could not
tell what the names there mean.
"""

from typing import Annotated, TypedDict

from attrs import frozen

from contracheck.model import kinds
from contracheck.model.kinds import CLASSES, KINDS, SEVERITIES, VERDICTS
from contracheck.model.run_report import VERSION


@frozen
class Must:
    """A keyword of JSON Schema and what it asks of a value; `enum` and `const` say its type, too."""

    keyword: str
    asks: int | str | tuple[str, ...]


Count = Annotated[int, Must("minimum", 0)]
Ordinal = Annotated[int, Must("minimum", 1)]
Version = Annotated[str, Must("const", VERSION)]

Class = Annotated[str, Must("enum", CLASSES)]
Kind = Annotated[str, Must("enum", KINDS)]
Severity = Annotated[str, Must("enum", SEVERITIES)]
Layer = Annotated[str, Must("enum", tuple(kinds.Layer))]
Polarity = Annotated[str, Must("enum", tuple(kinds.Polarity))]
Certainty = Annotated[str, Must("enum", tuple(kinds.Certainty))]
Doubt = Annotated[str, Must("enum", ("", *kinds.Doubt))]
Voice = Annotated[str, Must("enum", tuple(kinds.Voice))]
Verdict = Annotated[str, Must("enum", VERDICTS)]
Outcome = Annotated[str, Must("enum", ("", kinds.Verdict.IN_CONFLICT, *VERDICTS))]
Level = Annotated[str, Must("enum", tuple(kinds.Level))]
About = Annotated[str, Must("enum", tuple(kinds.About))]
Withdrawn = Annotated[str, Must("enum", tuple(kinds.Suspect))]

Counts = dict[str, Count]
"""Numbers by name: of the names that `required` lists, all are there; others may be."""
ByClass = Annotated[Counts, Must("required", ("total", *CLASSES))]
ByKind = Annotated[Counts, Must("required", ("total", *KINDS))]
ByLevel = Annotated[Counts, Must("required", ("total", *kinds.Level))]
BySeverity = Annotated[Counts, Must("required", SEVERITIES)]

Number = Annotated[
    float | Annotated[str, Must("pattern", "^-?[0-9]+/[0-9]+$")] | None,
    "exact: an integer, a decimal, or a fraction as text (2/3); null where there is no end",
]
Moment = Annotated[
    str | None,
    "ISO 8601: the day, or the minute in UTC where a time of day was given; null where there is no end",
    Must("pattern", "^([+-][0-9]{4,}|[0-9]{4})-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$"),
]


class PartlyRead(TypedDict, total=False):
    """The fields that a claim was compared without, since they could not be read; there only where there are some."""

    unread: list[str]


class _Sheet(TypedDict, total=False):
    sheet: str
    cell: str


class Place(_Sheet):
    """Where something stands; only what stands in a spreadsheet has `sheet` and `cell`."""

    file: str
    line: Ordinal
    column: Ordinal
