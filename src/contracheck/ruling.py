"""What rules of other packages import under its former name; `contracheck.rules.kit` is the name now."""

from __future__ import annotations

import sys
import warnings
from importlib import import_module

from contracheck.rules.kit import *  # noqa: F403 - the former name of all of it
from contracheck.rules.kit import __all__  # noqa: F401 - the same

warnings.warn(
    "contracheck.ruling is contracheck.rules.kit now; the old name goes with the next version",
    DeprecationWarning,
    stacklevel=2,
)

_MODULES = {
    "conflict": "conflict",
    "opposing": "opposing",
    "relations": "relation_graph",
    "rule": "rule",
    "sums": "sums",
    "words": "sentence_words",
    "world": "world",
}
"""The former names of its modules, and those of now."""
for _former, _now in _MODULES.items():
    sys.modules[f"{__name__}.{_former}"] = import_module(f"contracheck.rules.kit.{_now}")
