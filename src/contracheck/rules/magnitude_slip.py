"""Two numbers differ by a power of ten, or by two digits changed over: perhaps a slip of the pen.

A zero too many, a million for a thousand, 1,350 for 1,530: such pairs are seldom two counts. The rule says
"perhaps", and reports the mismatch all the same.

Disagree:
    - {source: a, subject: Lake Orr flood, property: displaced, value: "12,340", when: 2023}
    - {source: b, subject: Lake Orr flood, property: displaced, value: "1,234", when: 2023}
Agree:
    - {source: a, subject: Lake Orr flood, property: displaced, value: "12,340", when: 2023}
    - {source: b, subject: Lake Orr flood, property: displaced, value: "around 12,000", when: 2023}
Blind spots: real tenfold differences exist (killed in a district, killed in the country); a scope left out looks like
a slip.
What to do: look at the table or dispatch that the larger and the smaller number come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker
from contracheck.values.interval import Interval, Number
from contracheck.values.quantity import Quantity

_NAMES = {1: "ten times", 2: "a hundred times", 3: "a thousand times", 6: "a million times", 9: "a billion times"}


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over numbers whose clearest pair looks like a slip."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial:
            remark = slip(dispute.first, dispute.second)
            if remark:
                first, second = dispute.first, dispute.second
                sentence = f"{said(first)} ({speaker(first)}) against {said(second)} ({speaker(second)}), {remark}"
                yield Conflict.of(dispute, sentence, f"perhaps a slip: {remark}", lists=3)


def slip(one: Statement, other: Statement) -> str:
    """What the slip may have been; empty where it does not look like one. Only single numbers, not ranges or limits."""
    first, second = _number(one), _number(other)
    if first is None or second is None or not first.said.lower or not second.said.lower:
        return ""
    small, large = sorted((first.on_axis()[1], second.on_axis()[1]), key=_size)
    for power, name in _NAMES.items():
        if Interval(*sorted((small.lower * 10**power, small.upper * 10**power))).meets(large):
            return name
    one_unit = first.unit == second.unit
    return "two digits changed over" if one_unit and _transposed(first.said.lower, second.said.lower) else ""


def _size(number: Interval) -> Number:
    return max(number.upper, -number.lower)


def _number(statement: Statement) -> Quantity | None:
    value = statement.value
    return value if isinstance(value, Quantity) and value.said.is_point else None


def _transposed(first: object, second: object) -> bool:
    """Whether two neighbouring digits are changed over in numbers of three digits or more."""
    left, right = str(first), str(second)
    if len(left) != len(right) or len(left) < 3 or not (left.isdigit() and right.isdigit()):
        return False
    unlike = [place for place in range(len(left)) if left[place] != right[place]]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and left[unlike[0]] == right[unlike[1]]
        and left[unlike[1]] == right[unlike[0]]
    )


RULE = Rule("magnitude-slip", check, __doc__, telling=40, of_disputes=True)
