"""What is fuzzed: for each kind of input a function from bytes that fails where the library breaks its word.

Each lets pass the errors that the function under it documents, and asserts what must hold of everything that it gives.
None of them needs the fuzzer itself, so that the tests can run them over the corpus.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path

from attrs import evolve

from checks import attempt, gather_soundly, sound, sound_quantity, sound_span, texts, told
from contracheck.files.decoding import Raw, decode
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.load.claim_file import read_claim_file
from contracheck.load.csv.rows import read_csv
from contracheck.load.decision_entries import read_decisions
from contracheck.load.file_parts import FilePart
from contracheck.load.json.lines import read_jsonl
from contracheck.load.register_files import read_register, read_vocabulary
from contracheck.load.xlsx.workbook_reader import read_workbook
from contracheck.load.yaml.mending import read_mended
from contracheck.load.yaml.nodes_from_events import read_yaml
from contracheck.model import Datatype, DeclaredRule, Predicate
from contracheck.model import RuleClaim as Role
from contracheck.names.predicate_index import predicate_index
from contracheck.names.register import Register
from contracheck.pipeline import Options, check
from contracheck.report.json.report_object import to_json
from contracheck.review.decisions_text import document, put
from contracheck.review.difference import difference
from contracheck.review.history import history
from contracheck.review.past_report import DamagedError, Past, read_past
from contracheck.rules.declared import declared_rules
from contracheck.rules.declared.operand_kinds import mistakes_in
from contracheck.rules.declared.parse_condition import parse
from contracheck.rules.declared.sentence_template import mistakes_of
from contracheck.settings.settings_file import read_settings
from contracheck.values.dates.duration import Duration
from contracheck.values.numbers.style import Style, Tolerance, precision_of
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span
from contracheck.values.text.name_key import name_key
from packages import MARK, package

Target = Callable[[bytes], None]
Reader = Callable[[Raw, str, Collector], FilePart]


def claims(data: bytes) -> None:
    """A claim file in YAML."""
    _file(data, "a.yaml", lambda raw, name, found: read_claim_file(read_mended(raw, found), name, found))


def vocabulary(data: bytes) -> None:
    """A vocabulary, as far as its index and its rules."""
    part = _file(data, "vocabulary.yaml", lambda raw, _, found: read_vocabulary(read_yaml(raw, found), raw.text, found))
    known, problems = predicate_index(part.predicates)
    rules, faults = declared_rules(part.rules, lambda name: known.get(name_key(name)), known, ())
    sound((*problems, *faults), "vocabulary.yaml", decode(data, Collector(InText(""))))
    assert len(rules) <= len(part.rules)


def entities(data: bytes) -> None:
    """A register of entities, as far as the register that is built of it."""
    part = _file(data, "entities.yaml", lambda raw, _, found: read_register(read_yaml(raw, found), found))
    register, problems = Register.build(part.entities)
    sound(problems, "entities.yaml", decode(data, Collector(InText(""))))
    for one in part.entities:
        for name in (one.name, *one.aliases):
            canonical = register.canonical(name)
            assert register.canonical(canonical) == canonical or len(register.candidates(name)) > 1, name
            register.ancestors(canonical)


def table(data: bytes) -> None:
    """A table in CSV, of claims and of sources."""
    _file(data, "a.csv", read_csv)
    _file(data, "sources.csv", read_csv)


def lines(data: bytes) -> None:
    """A table in JSONL, of claims and of sources."""
    _file(data, "a.jsonl", read_jsonl)
    _file(data, "sources.jsonl", read_jsonl)


def workbook(data: bytes) -> None:
    """A workbook: its bytes, or the XML of its parts, from which the package is made."""
    packed = data if data.startswith(b"PK") else package(data)
    part = read_workbook(packed, "a.xlsx")
    sound(part.problems, "a.xlsx", None)
    assert told(part) == told(read_workbook(packed, "a.xlsx"))
    gather_soundly(part, "a.xlsx", None)


def numbers(data: bytes) -> None:
    """A quantity: the value, and below it a language, a unit, a precision and whether things are counted."""
    text, language, unit, precision, counts = _split(data, 5)
    style = Style(language or None, unit or None, counts=bool(counts), precision=precision or None)
    for one in (Style(), style, evolve(style, exact=True, nonnegative=True)):
        value = attempt(lambda style=one: Quantity.parse(text, style), text)  # type: ignore[misc]
        if isinstance(value, Quantity):
            sound_quantity(value)


def measures(data: bytes) -> None:
    """What stands beside values: a unit, a tolerance, a precision, a length of time."""
    (text,) = _split(data, 1)
    tolerance = attempt(lambda: Tolerance.parse(text), text)
    band = attempt(lambda: precision_of(text), text)
    for one in (tolerance, band):
        if isinstance(one, Tolerance):
            assert one.of(-7) == one.of(7) >= 0
            assert str(one)
    length = attempt(lambda: Duration.parse(text), text)
    assert not isinstance(length, Duration) or length.minutes >= 0
    unit = attempt(lambda: Unit.parse(text), text)
    assert not isinstance(unit, Unit) or unit.factor > 0, unit


def dates(data: bytes) -> None:
    """A date, in EDTF or in words, and below it the day of publication."""
    text, day = _split(data, 2)
    published = attempt(lambda: Span.parse(day), day) if day else None
    for since in (None, published, Span.parse("2025-11-27")):
        span = attempt(lambda day=since: Span.parse(text, day), text)  # type: ignore[misc]
        if isinstance(span, Span):
            sound_span(span, since if isinstance(since, Span) else None)


def condition(data: bytes) -> None:
    """The condition of a declared rule, and above it the sentence of its findings."""
    says, _, never = data.decode(errors="replace").partition("\n")
    names = ("a", "b", "whole")
    tree, mistakes = parse(never, names)
    assert (tree is None) == bool(mistakes)
    mistakes = [*mistakes, *(mistakes_in(tree, dict.fromkeys(names, "quantity")) if tree is not None else ())]
    assert all(0 <= one.at <= len(never) for one in mistakes), mistakes
    assert all(0 <= one.at <= len(says) for one in mistakes_of(says, names))
    for kind in Datatype:
        predicate = Predicate("p", kind)
        rule = DeclaredRule("r", tuple(Role(name, "p") for name in names), never, says)
        rules, problems = declared_rules([rule], {"p": predicate}.get, ["p"], ())
        assert len(rules) != bool(problems)
        texts(problems)


def decisions(data: bytes) -> None:
    """What reviewers decided; written out and read again, it is the same."""
    name = "decisions.yaml"
    found, problems = read_decisions(data, name)
    sound(problems, name, decode(data, Collector(InText(name))) if data.strip() else None)
    if not any(one.level == "error" for one in problems) and found:
        text = data.decode("utf-8-sig")
        assert put(text, found, [evolve(found[0], by="Somebody else")], found[:1])
    kept = sorted((evolve(one, place=None, replaces="") for one in found), key=lambda one: one.order)
    again, _ = read_decisions(document(kept).encode(), name)
    assert [evolve(one, place=None) for one in again] == kept


def settings(data: bytes) -> None:
    """The settings of a project, in a file of their own and in that of the package."""
    for name in ("contracheck.toml", "pyproject.toml"):
        path = _folder() / name
        path.write_bytes(data)
        found = read_settings(path)
        if found is not None:
            sound(found[1], path.as_posix(), decode(data, Collector(InText(name))) if data.strip() else None)


def report(data: bytes) -> None:
    """An earlier report, held against itself and against less of itself."""
    try:
        past = read_past(data, "report.json")
    except DamagedError as error:
        assert str(error)
        return
    half = Past("half", past.findings[::2], dict(list(past.claims.items())[::2]))
    for old, new in ((past, past), (past, half), (half, past)):
        found = difference(old, new)
        assert all(isinstance(cause, str) for one in found.changes for cause in one.causes)
        assert 0 <= found.same <= len(new.findings)
    found = history([("2026-01-01", past), ("", half), ("2026-02-01", past)])
    assert len(found.steps) == 3
    assert found.median_days is None or found.median_days >= 0


def whole(data: bytes) -> None:
    """Claims of two sources, a vocabulary and a register, judged and told; the report can be read back."""
    names = ("a.yaml", "b.yaml", "vocabulary.yaml", "entities.yaml")
    folder = _folder() / "claims"
    folder.mkdir(exist_ok=True)
    for name, part in zip_longest(names, data.split(MARK)[: len(names)], fillvalue=b""):
        (folder / str(name)).write_bytes(part or b"# nothing")
    found = check((str(folder),), Options(plugins=False))
    texts(found.problems)
    past = read_past(to_json(found), "report.json")
    assert len(past.findings) == len((*found.findings, *found.decided, *found.known, *found.suppressed))


TARGETS: Mapping[str, Target] = {
    one.__name__: one
    for one in (
        claims, vocabulary, entities, table, lines, workbook, numbers, measures, dates, condition, decisions, settings,
        report, whole,
    )
}  # fmt: skip
"""All of them, by the name of their folder in `corpus`."""


def _file(data: bytes, name: str, reader: Reader) -> FilePart:
    """What the file gives, read twice to the same, with its problems at places that are in it."""
    part, again = _read(data, name, reader), _read(data, name, reader)
    assert told(part) == told(again)
    raw = decode(data, Collector(InText(name)))
    sound(part.problems, name, raw)
    gather_soundly(part, name, raw)
    assert part.unread >= 0
    return part


def _read(data: bytes, name: str, reader: Reader) -> FilePart:
    found = Collector(InText(name))
    raw = decode(data, found)
    return reader(raw, name, found) if raw is not None else FilePart(found.problems())


def _split(data: bytes, parts: int) -> list[str]:
    """The first lines of the text, empty where there are none."""
    found = data.decode(errors="replace").split("\n", parts)
    return (found + [""] * parts)[:parts]


@cache
def _folder() -> Path:
    """A folder of this process, for what is read from disk only."""
    holder = tempfile.TemporaryDirectory(prefix="contracheck-fuzz-")
    _HOLDERS.append(holder)
    return Path(holder.name)


_HOLDERS: list[tempfile.TemporaryDirectory[str]] = []
"""Kept until the process ends: the folders go with them."""
