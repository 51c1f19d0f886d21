"""Names that are several, perhaps one, or in several wholes: what a group comes to, held against pair by pair.

The definition is worked here on sets of names, without intervals: what a name is to another, what a choice, a list and
what is near a place are to each other, and the class that this makes of a pair. Groups and `compare` have to say the
same, whoever else is in the group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.comparison.definition import compare
from contracheck.comparison.groups import voices_of
from contracheck.model import CLASSES, Group, Statement
from world import Row, run

draws = st.randoms(use_true_random=False)
law = settings(max_examples=100, deadline=None)

PLACES = ("Orrville", "Ashland", "Elmshire", "Marrtown", "Northia", "Southia", "Springfield East", "Springfield West")
PEOPLE = ("J. Doe", "Jane Doe", "John Doe", "Ann Elm", "A. Elm", "Bo Lund")
PERHAPS = {frozenset(pair) for pair in (("J. Doe", "Jane Doe"), ("J. Doe", "John Doe"), ("Ann Elm", "A. Elm"))}
MEANT = {"Springfield": ("Springfield East", "Springfield West")}
DATES = ("2014-05-01", "2024-05-01")
Wholes = Mapping[str, tuple[str, ...]]


def some_wholes(rng: Random) -> dict[str, tuple[str, ...]]:
    """A register of places: each may be part of some that come later."""
    found = {}
    for number, name in enumerate(PLACES):
        later = PLACES[number + 1 :]
        found[name] = tuple(rng.sample(later, min(len(later), rng.choice((0, 0, 1, 1, 2, 3)))))
    return found


def some_words(rng: Random, names: Sequence[str]) -> str:
    kind = rng.choice(("one", "one", "one", "or", "and", "near"))
    if kind == "near":
        return f"near {rng.choice([name for name in names if name != 'Springfield'])}"
    if kind == "one":
        return rng.choice(names)
    single = [name for name in names if name != "Springfield"]
    some = rng.sample(single, min(len(single), rng.choice((2, 2, 3))))
    return f"{', '.join(some[:-1])} {kind} {some[-1]}"


# ---------------------------------------------------------------- the definition


def parts_of(words: str) -> tuple[str, frozenset[str]]:
    """How the words join names, and which."""
    if words in MEANT:
        return "or", frozenset(MEANT[words])
    if words.startswith("near "):
        return "near", frozenset({words.removeprefix("near ")})
    for word in ("or", "and"):
        if f" {word} " in words:
            return word, frozenset(words.replace(f" {word} ", ", ").split(", "))
    return "one", frozenset({words})


def above(name: str, wholes: Wholes) -> set[str]:
    """All that it is part of."""
    found: set[str] = set()
    waiting = list(wholes.get(name, ()))
    while waiting:
        whole = waiting.pop()
        if whole not in found:
            found.add(whole)
            waiting += wholes.get(whole, ())
    return found


def between(one: str, other: str, wholes: Wholes) -> str:
    """What one name is to another."""
    if one == other:
        return "same"
    if other in above(one, wholes):
        return "part"
    if one in above(other, wholes):
        return "whole"
    if any({one, other} <= above(name, wholes) for name in wholes):
        return "shared"
    return "perhaps" if frozenset((one, other)) in PERHAPS else "two"


def of_pair(first: Row, second: Row, values: str, wholes: Wholes) -> str:
    """The class of two claims, by the page."""
    (join, mine), (joined, theirs) = parts_of(str(first["value"])), parts_of(str(second["value"]))
    found = {between(one, other, wholes) for one in mine for other in theirs}
    meet, same = bool(found - {"two", "perhaps"}), join == joined and mine == theirs
    listed, near = "and" in (join, joined), "near" in (join, joined)
    denied = [row.get("polarity") == "denied" for row in (first, second)]
    if all(denied):
        return "not comparable"
    if any(denied):
        by_members = values == "many" and listed and not same
        clash = "same" in found if by_members else meet or "perhaps" in found
        inner = "part" if denied[1] else "whole"
        sure = join == joined == "one" and found <= {"same", inner}
        return in_time(first, second, sure=sure and not near) if clash else "not comparable"
    if values == "many":
        agree = same or (listed and "same" in found)
        return fits(first, second, "agrees" if agree else "not comparable")
    if same:
        return fits(first, second, "agrees")
    if meet and not (listed and values == "one"):
        return fits(first, second, "refines")
    doubt = near or meet or "perhaps" in found or values == "unknown"
    return in_time(first, second, sure=not doubt)


def in_time(first: Row, second: Row, *, sure: bool) -> str:
    if first["when"] != second["when"]:
        return "changed"
    return "contradicts" if sure else "may contradict"


def fits(first: Row, second: Row, kind: str) -> str:
    return kind if first["when"] == second["when"] else "not comparable"


# ---------------------------------------------------------------- the tests


def some_claims(rng: Random) -> tuple[list[Row], str, Wholes]:
    """A table, how many values its property takes, and its register."""
    wholes, values = some_wholes(rng), rng.choice(("one", "one", "many", "unknown"))
    rows: list[Row] = [{"entity": name, "part_of": list(its)} for name, its in wholes.items()]
    rows += [
        {"entity": name, "part_of": list(wholes[name]), "aliases": ["Springfield"]} for name in MEANT["Springfield"]
    ]
    rows = [row for row in rows if "aliases" in row or row["entity"] not in MEANT["Springfield"]]
    rows.append({"predicate": "seat", "datatype": "term", "values": values, "steady_for": "never"})
    names = rng.sample((*PLACES[:6], *PEOPLE, "Springfield", "Springfield East"), rng.choice((3, 4, 5)))
    for number in range(rng.choice((2, 2, 3, 3, 4, 6))):
        row: Row = {"source": rng.choice("abcd"), "id": f"c{number}", "subject": "S", "property": "seat"}
        row |= {"value": some_words(rng, names), "when": rng.choice((DATES[0], DATES[0], DATES[1]))}
        rows.append(row | ({"polarity": "denied"} if rng.random() < 0.2 else {}))
    return rows, values, wholes


def the_group(rows: Sequence[Row]) -> Group:
    done = run(list(rows))
    assert not [one for one in done.problems if one.level == "error"], done.problems
    (group,) = [one for one in done.groups if one.key.predicate == "seat"]
    return group


def told(group: Group) -> Iterator[tuple[Statement, Row]]:
    for one in group.statements:
        claim = one.claim
        yield one, {"value": claim.value, "when": claim.when, "polarity": claim.polarity}


@law
@given(draws)
def test_each_pair_is_what_the_page_says(rng: Random) -> None:
    rows, values, wholes = some_claims(rng)
    group = the_group(rows)
    voices = voices_of(group.predicate, group.statements)
    for (one, row), (other, another) in combinations(told(group), 2):
        expected = of_pair(row, another, values, wholes)
        for first, second in ((one, other), (other, one)):
            assert compare(first, second, group.predicate, voices).kind == expected, (row, another, values, wholes)


@law
@given(draws)
def test_a_group_comes_to_what_its_pairs_do(rng: Random) -> None:
    rows, values, wholes = some_claims(rng)
    group = the_group(rows)
    pairs = list(told(group))
    for standing in group.standings:
        (mine,) = [row for one, row in pairs if one is standing.statement]
        kinds = [of_pair(mine, row, values, wholes) for one, row in pairs if one is not standing.statement]
        assert standing.kind == min(kinds, key=CLASSES.index), (mine, rows, values)
    for kind in ("contradicts", "may contradict"):
        clashing = {
            frozenset((one.id, other.id))
            for (one, row), (other, another) in combinations(pairs, 2)
            if of_pair(row, another, values, wholes) == kind
        }
        in_disputes = {one.id for dispute in group.disputes if dispute.kind == kind for one in dispute.statements}
        in_clashes = {name for pair in clashing for name in pair}
        assert in_disputes <= in_clashes
        assert kind == "may contradict" or in_disputes == in_clashes
        for dispute in group.disputes:
            if dispute.kind == kind:
                assert frozenset((dispute.first.id, dispute.second.id)) in clashing


@cache
def _made() -> tuple[str, ...]:
    found = set()
    for seed in range(400):
        rows, values, wholes = some_claims(Random(seed))
        claims = [row for row in rows if "property" in row]
        found |= {(values, of_pair(one, other, values, wholes)) for one, other in combinations(claims, 2)}
    return tuple(sorted(f"{values}: {kind}" for values, kind in found))


def test_these_worlds_hold_what_can_happen() -> None:
    kinds = ("agrees", "changed", "contradicts", "may contradict", "not comparable", "refines")
    assert _made() == tuple(
        sorted(
            f"{values}: {kind}"
            for values in ("many", "one", "unknown")
            for kind in kinds
            if not (values == "many" and kind == "refines")
        )
    )
