"""What people read is plain English: no word that the glossary retired stands in a message, help, page or manual."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import contracheck
from contracheck.report.html.template_options import COMPILED

ROOT = Path(contracheck.__file__).parent
PROJECT = ROOT.parent.parent
RETIRED = {
    "no verdict": "positions are sorted by number of independent sources",
    "besides:": "also",
    "told at the time": "reported at the time",
    "held against another question": "compared with another question",
    "the only one": "nothing to compare it with",
    "perhaps the same": "possible duplicates",
    "mend the file": "correct the file",
    "would quarrel": "would contradict each other",
    "about nothing any more": "unused decisions",
    "lies beyond": "is outside",
    "a blank is missing": "a space is missing",
    "a blank after": "a space after",
    "remarks only": "only comments",
    "more camps": "more positions",
    "gravity from which": "least serious class for which",
}
"""Words that were found to puzzle readers, and what is said instead (`docs/glossary.md`)."""


def messages() -> Iterator[tuple[str, str]]:
    """Every text of the code that is no docstring, and where it stands."""
    for path in sorted(ROOT.rglob("*.py")):
        if path.parent == COMPILED:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


def pages() -> Iterator[tuple[str, str]]:
    """Templates, scripts, and the project's own pages, without what stands in code."""
    for path in (*ROOT.rglob("*.html"), *ROOT.rglob("*.js")):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
    for path in (PROJECT / "README.md", *(PROJECT / "docs").rglob("*.md")):
        if path.name not in ("glossary.md", "vocabulary.md"):
            text = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
            yield str(path.relative_to(PROJECT)), text


TEXTS = (*messages(), *pages())


@pytest.mark.parametrize("word", RETIRED)
def test_retired_words_stay_retired(word: str) -> None:
    found = [place for place, text in TEXTS if re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", text)]
    assert not found, f"“{word}”: say “{RETIRED[word]}”"


def test_there_is_something_to_read() -> None:
    assert len(TEXTS) > 5000
    assert any("reported at the time" in text for _, text in TEXTS)
