"""The command among other programs: colours, widths, pipes, signals, encodings, help and start-up."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from command import QUIET, claim, contracheck, process, write_dispute, write_source
from contracheck.cli import guard
from contracheck.cli.app import COMMANDS
from contracheck.cli.exit_codes import CODES
from contracheck.cli.progress import _ProgressLine, bar

COLOUR, LINK = "\x1b[", "\x1b]8;"


@pytest.fixture
def dispute(tmp_path: Path) -> Path:
    write_dispute(tmp_path)
    return tmp_path


def on_terminal(
    folder: Path, *arguments: str, act: Callable[[int, str], None] | None = None, **environment: str
) -> tuple[int, str]:
    """The exit code and all that a terminal of 80 columns was sent; `act` may type into it, told of what it shows."""
    child, terminal = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # where tests run in the background it is ignored
        os.chdir(folder)
        command = [sys.executable, "-m", "contracheck", *arguments]
        os.execve(sys.executable, command, {**os.environ, **QUIET, **environment})  # noqa: S606 - no shell is wanted
    seen, end = "", time.monotonic() + 30
    while time.monotonic() < end and select.select([terminal], [], [], 10)[0]:
        try:
            new = os.read(terminal, 65536)
        except OSError:  # what Linux says when the other side has closed
            break
        if not new:
            break
        seen += new.decode("utf-8", "replace")
        if act:
            act(terminal, seen)
    os.close(terminal)  # hangs up on a child that still waits for an answer
    _, status = os.waitpid(child, 0)
    assert "Traceback" not in seen, seen
    return os.waitstatus_to_exitcode(status), seen


def test_a_terminal_gets_colours_and_places_to_click(dispute: Path) -> None:
    code, seen = on_terminal(dispute, "run")
    assert code == 1
    assert COLOUR in seen
    assert f"file://{dispute.resolve()}/claims/alpha.yaml" in seen
    assert "reading " not in seen


def test_no_color_takes_them_away_on_a_terminal(dispute: Path) -> None:
    _, seen = on_terminal(dispute, "run", NO_COLOR="1")
    assert COLOUR not in seen
    assert LINK not in seen


@pytest.mark.parametrize(
    ("flags", "environment", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_a_pipe_gets_colours_only_if_asked(
    dispute: Path, flags: Sequence[str], environment: dict[str, str], coloured: bool
) -> None:
    assert (COLOUR in contracheck(dispute, "run", *flags, **environment).out) is coloured


@pytest.mark.parametrize(("columns", "most"), [("20", 60), ("60", 60), ("97", 97), ("", 80), ("nonsense", 80)])
def test_lines_fit_the_width_which_is_60_at_least(dispute: Path, columns: str, most: int) -> None:
    for arguments in (
        ["run"],
        ["rules"],
        ["explain", "quantity-mismatch"],
        ["subjects"],
        ["predicates"],
        ["explain", "alpha/1", "beta/1"],
    ):
        done = contracheck(dispute, *arguments, COLUMNS=columns)
        lengths = [len(line) for line in done.out.splitlines() if not line.startswith(" Written")]
        assert max(lengths) <= most, arguments


def test_a_closed_pipe_is_silent(dispute: Path) -> None:
    command = f"{sys.executable} -m contracheck run; echo code $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"( {command} ) | true"],
        cwd=dispute,
        env={**os.environ, **QUIET},
        capture_output=True,
        check=False,
    )
    assert done.stderr.decode() in ("code 141\n", "code 1\n")
    assert (dispute / "reports" / "report.json").exists()


def test_control_c_ends_quietly_with_130(tmp_path: Path) -> None:
    asked = []

    def interrupt(terminal: int, seen: str) -> None:
        if "publisher" in seen and not asked:
            asked.append(True)
            time.sleep(0.3)  # nobody is as fast as to interrupt before the question waits for an answer
            os.write(terminal, b"\x03")

    code, seen = on_terminal(tmp_path, "new", act=interrupt)
    assert code == 130, seen
    assert "interrupted" in seen


def typing(prompts: dict[str, str]) -> Callable[[int, str], None]:
    """Answers each question once, when it is asked."""
    left = dict(prompts)

    def act(terminal: int, seen: str) -> None:
        asked = [prompt for prompt in left if seen.rstrip().endswith(prompt)]
        for prompt in asked:
            os.write(terminal, f"{left.pop(prompt)}\n".encode())

    return act


def test_new_asks_on_a_terminal_until_the_answer_will_do(tmp_path: Path) -> None:
    answers = {
        "publisher:": "DW", "title:": "Troops: how many?", "author:": "", "url:": "", "published:": "03/04/2024",
        "2024-03-04?)\r\npublished:": "2025-12-07", "language:": "en", "kind:": "", "id [dw-2025-12-07]:": "",
    }  # fmt: skip
    code, seen = on_terminal(tmp_path, "new", act=typing(answers))
    assert code == 0, seen
    lines = (tmp_path / "claims" / "dw-2025-12-07.yaml").read_text("utf-8").splitlines()
    assert lines[1:7] == [
        "source:",
        "  id: dw-2025-12-07",
        '  title: "Troops: how many?"',
        "  publisher: DW",
        '  published: "2025-12-07"',
        "  language: en",
    ]


def test_review_walks_through_the_pairs(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("US troops in Iraq", value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim("American soldiers in Iraq", value="1,412", when="2025-11-27"))
    skipped, _ = on_terminal(tmp_path, "subjects", "--review", act=typing({"q(uit):": "s"}))
    assert skipped == 0
    assert not (tmp_path / "claims" / "entities.yaml").exists()
    code, seen = on_terminal(tmp_path, "subjects", "--review", act=typing({"q(uit):": "y"}))
    assert code == 0
    assert "1 contradiction would appear if they were the same" in seen
    assert contracheck(tmp_path, "run").code == 1


def test_an_ascii_terminal_gets_ascii(dispute: Path) -> None:
    done = process(dispute, "run", PYTHONIOENCODING="ascii")
    assert done.code == 1
    assert done.out.isascii()
    assert "x contradicts" in done.out
    assert process(dispute, "explain", "alpha/1", "beta/1", PYTHONIOENCODING="ascii").out.isascii()


def test_json_is_utf_8_whatever_the_terminal(dispute: Path) -> None:
    path = dispute / "claims" / "alpha.yaml"
    path.write_text(path.read_text("utf-8").replace("Alpha News", "Älpha"), encoding="utf-8")
    assert "Älpha" in process(dispute, "run", "--format", "json", PYTHONIOENCODING="ascii").out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_page_of_help(tmp_path: Path, name: str) -> None:
    done = contracheck(tmp_path, name, "--help")
    assert done.code == 0
    assert f"contracheck {name}" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    assert COLOUR not in done.out


def test_the_help_lists_commands_and_exit_codes(tmp_path: Path) -> None:
    words = " ".join(contracheck(tmp_path, "--help").out.split())
    places = [words.index(f"│ {name} ") for name in COMMANDS]
    assert places == sorted(places)
    assert all(f"{code} {text.split()[0]}" in words for code, text in CODES.items() if code < 141)


@pytest.mark.parametrize("arguments", [(), ("rnu",), ("run", "--nonsense"), ("schema", "nothing"), ("completion",)])
def test_a_wrong_call_is_2_and_says_what_is_right(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = contracheck(tmp_path, *arguments)
    assert done.code == 2
    assert done.err
    assert done.out == ""


def test_a_wrong_command_gets_the_nearest(tmp_path: Path) -> None:
    assert "did you mean run?" in contracheck(tmp_path, "rnu").err


def test_the_module_runs_as_the_command_does(tmp_path: Path) -> None:
    done = process(tmp_path, "--version")
    assert re.fullmatch(r"contracheck \d+\.\d+\.\d+\n", done.out)
    assert done.code == 0


def test_a_run_loads_no_library_that_it_does_not_need(dispute: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "contracheck", "run"]
    done = subprocess.run(command, cwd=dispute, env={**os.environ, **QUIET}, capture_output=True, check=False)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "contracheck.pipeline" in loaded
    assert not loaded & {"rich_click", "pint", "cattrs", "python_calamine", "rich.progress", "csv", "tomllib"}


def test_an_internal_error_is_a_plain_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv(guard.DEBUG, raising=False)
    assert guard._internal(KeyError("x")) == 70
    assert "internal error: KeyError" in capsys.readouterr().err
    monkeypatch.setenv(guard.DEBUG, "1")
    with pytest.raises(KeyError):
        guard._internal(KeyError("x"))


def test_progress_shows_only_after_half_a_second_and_goes_away() -> None:
    now, written = [0.0], []
    line = _ProgressLine(written.append, lambda: now[0])
    line("reading", 1, 4)
    assert written == []
    now[0] = 0.51
    line("reading", 2, 4)
    now[0] = 0.55
    line("reading", 3, 4)
    assert written == ["\r\x1b[2Kreading   [############------------]  50%"]
    line.clear()
    assert written[-1] == "\r\x1b[2K"


@pytest.mark.parametrize("done", [0, 1, 999, 1000])
def test_the_bar_fits_a_narrow_terminal(done: int) -> None:
    assert len(bar("judging", done, 1000)) < 60


LEAVING = [
    (("run",), {}),
    (("run", "--verbose"), {}),
    (("subjects",), {}),
    (("predicates",), {}),
    (("rules",), {}),
    (("--help",), {}),
    (("--version",), {}),
    (("run", "--help"), {}),
    (("run", "--format", "json"), {}),
    (("run", "--format", "json"), {"PYTHONUNBUFFERED": "1"}),
    (("run", "--output", "-"), {"PYTHONUNBUFFERED": "1"}),
]


@pytest.mark.parametrize(("arguments", "environment"), LEAVING)
def test_a_reader_that_is_gone_ends_it_with_141_and_no_word(
    dispute: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "contracheck", *arguments]
    done = subprocess.run(
        command,
        cwd=dispute,
        env={**os.environ, **QUIET, **environment},
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr.decode()) == (141, "")


@pytest.mark.parametrize("environment", [{}, {"PYTHONUNBUFFERED": "1"}])
@pytest.mark.parametrize("arguments", [("--verbose", "--no-reports"), ("--format", "json")])
def test_a_reader_that_leaves_in_the_middle_is_a_reader_that_is_gone(
    dispute: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    """A pipe holds 64 KiB: what is longer is still being written when the reader leaves."""
    write_source(dispute, "long", *(claim(f"Fort {number}", value=f"{number}") for number in range(1, 1500)))
    command = [sys.executable, "-m", "contracheck", "run", *arguments]
    with subprocess.Popen(
        command,
        cwd=dispute,
        env={**os.environ, **QUIET, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)
        running.stdout.close()
        said = running.stderr.read().decode()
    assert (running.returncode, said) == (141, "")


def test_a_slow_reader_gets_every_byte_without_a_buffer(dispute: Path) -> None:
    write_source(dispute, "long", *(claim(f"Fort {number}", value=f"{number}") for number in range(1, 1500)))
    for arguments in (("run", "--format", "json"), ("run", "--verbose")):
        plain = process(dispute, *arguments).out
        assert len(plain) > 100_000
        assert process(dispute, *arguments, PYTHONUNBUFFERED="1").out == plain


@pytest.mark.parametrize("call", ["runn", "decide nowhere.yaml", "diff nowhere"])
def test_an_error_that_nobody_listens_to_is_a_closed_pipe(tmp_path: Path, call: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "contracheck", *call.split()], cwd=tmp_path, stderr=writing, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode == 141
