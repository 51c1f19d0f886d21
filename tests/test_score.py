"""Scores: how they are read, when two are the same, and what an undeclared predicate is taken for because of them."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from contracheck.model import Claim, Place, Source
from contracheck.normalise.infer import infer
from contracheck.values.fault import Fault
from contracheck.values.score import Score


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("3-1", "3-1"),
        ("6–2", "6-2"),
        ("2—1", "2-1"),
        ("5−0", "5-0"),
        ("2:1", "2-1"),
        ("3 - 1", "3-1"),
        (" 3 – 1 ", "3-1"),
        ("3 : 1", "3-1"),
        ("3 to 1", "3-1"),
        ("3 TO 1", "3-1"),
        ("0-0", "0-0"),
        ("1-2", "1-2"),
        ("112-98", "112-98"),
        ("1204-311", "1204-311"),
        ("5-3-1", "5-3-1"),
        ("6-4 6-3", "6-4 6-3"),
        ("6-4, 3-6, 7-5", "6-4 3-6 7-5"),
        ("6–4; 6–3", "6-4 6-3"),
    ],
)
def test_a_score_is_read(words: str, canonical: str) -> None:
    score = Score.parse(words)
    assert str(score) == canonical
    assert score.words == words
    assert Score.parse(canonical).rounds == score.rounds


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("85", "one number, where a score has one for each side"),
        ("", "not a score"),
        ("they won", "not a score"),
        ("won 3-1", "more than a score"),
        ("3-1 to Orr", "more than a score"),
        ("4-4 (3-2 on penalties)", "more than a score"),
        ("3-1?", "more than a score"),
        ("around 3-1", "more than a score"),
        ("3-1.5", "more than a score"),
        ("-3-1", "more than a score"),
        ("1,204-311", "more than a score"),
        ("3-1:2", "a score with unlike signs between its numbers"),
        ("3-1 2:2", "a score with unlike signs between its numbers"),
        ("6-4 6-3-1", "a score of rounds with unlike numbers of sides"),
        ("2024-05", "a number that begins with 0"),
        ("10:05", "a number that begins with 0"),
        ("2024-10-12", "a score, or a date?"),
        ("12-10-2024", "a score, or a date?"),
        ("1-2-3-4-5", "a score of 5 sides"),
        ("1234567890-1", "a number of more than 9 digits"),
    ],
)
def test_what_is_no_score_is_asked(words: str, message: str) -> None:
    with pytest.raises(Fault) as raised:
        Score.parse(words)
    assert raised.value.message == message
    assert raised.value.expected


def test_places_are_one_for_each_score_and_near_for_those_with_the_sides_in_another_order() -> None:
    """All scores of one or two rounds between two sides, and of one round between three, of small numbers."""
    figures = range(3)
    rounds = [
        *((one,) for one in product(figures, repeat=2)),
        *product(product(figures, repeat=2), repeat=2),
        *((one,) for one in product(figures, repeat=3)),
    ]
    scores = [Score("", each) for each in rounds]
    assert len({score.place for score in scores}) == len(scores)
    for one, other in product(scores, repeat=2):
        turned = {tuple(zip(*order, strict=True)) for order in permutations(zip(*one.rounds, strict=True))}
        assert one.places.contains(other.places) == (other.rounds in turned)
        assert one.places.meets(other.places) == (other.rounds in turned)


def claims(*values: str, unit: str = "") -> list[Claim]:
    source = Source("a", Place("claims.yaml"))
    return [
        Claim(f"a/{n}", source, "it", "p", value, Place("claims.yaml"), unit=unit) for n, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("name", "values", "datatype", "arity"),
    [
        ("outcome", ["3-1"], "score", "unknown"),
        ("outcome", ["3-1", "1-2"], "score", "unknown"),
        ("outcome", ["0-0"], "score", "unknown"),
        ("outcome", ["1-2", "6-4 6-3"], "score", "unknown"),
        ("outcome", ["1-2"], "quantity", "one"),
        ("outcome", ["1-2", "2-5"], "quantity", "one"),
        ("outcome", ["3-1", "five"], "term", "unknown"),
        ("outcome", ["2024-10"], "date", "one"),
        ("outcome", ["1914-18"], "date", "one"),
        ("outcome", ["3-1", "3:2", "0 to 2"], "score", "unknown"),
        ("outcome", ["3 to 1"], "term", "unknown"),
        ("outcome", ["12:10"], "term", "unknown"),
        ("outcome", ["10-9-8"], "term", "unknown"),
        ("second half score", ["1-2"], "score", "one"),
        ("Second_Half_Score", ["1:2"], "score", "one"),
        ("result", ["0-2", "1-2"], "score", "one"),
        ("grand jury vote", ["5-4"], "score", "one"),
        ("vote share", ["40-45"], "quantity", "one"),
        ("scorers", ["1-2"], "quantity", "one"),
        ("result", ["40"], "quantity", "one"),
        ("result", ["2024-10"], "date", "one"),
        ("result", ["3-1", "draw"], "term", "unknown"),
    ],
)
def test_what_an_undeclared_predicate_is_taken_for(name: str, values: list[str], datatype: str, arity: str) -> None:
    for order in permutations(claims(*values)):
        found = infer(name, order)
        assert (found.datatype, found.values) == (datatype, arity)


def test_what_has_a_unit_is_no_score() -> None:
    assert infer("result", claims("1-2", unit="km")).datatype == "quantity"
