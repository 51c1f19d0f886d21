"""A folder with claims of its own below one with settings: whose claims are read is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import contracheck
from loading import put

CLAIMS = "source: {{id: {name}}}\nclaims: [{{subject: x, property: huts, value: 5}}]\n"


@pytest.fixture
def below(tmp_path: Path) -> Path:
    put(tmp_path, "contracheck.toml", "exact = true\n")
    put(tmp_path, "claims/a.yaml", CLAIMS.format(name="above"))
    put(tmp_path, "sub/claims/b.yaml", CLAIMS.format(name="own"))
    return tmp_path / "sub"


@pytest.mark.parametrize("command", [("check",), ("run", "--no-reports"), ("run", "--format", "json")])
def test_whose_claims_are_read_is_said_in_one_line(below: Path, command: tuple[str, ...]) -> None:
    done = contracheck(below, *command)
    assert done.err == "Reading ../claims, as ../contracheck.toml says; claims/ of this folder is not read.\n"


def test_so_it_is_where_the_settings_name_the_claims_or_stand_in_a_pyproject(below: Path) -> None:
    (below.parent / "contracheck.toml").unlink()
    put(below.parent, "pyproject.toml", '[tool.contracheck]\nclaims = ["claims", "sub"]\n')
    done = contracheck(below, "check")
    assert done.err == ""  # its own claims are among them
    put(below.parent, "pyproject.toml", '[tool.contracheck]\nclaims = ["claims", "more"]\n')
    assert "Reading ../claims and ../more, as ../pyproject.toml says" in contracheck(below, "check").err


@pytest.mark.parametrize(
    "command", [("run", "-q", "--no-reports"), ("check", "claims"), ("run", "claims", "--no-reports")]
)
def test_it_is_not_said_with_q_or_of_named_paths(below: Path, command: tuple[str, ...]) -> None:
    assert "Reading" not in contracheck(below, *command).err


def test_nor_without_claims_of_its_own_nor_with_settings_of_its_own(below: Path) -> None:
    deep = below.parent / "deep"
    deep.mkdir()
    assert "Reading" not in contracheck(deep, "check").err
    put(below, "contracheck.toml", "exact = true\n")
    assert "Reading" not in contracheck(below, "check").err
