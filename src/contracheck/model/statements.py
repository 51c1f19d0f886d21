"""Claims made comparable: values, readings, keys, statements."""

from __future__ import annotations

from typing import TypeAlias

from attrs import evolve, frozen

from contracheck.model.inputs import Claim
from contracheck.model.kinds import Certainty, Joined, Layer
from contracheck.model.reasons import Reason
from contracheck.values.interval import Interval
from contracheck.values.naming import Naming, other_bounds, own_bounds
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span
from contracheck.values.telling import Telling
from contracheck.values.text.unnamed import is_unnamed
from contracheck.values.timing import Timing
from contracheck.values.zoned import Zoned


@frozen
class Term:
    """A name among names: its canonical form, and what it is part of, nearest first; `shares` are wholes with which it
    has a part in common. Where it is of several, `meant` are the names of which one, or that all, are meant."""

    words: str
    name: str
    within: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    joined: Joined = Joined.ONE
    meant: tuple[Term, ...] = ()

    @property
    def single(self) -> tuple[Term, ...]:
        """The names that are told by it: itself, if it is one."""
        return self.meant or (self,)

    def __str__(self) -> str:
        return self.name


@frozen
class Truth:
    """Yes or no."""

    words: str
    holds: bool

    def __str__(self) -> str:
        return "yes" if self.holds else "no"


@frozen
class Text:
    """Free words: kept and shown, never compared."""

    words: str

    def __str__(self) -> str:
        return self.words


_CERTAIN = Certainty.CERTAIN
"""Looked up once: it is asked of every statement many times."""
Value: TypeAlias = Quantity | Span | Term | Score | Truth | Text


@frozen
class Reading:
    """A value on one axis, where it can be compared: what is *said*, and every admissible reading (*allowed*)."""

    axis: str
    said: Interval
    allowed: Interval
    timing: Timing
    denied: bool = False
    hedged: bool = False
    exclusive: tuple[tuple[int, int], ...] = ()
    """Of the predicate's exclusive sets, each that a term belongs to, and as which of its members."""
    either_order: Interval | None = None
    """Of a score, where it can lie with its sides named in another order: those that meet there need not be apart."""
    told: Telling | None = None
    """Of a toll, as of when it is known; `timing` is then the period in which things happened."""

    soft: Interval | None = None
    """Of a vague date, what it allows without its soft edges: who meets it in those alone only may fit."""

    @property
    def firm(self) -> Interval:
        """What it allows, but for soft edges."""
        return self.soft or self.allowed

    zone: Zoned | None = None
    """Of a date that is a clock time with a zone; `allowed` is then all that it can be by any clock."""

    naming: Naming | None = None
    """Of a name, what it is to others where their places do not tell."""

    def beside(self, other: Reading) -> Reading:
        """As it stands beside another on its axis: two times with a zone are in UTC, one alone is by its own clock, but
        may be off by whatever the other clock is; two names as they fit."""
        if self.naming or other.naming:
            return self._as_named(other)
        if self.zone is None:
            return self
        if other.zone is None:
            return evolve(self, soft=self.zone.there)
        return evolve(self, allowed=self.zone.utc, soft=self.zone.soft)

    def _as_named(self, other: Reading) -> Reading:
        mine = self.naming.fits.get(other.said.lower) if self.naming else None
        theirs = other.naming.fits.get(self.said.lower) if other.naming else None
        if mine and (theirs is None or self.said.lower < other.said.lower):
            said, allowed, soft = own_bounds(mine)
        elif theirs:
            said, allowed, soft = other_bounds(theirs)
        else:
            return self
        return evolve(self, said=said, allowed=allowed, soft=soft)

    perhaps: bool = False
    """Whether it is only perhaps there, as a dollar on the axis of one country's dollars, or what is near a place at
    that: nothing is sure then."""

    unless: str = ""
    """What the value reads as before that, if anything: two that both do are not compared on this axis."""

    def shares_axis(self, other: Reading) -> bool:
        """Whether the two are compared on this axis: it is the first on which both can be read."""
        return self.axis == other.axis and not (self.unless and self.unless == other.unless)

    def may_be_reordered(self, other: Reading) -> bool:
        """Whether they are one value if one of them names the sides in another order."""
        mine, theirs = self.either_order, other.either_order
        return mine is not None and theirs is not None and mine.meets(theirs)

    def excludes(self, other: Reading) -> bool:
        """Whether they are different members of one exclusive set; two kinds of one member are not."""
        pairs = ((here, there) for here in self.exclusive for there in other.exclusive)
        return any(here[0] == there[0] and here[1] != there[1] for here, there in pairs)


@frozen(cache_hash=True)
class Key:
    """The question a statement answers; statements with equal keys are a group."""

    subject: str
    predicate: str
    measure: str = ""
    scope: str = ""
    layer: Layer = Layer.ACTUAL

    @property
    def family(self) -> tuple[str, str]:
        """Subject and predicate: groups of one family differ in measure, scope or layer."""
        return (self.subject, self.predicate)


@frozen(eq=False)
class Statement:
    """A claim made comparable. Equality is identity: one statement per claim.

    `excluded` is the reason why it is compared with nothing (vague, free text, withdrawn), if there is one. `published`
    is when its source was published, if that is known. It is compared without the fields that are `unread`.
    `as_of` is as of when a toll is known, if that is known. `readings` has one entry for most values; an event that
    happened has two (that it did, and its date).
    """

    claim: Claim
    key: Key
    value: Value
    span: Span
    readings: tuple[Reading, ...]
    speaker: str
    excluded: Reason | None = None
    published: Span | None = None
    unread: tuple[str, ...] = ()
    as_of: Span | None = None

    @property
    def mouth(self) -> str:
        """Whose mouth it comes from, empty for its source's own; officials, police and the like of two documents are
        two."""
        return f"{self.speaker}\n{self.source}" if self.speaker and is_unnamed(self.speaker) else self.speaker

    @property
    def on_timeline(self) -> Span:
        """Where it stands on a timeline: at the time it is said of; a toll, at that as of which it is known."""
        return self.span if self.as_of is None else self.as_of

    @property
    def id(self) -> str:
        """The claim's id, unique in a run."""
        return self.claim.id

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.claim.source.id

    @property
    def origin(self) -> str:
        """The claim's own origin, else the source's."""
        return self.claim.origin or self.claim.source.origin_id

    @property
    def certain(self) -> bool:
        """Whether the source presents it as certain, and all of it could be read."""
        return self.certainty == _CERTAIN and not self.unread

    @property
    def certainty(self) -> Certainty:
        """How certain the source presents it: *probably 12* and *1984?* are only probable, whatever the claim says
        beside them, and so is what is said of such a time."""
        doubted = self.time_doubted or (isinstance(self.value, Quantity | Span) and self.value.doubted)
        return Certainty.PROBABLE if doubted and self.claim.certainty == _CERTAIN else self.claim.certainty

    @property
    def time_doubted(self) -> bool:
        """Whether its source doubts the time at which it holds, where that plays a part."""
        return self.span.doubted and any(reading.timing.dated for reading in self.readings)

    @property
    def order(self) -> tuple[str, str]:
        """The one total order of statements."""
        return (self.claim.source.id, self.claim.id)
