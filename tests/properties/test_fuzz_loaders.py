"""Whatever stands in a file, the loaders do not raise, and each problem has its place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracheck.load import read
from contracheck.model import Loaded
from contracheck.settings import find

YAML = b"""
source:
  id: dw-2025-12-07
  published: 2025-12-07
  grade: B2
defaults: {where: Iraq}
claims:
  - id: troops
    subject: US troops in Iraq
    property: strength
    value: "around 2,500"
    said_by: [al-Sudani, op-ed]
    layer: planned
  - {subject: \xc3\xbc, predicate: y, value: 'z', corrects: troops, quote: |
      two
      lines
    }
"""
VOCABULARY = b"""
predicates:
  strength: {datatype: quantity, range: 0..5, exclusive: [[a, b]], steady_for: 1 year, before: [start]}
  start: {datatype: date, synonyms: [beginning], tolerance: 2 %}
"""
ENTITIES = b"entities:\n  a: {aliases: [b], part_of: c}\n  c: {part_of: [a], different_from: [d]}\n"
CSV = b'source,subject,predicate,value,said_by,layer\ndw,"x, ""y""",p,"2,500",a; b,planned\ndw,x,p,1,,\n'
JSONL = b'{"source": "dw", "subject": "x", "predicate": "p", "value": 2.50, "said_by": ["a", null]}\n' * 2
SETTINGS = b'claims = ["a"]\nhedge = "10 %"\nexact = true\n[severity]\n"date-mismatch" = "off"\n'


def workbook() -> bytes:
    """A small workbook with texts, numbers, a date, an error and a sheet of sources."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("claims")
        sheet.write_row(0, 0, ("source", "subject", "predicate", "value", "when"))
        sheet.write_row(1, 0, ("dw", "x", "p", 2500.5))
        sheet.write(1, 4, 41791, book.add_format({"num_format": "mmm yyyy"}))
        sheet.write_row(2, 0, ("dw", "x", "p"))
        sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
        book.add_worksheet("sources").write_row(0, 0, ("id", "title"))
    return buffer.getvalue()


XLSX = workbook()
SEEDS = {
    "a.yaml": YAML,
    "vocabulary.yaml": VOCABULARY,
    "entities.yaml": ENTITIES,
    "t.csv": CSV,
    "sources.csv": b"id,title,grade\ndw,A title,B2\n",
    "t.jsonl": JSONL,
    "t.xlsx": XLSX,
}
PIECES = (
    *(b"", b"\n", b" ", b"\t", b"\r", b'"', b"'", b"\\", b"{", b"}", b"[", b"]", b":", b": ", b"- ", b",", b";", b"#"),
    *(
        b"&a ",
        b"*a",
        b"!!int ",
        b"<<: ",
        b"--- ",
        b"? ",
        b"| ",
        b"%",
        b"@",
        b"\0",
        b"\x1b",
        b"\xff",
        b"\xc3",
        b"\xe2\x80\xa8",
    ),
    *(b"\xef\xbb\xbf", b"\\ud800", b"1e999", b"null", b"9" * 30, b"</c>", b"<f>", b't="s"', b"&amp;", b"<!DOCTYPE a>"),
)


def sound(loaded: Loaded, name: str) -> None:
    """What holds of everything that is read, whatever was in the file `name`."""
    for problem in loaded.problems:
        assert problem.place.file == name
        assert min(problem.place.line, problem.place.column) >= 1
        assert problem.message
        assert problem.level in ("error", "warning")
        f"{problem}".encode()
    assert loaded.unread == 0 or any(problem.level == "error" for problem in loaded.problems)
    ids = [claim.id for claim in loaded.claims]
    assert len(ids) == len(set(ids))
    for claim in loaded.claims:
        assert claim.subject
        assert claim.predicate
        assert claim.value
        f"{claim} {[claim.at(name) for name in claim.places]}".encode()


def load_bytes(folder: Path, name: str, data: bytes) -> Loaded:
    path = folder / name
    path.write_bytes(data)
    loaded = read([str(path)])
    sound(loaded, path.as_posix())
    return loaded


def mutate(data: bytes, rng: Random) -> bytes:
    """`data` with one to four pieces cut out, doubled, put in or changed."""
    for _ in range(rng.randint(1, 4)):
        start = rng.randint(0, len(data))
        end = min(len(data), start + rng.choice((0, 1, 1, 2, 5, 20, 200)))
        piece = rng.choice((rng.choice(PIECES), rng.choice(PIECES), data[start:end] * 2, rng.randbytes(3)))
        data = data[:start] + piece + data[end:]
    return data


def mutate_parts(data: bytes, rng: Random) -> bytes:
    """The workbook with one or two of its parts mutated, or gone."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        chosen = rng.sample(old.namelist(), 2)
        for part in old.namelist():
            if part not in chosen:
                new.writestr(part, old.read(part))
            elif rng.random() < 0.9:
                new.writestr(part, mutate(old.read(part), rng))
    return buffer.getvalue()


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_the_seeds_are_read(tmp_path: Path, name: str) -> None:
    loaded = load_bytes(tmp_path, name, SEEDS[name])
    assert loaded.claims or loaded.sources or loaded.entities or any(one.place for one in loaded.predicates)


@pytest.mark.parametrize("name", sorted(SEEDS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_random_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    load_bytes(tmp_path, name, data)
    load_bytes(tmp_path, name, SEEDS[name][:60] + data)


@pytest.mark.parametrize("name", sorted(SEEDS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from("ab:-?[]{},&*!|>'\"%@`#\\ \n\t\r;=~<0é\u2028\U0001f600"), max_size=60))
def test_random_text(tmp_path: Path, name: str, text: str) -> None:
    load_bytes(tmp_path, name, text.encode())


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_mutated_files(tmp_path: Path, name: str) -> None:
    rng = Random(name)
    for _ in range(120):
        load_bytes(tmp_path, name, mutate(SEEDS[name], rng))


def test_workbooks_with_mutated_parts(tmp_path: Path) -> None:
    rng = Random(7)
    for _ in range(120):
        load_bytes(tmp_path, "t.xlsx", mutate_parts(XLSX, rng))


def test_mutated_settings(tmp_path: Path) -> None:
    rng = Random(11)
    path = tmp_path / "contracheck.toml"
    for _ in range(200):
        path.write_bytes(mutate(SETTINGS, rng))
        found, problems = find(str(tmp_path))
        assert found.path == str(path)
        assert {problem.place.file for problem in problems} <= {path.as_posix()}


BIG = 200_000
HOSTILE: dict[str, Callable[[], bytes]] = {
    "brackets.yaml": lambda: b"[" * BIG,
    "braces.yaml": lambda: b"{a: " * BIG,
    "dashes.yaml": lambda: b"- " * BIG,
    "questions.yaml": lambda: b"? " * BIG,
    "steps.yaml": lambda: b"".join(b" " * depth + b"a:\n" for depth in range(1000)),
    "laughs.yaml": lambda: b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(2000)),
    "scalar.yaml": lambda: b"source: {id: s}\nclaims: [{subject: x, property: y, value: " + b"9" * BIG + b"}]",
    "key.yaml": lambda: b"? " + b"k" * BIG + b"\n: v",
    "quoted.yaml": lambda: b'"' + b"\\x41" * BIG,
    "spaces.yaml": lambda: b"a:" + b" " * BIG + b"b",
    "lines.yaml": lambda: b"a: |\n" + b"  \n" * BIG,
    "keys.yaml": lambda: b"".join(b"k%d: v\n" % n for n in range(20_000)),
    "same.yaml": lambda: b"claims: x\n" * 20_000,
    "comments.yaml": lambda: b"#\n" * BIG,
    "tag.yaml": lambda: b"!" + b"a" * BIG + b" x",
    "items.yaml": lambda: b"source: {id: s}\nclaims:\n" + b"- {subject: x}\n" * 5000,
    "columns.csv": lambda: b"source,subject,predicate,value" + b",x" * 20_000 + b"\n" + b"1," * 20_000,
    "quote.csv": lambda: b'source,subject,predicate,value\n"' + b"a,b,c,d\n" * 20_000,
    "cell.csv": lambda: b"source,subject,predicate,value\na,b,c," + b"9" * BIG,
    "commas.csv": lambda: b"," * BIG,
    "brackets.jsonl": lambda: b"[" * BIG,
    "objects.jsonl": lambda: b'{"a":' * BIG,
    "number.jsonl": lambda: b'{"value": ' + b"9" * BIG + b"}",
    "lines.jsonl": lambda: b"{\n" * 20_000,
    "array.jsonl": lambda: b"[" + b'{"subject": "x"},' * 20_000 + b"{}]",
    "bare.yaml": lambda: b"claims: [{value: 1" + b",2" * 20_000 + b"}]",
    "slips.yaml": lambda: b"a:b\n" * BIG + b"c: d",
    "escapes.jsonl": lambda: b'"' + b"\\u0041" * BIG,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_files_are_refused_and_soon(tmp_path: Path, name: str) -> None:
    """A test of time only in that the suite would not end: nothing here may cost more than its length."""
    loaded = load_bytes(tmp_path, name, HOSTILE[name]())
    assert loaded.problems
    assert len(loaded.problems) <= 502
