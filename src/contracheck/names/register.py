"""The register: which names mean which subject, what is a part of what, what is not the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from contracheck.model import Entity, Problem
from contracheck.names import part_tree as tree
from contracheck.names import register_entries as entries
from contracheck.names.added_words import in_its_whole
from contracheck.names.perhaps import perhaps_pairs
from contracheck.values.dates.date_style import Hemisphere
from contracheck.values.dates.hemisphere import hemisphere_of_place
from contracheck.values.span import Span
from contracheck.values.text.name_key import clean, name_key
from contracheck.values.text.one_name import one_name_key, town_of


@frozen(eq=False)
class Register:
    """Every name that the entity register knows.

    `names` maps the key of an entity's own name to its spelling (also of those only named as a whole or as different),
    `meanings` the key of every name and alias to the entities it may mean, sorted; `parts` is free of circles;
    `members` is the same from the other end; `divided` says of a whole how its parts make it up (`separate`,
    `complete`); `times` has when events happened, undated where that is not said; `apart` holds sorted pairs declared
    different; `kinds` what sort of thing each is; `seen` the spelling chosen for names that the register does not know
    (see `spelled`); `halves` where an entity is declared to lie, and `aliases` its other names. `likewise` is
    `meanings` by the keys of names that are written differently (`values.text.one_name`), and `sharing` has for each
    name those that have a part in common with it.
    """

    names: Mapping[str, str] = field(factory=dict)
    meanings: Mapping[str, tuple[str, ...]] = field(factory=dict)
    parts: tree.PartsByName = field(factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()
    members: tree.PartsByName = field(factory=dict)
    divided: Mapping[str, str] = field(factory=dict)
    kinds: Mapping[str, str] = field(factory=dict)
    times: Mapping[str, Span] = field(factory=dict)
    seen: Mapping[str, str] = field(factory=dict)
    halves: Mapping[str, Hemisphere] = field(factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(factory=dict)
    likewise: Mapping[str, tuple[str, ...]] = field(factory=dict)
    sharing: tree.PartsByName = field(factory=dict)
    _found: dict[str, tuple[str, ...]] = field(factory=dict, init=False, eq=False, repr=False)
    """What was looked up already."""

    @classmethod
    def build(cls, entities: Sequence[Entity]) -> tuple[Register, tuple[Problem, ...]]:
        """The register of `entities` and what is wrong with them.

        An alias of two entities is ambiguous, an entity entered twice is one (both warnings); a circle of parts and a
        name that is the same as and different from another are errors, and the edge that says so is left out.
        Entities named only in `part_of` or `different_from` are known by being named.
        """
        names, doubles = entries.own_names(entities)
        meanings, clashes = entries.meanings(entities, names)
        bare = cls(names=names, meanings=meanings, likewise=entries.likewise(entities, names, meanings))
        parts, circles = entries.parts(entities, bare.canonical)
        apart, quarrels = entries.apart(entities, bare.canonical)
        times, unread = entries.times(entities, bare.canonical)
        full = evolve(
            bare,
            parts=parts,
            members=tree.turned(parts),
            sharing=tree.sharing(parts),
            divided=entries.divided(entities, bare.canonical),
            apart=apart,
            kinds=entries.kinds(entities, bare.canonical),
            times=times,
            halves=entries.hemispheres(entities, bare.canonical),
            aliases=entries.aliases_of(entities, bare.canonical),
        )
        return full, (*doubles, *clashes, *circles, *quarrels, *unread)

    @property
    def known(self) -> tuple[str, ...]:
        """The canonical names of the register, sorted."""
        return tuple(sorted(self.names.values()))

    def canonical(self, name: str) -> str:
        """The one spelling for `name`: the register's, for its own names and unambiguous aliases; else that learnt.

        A name nobody knows is given back with composed accents and single spaces.
        """
        return self._declared(name) or self.seen.get(one_name_key(name)) or clean(name)

    def key(self, name: str) -> str:
        """What `name` is known by: two names are one if and only if it is the same."""
        declared = self._declared(name)
        return f"={declared}" if declared else one_name_key(name)

    def candidates(self, name: str) -> tuple[str, ...]:
        """The entities `name` may mean, sorted: none if the register does not know it, several if it is ambiguous."""
        if not self.meanings:
            return ()
        found = self._found.get(name)
        if found is None:
            written = next(filter(None, map(self.likewise.get, entries.keys_likewise(name))), ())
            found = self._found[name] = self.names_exactly(name) or written or self._in_its_whole(name)
        return found

    def _in_its_whole(self, name: str) -> tuple[str, ...]:
        """Of *Orrville, Ashland*, the entries called Orrville that the register knows to lie in Ashland; where it knows
        no Ashland, any of several Orrvilles."""
        place, whole = in_its_whole(name)
        if not whole:
            return ()
        meant = self.candidates(place)
        there = tuple(each for each in meant if self.relation(each, whole) == "part")
        return meant if len(meant) > 1 and not there and not self.candidates(whole) else there

    def names_exactly(self, name: str) -> tuple[str, ...]:
        """The same, of what the register has in this spelling."""
        return self.meanings.get(name_key(name), ())

    def ancestors(self, name: str) -> tuple[str, ...]:
        """The canonical names of all that it is part of, nearest first."""
        return tree.ancestors(self.canonical(name), self.parts)

    def wholes(self, name: str) -> tuple[str, ...]:
        """The same, and what its words say that it is a part of: *New York City* of New York, unless the register has
        an entry for both; *Orrville, Ashland* of Orrville, and of Ashland with all that this is part of."""
        known, town = self.ancestors(name), town_of(name)
        if self._declared(name) and (not town or self._declared(town)):
            return known
        if town:
            return tuple(dict.fromkeys((*known, self.canonical(town), *self.ancestors(town))))
        return tuple(dict.fromkeys((*known, *self._told_wholes(name))))

    def _told_wholes(self, name: str) -> Iterator[str]:
        """What its words say; the place itself only if the register does not know that it lies elsewhere."""
        head, tail = in_its_whole(name)
        if tail:
            place, whole = self.canonical(head), self.canonical(tail)
            around = (whole, *self.ancestors(whole))
            elsewhere = self._declared(tail) and self.ancestors(place) and self.relation(place, whole) == "other"
            yield from around if elsewhere else (place, *self.ancestors(place), *around)

    def shares(self, name: str) -> tuple[str, ...]:
        """What has a part in common with it, sorted: of Europe and of Asia, whatever else they are, Turkey is one."""
        return self.sharing.get(self.canonical(name), ())

    def perhaps(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The pairs of names that are perhaps one, each once."""
        return perhaps_pairs(names, self)

    def parts_of(self, name: str) -> tuple[str, ...]:
        """What is declared a part of it, next below only, sorted."""
        return self.members.get(self.canonical(name), ())

    def division(self, name: str) -> str:
        """How those parts make it up: `separate`, `complete`, or empty where that is unknown."""
        return self.divided.get(self.canonical(name), "")

    def event(self, name: str) -> Span | None:
        """When the event of that (canonical) name happened; undated where nobody says, `None` for what is no event."""
        return self.times.get(name)

    def hemisphere(self, name: str) -> Hemisphere | None:
        """Where it lies: as declared of it or of what it is part of, nearest first; else as the shipped table knows it
        by one of its names, or what it is part of. `None` where nothing tells."""
        chain = (self.canonical(name), *self.ancestors(name))
        declared = (self.halves.get(each) for each in chain)
        names = (name, *(also for each in chain for also in (each, *self.aliases.get(each, ()))))
        return next((found for found in (*declared, *map(hemisphere_of_place, names)) if found), None)

    def relation(self, a: str, b: str) -> str:
        """`same`, `part` (`a` is a part of `b`), `whole` (`b` is a part of `a`) or `other`."""
        first, second = self.canonical(a), self.canonical(b)
        if first == second:
            return "same"
        if second in tree.ancestors(first, self.parts):
            return "part"
        return "whole" if first in tree.ancestors(second, self.parts) else "other"

    def different(self, a: str, b: str) -> bool:
        """Whether they are declared not the same, by whatever aliases."""
        first, second = sorted((self.canonical(a), self.canonical(b)))
        return (first, second) in self.apart

    def spelled(self, names: Iterable[str]) -> Register:
        """The register that also spells every name of `names` in one way.

        Among the spellings of a name that the register does not know, the commonest is shown, then the first in
        alphabetical order; so the order of `names` does not matter.
        """
        counts: Counter[str] = Counter()
        for name, count in Counter(names).items():
            counts[clean(name)] += count
        best: dict[str, str] = {}
        for spelling in sorted(counts, key=lambda text: (-counts[text], text)):
            if not self._declared(spelling):
                best.setdefault(one_name_key(spelling), spelling)
        return evolve(self, seen={**self.seen, **best})

    def _declared(self, name: str) -> str:
        """What the register says that a name stands for, or nothing."""
        if own := self.names.get(name_key(name)):
            return own
        meanings = self.candidates(name)
        return meanings[0] if len(meanings) == 1 else ""
