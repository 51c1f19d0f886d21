"""Writes every paper that can be derived from the code: `python docs/build.py`, or `--check` to tell what is stale.

Generated whole: the pages of the rules, the JSON Schemas, `reports/`, the vocabulary in the form that is fast to read.
Generated in part, between markers: screens, and tables of numbers, dates, predicates, fields and exit codes in the
pages that people write.
"""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path

from builder.inserts import filled
from builder.pages import rule_pages
from builder.screens import reports

ROOT = Path(__file__).parent.parent
PACKAGE = "src/contracheck"
SHOWN = 12
"""Lines of difference shown for each stale file."""


def main(arguments: list[str]) -> int:
    """0, or 1 if `--check` found something stale; 2 for anything but `--check`."""
    if arguments not in ([], ["--check"]):
        print("usage: python docs/build.py [--check]", file=sys.stderr)
        return 2
    wanted = papers()
    stale = [name for name, text in wanted.items() if _present(name) != text]
    strays = sorted(_generated_names() - set(wanted))
    if arguments:
        _tell(stale, strays, wanted)
        return 1 if stale or strays else 0
    for name in stale:
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(wanted[name], encoding="utf-8", newline="\n")
    for name in strays:
        (ROOT / name).unlink()
    print(f"{len(wanted)} papers, {len(stale)} written, {len(strays)} removed.")
    return 0


def papers() -> dict[str, str]:
    """Every generated paper by its path from the root of the project."""
    from contracheck.load.schema import schema_texts
    from contracheck.load.shipped_vocabulary import as_json, shipped_as_written
    from contracheck.names.known_words import wordings_as_json
    from contracheck.report.json.report_schema import schema_text

    found = {f"docs/rules/{name}": text for name, text in rule_pages().items()}
    found |= {f"schema/{name}": text for name, text in schema_texts().items()}
    found |= {"schema/report.schema.json": schema_text()}
    found |= {f"{PACKAGE}/vocabulary.json": as_json(shipped_as_written())}
    found |= {f"{PACKAGE}/wordings.json": wordings_as_json(shipped_as_written())}
    found |= {f"reports/{name}": text for name, text in reports(ROOT).items()}
    written = [path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if path.is_file()]
    names = [path.relative_to(ROOT).as_posix() for path in written]
    return found | {name: filled(_present(name), ROOT) for name in names if name not in found}


def _present(name: str) -> str:
    """The file as it is; empty where there is none."""
    path = ROOT / name
    return path.read_bytes().decode("utf-8") if path.is_file() else ""


def _generated_names() -> set[str]:
    """What lies in the folders that are generated whole."""
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "rules").glob("*.md")}


def _tell(stale: list[str], strays: list[str], wanted: dict[str, str]) -> None:
    for name in stale:
        lines = unified_diff(
            _present(name).splitlines(), wanted[name].splitlines(), name, "as it should be", lineterm="", n=1
        )
        shown = list(lines)
        print("\n".join(line[:160] for line in shown[:SHOWN]))
        if len(shown) > SHOWN:
            print(f"... and {len(shown) - SHOWN} more lines")
    for name in strays:
        print(f"{name}: nothing generates this file any more")
    if stale or strays:
        print(f"{len(stale) + len(strays)} of {len(wanted)} papers are stale: run `make docs`.")
    else:
        print(f"All {len(wanted)} papers are fresh.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
