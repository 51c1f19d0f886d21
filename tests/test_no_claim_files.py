"""A folder without any claim file: nothing was read, and that is said with the next step, not that all is well."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import contracheck
from loading import put

COMMANDS = [("check",), ("run",), ("run", "-q"), ("run", "--format", "json"), ("run", "--no-reports")]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("paths", [(), ("claims",), ("claims", "more")])
def test_nothing_to_read_is_no_success(tmp_path: Path, command: tuple[str, ...], paths: tuple[str, ...]) -> None:
    (tmp_path / "claims").mkdir()
    put(tmp_path, "more/notes.txt", "nothing\n")
    done = contracheck(tmp_path, *command, *paths)
    said = " ".join(done.err.split())
    assert (done.code, done.out) == (2, "")
    assert "No claim files found in claims/" in said
    assert ("and more/" in said) == (len(paths) == 2)
    assert "`contracheck new`" in said
    assert ".yaml" in said
    assert not (tmp_path / "reports").exists()


def test_a_table_of_a_kind_that_is_not_read_is_named(tmp_path: Path) -> None:
    put(tmp_path, "claims/old.xls", "x")
    done = contracheck(tmp_path, "check")
    assert (done.code, "No claim files found" in done.err) == (2, True)
    assert "claims/old.xls:1:1: this kind of table is not read" in " ".join(done.err.split())


def test_a_vocabulary_alone_is_checked_as_before(tmp_path: Path) -> None:
    put(tmp_path, "claims/vocabulary.yaml", "predicates:\n  huts: {datatype: quantity, unit: count}\n")
    assert contracheck(tmp_path, "check").code == 0


def test_so_is_a_path_that_is_not_there(tmp_path: Path) -> None:
    done = contracheck(tmp_path, "check", "nowhere")
    assert (done.code, "there is no such file or folder" in done.out) == (2, True)
    assert "No claim files" not in done.err
