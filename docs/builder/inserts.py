"""Fills what stands between `<!-- begin: KIND ARGUMENTS -->` and `<!-- end -->` in the pages that people write."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from attrs import fields

from builder import commands, numbers, pages, pairs, speakers
from builder.screens import example, readme_screen
from builder.text import code, codes, fence, table
from contracheck.cli.exit_codes import CODES
from contracheck.load.decision_fields import DECISION
from contracheck.load.fields import CLAIM, ENTITY, PREDICATE, SOURCE, Field
from contracheck.load.input_formats import INPUT_FORMATS, in_words
from contracheck.report.formats import FORMATS
from contracheck.report.words import STYLES
from contracheck.settings import Settings
from contracheck.values import limits

_MARKED = re.compile(r"(<!-- begin: ([a-z-]+)((?: [^ \n]+)*) -->\n).*?(<!-- end -->)", re.DOTALL)
FIELDS = {"source": SOURCE, "claim": CLAIM, "predicate": PREDICATE, "entity": ENTITY, "decision": DECISION}

LANGUAGES = {".yaml": "yaml", ".csv": "csv", ".py": "python"}


def filled(text: str, root: Path) -> str:
    """The page with every marked part made anew. Raises `KeyError` for a kind that does not exist."""

    def fill(found: re.Match[str]) -> str:
        inside = KINDS[found[2]](root, tuple(shlex.split(found[3])))
        return f"{found[1]}{inside}\n{found[4]}"

    return _MARKED.sub(fill, text)


def _screen(root: Path, _: tuple[str, ...]) -> str:
    return fence(readme_screen(root))


def _file(root: Path, arguments: tuple[str, ...]) -> str:
    path = root / "docs" / "examples" / arguments[0]
    name = "/".join(Path(arguments[0]).parts[1:])
    return f"`{name}`:\n\n" + fence(path.read_text(encoding="utf-8"), LANGUAGES[path.suffix])


def _run(root: Path, arguments: tuple[str, ...]) -> str:
    """`run WIDTH EXAMPLE ARGUMENTS...`: the command line and what it prints."""
    width, name, *rest = arguments
    text, _ = example(root, name, tuple(rest), int(width))
    return fence(f"$ contracheck {shlex.join(rest)}\n{text}")


def _codes(_: Path, __: tuple[str, ...]) -> str:
    return table(("code", "meaning"), ((str(number), text) for number, text in CODES.items()))


def _fields(_: Path, arguments: tuple[str, ...]) -> str:
    return table(("field", "what it holds"), map(_field, FIELDS[arguments[0]]))


def _field(one: Field) -> tuple[str, str]:
    names = " or ".join(code(name) for name in (one.name, *one.names))
    choices = [*one.choices, *(f"{word} (the same as {meant})" for word, meant in one.also)]
    parts = [one.help, "Needed." if one.required else "", f"One of: {', '.join(choices)}." if choices else ""]
    return names, " ".join(part for part in parts if part)


def _formats(_: Path, __: tuple[str, ...]) -> str:
    rows = ((code(one.name), codes(one.endings), one.purpose) for one in FORMATS)
    return table(("`--format`", "ending", "for"), rows)


def _input_formats(_: Path, __: tuple[str, ...]) -> str:
    rows = ((one.name, codes(one.endings), one.holds) for one in INPUT_FORMATS)
    return table(("kind of file", "ending", "what it holds"), rows)


def _classes(_: Path, __: tuple[str, ...]) -> str:
    return table(("", "class", "meaning"), ((one.symbol, one.name, one.meaning) for one in STYLES.values()))


def _settings(_: Path, __: tuple[str, ...]) -> str:
    """Every setting; raises `KeyError` for one that is not described."""
    known = [one for one in fields(Settings) if one.name != "path"]
    rows = ((code(one.name), _toml(getattr(Settings(), one.name)), one.metadata["help"]) for one in known)
    return table(("setting", "default", "what it does"), rows)


def _limits(_: Path, __: tuple[str, ...]) -> str:
    rows = ((one.of, f"{one:,} {one.unit}", one.beyond) for one in limits.table().values())
    return table(("of", "at most", "beyond"), rows)


def _toml(value: object) -> str:
    """A default as it would be written."""
    if isinstance(value, Fraction):
        return code(f'"{value * 100} %"')
    if isinstance(value, bool):
        return code(str(value).lower())
    return code(json.dumps(list(value) if isinstance(value, tuple) else value)) if value else "none"


def _plain(make: Callable[[], str]) -> Callable[[Path, tuple[str, ...]], str]:
    """A part that depends on nothing."""
    return lambda _, __: make()


KINDS: dict[str, Callable[[Path, tuple[str, ...]], str]] = {
    "screen": _screen,
    "file": _file,
    "run": _run,
    "codes": _codes,
    "fields": _fields,
    "formats": _formats,
    "input-formats": _input_formats,
    "input-names": lambda _, __: f"Claims are read from {in_words()}, in any mix.",
    "classes": _classes,
    "settings": _settings,
    "limits": _limits,
    "commands": _plain(commands.reference),
    "number-examples": _plain(numbers.examples),
    "number-refusals": _plain(numbers.refusals),
    "number-words": _plain(numbers.words),
    "number-vague": _plain(numbers.vague),
    "unit-table": _plain(numbers.units),
    "unit-money": _plain(numbers.money),
    "date-phrases": _plain(pages.date_phrases),
    "vocabulary": _plain(pages.vocabulary),
    "pairs": lambda _, arguments: pairs.worked(*arguments),
    "speakers-layers": _plain(speakers.layers),
    "speakers-doubt": _plain(speakers.doubt),
    "speakers-voices": _plain(speakers.voices),
    "speakers-cases": _plain(speakers.cases),
}
