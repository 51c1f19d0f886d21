"""The parts of all files -> one source for each id, one claim for each id, and links that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from contracheck.load.claimfile import make_claim
from contracheck.load.collector import nearest, shorten
from contracheck.load.parts import Part
from contracheck.model import Claim, Place, Problem, Source


def gather_sources(parts: Iterable[Part]) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """The described sources by id; of two descriptions of one id the first is kept and the second told of."""
    sources: dict[str, Source] = {}
    problems = []
    for part in parts:
        for source in part.sources:
            first = sources.setdefault(source.id, source)
            if first is not source:
                message = f"the source is described twice; the first is at {first.place} and is the one read"
                problems.append(
                    Problem(source.place, message, shorten(source.id), "a different id, or one description")
                )
    return sources, tuple(problems)


def gather_claims(parts: Sequence[Part], sources: dict[str, Source]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of all parts; of two with one id the first is kept. Sources that only tables name join `sources`."""
    claims: dict[str, Claim] = {}
    problems = []
    for claim in _all_claims(parts, sources):
        first = claims.setdefault(claim.id, claim)
        if first is not claim:
            message = f"the claim id is used twice; the first is at {first.at('id')} and is the one read"
            problems.append(Problem(claim.at("id"), message, shorten(claim.id), "a different id for each claim"))
    linked, broken = _link(claims)
    return linked, (*problems, *broken)


def _all_claims(parts: Iterable[Part], sources: dict[str, Source]) -> Iterator[Claim]:
    for part in parts:
        for claim in part.claims:
            source = sources[claim.source.id]
            yield claim if source is claim.source else evolve(claim, source=source)
        for draft in part.drafts:
            source = sources.get(draft.source) or sources.setdefault(draft.source, Source(draft.source, draft.place))
            yield make_claim(draft.record, source, draft.local, draft.place, draft.locate)


def _link(claims: dict[str, Claim]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Ids in `corrects` and `retracts` become full ids; one that leads nowhere is left out and told of."""
    linked = []
    problems: list[Problem] = []
    for claim in claims.values():
        if claim.corrects or claim.retracts:
            corrects = tuple(_targets(claim, "corrects", claim.corrects, claims, problems))
            retracts = tuple(_targets(claim, "retracts", claim.retracts, claims, problems))
            linked.append(evolve(claim, corrects=corrects, retracts=retracts))
        else:
            linked.append(claim)
    return tuple(linked), tuple(problems)


def _targets(
    claim: Claim, name: str, ids: Iterable[str], claims: dict[str, Claim], problems: list[Problem]
) -> Iterator[str]:
    for one in ids:
        own = f"{claim.source.id}/{one}"
        target = own if own in claims else one
        if target == claim.id:
            problems.append(_astray(claim.at(name), f"the claim {name} itself", one))
        elif target in claims:
            yield target
        else:
            prefix = f"{claim.source.id}/"
            local = tuple(sorted(key.removeprefix(prefix) for key in claims if key.startswith(prefix)))
            hint = nearest(one, local) or nearest(one, tuple(claims))
            problems.append(_astray(claim.at(name), f"{name} names a claim that was not read", one, hint))


def _astray(place: Place, message: str, value: str, hint: str = "") -> Problem:
    return Problem(place, message, shorten(value), "the id of a claim of this source, or source/claim", hint)
