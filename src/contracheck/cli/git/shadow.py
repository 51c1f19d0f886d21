"""What git is given in the place of a repository's settings: a folder with the few that it takes to read.

They say how objects and revisions are stored and what is upstream. So there is no alias, filter, hook, signature,
remote or program to begin with, and what git may learn to obey in settings one day is not obeyed either. (Which folder
stands for which part of a repository: `git help repository-layout`.)
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from contracheck.cli.git.location import RepositoryPlace

_PARTS = ("refs", "packed-refs", "logs", "reftable", "shallow")
"""What else of a repository is read. Of revisions, git is told in one way and finds them in another (as of 2.39: `refs`
must be here, and they are read from where the worktree says); either will do.
"""
_SETTINGS = re.compile(
    r"extensions\.(?!partialclone$|worktreeconfig$).+|core\.precomposeunicode|branch\..+\.(remote|merge)|remote\..+\.fetch",
    re.DOTALL,
)


def shadow(found: RepositoryPlace, folder: Path) -> Mapping[str, str]:
    """The variables by which git reads the repository, with `folder` in the place of what its worktrees share."""
    (folder / "config").write_bytes(os.fsencode(_config(found.settings)))
    for part in _PARTS:
        if (found.common / part).exists():
            _link(found.common / part, folder / part)
    return {
        "GIT_DIR": str(found.own),
        "GIT_COMMON_DIR": str(folder),
        "GIT_OBJECT_DIRECTORY": str(found.common / "objects"),
        "GIT_INDEX_FILE": str(folder / "index"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def _link(source: Path, target: Path) -> None:
    try:
        target.symlink_to(source)
    except OSError:  # a system where not everybody may make links
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)


def _config(settings: Iterable[tuple[str, str]]) -> str:
    """A file of settings: those that are needed to read, and no others."""
    kept = [(key, value) for key, value in settings if _SETTINGS.fullmatch(key)]
    version = int(any(key.startswith("extensions.") for key, _ in kept))
    return f"[core]\nbare = true\nrepositoryformatversion = {version}\n" + "".join(_line(*pair) for pair in kept)


def _line(key: str, value: str) -> str:
    section, _, name = key.rpartition(".")
    section, dot, part = section.partition(".")
    head = f'{section} "{_escaped(part)}"' if dot else section
    return f'[{head}]\n{name} = "{_escaped(value)}"\n'.replace("\0", "")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
