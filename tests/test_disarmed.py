"""What others read of a report: no link and no command of a claim's making, in any format."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import contracheck
from contracheck.report.formats import NAMES as FORMATS
from contracheck.report.json.indented import safe
from contracheck.report.words import disarmed, disarmed_markup

COMMANDS = (
    "::error file=x::gone",
    "##[error]gone",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[message text='x']",
)
TAKEN = re.compile(r"^\s*::\w|##[\w.-]*\[", re.MULTILINE)
"""What GitHub's, Azure's and TeamCity's runners look for in a line of output."""


def project(folder: Path, words: str) -> Path:
    """A dispute whose every word is `words`, a claim that cannot be read, and a file of that name."""
    rows = "".join(
        json.dumps(
            {
                "source": source,
                "id": source,
                "subject": words,
                "predicate": "location",
                "value": f"{words} {source}",
                "when": "2024",
                "where": words,
                "measure": words,
                "said_by": [words],
                "quote": words,
                "note": words,
                "locator": words,
            }
        )
        + "\n"
        for source in ("a", "b")
    )
    bad = json.dumps({"source": "c", "subject": words, "predicate": "strength", "value": words, "unit": words}) + "\n"
    (folder / "claims").mkdir()
    (folder / "claims" / f"{words.replace('/', '')}.jsonl").write_text(rows + bad, encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("name", [one for one in FORMATS if one != "xlsx"])
def test_no_line_is_a_command_to_a_runner(tmp_path: Path, name: str, words: str) -> None:
    project(tmp_path, words)
    done = contracheck(tmp_path, "run", "--format", name)
    own = [
        line for line in done.out.splitlines() if not (name == "github" and line.startswith(("::error ", "::warning ")))
    ]
    lines = [line for line in own if not (name == "github" and line.startswith("::notice "))]
    assert [line for line in lines if TAKEN.search(line)] == []
    assert not re.search(r"##[\w.-]*\[", done.out)


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("width", ["60", "80", "140"])
@pytest.mark.parametrize("flags", [(), ("-v", "--coverage"), ("-q",)])
def test_nor_on_any_screen(tmp_path: Path, words: str, width: str, flags: tuple[str, ...]) -> None:
    project(tmp_path, words)
    for command in (
        ("run", *flags),
        ("check",),
        ("subjects",),
        ("predicates",),
        ("predicates", "--json"),
        ("explain", "a/a"),
        ("explain", "a/a", "b/b"),
        ("check", words),
    ):
        done = contracheck(tmp_path, *command, COLUMNS=width)
        assert [line for line in (done.out + done.err).splitlines() if TAKEN.search(line)] == [], command


@given(st.text("#:[]vso \n", max_size=12))
def test_disarming_leaves_nothing_and_does_nothing_else(text: str) -> None:
    line = text.replace("\n", "")
    assert not re.search(r"^\s*::|##[\w.-]*\[", disarmed(line))
    assert disarmed(disarmed(line)) == disarmed(line)
    assert disarmed(line).replace(" ", "") == line.replace(" ", "")
    if not re.search(r"^\s*::|##[\w.-]*\[", line):
        assert disarmed(line) == line


@given(st.text("#:[]vso \n<&", max_size=12))
def test_markup_and_json_mean_the_same(text: str) -> None:
    element = ET.Element("a")
    element.text = text
    told = disarmed_markup(ET.tostring(element, encoding="unicode"))
    read = ET.fromstring(told)  # noqa: S314 - made above
    assert read.text == (text or None)
    assert not re.search(r"##[\w.-]*\[|\n::", told)
    written = safe(json.dumps([text, {"##": text}], ensure_ascii=False))
    assert json.loads(written) == [text, {"##": text}]
    assert "##" not in written


LINKS = ("[x](http://evil.example)", r"\[x](1)", "[x](1)", "![i](http://evil.example/i.png)", "a\\", "[", "]]")


@pytest.mark.parametrize("words", LINKS)
def test_no_words_of_a_claim_are_a_link_in_sarif(tmp_path: Path, words: str) -> None:
    """SARIF 2.1.0, 3.11.6: within a message, brackets and backslashes that are no link have a backslash before them."""
    project(tmp_path, words)
    log = json.loads(contracheck(tmp_path, "run", "--format", "sarif").out)
    messages = [one["text"] for one in messages_of(log)]
    assert len(messages) > 2
    for message in messages:
        assert re.fullmatch(r"(?:[^\\\[\]]|\\[\\\[\]])*", message), message
    plain = [re.sub(r"\\([\\\[\]])", r"\1", message) for message in messages]
    assert any(words in one for one in plain)


def messages_of(node: object) -> list[dict[str, str]]:
    if isinstance(node, dict):
        own = [node["message"]] if "message" in node else []
        return [*own, *(one for value in node.values() for one in messages_of(value))]
    return [one for value in node for one in messages_of(value)] if isinstance(node, list) else []


@pytest.mark.parametrize("words", LINKS)
def test_nor_in_markdown(tmp_path: Path, words: str) -> None:
    project(tmp_path, words)
    told = contracheck(tmp_path, "run", "--format", "markdown").out
    bare = re.sub(r"\\.", "", re.sub(r"`[^`\n]*`", "", told))
    assert not re.search(r"\]\(", bare)


@pytest.mark.parametrize("name", ["report.pdf", "report.docx", "a.jsn", "x.htmll", "b.yaml"])
def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path, name: str) -> None:
    project(tmp_path, "x")
    done = contracheck(tmp_path, "run", "--output", name)
    assert (done.code, (tmp_path / name).exists()) == (2, False)
    assert ".html" in done.err
    assert ".json" in done.err
    assert (".json" if name == "a.jsn" else "") in done.err.partition("did you mean")[2]
    assert contracheck(tmp_path, "run", "--output", name, "--format", "json").code == 2  # one claim cannot be read
    assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["version"]


@pytest.mark.parametrize("name", ["report", "report.txt"])
def test_without_an_ending_it_is_the_screen(tmp_path: Path, name: str) -> None:
    project(tmp_path, "x")
    contracheck(tmp_path, "run", "--output", name)
    assert "contradicts" in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("call", ["run", "check", "runn", "run --format json", "decide x", "--help", "history"])
def test_where_both_outputs_are_full_the_exit_code_is_plain(tmp_path: Path, call: str) -> None:
    project(tmp_path, "x")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "contracheck", *call.split()], cwd=tmp_path, stdout=full, stderr=full, check=False
        )
    assert done.returncode == 2
