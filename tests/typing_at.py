"""The command on a terminal of its own, where somebody types."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path


def typed(folder: Path, arguments: tuple[str, ...], answers: tuple[tuple[str, str], ...], end: str = "") -> str:
    """What is said on a terminal while each answer is typed as soon as its words are read; in the end, `end` is waited
    for. Wait for the last words before an answer is read: more may come with what was waited for before."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "contracheck", *arguments, "--color", "never"],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        close_fds=True,
    )
    os.close(theirs)
    said = ""
    for words, answer in answers:
        said += _until(ours, words)
        os.write(ours, f"{answer}\n".encode())
    if end:
        said += _until(ours, end)
    assert run.wait(30) == 0
    os.close(ours)
    return said


def _until(terminal: int, words: str) -> str:
    said, end = b"", time.monotonic() + 30
    while words.encode() not in said and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            said += os.read(terminal, 4096)
    assert words.encode() in said, said
    return said.decode()
