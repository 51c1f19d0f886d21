"""What must change nothing: the order of claims, saying a thing twice, another unit, an unrelated claim."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from random import Random

from attrs import astuple, evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.comparison.definition import compare
from contracheck.comparison.groups import voices_of
from contracheck.model import CLASSES, Claim
from contracheck.report.json.report_object import to_json
from contracheck.report.summary import summarise
from random_claims import DECLARED, random_row, random_rows
from world import EXACT, Outcome, Row, check, claim_of, entity_of, predicate_of, run

draws = st.randoms(use_true_random=False)
law = settings(max_examples=60, deadline=None)
PREDICATES = [predicate_of(row) for row in DECLARED if "predicate" in row]
ENTITIES = [entity_of(row) for row in DECLARED if "entity" in row]


def claims(rng: Random, size: int) -> list[Claim]:
    """Claims at random, some of them uncertain or about plans."""
    return [
        claim_of(
            {
                **row,
                "certainty": rng.choice(("certain", "certain", "possible")),
                "layer": rng.choice(("actual", "actual", "actual", "planned")),
            },
            number,
        )
        for number, row in enumerate(random_rows(rng, size, rng.choice(("", "headcount", "retreat", "seat"))), 1)
    ]


def judged(some: list[Claim]) -> Outcome:
    """The run over them in the random world."""
    return check(some, PREDICATES, ENTITIES)


@law
@given(draws)
def test_the_order_of_claims_changes_nothing(rng: Random) -> None:
    some = claims(rng, 7)
    shuffled = some[:]
    rng.shuffle(shuffled)
    assert to_json(judged(shuffled).report()) == to_json(judged(some).report())


@law
@given(draws)
def test_comparing_is_symmetric(rng: Random) -> None:
    found = judged(claims(rng, 6))
    for group in found.groups:
        voices = voices_of(group.predicate, group.statements)
        for one, other in combinations(group.statements, 2):
            there, back = (compare(*pair, group.predicate, voices) for pair in ((one, other), (other, one)))
            assert astuple(there) == astuple(back)


def test_statements_of_different_questions_are_not_compared() -> None:
    found = judged(claims(Random(1), 12))
    for one, other in combinations(found.statements, 2):
        if one.key != other.key:
            group = next(group for group in found.groups if group.key == one.key)
            there, back = (compare(*pair, group.predicate, None) for pair in ((one, other), (other, one)))
            assert there.kind == back.kind == "not comparable"
            assert there.reasons == back.reasons or one.key.layer != other.key.layer


@law
@given(draws)
def test_saying_a_thing_twice_changes_nothing(rng: Random) -> None:
    some = claims(rng, 6)
    again = rng.choice(some)
    twin = evolve(again, id=f"{again.id}-again")
    once, twice = judged(some), judged([*some, twin])
    assert _essence(once, twin.id) == _essence(twice, twin.id)
    before, after = once.kinds(), twice.kinds()
    assert after.pop(twin.id) == after[again.id]
    del before[again.id], after[again.id]
    assert before == after


def _essence(found: Outcome, unseen: str) -> list[object]:
    """All that the findings say, leaving one claim out of sight."""
    return [
        (
            one.id,
            one.rule,
            one.kind,
            one.severity,
            one.between,
            one.message,
            one.both_true_if,
            one.time,
            one.also,
            one.hint,
            [
                (position.label, position.role, {each.id for each in position.statements} - {unseen})
                for position in one.positions
            ],
        )
        for one in found.findings
    ]


@law
@given(draws)
def test_an_unrelated_claim_changes_nothing(rng: Random) -> None:
    some = claims(rng, 6)
    stranger = claim_of({**random_row(rng, 99, "losses", "somebody else"), "id": "stranger"}, 99)
    alone, beside = judged(some), judged([*some, stranger])
    assert _essence(alone, "") == _essence(beside, "")
    kinds = beside.kinds()
    assert kinds.pop(stranger.id) == "alone"
    assert kinds == alone.kinds()


def length(kilometres: Fraction, unit: str) -> str:
    """The same length in another unit, exactly: a mile is 1,609.344 m, as agreed in 1959."""
    number = kilometres * {"km": 1, "m": 1000, "mi": Fraction(1_000_000, 1_609_344)}[unit]
    return f"{number.numerator}/{number.denominator} {unit}" if number.denominator > 1 else f"{number} {unit}"


@law
@given(draws)
def test_converting_units_changes_nothing(rng: Random) -> None:
    def rows(units: list[str]) -> list[Row]:
        return [
            {
                "source": source,
                "subject": "the road",
                "property": "length",
                "value": length(kilometres, unit),
                "when": when,
            }
            for source, kilometres, when, unit in zip("abcde", lengths, times, units, strict=True)
        ]

    lengths = [rng.choice((Fraction(5), Fraction(8), Fraction(1_609_344, 200_000))) for _ in range(5)]
    times = [rng.choice(("2020-05-03", "2020-06-01", "2021-01-01")) for _ in range(5)]
    plain = run(rows(["km"] * 5), EXACT)
    converted = run(rows([rng.choice(("km", "m", "mi")) for _ in range(5)]), EXACT)
    assert not plain.problems
    assert not converted.problems
    assert converted.kinds() == plain.kinds()
    assert _shapes(converted) == _shapes(plain)


def _shapes(found: Outcome) -> list[object]:
    return sorted((one.kind, sorted(each.id for each in one.statements), len(one.positions)) for one in found.findings)


@law
@given(draws)
def test_the_counts_add_up_to_all_statements(rng: Random) -> None:
    some = claims(rng, rng.choice((0, 1, 5, 9)))
    found = judged(some)
    counts = summarise(found.report())
    assert counts.statements == counts.claims == len(some) == sum(number for _, number in counts.by_class)
    assert [one.statement.id for one in found.standings] == sorted(one.id for one in some)
    assert {kind for kind, _ in counts.by_class} == {*CLASSES, "alone"}
    assert sum(len(group.statements) for group in found.groups) == len(some)
    assert counts.groups == len(found.groups) == sum(number for _, number in counts.groups_by_class)
    assert all(one.reason for one in found.standings if one.kind in ("alone", "not comparable"))
    for kind in ("alone", "not comparable"):
        assert dict(counts.by_class)[kind] == sum(number for _, number in getattr(counts, kind.replace(" ", "_")))


@law
@given(draws)
def test_a_finding_holds_each_statement_once(rng: Random) -> None:
    for one in judged(claims(rng, 8)).findings:
        ids = [each.id for each in one.statements]
        assert len(ids) == len(set(ids)) >= 1
        assert bool(one.both_true_if) == (one.kind != "contradicts")
        assert one.sure <= set(one.statements)


@law
@given(draws)
def test_whatever_is_disputed_is_told_and_no_milder_than_it_is(rng: Random) -> None:
    found = judged(claims(rng, rng.choice((4, 7, 10))))
    told = [(CLASSES.index(one.kind), {each.id for each in one.statements}) for one in found.findings]
    for group in found.groups:
        for dispute in group.disputes:
            members = {one.id for one in dispute.statements}
            assert any(grade <= CLASSES.index(dispute.kind) and members <= ids for grade, ids in told)
    assert found.among("contradicts") <= {name for grade, ids in told if grade == 0 for name in ids}
