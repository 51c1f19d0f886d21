"""Flags of a run that exclude each other."""

from __future__ import annotations

from collections.abc import Mapping

import click


def refuse_clashes(flags: Mapping[str, object]) -> None:
    """Raises `click.UsageError` for flags of `contracheck run` that do not go together."""
    single = flags["output_format"] or flags["output"]
    clashes = {
        "--quiet and --verbose": flags["quiet"] and flags["verbose"],
        "--quiet and --coverage": flags["quiet"] and flags["coverage"],
        "--brief and --quiet, --verbose, --coverage or --format": flags["brief"] and _asks_otherwise(flags),
        "--reports and --no-reports": flags["reports"] and flags["no_reports"],
        "--reports and --format or --output": flags["reports"] and single,
    }
    for names, clash in clashes.items():
        if clash:
            raise click.UsageError(f"{names} exclude each other")


def _asks_otherwise(flags: Mapping[str, object]) -> bool:
    return bool(flags["quiet"] or flags["verbose"] or flags["coverage"] or flags["output_format"] or flags["output"])
