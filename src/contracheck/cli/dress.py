"""Help pages, laid out by rich-click: imported only when help is asked for."""

from __future__ import annotations

import click
from rich_click import RichCommand, RichContext, RichGroup, RichHelpConfiguration

from contracheck.cli.screen import width


def help_page(command: click.Command, context: click.Context) -> str:
    """The help of `command`, whose own classes know nothing of the library."""
    dressed = _dressed(command, context)
    settings = RichHelpConfiguration(width=min(width(), 100), show_arguments=True)
    page = RichContext(
        dressed,
        parent=context.parent,
        info_name=context.info_name,
        rich_help_config=settings,
        help_option_names=context.help_option_names,
    )
    return dressed.get_help(page)


def _dressed(command: click.Command, context: click.Context) -> RichCommand:
    about = {"help": command.help, "epilog": command.epilog, "params": command.params}
    if isinstance(command, click.Group):
        names = command.list_commands(context)
        found = {name: one for name in names if (one := command.get_command(context, name)) is not None}
        return RichGroup(command.name, commands=found, **about)
    return RichCommand(command.name, short_help=command.short_help, **about)
