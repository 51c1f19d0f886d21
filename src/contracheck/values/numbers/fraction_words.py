"""Spelled-out numbers with fractions in them: two thirds, five and a half million, one in five, two point five.

Where English leaves the numerator open, the longest denominator wins (one hundred thirty fifths is 100/35), and a
fraction after "and" is a part of one, not of the whole (one hundred and three quarters is 100.75).
"""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.numbers.number_words import Token, cardinal

_MILLION = 10**6
_YEARS = (1000, 2200)


def spelled(tokens: list[Token]) -> int | Fraction | None:
    """The number that the tokens spell, all of them, or `None`."""
    kinds = [kind for kind, _ in tokens]
    if "over" in kinds:
        at = kinds.index("over")
        return _ratio(_plain(tokens[:at]), _plain(tokens[at + 1 :]), tokens[at])
    return _plain(tokens)


def _ratio(above: int | Fraction | None, below: int | Fraction | None, word: Token) -> Fraction | None:
    """One over three, one out of three, one in three; but "12 in 6" and "20 in 2015" are no parts of a number."""
    if above is None or not below:
        return None
    among = word[1] == 1
    if among and (above >= below or _YEARS[0] < below < _YEARS[1]):
        return None
    return Fraction(above) / below


def _plain(tokens: list[Token]) -> int | Fraction | None:
    kinds = [kind for kind, _ in tokens]
    if "point" in kinds:
        return _pointed(tokens, kinds.index("point"))
    ends = [index for index, kind in enumerate(kinds) if kind in ("o", "p", "f")]
    if not ends:
        return None if "of" in kinds else cardinal(tokens)
    if (place := rank(tokens)) is not None:
        return place
    scale = _trailing(tokens[ends[-1] + 1 :])
    return _mixed(tokens[: ends[-1] + 1], scale) if scale else None


def _pointed(tokens: list[Token], at: int) -> Fraction | None:
    whole = cardinal(tokens[:at])
    digits, scale = tokens[at + 1 :], 1
    while digits and digits[-1][0] in ("s", "h"):
        scale *= int(digits.pop()[1])
    if whole is None or not digits or any(kind not in ("n", "t") or value % 1 for kind, value in digits):
        return None
    written = "".join(str(value) for _, value in digits)
    return (whole + Fraction(int(written), int(10 ** len(written)))) * scale


def _trailing(tokens: list[Token]) -> int:
    """The product of the scales after a fraction (of a million: 10**6); 1 for none, 0 for anything else."""
    scale, rest = 1, [token for token in tokens if token[0] not in ("of", "a")]
    for kind, value in rest:
        scale *= int(value) if kind in ("h", "s", "d") else 0
    return scale if rest or not tokens else 0


def _mixed(tokens: list[Token], scale: int) -> Fraction | None:
    joins = [index for index, (kind, _) in enumerate(tokens) if kind == "and"]
    if joins:
        whole, part = cardinal(tokens[: joins[-1]]), _fraction(tokens[joins[-1] + 1 :])
        if whole is not None and part is not None and part < 1:
            return _sum(whole, part, scale, tokens[joins[-1] - 1])
    alone = _fraction(tokens)
    return None if alone is None else alone * scale


def _sum(whole: int | Fraction, part: Fraction, scale: int, last: Token) -> Fraction:
    """Two and a half million; one billion and a half million; three million and a half."""
    if scale > 1:
        return (whole + part) * scale if whole < scale else whole + part * scale
    return whole + part * (last[1] if last[0] == "d" or (last[0] == "s" and last[1] >= _MILLION) else 1)


def _fraction(tokens: list[Token]) -> Fraction | None:
    *above, (kind, value) = tokens or [("", 0)]
    if kind == "f":
        number = _numerator(above) if above else 1
        return None if number is None else Fraction(number) / value
    for start in range(1, len(tokens)):
        number, below = _numerator(tokens[:start]), _ordinal(tokens[start:])
        if number is not None and below:
            return Fraction(number) / below
    return None


def rank(tokens: list[Token]) -> int | Fraction | None:
    """The place in an order that the tokens spell: third, twenty-fifth, one hundred and fifth; `None` for a share.

    One fifth and a fifth are shares, and so are two third and two thirds: they spell no number of one piece.
    """
    *before, (kind, value) = tokens
    if kind != "o" or before in ([("a", 1)], [("n", 1)]):
        return None
    return cardinal([*before, _as_cardinal(value)]) if before else value


def _as_cardinal(value: int | Fraction) -> Token:
    return "n" if value < 20 else "t" if value < 100 else "h" if value == 100 else "s", value


def _numerator(tokens: list[Token]) -> int | Fraction | None:
    return 1 if tokens == [("a", 1)] else cardinal(tokens)


def _ordinal(tokens: list[Token]) -> int | Fraction | None:
    """The denominator: fifth, twenty-first, one hundred and fifth; never a bare scale before it (hundred fifths)."""
    *before, (kind, value) = tokens
    if kind not in ("o", "p"):
        return None
    if not before:
        return value if value > 1 else None
    if before[0][0] not in ("n", "t") or (value >= 100 and before != [("n", 1)]):
        return None
    return cardinal([*before, _as_cardinal(value)])
