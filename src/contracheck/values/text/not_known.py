"""Words by which a cell says that nothing is known: the field is then not given, which is no fault."""

from __future__ import annotations

from functools import lru_cache

_ENGLISH = frozenset(
    (
        "-", "–", "—", "?", "??", "???", "n/a", "n.a.", "n/k", "not available", "not applicable", "unknown",
        "not known", "tbc", "tbd", "to be confirmed", "to be determined", "none given", "none stated", "not given",
        "not stated", "not specified", "unspecified",
    )
)  # fmt: skip
"""In every table, whatever its language: in small letters, with one blank between words. Bare "na" and "none" are not
among them: one is Namibia, the other a number."""
_OTHERS = {
    "de": frozenset(("unbekannt", "nicht bekannt", "keine angabe", "k. a.", "k.a.")),
    "fr": frozenset(("inconnu", "inconnue", "non connu", "non précisé", "non précisée")),
    "es": frozenset(("desconocido", "desconocida", "se desconoce")),
    "it": frozenset(("sconosciuto", "sconosciuta", "non noto", "non nota")),
    "pt": frozenset(("desconhecido", "desconhecida")),
    "nl": frozenset(("onbekend",)),
    "pl": frozenset(("nieznany", "nieznana", "nieznane")),
    "ru": frozenset(("неизвестно", "неизвестен", "неизвестна")),
    "uk": frozenset(("невідомо", "невідомий", "невідома")),
}
"""Further words, by the language of the source that they are read in."""


@lru_cache(maxsize=32768)
def says_not_known(text: str, language: str = "") -> bool:
    """Whether all that `text` says is that nothing is known; `language` is the code of its source's, if it has one."""
    words = " ".join(text.casefold().split())
    bare = words[1:-1].strip() if words[:1] + words[-1:] in ("()", "[]") else words
    return bare in _ENGLISH or bare in _OTHERS.get(language[:2].casefold(), ())
