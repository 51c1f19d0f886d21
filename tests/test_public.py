"""`import contracheck`: what a notebook or a test of claims begins with."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import contracheck as public
from command import claim, write_source
from contracheck.model import Report


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources that contradict each other, in `claims/` of the present folder."""
    write_source(tmp_path, "alpha", claim("Fort Ash garrison", value="1,500", when="2020-05-03"))
    write_source(tmp_path, "beta", claim("Fort Ash garrison", value="2,500", when="2020-05-03"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_contradiction(report: Report) -> bool:
    return [finding.kind for finding in report.findings] == ["contradicts"] and len(report.sources) == 2


@pytest.mark.parametrize(
    "given",
    [
        lambda: ("claims",),
        lambda: (Path("claims"),),
        lambda: (["claims"],),
        lambda: ("claims/alpha.yaml", "claims/beta.yaml"),
        lambda: (iter(["claims/alpha.yaml"]), Path("claims/beta.yaml")),
        lambda: (("claims", "claims"),),
    ],
)
def test_paths_are_one_or_several(case: Path, given: Callable[[], tuple[str, ...]]) -> None:
    assert one_contradiction(public.check(*given()))


def test_a_text_is_one_path_and_never_its_letters(case: Path) -> None:
    (case / "c").mkdir()
    (case / "c" / "x.yaml").write_text("not: a claim file\n", encoding="utf-8")
    report = public.check("claims")
    assert one_contradiction(report)
    assert not report.problems


def test_the_stage_below_takes_one_path_too(case: Path) -> None:
    from contracheck.pipeline import check

    assert one_contradiction(check("claims"))


def test_what_is_no_path_is_refused(case: Path) -> None:
    for wrong in (3, None, b"claims", ["claims", 3]):
        with pytest.raises(TypeError, match="expected the path of a file or folder, not"):
            public.check(wrong)  # type: ignore[arg-type]
    for nothing in ((), ([],)):
        with pytest.raises(ValueError, match="at least one"):
            public.check(*nothing)


def test_what_is_wrong_with_files_is_told_and_raises_nothing(case: Path) -> None:
    (case / "claims" / "broken.yaml").write_text("source: {id: x\n", encoding="utf-8")
    report = public.check("claims", "nowhere")
    assert one_contradiction(report) or report.findings
    assert {problem.place.file for problem in report.problems} == {"claims/broken.yaml", "nowhere"}


def test_the_report_is_short_to_look_at(case: Path) -> None:
    assert repr(public.check("claims")) == "<Report: findings: 1 contradicts; statements: 2; sources: 2; errors: 0>"


def test_nothing_is_printed_written_or_left_changed(case: Path) -> None:
    """In a process of its own, whose standard streams are compared before and after."""
    code = (
        "import gc, sys; before = (sys.stdout, sys.stderr, gc.isenabled())\n"
        "import contracheck; contracheck.check('claims')\n"
        "assert before == (sys.stdout, sys.stderr, gc.isenabled())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=case, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert sorted(path.name for path in case.iterdir()) == ["claims"]


def test_the_command_in_a_process_of_ones_own_leaves_it_alone(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from contracheck.cli import main

    streams = (sys.stdout, sys.stderr, gc.isenabled())
    assert main(["run", "--no-reports", "--quiet"]) == 1
    assert streams == (sys.stdout, sys.stderr, gc.isenabled())
    assert "Fort Ash garrison" in capsys.readouterr().out


def test_only_the_process_touches_the_process() -> None:
    """Nobody else ends it, swaps its streams or stops its collection of garbage."""
    root = Path(public.__file__).parent
    touching = ("gc.disable", "os._exit", "sys.exit", "setattr(sys", "sys.stdout =", "sys.stderr =", "os.dup2")
    texts = {path.name: path.read_text(encoding="utf-8") for path in root.rglob("*.py")}
    assert {name for name, text in texts.items() if any(words in text for words in touching)} == {"__main__.py"}


def test_the_example_of_the_readme_runs(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = Path(public.__file__).parents[2] / "README.md"
    (example,) = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - it is our own
    assert capsys.readouterr().out.startswith("contradicts Fort Ash garrison, strength: ")


def test_options_are_the_typed_ones(case: Path) -> None:
    with pytest.raises(TypeError, match=r"contracheck.pipeline.Options, not dict"):
        public.check("claims", options={"exact": True})  # type: ignore[arg-type]
