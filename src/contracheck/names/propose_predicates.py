"""Which predicates perhaps ask the same, for a person to decide.

As names are (`propose`), and where the words that ask for something are the same in any order, once everyday synonyms
are folded and *number of*, *people* and the like are left out. Opposites (*imports*, *exports*; *killed*, *wounded*)
have unlike words, and so has a word more that asks for less (*homes destroyed*, *destroyed*).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from contracheck.names.everyday_words import everyday, without_fillers
from contracheck.names.propose import propose
from contracheck.values.limits import NEIGHBOURS
from contracheck.values.text.name_key import name_key

_PHRASE = 5
_BRITISH = (("isation", "ization"), ("ised", "ized"), ("ise", "ize"), ("elled", "eled"))


def propose_predicates(names: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str, int], ...]:
    """Pairs of the predicates, as (first, second, likeness); the words of each are its name and its synonyms.

    First is before second in the alphabet; most alike first.
    """
    found = {pair[:2]: pair[2] for pair in propose(tuple(names), None, words=True)}
    asking: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(names):
        for key in sorted({asks_for(word) for word in (name, *names[name])}):
            asking.setdefault(key, []).append(name)
    for pair in _pairs(asking):
        if name_key(pair[0]) != name_key(pair[1]):
            found.setdefault(pair, _likeness(*pair))
    return tuple(sorted(((*pair, score) for pair, score in found.items()), key=lambda one: (-one[2], one[0], one[1])))


def asks_for(predicate: str) -> tuple[str, ...]:
    """The words that ask for something, in alphabetical order, each in the one form that stands for its synonyms."""
    words = tuple(_plain(word) for word in name_key(predicate).split())
    return tuple(sorted(_folded(without_fillers(_folded(words)))))


def _pairs(asking: Mapping[tuple[str, ...], Sequence[str]]) -> Iterator[tuple[str, str]]:
    for names in asking.values():
        yield from combinations(names[:NEIGHBOURS], 2)


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    known = everyday()
    folded: list[str] = []
    at = 0
    while at < len(words):
        lengths = range(min(_PHRASE, len(words) - at), 0, -1)
        length = next((length for length in lengths if words[at : at + length] in known), 0)
        folded += known[words[at : at + length]] if length else (words[at],)
        at += length or 1
    return tuple(folded)


def _plain(word: str) -> str:
    """A word as it is written in the table."""
    for british, american in _BRITISH:
        if len(word) > 6 and word.endswith(american):
            return word[: -len(american)] + british
    return word


def _likeness(first: str, second: str) -> int:
    from rapidfuzz import fuzz

    return int(fuzz.token_sort_ratio(name_key(first), name_key(second)))
