"""The table `[case]` of a settings file: what the claims are about, and of which time they are."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from contracheck.model import Case
from contracheck.values.fault import Fault
from contracheck.values.span import METADATA, Span

NAMES = tuple(Case.__annotations__)


class Tell(Protocol):
    """Tells of a problem with the value at `keys`."""

    def __call__(
        self, keys: tuple[str, ...], message: str, value: object, expected: str, names: Collection[str] = ()
    ) -> None:
        """Tell of it; `names` are those that may have been meant."""


def case_of(name: str, value: object, tell: Tell) -> Case | None:
    """The case of a table of texts and a list; settings it does not have and a time that cannot be read are told of."""
    if not isinstance(value, dict):
        tell((name,), f"{name} is not a table", value, '[case], and below it: when = "2013-04-24"')
        return None
    sound = {key: told for key, told in value.items() if _is_sound(name, key, told, tell)}
    important = tuple(map(str, sound.pop("important", ())))
    return Case(**{key: str(text).strip() for key, text in sound.items()}, important=important)


def _are_texts(name: str, value: object, tell: Tell) -> bool:
    if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
        return True
    expected = 'subjects and properties: important = ["killed", "Orr fire"]'
    tell((name, "important"), f"{name}.important is not a list of texts", value, expected)
    return False


def _is_sound(name: str, key: str, value: object, tell: Tell) -> bool:
    if key not in NAMES:
        tell((name, key), f"{name} has no such setting", key, f"one of {', '.join(NAMES)}", NAMES)
        return False
    if key == "important":
        return _are_texts(name, value, tell)
    if key != "when":
        return isinstance(value, str)
    try:
        Span.parse(str(value).strip(), style=METADATA)
    except Fault as fault:
        tell((name, key), f"{name}.when cannot be read: {fault.message}", value, fault.expected)
        return False
    return True
