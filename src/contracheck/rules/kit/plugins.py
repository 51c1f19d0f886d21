"""Rules with code of others: packages that declare the entry point group `contracheck.rules`.

Such code is run as it is. Nothing confines it but trust, so every report names the packages and versions that it came
from. What is wrong with a package is told as a problem of the definitions, and the run goes on without it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from contracheck.model import About, Place, Problem, Severity, Trusted
from contracheck.rules.kit import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "contracheck.rules"
_METADATA = (".dist-info", ".egg-info")


@frozen(eq=False)
class Plugins:
    """The rules that were found, in order, whose code they are, and what could not be used."""

    rules: tuple[Rule, ...] = ()
    trusted: tuple[Trusted, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_plugins(taken: Collection[str]) -> Plugins:
    """The rules of all installed packages, by package and name; none may have one of the names `taken`."""
    if not _declared():
        return Plugins()
    rules: list[Rule] = []
    trusted: list[Trusted] = []
    problems: list[Problem] = []
    for package, version, points in _packages():
        own: list[Rule] = []
        for point in points:
            for one in _loaded(point, package):
                if isinstance(one, Problem):
                    problems.append(one)
                elif one.name in {*taken, *(rule.name for rule in (*rules, *own))}:
                    problems.append(_problem(package, "another rule has this name", one.name, "a name of its own"))
                else:
                    own.append(evolve(one, origin=package))
        rules += own
        trusted += [Trusted(package, version, tuple(rule.name for rule in own))] if own else []
    return Plugins(tuple(rules), tuple(trusted), tuple(problems))


def _declared() -> bool:
    """Whether any package on the path names the group: a look at the files, since the library takes longer to import
    than a whole small run may."""
    return any(_names_group(entry) for folder in dict.fromkeys(sys.path) for entry in _metadata(folder))


def _metadata(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder or ".") as entries:
            yield from (entry.path for entry in entries if entry.name.endswith(_METADATA))
    except OSError:
        return


def _names_group(folder: str) -> bool:
    try:
        with open(os.path.join(folder, "entry_points.txt"), "rb") as file:  # noqa: PTH118, PTH123 - a thousand of them
            return GROUP.encode() in file.read()
    except OSError:
        return False


def _packages() -> Iterator[tuple[str, str, list[EntryPoint]]]:
    from importlib.metadata import entry_points

    found: dict[tuple[str, str], list[EntryPoint]] = {}
    for point in entry_points(group=GROUP):
        name, version = (point.dist.name, point.dist.version) if point.dist else ("unknown package", "")
        found.setdefault((name, version), []).append(point)
    for name, version in sorted(found):
        yield name, version, sorted(found[name, version], key=lambda point: (point.name, point.value))


def _loaded(point: EntryPoint, package: str) -> Iterator[Rule | Problem]:
    """The rule or rules that an entry point names."""
    try:
        module, _, attribute = point.value.partition(":")
        found: object = import_module(module.strip())
        for name in attribute.strip().split(".") if attribute else ():
            found = getattr(found, name)
        them = [found] if isinstance(found, Rule) else list(found) if isinstance(found, Iterable) else [found]
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises is its author's problem, told as such
        yield _problem(
            package, f"{point.value} cannot be loaded: {type(error).__name__}: {error}", point.name, "a Rule"
        )
        return
    for one in them:
        if isinstance(one, Rule):
            fault = _fault_of(one)
            yield _problem(package, f"{point.value}: {fault[0]}", *fault[1:]) if fault else one
        else:
            yield _problem(package, f"{point.value} is no Rule", type(one).__name__, "a Rule, or several")


def _fault_of(rule: Rule) -> tuple[str, str, str] | None:
    """What is wrong with a rule: the message, the value, and what was expected."""
    if not isinstance(rule.name, str) or not rule.name.strip():
        return "a rule has no name", str(rule.name), "a name such as round-figure"
    if rule.severity not in tuple(Severity):
        return f"unknown severity of the rule {rule.name}", str(rule.severity), f"one of {', '.join(Severity)}"
    if not isinstance(rule.manual, str) or not isinstance(rule.telling, int):
        return f"manual or rank of the rule {rule.name}", rule.name, "a text, and a whole number"
    return None


def _problem(package: str, message: str, value: str, expected: str) -> Problem:
    return Problem(Place(f"plugin {package}"), message, value, expected, about=About.DEFINITIONS)
