"""What may be set, and what holds where nothing is."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from contracheck.model import FailOn, Severity
from contracheck.model.policy import Policy

LEVELS = tuple(Severity)


@frozen
class Settings:
    """What a project sets once for all runs; flags of the command line come before it.

    `claims` and `reports` are paths inside the folder of `path`, and relative to it. `hedge` is the band of "around",
    a part of the number. `severity` is that of rules, and of rules on single predicates.
    `path` is the file that was found, or empty.
    """

    claims: tuple[str, ...] = ("claims",)
    reports: str = "reports"
    fail_on: FailOn = FailOn.CONTRADICTS
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    exact: bool = False
    hedge: Fraction = Fraction(1, 10)
    vague: bool = True
    duplicates: bool = True
    plugins: bool = True
    severity: Policy = field(factory=Policy)
    path: str = ""
