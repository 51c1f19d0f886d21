"""Prints how large the page is for 200 findings, and how long one of 5,000 takes to open and to filter in Chromium.

Run it with `python benchmarks/page.py`; it needs a browser (Chromium or Chrome) and playwright. Nothing here fails.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SOURCES = 10


def write_claims(folder: Path, subjects: int) -> None:
    """Ten sources on as many subjects; the first two contradict each other on each, the others join one of them."""
    chance = random.Random(1)
    (folder / "claims").mkdir()
    for source in range(SOURCES):
        rows = [_claim(source, number) for number in range(subjects) if source < 2 or chance.random() < 0.3]
        head = f"source:\n  id: s{source}\n  publisher: Publisher {source}\n  published: 2025-01-0{source % 9 + 1}\n"
        text = f"{head}  language: en\nclaims:\n{''.join(rows)}"
        (folder / "claims" / f"s{source}.yaml").write_text(text, encoding="utf-8")


def _claim(source: int, number: int) -> str:
    value = f"{1000 + number + (0 if source % 2 else 700):,}"
    when = f"20{number % 20 + 5:02}-0{number % 9 + 1}-1{number % 9}"
    return (
        f"- subject: Unit {number}\n  property: strength\n  value: {value}\n  when: {when}\n"
        f"  said_by: Speaker {number % 40}\n  locator: para {number % 9 + 1}\n"
        f"  quote: about {value} men of unit {number}\n"
    )


def page_of(folder: Path, subjects: int) -> tuple[Path, float]:
    """The page of that many findings, and how long the run took."""
    write_claims(folder, subjects)
    start = time.perf_counter()
    command = [sys.executable, "-m", "contracheck", "run", "-q", "--fail-on", "never"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "reports" / "report.html", time.perf_counter() - start


def in_the_browser(path: Path, times: int = 5) -> None:
    """Open, filter and search, each several times; the medians in milliseconds."""
    from playwright.sync_api import sync_playwright

    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None:
        print("no browser here: nothing measured")
        return
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        taken = sorted(_once(chromium.new_page(), path) for _ in range(times))
        chromium.close()
    opened, filtered, searched = (sorted(column)[times // 2] for column in zip(*taken, strict=True))
    print(f"opens in {opened:.0f} ms, filters in {filtered:.0f} ms, first search {searched:.0f} ms (at most 1000 each)")


FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
"""When the next frame has been drawn."""


def _once(page, path: Path) -> tuple[float, float, float]:  # type: ignore[no-untyped-def]
    """From the request to the first frame with the script done; from a choice to the next frame; and a search."""
    page.goto(f"file://{path}")
    opened = page.evaluate(FRAME)
    start = page.evaluate("performance.now()")
    page.select_option("#by-speakers", "Speaker 7")
    filtered = page.evaluate(FRAME) - start
    start = page.evaluate("performance.now()")
    page.fill("#search", "unit 47")
    page.press("#search", "Enter")
    searched = page.evaluate(FRAME) - start
    page.close()
    return opened, filtered, searched


def main() -> None:
    """Both sizes."""
    for subjects in (200, 5000):
        with tempfile.TemporaryDirectory() as name:
            path, took = page_of(Path(name), subjects)
            size = path.stat().st_size / 1_000_000
            limit = " (at most 2)" if subjects == 200 else ""
            number = path.read_text(encoding="utf-8").count("<article ")
            print(f"{number:,} findings: run {took:.1f} s, page {size:.2f} MB{limit}")
            if subjects > 200:
                in_the_browser(path)


if __name__ == "__main__":
    main()
