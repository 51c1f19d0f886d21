"""Rules without code: their conditions by hand and by brute force, their faults, and the ten examples of the page."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from command import contracheck
from contracheck.load import shipped
from contracheck.model import DeclaredRule, Problem, RuleClaim
from contracheck.names.predicate_index import predicate_index
from contracheck.pipeline import prepare
from contracheck.rules import RULES
from contracheck.rules.declared.arithmetic import combine
from contracheck.rules.declared.build import declared_rules
from contracheck.rules.declared.parse_condition import OPERATORS, parse
from contracheck.rules.kit import Rule
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.text.name_key import name_key
from world import Outcome, Row, run

PAGE = Path(__file__).parent.parent / "docs" / "declared-rules.md"
KNOWN, _ = predicate_index(shipped())


def built(
    name: str, claims: Mapping[str, object], never: str, says: str = "so it is", **more: str
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rule that such a declaration makes, and its faults."""
    parts = tuple(
        RuleClaim(key, one) if isinstance(one, str) else RuleClaim(key, **one)  # type: ignore[arg-type]
        for key, one in claims.items()
    )
    names = [word for one in KNOWN.values() for word in (one.name, *one.synonyms)]
    declared = DeclaredRule(name, parts, never, says, **more)
    return declared_rules([declared], lambda word: KNOWN.get(name_key(word)), names, [rule.name for rule in RULES])


def found(never: str, *rows: Row, claims: Mapping[str, object] | None = None) -> str:
    """The class that the rule reports of the rows; nothing where it is silent."""
    rules, problems = built("the-rule", claims or {"a": "strength", "b": "wounded"}, never)
    assert not problems, problems
    kinds = {one.kind for one in ran(rules, *rows).findings if one.rule == "the-rule"}
    return next((kind for kind in ("contradicts", "may contradict") if kind in kinds), "")


def ran(rules: tuple[Rule, ...], *rows: Row) -> Outcome:
    """A run with these rules alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("world.RULES", rules)
        return run(rows)


def a(value: str, when: str = "2023-05-01", **more: object) -> Row:
    """A strength."""
    return {"source": "s", "subject": "x", "property": "strength", "value": value, "when": when, **more}


def b(value: str, when: str = "2023-05-01", **more: object) -> Row:
    """How many were wounded."""
    return {"source": "t", "subject": "x", "property": "wounded", "value": value, "when": when, **more}


COUNTY: Row = {"entity": "Orrville", "part_of": ["Orr county"]}
CASES: list[tuple[str, list[Row], str]] = [
    ("b.value > a.value", [a("247"), b("311")], "contradicts"),
    ("b.value > a.value", [a("247"), b("247")], ""),
    ("b.value > a.value", [a("247"), b("around 250")], ""),
    ("possibly b.value > a.value", [a("247"), b("around 250")], "may contradict"),
    ("certainly b.value > a.value", [a("247"), b("around 311")], "contradicts"),
    ("b.value greater a.value", [a("247"), b("311", subject="y")], ""),
    ("b.value > a.value", [a("247"), b("311", polarity="denied")], ""),
    ("b.value > a.value", [a("247"), b("311", certainty="possible")], "may contradict"),
    ("b.value > a.value and a.when meets b.when", [a("247"), b("311", "2023-05")], "may contradict"),
    ("b.value > a.value and certainly a.when meets b.when", [a("247"), b("311", "2023-05")], ""),
    ("b.value > a.value and a.when meets b.when", [a("247"), b("311", "2024-05-01")], ""),
    ("b.value > a.value and a.when meets b.when", [a("247"), b("311", "")], "may contradict"),
    ("b.value > a.value and b.when meets a.when", [a("247"), b("311", "")], "may contradict"),
    ("b.value > a.value and a.when meets b.when", [a("247", ""), b("311", "")], "may contradict"),
    ("b.value > a.value and certainly b.when meets a.when", [a("247"), b("311", "")], ""),
    ("b.when after a.when", [a("1"), b("1", "")], "may contradict"),
    ("b.when after a.when", [a("1", ""), b("1")], "may contradict"),
    ("not b.when before a.when", [a("1"), b("1", "")], "may contradict"),
    ("b.when within '2023'", [a("1"), b("1", "")], "may contradict"),
    ("b.when within a.when", [a("1", ""), b("1", "")], "may contradict"),
    ("b.when + 3 days within '2023'", [a("1"), b("1", "")], "may contradict"),
    ("b.when - a.when > 20 days", [a("1"), b("1", "")], ""),
    ("b.value within a.value", [a("between 1 and 5"), b("around 5")], ""),
    ("b.when after a.when", [a("1"), b("1", "2023-05-02")], "contradicts"),
    ("b.when before a.when", [a("1"), b("1", "2023-05-02")], ""),
    ("b.when apart a.when", [a("1"), b("1", "2023-05-02")], "contradicts"),
    ("not b.when meets a.when", [a("1"), b("1", "2023-05-02")], "contradicts"),
    ("not b.value <= a.value", [a("247"), b("311")], "contradicts"),
    ("not b.value <= a.value", [a("247"), b("around 250")], ""),
    ("not (b.value <= a.value or b.value = 5)", [a("247"), b("311")], "contradicts"),
    ("b.when within '2023'", [a("1"), b("1", "2023-06")], "contradicts"),
    ("b.when within '2023'", [a("1"), b("1", "2024-06")], ""),
    ("b.value + 100 > a.value * 2", [a("100 (±0)"), b("101")], "contradicts"),
    ("b.value + 100 > a.value * 2", [a("101"), b("101")], ""),
    ("(b.value + a.value) / 2 = 4", [a("3"), b("5")], "contradicts"),
    ("b.when - a.when > 20 days", [a("1"), b("1", "2023-05-31")], "contradicts"),
    ("b.when - a.when > 40 days", [a("1"), b("1", "2023-05-31")], ""),
    ("b.when after a.when + 2 weeks", [a("1"), b("1", "2023-05-31")], "contradicts"),
    ("a.source is b.source and b.value > a.value", [a("247"), b("311")], ""),
    ("a.source is b.source and b.value > a.value", [a("247"), b("311", source="s")], "contradicts"),
    ("a.speaker is b.speaker and b.value > a.value", [a("247"), b("311")], ""),
    (
        "a.where is 'Orrville' and b.value > a.value",
        [a("247", where="Orrville"), b("311", where="Orrville")],
        "contradicts",
    ),
    ("a.where is not 'Orrville' and b.value > a.value", [a("247", where="Orrville"), b("311", where="Orrville")], ""),
    ("(b.when after a.when)", [a("1"), b("1", "2023-05-02")], "contradicts"),
    ("(b.when before a.when)", [a("1"), b("1", "2023-05-02")], ""),
    ("(a.source is b.source) and (not b.value < a.value)", [a("247"), b("311", source="s")], "contradicts"),
    ("b.value within 300", [a("247"), b("247")], ""),
    ("b.value within 300", [a("247"), b("300 (±0)")], "contradicts"),
    ("b.value + a.value within 2 * a.value", [a("5 (±0)"), b("5 (±0)")], "contradicts"),
    ("a.measure is b.measure and b.value > a.value", [a("247"), b("311", subject="y")], ""),
    ("a.measure is b.measure and b.value > a.value", [a("1", measure="m"), b("3", subject="y", measure="m")], ""),
    ("possibly a.where is b.where", [a("1", where="Orrville"), b("1", where="Orr county"), COUNTY], "may contradict"),
    ("possibly a.where is b.where", [a("1", where="Orr county"), b("1", where="Orrville"), COUNTY], "may contradict"),
    ("possibly a.where is b.where", [a("1", where="Orr county"), b("1", where="Ashville"), COUNTY], ""),
    ("a.where is not b.where", [a("1", where="Orr county"), b("1", where="Orrville"), COUNTY], ""),
    ("b.value > 5 km", [a("1"), b("7")], ""),
    ("not b.value > 5 km", [a("1"), b("7")], ""),
]


@pytest.mark.parametrize(
    ("never", "rows", "kind"), CASES, ids=[f"{number} {case[0]}" for number, case in enumerate(CASES)]
)
def test_conditions(never: str, rows: list[Row], kind: str) -> None:
    assert found(never, *rows) == kind


def test_claims_that_hang_together_are_one_finding_told_by_the_clearest() -> None:
    rules, _ = built(
        "the-rule",
        {"a": "strength", "b": "wounded"},
        "b.value > a.value and a.when meets b.when",
        "{b.value} of {a.value}",
    )
    outcome = ran(rules, a("247"), b("311", "2023-05"), b("347", source="u"), a("312", source="v"))
    assert [(one.kind, [each.id for each in one.statements], one.message) for one in outcome.findings] == [
        ("contradicts", ["s/1", "v/4", "u/3"], "x, strength: 347 of 247."),
        ("may contradict", ["s/1", "t/2"], "x, strength: 311 of 247."),
    ]
    assert outcome.kinds() == {
        "s/1": "contradicts",
        "t/2": "may contradict",
        "u/3": "contradicts",
        "v/4": "contradicts",
    }


def test_texts_of_claims_are_put_in_as_they_are() -> None:
    rules, _ = built("the-rule", {"a": "capital"}, "a.value is 'x'", "it is {a.speaker} {a.value}")
    row: Row = {"source": "s", "subject": "y", "property": "capital", "value": "x", "said_by": "{a.value} [bold]"}
    assert ran(rules, row).findings[0].message == "y, capital: it is {a.value} [bold] x."


# ---------------------------------------------------------------- faults


@pytest.mark.parametrize(
    ("claims", "never", "says", "message", "at", "suggestion"),
    [
        ({"a": "woundd"}, "a.value > 5", "x", "nothing declares this predicate", 0, "wounded"),
        ({"a": "wounded"}, "a.vale > 5", "x", "never: no field has this name (character 3)", 3, "value"),
        ({"a": "wounded"}, "b.value > 5", "x", "never: no claim has this name (character 1)", 1, ""),
        ({"a": "wounded"}, "a.value >> 5", "x", "never: nothing to compare (character 10)", 10, ""),
        ({"a": "wounded"}, "a.value bigger 5", "x", "never: no comparison (character 9)", 9, ""),
        ({"a": "wounded"}, "a.value > 5 and", "x", "never: nothing to compare (character 16)", 16, ""),
        ({"a": "wounded"}, "(a.value > 5", "x", "never: a bracket is not closed (character 13)", 13, ""),
        ({"a": "wounded"}, "a.value > 5)", "x", "never: something is left over (character 12)", 12, ""),
        ({"a": "wounded"}, "a.value > 5 kilometrs", "x", "never: no such unit (character 11)", 11, "kilometres"),
        (
            {"a": "wounded"},
            "a.value before '2023'",
            "x",
            "never: “before” cannot compare a quantity and a time (character 1)",
            1,
            "",
        ),
        (
            {"a": "wounded"},
            "a.value is 'x'",
            "x",
            "never: “is” cannot compare a quantity and a name (character 1)",
            1,
            "",
        ),
        ({"a": "wounded"}, "a.when + a.when > 5", "x", "never: a time + a time is nothing (character 8)", 8, ""),
        ({"a": "wounded"}, "a.value # 5", "x", "never: a sign that means nothing here (character 9)", 9, ""),
        ({"a": "wounded"}, "a.value > 5", "{a.valu}", "says: no field has this name (character 1)", 1, "value"),
        ({"a": "wounded"}, "a.value > 5", "{a.__class__}", "says: no field has this name (character 1)", 1, ""),
        ({"a": "wounded"}, "a.value > 5", "{x.value}", "says: no claim has this name (character 1)", 1, ""),
        ({"a": "wounded"}, "not " * 100 + "a.value > 5", "x", "never: nested too deeply (character 121)", 121, ""),
        ({"a": "wounded"}, "a.value > 5 " * 400, "x", "never: the condition is too long (character 1)", 1, ""),
    ],
)
def test_faults(claims: dict[str, object], never: str, says: str, message: str, at: int, suggestion: str) -> None:
    rules, problems = built("the-rule", claims, never, says)
    assert not rules
    assert [(one.message, one.suggestion, one.about) for one in problems] == [(message, suggestion, "definitions")]
    assert problems[0].place.column in (1, at)


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("a.value ? 5", 12 + 8),
        ("'a.value ? 5'", 12 + 1 + 8),
        ('"a.value ? 5"', 12 + 1 + 8),
        ('"a.value \\x3f 5"', 12),  # not letter by letter: where the text begins
        ("'a.value ?\n       5'", 12),
        (">\n      a.value ? 5", 12),
        ("|\n      a.value ? 5", 12),
    ],
)
def test_a_fault_has_its_place_in_the_file(tmp_path: Path, written: str, column: int) -> None:
    head = "predicates:\n  p: {datatype: quantity}\nrules:\n  r:\n    claims: {a: p}\n    says: x\n"
    (tmp_path / "vocabulary.yaml").write_text(f"{head}    never: {written}\n", encoding="utf-8")
    problems = [one for one in prepare([str(tmp_path)]).problems if "means nothing here" in one.message]
    assert [(one.place.line, one.place.column) for one in problems] == [(7, column)]


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("value", "“247”"),
        ("speaker", "the mayor"),
        ("source", "s"),
        ("subject", "x"),
        ("predicate", "strength"),
        ("when", "1 May 2023"),
        ("where", "Orrville"),
        ("measure", "present"),
        ("locator", "para 3"),
    ],
)
def test_each_field_of_a_claim_can_be_shown_in_a_sentence(field: str, shown: str) -> None:
    rules, problems = built("the-rule", {"a": "strength"}, "a.value > 100", f"see [{{a.{field}}}]")
    assert not problems
    row = a("247", where="Orrville", measure="present", locator="para 3", said_by="the mayor")
    [one] = ran(rules, row).findings
    assert one.message.partition("see [")[2].strip("].") in (shown, shown.strip("“”"))


def test_a_sentence_shows_where_a_claim_stands_or_else_its_id() -> None:
    rules, _ = built("the-rule", {"a": "strength"}, "a.value > 100", "{a.value} at {a.locator}")
    shown = {
        one.message.rpartition(" at ")[2] for one in ran(rules, a("247", locator="para 3"), a("311", id="c")).findings
    }
    assert shown == {"para 3.", "s/c."}


def test_a_name_that_another_rule_has() -> None:
    assert built("date-mismatch", {"a": "wounded"}, "a.value > 5")[1][0].message == "another rule has this name"


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "b",
                ".",
                "value",
                "when",
                "5",
                "'2023'",
                "(",
                ")",
                "and",
                "or",
                "not",
                "+",
                "-",
                "*",
                "/",
                "certainly",
                "days",
                *OPERATORS,
            ]
        )
    ),
    st.text(max_size=30),
)
def test_whatever_is_written_is_a_condition_or_a_fault(words: list[str], text: str) -> None:
    for never in (" ".join(words), text, " ".join(words) + text):
        condition, mistakes = parse(never, ("a", "b"))
        assert (condition is None) == bool(mistakes)
        built("the-rule", {"a": "wounded", "b": "start date"}, never)


def test_hostile_conditions_are_refused_at_once() -> None:
    for never in ("(" * 1_000_000, "a.value + " * 100_000, "'" * 100_000, "a" * 1_000_000, "((((a.value" * 100):
        assert built("the-rule", {"a": "wounded"}, never)[1]


# ---------------------------------------------------------------- the arithmetic, against points


@pytest.mark.parametrize("seed", range(200))
def test_a_combination_of_intervals_holds_that_of_all_points_and_no_more(seed: int) -> None:
    chance = random.Random(seed)
    left, right = (Interval(*sorted((chance.randrange(-9, 9), chance.randrange(-9, 9)))) for _ in range(2))
    for sign in "+-*/":
        whole = combine(sign, left, right)
        if whole is None:
            assert sign == "/"
            assert right.lower <= 0 <= right.upper
            continue
        points = [
            {"+": one + other, "-": one - other, "*": one * other, "/": one / other if other else Fraction(0)}[sign]
            for one, other in product(_points(left), _points(right))
        ]
        assert whole == Interval(min(points), max(points))


def _points(interval: Interval) -> list[Fraction]:
    low, high = Fraction(interval.lower), Fraction(interval.upper)  # type: ignore[arg-type]
    return [low + (high - low) * step / 4 for step in range(5)]


def test_open_and_infinite_ends() -> None:
    at_least, below = Interval(5, INFINITY), Interval(0, 3, upper_open=True)
    assert combine("+", at_least, below) == Interval(5, INFINITY)
    assert combine("-", below, at_least) == Interval(-INFINITY, -2, upper_open=True)
    assert combine("*", Interval(2, 2), below) == Interval(0, 6, upper_open=True)
    assert combine("/", below, at_least) == Interval(0, Fraction(3, 5), upper_open=True)


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False))
def test_doubt_never_makes_a_contradiction(rng: random.Random) -> None:
    """The one law, for a rule at random."""
    part = rng.choice(["b.value > a.value", "not b.value <= a.value", "a.value - b.value < 9", "b.value != a.value"])
    time = rng.choice(
        ["a.when meets b.when", "b.when before a.when", "not a.when apart b.when", "b.when within a.when"]
    )
    never = f"{part} {rng.choice(['and', 'or'])} {time}"
    number, day = rng.randrange(280, 330), rng.choice(["2023-05-01", "2023-05-02"])
    sharp = b(str(number), day)
    vague = rng.choice(
        [
            {"value": f"around {number}"},
            {"value": f"at least {number}"},
            {"certainty": "possible"},
            {"when": ""},
            {"when": f"{day}~"},
        ]
    )
    if found(never, a("311"), {**sharp, **vague}) == "contradicts":
        assert found(never, a("311"), sharp) == "contradicts"


# ---------------------------------------------------------------- the page, and the command


EXAMPLES = [
    yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
]
WORKED = [one for one in EXAMPLES if "breaks it" in one]


def test_there_are_ten() -> None:
    assert len(WORKED) == 10


@pytest.mark.parametrize("example", WORKED, ids=[next(iter(one["rules"])) for one in WORKED])
def test_the_examples_of_the_page(tmp_path: Path, example: dict[str, object]) -> None:
    for folder, found_it in (("breaks it", True), ("keeps it", False)):
        claims = tmp_path / folder / "claims"
        claims.mkdir(parents=True)
        (claims / "vocabulary.yaml").write_text(
            yaml.safe_dump({"rules": example["rules"]}, sort_keys=False), encoding="utf-8"
        )
        if "entities" in example:
            (claims / "entities.yaml").write_text(yaml.safe_dump({"entities": example["entities"]}), encoding="utf-8")
        for number, row in enumerate(example[folder]):  # type: ignore[arg-type, var-annotated]
            claim = {key: _plain(one) for key, one in row.items() if key != "source"}
            text = yaml.safe_dump(
                {"source": {"id": row["source"], "language": "en"}, "claims": [claim]}, sort_keys=False
            )
            (claims / f"{number}.yaml").write_text(text, encoding="utf-8")
        name = next(iter(example["rules"]))  # type: ignore[call-overload]
        done = contracheck(tmp_path / folder, "run", "--only", name)
        assert done.code != 2, done.out
        assert (name in done.out.replace("\n   · ", " ")) is found_it, done.out


def _plain(value: object) -> str:
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def test_the_command_lists_explains_and_places_them(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    text = (
        "rules:\n  no-more:\n    claims: {a: wounded}\n    never: a.value > 5\n    says: too many\n    why: It is so.\n"
    )
    (tmp_path / "claims" / "vocabulary.yaml").write_text(text, encoding="utf-8")
    assert "no-more" in contracheck(tmp_path, "rules").out
    said = contracheck(tmp_path, "explain", "no-more").out
    assert "declared in the vocabulary" in said
    assert "It is so." in said
    (tmp_path / "claims" / "vocabulary.yaml").write_text(text.replace("> 5", "> > 5"), encoding="utf-8")
    done = contracheck(tmp_path, "check")
    assert done.code == 2
    assert "claims/vocabulary.yaml:4:22" in done.out


def test_what_is_missing_or_wrong_in_a_declaration_is_told_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    text = (
        "rules:\n"
        "  Bad Name: {claims: {a: wounded}, never: a.value > 5, says: x}\n"
        "  no-claims: {never: a.value > 5, says: x}\n"
        "  no-never: {claims: {a: wounded}, says: x}\n"
        "  many: {claims: {a: wounded, b: wounded, c: wounded, d: wounded}, never: a.value > 5, says: x}\n"
        "  odd: {claims: {a: {predicate: wounded, layr: planned}}, nevr: a.value > 5, says: x}\n"
    )
    (tmp_path / "claims" / "vocabulary.yaml").write_text(text, encoding="utf-8")
    said = " ".join(contracheck(tmp_path, "check").out.split())
    for message in (
        "no name for a rule",
        "the rule has no claims",
        "the rule has no never",
        "over one to three claims",
        "did you mean layer?",
        "did you mean never?",
    ):
        assert message in said, said
