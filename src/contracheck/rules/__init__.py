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
    out_of_range,
    part_exceeds_whole,
    parts_do_not_sum,
    plan_not_realised,
    quantity_mismatch,
    running_total_falls,
    self_contradiction,
    speaker_reversal,
    subperiod_exceeds_period,
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
    parts_do_not_sum.RULE,
    subperiod_exceeds_period.RULE,
    running_total_falls.RULE,
    out_of_range.RULE,
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
