"""The report: the findings, the account of every claim, and what else a run has to say."""

from __future__ import annotations

from collections import Counter

from attrs import field, frozen

from contracheck.model.decisions import Decision
from contracheck.model.definitions import Predicate
from contracheck.model.inputs import Case, Claim, Problem, Source
from contracheck.model.kinds import CLASSES, Fate, Kind, Level, NameKind, NamePart, Suspect
from contracheck.model.order import Order
from contracheck.model.outcomes import Finding, Group, Standing
from contracheck.model.statements import Key, Statement

VERSION = "contracheck-report/1"
"""Name and version of the shape of `report.json`; the number rises when a reader of the old shape would break."""


@frozen
class PossibleDuplicate:
    """Two names that perhaps mean the same: proposed, never merged by itself."""

    kind: NameKind
    first: str
    second: str
    score: int
    """Likeness, 0 to 100."""
    contradictions: int
    """How many *contradicts* and *may contradict* findings would appear if they were the same."""
    gone: int = 0
    """How many there are that would go."""


@frozen
class Trusted:
    """A package whose code was run, and the rules that it brought."""

    package: str
    version: str
    rules: tuple[str, ...]


@frozen
class Cause:
    """A claim that might be withdrawn, or a subject's name that might be split in two, and how many findings would go.

    `name` is the claim's id or the subject; `halves` the sources on either side of a name.
    """

    kind: Suspect
    name: str
    halves: str
    settles: int


@frozen
class Causes:
    """What settles several findings, out of `total` that contradict or may; `fewest` are the claims that, withdrawn
    together, settle all, and `exact` says whether no smaller set does."""

    total: int = 0
    several: tuple[Cause, ...] = ()
    fewest: tuple[str, ...] = ()
    exact: bool = True


@frozen
class SourceCoverage:
    """How far one source's claims are checked: by claims of other origins, by its own alone, or by nothing."""

    source: str
    by_others: int
    by_itself: int
    by_nothing: int


@frozen
class Coverage:
    """What the sources can check for each other, over all claims that are compared at all."""

    compared: int = 0
    held: int = 0
    """Of those that are alone, how many a rule compared with another question."""
    unchecked: int = 0
    sources: tuple[SourceCoverage, ...] = ()


@frozen
class Passage:
    """A claim's quote looked up in the text of its source, where that is at hand.

    `number` is that of the text, `paragraph` and
    `line` tell where in it (0: a heading; nowhere). `found` are the words that match, between those `before` and
    `after` them in the paragraph; empty, with the whole paragraph before, where none match letter by letter. `instead`
    are the words most like a changed quote, `note` what was overlooked.
    """

    claim: str
    fate: Fate
    file: str
    number: int = 0
    paragraph: int = 0
    line: int = 0
    before: str = ""
    found: str = ""
    after: str = ""
    instead: str = ""
    note: str = ""


@frozen(eq=False)
class Update:
    """A figure that became known in time, and changed by a large part while it did: told `before`, and `after`."""

    key: Key
    before: Statement
    after: Statement


@frozen
class TwoNames:
    """Two names of one part of what claims ask that are perhaps one, of which `own` would give way to `other`;
    `likeness` is of 100."""

    part: NamePart
    own: str
    other: str
    likeness: int


@frozen(eq=False)
class AlmostMet:
    """Two claims that would quarrel if the names that stand between them were one: mostly one pair of names, else two.
    The first was left alone, if one was; `kind` is what they would come to."""

    names: tuple[TwoNames, ...]
    alone: Statement
    met: Statement
    kind: Kind

    @property
    def likeness(self) -> int:
        """That of the names that are least alike."""
        return min(name.likeness for name in self.names)


@frozen(eq=False)
class AlmostMetList:
    """What was found, and how many pairs of questions were not looked at."""

    found: tuple[AlmostMet, ...] = ()
    more: int = 0


@frozen(eq=False, repr=False)
class Report:
    """All that a run has to say; every output format is a function of it."""

    findings: tuple[Finding, ...]
    groups: tuple[Group, ...]
    standings: tuple[Standing, ...]
    """One for each statement, in total order."""
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    inferred: tuple[Predicate, ...]
    duplicates: tuple[PossibleDuplicate, ...]
    suppressed: tuple[Finding, ...] = ()
    """Findings hidden by `--only`/`--ignore`; counted."""
    set_aside: tuple[Claim, ...] = ()
    """Claims left out by `--without` or `--as-of`; counted."""
    trusted: tuple[Trusted, ...] = ()
    """Packages whose rules were run as they are."""
    causes: Causes = field(factory=Causes)
    coverage: Coverage = field(factory=Coverage)
    unread: int = 0
    not_known: int = 0
    """How many cells say that nothing is known: their fields are not given."""
    updates: tuple[Update, ...] = ()
    """Figures that changed by more than a fifth while they became known: no findings, but news."""
    case: Case | None = None
    """What the user says that all of it is about, and of which time undated claims are."""
    almost_met: tuple[AlmostMet, ...] = ()
    """Claims that would quarrel if two names were one, the most alike first; then if two pairs of names were."""
    almost_more: int = 0
    """How many such questions were not looked at."""
    decided: tuple[Finding, ...] = ()
    """Findings that reviewers explained, or called false alarms: out of the default view; counted."""
    known: tuple[Finding, ...] = ()
    """Findings that an earlier report had already; counted."""
    passages: tuple[Passage, ...] = ()
    """The quotes whose texts are at hand."""
    all_listed: bool = False
    """Whether `report.json` lists all claims, however many there are."""
    with_texts: bool = False
    """Whether the page has the quoted paragraphs of the texts, whole."""
    for_readers: bool = False
    """Whether page and Markdown leave out what is only for those who made the report: places in files, ids, notes."""
    unused: tuple[Decision, ...] = ()
    """Decisions about findings that are no more."""
    order: Order = field(factory=Order)
    """In which order findings are shown."""

    def __repr__(self) -> str:
        """How much there is of what, on one line."""
        kinds = Counter(finding.kind for finding in self.findings)
        found = ", ".join(f"{kinds[kind]} {kind}" for kind in CLASSES if kinds[kind]) or "none"
        errors = sum(problem.level == Level.ERROR for problem in self.problems)
        counts = f"statements: {len(self.standings)}; sources: {len(self.sources)}; errors: {errors}"
        return f"<Report: findings: {found}; {counts}>"
