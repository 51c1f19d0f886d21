"""Laying text out on a terminal of a given width: parts with styles, wrapped and set side by side.

Nothing here is parsed as markup: parts go to the console as finished segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, zip_longest
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style

from contracheck.model import Place
from contracheck.report.words import ASCII, disarmed

StyledText = tuple[str, str | Style]
"""A text and its style, by name or as a value."""
Line = list[StyledText]

NO_BREAK = "\xa0"
"""Put for the blanks of what must stay on one line; printed as a blank."""


class Canvas(NamedTuple):
    """Where lines go: a console, whether it knows ASCII only (`plain`), and whether places become links."""

    console: Console
    width: int
    plain: bool
    links: bool
    styles: dict[str, Style]
    """Those used so far, by name."""

    @classmethod
    def on(cls, console: Console) -> Canvas:
        """The canvas of a console; places are links on a terminal only."""
        plain = not console.encoding.startswith("utf")
        return cls(console, max(40, console.width), plain, console.is_terminal and not console.no_color, {})

    def sign(self, fancy: str, plain: str) -> str:
        """The sign that this terminal can show."""
        return plain if self.plain else fancy

    def clean(self, parts: Iterable[StyledText]) -> Line:
        """The same parts with signs that this terminal can show; unknown characters become escapes."""
        if not self.plain:
            return [part for part in parts if part[0]]
        return [(self._encodable(text), style) for text, style in parts if text]

    def wrap(self, parts: Iterable[StyledText], width: int, indent: str = "") -> list[Line]:
        """Parts as lines of at most `width` cells, broken at blanks, or within a word longer than a line.

        Lines after the first begin with `indent`.
        """
        return wrapped(self.clean(parts), width, indent)

    def command(self, said: Line, command: str, width: int, indent: str = "") -> list[Line]:
        """What is said of a command, and the command beside it; where there is no room, below it, in one piece however
        long it is: broken, it could not be copied."""
        line = self.clean([*said, (command, "")])
        if size(line) <= width:
            return [line]
        *rest, (text, style) = said
        return [self.clean([*rest, (text.rstrip(), style)]), self.clean([(indent, ""), (command, "")])]

    def link(self, place: Place, style: str) -> str | Style:
        """The style of a place's text: a link to its file where the terminal can follow one."""
        if not self.links or not place.file:
            return style
        return Style.parse(style) + Style(link=_address(place.opened))

    def print(self, lines: Iterable[Line]) -> None:
        """Write lines as they are."""
        segments: list[Segment] = []
        for line in lines:
            segments += [Segment(text, self._style(style)) for text, style in _inert(list(_merged(line)))]
            segments.append(Segment.line())
        self.console.print(Segments(segments), end="", crop=False)

    def _style(self, style: str | Style) -> Style:
        if isinstance(style, Style):
            return style
        if style not in self.styles:
            self.styles[style] = Style.parse(style)
        return self.styles[style]

    def _encodable(self, text: str) -> str:
        encoding = self.console.encoding
        return text.translate(ASCII).encode(encoding, "backslashreplace").decode(encoding)


def _merged(line: Line) -> Iterator[StyledText]:
    """The same line with neighbours of one style put together."""
    for style, parts in groupby(line, lambda part: part[1]):
        yield "".join(text for text, _ in parts), style


def _inert(line: Line) -> Line:
    """A line that no CI runner takes for a command; see `disarmed`."""
    whole = "".join(text for text, _ in line)
    if disarmed(whole) == whole:
        return line
    if whole.lstrip().startswith("::"):
        first = next(place for place, (text, _) in enumerate(line) if text.strip())
        line = [*line[:first], (line[first][0].replace(":", ": ", 1), line[first][1]), *line[first + 1 :]]
    parts: Line = [(disarmed(text), style) for text, style in line]
    whole = "".join(text for text, _ in parts)
    return parts if disarmed(whole) == whole else [(disarmed(whole), "")]


@lru_cache(maxsize=1024)
def _address(file: str) -> str:
    return Path(file).absolute().as_uri()


def size(line: Iterable[StyledText]) -> int:
    """Cells that a line takes."""
    return sum(cell_len(text) for text, _ in line)


def wrapped(parts: Iterable[StyledText], width: int, indent: str = "") -> list[Line]:
    """See `Canvas.wrap`."""
    lines: list[Line] = [[]]
    used = start = 0
    for gap, word in _words(parts):
        room = size(word)
        if used > start and used + len(gap[0]) + room > width:
            lines.append([(indent, "")])
            used = start = len(indent)
        elif used > start:
            lines[-1].append(gap)
            used += len(gap[0])
        if used + room > width:
            used = _place(lines, word, used, width, indent)
        else:
            lines[-1] += word
            used += room
    return lines


def _place(lines: list[Line], word: Line, used: int, width: int, indent: str) -> int:
    """Put down a word longer than a line, filling lines to the brim."""
    for text, style in word:
        for cluster in chop_cells(text, 1):
            if used + cell_len(cluster) > width:
                lines.append([(indent, "")])
                used = len(indent)
            lines[-1].append((cluster, style))
            used += cell_len(cluster)
    return used


def _words(parts: Iterable[StyledText]) -> Iterator[tuple[StyledText, Line]]:
    """Words, each with the blank before it; a word may have several styles, and hold no-break spaces."""
    gap: StyledText = ("", "")
    word: Line = []
    for text, style in parts:
        for index, piece in enumerate(text.split(" ")):
            if index and word:
                yield gap, word
                gap, word = (" ", style), []
            if piece:
                word.append((piece.replace("\xa0", " "), style))
    if word:
        yield gap, word


def prefixed(lines: Iterable[Line], *prefix: StyledText) -> list[Line]:
    """The lines, each behind the same prefix."""
    return [[*prefix, *line] for line in lines]


def beside(blocks: Sequence[list[Line]], width: int, gap: str) -> list[Line]:
    """Blocks of lines side by side, each padded to `width` cells but the last."""
    rows = zip_longest(*blocks, fillvalue=None)
    return [_row([cell or [] for cell in row], width, gap) for row in rows]


def _row(cells: Sequence[Line], width: int, gap: str) -> Line:
    line: Line = []
    last = max((index for index, cell in enumerate(cells) if cell), default=0)
    for cell in cells[:last]:
        line += [*cell, (" " * (width - size(cell)) + gap, "")]
    return line + cells[last]
