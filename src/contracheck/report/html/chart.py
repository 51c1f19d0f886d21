"""The picture of a finding: each claim a bar over its dates, camp by camp, as rectangles, lines and texts of an SVG.

Where all values are numbers on one axis, height is value: a bar is as high as all that its claim allows, and what is
said lies in it as a band. Else each claim has a row, in the order of the camps. The axis is that of dates; where the
values themselves are dates, it is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contracheck.model import Finding, Layer, Polarity, Position, Statement
from contracheck.report.html.chart_scale import LEFT, NEAR, RIGHT, ROW, TALL, TOP, Scale, ends_of, rectangle
from contracheck.report.strip import Strip, day_scale, strip_of, value_scale, values_on_axis
from contracheck.report.view import SourceNames, shown
from contracheck.report.words import letter, visible
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import Interval, Number
from contracheck.values.limits import PICTURE_BARS
from contracheck.values.quantity import Quantity

COLOURS = 6


class ChartBar(NamedTuple):
    """A bar: what is allowed, what is said or certain in it (empty: nothing is), and the words shown when pointed at.

    `kind` holds CSS classes: the position's colour, and `plan`, `denied`, `undated`.
    """

    box: tuple[float, float, float, float]
    inner: tuple[float, float, float, float] | None
    kind: str
    name: str
    title: str

    @property
    def label(self) -> tuple[float, float]:
        """Where the position's letter stands: behind the bar, in it where it reaches the edge, before it else."""
        x, y, width, height = self.box
        middle = y + height / 2 + 4
        if x + width < RIGHT - 12:
            return (x + width + 4, middle)
        return (x + 6, middle) if width > 30 else (x - 12, middle)


class Chart(NamedTuple):
    """All there is to draw. `marks` are texts at places, the third part telling on which side they stand."""

    left: int
    height: int
    label: str
    bars: tuple[ChartBar, ...]
    marks: tuple[tuple[float, float, str, str], ...]
    hidden: int


def chart_of(finding: Finding, names: SourceNames) -> Chart | None:
    """The picture, or nothing where it would show nothing: no dates, and values without an axis; or exact figures of
    one time, which say as much by themselves."""
    pairs = [(index, statement) for index, position in enumerate(finding.positions) for statement in _few(position)]
    hidden = len(finding.statements) - len(pairs)
    statements = [statement for _, statement in pairs]
    values = values_on_axis(statements)
    drawn = [value for value in values if value]
    if _are_figures(statements) and len(set(values)) > 1:
        return None if _says_as_much(statements, drawn) else _field(pairs, drawn, names, hidden)
    match strip_of(finding):
        case None:
            return None
        case Strip(kind="value"):
            return _rows(pairs, values, "what each claim says and allows", names, hidden)
        case _:
            spans = [_span(statement) for statement in statements]
            return _rows(pairs, spans, "when each claim holds", names, hidden)


def _are_figures(statements: Iterable[Statement]) -> bool:
    return all(isinstance(statement.value, Quantity) for statement in statements)


def _says_as_much(statements: Sequence[Statement], values: Sequence[tuple[Interval | None, Interval]]) -> bool:
    """Whether a few exact figures are told of one time, with nothing else about them that a picture could show."""
    times = {statement.on_timeline.hull for statement in statements}
    plain = all(one.claim.layer == Layer.ACTUAL and one.claim.polarity == Polarity.AFFIRMED for one in statements)
    exact = all(said == allowed and allowed.is_point for said, allowed in values)
    return plain and exact and len(times) == 1 and len(set(values)) <= _FIGURES


_FIGURES = 3
"""So many exact figures of one time need no picture."""


def _few(position: Position) -> Sequence[Statement]:
    return position.statements[:PICTURE_BARS]


def _span(statement: Statement) -> tuple[Interval | None, Interval] | None:
    return (statement.on_timeline.core, statement.on_timeline.hull) if statement.on_timeline.dated else None


def _field(
    pairs: Sequence[tuple[int, Statement]],
    values: Sequence[tuple[Interval | None, Interval]],
    names: SourceNames,
    hidden: int,
) -> Chart:
    """Time across, values upwards; where all speak of one day, or of none, the positions stand side by side."""
    low, high = ends_of(interval for pair in values for interval in pair if interval)
    first, last = ends_of(statement.on_timeline.hull for _, statement in pairs if statement.on_timeline.dated)
    up, bottom = Scale(low, high, TOP + TALL - 8, TOP + 8), TOP + TALL
    one_day = last - first < DAY
    across = _side_by_side(pairs) if one_day else _along_time(pairs, Scale(first, last, LEFT, RIGHT))
    bars = []
    for (position, statement), (said, allowed), (x, core) in zip(pairs, values, across, strict=True):
        inner = rectangle(core, up.both(said), 2) if said else None
        bars.append(_bar(rectangle(x, up.both(allowed)), inner, position, statement, names))
    scale = value_scale([statement for _, statement in pairs])
    marks = [(LEFT - 6.0, up.at(end) + 4, "end", scale(end, high - low)) for end in (low, high)]
    marks += _day(pairs, bottom + 14) if one_day else _days(LEFT, first, last, bottom + 14)
    return Chart(LEFT, bottom + 22, _FIELD[one_day], _together(bars), tuple(marks), hidden)


Across = Iterator[tuple[tuple[float, float], tuple[float, float]]]
_FIELD = {True: "values upwards, positions side by side", False: "values upwards, dates from left to right"}


def _along_time(pairs: Sequence[tuple[int, Statement]], scale: Scale) -> Across:
    """Where each claim may hold, and where it certainly does."""
    for _, statement in pairs:
        whole = scale.both(statement.on_timeline.hull) if statement.on_timeline.dated else (float(LEFT), float(RIGHT))
        yield (
            whole,
            scale.both(statement.on_timeline.core)
            if statement.on_timeline.dated and statement.on_timeline.core
            else whole,
        )


def _side_by_side(pairs: Sequence[tuple[int, Statement]]) -> Across:
    """A column for each position."""
    count = max(position for position, _ in pairs) + 1
    step = (RIGHT - LEFT) / count
    width = min(48.0, step / 2)
    for position, _ in pairs:
        middle = LEFT + step * (position + 0.5)
        yield (middle - width / 2, middle + width / 2), (middle - width / 2, middle + width / 2)


def _day(pairs: Sequence[tuple[int, Statement]], y: float) -> list[tuple[float, float, str, str]]:
    words = next(
        (visible(statement.on_timeline.reads_as()) for _, statement in pairs if statement.on_timeline.dated), "undated"
    )
    return [((LEFT + RIGHT) / 2, y, "middle", words)]


def _days(left: int, first: Number, last: Number, y: float) -> list[tuple[float, float, str, str]]:
    width = last - first
    return [(float(left), y, "start", day_scale(first, width)), (float(RIGHT), y, "end", day_scale(last, width))]


def _rows(
    pairs: Sequence[tuple[int, Statement]],
    spans: Sequence[tuple[Interval | None, Interval] | None],
    label: str,
    names: SourceNames,
    hidden: int,
) -> Chart:
    """A row for each claim; those of one position that lie alike share one."""
    first, last = ends_of(pair[1] for pair in spans if pair)
    across = Scale(first, last, NEAR, RIGHT)
    places: dict[tuple[int, object], int] = {}
    bars = []
    for (position, statement), pair in zip(pairs, spans, strict=True):
        row = places.setdefault((position, pair), len(places))
        x = across.both(pair[1]) if pair else (float(NEAR), float(RIGHT))
        y = (TOP + row * ROW + 3.0, TOP + row * ROW + ROW - 3.0)
        inner = rectangle(across.both(pair[0]), y, 2) if pair and pair[0] else None
        bars.append(_bar(rectangle(x, y), inner, position, statement, names, dated=pair is not None))
    bottom = TOP + len(places) * ROW
    marks = tuple(_days(NEAR, first, last, bottom + 14))
    return Chart(NEAR, bottom + 22, label, _together(bars), marks, hidden)


def _bar(
    box: tuple[float, float, float, float],
    inner: tuple[float, float, float, float] | None,
    position: int,
    statement: Statement,
    names: SourceNames,
    *,
    dated: bool = True,
) -> ChartBar:
    kinds = [f"c{position % COLOURS}"]
    kinds += ["plan"] if statement.claim.layer != Layer.ACTUAL else []
    kinds += ["denied"] if statement.claim.polarity == Polarity.DENIED else []
    kinds += [] if dated and statement.on_timeline.dated else ["undated"]
    view = shown(statement, names)
    value = f"{view.value} (reads as {view.reading})" if view.reading else view.value
    marks = ", ".join(view.marks)
    title = " · ".join(filter(None, (f"{view.who}: {value}", marks, view.timing or view.when or "undated")))
    return ChartBar(box, inner, " ".join(kinds), letter(position), title)


def _together(bars: Sequence[ChartBar]) -> tuple[ChartBar, ...]:
    """Bars of one camp that lie alike as one, whose words tell of all; the large ones first, so that none is hidden."""
    found: dict[tuple[object, ...], list[ChartBar]] = {}
    for bar in bars:
        found.setdefault((bar.box, bar.inner, bar.kind, bar.name), []).append(bar)
    joined = (them[0]._replace(title="; ".join(bar.title for bar in them)) for them in found.values())
    return tuple(sorted(joined, key=lambda bar: -bar.box[2] * bar.box[3]))


def legend() -> Iterator[tuple[str, str]]:
    """What the look of a bar means: a CSS class, and words."""
    yield "c0", "what a claim allows; darker in it, what it says or certainly covers"
    yield "c0 plan", "planned, ordered or predicted"
    yield "c0 denied", "denied"
    yield "c0 undated", "no date is given"
