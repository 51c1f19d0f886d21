"""Who says what, for questions and ways out: one speaker is never named twice as if there were two."""

from __future__ import annotations

from contracheck.model import Statement
from contracheck.rules.kit import said, speaker


def who(statement: Statement) -> str:
    """Who says it, and where, so that it can be looked up."""
    return f"{speaker(statement)}, {statement.claim.locator}" if statement.claim.locator else speaker(statement)


def each_of(first: Statement, second: Statement) -> tuple[str, str]:
    """Who says the one and who the other, in brackets. Of one speaker in two documents these are named as well; in one,
    the speaker alone, at the end."""
    one, other = who(first), who(second)
    if one == other and first.source == second.source:
        return "", f" ({other})"
    if one == other:
        one, other = f"{one} in {first.source}", f"{other} in {second.source}"
    return f" ({one})", f" ({other})"


def quoted(statement: Statement) -> str:
    """What it says and who says it: `“around 2,500” (DW)`."""
    return f"“{said(statement)}” ({speaker(statement)})"


def what_denied(denial: Statement) -> str:
    """What one who denies something has to be asked."""
    return f"What exactly is denied by {speaker(denial)}?"


def both_claimed(first: Statement, second: Statement, word: str) -> str:
    """What both say, of what, and who says so: `“killed: 31” (a) or “killed: 12” (b)`."""
    one, other = each_of(first, second)
    return f"{claim_text(first)}{one} {word} {claim_text(second)}{other}"


def claimed(statement: Statement) -> str:
    """What it says, of what, and who says so: `“strength: around 2,500” (DW)`."""
    return f"{claim_text(statement)} ({who(statement)})"


def claim_text(statement: Statement, before: str = "", *, dated: bool = False) -> str:
    """What it says, of what: `“strength: around 2,500”`; `before` tells of whom or where, `dated` has it with its
    time."""
    when = f", {statement.span.reads_as()}" if dated and statement.span.dated else ""
    return f"“{before}{statement.key.predicate}: {said(statement)}{when}”"


def apart(first: Statement, second: Statement) -> tuple[str, str]:
    """Of whom, or where, each is said, to stand before it; empty where the two do not differ in that."""
    one, other = first.key, second.key
    if one.subject != other.subject:
        return f"{one.subject}, ", f"{other.subject}, "
    if one.scope and other.scope and one.scope != other.scope:
        return f"{one.scope}, ", f"{other.scope}, "
    return "", ""
