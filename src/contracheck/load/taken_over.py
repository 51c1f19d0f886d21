"""Claims that say nothing but that another is taken back, or is not so: they take over what that one says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from contracheck.files.problem_list import shorten
from contracheck.model import Claim, Polarity, Problem

_QUESTION = ("subject", "predicate", "where", "measure", "when")
"""What is taken over by one that gives a value of its own."""
_CONTENT = (*_QUESTION, "value", "unit", "as_of", "precision")
"""What is taken over by one that gives none; who speaks, how surely, and where it stands are its own."""
_OPPOSITE = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}


def with_taken_over(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims, those without a value completed by the one that they name; where that cannot be, the claim is left
    out and told of (what names no claim at all is told of already)."""
    if all(map(_is_whole, claims)):
        return tuple(claims), ()
    by_id = {claim.id: claim for claim in claims}
    problems: list[Problem] = []
    whole = (claim if _is_whole(claim) else _completed(claim, by_id, problems) for claim in claims)
    return tuple(claim for claim in whole if claim is not None), tuple(problems)


def _is_whole(claim: Claim) -> bool:
    return bool(claim.subject and claim.predicate and claim.value)


def _completed(claim: Claim, by_id: Mapping[str, Claim], problems: list[Problem]) -> Claim | None:
    word, names = ("disputes", claim.disputes) if claim.disputes else ("retracts", claim.retracts)
    for message, expected in _obstacles(claim, word, [by_id[name] for name in names]):
        problems.append(Problem(claim.at(word), message, shorten("; ".join(names)), expected))
        return None
    if not names:
        return None
    target = by_id[names[0]]
    names = _QUESTION if claim.value else _CONTENT
    content = {name: getattr(claim, name) or getattr(target, name) for name in names}
    if claim.value:
        return evolve(claim, layer=target.layer, **content)
    polarity = _OPPOSITE[target.polarity] if word == "disputes" else target.polarity
    return evolve(claim, layer=target.layer, polarity=polarity, takes_over=target.id, **content)


def _obstacles(claim: Claim, word: str, targets: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    if len(targets) > 1:
        yield f"{word} names several claims, and the claim has no value", "a claim for each of them"
    elif targets and not targets[0].value:
        yield f"{word} names a claim without a value", "the id of a claim with a value"
    elif targets and word == "retracts" and targets[0].source.id != claim.source.id:
        yield "retracts names a claim of another source, which only that source can take back", "disputes, for a denial"
