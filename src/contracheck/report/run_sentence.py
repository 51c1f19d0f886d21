"""A run in one sentence: what could not be read comes before what is said of the rest."""

from __future__ import annotations

from contracheck.report.summary import Summary
from contracheck.report.words import counted, listed


def sentence(counts: Summary) -> str:
    """The run in one sentence, such as `134 claims from 5 sources (4 origins): 2 findings, 2 contradict`."""
    heard = f"{counted(counts.claims, 'claim')} from {counted(counts.sources, 'source')}"
    heard += f" ({counted(counts.origins, 'origin')})" if counts.origins != counts.sources else ""
    lost = _not_read(counts)
    outcome = _outcome(counts, lost=bool(lost))
    return f"{heard}: {lost}, see Problems. {outcome[0].upper()}{outcome[1:]}" if lost else f"{heard}: {outcome}"


def _not_read(counts: Summary) -> str:
    """What of the claims could not be read: told before anything is said of the others; empty where all was."""
    unread = f"{counted(counts.unread, 'claim')} could not be read" if counts.unread else ""
    if not counts.partly_read:
        return unread
    noun = counted(counts.partly_read, "claim") if not unread else f"{counts.partly_read:,}"
    partly = f"{noun} {'was' if counts.partly_read == 1 else 'were'} compared without a field that could not be read"
    return f"{unread}, {partly}" if unread else partly


def _outcome(counts: Summary, *, lost: bool) -> str:
    """What the rest came to."""
    if not counts.compared:
        return "nothing could be compared."
    settled = f"; {counts.decided:,} settled by decision" if counts.decided else ""
    settled += f"; {counts.known:,} known from before" if counts.known else ""
    news = f"; {counted(counts.updates, 'large update')}" if counts.updates else ""
    if not counts.findings:
        others = f"of the other {counts.statements - counts.partly_read:,}"
        silent = f"{others}, {'no contradiction is in view' if counts.suppressed else 'none contradict'}"
        nothing = silent if lost else "no contradiction found"
        rest = "nothing new" if counts.known else "nothing left to decide" if settled else nothing
        return f"{rest}{settled}{news}."
    kinds = [f"{number:,} {_verb(name, number)}" for name, number in counts.findings_by_class if number]
    return f"{counted(counts.findings, 'finding')}, {listed(kinds)}{settled}{news}."


def _verb(name: str, number: int) -> str:
    plural = {"contradicts": "contradict", "refines": "refine", "agrees": "agree"}
    return plural.get(name, name) if number != 1 else name
