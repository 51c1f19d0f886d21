"""The two ends of a canonical text that may be a stretch or one of several dates."""

from __future__ import annotations


def ends(text: str) -> tuple[str, str]:
    """`2019`, `2020` of `2019/2020`; the first and last of `[a..b]` and `[a,b]`; of one date, itself twice."""
    parts = text[1:-1].replace("..", ",").split(",") if text.startswith("[") else text.split("/")
    return parts[0], parts[-1]
