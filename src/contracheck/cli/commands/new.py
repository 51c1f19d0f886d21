"""`contracheck new`: a claim file to begin with."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict, Unpack

import click

from contracheck.cli import options
from contracheck.cli.app import Command

ASKED = ("publisher", "title", "author", "url", "published", "language", "kind")
"""What is asked for on a terminal where no flag gives it, before the id."""


class NewFlags(TypedDict):
    """The flags that fill the source, by the names of its fields."""

    id: str
    title: str
    publisher: str
    author: str
    url: str
    published: str
    retrieved: str
    language: str
    kind: str
    origin: str
    grade: str


def _source_options(function: click.decorators.FC) -> click.decorators.FC:
    from contracheck.load.fields import SOURCE

    for field in reversed(SOURCE):
        if field.name in NewFlags.__annotations__:
            function = click.option(f"--{field.name}", default="", metavar="TEXT", help=field.help)(function)
    return function


@click.command("new", cls=Command, short_help="Write a new claim file for a document.")
@click.argument(
    "file",
    required=False,
    metavar="[FILE]",
    cls=options.Argument,
    help="The file to write, which ends in .yaml. Default: claims/ID.yaml.",
)
@_source_options
@click.option(
    "--no-schema", is_flag=True, help="Leave out the first line, which lets an editor check the file as you write."
)
def command(file: str | None, *, no_schema: bool, **flags: Unpack[NewFlags]) -> None:
    """Write a new claim file FILE (default: claims/ID.yaml) for one document, with an example to write claims by.

    On a terminal, asks for what no flag gives. A file that exists is left alone.
    """
    from contracheck.cli.say import say
    from contracheck.cli.writing import write_text
    from contracheck.load.template import FieldError, new_file

    source = _filled(flags, Path(file).stem if file else "")
    target = Path(file) if file else Path(_folder()) / f"{_file_name(source['id'])}.yaml"
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise click.UsageError(f"{target}: a claim file ends in .yaml")
    if os.path.lexists(target):
        raise click.UsageError(f"{target} exists already; it was left as it is")
    schema = "" if no_schema else _schema(target)
    try:
        text = new_file(source, schema)
    except FieldError as error:
        raise click.UsageError(str(error)) from None
    write_text(str(target), text)
    if schema:
        _put_schema(target, schema)
    say(f"{target} is ready: write the claims into it, then run `contracheck check`.")


def _filled(flags: NewFlags, stem: str) -> dict[str, str]:
    """The fields of the source: from the flags, and on a terminal from the answers of the user."""
    given: dict[str, str] = {name: str(value) for name, value in flags.items()}
    if not sys.stdin.isatty():
        if not (given["id"] or stem):
            raise click.UsageError("an id is needed: --id dw-2025-12-07, or a FILE of that name")
        return {**given, "id": given["id"] or stem}
    if not any(given.values()):
        click.echo("About the document; Enter leaves a field empty.", err=True)
        for name in ASKED:
            given[name] = _answer(name, "")
    return {**given, "id": given["id"] or _answer("id", stem or _suggested(given))}


def _suggested(given: Mapping[str, str]) -> str:
    from contracheck.load.template import suggested_id

    return suggested_id(given["publisher"], given["published"])


def _answer(name: str, default: str) -> str:
    """What the user says for a field, asked again until a claim file can hold it."""
    from contracheck.load.fields import SOURCE
    from contracheck.load.template import FieldError, checked

    field = next(field for field in SOURCE if field.name == name)

    def valid(text: str) -> str:
        try:
            return checked(field, text)
        except FieldError as error:
            raise click.UsageError(str(error)) from None

    answer: str = click.prompt(name, default=default, show_default=bool(default), value_proc=valid, err=True)
    return answer


def _folder() -> str:
    from contracheck.cli.project import near
    from contracheck.settings import find

    settings, _ = find(".")
    return near(settings, settings.claims[0] if settings.claims else "claims")


def _file_name(name: str) -> str:
    """An id as the name of a file: nothing in it leads to another folder."""
    return "".join(char if char.isalnum() or char in "._-" else "-" for char in name.strip()).lstrip(".") or "source"


def _schema(target: Path) -> str:
    """Where an editor finds the schema, from the file's folder: the project's own, else one that is put beside it."""
    from contracheck.cli.commands.schema import file_name

    name = file_name("claims")
    if (target.absolute().parent.parent / "schema" / name).is_file():
        return f"../schema/{name}"
    return f".schema/{name}"


def _put_schema(target: Path, schema: str) -> None:
    from contracheck.cli.commands.schema import schema_text
    from contracheck.cli.writing import write_text

    path = target.absolute().parent / schema
    if not path.exists():
        write_text(str(path), schema_text("claims"))
