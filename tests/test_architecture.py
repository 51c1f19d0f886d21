"""The house holds: rooms import downwards only, nothing in a circle, and everything stays small.

`if TYPE_CHECKING` counts like any other import, and so does one inside a function: an arrow is an arrow.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from statistics import median

import contracheck

ROOT = Path(contracheck.__file__).parent
SIBLINGS = ("load", "normalise", "resolve", "report", "review")
"""Rooms that never import one another."""
ABOVE = (
    "pipeline", "plugins", "causes", "coverage", "parameters", "deciding", "cli", "__main__", "explain", "perhaps",
    "newfile", "reading", "schema", "serve",
)  # fmt: skip
"""What only the top of the house may import."""
HARD_CAP, MODULE_P95, MODULE_MEDIAN = 260, 220, 80
FUNCTION_P95, FUNCTION_MEDIAN = 28, 8


@cache
def modules() -> Mapping[str, ast.Module]:
    """Every module of the package, parsed, by dotted name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = ("contracheck", *path.relative_to(ROOT).with_suffix("").parts)
        found[".".join(part for part in parts if part != "__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in it."""
    for node in ast.walk(modules()[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "contracheck")
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "contracheck":
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in modules() else node.module


def room(module: str) -> str:
    """The part of the house: the name below `contracheck`."""
    return [*module.split("."), ""][1]


def arrows() -> Iterator[tuple[str, str]]:
    """Who imports whom."""
    for module in modules():
        yield from ((module, other) for other in imports(module))


def wrong(allowed: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Arrows from the rooms named to any room that is not allowed."""
    return [
        f"{one} -> {other}"
        for one, other in arrows()
        if room(one) in allowed and room(other) not in (room(one), *allowed[room(one)])
    ]


def test_values_import_nothing_of_the_house() -> None:
    assert not wrong({"values": ()})


def test_the_model_imports_values_only() -> None:
    assert not wrong({"model": ("values",)})


def test_rules_import_the_model_and_values_only() -> None:
    assert not wrong({"ruling": ("model", "values"), "rules": ("ruling", "model", "values")})
    rules = [(one, other) for one, other in arrows() if room(one) == "rules" and one != "contracheck.rules"]
    assert not [pair for pair in rules if room(pair[1]) == "rules"]


def test_the_stages_do_not_import_one_another() -> None:
    base = ("model", "values", "atomic")
    assert not wrong({"atomic": ()})
    assert not wrong(dict.fromkeys(SIBLINGS, base))
    assert not wrong({"group": (*base, "compare"), "compare": base, "camps": (*base, "evidence"), "evidence": base})
    assert not wrong({"witness": (*base, "ruling"), "settling": (*base, "ruling", "witness")})
    below = ("hearing", "group", "camps", "evidence", "witness", "settling", "ruling", "policy")
    assert not wrong({"judge": (*base, *below)})
    assert not wrong({"policy": ("model",)})


def test_only_the_top_imports_the_top() -> None:
    below = {module for module in modules() if room(module) not in ABOVE}
    assert not [f"{one} -> {other}" for one, other in arrows() if one in below and room(other) in ABOVE]


def test_nothing_goes_in_a_circle() -> None:
    graph = {module: sorted(set(imports(module)) - {module}) for module in modules()}
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join([*path[path.index(module) :], module])
        if module not in done:
            for other in graph[module]:
                walk(other, (*path, module))
            done.add(module)

    for module in graph:
        walk(module, ())


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
    written = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in ROOT.rglob("*.py")}
    assert not {str(path): lines for path, lines in written.items() if lines > HARD_CAP}
    assert median(written.values()) <= MODULE_MEDIAN
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
