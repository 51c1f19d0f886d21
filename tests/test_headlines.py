"""What an editor reads first: the gravest findings, every figure and who says it; and the order that is asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from command import claim, contracheck, write_source
from contracheck.pipeline import check
from contracheck.report.headlines import headlines
from contracheck.report.view import source_names


def project(folder: Path) -> None:
    """Storeys: 12 or 30, told by three sources and by one; and a date; each source has an address, one with a quote."""
    for name, killed, day in (
        ("Herald", "12", "2024-05-03"),
        ("Gazette", "12", ""),
        ("Post", "12", ""),
        ("Wire", "30", "2024-05-09"),
    ):
        said = {"when": "2024-05-03", "said_by": "Mayor Ada", "quote": f"{killed} of them, she said"}
        claims = [claim("Orr fire", "number of storeys", value=killed, **said)]
        claims += [claim("Orr fire", "start date", value=day)] if day else []
        source = {"publisher": name, "url": f"https://{name.lower()}.example/fire", "published": "2024-05-20"}
        write_source(folder, name.lower(), *claims, **source)


def test_each_side_has_its_figure_how_many_say_it_and_who(tmp_path: Path) -> None:
    project(tmp_path)
    report = check(tmp_path / "claims")
    first, second = headlines(report, source_names(report.sources))
    assert first.question == "Orr fire, floors"
    assert [(side.label, side.support, side.more) for side in first.sides] == [("12", "3 sources", ""), ("30", "", "")]
    assert [voice.who for voice in first.sides[0].voices] == [
        "Mayor Ada (Gazette)",
        "Mayor Ada (Herald)",
        "Mayor Ada (Post)",
    ]
    assert first.sides[1].voices[0].address == "https://wire.example/fire#:~:text=30%20of%20them%2C%20she%20said"
    assert second.question == "Orr fire, start date"
    assert [side.voices[0].address for side in second.sides] == [
        "https://wire.example/fire",
        "https://herald.example/fire",
    ]


def test_there_are_five_and_none_that_stands_beneath_another(tmp_path: Path) -> None:
    for source, value in (("a", 100), ("b", 900)):
        write_source(tmp_path, source, *(claim(f"Fort {n}", value=str(value), when="2024-05-03") for n in range(7)))
    report = check(tmp_path / "claims")
    shown = list(headlines(report, source_names(report.sources)))
    assert [one.id for one in shown] == [one.id for one in report.findings[:5]]
    contracheck(tmp_path, "run", "-q")
    page = (tmp_path / "reports" / "report.html").read_text(encoding="utf-8")
    section = page.partition('<section class="first"')[2].partition("</section>")[0]
    assert re.findall(r'href="#finding-(\w+)"', section) == [one.id for one in shown]


def order(folder: Path, *flags: str) -> list[str]:
    told = json.loads(contracheck(folder, "run", "--format", "json", *flags).out)
    return [f"{one['subject']}, {one['predicate']}" for one in told["findings"]]


def three(folder: Path) -> None:
    """By gravity Ash, Orr 2020, Orr 1990; by time the other way round; by subject Ash first, then Orr by time."""
    for source, ash, orr, early in (("a", "100", "100", "100"), ("b", "900", "500", "200")):
        write_source(
            folder,
            source,
            claim("Fort Orr", "strength", value=orr, when="2020-01-05"),
            claim("Fort Orr", "killed", value=early, when="1990-01-05"),
            claim("Fort Ash", "strength", value=ash, when="2024-05-03"),
        )


ASH, LATE, EARLY = "Fort Ash, strength", "Fort Orr, strength", "Fort Orr, killed"


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("gravity", [ASH, LATE, EARLY]), ("time", [EARLY, LATE, ASH]), ("subject", [ASH, EARLY, LATE])],
)
def test_the_order_is_an_option_and_a_setting(tmp_path: Path, sort: str, expected: list[str]) -> None:
    three(tmp_path)
    assert order(tmp_path, "--sort", sort) == expected
    (tmp_path / "contracheck.toml").write_text(f'sort = "{sort}"\n', encoding="utf-8")
    assert order(tmp_path) == expected
    assert order(tmp_path, "--sort", "gravity") == [ASH, LATE, EARLY]


def test_what_the_case_calls_important_comes_first_by_any_of_its_names(tmp_path: Path) -> None:
    three(tmp_path)
    settings = tmp_path / "contracheck.toml"
    settings.write_text('[case]\nimportant = ["death toll"]\n', encoding="utf-8")
    assert order(tmp_path) == [EARLY, ASH, LATE]
    settings.write_text('[case]\nimportant = ["fort orr"]\n', encoding="utf-8")
    assert order(tmp_path) == [LATE, EARLY, ASH]


def test_an_important_name_that_means_nothing_is_told(tmp_path: Path) -> None:
    three(tmp_path)
    (tmp_path / "contracheck.toml").write_text('[case]\nimportant = ["Fort Orrr", 3]\n', encoding="utf-8")
    assert "case.important is not a list of texts" in " ".join(contracheck(tmp_path, "check").out.split())
    (tmp_path / "contracheck.toml").write_text('[case]\nimportant = ["Fort Orrr"]\n', encoding="utf-8")
    done = contracheck(tmp_path, "run")
    assert "“Fort Orrr”" in done.out
    assert "did you mean Fort Orr?" in " ".join(done.out.split())


def test_title_author_and_note_stand_at_the_top(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "contracheck.toml").write_text(
        '[case]\ntitle = "The fire"\nauthor = "Ada Orr"\nnote = "As of June."\n', encoding="utf-8"
    )
    contracheck(tmp_path, "run", "-q")
    page, text = ((tmp_path / "reports" / name).read_text(encoding="utf-8") for name in ("report.html", "report.md"))
    assert "<h1><bdi>The fire</bdi></h1>" in page
    for words in ("Compiled by Ada Orr", "As of June.", "Sources published 20 May 2024"):
        assert words in page
    assert "Compiled by Ada Orr" in text
    told = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))["case"]
    assert (told["author"], told["note"]) == ("Ada Orr", "As of June.")
    contracheck(tmp_path, "run", "-q", "--title", "Fire & flood")
    assert "<h1><bdi>Fire &amp; flood</bdi></h1>" in (tmp_path / "reports" / "report.html").read_text(encoding="utf-8")


def test_in_brief_it_is_the_first_screen_as_markdown(tmp_path: Path) -> None:
    project(tmp_path)
    done = contracheck(tmp_path, "run", "--brief", "--title", "Fire *1*")
    assert done.out.splitlines()[0] == r"# Fire \*1\*"
    assert "**12** (Mayor Ada (Gazette), Mayor Ada (Herald), Mayor Ada (Post), 3 sources); **30** (" in done.out
    text = (tmp_path / "reports" / "report.md").read_text(encoding="utf-8")
    assert text.startswith(done.out.rstrip("\n"))
    assert contracheck(tmp_path, "run", "--brief", "--quiet").code == 2


@pytest.mark.parametrize("sort", ["gravity", "subject", "time"])
def test_headlines_are_the_gravest_whatever_the_order_below(tmp_path: Path, sort: str) -> None:
    three(tmp_path)
    brief = contracheck(tmp_path, "run", "--brief", "--sort", sort).out
    assert [brief.index(one) for one in (ASH, LATE, EARLY)] == sorted(brief.index(one) for one in (ASH, LATE, EARLY))
