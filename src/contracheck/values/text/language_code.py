"""Codes of languages, as sources, settings and options give them."""

CODE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,8}"
"""The whole of a code (a BCP 47 tag, or with `_` for `-`), in the part of regular expressions that Python and ECMA 262
share."""
CODE_EXPECTED = "a language code such as en or de"


def same_language(one: str, other: str) -> bool:
    """Whether two codes are one: `en-GB` is `EN_gb`."""
    return one.casefold().replace("_", "-") == other.casefold().replace("_", "-")
