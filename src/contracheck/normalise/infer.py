"""The predicates of a run: those declared that claims name, and what an undeclared one is taken for from its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from contracheck.model import Arity, Claim, Datatype, Predicate
from contracheck.values.fault import Fault
from contracheck.values.quantity import Quantity, Style
from contracheck.values.span import Span

TRUTHS = {
    **dict.fromkeys(("yes", "true", "y", "happened", "did happen"), True),
    **dict.fromkeys(("no", "false", "n", "did not happen", "never"), False),
}
"""The words for yes and no, in lower case."""


def infer(name: str, claims: Sequence[Claim]) -> Predicate:
    """A predicate of aspect *state* and the narrowest datatype that every value fits; terms may have many values."""
    datatype = next(kind for kind, fits in _KINDS if all(fits(claim) for claim in claims))
    values = Arity.UNKNOWN if datatype == Datatype.TERM else Arity.ONE
    inferred = (f"datatype {datatype}", "aspect state", f"values {values}")
    return Predicate(name=name, datatype=datatype, values=values, inferred=inferred)


def _is_truth(claim: Claim) -> bool:
    return claim.value.strip().casefold() in TRUTHS


def _is_quantity(claim: Claim) -> bool:
    style = Style(language=claim.source.language or None, unit=claim.unit or None)
    if "/" in claim.value and _is_date(claim):  # 2014/2017 is no fraction
        return False
    try:
        found = Quantity.parse(claim.value, style)
    except Fault:
        return False
    return bool(claim.unit) or any(letter.isdigit() for letter in claim.value) or _is_spelled(found)


def _is_spelled(found: Quantity) -> bool:
    """Whether a text without digits is plainly a number (three), and not a word that may be one (none, dozens)."""
    return found.said.is_point and found.said.lower != 0 and found.unit is None and not (found.vague or found.hedged)


def _is_date(claim: Claim) -> bool:
    if not any(letter.isdigit() for letter in claim.value):
        return False
    try:
        Span.parse(claim.value.strip())
    except Fault as fault:
        from contracheck.values.dates.phrases.year_pair import EitherWay

        return isinstance(fault, EitherWay)  # a month or two years: a date, whatever it asks
    return True


def _is_anything(_: Claim) -> bool:
    return True


_KINDS: Iterable[tuple[Datatype, Callable[[Claim], bool]]] = (
    (Datatype.TRUTH, _is_truth),
    (Datatype.QUANTITY, _is_quantity),  # before dates: "around 2500" and "1500-2500" can be read as years too
    (Datatype.DATE, _is_date),
    (Datatype.TERM, _is_anything),
)


def resolve_predicates(
    claims: Iterable[Claim], known: Mapping[str, Predicate], key: Callable[[str], str]
) -> Mapping[str, Predicate]:
    """For every spelling of a predicate in `claims`: what it means. `known` is by `key` of names and synonyms."""
    undeclared: dict[str, list[Claim]] = {}
    found: dict[str, Predicate] = {}
    for claim in claims:
        name = key(claim.predicate)
        if name in known:
            found[claim.predicate] = known[name]
        else:
            undeclared.setdefault(name, []).append(claim)
    for its in undeclared.values():
        spellings = {claim.predicate for claim in its}
        predicate = infer(min(spellings), its)
        found |= dict.fromkeys(sorted(spellings), predicate)
    return found
