"""Writing HTML so that text cannot become markup: whatever is not `Html` already is escaped where it is put in."""

from __future__ import annotations

from functools import lru_cache

from contracheck.report.words import visible

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_DANGEROUS = frozenset("&<>\"'")


class Html(str):
    """Finished HTML. Only this module and fixed text of the report make it; text from outside never is."""

    __slots__ = ()


def escaped(text: str) -> str:
    """HTML as it is; any other text disarmed (`visible`) and escaped, for content and quoted attributes alike."""
    if isinstance(text, Html):
        return text
    shown = visible(text)
    return shown if _DANGEROUS.isdisjoint(shown) else shown.translate(_ESCAPES)


def element(name: str, /, *content: str, **attributes: str | int) -> Html:
    """An element; in the names of attributes `_` stands for `-`, and one at the end (`class_`) is dropped."""
    return Html(f"<{name}{_attributes(attributes)}>{''.join([escaped(one) for one in content])}</{name}>")


def void(name: str, /, **attributes: str | int) -> Html:
    """An element without content, such as `meta`."""
    return Html(f"<{name}{_attributes(attributes)}>")


def joined(*content: str, by: str = "") -> Html:
    """Content put together, with the same separator between any two."""
    return Html(escaped(by).join(map(escaped, content)))


def _attributes(attributes: dict[str, str | int]) -> str:
    return "".join(
        [f' {_name(key)}="{value if isinstance(value, int) else escaped(value)}"' for key, value in attributes.items()]
    )


@lru_cache(maxsize=64)
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def bdi(text: str) -> Html:
    """Text from outside, whose writing direction cannot spill over into its surroundings."""
    return element("bdi", text)
