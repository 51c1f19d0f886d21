"""The frozen types that travel between the stages, in the order of the road.

`Place, Problem -> Source, Claim -> Predicate, Entity -> Reading, Statement -> Group -> Finding -> Report`
"""

from __future__ import annotations

from contracheck.model.inputs import (
    ARITIES,
    ASPECTS,
    CERTAINTIES,
    DATATYPES,
    LAYERS,
    PARTS,
    POLARITIES,
    RELATIONS,
    Claim,
    Entity,
    Loaded,
    Place,
    Predicate,
    Problem,
    Source,
    defining,
)
from contracheck.model.outcomes import (
    BETWEEN,
    CLASSES,
    SEVERITIES,
    Camp,
    Dispute,
    Finding,
    Group,
    Proposal,
    Report,
    Standing,
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

__all__ = [
    "ARITIES",
    "ASPECTS",
    "BETWEEN",
    "CERTAINTIES",
    "CLASSES",
    "DATATYPES",
    "LAYERS",
    "PARTS",
    "POLARITIES",
    "RELATIONS",
    "SEVERITIES",
    "Camp",
    "Claim",
    "Dispute",
    "Entity",
    "Finding",
    "Group",
    "Key",
    "Loaded",
    "Place",
    "Predicate",
    "Problem",
    "Proposal",
    "Reading",
    "Report",
    "Source",
    "Standing",
    "Statement",
    "Term",
    "Text",
    "Truth",
    "Value",
    "defining",
]
