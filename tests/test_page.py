"""The page in a real browser: every feature as a reviewer uses it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from browsing import Browser, Page, Watched, axe, browsers, needs_browser
from command import claim, contracheck, write_source
from contracheck.values.limits import HTML_FINDINGS

pytestmark = needs_browser
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


def make_project(folder: Path) -> None:
    """Five findings: two about a garrison (1990 and 2025), one about Ann, one that may be, one with hostile text."""
    garrison = {"subject": "Fort Ash garrison"}
    hostile = json.dumps(HOSTILE)
    write_source(
        folder,
        "alpha",
        claim(**garrison, value="2,531", when="2025-11-27", quote="2,531 men", locator="para 2"),
        claim(**garrison, predicate="killed", value="12", when="1990-05-01", said_by="Mayor Holt"),
        claim(subject="Ann", predicate="birth date", value="1950-04-03"),
        claim(subject=hostile, predicate="strength", value="100", when="2001-01-01"),
        publisher="Alpha News", published="2025-11-28", text="texts/alpha.md",
    )  # fmt: skip
    write_source(
        folder,
        "beta",
        claim(**garrison, value="1,412", when="2025-11-27"),
        claim(**garrison, predicate="killed", value="40", when="1990-05-01"),
        claim(subject="Ann", predicate="birth date", value="1951-04-03"),
        claim(subject=hostile, predicate="strength", value="900", when="2001-01-01"),
        claim(subject="Bridge", predicate="open", value="yes", when="2020"),
        publisher="Beta Post",
    )
    write_source(folder, "gamma", claim(subject="Bridge", predicate="open", value="no", when="May 2020"))
    texts = folder / "claims" / "texts"
    texts.mkdir()
    (texts / "alpha.md").write_text(
        "# News\n\nFirst.\n\nThere were 2,531 men in <b>Fort Ash</b> then.\n", encoding="utf-8"
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    make_project(folder)
    assert contracheck(folder, "run", "-q", "--with-texts").code == 1
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from browsers()


def address(folder: Path) -> str:
    return f"file://{folder}/reports/report.html"


@pytest.fixture
def watched(project: Path, browser: Browser) -> Iterator[Watched]:
    one = Watched(browser, address(project), viewport={"width": 1200, "height": 900})
    one.page.goto(address(project))
    one.page.click("#filters summary")
    yield one
    one.close()


@pytest.fixture
def page(watched: Watched) -> Page:
    return watched.page


def findings(folder: Path) -> list[dict]:  # type: ignore[type-arg]
    return json.loads((folder / "reports" / "report.json").read_text(encoding="utf-8"))["findings"]  # type: ignore[no-any-return]


def shown(page: Page) -> list[str]:
    """The subjects and predicates of the findings in view, in order."""
    return [
        re.split(":", re.sub(r"^\S+ (may contradict|contradicts) ", "", one.text_content() or ""))[0]
        for one in page.locator("article:not([hidden]) h3").all()
    ]


ALL = [
    f"{HOSTILE}, strength",  # of the numbers the farthest apart: 100 and 900
    "Ann, birth date",  # of the dates
    "Fort Ash garrison, killed",  # of the numbers the second: 12 and 40
    "Fort Ash garrison, strength",
    "Bridge, open",  # only may contradict
]


def test_everything_is_there_at_first(page: Page) -> None:
    assert shown(page) == ALL
    assert page.locator("#shown").inner_text() == "All 5 findings"
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("class", "may contradict", ALL[4:]),
        ("rules", "date-mismatch", ALL[1:2]),
        ("subject", "Fort Ash garrison", ALL[2:4]),
        ("sources", "gamma", ALL[4:]),
        ("speakers", "Mayor Holt", ALL[2:3]),
    ],
)
def test_each_filter_leaves_what_fits(page: Page, name: str, value: str, left: list[str]) -> None:
    page.select_option(f"#by-{name}", value)
    assert shown(page) == left
    assert page.locator("#shown").inner_text() == f"{len(left)} of 5 findings"
    page.select_option("#sort", "subject")
    assert page.locator("section.subject:not([hidden])").count() == len({one.rpartition(", ")[0] for one in left})
    page.click("text=Show all")
    assert shown(page) == ALL


def test_filter_by_date(page: Page) -> None:
    page.fill("#by-from", "1989-01-01")
    page.fill("#by-to", "2001-12-31")
    page.dispatch_event("#by-to", "change")
    assert shown(page) == [ALL[0], ALL[2]]  # undated ones touch no time that is asked for
    for first, last, left in (("1990-05-01", "1990-05-01", [ALL[2]]), ("1990-05-02", "2000-12-31", [])):
        page.fill("#by-from", first)
        page.fill("#by-to", last)
        page.dispatch_event("#by-to", "change")
        assert shown(page) == left
    page.fill("#by-from", "1990-05-02")
    page.fill("#by-to", "2001-12-31")
    page.dispatch_event("#by-from", "change")
    assert shown(page) == [ALL[0]]


def test_search_finds_words_sources_values_and_ids(page: Page, project: Path) -> None:
    identity = findings(project)[1]["id"]
    for words, left in (("1,412", ALL[3:4]), ("beta post 1951", ALL[1:2]), (identity, ALL[1:2]), ("nowhere", [])):
        page.fill("#search", words)
        page.press("#search", "Enter")  # without it, a moment later
        assert shown(page) == left


def test_sort(page: Page) -> None:
    page.select_option("#sort", "time")
    assert shown(page) == [ALL[2], ALL[0], ALL[4], ALL[3], ALL[1]]
    page.select_option("#sort", "subject")
    assert shown(page) == ALL
    assert [one.inner_text() for one in page.locator("section.subject h2").all()] == [
        HOSTILE, "Ann", "Fort Ash garrison", "Bridge"
    ]  # fmt: skip
    page.select_option("#sort", "gravity")
    assert shown(page) == ALL


def test_the_address_holds_filters_and_leads_to_findings(page: Page, project: Path) -> None:
    page.select_option("#by-class", "may contradict")
    assert page.url.endswith("#?class=may+contradict")
    page.reload()
    assert shown(page) == ALL[4:]
    identity = findings(project)[0]["id"]
    page.goto(f"{address(project)}#finding-{identity}")
    assert shown(page) == ALL  # a link is stronger than a filter that would hide what it leads to
    assert page.evaluate("document.activeElement.id") == f"finding-{identity}"


def test_keys(page: Page) -> None:
    ids = [one.get_attribute("id") for one in page.locator("article").all()]
    focus = "document.activeElement.id"
    for key, expected in (("j", ids[0]), ("j", ids[1]), ("j", ids[2]), ("k", ids[1])):
        page.keyboard.press(key)
        assert page.evaluate(focus) == expected
    page.keyboard.press("d")
    assert page.locator("#desk").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#desk").is_visible()
    page.keyboard.press("/")
    assert page.evaluate(focus) == "search"
    page.keyboard.type("jkd")  # letters in a field are letters
    assert page.input_value("#search") == "jkd"
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.locator("#shown", has_text="All").wait_for()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#letters")
    page.click("#help-close")
    page.keyboard.press("?")
    assert not page.locator("#help").is_visible()


def test_everything_can_be_reached_with_the_tab_key(page: Page) -> None:
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert {"skip", "theme", "search", "by-class", "sort", "decide", "link"} <= seen


def test_dark_and_light_can_be_chosen_and_stay(page: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click("#theme")
    dark = page.evaluate(ground)
    assert dark != light
    reload(page)
    assert page.evaluate(ground) == dark


def test_a_quote_stands_in_its_context_and_leads_to_its_paragraph(page: Page) -> None:
    article = page.locator("article").nth(3)
    assert article.locator(".context mark").inner_text() == "2,531 men"
    assert article.locator(".fate").inner_text() == "exact"
    assert "in <b>Fort Ash</b> then." in article.locator(".context").inner_text()
    article.locator("a", has_text="para 2 of the text").click()
    assert "There were 2,531 men" in page.locator(".paragraph:target").inner_text()


def test_the_picture_tells_the_claims_as_written(page: Page) -> None:
    figure = page.locator("article").first.locator("figure")
    titles = [one.text_content() or "" for one in figure.locator("g title").all()]
    assert any(one.startswith("Alpha News: 100 (reads as ") for one in titles)
    assert {one.text_content() for one in figure.locator("g text").all()} == {"A", "B"}
    fills = {
        page.evaluate("e => getComputedStyle(e).fill", one.element_handle()) for one in figure.locator(".box").all()
    }
    assert len(fills) == 2  # each camp has a hatching of its own


def test_hostile_text_stays_text(page: Page) -> None:
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2
    assert HOSTILE in page.locator("article").first.inner_text()


def test_in_print_there_are_findings_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator("article").first.is_visible()
    for name in ("#filters", "nav", "button.decide", "#theme"):
        assert not page.locator(name).first.is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_ten_findings_are_printed_on_two_pages(tmp_path: Path, browser: Browser) -> None:
    corpus = Path(__file__).parent.parent / "claims"
    contracheck(tmp_path, "run", str(corpus), "-q", "--for-readers")
    one = Watched(browser, address(tmp_path))
    one.page.goto(address(tmp_path))
    assert one.page.locator("article").count() == 10
    assert len(re.findall(rb"/Type\s*/Page\b", one.page.pdf(format="A4"))) == 2
    one.close()


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_anybodys_way(project: Path, browser: Browser, scheme: str, width: int) -> None:
    one = Watched(browser, address(project), color_scheme=scheme, viewport={"width": width, "height": 900})
    one.page.goto(address(project))
    assert axe(one.page) == []
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width
    one.page.locator("button.decide").first.click()
    assert axe(one.page) == []
    one.page.keyboard.press("Escape")
    one.close()


def test_without_scripts_it_is_a_plain_document(project: Path, browser: Browser) -> None:
    one = Watched(browser, address(project), java_script_enabled=False)
    one.page.goto(address(project))
    assert one.page.locator("article").count() == 5
    assert one.page.locator("article").last.is_visible()
    for name in ("#filters", "button.decide", "#theme", "#tray"):
        assert not one.page.locator(name).first.is_visible()
    one.page.click("nav a[href='#sources']")
    assert "Alpha News" in one.page.locator("section:has(#sources)").inner_text()
    one.close()


# ---------------------------------------------------------------- deciding


def decide(page: Page, number: int, verdict: str, reason: str = "Two counts.", by: str = "Ada L.") -> None:
    page.locator("article:not([hidden]) button.decide").nth(number).click()
    page.get_by_label(verdict, exact=False).check()
    page.fill("#reason", reason)
    page.fill("#reviewer", by)
    page.click("#decision button.main")


def reload(page: Page) -> None:
    """Load the page again, with what the browser remembers: right after a page goes, that may not be at hand yet."""
    for _ in range(10):
        page.wait_for_timeout(300)  # what was just written is not on the disk yet
        page.reload()
        if page.evaluate("localStorage.length"):
            return
    raise AssertionError("the browser remembers nothing")


def exported(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.click("#export")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_decision_needs_a_verdict_a_reason_and_a_name(page: Page) -> None:
    page.locator("button.decide").first.click()
    page.click("#decision button.main")
    assert page.locator("#desk").is_visible()
    page.get_by_label("explained").check()
    page.fill("#reason", "   ")
    page.fill("#reviewer", "Ada")
    page.click("#decision button.main")
    assert page.locator("#desk-error").inner_text() == "A decision needs a verdict, a reason and a name."
    page.click("#desk-cancel")
    assert not page.locator("#tray").is_visible()


def test_decisions_are_kept_shown_and_taken_back(page: Page) -> None:
    decide(page, 1, "explained", HOSTILE)
    decide(page, 1, "false alarm", HOSTILE)  # a second thought
    decide(page, 3, "confirmed")
    assert page.locator("#tray-count").inner_text() == "2 decisions made here"
    mine = page.locator("article").nth(1).locator(".mine")
    assert f"false alarm, say you, Ada L.: {HOSTILE}" in mine.inner_text()
    reload(page)
    assert page.locator("#tray-count").inner_text() == "2 decisions made here"
    page.click("#filters summary")
    page.select_option("#by-review", "decided")
    assert shown(page) == [ALL[1], ALL[3]]
    page.select_option("#by-review", "open")
    assert shown(page) == [ALL[0], ALL[2], ALL[4]]
    page.click("text=Show all")
    mine.locator("button").click()
    assert page.locator("#tray-count").inner_text() == "1 decision made here"
    page.click("#forget")
    assert not page.locator("#tray").is_visible()


def test_from_the_page_to_the_project_and_back(tmp_path: Path, browser: Browser) -> None:
    make_project(tmp_path)
    contracheck(tmp_path, "run", "-q")
    one = Watched(browser, address(tmp_path))
    one.page.goto(address(tmp_path))
    decide(one.page, 1, "explained", 'It\'s "so":\u2028 # ü 🙂 \u202e')
    decide(one.page, 3, "false alarm")
    decide(one.page, 4, "confirmed")
    first = exported(one.page, tmp_path)
    done = contracheck(tmp_path, "decide", first.name)
    assert done.out == "claims/decisions.yaml: 3 decisions written\n"
    assert contracheck(tmp_path, "run", "-q").code == 1
    written = {name: (tmp_path / name).read_bytes() for name in ("claims/decisions.yaml", "reports/report.html")}
    reload(one.page)
    assert one.page.locator("#list article").count() == 3
    assert one.page.locator(".away article").count() == 2
    assert "2 out of view" in one.page.locator(".away > summary").inner_text()
    opinion = " ".join(one.page.locator(".away .opinion").all_text_contents())
    assert 'It\'s "so":' in opinion
    assert "# ü 🙂" in opinion
    # the same again: nothing is left to write, and the page comes out the same, byte by byte
    again = exported(one.page, tmp_path)
    assert contracheck(tmp_path, "decide", again.name).out == "claims/decisions.yaml: 3 decisions there already\n"
    contracheck(tmp_path, "run", "-q")
    assert {name: (tmp_path / name).read_bytes() for name in written} == written
    # a second thought takes the place of the first, since the page knew of it
    one.page.click("#forget")
    one.page.locator("#list article button.decide").last.click()
    one.page.get_by_label("needs work").check()
    one.page.fill("#reason", "Ask again.")
    one.page.fill("#reviewer", "Ada L.")
    one.page.click("#decision button.main")
    later = exported(one.page, tmp_path)
    assert contracheck(tmp_path, "decide", later.name).out == "claims/decisions.yaml: 1 decision replaced\n"
    one.close()


def test_stale_and_conflicting_decisions_are_told(tmp_path: Path, browser: Browser) -> None:
    make_project(tmp_path)
    contracheck(tmp_path, "run", "-q")
    ids = [one["id"] for one in findings(tmp_path)]
    for identity, by, verdict in (
        (ids[1], "Ada", "explained"),
        (ids[3], "Ada", "explained"),
        (ids[3], "Bo", "confirmed"),
    ):
        contracheck(
            tmp_path, "decide", "--finding", identity, "--by", by, "--verdict", verdict, "--reason", "So it is."
        )
    path = tmp_path / "claims" / "beta.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1951-04-03", "1952-04-03"), encoding="utf-8")
    contracheck(tmp_path, "run", "-q")
    one = Watched(browser, address(tmp_path))
    one.page.goto(address(tmp_path))
    stale = one.page.locator("article").nth(1).inner_text()
    assert "Please look again. explained, says Ada" in stale
    assert "value is “1952-04-03”, it was “1951-04-03”" in stale
    assert "Reviewers differ" in one.page.locator("article").nth(3).inner_text()
    one.page.click("#filters summary")
    one.page.select_option("#by-review", "stale")
    assert shown(one.page) == [ALL[1]]
    one.page.select_option("#by-review", "in conflict")
    assert shown(one.page) == [ALL[3]]
    one.close()


def test_a_browser_that_remembers_nothing_still_exports(project: Path, browser: Browser, tmp_path: Path) -> None:
    one = Watched(browser, address(project))
    one.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    one.page.goto(address(project))
    decide(one.page, 0, "confirmed")
    assert len(json.loads(exported(one.page, tmp_path).read_text(encoding="utf-8"))["decisions"]) == 1
    one.close()


# ---------------------------------------------------------------- very many findings


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More findings than a browser is given unfolded."""
    folder = tmp_path_factory.mktemp("crowd")
    for source, value in (("alpha", "1,003"), ("beta", "2,007")):
        rows = [
            claim(subject=f"Unit {number:03}", value=value, when="2020-05-03") for number in range(HTML_FINDINGS + 20)
        ]
        write_source(folder, source, *rows)
    contracheck(folder, "run", "-q")
    return folder


def test_of_very_many_findings_each_unfolds_where_it_is_looked_at(
    crowd: Path, browser: Browser, tmp_path: Path
) -> None:
    one = Watched(browser, address(crowd))
    page = one.page
    page.goto(address(crowd))
    last = page.locator("article").last
    assert page.locator("article").count() == HTML_FINDINGS + 20
    assert last.locator(".camps").count() == 0
    page.click("#filters summary")
    page.select_option("#by-class", "contradicts")
    page.fill("#search", "unit 317, 2,007")
    page.press("#search", "Enter")
    assert shown(page) == ["Unit 317, strength"]
    page.locator("article:not([hidden]) .camps").wait_for()
    decide(page, 0, "confirmed")
    found = json.loads(exported(page, tmp_path).read_text(encoding="utf-8"))["decisions"]
    assert [each["about"] for each in found] == ["Unit 317, strength"]
    page.click("#all")
    page.focus("#by-subject")
    page.select_option("#by-subject", "Unit 005")
    assert shown(page) == ["Unit 005, strength"]
    page.reload()
    assert shown(page) == ["Unit 005, strength"]
    page.click("#all")
    last.scroll_into_view_if_needed()
    last.locator(".camps").wait_for()
    assert axe(page) == []
    one.close()


def test_very_many_findings_without_scripts_are_all_there(crowd: Path, browser: Browser) -> None:
    one = Watched(browser, address(crowd), java_script_enabled=False)
    one.page.goto(address(crowd))
    assert one.page.locator("article .camps").count() == HTML_FINDINGS + 20
    one.close()


# ---------------------------------------------------------------- another order


@pytest.mark.parametrize("sort", ["subject", "time"])
def test_the_page_begins_in_the_order_that_was_asked_for_and_can_be_turned(
    tmp_path: Path, browser: Browser, sort: str
) -> None:
    make_project(tmp_path)
    contracheck(tmp_path, "run", "-q", "--sort", sort)
    by_time = [ALL[2], ALL[0], ALL[4], ALL[3], ALL[1]]
    one = Watched(browser, address(tmp_path))
    one.page.goto(address(tmp_path))
    one.page.click("#filters summary")
    assert one.page.input_value("#sort") == sort
    assert shown(one.page) == (by_time if sort == "time" else ALL)
    assert one.page.locator("section.subject").count() == (4 if sort == "subject" else 0)
    assert "#?" not in one.page.url
    one.page.select_option("#sort", "gravity")
    assert shown(one.page) == ALL
    assert one.page.url.endswith("#?sort=gravity")
    one.page.reload()
    assert shown(one.page) == ALL
    one.page.click("#all")
    assert one.page.input_value("#sort") == sort
    assert shown(one.page) == (by_time if sort == "time" else ALL)
    one.close()


def test_an_address_from_an_earlier_page_still_leads_there(page: Page, project: Path) -> None:
    page.goto(f"{address(project)}#?class=may+contradict&sort=class")
    page.reload()
    assert shown(page) == ALL[4:]
