"""The other subcommands: check, new, subjects, rules, explain, schema, completion."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from command import claim, contracheck, process, write_dispute, write_source
from contracheck.load import read
from contracheck.rules import RULES


@pytest.fixture
def dispute(tmp_path: Path) -> Path:
    write_dispute(tmp_path)
    return tmp_path


# ---------------------------------------------------------------- check


def test_check_counts_what_it_read(dispute: Path) -> None:
    done = contracheck(dispute, "check")
    assert done.code == 0
    assert done.out == "2 files, 2 sources, 2 claims read: no problem.\n"


def test_check_lists_every_problem_of_every_file_with_its_place(dispute: Path) -> None:
    write_source(dispute, "gamma", claim(value="03/04/2024", predicate="start date"), claim(valeu="4", value="5"))
    write_source(dispute, "delta", claim(value="7", layer="planed"))
    done = contracheck(dispute, "check", COLUMNS="200")
    assert done.code == 2
    assert "error claims/gamma.yaml:7:12 value: " in done.out
    assert "did you mean 2024-04-03 or 2024-03-04?" in done.out
    assert "error claims/gamma.yaml:10:5 " in done.out
    assert "did you mean value?" in done.out
    assert "error claims/delta.yaml:8:12 " in done.out
    assert "did you mean planned?" in done.out
    assert "4 files, 4 sources, 2 claims read, 3 claims not read: 3 errors." in done.out


def test_check_passes_warnings_and_settings_are_checked_too(dispute: Path) -> None:
    (dispute / "claims" / "empty.yaml").write_text("source: {id: empty}\nclaims:\n", encoding="utf-8")
    assert contracheck(dispute, "check").code == 0
    (dispute / "contracheck.toml").write_text("exact = 3\n", encoding="utf-8")
    done = contracheck(dispute, "check")
    assert done.code == 2
    assert "contracheck.toml:1:" in done.out


def test_check_compares_nothing_and_writes_nothing(dispute: Path) -> None:
    assert "contradict" not in contracheck(dispute, "check").out
    assert not (dispute / "reports").exists()


# ---------------------------------------------------------------- new


def test_new_writes_a_file_that_check_takes_and_an_editor_knows(tmp_path: Path) -> None:
    done = contracheck(tmp_path, "new", "--id", "dw-2025-12-07", "--publisher", "DW", "--published", "2025-12-07")
    assert done.code == 0
    path = tmp_path / "claims" / "dw-2025-12-07.yaml"
    first = path.read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=.schema/claims.schema.json"
    schema = json.loads((path.parent / ".schema" / "claims.schema.json").read_text("utf-8"))
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8").replace("2025-12-07\n", "'2025-12-07'\n")), schema)
    assert contracheck(tmp_path, "check").code == 0


def test_the_example_in_a_new_file_is_a_claim_once_the_signs_are_away(tmp_path: Path) -> None:
    contracheck(tmp_path, "new", "--id", "one", "--published", "2025-12-07", "--language", "en")
    path = tmp_path / "claims" / "one.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        "\n".join(line.removeprefix("#") for line in text.splitlines() if not re.match(r"# \S", line)), encoding="utf-8"
    )
    loaded = read([str(path)])
    assert loaded.problems == ()
    assert [one.id for one in loaded.claims] == ["one/troops-summer"]
    assert contracheck(tmp_path, "check").code == 0


def test_new_uses_the_schema_of_the_project_where_there_is_one(tmp_path: Path) -> None:
    contracheck(tmp_path, "schema", "--write", "schema")
    contracheck(tmp_path, "new", "--id", "one")
    assert "$schema=../schema/claims.schema.json" in (tmp_path / "claims" / "one.yaml").read_text("utf-8")
    assert not (tmp_path / "claims" / ".schema").exists()


def test_new_takes_the_id_from_the_name_of_the_file(tmp_path: Path) -> None:
    assert contracheck(tmp_path, "new", "notes/alpha.yaml", "--no-schema").code == 0
    assert (tmp_path / "notes" / "alpha.yaml").read_text("utf-8").startswith("source:\n  id: alpha\n")


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    contracheck(tmp_path, "new", "--id", "one", "--title", "First")
    before = (tmp_path / "claims" / "one.yaml").read_bytes()
    done = contracheck(tmp_path, "new", "--id", "one", "--title", "Second")
    assert done.code == 2
    assert "exists already" in done.err
    assert (tmp_path / "claims" / "one.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ((), "an id is needed"),
        (("--id", "*"), "expected a name on one line"),
        (("--id", "one", "--published", "03/04/2024"), "did you mean 2024-04-03 or 2024-03-04"),
        (("--id", "one", "--grade", "Z9"), "expected a letter A to F"),
        (("--id", "one", "--language", "!"), "expected a language code"),
        (("--id", "one", "--title", "two\nlines"), "line break"),
        (("one.txt",), "ends in .yaml"),
    ],
)
def test_new_refuses_what_a_claim_file_cannot_hold(tmp_path: Path, arguments: tuple[str, ...], hint: str) -> None:
    done = contracheck(tmp_path, "new", *arguments)
    assert done.code == 2
    assert hint in done.err
    assert not (tmp_path / "claims").exists()


def test_no_id_leads_out_of_the_folder(tmp_path: Path) -> None:
    contracheck(tmp_path, "new", "--id", "../../x")
    assert [one.name for one in (tmp_path / "claims").glob("*.yaml")] == ["-..-x.yaml"]


# ---------------------------------------------------------------- subjects


@pytest.fixture
def alike(tmp_path: Path) -> Path:
    """One body under two names, with two figures: one contradiction would appear."""
    write_source(tmp_path, "alpha", claim("US troops in Iraq", value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim("American soldiers in Iraq", value="1,412", when="2025-11-27"))
    return tmp_path


def test_subjects_shows_names_with_their_claims_and_the_pairs(alike: Path) -> None:
    out = contracheck(alike, "subjects", COLUMNS="150").out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "1 American soldiers in Iraq not in the register" in lines
    assert any(line.startswith("1 American soldiers in Iraq and US troops in Iraq subjects, ") for line in lines)
    assert "1 contradiction would appear" in out


def test_an_accepted_pair_is_one_subject_from_then_on(alike: Path) -> None:
    assert contracheck(alike, "run").code == 3
    done = contracheck(alike, "subjects", "--accept", "US troops in Iraq", "American soldiers in Iraq")
    assert done.code == 0
    assert "claims/entities.yaml" in done.out
    assert contracheck(alike, "run").code == 1
    assert "also American soldiers in Iraq" in contracheck(alike, "subjects").out
    assert "0 pairs" in contracheck(alike, "subjects").out


@pytest.fixture
def initials(tmp_path: Path) -> Path:
    """Two pairs of names that are perhaps one: of subjects, and of values."""
    for source, person, mayor, staff in (("a", "J. Orr", "Ann Elm", "12"), ("b", "Jane Orr", "A. Elm", "15")):
        rows = [claim(person, property="staff", value=staff), claim("Ash", property="mayor", value=mayor)]
        write_source(tmp_path, source, *({**row, "when": "2024-05-01"} for row in rows))
    return tmp_path


def test_several_pairs_are_accepted_at_once_and_what_becomes_of_findings_is_told_before(initials: Path) -> None:
    pairs = ("--accept", "J. Orr", "Jane Orr", "--accept", "Ann Elm", "A. Elm")
    told = "1 finding (1 contradicts) would appear and 1 finding (1 may contradict) would go"
    assert contracheck(initials, "subjects", *pairs, "--preview").out.splitlines() == [told]
    assert not (initials / "claims" / "entities.yaml").exists()
    assert contracheck(initials, "subjects", *pairs).out.splitlines()[0] == told
    assert yaml.safe_load((initials / "claims" / "entities.yaml").read_text("utf-8"))["entities"] == {
        "J. Orr": {"aliases": ["Jane Orr"]},
        "Ann Elm": {"aliases": ["A. Elm"]},
    }
    assert "0 pairs" in contracheck(initials, "subjects").out


def test_one_slip_among_several_pairs_and_nothing_is_written(initials: Path) -> None:
    pairs = ("--accept", "J. Orr", "Jane Orr", "--accept", "Ann Elm", "B. Elm")
    assert contracheck(initials, "subjects", *pairs).code == 2
    assert not (initials / "claims" / "entities.yaml").exists()


def test_what_proposals_do_is_told_of_each(initials: Path) -> None:
    out = " ".join(contracheck(initials, "subjects", COLUMNS="150").out.split())
    assert "J. Orr and Jane Orr subjects, 76 % alike, 1 contradiction would appear" in out
    assert "A. Elm and Ann Elm values, 83 % alike, 1 contradiction would go" in out  # 2 * 5 of 5 + 7 letters


def test_a_preview_of_nothing_is_a_slip(initials: Path) -> None:
    assert contracheck(initials, "subjects", "--preview").code == 2


def test_one_name_written_differently_can_be_told_apart(tmp_path: Path) -> None:
    for source, name, value in (("a", "Bolt Ltd", "4"), ("b", "Bolt Inc.", "5")):
        write_source(tmp_path, source, claim(name, property="staff", value=value, when="2024-05-01"))
    assert contracheck(tmp_path, "run").code == 1
    assert contracheck(tmp_path, "subjects", "--accept", "Bolt Ltd", "Bolt Inc.").code == 2
    assert "would go" in contracheck(tmp_path, "subjects", "--refuse", "Bolt Ltd", "Bolt Inc.").out
    assert contracheck(tmp_path, "run").code == 3


def test_a_refused_pair_is_not_asked_again(alike: Path) -> None:
    assert contracheck(alike, "subjects", "--refuse", "US troops in Iraq", "American soldiers in Iraq").code == 0
    assert "0 pairs" in contracheck(alike, "subjects").out
    assert contracheck(alike, "run").code == 3


def test_decisions_keep_the_comments_of_the_register(alike: Path) -> None:
    register = alike / "claims" / "entities.yaml"
    register.write_text(
        "# ours\nentities:\n  American soldiers in Iraq: {kind: armed force}  # by hand\n", encoding="utf-8"
    )
    contracheck(alike, "subjects", "--accept", "US troops in Iraq", "American soldiers in Iraq")
    text = register.read_text("utf-8")
    assert text.startswith("# ours\n")
    assert text.endswith("# by hand\n")
    entity = yaml.safe_load(text)["entities"]["American soldiers in Iraq"]
    assert entity == {"kind": "armed force", "aliases": ["US troops in Iraq"]}


def test_the_register_is_beside_the_claims_that_were_named(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    write_source(tmp_path, "gamma", claim("Fort Oak garrison", value="88", when="2025"))
    (tmp_path / "claims").rename(tmp_path / "elsewhere")
    contracheck(tmp_path, "subjects", "elsewhere", "--refuse", "Fort Oak garrison", "Fort Ash garrison")
    assert (tmp_path / "elsewhere" / "entities.yaml").exists()
    assert not (tmp_path / "claims").exists()


def test_a_name_nobody_uses_is_a_slip(alike: Path) -> None:
    done = contracheck(alike, "subjects", "--accept", "US troops in Iraq", "American soldier in Iraq")
    assert done.code == 2
    assert "did you mean “American soldiers in Iraq”?" in done.err
    assert not (alike / "claims" / "entities.yaml").exists()


def test_what_was_refused_cannot_be_accepted_without_more_ado(alike: Path) -> None:
    contracheck(alike, "subjects", "--refuse", "US troops in Iraq", "American soldiers in Iraq")
    done = contracheck(alike, "subjects", "--accept", "US troops in Iraq", "American soldiers in Iraq")
    assert done.code == 2
    assert "declared different" in done.err


def test_review_needs_a_terminal(alike: Path) -> None:
    assert contracheck(alike, "subjects", "--review").code == 2


# ---------------------------------------------------------------- rules and explain


def test_rules_lists_each_rule_once(tmp_path: Path) -> None:
    out = contracheck(tmp_path, "rules").out
    starts = [line.split()[0] for line in out.splitlines() if not line.startswith(" ")]
    assert starts == [rule.name for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_explain_shows_the_whole_manual(tmp_path: Path, rule: str) -> None:
    out = contracheck(tmp_path, "explain", rule.name).out
    assert [word for word in rule.manual.split() if word != "-"] == out.replace("\xa0", " ").split()[2:]


def test_explain_two_claims_needs_no_full_id_where_one_source_has_it(dispute: Path) -> None:
    write_source(dispute, "gamma", claim(id="dead", value="88", when="2025-11-27"))
    done = contracheck(dispute, "explain", "dead", "alpha/1")
    assert done.code == 0
    assert "gamma/dead" in done.out
    assert "Class: ✗ contradicts" in done.out


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (("alpha/2", "beta/1"), "did you mean alpha/1?"),
        (("1", "beta/1"), "“1” is the id of several claims: alpha/1, beta/1"),
        (("alpha/1", "alpha/1"), "is one claim; name two"),
        (("quantity-mismach",), "did you mean quantity-mismatch?"),
        (("zzz", "yyy"), "nothing has the name “zzz”"),
    ],
)
def test_explain_tells_what_it_does_not_know(dispute: Path, names: tuple[str, ...], hint: str) -> None:
    done = contracheck(dispute, "explain", *names)
    assert done.code == 2
    assert hint in done.err


def test_explain_one_claim_says_how_it_was_read(dispute: Path) -> None:
    out = contracheck(dispute, "explain", "alpha/1").out
    assert "read as exactly 2,531" in out
    assert "Same question: 1 other" in out


# ---------------------------------------------------------------- schema and completion


@pytest.mark.parametrize("name", ["claims", "vocabulary", "entities", "report"])
def test_schemas_are_schemas_and_the_same_printed_and_written(tmp_path: Path, name: str) -> None:
    printed = contracheck(tmp_path, "schema", name).out
    schema = json.loads(printed)
    jsonschema.validators.validator_for(schema).check_schema(schema)
    contracheck(tmp_path, "schema", "--write", "there")
    assert (tmp_path / "there" / f"{name}.schema.json").read_text("utf-8") == printed


def test_the_report_follows_its_schema(dispute: Path) -> None:
    schema = json.loads(contracheck(dispute, "schema", "report").out)
    jsonschema.validate(json.loads(contracheck(dispute, "run", "--format", "json").out), schema)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(tmp_path: Path, shell: str) -> None:
    done = contracheck(tmp_path, "completion", shell)
    assert done.code == 0
    assert "_CONTRACHECK_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("contracheck exp", "plain,explain"),
        ("contracheck explain magn", "plain,magnitude-slip"),
        ("contracheck run --fail", "plain,--fail-on"),
    ],
)
def test_a_shell_is_told_how_to_go_on(tmp_path: Path, words: str, expected: str) -> None:
    environment = {"_CONTRACHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert expected in process(tmp_path, **environment).out.splitlines()
