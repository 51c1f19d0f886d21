"""The papers keep their promises: they are fresh, their links lead somewhere, and what they tell to do works."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from command import contracheck as contracheck_in_process
from contracheck.cli.app import COMMANDS
from contracheck.load import read
from contracheck.model.policy import Policy
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from contracheck.settings import find
from world import Row, run

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "reports").glob("*.md"))
    if "examples" not in path.parts
)
GUIDE = DOCS / "claim-files.md"
each_page = pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])


def python(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What a script or module answers, at 80 columns and without colours."""
    settings = {name: text for name, text in os.environ.items() if name not in ("FORCE_COLOR", "CONTRACHECK_DEBUG")}
    settings |= {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=folder,
        env=settings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


def contracheck(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a line of the guide answers, typed in `folder`."""
    command, *arguments = shlex.split(line)
    assert command == "contracheck"
    return python("-m", "contracheck", *arguments, folder=folder)


def blocks(text: str) -> list[tuple[str, str]]:
    """The code blocks of a page: language and text."""
    return re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


# ---------------------------------------------------------------- fresh


def test_the_generated_papers_are_fresh() -> None:
    done = python("docs/build.py", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the builder reads and writes."""
    for name in ("docs", "schema", "reports", "claims"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "README.md", tmp_path)
    return tmp_path


def test_what_is_stale_or_stray_is_told_and_mended(copy: Path) -> None:
    page = copy / "docs" / "rules" / "date-mismatch.md"
    fresh = page.read_text(encoding="utf-8")
    page.write_text(fresh.replace("Severity", "Gravity"), encoding="utf-8")
    stray = copy / "docs" / "rules" / "no-such-rule.md"
    stray.touch()
    told = python("docs/build.py", "--check", folder=copy)
    assert told.returncode == 1
    assert "docs/rules/date-mismatch.md" in told.stdout
    assert "docs/rules/no-such-rule.md" in told.stdout
    assert page.read_text(encoding="utf-8") != fresh
    python("docs/build.py", folder=copy)
    assert page.read_text(encoding="utf-8") == fresh
    assert not stray.exists()


# ---------------------------------------------------------------- links and names


def anchors(page: Path) -> set[str]:
    """The anchors of a page, as code hosts make them from headings."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    titles = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def links(page: Path) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if "://" not in target:
            yield target


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in links(page):
        path, _, anchor = target.partition("#")
        there = (page.parent / path) if path else page
        assert there.exists(), target
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there), target


@each_page
def test_commands_and_targets_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([\w-]+)`", text)) <= targets
    assert set(re.findall(r"`contracheck ([a-z]+)\b", text)) <= set(COMMANDS)


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in reached:
            continue
        reached.add(page)
        waiting += [page.parent / target.partition("#")[0] for target in links(page) if ".md" in target]
    assert {page.resolve() for page in PAGES if "reports" not in page.parts} <= reached


def test_decisions_are_short() -> None:
    for page in (DOCS / "decisions").glob("*.md"):
        assert len(page.read_text(encoding="utf-8").splitlines()) <= 40, page.name


# ---------------------------------------------------------------- the guide, followed word for word


def test_the_first_finding_comes_as_the_guide_says(tmp_path: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    steps = text[text.index("## From nothing") : text.index("## What a claim is")]
    file, printed = tmp_path, []
    for language, block in blocks(steps):
        if block.startswith("contracheck new"):
            done = contracheck(block, tmp_path)
            assert done.returncode == 0, done.stderr
            file = tmp_path / done.stdout.split(" is ready")[0]
        elif language == "yaml":
            kept = file.read_text(encoding="utf-8").split("claims:\n")[0]
            file.write_text(f"{kept}claims:\n{block}", encoding="utf-8")
        elif block.startswith("$ "):
            line, _, expected = block.partition("\n")
            printed.append((contracheck(line.removeprefix("$ "), tmp_path).stdout, expected))
    assert len(printed) == 1
    assert printed[0][0] == printed[0][1]
    assert (tmp_path / "reports" / "report.html").is_file()


def test_the_change_that_the_guide_proposes_ends_the_quarrel(tmp_path: Path) -> None:
    shutil.copytree(DOCS / "examples" / "guide" / "claims", tmp_path / "claims")
    herald = tmp_path / "claims" / "herald.yaml"
    text = herald.read_text(encoding="utf-8")
    assert text.count("2,531") == 1
    assert contracheck("contracheck run -q --no-reports", tmp_path).returncode == 1
    herald.write_text(text.replace("2,531", "around 3,000"), encoding="utf-8")
    assert contracheck("contracheck run -q --no-reports", tmp_path).returncode == 0


YAML = [block for language, block in blocks(GUIDE.read_text(encoding="utf-8")) if language == "yaml"]
HEAD = "source: {id: x, published: 2024-05-06, language: en}\nclaims:\n"


@pytest.mark.parametrize("block", YAML)
def test_the_examples_of_the_guide_can_be_read(block: str, tmp_path: Path) -> None:
    name = {"predicates": "vocabulary.yaml", "entities": "entities.yaml"}.get(block.partition(":")[0], "x.yaml")
    whole = HEAD + block if block.startswith("  - ") else block
    if whole.startswith("source:") and "claims:" not in whole:
        whole += "claims: []\n"
    (tmp_path / name).write_text(whole, encoding="utf-8")
    faults = [one for one in read([str(tmp_path)]).problems if one.level == "error"]
    assert bool(faults) == ("vlaue" in block), faults


def test_the_settings_of_the_page_are_understood(tmp_path: Path) -> None:
    example = next(
        block for language, block in blocks((DOCS / "settings.md").read_text(encoding="utf-8")) if language == "toml"
    )
    (tmp_path / "contracheck.toml").write_text(example, encoding="utf-8")
    settings, problems = find(str(tmp_path))
    assert not problems
    assert settings.fail_on == "may contradict"
    assert settings.severity == Policy({"date-mismatch": "warning"}, {"killed": {"quantity-mismatch": "warning"}})


def test_the_lines_of_the_page_on_reading_are_answered_as_it_says(tmp_path: Path) -> None:
    page = (DOCS / "read.md").read_text(encoding="utf-8")
    given, answers = [block for language, block in blocks(page) if language == "json"]
    done = contracheck_in_process(tmp_path, "read", "--jsonl", given=given.encode())
    assert (done.code, done.out) == (0, answers)


# ---------------------------------------------------------------- the rule that the page on rules adds


@pytest.fixture(scope="module")
def new_rule() -> Rule:
    path = DOCS / "examples" / "rule" / "round_figure.py"
    spec = importlib.util.spec_from_file_location("round_figure", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rule: Rule = module.RULE
    return rule


def rows(rule: Rule, heading: str) -> list[Row]:
    lines = rule.manual.splitlines()
    after = lines[lines.index(heading) + 1 :]
    return [yaml.load(line[6:], yaml.BaseLoader) for line in after[:2]]  # noqa: S506 - builds nothing but texts


def test_the_rule_of_the_page_does_what_its_manual_says(new_rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("world.RULES", (*RULES, new_rule))
    seen = run(rows(new_rule, "Disagree:"))
    assert [finding.rule for finding in seen.findings] == ["round-figure"]
    assert not run(rows(new_rule, "Agree:")).findings
