"""What readers are shown of a statement, a camp and a finding, as plain disarmed strings: the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from contracheck.model import (
    REMARKS,
    About,
    Certainty,
    Claim,
    Decision,
    Finding,
    Layer,
    Opinion,
    Place,
    Polarity,
    Position,
    Problem,
    Source,
    Statement,
    Value,
    Verdict,
    Voice,
)
from contracheck.report.words import DOT, counted, letter, listed, more, shortened, visible
from contracheck.values.limits import POSITIONS
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

SourceNames = Mapping[str, str]
"""What each source is called, by its id."""


LABELS = {name: name.replace("_", " ") for name in REMARKS}
"""What each remark is called."""
SHORT = 32
"""Characters up to which the title of a source without a publisher is its name; else its id is."""


class Shown(NamedTuple):
    """A statement in words. Every field is disarmed text (see `visible`); those that would say nothing are empty.

    `speaker` reads outwards in: `op-ed › al-Sudani` is what the op-ed says that al-Sudani said.
    `reading` and `timing` tell how `value` and `when` were understood, `why` the reasons for that; `remarks` are what
    else is to be shown of the claim, each behind what it is called.
    """

    source: str
    speaker: str
    value: str
    reading: str
    why: str
    when: str
    timing: str
    marks: tuple[str, ...]
    place: Place
    where: str
    locator: str
    quote: str
    remarks: tuple[tuple[str, str], ...]

    @property
    def who(self) -> str:
        """Source and speakers: `DW › Mark Esper`."""
        return f"{self.source} › {self.speaker}" if self.speaker else self.source


def source_names(sources: Iterable[Source]) -> dict[str, str]:
    """What to call each source: its publisher, where that is not enough with its date or its title, else its id."""
    known = tuple(sources)
    names: dict[str, str] = {}
    for name in (_publisher, _dated, _titled):
        wanted = {source.id: name(source) for source in known if source.id not in names}
        taken = Counter((*wanted.values(), *names.values()))
        names.update({key: visible(text) for key, text in wanted.items() if text and taken[text] == 1})
    return {source.id: names.get(source.id) or visible(source.id) for source in known}


def shown(statement: Statement, names: SourceNames) -> Shown:
    """A statement in words."""
    return _shown(statement, names.get(statement.source) or visible(statement.source))


@lru_cache(maxsize=16384)
def _shown(statement: Statement, source: str) -> Shown:
    claim, value, span = statement.claim, value_words(statement.claim), statement.span
    reading, when, timing = read_as(statement.value), visible(claim.when), timing_words(span, claim.when)
    return Shown(
        source=source,
        speaker=" › ".join(map(visible, reversed(claim.said_by))),
        value=value,
        reading="" if reading == value else reading,
        why=visible("; ".join(statement.value.why)) if isinstance(statement.value, Quantity) else "",
        when=when,
        timing="" if timing == when else timing,
        marks=_marks(statement),
        place=claim.place,
        where=visible(str(claim.place)),
        locator=visible(claim.locator),
        quote=visible(claim.quote),
        remarks=tuple((label, visible(text)) for name, label in LABELS.items() if (text := getattr(claim, name))),
    )


def value_words(claim: Claim) -> str:
    """The value as the source words it, with the unit where that was given apart."""
    unit = claim.unit and claim.unit not in claim.value
    return visible(f"{claim.value} {claim.unit}" if unit else claim.value)


def read_as(value: Value) -> str:
    """The value as it was understood."""
    if isinstance(value, Span):
        return timing_words(value, value.words)
    return visible(value.reads_as() if isinstance(value, Quantity) else str(value))


def timing_words(span: Span, words: str) -> str:
    """How a date was understood; empty where none is given, or where it is written as one day in ISO 8601."""
    plain = span.edtf == words and span.core == span.hull and "/" not in words
    return "" if plain or not span.dated else visible(span.reads_as())


def support(position: Position) -> str:
    """Who stands behind a position: `3 sources, 1 origin`; origins only where they are fewer or more."""
    sources, origins = len(position.sources), len(position.origins)
    text = counted(sources, "source")
    return text if origins == sources else f"{text}, {counted(origins, 'origin')}"


def backing(position: Position) -> str:
    """What stands behind a position, for the line under it: `own voice · published 3 days from then · grade B2`."""
    found = position.evidence
    if found is None:
        return ""
    days = "" if found.days is None else _distance(found.days)
    grades = f"grade {', '.join(found.grades)}" if found.grades else ""
    return DOT.join(visible(text) for text in (_VOICES[found.voice], days, grades) if text)


_VOICES = {Voice.OWN: "own voice", Voice.NAMED: "named speaker or group", Voice.UNNAMED: "unnamed speaker"}


def _distance(days: int) -> str:
    """How far a report is from what it tells of; in years where they are several."""
    if not days:
        return "reported at the time"
    told = counted(days, "day") if days < 1000 else f"{days // 365:,} years"
    return f"published {told} from then"


def in_view(finding: Finding) -> tuple[Finding, str]:
    """The finding with its `POSITIONS` best supported camps, and what to say of the rest; the JSON report has all."""
    hidden = len(finding.positions) - POSITIONS
    if hidden <= 0:
        return finding, ""
    return evolve(finding, positions=finding.positions[:POSITIONS]), more(hidden, "position", "all in report.json")


def fitting(position: Position) -> str:
    """That it fits several positions, and which: `fits A and B`; empty for others."""
    return f"fits {listed([letter(place) for place in position.fits])}" if position.fits else ""


def facts(finding: Finding) -> tuple[str, ...]:
    """The small print of a finding: between whom, time, severity, id, and last the rule with others that saw it."""
    also = f" (also {', '.join(finding.also)})" if finding.also else ""
    time = f"time: {finding.time}" if finding.time else ""
    whose = {"": "", "vocabulary": " (declared in the vocabulary)"}
    origin = whose.get(finding.origin, f" (trusted code of {finding.origin})")
    beneath = f"under {finding.beneath.id}" if finding.beneath else ""
    doubt = f"open: {finding.doubt}" if finding.doubt else ""
    words = (finding.between, time, doubt, finding.severity, finding.id, beneath, finding.rule + origin + also)
    return tuple(visible(word) for word in words if word)


def opinions(finding: Finding) -> tuple[str, ...]:
    """What reviewers said of a finding, a line for each, and before them that they differ."""
    differ = ("Reviewers differ: decide together.",) if finding.verdict == Verdict.IN_CONFLICT else ()
    return (*differ, *(visible(_opinion(opinion)) for opinion in finding.opinions))


def said_unused(decision: Decision) -> str:
    """A decision about nothing any more, in a line."""
    return visible(
        f"{decision.finding}, {decision.about or 'unknown'}: {decision.verdict}, says {decision.by}. {decision.reason}"
    )


def _opinion(opinion: Opinion) -> str:
    said = opinion.decision
    words = f"{said.by}{f', {said.on}' if said.on else ''}: {said.verdict}. {said.reason}"
    if opinion.holds:
        return words
    return f"Please look again. {words.rstrip('.')}. Since then: {'; '.join(opinion.changed)}."


def problem_order(problem: Problem) -> tuple[bool, Problem]:
    """Sort key of problems: those of the definitions first, since their faults cause others; then by place."""
    return (problem.about != About.DEFINITIONS, problem)


def problem_sections(problems: Iterable[Problem]) -> Iterator[tuple[str, list[Problem]]]:
    """Headings and what stands under each: faults of the definitions cause others, and are another person's to mend."""
    ordered = sorted(problems, key=problem_order)
    for about in About:
        them = [problem for problem in ordered if problem.about == about]
        if them:
            yield f"Problems in the {about}", them


def said_problem(problem: Problem) -> str:
    """What is wrong and with which text: `unknown key: “valeu”`."""
    colon = "" if problem.message.endswith(("?", ":")) else ":"
    value = f"{colon} “{shortened(visible(problem.value), 160)}”" if problem.value else ""
    return f"{visible(problem.message)}{value}"


def _marks(statement: Statement) -> tuple[str, ...]:
    claim = statement.claim
    usual = (Layer.ACTUAL, Polarity.AFFIRMED, Certainty.CERTAIN)
    marks = [visible(text) for text in (claim.layer, claim.polarity, claim.certainty) if text not in usual]
    marks += [f"in {visible(claim.where)}"] if claim.where else []
    marks += [f"counted as {visible(claim.measure)}"] if claim.measure else []
    marks += [f"as of {told_as_of(statement)}"] if statement.as_of not in (None, statement.span) else []
    marks += [f"{name} could not be read" for name in statement.unread]
    return tuple(marks)


def told_as_of(statement: Statement) -> str:
    """As of when a toll is known, in words; empty of anything else, and where nobody knows."""
    return visible(statement.as_of.reads_as()) if statement.as_of is not None else ""


def _publisher(source: Source) -> str:
    return source.publisher


def _dated(source: Source) -> str:
    return f"{source.publisher}, {source.published}" if source.publisher and source.published else ""


def _titled(source: Source) -> str:
    title = shortened(source.title) if source.publisher or len(source.title) <= SHORT else ""
    return ", ".join(filter(None, (source.publisher, title)))
