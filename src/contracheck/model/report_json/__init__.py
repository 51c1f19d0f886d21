"""The shape of `report.json`, told once: the writer is checked against these types, the schema is derived from them,
and the reader of earlier reports takes its keys from them.

What the key of a type holds stands in `docs/reports.md`.
"""

from __future__ import annotations

from contracheck.model.report_json.as_read import (
    Date,
    Ends,
    Interval,
    Quantity,
    Reading,
    Score,
    Term,
    Text,
    Truth,
    When,
)
from contracheck.model.report_json.disputed import (
    Camp,
    DecidedBy,
    Decision,
    Evidence,
    Finding,
    Opinion,
    Statement,
)
from contracheck.model.report_json.plain_types import (
    Moment,
    Must,
    Number,
    PartlyRead,
    Place,
)
from contracheck.model.report_json.whole import (
    Cause,
    Causes,
    Claim,
    Coverage,
    Group,
    Heard,
    Partly,
    Predicate,
    Problem,
    Proposal,
    Report,
    Source,
    Standing,
    Summary,
    Trusted,
)

__all__ = [
    "Camp",
    "Cause",
    "Causes",
    "Claim",
    "Coverage",
    "Date",
    "DecidedBy",
    "Decision",
    "Ends",
    "Evidence",
    "Finding",
    "Group",
    "Heard",
    "Interval",
    "Moment",
    "Must",
    "Number",
    "Opinion",
    "Partly",
    "PartlyRead",
    "Place",
    "Predicate",
    "Problem",
    "Proposal",
    "Quantity",
    "Reading",
    "Report",
    "Score",
    "Source",
    "Standing",
    "Statement",
    "Summary",
    "Term",
    "Text",
    "Trusted",
    "Truth",
    "When",
]
