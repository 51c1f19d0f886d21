"""How alike two names are, for a person to decide whether they are one: by their words, once synonyms are folded.

Nothing is merged by it. Words fold as they do where names are proposed (`names.news_synonyms`, `names.everyday_words`);
those of predicates also by the vocabulary: what *kidnapped* is there, it is in *kidnapped on*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from attrs import field, frozen

from contracheck.model import NamePart, Predicate
from contracheck.names.news_synonyms import COUNTRIES, fold
from contracheck.names.propose_predicates import asks_for
from contracheck.names.register import Register
from contracheck.values.text.name_key import name_key

COMMON = frozenset("a an and at by for from in of on or the to with de der die das la le el number people date".split())
"""Words by which no two names are found."""
_OTHERWISE_WORDED = 95
"""How alike names are whose words are the same in another order, or synonyms."""
_ALSO = {
    word: words[0]
    for words in (
        "abducted seized snatched taken captured".split(),
        "freed released liberated".split(),
        "destroyed razed demolished wrecked".split(),
    )
    for word in words
}
"""Words of claims that are one beside another word, though by themselves they may ask for something else."""
_APART = frozenset(
    "north south east west northern southern eastern western upper lower new old first second third last start end "
    "birth death killed dead wounded injured began ended imports exports men women boys schoolboys girls schoolgirls "
    "jr sr junior senior not no non increase decrease rise fall growth change rate share percentage average further "
    "another additional more less later earlier previous former previously formerly planned expected "
    "leader leaders parents families relatives officials residents".split()
)
"""Words of which a name that has one is another than a name that has not, also as they are folded."""


_ROMAN = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii".split())
_WHERE = frozenset("in at near from against outside inside around".split())
_COUNTRIES = frozenset(country[0] for country in COUNTRIES if len(country) == 1)
_NONE: frozenset[str] = frozenset()


class Words(NamedTuple):
    """Those of a name, each in the form that stands for its synonyms; those of them that tell names apart; countries
    among them; and where it is: *Iraq* of *troops in Iraq*, which is another subject than that."""

    all: frozenset[str]
    apart: frozenset[str]
    countries: frozenset[str] = _NONE
    where: frozenset[str] = _NONE

    def is_another(self, other: Words) -> bool:
        """Whether the two are never one: by a word that tells them apart, since each has a country that the other has
        not, or since one is only where the other is, or whose."""
        if self.apart != other.apart or self.all <= other.where or other.all <= self.where:
            return True
        if self.all <= other.countries or other.all <= self.countries:
            return self.all != other.all
        return bool(self.countries - other.countries) and bool(other.countries - self.countries)


@frozen(eq=False)
class Alike:
    """What is known of names: the register and the vocabulary, by the key of each word. Each name is looked at once."""

    register: Register
    known: Mapping[str, Predicate]
    _seen: dict[tuple[bool, str], Words] = field(factory=dict)

    def words(self, name: str, part: NamePart) -> Words:
        """Its words."""
        place = (part is NamePart.PREDICATE, name)
        if place not in self._seen:
            self._seen[place] = _words_of(self._asking(name)) if place[0] else _subject(fold(name_key(name).split()))
        return self._seen[place]

    def _asking(self, predicate: str) -> list[str]:
        folded = (_ALSO.get(word, word) for word in asks_for(predicate))
        return [self._one(word) for word in folded]

    def _one(self, word: str) -> str:
        predicate = self.known.get(word)
        name = name_key(predicate.name) if predicate is not None else word
        return word if " " in name else _ALSO.get(name, name)

    def likeness(self, own: str, other: str, part: NamePart) -> int:
        """How alike two names are, of 100; 0 for those that are never one. Where one has only words more, half of it is
        certain; else it hangs on how alike the words are that they do not share."""
        mine, theirs = self.words(own, part), self.words(other, part)
        if mine.is_another(theirs):
            return 0
        return _likeness(mine.all, theirs.all) if mine.all != theirs.all else _OTHERWISE_WORDED

    def told_apart(self, own: str, other: str, part: NamePart) -> bool:
        """Whether the register says that they are not one, or one is a part of the other."""
        if part is NamePart.PREDICATE:
            return False
        return self.register.different(own, other) or self.register.relation(own, other) != "other"


def _words_of(words: Iterable[str]) -> Words:
    found = frozenset(words)
    return Words(found, frozenset(filter(_tells_apart, found)))


def _subject(words: Sequence[str]) -> Words:
    found = _words_of(words)
    at = next((place for place, word in enumerate(words) if word in _WHERE and place), len(words))
    return found._replace(countries=found.all & _COUNTRIES, where=frozenset(words[at + 1 :]))


def _tells_apart(word: str) -> bool:
    """Also a number, Roman ones among them, and a single letter: *Charles II*, *hospital B*, *George W. Bush*."""
    return len(word) == 1 or word in _APART or word in _ROMAN or (not word.isalpha() and any(map(str.isdigit, word)))


@cache
def _ratio() -> Callable[[str, str], float]:
    """Imported where it is first used."""
    from rapidfuzz import fuzz

    return fuzz.ratio


def _likeness(mine: frozenset[str], theirs: frozenset[str]) -> int:
    both = mine & theirs
    shared = 100 * len(both) / (len(mine) + len(theirs) - len(both))
    if len(both) in (len(mine), len(theirs)):  # one has words more, and says all else alike
        return int((100 + shared) / 2)
    added, otherwise = " ".join(sorted(mine - both)), " ".join(sorted(theirs - both))
    return int((shared + _ratio()(added, otherwise)) / 2)
