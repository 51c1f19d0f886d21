"""The house holds: rooms import downwards only, nothing in a circle, and everything stays small.

The contracts stand in `pyproject.toml`. `if TYPE_CHECKING` counts like any other import, and so does one inside a
function: an arrow is an arrow.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from radon.complexity import cc_visit_ast

import contracheck
from contracheck.report.html.template_options import COMPILED

ROOT = Path(contracheck.__file__).parent
PROJECT = ROOT.parent.parent / "pyproject.toml"
HARD_CAP, MODULE_P95 = 260, 220
FUNCTION_P95, FUNCTION_MEDIAN = 28, 8
COMPLEXITY = 12
"""By radon, which counts conditions inside expressions and comprehensions, too; ruff counts statements, to 8."""
WHOLE = re.compile(r"\s*# Whole on purpose: \S")
"""What stands above a function that is clearer in one piece, followed by the reason."""


def sources() -> Sequence[Path]:
    """The files of the package that people write."""
    return [path for path in sorted(ROOT.rglob("*.py")) if path.parent != COMPILED]


@cache
def modules() -> Mapping[str, ast.Module]:
    """Every module of the package, parsed, by dotted name."""
    found = {}
    for path in sources():
        parts = ("contracheck", *path.relative_to(ROOT).with_suffix("").parts)
        found[".".join(part for part in parts if part != "__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def room(module: str) -> str:
    """The part of the house: the name below `contracheck`."""
    return [*module.split("."), ""][1]


def test_the_contracts_are_kept() -> None:
    found = lint(ROOT.parent)
    assert found.returncode == 0, found.stdout
    assert "3 kept, 0 broken" in found.stdout


_LINT = "from importlinter.cli import lint_imports_command as main; main()"
FORBIDDEN = [
    ("analysis.coverage", "report.words"),
    ("quotes.look_up", "load.nodes"),
    ("settings.shape", "report.words"),
    ("rules.date_mismatch", "rules.value_mismatch"),
    ("serve.gate", "cli.screen"),
    ("values.span", "model.inputs"),
    ("model.statements", "files.locks"),
    ("load.gather", "names.register"),
    ("normalise.terms", "names.part_tree"),
    ("names.register", "normalise.terms"),
    ("comparison.definition", "rules.kit.world"),
    ("rules.kit.sums", "rules.out_of_range"),
    ("findings.positions", "analysis.hitting_set"),
    ("review.merge", "report.view"),
    ("report.summary", "pipeline"),
    ("pipeline", "cli.project"),
    ("cli.commands.run", "serve.gate"),
    ("values.geometry.sweep", "values.geometry.clash"),
]
"""Who must not import what."""


@pytest.mark.parametrize(("module", "other"), FORBIDDEN, ids=lambda name: name)
def test_a_forbidden_import_is_caught(tmp_path: Path, module: str, other: str) -> None:
    path = copied(tmp_path).joinpath(*module.split(".")).with_suffix(".py")
    assert path.is_file()
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\nimport contracheck.{other}\n", encoding="utf-8")
    found = lint(tmp_path)
    assert found.returncode == 1, found.stdout
    assert "1 broken" in found.stdout or "2 broken" in found.stdout


def test_a_room_that_no_layer_names_is_caught(tmp_path: Path) -> None:
    copied(tmp_path).joinpath("drawer.py").write_text('"""A drawer."""\n', encoding="utf-8")
    assert lint(tmp_path).returncode == 1


def test_no_folder_with_code_is_unseen() -> None:
    """The contracts do not see a folder without `__init__.py`."""
    assert not [path for path in sources() if not path.with_name("__init__.py").is_file()]


def test_the_top_has_no_loose_modules() -> None:
    loose = {path.stem for path in ROOT.glob("*.py")} - {"__init__", "__main__", "pipeline"}
    assert loose <= {"ruling"}


def test_no_two_modules_share_a_name() -> None:
    """But for a command, which has the name that users type, and a format, which is both read and written."""
    names = Counter(module.rsplit(".", 1)[-1] for module in modules() if ".cli.commands." not in module)
    assert {name for name, times in names.items() if times > 1} <= {"json"}


def copied(folder: Path) -> Path:
    """A copy of the package below `folder`."""
    return Path(shutil.copytree(ROOT, folder / "contracheck", ignore=shutil.ignore_patterns("__pycache__", "compiled")))


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the contracts say of the package in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", _LINT, "--no-cache", "--config", PROJECT],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_only_the_command_line_prints() -> None:
    speakers = {
        module
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert {room(module) for module in speakers} <= {"cli"}


def test_there_is_no_drawer_for_everything() -> None:
    assert not [module for module in modules() if module.split(".")[-1] in ("utils", "helpers", "misc", "common")]


def test_modules_are_small() -> None:
    lengths = {module: len(ast.unparse(tree).splitlines()) for module, tree in modules().items()}
    written = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert not {str(path): lines for path, lines in written.items() if lines > HARD_CAP}
    assert _percentile_95(list(written.values())) <= MODULE_P95
    assert len(lengths) == len(written)


def test_functions_are_small() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for tree in modules().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    ]
    assert median(lengths) <= FUNCTION_MEDIAN
    assert _percentile_95(lengths) <= FUNCTION_P95


def test_functions_are_simple() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in sources()}
    found = {path: knotted(text) for path, text in texts.items()}
    assert not {path: functions for path, functions in found.items() if functions}


_BRANCHES = "return " + " or ".join("abcdefghijklm")
"""A body of complexity 13: one, and one for each of twelve `or`."""
KNOTTED = f"""
def plain(): {_BRANCHES.removesuffix(" or m")}
def knotted(): {_BRANCHES}
# Whole on purpose: the reason.
def whole(): {_BRANCHES}
# Whole on purpose:
def no_reason(): {_BRANCHES}

class Outer:
    # Whole on purpose: the reason.
    @decorated(
        "on several lines")
    async def whole_too(self): {_BRANCHES}
    @decorated
    # Whole on purpose: below the decorator it does not count.
    def method(self): {_BRANCHES}
    class Inner:
        def inner_method(self): {_BRANCHES}

def outer():
    def closure(): {_BRANCHES}
    class Local:
        def local_method(self): {_BRANCHES}
"""


def test_a_knotted_function_is_caught() -> None:
    found = ["knotted", "no_reason", "method", "inner_method", "closure", "local_method"]
    assert knotted(KNOTTED) == [(name, 13) for name in found]
    assert knotted(f"def first(): {_BRANCHES}\n# Whole on purpose: this is the last line.") == [("first", 13)]


def knotted(text: str) -> list[tuple[str, int]]:
    """The functions and methods of a source text that have too much complexity, and no reason for it above them."""
    lines = ["", *text.split("\n")]
    found = [
        (node, cc_visit_ast(ast.Module([node], []))[0].complexity)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [
        (node.name, complexity)
        for node, complexity in sorted(found, key=lambda each: each[0].lineno)
        if complexity > COMPLEXITY and not WHOLE.match(lines[_first_line(node) - 1])
    ]


def _first_line(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """That of the `def`, or of the first decorator."""
    return min(part.lineno for part in (node, *node.decorator_list))


def test_every_public_name_is_documented() -> None:
    bare = [
        f"{module}.{node.name}"
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not ast.get_docstring(node) and not _is_nested(tree, node)
    ]
    assert not bare
    assert not [module for module, tree in modules().items() if not ast.get_docstring(tree)]


def _is_nested(tree: ast.Module, node: ast.AST) -> bool:
    """Whether it is defined inside a function or a private class, where nobody outside can see it."""
    owners = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.ClassDef) and one is not node]
    return any(
        node in ast.walk(one) and (isinstance(one, ast.FunctionDef) or one.name.startswith("_")) for one in owners
    )


def _percentile_95(numbers: list[int]) -> int:
    return sorted(numbers)[int(len(numbers) * 0.95)]
