"""Corrections and retractions, asserted by a person in a claim file, never inferred."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from contracheck.model import Claim, Problem


def withdrawn(claims: Sequence[Claim]) -> tuple[dict[str, str], list[Problem]]:
    """Why each withdrawn claim is compared with nothing, by its id; and relations that name no claim.

    Only its own source can withdraw a claim: what one source says of another's claim is a contradiction, not a
    retraction.
    """
    related = [(claim, word) for claim in claims for word in ("corrects", "retracts") if getattr(claim, word)]
    gone: dict[str, str] = {}
    problems: list[Problem] = []
    ids = {claim.id: claim.source.id for claim in claims} if related else {}
    for claim, word in related:
        for name in getattr(claim, word):
            target = next((full for full in (f"{claim.source.id}/{name}", name) if full in ids), None)
            if target is None or target == claim.id:
                near = "".join(get_close_matches(name, [full.split("/", 1)[-1] for full in ids], 1))
                problems.append(
                    Problem(claim.at(word), f"{word} names no other claim", name, "the id of a claim", near)
                )
            elif ids[target] == claim.source.id:
                gone[target] = f"{'corrected' if word == 'corrects' else 'retracted'} by {claim.id}"
    return gone, problems
