"""`contracheck predicates`: what is in use, how it is taken and why; and the declaration that a finding asks for."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from command import contracheck

HERALD = """\
source: {id: herald, publisher: Herald}
claims:
  - {subject: Rana Plaza, property: stairwells, value: "8"}
  - {subject: Rana Plaza, property: dead, value: "1,134", when: 2013-04-24}
  - {subject: Rana Plaza, property: keeper of the keys, value: Sohel, when: 2013-04-24}
  - {subject: Rana Plaza, property: colour, value: grey}
"""
POST = """\
source: {id: post, publisher: Post}
claims:
  - {subject: Rana Plaza, property: Stairwells, value: "17"}
  - {subject: Rana Plaza, property: stairwells, value: "17", where: the annexe}
  - {subject: Rana Plaza, property: killed, value: "1,134", when: 2013-04-24}
  - {subject: Rana Plaza, property: keeper of the keys, value: Rana, when: 2013-04-24}
"""


@pytest.fixture
def plaza(tmp_path: Path) -> Path:
    """Two undeclared predicates with an open question each, one without, and one of the shipped vocabulary."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "herald.yaml").write_text(HERALD, encoding="utf-8")
    (tmp_path / "claims" / "post.yaml").write_text(POST, encoding="utf-8")
    return tmp_path


def listed(folder: Path, *arguments: str) -> list[dict[str, object]]:
    """The list as JSON."""
    done = contracheck(folder, "predicates", "--json", *arguments)
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert isinstance(found, list)
    return found


def declared(folder: Path, *arguments: str) -> str:
    """The vocabulary after a declaration, byte for byte."""
    done = contracheck(folder, "predicates", "--declare", *arguments)
    assert done.code == 0, done.err
    return (folder / "claims" / "vocabulary.yaml").read_bytes().decode()


def refused(folder: Path, *arguments: str) -> str:
    """Why nothing was written; and nothing was."""
    file = folder / "claims" / "vocabulary.yaml"
    before = file.read_bytes() if file.exists() else None
    done = contracheck(folder, "predicates", *arguments)
    assert done.code == 2
    assert (file.read_bytes() if file.exists() else None) == before
    return done.err


def test_the_undeclared_with_open_questions_come_first_then_other_undeclared_then_declared(plaza: Path) -> None:
    assert [(one["name"], one["claims"], one["taken_from"]) for one in listed(plaza)] == [
        ("Stairwells", 3, "inferred"),
        ("keeper of the keys", 2, "inferred"),
        ("colour", 1, "inferred"),
        ("killed", 2, "shipped"),
    ]


def test_the_list_says_how_each_is_taken_and_what_would_decide(plaza: Path) -> None:
    stairwells, keeper, colour, killed = listed(plaza)
    assert (stairwells["datatype"], stairwells["aspect"], stairwells["values"]) == ("quantity", "state", "one")
    assert stairwells["also_written"] == ["stairwells"]
    assert stairwells["place"] is None
    assert (keeper["datatype"], keeper["values"]) == ("term", "unknown")
    (open_one,) = keeper["open"]  # type: ignore[misc]
    assert open_one["decide"] == 'contracheck predicates --declare "keeper of the keys" --one'
    assert colour["open"] == killed["open"] == []
    assert (killed["unit"], killed["also_written"], killed["inferred"]) == ("count", ["dead"], [])


def test_a_declared_one_says_where(plaza: Path) -> None:
    declared(plaza, "stairwells", "--timeless")
    (stairwells,) = (one for one in listed(plaza) if one["name"] == "Stairwells")
    assert stairwells["taken_from"] == "project"
    assert stairwells["place"] == {"file": "claims/vocabulary.yaml", "line": 2, "column": 3}
    assert "Stairwells  quantity, timeless, values one · claims/vocabulary.yaml:2:3" in contracheck(
        plaza, "predicates", COLUMNS="150"
    ).out.replace("\xa0", " ")


def test_each_finding_names_the_command_that_decides_it(plaza: Path) -> None:
    """As a user does it: run, type what the finding names, run again."""
    contracheck(plaza, "run")
    before = json.loads((plaza / "reports" / "report.json").read_text(encoding="utf-8"))["findings"]
    assert [one["class"] for one in before] == ["may contradict", "may contradict"]
    for one in before:
        assert f"one line decides: {one['decide']}" in contracheck(plaza, "run", COLUMNS="150").out
        program, *arguments = shlex.split(one["decide"])
        assert program == "contracheck"
        done = contracheck(plaza, *arguments)
        assert done.code == 0
        assert one["declare"] in (plaza / "claims" / "vocabulary.yaml").read_text(encoding="utf-8")
    contracheck(plaza, "run")
    after = json.loads((plaza / "reports" / "report.json").read_text(encoding="utf-8"))["findings"]
    assert [one["class"] for one in after] == ["contradicts", "contradicts"]


def test_the_command_names_the_paths_where_the_settings_do_not(plaza: Path) -> None:
    (plaza / "claims").rename(plaza / "the case")
    done = contracheck(plaza, "run", "the case", "--format", "json")
    commands = [one["decide"] for one in json.loads(done.out)["findings"]]
    command = 'contracheck predicates --declare Stairwells --timeless "the case"'
    assert command in commands
    assert contracheck(plaza, *shlex.split(command)[1:]).code == 0
    assert (plaza / "the case" / "vocabulary.yaml").exists()


BEFORE = """\
# Ours.
predicates:
  height of the wall: {datatype: quantity}   # by hand

rules:   # and these
  nothing:
    claims: {a: killed}
    never: a.value > 10_000
    says: too many
# end
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_all_else_stays_byte_for_byte(plaza: Path, ending: str) -> None:
    file = plaza / "claims" / "vocabulary.yaml"
    before = BEFORE.replace("\n", ending)
    file.write_bytes(before.encode())
    line = f"  Stairwells: {{datatype: quantity, aspect: timeless}}{ending}"
    assert declared(plaza, "stairwells", "--timeless") == before.replace(
        f"# by hand{ending}", f"# by hand{ending}{line}"
    )


def test_a_section_without_entries_or_in_braces_or_none_at_all(plaza: Path) -> None:
    file, line = plaza / "claims" / "vocabulary.yaml", "Stairwells: {datatype: quantity, aspect: state}"
    for before, after in (
        ("predicates:\n", f"predicates:\n  {line}\n"),
        ("predicates: {}  # none\n", f"predicates: {{{line}}}  # none\n"),
        ("# nothing yet", f"# nothing yet\npredicates:\n  {line}\n"),
    ):
        file.write_text(before, encoding="utf-8")
        assert declared(plaza, "stairwells", "--state") == after


def test_every_field_of_the_vocabulary_can_be_told(plaza: Path) -> None:
    numbers = ("--unit", "count", "--range", "0..", "--tolerance", "2 %", "--round-from", "never", "--total")
    text = declared(plaza, "stairwells", *numbers, "--synonyms", "floors", "--synonyms", "levels", "--label", "yes: no")
    assert text.splitlines()[1] == (
        "  Stairwells: {datatype: quantity, aspect: total, unit: count, range: 0.., tolerance: 2 %, round_from: never, "
        'synonyms: [floors, levels], label: "yes: no"}'
    )
    declared(plaza, "colour", "--one", "--exclusive", "grey; red", "--exclusive", "light; dark")
    text = declared(plaza, "to be done by", "--datatype", "date", "--ahead", "yes", "--before", "end date")
    assert text.splitlines()[2:] == [
        "  colour: {datatype: term, values: one, exclusive: [[grey, red], [light, dark]]}",
        '  to be done by: {datatype: date, ahead: "yes", before: [end date]}',
    ]
    assert "no problem" in contracheck(plaza, "check").out


def test_what_is_left_out_is_as_the_values_were_taken(plaza: Path) -> None:
    """A declared predicate has one value unless it says otherwise; of names, nobody knows."""
    assert "keeper of the keys: {datatype: term, aspect: timeless, values: unknown}" in declared(
        plaza, "keeper of the keys", "--timeless"
    )


def test_a_dry_run_writes_nothing(plaza: Path) -> None:
    done = contracheck(plaza, "predicates", "--declare", "stairwells", "--timeless", "--dry-run")
    assert done.code == 0
    assert done.out.startswith("Stairwells: {datatype: quantity, aspect: timeless}: would be written into claims/voc")
    assert not (plaza / "claims" / "vocabulary.yaml").exists()


def test_what_is_declared_already_is_refused(plaza: Path) -> None:
    declared(plaza, "stairwells", "--timeless")
    told = refused(plaza, "--declare", "STAIRWELLS", "--state")
    assert "“STAIRWELLS” is declared already, at claims/vocabulary.yaml:2:3 (quantity, timeless, values one)" in told
    told = refused(plaza, "--declare", "dead", "--timeless")
    assert "“dead”, a word for “killed”, is declared already, by the shipped vocabulary" in told


def test_an_entry_that_is_broken_is_not_written_twice(plaza: Path) -> None:
    (plaza / "claims" / "vocabulary.yaml").write_text(
        "predicates:\n  stairwells: {aspect: timeless}\n", encoding="utf-8"
    )
    assert 'line 2: "stairwells" is declared there already' in refused(plaza, "--declare", "stairwells", "--timeless")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--declare", "stairwell", "--timeless"), "no claim says anything of “stairwell”; did you mean “stairwells”?"),
        (("--declare", "roof", "--timeless"), "to declare it all the same, give --datatype"),
        (("--declare", "stairwells", "--timeless", "--state"), "--timeless and --state exclude each other"),
        (("--declare", "stairwells", "--one", "--many"), "--one and --many exclude each other"),
        (("--declare", "stairwells", "--range", "5..3"), "range is reversed: “5..3”; expected the lower end first"),
        (("--declare", "stairwells", "--steady-for", "long"), "steady_for is "),
        (("--declare", "stairwells", "--sum-of", "kiled"), "did you mean killed?"),
        (("--declare", "stairwells", "--unit", ""), "--unit is empty"),
        (("--declare", " "), "--declare needs the name of a predicate"),
        (("--timeless",), "--declare NAME"),
        (("--dry-run",), "--declare NAME"),
        (("--declare", "stairwells", "--json"), "--declare and --json exclude each other"),
    ],
)
def test_slips_are_told_and_nothing_is_written(plaza: Path, arguments: tuple[str, ...], why: str) -> None:
    assert why in refused(plaza, *arguments)


def test_a_file_that_is_no_vocabulary_stays(plaza: Path) -> None:
    (plaza / "claims" / "vocabulary.yaml").write_text("- a\n- b\n", encoding="utf-8")
    assert "this is no vocabulary" in refused(plaza, "--declare", "stairwells", "--timeless")


def test_what_becomes_of_the_findings_is_told(plaza: Path) -> None:
    done = contracheck(plaza, "predicates", "--declare", "stairwells", "--timeless")
    assert done.out.splitlines()[1:] == [
        "with it 1 finding (1 contradicts) appears and 1 finding (1 may contradict) goes"
    ]
    done = contracheck(plaza, "predicates", "--declare", "colour", "--timeless")
    assert done.out.splitlines()[1:] == ["with it no finding appears or goes"]


def test_values_that_are_lost_by_a_declaration_are_told(plaza: Path) -> None:
    done = contracheck(plaza, "predicates", "--declare", "keeper of the keys", "--datatype", "quantity")
    assert done.out.splitlines()[1:] == [
        ("with it 1 finding (1 may contradict) goes; 2 values cannot be read any more: contracheck check lists them")
    ]
    assert contracheck(plaza, "predicates").err == "2 errors in what was read: contracheck check lists them\n"


def test_without_any_claim_the_reason_is_told(plaza: Path) -> None:
    done = contracheck(plaza, "predicates", "nowhere")
    assert (done.code, done.out) == (2, "")
    assert "there is no such file or folder: “nowhere”" in done.err


LONG = "cost of the new façade that was planned for the spring and then for the summer"


@pytest.mark.parametrize("columns", ["40", "80", "140"])
def test_a_command_can_be_copied_whole_however_narrow_the_screen(plaza: Path, columns: str) -> None:
    for name, value in (("herald", "3 EUR"), ("post", "5 EUR")):
        path = plaza / "claims" / f"{name}.yaml"
        added = f"  - {{subject: Rana Plaza, property: {LONG}, value: {value}}}\n"
        path.write_text(path.read_text(encoding="utf-8") + added, encoding="utf-8")
    command = f'contracheck predicates --declare "{LONG}" --timeless'
    for words in (("predicates",), ("run",)):
        lines = contracheck(plaza, *words, COLUMNS=columns).out.splitlines()
        assert [line.strip() for line in lines if "predicates --declare" in line and LONG in line] == [command]
        assert all(line == line.rstrip() for line in lines if "decide" in line)
