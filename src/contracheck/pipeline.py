"""`check(paths, options) -> Report`: the stages in order, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike

from attrs import evolve, field, frozen

from contracheck.analysis.accounting import account
from contracheck.analysis.almost_met import almost_met
from contracheck.analysis.arranging import order_of
from contracheck.analysis.coverage import coverage_of
from contracheck.analysis.root_causes import causes_of
from contracheck.analysis.selection import Selection, hide, put_away, set_aside, split
from contracheck.analysis.severities import canonical_predicate, unknown_severities
from contracheck.analysis.updates import updates_of
from contracheck.comparison.groups import gather
from contracheck.files.paths import listed
from contracheck.files.problem_list import without_remarks
from contracheck.findings.doubt import addressed
from contracheck.findings.judge import Judged, judge, open_world
from contracheck.load import read, shipped
from contracheck.model import (
    Case,
    Claim,
    Entity,
    Finding,
    Group,
    Loaded,
    Passage,
    PossibleDuplicate,
    Predicate,
    Problem,
    Report,
    Sort,
    Statement,
    Trusted,
    defining,
)
from contracheck.model.order import arranged
from contracheck.model.policy import Policy
from contracheck.names.kept_apart import kept_apart
from contracheck.names.predicate_index import predicate_index
from contracheck.names.register import Register
from contracheck.normalise import Manner, Normalised, normalise, other_faults
from contracheck.review.match import Reviewed, review
from contracheck.review.parameters import with_parameters
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from contracheck.rules.kit.plugins import Plugins, load_plugins
from contracheck.values.text.name_key import name_key

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]
"""One path of a file or folder, or several."""
Progress = Callable[[str, int, int], None]
"""Told of the stage, how much is done, and of how much."""


@frozen(eq=False)
class Options:
    """What a run is asked to do. Without `decisions`, what reviewers explained stays in view; findings whose ids
    are in `before` are known already, and leave it. `language` is that of sources for which no file gives one."""

    manner: Manner = field(factory=Manner)
    selection: Selection = field(factory=Selection)
    policy: Policy = field(factory=Policy)
    duplicates: bool = True
    plugins: bool = True
    decisions: bool = True
    before: frozenset[str] = frozenset()
    language: str = ""
    case: Case | None = None
    sort: Sort = Sort.GRAVITY
    named: tuple[str, ...] = ()
    """The paths that a command must name to read the same, where the settings do not."""


@frozen(eq=False)
class Prepared:
    """Everything a run knows before it judges: what `explain` and `subjects` look at.

    `options` are those that it was prepared with, and all that follows keeps to them. `known` is the vocabulary by the
    key (`name_key`) of every name and synonym; `rules` are those that run, `trusted` the packages that brought some of
    them. `asked` are problems with how the run was asked for, which whoever asked knows: of settings, and of names that
    mean nothing; `defined` are those of the definitions, `spoilt` those of values in claims that another fault spoilt.
    """

    options: Options
    loaded: Loaded
    register: Register
    known: Mapping[str, Predicate]
    normalised: Normalised
    groups: tuple[Group, ...]
    aside: tuple[Claim, ...]
    rules: tuple[Rule, ...]
    trusted: tuple[Trusted, ...]
    defined: tuple[Problem, ...]
    spoilt: tuple[Problem, ...]
    asked: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong so far, in the order that reports have it: what was asked for; the definitions (plugins,
        severities, vocabulary, register, declared rules); files; values. What rules could not do comes behind it."""
        return (*self.asked, *self.defined, *self.loaded.problems, *self.normalised.problems, *self.spoilt)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, as normalised."""
        return self.normalised.statements

    @property
    def predicates(self) -> Mapping[str, Predicate]:
        """The predicates in use, by canonical name."""
        return self.normalised.predicates


def prepare(paths: Paths, options: Options = Options(), progress: Progress | None = None) -> Prepared:
    """Read the files and make the claims comparable; no rule has run yet."""
    return _prepared(read(listed(paths), advance=_stage(progress, "reading"), language=options.language), options)


def with_entries(prepared: Prepared, entries: Sequence[Entity]) -> Prepared:
    """The same claims with more entries in the register."""
    loaded = evolve(prepared.loaded, entities=(*prepared.loaded.entities, *entries))
    return _prepared(loaded, prepared.options)


def _prepared(loaded: Loaded, options: Options) -> Prepared:
    register, register_problems = Register.build(loaded.entities)
    known, vocabulary_problems = predicate_index(loaded.predicates)
    own = any(predicate.place is not None for predicate in loaded.predicates)
    claims, aside = set_aside(loaded.claims, options.selection)
    register = register.spelled(
        name for claim in claims for name in (claim.subject, claim.where, *claim.said_by) if name
    )
    normalised = normalise(claims, register, known, name_key, options.manner)
    loaded = evolve(loaded, problems=without_remarks(loaded.problems, normalised.problems))
    groups = gather(normalised.statements, normalised.predicates)
    faults = other_faults(loaded.spoilt, register, known, name_key, normalised.manner)
    spoilt = tuple(fault for fault in faults if fault not in normalised.problems)
    declared, rule_problems = _declared(loaded, known)
    plugins = load_plugins([rule.name for rule in (*RULES, *declared)]) if options.plugins else Plugins()
    rules = (*RULES, *declared, *plugins.rules)
    defined = (
        *plugins.problems,
        *unknown_severities(options.policy, known, rules),
        *vocabulary_problems,
        *(kept_apart((claim.predicate for claim in loaded.claims), known, shipped()) if own else ()),
        *register_problems,
        *rule_problems,
    )
    told = (tuple(map(defining, defined)), spoilt)
    return Prepared(options, loaded, register, known, normalised, groups, aside, rules, plugins.trusted, *told)


def check(paths: Paths, options: Options = Options(), progress: Progress | None = None) -> Report:
    """The whole run: files in, report out. Raises nothing for bad input: it is in `Report.problems`."""
    return conclude(prepare(paths, options, progress), progress)


def conclude(prepared: Prepared, progress: Progress | None = None) -> Report:
    """The second half of the run: judge what was prepared."""
    judged = rule_on(prepared, _stage(progress, "judging"))
    return _report(prepared, judged, _duplicates(prepared) if prepared.options.duplicates else ())


def rule_on(prepared: Prepared, advance: Callable[[int, int], None] | None = None) -> Judged:
    """All findings of what was prepared, the hidden ones included; what was held against what; what rules could not
    do."""
    policy = prepared.options.policy.named(lambda name: canonical_predicate(name, prepared.known))
    return judge(open_world(prepared.groups, prepared.register), prepared.rules, policy, advance)


def _declared(loaded: Loaded, known: Mapping[str, Predicate]) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules that the vocabulary declares; the reading of conditions is imported only where there are some."""
    if not loaded.rules:
        return (), ()
    from contracheck.rules.declared import declared_rules

    taken = [rule.name for rule in RULES]
    spoken = (name for predicate in known.values() for name in (predicate.name, *predicate.synonyms))
    return declared_rules(loaded.rules, lambda name: known.get(name_key(name)), spoken, taken)


def open_findings(prepared: Prepared) -> tuple[Finding, ...]:
    """All findings that reviewers have not settled."""
    return put_away(reviewed(prepared, rule_on(prepared).findings).findings)[0]


def reviewed(prepared: Prepared, findings: Sequence[Finding]) -> Reviewed:
    """The findings with the parameters that bear on them and with what reviewers said of them."""
    told = with_parameters(
        addressed(findings, prepared.options.named),
        prepared.predicates,
        prepared.loaded.rules,
        prepared.trusted,
        prepared.options.manner,
    )
    return review(told, prepared.loaded.decisions)


def _report(prepared: Prepared, judged: Judged, duplicates: Sequence[PossibleDuplicate]) -> Report:
    findings, options = judged.findings, prepared.options
    told = reviewed(prepared, findings)
    wanted, suppressed = hide(told.findings, options.selection)
    undecided, decided = put_away(wanted) if options.decisions else (wanted, ())
    shown, known = split(undecided, lambda finding: finding.id not in options.before)
    order = order_of(options.sort, options.case, prepared.register.canonical, prepared.known)
    standings = account(prepared.groups, findings, duplicates, judged.met)
    held = (prepared.groups, standings, prepared.register, prepared.known, prepared.normalised)
    almost = almost_met(*held, wanted=options.duplicates)
    return Report(
        findings=tuple(arranged(shown, order)),
        groups=prepared.groups,
        standings=standings,
        sources=prepared.loaded.sources,
        problems=(*prepared.problems, *judged.problems),
        inferred=tuple(predicate for _, predicate in sorted(prepared.predicates.items()) if predicate.inferred),
        duplicates=tuple(duplicates),
        suppressed=suppressed,
        set_aside=prepared.aside,
        trusted=prepared.trusted,
        causes=causes_of(shown),
        coverage=coverage_of(prepared.groups, standings, findings),
        unread=prepared.loaded.unread + prepared.normalised.unread,
        not_known=prepared.normalised.not_known,
        updates=updates_of(prepared.groups),
        almost_met=almost.found,
        almost_more=almost.more,
        case=options.case,
        decided=decided,
        known=known,
        passages=_passages(prepared.loaded.claims),
        unused=told.unused,
        order=order,
    )


def _passages(claims: Sequence[Claim]) -> tuple[Passage, ...]:
    """The quotes whose texts are at hand; looking them up is imported only where a source names its text."""
    if not any(claim.quote and claim.source.text for claim in claims):
        return ()
    from contracheck.quotes import passages

    return passages(claims)


def _duplicates(prepared: Prepared) -> tuple[PossibleDuplicate, ...]:
    """Looked for with a library that only this needs."""
    from contracheck.analysis.possible_duplicates import possible_duplicates

    return possible_duplicates(prepared.groups, prepared.register)


def _stage(progress: Progress | None, name: str) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    return lambda done, total: progress(name, done, total)
