"""There is one order of findings, and everybody uses it: the judge, every format, decisions, comparisons."""

from __future__ import annotations

from pathlib import Path

import contracheck as public
from command import claim, write_source
from contracheck.model.order import arranged


def test_the_judge_has_the_order_of_the_reports(tmp_path: Path) -> None:
    """*By September 2026* begins nowhere: what counts is the end that it names, which comes after the year 2020. The
    opening date is a contradiction, and stands before what only may be one."""
    for source, opened, strength in (("alpha", "2026-05-01", "1,500"), ("beta", "2026-06-01", "2,500")):
        write_source(
            tmp_path,
            source,
            claim("Fort Ash", "garrison strength", value=strength, when="until September 2026"),
            claim("Fort Ash", "number of gates", value=strength, when="since 2020"),
            claim("Fort Ash", "opening date", value=opened),
        )
    findings = public.check(tmp_path / "claims").findings
    assert [finding.predicate for finding in findings] == ["opening date", "number of gates", "garrison strength"]
    assert list(findings) == arranged(findings)
