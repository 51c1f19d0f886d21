"""What the files say: places and problems, sources and claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from attrs import evolve, field, frozen

from contracheck.model.kinds import (
    About,
    Certainty,
    Layer,
    Level,
    Polarity,
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
    the fields beside the value that were written in a form that cannot be used, and are empty for that. `takes_over` is
    the id of the claim whose content it has, since it only says that that one is taken back, or is not so.
    """

    id: str
    source: Source
    subject: str
    predicate: str
    value: str
    place: Place
    unit: str = ""
    when: str = ""
    as_of: str = ""
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
    disputes: tuple[str, ...] = ()
    takes_over: str = ""
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
class Case:
    """What the claims are about as a whole: undated ones are of the time `when`, a date as in claims, or empty.
    `author` is who compiled them; `important` are the subjects and predicates that matter most."""

    when: str = ""
    title: str = ""
    about: str = ""
    author: str = ""
    note: str = ""
    important: tuple[str, ...] = ()
