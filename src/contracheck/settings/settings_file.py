"""One settings file -> settings, each fault at its line and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from attrs import evolve

from contracheck.files.decoding import decode, line_and_column
from contracheck.files.paths import TooLargeError, leads_out, read_at_most
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.model import Case, FailOn, Level, Problem, Sort, defining
from contracheck.model.policy import Policy
from contracheck.settings.case_table import case_of
from contracheck.settings.severity_table import policy_of
from contracheck.settings.shape import Settings
from contracheck.settings.toml_places import TomlPlaces
from contracheck.values.dates.month_day import month_and_day
from contracheck.values.limits import SETTINGS_FILE
from contracheck.values.text.language_code import CODE, CODE_EXPECTED

_SHARE = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,12})?) ?%|(0(?:\.[0-9]{1,12})?)")
_FREE = "any other can be named on the command line"
_AT = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$")

Toml: TypeAlias = Mapping[str, object]
_Kind = TypeVar("_Kind", FailOn, Sort)


class _Checker:
    """Checks the values of one file; each `take_` gives what is to be set, or `None` and a problem."""

    def __init__(self, places: TomlPlaces, found: Collector, folder: Path) -> None:
        self._places, self._found, self._folder = places, found, folder

    def all(self, given: Toml) -> dict[str, Any]:
        """The settings that could be read, by name."""
        taken = [(name, self._one(name, value)) for name, value in given.items()]
        former = {_RENAMED[name]: value for name, value in taken if name in _RENAMED}
        present = {name: value for name, value in taken if name not in _RENAMED}
        return {name: value for name, value in {**former, **present}.items() if value is not None}

    def _one(self, name: str, value: object) -> object:
        if now := _RENAMED.get(name):
            at = self._places.of((name,))
            self._found.add(at, "the setting has another name now", value=name, expected=now, level=Level.WARNING)
        take = _TAKES.get(now or name)
        if take is None:
            names = tuple(_TAKES)
            self.tell((name,), "unknown setting", name, f"one of {', '.join(names)}", names)
            return None
        return take(self, name, value)

    def tell(
        self, keys: tuple[str, ...], message: str, value: object, expected: str, names: Collection[str] = ()
    ) -> None:
        """Tell of a problem with the value at `keys`."""
        self._found.add(self._places.of(keys), message, value=_words(value), expected=expected, names=names)

    def texts(self, name: str, value: object) -> tuple[str, ...] | None:
        """A list of texts."""
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(value)
        self.tell((name,), f"{name} is not a list of texts", value, f'a list of texts: {name} = ["..."]')
        return None

    def text(self, name: str, value: object) -> str | None:
        """One text."""
        if isinstance(value, str) and value.strip():
            return value
        self.tell((name,), f"{name} is not a text", value, f'a text: {name} = "..."')
        return None

    def folders(self, name: str, value: object) -> tuple[str, ...] | None:
        """A list of paths inside the folder of the file; those that are."""
        return tuple(text for text in self.texts(name, value) or () if self._inside(name, text)) or None

    def folder(self, name: str, value: object) -> str | None:
        """One path inside the folder of the file."""
        text = self.text(name, value)
        return text if text is not None and self._inside(name, text) else None

    def _inside(self, name: str, path: str) -> bool:
        """Whether that is so, links followed: a folder from elsewhere must not say what is read and written here."""
        if leads_out(self._folder, path):
            self.tell((name,), f"{name} leads out of the folder", path, f"a path below that of this file; {_FREE}")
            return False
        return True

    def flag(self, name: str, value: object) -> bool | None:
        """True or false."""
        if isinstance(value, bool):
            return value
        self.tell((name,), f"{name} is neither true nor false", value, "true or false, without quotation marks")
        return None

    def language(self, name: str, value: object) -> str | None:
        """The code of a language."""
        if isinstance(value, str) and re.fullmatch(CODE, value.strip()):
            return value.strip()
        self.tell((name,), f"{name} cannot be read", value, CODE_EXPECTED)
        return None

    def fail_on(self, name: str, value: object) -> FailOn | None:
        """A class."""
        return self._one_of(FailOn, name, value)

    def sort(self, name: str, value: object) -> Sort | None:
        """An order."""
        return self._one_of(Sort, name, value)

    def _one_of(self, kind: type[_Kind], name: str, value: object) -> _Kind | None:
        known = tuple(map(str, kind))
        if isinstance(value, str) and value in known:
            return kind(value)
        self.tell((name,), f"unknown {name}", value, f"one of {', '.join(known)}", known)
        return None

    def share(self, name: str, value: object) -> Fraction | None:
        """A part of a number, from nothing to less than the whole."""
        match = _SHARE.fullmatch(value.strip() if isinstance(value, str) else _number(value))
        if match:
            percent, part = match.groups()
            return Fraction(percent) / 100 if percent else Fraction(part)
        self.tell((name,), f"{name} cannot be read", value, 'a share below 100 %: "10 %" or 0.1, at most 12 decimals')
        return None

    def month_day(self, name: str, value: object) -> str | None:
        """A month and day as `04-01`, of every year; of a month, its first day."""
        found = month_and_day(value) if isinstance(value, str) else ""
        if not found:
            self.tell((name,), f"{name} cannot be read", value, 'a month and day, or a month: "04-01" or "April"')
        return found or None

    def case(self, name: str, value: object) -> Case | None:
        """The table of a case."""
        return case_of(name, value, self.tell)

    def severity(self, name: str, value: object) -> Policy | None:
        """A table of rules and their severities, and of predicates with such tables of their own."""
        return policy_of(name, value, self.tell, lambda keys: self._found.locate(*self._places.of(keys)))


_TAKES: Mapping[str, Callable[[_Checker, str, object], object]] = {
    "claims": _Checker.folders,
    "reports": _Checker.folder,
    "fail_on": _Checker.fail_on,
    "sort": _Checker.sort,
    "only": _Checker.texts,
    "ignore": _Checker.texts,
    "without": _Checker.texts,
    "language": _Checker.language,
    "exact": _Checker.flag,
    "hedge": _Checker.share,
    "vague": _Checker.flag,
    "fiscal_year_starts": _Checker.month_day,
    "case": _Checker.case,
    "duplicates": _Checker.flag,
    "plugins": _Checker.flag,
    "severity": _Checker.severity,
}
"""How the value of each setting is read."""
_RENAMED = {"propose": "duplicates"}
"""The former names of settings: they work for one version, with a warning."""


def read_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]] | None:
    """The settings in `path` and what is wrong with them; `None` for a `pyproject.toml` that has none."""
    found = Collector(InText(_shown(path)))
    data = _bytes(path, found)
    if data is None:
        return Settings(path=str(path)), tuple(map(defining, found.problems()))
    inside = ("tool", "contracheck") if path.name == "pyproject.toml" else ()
    if (inside and not (b"tool" in data and b"contracheck" in data)) or not data.strip():
        return None if inside else (Settings(path=str(path)), ())
    raw = decode(data, found)
    given = _parse(raw.text, inside, found) if raw is not None else {}
    if given is None:
        return None
    checker = _Checker(TomlPlaces(raw.text if raw else "", inside), found, path.parent)
    settings = evolve(Settings(path=str(path)), **checker.all(given))
    return settings, tuple(map(defining, found.problems()))


def _bytes(path: Path, found: Collector) -> bytes | None:
    """The bytes of the file, or `None` and a problem: no more of it is read than a settings file may have."""
    try:
        return read_at_most(path, SETTINGS_FILE)
    except OSError as error:
        found.add((1, 1), f"the file cannot be read: {error.strerror}")
    except TooLargeError:
        found.add((1, 1), "the file is too large for settings; nothing of it is read", expected="at most 1 MB")
    return None


def _parse(text: str, inside: tuple[str, ...], found: Collector) -> Toml | None:
    """The table `inside` of the file, or `None` if it is not there; a file that is no TOML has no settings."""
    import tomllib

    try:
        table: object = tomllib.loads(text, parse_float=Decimal)
    except ValueError as error:  # its own error is one, and so is that of a number with too many digits
        _syntax(str(error), text, found)
        return {}
    except RecursionError:
        found.add((1, 1), "nested too deeply", expected="name = value")
        return {}
    for name in inside:
        table = table.get(name) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _syntax(said: str, text: str, found: Collector) -> None:
    match = _AT.search(said)
    at = (int(match.group(1)), int(match.group(2))) if match else line_and_column(text, len(text))
    line = text.split("\n")[at[0] - 1].strip()
    found.add(at, f"TOML: {said.partition(' (at ')[0]}", value=line, expected='name = "text", as TOML has it')


def _number(value: object) -> str:
    return _words(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else ""


def _words(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # a number with more digits than Python writes out
        return "a very long number"


def _shown(path: Path) -> str:
    """The path from the present folder where it lies below, else the whole path."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
