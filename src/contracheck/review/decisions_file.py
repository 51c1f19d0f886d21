"""Decisions taken into their file, so that nobody's is lost: locked, compared before it is written, written at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from attrs import evolve

from contracheck.files.locks import Patience, locked
from contracheck.files.paths import TooLargeError, leads_out, read_at_most
from contracheck.files.replacing import replace
from contracheck.load.decision_entries import read_decisions
from contracheck.load.field_text import HIDDEN
from contracheck.model import Decision, Finding, Level, Verdict
from contracheck.review.decisions_text import put
from contracheck.review.match import cite
from contracheck.review.merge import Merged, merge
from contracheck.values.limits import DECISIONS_FILE, WRITING_TRIES

NAME = "decisions.yaml"


class UndecidedError(ValueError):
    """Why nothing was written."""


def decisions_file(decisions: Sequence[Decision], path: str) -> str:
    """The file beside the claims at `path`; else the first that was read; else a new one beside them."""
    folder = Path(path) if Path(path).is_dir() else Path(path).parent
    beside = folder / NAME
    if beside.exists():
        return str(beside)
    found = sorted({decision.place.opened for decision in decisions if decision.place is not None})
    return found[0] if found else str(beside)


def new_decision(finding: Finding, verdict: Verdict, reason: str, by: str, on: str) -> Decision:
    """A decision about a finding as it is now; it takes the place of the same reviewer's earlier one."""
    own = [
        opinion.decision
        for opinion in finding.opinions
        if opinion.decision.by == one_line(by) and opinion.decision.finding == finding.id
    ]
    return Decision(
        finding=finding.id,
        verdict=verdict,
        reason=one_line(reason),
        by=one_line(by),
        on=on,
        about=f"{finding.subject}, {finding.predicate}",
        rule=finding.rule,
        kind=finding.kind,
        under=finding.under,
        claims=cite(finding),
        replaces=own[0].digest if own else "",
    )


def one_line(text: str) -> str:
    """The text on one line, without characters that cannot be shown."""
    return " ".join(re.sub(HIDDEN, " ", text).split())


def outlived(finding: Finding, by: str) -> tuple[Decision, ...]:
    """The same reviewer's stale decisions about what the finding was before: a new one takes their place."""
    opinions = (opinion.decision for opinion in finding.opinions if not opinion.holds)
    return tuple(decision for decision in opinions if decision.by == by and decision.finding != finding.id)


def record(
    path: str,
    new: Iterable[Decision],
    *,
    gone: Sequence[Decision] = (),
    force: bool = False,
    patience: Patience = Patience(),
) -> Merged:
    """Write `new` into the file, and take `gone` out of it; what was done.

    Everything that others wrote meanwhile stays: the file is read, merged, compared once more with what was read, and
    replaced in one step, under a lock. Raises `UndecidedError` if it has faults, cannot be written, or is not to be
    had within `patience`.
    """
    target, wanted = Path(os.path.realpath(path)), tuple(new)
    if leads_out(Path(path).parent, Path(path).name):
        raise UndecidedError(f"{path}: the link leads out of the folder; nothing was written")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target.parent, patience):
            for _ in range(WRITING_TRIES):
                done = _attempt(target, path, wanted, gone, force=force)
                if done is not None:
                    return done
    except OSError as error:
        raise UndecidedError(f"cannot write {path}: {error.strerror or error}") from None
    raise UndecidedError(f"{path} is being changed all the time; nothing was written")


def _attempt(
    target: Path, name: str, new: Sequence[Decision], gone: Sequence[Decision], *, force: bool
) -> Merged | None:
    """What was done, or nothing if somebody else changed the file meanwhile."""
    before = _bytes(target)
    standing = _read(before, name)
    merged = merge(standing, new, force=force)
    there = {(decision.order, decision.digest) for decision in standing}
    leaving = [decision for decision in gone if (decision.order, decision.digest) in there]
    if not merged.to_write and not leaving:
        return merged
    text = put(before.decode("utf-8-sig"), standing, merged.to_write, leaving)
    _check(text, name, standing, merged, leaving)
    if _bytes(target) != before:
        return None
    replace(target, text.encode("utf-8"), lasting=True)
    return merged


def _bytes(target: Path) -> bytes:
    if not target.exists():
        return b""
    if target.is_file():
        with suppress(TooLargeError):
            return read_at_most(target, DECISIONS_FILE)
    raise UndecidedError(f"{target.name} is no file of at most {DECISIONS_FILE // 1_000_000} MB")


def _read(data: bytes, name: str) -> tuple[Decision, ...]:
    decisions, problems = read_decisions(data, name)
    errors = [problem for problem in problems if problem.level == Level.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise UndecidedError(f"{errors[0].place}: {errors[0].message}{more}; correct the file first")
    return decisions


def _check(text: str, name: str, old: Sequence[Decision], merged: Merged, gone: Sequence[Decision]) -> None:
    """Whether the new text says what it should, no more and no less."""
    try:
        found = {decision.order: _plain(decision) for decision in _read(text.encode("utf-8"), name)}
    except UndecidedError:
        found = {}
    wanted = {decision.order: _plain(decision) for decision in old}
    for decision in gone:
        wanted.pop(decision.order, None)
    if found != wanted | {decision.order: _plain(decision) for decision in merged.to_write}:
        raise UndecidedError(f"{name} is written in a way that cannot be edited safely; write it in block style")


def _plain(decision: Decision) -> Decision:
    return evolve(decision, place=None, replaces="")
