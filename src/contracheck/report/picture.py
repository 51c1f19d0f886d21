"""The strip as a picture: the rectangles and texts of an SVG."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contracheck.report.strip import Bar, Strip
from contracheck.report.view import Names, shown
from contracheck.report.words import letter

WIDTH, LEFT, RIGHT, LANE = 640, 24, 632, 20
"""Sizes in SVG units: the picture, where its axis begins and ends, and the height of a camp's lane."""
THINNEST = 3.0


class Box(NamedTuple):
    """A rectangle (coordinates as text, one decimal), its CSS class, and the words shown when pointed at."""

    x: str
    y: int
    width: str
    height: int
    kind: str
    title: str


class Picture(NamedTuple):
    """All there is to draw; `lanes` are the camps' letters with the height of their line, and their colours."""

    height: int
    label: str
    lanes: tuple[tuple[str, int, int], ...]
    boxes: tuple[Box, ...]
    first: tuple[str, str]
    last: tuple[str, str]


def picture(strip: Strip, names: Names) -> Picture:
    """The strip as shapes, the same for the same strip; wide readings first, so that the sharp ones lie on top."""
    lanes = tuple((letter(index), index * LANE, index % 6) for index in range(len(strip.lanes)))
    return Picture(
        height=len(strip.lanes) * LANE + 18,
        label="when each claim holds" if strip.kind == "time" else "what each claim says and allows",
        lanes=lanes,
        boxes=tuple(_boxes(strip, names)),
        first=(f"{_x(strip.first[0]):.1f}", strip.first[1]),
        last=(f"{_x(strip.last[0]):.1f}", strip.last[1]),
    )


def _x(position: float) -> float:
    return LEFT + (RIGHT - LEFT) * position


def _boxes(strip: Strip, names: Names) -> Iterator[Box]:
    for index, lane in enumerate(strip.lanes):
        titled = [(bar, _title(bar, names)) for bar in lane]
        for bar, title in titled:
            yield _box(bar.outer, index, "outer", title)
        for bar, title in titled:
            if bar.inner:
                yield _box(bar.inner, index, "inner", title)


def _box(ends: tuple[float, float], lane: int, kind: str, title: str) -> Box:
    start, stop = _x(ends[0]), _x(ends[1])
    if stop - start < THINNEST:
        middle = min(max((start + stop) / 2, LEFT + THINNEST / 2), RIGHT - THINNEST / 2)
        start, stop = middle - THINNEST / 2, middle + THINNEST / 2
    inset = 3 if kind == "outer" else 6
    return Box(
        f"{start:.1f}", lane * LANE + inset, f"{stop - start:.1f}", LANE - 2 * inset, f"{kind} c{lane % 6}", title
    )


def _title(bar: Bar, names: Names) -> str:
    view = shown(bar.statement, names)
    value = f"{view.value} ({view.reading})" if view.reading else view.value
    return " · ".join(filter(None, (f"{view.who}: {value}", view.timing or view.when or "undated", view.where)))
