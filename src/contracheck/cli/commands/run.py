"""`contracheck run`: the main job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from contracheck.cli import options
from contracheck.cli.app import EXIT_CODES, Command
from contracheck.cli.failing import FAIL_ON
from contracheck.model import Case, Sort
from contracheck.report.formats import NAMES as FORMATS

if TYPE_CHECKING:
    from contracheck.cli.baseline import Baseline
    from contracheck.cli.project import Project
    from contracheck.model import FailOn, Report


class RunFlags(options.ReadingFlags):
    """All flags of the command."""

    only: tuple[str, ...]
    ignore: tuple[str, ...]
    no_duplicates: bool
    no_decisions: bool
    new_since: str | None
    update_baseline: bool
    sort: str | None
    title: str | None
    fail_on: str | None
    output_format: str | None
    output: str | None
    reports: str | None
    no_reports: bool
    with_texts: bool
    for_readers: bool
    statements: bool
    quiet: bool
    verbose: bool
    coverage: bool
    brief: bool
    color: str


@click.command("run", cls=Command, epilog=EXIT_CODES, short_help="Find the contradictions; write the reports.")
@options.paths
@click.option("--only", multiple=True, metavar="NAME", help="Show only findings of this rule, subject or source.")
@click.option(
    "--ignore", multiple=True, metavar="NAME", help="Hide findings of this rule, subject or source; they are counted."
)
@options.reading
@click.option("--no-decisions", is_flag=True, help="Show all findings, whatever reviewers decided about them.")
@click.option("--new-since", metavar="REPORT", help="Show only findings that this earlier report.json does not have.")
@click.option("--update-baseline", is_flag=True, help="Put this run's report in place of that of --new-since.")
@options.renamed("--grow-baseline", "--update-baseline")
@click.option("--no-duplicates", is_flag=True, help="Do not look for possible duplicates among the names.")
@options.renamed("--no-propose", "--no-duplicates")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The mildest class of findings that makes the exit code 1. Default: contradicts.",
)
@click.option(
    "--sort",
    type=click.Choice(tuple(map(str, Sort))),
    help="The order of findings: the gravest first, by subject, or by time. Default: that of the settings, gravity.",
)
@click.option("--title", metavar="TEXT", help="A title for the report. Default: that of the case in the settings.")
@click.option("--reports", metavar="DIR", help="Folder for report.json, report.md and report.html. Default: reports.")
@click.option("--no-reports", is_flag=True, help="Do not write report.json, report.md and report.html.")
@click.option("--with-texts", is_flag=True, help="Put the quoted paragraphs of the texts on the page, whole.")
@click.option(
    "--for-readers", is_flag=True, help="Leave places in files, ids and notes out of report.html and report.md."
)
@click.option("--statements", is_flag=True, help="List all claims in report.json, also where there are very many.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    help="Print the report in this one format, and write no files.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Write the report to this file alone (- prints it); its ending tells the format, unless --format does.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print one line for each finding and the first problems.")
@click.option(
    "--verbose", "-v", is_flag=True, help="Print everything: also what changed, is close or not comparable, and why."
)
@click.option("--brief", is_flag=True, help="Print the gravest findings alone, as Markdown for a chat.")
@click.option("--coverage", is_flag=True, help="List the claims that were compared with no other, and why.")
@options.colour
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **flags: Unpack[RunFlags]) -> None:
    """Find the contradictions among the claims in PATH... (default: claims/).

    Prints them, the gravest first, and writes reports/report.html, report.md and report.json.
    Files are YAML, CSV, XLSX and JSONL; folders are searched.
    """
    from contracheck.cli.failing import exit_code_of, fail_on_of
    from contracheck.cli.flag_clashes import refuse_clashes

    flags = _to_stdout(flags)
    refuse_clashes(flags)
    baseline = _baseline(flags)
    project, report = judged(paths, flags, baseline.known if baseline else frozenset())
    fail_on = fail_on_of(flags["fail_on"]) if flags["fail_on"] else project.settings.fail_on
    code = exit_code_of(report, fail_on)
    spared = baseline.spared() if baseline else frozenset()
    written = _deliver(report, flags, project, fail_on, spared)
    written += baseline.after(report) if baseline else ()
    _close(written, code, fail_on, flags)
    context.exit(code)


def _baseline(flags: RunFlags) -> Baseline | None:
    if flags["new_since"] is None and not flags["update_baseline"]:
        return None
    from contracheck.cli.baseline import Baseline

    return Baseline.open(flags["new_since"], replaced=flags["update_baseline"])


def judged(paths: tuple[str, ...], flags: RunFlags, before: frozenset[str]) -> tuple[Project, Report]:
    """The project and its report, the problems of the settings first."""
    from attrs import evolve

    from contracheck.cli.progress import progress
    from contracheck.cli.project import open_project, run_project, say_whose, with_files
    from contracheck.cli.writing import keep

    project = with_files(open_project(paths, flags))
    if not flags["quiet"]:
        say_whose(project, paths)
    if flags["output"]:
        keep(flags["output"], project.inputs())
        _format(flags)  # a name that tells none is refused before the work
    selection = evolve(
        project.options.selection,
        only=flags["only"] or project.settings.only,
        ignore=tuple(dict.fromkeys((*project.settings.ignore, *flags["ignore"]))),
    )
    duplicates = project.options.duplicates and not flags["no_duplicates"]
    asked = evolve(
        project.options, selection=selection, duplicates=duplicates, decisions=not flags["no_decisions"], before=before
    )
    case = evolve(asked.case or Case(), title=flags["title"]) if flags["title"] else asked.case
    asked = evolve(asked, sort=Sort(flags["sort"] or asked.sort), case=case)
    with progress(quiet=flags["quiet"]) as advance:
        _, report = run_project(project, asked, advance)
    report = evolve(report, with_texts=flags["with_texts"], for_readers=flags["for_readers"])
    return project, evolve(report, all_listed=flags["statements"])


def _to_stdout(flags: RunFlags) -> RunFlags:
    """`--output -`: the one format goes to standard output."""
    if flags["output"] != "-":
        return flags
    return {**flags, "output": None, "output_format": flags["output_format"] or "terminal"}


def _format(flags: RunFlags) -> str:
    """The format that was asked for, or that the name of the file tells."""
    from contracheck.cli.output import told_format

    return flags["output_format"] or (told_format(flags["output"]) if flags["output"] else "terminal")


def _deliver(
    report: Report, flags: RunFlags, project: Project, fail_on: FailOn, spared: frozenset[str]
) -> tuple[str, ...]:
    """Print or write what was asked for, but nothing onto the paths that are `spared`; the paths that were written."""
    from contracheck.cli.output import as_screen, in_format, put
    from contracheck.cli.writing import write_bytes

    path = flags["output"]
    name = _format(flags)
    if path:
        content = in_format(report, name, fail_on) if name != "terminal" else as_screen(report, **_shown(flags))
        write_bytes(path, content, project.inputs() | spared)
        return (path,)
    if name != "terminal":
        if name == "xlsx" and sys.stdout.isatty():
            raise click.UsageError("a workbook is no text: write it to a file with --output report.xlsx")
        put(in_format(report, name, fail_on))
        return ()
    return _show_and_write(report, flags, project, spared)


def _show_and_write(report: Report, flags: RunFlags, project: Project, spared: frozenset[str]) -> tuple[str, ...]:
    """Files come first, so that a closed pipe costs none; but if they fail, the findings are shown all the same."""
    from contracheck.cli.output import write_reports
    from contracheck.cli.writing import Unwritable

    written: tuple[str, ...] = ()
    failed: Unwritable | None = None
    try:
        if not (flags["no_reports"] or flags["output_format"]):
            folder = flags["reports"] or project.own_reports()
            written = write_reports(report, folder, project.inputs(), spared)
    except Unwritable as error:
        failed = error
    _show(report, flags)
    if failed is not None:
        sys.stdout.flush()
        raise failed.with_hint("--no-reports shows the findings alone, --reports DIR writes elsewhere")
    return written


def _show(report: Report, flags: RunFlags) -> None:
    if flags["brief"]:
        from contracheck.cli.output import put
        from contracheck.report.markdown.brief import to_brief

        put(to_brief(report).encode("utf-8", "replace"))
        return
    from contracheck.cli.screen import console
    from contracheck.report.terminal.report_screen import render

    render(report, console(flags["color"]), **_shown(flags))


class _ScreenFlags(TypedDict):
    verbose: bool
    quiet: bool
    coverage: bool


def _shown(flags: RunFlags) -> _ScreenFlags:
    """What is shown of the report on a screen."""
    return {"verbose": flags["verbose"], "quiet": flags["quiet"], "coverage": flags["coverage"]}


def _close(written: tuple[str, ...], code: int, fail_on: FailOn, flags: RunFlags) -> None:
    """Say what was written and why the exit code is not 0: on the error stream where the report is alone."""
    from contracheck.cli.exit_codes import CODES, FOUND, UNREADABLE
    from contracheck.report.words import disarmed

    alone = bool(flags["output"] or flags["output_format"] or flags["brief"])
    if flags["quiet"] or (alone and code != UNREADABLE):
        return
    why = CODES[code].replace("--fail-on", f"“{fail_on}”") if code == FOUND else CODES[code]
    lines = [] if alone else _of_files(written, flags)
    lines += [f"Exit code {code}: {why}."] if code else []
    stream = sys.stderr if alone else sys.stdout
    stream.write("".join(f" {disarmed(line)}\n" for line in lines))


def _of_files(written: tuple[str, ...], flags: RunFlags) -> list[str]:
    """What was written, and which earlier report was not replaced."""
    from contracheck.report.words import visible

    kept = flags["new_since"] if not flags["update_baseline"] else None
    lines = [f"Written: {', '.join(map(visible, written))}"] if written else []
    return lines + ([f"Left as it is: {visible(kept)}; --update-baseline replaces it."] if kept else [])
