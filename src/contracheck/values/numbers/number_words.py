"""The words of which English numbers are made, and numbers without fractions: two hundred and two thousand."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

Token: TypeAlias = tuple[str, int | Fraction]
"""Kind and value. Kinds: `n` number in digits or below 20, `t` twenty ... ninety, `h` hundred, `s` scale, `d` dozen,
`o` ordinal (the 5 of a fifth), `p` its plural,
`f` half and quarter (2, 4), and the joining words `and`, `a`, `point`, `over`, `of`."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "milliard": 10**9,
    "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip


def _words() -> dict[str, Token]:
    words: dict[str, Token] = {word: ("n", number) for number, word in enumerate(_UNITS)}
    words |= {word: ("t", 10 * number) for number, word in enumerate(_TENS, start=2)}
    words |= {word: ("s", scale) for word, scale in SCALES.items()}
    words |= {word + "s": ("s", scale) for word, scale in SCALES.items()}
    ordinals = {word: number for number, word in enumerate(_ORDINALS, start=3)}
    ordinals |= {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, start=2)}
    ordinals |= {f"{word}th": scale for word, scale in SCALES.items()} | {"hundredth": 100, "first": 1}
    for word, number in ordinals.items():
        words[word], words[word + "s"] = ("o", number), ("p", number)
    words |= dict.fromkeys(("half", "halves"), ("f", 2)) | dict.fromkeys(("quarter", "quarters"), ("f", 4))
    words |= dict.fromkeys(("dozen", "dozens", "dz", "dzs", "doz", "dozs"), ("d", 12))
    words["score"] = ("d", 20)
    words |= dict.fromkeys(("hundred", "hundreds"), ("h", 100)) | dict.fromkeys(("nought", "naught", "nil"), ("n", 0))
    words |= dict.fromkeys(("a", "an"), ("a", 1)) | {"fourty": ("t", 40)}
    return words | {word: (word, 0) for word in ("and", "point", "over", "of")} | {"in": ("over", 1)}


WORDS = _words()


def cardinal(tokens: list[Token]) -> int | Fraction | None:
    """The number that the tokens spell, all of them; `None` where they spell none (two three, hundred and)."""
    if not tokens or tokens[0][0] == "and" or tokens[-1][0] in ("and", "a"):
        return None
    count = _NumberCount()
    for index, (kind, value) in enumerate(tokens):
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if not count.take(kind, value, following):
            return None
    return count.total + count.group


class _NumberCount:
    """A number while it is being spelled: finished groups in `total`, the open group below its next scale word."""

    def __init__(self) -> None:
        self.total: int | Fraction = 0
        self.group: int | Fraction = 0
        self.added: int | Fraction = 0
        self.limit: int | Fraction = 10**30
        self.last = ""
        self.hundreds = False

    def take(self, kind: str, value: int | Fraction, following: str) -> bool:
        """Adds one token; false where it does not fit."""
        if kind in ("n", "t"):
            fits = self._add(value)
        elif kind == "a":
            fits = self.group == 0 and following in ("h", "s", "d")
            kind = self.last
        elif kind in ("h", "d"):
            fits = self._small_scale(kind, value)
        else:
            fits = self._scale(value) if kind == "s" else kind == "and" and self.last not in ("", "and")
        self.last = kind
        return fits

    def _add(self, value: int | Fraction) -> bool:
        group, spelled = self.group, self.group or self.total
        tens = group % 100 >= 20 and group % 10 == 0 and value < 10
        fits = not group or tens or (group % 100 == 0 and value < 100)
        self.group += value
        return fits and value < self.limit and not (spelled and (value == 0 or self.last == "n"))

    def _small_scale(self, kind: str, size: int | Fraction) -> bool:
        if kind == "h":
            fits = self.group < 100 or (self.last == "n" and not self.hundreds)
            self.hundreds = True
            self.group = (self.group or 1) * 100
            return fits and self.last not in ("s", "h", "d")
        rest = self.group % 100
        self.group += (rest or 1) * size - rest
        return self.last in ("", "n", "t", "and")

    def _scale(self, value: int | Fraction) -> bool:
        if self.group == 0 and self.last == "s":
            self.total += self.added * (value - 1)
            self.added *= value
            return True
        fits = value < self.limit and (self.group != 0 or self.last == "")
        self.added, self.limit = (self.group or 1) * value, value
        self.total, self.group, self.hundreds = self.total + self.added, 0, False
        return fits and self.last != "and"


def in_words(number: int) -> str:
    """A whole number from 1 to 9,999 in English words: two hundred and five."""
    if number >= 1000:
        rest = number % 1000
        return f"{in_words(number // 1000)} thousand" + (f" {in_words(rest)}" if rest else "")
    hundreds, rest = divmod(number, 100)
    small = (
        _UNITS[rest]
        if rest < 20
        else "-".join(filter(None, (_TENS[rest // 10 - 2], _UNITS[rest % 10] * (rest % 10 > 0))))
    )
    if not hundreds:
        return small
    return f"{_UNITS[hundreds]} hundred" + (f" and {small}" if rest else "")
