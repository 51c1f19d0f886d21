"""What a rule is, what it may look at, and what it reports.

Rules import this, the model and the values, nothing else.
"""

from __future__ import annotations

from contracheck.ruling.conflict import Conflict, Role, split
from contracheck.ruling.opposing import Opposition, Side, joined, opposed, readings_on
from contracheck.ruling.rule import Check, Rule, Survey
from contracheck.ruling.words import is_quantity, said, speaker
from contracheck.ruling.world import Disputer, Names, World

__all__ = [
    "Check",
    "Conflict",
    "Disputer",
    "Names",
    "Opposition",
    "Role",
    "Rule",
    "Side",
    "Survey",
    "World",
    "is_quantity",
    "joined",
    "opposed",
    "readings_on",
    "said",
    "speaker",
    "split",
]
