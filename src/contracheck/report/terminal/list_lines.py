"""The lists around the findings: problems before them, names and inferences after, timelines on demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from contracheck.model import Group, Level, PossibleDuplicate, Predicate, Problem, Report, Standing
from contracheck.model.order import arranged, by_time
from contracheck.report import almost_met_words, large_updates
from contracheck.report.almost_met_words import shown_almost
from contracheck.report.changed_over_time import Course, courses
from contracheck.report.large_updates import ShownUpdate, shown_updates
from contracheck.report.reason_words import reason_words
from contracheck.report.terminal.layout import NO_BREAK, Canvas, Line, StyledText, prefixed, size
from contracheck.report.the_case import shown_case
from contracheck.report.view import (
    SourceNames,
    opinions,
    problem_order,
    problem_sections,
    said_problem,
    said_unused,
    shown,
)
from contracheck.report.words import DOT, STYLES, becomes, counted, heading, more, shortened, visible
from contracheck.values.limits import SCREEN_ITEM, SCREEN_STEPS

TAB: StyledText = ("   ", "")


def section(title: str, remark: str, canvas: Canvas) -> list[Line]:
    """A heading across the page, with a remark at its end where there is room."""
    lines = prefixed(canvas.wrap([(title, "bold")], canvas.width - 2), (" ", ""))
    room = canvas.width - size(lines[-1]) - len(remark) - 3
    rest = f" {canvas.sign('─', '-') * room} {remark}".rstrip() if room > 0 else ""
    return [*lines[:-1], [*lines[-1], (rest, "dim")]]


def case_lines(report: Report, canvas: Canvas) -> Iterator[Line]:
    """What the user says of the case as a whole."""
    case = shown_case(report)
    said = ((case.title, "bold"), (case.author, ""), (case.about, ""), (case.note, ""), (case.time, "dim"))
    for words, style in said:
        if words:
            yield from prefixed(canvas.wrap([(words, style)], canvas.width - 2), (" ", ""))
    if case.lines:
        yield []


def problem_lines(problems: Sequence[Problem], canvas: Canvas, limit: int | None) -> Iterator[Line]:
    """Problems, those of the definitions apart and first; at most `limit` of each."""
    for title, them in problem_sections(problems):
        yield from section(title, counted(len(them), "problem"), canvas)
        for problem in them[:limit]:
            yield from _problem(problem, canvas)
        yield from _rest(len(them), limit, "problem", canvas)
        yield []


def first_problems(problems: Sequence[Problem], canvas: Canvas, limit: int) -> Iterator[Line]:
    """The first `limit` problems, errors before warnings, in a line each: what is wrong, and where."""
    ordered = sorted(problems, key=lambda problem: (problem.level != Level.ERROR, problem_order(problem)))
    for problem in ordered[:limit]:
        colour = "red" if problem.level == Level.ERROR else "yellow"
        words = canvas.clean([(_cut(said_problem(problem)), "")])
        place: StyledText = (visible(str(problem.place)), canvas.link(problem.place, "bold"))
        yield [(" ", ""), (visible(problem.level), colour), (" ", ""), *canvas.clean([place]), (" ", ""), *words]
    if len(problems) > limit:
        yield [(f" {more(len(problems) - limit, 'problem', 'all without --quiet')}", "dim")]


def _problem(problem: Problem, canvas: Canvas) -> Iterator[Line]:
    colour = "red" if problem.level == Level.ERROR else "yellow"
    words = f" {said_problem(problem)}"
    parts: list[StyledText] = [
        (visible(problem.level), colour),
        (" ", ""),
        (visible(str(problem.place)), canvas.link(problem.place, "bold")),
    ]
    parts += [(words, ""), (f"; expected {_cut(problem.expected)}" if problem.expected else "", "dim")]
    parts += [(f"; did you mean {_cut(problem.suggestion)}?" if problem.suggestion else "", "")]
    yield from prefixed(canvas.wrap(parts, canvas.width - 4, "  "), TAB)


def _cut(text: str) -> str:
    return shortened(visible(text), SCREEN_ITEM)


def _rest(count: int, limit: int | None, noun: str, canvas: Canvas) -> Iterator[Line]:
    if limit is not None and count > limit:
        yield from prefixed(
            canvas.wrap([(more(count - limit, noun, "all with --verbose"), "dim")], canvas.width - 4), TAB
        )


def noticed_lines(report: Report, canvas: Canvas, limit: int | None) -> Iterator[Line]:
    """What a person should know or decide: what changed, names that may mean the same, and what was inferred."""
    changes = [_course(course, canvas) for course in courses(report)]
    if changes:
        yield from section("Changed over time", "no contradictions", canvas)
        yield from _items(changes, limit, "change", canvas)
    if report.duplicates:
        yield from section("Possible duplicates", "to decide: contracheck subjects", canvas)
        yield from _items([_duplicate(duplicate) for duplicate in report.duplicates], limit, "pair", canvas)
    if report.inferred:
        yield from section("Inferred", "not in the vocabulary", canvas)
        yield from _items([_predicate(predicate) for predicate in report.inferred], limit, "predicate", canvas)


def update_lines(report: Report, canvas: Canvas, limit: int | None) -> Iterator[Line]:
    """Large updates: they stand before the findings, for they are news."""
    updates = [_update(one, canvas) for one in shown_updates(report)]
    if updates:
        yield from section(large_updates.TITLE, large_updates.REMARK, canvas)
        yield from _items(updates, limit, "update", canvas)


def almost_lines(report: Report, canvas: Canvas, limit: int | None) -> Iterator[Line]:
    """Claims that almost met, each with the command that makes two names one, in one piece; of two pairs, one below the
    other."""
    pairs = list(shown_almost(report))
    if not pairs:
        return
    yield from section(almost_met_words.TITLE, almost_met_words.REMARK, canvas)
    for one in pairs[:limit]:
        words: list[StyledText] = [(_cut(one.names), "bold"), (f" ({_cut(one.what)})", "")]
        yield from prefixed(canvas.wrap(words, canvas.width - 4, "  "), TAB)
        for command in one.commands:
            whole = command.replace(" ", NO_BREAK) if len(command) < canvas.width - 6 else command
            yield from prefixed(canvas.wrap([(whole, "cyan")], canvas.width - 6), ("     ", ""))
    yield from _rest(len(pairs), limit, "pair", canvas)
    if more := almost_met_words.passed_over(report):
        yield from prefixed(canvas.wrap([(more, "dim")], canvas.width - 4), TAB)
    yield []


def settled_lines(report: Report, canvas: Canvas, limit: int | None) -> Iterator[Line]:
    """Findings that reviewers settled, with what they said, and unused decisions."""
    if report.decided:
        yield from section("Settled by decision", "out of view; all with --no-decisions", canvas)
        settled: list[list[StyledText]] = [
            [(f"{_cut(finding.message)} ", ""), (_cut("; ".join(opinions(finding))), "dim")]
            for finding in arranged(report.decided, report.order)
        ]
        yield from _items(settled, limit, "finding", canvas)
    if report.unused:
        yield from section("Unused decisions", "contracheck decide --remove-unused takes them out", canvas)
        yield from _items(
            [[(_cut(said_unused(decision)), "")] for decision in report.unused], limit, "decision", canvas
        )


def _items(items: Sequence[list[StyledText]], limit: int | None, noun: str, canvas: Canvas) -> Iterator[Line]:
    for parts in items[:limit]:
        yield from prefixed(canvas.wrap(parts, canvas.width - 4, "  "), TAB)
    yield from _rest(len(items), limit, noun, canvas)
    yield []


def _course(course: Course, canvas: Canvas) -> list[StyledText]:
    arrow = f" {canvas.sign('→', '->')} "
    steps = [shortened(step, SCREEN_ITEM) for step in course.steps[:SCREEN_STEPS]] + ["…"] * (
        len(course.steps) > SCREEN_STEPS
    )
    return [(shortened(course.subject, SCREEN_ITEM), "bold"), (f", {course.question}: ", ""), (arrow.join(steps), "")]


def _update(one: ShownUpdate, canvas: Canvas) -> list[StyledText]:
    way = f"{_cut(one.before)} {canvas.sign('→', '->')} {_cut(one.after)}"
    return [(shortened(one.subject, SCREEN_ITEM), "bold"), (f", {one.question}: ", ""), (way, "")]


def _duplicate(pair: PossibleDuplicate) -> list[StyledText]:
    return [
        (f"{visible(pair.kind)} ", "dim"), (_cut(pair.first), "bold"), (" and ", ""), (_cut(pair.second), "bold"),
        (f"{DOT}{pair.score} % alike{DOT}{becomes(pair)}", "dim"),
    ]  # fmt: skip


def _predicate(predicate: Predicate) -> list[StyledText]:
    words = ", ".join(predicate.inferred) or f"{predicate.datatype}, {predicate.aspect}"
    return [(_cut(predicate.name), "bold"), (f": {_cut(words)}", "")]


def timeline_lines(report: Report, canvas: Canvas, names: SourceNames) -> Iterator[Line]:
    """Every group along its timeline: each statement, what became of it, and why."""
    standings = {standing.statement.id: standing for standing in report.standings}
    groups = sorted(report.groups, key=lambda group: (group.key.subject.casefold(), group.key.subject))
    for subject, them in groupby(groups, lambda group: group.key.subject):
        yield from section(f"Timeline: {visible(subject)}", "", canvas)
        for group in them:
            yield from _group(group, standings, canvas, names)
        yield []


def _group(group: Group, standings: dict[str, Standing], canvas: Canvas, names: SourceNames) -> Iterator[Line]:
    question = heading(group.key)
    first: list[StyledText] = [(question, "bold")]
    if len(group.statements) > 1:
        yield from prefixed(canvas.wrap(first, canvas.width - 4, "  "), TAB)
        first = []
    for statement in by_time(group.statements):
        parts = [*first, (" ", ""), *_entry(standings[statement.id], question, canvas, names)]
        margin = TAB if first else (f"{TAB[0]}  ", "")
        yield from prefixed(canvas.wrap(parts, canvas.width - 6, "  "), margin)


def _entry(standing: Standing, question: str, canvas: Canvas, names: SourceNames) -> Iterator[StyledText]:
    """Class, time, value, who says it, what marks it apart from its group, why it is where it is, its id and place."""
    style, view, span = STYLES[standing.kind], shown(standing.statement, names), standing.statement.on_timeline
    yield (f"{canvas.sign(style.symbol, style.plain)} {style.name}", style.colour)
    yield (f" {visible(span.reads_as()) if span.dated else 'undated'}: ", "")
    yield (_cut(view.value), "bold")
    yield (f" = {view.reading}" if view.reading else "", "dim")
    yield (f" {_cut(view.who)}", "")
    yield from ((f"{DOT}{mark}", "yellow") for mark in view.marks if mark not in question)
    if standing.reason:
        yield (f"{DOT}{_cut(reason_words(standing.reason))}", "dim")
    yield (f"{DOT}{visible(standing.statement.id)}{DOT}", "dim")
    yield (view.where, canvas.link(view.place, "dim"))
