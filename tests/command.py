"""Runs the command as a user would, and small claim folders for it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from contracheck.cli.guard import guarded

QUIET = {"NO_COLOR": "", "FORCE_COLOR": "", "COLUMNS": "", "TERM": "xterm-256color"}


class Done(NamedTuple):
    code: int
    out: str
    err: str


def contracheck(folder: Path, *arguments: str, given: bytes = b"", **environment: str) -> Done:
    """The command in `folder`, inside this process, which is much faster; no traceback is ever allowed.

    `given` is what it finds on standard input.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**QUIET, **environment}.items():
            patch.setenv(name, value)
        for name, stream in {"stdout": out, "stderr": err, "stdin": io.TextIOWrapper(io.BytesIO(given))}.items():
            patch.setattr(sys, name, stream)
        patch.chdir(folder)
        code = guarded(arguments)
    return _checked(code, *(stream.buffer.getvalue() for stream in (out, err)))


def process(folder: Path, *arguments: str, **environment: str) -> Done:
    """The same as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "contracheck", *arguments],
        cwd=folder,
        env={**os.environ, **QUIET, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return _checked(done.returncode, done.stdout, done.stderr)


def _checked(code: int, out: bytes, err: bytes) -> Done:
    done = Done(code, out.decode("utf-8"), err.decode("utf-8"))
    assert "Traceback" not in done.out + done.err
    assert "internal error:" not in done.err, done.err
    return done


def claim(subject: str = "Fort Ash garrison", predicate: str = "strength", **fields: str) -> dict[str, str]:
    return {"subject": subject, "property": predicate, **fields}


def write_source(folder: Path, name: str, *claims: dict[str, str], **source: str) -> Path:
    """`claims/<name>.yaml` in `folder`."""
    lines = ["source:", f"  id: {name}", "  language: en"]
    lines += [f"  {key}: {value}" for key, value in source.items()]
    lines.append("claims:")
    for one in claims:
        first, *rest = [f"{key}: {value}" for key, value in one.items()]
        lines += [f"  - {first}", *(f"    {field}" for field in rest)]
    path = folder / "claims" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_dispute(folder: Path) -> None:
    """Two sources that contradict each other on one day: 2,531 against 1,412."""
    write_source(
        folder, "alpha", claim(value="2,531", when="2025-11-27"), publisher="Alpha News", published="2025-11-28"
    )
    write_source(folder, "beta", claim(value="1,412", when="2025-11-27"), publisher="Beta Post", published="2025-12-02")
