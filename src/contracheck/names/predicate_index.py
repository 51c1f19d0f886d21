"""Words of the claims to the predicates of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.load.shipped_vocabulary import shipped_keys
from contracheck.model import About, Place, Predicate, Problem
from contracheck.names.known_words import KnownWords
from contracheck.names.predicate_links import linked
from contracheck.values.text.name_key import name_key


def predicate_index(predicates: Sequence[Predicate]) -> tuple[Mapping[str, Predicate], tuple[Problem, ...]]:
    """Every predicate by the key (`values.text.name_key`) of its name and of its synonyms.

    The project's own (with a place) come before the shipped ones (without), names before synonyms. A project's entry
    replaces the shipped one of its name with all its synonyms. Two of the project's own that claim one word are a
    problem, and the first keeps it. What they name of one another is led to canonical names
    (`predicate_links.linked`). A word that is none of these is known by its wording (`known_words`).
    """
    own = [predicate for predicate in predicates if predicate.place is not None]
    replaced = {name_key(predicate.name) for predicate in own}
    shipped = [
        predicate for predicate in predicates if predicate.place is None and name_key(predicate.name) not in replaced
    ]
    index: dict[str, Predicate] = {}
    problems = tuple(_clash(word, second, first) for word, second, first in _enter(own, index))
    for _ in _enter(shipped, index):  # the shipped vocabulary gives way without a word
        pass
    tied, faults = linked(index)
    return KnownWords(tied), (*problems, *faults)


def words_of(predicates: Sequence[Predicate]) -> Mapping[str, Predicate]:
    """The predicates by the key of every word for them, as if there were no others."""
    index: dict[str, Predicate] = {}
    for _ in _enter(predicates, index):  # the first keeps it
        pass
    return KnownWords(index)


def _enter(predicates: Sequence[Predicate], index: dict[str, Predicate]) -> Iterator[tuple[str, Predicate, Predicate]]:
    """Put each into the index; yield each word that was taken, who wanted it and who has it."""
    words = [(predicate.name, predicate) for predicate in predicates] + [
        (word, predicate) for predicate in predicates for word in predicate.synonyms
    ]
    keys = shipped_keys()
    for word, predicate in words:
        holder = index.setdefault(keys.get(word) or name_key(word), predicate)
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
