"""The closed sets are those that files, options and schemas know, and every table over one of them is complete."""

from __future__ import annotations

from contracheck.cli import exit_codes
from contracheck.model import CLASSES, FailOn


def test_what_makes_a_run_fail() -> None:
    assert FailOn.NEVER.failing == ()
    assert FailOn.CONTRADICTS.failing == CLASSES[:1]
    assert FailOn.CHANGED.failing == ("contradicts", "may contradict", "changed")
    assert exit_codes.FAIL_ON == ("contradicts", "may contradict", "may-contradict", "changed", "never")
    assert [exit_codes.fail_on_of(name) for name in exit_codes.FAIL_ON[1:3]] == [FailOn.MAY_CONTRADICT] * 2
