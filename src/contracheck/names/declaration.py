"""The declaration of a predicate: the line of the vocabulary, and the command that writes it."""

from __future__ import annotations

import re
import shlex

from attrs import frozen

from contracheck.load.fields import PREDICATE, Shape
from contracheck.model import Arity, Aspect
from contracheck.names.yaml_surgery import quoted

Declared = str | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""What a field holds: a text, texts, or sets of texts."""
FIELDS = {field.name: field for field in PREDICATE}
ASPECTS = {f"--{aspect.replace(' ', '-')}": aspect for aspect in Aspect}
"""How it goes with time, as the command has it."""
ARITIES = {"--one": Arity.ONE, "--many": Arity.MANY}
"""How many values it takes, likewise."""


@frozen
class Declaration:
    """A predicate and the fields that are declared of it, in the order of the vocabulary."""

    name: str
    fields: tuple[tuple[str, Declared], ...]

    @property
    def entry(self) -> str:
        """The fields in one line: `{datatype: quantity, aspect: timeless}`. Raises `EditError` for what is no text on
        one line."""
        return f"{{{', '.join(f'{name}: {_written(value)}' for name, value in self.fields)}}}"

    @property
    def line(self) -> str:
        """The line of the vocabulary: `storeys: {datatype: quantity, aspect: timeless}`."""
        return f"{quoted(self.name)}: {self.entry}"

    @property
    def command(self) -> str:
        """The command that writes it: `contracheck predicates --declare storeys --timeless`. The datatype is what the
        values are taken for."""
        flags = [flag for flag, value in (*ASPECTS.items(), *ARITIES.items()) if value in dict(self.fields).values()]
        return " ".join(["contracheck predicates --declare", typed(self.name), *flags])


def typed(word: str) -> str:
    """A word as it is typed on a command line: in quotation marks where it has to be."""
    if re.fullmatch(r"[\w./:+-]+", word) and not word.startswith("-"):
        return word
    return f'"{word}"' if not re.search(r'["$`\\!-]', word) else shlex.quote(word)


def _written(value: Declared) -> str:
    if isinstance(value, str):
        return quoted(value)
    return f"[{', '.join(map(_written, value))}]"


def is_list(name: str) -> bool:
    """Whether the field takes several texts, or sets of them."""
    return FIELDS[name].shape in (Shape.TEXTS, Shape.SETS)
