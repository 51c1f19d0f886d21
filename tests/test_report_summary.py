"""The counts add up: every claim is somewhere, once."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from contracheck.model import Reason, Report, Standing, Why
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import KINDS, besides, summarise
from report_sample import ALONE, EARLIER, SOURCES, VAGUE, claim, empty, groups_of, number, sample


def report_of(kinds: list[str]) -> Report:
    """A report with one statement of each of the given classes."""
    some = (Why.AMBIGUOUS_NAME, Why.CORRECTED, Why.ANOTHER_MEASURE)
    standings = tuple(Standing(ALONE, kind, Reason(some[index % 3], ("more",))) for index, kind in enumerate(kinds))
    return evolve(empty(), standings=standings)


def test_the_sample_by_hand() -> None:
    counts = summarise(sample())
    # 4 + 6 + 2 (dates) + 1 (plan; the outcome is one of the dates) + 2 + 2 + 2 + 2, then three without a finding
    assert counts.statements == 4 + 6 + 2 + 1 + 2 + 2 + 2 + 2 + 3 == 24
    assert dict(counts.by_class)["alone"] == dict(counts.by_class)["not comparable"] == 1
    assert counts.alone == (("another place or scope", 1),)
    assert counts.not_comparable == (("vague", 1),)
    assert counts.findings == 8
    assert dict(counts.findings_by_class)["contradicts"] == 5
    assert counts.findings_by_severity == (("error", 6), ("warning", 1), ("note", 1))
    assert counts.claims == 24 + 2 + 1
    assert (counts.sources, counts.origins) == (8, 7)
    assert (counts.problems, counts.problems_by_level) == (3, (("error", 2), ("warning", 1)))


@given(st.lists(st.sampled_from(KINDS), max_size=30), st.integers(0, 5), st.integers(0, 5))
def test_statements_are_the_sum_of_their_classes(kinds: list[str], unread: int, aside: int) -> None:
    report = evolve(report_of(kinds), unread=unread, set_aside=(claim("dw/x", "p", "1"),) * aside)
    counts = summarise(report)
    assert sum(number for _, number in counts.by_class) == counts.statements == len(kinds)
    assert counts.claims == len(kinds) + unread + aside
    assert sum(number for _, number in counts.alone) == dict(counts.by_class)["alone"]
    assert sum(number for _, number in counts.not_comparable) == dict(counts.by_class)["not comparable"]


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6))
def test_a_group_stands_where_its_gravest_statement_stands(kinds: list[str]) -> None:
    standings = [Standing(one, kind) for one, kind in zip((ALONE, VAGUE, EARLIER), kinds, strict=False)]
    counts = summarise(evolve(empty(), standings=tuple(standings), groups=groups_of(standings)))
    assert sum(number for _, number in counts.groups_by_class) == counts.groups == len(groups_of(standings))
    gravest = min((one.kind for one in standings), key=KINDS.index)
    assert dict(counts.groups_by_class)[gravest] >= 1


def test_comparing_nothing_is_not_a_pass() -> None:
    assert not summarise(report_of(["alone", "not comparable"])).compared
    assert "nothing could be compared" in sentence(summarise(report_of(["alone"])))
    assert sentence(summarise(report_of(["agrees", "agrees"]))) == (
        "2 claims from 0 sources (1 origin): no contradiction found."
    )


def test_reasons_are_counted_by_their_general_part() -> None:
    standings = (
        Standing(ALONE, "alone", Reason(Why.CORRECTED, ("alert/1",))),
        Standing(VAGUE, "alone", Reason(Why.CORRECTED, ("alert/2",))),
        Standing(EARLIER, "alone", Reason(Why.ANOTHER_SCOPE, ("Baghdad",))),
    )
    assert summarise(evolve(empty(), standings=standings)).alone == (("corrected", 2), ("another place or scope", 1))


def test_origins_are_those_of_the_words() -> None:
    wired = number("dw/1", "strength", "5", origin="afp")
    standings = (Standing(wired, "alone"),)
    one = evolve(empty(), sources=(SOURCES["dw"],), standings=standings)
    assert summarise(one).origins == 1  # the wire; the paper has no words of its own here
    two = evolve(one, sources=(SOURCES["dw"], SOURCES["musings"]))
    assert summarise(two).origins == 2  # a source nobody quotes yet counts for itself


def test_what_is_left_out_is_named_or_denied() -> None:
    assert besides(summarise(empty())) == ["every claim was read, none set aside, no finding suppressed"]
    assert "claims not read (2)" in besides(summarise(sample()))
    assert "findings suppressed (1)" in besides(summarise(sample()))
