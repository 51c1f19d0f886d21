"""A table of fields, ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contracheck.load.fields import Field


class FieldTable(NamedTuple):
    """A table of fields, ready for look-up: every accepted name -> field.

    `what` names the thing that they describe, for messages; `separated` says whether `;` separates several texts.
    `plain` are the names of fields that take any text.
    """

    what: str
    by_name: dict[str, Field]
    required: tuple[str, ...]
    separated: bool = False
    plain: frozenset[str] = frozenset()

    @classmethod
    def of(cls, what: str, fields: Iterable[Field], *, separated: bool = False) -> FieldTable:
        """The look-up of `fields`."""
        listed = tuple(fields)
        by_name = {name: field for field in listed for name in (field.name, *field.names)}
        required = tuple(field.name for field in listed if field.required)
        return cls(what, by_name, required, separated, frozenset(field.name for field in listed if field.takes_any))
