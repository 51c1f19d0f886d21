"""Rows for the tables of the rules' tests: short claims about one made-up thing."""

from __future__ import annotations

from world import Row, run

Case = tuple[str, list[Row], str]
"""Why, the rows, and the class that the rule must report: empty where it must be silent."""


def says(source: str, predicate: str, value: str, when: str = "", **more: object) -> Row:
    """A claim about the garrison, of a day if one is given."""
    return {"source": source, "subject": "the garrison", "property": predicate, "value": value, "when": when, **more}


def reported(rule: str, rows: list[Row]) -> str:
    """The class of what the rule reports or has seen; its gravest, or nothing."""
    found = run(rows)
    assert not [one for one in found.problems if one.level == "error"], found.problems
    kinds = {one.kind for one in found.findings if rule in (one.rule, *one.also)}
    return next((kind for kind in ("contradicts", "may contradict", "changed") if kind in kinds), "")
