"""The desk at which decisions are made: the report, and the file they go into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from attrs import frozen

from contracheck.cli.options import unflagged
from contracheck.cli.project import open_project, run_project
from contracheck.files.locks import Patience
from contracheck.load.decision_entries import read_decisions
from contracheck.model import Decision, Finding, Report
from contracheck.model.order import arranged
from contracheck.report.words import counted, visible
from contracheck.review.decisions_file import UndecidedError, decisions_file, outlived, record
from contracheck.review.merge import Merged
from contracheck.values.fault import refused
from contracheck.values.limits import DECISIONS_FILE


def today() -> str:
    """The day in UTC, in ISO 8601."""
    return datetime.now(UTC).date().isoformat()


@frozen(eq=False)
class ReviewSession:
    """A report to decide about, and the path of its decisions."""

    report: Report
    path: str
    patience: Patience

    @classmethod
    def open(cls, paths: Sequence[str], patience: Patience = Patience(), *, plugins: bool = True) -> ReviewSession:
        """Run what `contracheck run` would run on these paths."""
        project = open_project(paths, unflagged(no_plugins=not plugins))
        world, report = run_project(project)
        return cls(report, decisions_file(world.loaded.decisions, project.paths[0]), patience)

    def listed(self) -> list[Finding]:
        """All findings that are not hidden, in the order of the report."""
        return arranged((*self.report.findings, *self.report.decided), self.report.order)

    def decide(self, decision: Decision, *, force: bool = False, of: Finding | None = None) -> tuple[str, Merged]:
        """Write down one decision; the same reviewer's stale ones about the finding go."""
        finding = of or next((each for each in self.listed() if each.id == decision.finding), None)
        return self.path, self._record([decision], outlived(finding, decision.by) if finding else (), force=force)

    def take_in(self, file: str, *, force: bool = False) -> tuple[str, Merged]:
        """Write down the decisions of an exported file. Raises `click.ClickException` with all of its faults."""
        try:
            path = Path(file)
            data = path.read_bytes() if path.stat().st_size <= DECISIONS_FILE else b""
        except (OSError, ValueError) as error:
            raise click.UsageError(f"{visible(file)} cannot be read: {refused(error)}") from None
        decisions, problems = read_decisions(data, file)
        if problems or not decisions:
            lines = [
                f"{problem.place}: {problem.message}" + (f"; expected {problem.expected}" if problem.expected else "")
                for problem in problems
            ]
            raise click.UsageError("\n".join(map(visible, lines or [f"{file} holds no decisions"])))
        known = {finding.id: finding for finding in (*self.listed(), *self.report.suppressed)}
        gone = [
            old
            for decision in decisions
            if decision.finding in known
            for old in outlived(known[decision.finding], decision.by)
        ]
        return self.path, self._record(decisions, gone, force=force)

    def remove_unused(self) -> str:
        """Take out what is about nothing any more; what was done."""
        unused = self.report.unused
        self._record([], unused)
        return f"{self.path}: {counted(len(unused), 'decision')} taken out" if unused else "Every decision is in use."

    def show(self, finding: Finding, number: int, total: int, colour: str) -> None:
        """The finding as the report shows it."""
        from contracheck.cli.screen import canvas
        from contracheck.report.terminal.finding_lines import ScreenFrame, finding_lines
        from contracheck.report.view import source_names

        screen = canvas(colour)
        screen.print([[], [(f" {number} of {total}", "dim")], []])
        screen.print(finding_lines(finding, ScreenFrame(screen, source_names(self.report.sources))))

    def _record(self, new: Sequence[Decision], gone: Sequence[Decision], *, force: bool = False) -> Merged:
        try:
            return record(self.path, new, gone=gone, force=force, patience=self.patience)
        except UndecidedError as error:
            raise click.UsageError(visible(str(error))) from None
