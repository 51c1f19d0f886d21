"""Where two rooms meet: what each does rightly alone, and users get only if the other does too.

All of it goes the whole road, from files to the report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from command import Done, claim, contracheck, write_dispute, write_source
from contracheck.model import Finding, Report
from contracheck.model.policy import Policy
from contracheck.pipeline import Options, check
from loading import inside, put

DAY, LATER = "2024-05-01", "2026-05-01"
Row = Mapping[str, str]


def says(source: str, value: str, when: str = DAY, **more: str) -> Row:
    """A strength of the garrison, unless told otherwise."""
    return {"source": source, "subject": "the garrison", "predicate": "strength", "value": value, "when": when, **more}


def denies(source: str, value: str, when: str = DAY) -> Row:
    """That it was not so."""
    return says(source, value, when, polarity="denied")


def report(
    folder: Path, rows: Sequence[Row], options: Options = Options(plugins=False), **declared: Mapping[str, object]
) -> Report:
    """The report on some claims, numbered within their sources; `declared` are sections of declarations."""
    for name in sorted({row["source"] for row in rows}):
        own = [{key: one for key, one in row.items() if key != "source"} for row in rows if row["source"] == name]
        put(folder, f"claims/{name}.yaml", json.dumps({"source": {"id": name, "language": "en"}, "claims": own}))
    for section, content in declared.items():
        file = "entities" if section == "entities" else "vocabulary"
        put(folder, f"claims/{file}.yaml", json.dumps({section: content}))
    with inside(folder):
        found = check(["claims"], options)
    assert not [one for one in found.problems if one.level == "error"], found.problems
    return found


def kinds(found: Report) -> dict[str, str]:
    """The class of each statement."""
    return {one.statement.id: one.kind for one in found.standings}


def told(found: Report) -> list[tuple[str, str, list[str]]]:
    """Each finding: its rule, its class, the claims in it."""
    return [(one.rule, one.kind, ids(one)) for one in found.findings]


def ids(one: Finding) -> list[str]:
    """The claims of a finding, each once."""
    return sorted({each.id for each in one.statements})


# ---------------------------------------------------------------- a denial of what is hedged


@pytest.mark.parametrize(
    ("denied", "affirmed", "kind"),
    [
        ("2,731", "2,731", "contradicts"),
        ("2,700", "2,700", "may contradict"),  # both hold of 2,690
        ("between 2,700 and 2,999", "2,951", "contradicts"),
        ("nearly 3,000", "2,950", "may contradict"),
        ("nearly 3,000", "2,951", "may contradict"),
        ("almost 3,000", "2,951", "may contradict"),
        ("just over 3,000", "3,051", "may contradict"),
        ("around 2,951", "2,951", "may contradict"),
        ("between around 2,700 and 2,999", "2,951", "may contradict"),
        ("between 2,500 and 3,500", "nearly 3,000", "contradicts"),  # all that it allows is denied
        ("between 2,500 and 3,500", "just over 3,000", "contradicts"),  # all that it allows is denied
        ("between 2,500 and 3,500", "around 3,000", "contradicts"),  # all that it allows is denied
        ("between 2,500 and 3,000", "between 2,900 and 3,200", "may contradict"),
        ("nearly 3,000", "3,000", "may contradict"),
        ("nearly 3,000", "3,000 (±0)", ""),
        ("nearly 3,000", "3,051", ""),
    ],
)
def test_who_denies_a_hedged_number_leaves_open_which_is_meant(
    tmp_path: Path, denied: str, affirmed: str, kind: str
) -> None:
    """Nearly 3,000 is from 2,700 up to and without 3,000; 2,950 lies inside, but who denies that may mean 2,900 (and
    2,950 is what was rounded to 3,000, perhaps)."""
    found = report(tmp_path, [denies("a", denied), says("b", affirmed)])
    assert told(found) == ([("asserted-and-denied", kind, ["a/1", "b/1"])] if kind else [])


@pytest.mark.parametrize(
    ("denied", "affirmed", "kind"),
    [
        ("1990", "1990-04-03", "contradicts"),
        ("1990~", "1990-04-03", "may contradict"),
        ("1990", "1990-04-03~", "may contradict"),
        ("1990", "1990-04-XX", "contradicts"),
        ("1990", "1990-04", "contradicts"),
    ],
)
def test_and_so_it_is_of_dates(tmp_path: Path, denied: str, affirmed: str, kind: str) -> None:
    born = {"subject": "Ann Orr", "predicate": "birth date", "when": ""}
    found = report(tmp_path, [{**denies("a", denied), **born}, {**says("b", affirmed), **born}])
    assert told(found) == [("asserted-and-denied", kind, ["a/1", "b/1"])]


def test_a_hedged_denial_is_no_surer_for_a_plain_one_of_the_same_width(tmp_path: Path) -> None:
    """Both allow 2,250 to 2,750 and say 2,500; only the margin is the whole of what is meant."""
    found = report(tmp_path, [denies("a", "2,500 (±250)"), denies("b", "around 2,500"), says("c", "2,500 (±0)")])
    assert kinds(found) == {"a/1": "contradicts", "b/1": "may contradict", "c/1": "contradicts"}


# ---------------------------------------------------------------- declared rules


SAME = "a.value = b.value and a.when meets b.when"


def rule(never: str, **claims: str) -> Mapping[str, object]:
    """A rule of the vocabulary over claims of these predicates."""
    return {"the-rule": {"claims": claims, "never": never, "says": "so it is"}}


def told_by_the_rule(found: Report) -> list[tuple[str, list[str]]]:
    """What it found."""
    return [(one.kind, ids(one)) for one in found.findings if one.rule == "the-rule"]


def test_different_names_of_a_rule_stand_for_different_claims(tmp_path: Path) -> None:
    """One claim equals itself; two that are equal are what the rule forbids."""
    declared = rule(SAME, a="strength", b="strength")
    alone = [says("a", "247"), says("b", "311", "2022-05-01"), says("c", "247", LATER)]
    assert told_by_the_rule(report(tmp_path, alone, rules=declared)) == []
    both = [*alone, says("d", "247")]
    assert told_by_the_rule(report(tmp_path, both, rules=declared)) == [("contradicts", ["a/1", "d/1"])]


@pytest.mark.parametrize(
    "never",
    [
        f"{SAME} and b.value = c.value and b.when meets c.when",
        f"a.source is c.source and {SAME} and c.value = a.value",
    ],
)
def test_three_names_stand_for_three_claims(tmp_path: Path, never: str) -> None:
    """Neither the first two, nor the last two, nor the first and the last are one."""
    declared = rule(never, a="strength", b="strength", c="strength")
    two = [says("a", "247"), says("a", "247 (±0)"), says("b", "311", "2022-05-01")]
    assert told_by_the_rule(report(tmp_path, two, rules=declared)) == []
    three = [*two, says("a", "exactly 247")]
    assert told_by_the_rule(report(tmp_path, three, rules=declared)) == [("contradicts", ["a/1", "a/2", "a/3"])]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_claim_that_is_repeated_for_another_time_is_another_claim(tmp_path: Path, order: Sequence[int]) -> None:
    """One source says 311 wounded of three years: one of them is that of the strength of 247."""
    declared = rule("w.value > s.value and w.when meets s.when", w="wounded", s="strength")
    years = ("2022-05-01", DAY, LATER)
    rows = [says("w", "311", years[place], predicate="wounded", id=f"of-{years[place]}") for place in order]
    found = report(tmp_path, [*rows, says("s", "247")], rules=declared)
    assert told_by_the_rule(found) == [("contradicts", ["s/1", f"w/of-{DAY}"])]


@pytest.mark.parametrize(
    ("when", "kind"),
    [
        (DAY, "contradicts"),
        ("2024-05", "may contradict"),
        ("", "may contradict"),
        ("2024-05-02", ""),
        ("2024-06", ""),
        (LATER, ""),
    ],
)
def test_a_rule_that_speaks_of_time_takes_only_what_meets_for_the_same(tmp_path: Path, when: str, kind: str) -> None:
    declared = rule("w.value > s.value and w.when meets s.when", w="wounded", s="strength")
    found = report(tmp_path, [says("w", "311", when, predicate="wounded"), says("s", "247")], rules=declared)
    assert told_by_the_rule(found) == ([(kind, ["s/1", "w/1"])] if kind else [])


# ---------------------------------------------------------------- a decision that is renewed


RENEW = ("decide", "--verdict", "explained", "--reason", "Two counts.", "--by", "Ada")


def page(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The report as a program reads it."""
    found: dict[str, list[dict[str, object]]] = json.loads(contracheck(folder, "run", "--format", "json").out)
    return found


def decided_again(folder: Path) -> Done:
    """The same reviewer says the same of what is in view."""
    (one,) = page(folder)["findings"]
    return contracheck(folder, *RENEW, "--finding", str(one["id"]))


def told_yesterday(folder: Path, value: str = "1,412", published: str = "2025-11-28") -> None:
    """What the beta source says of the day before it was published."""
    write_source(folder, "beta", claim(value=value, when="yesterday"), published=published)


CHANGES = {
    "the value of a claim": lambda folder: told_yesterday(folder, value="1,413"),
    "a claim more": lambda folder: write_source(folder, "gamma", claim(value="7", when="2025-11-27")),
    "a parameter": lambda folder: put(folder, "contracheck.toml", 'hedge = "15 %"\n'),
    "the class": lambda folder: told_yesterday(folder, published="2025-12-02"),
}
"""After the last one, all claims say what they said, but of two days: the figures only may contradict."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_stale_decision_is_renewed_with_the_same_words(tmp_path: Path, change: str) -> None:
    """Deciding again takes the place of what was stale, also where nothing but the finding is another."""
    write_dispute(tmp_path)
    told_yesterday(tmp_path)
    assert "1 decision written" in decided_again(tmp_path).out
    assert page(tmp_path)["findings"] == []
    CHANGES[change](tmp_path)
    assert [one["verdict"] for one in page(tmp_path)["findings"]] == [""]
    assert "there already" not in decided_again(tmp_path).out
    found = page(tmp_path)
    assert (found["findings"], found["unused_decisions"]) == ([], [])
    assert [one["verdict"] for one in found["decided"]] == ["explained"]
    text = (tmp_path / "claims" / "decisions.yaml").read_text(encoding="utf-8")
    assert text.count("- finding") == 1


def test_a_word_that_stood_without_its_claims_is_given_them(tmp_path: Path) -> None:
    """Without them, nothing could tell of which finding it was once a claim changes."""
    write_dispute(tmp_path)
    decided_again(tmp_path)
    path = tmp_path / "claims" / "decisions.yaml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.partition("  claims:\n")[0], encoding="utf-8")
    (one,) = page(tmp_path)["decided"]
    assert "1 decision replaced" in contracheck(tmp_path, *RENEW, "--finding", str(one["id"])).out
    assert path.read_text(encoding="utf-8").partition("  claims:\n")[2] == whole.partition("  claims:\n")[2]


# ---------------------------------------------------------------- severities


DISPUTE = [
    says("a", "2,531"),
    says("b", "1,531"),
    says("a", "31", predicate="wounded", when=DAY),
    says("b", "17", predicate="wounded", when=DAY),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("strength", "error"), ("wounded", "error")]),
        ('quantity-mismatch = "off"', []),
        ('quantity-mismatch = "off"\nstrength.quantity-mismatch = "warning"', [("strength", "warning")]),
        ('quantity-mismatch = "off"\n"troop strength".quantity-mismatch = "note"', [("strength", "note")]),
        ('quantity-mismatch = "off"\nstrength.date-mismatch = "warning"', []),
        ('quantity-mismatch = "off"\nstrength.quantity-mismatch = "off"', []),
        (
            'quantity-mismatch = "off"\nstrength.quantity-mismatch = "note"\nwounded.date-mismatch = "note"',
            [("strength", "note")],
        ),
        ('strength.quantity-mismatch = "off"', [("wounded", "error")]),
        ('quantity-mismatch = "note"\nstrength.quantity-mismatch = "off"', [("wounded", "note")]),
    ],
)
def test_the_severity_for_a_predicate_comes_before_that_of_its_rule(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    report(tmp_path, DISPUTE)
    put(tmp_path, "contracheck.toml", f"[severity]\n{text}\n")
    found = page(tmp_path)["findings"]
    assert sorted((one["predicate"], one["severity"]) for one in found) == expected


def test_a_rule_that_is_off_but_for_one_predicate_still_looks_across_groups(tmp_path: Path) -> None:
    """A rule over all the world, declared in the vocabulary: off, but not where its first claim is a wounded."""
    declared = rule("w.value > s.value", w="wounded", s="strength")
    rows = [says("a", "311", predicate="wounded"), says("a", "247")]
    off = Policy({"the-rule": "off"})
    assert told(report(tmp_path, rows, Options(policy=off, plugins=False), rules=declared)) == []
    on = Policy({"the-rule": "off"}, {"wounded": {"the-rule": "warning"}})
    found = report(tmp_path, rows, Options(policy=on, plugins=False), rules=declared)
    assert [(one.rule, one.severity) for one in found.findings] == [("the-rule", "warning")]


def test_a_predicate_that_nothing_declares_has_its_severity_too(tmp_path: Path) -> None:
    rows = [says("a", "2,531", predicate="crew"), says("b", "1,531", predicate="crew")]
    asked = Policy({}, {"crew": {"quantity-mismatch": "note"}})
    found = report(tmp_path, rows, Options(policy=asked, plugins=False))
    assert [(one.rule, one.severity) for one in found.findings] == [("quantity-mismatch", "note")]


# ---------------------------------------------------------------- parts of parts


LINE = {"the garrison": {"part_of": "the army"}, "the army": {"part_of": "the alliance"}}
PLACES = {"Orrville": {"part_of": "Orr Province"}, "Orr Province": {"part_of": "Orrland"}}


@pytest.mark.parametrize(
    ("army", "alliance", "pairs"),
    [
        ("1,531", "1,531", [["army/1", "garrison/1"]]),
        ("1,531", "1,431", [["alliance/1", "army/1"], ["army/1", "garrison/1"]]),
        ("2,931", "1,531", [["alliance/1", "army/1"]]),
        ("", "1,531", [["alliance/1", "garrison/1"]]),
        ("2,931", "3,531", []),
        ("1,531", "3,531", [["army/1", "garrison/1"]]),
    ],
)
@pytest.mark.parametrize("by", ["subject", "where"])
def test_the_nearest_whole_that_is_spoken_of_stands_for_those_above_it(
    tmp_path: Path, by: str, army: str, alliance: str, pairs: list[list[str]]
) -> None:
    """2,531 in the garrison are more than 1,531 in the army; what the alliance has is held against the army."""
    given = {"garrison": "2,531", "army": army, "alliance": alliance}
    names = dict(zip(given, [*LINE, "the alliance"] if by == "subject" else [*PLACES, "Orrland"], strict=True))
    rows = [says(source, value, **{by: names[source]}) for source, value in given.items() if value]
    found = report(tmp_path, rows, entities=LINE if by == "subject" else PLACES)
    assert sorted(ids(one) for one in found.findings) == pairs
    assert {one.rule for one in found.findings} <= {"part-exceeds-whole"}


def test_each_of_two_wholes_is_the_nearest_of_its_line(tmp_path: Path) -> None:
    """The garrison is part of the army (of the alliance) and of the fort (of the border): four lines, two nearest."""
    above = {
        "the garrison": {"part_of": ["the army", "the fort"]},
        "the army": {"part_of": "the alliance"},
        "the fort": {"part_of": "the border"},
    }
    subjects = {"garrison": "2,531", "army": "1,531", "fort": "1,531", "alliance": "1,531", "border": "1,531"}
    rows = [says(name, value, subject=f"the {name}") for name, value in subjects.items()]
    found = report(tmp_path, rows, entities=above)
    assert sorted(ids(one) for one in found.findings) == [["army/1", "garrison/1"], ["fort/1", "garrison/1"]]


def test_parts_are_added_up_level_by_level(tmp_path: Path) -> None:
    """400 and 500 are the 900 of the army; the army's 900 and the fleet's 300 are the 1,200 of the alliance. To count
    the parts of a part as well would come to 2,100."""
    entities = {
        "left wing": {"part_of": "the army"},
        "right wing": {"part_of": "the army"},
        "the army": {"part_of": "the alliance", "parts": "complete"},
        "the fleet": {"part_of": "the alliance"},
        "the alliance": {"parts": "complete"},
    }
    fits = {"left wing": "401", "right wing": "501", "the army": "902", "the fleet": "301", "the alliance": "1,203"}

    def added(**changed: str) -> list[tuple[str, str, list[str]]]:
        rows = [
            says(name.split()[-1] if name.startswith("the") else name.split()[0], value, subject=name)
            for name, value in {**fits, **{name.replace("_", " "): value for name, value in changed.items()}}.items()
        ]
        return told(report(tmp_path, rows, entities=entities))

    assert added() == []
    assert added(the_alliance="1,207") == [("parts-do-not-sum", "contradicts", ["alliance/1", "army/1", "fleet/1"])]


# ---------------------------------------------------------------- proposals


US, AMERICAN = "US troops in Iraq", "American soldiers in Iraq"


@pytest.mark.parametrize(
    ("more", "appearing"),
    [
        ([], 1),
        ([says("c", "700", LATER, subject=US), says("d", "901", LATER, subject=US)], 1),
        ([says("c", "701", LATER, subject=AMERICAN), says("d", "901", LATER, subject=AMERICAN)], 1),
        ([says("c", "701", LATER, subject=US), says("d", "901", LATER, subject=AMERICAN)], 2),
        (
            [
                says("c", "701", LATER, subject=US),
                says("d", "901", LATER, subject=US),
                says("c", "51", "2028-05-01", subject=AMERICAN),
                says("d", "71", "2028-05-01", subject=AMERICAN),
            ],
            1,
        ),
        (
            [
                says("c", "711", subject=US, predicate="wounded", when="2023"),
                says("d", "901", subject=US, predicate="wounded", when="2023"),
                says("e", "711", subject=AMERICAN, predicate="wounded", when="2022"),
            ],
            1,
        ),
        (
            [
                says("c", "711", subject=US, predicate="wounded"),
                says("d", "901", subject=US, predicate="wounded"),
                says("c", "51", subject=AMERICAN, predicate="wounded"),
                says("d", "71", subject=AMERICAN, predicate="wounded"),
            ],
            1,
        ),
    ],
)
def test_a_proposal_counts_what_would_appear_and_not_what_is_there(
    tmp_path: Path, more: list[Row], appearing: int
) -> None:
    """2,211 and 1,347 of one day would contradict each other; what one name has with itself is there already.

    Where two that are there become one, that takes nothing from what appears elsewhere.
    """
    found = report(tmp_path, [says("a", "2,211", subject=US), says("b", "1,347", subject=AMERICAN), *more])
    assert [(one.first, one.second, one.contradictions) for one in found.duplicates] == [(AMERICAN, US, appearing)]


def test_what_agrees_brings_nothing_to_light(tmp_path: Path) -> None:
    rows = [
        says("a", "2,211", subject=US),
        says("b", "2,211", subject=AMERICAN),
        says("c", "701", LATER, subject=US),
        says("d", "901", LATER, subject=US),
    ]
    found = report(tmp_path, rows)
    assert [one.contradictions for one in found.duplicates] == [0]
    assert len(found.findings) == 1


def test_predicates_are_weighed_alike(tmp_path: Path) -> None:
    """Nobody declared either: 2,211 and 1,347 of one day would contradict; 701 and 901 of later do so already."""
    one, other = {"predicate": "airbase staff"}, {"predicate": "air base staff"}
    rows = [says("a", "2,211", **one), says("b", "1,347", **other)]
    rows += [says("c", "701", LATER, **one), says("d", "901", LATER, **one)]
    assert [(each.kind, each.contradictions) for each in report(tmp_path, rows).duplicates] == [("predicate", 1)]


def test_predicates_are_proposed_as_one_only_where_the_vocabulary_does_not_tell_them_apart(tmp_path: Path) -> None:
    """Two that are declared are two on purpose; one that nobody declared may be a slip for one that is."""
    declared = "predicates:\n  watchtowers: {datatype: quantity}\n"
    rows = (
        "  - {subject: Orr, predicate: watchtowers, value: 4}\n  - {subject: Orr, predicate: watchtwoers, value: 5}\n"
    )
    put(tmp_path, "claims/a.yaml", f"source: {{id: a, language: en}}\nclaims:\n{rows}")
    put(tmp_path, "claims/vocabulary.yaml", declared)
    pairs = [(one.kind, one.first, one.second) for one in check([str(tmp_path / "claims")]).duplicates]
    assert pairs == [("predicate", "watchtowers", "watchtwoers")]
    put(tmp_path, "claims/vocabulary.yaml", f"{declared}  watchtwoers: {{datatype: quantity}}\n")
    assert check([str(tmp_path / "claims")]).duplicates == ()
