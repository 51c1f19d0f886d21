"""A text as numbered paragraphs.

A paragraph is what stands between blank lines. A block whose lines all begin with `#` is a heading: it has no number,
and a quote may stand in it. So paragraphs are counted as readers count them, in the body, from 1.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from attrs import define

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\xad": "",
        "…": "...",
    }
)


@define(eq=False, slots=False)
class Paragraph:
    """One block of a text: `number` from 1, or 0 for a heading; `line` where it begins, from 1; `words` as written."""

    number: int
    line: int
    words: str

    @cached_property
    def folded(self) -> str:
        """The words without what typography may change."""
        return fold(self.words)

    def __str__(self) -> str:
        return f"para {self.number}" if self.number else "a heading"


def fold(text: str) -> str:
    """`text` with single spaces, straight quotes, plain hyphens and composed letters: what print may set otherwise."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_VARIANTS)).translate(_VARIANTS).split())


def split_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs and headings of a text, in order."""
    number = 0
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks = groupby(enumerate(lines, 1), key=lambda pair: bool(pair[1].strip()))
    for block in (list(its) for filled, its in blocks if filled):
        heading = all(line.lstrip().startswith("#") for _, line in block)
        number += not heading
        yield Paragraph(0 if heading else number, block[0][0], "\n".join(line for _, line in block).strip())
