"""The exit codes, in one table: the help, the documentation and the tests read it here."""

from __future__ import annotations

NOTHING_TO_REPORT, FOUND, UNREADABLE, NOTHING_COMPARED = 0, 1, 2, 3
INTERNAL, INTERRUPTED, PIPE_CLOSED = 70, 130, 141

CODES = {
    NOTHING_TO_REPORT: "nothing to report",
    FOUND: "findings at or above --fail-on",
    UNREADABLE: "wrong usage, or a file or claim that cannot be read (wins over 1 and 3)",
    NOTHING_COMPARED: "nothing was compared: no two claims answer the same question",
    INTERNAL: "an internal error",
    INTERRUPTED: "interrupted",
    PIPE_CLOSED: "the reader of the output went away",
}
"""What each exit code means; the last two follow the shell's 128 + signal."""
