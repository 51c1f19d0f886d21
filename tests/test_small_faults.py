"""Faults that readers saw: each was one line that misled."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from browsing import Browser, Page, Watched, browsers, needs_browser
from command import claim, contracheck, write_source
from typing_at import typed


def joined(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def test_coverage_tells_a_denied_claim_as_a_denial(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("Orr", "killed", value="12", when="2024-05-03", polarity="denied"))
    said = joined(contracheck(tmp_path, "run", "--coverage", "--no-reports").out)
    assert "alpha/1 killed: not 12, 2024-05-03" in said


def test_figures_of_one_day_do_not_follow_one_another(tmp_path: Path) -> None:
    for source, first, second in (("alpha", "100", "400"), ("beta", "102", "401")):
        write_source(
            tmp_path,
            source,
            claim("Orr", "strength", value=first, when="2019-05-01"),
            claim("Orr", "strength", value=second, when="2024-05-03"),
        )
    write_source(tmp_path, "alps", claim("Orr", "strength", value="101", when="2019-05"))  # begins as the day before it
    said = joined(contracheck(tmp_path, "run", "-v", "--no-reports").out)
    assert "100 or 102 (1 May 2019)" in said
    assert "→ 400 or 401 (3 May 2024)" in said


def test_who_gives_no_time_is_named_once(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("Orr", "strength", value="100"), claim("Orr", "strength", value="300"))
    said = joined(contracheck(tmp_path, "run", "--no-reports").out)
    assert "alpha and alpha" not in said
    assert "not given by alpha" in said


def test_an_age_does_not_fall(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("Ada Orr", "age", value="69", when="2024-05-01"))
    write_source(tmp_path, "beta", claim("Ada Orr", "age", value="68", when="2025-06-01"))
    said = joined(contracheck(tmp_path, "run", "--no-reports").out)
    assert "fall from" not in said
    assert "68 years 69 years" in said


@pytest.mark.parametrize(("name", "one", "other"), [("turnout", "50 %", "90 %"), ("killed", "12", "40")])
def test_explain_counts_no_minutes(tmp_path: Path, name: str, one: str, other: str) -> None:
    write_source(tmp_path, "alpha", claim("Orr", name, value=one, when="2024"), published="2025-01-01")
    write_source(tmp_path, "beta", claim("Orr", name, value=other, when="2024"), published="2025-01-01")
    told = contracheck(tmp_path, "explain", "alpha/1", "beta/1").out
    assert "Class:" in told
    assert not re.search(r"(?<!\w)\d{9,11}(?!\w)", told)


def test_a_report_that_git_does_not_have_is_history_all_the_same(tmp_path: Path) -> None:
    for source, value in (("alpha", "100"), ("beta", "300")):
        write_source(tmp_path, source, claim("Orr", "strength", value=value, when="2024-05-03"))
    assert contracheck(tmp_path, "history").code == 2
    contracheck(tmp_path, "run", "-q")
    found = json.loads(contracheck(tmp_path, "history", "--format", "json").out)
    assert [step["open"] for step in found["reports"]] == [{"contradicts": 1}]
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert json.loads(contracheck(tmp_path, "history", "--format", "json").out) == found


def test_who_decides_can_go_back_and_ask_what_the_keys_do(tmp_path: Path) -> None:
    for source, value in (("alpha", "100"), ("beta", "300")):
        write_source(
            tmp_path, source, *(claim(f"Fort {n}", "strength", value=value, when="2024-05-03") for n in (1, 2))
        )
    answers = (("q(uit), ?", "?"), ("is kept", "s"), ("b(ack)", "b"), ("1 of 2", "q"))
    said = typed(tmp_path, ("decide", "--by", "Ada"), answers)
    assert [said.count(words) for words in ("1 of 2", "2 of 2", "back to the finding before")] == [2, 1, 1]


def test_who_goes_back_can_decide_otherwise(tmp_path: Path) -> None:
    for source, value in (("alpha", "100"), ("beta", "300")):
        write_source(
            tmp_path, source, *(claim(f"Fort {n}", "strength", value=value, when="2024-05-03") for n in (1, 2))
        )
    answers = (("q(uit)", "e"), ("Why", "hasty"), ("b(ack)", "b"), ("q(uit)", "c"), ("Why", "second"), ("2 of 2", "q"))
    said = typed(tmp_path, ("decide", "--by", "Ada"), answers)
    kept = yaml.safe_load((tmp_path / "claims" / "decisions.yaml").read_text(encoding="utf-8"))["decisions"]
    assert [(one["verdict"], one["reason"]) for one in kept] == [("confirmed", "second")]
    assert "1 decision replaced" in said


# ---------------------------------------------------------------- the page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from browsers()


@pytest.fixture
def narrow(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    for source, value in (("alpha", "100"), ("beta", "300")):
        write_source(
            tmp_path, source, *(claim(f"Fort {n}", "strength", value=value, when="2024-05-03") for n in (1, 2))
        )
    contracheck(tmp_path, "run", "-q")
    first = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))["findings"][0]["id"]
    words = ("--verdict", "explained", "--reason", "two", "--by", "Ada")
    contracheck(tmp_path, "decide", "--finding", first, *words)
    contracheck(tmp_path, "run", "-q")
    address = f"file://{tmp_path}/reports/report.html"
    one = Watched(browser, address, viewport={"width": 390, "height": 844})
    one.page.goto(address)
    yield one.page
    one.close()


@needs_browser
def test_the_total_stands_below_what_it_adds_up(narrow: Page) -> None:
    edges = """(part) => [...document.querySelector(part + ' tr:last-child').children]
        .filter(one => getComputedStyle(one).display !== 'none')
        .map(one => Math.round(one.getBoundingClientRect().right))"""
    assert narrow.evaluate(edges, ".account tbody") == narrow.evaluate(edges, ".account tfoot")


@needs_browser
def test_the_page_counts_what_the_sentence_counts(narrow: Page) -> None:
    assert "1 finding, " in narrow.locator("header .total").inner_text()
    assert narrow.locator("#shown").inner_text() == "1 finding"
    narrow.fill("#search", "nowhere")
    narrow.press("#search", "Enter")
    assert narrow.locator("#shown").inner_text() == "0 of 1 finding; 0 of 1 settled by decision"


@needs_browser
def test_a_button_in_the_banner_can_be_read(narrow: Page) -> None:
    narrow.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=news><button>Show</button></p>')")
    look = "getComputedStyle(document.querySelector('#news button'))"
    assert narrow.evaluate(f"{look}.color") != narrow.evaluate(f"{look}.backgroundColor")


# ---------------------------------------------------------------- what readers without training misread


def page_of(folder: Path) -> str:
    contracheck(folder, "run", "-q")
    return (folder / "reports" / "report.html").read_text(encoding="utf-8")


def test_a_denial_on_the_page_is_no_yes(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("Bridge", "open", value="yes", when="2020-05-03"))
    write_source(tmp_path, "beta", claim("Bridge", "open", value="yes", when="2020-05-03", polarity="denied"))
    write_source(tmp_path, "gamma", claim("Fort", "garrison", value="100", when="2020-05-03"))
    write_source(tmp_path, "delta", claim("Fort", "garrison", value="100", when="2020-05-03", polarity="denied"))
    page = page_of(tmp_path)
    assert page.count("denies it") == 1
    assert "denies “<bdi>100</bdi>”" in page
    assert '<span class="mark">denied</span>' not in page


def test_the_question_about_three_values_names_all_three(tmp_path: Path) -> None:
    for source, day in (("alpha", "14"), ("beta", "16"), ("gamma", "22")):
        write_source(tmp_path, source, claim("Orr fire", "start date", value=f"2014-04-{day}"))
    contracheck(tmp_path, "run", "-q")
    (found,) = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))["findings"]
    assert found["settle"].startswith("Which of them is wrong: ")
    assert all(f"2014-04-{day}" in found["settle"] for day in ("14", "16", "22"))


def test_the_line_that_would_decide_is_for_whoever_keeps_the_claims(tmp_path: Path) -> None:
    for source, value in (("alpha", "keeper"), ("beta", "guard")):
        write_source(tmp_path, source, claim("Ada Orr", "keeper of the keys", value=value))
    page = page_of(tmp_path)
    fold = page.partition('<details class="maker">')[2].partition("</details>")[0]
    assert "contracheck predicates --declare" in fold
    assert page.count("contracheck predicates --declare") == 1
