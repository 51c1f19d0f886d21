"""Decisions as text: one entry after another, sorted, the rest of the file as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from contracheck.load.yaml.scalar import scalar
from contracheck.model import Decision

HEAD = (
    "# What reviewers decided about findings; written by `contracheck decide`. One entry is one reviewer's word on one"
    " finding.\ndecisions:\n"
)


def put(text: str, written: Sequence[Decision], new: Sequence[Decision], gone: Sequence[Decision] = ()) -> str:
    """`text` with the entries of `new` in their places, and without those of `gone`.

    `written` are all entries that stand in `text`, with their places; one of the same finding and reviewer as a new one
    gives way to it. Comments stay.
    """
    if not text.strip():
        return document(new)
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    replaced = {decision.order for decision in new} | {decision.order for decision in gone}
    kept = [decision for decision in written if decision.order not in replaced]
    for start, end in reversed(
        _spans(lines, [decision for decision in written if decision.order in replaced], written)
    ):
        del lines[start:end]
    if not kept:
        return _first(lines, new)
    return _inserted(lines, _places(lines), kept, new)


def _spans(lines: Sequence[str], which: Sequence[Decision], written: Sequence[Decision]) -> list[tuple[int, int]]:
    """From where to where entries stand, without the comments before the next one."""
    starts = sorted(decision.place.line - 1 for decision in written if decision.place)
    spans = []
    for decision in which:
        start = decision.place.line - 1 if decision.place else 0
        after = bisect_right(starts, start)
        end = starts[after] if after < len(starts) else len(lines)
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
            end -= 1
        spans.append((start, end))
    return sorted(set(spans))


def _places(lines: Sequence[str]) -> list[int]:
    return [number for number, line in enumerate(lines) if re.match(r" *- *finding *:", line)]


def _inserted(lines: list[str], places: Sequence[int], kept: Sequence[Decision], new: Sequence[Decision]) -> str:
    """The lines with each new entry before the first one that comes after it in order; `places` of those kept."""
    ordered = sorted(kept, key=lambda decision: decision.place.line if decision.place else 0)
    indent = re.match(" *", lines[places[0]])[0] if places else ""  # type: ignore[index]
    before: dict[int, list[Decision]] = {}
    highest = list(
        accumulate((decision.order for decision in ordered), max)
    )  # the first above `order` is the first above it here
    for one in sorted(new, key=lambda decision: decision.order):
        later = bisect_right(highest, one.order)
        before.setdefault(places[later] if later < len(places) else len(lines), []).append(one)
    for place in sorted(before, reverse=True):
        texts = [re.sub("(?m)^(?=.)", indent, entry(decision)) for decision in before[place]]
        lines[place:place] = texts
    return "".join(lines)


def _first(lines: list[str], new: Sequence[Decision]) -> str:
    """The lines, in which no entry stands, with the first ones under their heading, made if it is not there."""
    heading = next((number for number, line in enumerate(lines) if re.match(r"decisions *:", line)), None)
    if heading is None:
        return "".join(lines) + document(new)
    lines[heading] = "decisions:\n"
    lines[heading + 1 : heading + 1] = map(entry, sorted(new, key=lambda decision: decision.order))
    return "".join(lines)


def document(decisions: Sequence[Decision]) -> str:
    """A whole file of them."""
    return HEAD + "".join(map(entry, sorted(decisions, key=lambda decision: decision.order)))


def entry(decision: Decision) -> str:
    """One decision as an entry of the list, in block style, each text on one line."""
    return "".join(_lines(decision))


def _lines(decision: Decision) -> Iterator[str]:
    yield f"- finding: {scalar(decision.finding)}\n"
    fields = {
        "verdict": decision.verdict, "reason": decision.reason, "by": decision.by, "on": decision.on,
        "about": decision.about, "rule": decision.rule, "class": decision.kind,
    }  # fmt: skip
    yield from (f"  {name}: {scalar(text)}\n" for name, text in fields.items() if text)
    if decision.under:
        yield "  under:\n"
        yield from (f"  - {scalar(text)}\n" for text in decision.under)
    if decision.claims:
        yield "  claims:\n"
    for cited in decision.claims:
        yield f"  - claim: {scalar(cited.claim)}\n"
        yield f"    source: {scalar(cited.source)}\n"
        yield from (f"    {name}: {scalar(text)}\n" for name, text in cited.fields)
