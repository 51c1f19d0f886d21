"""`contracheck schema`: the JSON Schemas of the files, for editors and for programs that read the report."""

from __future__ import annotations

from pathlib import Path

import click

from contracheck.cli import options
from contracheck.cli.app import Command

NAMES = ("claims", "vocabulary", "entities", "decisions", "report")


@click.command("schema", cls=Command, short_help="Print a JSON Schema.")
@click.argument(
    "name",
    type=click.Choice(NAMES),
    default="claims",
    metavar="[claims|vocabulary|entities|decisions|report]",
    cls=options.Argument,
    help="The kind of file. Default: claims.",
)
@click.option("--write", metavar="DIR", help="Write all five into this folder instead, for editors that work offline.")
def command(name: str, write: str | None) -> None:
    """Print the JSON Schema of claim files, of the vocabulary, of the register of entities, of decisions, or of
    report.json.

    An editor that knows YAML schemas completes and checks a claim file whose first line names the schema;
    `contracheck new` writes that line.
    """
    from contracheck.cli.output import put
    from contracheck.cli.writing import write_text

    if write is None:
        put(schema_text(name).encode("utf-8"))
        return
    for kind in NAMES:
        path = Path(write) / file_name(kind)
        write_text(str(path), schema_text(kind))
        click.echo(path.as_posix())


def file_name(name: str) -> str:
    """`claims.schema.json`."""
    return f"{name}.schema.json"


def schema_text(name: str) -> str:
    """The schema as JSON text."""
    if name == "report":
        from contracheck.report.json.report_schema import schema_text as report_text

        return report_text()
    from contracheck.load.schema import schema_texts

    return schema_texts()[file_name(name)]
