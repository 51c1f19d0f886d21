"""Words of each target's language, from the tables of the library, as a dictionary of libFuzzer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from contracheck.load import fields
from contracheck.load.decision_fields import CITED, DECISION, DECISION_FILE
from contracheck.rules.declared.condition_tree import FIELDS
from contracheck.rules.declared.parse_condition import OPERATORS
from contracheck.settings.shape import Settings
from contracheck.values.dates.phrases.examples import PHRASES
from contracheck.values.numbers.hedge import AFTER, BEFORE
from contracheck.values.numbers.number_words import WORDS
from contracheck.values.numbers.scan import SUFFIXES
from contracheck.values.numbers.unit_table import ROWS

_YAML = (
    "- ",
    ": ",
    "\n  ",
    "{",
    "}",
    "[",
    "]",
    "|",
    ">-",
    "'",
    '"',
    "#",
    "&a",
    "*a",
    "!!",
    "---",
    "...",
    "\t",
    "\r\n",
    "~",
)
_JSON = ('{"', '":', '",', "[", "]", "null", "true", "\\u00e9", "\\ud83d", "\\n", "1e9", "0.10")
_XML = (
    '<row r="2">', "</row>", '<c r="A1" t="s">', '<c t="inlineStr"><is><t>', "</t></is></c>", "<v>", "</v></c>", "<f>",
    ' s="1"', ' t="e"', ' t="b"', ' t="str"', "<si><t>", "</t></si>", '<numFmt numFmtId="164" formatCode="',
    '<xf numFmtId="14"/>', "yyyy-mm-dd", "0.00%", "[h]:mm", "#,##0", "@", '<workbookPr date1904="1"/>', "\n====\n",
    "<cellXfs>", "<rPh>", "&amp;", "&#10;", "<![CDATA[",
)  # fmt: skip


def words_of(target: str) -> tuple[str, ...]:
    """The words of one target."""
    return tuple(dict.fromkeys(word for word in _WORDS.get(target, ()) if word))


def dictionary(words: Iterable[str]) -> str:
    """The words as libFuzzer reads them, one a line, bytes beyond plain ASCII escaped."""
    return "".join(f'"{"".join(map(_escaped, word.encode()))}"\n' for word in words)


def _escaped(byte: int) -> str:
    plain = 32 <= byte < 127 and byte not in b'"\\'
    return chr(byte) if plain else f"\\x{byte:02x}"


def _of(*tables: Iterable[fields.Field]) -> tuple[str, ...]:
    """The names and choices of fields."""
    found = [one for table in tables for one in table]
    return (
        *(name for one in found for name in (one.name, *one.names)),
        *(word for one in found for word in one.choices),
    )


_DATED = tuple(word for phrase, text, _ in PHRASES for word in (*phrase.split(), text))
_NUMBERED = (
    *WORDS,
    *SUFFIXES,
    *BEFORE,
    *AFTER,
    "±",
    "%",
    "€",
    "$",
    " within ",
    " to ",
    " or ",
    " and ",
    "½",
    ".",
    ",",
    "1,000",
)
_WORDS: Mapping[str, tuple[str, ...]] = {
    "claims": (*_YAML, *_of(fields.CLAIM_FILE, fields.SOURCE, fields.CLAIM)),
    "vocabulary": (
        *_YAML,
        *_of(fields.VOCABULARY_FILE, fields.PREDICATE, fields.RULE, fields.RULE_CLAIM),
        "a.value",
        "0..1",
    ),
    "whole": (*_YAML, "\n====\n", *_of(fields.CLAIM_FILE, fields.CLAIM, fields.PREDICATE, fields.ENTITY), *_DATED),
    "entities": (*_YAML, *_of(fields.ENTITY_FILE, fields.ENTITY)),
    "decisions": (
        *_YAML,
        *_of(DECISION_FILE, DECISION, CITED),
        "0123456789ab",
    ),
    "table": (",", ";", "\t", '"', '""', "\r\n", "sep=;", *_of(fields.ROW, fields.SOURCE)),
    "lines": (*_JSON, *_of(fields.ROW, fields.SOURCE)),
    "workbook": (*_XML, *_of(fields.ROW)),
    "numbers": (*_NUMBERED, *ROWS, "\nde", "\nen", "\n\nkm", "\n\n\nhundreds"),
    "measures": (*_NUMBERED, *ROWS, "days", "months", "P6M", "to the nearest", "hundreds"),
    "dates": (*_DATED, "/..", "../", "[", "{", "..", "~", "?", "%", "X", "Y-1E3", "S2", "Z", "+01:00", "T24:00"),
    "condition": (
        *OPERATORS,
        *FIELDS,
        "a.",
        "b.",
        "whole.",
        "certainly",
        "possibly",
        "and",
        "or",
        "not",
        "{a.value}",
        "'2020'",
    ),
    "settings": (
        *(one.name for one in attrs.fields(Settings)),
        " = ",
        "[severity]",
        '"""',
        "'''",
        "[tool.contracheck]",
        '"error"',
        "0.1",
        '"10 %"',
        "[[",
        "true",
        "2020-01-01",
    ),
    "report": (
        *_JSON,
        "findings",
        "decided",
        "known",
        "suppressed",
        "statements",
        "camps",
        "digest",
        "cell",
        "sheet",
        "line",
    ),
}
