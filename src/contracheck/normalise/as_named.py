"""Claims that take over what another says: it is read as that source means it, in its language and from its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contracheck.model import Claim
from contracheck.normalise.read_claim import ReadClaim


def as_named(claims: Sequence[Claim], read: Callable[[Claim], ReadClaim | None]) -> list[ReadClaim | None]:
    """The claims in their order, `None` for one that cannot be read; `read` is called for each claim that speaks for
    itself, or whose named claim is not among them."""
    own = {claim.id: read(claim) for claim in claims if not claim.takes_over}
    return [_one(claim, own, read) for claim in claims]


def _one(claim: Claim, own: dict[str, ReadClaim | None], read: Callable[[Claim], ReadClaim | None]) -> ReadClaim | None:
    if not claim.takes_over:
        return own[claim.id]
    if claim.takes_over not in own or "when" in claim.places:
        return read(claim)
    named = own[claim.takes_over]
    return None if named is None else named._replace(claim=claim)
