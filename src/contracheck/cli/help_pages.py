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


class _InOrder(RichGroup):
    """A group whose commands are listed in the order of use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """The names as they were added."""
        return list(self.commands)


def _dressed(command: click.Command, context: click.Context) -> RichCommand:
    if isinstance(command, click.Group):
        dressed = _InOrder(name=command.name, help=command.help, epilog=command.epilog, params=command.params)
        for name in command.list_commands(context):
            if (one := command.get_command(context, name)) is not None:
                dressed.add_command(one, name)
        return dressed
    return RichCommand(name=command.name, help=command.help, epilog=command.epilog, params=command.params)
