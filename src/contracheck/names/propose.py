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

from contracheck.names.look import BlockKey, Look, counterparts, differently, keys, likeness, look_at, other_keys
from contracheck.names.person_names import family_key
from contracheck.names.register import Register
from contracheck.names.transliteration import is_arabic
from contracheck.values.limits import NAME_WORDS, NEIGHBOURS, PROPOSALS
from contracheck.values.text.one_name import one_name_key

FEW = 3
"""Others from which a name may differ in a way of its own."""


def propose(
    names: Sequence[str], register: Register | None, *, limit: int = 80, words: bool = False
) -> tuple[tuple[str, str, int], ...]:
    """The pairs of `names` that perhaps mean the same, as (first, second, likeness of letters to 100). `limit` is the
    least likeness of those whose words are each spelled alike; with `words` there are no others.

    First is before second in the alphabet; most alike first. Names that are the same already, by key or by the
    register, are no pair. Deterministic, whatever the order of `names`.
    """
    looks = _looks(names, register)
    spelled = {pair for pair in _pairs(looks) if counterparts(looks[pair[0]], looks[pair[1]])}
    apart = () if words else (pair for pair in _other_pairs(looks) if differently(looks[pair[0]], looks[pair[1]]))
    other = _clear(spelled, set(apart) - spelled)
    found = [(first, second, likeness(looks[first], looks[second])) for first, second in (*spelled, *other)]
    kept = (
        pair
        for pair in found
        if (pair[2] >= limit or pair[:2] not in spelled) and not _vetoed(pair[0], pair[1], register)
    )
    return tuple(sorted(kept, key=lambda pair: (-pair[2], pair[0], pair[1])))[: max(PROPOSALS, len(looks) // 100)]


def _looks(names: Sequence[str], register: Register | None) -> dict[str, Look]:
    """One display name for each name that is not the same already, in the order of their words."""
    shown = {register.canonical(name) for name in names} if register else set(names)
    key = register.key if register else one_name_key
    single: dict[str, str] = {}
    for name in sorted(shown):
        single.setdefault(key(name), name)
    bones = any(map(is_arabic, single.values()))
    looks = {name: look_at(name, bones=bones) for name in single.values()}
    ordered = sorted(looks, key=lambda name: (looks[name].alternatives[0], name))
    return {name: looks[name] for name in ordered if 0 < len(looks[name].alternatives[0]) <= NAME_WORDS}


def _pairs(looks: Mapping[str, Look]) -> Iterator[tuple[str, str]]:
    """Pairs of which all words may have counterparts."""
    blocks: dict[BlockKey, list[str]] = {}
    for name, look in looks.items():
        for key in dict.fromkeys(keys(look)):
            blocks.setdefault(key, []).append(name)
    return (pair for block in blocks.values() if len(block) > 1 for pair in _near(block))


def _other_pairs(looks: Mapping[str, Look]) -> Iterator[tuple[str, str]]:
    """Pairs that may differ in a way of its own."""
    blocks: dict[BlockKey, list[str]] = {}
    families: dict[str, tuple[list[str], list[str]]] = {}
    for name, look in looks.items():
        for key in dict.fromkeys(other_keys(look)):
            blocks.setdefault(key, []).append(name)
        if family := family_key(look.person):
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


def _vetoed(first: str, second: str, register: Register | None) -> bool:
    """Whether the register knows that they are not the same."""
    if register is None:
        return False
    kinds = {register.kinds.get(name) for name in (first, second)} - {None}
    return len(kinds) > 1 or register.different(first, second) or register.relation(first, second) != "other"
