"""Pairs of names that have a word in common, in time that grows as the names do: never all with all.

Words that few names have tell most, and go first; words that many have are passed over, and there is an end to the
pairs for each name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice, product

from contracheck.analysis.alike_names import COMMON, Alike
from contracheck.model import NamePart
from contracheck.values.limits import ALMOST_NAMES, ALMOST_PAIRS, NAME_WORDS

EACH = 4
"""Pairs for each name, on average, where there are many."""
_Two = tuple[str, str]
ByWord = Mapping[str, list[str]]


def by_word(names: Iterable[str], part: NamePart, alike: Alike) -> ByWord:
    """The names, in alphabetical order, by each word that tells them apart."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        words = alike.words(name, part).all
        for word in words - COMMON if len(words) <= NAME_WORDS else ():
            found.setdefault(word, []).append(name)
    return found


def pairs_within(names: Iterable[str], part: NamePart, alike: Alike) -> list[_Two]:
    """Pairs of the names, each once, in alphabetical order."""
    names = list(names)
    few = ((word, them) for word, them in by_word(names, part, alike).items() if 1 < len(them) <= ALMOST_NAMES)
    blocks = sorted(few, key=lambda block: (len(block[1]), block[0]))
    pairs = (pair for _, them in blocks for pair in combinations(them, 2))
    return sorted(set(islice(pairs, max(ALMOST_PAIRS, EACH * len(names)))))


def pairs_between(ones: ByWord, others: ByWord) -> Iterator[_Two]:
    """Pairs of a name of the ones and another of the others, by the words that both have."""
    shared = [(word, ones[word], others[word]) for word in ones.keys() & others.keys()]
    few = (block for block in shared if len(block[1]) + len(block[2]) <= ALMOST_NAMES)
    for _, mine, theirs in sorted(few, key=lambda block: (len(block[1]) + len(block[2]), block[0])):
        yield from (pair for pair in product(mine, theirs) if pair[0] != pair[1])
