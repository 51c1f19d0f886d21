"""Corrections, retractions and disowned words, asserted by a person in a claim file, never inferred."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from contracheck.model import Claim, Problem, Reason, Why
from contracheck.values.nearest import nearest

RELATED = ("corrects", "retracts", "disowns", "disputes")
_DONE = {"corrects": Why.CORRECTED, "retracts": Why.RETRACTED}
"""What has become of a claim that its own source so names."""


def withdrawn(claims: Sequence[Claim], speaker: Callable[[Claim], str]) -> tuple[dict[str, Reason], list[Problem]]:
    """Why each withdrawn claim is compared with nothing, by its id; and relations that name no claim.

    Only its own source can withdraw a claim: what one source says of another's claim is a contradiction, not a
    retraction. A claim that disowns another says who spoke, not what is so: it is compared with no value either; whose
    words are denied must be the one who denies them (`speaker`), or the source says so in its own voice.
    """
    related = [(claim, word) for claim in claims for word in RELATED if getattr(claim, word)]
    gone: dict[str, Reason] = {}
    problems: list[Problem] = []
    ids = {claim.id: claim for claim in claims} if related else {}
    for claim, word in related:
        for name in getattr(claim, word):
            target = _other(claim, name, ids)
            if target is None:
                problems.append(_no_other(claim, word, name, ids))
            elif word == "disowns":
                gone[claim.id] = Reason(Why.DISOWNS, (target.id,))
                problems += _not_his_words(claim, target, name, speaker)
            elif word in _DONE and target.source.id == claim.source.id:
                gone |= _taken_back(claim, word, target)
    return gone, problems


def _taken_back(claim: Claim, word: str, target: Claim) -> dict[str, Reason]:
    """Why the target is out, and the claim as well if it says nothing else."""
    gone = {target.id: Reason(_DONE[word], (claim.id,))}
    return gone | ({claim.id: Reason(Why.RETRACTS, (target.id,))} if word == "retracts" and claim.takes_over else {})


def _not_his_words(claim: Claim, target: Claim, name: str, speaker: Callable[[Claim], str]) -> Iterator[Problem]:
    if (who := speaker(claim)) not in ("", speaker(target)):
        yield Problem(claim.at("disowns"), "disowns what another speaker said", name, f"a claim of {who}")


def _other(claim: Claim, name: str, ids: Mapping[str, Claim]) -> Claim | None:
    """Which other claim `claim` means by `name`: one of its own source, else by the full id."""
    own = f"{claim.source.id}/{name}"
    target = ids.get(own) or ids.get(name)
    return None if target is None or target.id == claim.id else target


def _no_other(claim: Claim, word: str, name: str, ids: Mapping[str, Claim]) -> Problem:
    hint = nearest(name, tuple(known.local_id for known in ids.values()))
    return Problem(claim.at(word), f"{word} names no other claim", name, "the id of a claim", hint)
