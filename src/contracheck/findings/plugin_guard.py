"""What rules report; what a rule of a plugin raises, or makes up, is its author's problem, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ParamSpec

from contracheck.model import CLASSES, Group, Key, Place, Problem, Statement, defining
from contracheck.rules.kit import Conflict, Rule

P = ParamSpec("P")
HOUSE = ("", "vocabulary")
"""Origins of rules that are ours: a fault in them is loud."""


class PluginGuard:
    """Hears rules of plugins on the groups of a run, and keeps count of what went wrong in them."""

    def __init__(self, groups: Mapping[Key, Group]) -> None:
        self._groups = groups
        self._faults: dict[tuple[str, str], tuple[str, int]] = {}

    def around(self, rule: Rule, report: Callable[P, Iterable[Conflict]]) -> Callable[P, Iterable[Conflict]]:
        """A check or survey of a rule: as it is, or, of a plugin's, giving the conflicts that can be used."""
        if rule.origin in HOUSE:
            return report

        def guarded(*world: P.args, **none: P.kwargs) -> Iterable[Conflict]:
            try:
                found = list(report(*world, **none))
            except Exception as error:  # noqa: BLE001 - told as a problem, with the name of the package
                self._note(rule, f"{type(error).__name__}: {error}")
                return ()
            sound = [conflict for conflict in found if self._is_sound(conflict)]
            if len(sound) < len(found):
                self._note(rule, "it reported something that is no conflict of claims in the run")
            return sound

        return guarded

    def _is_sound(self, one: object) -> bool:
        if not isinstance(one, Conflict) or not _is_whole(one):
            return False
        roles = (statement for _, statements in one.roles for statement in statements)
        told = (*one.statements, one.first, one.second, *one.unsure, *roles)
        return all(isinstance(each, Statement) and each.key in self._groups for each in told)

    def _note(self, rule: Rule, what: str) -> None:
        first, count = self._faults.get((rule.origin, rule.name), (what, 0))
        self._faults[rule.origin, rule.name] = (first, count + 1)

    def problems(self) -> Iterator[Problem]:
        """Each rule's fault once, with how often it failed."""
        for (package, name), (what, count) in sorted(self._faults.items()):
            times = "once" if count == 1 else f"{count:,} times"
            message = f"the rule failed {times}, first with {what}"
            yield defining(Problem(Place(f"plugin {package}"), message, name, "a rule that yields conflicts"))


def _is_whole(conflict: Conflict) -> bool:
    """Whether it has a class, statements, positions or an axis to find them on, and texts for words."""
    if conflict.kind not in CLASSES or not conflict.statements or not (conflict.roles or conflict.axis):
        return False
    words = (conflict.sentence, conflict.remark, conflict.excuse, conflict.question)
    return all(map(_is_text, words)) and all(map(_is_role, conflict.roles))


def _is_text(given: object) -> bool:
    return isinstance(given, str)


def _is_role(given: object) -> bool:
    return isinstance(given, tuple) and len(given) == 2 and isinstance(given[0], str) and isinstance(given[1], tuple)
