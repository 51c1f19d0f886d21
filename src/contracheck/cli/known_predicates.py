"""What the project at hand declares, for a phrase that stands in no claim."""

from __future__ import annotations

from collections.abc import Mapping

import click

from contracheck.cli.reading_manner import manner_of
from contracheck.cli.say import say
from contracheck.model import Predicate
from contracheck.names.register import Register
from contracheck.reading import Manner, Unread, predicate_named
from contracheck.report.view import said_problem
from contracheck.settings import find


def vocabulary() -> tuple[Mapping[str, Predicate], Register]:
    """The predicates by key, and the names: those of the project if there is one, after that the shipped ones."""
    from contracheck.cli.project import open_project
    from contracheck.load import read
    from contracheck.names.predicate_index import predicate_index

    try:
        paths = open_project(()).paths
    except click.UsageError:
        paths = ()
    loaded = read(paths)
    return predicate_index(loaded.predicates)[0], Register.build(loaded.entities)[0]


def manner() -> Manner:
    """How the settings of the project have values read; what is wrong with them is told on the error stream."""
    settings, problems = find(".")
    for problem in problems:
        say(f"{problem.place}: {said_problem(problem)}", err=True)
    return manner_of(settings)


def named(name: str | None, known: Mapping[str, Predicate]) -> Predicate | None:
    """The predicate that `--predicate` names, if it does. Raises `click.UsageError`."""
    found = predicate_named(name, known) if name else None
    if isinstance(found, Unread):
        raise click.UsageError(f"--predicate: {found.problem}; expected {found.expected}")
    return found
