"""The one place that runs git: the user's own, with an environment that lets a repository run and fetch nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import IO, NamedTuple

import click

from contracheck.report.words import visible
from contracheck.values.limits import GIT_ANSWER, GIT_SECONDS

_COMPLAINT = 4_000
"""Bytes of what git says has gone wrong."""
_OPTIONS = ("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
_HARMLESS = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ASKPASS": "",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "SSH_ASKPASS": "",
}
"""No protocol and no lazy fetch, no questions, no replaced objects, nothing written, and paths that mean themselves."""


class GitAnswer(NamedTuple):
    """How git ended, its answer, and in its own words what has gone wrong."""

    code: int
    out: bytes
    wrong: str


def call(
    arguments: tuple[str, ...], folder: Path, more: Mapping[str, str], given: bytes = b"", most: int = GIT_ANSWER
) -> GitAnswer:
    """Git's answer, run in `folder` with the variables in `more` and none of its own from outside.

    Raises `click.UsageError` if there is no git, or if the answer is longer than `most` bytes or does not come.
    """
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as complaint:
        asked.write(given)
        asked.seek(0)
        code, out = _answer(arguments, folder, more, (asked, complaint), most)
        complaint.seek(0)
        wrong = os.fsdecode(complaint.read(_COMPLAINT))
    if len(out) > most:
        raise click.UsageError(f"git answers with too much: more than {most:,} bytes")
    return GitAnswer(code, out, visible(" ".join(wrong.split()).removeprefix("fatal: ")))


def _answer(
    arguments: tuple[str, ...], folder: Path, more: Mapping[str, str], files: tuple[IO[bytes], IO[bytes]], most: int
) -> tuple[int, bytes]:
    """The exit code, and up to one byte more than `most`; `files` are for its input and for what has gone wrong."""
    environment = _environment(more)
    program = shutil.which("git", path=environment["PATH"])
    if program is None:
        raise click.UsageError("git is not installed, or not on the PATH")
    command, (asked, complaint) = [program, *_OPTIONS, *arguments], files
    with subprocess.Popen(  # noqa: S603 - no shell; names come after the options
        command, cwd=folder, env=environment, stdin=asked, stdout=subprocess.PIPE, stderr=complaint
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        timer = Timer(GIT_SECONDS, process.kill)
        timer.start()
        try:
            out = process.stdout.read(most + 1)
            if len(out) > most:
                process.kill()
            code = process.wait()
            if not timer.is_alive():
                raise click.UsageError(f"git does not answer within {GIT_SECONDS} seconds")
        finally:
            timer.cancel()
    return code, out


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """The user's environment without anything for git but `more`; no program is looked for in the present folder."""
    others = {name: text for name, text in os.environ.items() if not name.upper().startswith("GIT_")}
    path = os.pathsep.join(part for part in os.environ.get("PATH", "").split(os.pathsep) if Path(part).is_absolute())
    return {**others, "PATH": path, **more, **_HARMLESS}
