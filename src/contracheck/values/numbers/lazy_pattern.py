"""Regular expressions compiled when they are first used: a run that needs none of them does not wait for them."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=64)
def pattern(text: str) -> re.Pattern[str]:
    """The compiled expression."""
    return re.compile(text)
