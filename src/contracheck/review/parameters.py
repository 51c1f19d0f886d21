"""The parameters under which a finding was found, in words: a decision about it is stale when one of them changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve

from contracheck.model import DeclaredRule, Finding, Predicate, Trusted
from contracheck.normalise import Manner
from contracheck.values.numbers.number_text import for_people
from contracheck.values.quantity import Quantity

_TOLD = (
    "datatype", "aspect", "values", "unit", "lowest", "highest", "tolerance", "round_from", "change", "steady_for",
    "ends_for_good", "ahead", "exclusive", "before", "opposite", "implies", "inverse", "relation", "inherited_by",
    "sum_of", "spans",
)  # fmt: skip
"""Fields of a predicate that bear on what contradicts."""


def with_parameters(
    findings: Sequence[Finding],
    predicates: Mapping[str, Predicate],
    declared: Sequence[DeclaredRule],
    trusted: Sequence[Trusted],
    manner: Manner,
) -> tuple[Finding, ...]:
    """The findings, each with the parameters that bear on it.

    They are how numbers and fiscal years are read (only where a claim has one, and the reading is not the usual one),
    what the vocabulary says of its predicates, and the condition of a declared rule or the version of a plugin.
    """
    rules = {rule.name: tuple(_condition(rule)) for rule in declared}
    rules |= {name: (f"rule: {package.package} {package.version}",) for package in trusted for name in package.rules}
    numbers = tuple(_numbers(manner))
    return tuple(
        evolve(finding, under=_under(finding, predicates, rules, numbers, manner.fiscal_year_starts))
        for finding in findings
    )


def _under(
    finding: Finding,
    predicates: Mapping[str, Predicate],
    rules: Mapping[str, tuple[str, ...]],
    numbers: tuple[str, ...],
    starts: str,
) -> tuple[str, ...]:
    statements = finding.statements
    names = sorted({statement.key.predicate for statement in statements})
    about = [line for name in names if name in predicates for line in _predicate(predicates[name])]
    read = numbers if any(isinstance(statement.value, Quantity) for statement in statements) else ()
    if starts and _has_fiscal_year(finding):
        read = (*read, f"fiscal_year_starts: {starts}")
    return (*read, *about, *rules.get(finding.rule, ()))


def _has_fiscal_year(finding: Finding) -> bool:
    from contracheck.values.dates.phrases.fiscal_year import names_fiscal_year

    return any(names_fiscal_year(statement.claim.when, statement.claim.value) for statement in finding.statements)


def _numbers(manner: Manner) -> Iterator[str]:
    usual = Manner()
    if manner.exact != usual.exact:
        yield "exact: round numbers are exact"
    if manner.hedge != usual.hedge:
        yield f"hedge: {for_people(100 * manner.hedge)} %"
    if manner.vague != usual.vague:
        yield "vague: not compared"


@lru_cache(maxsize=1024)
def _predicate(predicate: Predicate) -> tuple[str, ...]:
    """`strength.unit: count` and so on, of what is set."""
    told = ((name, getattr(predicate, name)) for name in _TOLD)
    return tuple(f"{predicate.name}.{name}: {_text(value)}" for name, value in told if value)


def _text(value: str | tuple[str, ...] | tuple[tuple[str, ...], ...]) -> str:
    if isinstance(value, str):
        return value
    return "; ".join(one if isinstance(one, str) else " / ".join(one) for one in value)


def _condition(rule: DeclaredRule) -> Iterator[str]:
    claims = "; ".join(f"{part.name} {part.predicate} {part.layer} {part.polarity}" for part in rule.parts)
    yield f"rule.claims: {claims}"
    yield f"rule.never: {rule.never}"
