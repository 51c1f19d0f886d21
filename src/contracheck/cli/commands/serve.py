"""`contracheck serve`: the page, live, on this machine alone."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from attrs import evolve

from contracheck.cli import options
from contracheck.cli.app import Command

if TYPE_CHECKING:
    from contracheck.serve.live_project import ProjectSetup


@click.command("serve", cls=Command, short_help="Show the page live, and decide on it, on this machine alone.")
@options.paths
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="PORT",
    help="The port to listen on. Default: any that is free.",
)
@click.option("--open", "show", is_flag=True, help="Open the page in a browser.")
@options.plugins
def command(paths: tuple[str, ...], *, port: int, show: bool, no_plugins: bool) -> None:
    """Show the report of the claims in PATH... (default: claims/) as a page that follows the files.

    Decisions made on it go straight into decisions.yaml. Only this machine is listened to, and only under the link that
    is printed. Ctrl-C ends it.
    """
    try:
        from contracheck.serve.application import make_app
        from contracheck.serve.server import run
    except ImportError:
        raise click.UsageError("serve needs starlette and uvicorn: pip install 'contracheck[web]'") from None
    from contracheck.serve.live_project import LiveProject

    look = _look(paths, plugins=not no_plugins)
    look()
    listening = _listen(port)
    number, token = listening.getsockname()[1], secrets.token_urlsafe(24)
    link = f"http://127.0.0.1:{number}/{token}/"
    click.echo(f"The page is at {link}\nCtrl-C ends it.")
    if show:
        click.launch(link)
    app = make_app(LiveProject(_refusing(look)), token, number)
    run(app, listening)


def _listen(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(("127.0.0.1", port))
        made.listen(256)  # from here on nobody who has the link is turned away
    except OSError as error:
        made.close()
        raise click.UsageError(f"port {port} cannot be listened to: {error.strerror}") from None
    return made


def _look(paths: Sequence[str], *, plugins: bool) -> Callable[[], ProjectSetup]:
    """What to read and how, from the settings as they stand at each time."""
    from contracheck.cli.options import unflagged
    from contracheck.cli.project import open_project, run_project
    from contracheck.serve.live_project import ProjectSetup

    def look() -> ProjectSetup:
        project = open_project(paths, unflagged(no_plugins=not plugins))
        return ProjectSetup(project.paths, project.settings.path, lambda: run_project(project))

    return look


def _refusing(look: Callable[[], ProjectSetup]) -> Callable[[], ProjectSetup]:
    """The same for a server, which answers to the browser what is wrong with the settings."""

    def refusing() -> ProjectSetup:
        with _refused():
            found = look()
        return evolve(found, judge=_refused()(found.judge))

    return refusing


@contextmanager
def _refused() -> Iterator[None]:
    from contracheck.serve.requests import RefusedError

    try:
        yield
    except click.ClickException as error:
        raise RefusedError(409, error.format_message()) from None
