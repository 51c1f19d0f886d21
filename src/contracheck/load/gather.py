"""The parts of all files -> one source for each id, one claim for each id, and links that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from contracheck.files.problem_list import shorten
from contracheck.load.claim_file import make_claim
from contracheck.load.fields import SOURCE
from contracheck.load.file_parts import FilePart
from contracheck.load.taken_over import with_taken_over
from contracheck.model import Claim, Place, Problem, Source
from contracheck.values.limits import PROBLEMS
from contracheck.values.nearest import nearest

DESCRIBED = tuple(field.name for field in SOURCE if field.name != "id")
"""Fields by which a source is described."""
RELATED = ("corrects", "retracts", "disowns", "disputes")
"""Fields that name other claims."""


def gather_sources(parts: Sequence[FilePart]) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """The sources by id. Two descriptions of one id complete each other; where they differ, the first is kept and the
    field of the second told of. Sources that only tables name have an id alone."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for source in (source for part in parts for source in part.sources):
        first = sources.setdefault(source.id, source)
        if first is not source:
            sources[source.id] = _completed(first, source, problems)
    for draft in (draft for part in parts for draft in part.drafts):
        if draft.source not in sources:
            sources[draft.source] = Source(draft.source, draft.place)
    return sources, tuple(problems)


def _completed(first: Source, second: Source, problems: list[Problem]) -> Source:
    """The first description with what only the second says; what both say, and differently, is told of."""
    added, places = {}, {}
    for name in DESCRIBED:
        old, new = getattr(first, name), getattr(second, name)
        if new and not old:
            added[name], places[name] = new, second.at(name)
        elif new and old != new:
            message = f"the source {first.id} is described twice, and differently: its {name} is “{shorten(old)}” at "
            message += f"{first.at(name)}, which is the one read"
            problems.append(Problem(second.at(name), message, shorten(new), "the same, or a different id"))
    return evolve(first, places={**first.places, **places}, **added) if added else first


def gather_claims(
    parts: Sequence[FilePart], sources: Mapping[str, Source]
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of all parts; of two with one id the first is kept."""
    claims: dict[str, Claim] = {}
    problems = []
    for claim in _all_claims(parts, sources):
        first = claims.setdefault(claim.id, claim)
        if first is not claim:
            message = f"the claim id is used twice; the first is at {first.at('id')} and is the one read"
            problems.append(Problem(claim.at("id"), message, shorten(claim.id), "a different id for each claim"))
    linked, broken = _link(claims)
    whole, open_ended = with_taken_over(linked)
    return whole, (*problems, *broken, *open_ended)


def _all_claims(parts: Iterable[FilePart], sources: Mapping[str, Source]) -> Iterator[Claim]:
    for part in parts:
        yield from (with_source(claim, sources) for claim in part.claims)
        for draft in part.drafts:
            yield make_claim(draft, sources[draft.source])


def with_source(claim: Claim, sources: Mapping[str, Source]) -> Claim:
    """The claim, whose source is the one that all files together describe."""
    source = sources[claim.source.id]
    return claim if source is claim.source else evolve(claim, source=source)


def gather_spoilt(parts: Iterable[FilePart], sources: Mapping[str, Source]) -> Iterator[Claim]:
    """The claims that are not read, as far as they can be made out; those of rows may have no source."""
    for part in parts:
        yield from part.spoilt
        for draft in part.spoilt_drafts:
            source = sources.get(draft.source) or Source(draft.source, draft.place)
            yield make_claim(draft, source)


def _link(claims: dict[str, Claim]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Ids of other claims become full ids; one that leads nowhere is left out and told of."""
    links = _ClaimLinks(claims)
    linked = []
    for claim in claims.values():
        if claim.corrects or claim.retracts or claim.disowns or claim.disputes:
            named: dict[str, Any] = {name: tuple(links.targets(claim, name, getattr(claim, name))) for name in RELATED}
            linked.append(evolve(claim, **named))
        else:
            linked.append(claim)
    return tuple(linked), tuple(links.problems)


class _ClaimLinks:
    """Looks up the claims that others name, and gathers what leads nowhere."""

    def __init__(self, claims: dict[str, Claim]) -> None:
        self.problems: list[Problem] = []
        self._claims = claims
        self._of_source: dict[str, tuple[str, ...]] = {}

    def targets(self, claim: Claim, name: str, ids: Iterable[str]) -> Iterator[str]:
        """The full ids of the claims that the field `name` of `claim` names."""
        for identity in ids:
            own = f"{claim.source.id}/{identity}"
            target = own if own in self._claims else identity
            if target == claim.id:
                self._tell(claim.at(name), f"the claim {name} itself", identity, "")
            elif target in self._claims:
                yield target
            else:
                hint = nearest(identity, self._names(claim.source.id)) if len(self.problems) < PROBLEMS else ""
                self._tell(claim.at(name), f"{name} names a claim that was not read", identity, hint)

    def _tell(self, place: Place, message: str, value: str, hint: str) -> None:
        expected = "the id of a claim of this source, or source/claim"
        self.problems.append(Problem(place, message, shorten(value), expected, hint))

    def _names(self, source: str) -> tuple[str, ...]:
        """The ids of a source's claims, as they may be named within it."""
        if source not in self._of_source:
            own = (key for key, claim in self._claims.items() if claim.source.id == source)
            self._of_source[source] = tuple(key.removeprefix(f"{source}/") for key in own)
        return self._of_source[source]
