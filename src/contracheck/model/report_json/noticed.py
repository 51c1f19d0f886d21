"""What stands in `report.json` beside findings, since a reader wants to know it: large updates, and what almost met."""

from typing import TypedDict

from contracheck.model.report_json.as_read import When
from contracheck.model.report_json.plain_types import Count, Kind


class UpdateEnd(TypedDict):
    """One end of a large update: a claim, its value as written, and as of when it is known."""

    claim: str
    source: str
    value: str
    as_of: When


class Update(TypedDict):
    """A figure that changed by more than a fifth while it became known."""

    subject: str
    predicate: str
    measure: str
    scope: str
    before: UpdateEnd
    after: UpdateEnd


class TwoNames(TypedDict):
    """Two names of one part (subject, predicate, place, speaker), of which `own` would give way to `other`."""

    part: str
    own: str
    other: str
    likeness: Count


class Almost(TwoNames):
    """Two claims that would quarrel if two names were one, and those in `also` as well: the claim that was left alone,
    if one was, and the one that it would meet; what they would come to, and the command that makes the names one."""

    also: list[TwoNames]
    alone: str
    met: str
    would: Kind
    command: str
