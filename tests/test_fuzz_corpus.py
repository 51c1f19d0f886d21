"""Every file of the fuzzer's corpus through the target that it is for: what was found once stays mended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(FUZZ))

from run import Limits  # noqa: E402 - the folder is no package
from targets import TARGETS  # noqa: E402
from words import dictionary, words_of  # noqa: E402

CORPUS = sorted(one for one in (FUZZ / "corpus").rglob("*") if one.is_file())
MOST = 1_000_000
"""Bytes of the whole corpus."""


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.relative_to(FUZZ / "corpus").as_posix())
def test_the_library_keeps_its_word(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_a_corpus_and_words() -> None:
    assert {one.parent.name for one in CORPUS} == set(TARGETS)
    assert all(len(words_of(name)) > 10 for name in TARGETS)
    assert sum(one.stat().st_size for one in CORPUS) <= MOST


def test_words_are_written_as_libfuzzer_reads_them() -> None:
    assert dictionary(['a "b"', "½", "\\n", "\n"]) == '"a \\x22b\\x22"\n"\\xc2\\xbd"\n"\\x5cn"\n"\\x0a"\n'


@pytest.mark.parametrize(
    ("now", "rose", "over"),
    [
        (299, 0, False),  # not yet the least time
        (300, 181, False),  # something new 119 seconds ago
        (300, 180, True),
        (1799, 1700, False),
        (1800, 1799, True),  # the most, whatever is new
    ],
)
def test_a_target_runs_at_least_so_long_and_until_its_coverage_stands_still(now: int, rose: int, *, over: bool) -> None:
    assert Limits(300, 120, 1800).over(0, rose, now) == over
