"""The findings of a report that somebody asks for: by what they are about, who says it, how grave they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from contracheck.review.past_report import Past, PastFinding, State
from contracheck.values.nearest import nearest

FIELDS: Mapping[str, Callable[[PastFinding], Iterable[str]]] = {
    "class": lambda one: (one.kind,),
    "severity": lambda one: (one.severity,),
    "subject": lambda one: (one.subject,),
    "predicate": lambda one: (one.predicate,),
    "source": lambda one: one.sources,
    "speaker": lambda one: one.speakers,
    "rule": lambda one: (one.rule, *one.also),
    "doubt": lambda one: (one.doubt,),
    "verdict": lambda one: (one.verdict,),
    "time": lambda one: (one.time,),
    "message": lambda one: (one.message,),
    "id": lambda one: (one.id,),
    "state": lambda one: (one.state,),
}
"""By what findings are asked for, with what one has of it: none, one or several texts."""


class Condition(NamedTuple):
    """What is asked of a field: that some text of it is `pattern`, or, where that is `unwanted`, that none is."""

    field: str
    pattern: str
    unwanted: bool = False

    @classmethod
    def parse(cls, text: str) -> Condition:
        """Of `subject=Fort*` or `class!=changed`; `property` is another word for `predicate`. Raises `ValueError`."""
        name, sign, pattern = text.partition("=")
        unwanted = name.endswith("!")
        known = name.removesuffix("!").strip().casefold()
        known = "predicate" if known == "property" else known
        if not sign:
            raise ValueError(f"“{text}” is no condition, expected FIELD=VALUE: class=contradicts, 'subject=Fort*'")
        if known not in FIELDS:
            near = nearest(known, tuple(FIELDS))
            hint = f"; did you mean {near}?" if near else ""
            raise ValueError(f"“{known}” is no field of findings, expected one of {', '.join(FIELDS)}{hint}")
        return cls(known, pattern.strip(), unwanted)

    def holds(self, finding: PastFinding) -> bool:
        """Whether it is so of a finding."""
        return any(fits(text, self.pattern) for text in FIELDS[self.field](finding)) != self.unwanted


def fits(text: str, pattern: str) -> bool:
    """Whether the whole text is as the pattern says, where `*` stands for anything; capitals make no difference."""
    small = text.casefold()
    first, *parts = pattern.casefold().split("*")
    if not parts:
        return small == first
    *inner, last = parts
    if len(small) < len(first) + len(last) or not (small.startswith(first) and small.endswith(last)):
        return False
    at, end = len(first), len(small) - len(last)
    for part in inner:
        found = small.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


def wanted(findings: Iterable[PastFinding], conditions: Sequence[Condition]) -> list[PastFinding]:
    """Those of which every field that is asked about is as one of its conditions says, and as all that say what it may
    not be; those out of view only where a condition is about the state."""
    asked = list(conditions)
    if not any(one.field == "state" for one in asked):
        asked.append(Condition("state", State.FINDINGS))
    alike: dict[str, list[Condition]] = {}
    for number, one in enumerate(asked):
        alike.setdefault(f"{number}" if one.unwanted else one.field, []).append(one)
    return [finding for finding in findings if all(_any_holds(its, finding) for its in alike.values())]


def _any_holds(conditions: Iterable[Condition], finding: PastFinding) -> bool:
    return any(one.holds(finding) for one in conditions)


def none_of(report: Past, conditions: Iterable[Condition]) -> Iterable[tuple[Condition, str]]:
    """The conditions that no finding of the report meets, each with the text nearest to what it asks for, if any."""
    for one in conditions:
        if not one.unwanted and not any(map(one.holds, report.findings)):
            texts = {text for finding in report.findings for text in FIELDS[one.field](finding) if text}
            yield one, nearest(one.pattern, tuple(sorted(texts)))
