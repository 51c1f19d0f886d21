"""The predicates of a run: those declared that claims name, and what an undeclared one is taken for from its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from contracheck.model import Arity, Claim, Datatype, Predicate
from contracheck.normalise.spreadsheet_dates import is_short_day, is_whole_day
from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import TWO_WAYS, decimal_mark
from contracheck.values.quantity import Quantity, Style
from contracheck.values.span import Span

TRUTHS = {
    **dict.fromkeys(("yes", "true", "y", "happened", "did happen"), True),
    **dict.fromkeys(("no", "false", "n", "did not happen", "never"), False),
}
"""The words for yes and no, in lower case."""


def infer(name: str, claims: Sequence[Claim]) -> Predicate:
    """A predicate of aspect *state* and the narrowest datatype that every value fits; terms may have many values."""
    sure = [claim for claim in claims if not is_short_day(claim)]
    numbers = [claim for claim in sure if not is_whole_day(claim)]
    if numbers and all(map(_is_quantity, numbers)):  # days among them were ranges before a spreadsheet saw them
        sure = numbers
    datatype = next(kind for kind, fits in _KINDS if all(fits(claim) for claim in sure or claims))
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
        found = _quantity(claim.value, style)
    except Fault:
        return False
    return bool(claim.unit) or any(letter.isdigit() for letter in claim.value) or _is_spelled(found)


def _quantity(text: str, style: Style) -> Quantity:
    """The quantity; of a number that could be read in two ways either, for it is one in both, and so is one of which
    only the unit beside it is not known. Raises `Fault`."""
    try:
        return Quantity.parse(text, style)
    except Fault as fault:
        if fault.message != TWO_WAYS and not style.unit:
            raise
        return Quantity.parse(text, Style(language=style.language if decimal_mark(style.language) else "en"))


def _is_spelled(found: Quantity) -> bool:
    """Whether a text without digits is plainly a number (three), and not a word that may be one (none, dozens)."""
    return found.said.is_point and found.said.lower != 0 and found.unit is None and not (found.vague or found.hedged)


def _is_date(claim: Claim) -> bool:
    return any(letter.isdigit() for letter in claim.value) and _parses(lambda: Span.parse(claim.value.strip()))


def _parses(read: Callable[[], object]) -> bool:
    try:
        read()
    except Fault:
        return False
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
