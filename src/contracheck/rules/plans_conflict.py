"""Two plans, or two orders, cannot both be carried out.

A plan to send 500 and one to send 900 for the same time, by different people: at most one of them comes about. But
both may be planned, so they only *may contradict*. Where nobody is named, two sources differ about one plan, and it is
a plain mismatch. Dates of one plan that moved are told by deadline-moved; what came of a plan by plan-not-realised.

Disagree:
    - {source: a, subject: Fort Ash, property: strength, value: "511", when: 2024-06, layer: planned, said_by: Gen Holt}
    - {source: b, subject: Fort Ash, property: strength, value: "947", when: 2024-06, layer: planned, said_by: Col Ray}
Agree:
    - {source: a, subject: Fort Ash, property: strength, value: "511", when: 2024-06, layer: planned, said_by: Gen Holt}
    - {source: b, subject: Fort Ash, property: strength, value: "947", when: 2024-06, layer: ordered, said_by: Col Ray}
Blind spots: plans that clash through different predicates (to leave and to build) are not seen. A plan and an order are
not compared: what one demands, another need not plan. Nor is a forecast that a plan will fail.
What to do: see who decides, and which plan is later.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Group, Layer, Severity
from contracheck.rules.kit import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """What plans or orders of different named people dispute, dates left aside."""
    if group.key.layer not in (Layer.PLANNED, Layer.ORDERED):
        return
    for dispute in group.disputes:
        first, second = dispute.first, dispute.second
        named = bool(first.speaker and second.speaker) and first.speaker != second.speaker
        if dispute.axis != Axis.DATE and not dispute.denial and named:
            layer = group.key.layer
            sentence = f"{said(first)} is {layer} by {speaker(first)}, {said(second)} is {layer} by {speaker(second)}"
            yield Conflict.of(dispute, sentence)


RULE = Rule("plans-conflict", check, __doc__, telling=25, severity=Severity.WARNING, of_disputes=True)
