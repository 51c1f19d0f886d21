"""The words, symbols and colours that every format shares, and the one function that disarms text from outside."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

from contracheck.model import Key, Kind, Layer, PossibleDuplicate
from contracheck.values.limits import CAMP_CLAIMS

ON_REQUEST = "all in report.json with run --statements"
"""Where the rest stands of what `report.json` leaves out of very large runs."""


class ClassStyle(NamedTuple):
    """How a class is shown: `symbol` (`plain` where only ASCII can be printed), terminal `colour`, explanation."""

    name: Kind
    symbol: str
    plain: str
    colour: str
    meaning: str

    @property
    def slug(self) -> str:
        """The name with hyphens, for use as a CSS class or an anchor."""
        return self.name.replace(" ", "-")


STYLES = {
    style.name: style
    for style in (
        ClassStyle(Kind.CONTRADICTS, "✗", "x", "bold red", "no reading of both can be true at that time"),
        ClassStyle(
            Kind.MAY_CONTRADICT, "?", "?", "bold yellow", "they fit under some readings only, which are named with it"
        ),
        ClassStyle(Kind.CHANGED, "→", ">", "cyan", "different values at different times"),
        ClassStyle(Kind.CLOSE, "≈", "~", "blue", "the figures differ, but agree within rounding or hedge"),
        ClassStyle(Kind.REFINES, "⊂", "<", "blue", "one is a finer or wider statement of the other"),
        ClassStyle(Kind.AGREES, "=", "=", "green", "they say the same"),
        ClassStyle(Kind.NOT_COMPARABLE, "∥", "|", "magenta", "they answer different questions"),
        ClassStyle(Kind.ALONE, "·", ".", "dim", "nothing to compare it with"),
    )
}
"""The seven classes, gravest first, and `alone`: what each is called, looks like and means."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CAMP_COLOURS = ("cyan", "magenta", "yellow", "green", "blue", "red")
"""Terminal colours of the positions in turn; a position is told by its letter, never by colour alone."""

_PLAIN = "–- —- −- …... “\" ”\" ‘' ’' ±+/- ·- →-> ›> ≈~ ≥>= ≤<= ∞inf ×x ⟪<< ⟫>> ␛<ESC> "
ASCII = str.maketrans({**{entry[0]: entry[1:] for entry in _PLAIN.split()}, **dict.fromkeys("\xa0\u2009\u202f", " ")})
"""Plain spellings of the signs that reports themselves use, for terminals that know ASCII only."""


def letter(index: int) -> str:
    """The letter of position `index` (0-based): A ... Z, then A1, B1 and so on."""
    lap, place = divmod(index, len(LETTERS))
    return LETTERS[place] + (str(lap) if lap else "")


def visible(text: str) -> str:
    """The same text with everything that could act on a reader's screen made visible, on one line.

    Line breaks and tabs become spaces; control characters their Unicode pictures (`␛`); direction overrides,
    zero-width and unassigned characters their code points (`⟪U+202E⟫`). Joiners, which Persian and Indic
    words need, stay. Other text comes back unchanged.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    code = ord(char)
    if char.isprintable() or char in "\u200c\u200d":
        return char
    if char.isspace() and char not in "\x1c\x1d\x1e\x1f\x0b\x0c\x85\u2028\u2029":
        return char if category(char) == "Zs" else " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟪U+{code:04X}⟫"


_HASHES = re.compile(r"##(?=[\w.-]*\[)")


def disarmed(line: str) -> str:
    """One line of plain text that no CI runner takes for a command: runners look for `::` where it begins, and anywhere
    for `##[`, `##vso[` and the like. Other lines come back unchanged."""
    if "##" in line:
        line = _HASHES.sub("# #", line)
    return line.replace("::", ": :", 1) if "::" in line and line.lstrip().startswith("::") else line


def disarmed_markup(text: str) -> str:
    """The same for all lines of HTML or XML, whose readers see no difference."""
    if "##" in text:
        text = _HASHES.sub("&#35;#", text)
    return re.sub("(?m)^::", "&#58;:", text) if "\n::" in text else text


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: `1 source`, `2,500 sources`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def becomes(pair: PossibleDuplicate) -> str:
    """What would become of the contradictions if two names were one."""
    told = ((pair.contradictions, "appear"), (pair.gone, "go"))
    some = [f"{counted(number, 'contradiction')} would {verb}" for number, verb in told if number]
    return listed(some) or "nothing would change"


DOT = " ·\xa0"
"""Between the items of a line; it stays with what follows."""


def listed(words: list[str], last: str = "and") -> str:
    """Words as a list: `a`, `a and b`, `a, b and c`."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def shortened(text: str, limit: int = 60) -> str:
    """The text, cut to at most `limit` characters with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def more(hidden: int, noun: str, place: str = "") -> str:
    """What to say where a list is cut: `and 94 more statements`."""
    return f"and {counted(hidden, f'more {noun}')}{f', {place}' if place else ''}"


def more_statements(hidden: int, total: int) -> str:
    """The same of the statements of a camp; of so many that `report.json` may leave some out, how to have them all."""
    return more(hidden, "statement", ON_REQUEST if total > CAMP_CLAIMS else "all in report.json")


def not_here(number: int, most: int, place: str) -> str:
    """What to say of so many findings of which `place` has the gravest, before the command that lists all; empty where
    it has all."""
    if number <= most:
        return ""
    return f"The gravest {most:,} of {number:,} findings are {place}; all are listed, and filtered, by"


ALL_FINDINGS = "contracheck findings"
"""The command that lists them."""


def heading(key: Key) -> str:
    """The question of a group, without its subject: `strength, in Baghdad, planned`."""
    layer = "" if key.layer == Layer.ACTUAL else key.layer
    scope = key.scope and f"in {key.scope}"
    measure = key.measure and f"counted as {key.measure}"
    return visible(", ".join(filter(None, (key.predicate, scope, measure, layer))))
