"""The shape of `report.json` is told once: what is written, the schema and the guide are what the types declare.

That the writer forgets and invents no key, and that the reader of earlier reports asks for none that is not declared,
mypy sees as well; here it is seen in what they write and read.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, TypedDict, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from contracheck.model import (
    AlmostMet,
    Case,
    Cause,
    Causes,
    Coverage,
    Decision,
    Evidence,
    Joined,
    Kind,
    NamePart,
    Opinion,
    Place,
    Report,
    SourceCoverage,
    Suspect,
    Term,
    Trusted,
    TwoNames,
    Update,
    report_json,
)
from contracheck.model.report_json import Must
from contracheck.pipeline import check
from contracheck.report.json import finding_object, report_object
from contracheck.report.json.report_object import to_json
from contracheck.report.json.report_schema import DEFINITIONS, written_out
from contracheck.review.past_report import PastDecision, read_past
from contracheck.values.score import Score
from contracheck.values.span import Span
from report_sample import FINDINGS, SOURCES, claim, sample

ROOT = Path(__file__).parent.parent
DECISION = Decision(FINDINGS[0].id, "explained", "seen", "Ada", "2026-01-02")
Seen = dict[Any, set[str]]


def rich() -> Report:
    """A report in which every key of every object stands somewhere."""
    first, *others = FINDINGS
    *standings, last = sample().standings
    position, *positions = first.positions
    statement, *statements = position.statements
    unread = evolve(position, statements=(evolve(statement, unread=("when",)), *statements))
    scored = evolve(statement, value=Score.parse("3-1"))
    evidence = Evidence(2, ("A1",), "own voice", 3)
    choice = Term("A or B", "A or B", joined=Joined.EITHER, meant=(Term("A", "A"), Term("B", "B")))
    either = evolve(statement, value=choice)
    toll = evolve(statement, as_of=Span.parse("2024-05-03"))
    told = evolve(
        first,
        decide="contracheck predicates --declare x --one",
        opinions=(Opinion(DECISION, ("the value of dw/troops",)),),
        positions=tuple(
            evolve(position, evidence=evidence, statements=(*position.statements, scored, either, toll))
            for position in (unread, *positions)
        ),
    )
    return evolve(
        sample(),
        findings=(told, *others),
        decided=(told,),
        known=(told,),
        unused=(DECISION,),
        trusted=(Trusted("rules-of-mine", "1.0", ("mine",)),),
        causes=Causes(7, (Cause(Suspect.CLAIM, "dw/troops", "", 3),), ("dw/troops",)),
        coverage=Coverage(5, 1, 2, (SourceCoverage("dw", 1, 2, 3),)),
        standings=(*standings, evolve(last, statement=evolve(last.statement, unread=("when",)))),
        not_known=1,
        case=Case("2024-05-03", "A flood", "Who said what", "Ada Orr", "As of June"),
        almost_met=(
            AlmostMet(tuple(TwoNames(part, "a", "b", 80) for part in NamePart), toll, scored, Kind.CONTRADICTS),
        ),
        updates=(Update(statement.key, toll, toll),),
        problems=tuple(evolve(one, place=Place("b.xlsx", 1, 1, "claims", "B7")) for one in sample().problems),
        set_aside=(evolve(claim("dw/aside", "strength", "3"), place=Place("b.xlsx", 1, 1, "claims", "B8")),),
    )


def held(value: Any, kind: Any, seen: Seen) -> None:
    """Hold a written value against its type, and note the keys of each object."""
    form, parts = get_origin(kind), get_args(kind)
    if is_typeddict(kind):
        fields = get_type_hints(kind, include_extras=True)
        assert kind.__required_keys__ <= value.keys() <= fields.keys(), kind
        seen[kind] |= value.keys()
        several = [(value[name], fields[name]) for name in value]
    elif form is Literal:
        assert value in parts
        return
    elif not parts:
        assert isinstance(value, (int, float) if kind is float else kind), kind
        return
    else:
        several = list(within(value, form, parts))
    for one, its in several:
        held(one, its, seen)


def within(value: Any, form: Any, parts: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """What a value of a compound type is made of, each with its type."""
    if form in (list, Iterable):
        yield from ((one, parts[0]) for one in value)
    elif form is dict:
        yield from ((one, parts[1]) for one in value.values())
    else:
        yield value, parts[0] if form is Annotated else chosen(value, parts)


def chosen(value: Any, union: tuple[Any, ...]) -> Any:
    """The part of a union that a value is of: of objects by `kind`, of others by their Python type."""
    parts = [get_args(one)[0] if get_origin(one) is Annotated else one for one in union]
    objects = [one for one in parts if is_typeddict(one)]
    if not isinstance(value, dict):
        return NoneType if value is None else next(one for one in parts if one in (str, int, float))
    if "kind" not in value:
        return objects[0]
    return next(one for one in objects if get_args(get_type_hints(one)["kind"]) == (value["kind"],))


def objects(kind: Any) -> Iterator[Any]:
    """Every type of object that a type leads to."""
    if is_typeddict(kind):
        yield kind
    for part in get_type_hints(kind, include_extras=True).values() if is_typeddict(kind) else get_args(kind):
        if not isinstance(part, str | Must):
            yield from objects(part)


def written_by(*reports: Report) -> Mapping[Any, set[str]]:
    """The keys that were written, by type; each object has been held against its own."""
    seen: Seen = defaultdict(set)
    for report in reports:
        held(json.loads(to_json(report)), report_json.Report, seen)
    return seen


def test_every_key_that_is_declared_is_written_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a report that lists all, and by one that does not."""
    seen = dict(written_by(rich()))
    monkeypatch.setattr(report_object, "LISTED_CLAIMS", 0)
    monkeypatch.setattr(finding_object, "CAMP_CLAIMS", 1)
    cut = written_by(rich())
    assert "left_out" in cut[report_json.Report] - seen[report_json.Report]
    seen |= {kind: keys | seen.get(kind, set()) for kind, keys in cut.items()}
    assert seen == {kind: set(get_type_hints(kind)) for kind in objects(report_json.Report)}
    assert seen[report_json.Evidence] == {"origins", "grades", "voice", "days"}
    assert "cell" in seen[report_json.Claim] & seen[report_json.Source] & seen[report_json.Statement]


def test_the_sample_corpus_is_written_as_declared() -> None:
    seen = written_by(check([str(ROOT / "claims")]))
    assert report_json.Statement in seen
    assert all(keys <= set(get_type_hints(kind)) for kind, keys in seen.items())


@pytest.mark.parametrize("kind", sorted(set(objects(report_json.Report)), key=repr), ids=lambda kind: kind.__name__)
def test_what_lacks_a_key_or_has_one_too_many_is_seen(kind: Any) -> None:
    """In the schema, for every object: neither is admitted."""
    shape = written_out(kind)
    assert set(shape["properties"]) == set(get_type_hints(kind))  # type: ignore[call-overload]
    assert set(shape["required"]) == kind.__required_keys__  # type: ignore[call-overload]
    assert shape["additionalProperties"] is False


class _Perhaps(TypedDict, total=False):
    scent: str


class _More(report_json.Camp, _Perhaps):
    """A camp with keys that no report has."""

    colour: Annotated[str, "as painted", Must("enum", ("red", "blue"))]
    weight: Annotated[int, "in grams", Must("minimum", 1)]
    twin: report_json.Camp | None
    taste: Literal["sweet"]
    moved: Annotated[str | None, Must("pattern", "^now$")]


def test_a_key_added_to_a_type_shows_up_in_the_schema() -> None:
    before, after = written_out(report_json.Camp), written_out(_More)
    own = {
        "colour": {"description": "as painted", "enum": ["red", "blue"]},
        "weight": {"description": "in grams", "type": "integer", "minimum": 1},
        "twin": {"anyOf": [{"$ref": "#/$defs/camp"}, {"type": "null"}]},
        "taste": {"const": "sweet"},
        "moved": {"type": ["string", "null"], "pattern": "^now$"},
    }
    assert after["properties"] == {**before["properties"], **own, "scent": {"type": "string"}}  # type: ignore[dict-item]
    assert after["required"] == [*before["required"], *own]  # type: ignore[misc]
    Draft202012Validator.check_schema(after)


def test_a_type_of_a_form_that_no_report_has_is_refused() -> None:
    with pytest.raises(KeyError):
        written_out(set[str])


def test_every_type_with_a_name_in_the_schema_is_used() -> None:
    used = set(objects(report_json.Report))
    assert {name for name, kind in DEFINITIONS.items() if is_typeddict(kind) and kind not in used} == set()


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("For programs.", report_json.Report),
        ("A finding:\n", report_json.Finding),
        ("A statement in a position:\n", report_json.Statement),
    ],
    ids=["report", "finding", "statement"],
)
def test_the_guide_tells_every_key(above: str, kind: Any) -> None:
    text = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    rows = text[text.index(above) :].split("|---|---|\n")[1].split("\n\n")[0]
    told = [name for row in rows.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]
    assert sorted(told) == sorted(get_type_hints(kind))


def test_the_guide_tells_the_keys_of_a_camp() -> None:
    text = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| `camps` |"))
    assert re.findall(r"`(\w+)`", row)[1:] == list(get_type_hints(report_json.Camp))


def test_what_is_written_is_read_back() -> None:
    past = read_past(to_json(rich()), "rich")
    assert {finding.state for finding in past.findings} == {"findings", "decided", "known", "suppressed"}
    found = next(one for one in past.findings if one.id == FINDINGS[0].id)
    assert found.decisions == (PastDecision("Ada", "explained", "2026-01-02"),)
    assert (found.subject, found.message) == (FINDINGS[0].subject, FINDINGS[0].message)
    assert {one.id for one in found.claims} == {one.id for one in FINDINGS[0].statements}
    assert all(one.source in SOURCES and one.digest and one.value for one in past.claims.values())
