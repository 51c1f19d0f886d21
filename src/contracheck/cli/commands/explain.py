"""`contracheck explain`: a rule's manual, how a claim was read, or how two claims compare, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.values.limits import EXPLAINED_PAIRS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from contracheck.cli.project import Project
    from contracheck.comparison.explanation import ExplanationStep
    from contracheck.model import Finding, Statement
    from contracheck.pipeline import Prepared
    from contracheck.report.terminal.layout import Canvas, Line
    from contracheck.rules.kit import Rule

TAB = "   "


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from contracheck.cli.project import all_rules

    rules = all_rules()
    return [CompletionItem(rule.name, help=rule.summary) for rule in rules if rule.name.startswith(incomplete)]


@click.command("explain", cls=Command, short_help="Explain a rule, a finding, a claim, or how two claims compare.")
@click.argument(
    "name",
    metavar="RULE|FINDING|A",
    shell_complete=_complete,
    cls=options.Argument,
    help="The name of a rule, the id of a finding, or a claim.",
)
@click.argument("other", required=False, metavar="[B]", cls=options.Argument, help="The claim that A is compared with.")
@options.claims
@click.option("--exact", is_flag=True, help="Take round numbers for exact: 2,500 is 2,500.")
@options.language
@options.plugins
@options.colour
def command(
    name: str, other: str | None, claims: tuple[str, ...], *, exact: bool, language: str, no_plugins: bool, color: str
) -> None:
    """Explain a RULE; or how claim A was read; or step by step whether and how claims A and B compare.

    A claim is named by its full id (source/id), by an id that only one source uses, or by where it stands (file:line).
    `contracheck run --verbose` shows both. A FINDING is named by its id: its clearest two claims are compared.
    """
    from contracheck.cli.screen import canvas

    rule = _rule_of(name, claims, plugins=not no_plugins) if other is None else None
    screen = canvas(color)
    if rule is not None:
        _show_rule(rule, screen)
    else:
        from contracheck.cli.project import open_project

        flags = options.unflagged(exact=exact, language=language, no_plugins=no_plugins)
        _show_claims(name, other, open_project(claims, flags), screen)


def _rule_of(name: str, claims: tuple[str, ...], *, plugins: bool) -> Rule | None:
    """The rule of that name; those of the house need no project."""
    from contracheck.cli.project import all_rules
    from contracheck.rules import RULES

    found = next((rule for rule in RULES if rule.name == name), None)
    if found is None and "-" in name:
        found = next((rule for rule in all_rules(claims, plugins=plugins) if rule.name == name), None)
    return found


def _show_rule(rule: Rule, screen: Canvas) -> None:
    from contracheck.cli.screen import paragraphs
    from contracheck.report.words import visible
    from contracheck.rules.kit.manual import parts_of

    whose = {"": "", "vocabulary": ", declared in the vocabulary"}.get(rule.origin, f", trusted code of {rule.origin}")
    paragraphs(screen, [[(rule.name, "bold"), (f"  {rule.severity}{whose}", "dim")], []])
    if rule.origin:
        lines = rule.manual.strip().split("\n")
        paragraphs(screen, [[(visible(line).replace(TAB, "\xa0" * 3), "")] for line in lines], TAB * 2)
        return
    for part in parts_of(rule):
        if part.examples:
            paragraphs(screen, [[(f"{part.heading}:", "bold")]])
            paragraphs(
                screen, [[(f"{TAB}{example}".replace(TAB, "\xa0" * 3), "cyan")] for example in part.examples], TAB * 2
            )
        else:
            head: Line = [(f"{part.heading}: ", "bold")] if part.heading else []
            paragraphs(screen, [[*head, (part.text, "")]])
        paragraphs(screen, [[]])


def _show_claims(name: str, other: str | None, project: Project, screen: Canvas) -> None:
    from contracheck.comparison.explanation import explain_one, explain_pair

    world, findings = _judged(project)
    statement, two = _named(name, other, world, findings)
    if two is None:
        _show_steps([("A", statement)], explain_one(statement, world.groups, findings), screen)
        return
    if statement is two:
        raise click.UsageError(f"{statement.id} is one claim; name two")
    _show_steps(
        [("A", statement), ("B", two)],
        explain_pair(statement, two, world.groups, world.register.ancestors, findings).steps,
        screen,
    )


def _named(
    name: str, other: str | None, world: Prepared, findings: Sequence[Finding]
) -> tuple[Statement, Statement | None]:
    """The claims that were named: each by itself, or both by the finding that they are part of."""
    from contracheck.cli.claim_lookup import find_claim

    if other is not None:
        return find_claim(name, world.statements), find_claim(other, world.statements)
    finding = next((finding for finding in findings if finding.id == name), None)
    if finding is None:
        return find_claim(name, world.statements, tuple(rule.name for rule in world.rules)), None
    return _clearest(finding, world) if len(finding.statements) > 1 else (finding.statements[0], None)


def _clearest(finding: Finding, world: Prepared) -> tuple[Statement, Statement]:
    """Two statements of the finding: the first pair from different camps that is of its class, else the first two."""
    from itertools import combinations, islice, product

    from contracheck.comparison.explanation import explain_pair

    sides = combinations((position.statements for position in finding.positions), 2)
    pairs = list(islice((pair for side in sides for pair in product(*side)), EXPLAINED_PAIRS))
    for statement, two in pairs:
        if explain_pair(statement, two, world.groups, world.register.ancestors).comparison.kind == finding.kind:
            return statement, two
    statement, two = pairs[0] if pairs else finding.statements[:2]
    return statement, two


def _judged(project: Project) -> tuple[Prepared, tuple[Finding, ...]]:
    from contracheck.pipeline import prepare, rule_on

    world = prepare(project.paths, project.options)
    return world, rule_on(world).findings


def _show_steps(claims: Iterable[tuple[str, Statement]], steps: Iterable[ExplanationStep], screen: Canvas) -> None:
    from contracheck.cli.screen import paragraphs
    from contracheck.report.words import visible

    for letter, statement in claims:
        place = statement.claim.place
        paragraphs(
            screen,
            [
                [
                    (f"{letter} ", "bold"),
                    (visible(statement.id), "bold"),
                    ("  ", ""),
                    (visible(str(place)), screen.link(place, "dim")),
                ]
            ],
            TAB,
        )
    paragraphs(screen, [[]])
    for number, step in enumerate(steps, 1):
        paragraphs(screen, _step(number, step, screen), TAB * 2)


def _step(number: int, step: ExplanationStep, screen: Canvas) -> Iterator[Line]:
    from contracheck.report.reason_words import reason_words
    from contracheck.report.words import STYLES, visible

    style = next((known for known in STYLES.values() if step.title == "Class" and known.name == step.outcome), None)
    tint = style.colour if style else {True: "green", False: "yellow", None: ""}[step.passed]
    sign = {True: screen.sign("✓", "+"), False: screen.sign("✗", "x"), None: " "}[step.passed]
    symbol = f"{screen.sign(style.symbol, style.plain)} " if style else ""
    yield [
        (f"\xa0{number:>2}\xa0{sign} ".replace("  ", "\xa0 "), tint),
        (f"{step.title}: ", "bold"),
        (f"{symbol}{visible(step.outcome)}", tint),
    ]
    for detail in step.details:
        yield [("\xa0" * 6, ""), (visible(detail if isinstance(detail, str) else reason_words(*detail)), "dim")]
