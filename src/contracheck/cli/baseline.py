"""The baseline of a run: an earlier report, whose findings are known. It grows only when that is asked for."""

from __future__ import annotations

import click
from attrs import frozen

from contracheck.cli.earlier_reports import past_file
from contracheck.cli.writing import real
from contracheck.model import Report


@frozen(eq=False)
class Baseline:
    """The path of the earlier report, the ids of its findings, and whether it is to be replaced by this run's."""

    path: str
    known: frozenset[str]
    grows: bool

    @classmethod
    def open(cls, path: str | None, *, grow: bool) -> Baseline | None:
        """The baseline that was asked for. Raises `click.UsageError` if it is not there, or is damaged."""
        if path is None:
            if grow:
                raise click.UsageError("--grow-baseline needs --new-since REPORT")
            return None
        return cls(path, past_file(path).identities(), grow)

    def spared(self) -> frozenset[str]:
        """The real paths that the run must not write."""
        return frozenset() if self.grows else frozenset(real(self.path))

    def after(self, report: Report) -> tuple[str, ...]:
        """Replace it, if it grows; the paths that were written."""
        if not self.grows:
            return ()
        from contracheck.cli.writing import write_bytes
        from contracheck.report.formats import as_bytes

        write_bytes(self.path, as_bytes(report, "json"))
        return (self.path,)
