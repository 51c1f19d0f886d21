"""`contracheck read`: how a phrase is understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class PhraseCommand(Command):
    """A command whose argument may be a number below zero: `contracheck read "-3 °C"`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A minus before a digit begins no option: such an argument is put last, where it is taken for none."""
        before = ["", *args]
        phrases = [text for last, text in zip(before, args, strict=False) if _is_number(text) and not _takes(last)]
        if len(phrases) == 1 and "--" not in args:
            args.remove(phrases[0])
            args += ["--", *phrases]
        return super().parse_args(ctx, args)


def _is_number(argument: str) -> bool:
    return len(argument) > 1 and argument[0] == "-" and (argument[1].isdigit() or argument[1] in ".,")


def _takes(option: str) -> bool:
    """Whether what follows is the value of this option."""
    return option.startswith("--") and "=" not in option and option != "--jsonl"


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from contracheck.cli.known_predicates import vocabulary

    known = {predicate.name: predicate for predicate in vocabulary()[0].values()}
    return [
        CompletionItem(name, help=predicate.label) for name, predicate in known.items() if name.startswith(incomplete)
    ]


@click.command("read", cls=PhraseCommand, short_help="Show how a phrase is understood.")
@click.argument(
    "phrase", required=False, metavar="[PHRASE]", cls=options.Argument, help="A number or a time, in words."
)
@click.option("--as", "kind", type=click.Choice(("number", "time")), help="What to read it as. Default: try both.")
@click.option("--predicate", metavar="NAME", shell_complete=_complete, help="Read it as a value of that predicate.")
@click.option("--language", metavar="CODE", help="Language of the source: 1.500 is 1500 in German (de).")
@click.option("--published", metavar="DAY", help="Day on which the source was published, for phrases such as “today”.")
@click.option(
    "--layer",
    type=click.Choice(("actual", "planned", "ordered", "predicted")),
    help="Whether it tells a fact, a plan, an order or a forecast: “Friday” looks back or ahead.",
)
@click.option("--unit", metavar="UNIT", help="Unit that stands beside the number.")
@click.option("--jsonl", is_flag=True, help="Read phrases from standard input, a JSON object on each line.")
@options.colour
@click.pass_context
def command(
    context: click.Context, phrase: str | None, *, kind: str | None, predicate: str | None, language: str | None,
    published: str | None, layer: str | None, unit: str | None,
    jsonl: bool, color: str,
) -> None:  # fmt: skip
    """Show what is understood of a PHRASE such as "around 2,500" or "last summer", and why; or what is wrong with it,
    what was expected, and what can be read instead. Exit code 0 if it was read, 2 if not.

    With --jsonl, every line of standard input is answered by one line of JSON: {"text": "around 2,500", "as":
    "number"} and, if known, language, published, layer, unit, counts, nonnegative, predicate, and to (a unit to convert
    into).
    """
    given = {
        "as": kind, "predicate": predicate, "language": language, "published": published, "layer": layer, "unit": unit
    }  # fmt: skip
    if jsonl:
        from contracheck.cli.read_lines import answer_lines

        _refuse_beside_jsonl(phrase, [name for name, value in given.items() if value is not None])
        answer_lines()
        return
    if phrase is None:
        raise click.UsageError('a phrase is needed, such as "around 2,500", or --jsonl')
    from contracheck.cli.known_predicates import named, vocabulary
    from contracheck.cli.read_words import readings, show
    from contracheck.reading import Asked

    known, register = vocabulary() if predicate else ({}, None)
    asked = Asked(
        phrase,
        kind or "",
        language or "",
        published or "",
        unit or "",
        predicate=named(predicate, known),
        layer=layer or "",
    )
    context.exit(show(readings(asked, register), color))


def _refuse_beside_jsonl(phrase: str | None, flags: Sequence[str]) -> None:
    if phrase is not None:
        raise click.UsageError("--jsonl reads phrases from standard input; none is expected beside it")
    if flags:
        raise click.UsageError(f'beside --jsonl, each line says this for itself: {{"{flags[0]}": ...}}')
