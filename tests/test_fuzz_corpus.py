"""Every file of the fuzzer's corpus through the target that it is for: what was found once stays mended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(FUZZ))

from targets import TARGETS  # noqa: E402

CORPUS = sorted(one for one in (FUZZ / "corpus").rglob("*") if one.is_file())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.relative_to(FUZZ / "corpus").as_posix())
def test_the_library_keeps_its_word(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
