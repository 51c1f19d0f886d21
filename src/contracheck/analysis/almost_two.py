"""Questions that would be one if two names were: the subject, and the predicate or the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from contracheck.analysis.alike_pairs import EACH, ByWord, by_word, pairs_between, pairs_within
from contracheck.analysis.almost_one import Asking, compared, named, rest
from contracheck.analysis.almost_pair import LEAST_OF_TWO, Almost, Names
from contracheck.model import Group, NamePart, Statement, TwoNames
from contracheck.values.limits import ALMOST_PAIRS

Said = Mapping[str, Sequence[Statement]]
"""What is said of each subject."""


@frozen(eq=False)
class _Side:
    """What is said under one predicate, or of one place: of each subject, and the subjects by their words."""

    said: Said
    words: ByWord


def but_for_two(groups: Sequence[Group], names: Names) -> Iterator[Almost]:
    """Pairs of questions that differ in their subject and in their predicate, or their place; in time that grows as the
    questions do."""
    for part in (NamePart.PREDICATE, NamePart.PLACE):
        room = max(ALMOST_PAIRS, EACH * len(groups))
        for second, mine, theirs in _nearly_asked(groups, part, names):
            room = max(0, room - min(len(mine.words), len(theirs.words)))
            pairs = list(islice(pairs_between(mine.words, theirs.words), room))
            room -= len(pairs)
            yield from _of_subjects(dict.fromkeys(pairs), second, mine.said, theirs.said, names)


def _of_subjects(
    pairs: Iterable[tuple[str, str]], second: TwoNames, mine: Said, theirs: Said, names: Names
) -> Iterator[Almost]:
    for one, other in pairs:
        if names.alike.likeness(one, other, NamePart.SUBJECT) >= LEAST_OF_TWO:
            first = names.turned(NamePart.SUBJECT, one, other)
            almost = names.almost((first, second), mine[one], theirs[other]) if first is not None else None
            if almost is not None:
                yield almost


def _nearly_asked(groups: Sequence[Group], part: NamePart, names: Names) -> Iterator[tuple[TwoNames, _Side, _Side]]:
    """Two names of one part that are alike enough, the most alike first, with what is said under each."""
    found: list[tuple[TwoNames, int, Mapping[str, Said]]] = []
    for place, them in enumerate(_by_name(groups, part)):
        for one, other in pairs_within(them, part, names.alike) if len(them) > 1 else ():
            if names.alike.likeness(one, other, part) >= LEAST_OF_TWO:
                turned = names.turned(part, one, other)
                found += [(turned, place, them)] if turned is not None else []
    sides: dict[tuple[int, str], _Side] = {}
    for turned, place, them in sorted(found, key=lambda one: (-one[0].likeness, one[0].own, one[0].other, one[1])):
        for name in (turned.own, turned.other):
            if (place, name) not in sides:
                sides[place, name] = _Side(them[name], by_word(them[name], NamePart.SUBJECT, names.alike))
        yield turned, sides[place, turned.own], sides[place, turned.other]


def _by_name(groups: Sequence[Group], part: NamePart) -> Iterable[Mapping[str, Said]]:
    """What is said of each subject, by all that is asked but subject and part, and then by the name of the part."""
    found: dict[Asking, dict[str, dict[str, Sequence[Statement]]]] = {}
    for group in groups:
        name = named(group.key, part)
        said = compared(group) if name else ()
        if said:
            asking = rest(group.key, (NamePart.SUBJECT, part))
            found.setdefault(asking, {}).setdefault(name, {})[group.key.subject] = said
    return found.values()
