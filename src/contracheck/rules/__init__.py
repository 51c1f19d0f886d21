"""The rules, one file each, in the one tuple that the engine runs; a test proves that it equals the folder."""

from __future__ import annotations

from contracheck.rules import (
    asserted_and_denied,
    bound_violation,
    date_mismatch,
    deadline_moved,
    exclusive_values,
    magnitude_slip,
    order_violation,
    part_exceeds_whole,
    plan_not_realised,
    quantity_mismatch,
    self_contradiction,
    speaker_reversal,
    unit_mismatch,
    value_mismatch,
)
from contracheck.ruling import Rule

RULES: tuple[Rule, ...] = (
    quantity_mismatch.RULE,
    bound_violation.RULE,
    magnitude_slip.RULE,
    unit_mismatch.RULE,
    part_exceeds_whole.RULE,
    date_mismatch.RULE,
    order_violation.RULE,
    value_mismatch.RULE,
    asserted_and_denied.RULE,
    exclusive_values.RULE,
    self_contradiction.RULE,
    speaker_reversal.RULE,
    plan_not_realised.RULE,
    deadline_moved.RULE,
)
