"""A real browser for tests of pages; where there is none, they are skipped, visibly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)

try:
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError:
    CHROMIUM = None
    Browser = Page = Any  # type: ignore[assignment,misc]

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason=f"no browser ({', '.join(NAMES)}) or no playwright here")


def browsers() -> Iterator[Browser]:
    """One browser; to be made a fixture of a module."""
    if CHROMIUM is None:
        pytest.skip("no browser here")
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


class Watched:
    """A page, with everything that it said or asked for that it should not."""

    def __init__(self, browser: Browser, home: str, **options: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.wrong: list[str] = []
        self._home = home
        self.page.on("console", lambda said: self.wrong.append(f"{said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url: str) -> None:
        if not url.startswith((self._home, "blob:")):
            self.wrong.append(f"request: {url}")

    def close(self) -> None:
        """Close it; nothing may have gone wrong."""
        self.context.close()
        assert self.wrong == []


def axe(page: Page) -> list[tuple[str, str, list[str]]]:
    """What axe-core finds of serious or critical impact: rule, impact, and where."""
    import axe_playwright_python

    source = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(source)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    grave = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    return [(one["id"], one["impact"], [node["html"][:120] for node in one["nodes"][:5]]) for one in grave]
