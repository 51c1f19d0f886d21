"""The predicates in use, as lines of a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from contracheck.analysis.predicates_in_use import PredicateInUse, Taken
from contracheck.report.json.indented import safe
from contracheck.report.terminal.layout import Canvas, Line, StyledText
from contracheck.report.terminal.list_lines import section
from contracheck.report.words import DOT, counted, visible

INDENT = " " * 8
HINT = "contracheck predicates --declare NAME writes a declaration into vocabulary.yaml; --help lists what it may say"


def predicate_lines(rows: Sequence[PredicateInUse], canvas: Canvas) -> Iterator[Line]:
    """Those that nothing declares, with the commands that would decide what is open; then the others."""
    undeclared = [row for row in rows if row.taken == Taken.INFERRED]
    declared = [row for row in rows if row.taken != Taken.INFERRED]
    for title, them in (("Not declared", undeclared), ("Declared", declared)):
        yield from (*section(title, counted(len(them), "predicate"), canvas), [])
        for row in them:
            yield from _row(row, canvas)
        yield from [[]] if them else []
    yield from canvas.wrap([(f"\xa0{HINT}", "dim")], canvas.width - 1, " ")


def _row(row: PredicateInUse, canvas: Canvas) -> Iterator[Line]:
    head: list[StyledText] = [
        (f"{row.claims or '-':>6}  ".replace(" ", "\xa0"), "dim"),
        (visible(row.predicate.name), "bold"),
        (f" \xa0{visible(_taken(row))}", "dim"),
    ]
    yield from canvas.wrap(head, canvas.width - 1, INDENT)
    for command in _commands(row):
        said = f"{counted(len(row.open), 'finding')} decided by: " if len(_commands(row)) == 1 else "decided by: "
        line: Line = [(INDENT, ""), (said, "cyan")]
        yield from canvas.command(line, visible(command), canvas.width - 1, f"{INDENT}  ")


def _taken(row: PredicateInUse) -> str:
    """How it is taken, and why: `quantity, total, values one, unit count · shipped vocabulary`."""
    one = row.predicate
    how = f"{one.datatype}, {one.aspect}, values {one.values}" + (f", unit {one.unit}" if one.unit else "")
    why = {
        Taken.INFERRED: "inferred from its values",
        Taken.SHIPPED: "shipped vocabulary",
        Taken.PROJECT: str(one.place),
    }[row.taken]
    also = f"also written {', '.join(row.words)}" if row.words else ""
    return DOT.join(part for part in (how, why, also) if part)


def _commands(row: PredicateInUse) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.decide for finding in row.open))


def as_json(rows: Sequence[PredicateInUse]) -> bytes:
    """A list, one object for each, in the same order."""
    lines = (json.dumps(_object(row), ensure_ascii=False) for row in rows)
    return (safe("[\n " + ",\n ".join(lines) + "\n]" if rows else "[]") + "\n").encode("utf-8", "replace")


def _object(row: PredicateInUse) -> dict[str, object]:
    one = row.predicate
    place = one.place
    return {
        "name": one.name,
        "claims": row.claims,
        "also_written": list(row.words),
        "datatype": one.datatype,
        "aspect": one.aspect,
        "values": one.values,
        "unit": one.unit,
        "taken_from": row.taken,
        "inferred": list(one.inferred),
        "place": None if place is None else {"file": place.file, "line": place.line, "column": place.column},
        "open": [{"finding": each.id, "message": each.message, "decide": each.decide} for each in row.open],
    }
