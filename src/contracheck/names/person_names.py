"""When two names are perhaps one person's: initials, middle names, a missing given name, the family name first.

Decided from the two names alone. Two sets of initials must be equal (*George W.* and *George H. W.* are two), and so
must *Jr.* and *Sr.*; a given name that is written out is never another one (*John*, *Jane*).
"""

from __future__ import annotations

import re

from attrs import frozen

from contracheck.names.given_names import GIVEN_NAMES
from contracheck.names.news_synonyms import COUNTRIES, NATIONS
from contracheck.names.spelling_variants import sound, variant
from contracheck.values.text.name_key import name_key
from contracheck.values.text.titles import OFFICES, RANKS, is_personal, spelled_out, without_title

_DOTTED = re.compile(r"\b([^\W\d_])\.(?=\s*\w)")
_CAPITALS = re.compile(r"^([A-Z])([A-Z])([A-Z])?(?= [A-Z][a-z])")
_PARTICLES = frozenset("de del della den der di du la le van von al el bin ibn abu ter ten".split())
_GENERATIONS = frozenset("junior senior i ii iii iv v vi vii viii".split())
_HONORIFICS = frozenset("mr mrs ms miss sir dame lord lady".split())
_PARTS_OF_A_NAME, _PERSONAL = 5, 4
"""Words that a name may have, and how many of the last are looked at."""


_ROYAL = frozenset(
    "king queen prince princess emperor pope emir sultan saint san santa sao lake mount fort port".split()
)


@frozen
class Person:
    """The given names, the family name with what belongs before it, and *junior* or the like; whether a title tells
    that it is a person."""

    given: tuple[str, ...]
    family: str
    generation: str = ""
    titled: bool = False

    @property
    def initials(self) -> tuple[str, ...]:
        """Those of all given names, if one of them is only an initial."""
        return tuple(name[0] for name in self.given) if any(len(name) == 1 for name in self.given) else ()


def person_of(name: str) -> Person | None:
    """The name as a person's; `None` where it cannot well be one."""
    if not all(_is_capital(word) for word in re.findall(r"[^\W\d_]+", name)):
        return None
    whole = spelled_out(name_key(_apart(" ".join(_turned(name).split()))).split())
    words = _without_title(whole)
    titled = len(words) < len(whole)
    generation = words.pop() if len(words) > 1 and words[-1] in _GENERATIONS else ""
    plain = [word for word in words if word not in _PARTICLES]
    return Person(tuple(plain[:-1]), plain[-1], generation, titled) if _is_person(plain) else None


def _turned(name: str) -> str:
    """`Orr, Ann` as `Ann Orr`."""
    family, comma, given = name.partition(",")
    return f"{given} {family}" if comma and given.strip() and "," not in given else name


def _is_person(words: list[str]) -> bool:
    if not 0 < len(words) <= _PARTS_OF_A_NAME or words[0] in _ROYAL or any(map(_is_country, words)):
        return False
    return is_personal(words[-_PERSONAL:])


def perhaps_one_person(one: Person | None, other: Person | None) -> bool:
    """Whether one of two names may be the other, written shorter. Symmetric."""
    if one is None or other is None or one.generation != other.generation or not _same(one.family, other.family):
        return False
    if not one.given or not other.given:
        lone, full = (other, one) if one.given else (one, other)
        return not lone.given and 0 < len(full.given) <= 2 and (lone.titled or full.given[0] in GIVEN_NAMES)
    return _given(one, other)


def perhaps_with_fewer_initials(one: Person | None, other: Person | None) -> bool:
    """Whether one name has an initial alone where the other has more (*B. Orr*, *B. K. Orr*): too little to propose
    that they are one, and too much to say that they are two. Symmetric."""
    if one is None or other is None or one.generation != other.generation or not _same(one.family, other.family):
        return False
    few, more = sorted((one.given, other.given), key=len)
    return len(few) == 1 < len(more) and len(few[0]) == 1 and more[0][0] == few[0]


def person_keys(person: Person | None) -> tuple[tuple[str, str], ...]:
    """What names of perhaps one person share: the family name, and the first letter of the given name."""
    if person is None or not person.given:
        return ()
    return ((sound(person.family), sound(person.given[0])[:1]),)


def family_key(person: Person | None) -> tuple[str, bool] | None:
    """The family name, and whether nothing else is given; `None` where the name is no person's."""
    return None if person is None or person.generation else (sound(person.family), not person.given)


def _given(one: Person, other: Person) -> bool:
    if one.initials and other.initials and one.initials != other.initials:
        return False
    (first, *mine), (second, *theirs) = one.given, other.given
    if not _alike(first, second):
        return False
    if mine and theirs:
        return len(mine) == len(theirs) and all(map(_alike, mine, theirs))
    return True


def _alike(first: str, second: str) -> bool:
    """One given name, or a name and its initial."""
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return variant(first, second)


def _same(first: str, second: str) -> bool:
    """One family name; an `s` more makes another one (*William*, *Williams*)."""
    return len(first) > 1 and variant(first, second) and first.endswith("s") == second.endswith("s")


def _without_title(words: list[str]) -> list[str]:
    """Also without that of an office, and *Mrs*, before a family name: here nothing is merged."""
    bare = without_title(words)
    for length in (3, 2, 1):
        title = tuple(bare[:length])
        if len(bare) > length and (title in OFFICES or title in RANKS or (length == 1 and bare[0] in _HONORIFICS)):
            return bare[length:]
    return bare


def _apart(name: str) -> str:
    """`K.M. Orr` and `KM Orr` as `K M Orr`."""
    spaced = _DOTTED.sub(r"\1 ", name)
    return _CAPITALS.sub(lambda found: " ".join(filter(None, found.groups())), spaced)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word.lower() == word.upper() or word in _PARTICLES


def _is_country(word: str) -> bool:
    return (word,) in COUNTRIES or (word,) in NATIONS
