"""A case has a time: claims that give none of their own are of it, since the user says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from contracheck.model import Claim


def of_the_case(claims: Sequence[Claim], when: str, stands_apart: Callable[[Claim], bool]) -> tuple[Claim, ...]:
    """The claims, those without a time as of `when`. One whose own time cannot be read stays without, and so does what
    `stands_apart`: how many are still missing is told of no other day than that of its telling."""
    if not when:
        return tuple(claims)
    return tuple(
        claim if claim.when or "when" in claim.unread or stands_apart(claim) else evolve(claim, when=when)
        for claim in claims
    )
