"""Rules of other packages: found, named as trusted code in every format, and held to what they report."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command import claim, contracheck, write_source
from contracheck.rules.kit import Conflict, Rule
from contracheck.rules.kit.plugins import load_plugins

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "contracheck-round-figures"
HEAD = "from contracheck.rules.kit import Conflict, Rule\n"
ODD = "def check(group, world):\n    them = group.statements\n    pair = (them[0], them[-1])\n"
NONE = "it reported something that is no conflict"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A round figure against an exact one."""
    folder = tmp_path / "project"
    folder.mkdir()
    write_source(folder, "alpha", claim("Lake Orr flood", "refugees", value="12,000", when="2023-05-03"))
    write_source(folder, "beta", claim("Lake Orr flood", "refugees", value="13,417", when="2023-05-03"))
    return folder


def install(monkeypatch: pytest.MonkeyPatch, site: Path, name: str, code: str, entry: str = "{module}:RULES") -> None:
    """A package as an installer leaves it: a module, and metadata beside it."""
    module = name.replace("-", "_")
    site.mkdir(exist_ok=True)
    (site / f"{module}.py").write_text(code, encoding="utf-8")
    info = site / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        f"[contracheck.rules]\nit = {entry.format(module=module)}\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, module, raising=False)


def example(monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    """The sample package."""
    code = (EXAMPLE / "src" / "contracheck_round_figures" / "__init__.py").read_text(encoding="utf-8")
    install(monkeypatch, site, "contracheck-round-figures", code)


def test_the_sample_is_run_and_named_in_every_format(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, project: Path
) -> None:
    example(monkeypatch, tmp_path / "site")
    told = "Trusted code of others was run: contracheck-round-figures 1.0 (rules: round-figure)."
    done = contracheck(project, "run")
    said = " ".join(done.out.split())
    assert done.code == 1
    assert told in said
    assert "round-figure (trusted code of contracheck-round-figures) (also quantity-mismatch)" in said
    report = json.loads((project / "reports" / "report.json").read_text(encoding="utf-8"))
    assert report["trusted_code"] == [
        {"package": "contracheck-round-figures", "version": "1.0", "rules": ["round-figure"]}
    ]
    assert [(one["rule"], one["origin"]) for one in report["findings"]] == [
        ("round-figure", "contracheck-round-figures")
    ]
    for name in ("report.md", "report.html"):
        assert "Trusted code of others was run" in (project / "reports" / name).read_text(encoding="utf-8")


def test_it_is_listed_explained_remapped_and_turned_off(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, project: Path
) -> None:
    example(monkeypatch, tmp_path / "site")
    assert "Trusted code of contracheck-round-figures." in " ".join(contracheck(project, "rules").out.split())
    assert "trusted code of contracheck-round-figures" in contracheck(project, "explain", "round-figure").out
    assert "round-figure" not in contracheck(project, "rules", "--no-plugins").out
    assert "Trusted" not in contracheck(project, "run", "--no-plugins").out
    (project / "contracheck.toml").write_text('[severity]\nround-figure = "note"\n', encoding="utf-8")
    assert json.loads(contracheck(project, "run", "--format", "json").out)["findings"][0]["severity"] == "note"
    assert contracheck(project, "run", "--only", "round-figure").code == 1
    (project / "contracheck.toml").write_text("plugins = false\n", encoding="utf-8")
    assert "Trusted" not in contracheck(project, "run").out


@pytest.mark.parametrize(
    ("code", "entry", "message"),
    [
        ("raise RuntimeError('no')\n", "{module}:RULES", "cannot be loaded: RuntimeError: no"),
        ("RULES = 5\n", "{module}:RULES", "is no Rule: “int”"),
        ("RULES = ['x']\n", "{module}:RULES", "is no Rule: “str”"),
        ("", "{module}:RULES", "cannot be loaded: AttributeError"),
        ("", "no_such_module:RULES", "cannot be loaded: ModuleNotFoundError"),
        (HEAD + "RULES = [Rule('date-mismatch')]\n", "{module}:RULES", "another rule has this name: “date-mismatch”"),
        (
            HEAD
            + "def check(group, world):\n    raise ValueError('odd')\n    yield\nRULES = [Rule('odd-one', check)]\n",
            "{module}:RULES",
            "the rule failed once, first with ValueError: odd: “odd-one”",
        ),
        (
            HEAD
            + "from contracheck.model import Place, Problem\n"
            + "def check(group, world):\n    world.tell(Problem(Place('plugin odd-package'), 'too much'))\n"
            + "    yield from ()\nRULES = [Rule('odd-one', check)]\n",
            "{module}:RULES",
            "too much",
        ),
        (
            HEAD + "def check(group, world):\n    yield 'nothing'\nRULES = [Rule('odd-one', check)]\n",
            "{module}:RULES",
            "first with it reported something that is no conflict",
        ),
        *[
            (HEAD + ODD + f"    yield Conflict({conflict})\nRULES = [Rule('odd-one', check)]\n", "{module}:RULES", NONE)
            for conflict in (
                "'contradicts', them, *pair, 'same', 'said'",
                "'contradicts', ('x',), 'x', 'x', 'same', 'said', axis='count'",
                "'contradicts', them, *pair, 'same', 'said', roles=('whole',)",
                "'contradicts', them, *pair, 'same', 'said', roles=(('whole', ('x',)),)",
                "'contradicts', them, *pair, 'same', None, axis='count'",
                "'odd', them, *pair, 'same', 'said', axis='count'",
            )
        ],
        (HEAD + "RULES = [Rule('odd-one', severity='Error')]\n", "{module}:RULES", "unknown severity of the rule"),
        (HEAD + "RULES = [Rule('')]\n", "{module}:RULES", "a rule has no name"),
        (HEAD + "RULES = [Rule('odd-one', telling='x')]\n", "{module}:RULES", "manual or rank of the rule odd-one"),
    ],
)
def test_what_is_wrong_with_a_package_is_its_authors_problem(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, project: Path, code: str, entry: str, message: str
) -> None:
    install(monkeypatch, tmp_path / "site", "odd-package", code, entry)
    done = contracheck(project, "run")
    said = " ".join(done.out.split())
    assert done.code == 2
    assert "Problems in the definitions" in said
    assert "plugin odd-package" in said
    assert message in said
    assert "✗ contradicts Lake Orr flood" in said


def test_packages_come_in_order_and_none_is_imported_where_none_is_declared(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert load_plugins(()).rules == ()
    for name in ("zebra", "alpha"):
        install(monkeypatch, tmp_path / "site", name, HEAD + f"RULES = [Rule('{name}-rule')]\n")
    assert [one.package for one in load_plugins(()).trusted] == ["alpha", "zebra"]


def test_the_sample_passes_its_own_test() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(EXAMPLE / "src")])}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=EXAMPLE, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_former_name_of_the_kit_works_for_one_version() -> None:
    sys.modules.pop("contracheck.ruling", None)
    with pytest.warns(DeprecationWarning, match="contracheck.rules.kit"):
        former = importlib.import_module("contracheck.ruling")
    assert former.Rule is Rule
    assert former.Conflict is Conflict
