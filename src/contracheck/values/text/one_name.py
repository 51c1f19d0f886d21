"""When two names are one, written differently: what `name_key` evens out, and what is only added or abbreviated.

Articles (*the Hague*), titles (`titles`), dots and gaps between initials, legal forms (*Bolt Ltd*), the word *Party*,
the country after a city that is known for no other (*Munich, Germany*), and names of places in other languages
(*Kiev*): the last two from the tables beside this module, which hold only what is beyond doubt. The key of a name
depends on nothing but the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from contracheck.values.text.name_key import name_key
from contracheck.values.text.titles import spelled_out, without_title

_LEGAL_FORMS = frozenset(
    tuple(form.split())
    for form in (
        "ag, aps, asa, bhd, bv, gmbh, gmbh and co kg, inc, incorporated, jsc, kgaa, limited, llc, llp, ltd, ltda, ojsc,"
        " oyj, pjsc, plc, private limited, private ltd, pt tbk, pty, pty limited, pty ltd, pvt ltd, sa, sa de cv, sarl,"
        " sas, sdn bhd, srl, tbk"
    ).split(", ")
)
_LONGEST_FORM = max(map(len, _LEGAL_FORMS))
_SHORT_FORMS = {"co": "company", "corp": "corporation"}
_NO_PARTIES = frozenset(
    """after advance all any birthday block boarding both christmas citizens cocktail dance dinner donner each either
    every farmers first garden hen house independent landing last local main major minor multi national new no office
    old one opposition other our own peasants pensioners political reconnaissance rescue ruling same school search
    second single small stag state street students tea their third three two war wedding women womens workers working
    your youth""".split()
)


@lru_cache(maxsize=1 << 16)
def one_name_key(text: str) -> str:
    """What `text` is known by where names are compared: names with equal keys are one name."""
    return " ".join(_places(_bare(same_words(text))))


@lru_cache(maxsize=1 << 16)
def spelled_key(text: str) -> str:
    """The same with titles, legal forms and the like, but spelled out: of two entries of a register, *General Orr* and
    *Colonel Orr*, `Gen. Orr` is the first."""
    return " ".join(_places(same_words(text)))


def town_of(text: str) -> str:
    """Of *New York City*, New York, as it is written; else nothing."""
    words = text.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].casefold() == "city" else ""


def same_words(text: str) -> list[str]:
    """The words of a name without articles, initials joined, titles spelled out."""
    words = list(_joined(name_key(text).split()))
    kept = [word for word in words if word != "the"]
    words = spelled_out(kept or words)
    words[-1:] = [_SHORT_FORMS.get(words[-1], words[-1])] if len(words) > 1 else words[-1:]
    return words or [text]


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Single letters that follow one another are the initials of one name: `k m brandt`, `km brandt`."""
    run = ""
    for word in words:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if run:
            yield run
        run = ""
        yield word
    if run:
        yield run


def _bare(words: list[str]) -> list[str]:
    """Without what is only added, however often: each round leaves less."""
    fewer = _without_party(_without_form(without_title(words)))
    return words if len(fewer) == len(words) else _bare(fewer)


def _without_form(words: list[str]) -> list[str]:
    for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        if tuple(words[-length:]) in _LEGAL_FORMS:
            return words[:-length]
    return words


def _without_party(words: list[str]) -> list[str]:
    named = len(words) > 1 and words[-1] == "party" and words[-2] not in _NO_PARTIES and words[-2].isalpha()
    return words[:-1] if named else words


def _places(words: list[str]) -> list[str]:
    """The name in the language of this table, without the country that is added."""
    known, home = exonyms(), _home_countries()
    whole = " ".join(words)
    if whole in known:
        return known[whole].split()
    for split in range(1, min(len(words), _COUNTRY_WORDS + 1)):
        city, country = " ".join(words[:-split]), " ".join(words[-split:])
        city, country = known.get(city, city), known.get(country, country)
        if home.get(city) == country:
            return city.split()
    return words


_COUNTRY_WORDS = 7
"""Words of the longest name of a country: Democratic Republic of the Congo, United States of America."""


@cache
def exonyms() -> Mapping[str, str]:
    """Key of a name in another language, or in full, -> key of the name of the table."""
    return {_key(other): _key(name) for name, others in _table("exonyms.txt") for other in others}


@cache
def _home_countries() -> Mapping[str, str]:
    """Key of a city -> key of the country it lies in."""
    known = exonyms()
    pairs = ((_key(city), _key(name)) for name, cities in _table("home_countries.txt") for city in cities)
    return {known.get(city, city): known.get(country, country) for city, country in pairs}


def _key(text: str) -> str:
    return " ".join(same_words(text))


def _table(file: str) -> Iterator[tuple[str, list[str]]]:
    """The lines `name: other, other` of a table beside this module; lines with `#` before them are remarks."""
    for line in (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, others = line.partition(": ")
            yield name, others.split(", ")
