"""Claims that almost met but for two names at once, for their speaker, or though they met others."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from command import contracheck

HEAD = "source,id,subject,property,value,when,where,layer,said_by,language\n"


def row(source: str, name: str, *cells: str) -> str:
    """A claim: subject, property, value, when, where, layer, said_by."""
    return ",".join((source, name, *cells, *[""] * (7 - len(cells)), "en")) + "\n"


def run(folder: Path) -> dict[str, Any]:
    done = contracheck(folder, "run", "--format", "json", "--fail-on", "never")
    return dict(json.loads(done.out))


def told(folder: Path, *rows: str, second: str = "2014-05-02") -> dict[str, Any]:
    """The report; `second` is the day of the second source."""
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / "t.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    days = f"id,published\nbbc,2014-05-02\npost,{second}\n"
    (folder / "claims" / "t.sources.csv").write_text(days, encoding="utf-8")
    return run(folder)


def obeyed(folder: Path, command: str) -> dict[str, Any]:
    """The report after the commands that were offered, each as it stands."""
    for one in command.split(" && "):
        done = contracheck(folder, *shlex.split(one)[1:])
        assert done.code == 0, done.err
    return run(folder)


WORDED = (
    row("bbc", "a", "Chibok schoolgirls", "abducted girls in the truck", "12", "2014-04-14"),
    row("post", "b", "Chibok girls", "girls taken in the truck", "40", "2014-04-14"),
)
PLACED = (
    row("bbc", "a", "Savar building", "storeys", "9", "2014-04-14", "Dhaka"),
    row("post", "b", "Savar building collapse", "storeys", "8", "2014-04-14", "Dhaka city centre"),
)


@pytest.mark.parametrize(
    ("rows", "parts"),
    [(WORDED, ["subject", "predicate"]), (PLACED, ["subject", "place"])],
    ids=["subject and predicate", "subject and place"],
)
def test_both_commands_make_the_finding_appear(tmp_path: Path, rows: tuple[str, ...], parts: list[str]) -> None:
    report = told(tmp_path, *rows)
    (almost,) = report["almost_met"]
    assert report["findings"] == []
    assert [almost["part"], *(one["part"] for one in almost["also"])] == parts
    after = obeyed(tmp_path, almost["command"])
    assert [one["class"] for one in after["findings"]] == [almost["would"]] == ["contradicts"]
    assert after["almost_met"] == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((PLACED[0], PLACED[1].replace("Dhaka city centre", "Rajshahi")), id="the places are unlike"),
        pytest.param((PLACED[0], PLACED[1].replace("Savar building collapse", "Oak lane")), id="the subjects are"),
        pytest.param((WORDED[0], WORDED[1].replace("girls taken", "girls found")), id="the predicates are"),
        pytest.param((PLACED[0], PLACED[1].replace(",8,", ",9,")), id="they would agree"),
        pytest.param((PLACED[0], PLACED[1].replace("post", "bbc")), id="one source"),
        pytest.param((PLACED[0], PLACED[1].replace("Dhaka city centre", "north Dhaka")), id="another place"),
        pytest.param(
            # two of four words are shared, and of *mill* and *wall* two letters of four: 50 of 100
            (
                PLACED[0].replace("Savar building", "Savar mill building"),
                PLACED[1].replace("Savar building collapse", "Savar wall building"),
            ),
            id="alike enough for one alone",
        ),
    ],
)
def test_two_names_that_are_never_offered(tmp_path: Path, rows: tuple[str, ...]) -> None:
    offered = told(tmp_path, *rows)["almost_met"]
    assert [one for one in offered if one["also"]] == []


def test_one_name_comes_before_two_however_alike(tmp_path: Path) -> None:
    one = (
        row("bbc", "c", "Orr mill", "storeys", "3", "2014-04-14"),
        row("post", "d", "Orr mill fire disaster", "storeys", "5", "2014-04-14"),
    )
    offered = told(tmp_path, *WORDED, *one)["almost_met"]
    assert [(len(each["also"]), each["likeness"]) for each in offered] == [(0, 75), (1, 95)]


def test_names_that_are_offered_one_by_one_are_not_offered_together(tmp_path: Path) -> None:
    rows = (
        *WORDED,
        row("cnn", "c", "Chibok girls", "abducted girls in the truck", "70", "2014-04-14"),
    )
    offered = told(tmp_path, *rows)["almost_met"]
    assert [one["also"] for one in offered] == [[], []]


def test_both_commands_stand_in_every_format(tmp_path: Path) -> None:
    told(tmp_path, *PLACED)
    one = 'contracheck subjects --accept "Savar building" "Savar building collapse"'
    other = 'contracheck subjects --accept Dhaka "Dhaka city centre"'
    for form, between in (("terminal", "\n     "), ("markdown", " && "), ("html", " && ")):
        contracheck(tmp_path, "run", "--format", form, "--output", "made", "--fail-on", "never", COLUMNS="140")
        text = (tmp_path / "made").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
        assert f"{one}{between}{other}" in text.replace("&#34;", '"').replace("&amp;", "&"), form


PLANS = (
    row("bbc", "a", "Fort Ash", "troops", "500", "2014-06-01", "", "planned", "J. Orr"),
    row("post", "b", "Fort Ash", "troops", "900", "2014-06-01", "", "planned", "Jane Orr"),
)


def test_plans_of_one_day_contradict_each_other_if_the_speakers_are_one(tmp_path: Path) -> None:
    report = told(tmp_path, *PLANS)
    (almost,) = report["almost_met"]
    assert [one["class"] for one in report["findings"]] == ["may contradict"]
    assert (almost["part"], {almost["own"], almost["other"]}) == ("speaker", {"J. Orr", "Jane Orr"})
    after = obeyed(tmp_path, almost["command"])
    assert almost["would"] == "contradicts"
    assert {one["class"] for one in after["findings"]} == {"contradicts"}
    assert after["almost_met"] == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((PLANS[0], PLANS[1].replace("Jane Orr", "Jane Ashby")), id="another"),
        pytest.param((PLANS[0], PLANS[1].replace("900", "500")), id="they agree"),
        pytest.param((PLANS[0], PLANS[1].replace("2014-06-01", "2014-09-01")), id="for another time"),
        pytest.param(tuple(one.replace("planned", "actual") for one in PLANS), id="of facts it changes nothing"),
        pytest.param(
            (PLANS[0].replace("J. Orr", "US officials"), PLANS[1].replace("Jane Orr", "American officials")),
            id="without a name",
        ),
        pytest.param(tuple(one.replace("06-01", "06") for one in PLANS), id="they may, as they do now"),
    ],
)
def test_speakers_that_are_never_offered(tmp_path: Path, rows: tuple[str, ...]) -> None:
    assert told(tmp_path, *rows)["almost_met"] == []


def test_what_a_speaker_plans_on_another_day_is_a_change(tmp_path: Path) -> None:
    assert told(tmp_path, *PLANS, second="2014-05-09")["almost_met"] == []


def test_claims_that_met_others_are_offered_where_the_names_are_nearly_the_same(tmp_path: Path) -> None:
    rows = (
        row("bbc", "a", "Chibok girls", "abductors", "12", "2014-04-14"),
        row("cnn", "b", "Chibok girls", "abductors", "12", "2014-04-14"),
        row("post", "c", "Chibok schoolgirls", "abductors", "40", "2014-04-14"),
        row("dw", "d", "Chibok schoolgirls", "abductors", "40", "2014-04-14"),
    )
    (almost,) = told(tmp_path, *rows)["almost_met"]
    assert len(obeyed(tmp_path, almost["command"])["findings"]) == 1
    unlike = tuple(one.replace("Chibok schoolgirls", "Chibok girls school") for one in rows)
    (tmp_path / "unlike").mkdir()
    assert told(tmp_path / "unlike", *unlike)["almost_met"] == []
