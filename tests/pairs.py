"""Two values as two sources give them of one thing: how they relate, as the definition and the fast path have it."""

from __future__ import annotations

from contracheck.comparison.definition import UNLIKE_VALUES, compare
from contracheck.comparison.groups import compare_group
from contracheck.model import Claim, Key, Place, Predicate, Source, Statement
from contracheck.normalise.readings import readings_of
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

FIGURE = Predicate("figure", "quantity", aspect="timeless", values="one")
DAY = Predicate("day", "date", aspect="timeless", values="one")


def related(one: Quantity | Span, other: Quantity | Span) -> str:
    """`apart`, `close`, `equal`, `within` or `meets`; `unlike` where nothing compares them. Time plays no part."""
    predicate = DAY if isinstance(one, Span) else FIGURE
    pair = _stated("a", one, predicate), _stated("b", other, predicate)
    found = compare(*pair, predicate, None)
    group = compare_group(pair[0].key, predicate, pair)
    assert {standing.kind for standing in group.standings} == {found.kind}
    assert found.value or found.reasons == (UNLIKE_VALUES,)
    return found.value or "unlike"


def _stated(name: str, value: Quantity | Span, predicate: Predicate) -> Statement:
    place, undated = Place("test"), Span.undated()
    claim = Claim(f"{name}/1", Source(name, place), "it", predicate.name, value.words, place)
    readings = readings_of(value, undated, predicate, actual=True, denied=False, published=None, terms={}, spelled=str)
    return Statement(claim, Key("it", predicate.name), value, undated, readings, name)
