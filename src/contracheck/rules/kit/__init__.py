"""What a rule is, what it may look at, and what it reports.

Rules import this, the model and the values, nothing else.
"""

from __future__ import annotations

from contracheck.rules.kit.conflict import Conflict, Role, split
from contracheck.rules.kit.judgement import Judgement, judgement_of, kind_of, uncertain
from contracheck.rules.kit.kind_lines import Line, lines
from contracheck.rules.kit.moments import best_chain, in_common
from contracheck.rules.kit.opposing import (
    Opposition,
    Side,
    either_way,
    in_one_clock,
    joined,
    opposed,
    readings_on,
)
from contracheck.rules.kit.relation_graph import Link, Relation, holds_of, relations
from contracheck.rules.kit.rule import Check, Rule, Survey, nothing
from contracheck.rules.kit.sentence_words import at_time, doubt, is_quantity, said, says_itself, speaker, why_unsure
from contracheck.rules.kit.sums import added, adds_up, is_at_least_nothing, is_sum
from contracheck.rules.kit.told_before import lasts, told_before
from contracheck.rules.kit.within_period import exceeded_within, names_a_period
from contracheck.rules.kit.world import Disputer, Names, RecordingWorld, World

__all__ = [
    "Check",
    "Conflict",
    "Disputer",
    "Judgement",
    "Line",
    "Link",
    "Names",
    "Opposition",
    "RecordingWorld",
    "Relation",
    "Role",
    "Rule",
    "Side",
    "Survey",
    "World",
    "added",
    "adds_up",
    "at_time",
    "best_chain",
    "doubt",
    "either_way",
    "exceeded_within",
    "holds_of",
    "in_common",
    "in_one_clock",
    "is_at_least_nothing",
    "is_quantity",
    "is_sum",
    "joined",
    "judgement_of",
    "kind_of",
    "lasts",
    "lines",
    "names_a_period",
    "nothing",
    "opposed",
    "readings_on",
    "relations",
    "said",
    "says_itself",
    "speaker",
    "split",
    "told_before",
    "uncertain",
    "why_unsure",
]
