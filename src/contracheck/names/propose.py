"""Which names perhaps mean the same, for a person to decide. Nothing here merges anything.

A pair is proposed where each word of one name has its counterpart in the other: the same word, a synonym
(`news_synonyms`), another spelling (`spelling_variants`), or the two written together (`air base`, `airbase`); or where
the names differ in a way of its own: a person's initials, middle or given name (`person_names`), another script
(`transliteration`), or a word that says what it is, or where it lies (`added_words`). Every other difference is a veto,
so numbers (`Hospital 1`, `2014`), directions, ordinals and negations (`non-`, `anti-`) tell names apart, and so does
another word more (`Iraq`, `Iraq War`). Likeness by letters alone would propose `US troops in Iraq` and `US troops in
Iran` (97 of 100). What the register says is different, or part and whole, is never proposed.

Likeness is rapidfuzz's `token_sort_ratio` of the folded words. Pairs are found through shared keys, never by comparing
all with all: O(n log n) for n names, as each name is compared with the `NEIGHBOURS` next ones under a key. A name that
may be either of two that are not one (`J. Doe` beside `Jane Doe` and `John Doe`) is proposed with none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from contracheck.names.added_words import core_key, head_and_tail, perhaps_in_its_whole, perhaps_with_a_word_more
from contracheck.names.person_names import family_key, perhaps_one_person, person_keys
from contracheck.names.register import Register
from contracheck.names.spelling_variants import slip_block, sound, variant
from contracheck.names.transliteration import chinese, is_arabic, korean, skeleton, spellings
from contracheck.names.word_order import Form, form, rotated, swapped
from contracheck.values.limits import NAME_WORDS, NEIGHBOURS, PROPOSALS
from contracheck.values.text.name_key import name_key
from contracheck.values.text.one_name import one_name_key

FEW = 3
"""Others from which a name may differ in a way of its own."""
_Key = tuple[str, ...]


def propose(
    names: Sequence[str], register: Register | None, *, limit: int = 80, words: bool = False
) -> tuple[tuple[str, str, int], ...]:
    """The pairs of `names` that perhaps mean the same, as (first, second, likeness of letters to 100). `limit` is the
    least likeness of those whose words are each spelled alike; with `words` there are no others.

    First is before second in the alphabet; most alike first. Names that are the same already, by key or by the
    register, are no pair. Deterministic, whatever the order of `names`.
    """
    forms = _forms(names, register)
    spelled = {pair for pair in _pairs(forms) if _counterparts(*pair)}
    other = [] if words else _clear(spelled, {pair for pair in _other_pairs(forms) if _differently(*pair)} - spelled)
    found = [(first, second, _likeness(first, second)) for first, second in (*spelled, *other)]
    kept = (
        pair
        for pair in found
        if (pair[2] >= limit or pair[:2] not in spelled) and not _vetoed(pair[0], pair[1], register)
    )
    return tuple(sorted(kept, key=lambda pair: (-pair[2], pair[0], pair[1])))[: max(PROPOSALS, len(forms) // 100)]


def _forms(names: Sequence[str], register: Register | None) -> dict[str, Form]:
    """One display name for each name that is not the same already, with its words; in alphabetical order."""
    spelled = {register.canonical(name) for name in names} if register else set(names)
    key = register.key if register else one_name_key
    single: dict[str, str] = {}
    for name in sorted(spelled):
        single.setdefault(key(name), name)
    return {name: words for name in sorted(single.values()) if 0 < len(words := _alternatives(name)[0]) <= NAME_WORDS}


def _pairs(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Pairs of which all words may have counterparts."""
    blocks: dict[_Key, list[str]] = {}
    for name in sorted(forms, key=lambda name: (forms[name], name)):
        for key in dict.fromkeys(key for words in _alternatives(name) for key in _keys(words)):
            blocks.setdefault(key, []).append(name)
    return (pair for block in blocks.values() if len(block) > 1 for pair in _near(block))


def _other_pairs(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Pairs that may differ in a way of its own."""
    blocks: dict[_Key, list[str]] = {}
    arabic = any(map(is_arabic, forms))
    families: dict[str, tuple[list[str], list[str]]] = {}
    for name in sorted(forms, key=lambda name: (forms[name], name)):
        for key in dict.fromkeys(_other_keys(name, arabic=arabic)):
            blocks.setdefault(key, []).append(name)
        if family := family_key(name):
            families.setdefault(family[0], ([], []))[family[1]].append(name)
    yield from (pair for block in blocks.values() if len(block) > 1 for pair in _near(block))
    for full, alone in families.values():
        if len(full) <= FEW:
            yield from (_sorted(one, other) for one in alone[:FEW] for other in full)


def _near(block: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, first in enumerate(block):
        for second in block[at + 1 : at + 1 + NEIGHBOURS]:
            yield _sorted(first, second)


def _sorted(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _clear(spelled: Collection[tuple[str, str]], other: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of the second of which either name has no third that may be it as well, but not the other."""
    near: dict[str, set[str]] = {}
    for first, second in (*spelled, *other):
        near.setdefault(first, set()).add(second)
        near.setdefault(second, set()).add(first)
    return [
        (first, second)
        for first, second in sorted(other)
        if max(len(near[first]), len(near[second])) <= FEW and near[first] - {second} == near[second] - {first}
    ]


@lru_cache(maxsize=1 << 16)
def _alternatives(name: str) -> tuple[Form, ...]:
    """The words of a name, in each way of writing it in Latin letters."""
    return tuple(dict.fromkeys(map(form, spellings(name))))


def _keys(words: Form) -> Iterator[_Key]:
    """What two names share if all their words have counterparts."""
    sounds = tuple(map(sound, words))
    yield sounds
    yield tuple(map(sound, swapped(words)))
    if 2 < len(words) < 5:
        yield ("", *sorted(sounds))
    yield ("".join(words),)
    for at, word in enumerate(words):
        if ends := slip_block(word):
            yield (*sounds[:at], ends, *sounds[at + 1 :])


def _other_keys(name: str, *, arabic: bool) -> Iterator[_Key]:
    """What two names share that differ in a way of its own."""
    yield from (("person", *key) for key in person_keys(name))
    yield ("core", *core_key(name))
    head, _ = head_and_tail(name)
    yield ("head", head)
    words = tuple(name_key(name).split())
    if sounds := korean(words):
        yield ("korean", sounds)
    if found := chinese(words):
        yield ("chinese", found[0])
    if arabic and (bones := skeleton(name)):
        yield ("skeleton", bones)


def _counterparts(first: str, second: str) -> bool:
    """Whether every word of one is a word of the other, in the order that counts."""
    return any(_matched(one, other) for one in _alternatives(first) for other in _alternatives(second))


def _matched(first: Form, second: Form) -> bool:
    if "".join(first) == "".join(second):
        return not _digits(first) or first == second
    if _aligned(first, second) or _aligned(swapped(first), second):
        return True
    return any(_aligned(turned, second) for turned in rotated(first))


def _differently(first: str, second: str) -> bool:
    """Whether two names differ in a way of its own."""
    return (
        perhaps_one_person(first, second)
        or perhaps_with_a_word_more(first, second)
        or perhaps_in_its_whole(first, second)
        or _transliterated(first, second)
    )


def _transliterated(first: str, second: str) -> bool:
    one, other = tuple(name_key(first).split()), tuple(name_key(second).split())
    if is_arabic(first) != is_arabic(second):
        return bool(skeleton(first)) and skeleton(first) == skeleton(second)
    if (sounds := korean(one)) and sounds == korean(other):
        return True
    mine, theirs = chinese(one), chinese(other)
    return mine is not None and theirs is not None and mine[0] == theirs[0] and not (mine[1] and theirs[1])


def _aligned(first: Form, second: Form) -> bool:
    return len(first) == len(second) and all(map(variant, first, second))


def _digits(words: Form) -> bool:
    return any(char.isdigit() for word in words for char in word)


def _vetoed(first: str, second: str, register: Register | None) -> bool:
    """Whether the register knows that they are not the same."""
    if register is None:
        return False
    kinds = {register.kinds.get(name) for name in (first, second)} - {None}
    return len(kinds) > 1 or register.different(first, second) or register.relation(first, second) != "other"


def _likeness(first: str, second: str) -> int:
    """That of the spellings that are most alike."""
    return max(_alike(one, other) for one in _alternatives(first) for other in _alternatives(second))


def _alike(first: Form, second: Form) -> int:
    if first == second or "".join(first) == "".join(second):
        return 100
    from rapidfuzz import fuzz

    return int(fuzz.token_sort_ratio(" ".join(first), " ".join(second)))
