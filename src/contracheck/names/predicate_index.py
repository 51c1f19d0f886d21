"""Words of the claims to the predicates of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import is_

from contracheck.load.shipped_vocabulary import shipped, shipped_keys
from contracheck.model import About, Place, Predicate, Problem
from contracheck.names.known_words import KnownWords
from contracheck.names.predicate_links import is_tied, linked
from contracheck.values.text.name_key import name_key


def predicate_index(predicates: Sequence[Predicate]) -> tuple[Mapping[str, Predicate], tuple[Problem, ...]]:
    """Every predicate by the key (`values.text.name_key`) of its name and of its synonyms.

    The project's own (with a place) come before the shipped ones (without), names before synonyms. A project's entry
    replaces the shipped one of its name with all its synonyms. Two of the project's own that claim one word are a
    problem, and the first keeps it. What they name of one another is led to canonical names
    (`predicate_links.linked`). A word that is none of these is known by its wording (`known_words`).
    """
    own = [predicate for predicate in predicates if predicate.place is not None]
    rest = [predicate for predicate in predicates if predicate.place is None]
    words: dict[str, Predicate] = {}
    problems = tuple(_clash(word, second, first) for word, second, first in _enter(own, words))
    beside = _words(rest)
    index = {**words, **beside, **words}  # the shipped vocabulary gives way without a word
    for key in map(name_key, (predicate.name for predicate in own)):
        _take_out(beside.get(key), key, index)
    tied, faults = linked([one for one in (*own, *_tied(rest)) if any(_held(one, index))], index)
    for predicate, whole in tied:
        index.update(dict.fromkeys([*_held(predicate, index)], whole))
    return KnownWords(index, words if _are_shipped(rest) else index), (*problems, *faults)


def _take_out(replaced: Predicate | None, key: str, index: dict[str, Predicate]) -> None:
    """A shipped predicate, of whose name there is another, with all its words."""
    if replaced is not None and name_key(replaced.name) == key:
        for word in [*_held(replaced, index)]:
            del index[word]


def _held(predicate: Predicate, index: Mapping[str, Predicate]) -> Iterator[str]:
    """The keys of its words that stand for it."""
    return (key for key in _keys(predicate) if index.get(key) is predicate)


def words_of(predicates: Sequence[Predicate]) -> Mapping[str, Predicate]:
    """The predicates by the key of every word for them, as if there were no others."""
    words = _words(predicates)
    return KnownWords(words, {} if _are_shipped(predicates) else words)


def _are_shipped(predicates: Sequence[Predicate]) -> bool:
    return len(predicates) == len(shipped()) and all(map(is_, predicates, shipped()))


def _words(predicates: Sequence[Predicate]) -> Mapping[str, Predicate]:
    """By the key of every word; the first keeps it. That of the shipped ones is made once."""
    return _shipped_words() if _are_shipped(predicates) else _entered(predicates)


@lru_cache(maxsize=1)
def _shipped_words() -> Mapping[str, Predicate]:
    return _entered(shipped())


def _tied(predicates: Sequence[Predicate]) -> Sequence[Predicate]:
    """Those that name others; of the shipped ones they are looked for once."""
    return _shipped_ties() if _are_shipped(predicates) else list(filter(is_tied, predicates))


@lru_cache(maxsize=1)
def _shipped_ties() -> Sequence[Predicate]:
    return tuple(filter(is_tied, shipped()))


def _entered(predicates: Sequence[Predicate]) -> Mapping[str, Predicate]:
    index: dict[str, Predicate] = {}
    for _ in _enter(predicates, index):
        pass
    return index


def _keys(predicate: Predicate) -> Iterator[str]:
    return map(_key, (predicate.name, *predicate.synonyms))


def _key(word: str) -> str:
    return shipped_keys().get(word) or name_key(word)


def _enter(predicates: Sequence[Predicate], index: dict[str, Predicate]) -> Iterator[tuple[str, Predicate, Predicate]]:
    """Put each into the index; yield each word that was taken, who wanted it and who has it."""
    words = [(predicate.name, predicate) for predicate in predicates] + [
        (word, predicate) for predicate in predicates for word in predicate.synonyms
    ]
    for word, predicate in words:
        holder = index.setdefault(_key(word), predicate)
        if holder is not predicate:
            yield word, predicate, holder


def _clash(word: str, predicate: Predicate, holder: Predicate) -> Problem:
    role = "name" if name_key(word) == name_key(predicate.name) else "synonym"
    return Problem(
        predicate.place or Place("vocabulary.yaml"),
        f'"{word}", a {role} of "{predicate.name}", already stands for "{holder.name}"',
        value=word,
        expected="each name or synonym under one predicate only",
        suggestion=holder.name,
        about=About.DEFINITIONS,
    )
