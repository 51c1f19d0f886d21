"""The templates come compiled, or are compiled and kept; the page is the same, whatever is there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import jinja2
import platformdirs
import pytest

from contracheck.report import html
from contracheck.report.html import to_html
from contracheck.report.html.environment import environment
from contracheck.report.html.template_options import TEMPLATES, compile_templates, compiled_from
from report_sample import sample

NAME = "contracheck.report.html.compiled"
PAGE = to_html(sample())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the compiled templates are looked for, empty at first; and below it `kept`, where others are kept."""
    monkeypatch.setattr(html, "__path__", [str(tmp_path)])
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "kept")
    _forget()
    yield tmp_path / "compiled"
    _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.startswith(NAME)]:
        del sys.modules[name]
    if hasattr(html, "compiled"):
        del html.compiled
    environment.cache_clear()


def _taken_from() -> str:
    return environment().get_template("page.html").root_render_func.__module__


def test_what_comes_compiled_is_used(folder: Path) -> None:
    compile_templates(folder)
    assert to_html(sample()) == PAGE
    assert _taken_from() == f"{NAME}.page"
    assert {path.stem for path in folder.glob("[!_]*.py")} == {path.stem for path in TEMPLATES.glob("*.html")}
    assert not (folder.parent / "kept").exists()


def test_compiling_twice_gives_the_same_bytes(folder: Path) -> None:
    compile_templates(folder)
    first = {path.name: path.read_bytes() for path in folder.glob("*.py")}
    compile_templates(folder)
    assert {path.name: path.read_bytes() for path in folder.glob("*.py")} == first


def test_what_was_compiled_from_another_text_is_not(folder: Path) -> None:
    compile_templates(folder)
    page = folder / "page.py"
    mark = compiled_from((TEMPLATES / "page.html").read_text(encoding="utf-8"))
    page.write_text(page.read_text(encoding="utf-8").replace(mark, compiled_from("another")), encoding="utf-8")
    assert to_html(sample()) == PAGE
    assert _taken_from() != f"{NAME}.page"


def test_another_version_of_jinja_is_not_trusted_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = compiled_from("x")
    monkeypatch.setattr(jinja2, "__version__", "3.0")
    assert compiled_from("x") != before


def test_without_it_they_are_compiled_once_and_kept(folder: Path) -> None:
    kept = folder.parent / "kept" / "templates"
    assert to_html(sample()) == PAGE
    written = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert written
    environment.cache_clear()
    assert to_html(sample()) == PAGE
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == written


@pytest.mark.parametrize("left", [0, 3, 40, 200])
def test_what_was_kept_and_cut_off_is_made_anew(folder: Path, left: int) -> None:
    kept = folder.parent / "kept" / "templates"
    to_html(sample())
    whole = {path: path.read_bytes() for path in kept.iterdir()}
    for path, content in whole.items():
        path.write_bytes(content[:left])
    environment.cache_clear()
    assert to_html(sample()) == PAGE
    assert {path: path.read_bytes() for path in kept.iterdir()} == whole


def test_where_nothing_can_be_kept_the_page_is_the_same(folder: Path) -> None:
    (folder.parent / "kept").write_text("a file in the way", encoding="utf-8")
    assert to_html(sample()) == PAGE


def test_a_filter_that_there_is_not_is_told_when_compiling(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = folder.parent / "own"
    own.mkdir()
    (own / "page.html").write_text("{{ title|shouted }}", encoding="utf-8")
    monkeypatch.setattr("contracheck.report.html.template_options.TEMPLATES", own)
    with pytest.raises(jinja2.TemplateAssertionError, match="shouted"):
        compile_templates(folder)


def test_nothing_is_worked_out_while_compiling_with_filters_that_are_not_there_yet(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = folder.parent / "own"
    own.mkdir()
    text = "{{ 1000|grouped }} {{ 'x'|upper }}"
    (own / "page.html").write_text(text, encoding="utf-8")
    monkeypatch.setattr("contracheck.report.html.template_options.TEMPLATES", own)
    monkeypatch.setattr(sys.modules["contracheck.report.html.environment"], "TEMPLATES", own)
    compile_templates(folder)
    assert environment().get_template("page.html").render() == "1,000 X"
    assert _taken_from() == f"{NAME}.page"
