"""What becomes of the findings if names are one, or two, or a predicate is declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from contracheck.model import CLASSES

if TYPE_CHECKING:
    from contracheck.model import Entity, Finding
    from contracheck.pipeline import Prepared


def effect_of(prepared: Prepared, entries: Sequence[Entity]) -> str:
    """One sentence on the findings with `entries` beside those of the register, against those without."""
    from contracheck.pipeline import open_findings, with_entries

    before, after = open_findings(prepared), open_findings(with_entries(prepared, entries))
    told = _told(before, after, ("would appear", "would appear"), ("would go", "would go"))
    return told or "no finding would appear or go"


def effect_now(before: Prepared, after: Prepared) -> str:
    """One sentence on the findings `after` a definition was written, against those before, and on claims that cannot be
    read since."""
    from contracheck.pipeline import open_findings
    from contracheck.report.words import counted

    told = _told(open_findings(before), open_findings(after), ("appears", "appear"), ("goes", "go"))
    worse = _errors(after) - _errors(before)
    tail = f"; {counted(worse, 'value')} cannot be read any more: contracheck check lists them" if worse > 0 else ""
    return f"with it {told or 'no finding appears or goes'}{tail}"


def _told(before: Sequence[Finding], after: Sequence[Finding], come: tuple[str, str], go: tuple[str, str]) -> str:
    """Which come and which go, with the verb for one and for several; one of another class does both."""
    old, new = ({(finding.id, finding.kind): finding for finding in findings} for findings in (before, after))
    added = [finding for name, finding in new.items() if name not in old]
    gone = [finding for name, finding in old.items() if name not in new]
    return " and ".join(
        f"{_counted(its)} {one if len(its) == 1 else several}"
        for its, (one, several) in ((added, come), (gone, go))
        if its
    )


def _counted(findings: Sequence[Finding]) -> str:
    from contracheck.report.words import counted

    kinds = Counter(finding.kind for finding in findings)
    classes = ", ".join(f"{kinds[kind]:,} {kind}" for kind in CLASSES if kinds[kind])
    return f"{counted(len(findings), 'finding')} ({classes})"


def _errors(prepared: Prepared) -> int:
    from contracheck.model import Level

    return sum(problem.level == Level.ERROR for problem in prepared.problems)
