"""The table of what may be written in a file of decisions; as `fields`."""

from __future__ import annotations

from contracheck.load.fields import CLAIM, Field, Shape
from contracheck.model import CLASSES, COMPARED, VERDICTS

DECISION = (
    Field(
        "finding", "Id of the finding: b0e3fbed5830.", required=True, pattern=r"[0-9a-f]{12}", expected="12 of 0-9a-f"
    ),
    Field("verdict", "What was decided.", required=True, choices=VERDICTS),
    Field("reason", "Why.", required=True),
    Field("by", "Who decided.", required=True),
    Field(
        "on",
        "When: 2026-11-26.",
        pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
        expected="a day: 2026-11-26",
    ),
    Field("about", "What it is about, for people."),
    Field("rule", "The rule that told of it."),
    Field("class", "The class that it had.", choices=CLASSES),
    Field("under", "The parameters of the rule at that time.", shape=Shape.TEXTS),
    Field("replaces", "Which earlier word of the same reviewer this takes the place of, by its digest."),
    Field("claims", "What its claims said at that time.", shape=Shape.SECTION),
)
"""One reviewer's word on one finding."""
CITED = (
    Field("claim", "Id of the claim at that time.", required=True),
    Field("source", "Id of its source.", required=True),
    *(Field(field.name, field.help) for field in CLAIM if field.name in COMPARED),
)
"""A claim as it was when it was decided about."""
DECISION_FILE = (Field("decisions", "What reviewers decided, by finding.", shape=Shape.SECTION, required=True),)
