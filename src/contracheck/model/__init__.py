"""The frozen types that travel between the stages, in the order of the road.

`Place, Problem -> Source, Claim -> Predicate, Entity -> Reading, Statement -> Group -> Finding -> Report`
"""

from __future__ import annotations

from contracheck.model.decisions import (
    COMPARED,
    Cited,
    Decision,
    Opinion,
    content,
    digest,
    digest_of,
    verdict_of,
)
from contracheck.model.definitions import DeclaredRule, Entity, Predicate, RuleClaim
from contracheck.model.inputs import (
    REMARKS,
    Claim,
    Place,
    Problem,
    Source,
    defining,
)
from contracheck.model.kinds import (
    BIRTH,
    CLASSES,
    KINDS,
    PERIODIC,
    SETTLING,
    SEVERITIES,
    VERDICTS,
    About,
    Arity,
    Aspect,
    Axis,
    Between,
    Certainty,
    Datatype,
    Division,
    Doubt,
    FailOn,
    Fate,
    Kind,
    Law,
    Layer,
    Level,
    NameKind,
    Polarity,
    Severity,
    Suspect,
    Verdict,
    Voice,
)
from contracheck.model.loaded import Loaded
from contracheck.model.outcomes import (
    Dispute,
    Evidence,
    Finding,
    Group,
    Position,
    Standing,
)
from contracheck.model.reasons import Reason, Why
from contracheck.model.run_report import (
    VERSION,
    Cause,
    Causes,
    Coverage,
    Passage,
    PossibleDuplicate,
    Report,
    SourceCoverage,
    Trusted,
)
from contracheck.model.statements import (
    Key,
    Reading,
    Statement,
    Term,
    Text,
    Truth,
    Value,
)


def __getattr__(name: str) -> object:
    """What had another name: for one version, with a warning."""
    from contracheck.model.former_names import former

    return former(name)


__all__ = [
    "BIRTH",
    "CLASSES",
    "COMPARED",
    "KINDS",
    "PERIODIC",
    "REMARKS",
    "SETTLING",
    "SEVERITIES",
    "VERDICTS",
    "VERSION",
    "About",
    "Arity",
    "Aspect",
    "Axis",
    "Between",
    "Cause",
    "Causes",
    "Certainty",
    "Cited",
    "Claim",
    "Coverage",
    "Datatype",
    "Decision",
    "DeclaredRule",
    "Dispute",
    "Division",
    "Doubt",
    "Entity",
    "Evidence",
    "FailOn",
    "Fate",
    "Finding",
    "Group",
    "Key",
    "Kind",
    "Law",
    "Layer",
    "Level",
    "Loaded",
    "NameKind",
    "Opinion",
    "Passage",
    "Place",
    "Polarity",
    "Position",
    "PossibleDuplicate",
    "Predicate",
    "Problem",
    "Reading",
    "Reason",
    "Report",
    "RuleClaim",
    "Severity",
    "Source",
    "SourceCoverage",
    "Standing",
    "Statement",
    "Suspect",
    "Term",
    "Text",
    "Trusted",
    "Truth",
    "Value",
    "Verdict",
    "Voice",
    "Why",
    "content",
    "defining",
    "digest",
    "digest_of",
    "verdict_of",
]
