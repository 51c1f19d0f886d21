"""The register's editor leaves everything else as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from contracheck.names.register_editor import EditError, accept, refuse


def edited(tmp_path: Path, text: str, first: str, second: str, *, differ: bool = False) -> str:
    """The text of a file after the edit."""
    file = tmp_path / "entities.yaml"
    file.write_bytes(text.encode())
    (refuse if differ else accept)(str(file), first, second)
    assert [one.name for one in tmp_path.iterdir()] == ["entities.yaml"]
    return file.read_bytes().decode()


BEFORE = """\
# The register of our project.
entities:
  US troops in Iraq:   # the main one
    kind: 'armed force'
    aliases: [US forces in Iraq]  # as AP has it

  # places
  Baghdad:
    part_of:
      - Iraq   # since 1932
      # and nothing else
  Iraq:
# end
"""


def test_a_name_in_a_flow_list(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "us troops in iraq", "American soldiers in Iraq")
    assert after == BEFORE.replace("US forces in Iraq]", "US forces in Iraq, American soldiers in Iraq]")


def test_the_entry_is_found_by_an_alias_too(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "US forces in Iraq", "GIs")
    assert after == BEFORE.replace("US forces in Iraq]", "US forces in Iraq, GIs]")


def test_a_first_alias(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "Baghdad", "Bagdad")
    assert after == BEFORE.replace("# since 1932\n", "# since 1932\n    aliases: [Bagdad]\n")


def test_an_entry_without_fields(tmp_path: Path) -> None:
    assert edited(tmp_path, BEFORE, "Iraq", "Irak") == BEFORE.replace("  Iraq:\n", "  Iraq:\n    aliases: [Irak]\n")


def test_a_new_entry_goes_to_the_end(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "Kyiv", "Kiev")
    assert after == BEFORE.replace("  Iraq:\n", "  Iraq:\n  Kyiv:\n    aliases: [Kiev]\n")


def test_not_the_same(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "Iraq", "Iraq War", differ=True)
    assert after == BEFORE.replace("  Iraq:\n", "  Iraq:\n    different_from: [Iraq War]\n")


def test_not_the_same_is_put_where_there_is_an_entry(tmp_path: Path) -> None:
    after = edited(tmp_path, BEFORE, "Iraq War", "Iraq", differ=True)
    assert after == BEFORE.replace("  Iraq:\n", "  Iraq:\n    different_from: [Iraq War]\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "entities:\n  US:\n    aliases: [USA]\n"),
        ("# nothing yet", "# nothing yet\nentities:\n  US:\n    aliases: [USA]\n"),
        ("entities:", "entities:\n  US:\n    aliases: [USA]"),
        ("entities: ~  # none\n", "entities:   # none\n  US:\n    aliases: [USA]\n"),
        ("entities: {}\n", "entities: {US: {aliases: [USA]}}\n"),
        ("{}", "{entities: {US: {aliases: [USA]}}}"),
        ("entities:\n  US: {kind: x}  # c\n", "entities:\n  US: {kind: x, aliases: [USA]}  # c\n"),
        ("entities:\n  US:\n    aliases: []\n", "entities:\n  US:\n    aliases: [USA]\n"),
        ("entities:\n  US:\n    aliases:\n", "entities:\n  US:\n    aliases: [USA]\n"),
        ('entities:\n  US:\n    aliases: ["null"]\n', 'entities:\n  US:\n    aliases: ["null", USA]\n'),
        ('entities:\n  US:\n    aliases: "null"\n', 'entities:\n  US:\n    aliases: ["null", USA]\n'),
        ('entities:\n  US:\n    aliases: ""\n', "entities:\n  US:\n    aliases: [USA]\n"),
        ("entities:\n  US:\n    aliases: America, the\n", 'entities:\n  US:\n    aliases: ["America, the", USA]\n'),
        ("entities:\n  US:\n    aliases: [a, ]\n", "entities:\n  US:\n    aliases: [a, USA, ]\n"),
        (
            "entities:\n  US:\n    aliases:\n    - a  # one\n\n    # two\n  UK:\n",
            "entities:\n  US:\n    aliases:\n    - a  # one\n    - USA\n\n    # two\n  UK:\n",
        ),
        (
            "entities:\n  US:\n    aliases: [\n      a,  # one\n      b   # two\n    ]\n",
            "entities:\n  US:\n    aliases: [\n      a,  # one\n      b, USA   # two\n    ]\n",
        ),
        (
            "entities:\n    UK:\n          kind: state\n",
            "entities:\n    UK:\n          kind: state\n    US:\n          aliases: [USA]\n",
        ),
        ("entities:\r\n  US:\r\n    kind: x\r\n", "entities:\r\n  US:\r\n    kind: x\r\n    aliases: [USA]\r\n"),
        ("\ufeffentities:\n  US:\n", "\ufeffentities:\n  US:\n    aliases: [USA]\n"),
        ("entities:\n  ? US\n  : kind: x\n", "entities:\n  ? US\n  : kind: x\n    aliases: [USA]\n"),
        ("---\nentities:\n  UK:\n...\n", "---\nentities:\n  UK:\n  US:\n    aliases: [USA]\n...\n"),
    ],
)
def test_every_way_to_write_a_register(tmp_path: Path, before: str, after: str) -> None:
    assert edited(tmp_path, before, "US", "USA") == after


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    path = tmp_path / "claims" / "entities.yaml"
    text = accept(str(path), "Kyiv", "Kiev")
    assert text == path.read_text() == "entities:\n  Kyiv:\n    aliases: [Kiev]\n"


def test_saying_it_twice_changes_nothing(tmp_path: Path) -> None:
    once = edited(tmp_path, BEFORE, "Iraq", "Irak")
    for first, second in (("Iraq", "Irak"), ("Irak", "Iraq"), ("iraq", "IRAK"), ("Iraq", "IRAQ")):
        assert edited(tmp_path, once, first, second) == once
    twice = edited(tmp_path, once, "Iraq", "Baghdad", differ=True)
    for first, second in (("Baghdad", "Irak"), ("irak", "BAGHDAD"), ("Iraq", "Baghdad")):
        assert edited(tmp_path, twice, first, second, differ=True) == twice


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a: b", '"a: b"'),
        ("#1 suspect", '"#1 suspect"'),
        ('the "boss"', '"the \\"boss\\""'),
        ("back\\slash", '"back\\\\slash"'),
        ("[x]", '"[x]"'),
        ("No", '"No"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("1,500", '"1,500"'),
        ("*star", '"*star"'),
        ("- dash", '"- dash"'),
        ("Sana'a (Yemen)", "Sana'a (Yemen)"),
        ("Łódź", "Łódź"),
        ("zero\u200bwidth", '"zero\\u200bwidth"'),
        (" spaces ", '" spaces "'),
    ],
)
def test_hostile_names_are_quoted(tmp_path: Path, name: str, written: str) -> None:
    after = edited(tmp_path, "", name, f"{name}2")
    assert after.splitlines()[1] == f"  {written}:"
    read = yaml.load(after, Loader=yaml.BaseLoader)  # noqa: S506  (builds strings, lists and mappings only)
    assert read == {"entities": {name: {"aliases": [f"{name}2"]}}}


@pytest.mark.parametrize(
    "name", ["", "  ", "two\nlines", "tab\there", "bell\x07", "line\u2028sep", "x" * 2000, "\ud800"]
)
def test_impossible_names_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(EditError):
        edited(tmp_path, BEFORE, "Iraq", name)
    assert (tmp_path / "entities.yaml").read_text() == BEFORE


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- a\n", 'line 1: expected "entities:"'),
        ("entities: [a]\n", 'line 1: "entities" holds no entries'),
        ("entities:\n  US: America\n", 'line 2: "US" holds no entries'),
        ("entities:\n  US:\n    aliases: {a: b}\n", 'line 3: "aliases" is not a list'),
        ("a: [\n", "line 2, column 1: not valid YAML"),
        ("a: 1\n---\nb: 1\n", "line 3: a second document"),
        ("\x07", "not valid YAML"),
        ("{entities: {US: ~}}", "cannot be edited safely"),
        ("entities:\n  US:\n    aliases: &x\n      - a\n  UK:\n    aliases: *x\n", "cannot be edited safely"),
        ("entities:\n  ? UK\n  : kind: x\n", "cannot be edited safely"),
        ("entities:\n  UK:\n    aliases: [USA]\n", 'line 2: "USA" belongs to the entry "UK"'),
        ("entities:\n  US:\n  USA:\n", 'line 3: "USA" belongs to the entry "USA", and "US" has one too'),
        ("entities:\n  US:\n    different_from: USA\n", 'line 2: "US" is declared different from "USA"'),
    ],
)
def test_what_cannot_be_edited_stays_and_is_explained(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(EditError, match=re.escape(says)):
        edited(tmp_path, text, "US", "USA")
    assert (tmp_path / "entities.yaml").read_text() == text


def test_one_name_cannot_be_told_apart_from_itself(tmp_path: Path) -> None:
    with pytest.raises(EditError, match=r"line 3: .* are one name"):
        edited(tmp_path, BEFORE, "US troops in Iraq", "US forces in Iraq", differ=True)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "entities.yaml"
    file.write_bytes(b"entities:\n  K\xf6ln:\n")
    with pytest.raises(EditError, match="not UTF-8 at byte 13"):
        accept(str(file), "Cologne", "Koeln")


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("entities:\n")
    (tmp_path / "real.yaml").chmod(0o640)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    accept(str(tmp_path / "link.yaml"), "Kyiv", "Kiev")
    assert (tmp_path / "link.yaml").is_symlink()
    assert "Kiev" in (tmp_path / "real.yaml").read_text()
    assert (tmp_path / "real.yaml").stat().st_mode & 0o777 == 0o640


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    with pytest.raises(EditError, match="nested more than"):
        edited(tmp_path, "[" * 100_000, "US", "USA")
