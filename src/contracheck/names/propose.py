"""Which names perhaps mean the same, for a person to decide. Nothing here merges anything.

A pair is proposed only where each word of one name has its counterpart in the other: the same word, a synonym
(`news_synonyms`), another spelling (`spelling_variants`), or the two written together (`air base`, `airbase`). Every
other difference is a veto, so numbers (`Hospital 1`, `2014`), directions, ordinals and negations (`non-`, `anti-`)
tell names apart, and so does a word more (`Iraq`, `Iraq War`). Likeness by letters alone would propose `US troops in
Iraq` and `US troops in Iran` (97 of 100). What the register says is different, or part and whole, is never proposed.

Likeness is rapidfuzz's `token_sort_ratio` of the folded words. Pairs are found through shared keys, never by comparing
all with all: O(n log n) for n names, as each name is compared with the `NEIGHBOURS` next ones under a key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.names.register import Register
from contracheck.names.spelling_variants import slip_block, sound, variant
from contracheck.names.word_order import Form, form, swapped
from contracheck.values.limits import NAME_WORDS, NEIGHBOURS
from contracheck.values.text.name_key import name_key


def propose(names: Sequence[str], register: Register | None, *, limit: int = 85) -> tuple[tuple[str, str, int], ...]:
    """The pairs of `names` that perhaps mean the same, as (first, second, likeness from `limit` to 100).

    First is before second in the alphabet; most alike first. Names that are the same already, by key or by the
    register, are no pair. Deterministic, whatever the order of `names`.
    """
    forms = _forms(names, register)
    scored = (
        (first, second, _likeness(forms[first], forms[second]))
        for first, second in _pairs(forms)
        if _counterparts(forms[first], forms[second]) and not _vetoed(first, second, register)
    )
    return tuple(sorted((pair for pair in scored if pair[2] >= limit), key=lambda pair: (-pair[2], pair[0], pair[1])))


def _forms(names: Sequence[str], register: Register | None) -> dict[str, Form]:
    """One display name for each name that is not the same already, with its words; in alphabetical order."""
    spelled = {register.canonical(name) for name in names} if register else set(names)
    single: dict[str, str] = {}
    for name in sorted(spelled):
        single.setdefault(name_key(name), name)
    return {name: words for name in sorted(single.values()) if 0 < len(words := form(name)) <= NAME_WORDS}


def _pairs(forms: Mapping[str, Form]) -> list[tuple[str, str]]:
    """Pairs worth a look, each once, sorted."""
    blocks: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(forms, key=lambda name: (forms[name], name)):
        for key in dict.fromkeys(_keys(forms[name])):
            blocks.setdefault(key, []).append(name)
    return sorted({pair for block in blocks.values() if len(block) > 1 for pair in _near(block)})


def _near(block: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, first in enumerate(block):
        for second in block[at + 1 : at + 1 + NEIGHBOURS]:
            yield (first, second) if first < second else (second, first)


def _keys(words: Form) -> Iterator[tuple[str, ...]]:
    """What two names share if all their words have counterparts."""
    sounds = tuple(map(sound, words))
    yield sounds
    yield tuple(map(sound, swapped(words)))
    yield ("".join(words),)
    for at, word in enumerate(words):
        if ends := slip_block(word):
            yield (*sounds[:at], ends, *sounds[at + 1 :])


def _counterparts(first: Form, second: Form) -> bool:
    """Whether every word of one is a word of the other, in the order that counts."""
    if "".join(first) == "".join(second):
        return not _digits(first) or first == second
    return _aligned(first, second) or _aligned(swapped(first), second)


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


def _likeness(first: Form, second: Form) -> int:
    if first == second or "".join(first) == "".join(second):
        return 100
    from rapidfuzz import fuzz

    return int(fuzz.token_sort_ratio(" ".join(first), " ".join(second)))
