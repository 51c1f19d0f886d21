"""Files replaced whole, drafts cleared away, folders locked with patience, and true paths beside shown ones."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from command import contracheck, write_dispute
from contracheck.files.locks import BusyError, Patience, locked
from contracheck.files.replacing import replace

fcntl = pytest.importorskip("fcntl")


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


@contextmanager
def holding(folder: Path) -> Iterator[int]:
    """Another process, by its number, that has the lock of the folder meanwhile."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom contracheck.files.locks import locked\n"
        "with locked(Path(sys.argv[1])):\n    print(flush=True)\n    input()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    other.stdout.readline()
    try:
        yield other.pid
    finally:
        other.communicate("\n", timeout=20)


def test_who_waits_says_so_and_gives_up(tmp_path: Path) -> None:
    said: list[str] = []
    with holding(tmp_path) as number:
        with pytest.raises(BusyError) as caught, locked(tmp_path, Patience(0.8, said.append)):
            pass
        whose = f"process {number}" if Path("/proc/locks").exists() else "another process"
        assert whose in str(caught.value.strerror)
        assert [whose in one for one in said] == [True]
    with locked(tmp_path, Patience(0)):
        pass


def test_who_waits_long_enough_gets_it(tmp_path: Path) -> None:
    with holding(tmp_path) as number:
        threading.Timer(0.3, os.kill, (number, signal.SIGKILL)).start()
        with locked(tmp_path, Patience(20)):
            pass


def test_threads_wait_for_each_other_too(tmp_path: Path) -> None:
    caught: list[type[BaseException]] = []

    def other() -> None:
        try:
            with locked(tmp_path, Patience(0.1)):
                pass
        except BusyError:
            caught.append(BusyError)

    with locked(tmp_path):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert caught == [BusyError]


def decidable(folder: Path) -> str:
    """A project with one finding; its id."""
    folder.mkdir(parents=True, exist_ok=True)
    write_dispute(folder)
    contracheck(folder, "run", "-q")
    told = json.loads((folder / "reports/report.json").read_text(encoding="utf-8"))
    return str(told["findings"][0]["id"])


def decide(folder: Path, identity: str, *flags: str) -> tuple[int, str, str]:
    words = ("--verdict", "explained", "--reason", "Two counts.", "--by", "Ada", "--no-plugins")
    return contracheck(folder, "decide", "--finding", identity, *words, *flags)


def test_decide_says_whose_the_lock_is_and_gives_up(tmp_path: Path) -> None:
    identity = decidable(tmp_path)
    with holding(tmp_path / "claims") as number:
        code, _, err = decide(tmp_path, identity, "--wait", "0.7")
    assert code == 2
    assert "waiting for" in err
    assert "try again" in err
    assert not Path("/proc/locks").exists() or f"process {number}" in err
    assert not (tmp_path / "claims/decisions.yaml").exists()
    assert decide(tmp_path, identity, "--wait", "0.7")[0] == 0


def killed_while_writing(target: Path) -> None:
    """A process that dies with half of the file written."""
    code = (
        "import os, sys\nfrom pathlib import Path\nimport contracheck.files.replacing as atomic\n"
        "atomic.os.fsync = lambda handle: os.kill(os.getpid(), 9)\n"
        "atomic.replace(Path(sys.argv[1]), b'half', lasting=True)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(target)], check=False)
    assert done.returncode == -signal.SIGKILL


def test_what_a_killed_process_left_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    target, other = tmp_path / "decisions.yaml", tmp_path / "entities.yaml"
    target.write_bytes(b"whole")
    (tmp_path / ".decisions.yaml.swp").write_bytes(b"an editor's")
    killed_while_writing(target)
    killed_while_writing(other)
    assert target.read_bytes() == b"whole"
    assert len([*tmp_path.glob(".decisions.yaml.*.draft")]) == 1
    replace(target, b"new", lasting=True)
    assert target.read_bytes() == b"new"
    assert sorted(one.name.split(".")[1] for one in tmp_path.glob(".*.draft")) == ["entities"]
    assert (tmp_path / ".decisions.yaml.swp").exists()


def test_a_draft_that_is_being_written_is_left(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    draft = tmp_path / ".a.json.x.draft"
    with draft.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(b"half")
        file.flush()
        replace(target, b"whole")
        assert draft.exists()
    empty = tmp_path / ".a.json.y.draft"
    empty.write_bytes(b"")  # as one is that was made this very moment
    replace(target, b"whole")
    assert (draft.exists(), empty.exists()) == (False, True)


def test_what_is_to_last_is_on_the_disk_before_its_name_is_and_then_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        done.append("folder" if Path(f"/proc/self/fd/{handle}").is_dir() else "file")
        real_sync(handle)

    def renamed(self: Path, target: Path) -> Path:
        done.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", renamed)
    replace(tmp_path / "a", b"1", lasting=True)
    assert done == (["file", "name", "folder"] if Path("/proc/self/fd").exists() else ["file", "name", "file"])
    done.clear()
    replace(tmp_path / "a", b"2")
    assert done == ["name"]


ODD = ["a\xa0b", "a\u200bb", "a\u2028b", "x\udcffy", "tab\there", "\u202eb"]


def folder_named(path: Path) -> Path:
    try:
        path.mkdir(parents=True)
    except OSError:
        pytest.skip("the file system does not take that name")
    return path


@pytest.mark.parametrize("name", ODD)
def test_a_decision_is_where_it_is_read_however_the_folder_is_called(tmp_path: Path, name: str) -> None:
    """The decisions stand beside claims in a folder further in: their place is the only word of where they are."""
    inner = folder_named(tmp_path / "claims" / name)
    for source, value in (("one", "1,500"), ("two", "2,531")):
        words = f"claims:\n  - {{subject: Orr, predicate: strength, value: '{value}', when: 2024-05-01}}\n"
        (inner / f"{source}.yaml").write_text(f"source: {{id: {source}, language: en}}\n{words}", encoding="utf-8")
    (inner / "decisions.yaml").write_text("decisions:\n", encoding="utf-8")
    contracheck(tmp_path, "run", "-q")
    told = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    [one] = [each["id"] for each in told["findings"]]
    assert decide(tmp_path, one)[0] == 0
    before = sorted(names(tmp_path / "claims"))
    (inner / "decisions.yaml").write_bytes((tmp_path / "claims/decisions.yaml").read_bytes())
    (tmp_path / "claims/decisions.yaml").unlink()
    code, out, err = contracheck(
        tmp_path, "decide", "--finding", one, "--verdict", "confirmed", "--reason", "So.", "--by", "Bo"
    )
    assert (code, err) == (0, ""), out
    assert sorted(names(tmp_path / "claims")) == sorted({*before, name} - {"decisions.yaml"})
    assert "Bo" in (inner / "decisions.yaml").read_text(encoding="utf-8")
    contracheck(tmp_path, "run", "-q")
    told = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    assert [each["by"] for each in told["findings"][0]["decisions"]] == ["Ada", "Bo"]


@pytest.mark.parametrize("name", ODD)
def test_texts_and_the_register_are_found_there_too(tmp_path: Path, name: str) -> None:
    inner = folder_named(tmp_path / "claims" / name)
    (inner / "text.md").write_text("Four were killed.\n", encoding="utf-8")
    (inner / "entities.yaml").write_text("entities:\n  Other: {}\n", encoding="utf-8")
    first = "  - {id: a, subject: Orr, predicate: killed, value: 4, quote: Four}\n"
    second = "  - {id: b, subject: Orrs, predicate: killed, value: 5}\n"
    source = f"source: {{id: s, language: en, text: text.md}}\nclaims:\n{first}{second}"
    (inner / "s.yaml").write_text(source, encoding="utf-8")
    (inner / "t.csv").write_text("source,subject,predicate,value\nt,Orr,killed,6\n", encoding="utf-8")
    assert contracheck(tmp_path, "check", "--quotes").code == 0
    done = contracheck(tmp_path, "subjects", "--accept", "Orr", "Orrs")
    assert done.code == 0, done
    assert "Orrs" in (inner / "entities.yaml").read_text(encoding="utf-8")
    assert names(tmp_path / "claims") == [name]
    assert contracheck(tmp_path, "explain", f"claims/{name}/s.yaml:3").code == 0


def test_a_decision_does_not_follow_a_link_out_of_its_folder(tmp_path: Path) -> None:
    identity = decidable(tmp_path / "here")
    (tmp_path / "here/claims/decisions.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    code, _, err = decide(tmp_path / "here", identity)
    assert (code, (tmp_path / "elsewhere.yaml").exists()) == (2, False)
    assert "leads out of the folder" in err


@pytest.mark.parametrize("settings", ["", "contracheck.toml"])
def test_reports_do_not_follow_a_link_out_of_the_project(tmp_path: Path, settings: str) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    there.mkdir()
    decidable(here)
    if settings:
        (here / settings).write_text("exact = false\n", encoding="utf-8")
    for one in (here / "reports").iterdir():
        one.unlink()
    (here / "reports").rmdir()
    (here / "reports").symlink_to(there)
    done = contracheck(here, "run", "-q")
    assert (done.code, names(there)) == (2, [])
    assert "leads out of the project" in done.err
    assert "contradicts" in done.out  # what was found is shown all the same
    assert contracheck(here, "run", "-q", "--reports", "reports").code == 1  # named, it is meant
    assert len(names(there)) == 3


def test_subjects_says_for_whom_it_waits(tmp_path: Path) -> None:
    rows = "".join(f"  - {{subject: {name}, predicate: killed, value: 4}}\n" for name in ("Orr", "Orrs"))
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/a.yaml").write_text(f"source: {{id: a, language: en}}\nclaims:\n{rows}", encoding="utf-8")
    with holding(tmp_path / "claims") as number:
        threading.Timer(1.5, os.kill, (number, signal.SIGKILL)).start()
        done = contracheck(tmp_path, "subjects", "--accept", "Orr", "Orrs")
    assert (done.code, "waiting for" in done.err) == (0, True), done
