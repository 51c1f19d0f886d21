"""What is said of a claim and compared with nothing is shown: a marked word in each such field, in every format."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import attrs
import pytest
import python_calamine

from command import contracheck
from contracheck.load.fields import CLAIM
from contracheck.model import COMPARED, REMARKS, Claim
from contracheck.report.formats import FORMATS, Format

LINKS = ("corrects", "retracts", "disowns", "disputes")
"""These name another claim and decide what becomes of it: they are looked at, and what they do is shown."""
MARKED = {field.name: f"zq{field.name}qz" for field in CLAIM if field.name not in (*COMPARED, *LINKS)}
NOT_SHOWN = {
    "id": "the claim's place stands there instead: file, line and column",
    "origin": "what comes of it is shown: so many origins",
}
"""Fields that may be missing in formats for people, each with the reason; those that are missing in a format for
messages have theirs in the table of formats (`brief`)."""


def disputed(folder: Path) -> Path:
    """Two sources that give two numbers, the first with a marked word in every field that is compared with nothing."""
    usual = {"subject": "Fort Ash garrison", "predicate": "strength", "when": "2025-11-27"}
    rows = ({"source": "a", "value": "2531", **usual, **MARKED}, {"source": "b", "value": "1500", **usual})
    (folder / "claims").mkdir()
    (folder / "claims" / "both.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return folder


def words(data: bytes, name: str) -> str:
    """All text of a report that people see; the scripts of the page know more."""
    if name != "xlsx":
        return re.sub(r"<script.*?</script>", "", data.decode("utf-8"), flags=re.DOTALL)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return repr([book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names])


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_every_field_that_is_not_compared_is_shown_or_there_is_a_reason(tmp_path: Path, form: Format) -> None:
    done = contracheck(disputed(tmp_path), "run", "--format", form.name, "--output", "made", COLUMNS="200")
    assert (done.code, done.err) == (1, "")
    text = words((tmp_path / "made").read_bytes(), form.name)
    missing = {field for field, word in MARKED.items() if word not in text}
    assert missing <= set(MARKED if form.brief else {} if form.name == "json" else NOT_SHOWN)


def test_a_remark_is_a_field_of_claims_and_shown_under_its_name(tmp_path: Path) -> None:
    assert set(REMARKS) <= {field.name for field in CLAIM}
    assert set(REMARKS) <= {field.name for field in attrs.fields(Claim)}
    done = contracheck(disputed(tmp_path), "run", "--format", "markdown")
    assert all(f"{name.replace('_', ' ')}: zq{name}qz" in done.out for name in REMARKS)


def test_a_fault_in_a_remark_does_not_cost_the_claim(tmp_path: Path) -> None:
    disputed(tmp_path)
    path = tmp_path / "claims" / "both.jsonl"
    text = path.read_text(encoding="utf-8")
    for name in REMARKS:
        text = text.replace(f'"zq{name}qz"', '{"not": "a text"}')
    path.write_text(text, encoding="utf-8")
    done = contracheck(tmp_path, "run", "--quiet")
    assert done.code == 2
    assert "2531" in done.out
