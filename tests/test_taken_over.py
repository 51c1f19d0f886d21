"""Claims that say nothing but that another is taken back, or is not so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from command import contracheck

HERALD = """\
source: {id: herald, language: de, published: "2024-05-05"}
claims:
  - {id: killed, subject: Lake Orr flood, property: killed, value: "1.234", when: 2024-05-03}
  - {id: dam, subject: Orr dam, property: owner, value: the county, polarity: denied}
"""
POST = 'source: {{id: post, language: en, published: "2024-05-07"}}\nclaims:\n  - {{{claim}}}\n'


def told(folder: Path, claim: str, herald: str = HERALD) -> dict[str, Any]:
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / "herald.yaml").write_text(herald, encoding="utf-8")
    (folder / "claims" / "post.yaml").write_text(POST.format(claim=claim), encoding="utf-8")
    done = contracheck(folder, "run", "--format", "json", "--fail-on", "never")
    return dict(json.loads(done.out))


def test_to_dispute_alone_is_to_deny_what_the_other_says_as_its_source_means_it(tmp_path: Path) -> None:
    report = told(tmp_path, "disputes: herald/killed")
    (found,) = report["findings"]
    assert (found["class"], found["rule"]) == ("contradicts", "disputed-claim")
    (denial,) = found["camps"][1]["statements"]
    assert (denial["value"], denial["polarity"]) == ("1.234", "denied")
    said = denial["reads_as"]["said"]
    assert (said["lower"], said["upper"]) == (1234, 1234)  # in German, whatever the language of the Post
    assert (denial["file"], denial["line"]) == ("claims/post.yaml", 3)


def test_to_dispute_a_denial_is_to_affirm(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "disputes: herald/dam")["findings"]
    assert [camp["statements"][0]["polarity"] for camp in found["camps"]] == ["denied", "affirmed"]


def test_a_value_of_its_own_stands_beside_what_is_disputed(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "disputes: herald/killed, value: 31")["findings"]
    assert found["class"] == "contradicts"
    assert found["message"].endswith("it is 31.")
    assert (found["subject"], found["predicate"]) == ("Lake Orr flood", "killed")


def test_to_retract_alone_takes_back_and_says_nothing(tmp_path: Path) -> None:
    herald = HERALD + "  - {retracts: killed, locator: last line}\n"
    report = told(tmp_path, "subject: Lake Orr flood, property: killed, value: 31, when: 2024-05-03", herald)
    assert report["findings"] == []
    reasons = {one["id"]: one["reason"] for one in report["statements"]}
    assert reasons["herald/killed"] == "retracted by herald/3"
    assert reasons["herald/3"] == "takes back herald/killed"
    assert report["summary"]["claims"] == 4


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("disputes: herald/gone", "disputes names a claim that was not read"),
        ("disputes: [herald/killed, herald/dam]", "disputes names several claims, and the claim has no value"),
        ("retracts: herald/killed", "retracts names a claim of another source, which only that source can take back"),
        ("id: x, disputes: x", "the claim disputes itself"),
    ],
)
def test_what_cannot_be_completed_is_told_and_counted(tmp_path: Path, claim: str, message: str) -> None:
    report = told(tmp_path, claim)
    assert [one["message"] for one in report["problems"]] == [message]
    assert report["summary"]["unread"] == 1
    assert report["findings"] == []


def test_a_table_can_say_it_too(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    rows = "source,id,subject,property,value,language,disputes\na,x,Fort Ash,strength,511,en,\nb,,,,,,a/x\n"
    (tmp_path / "claims" / "t.csv").write_text(rows, encoding="utf-8")
    done = contracheck(tmp_path, "run", "--format", "json", "--fail-on", "never")
    assert [one["class"] for one in json.loads(done.out)["findings"]] == ["contradicts"]


def test_without_such_a_field_a_claim_needs_its_value(tmp_path: Path) -> None:
    report = told(tmp_path, "subject: Orr dam, property: owner")
    assert "value" in report["problems"][0]["message"]
