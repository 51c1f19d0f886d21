"""What packages import from `contracheck.model` under its former name: it works for one version, with a warning."""

from __future__ import annotations

import warnings

from contracheck.model.definitions import DeclaredRule, RuleClaim
from contracheck.model.kinds import Arity, Aspect, Between, Certainty, Datatype, Division, Law, Layer, Polarity, Voice
from contracheck.model.outcomes import Position
from contracheck.model.run_report import PossibleDuplicate, SourceCoverage

_FORMER: dict[str, tuple[str, object]] = {
    "ARITIES": ("Arity", tuple(Arity)),
    "ASPECTS": ("Aspect", tuple(Aspect)),
    "BETWEEN": ("Between", tuple(Between)),
    "CERTAINTIES": ("Certainty", tuple(Certainty)),
    "Camp": ("Position", Position),
    "DATATYPES": ("Datatype", tuple(Datatype)),
    "Declared": ("DeclaredRule", DeclaredRule),
    "Heard": ("SourceCoverage", SourceCoverage),
    "LAYERS": ("Layer", tuple(Layer)),
    "PARTS": ("Division", tuple(Division)),
    "POLARITIES": ("Polarity", tuple(Polarity)),
    "Part": ("RuleClaim", RuleClaim),
    "Proposal": ("PossibleDuplicate", PossibleDuplicate),
    "RELATIONS": ("Law", tuple(Law)),
    "VOICES": ("Voice", tuple(Voice)),
}
"""The present name of each, and what it is."""


def former(name: str) -> object:
    """What `contracheck.model` had under that name. Raises `AttributeError` for what it never had."""
    if name not in _FORMER:
        message = f"module 'contracheck.model' has no attribute {name!r}"
        raise AttributeError(message)
    now, found = _FORMER[name]
    message = f"contracheck.model.{name} is {now} now; the old name goes with the next version"
    warnings.warn(message, DeprecationWarning, stacklevel=3)
    return found
