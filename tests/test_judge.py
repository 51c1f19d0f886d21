"""What a finding says: which rule tells it, how grave it is, between whom, in which words, and under which id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from contracheck.findings.judge import judge, open_world
from contracheck.model import Finding, Group, Key, Place, Problem
from contracheck.model.policy import Policy
from contracheck.names.register import Register
from contracheck.rules import RULES
from contracheck.rules.kit import Conflict, RecordingWorld, Rule
from world import Outcome, Row, check, claim_of, entity_of, run

DAY = "2024-05-01"
WITHDRAWAL: Row = {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}
ARMY: Row = {"entity": "the camp", "part_of": "the army"}


def says(source: str, predicate: str, value: str, when: str = DAY, **more: object) -> Row:
    return {"source": source, "subject": "the camp", "property": predicate, "value": value, "when": when, **more}


def only(*rows: Row) -> Finding:
    """The one finding of some claims."""
    (finding,) = run(rows).findings
    return finding


SENTENCES: list[tuple[list[Row], str, tuple[str, ...], str]] = [
    (
        [says("a", "strength", "311"), says("b", "strength", "947")],
        "quantity-mismatch",
        (),
        "the camp, strength: 311 (a) against 947 (b).",
    ),
    (
        [says("a", "strength", "at least 951"), says("b", "strength", "311")],
        "bound-violation",
        ("quantity-mismatch",),
        "the camp, strength: 311 (b) is outside “at least 951” (a).",
    ),
    (
        [says("a", "strength", "311"), says("b", "strength", "at least 951")],
        "bound-violation",
        ("quantity-mismatch",),
        "the camp, strength: 311 (a) is outside “at least 951” (b).",
    ),
    (
        [says("a", "strength", "1,234"), says("b", "strength", "12,340")],
        "magnitude-slip",
        ("quantity-mismatch",),
        "the camp, strength: 1,234 (a) against 12,340 (b), ten times.",
    ),
    (
        [says("a", "length", "7 km"), says("b", "length", "7 m")],
        "unit-mismatch",
        ("magnitude-slip", "quantity-mismatch"),
        "the camp, length: 7 km (a) against 7 m (b): the same figure, unlike units.",
    ),
    (
        [says("a", "birth date", "1990", ""), says("b", "birth date", "1991", "")],
        "date-mismatch",
        (),
        "the camp, birth date: 1990 (a) against 1991 (b).",
    ),
    (
        [says("a", "signed", "yes"), says("b", "signed", "yes", "2024-05-03")],
        "date-mismatch",
        (),
        "the camp, signed: 2024-05-01 (a) against 2024-05-03 (b).",
    ),
    (
        [
            says("a", "withdrawal", "2024-05-01", "2024-06"),
            says("b", "withdrawal", "2024-05-03", "2024-06"),
            WITHDRAWAL,
        ],
        "date-mismatch",
        (),
        "the camp, withdrawal: 2024-05-01 (a) against 2024-05-03 (b).",
    ),
    (
        [says("a", "end date", "1990", ""), says("b", "start date", "1991", "")],
        "order-violation",
        (),
        "the camp, start date: end date 1990 (a) lies before start date 1991 (b).",
    ),
    (
        [says("a", "birth place", "Orrville", ""), says("b", "birth place", "Fort Ash", "")],
        "value-mismatch",
        (),
        "the camp, birth place: “Fort Ash” (b) against “Orrville” (a).",
    ),
    (
        [says("a", "strength", "311"), says("b", "strength", "311", polarity="denied", publisher="The Daily")],
        "asserted-and-denied",
        (),
        "the camp, strength: asserted by a (“311”), denied by The Daily (“not 311”).",
    ),
    (
        [says("a", "strength", "311", polarity="denied"), says("b", "strength", "311")],
        "asserted-and-denied",
        (),
        "the camp, strength: asserted by b (“311”), denied by a (“not 311”).",
    ),
    (
        [says("a", "strength", "0"), says("b", "strength", "0", polarity="denied")],
        "asserted-and-denied",
        (),
        "the camp, strength: asserted by a (“0”), denied by b (“not 0”).",
    ),
    (
        [says("a", "length", "7", unit="km"), says("b", "length", "9 km", unit="km")],
        "quantity-mismatch",
        (),
        "the camp, length: 7 km (a) against 9 km (b).",
    ),
    (
        [says("a", "in force", "no"), says("b", "in force", "yes", said_by="Dr Moss")],
        "asserted-and-denied",
        (),
        "the camp, in force: asserted by Dr Moss, denied by a.",
    ),
    (
        [says("a", "legal status", "legal"), says("b", "legal status", "illegal")],
        "exclusive-values",
        ("value-mismatch",),
        "the camp, legal status: “legal” (a) excludes “illegal” (b).",
    ),
    (
        [says("a", "killed", "12", locator="headline"), says("a", "killed", "14", locator="para 3")],
        "self-contradiction",
        ("quantity-mismatch",),
        "the camp, killed: a says both 12 and 14 (headline and para 3).",
    ),
    (
        [says("a", "in force", "yes", locator="p1"), says("a", "in force", "yes", polarity="denied", locator="p2")],
        "self-contradiction",
        ("asserted-and-denied",),
        "the camp, in force: a says both yes and no (p1 and p2).",
    ),
    (
        [says("a", "strength", "311", said_by="Gen Holt"), says("b", "strength", "947", said_by="Gen Holt")],
        "speaker-reversal",
        ("quantity-mismatch",),
        "the camp, strength: Gen Holt said 311, and also 947.",
    ),
    (
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "2024-11-27", ""),
            WITHDRAWAL,
        ],
        "plan-not-realised",
        (),
        "the camp, withdrawal: planned “by June 2024” (a), outcome “2024-11-27” (b).",
    ),
    (
        [
            says("b", "withdrawal", "by June 2025", "", layer="planned"),
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            WITHDRAWAL,
        ],
        "deadline-moved",
        (),
        "the camp, withdrawal, planned: by June 2024 (a) or by June 2025 (b).",
    ),
    (
        [says("a", "strength", "947"), {**says("b", "strength", "311"), "subject": "the army"}, ARMY],
        "part-exceeds-whole",
        (),
        "the camp, strength: 947 of the part, the camp (a), is more than 311 of the whole, the army (b).",
    ),
    (
        [says("a", "strength", "311", where="the east gate"), says("b", "strength", "947", where="the east gate")],
        "quantity-mismatch",
        (),
        "the camp in the east gate, strength: 311 (a) against 947 (b).",
    ),
]


@pytest.mark.parametrize(("rows", "rule", "also", "message"), SENTENCES, ids=[case[3][:60] for case in SENTENCES])
def test_who_tells_it_and_how(rows: list[Row], rule: str, also: tuple[str, ...], message: str) -> None:
    found = only(*rows)
    assert (found.rule, found.also, found.message) == (rule, also, message)


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        ({"source": "a"}, {"source": "b"}, "between sources"),
        ({"source": "a"}, {"source": "a"}, "within one source"),
        ({"source": "a", "said_by": "Dr Moss"}, {"source": "a", "said_by": "Gen Holt"}, "between speakers"),
        ({"source": "a", "said_by": "Dr Moss"}, {"source": "a"}, "between speakers"),
        ({"source": "a", "said_by": "Dr Moss"}, {"source": "a", "said_by": "Dr Moss"}, "same speaker"),
        ({"source": "a", "said_by": "Dr Moss"}, {"source": "b", "said_by": "Dr Moss"}, "same speaker"),
        ({"source": "a", "said_by": "Dr Moss"}, {"source": "b"}, "between sources"),
    ],
)
def test_who_disagrees_with_whom(one: Row, other: Row, between: str) -> None:
    rows = [{**says("", "strength", "311"), **one}, {**says("", "strength", "947"), **other}]
    assert only(*rows).between == between


def test_severity_follows_the_class_and_the_rule() -> None:
    one, other = says("a", "strength", "311"), says("b", "strength", "947")
    assert only(one, other).severity == "error"
    assert only({**one, "certainty": "possible"}, other).severity == "warning"
    plan = {**says("a", "withdrawal", "2025-06", ""), "layer": "planned"}
    assert only(plan, {**plan, "source": "b", "value": "2025-07"}, WITHDRAWAL).severity == "warning"
    demand = {**one, "said_by": "Gen Holt", "layer": "ordered", "published": "2024-03-01"}
    change = only(demand, {**demand, "source": "b", "value": "947", "published": "2024-04-01"})
    assert (change.kind, change.severity) == ("changed", "note")


def judged(found: Outcome, severities: Mapping[str, str]) -> tuple[Finding, ...]:
    return judge(open_world(found.groups, Register()), RULES, Policy(severities)).findings


def test_severities_are_policy() -> None:
    found = run([says("a", "strength", "1,234"), says("b", "strength", "12,340")])
    assert [(one.rule, one.severity) for one in judged(found, {"magnitude-slip": "note"})] == [
        ("magnitude-slip", "note")
    ]
    off = judged(found, {"magnitude-slip": "off"})
    assert [(one.rule, one.also) for one in off] == [("quantity-mismatch", ())]
    assert judged(found, {"magnitude-slip": "off", "quantity-mismatch": "off"}) == ()


def test_progress_is_told_for_each_group() -> None:
    found = run([says("a", "strength", "311"), says("a", "killed", "12")])
    told: list[tuple[int, int]] = []
    judge(open_world(found.groups, Register()), RULES, Policy(), lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def _of_the_army(group: Group, world: RecordingWorld) -> Iterator[Conflict]:
    """Asks for the army's strength from wherever it stands, and tells of what it found no way to do."""
    if world.group(Key("the army", "strength")) is None:
        world.tell(Problem(Place("here"), f"no army for {group.key.subject}"))
    yield from ()


def test_what_is_held_against_what_is_returned_both_ways_and_the_world_stays_as_it_is() -> None:
    position, army, ship = (Key(name, "strength") for name in ("the camp", "the army", "the ship"))
    rows = [
        says("a", "strength", "311"),
        *({**says("b", "strength", "12"), "subject": one.subject} for one in (army, ship)),
    ]
    world = open_world(run(rows).groups, Register())
    first = judge(world, [Rule("asks", _of_the_army)])
    assert first.met == {position: {army}, ship: {army}, army: {position, ship}}
    assert judge(world, ()).met == {}
    assert judge(world, [Rule("asks", _of_the_army)]).met == first.met
    with pytest.raises(FrozenInstanceError):
        world.groups = {}  # type: ignore[misc]


def test_a_survey_asks_for_no_group() -> None:
    world = open_world(run([says("a", "strength", "311")]).groups, Register())

    def survey(world: RecordingWorld) -> Iterator[Conflict]:
        assert world.group(Key("the camp", "strength")) is not None
        world.tell(Problem(Place("here"), "surveyed"))
        yield from ()

    judged = judge(world, [Rule("surveys", survey=survey), Rule("asks", _of_the_army)])
    assert judged.met == {}
    assert [(one.message, one.about) for one in judged.problems] == [
        ("surveyed", "definitions"),
        ("no army for the camp", "definitions"),
    ]


def test_the_id_is_of_what_the_claims_say() -> None:
    rows = [says("a", "strength", "311"), says("b", "strength", "947")]
    claims = [claim_of(row, number) for number, row in enumerate(rows, 1)]
    (first,) = check(claims).findings
    moved = [evolve(claim, place=Place("elsewhere.yaml", 99), id=f"{claim.id}-new", quote="other") for claim in claims]
    (second,) = check(moved).findings
    assert first.id == second.id
    for field, text in (("value", "948"), ("when", "2024-05-01/2024-05-02"), ("said_by", ("Dr Moss",))):
        (other,) = check([claims[0], evolve(claims[1], **{field: text})]).findings
        assert other.id != first.id
    assert len(first.id) == 12


def test_findings_stand_by_subject_then_contradictions_then_time() -> None:
    rows = [
        {**says("a", "strength", "311", "2024-06-01"), "subject": "Beta"},
        {**says("b", "strength", "947", "2024-06-01"), "subject": "Beta"},
        {**says("a", "wounded", "311", "2024-05-01"), "subject": "Beta"},
        {**says("b", "wounded", "947", "2024-05-01"), "subject": "Beta"},
        {**says("a", "killed", "311", "2024-05-01"), "subject": "Beta", "certainty": "possible"},
        {**says("b", "killed", "947", "2024-05-01"), "subject": "Beta"},
        {**says("a", "strength", "311", "2025-01-01"), "subject": "alpha"},
        {**says("b", "strength", "947", "2025-01-01"), "subject": "alpha"},
    ]
    found = [(one.subject, one.predicate, one.kind) for one in run(rows).findings]
    assert found == [
        ("alpha", "strength", "contradicts"),
        ("Beta", "wounded", "contradicts"),
        ("Beta", "strength", "contradicts"),
        ("Beta", "killed", "may contradict"),
    ]


def test_a_contradiction_is_not_hidden_in_a_larger_and_milder_finding() -> None:
    """The two counts of the camp contradict each other; that both exceed the army's, months later, is only possible."""
    rows = [
        says("a", "strength", "511"),
        says("b", "strength", "917"),
        {**says("c", "strength", "311", "2024-09-01"), "subject": "the army"},
        ARMY,
    ]
    assert [(one.rule, one.kind, len(one.statements)) for one in run(rows).findings] == [
        ("quantity-mismatch", "contradicts", 2),
        ("part-exceeds-whole", "may contradict", 3),
    ]


def test_a_part_of_a_finding_is_told_once() -> None:
    """One source against itself, and against another: the source's own slip is named beside the whole."""
    rows = [says("a", "killed", "12"), says("a", "killed", "14"), says("b", "killed", "19")]
    found = only(*rows)
    assert (found.rule, found.also) == ("quantity-mismatch", ("self-contradiction",))
    assert len(found.statements) == 3


def test_two_plans_that_failed_are_two_findings() -> None:
    rows = [
        says("a", "strength", "311", "2024-01", layer="planned"),
        says("b", "strength", "347", "2024-01"),
        says("a", "strength", "611", "2025-06", layer="planned"),
        says("b", "strength", "647", "2025-06"),
    ]
    found = run(rows).findings
    assert [(one.rule, sorted(each.id for each in one.statements)) for one in found] == [
        ("plan-not-realised", ["a/1", "b/2"]),
        ("plan-not-realised", ["a/3", "b/4"]),
    ]


def test_plans_that_one_outcome_ties_together_are_one_finding() -> None:
    """Each plan failed in its month; what is told of both months at once falls short of both."""
    rows = [
        says("a", "strength", "511", "2024-01-05", layer="planned"),
        says("b", "strength", "917", "2024-01-05"),
        says("a", "strength", "611", "2024-03-05", layer="planned"),
        says("b", "strength", "947", "2024-03-05"),
        says("c", "strength", "311", "2024-01-01/2024-03-31"),
    ]
    plans = [one for one in run(rows).findings if one.rule == "plan-not-realised"]
    assert [len(one.statements) for one in plans] == [5]


def test_roles_name_the_two_sides() -> None:
    found = only(says("a", "strength", "947"), {**says("b", "strength", "311"), "subject": "the army"}, ARMY)
    assert [(position.role, position.label, position.sources) for position in found.positions] == [
        ("part", "947", ("a",)),
        ("whole", "311", ("b",)),
    ]
    assert entity_of(ARMY).part_of == ("the army",)
