"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from contracheck.model import Group, Severity
from contracheck.rules.kit.conflict import Conflict
from contracheck.rules.kit.world import RecordingWorld

Check = Callable[[Group, RecordingWorld], Iterator[Conflict]]
Survey = Callable[[RecordingWorld], Iterator[Conflict]]


def nothing(*_: object) -> Iterator[Conflict]:
    """The check or survey of a rule that has none."""
    yield from ()


@frozen(eq=False)
class Rule:
    """A named kind of contradiction.

    `check` looks at one group at a time, `survey` once at all of them (for matters that hang together over many groups,
    such as circles); a rule has one of the two. Whoever tells of no problem may take the `Look` for a plain `World`.
    `manual` is the text that `explain` shows; `telling` ranks rules that see the same statements: the highest reports,
    the others are named. `severity` is that of *contradicts*. `origin` is empty for the rules of the house,
    `vocabulary` for declared ones, else the package that a plugin comes from. A rule `of_disputes` has nothing to say
    of a group without one.
    """

    name: str
    check: Check = nothing
    manual: str = field(default="", repr=False)
    telling: int = 10
    severity: Severity = Severity.ERROR
    survey: Survey = nothing
    origin: str = ""
    of_disputes: bool = False

    @property
    def summary(self) -> str:
        """The first sentence of the manual."""
        return self.manual.strip().split("\n", 1)[0]
