"""Whatever a user can write stands on a page: commands, options, formats, settings, and the fields of every file.

What counts: the name is written as code (`--exact`, `hedge`) in the *section about it*, outside of blocks of code. A
help screen or an example in such a block therefore counts for nothing, nor does a word that another section happens
to use. A section is about a command if its heading names it (`contracheck run`); where the others belong is said
in the tables below, which must know every list of fields there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import attrs
import click
import pytest

from contracheck.cli.app import COMMANDS, app
from contracheck.load import decision_fields, fields
from contracheck.load.fields import Field
from contracheck.load.input_formats import INPUT_FORMATS, in_words
from contracheck.report.formats import FORMATS
from contracheck.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FIELDS = {
    "SOURCE": ("docs/claim-files.md", "The source"),
    "CLAIM": ("docs/claim-files.md", "The fields of a claim"),
    "DEFAULTS": ("docs/claim-files.md", "Defaults"),
    "ROW": ("docs/claim-files.md", "Tables: Excel and CSV"),
    "EVERY_SOURCE": ("docs/claim-files.md", "Tables: Excel and CSV"),
    "CLAIM_FILE": ("docs/claim-files.md", "Defaults"),
    "PREDICATE": ("docs/claim-files.md", "The vocabulary"),
    "VOCABULARY_FILE": ("docs/claim-files.md", "The vocabulary"),
    "ENTITY": ("docs/claim-files.md", "The register of names"),
    "ENTITY_FILE": ("docs/claim-files.md", "The register of names"),
    "RULE": ("docs/declared-rules.md", "Rules without code"),
    "RULE_CLAIM": ("docs/declared-rules.md", "Rules without code"),
    "DECISION": ("docs/reviewing.md", "Deciding"),
    "CITED": ("docs/reviewing.md", "Deciding"),
    "DECISION_FILE": ("docs/reviewing.md", "Deciding"),
}
"""The page and section of each list of fields in `load/fields.py` and `load/decision_fields.py`."""
ELSEWHERE = {"ROW": "CLAIM", "DEFAULTS": "CLAIM", "EVERY_SOURCE": "SOURCE", "CITED": "CLAIM"}
"""Lists that take over fields of another, which are told there."""
Section = tuple[str, str]
"""A heading, and all that stands below it, with the sections inside."""


# ---------------------------------------------------------------- pages, and what is written on them


@cache
def sections(page: Path) -> tuple[Section, ...]:
    """The sections of a page, each down to the next heading of its level or above; blocks of code are left out."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    found = [(len(one[1]), one[2], one.end(), one.start()) for one in re.finditer(r"^(#+) (.+)$", prose, re.MULTILINE)]
    parts = []
    for place, (level, title, begin, _) in enumerate(found):
        ends = [start for other, _, _, start in found[place + 1 :] if other <= level]
        parts.append((title, prose[begin : min(ends, default=len(prose))]))
    return tuple(parts)


def codes(text: str) -> Iterator[str]:
    """What is written as code."""
    return (one.strip("`").strip() for one in re.findall(r"``.+?``|`[^`\n]+`", text))


def about(command: str) -> str:
    """All that stands in the sections about a command."""
    return "\n".join(
        body for page in PAGES for title, body in sections(page) if re.search(rf"\bcontracheck {command}\b", title)
    )


def section(page: str, heading: str) -> str:
    """The section of that heading; a failure that names the page where there is none."""
    found = [body for title, body in sections(ROOT / page) if title == heading]
    assert found, f"{page} has no section “{heading}” any more: mend the table in this test"
    return "\n".join(found)


def rows(text: str) -> dict[str, str]:
    """The rows of tables: what is written as code in the first cell, and the last cell."""
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines() if line.startswith("|")]
    return {name: row[-1].strip() for row in cells if row for name in codes(row[0].replace("\\|", "|"))}


# ---------------------------------------------------------------- commands and options


def untold_options(command: click.Command, text: str) -> list[str]:
    """The names of options of `command` that have no row with an explanation in `text`, as “command: option”."""
    told = rows(text)
    options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
    return [f"{command.name}: {name}" for one in options for name in one.opts if not told.get(name)]


def untold_arguments(command: click.Command, text: str) -> list[str]:
    """The arguments of `command` that have no row with an explanation in `text`, as “command: ARGUMENT”."""
    told = rows(text)
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    return [f"{command.name}: {one.metavar}" for one in arguments if not told.get(one.metavar or "")]


def loaded(name: str) -> click.Command:
    found = app.get_command(click.Context(app), name)
    assert found is not None
    return found


WRITE = "; run `make docs`: docs/commands.md is made from the commands (docs/builder/commands.py)"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_all_its_options_and_arguments_stand_on_a_page(name: str) -> None:
    text = about(name)
    assert text.strip(), f"no section of docs/*.md is headed “contracheck {name}”{WRITE}"
    command = loaded(name)
    missing = untold_options(command, text) + untold_arguments(command, text)
    assert not missing, f"{', '.join(missing)}: not in a section headed “contracheck {name}”{WRITE}"


def test_the_options_of_the_command_itself_stand_on_a_page() -> None:
    text = section("docs/commands.md", "Without a command")
    told = rows(text)
    names = [name for one in app.get_params(click.Context(app)) for name in one.opts]
    assert "--help" in names
    missing = [name for name in names if not told.get(name)]
    assert not missing, f"{', '.join(missing)}: not in docs/commands.md, “Without a command”{WRITE}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_list_of_the_readme(name: str) -> None:
    listed = section("README.md", "Commands")
    assert any(re.match(rf"contracheck {name}\b", one) for one in codes(listed)), f"README.md, “Commands”, lacks {name}"


def test_a_new_option_without_a_page_is_found_missing() -> None:
    run = loaded("run")
    fake = click.Command("run", params=[*run.params, click.Option(["--frobnicate", "-F"])])
    assert untold_options(fake, about("run")) == ["run: --frobnicate", "run: -F"]


def test_an_option_of_another_command_does_not_count() -> None:
    borrowed = click.Command("rules", params=[click.Option(["--quotes"])])
    assert untold_options(borrowed, about("check")) == []
    assert untold_options(borrowed, about("rules")) == ["rules: --quotes"]


def test_a_new_argument_or_command_without_a_page_is_found_missing() -> None:
    fake = click.Command("run", params=[click.Argument(["what"], metavar="WHAT")])
    assert untold_arguments(fake, about("run")) == ["run: WHAT"]
    assert not about("frobnicate")


def test_an_option_without_an_explanation_does_not_count() -> None:
    bare = click.Command("run", params=[click.Option(["--exact"])])
    assert untold_options(bare, "| option | what it does |\n|---|---|\n| `--exact` |  |") == ["run: --exact"]
    assert untold_options(bare, "Mentioned in passing: `--exact`.") == ["run: --exact"]


def lines_typed(page: Path) -> Iterator[tuple[str, str]]:
    """What the page tells to type: each command, and the rest of the line."""
    text = page.read_text(encoding="utf-8")
    for line in re.findall(r"`(contracheck [^`\n]+)`|^(?:\$ |- run: )?(contracheck .+)$", text, re.MULTILINE):
        name, _, rest = "".join(line).partition(" ")[2].partition(" ")
        if name in COMMANDS:
            yield name, re.split(r"\s#|;|\|", rest)[0]


@pytest.mark.parametrize("page", PAGES, ids=[path.name for path in PAGES])
def test_no_page_tells_to_type_an_option_that_is_none(page: Path) -> None:
    for name, rest in lines_typed(page):
        known = {"--help", *(one for option in loaded(name).params for one in option.opts)}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= known, f"{page.name}: contracheck {name} {rest}"


# ---------------------------------------------------------------- formats


def untold(names: Iterable[str], text: str) -> list[str]:
    """Those that no row of a table in `text` explains."""
    told = rows(text)
    return [name for name in names if not told.get(name)]


def test_every_format_of_a_report_stands_on_the_page_on_pipelines() -> None:
    missing = untold([*(form.name for form in FORMATS), "gazette"], section("docs/pipeline.md", "In a pipeline"))
    assert missing == ["gazette"], f"docs/pipeline.md lacks {missing[:-1]}: run `make docs`"


def test_every_ending_that_tells_a_format_stands_on_the_page_on_pipelines() -> None:
    told = set(codes(section("docs/pipeline.md", "In a pipeline")))
    missing = [
        ending
        for ending in (*(ending for form in FORMATS for ending in form.endings), ".gazette")
        if ending not in told
    ]
    assert missing == [".gazette"], f"docs/pipeline.md lacks {missing[:-1]}: run `make docs`"


def test_every_kind_of_file_that_is_read_stands_where_they_are_named() -> None:
    for form in INPUT_FORMATS:
        assert form.name in (loaded("run").help or "")
        assert form.name in section("README.md", "Formats"), "run `make docs`"
        told = set(codes(section("docs/claim-files.md", "Tables: Excel and CSV")))
        assert set(form.endings) <= told, "run `make docs`"


# ---------------------------------------------------------------- settings


def test_every_setting_stands_on_its_page() -> None:
    names = [one.name for one in attrs.fields(Settings) if one.name != "path"]
    missing = untold([*names, "frobnicate"], section("docs/settings.md", "Settings"))
    assert missing == ["frobnicate"], f"docs/settings.md lacks {missing[:-1]}: run `make docs`"


# ---------------------------------------------------------------- fields of files


def lists_of_fields() -> dict[str, tuple[Field, ...]]:
    """Every list of fields in the one table of them."""
    found = {
        name: value for name, value in {**vars(fields), **vars(decision_fields)}.items() if isinstance(value, tuple)
    }
    return {name: value for name, value in found.items() if value and all(isinstance(one, Field) for one in value)}


def untold_fields(name: str, known: Iterable[Field]) -> list[str]:
    """The names of fields (and their other names) that are not written as code in the section of the list `name`."""
    told = {one.rstrip(":") for one in codes(section(*FIELDS[name]))}
    if name in ELSEWHERE:
        told |= {one.rstrip(":") for one in codes(section(*FIELDS[ELSEWHERE[name]]))}
    return [word for one in known for word in (one.name, *one.names) if word not in told]


def test_the_page_of_every_list_of_fields_is_known() -> None:
    assert set(lists_of_fields()) == set(FIELDS), "say in the table FIELDS of this test on which page they stand"


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_stands_on_its_page(name: str) -> None:
    page, heading = FIELDS[name]
    missing = untold_fields(name, (*lists_of_fields()[name], Field("frobnicated", "")))
    assert missing == ["frobnicated"], f"{page}, “{heading}”, lacks {', '.join(missing[:-1])}"


def test_the_help_of_run_names_every_input_format() -> None:
    assert f"Files are {in_words()};" in str(loaded("run").help)
