"""Which finding a decision is about once the claims have changed, and what is told of the change."""

from __future__ import annotations

from attrs import evolve

from contracheck.model import Decision, Finding, Position, Statement
from contracheck.review.decisions_file import new_decision
from contracheck.review.match import review
from report_sample import finding, number


def about(identity: str, *statements: Statement, rule: str = "quantity-mismatch", **more: object) -> Finding:
    """A finding of these statements, each a camp of its own."""
    positions = [Position(one.claim.value, (one,)) for one in statements]
    return finding(identity, rule, "contradicts", "They differ.", *positions, **more)


def said(of: Finding, by: str = "Ada") -> Decision:
    """What somebody decided about it."""
    return new_decision(of, "explained", "Two counts.", by, "2026-11-26")


def whose(findings: tuple[Finding, ...], decisions: list[Decision]) -> dict[str, list[str]]:
    """By finding, who has an opinion on it, in the order in which they are shown."""
    found = review(findings, decisions)
    told = {one.id: [each.decision.by for each in one.opinions] for one in found.findings if one.opinions}
    return {**told, "": [one.by for one in found.unused]} if found.unused else told


def changed(before: Finding, now: Finding) -> tuple[str, ...]:
    """What is told of a decision about what the finding was before."""
    (one,) = review([now], [said(before)]).findings
    (opinion,) = one.opinions
    return opinion.changed


A, B, C = (
    number(f"{name}/1", "strength", value) for name, value in (("dw", "11"), ("musings", "21"), ("wire-1", "31"))
)
GONE = about("cccccccccccc", A, B, C)


def test_opinions_are_shown_by_reviewer_whatever_the_order_of_the_file() -> None:
    words = [said(GONE, by) for by in ("Bo", "ada", "Cy")]
    assert whose((GONE,), words) == whose((GONE,), words[::-1]) == {GONE.id: ["ada", "Bo", "Cy"]}


def test_of_two_heirs_the_one_with_most_of_the_claims_has_it() -> None:
    fewer, more = about("000000000001", A, B), evolve(GONE, id="ffffffffffff")
    assert whose((fewer, more), [said(GONE)]) == {more.id: ["Ada"]}


def test_of_two_that_have_as_many_the_one_of_its_rule_has_it() -> None:
    other, own = about("000000000001", A, B, rule="bound-violation"), about("ffffffffffff", A, B)
    assert whose((other, own), [said(GONE)]) == {own.id: ["Ada"]}


def test_what_somebody_decided_about_inherits_nothing() -> None:
    """Ada's word was of what the finding was before; Bo's is of what it is."""
    now = about("000000000001", A, B)
    assert whose((now,), [said(GONE)]) == {now.id: ["Ada"]}
    assert whose((now,), [said(GONE), said(now, "Bo")]) == {now.id: ["Bo"], "": ["Ada"]}


def test_what_a_decision_does_not_say_is_not_compared() -> None:
    under = ("hedge: 15 %", "strength.unit: count")
    now = about("cccccccccccc", A, B, under=under)
    by_hand = Decision(now.id, "explained", "Two counts.", "Ada")
    assert review([now], [by_hand]).findings[0].opinions[0].holds
    assert review([now], [evolve(by_hand, under=("hedge: 20 %",))]).findings[0].opinions[0].holds


def test_a_parameter_that_was_not_there_is_told_also_where_none_was() -> None:
    now = about("cccccccccccc", A, B, under=("hedge: 15 %",))
    (opinion,) = review([now], [evolve(said(now), under=())]).findings[0].opinions
    assert opinion.changed == ("hedge: 15 %, it was not set",)
    (opinion,) = review([evolve(now, under=())], [said(now)]).findings[0].opinions
    assert opinion.changed == ("hedge: not set, it was 15 %",)


def test_a_claim_has_become_the_one_of_its_id_whatever_is_like_it() -> None:
    """That of the first id has changed in two fields, the other only in one."""
    now = about(
        "000000000001", number("dw/1", "strength", "12", where="Orrville"), number("dw/2", "strength", "13"), B, C
    )
    assert changed(
        evolve(GONE, positions=(*GONE.positions, Position("99", (number("dw/2", "strength", "99"),)))), now
    ) == (
        "dw/1: value is “12”, it was “11”",
        "dw/1: where is “Orrville”, it was empty",
        "dw/2: value is “13”, it was “99”",
    )


def test_without_an_id_of_its_own_it_has_become_what_is_most_like_it() -> None:
    far, near = number("dw/7", "strength", "12", where="Orrville"), number("dw/8", "strength", "12")
    assert changed(GONE, about("000000000001", far, near, B, C)) == (
        "dw/8: value is “12”, it was “11”",
        "dw/7 takes part now: “12”",
    )


def test_no_two_claims_have_become_one() -> None:
    other = number("dw/2", "strength", "99")
    before = about("cccccccccccc", A, other, B, C)
    assert changed(before, about("000000000001", number("dw/1", "strength", "12"), B, C)) == (
        "dw/1: value is “12”, it was “11”",
        "dw/2 takes no part any more: “99”",
    )
    assert changed(before, about("000000000001", number("dw/2", "strength", "12"), B, C)) == (
        "dw/2: value is “12”, it was “99”",
        "dw/1 takes no part any more: “11”",
    )
