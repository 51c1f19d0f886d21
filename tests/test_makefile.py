"""`make run` fails if the run itself failed, not because the run found something."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKE = shutil.which("make")


@pytest.mark.skipif(MAKE is None, reason="make is not installed")
@pytest.mark.parametrize(("code", "fails"), [(0, False), (1, False), (2, True), (3, False), (70, True)])
def test_findings_are_no_failure(code: int, fails: bool, tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    command = tmp_path / ".venv" / "bin" / "contracheck"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\necho "$@" > asked\nexit {code}\n', encoding="utf-8")
    command.chmod(0o755)
    (tmp_path / ".venv" / "run").touch()
    page = tmp_path / "src" / "contracheck" / "report" / "html"
    (page / "compiled").mkdir(parents=True)
    (page / "template_options.py").touch()
    (page / "compiled" / "__init__.py").touch()
    done = subprocess.run(["make", "run"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode != 0) == fails
    assert (tmp_path / "asked").read_text(encoding="utf-8") == "run claims\n"
