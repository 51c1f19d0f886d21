"""What rules report; what a rule of a plugin raises, or makes up, is its author's problem, and the run goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from contracheck.model import CLASSES, Group, Key, Place, Problem, defining
from contracheck.rules.kit import Conflict, Rule

HOUSE = ("", "vocabulary")
"""Origins of rules that are ours: a fault in them is loud."""


class PluginGuard:
    """Hears rules on the groups of a run, and keeps count of what went wrong in those of plugins."""

    def __init__(self, groups: Mapping[Key, Group]) -> None:
        self._groups = groups
        self._faults: dict[tuple[str, str], tuple[str, int]] = {}

    def __call__(self, rule: Rule, report: Callable[[], Iterable[Conflict]]) -> Iterable[Conflict]:
        """The conflicts that a rule reports; of a plugin's, those that can be used."""
        if rule.origin in HOUSE:
            return report()
        try:
            found = list(report())
        except Exception as error:  # noqa: BLE001 - told as a problem, with the name of the package
            self._note(rule, f"{type(error).__name__}: {error}")
            return ()
        sound = [conflict for conflict in found if self._is_sound(conflict)]
        if len(sound) < len(found):
            self._note(rule, "it reported something that is no conflict of claims in the run")
        return sound

    def _is_sound(self, one: object) -> bool:
        if not isinstance(one, Conflict) or one.kind not in CLASSES or not one.statements:
            return False
        return all(each.key in self._groups for each in (*one.statements, one.first, one.second))

    def _note(self, rule: Rule, what: str) -> None:
        first, count = self._faults.get((rule.origin, rule.name), (what, 0))
        self._faults[rule.origin, rule.name] = (first, count + 1)

    def problems(self) -> Iterator[Problem]:
        """Each rule's fault once, with how often it failed."""
        for (package, name), (what, count) in sorted(self._faults.items()):
            times = "once" if count == 1 else f"{count:,} times"
            message = f"the rule failed {times}, first with {what}"
            yield defining(Problem(Place(f"plugin {package}"), message, name, "a rule that yields conflicts"))
