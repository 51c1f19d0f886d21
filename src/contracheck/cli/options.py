"""What several subcommands share: their arguments and flags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypedDict, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class ReadingFlags(TypedDict):
    """The flags of `reading`."""

    exact: bool
    as_of: str
    without: tuple[str, ...]
    language: str
    no_plugins: bool


def unflagged(*, exact: bool = False, language: str = "", no_plugins: bool = False) -> ReadingFlags:
    """The flags of `reading` where a command has but some of them."""
    return ReadingFlags(exact=exact, as_of="", without=(), language=language, no_plugins=no_plugins)


class Renamed(click.Option):
    """The former name of a flag: it works for one version, with a warning, and no help page shows it."""

    def __init__(self, names: Sequence[str], now: str, **more: Any) -> None:
        super().__init__(names, is_flag=True, hidden=True, **more)
        self.former, self.now = names[0], now


def renamed(former: str, now: str) -> Callable[[F], F]:
    """The flag `now` was called `former`."""
    return click.option(former, cls=Renamed, now=now)


class Argument(click.Argument):
    """An argument that says what it is for, as options do."""

    def __init__(self, *declared: Any, help: str, **more: Any) -> None:  # noqa: A002 - as options call it
        super().__init__(*declared, **more)
        self.help = help


def paths(function: F) -> F:
    """`PATH...`: files and folders of claims."""
    said = "Files and folders of claims; folders are searched. Default: claims."
    return click.argument("paths", nargs=-1, metavar="[PATH]...", cls=Argument, help=said)(function)


def claims(function: F) -> F:
    """`--claims`: where the claims are, of commands whose arguments are something else."""
    return click.option("--claims", multiple=True, metavar="PATH", help="Files or folders of claims. Default: claims.")(
        function
    )


def reading(function: F) -> F:
    """How claims are read, and which are left aside."""
    for option in (
        click.option(
            "--without", multiple=True, metavar="SOURCE", help="Leave a source aside, as if it were not there."
        ),
        click.option(
            "--as-of",
            default="",
            metavar="DATE",
            help="Leave aside claims told after this date, and sources published after it.",
        ),
        click.option("--exact", is_flag=True, help="Take round numbers for exact: 2,500 is 2,500."),
    ):
        function = option(function)
    return plugins(language(function))


def language(function: F) -> F:
    """`--language`."""
    said = "Language of sources that name none: en, de, fr ... Default: that of the settings."
    return click.option("--language", default="", metavar="CODE", help=said)(function)


def plugins(function: F) -> F:
    """`--no-plugins`."""
    return click.option("--no-plugins", is_flag=True, help="Do not run the rules of installed packages.")(function)


def colour(function: F) -> F:
    """`--color`."""
    return click.option(
        "--color",
        type=click.Choice(("auto", "always", "never")),
        default="auto",
        help="Whether to print colours. auto: on a terminal, unless NO_COLOR or FORCE_COLOR is set. Default: auto.",
    )(function)
