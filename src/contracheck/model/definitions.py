"""What definitions say: the predicates and rules of the vocabulary, and the register of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from contracheck.model.inputs import Place
from contracheck.model.kinds import PERIODIC, Arity, Aspect, Datatype, Division, Law, Layer, Polarity, Severity

_OF_SCORES = ("score", "scoreline", "result", "tally", "vote")
_OWN_AXES = (Datatype.TERM, Datatype.DATE, Datatype.TRUTH, Datatype.SCORE)
"""Datatypes whose axis bears their name; quantities have the dimension of their unit for one."""


@frozen(cache_hash=True)
class Predicate:
    """What may be said of a subject, as the vocabulary declares it (or as inferred: then `inferred` says what was).

    `unit` is a unit name, or `count` for things that are counted, or empty. `lowest`/`highest` bound the
    range in that unit. `steady_for` is a duration, `never`, or empty for half a year (183 days). `round_from` is the
    least whole number that is read as rounded, `never`, or empty for 100. `change` is `yes` where its values are
    differences, not levels. `ends_for_good` is `yes` if, once it is not so, it never is again. Of a toll, `settles` is
    how long after the event it keeps changing (a duration, or empty for three months), and `grows` is `yes` where it
    counts what has happened, not who still is. `ahead` is `yes` if its
    dates lie ahead by nature (deadlines do), `no`, or empty.

    The rest ties it to other predicates, by their names: `before`, whose date may not come earlier than this one's;
    `opposite`, which cannot hold with it; `implies`, which hold with the same value where it does; `inverse`, which say
    the same from the other end; `inherited_by`, which tell what a subject is a kind of and so takes this over from;
    `sum_of`, which add up to it; `includes`, which are counted in it; `spans`, from whose date (to whose, if there are
    two) it is the time. `relation` is what is true of it as a relation between names. `places` gives the place of each
    field that was written.
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
    settles: str = ""
    grows: str = ""
    ends_for_good: str = ""
    ahead: str = ""
    exclusive: tuple[tuple[str, ...], ...] = ()
    before: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    inverse: tuple[str, ...] = ()
    relation: tuple[Law, ...] = ()
    inherited_by: tuple[str, ...] = ()
    sum_of: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
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

    @property
    def is_of_scores(self) -> bool:
        """Whether its name says that pairs of numbers are scores, which way round so ever; a *vote share* is none."""
        words = re.findall(r"[^\W_]+", self.name.casefold())
        return bool(words) and words[-1] in _OF_SCORES

    @property
    def perhaps_many(self) -> tuple[Datatype, ...]:
        """Of one that nothing declares, as what it takes an unknown number of values at once: as names, and as scores
        that only its values tell."""
        if not self.inferred:
            return ()
        return (Datatype.TERM,) if self.is_of_scores else (Datatype.TERM, Datatype.SCORE)

    def values_on(self, axis: str) -> Arity:
        """How many values it takes at once, on one axis: as declared, or by what a pair of values is compared as."""
        if not (self.inferred and axis):
            return self.values
        return Arity.UNKNOWN if axis in self.perhaps_many else Arity.ONE

    def datatype_on(self, axis: str) -> Datatype:
        """The datatype, as declared, or as which a pair of values is compared on an axis."""
        if not (self.inferred and axis):
            return self.datatype
        return Datatype(axis) if axis in _OWN_AXES else Datatype.QUANTITY

    @property
    def is_periodic(self) -> bool:
        """Whether its figures are *for* a period: totals and statistics, and tolls."""
        return self.aspect in PERIODIC

    def is_toll(self, layer: str) -> bool:
        """Whether its figures of this layer become known in the course of time."""
        return self.aspect == Aspect.TOLL and layer == Layer.ACTUAL

    def at(self, name: str) -> Place:
        """The place of field `name`, or of the predicate where the field was not written."""
        return self.places.get(name, self.place or Place("vocabulary.yaml"))


@frozen
class Entity:
    """A subject, speaker, place or term of the register.

    `parts` says of the entities that are part of it whether they are `separate` (nothing is counted in two of them) or
    `complete` (separate, and together all of it); empty: unknown. `when` is the time of what happens once: an attack.
    `hemisphere` is `north` or `south`, or empty: as what it is part of.
    """

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    parts: Division | Literal[""] = ""
    different_from: tuple[str, ...] = ()
    place: Place | None = None
    hemisphere: Literal["north", "south", ""] = ""
    when: str = ""


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
