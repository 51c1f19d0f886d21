"""Corrections, retractions and disowned words, asserted by a person in a claim file, never inferred."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contracheck.model import Claim, Problem
from contracheck.values.nearest import nearest

RELATED = ("corrects", "retracts", "disowns")


def withdrawn(claims: Sequence[Claim], speaker: Callable[[Claim], str]) -> tuple[dict[str, str], list[Problem]]:
    """Why each withdrawn claim is compared with nothing, by its id; and relations that name no claim.

    Only its own source can withdraw a claim: what one source says of another's claim is a contradiction, not a
    retraction. A claim that disowns another says who spoke, not what is so: it is compared with no value either; whose
    words are denied must be the one who denies them (`speaker`), or the source says so in its own voice.
    """
    related = [(claim, word) for claim in claims for word in RELATED if getattr(claim, word)]
    gone: dict[str, str] = {}
    problems: list[Problem] = []
    ids = {claim.id: claim for claim in claims} if related else {}
    for claim, word in related:
        for name in getattr(claim, word):
            target = next((full for full in (f"{claim.source.id}/{name}", name) if full in ids), None)
            if target is None or target == claim.id:
                message = f"{word} names no other claim"
                problems.append(
                    Problem(
                        claim.at(word),
                        message,
                        name,
                        "the id of a claim",
                        nearest(name, tuple(full.split("/", 1)[-1] for full in ids)),
                    )
                )
            elif word == "disowns":
                gone[claim.id] = f"disowns {target}"
                if (who := speaker(claim)) not in ("", speaker(ids[target])):
                    message = "disowns what another speaker said"
                    problems.append(Problem(claim.at(word), message, name, f"a claim of {who}"))
            elif ids[target].source.id == claim.source.id:
                gone[target] = f"{'corrected' if word == 'corrects' else 'retracted'} by {claim.id}"
    return gone, problems
