"""What a report holds when it is sent: quotes in their surroundings, paragraphs on request, nothing for makers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import claim, contracheck, write_source

BEFORE, AFTER = (" ".join(f"{side}{n}" for n in range(80)) for side in ("b", "a"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two numbers, one with a quote in the middle of a long paragraph; a note, a place, a command that would decide."""
    beside = {"quote": "one hundred men", "note": "see the log", "locator": "p. 3"}
    one = claim("Fort Orr", "garrison", value="100", when="2024-05-03", **beside)
    write_source(tmp_path, "alpha", one, text="texts/alpha.md")
    write_source(tmp_path, "beta", claim("Fort Orr", "garrison", value="300", when="2024-05-03"))
    (tmp_path / "claims" / "texts").mkdir()
    (tmp_path / "claims" / "texts" / "alpha.md").write_text(f"{BEFORE} one hundred men {AFTER}\n", encoding="utf-8")
    return tmp_path


def written(folder: Path, *flags: str) -> tuple[str, str]:
    contracheck(folder, "run", "-q", *flags)
    page, text = ((folder / "reports" / name).read_text(encoding="utf-8") for name in ("report.html", "report.md"))
    return page, text


def test_of_a_text_at_most_sixty_words_round_the_quote_are_sent(project: Path) -> None:
    page, _ = written(project)
    assert "… b50 b51" in page
    assert "a28 a29 …" in page
    for word in ("b49", "a30"):
        assert word not in page
    assert 'class="paragraph"' not in page


def test_whole_paragraphs_are_sent_where_that_is_asked_for(project: Path) -> None:
    page, _ = written(project, "--with-texts")
    assert BEFORE in page
    assert AFTER in page
    assert 'href="#text-' in page


def test_for_readers_places_ids_and_notes_are_left_out(project: Path) -> None:
    for flags in ((), ("--for-readers",)):
        page, text = written(project, *flags)
        finding = json.loads((project / "reports" / "report.json").read_text(encoding="utf-8"))["findings"][0]
        for words in ("alpha.yaml", "alpha/1", "see the log", finding["rule"]):
            assert (words in page) == (not flags), words
            assert words not in text or not flags, words
        for words in ("one hundred men", "100", "300", "p. 3"):
            assert words in page
            assert words in text
        assert ("button" in page and 'class="decide"' in page) == (not flags)


def test_a_side_of_many_claims_is_five_in_full_and_a_table(tmp_path: Path) -> None:
    for number in range(20):
        write_source(tmp_path, f"s{number:02}", claim("Fort Orr", value="100", when="2024-05-03"))
    write_source(tmp_path, "other", claim("Fort Orr", value="300", when="2024-05-03"))
    page, _ = written(tmp_path)
    assert page.count('<span class="who">') == 6
    assert "<summary>15 more claims</summary>" in page
    assert page.count("<tr><td><bdi>s") == 15
