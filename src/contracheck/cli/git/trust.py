"""Whether a repository is the folder's own.

What leads out of the folder is believed if what it leads to says so as well: a worktree is known to its repository, and
a submodule's settings name its folder. Otherwise a folder from elsewhere could show what stands in any other repository
of its reader.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from contracheck.cli.git.small_files import real, settings, text
from contracheck.report.words import visible

_NAMES = ("refs", "logs", "reftable")
"""Folders of revisions."""
_UNREAD = ("config", "config.worktree", "description", "index")
"""Files of a repository that name no revision."""


def trust(top: Path, own: Path, common: Path) -> None:
    """Raise `click.UsageError` if `top`, `own` or `common` (as in `Place`) leads to what does not know of it."""
    if common != own and own.parent != common / "worktrees":
        raise _leads(own / "commondir", common, "")
    if top != own and not common.is_relative_to(top):
        _known(top, own, common)
    for link in _links(own, common):
        if not real(link).is_relative_to(common):
            raise _leads(link, real(link), "")


def _known(top: Path, own: Path, common: Path) -> None:
    """Raise `click.UsageError` unless what the `.git` in `top` leads to says that it belongs there."""
    if common != own:
        back = own / (text(own / "gitdir") or ".")
        if real(back.parent) / back.name != top / ".git":
            raise _leads(top / ".git", own, "; if you moved this worktree, `git worktree repair` says so")
        return
    told = dict(pair for name in ("config", "config.worktree") for pair in settings(own / name))
    if "core.worktree" not in told or real(own / told["core.worktree"]) != top:
        raise _leads(top / ".git", own, "; if it should, `git config core.worktree` with this folder says so")


def _links(own: Path, common: Path) -> Iterator[Path]:
    """The links among what names revisions."""
    for folder in dict.fromkeys((own, common)):
        for path in folder.iterdir():
            read = path.name in _NAMES if path.is_dir() else path.name not in _UNREAD
            if read and path.is_symlink():
                yield path
        for name in _NAMES:
            for root, folders, files in os.walk(folder / name):
                yield from (Path(root, folder) for folder in (*folders, *files) if Path(root, folder).is_symlink())


def _leads(link: Path, target: Path, advice: str) -> click.UsageError:
    what = f"{link} leads to {target}, which does not know of it"
    return click.UsageError(visible(f"{what}: a folder may not show another's repository{advice}"))
