"""The strip drawn in characters."""

from __future__ import annotations

from contracheck.report.strip import Bar, Strip

BLOCKS = "·░█◂▸"
PLAIN = ".-#<>"
"""What stands for nothing, allowed, said, and for an end that is open to the left or the right."""


def draw(strip: Strip, width: int, *, plain: bool = False) -> list[str]:
    """One row of `width` characters for each position, then the marks of the axis; `plain` for ASCII only.

    A row reads: `█` what is said (in time: certainly covered), `░` what it allows, `·` neither.
    """
    signs = PLAIN if plain else BLOCKS
    return [_row(lane, width, signs, strip.kind) for lane in strip.lanes] + [_marks(strip, width)]


def _row(lane: tuple[Bar, ...], width: int, signs: str, kind: str) -> str:
    if not lane:
        return ("undated" if kind == "time" else "not on this axis").center(width).rstrip()
    cells = [signs[0]] * width
    for bar in lane:
        _paint(cells, bar.outer, signs[1])
    for bar in lane:
        if bar.inner:
            _paint(cells, bar.inner, signs[2])
    _arrows(cells, lane, signs)
    return "".join(cells)


def _paint(cells: list[str], ends: tuple[float, float], sign: str) -> None:
    first, last = (min(len(cells) - 1, int(end * len(cells))) for end in ends)
    cells[first : last + 1] = [sign] * (last + 1 - first)


def _arrows(cells: list[str], lane: tuple[Bar, ...], signs: str) -> None:
    if any(bar.open in ("left", "both") for bar in lane):
        cells[0] = signs[3]
    if any(bar.open in ("right", "both") for bar in lane):
        cells[-1] = signs[4]


def _marks(strip: Strip, width: int) -> str:
    start, left = int(strip.first[0] * width), strip.first[1]
    stop, right = min(width, int(strip.last[0] * width) + 1), strip.last[1]
    if start + len(left) + 1 + len(right) > stop:
        start, stop = 0, width
    room = max(1, stop - start - len(left) - len(right))
    return f"{' ' * start}{left}{' ' * room}{right}"
