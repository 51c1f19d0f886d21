"""A relation that can hold one way only is said to hold both ways, or of a thing and itself.

If Ada is Ben's parent, Ben is not Ada's. The vocabulary says so of a predicate between names (`relation: asymmetric`);
it may also name the `inverse` that tells the same from the other end (parent, child), and say that it is `transitive`:
then what follows from two links can be denied by a third claim, and all three cannot be right.

Disagree:
    - {source: a, subject: Ada Orr, property: mother or father of, value: Ben Orr}
    - {source: b, subject: Ben Orr, property: mother or father of, value: Ada Orr}
    - {predicate: mother or father of, datatype: term, aspect: timeless, values: many, relation: asymmetric}
Agree:
    - {source: a, subject: Ada Orr, property: mother or father of, value: Ben Orr}
    - {source: b, subject: Ben Orr, property: mother or father of, value: Cy Orr}
    - {predicate: mother or father of, datatype: term, aspect: timeless, values: many, relation: asymmetric}
Blind spots: names as they are in the register; two people of one name look like one who is her own mother. Longer
circles are left to order-cycle. What follows from two links follows only for a time that all three claims are of.
What to do: see whether one source has the two names changed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.model import CLASSES, Axis, Law
from contracheck.rules.kit import (
    Conflict,
    Link,
    Relation,
    Rule,
    Side,
    World,
    best_chain,
    holds_of,
    judgement_of,
    opposed,
    relations,
    speaker,
)
from contracheck.values.timing import TimeRelation

LinksByEnds = Mapping[tuple[str, str], Sequence[Link]]


def survey(world: World) -> Iterator[Conflict]:
    """Links both ways, links to itself, and links that are denied from the other end or by what follows."""
    for relation in relations(world):
        asserted, denied = _by_ends(relation.asserted), _by_ends(relation.denied)
        if holds_of(relation, world, Law.ASYMMETRIC):
            yield from _both_ways(asserted)
        yield from _denied_from_the_other_end(asserted, denied)
        if holds_of(relation, world, Law.TRANSITIVE):
            yield from _denied_by_two(relation, asserted, denied)


def _by_ends(links: Sequence[Link]) -> LinksByEnds:
    found: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        found.setdefault((link.one, link.other), []).append(link)
    return found


def _both_ways(asserted: LinksByEnds) -> Iterator[Conflict]:
    for first, second in sorted(asserted):
        if first == second:
            yield from map(_itself, asserted[first, second])
        elif first < second and (second, first) in asserted:
            yield from _clash(asserted[first, second], asserted[second, first], "cannot hold both ways")


def _itself(link: Link) -> Conflict:
    statement = link.statement
    kind = judgement_of((statement,)).kind
    sentence = f"{_told(link)} ({speaker(statement)}) cannot hold of a thing and itself"
    return Conflict(
        kind,
        (statement,),
        statement,
        statement,
        TimeRelation.SAME,
        sentence,
        axis=Axis.TERM,
        excuse="two things have this one name",
        question=f"Is this said of one thing, or are two of them called “{link.one}”?",
    )


def _denied_from_the_other_end(asserted: LinksByEnds, denied: LinksByEnds) -> Iterator[Conflict]:
    """Asserted in the words of one predicate, denied in those of its inverse; in the same words, the group sees it."""
    for ends in sorted(denied):
        for name in sorted({link.predicate for link in denied[ends]}):
            others = [link for link in asserted.get(ends, ()) if link.predicate != name]
            them = [link for link in denied[ends] if link.predicate == name]
            yield from _clash(others, them, "tell one thing from its two ends, and one denies it")


def _clash(ones: Sequence[Link], others: Sequence[Link], why: str) -> Iterator[Conflict]:
    by_statement = {link.statement: link for link in (*ones, *others)}
    lows = [Side(link.statement, link.reading, (0, 0)) for link in ones]
    highs = [Side(link.statement, link.reading, (1, 0)) for link in others]
    for found in opposed(lows, highs):
        first, second = by_statement[found.low], by_statement[found.high]
        sentence = f"{_told(first)} ({speaker(found.low)}) and {_told(second)} ({speaker(found.high)}) {why}"
        sides = {link.statement for link in ones}
        roles = (
            (first.one, tuple(each for each in found.statements if each in sides)),
            (second.one, tuple(each for each in found.statements if each not in sides)),
        )
        yield found.told(found.low, found.high, sentence, roles)


def _denied_by_two(relation: Relation, asserted: LinksByEnds, denied: LinksByEnds) -> Iterator[Conflict]:
    """What follows from two links, one after the other, is denied."""
    after: dict[str, list[str]] = {}
    for first, second in sorted(asserted):
        after.setdefault(first, []).append(second)
    for first, last in sorted(denied):
        ways = [
            found
            for name in after.get(first, ())
            if (name, last) in asserted
            and name not in (first, last)
            and (found := _chained([asserted[first, name], asserted[name, last], denied[first, last]])) is not None
        ]
        if ways:
            yield min(ways, key=lambda found: CLASSES.index(found.kind))


def _chained(steps: Sequence[Sequence[Link]]) -> Conflict | None:
    """Of each step the claim that fits the others best; none where the three are never of one time."""
    fitting = best_chain(steps)
    if fitting is None:
        return None
    chain = [step[place] for step, place in zip(steps, fitting.places, strict=True)]
    first, second, denial = chain
    statements = fitting.statements
    found = judgement_of(statements, fitting.time, otherwise="they speak of different times")
    sentence = (
        f"{_told(first)} ({speaker(first.statement)}) and {_told(second)} ({speaker(second.statement)}) make "
        f"{denial.one} {denial.predicate} {denial.other}, which {speaker(denial.statement)} denies"
    )
    roles = tuple((link.one if link is not denial else "denial", (link.statement,)) for link in chain)
    pair = (statements[0], statements[2])
    return Conflict(found.kind, statements, *pair, fitting.time, sentence, roles, excuse=found.excuse)


def _told(link: Link) -> str:
    return f"{link.statement.key.subject} {link.predicate} {link.statement.claim.value}"


RULE = Rule("asymmetric-violation", manual=__doc__, survey=survey, telling=20)
