"""The text of a new claim file: the source as given, and an example to write claims by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from contracheck.load.fields import SOURCE, Field
from contracheck.load.yaml.scalar import scalar
from contracheck.values.fault import Fault
from contracheck.values.span import METADATA, Span

DATES = ("published", "retrieved")
_EXAMPLE = """\
# One entry for each checkable claim. Take away the # signs below and write your own; subject, property and value
# are needed, all else may be left out.
claims:
#  - id: troops-summer              # a short name, so that you can ask: contracheck explain troops-summer ...
#    subject: US troops in Iraq     # whom or what it is about
#    property: strength             # what is said of it
#    value: around 2,500            # as the source words it
#    when: summer 2025              # when it is said to hold, not when it was written
#    where: Iraq
#    said_by: Mark Esper            # who says so inside the document, if it only reports it
#    layer: planned                 # if it is a plan (planned), an order (ordered) or a forecast (predicted)
#    polarity: denied               # if it is denied
#    certainty: probable            # if it is presented as probable or possible
#    locator: para 12               # where in the document
"""


class FieldError(ValueError):
    """A field that a claim file could not hold; says what was expected."""


def new_file(source: Mapping[str, str], schema: str = "") -> str:
    """A claim file for the source with these fields, of which empty ones are left out; `schema` is for the editor.

    `schema` is the path or address of the JSON Schema, relative to the file. Raises `FieldError`.
    """
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines.append("source:")
    for field in SOURCE:
        value = source.get(field.name, "")
        if value or field.required:
            lines.append(f"  {field.name}: {scalar(checked(field, value))}")
    return "\n".join(lines) + "\n" + _EXAMPLE


def checked(field: Field, value: str) -> str:
    """The value of a field without blanks around it. Raises `FieldError` where the loader would not take it."""
    value = value.strip()
    if field.required and not value:
        raise FieldError(f"{field.name} is needed: {field.help}")
    if not all(char.isprintable() for char in value):
        raise FieldError(f"{field.name} holds a line break or control character")
    if value and field.pattern and not re.fullmatch(field.pattern, value):
        raise FieldError(f"{field.name} “{value}”: expected {field.expected}")
    if value and field.name in DATES:
        _check_date(field.name, value)
    return value


def _check_date(name: str, value: str) -> None:
    try:
        Span.parse(value, style=METADATA)
    except Fault as fault:
        raise FieldError(f"{name}: {fault}") from None


def suggested_id(publisher: str, published: str) -> str:
    """A short name made from publisher and date, as in `dw-2025-12-07`; empty if there is neither."""
    from contracheck.values.text.name_key import name_key

    words = re.sub(r"[^a-z0-9]+", "-", f"{name_key(publisher)} {published.casefold()}".casefold())
    return words.strip("-")[:60].strip("-")
