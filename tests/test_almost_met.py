"""Claims that almost met: what is offered, what is not, and that each command makes the finding appear."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from command import contracheck

HEAD = "source,id,subject,property,value,when,where,language\n"
SAVAR = (
    "bbc,a,Savar building collapse,storeys,9,2013-04-24,,en\n",
    "post,b,Savar building,storeys,8,2013-04-24,,en\n",
)
BOARD = ("bbc,a,MV Orr,cabins in use,476,2014-04-16,,en\n", "post,b,MV Orr,cabins in use then,450,2014-04-16,,en\n")
GIRLS = (
    "bbc,a,Chibok girls,desks,12,2014-04-14,,en\n",
    "post,b,Chibok schoolgirls,desks,40,2014-04-14,,en\n",
)
DAY = (
    "bbc,a,Orr,abducted on board,12,2014-04-14,,en\n",
    "post,b,Orr,seized on board,40,2014-04-14,,en\n",
)
FIRE = ("bbc,a,Orr fire,killed,4,2013-04-24,,en\n", "post,b,Orr fire,killed in the fire,9,2013-04-24,,en\n")


def told(folder: Path, *rows: str, more: str = "") -> dict[str, Any]:
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / "t.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    if more:
        (folder / "claims" / "entities.yaml").write_text(more, encoding="utf-8")
    done = contracheck(folder, "run", "--format", "json", "--fail-on", "never")
    return dict(json.loads(done.out))


PLACE = (
    "bbc,a,bus crash,storeys,4,2013-04-24,Lagos State,en\n",
    "post,b,bus crash,storeys,9,2013-04-24,Lagos State Nigeria,en\n",
)
BORN = (
    "bbc,a,Jane Orr,birth place,Lagos,,,en\n",
    "post,b,Jane Orr,birth place told by her,Kano,,,en\n",
)
WORDED = (
    "bbc,a,Jane Orr,where she was born,Lagos,,,en\n",
    "post,b,Jane Ann Orr,where she was born,Kano,,,en\n",
)
SORTS = {
    "a predicate that takes one value": BORN,
    "a predicate known by its wording": WORDED,
    "subject": SAVAR,
    "predicate": BOARD,
    "a shipped predicate": FIRE,
    "place": PLACE,
    "a synonym in the subject": GIRLS,
    "a synonym in the predicate": DAY,
}


@pytest.mark.parametrize("rows", SORTS.values(), ids=SORTS)
def test_the_command_makes_the_finding_appear(tmp_path: Path, rows: tuple[str, ...]) -> None:
    report = told(tmp_path, *rows)
    (almost,) = report["almost_met"]
    assert report["findings"] == []
    done = contracheck(tmp_path, *shlex.split(almost["command"])[1:])
    assert done.code == 0, done.err
    after = json.loads(contracheck(tmp_path, "run", "--format", "json", "--fail-on", "never").out)
    assert [one["class"] for one in after["findings"]] == [almost["would"]] == ["contradicts"]
    assert after["almost_met"] == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((SAVAR[0], SAVAR[1].replace(",8,", ",9,")), id="they would agree"),
        pytest.param((SAVAR[0], SAVAR[1].replace("post", "bbc")), id="one source has two names for two things"),
        pytest.param((SAVAR[0], SAVAR[1].replace("Savar building", "Oak lane")), id="the names have nothing in common"),
        pytest.param((SAVAR[0], SAVAR[1].replace("Savar building", "Savar building 2")), id="a number"),
        pytest.param((SAVAR[0], SAVAR[1].replace("Savar building", "Upper Savar building")), id="a part of it"),
        pytest.param((SAVAR[0], SAVAR[1].replace("2013", "1999")), id="at another time it is a change"),
        pytest.param((GIRLS[0].replace("Chibok girls", "Chibok"), GIRLS[1]), id="others, folded"),
        pytest.param((DAY[0], DAY[1].replace("board,40", "board by,pirates")), id="no number"),
        pytest.param((FIRE[0], FIRE[1].replace("killed in the fire", "wounded")), id="two that are both declared"),
        pytest.param((FIRE[0], FIRE[1].replace("killed in the fire", "killed or wounded")), id="an opposite word"),
    ],
)
def test_what_is_never_offered(tmp_path: Path, rows: tuple[str, ...]) -> None:
    assert told(tmp_path, *rows)["almost_met"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US troops in Iraq", "Iraq"),
        ("US troops in Iraq", "British troops in Iraq"),
        ("US troops in Iraq", "US troops in Syria"),
        ("Iraqi army", "Iraq"),
        ("King Charles II", "King Charles III"),
        ("Savar hospital A", "Savar hospital B"),
        ("George W. Bush", "George H. W. Bush"),
        ("Boko Haram", "Boko Haram leaders"),
    ],
)
def test_subjects_that_are_two_are_never_offered(tmp_path: Path, one: str, other: str) -> None:
    rows = (
        f"bbc,a,{one},cost,9 million dollars,2013-04-24,,en\n",
        f"post,b,{other},cost,7 million dollars,2013-04-24,,en\n",
    )
    assert told(tmp_path, *rows)["almost_met"] == []


def test_what_the_register_keeps_apart_is_not_offered(tmp_path: Path) -> None:
    apart = "entities:\n  Savar building: {different_from: [Savar building collapse]}\n"
    assert told(tmp_path, *SAVAR, more=apart)["almost_met"] == []


def test_it_is_the_same_whatever_the_order_of_the_claims(tmp_path: Path) -> None:
    rows = [*SAVAR, *(row.replace("bbc,a", "bbc,c").replace("post,b", "post,d") for row in FIRE)]
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = told(tmp_path / "one", *rows), told(tmp_path / "two", *reversed(rows))
    assert len(one["almost_met"]) == 2
    assert one["almost_met"] == two["almost_met"]


def test_it_stands_in_every_format_for_people(tmp_path: Path) -> None:
    told(tmp_path, *SAVAR)
    for form in ("terminal", "markdown", "html"):
        contracheck(tmp_path, "run", "--format", form, "--output", "made", "--fail-on", "never", COLUMNS="140")
        text = (tmp_path / "made").read_text(encoding="utf-8").replace("&#34;", '"')
        assert "These almost met" in text
        assert 'contracheck subjects --accept "Savar building" "Savar building collapse"' in text


def test_more_than_ten_are_counted_on_the_screen_and_all_are_there_with_verbose(tmp_path: Path) -> None:
    names = [chr(97 + number) * 4 + "ville" for number in range(12)]
    rows = [
        row
        for number, name in enumerate(names)
        for row in (
            f"bbc,a{number},{name} mill,storeys,9,2013-04-24,,en\n",
            f"post,b{number},{name} mill fire,storeys,8,2013-04-24,,en\n",
        )
    ]
    told(tmp_path, *rows)
    short = contracheck(tmp_path, "run", "--no-reports").out
    assert short.count("contracheck subjects --accept") == 10
    assert "2 more pairs" in short
    assert contracheck(tmp_path, "run", "--no-reports", "--verbose").out.count("contracheck subjects --accept") == 12


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("killed", "deaths"), "“deaths” is a word for “killed” already"),
        (("killed", "wounded"), "“wounded” is declared already, by the shipped vocabulary"),
        (("nobody says", "anything"), "no claim says anything of “nobody says”"),
    ],
)
def test_same_refuses_what_cannot_be(tmp_path: Path, words: tuple[str, str], message: str) -> None:
    told(tmp_path, *FIRE)
    done = contracheck(tmp_path, "predicates", "--same", *words)
    assert done.code == 2
    assert message in " ".join(done.err.split())


def test_same_can_be_looked_at_first(tmp_path: Path) -> None:
    told(tmp_path, *FIRE)
    done = contracheck(tmp_path, "predicates", "--same", "killed", "killed in the fire", "--dry-run")
    assert "nothing was written" in " ".join(done.out.split())
    assert not (tmp_path / "claims" / "vocabulary.yaml").exists()


@pytest.mark.parametrize(
    ("entry", "becomes"),
    [
        ("  cabins in use: {datatype: quantity}\n", "  cabins in use: {datatype: quantity, synonyms: [beds in use]}\n"),
        (
            "  cabins in use: {synonyms: [a b], datatype: quantity}\n",
            "  cabins in use: {synonyms: [a b, beds in use], datatype: quantity}\n",
        ),
        (
            "  cabins in use: {synonyms: a b, datatype: quantity}\n",
            "  cabins in use: {synonyms: [a b, beds in use], datatype: quantity}\n",
        ),
        (
            "  cabins in use:  # told\n    synonyms:\n      - a b\n    datatype: quantity\n",
            "  cabins in use:  # told\n    synonyms:\n      - a b\n      - beds in use\n    datatype: quantity\n",
        ),
        (
            "  cabins in use:\n    datatype: quantity\n",
            "  cabins in use:\n    datatype: quantity\n    synonyms: [beds in use]\n",
        ),
    ],
    ids=["in brackets", "a list", "one word", "lines", "no synonyms yet"],
)
def test_same_puts_the_word_to_what_the_project_declares(tmp_path: Path, entry: str, becomes: str) -> None:
    told(tmp_path, *BOARD)
    file = tmp_path / "claims" / "vocabulary.yaml"
    file.write_text(f"# ours\npredicates:\n{entry}  other: {{datatype: date}}\n", encoding="utf-8")
    words = ("--same", "cabins in use", "beds in use")
    contracheck(tmp_path, "predicates", *words, "--dry-run")
    assert entry in file.read_text(encoding="utf-8")
    done = contracheck(tmp_path, "predicates", *words)
    assert done.code == 0, done.err
    expected = f"# ours\npredicates:\n{becomes}  other: {{datatype: date}}\n"
    assert file.read_text(encoding="utf-8") == expected


def test_all_commands_of_one_run_can_be_run_one_after_the_other(tmp_path: Path) -> None:
    """Of three words two commands make one; the third pair would find nothing left to do."""
    third = ("dw,c,Orr,captured on board,70,2014-04-14,,en\n",)
    offered = told(tmp_path, *DAY, *third)["almost_met"]
    assert len(offered) == 2
    for one in offered:
        done = contracheck(tmp_path, *shlex.split(one["command"])[1:])
        assert done.code == 0, done.err
    report = json.loads(contracheck(tmp_path, "run", "--format", "json", "--fail-on", "never").out)
    (finding,) = report["findings"]
    said = sorted(statement["claim"] for camp in finding["camps"] for statement in camp["statements"])
    assert said == ["bbc/a", "dw/c", "post/b"]
    assert report["almost_met"] == []


def test_what_else_hangs_on_the_same_names_comes_behind_other_names(tmp_path: Path) -> None:
    also = tuple(row.replace(",a,", ",c,").replace(",b,", ",d,").replace("storeys", "lifts") for row in SAVAR)
    other = tuple(
        row.replace("Savar building", "Orr mill").replace(",a,", ",e,").replace(",b,", ",f,") for row in SAVAR
    )
    offered = told(tmp_path, *SAVAR, *also, *other)["almost_met"]
    assert [one["other"] for one in offered] == ["Savar building", "Orr mill", "Savar building"]
