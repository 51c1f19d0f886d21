"""What may be set, and what holds where nothing is."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from contracheck.model import Case, FailOn, Severity, Sort
from contracheck.model.policy import Policy

LEVELS = tuple(Severity)


@frozen
class Settings:
    """What a project sets once for all runs; flags of the command line come before it.

    `claims` and `reports` are paths inside the folder of `path`, and relative to it. `hedge` is the band of "around",
    a part of the number. `severity` is that of rules, and of rules on single predicates.
    `path` is the file that was found, or empty. `help` of each says what it does; the page on settings is made of it.
    """

    claims: tuple[str, ...] = field(
        default=("claims",),
        metadata={
            "help": "Files and folders of claims that are read if none are named, relative to the settings' folder."
        },
    )
    reports: str = field(default="reports", metadata={"help": "Folder of the reports, likewise."})
    fail_on: FailOn = field(
        default=FailOn.CONTRADICTS,
        metadata={"help": "The mildest class that makes the exit code 1: contradicts, may contradict, changed, never."},
    )
    sort: Sort = field(
        default=Sort.GRAVITY,
        metadata={"help": "The order of findings: gravity (the gravest first), subject, time."},
    )
    only: tuple[str, ...] = field(
        default=(), metadata={"help": "Show findings of these rules, subjects or sources only."}
    )
    ignore: tuple[str, ...] = field(default=(), metadata={"help": "Hide findings of these."})
    without: tuple[str, ...] = field(default=(), metadata={"help": "Leave these sources aside."})
    language: str = field(default="", metadata={"help": "Language code of sources that name none: en, de, fr ..."})
    exact: bool = field(default=False, metadata={"help": "Take round numbers for exact."})
    hedge: Fraction = field(default=Fraction(1, 10), metadata={"help": "The band of *around*, below 100 %."})
    vague: bool = field(default=True, metadata={"help": "Whether dozens, hundreds and the like are compared."})
    fiscal_year_starts: str = field(
        default="",
        metadata={"help": "Month and day, or month, in which fiscal years begin: `04-01`, `April`; else nobody knows."},
    )
    case: Case | None = field(
        default=None,
        metadata={
            "help": (
                "What the claims are about: `when` (a date or a stretch, as in claims: undated claims are of that "
                "time), `title`, `about`, `author` (who compiled them), `note`, `important` (the subjects and "
                "properties that matter most: their findings come first among those as well supported)."
            )
        },
    )
    duplicates: bool = field(
        default=True, metadata={"help": "Whether possible duplicates among the names are looked for."}
    )
    plugins: bool = field(default=True, metadata={"help": "Whether rules of installed packages are run."})
    severity: Policy = field(
        factory=Policy,
        metadata={
            "help": "By rule, or below a predicate by rule: error, warning, note, or off (the rule does not run)."
        },
    )
    path: str = ""
