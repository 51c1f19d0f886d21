"""What is looked at in a name before it is held against others, and whether two names are perhaps the same.

All of it comes from the names alone. Each name is looked at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from contracheck.names.added_words import Core, core, head_and_tail, perhaps_in_its_whole, perhaps_with_a_word_more
from contracheck.names.person_names import Person, perhaps_one_person, person_keys, person_of
from contracheck.names.spelling_variants import slip_block, sound, variant
from contracheck.names.transliteration import chinese, is_arabic, korean, skeleton, spellings
from contracheck.names.word_order import Form, form, rotated, swapped
from contracheck.values.text.name_key import name_key

BlockKey: TypeAlias = tuple[str, ...]


@frozen(eq=False)
class Look:
    """The words of a name in each way of writing them in Latin letters, and what else it may be known by: as a
    person's, without what is added, as a place in its whole, by its sounds in Korean and Chinese (and whether that is
    pinyin), by its consonants (`bones`: nothing where no name is in Arabic letters, as `arabic` says of this one).
    """

    alternatives: tuple[Form, ...]
    person: Person | None
    core: Core
    head: tuple[str, str]
    korean: str
    chinese: tuple[str, bool] | None
    bones: str
    arabic: bool


def look_at(name: str, *, bones: bool) -> Look:
    """What is looked at; the consonants only with `bones`."""
    words = tuple(name_key(name).split())
    return Look(
        tuple(dict.fromkeys(map(form, spellings(name)))),
        person_of(name),
        core(name),
        head_and_tail(name),
        korean(words),
        chinese(words),
        skeleton(name) if bones else "",
        is_arabic(name),
    )


def keys(look: Look) -> Iterator[BlockKey]:
    """What two names share if all their words have counterparts."""
    for words in look.alternatives:
        sounds = tuple(map(sound, words))
        yield sounds
        yield tuple(map(sound, swapped(words)))
        if rotated(words):
            yield ("", *sorted(sounds))
        yield ("".join(words),)
        for at, word in enumerate(words):
            if ends := slip_block(word):
                yield (*sounds[:at], ends, *sounds[at + 1 :])


def other_keys(look: Look) -> Iterator[BlockKey]:
    """What two names share that differ in a way of its own."""
    yield from (("person", *key) for key in person_keys(look.person))
    yield ("core", *look.core.words)
    yield ("head", look.head[0])
    if look.korean:
        yield ("korean", look.korean)
    if look.chinese:
        yield ("chinese", look.chinese[0])
    if look.bones:
        yield ("bones", look.bones)


def counterparts(first: Look, second: Look) -> bool:
    """Whether every word of one is a word of the other, in the order that counts."""
    return any(_matched(one, other) for one in first.alternatives for other in second.alternatives)


def differently(first: Look, second: Look) -> bool:
    """Whether two names differ in a way of its own."""
    return (
        perhaps_one_person(first.person, second.person)
        or perhaps_with_a_word_more(first.core, second.core)
        or perhaps_in_its_whole(first.head, second.head)
        or _transliterated(first, second)
    )


def likeness(first: Look, second: Look) -> int:
    """That of the spellings that are most alike, 0 to 100."""
    return max(_alike(one, other) for one in first.alternatives for other in second.alternatives)


def _matched(first: Form, second: Form) -> bool:
    if "".join(first) == "".join(second):
        return not _digits(first) or first == second
    if _aligned(first, second) or _aligned(swapped(first), second):
        return True
    return any(_aligned(turned, second) for turned in rotated(first))


def _aligned(first: Form, second: Form) -> bool:
    return len(first) == len(second) and all(map(variant, first, second))


def _digits(words: Form) -> bool:
    return any(char.isdigit() for word in words for char in word)


def _transliterated(first: Look, second: Look) -> bool:
    if first.bones and first.bones == second.bones and first.arabic != second.arabic:
        return True
    if first.korean and first.korean == second.korean:
        return True
    one, other = first.chinese, second.chinese
    return one is not None and other is not None and one[0] == other[0] and not (one[1] and other[1])


def _alike(first: Form, second: Form) -> int:
    if first == second or "".join(first) == "".join(second):
        return 100
    from rapidfuzz import fuzz

    return int(fuzz.token_sort_ratio(" ".join(first), " ".join(second)))
