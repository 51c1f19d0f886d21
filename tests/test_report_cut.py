"""`report.json` of very many claims: what is left out is counted, and later reports are held against it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import contracheck
from contracheck.report.json import finding_object, report_object

HEAD = "source,id,subject,property,value,when,locator\n"
ROWS = [
    *(f"a,a{n},Orr fire,height,{20 * 10**n} {unit},2024,p. {n}\n" for n, unit in enumerate(("m", "dm", "cm", "mm"))),
    "b,b1,Orr fire,height,20 m,2024,\n",
    "c,c1,Orr fire,height,90 m,2024,\n",
    "c,c2,Orr fire,depth,90 m,2024,\n",
    "d,d1,Orr,birth place,Lagos,,\n",
    "e,e1,Orr,birth place,Kano,,\n",
]
SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parent.parent / "schema" / "report.schema.json").read_text(encoding="utf-8"))
)


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_object, "LISTED_CLAIMS", 8)
    monkeypatch.setattr(finding_object, "CAMP_CLAIMS", 3)


def written(folder: Path, *rows: str, arguments: tuple[str, ...] = ()) -> dict[str, Any]:
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / "t.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    contracheck(folder, "run", *arguments)
    told = json.loads((folder / "reports" / "report.json").read_text(encoding="utf-8"))
    SCHEMA.validate(told)
    return dict(told)


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    whole = written(tmp_path, *ROWS, arguments=("--statements",))
    cut = written(tmp_path, *ROWS)
    assert len(whole["statements"]) == len(ROWS) == cut["left_out"]["statements"]
    assert cut["statements"] == []
    assert [group["statements"] for group in cut["groups"]] == [[] for _ in whole["groups"]]
    assert cut["left_out"]["digests"] == "".join(sorted(one["digest"] for one in whole["statements"]))
    assert "left_out" not in whole
    rest = {"statements", "groups", "findings", "left_out"}
    assert {key: value for key, value in cut.items() if key not in rest} == {
        key: value for key, value in whole.items() if key not in rest
    }


def test_of_a_large_camp_each_origin_is_listed_and_the_others_are_counted(tmp_path: Path) -> None:
    whole = written(tmp_path, *ROWS, arguments=("--statements",))
    cut = written(tmp_path, *ROWS)
    (large,) = [camp for finding in cut["findings"] for camp in finding["camps"] if "more" in camp]
    assert [one["claim"] for one in large["statements"]] == ["a/a0", "a/a1", "b/b1"]
    assert large["more"] == 2
    (same,) = [camp for finding in whole["findings"] for camp in finding["camps"] if camp["label"] == large["label"]]
    assert [one["claim"] for one in same["statements"]] == ["a/a0", "a/a1", "a/a2", "a/a3", "b/b1"]
    assert (large["sources"], large["evidence"]) == (same["sources"], same["evidence"])


def test_few_claims_are_all_listed(tmp_path: Path) -> None:
    told = written(tmp_path, *ROWS[:8])
    assert len(told["statements"]) == 8
    assert "left_out" not in told
    assert all("more" not in camp for finding in told["findings"] for camp in finding["camps"])


def difference(folder: Path) -> str:
    return contracheck(folder, "diff", "reports/report.json").out


def test_an_unchanged_project_is_held_against_it(tmp_path: Path) -> None:
    written(tmp_path, *ROWS)
    assert "no difference; 2 findings as before" in difference(tmp_path)


def test_what_changed_is_told_and_what_is_not_known_is_said(tmp_path: Path) -> None:
    written(tmp_path, *ROWS)
    table = tmp_path / "claims" / "t.csv"
    table.write_text(HEAD + "".join(ROWS[:-1]) + "e,e1,Orr,birth place,Lagos,,\n", encoding="utf-8")
    gone = " ".join(difference(tmp_path).split())
    assert "e/e1 says “Lagos”, it said “Kano”" in gone
    table.write_text(HEAD + "".join(ROWS) + "f,f1,Orr fire,depth,20 m,2024,\n", encoding="utf-8")
    new = " ".join(difference(tmp_path).split())
    assert "f/f1 is new, or changed: “20 m” (2024)" in new
    assert "takes part now" not in new
    assert "c/c2 is new" not in new  # it was there, alone and not listed
    assert "a/a3" not in new


def test_more_of_what_is_cut_is_no_change_of_it(tmp_path: Path) -> None:
    """Of the large camp one claim more, of the same source: the finding is another, and only that claim is told."""
    written(tmp_path, *ROWS)
    (tmp_path / "claims" / "t.csv").write_text(
        HEAD + "".join(ROWS) + "a,a9,Orr fire,height,0.02 km,2024,\n", encoding="utf-8"
    )
    told = " ".join(difference(tmp_path).split())
    assert "a/a2 takes part" not in told
    assert "a/a9" in told
