"""The nearest valid name to a wrong one, for messages."""

from __future__ import annotations

from functools import lru_cache

LOOKED_AT = 80
"""Characters of a wrong name that are looked at."""


@lru_cache(maxsize=4096)
def nearest(word: str, names: tuple[str, ...], alike: float = 0.6) -> str:
    """The name most like `word`, at least `alike` (0 to 1, the ratio of `difflib`), or empty. Case does not matter."""
    import difflib  # only faults need it

    folded = {name.casefold(): name for name in reversed(names)}
    found = difflib.get_close_matches(word[:LOOKED_AT].casefold(), list(folded), n=1, cutoff=alike)
    return folded[found[0]] if found else ""
