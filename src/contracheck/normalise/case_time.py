"""A case has a time: claims that give none of their own are of it, since the user says so."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from contracheck.model import Claim


def of_the_case(claims: Sequence[Claim], when: str) -> tuple[Claim, ...]:
    """The claims, those without a time as of `when`. One whose own time cannot be read stays without."""
    if not when:
        return tuple(claims)
    return tuple(claim if claim.when or "when" in claim.unread else evolve(claim, when=when) for claim in claims)
