"""Every limit that a user can meet stands in one table, and on one page."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import contracheck
from contracheck.values.limits import Limit, table

ROOT = Path(contracheck.__file__).parent
PAGE = ROOT.parent.parent / "docs" / "limits.md"
NAMED = re.compile(r"_?(LARGEST|LONGEST|MOST|DEEPEST|WIDEST|FARTHEST|PATIENCE|TRIES|MANY|LIMIT)(_|$)")
OTHERS = {
    "cli/claim_lookup.py": "claims named in a message",
    "cli/git/small_files.py": "the path in a file of git's own",
    "load/xlsx/book_parts.py": "cell styles: Excel allows fewer",
    "load/xlsx/number_format.py": "decimals: as many as Excel shows",
    "load/xlsx/package.py": "levels and links of XML: a workbook needs a fraction",
    "names/yaml_outline.py": "levels of a register: it needs four",
    "names/yaml_surgery.py": "what one edit may add",
    "report/strip.py": "columns of a picture",
    "report/tables/spreadsheet.py": "width of a column",
    "values/numbers/scan.py": "words of a number: DIGITS ends it before",
    "values/numbers/ranges.py": "dashes in a number of 200 characters",
    "values/quantity.py": "our own canonical text",
}
"""Modules with numbers of such names that no user meets, and what they are."""


def test_every_limit_stands_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, limit in table().items():
        assert f"| {limit.of} | {limit:,} {limit.unit} | {limit.beyond} |" in page, name


def test_a_limit_says_what_it_is() -> None:
    for name, limit in table().items():
        assert limit > 0, name
        assert limit.unit, name
        assert limit.of, name
        assert limit.beyond, name
    assert isinstance(table()["CLAIM_FILE"], Limit)
    assert table()["CLAIM_FILE"] == 200_000_000


def test_nobody_else_has_limits() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, int | float)
        for target in node.targets
        if isinstance(target, ast.Name) and NAMED.match(target.id)
    }
    assert found - {"values/limits.py"} == set(OTHERS)
