"""The reference of the commands, from the commands themselves: usage, arguments, options, and where to read more."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from builder.text import code, codes, fence, table
from contracheck.cli.app import COMMANDS, app

MORE = {
    "run": ("[Reading a report](reports.md)", "[in a pipeline](pipeline.md)", "[exit codes](exit-codes.md)"),
    "check": ("[When something is wrong](claim-files.md#when-something-is-wrong)",),
    "decide": ("[Deciding](reviewing.md#deciding)",),
    "serve": ("[The page, live](reviewing.md#the-page-live)",),
    "diff": ("[What is new](reviewing.md#what-is-new)", "[in a pipeline](pipeline.md)"),
    "history": ("[What is new](reviewing.md#what-is-new)",),
    "new": ("[From nothing to a first finding](claim-files.md#from-nothing-to-a-first-finding)",),
    "predicates": ("[The vocabulary](claim-files.md#the-vocabulary)", "[kinds of may](reports.md#kinds-of-may)"),
    "subjects": ("[The register of names](claim-files.md#the-register-of-names)",),
    "rules": ("[The rules](rules/README.md)", "[rules without code](declared-rules.md)", "[plugins](plugins.md)"),
    "explain": ("[What a contradiction is](semantics.md)",),
}
"""Pages that people write about a command; one that has none needs no entry."""
_DEFAULT = re.compile(r" ?Default: ([^ ].*)\.$")
_CODED = re.compile(r"`[^`]*`|(?<![\w-])(?:--[a-z][a-z-]*|[\w/.-]*\.(?:json|yaml|md|html)\b|[A-Z]+_[A-Z]+)")


def reference() -> str:
    """A section for the command itself, and one for each of its commands in the order of use."""
    context = click.Context(app, info_name="contracheck", **app.context_settings)
    own = "## Without a command\n\n" + _options(app.get_params(context))
    return "\n\n".join((own, *(_section(name, context) for name in COMMANDS)))


def _section(name: str, parent: click.Context) -> str:
    """One command. Raises `LookupError` if there is none of that name."""
    command = app.get_command(parent, name)
    if command is None:
        raise LookupError(name)
    context = click.Context(command, parent=parent, info_name=name)
    usage = fence(f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}")
    more = MORE.get(name, ())
    parts = (
        f"## contracheck {name}",
        *(_marked(" ".join(part.split())) for part in (command.help or "").split("\n\n")),
        usage,
        _arguments(command.params),
        _options(command.params),
        f"More: {', '.join(more)}." if more else "",
    )
    return "\n\n".join(part for part in parts if part)


def _arguments(parameters: Iterable[click.Parameter]) -> str:
    rows = [
        (code(one.metavar or ""), *_said(getattr(one, "help", "") or ""))
        for one in parameters
        if isinstance(one, click.Argument)
    ]
    return table(("argument", "default", "what it is"), rows) if rows else ""


def _options(parameters: Iterable[click.Parameter]) -> str:
    rows = [
        (codes(one.opts), _value(one), *_said(one.help or ""))
        for one in parameters
        if isinstance(one, click.Option) and not one.hidden
    ]
    return table(("option", "value", "default", "what it does"), rows) if rows else ""


def _value(option: click.Option) -> str:
    """What stands behind the option: nothing, one of some words, or what its name says."""
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return codes(option.type.choices)
    return code(option.metavar or option.type.name.upper()) + (", repeatable" if option.multiple else "")


def _said(text: str) -> tuple[str, str]:
    """The default that the help tells, and the rest of it."""
    default = _DEFAULT.search(text)
    return (_default(default[1]) if default else ""), _marked(_DEFAULT.sub("", text))


def _default(text: str) -> str:
    """One word is what one would write; more are a description."""
    return _marked(text) if " " in text else code(text)


def _marked(text: str) -> str:
    """Options, names of files and of the environment as code; what is code already stays."""
    return _CODED.sub(lambda found: found[0] if found[0].startswith("`") else code(found[0]), text)
