"""Which files are read, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contracheck import load as loader
from contracheck.model import Place
from loading import inside, load, only, put, told

CLAIMS = "source: {{id: {0}}}\nclaims: [{{subject: x, property: y, value: z}}]\n"


def ids(folder: Path, *paths: str) -> list[str]:
    loaded = load(folder, *paths)
    assert told(loaded) == []
    return [claim.source.id for claim in loaded.claims]


def test_a_folder_is_searched_throughout_but_for_hidden_files(tmp_path: Path) -> None:
    for name in ("claims/b.yaml", "claims/sub/deep/a.YML", "claims/.hidden.yaml", "claims/.git/x.yaml"):
        put(tmp_path, name, CLAIMS.format(Path(name).stem.strip(".")))
    put(tmp_path, "claims/notes.txt", "no claims")
    assert ids(tmp_path, "claims") == ["b", "a"]


def test_places_are_as_the_user_would_type_them(tmp_path: Path) -> None:
    put(tmp_path, "claims/sub/a.yaml", CLAIMS.format("a"))
    for path, shown in (
        ("claims", "claims/sub/a.yaml"),
        ("claims/", "claims/sub/a.yaml"),
        (".", "./claims/sub/a.yaml"),
    ):
        assert load(tmp_path, path).claims[0].place.file == shown


def test_a_file_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", CLAIMS.format("a"))
    assert ids(tmp_path, "claims", "claims/a.yaml", "./claims") == ["a"]


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    for name in "abc":
        put(tmp_path, f"{name}/{name}.yaml", CLAIMS.format(name))
    first, second = load(tmp_path, "a", "b", "c/c.yaml"), load(tmp_path, "c/c.yaml", "b", "a")
    assert [claim.source.id for claim in first.claims] == ["a", "b", "c"]
    assert (first.claims, first.sources, first.problems) == (second.claims, second.sources, second.problems)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "there is no such file or folder"),
        ("a\0b", "cannot be read: no file can have that name"),
        ("notes.txt", "not a kind of file that is read"),
        ("pipe.yaml", "neither a file nor a folder"),
    ],
)
def test_paths_that_cannot_be_read(tmp_path: Path, path: str, message: str) -> None:
    put(tmp_path, "notes.txt", "words")
    os.mkfifo(tmp_path / "pipe.yaml")
    problem = only(load(tmp_path, path))
    assert problem.message == message
    assert problem.place.file == path.replace("\0", "\ufffd")


def test_a_link_out_of_the_folder_is_refused_and_one_within_adds_nothing(tmp_path: Path) -> None:
    put(tmp_path, "secret.yaml", CLAIMS.format("secret"))
    put(tmp_path, "claims/a.yaml", CLAIMS.format("a"))
    (tmp_path / "claims/within.yaml").symlink_to("a.yaml")
    (tmp_path / "claims/circle").symlink_to(".", target_is_directory=True)
    (tmp_path / "claims/out.yaml").symlink_to("../secret.yaml")
    (tmp_path / "claims/up").symlink_to("..", target_is_directory=True)
    loaded = load(tmp_path, "claims")
    assert told(loaded) == [
        "claims/out.yaml:1:1: the link leads out of the folder",
        "claims/up:1:1: the link leads out of the folder",
    ]
    assert [claim.source.id for claim in loaded.claims] == ["a"]
    assert [claim.source.id for claim in load(tmp_path, "claims/out.yaml").claims] == ["secret"]


def test_a_link_that_leads_nowhere_is_told_of(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", CLAIMS.format("a"))
    (tmp_path / "claims/dead.yaml").symlink_to("gone.yaml")
    (tmp_path / "claims/dead.txt").symlink_to("gone.txt")
    (tmp_path / "claims/self.yaml").symlink_to("self.yaml")
    loaded = load(tmp_path, "claims")
    assert told(loaded) == [
        "claims/dead.yaml:1:1: the link leads nowhere",
        "claims/self.yaml:1:1: the link leads nowhere",
    ]
    assert [problem.level for problem in loaded.problems] == ["warning", "warning"]
    assert len(loaded.claims) == 1


def test_a_link_to_what_is_not_read_itself_is_told_of(tmp_path: Path) -> None:
    put(tmp_path, "claims/.store/a.yaml", CLAIMS.format("a"))
    put(tmp_path, "claims/b.txt", CLAIMS.format("b"))
    (tmp_path / "claims/a.yaml").symlink_to(".store/a.yaml")
    (tmp_path / "claims/b.yaml").symlink_to("b.txt")
    loaded = load(tmp_path, "claims")
    assert told(loaded) == [
        "claims/a.yaml:1:1: the link leads to a file that is not read",
        "claims/b.yaml:1:1: the link leads to a file that is not read",
    ]
    assert [problem.level for problem in loaded.problems] == ["warning", "warning"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder of the kernel's")
def test_entries_that_the_system_does_not_open_end_nothing() -> None:
    """Below it are links that cannot be followed, folders that cannot be listed, and some that are gone meanwhile."""
    loaded = loader.read([f"/proc/{os.getpid()}"])
    assert loaded.problems
    assert not loaded.claims


def test_an_entry_that_cannot_be_examined_is_one_problem(tmp_path: Path) -> None:
    """A link with a path longer than the system takes: following it fails, whoever asks."""
    put(tmp_path, "claims/a.yaml", CLAIMS.format("a"))
    (tmp_path / "claims/long.yaml").symlink_to("x" * 300)
    loaded = load(tmp_path, "claims")
    assert [problem.place.file for problem in loaded.problems] == ["claims/long.yaml"]
    assert len(loaded.claims) == 1


def test_lock_files_of_spreadsheet_programs_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", CLAIMS.format("a"))
    put(tmp_path, "claims/~$table.xlsx", b"\x05Name")
    assert ids(tmp_path, "claims") == ["a"]
    assert ids(tmp_path, "claims/a.yaml", "claims/~$table.xlsx") == ["a"]


def test_folders_may_be_deep(tmp_path: Path) -> None:
    deep = "/".join(["d"] * 300)
    put(tmp_path, f"claims/{deep}/a.yaml", CLAIMS.format("a"))
    assert ids(tmp_path, "claims") == ["a"]


def test_tables_of_other_programs_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.ods", b"PK")
    problem = only(load(tmp_path, "claims"))
    assert (problem.level, problem.place) == ("warning", Place("claims/a.ods"))


def test_names_of_files_cannot_drive_a_terminal(tmp_path: Path) -> None:
    put(tmp_path, "claims/\x1b[31m.yaml", "- a\n")
    problem = only(load(tmp_path, "claims"))
    assert problem.place.file == "claims/\ufffd[31m.yaml"


def test_progress_is_told_after_each_file(tmp_path: Path) -> None:
    for name in "abc":
        put(tmp_path, f"{name}.yaml", CLAIMS.format(name))
    steps: list[tuple[int, int]] = []
    with inside(tmp_path):
        loader.read(["."], advance=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    loaded = load(tmp_path, "claims")
    assert (loaded.claims, loaded.sources, loaded.problems, loaded.unread) == ((), (), (), 0)
    assert loaded.predicates == loader.shipped()


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = put(tmp_path, "a.yaml", "x")
    os.truncate(path, 200_000_001)  # a hole: it takes no room
    assert only(load(tmp_path, "a.yaml")).message == "the file is too large (200,000,001 bytes)"


def test_a_file_given_alone_brings_the_registers_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("source: {id: a}\nclaims:\n  - {subject: X, property: huts, value: '4'}\n")
    (tmp_path / "b.yaml").write_text("source: {id: b}\nclaims:\n  - {subject: X, property: huts, value: '5'}\n")
    (tmp_path / "vocabulary.yaml").write_text("predicates:\n  huts: {datatype: quantity, unit: count}\n")
    (tmp_path / "entities.yaml").write_text("entities:\n  X: {aliases: [Ex]}\n")
    loaded = loader.read([str(tmp_path / "a.yaml")])
    assert [one.id for one in loaded.claims] == ["a/1"]
    assert [one.name for one in loaded.entities] == ["X"]
    assert [one.name for one in loaded.predicates if one.place] == ["huts"]
