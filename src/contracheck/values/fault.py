"""A value, or a file, that could not be read."""

from __future__ import annotations

from collections.abc import Callable


class Fault(Exception):  # noqa: N818  a fault of the input, not an error of the program
    """Why a text could not be read as a value: what is wrong, the text, what was expected, a better text.

    `suggestion` is empty where nothing near is valid; several candidates are joined by " or ".
    """

    def __init__(self, message: str, value: str, expected: str, suggestion: str = "") -> None:
        super().__init__(message, value, expected, suggestion)
        self.message = message
        self.value = value
        self.expected = expected
        self.suggestion = suggestion

    def __str__(self) -> str:
        hint = f"; did you mean {self.suggestion}?" if self.suggestion else ""
        return f"{self.message}: {self.value!r} (expected {self.expected}{hint})"


def refused(error: OSError | ValueError) -> str:
    """Why the system refuses a path. Python words a name that no file can have differently from version to version."""
    return (error.strerror or str(error)) if isinstance(error, OSError) else "no file can have that name"


def in_place(fault: Fault, text: str, part: str) -> str:
    """The whole text with the part that was suggested in the place of what was found wrong."""
    return text.replace(fault.value, part, 1) if fault.value and fault.value in text else part


def readable(fault: Fault, text: str, read: Callable[[str], object]) -> tuple[str, ...]:
    """The parts of what was suggested that can be read, in their place or alone: no other may be offered."""
    parts = _parts(fault.suggestion, text.count(" or ") + 1)
    return tuple(part for part in dict.fromkeys(parts) if reads(in_place(fault, text, part), read) or reads(part, read))


def _parts(suggestion: str, size: int) -> list[str]:
    """What was suggested, one by one, for a text of `size` parts with an *or* of its own between them."""
    parts = suggestion.split(" or ") if suggestion else []
    if len(parts) % size:
        return [suggestion]
    return [" or ".join(parts[start : start + size]) for start in range(0, len(parts), size)]


def reads(text: str, read: Callable[[str], object]) -> bool:
    """Whether the text can be read."""
    try:
        read(text)
    except Fault:
        return False
    return True
