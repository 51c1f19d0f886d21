"""Names of other scripts in Latin letters, as far as that takes to see that two may be one.

Cyrillic is written the Russian way by the key of a name; here the Ukrainian way as well. Hangul follows the Revised
Romanization, and Korean names in Latin letters are brought to one spelling of their syllables (*Joon*, *Jun*). Chinese
names of Wade and Giles are held against pinyin. Of Arabic the consonants are compared. Never used to merge anything.
"""

from __future__ import annotations

import re
import unicodedata

from contracheck.values.text.name_key import name_key

_UKRAINIAN = str.maketrans(
    {
        "г": "h", "ґ": "g", "и": "y", "і": "i", "й": "i", "є": "ie", "ю": "iu", "я": "ia", "ї": "i", "ж": "zh",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "в": "v",
    }
)  # fmt: skip

_INITIALS = "k kk n t tt r m p pp s ss - c cc c k t p h".replace("-", "").split(" ")
_VOWELS = "a e ya ye u e yu ye o wa we we yo u wo we wi yu u i i".split()
_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
_HANGUL = (0xAC00, 0xD7A3)

_KOREAN = frozenset(
    """ahn an bae baek bak bang byun chang cho choe choi chun chung gang gim go gwak gwon ha han heo hong hur hwang hyun
    i im jang jeon jeong jin jo joo ju jun jung kang kim ko koo ku kwak kwon lee lim ma min moon mun na nam no noh oh
    paek paik pak park rhee ri roh ryu seo seok shim shin sim sin sohn son song suh sung woo yang yi yim yoo yoon yu
    yun""".split()
)
_KOREAN_FAMILY = {
    "lee": "i", "yi": "i", "rhee": "i", "ri": "i", "park": "pak", "paik": "pek", "choi": "ce", "noh": "no", "roh": "no",
    "ryu": "yu", "lim": "im", "yim": "im", "ahn": "an", "oh": "o", "hur": "hu", "suh": "su", "sohn": "son",
}  # fmt: skip
_KOREAN_SOUNDS = (
    ("weo", "wo"), ("yeo", "yu"), ("you", "yu"), ("oo", "u"), ("eu", "u"), ("eo", "u"), ("ee", "i"), ("oe", "e"),
    ("ae", "e"), ("ch", "c"), ("sh", "s"), ("j", "c"), ("g(?!$|[^aeiouyw])|(?<!n)g", "k"), ("d", "t"), ("b", "p"),
    ("r", "l"),
)  # fmt: skip

_CHINESE = frozenset(
    """bai cai cao chang chao chen cheng chi chiang chou chu dai deng ding dong du fan fang feng fu gao gu guo han hao
    he ho hou hsia hsiao hsieh hsu hu hua huang jia jiang jin kao kong kuo lai lei li liang liao lin liu lo lu luo ma
    mao meng ouyang pan peng qian qiao qin qiu ren shao shen shi su sun tan tang tao teng tian ting tsai tsao tseng
    tung wan wang wei wen wu xi xia xiao xie xiong xu xue yan yang yao ye yeh yi yin yu yuan zeng zhang zhao zheng zhong
    zhou zhu""".split()
)
_WADE_GILES = (
    ("hs", "x"), ("tz|ts|ch|zh|q|j|z|c(?!h)", "C"), ("t", "d"), ("p", "b"), ("k", "g"), ("ung", "ong"), ("ien", "ian"),
    ("ieh", "ie"), ("ih", "i"), ("eh", "e"),
)  # fmt: skip
_PINYIN = re.compile(r"[bdqxzj]|(?<!n)g")

_ARABIC = str.maketrans(
    dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهپچگڤ", "bttjhkddrsssssttkfkklmnhpjkf", strict=True))
    | dict.fromkeys("اأإآءؤئعىيوةـ", "")
)
_LATIN = str.maketrans("qgczvx", "kkksfk")
_OF_ARABIC = re.compile(r"[\u0620-\u06ff]")
_SERVANT = re.compile(r"\babd[aeiou]l\b")
SKELETON = 4
"""Consonants that a name must have to be known by them."""


def spellings(name: str) -> tuple[str, ...]:
    """The name, and how else its Cyrillic letters are written in Latin ones."""
    if name.isascii():
        return (name,)
    folded = unicodedata.normalize("NFC", name).casefold()
    other = folded.translate(_UKRAINIAN)
    return (name,) if other == folded else (name, other)


def korean(words: tuple[str, ...]) -> str:
    """The sounds of a Korean name, family name first; nothing for a name that is no such."""
    latin = words if "".join(words).isascii() else tuple(" ".join(map(_of_hangul, words)).split())
    family, given = _family(latin, _KOREAN)
    if not 0 < len(given) <= 3:
        return ""
    return f"{_korean(_KOREAN_FAMILY.get(family, family))} {_korean(''.join(given))}"


def chinese(words: tuple[str, ...]) -> tuple[str, bool] | None:
    """The sounds of a Chinese name, family name first, and whether it is pinyin for sure."""
    family, given = _family(words, _CHINESE)
    if not 0 < len(given) <= 2:
        return None
    joined = "".join(given)
    return f"{_fold(family, _WADE_GILES)} {_fold(joined, _WADE_GILES)}", bool(_PINYIN.search(f"{family} {joined}"))


def skeleton(name: str) -> str:
    """The consonants of each word of a name in Arabic or Latin letters; nothing where they are too few to tell."""
    arabic = _OF_ARABIC.search(name) is not None
    words = [_consonants(word, arabic=arabic) for word in _SERVANT.sub("abd", name_key(name)).split()]
    kept = [word for word in words if word]
    return " ".join(kept) if len(kept) > 1 and len("".join(kept)) >= SKELETON else ""


def is_arabic(name: str) -> bool:
    """Whether it is written in Arabic letters."""
    return _OF_ARABIC.search(name) is not None


def _consonants(word: str, *, arabic: bool) -> str:
    if arabic:
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        first = bare.translate(_ARABIC)
        plain = first[:1] + first[1:].replace("h", "") if bare[:1] in "حهخ" else first.replace("h", "")
    elif word in ("al", "el", "bin", "ibn", "ben") or not word.isascii():
        return ""
    else:
        soft = word.replace("kh", "k").replace("gh", "k").replace("sh", "s").replace("th", "t").replace("dh", "d")
        plain = soft[:1] + soft[1:].replace("h", "")
        plain = re.sub(r"[aeiouyw]+", "", plain).translate(_LATIN)
    return re.sub(r"(.)\1++", r"\1", plain)


def _family(words: tuple[str, ...], known: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """The family name, which stands first or else last, and the rest; nothing where no word is one."""
    if len(words) > 1 and words[0] in known:
        return words[0], words[1:]
    return (words[-1], words[:-1]) if len(words) > 1 and words[-1] in known else ("", ())


def _korean(word: str) -> str:
    return re.sub(r"(.)\1++", r"\1", _fold(word, _KOREAN_SOUNDS))


def _fold(word: str, sounds: tuple[tuple[str, str], ...]) -> str:
    for found, one in sounds:
        word = re.sub(found, one, word)
    return word


def _of_hangul(word: str) -> str:
    """A word of Hangul by its syllables, the first one apart; others as they are."""
    if not word or not all(_HANGUL[0] <= ord(letter) <= _HANGUL[1] for letter in word):
        return word
    syllables = [_syllable(ord(letter) - _HANGUL[0]) for letter in word]
    return " ".join((syllables[0], "".join(syllables[1:])))


def _syllable(number: int) -> str:
    initial, rest = divmod(number, 588)
    vowel, final = divmod(rest, 28)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
