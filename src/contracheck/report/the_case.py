"""What the user says of the case as a whole: what it is about, and of which time claims without one are."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.model import Report
from contracheck.report.words import counted, visible
from contracheck.values.interval import Interval
from contracheck.values.span import period_text


class ShownCase(NamedTuple):
    """A case in words, all of them disarmed; what was not said is empty."""

    title: str
    about: str
    time: str
    """`3 claims without a date are taken to be of 24 April 2013, as the settings say.`"""
    author: str = ""
    """`Compiled by Ada Orr`."""
    note: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What was said of it, in the order in which it is shown."""
        return tuple(line for line in (self.title, self.author, self.about, self.note, self.time) if line)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same for one line, where each has to end."""
        return tuple(line if line[-1] in ".!?" else f"{line}." for line in self.lines)


def shown_case(report: Report) -> ShownCase:
    """The case of a report; all empty where the settings name none."""
    case = report.case
    if case is None:
        return ShownCase("", "", "")
    return ShownCase(
        title=visible(case.title),
        about=visible(case.about),
        time=_time(report, case.when) if case.when else "",
        author=f"Compiled by {visible(case.author)}" if case.author else "",
        note=visible(case.note),
    )


def published_between(report: Report) -> str:
    """When the sources were published: `15 Apr to 1 Nov 2014`; empty where none says."""
    days = [one.statement.published.hull for one in report.standings if one.statement.published is not None]
    if not days:
        return ""
    return period_text(Interval(min(day.lower for day in days), max(day.upper for day in days)))


def of_the_case(report: Report) -> int:
    """How many claims give no time, and were taken to be of that of the case."""
    when = report.case.when if report.case else ""
    claims = [standing.statement.claim for standing in report.standings] if when else []
    return sum(claim.when == when and "when" not in claim.places for claim in claims)


def _time(report: Report, when: str) -> str:
    number = of_the_case(report)
    verb = "is" if number == 1 else "are"
    return f"{counted(number, 'claim')} without a date {verb} taken to be of {visible(when)}, as the settings say."
