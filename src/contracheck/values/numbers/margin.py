"""Numbers with a stated margin: 1,500 (±50), 1.5 ± 0.1 million, 100 km ± 5 %, 12 % (±1)."""

from __future__ import annotations

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.hedge import Marks, trailing
from contracheck.values.numbers.number_parts import Parts, Single, unit_beside
from contracheck.values.numbers.scan import Manner, scan
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit_beside import unit_of

_PERCENT = ("%", "percent", "per cent")


def with_margin(marks: Marks, first: Single, rest: str, style: Style, manner: Manner) -> Parts | None:
    """The parts of a number and its margin, `rest` being what follows the number; `None` if no margin is there.

    A margin in per cent is a part of the number, unless the number itself is in per cent.
    """
    amount, _, money = first
    before, _, after = rest.partition("±")
    own, bracket = before.strip(), before.rstrip().endswith("(")
    inner, _, noun = after.partition(")") if bracket else (after, "", "")
    found = scan(inner.strip(), 0, manner)
    if found is None or found[0].value < 0:
        return None
    margin, word = found[0], inner.strip()[found[1] :].strip()
    own, noun = own.removesuffix("(").strip(), noun.strip()
    amount, margin, noun = _shared_scale(amount, margin, noun if bracket else own, manner)
    marks, words = trailing(marks, noun if not own or not bracket else f"{own} {noun}", rest)
    unit = unit_beside(money, words or ("" if bracket and word in _PERCENT else word), style, rest)
    relative = word in _PERCENT and not (unit and unit.dimension == "percent")
    if word and not relative and unit_of(word, style, rest) != unit:
        raise Fault("a margin in another unit than its number", rest, "one unit for both")
    return Parts(marks, amount, amount, unit, margin, relative)


def _shared_scale(amount: Amount, margin: Amount, words: str, manner: Manner) -> tuple[Amount, Amount, str]:
    """1.5 ± 0.1 million, and 1.5 (±0.1) million: a scale word that stands once belongs to both."""
    if amount.scale > 1:
        return amount, margin, words
    if margin.scale > 1 and not words:
        return amount.times(margin.scale), margin, words
    prefix = "1 "
    found = scan(prefix + words, 0, manner) if words else None
    if found is None or found[0].scale == 1:
        return amount, margin, words
    scale = found[0].scale
    return amount.times(scale), margin.times(scale), (prefix + words)[found[1] :].strip()
