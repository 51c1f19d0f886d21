"""Where the repository of the present folder is."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import click
from attrs import frozen

from contracheck.cli.git.call import call
from contracheck.cli.git.small_files import real, settings, text
from contracheck.cli.git.trust import trust
from contracheck.report.words import visible

_TRUST = re.compile(
    "GIT_(CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|(KEY|VALUE)_[0-9]+))"
)
"""What the user may have told git about where to look, and whom to trust."""


class NoRepositoryError(click.UsageError):
    """Git opens no repository here; the message says why, in git's words."""


@frozen
class RepositoryPlace:
    """A repository: `own` holds its HEAD, `common` what its worktrees share (mostly the same folder).

    `prefix` is the path from the top of its files to the present folder: empty, or ending in a slash. `bare`: there are
    no files, and the present folder is inside `own`.
    """

    own: Path
    common: Path
    prefix: str
    bare: bool
    settings: tuple[tuple[str, str], ...]


def place() -> RepositoryPlace:
    """The repository of the present folder. Raises `click.UsageError` if there is none, or if it is another's."""
    here = Path.cwd()
    said = call(("rev-parse", "--absolute-git-dir"), here, _trusted())
    if said.code:
        raise NoRepositoryError(f"git opens no repository here: {said.wrong}")
    own = real(Path(os.fsdecode(said.out.removesuffix(b"\n"))))
    common = real(own / (text(own / "commondir") or "."))
    top = _top(here, own)
    trust(top, own, common)
    below = here.relative_to(top).parts if top != own else ()
    return RepositoryPlace(own, common, "".join(f"{part}/" for part in below), top == own, settings(common / "config"))


def _trusted() -> Mapping[str, str]:
    return {name: text for name, text in os.environ.items() if _TRUST.fullmatch(name)}


def _top(here: Path, own: Path) -> Path:
    """The folder by which git found its way: one above whose `.git` is `own` or leads there, or `own` itself."""
    for folder in (here, *here.parents):
        if folder == own or _target(folder / ".git") == own:
            return folder
    raise click.UsageError(f"git finds its repository at {visible(str(own))}, by no way that leads there from here")


def _target(path: Path) -> Path:
    """Where a `.git` leads: a folder, or a file that names one."""
    named = text(path)
    return real(path.parent / named.removeprefix("gitdir:").strip(" ")) if named.startswith("gitdir:") else real(path)
