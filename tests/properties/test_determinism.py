"""The same claims give the same bytes, whatever the hash seed, the order of the files or of what stands in them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from random_claims import random_rows

SCRIPT = """
import sys
from contracheck.pipeline import check
from contracheck.report.html import to_html
from contracheck.report.json.report_object import to_json
from contracheck.report.markdown.document import to_markdown
report = check(sys.argv[1:])
sys.stdout.buffer.write("".join(render(report) for render in (to_json, to_markdown, to_html)).encode())
"""
VOCABULARY = """
predicates:
  headcount: {datatype: quantity, aspect: state, unit: count, range: 0..}
  losses: {datatype: quantity, aspect: total, unit: count, range: 0..}
  opening: {datatype: date, aspect: timeless, before: [closing]}
  closing: {datatype: date, aspect: timeless}
  retreat: {datatype: date, aspect: event}
  speciality: {datatype: term, values: many, exclusive: [[red, blue]]}
entities:
  the part: {part_of: the whole}
  Oakley: {part_of: [Elm County, Northland]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four sources with ten claims each, a vocabulary and a register."""
    place = tmp_path_factory.mktemp("claims")
    vocabulary, entities = VOCABULARY.split("entities:")
    (place / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    (place / "entities.yaml").write_text(f"entities:{entities}", encoding="utf-8")
    rng = Random(7)
    for source in "abcd":
        rows = random_rows(rng, 10)
        lines = [f"source: {{id: {source}, language: en}}", "claims:"]
        for row in rows:
            fields = ", ".join(f'{name}: "{text}"' for name, text in row.items() if name != "source")
            lines.append(f"  - {{{fields}}}")
        (place / f"{source}.yaml").write_text("\n".join(lines), encoding="utf-8")
    return place


def rendered(paths: list[Path], seed: str) -> bytes:
    """The report in three formats, made by a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *(str(path) for path in paths)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return done.stdout


def test_the_hash_seed_and_the_order_of_files_change_nothing(folder: Path) -> None:
    files = sorted(folder.iterdir())
    first = rendered(files, "0")
    assert b'"contradicts"' in first
    assert rendered(files[::-1], "1") == first
    assert rendered([*files[3:], *files[:3]], "4242") == first
