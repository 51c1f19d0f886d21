"""The witness: under which reading all the statements of a finding hold."""

from __future__ import annotations

from contracheck.findings.way_out import way_out_of
from contracheck.model import Kind, Predicate
from contracheck.rules.kit import Conflict


def both_true_if_of(conflict: Conflict, predicate: Predicate) -> str:
    """One sentence that begins "Both hold only if" (or "It holds", or "All hold"); empty for a contradiction."""
    if conflict.kind == Kind.CONTRADICTS:
        return ""
    excuse = conflict.excuse or way_out_of(conflict, predicate).clause
    if len(conflict.statements) == 1:
        return f"It holds only if {excuse}."
    if conflict.kind == Kind.NOT_COMPARABLE:
        return f"They are not compared: perhaps {excuse}."
    return f"{'All' if len(conflict.roles) > 2 else 'Both'} hold only if {excuse}."
