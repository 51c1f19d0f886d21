"""Words that are nearly a scale word: 5 thosand, 2 hunderd, 3 Milionen. They are asked, not taken for nouns."""

from __future__ import annotations

from functools import cache, lru_cache

from contracheck.values.numbers.number_words import SCALES
from contracheck.values.numbers.scale_words import base_of, folded, words_of

_SHORTEST = 6
"""Letters of a scale word from which a word of one letter more, less or other is taken for a slip."""
_OTHER_WORDS = frozenset("bullion bullions mullion mullions hundar hunder milhas billard billards miljonar".split())


@lru_cache(maxsize=4096)
def near_scale(word: str, language: str | None) -> str:
    """The scale word of that language, or of English, that is one slip away from this word, or an empty text.

    A slip is a letter more, less, another, or two changed about. Several that mean different numbers are joined by
    " or ": a tillion may be a trillion, a million or a billion.
    """
    if len(word) < _SHORTEST - 1 or not word.isalpha():
        return ""
    name = folded(word)
    if name in _OTHER_WORDS:
        return ""
    base = base_of(language)
    slips, values = _slips(base), _values(base)
    found = {scale for part in _shortened(name) for scale in slips.get(part, ()) if _is_slip(name, scale)}
    first = {values[scale]: scale for scale in sorted(found, reverse=True)}
    return " or ".join(sorted(first.values()))


@cache
def _values(base: str) -> dict[str, int]:
    """The long scale words of the language and of English, and what each multiplies by; its own come before."""
    english = SCALES | {f"{scale}s": value for scale, value in SCALES.items()} | {"hundred": 100, "hundreds": 100}
    return {name: value for name, value in (english | dict(words_of(base))).items() if len(name) >= _SHORTEST}


@cache
def _slips(base: str) -> dict[str, tuple[str, ...]]:
    """The long scale words by what is left of them, whole and with a letter left out."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _values(base):
        for part in _shortened(name):
            found[part] = (*found.get(part, ()), name)
    return found


def _shortened(name: str) -> list[str]:
    return [name, *(name[:at] + name[at + 1 :] for at in range(len(name)))]


def _is_slip(name: str, scale: str) -> bool:
    """Whether the two differ by one slip. Their common beginning and end leave no more than that letter over."""
    start = next((at for at, (one, other) in enumerate(zip(name, scale, strict=False)) if one != other), None)
    if start is None:
        return 0 < abs(len(name) - len(scale)) <= 1
    one, other = name[start:], scale[start:]
    changed = one[:2] == other[1::-1] and one[2:] == other[2:]
    return changed or one[1:] == other[1:] or one[1:] == other or one == other[1:]
