"""The baseline of a run: an earlier report, whose findings are known. It is replaced only when that is asked for."""

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
    replaced: bool

    @classmethod
    def open(cls, path: str | None, *, replaced: bool) -> Baseline | None:
        """The baseline that was asked for. Raises `click.UsageError` if it is not there, or is damaged."""
        if path is None:
            if replaced:
                raise click.UsageError("--update-baseline needs --new-since REPORT")
            return None
        return cls(path, past_file(path).identities(), replaced)

    def spared(self) -> frozenset[str]:
        """The real paths that the run must not write."""
        return frozenset() if self.replaced else frozenset(real(self.path))

    def after(self, report: Report) -> tuple[str, ...]:
        """Replace it, if that was asked for; the paths that were written."""
        if not self.replaced:
            return ()
        from contracheck.cli.writing import write_bytes
        from contracheck.report.formats import as_bytes

        write_bytes(self.path, as_bytes(report, "json"))
        return (self.path,)
