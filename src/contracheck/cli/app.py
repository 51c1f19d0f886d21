"""The command itself: its subcommands by name, each imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from contracheck import __version__
from contracheck.cli.exit_codes import CODES, PIPE_CLOSED
from contracheck.cli.options import Renamed
from contracheck.values.nearest import nearest

COMMANDS = (
    "run",
    "check",
    "decide",
    "serve",
    "diff",
    "history",
    "findings",
    "new",
    "subjects",
    "predicates",
    "read",
    "rules",
    "explain",
    "schema",
    "completion",
)
"""Each is `contracheck.cli.<name>`, whose `command` it is."""


class Command(click.Command):
    """A subcommand; its help is laid out richly, with a library that is loaded only then."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; a flag's former name counts as its own, with a warning."""
        renamed = [param for param in self.params if isinstance(param, Renamed)]
        try:
            rest = super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            now = {former.former: former.now for former in renamed}
            meant = nearest(error.option_name, tuple(now), alike=0.8)
            if not meant:
                raise
            message = f"No such option '{error.option_name}'. Did you mean '{now[meant]}'?"
            raise click.NoSuchOption(error.option_name, message, ctx=ctx) from None
        for former in renamed:
            if ctx.params.pop(former.name or "", False):
                from contracheck.cli.say import say

                say(f"{former.former} is {former.now} now; the old name goes with the next version", err=True)
                ctx.params[former.now.lstrip("-").replace("-", "_")] = True
        return rest

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        from contracheck.cli.help_pages import help_page

        return help_page(self, ctx)


class App(click.Group):
    """The group of subcommands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Their names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        """The subcommand of that name."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"contracheck.cli.commands.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand; a wrong name is told with the nearest right one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = nearest(args[0], COMMANDS)
            raise click.UsageError(
                f"there is no command “{args[0]}”" + (f"; did you mean {hint}?" if hint else "; see --help"), ctx
            )
        return super().resolve_command(ctx, args)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the arguments, which may print the help: here too a reader may go away."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            raise click.exceptions.Exit(PIPE_CLOSED) from None

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand. A reader that went away is no error, and click would call it one."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return PIPE_CLOSED

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        from contracheck.cli.help_pages import help_page

        return help_page(self, ctx)


EXIT_CODES = "Exit codes: " + "; ".join(f"{code} {text}" for code, text in CODES.items() if code != PIPE_CLOSED) + "."

app = App(
    name="contracheck",
    help="Find where sources contradict each other: numbers, dates and facts, with the working shown.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app = click.version_option(__version__, prog_name="contracheck", message="%(prog)s %(version)s")(app)
