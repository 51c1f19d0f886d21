"""Laws of names: keys, the register, proposals and the register's editor."""

from __future__ import annotations

import graphlib
import tempfile
from itertools import chain, combinations
from pathlib import Path

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from contracheck.model import Entity
from contracheck.names.part_tree import acyclic, ancestors
from contracheck.names.propose import propose
from contracheck.names.register import Register
from contracheck.names.register_editor import accept, refuse
from contracheck.names.spelling_variants import variant
from contracheck.values.limits import NEIGHBOURS
from contracheck.values.text.name_key import name_key
from contracheck.values.text.romanise import romanise

VOCABULARY = (
    "US American troops soldiers in of the Iraq Iraqi Iran Zelensky Zelenskyy Gaddafi Qaddafi air base airbase "
    "government goverment ministry defence Defense 1 2 killed wounded north south hospital hospitals"
)
WORDS = VOCABULARY.split()
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
PRINTABLE = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12).filter(
    lambda text: text.strip()
)
GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3).map(tuple))
NAMES = tuple(f"name {letter}" for letter in "abcdefgh")


@st.composite
def registers(draw: st.DrawFn) -> list[Entity]:
    """Entries with names of their own, and aliases and relations among few names."""
    some = st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)
    names = draw(st.lists(st.sampled_from(NAMES), max_size=5, unique=True))
    return [Entity(name, aliases=draw(some), part_of=draw(some), different_from=draw(some)) for name in names]


@given(st.text(max_size=12))
def test_a_key_is_its_own_key_and_never_empty(text: str) -> None:
    key = name_key(text)
    assert name_key(key) == key
    assert bool(key) == bool(text)


@given(st.lists(st.sampled_from(("ada", "Łódź", "müller", "ivan", "1.5", "x9")), min_size=1, max_size=4))
def test_case_spaces_and_punctuation_do_not_count(words: list[str]) -> None:
    assert name_key(" ".join(words)) == name_key("  «" + " , ".join(words).upper() + "»! ")


@given(st.text(st.characters(whitelist_categories=("Ll", "Lu"), max_codepoint=0x44F, min_codepoint=0x3B1)))
def test_greek_and_russian_letters_become_latin_ones(text: str) -> None:
    greek_or_russian = "".join(c for c in text if "α" <= c <= "ω" or "А" <= c <= "я")
    assert romanise(greek_or_russian).isascii()


@given(GRAPHS)
def test_dropping_edges_breaks_all_circles_and_nothing_else(graph: dict[str, tuple[str, ...]]) -> None:
    kept, dropped = acyclic(graph)
    list(graphlib.TopologicalSorter(kept).static_order())  # raises on a circle
    for part, whole in dropped:
        assert whole in graph[part]
        assert part == whole or part in reachable(whole, graph)
    for part, wholes in graph.items():
        assert kept.get(part, ()) == tuple(whole for whole in wholes if (part, whole) not in dropped)


@given(GRAPHS, st.sampled_from("abcdef"))
def test_ancestors_are_all_that_can_be_reached_nearest_first(graph: dict[str, tuple[str, ...]], start: str) -> None:
    kept, _ = acyclic(graph)
    found = ancestors(start, kept)
    assert len(found) == len(set(found))
    assert set(found) == reachable(start, kept)
    steps = [distance(start, name, kept) for name in found]
    assert steps == sorted(steps)


def reachable(start: str, graph: dict[str, tuple[str, ...]]) -> set[str]:
    """Everything above `start`, by closing under one step until nothing is new."""
    found: set[str] = set(graph.get(start, ()))
    while more := {above for name in found for above in graph.get(name, ())} - found:
        found |= more
    return found


def distance(start: str, end: str, graph: dict[str, tuple[str, ...]]) -> int:
    """The fewest steps from `start` up to `end`, which can be reached."""
    level, steps = {start}, 0
    while end not in level:
        level, steps = {above for name in level for above in graph.get(name, ())}, steps + 1
    return steps


@given(registers(), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_changes_nothing(entities: list[Entity], random: object) -> None:
    shuffled = list(entities)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = Register.build(entities)[0], Register.build(shuffled)[0]
    for name in NAMES:
        assert one.canonical(name) == other.canonical(name)
        assert one.candidates(name) == other.candidates(name)
        assert one.ancestors(name) == other.ancestors(name)
    assert one.apart == other.apart


@given(registers())
def test_relations_mirror_each_other(entities: list[Entity]) -> None:
    register, _ = Register.build(entities)
    mirror = {"same": "same", "part": "whole", "whole": "part", "other": "other"}
    for a, b in combinations(NAMES, 2):
        assert register.relation(a, b) == mirror[register.relation(b, a)]
        assert register.different(a, b) == register.different(b, a)
        assert register.relation(a, b) != "same" or not register.different(a, b)


@given(registers())
def test_a_difference_holds_for_every_name_of_both(entities: list[Entity]) -> None:
    register, _ = Register.build(entities)
    for entity in entities:
        for other in entity.different_from:
            same = [name for name in NAMES if register.relation(name, entity.name) == "same"]
            also = [name for name in NAMES if register.relation(name, other) == "same"]
            if other not in same:
                assert all(register.different(a, b) for a in same for b in also)


@given(st.lists(st.sampled_from(("Ada", "ADA", "ada", "А́да", "Bob", "bob ")), max_size=8), st.data())
def test_names_of_one_key_get_one_spelling(names: list[str], data: st.DataObject) -> None:
    register = Register().spelled(names)
    again = Register().spelled(data.draw(st.permutations(names)))
    for one in names:
        assert register.canonical(one) == again.canonical(one)
        for other in names:
            assert (name_key(one) == name_key(other)) == (register.canonical(one) == register.canonical(other))


@given(st.text("abcehkqsyz", min_size=1, max_size=10), st.text("abcehkqsyz", min_size=1, max_size=10))
def test_spelling_variants_are_symmetric(one: str, other: str) -> None:
    assert variant(one, one)
    assert variant(one, other) == variant(other, one)


@settings(max_examples=60)
@given(st.lists(PHRASES, max_size=NEIGHBOURS), st.data())
def test_proposals_are_those_of_all_pairs_in_any_order(names: list[str], data: st.DataObject) -> None:
    found = propose(names, None)
    keys = {}
    for name in sorted(set(names)):
        keys.setdefault(name_key(name), name)
    pairs = [pair for two in combinations(sorted(keys.values()), 2) for pair in propose(two, None)]
    assert list(found) == sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))
    assert propose(data.draw(st.permutations(names)), None) == found


def read(text: str) -> object:
    """What a reader that types nothing finds."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (builds strings, lists and mappings only)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(PRINTABLE, PRINTABLE)
def test_any_name_survives_the_editor(name: str, alias: str) -> None:
    assume(name_key(name) != name_key(alias))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entities.yaml"
        assert read(accept(str(path), name, alias)) == {"entities": {name: {"aliases": [alias]}}}
        before = path.read_bytes()
        assert accept(str(path), name, alias).encode() == before == path.read_bytes()


ENTRIES = st.dictionaries(
    PRINTABLE,
    st.dictionaries(
        st.sampled_from(("kind", "aliases", "part_of", "different_from")), st.lists(PRINTABLE, max_size=2), max_size=3
    ),
    max_size=3,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(ENTRIES, st.sampled_from([True, False, None]), st.booleans())
def test_an_edit_adds_one_name_and_nothing_else(
    entries: dict[str, dict[str, list[str]]], flow: bool | None, differ: bool
) -> None:
    field, edit = ("different_from", refuse) if differ else ("aliases", accept)
    known = {name_key(word) for name, entry in entries.items() for word in (name, *chain.from_iterable(entry.values()))}
    assume("new one" not in known and "new two" not in known)
    assume(len({name_key(name) for name in entries}) == len(entries))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entities.yaml"
        path.write_text(yaml.safe_dump({"entities": entries}, default_flow_style=flow, allow_unicode=True), "utf-8")
        expected = {name: dict(entry) for name, entry in entries.items()}
        target = next(iter(entries), "new one")
        expected.setdefault(target, {})
        expected[target][field] = [*expected[target].get(field, []), "new two"]
        after = edit(str(path), target, "new two")
        assert read(after) == {"entities": expected}
