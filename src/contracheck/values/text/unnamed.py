"""Speakers without a name: an official, some Iraqis, sources, police, unnamed critics."""

from __future__ import annotations

import re

_UNNAMED = re.compile(
    r"(?:an?|some|several|many|few|most|various|certain|other|unnamed|unidentified|undisclosed|anonymous|unknown)\b.*"
    r"|.*\b(?:sources?|officials?|witness(?:es)?|residents|observers|critics|insiders|diplomats|media|reports)"
    r"|(?:the\s+)?(?:local\s+)?(?:police|authorities|rescuers|experts|analysts|activists)",
    re.IGNORECASE,
)


def is_unnamed(speaker: str) -> bool:
    """Whether a speaker is nobody in particular."""
    return _UNNAMED.fullmatch(speaker.strip()) is not None
