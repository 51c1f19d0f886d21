"""`contracheck findings` lists what a report has, by all that is asked for; pages and Markdown of very many are cut."""

from __future__ import annotations

import csv
import io
import json
import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from command import Done, contracheck
from contracheck.model import Kind
from contracheck.model.order import arranged, gravest
from contracheck.report.html import articles, to_html
from contracheck.report.markdown import document
from contracheck.report.markdown.document import to_markdown
from contracheck.review.wanted_findings import FIELDS, Condition, fits
from report_sample import FINDINGS, THREE_CAMPS, TWO_CAMPS, empty

ROWS = """source,id,subject,property,value,when,said_by
herald,1,Orr fire,killed,12,2024-05-03,Mayor Ada
wire,2,Orr fire,killed,30,2024-05-03,Police
herald,3,=Orr fire,cause,arson,,
gazette,4,=Orr fire,cause,accident,,
herald,5,Old mill,height,20 m,2024,
wire,6,Old mill,height,around 24 m,2024,
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("project")
    (made / "claims").mkdir()
    (made / "claims" / "t.csv").write_text(ROWS, encoding="utf-8")
    contracheck(made, "run", "-q")
    return made


def listed(folder: Path, *where: str) -> list[dict[str, object]]:
    asked = [part for each in where for part in ("--where", each)]
    found: list[dict[str, object]] = json.loads(contracheck(folder, "findings", "--format", "json", *asked).out)[
        "findings"
    ]
    return found


def test_all_are_listed_as_the_report_has_them(folder: Path) -> None:
    whole = json.loads((folder / "reports" / "report.json").read_text(encoding="utf-8"))["findings"]
    assert len(whole) == 3
    assert listed(folder) == [{**one, "state": "findings"} for one in whole]
    lines = contracheck(folder, "findings", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == listed(folder)


@pytest.mark.parametrize(
    ("where", "subjects"),
    [
        (("subject=orr FIRE",), ["Orr fire"]),
        (("subject=*fire",), ["Orr fire", "=Orr fire"]),
        (("subject!=*fire",), ["Old mill"]),
        (("property=killed",), ["Orr fire"]),
        (("source=gazette",), ["=Orr fire"]),
        (("source=wire",), ["Orr fire", "Old mill"]),
        (("source=wire", "source=gazette"), ["Orr fire", "Old mill", "=Orr fire"]),
        (("source=wire", "source!=gazette", "subject=o*r*"), ["Orr fire"]),
        (("speaker=mayor *",), ["Orr fire"]),
        (("class=contradicts", "predicate=killed"), ["Orr fire"]),
        (("rule=*mismatch*", "message=*20 m*"), ["Old mill"]),
        (("state=decided",), []),
    ],
)
def test_only_those_that_are_asked_for(folder: Path, where: tuple[str, ...], subjects: list[str]) -> None:
    assert [one["subject"] for one in listed(folder, *where)] == subjects


def test_what_is_out_of_view_is_counted_and_listed_where_it_is_asked_for(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "t.csv").write_text(ROWS, encoding="utf-8")
    one = listed(folder, "subject=Orr fire")[0]
    words = ("--verdict", "explained", "--reason", "two days", "--by", "Ada")
    contracheck(tmp_path, "decide", "--finding", str(one["id"]), *words)
    contracheck(tmp_path, "run", "-q")
    assert [each["id"] for each in listed(tmp_path, "state=decided")] == [one["id"]]
    assert [each["id"] for each in listed(tmp_path, "state=*", "verdict=explained")] == [one["id"]]
    assert one["id"] not in [each["id"] for each in listed(tmp_path)]
    assert "out of view: 1 decided (--where state=decided)" in joined(contracheck(tmp_path, "findings"))


def joined(done: Done) -> str:
    return " ".join(done.out.replace("\xa0", " ").split())


def test_the_terminal_says_how_many_there_are(folder: Path) -> None:
    done = contracheck(folder, "findings", "--where", "source=wire")
    assert done.code == 0
    assert "2 of 3 findings" in joined(done)
    assert "Orr fire, killed: 12" in joined(done)
    done = contracheck(folder, "findings", "--most", "1")
    assert "3 of 3 findings, the first 1 are shown: --most 3" in joined(done)


def test_csv_and_markdown_are_harmless(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(contracheck(folder, "findings", "--format", "csv").out)))
    assert [row["subject"] for row in rows] == ["Orr fire", "Old mill", "'=Orr fire"]
    assert [row["sources"] for row in rows] == ["herald; wire", "herald; wire", "gazette; herald"]
    table = contracheck(folder, "findings", "--format", "markdown").out.splitlines()
    assert len(table) == 5
    assert len({line.count("|") for line in table}) == 1


def test_what_cannot_be_asked_is_told_all_at_once(folder: Path) -> None:
    done = contracheck(folder, "findings", "--where", "subjct=x", "--where", "old mill")
    assert done.code == 2
    assert "did you mean subject?" in done.err
    assert "“old mill” is no condition" in done.err


def test_what_nothing_meets_is_told_with_what_is_near(folder: Path) -> None:
    done = contracheck(folder, "findings", "--where", "subject=Olf mill")
    assert (done.code, "no finding has subject=Olf mill; did you mean subject=Old mill?" in done.err) == (0, True)
    assert "0 of 3 findings" in joined(done)


def test_without_a_report_it_says_what_writes_one(tmp_path: Path) -> None:
    done = contracheck(tmp_path, "findings")
    assert (done.code, "`contracheck run` writes it" in done.err) == (2, True)


def test_a_report_of_the_earliest_version_is_listed(tmp_path: Path) -> None:
    old = Path(__file__).parent / "upgrade" / "project"
    reports = sorted(old.rglob("*.json"))
    assert reports
    earlier = [path for path in reports if '"contracheck-report/' in path.read_text(encoding="utf-8")[:200]]
    assert len(earlier) > 1
    for path in earlier:
        told = json.loads(path.read_text(encoding="utf-8"))["findings"]
        found = json.loads(contracheck(tmp_path, "findings", str(path), "--format", "json").out)["findings"]
        assert [one["id"] for one in found] == [one["id"] for one in told]


@given(st.text("aAb*.?[", max_size=8), st.text("aAb*.?[", max_size=6))
@example("ab", "a*b*b")
@example("aab", "a*a*ab")
def test_a_star_stands_for_anything_and_nothing_else_does(text: str, pattern: str) -> None:
    plain = "".join(f"[{char}]" if char in "?[" else char for char in pattern.casefold())
    assert fits(text, pattern) == fnmatchcase(text.casefold(), plain)


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_can_be_asked_for_and_is_told_of(name: str, folder: Path) -> None:
    assert Condition.parse(f"{name}=x") == Condition(name, "x")
    assert Condition.parse(f" {name.upper()}!= x ") == Condition(name, "x", unwanted=True)
    assert re.search(rf"\b{name}\b", contracheck(folder, "findings", "--help").out)


# ---------------------------------------------------------------- very many findings


MANY = tuple(
    evolve(one, id=f"{number:012}", beneath=None) for number, one in enumerate((*FINDINGS, TWO_CAMPS, THREE_CAMPS) * 60)
)


def test_the_gravest_are_kept_in_the_order_of_every_report() -> None:
    kept = gravest(MANY, 70)
    assert kept == arranged(MANY)[:70]
    assert len(kept) == 70
    left = [one for one in MANY if one not in kept]
    assert {one.kind for one in kept} == {Kind.CONTRADICTS}
    assert any(one.kind == Kind.CONTRADICTS for one in left)
    assert gravest(MANY[:5], 5) == arranged(MANY[:5])


def test_the_page_has_the_gravest_and_says_where_all_are() -> None:
    page = to_html(evolve(empty(), findings=MANY))
    assert page.count("<article ") == 500
    said = "The gravest 500 of 600 findings are on this page; all are listed, and filtered, by"
    assert f"{said} <code>contracheck findings</code>." in page
    assert len(re.findall(r'"id": ?"', page)) == 500
    assert "The gravest 500" not in to_html(evolve(empty(), findings=MANY[:500]))


def test_so_it_is_of_those_that_are_decided() -> None:
    page = to_html(evolve(empty(), decided=MANY))
    assert page.count("<article ") == 500
    assert "by <code>contracheck findings --where state=decided</code>." in page


def test_markdown_has_the_gravest_and_says_where_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MARKDOWN_FINDINGS", 50)
    text = to_markdown(evolve(empty(), findings=MANY))
    assert text.count("\n### ") == 50
    assert (
        "The gravest 50 of 600 findings are in this file; all are listed, and filtered, by `contracheck findings`."
        in text
    )


def test_a_finding_of_very_many_claims_is_decided_by_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "PAGE_CLAIMS", 2)
    large, small = evolve(THREE_CAMPS, id="1" * 12), evolve(TWO_CAMPS, id="2" * 12)
    small = evolve(small, positions=tuple(evolve(one, statements=one.statements[:1]) for one in small.positions))
    page = to_html(evolve(empty(), findings=(large, small)))
    assert f"<code>contracheck decide --finding {large.id}</code>" in page
    assert re.findall(r"Decide<span[^>]*> on finding (\w+)<", page) == [small.id]
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])
    claims = {one["id"]: one["claims"] for one in data["findings"]}
    assert claims[large.id] is None
    assert sorted(data["claims"]) == claims[small.id] == sorted(one.id for one in small.statements)
