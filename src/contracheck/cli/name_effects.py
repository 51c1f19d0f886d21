"""What becomes of the findings if names are one, or two: told before anything is written."""

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

    before = {finding.id: finding for finding in open_findings(prepared)}
    after = {finding.id: finding for finding in open_findings(with_entries(prepared, entries))}
    new = [finding for name, finding in after.items() if name not in before]
    gone = [finding for name, finding in before.items() if name not in after]
    told = [f"{_counted(its)} would {verb}" for its, verb in ((new, "appear"), (gone, "go")) if its]
    return " and ".join(told) if told else "no finding would appear or go"


def _counted(findings: Sequence[Finding]) -> str:
    from contracheck.report.words import counted

    kinds = Counter(finding.kind for finding in findings)
    classes = ", ".join(f"{kinds[kind]:,} {kind}" for kind in CLASSES if kinds[kind])
    return f"{counted(len(findings), 'finding')} ({classes})"
