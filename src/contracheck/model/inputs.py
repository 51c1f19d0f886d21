"""What the files say: places and problems, sources and claims, the vocabulary and the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypedDict

from attrs import evolve, field, frozen

from contracheck.model.kinds import (
    PERIODIC,
    About,
    Arity,
    Aspect,
    Certainty,
    Datatype,
    Division,
    Law,
    Layer,
    Level,
    Polarity,
    Severity,
)


@frozen(order=True)
class Place:
    """Where something stands: a path as the user gave it, 1-based line and column, or a sheet and a cell (`B7`).

    `file` is as it is shown; where that is not what the system has, `path` is, and it alone is ever opened.
    """

    file: str
    line: int = 1
    column: int = 1
    sheet: str = ""
    cell: str = ""
    path: str = field(default="", eq=False, order=False, repr=False)

    @property
    def opened(self) -> str:
        """The path of the file as the system has it."""
        return self.path or self.file

    def __str__(self) -> str:
        return f"{self.file}:{self.sheet}!{self.cell}" if self.cell else f"{self.file}:{self.line}:{self.column}"


@frozen(order=True)
class Problem:
    """Input that could not be read: never a finding. `error` loses something; `warning` does not."""

    place: Place
    message: str
    value: str = ""
    expected: str = ""
    suggestion: str = ""
    level: Level = Level.ERROR
    about: About = About.INPUT


def defining(problem: Problem) -> Problem:
    """The problem as one of the definitions."""
    return evolve(problem, about=About.DEFINITIONS)


@frozen
class Source:
    """A document that speaks. Every field but `id` and `place` may be empty.

    `places` gives the place of each field that was written, by its name.
    """

    id: str
    place: Place
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    retrieved: str = ""
    language: str = ""
    kind: str = ""
    origin: str = ""
    grade: str = ""
    text: str = ""
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the source where the field was not written."""
        return self.places.get(name, self.place)

    @property
    def text_place(self) -> Place:
        """Where the text is named: the description, or another file that completes it. `text` lies beside that."""
        named = self.at("text")
        return self.place if named.file == self.place.file else named

    @property
    def origin_id(self) -> str:
        """Where its words come from: copies of one wire share it and count once."""
        return self.origin or self.id


class Remarks(TypedDict):
    """The fields of a claim that are compared with nothing and looked at by nothing: they are shown beside it."""

    note: str


REMARKS = tuple(Remarks.__annotations__)
"""Their names, in the order in which they are shown."""


@frozen
class Claim:
    """What a source says, in the words of the file: nothing parsed but the choices of the three fixed lists.

    `places` gives the place of each field that was written, by its name; `place` is that of the claim. `unread` names
    the fields beside the value that were written in a form that cannot be used, and are empty for that.
    """

    id: str
    source: Source
    subject: str
    predicate: str
    value: str
    place: Place
    unit: str = ""
    when: str = ""
    where: str = ""
    measure: str = ""
    layer: Layer = Layer.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    said_by: tuple[str, ...] = ()
    origin: str = ""
    locator: str = ""
    quote: str = ""
    precision: str = ""
    note: str = ""
    corrects: tuple[str, ...] = ()
    retracts: tuple[str, ...] = ()
    disowns: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)

    @property
    def local_id(self) -> str:
        """Its id within its source, whose own id may hold anything."""
        return self.id.removeprefix(f"{self.source.id}/")

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the claim where the field was not written."""
        return self.places.get(name, self.place)


@frozen
class Predicate:
    """What may be said of a subject, as the vocabulary declares it (or as inferred: then `inferred` says what was).

    `unit` is a unit name, or `count` for things that are counted, or empty. `lowest`/`highest` bound the
    range in that unit. `steady_for` is a duration, `never`, or empty for half a year (183 days). `round_from` is the
    least whole number that is read as rounded, `never`, or empty for 100. `change` is `yes` where its values are
    differences, not levels. `ahead` is `yes` if its dates lie ahead by nature (deadlines do), `no`, or empty.

    The rest ties it to other predicates, by their names: `before`, whose date may not come earlier than this one's;
    `opposite`, which cannot hold with it; `implies`, which hold with the same value where it does; `inverse`, which say
    the same from the other end; `inherited_by`, which tell what a subject is a kind of and so takes this over from;
    `sum_of`, which add up to it; `spans`, from whose date (to whose, if there are two) it is the time. `relation` is
    what is true of it as a relation between names. `places` gives the place of each field that was written.
    """

    name: str
    datatype: Datatype
    aspect: Aspect = Aspect.STATE
    values: Arity = Arity.ONE
    unit: str = ""
    lowest: str = ""
    highest: str = ""
    tolerance: str = ""
    round_from: str = ""
    change: str = ""
    steady_for: str = ""
    ahead: str = ""
    exclusive: tuple[tuple[str, ...], ...] = ()
    before: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    inverse: tuple[str, ...] = ()
    relation: tuple[Law, ...] = ()
    inherited_by: tuple[str, ...] = ()
    sum_of: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    wikidata: str = ""
    label: str = ""
    inferred: tuple[str, ...] = ()
    place: Place | None = None
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)

    @property
    def is_age(self) -> bool:
        """Whether it is an age: a length of time from a birth, or one that is called so."""
        words = {*self.name.casefold().split(), *(word for name in self.spans[:1] for word in name.split())}
        return bool(self.spans) and not words.isdisjoint(("age", "ages", "aged", "birth"))

    def is_periodic(self, layer: str) -> bool:
        """Whether its figures of this layer are *for* a period: totals and statistics of what has happened."""
        return self.aspect in PERIODIC and layer == Layer.ACTUAL

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the predicate where the field was not written."""
        return self.places.get(name, self.place or Place("vocabulary.yaml"))


@frozen
class Entity:
    """A subject, speaker, place or term of the register.

    `parts` says of the entities that are part of it whether they are `separate` (nothing is counted in two of them) or
    `complete` (separate, and together all of it); empty: unknown.
    """

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    parts: Division | Literal[""] = ""
    different_from: tuple[str, ...] = ()
    place: Place | None = None


@frozen
class RuleClaim:
    """One claim of a declared rule: the name it has there, and which claims it may be."""

    name: str
    predicate: str
    layer: Layer = Layer.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    place: Place | None = None


@frozen
class DeclaredRule:
    """A rule that the vocabulary declares: what may `never` hold of some claims, in words yet to be parsed.

    `says` is the template of its sentence, `why` the remark of its manual; `places` as of a predicate. `letters` has
    the place of the first letter of each text that stands in its file letter by letter.
    """

    name: str
    parts: tuple[RuleClaim, ...]
    never: str
    says: str
    severity: Severity = Severity.ERROR
    why: str = ""
    place: Place | None = None
    places: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)
    letters: Mapping[str, Place] = field(factory=dict, eq=False, repr=False)

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the rule where the field was not written."""
        return self.places.get(name, self.place or Place("vocabulary.yaml"))
