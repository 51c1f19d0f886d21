"""What must hold of all that the library gives: places inside files, problems in texts, values that read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from contracheck.files.decoding import Raw
from contracheck.load.file_parts import FilePart
from contracheck.load.gather import gather_claims, gather_sources
from contracheck.model import Place, Problem
from contracheck.normalise.readings import timing_of
from contracheck.values.fault import Fault
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span


def told(part: FilePart) -> str:
    """All but the objects that tell where things stand, which are other ones each time."""
    plain = part._replace(drafts=(), spoilt_drafts=())
    drafts = (*part.drafts, *part.spoilt_drafts)
    return f"{plain} {[(one.fields, one.source, one.local, one.place) for one in drafts]}"


def gather_soundly(part: FilePart, name: str, raw: Raw | None) -> None:
    """Whatever can be put together of it stands somewhere, too."""
    sources, twice = gather_sources([part])
    found, clashes = gather_claims([part], sources)
    sound((*twice, *clashes), name, raw)
    for claim in found:
        sound((Problem(claim.at(field), "") for field in ("subject", "value", "when")), name, raw)
        assert claim.subject.strip(), claim
        assert claim.value.strip(), claim


def sound(problems: Iterable[Problem], name: str, raw: Raw | None) -> None:
    """Problems are texts, at places inside the file."""
    kept = tuple(problems)
    texts(kept)
    for one in kept:
        assert one.place.file == name or name.endswith(one.place.file), one
        assert one.place.line >= 1, one
        assert one.place.column >= 1, one
        assert raw is None or one.place.cell or _inside(one.place, raw.text), one


def _inside(place: Place, text: str) -> bool:
    """Whether the line has that column, or ends there; a carriage return alone ends a line for some formats."""
    for lines in (text.split("\n"), re.split("\r\n?|\n", text)):
        if place.line <= len(lines) and place.column <= len(lines[place.line - 1]) + 1:
            return True
    return False


def texts(problems: Iterable[Problem]) -> None:
    """Problems are texts."""
    for one in problems:
        words = (one.message, one.value, one.expected, one.suggestion, one.level, one.about)
        assert all(isinstance(word, str) for word in words), one
        assert one.level in ("error", "warning"), one


def attempt(read: Callable[[], object], text: str) -> object:
    """What is read, or `None` after a `Fault`, whose parts are texts."""
    try:
        return read()
    except Fault as fault:
        words = (fault.message, fault.value, fault.expected, fault.suggestion)
        assert all(isinstance(word, str) for word in words), words
        assert fault.message, text
        assert str(fault)
        return None


def sound_quantity(value: Quantity) -> None:
    """What holds of every quantity; its canonical text reads back."""
    assert value.allowed.contains(value.said), value
    assert value.axis
    assert value.reads_as()
    said, allowed = value.on_axis()
    assert allowed.contains(said), value
    again = Quantity.parse(str(value))
    for name in ("said", "allowed", "unit", "hedged", "vague", "bound"):
        assert getattr(again, name) == getattr(value, name), (name, str(value))


def sound_span(span: Span, published: Span | None) -> None:
    """What holds of every date; its canonical text reads back, told on the same day."""
    assert span.hull.contains(span.said), span
    assert span.core is None or span.hull.contains(span.core), span
    assert span.reads_as()
    assert timing_of(span).hull == span.hull
    again = Span.of_canonical(str(span), published)
    for name in ("edtf", "said", "hull", "label", "bound", "open"):
        assert getattr(again, name) == getattr(span, name), (name, str(span))
