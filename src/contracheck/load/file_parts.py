"""What one file gives, before the files are put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import evolve

from contracheck.load.languages import Spoken
from contracheck.model import Claim, Decision, DeclaredRule, Entity, Place, Predicate, Problem, Source


class Draft(NamedTuple):
    """A claim of a table, whose source may be described in another file."""

    fields: Mapping[str, Any]
    places: Mapping[str, Place]
    source: str
    local: str
    place: Place


class FilePart(NamedTuple):
    """What one file gave."""

    problems: tuple[Problem, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    spoilt: tuple[Claim, ...] = ()
    """Claims with a fault in a field that is compared: not read, but their other fields may have faults to tell of."""
    drafts: tuple[Draft, ...] = ()
    spoilt_drafts: tuple[Draft, ...] = ()
    """The same of rows: their source may be missing, too."""
    predicates: tuple[Predicate, ...] = ()
    entities: tuple[Entity, ...] = ()
    rules: tuple[DeclaredRule, ...] = ()
    decisions: tuple[Decision, ...] = ()
    listed: tuple[Source, ...] = ()
    """Those of the sources that a table of sources describes."""
    unread: int = 0
    languages: tuple[Spoken, ...] = ()
    declares: bool = False
    """Whether the file is the vocabulary, the register or the decisions: its problems are told first."""

    def in_file(self, path: str) -> FilePart:
        """The same, where the file is not called as it is shown: what is opened later, or beside it, is at `path`."""

        def there(place: Place) -> Place:
            return evolve(place, path=path)

        def places(them: Mapping[str, Place]) -> Mapping[str, Place]:
            return {name: there(place) for name, place in them.items()}

        sources = {
            id(source): evolve(source, place=there(source.place), places=places(source.places))
            for source in self.sources
        }

        def claims(them: tuple[Claim, ...]) -> tuple[Claim, ...]:
            return tuple(
                evolve(claim, place=there(claim.place), source=sources.get(id(claim.source), claim.source))
                for claim in them
            )

        return self._replace(
            sources=tuple(sources.values()),
            listed=tuple(sources[id(source)] for source in self.listed),
            claims=claims(self.claims),
            spoilt=claims(self.spoilt),
            drafts=tuple(draft._replace(place=there(draft.place)) for draft in self.drafts),
            spoilt_drafts=tuple(draft._replace(place=there(draft.place)) for draft in self.spoilt_drafts),
            languages=tuple(one._replace(place=there(one.place)) for one in self.languages),
            entities=tuple(evolve(entity, place=entity.place and there(entity.place)) for entity in self.entities),
            decisions=tuple(
                evolve(decision, place=decision.place and there(decision.place)) for decision in self.decisions
            ),
        )
