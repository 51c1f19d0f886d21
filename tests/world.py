"""A run over claims that are written in the test itself: rows in, findings out, no files.

A row with `source` is a claim, with the columns of a claim table (`published` and `language`, by default English,
belong to its source); a row with `entity` declares a name, a row with `predicate` and no `source` declares a predicate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

import yaml
from attrs import frozen

from contracheck.analysis.accounting import account
from contracheck.comparison.groups import gather
from contracheck.findings.judge import judge, open_world
from contracheck.load import shipped
from contracheck.model import (
    Claim,
    Entity,
    Finding,
    Group,
    Place,
    Predicate,
    Problem,
    Report,
    Source,
    Standing,
    Statement,
)
from contracheck.names.predicate_index import predicate_index
from contracheck.names.register import Register
from contracheck.normalise import Manner, normalise
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from contracheck.values.text.name_key import name_key

Row = Mapping[str, object]
EXACT = Manner(exact=True, hedge=Fraction(1, 10))


@frozen
class Outcome:
    """What became of some claims."""

    findings: tuple[Finding, ...]
    groups: tuple[Group, ...]
    standings: tuple[Standing, ...]
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]

    def rules(self, kind: str = "") -> set[str]:
        """Every rule that saw something, the quieter ones included; of one class if given."""
        return {name for one in self.findings if kind in ("", one.kind) for name in (one.rule, *one.also)}

    def kinds(self) -> dict[str, str]:
        """The class of each statement by the claim's id."""
        return {one.statement.id: one.kind for one in self.standings}

    def among(self, kind: str) -> set[str]:
        """The ids of the statements of one class."""
        return {identity for identity, found in self.kinds().items() if found == kind}

    def report(self) -> Report:
        """The same as a report, for the renderers."""
        sources = {one.claim.source.id: one.claim.source for one in self.statements}
        return Report(
            findings=self.findings,
            groups=self.groups,
            standings=self.standings,
            sources=tuple(sources[name] for name in sorted(sources)),
            problems=self.problems,
            inferred=(),
            duplicates=(),
        )

    def contradictions(self) -> int:
        """How many findings are *contradicts*."""
        return sum(one.kind == "contradicts" for one in self.findings)


def run(rows: Iterable[Row], manner: Manner = Manner()) -> Outcome:
    """Read, group and judge the rows; problems are errors of the test unless it asks for them."""
    rows = list(rows)
    claims = [claim_of(row, number) for number, row in enumerate(rows, 1) if "source" in row]
    predicates = [predicate_of(row) for row in rows if "predicate" in row and "source" not in row]
    return check(claims, predicates, [entity_of(row) for row in rows if "entity" in row], manner)


def check(
    claims: Iterable[Claim],
    predicates: Iterable[Predicate] = (),
    entities: Iterable[Entity] = (),
    manner: Manner = Manner(),
) -> Outcome:
    """The stages of a run behind the reading of files."""
    claims = tuple(claims)
    register, register_problems = Register.build(tuple(entities))
    register = register.spelled(name for one in claims for name in (one.subject, one.where, *one.said_by) if name)
    known, vocabulary_problems = predicate_index((*shipped(), *predicates))
    normalised = normalise(claims, register, known, name_key, manner)
    groups = gather(normalised.statements, normalised.predicates)
    judged = judge(open_world(groups, register), RULES)
    problems = (*register_problems, *vocabulary_problems, *normalised.problems)
    standings = account(groups, judged.findings, (), judged.met)
    return Outcome(judged.findings, groups, standings, normalised.statements, problems)


def examples(rule: Rule, heading: str) -> list[Row]:
    """The rows under a heading of the manual, every scalar as it is written."""
    lines = rule.manual.splitlines()
    rows: list[Row] = []
    for line in lines[lines.index(heading) + 1 :]:
        if not line.startswith("    - "):
            break
        rows.append(yaml.load(line.strip()[2:], yaml.BaseLoader))  # noqa: S506 - builds nothing but texts
    return rows


_SOURCE_FIELDS = ("published", "language", "title", "publisher")
_NAMES_OF_FIELDS = {"property": "predicate"}
_LISTS = ("said_by", "corrects", "retracts", "disowns", "disputes")
_LINKS = ("before", "opposite", "implies", "inverse", "relation", "inherited_by", "sum_of", "includes", "spans")
_LINKS += ("synonyms",)


def claim_of(row: Row, number: int) -> Claim:
    """The claim of a row; its id is the row's number unless it has one."""
    name = str(row["source"])
    details = {field: str(row[field]) for field in _SOURCE_FIELDS if field in row}
    source = Source(id=name, place=Place("test"), **{"language": "en", **details})
    given = {
        _NAMES_OF_FIELDS.get(field, field): listed(content) if field in _LISTS else str(content)
        for field, content in row.items()
        if field not in ("source", "id", *_SOURCE_FIELDS)
    }
    identity = f"{name}/{row.get('id', number)}"
    return Claim(id=identity, source=source, place=Place("test", number), **given)  # type: ignore[arg-type]


def predicate_of(row: Row) -> Predicate:
    """The declaration of a row, as the vocabulary file words it."""
    lowest, _, highest = str(row.get("range", "")).partition("..")
    known = ("datatype", "aspect", "values", "unit", "tolerance", "steady_for", "round_from", "change", "ahead")
    given = {field: str(row[field]) for field in (*known, "ends_for_good", "settles", "grows") if field in row}
    exclusive = row.get("exclusive", ())
    assert isinstance(exclusive, list | tuple)
    return Predicate(
        name=str(row["predicate"]),
        lowest=lowest,
        highest=highest,
        exclusive=tuple(listed(one) for one in exclusive),
        place=Place("vocabulary"),
        **{name: listed(row[name]) for name in _LINKS if name in row},
        **given,  # type: ignore[arg-type]
    )


def entity_of(row: Row) -> Entity:
    """The entry of a row, as the register words it."""
    return Entity(
        name=str(row["entity"]),
        kind=str(row.get("kind", "")),
        when=str(row.get("when", "")),
        aliases=listed(row.get("aliases", ())),
        part_of=listed(row.get("part_of", ())),
        parts=str(row.get("parts", "")),
        different_from=listed(row.get("different_from", ())),
        hemisphere=str(row.get("hemisphere", "")),  # type: ignore[arg-type]
    )


def listed(content: object) -> tuple[str, ...]:
    """One or several texts."""
    if isinstance(content, list | tuple):
        return tuple(str(one) for one in content)
    return tuple(part.strip() for part in str(content).split(";"))
