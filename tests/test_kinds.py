"""The closed sets are those that files, options and schemas know, and every table over one of them is complete."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import pytest
from click import Choice

from contracheck import model
from contracheck.cli import failing
from contracheck.cli.commands import decide, diff, run
from contracheck.load import decision_fields, fields
from contracheck.model import CLASSES, FailOn
from contracheck.model.report_json import plain_types
from contracheck.settings import LEVELS
from test_architecture import modules

SETS: Mapping[type[StrEnum], str] = {
    model.Kind: "contradicts, may contradict, changed, close, refines, agrees, not comparable, alone",
    model.Layer: "actual, planned, ordered, predicted",
    model.Polarity: "affirmed, denied",
    model.Certainty: "certain, probable, possible",
    model.Datatype: "quantity, date, term, score, truth, text",
    model.Axis: "date, term, score, truth",
    model.Aspect: "timeless, state, statistic, total, running total, toll, event",
    model.Arity: "one, many, unknown",
    model.Law: "asymmetric, transitive",
    model.Division: "separate, complete",
    model.Severity: "error, warning, note, off",
    model.Level: "error, warning",
    model.Verdict: "confirmed, explained, false alarm, needs work, in conflict",
    model.Voice: "own voice, named speaker, unnamed speaker",
    model.About: "definitions, input",
    model.Suspect: "claim, name",
    model.FailOn: "contradicts, may contradict, changed, never",
}
"""The words that people and programs write and read."""


@pytest.mark.parametrize("kinds", SETS, ids=lambda kinds: kinds.__name__)
def test_the_members_are_the_words(kinds: type[StrEnum]) -> None:
    assert ", ".join(kinds) == SETS[kinds]


@pytest.mark.parametrize(
    ("table", "name", "left_out"),
    [
        (fields.CLAIM, "layer", ()), (fields.CLAIM, "polarity", ()), (fields.CLAIM, "certainty", ()),
        (fields.DEFAULTS, "layer", ()), (fields.RULE_CLAIM, "layer", ()), (fields.RULE_CLAIM, "polarity", ()),
        (fields.PREDICATE, "datatype", ()), (fields.PREDICATE, "aspect", ()), (fields.PREDICATE, "values", ()),
        (fields.PREDICATE, "relation", ()), (fields.ENTITY, "parts", ()),
        (fields.RULE, "severity", ("off",)), (decision_fields.DECISION, "verdict", ("in conflict",)),
        (decision_fields.DECISION, "class", ("alone",)),
    ],
)  # fmt: skip
def test_files_take_every_member(table: tuple[fields.Field, ...], name: str, left_out: tuple[str, ...]) -> None:
    choices = next(field.choices for field in table if field.name == name)
    kinds = next(kinds for kinds in SETS if isinstance(choices[0], kinds))
    assert (*choices, *left_out) == tuple(kinds)


def test_the_schema_of_reports_takes_every_member() -> None:
    told = {name: kind for name, kind in vars(plain_types).items() if hasattr(kind, "__metadata__")}
    for name in ("Kind", "Layer", "Polarity", "Certainty", "Voice", "Level", "About"):
        (must,) = told[name].__metadata__
        assert must.asks == tuple(getattr(model, name)), name


def test_settings_and_options_take_every_member() -> None:
    assert ", ".join(LEVELS) == SETS[model.Severity]
    words = ["contradicts", "may contradict", "may-contradict", "changed", "never"]
    assert offered(run.command, "fail_on") == offered(diff.command, "fail_on") == words
    assert offered(decide.command, "verdict") == ["confirmed", "explained", "false alarm", "needs work"]
    assert [failing.fail_on_of(word) for word in words] == [*FailOn][:2] + [*FailOn][1:]


def offered(command: Any, name: str) -> list[str]:
    """The choices of an option."""
    option = next(each for each in command.params if each.name == name)
    assert isinstance(option.type, Choice)
    return list(option.type.choices)


def test_what_makes_a_run_fail() -> None:
    assert FailOn.NEVER.failing == ()
    assert FailOn.CONTRADICTS.failing == CLASSES[:1]
    assert FailOn.CHANGED.failing == ("contradicts", "may contradict", "changed")


PARTIAL = {
    "findings.finding_of._SEVERITY_BY_CLASS": {"close", "refines", "agrees", "alone"},  # no rule reports them
    "load.schema._SHAPES": {"section"},  # an object, made of its own fields
    "reading.json_line._DATATYPES": {"term", "score", "truth", "text"},  # neither numbers nor times; asked for first
    "normalise.infer._ODD": {"term", "score", "truth", "text"},  # odd values stand among numbers and dates alone
    "report.github._COMMANDS": {"off"},  # no severity of a finding
    "report.sarif._LEVELS": {"off"},
    "rules.declared.operand_kinds._OF_DATATYPE": {"score", "text"},  # no operator compares them; asked for first
}
"""Tables that are meant to lack members, which, and why."""


def test_every_table_over_a_set_is_complete() -> None:
    found = dict(tables())
    assert len(found) >= 8
    assert {name: missing for name, missing in found.items() if missing} == PARTIAL


def tables() -> Iterator[tuple[str, set[str]]]:
    """Every table of the package whose keys are members of one enumeration, and those that it lacks."""
    for module in sorted(modules()):
        if module in ("contracheck.__main__", "contracheck.ruling"):
            continue
        for name, table in vars(importlib.import_module(module)).items():
            kinds = {type(key) for key in table} if isinstance(table, Mapping) else set()
            if len(kinds) == 1 and issubclass(kind := kinds.pop(), StrEnum):
                yield f"{module.removeprefix('contracheck.')}.{name}", {*kind} - {*table}
