"""Repositories of git for tests: made with the real git, and as honest or as hostile as a test asks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

NAMES = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(folder: Path, *arguments: str, given: bytes | None = None) -> str:
    """What git says; it must succeed."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **NAMES}, check=True, capture_output=True, input=given
    )
    return os.fsdecode(done.stdout)


def commit(folder: Path, day: str = "2026-01-01") -> str:
    """Everything in `folder`, committed on a day; the name of the commit."""
    git(folder, "add", "-A")
    dates = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    with pytest.MonkeyPatch.context() as patch:
        for name, text in dates.items():
            patch.setenv(name, text)
        git(folder, "commit", "-q", "--allow-empty", "-m", day)
    return git(folder, "rev-parse", "HEAD").strip()


def stored(folder: Path, kind: str, content: bytes) -> str:
    """An object as it is given, however odd; its name."""
    return git(folder, "hash-object", "-t", kind, "-w", "--literally", "--stdin", given=content).strip()
