"""The tables that the reader of numbers works by, and examples read by it."""

from __future__ import annotations

from collections.abc import Mapping

from builder.text import code, codes, table
from contracheck.reading.plain_words import sharply
from contracheck.values.fault import Fault
from contracheck.values.numbers.hedge import AFTER, BEFORE
from contracheck.values.numbers.unit_table import AMBIGUOUS, CODES, ROWS, SYMBOLS
from contracheck.values.numbers.vague_counts import RANGES
from contracheck.values.quantity import Quantity, Style

COUNT = Style(language="en", counts=True, nonnegative=True)
COUNTED = """\
2,531|2,500|5,000|10|around 2,500|some 5,000|~400|around 5|a dozen|approximately 2,515|
probably 12|at least 12, possibly 20|12, possibly more|between 250 and 350|4-5|up to 3,000|as many as 40|at least 5|
more than 5|fewer than 20|nearly 200,000|just over 100|exactly 2,500|1.5 million|2k|two dozen|forty-two|
half a million|1,500 (±50)|45-50,000|4-500|30-odd|three score|20 tops|dozens|several hundred|a few|tens of thousands|
2,500 soldiers|20 a day|40,000 families"""
EXAMPLES: tuple[tuple[str, Style], ...] = (
    *((text.strip(), COUNT) for text in COUNTED.split("|")),
    ("3.2", Style()),
    ("3/4", Style()),
    ("12 %", Style()),
    ("62.4 %", Style()),
    ("150 km", Style()),
    ("7", Style()),
    ("two thirds", Style(unit="%")),
    ("3rd", Style()),
    ("one hundred twenty-fifth", Style()),
    ("5 km", Style()),
    ("5 mi", Style(unit="km")),
    ("20 m", Style()),
    ("$5bn", Style()),
    ("$5bn", Style(language="en-US")),
    ("30 MUSD", Style()),
    ("thirteen dollars forty-five cents", Style()),
    ("$5,000 a month", Style(language="en")),
    ("2 Millionen", Style(language="de")),
    ("1 Billion", Style(language="de")),
    ("10 mil personas", Style(language="es")),
    ("5 тыс.", Style(language="ru")),
    ("20 de mii", Style(language="ro")),
    ("3 Mds", Style(language="fr")),
    ("5 ezer Ft", Style(language="hu")),
    ("-3 °C", Style(unit="°C")),
    ("1.500", Style(language="de")),
    ("1.500", Style(language="en")),
    ("1 234,5", Style(language="fr")),
    ("2,500", Style(language="en", exact=True)),
)
REFUSED: tuple[tuple[str, Style], ...] = (
    ("1.500", Style(counts=True)),
    ("350-250", COUNT),
    ("many", COUNT),
    ("1-10,000", COUNT),
    ("8 out of 10", COUNT),
    ("third", COUNT),
    ("10 mil", Style()),
    ("c $ 16.4 million", Style()),
    ("4 nm", Style()),
    ("5 tons", Style()),
    ("5 kilometrs", Style(unit="km")),
    ("at least at most 5", COUNT),
    ("5 thosand", COUNT),
    ("300 short", COUNT),
    ("300 oder mehr", Style(language="de", counts=True)),
    ("3OO", COUNT),
    ("500-1 million", COUNT),
    ("the 1960s", COUNT),
    ("10k", Style(unit="km")),
    ("120 PS", Style(language="de")),
    ("$ 5.000", Style(language="es")),
    ("2 pints", Style()),
)
MEANINGS = {
    "hedge": (
        "about that number: ±10 % (±2 % of one of more than two figures), at least 1, or its rounding if that is wider"
    ),
    "nearly": "nearer to zero than the number, by 10 % of it at most",
    "below": "less than the number, by 10 % of it at most",
    "above": "more than the number, by 10 % of it at most",
    "least": "that number or more",
    "more": "more than that number",
    "up to": "that number or fewer, or a little more, within its rounding",
    "most": "that number or fewer",
    "less": "fewer than that number",
    "odd": "that round number and those up to the next: 30 to 39",
    "exact": "exactly that number: no rounding is assumed",
    "plain": "nothing: read past",
    "doubt": "that it is so is only probable; it says nothing of how near the number is",
    "between": "the two ends of a range follow",
}


def examples() -> str:
    """Numbers as written, what they say and allow, and why."""
    rows = []
    for text, style in EXAMPLES:
        read = Quantity.parse(text, style)
        rows.append((code(text) + _manner(style), sharply(read), read.reads_as(), "; ".join(read.why)))
    return table(("as written", "says", "allows", "because"), rows)


def _manner(style: Style) -> str:
    if style == COUNT:
        return ""
    parts = [f"language {style.language}"] if style.language else []
    parts += ["predicate that counts"] if style.counts and not style.nonnegative else []
    parts += [f"predicate in {style.unit}"] if style.unit else []
    parts += ["with --exact"] if style.exact else []
    return f" ({', '.join(parts)})" if parts else ""


def refusals() -> str:
    """What cannot be read, and what is said about it. Raises `AssertionError` if it can be read after all."""
    return table(("as written", "the problem", "expected", "did you mean"), [_refusal(*one) for one in REFUSED])


def _refusal(text: str, style: Style) -> tuple[str, ...]:
    try:
        Quantity.parse(text, style)
    except Fault as fault:
        return code(text) + _manner(style), fault.message, fault.expected, code(fault.suggestion)
    raise AssertionError(f"{text} is read after all: mend the list")


def words() -> str:
    """The words around numbers."""
    rows = [(meaning, _phrases(BEFORE, mark), _phrases(AFTER, mark)) for mark, meaning in MEANINGS.items()]
    return table(("meaning", "before the number", "after it"), rows)


def _phrases(marks: Mapping[str, str], wanted: str) -> str:
    return codes(phrase for phrase, mark in marks.items() if mark == wanted)


def vague() -> str:
    """Counts that name no number."""
    rows = [
        (code(phrase), f"{one.low:,} to {one.high:,}", f"{one.least:,} to {one.most:,}")
        for phrase, one in RANGES.items()
    ]
    return table(("words", "says", "allows"), rows)


def units() -> str:
    """Units and their other names; those that are asked about."""
    known = table(("unit", "also written"), ((code(name), codes(row[3].split("|"))) for name, row in ROWS.items()))
    asked = table(("asked about", "could be"), ((code(word), codes(its)) for word, its in AMBIGUOUS.items()))
    return f"{known}\n\n{asked}"


def money() -> str:
    """Currencies: signs and codes."""
    signs = ", ".join(f"{code(sign)} {name}" for sign, name in SYMBOLS.items())
    return f"Signs: {signs}.\n\nCodes: {codes(sorted(CODES))}."
