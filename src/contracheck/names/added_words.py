"""A word more in one of two names that says what kind of thing it is: *Sewol*, *Sewol ferry*; *Orr*, *Orr, Ashland*.

Only such words count: any other makes another thing of a name (*Iraq*, *Iraq War*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from contracheck.names.news_synonyms import COUNTRIES, NATIONS
from contracheck.values.text.one_name import one_name_key, same_words
from contracheck.values.text.thing_words import DIRECTIONS
from contracheck.values.text.titles import OFFICES, RANKS

_SHIPS = (
    "boat, ferry, freighter, hms, hmcs, hmas, mv, ms, rms, sailing ship, ship, ss, tanker, trawler, uss, vessel, yacht"
)
_ROLES = """
aide, ayatollah, chairman, chairwoman, chief, chief executive, coach, defence minister, defense minister, director,
emperor, emir, father, finance minister, first minister, foreign minister, foreign secretary, grand duke, imam,
inspector, interior minister, king, lady, lord, minister, mother, mrs, officer, opposition leader, pope, prime minister,
prince, princess, queen, rabbi, rebel leader, secretary of state, sheikh, sister, spokesman, spokeswoman, sultan, tsar
"""
_WHOLES = """
city of, district of, kingdom of, municipality of, port of, province of, republic of, state of, town of, village of
"""
_PLACES = "city, municipality, town, village"
_BODIES = """
airport, company, corporation, group, international airport, militia, movement, newspaper, organisation, organization,
political party, terror group
"""
_SCHOOLS = frozenset(("high", "primary", "secondary", "elementary", "grammar", "middle"))


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in text.replace("\n", " ").strip().split(", "))


SHIPS = _phrases(_SHIPS)
BEFORE = SHIPS | _phrases(_ROLES) | _phrases(_WHOLES) | RANKS | OFFICES
AFTER = SHIPS | _phrases(_PLACES) | _phrases(_BODIES)
_PHRASE = 3


@frozen
class Core:
    """A name without what only says what it is, and that, in the order in which it was taken away."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]


def core(name: str) -> Core:
    """What is left of a name; all of it where nothing is added."""
    words = same_words(name)
    words, before = _strip_front(_without_nation(words))
    words, after = _strip_back(words)
    kinds = (*before, *after)
    return Core(tuple(words), kinds) if kinds and _says_something(words) else Core(tuple(same_words(name)), ())


def perhaps_with_a_word_more(one: Core, other: Core) -> bool:
    """Whether one name is the other and says what it is besides, or both are of a ship. Symmetric."""
    if one.words != other.words or one.kinds == other.kinds:
        return False
    ships = all((kind,) in SHIPS for kind in (*one.kinds, *other.kinds))
    return ships or not one.kinds or not other.kinds


def head_and_tail(name: str) -> tuple[str, str]:
    """Of `Orr, Ashland` and `Orr (Ashland)`, the key of the place and of what it lies in; else of all, and nothing."""
    head, tail = in_its_whole(name)
    return (one_name_key(head), one_name_key(tail)) if tail else (one_name_key(name), "")


def in_its_whole(name: str) -> tuple[str, str]:
    """The same as written; the second is empty where nothing is told of that, or what is told is only added."""
    head, comma, tail = name.partition(",")
    if not comma and name.rstrip().endswith(")"):
        head, _, tail = name.rstrip()[:-1].partition("(")
    told = head.strip() and _is_whole(tail) and one_name_key(head) != one_name_key(name)
    return (head.strip(), tail.strip()) if told else (name, "")


def perhaps_in_its_whole(one: tuple[str, str], another: tuple[str, str]) -> bool:
    """Whether one name is the other with what it is a part of. Symmetric."""
    (head, tail), (other, more) = one, another
    return head == other and bool(tail) != bool(more)


def differ_in_whole_only(one: tuple[str, str], another: tuple[str, str]) -> bool:
    """Whether both name one place, and two wholes of it, of which one may lie in the other. Symmetric."""
    return one[0] == another[0] and bool(one[1]) and bool(another[1]) and one[1] != another[1]


def _is_whole(tail: str) -> bool:
    words = tail.split()
    return 0 < len(words) <= 6 and all(part[0].isupper() or len(part) < 4 for part in words) and _is_wordy(tail)


def _is_wordy(text: str) -> bool:
    words = re.findall(r"\w+", text.casefold())
    return bool(words) and not any(not word.isalpha() or word in DIRECTIONS or word in ("jr", "sr") for word in words)


def _says_something(words: Sequence[str]) -> bool:
    """Whether the rest is a name, and no nation, number or kind of thing by itself."""
    rest = tuple(words)
    nation = rest in COUNTRIES or rest in NATIONS or rest in BEFORE or rest in AFTER
    return not nation and any(word.isalpha() and len(word) > 2 and word not in DIRECTIONS for word in rest)


def _without_nation(words: Sequence[str]) -> list[str]:
    """`south korean ferry sewol` as `ferry sewol`: only before a word that says what it is."""
    for length in (2, 1):
        rest = list(words[length:])
        if tuple(words[:length]) in NATIONS and len(rest) > 1 and _strip_front(rest)[1]:
            return rest
    return list(words)


def _strip_front(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    for length in range(min(_PHRASE, len(words) - 1), 0, -1):
        if tuple(words[:length]) in BEFORE:
            return words[length:], (" ".join(words[:length]),)
    return words, ()


def _strip_back(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    if len(words) > 2 and words[-1] == "school" and words[-2] in _SCHOOLS:
        return words[:-1], ("school",)
    for length in range(min(_PHRASE, len(words) - 1), 0, -1):
        if tuple(words[-length:]) in AFTER:
            return words[:-length], (" ".join(words[-length:]),)
    return words, ()
