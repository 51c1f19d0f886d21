"""What the command prints and writes, by running it: on the sample corpus, and on the examples of the guide."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

EXAMPLE_RULE = "part-exceeds-whole"
"""The finding of the sample corpus that the README opens with."""
RULED_OFF = "━━━"


def run(arguments: tuple[str, ...], folder: Path, width: int) -> tuple[str, int]:
    """What the command prints in `folder`, and its exit code. Raises `RuntimeError` if it broke down."""
    kept = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")
    settings = {name: os.environ[name] for name in kept if name in os.environ}
    settings |= {"COLUMNS": str(width), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "contracheck", *arguments], cwd=folder, env=settings, capture_output=True, check=False
    )
    if done.returncode not in range(4) or b"Traceback" in done.stderr:
        raise RuntimeError(done.stderr.decode())
    return (done.stdout + done.stderr).decode(), done.returncode


def reports(root: Path) -> dict[str, str]:
    """The three reports on the sample corpus, by file name."""
    with TemporaryDirectory() as folder:
        run(("run", "claims", "--reports", folder), root, 100)
        return {path.name: path.read_bytes().decode() for path in sorted(Path(folder).iterdir())}


def readme_screen(root: Path) -> str:
    """One finding of the sample corpus and the summary, at 100 columns."""
    text, _ = run(("run", "claims", "--no-reports"), root, 100)
    blocks = text.split("\n\n")
    finding = next(block for block in blocks if block.rstrip().endswith(EXAMPLE_RULE))
    summary = text[text.index(RULED_OFF) :]
    return f"{finding.strip(chr(10))}\n\n   ...\n\n{summary.rstrip()}"


@lru_cache(maxsize=64)
def example(root: Path, name: str, arguments: tuple[str, ...], width: int) -> tuple[str, int]:
    """What the command prints in a copy of the folder `docs/examples/<name>`."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / name
        shutil.copytree(root / "docs" / "examples" / name, place)
        (place / "contracheck.toml").touch()
        return run(arguments, place, width)
