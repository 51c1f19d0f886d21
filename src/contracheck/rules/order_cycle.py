"""Links of an order lead round in a circle: A before B, B before C, C before A.

No two of the claims contradict each other; all of them together do. The vocabulary says of a predicate between names
that it orders them (`relation: [asymmetric, transitive]`), and may name the `inverse` that tells the same from the
other end. One circle is told of each knot of circles.

Disagree:
    - {source: a, subject: fall of Orr, property: came before, value: truce}
    - {source: b, subject: truce, property: came before, value: siege of Ash}
    - {source: c, subject: siege of Ash, property: came before, value: fall of Orr}
    - {predicate: came before, datatype: term, aspect: timeless, values: many, relation: [asymmetric, transitive]}
Agree:
    - {source: a, subject: fall of Orr, property: came before, value: truce}
    - {source: b, subject: truce, property: came before, value: siege of Ash}
    - {source: c, subject: fall of Orr, property: came before, value: siege of Ash}
    - {predicate: came before, datatype: term, aspect: timeless, values: many, relation: [asymmetric, transitive]}
Blind spots: an order told by dates does not join the circle (order-violation looks at those); two links both ways are
left to asymmetric-violation. Of relations that change, the links of the circle must be of one time.
What to do: find the one link that the others speak against; see whether one name stands for two things.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracheck.model import CLASSES, Law, Statement
from contracheck.rules.kit import (
    Conflict,
    Link,
    Relation,
    Rule,
    World,
    best_chain,
    holds_of,
    judgement_of,
    relations,
    speaker,
)
from contracheck.values.geometry.knots import knots

TRIED = 50
"""Names of one knot from which a shortest circle is looked for."""


def survey(world: World) -> Iterator[Conflict]:
    """One circle of three or more for each knot: of what is certain, then of the rest."""
    for relation in relations(world):
        if all(holds_of(relation, world, law) for law in (Law.ASYMMETRIC, Law.TRANSITIVE)):
            yield from _circles(relation)


def _circles(relation: Relation) -> Iterator[Conflict]:
    told: set[str] = set()
    for some in ([link for link in relation.asserted if link.statement.certain], relation.asserted):
        after = _after(some)
        for knot in knots(after):
            if len(knot) > 2 and told.isdisjoint(knot):
                circles = _shortest_first(knot, after)
                ways = (_conflict(relation.predicate, circle, after) for circle in circles)
                found = min(filter(None, ways), key=lambda way: CLASSES.index(way.kind), default=None)
                if found is not None:
                    told.update(knot)
                    yield found


def _after(links: Iterable[Link]) -> Mapping[str, Mapping[str, Sequence[Link]]]:
    """Each name with those that it stands before, and who says so; names and links in order."""
    found: dict[str, dict[str, list[Link]]] = {}
    for link in sorted(links, key=lambda link: (link.one, link.other, link.statement.order)):
        if link.one != link.other:
            found.setdefault(link.one, {}).setdefault(link.other, []).append(link)
            found.setdefault(link.other, {})
    return found


def _shortest_first(
    knot: Sequence[str], after: Mapping[str, Mapping[str, Sequence[Link]]]
) -> Sequence[tuple[str, ...]]:
    """A shortest circle of three names or more through each of the first names of the knot, each once."""
    inside = frozenset(knot)
    found = (_back_to(name, inside, after) for name in sorted(knot)[:TRIED])
    return sorted(dict.fromkeys(circle for circle in found if circle), key=len)


def _back_to(start: str, inside: frozenset[str], after: Mapping[str, Mapping[str, Sequence[Link]]]) -> tuple[str, ...]:
    """The names on a shortest way from `start` back to it, with at least two others between (breadth first)."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        for other in after[name]:
            if other == start and came_from.get(name, start) != start:
                return _way(name, start, came_from)
            if other in inside and other != start and other not in came_from:
                came_from[other] = name
                waiting.append(other)
    return ()


def _way(last: str, start: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _conflict(
    relation: str, circle: Sequence[str], after: Mapping[str, Mapping[str, Sequence[Link]]]
) -> Conflict | None:
    steps = [after[first][second] for first, second in zip(circle, (*circle[1:], circle[0]), strict=True)]
    fitting = best_chain(steps)
    if fitting is None:
        return None
    firsts, time = [links[place] for links, place in zip(steps, fitting.places, strict=True)], fitting.time
    roles = tuple(_roles(circle, steps))
    statements = tuple(statement for _, them in roles for statement in them)
    found = judgement_of((link.statement for link in firsts), time, otherwise="the links are of different times")
    told = ", ".join(f"{link.one} {relation} {link.other} ({speaker(link.statement)})" for link in firsts)
    sentence = f"the links lead round in a circle, which “{relation}” cannot: {told}"
    pair = (firsts[0].statement, firsts[-1].statement)
    return Conflict(found.kind, statements, *pair, time, sentence, roles, excuse=found.excuse)


def _roles(circle: Sequence[str], steps: Sequence[Sequence[Link]]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Each name with the claims that lead on from it."""
    for name, links in zip(circle, steps, strict=True):
        yield name, tuple(link.statement for link in links)


RULE = Rule("order-cycle", manual=__doc__, survey=survey, telling=25)
