"""Every limit that a user can meet, in one table: `docs/limits.md` is made from it.

Limits keep a hostile or broken file from taking all memory or time, and a report readable. What is beyond one is
told as a problem, counted, or to be had whole elsewhere.
"""

from __future__ import annotations

from typing import Self


class Limit(int):
    """A number, with what it counts, of what, and what happens beyond it."""

    unit: str
    of: str
    beyond: str

    def __new__(cls, number: int, unit: str, of: str, beyond: str) -> Self:
        """Frozen by convention, as numbers are."""
        made = super().__new__(cls, number)
        made.unit, made.of, made.beyond = unit, of, beyond
        return made


_PROBLEM = "a problem; it is not read"
_REFUSED = "refused, with the reason"

# Files
CLAIM_FILE = Limit(200_000_000, "bytes", "a file of claims", _PROBLEM)
SETTINGS_FILE = Limit(1_000_000, "bytes", "a settings file", "a problem; the defaults hold")
DECISIONS_FILE = Limit(20_000_000, "bytes", "a file of decisions that is written to", "nothing is written")
REPORT_FILE = Limit(1_000_000_000, "bytes", "an earlier report.json", _REFUSED)
TEXT_FILE = Limit(5_000_000, "bytes", "the text of a source", "a problem; its quotes are not looked up")
GIT_ANSWER = Limit(1_000_000_000, "bytes", "a file in a git repository", _REFUSED)
GIT_LISTING = Limit(100_000_000, "bytes", "git's list of files or commits", _REFUSED)
GIT_SECONDS = Limit(300, "seconds", "one answer of git", _REFUSED)
UNPACKED = Limit(300_000_000, "bytes", "the parts of a workbook, unpacked", _PROBLEM)
TAGS = Limit(16_000_000, "tags", "the parts of a workbook", _PROBLEM)
CELLS = Limit(3_000_000, "cells", "a workbook", _PROBLEM)
SHEETS = Limit(1000, "sheets", "a workbook", _PROBLEM)
EVENTS = Limit(3_000_000, "names, values and brackets", "a YAML file: about 130,000 claims", _PROBLEM)
SLIPS = Limit(
    20, "missing colons and tabs", "one YAML file: those that are read past", "what stands behind is only counted"
)
NESTING = Limit(20, "levels", "nesting in YAML and JSON", _PROBLEM)
FIELD = Limit(20_000, "characters", "one field", _PROBLEM)
PROBLEMS = Limit(500, "problems", "one file", "counted in one last line")

# Values, names and rules
NUMBER_TEXT = Limit(200, "characters", "a number in words", _PROBLEM)
DATE_TEXT = Limit(200, "characters", "a date in words", _PROBLEM)
DIGITS = Limit(400, "digits", "a number, its exponent included", _PROBLEM)
YEARS = Limit(10**12, "years", "a date, before or after year 0", _PROBLEM)
PARAGRAPHS = Limit(1000, "paragraphs", "one locator", "the two ends of the range are looked at")
NAME = Limit(1000, "characters", "a name that is written into the register", "nothing is written")
NAME_WORDS = Limit(40, "words", "a name for which similar ones are looked for", "it is not looked for")
NEIGHBOURS = Limit(8, "names", "those that one name is compared with under one key", "a similar name may be missed")
MEMBERS = Limit(40, "names", "a list or a choice of names", "it is one name")
ALIKE_NAMES = Limit(
    300,
    "names",
    "those of one question that sound alike: all pairs of them",
    "each is held against the 300 next ones",
)
NAME_FITS = Limit(
    50_000,
    "pairs",
    "names of one question that are told by choices, lists, and in several wholes",
    "the claims with the names that come later in the alphabet are not compared",
)
ALMOST_NAMES = Limit(40, "names", "those with a word in common, of claims that almost met", "the word is passed over")
ALMOST_PAIRS = Limit(
    200,
    "pairs",
    "names of one question that are held against each other, or four for each name if that is more",
    "those that share a word that more names have are not",
)
ALMOST_LOOKED_AT = Limit(
    60, "pairs", "questions whose claims almost met, by one name or by two: those asked about", "counted"
)
PROPOSALS = Limit(
    200,
    "pairs",
    "pairs of names proposed as one, or one for a hundred names if that is more",
    "the least alike are not",
)
RULE_CLAIMS = Limit(3, "claims", "a declared rule", _PROBLEM)
CONDITION = Limit(2000, "characters", "a condition of a declared rule", _PROBLEM)
CONDITION_NESTING = Limit(30, "levels", "brackets and negations in a condition", _PROBLEM)
COMBINATIONS = Limit(2_000_000, "combinations", "the claims that a declared rule looks at", "a problem; the rule stops")
CAUSES = Limit(
    60, "findings", "those that hang together and are settled by fewest claims", "an answer that may not be the fewest"
)
CAMPS = Limit(200, "different values", "one finding", "its positions are the fewest that account for all values")

# Reports
LISTED_CLAIMS = Limit(
    10_000, "claims", "a run whose report.json lists them all", "those of findings; `run --statements` lists all"
)
CAMP_CLAIMS = Limit(200, "claims", "one position in the report.json of more", "counted; `run --statements` lists all")
HTML_FINDINGS = Limit(300, "findings", "a page before their bodies unfold only in view", "all are there")
PAGE_FINDINGS = Limit(
    500, "findings", "the page, and as many decided ones", "the gravest are there; `contracheck findings` lists all"
)
PAGE_CLAIMS = Limit(1_000, "claims", "a finding that is decided on the page", "`contracheck decide` takes it")
HTML_ITEMS = Limit(100, "claims", "one position, and other lists, on the page", "counted; report.json has more")
HTML_CONTEXT = Limit(
    30, "words", "the text on either side of a quote on the page", "cut; `run --with-texts` has the paragraph"
)
PICTURE_BARS = Limit(60, "bars", "a picture of a finding", "the others are counted")
OVERVIEW_BARS = Limit(8, "bars", "a picture in the overview", "the others are counted")
MARKDOWN_FINDINGS = Limit(1_000, "findings", "report.md", "the gravest are there; `contracheck findings` lists all")
MARKDOWN_ITEMS = Limit(25, "claims", "one position, and problems, in report.md", "counted; report.json has more")
POSITIONS = Limit(12, "positions", "one finding", "counted; report.json has all")
SCREEN_FINDINGS = Limit(100, "findings", "the screen", "`--verbose` shows all")
SCREEN_TEXT = Limit(280, "characters", "one text on the screen", "cut; the files have it whole")
SCREEN_ITEM = Limit(160, "characters", "one text of a list on the screen", "cut; the files have it whole")
COVERAGE_TEXT = Limit(100, "characters", "one text of `--coverage`", "cut; the files have it whole")
SCREEN_STEPS = Limit(6, "values", "what changed over time, on the screen", "`--verbose` has all")
CELL = Limit(32_767, "characters", "a cell of report.xlsx", "cut, as spreadsheets do")
EXPLAINED_PAIRS = Limit(
    100, "pairs", "a finding of which `explain` looks for the clearest", "the others are not looked at"
)
HISTORY_ROWS = Limit(20, "rows", "a list of `history`", "counted; `--format json` has all")

# Commands
PHRASE = Limit(1000, "characters", "a phrase given to `read`", _REFUSED)
QUESTION_LINE = Limit(65_536, "bytes", "a line of `read --jsonl`", "answered with the problem")
REASON = Limit(4000, "characters", "the reason of a decision made on the page", _REFUSED)
REQUEST_BODY = Limit(64_000, "bytes", "a request to `serve`", _REFUSED)
REQUEST_SECONDS = Limit(10, "seconds", "a request to `serve`, until it has arrived", "the connection is closed")
CONNECTIONS = Limit(100, "connections", "`serve`", "the one that was silent longest is closed")
WRITING_TRIES = Limit(50, "tries", "writing decisions while others write them", "nothing is written")


def table() -> dict[str, Limit]:
    """Every limit by its name, in the order of this page."""
    return {name: value for name, value in globals().items() if isinstance(value, Limit)}
