"""`contracheck decide`: what reviewers decide about findings, taken in or asked for, and kept in one file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.model import VERDICTS, Verdict

if TYPE_CHECKING:
    from contracheck.cli.review_session import ReviewSession
    from contracheck.model import Decision, Report
    from contracheck.review.merge import Merged

KEYS = {"c": Verdict.CONFIRMED, "e": Verdict.EXPLAINED, "f": Verdict.FALSE_ALARM, "n": Verdict.NEEDS_WORK}


class DecideFlags(TypedDict):
    """All flags of the command."""

    claims: tuple[str, ...]
    finding: tuple[str, ...]
    verdict: str | None
    reason: str
    by: str
    replace: bool
    remove_unused: bool
    include_decided: bool
    wait: float
    no_plugins: bool
    color: str


@click.command("decide", cls=Command, short_help="Decide on findings, or take in what others decided.")
@click.argument(
    "files",
    nargs=-1,
    metavar="[FILE]...",
    cls=options.Argument,
    help="Files of decisions, as the page exports them.",
)
@options.claims
@click.option(
    "--finding", multiple=True, metavar="ID", help="Decide on this finding; needs --verdict, --reason and --by."
)
@click.option("--verdict", type=click.Choice(tuple(map(str, VERDICTS))), help="What you decide about the finding.")
@click.option("--reason", default="", metavar="TEXT", help="Why you decide so.")
@click.option("--by", default="", metavar="NAME", help="Your name, which is written beside the decision.")
@click.option(
    "--replace", is_flag=True, help="Let a new decision replace one of the same reviewer that it does not know of."
)
@click.option("--include-decided", is_flag=True, help="Ask about findings that are decided already, too.")
@options.renamed("--again", "--include-decided")
@click.option(
    "--wait",
    type=click.FloatRange(0, 86_400),
    default=30,
    metavar="SECONDS",
    help="How long to wait while another program writes decisions, at most 86400. Default: 30.",
)
@click.option("--remove-unused", is_flag=True, help="Remove decisions about findings that are no longer there.")
@options.renamed("--tidy", "--remove-unused")
@options.plugins
@options.colour
def command(files: tuple[str, ...], **flags: Unpack[DecideFlags]) -> None:
    """Take in the decisions of FILE..., as the page exports them; without a FILE, ask about one finding after another.

    Decisions are written into decisions.yaml beside the claim files, one entry for each finding and reviewer; what
    others wrote there stays. Explained findings and false alarms leave the report until a claim of theirs, the rule or
    its parameters change.
    """
    from contracheck.cli.review_session import ReviewSession
    from contracheck.cli.say import patience, say

    _refuse_clashes(files, flags)
    desk = ReviewSession.open(flags["claims"], patience(flags["wait"]), plugins=not flags["no_plugins"])
    if flags["remove_unused"]:
        say(desk.remove_unused())
    elif files:
        _told([desk.take_in(file, force=flags["replace"]) for file in files])
    elif flags["finding"]:
        _told([desk.decide(_one(flags, name, desk.report), force=flags["replace"]) for name in flags["finding"]])
    else:
        _ask(desk, flags)


def _refuse_clashes(files: tuple[str, ...], flags: DecideFlags) -> None:
    one = bool(flags["finding"])
    ways = sum((bool(files), one, flags["remove_unused"]))
    if ways > 1:
        raise click.UsageError("FILE, --finding and --remove-unused exclude each other")
    if one and not (flags["verdict"] and flags["reason"].strip() and flags["by"].strip()):
        raise click.UsageError("--finding needs --verdict, --reason and --by: a decision without a reason helps nobody")
    if not one and (flags["verdict"] or flags["reason"]):
        raise click.UsageError("--verdict and --reason need --finding ID")
    if not ways and not sys.stdin.isatty():
        raise click.UsageError("asking needs a terminal; name a FILE to take in, or --finding ID")


def _one(flags: DecideFlags, name: str, report: Report) -> Decision:
    from contracheck.cli.review_session import today
    from contracheck.review.decisions_file import new_decision
    from contracheck.values.nearest import nearest

    findings = {finding.id: finding for finding in (*report.findings, *report.decided, *report.suppressed)}
    if name not in findings:
        near = nearest(name, tuple(findings))
        raise click.UsageError(f"there is no finding {name}" + (f"; did you mean {near}?" if near else ""))
    return new_decision(findings[name], Verdict(flags["verdict"] or ""), flags["reason"], flags["by"], today())


def _told(all_of_them: Sequence[tuple[str, Merged]]) -> None:
    """Say what was written, and end with code 2 where something was not."""
    from contracheck.cli.say import say
    from contracheck.report.words import counted

    refused = 0
    for path, merged in all_of_them:
        refused += len(merged.refused)
        parts = {"written": merged.added, "replaced": merged.replaced, "there already": merged.same}
        done = ", ".join(f"{counted(len(them), 'decision')} {what}" for what, them in parts.items() if them)
        say(f"{path}: {done or 'nothing written'}")
        for new, old in merged.refused:
            where = f"{old.place} has “{old.verdict}” of the same reviewer"
            line = f"not written: {new.by} says “{new.verdict}” of {new.finding}, where {where}, unknown to the new one"
            say(f"{line}; --replace takes the new one", err=True)
    if refused:
        raise click.exceptions.Exit(2)


def _ask(desk: ReviewSession, flags: DecideFlags) -> None:
    from attrs import evolve

    from contracheck.cli.review_session import today
    from contracheck.model import Decision
    from contracheck.review.decisions_file import new_decision

    findings = [finding for finding in desk.listed() if flags["include_decided"] or not finding.verdict]
    if not findings:
        click.echo("Nothing is left to decide.")
        return
    by = flags["by"].strip() or click.prompt("Your name")
    number, made = 0, dict[str, Decision]()
    while number < len(findings):
        finding = findings[number]
        desk.show(finding, number + 1, len(findings), flags["color"])
        answer = _answer(number)
        if answer == "q":
            return
        number += -1 if answer == "b" else 1
        if answer in KEYS:
            decision = new_decision(finding, KEYS[answer], click.prompt("Why"), by, today())
            if finding.id in made:  # who comes back to it knows what he decided
                decision = evolve(decision, replaces=made[finding.id].digest)
            _told([desk.decide(decision, force=flags["replace"], of=finding)])
            made[finding.id] = decision
    click.echo("\nThat was the last one.")


HELP = """\
  c  confirmed: the sources do contradict each other
  e  explained: both can be so, and how is known; the finding leaves the report
  f  false alarm: nothing contradicts here; the finding leaves the report
  n  needs work: it cannot be decided yet
  s  skip it; it is asked again next time
  b  back to the finding before
  q  quit; what was decided is kept"""


def _answer(number: int) -> str:
    """The key that was pressed, for the finding at that place (0-based)."""
    back = ("b",) if number else ()
    question = f"c(onfirmed), e(xplained), f(alse alarm), n(eeds work), s(kip), {'b(ack), ' if back else ''}q(uit), ?"
    while True:
        key = str(click.prompt(question, type=click.Choice((*KEYS, "s", *back, "q", "?")), show_choices=False))
        if key != "?":
            return key
        click.echo(HELP)
