"""Where fields stand is kept once for claims that are laid out alike, and told as it was written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contracheck.load.field_places import FieldPlaces
from contracheck.load.nodes import ListNode, MapNode, Refused, Scalar
from contracheck.model import Place

PLACES = st.tuples(st.integers(1, 9), st.integers(1, 9))
NODES = st.one_of(
    st.builds(lambda at: Scalar("x", *at), PLACES),
    st.builds(lambda at: ListNode([], *at), PLACES),
    st.builds(lambda at: MapNode([], *at), PLACES),
    st.builds(lambda at: Refused(*at), PLACES),
)


def located(line: int, column: int) -> Place:
    return Place("claims/a.yaml", line, column)


@given(st.dictionaries(st.sampled_from("subject predicate value unit when".split()), NODES))
def test_each_field_stands_where_it_was_written(nodes: dict[str, Scalar]) -> None:
    places = FieldPlaces(nodes, located)
    assert dict(places) == {name: located(node.line, node.column) for name, node in nodes.items()}
    assert list(places) == list(nodes)
    assert len(places) == len(nodes)
    assert "where" not in places


@given(st.dictionaries(st.sampled_from("subject predicate value".split()), NODES, min_size=1), st.integers(0, 50))
def test_what_is_laid_out_alike_shares_it(nodes: dict[str, Scalar], below: int) -> None:
    moved = {name: node._replace(line=node.line + below) for name, node in nodes.items()}
    first, second = FieldPlaces(nodes, located), FieldPlaces(moved, located)
    assert first._layout is second._layout
    assert [second[name].line - first[name].line for name in nodes] == [below] * len(nodes)
