"""Prints the three figures that contracheck is held to, each with its ratio or rate.

1. The whole `contracheck run` on the sample corpus, against importing the libraries it is built from.
2. 1,000 claim files with 20,000 claims: claims a second, whole process.
3. One group of 100,000 claims against one of 10,000, whole process.

Run it with `make bench`, or `python benchmarks/run.py --pairs 10`. Nothing here fails: speed is read, not tested.
"""

from __future__ import annotations

import argparse
import compileall
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
IMPORTS = "import click, attrs, cattrs, yaml, rapidfuzz, jinja2, rich.table"


def seconds(command: list[str]) -> float:
    """Wall time of one whole process."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{command} failed:\n{done.stderr.decode()}")
    return time.perf_counter() - start


def contracheck(*arguments: str) -> list[str]:
    """The command line, in this environment."""
    return [sys.executable, "-m", "contracheck", *arguments]


def start_up(pairs: int, folder: Path) -> None:
    """Figure 1, with bytecode as an installation has it, even where Python is told not to write any."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    run = contracheck("run", "claims", "--reports", str(folder / "reports"))
    imports = [sys.executable, "-c", IMPORTS]
    seconds(run), seconds(imports)
    both = [(seconds(run), seconds(imports)) for _ in range(pairs)]
    ratio = statistics.median(one / other for one, other in both)
    run_ms, import_ms = (1000 * statistics.median(times) for times in zip(*both, strict=True))
    print(f"sample corpus: run {run_ms:.0f} ms, imports {import_ms:.0f} ms, ratio {ratio:.2f} (at most 1.7)")


def many_files(folder: Path, files: int = 1000, each: int = 20) -> None:
    """Figure 2: sources that round, hedge and date as sources do; one claim in twenty is wrong."""
    chance = random.Random(7)
    claims = folder / "many"
    claims.mkdir()
    for number in range(files):
        rows = [_claim(chance, number) for _ in range(each)]
        text = f"source:\n  id: source-{number}\n  published: 2025-06-{number % 28 + 1:02}\n  language: en\nclaims:\n"
        (claims / f"source-{number:04}.yaml").write_text(text + "".join(rows), encoding="utf-8")
    took = seconds(contracheck("run", str(claims), "--reports", str(folder / "many-reports")))
    print(
        f"{files} files, {files * each} claims: {took:.1f} s, {files * each / took:.0f} claims a second (at least 4000)"
    )


def _claim(chance: random.Random, number: int) -> str:
    unit, month = chance.randrange(4000), chance.randrange(1, 10)
    truth = random.Random(unit)
    wrong = chance.random() < 0.05
    strength = truth.randrange(10, 600) * 10 * (2 if wrong else 1)
    killed = truth.randrange(1, 90) + (7 if wrong else 0)
    place = truth.choice(("Baghdad", "Basra", "Mosul", "Erbil")) if not wrong else "Tikrit"
    predicate, value = chance.choice(
        [
            ("strength", chance.choice([f"{strength:,}", f"around {strength:,}", f"at least {strength - 10:,}"])),
            ("killed", str(killed)),
            ("location", place),
            ("start date", f"20{unit % 16 + 10}-0{unit % 8 + (2 if wrong else 1)}"),
        ]
    )
    when = f"2025-0{month}" + chance.choice(["", f"-{chance.randrange(1, 29):02}"])
    return (
        f"  - subject: Unit {unit}\n    property: {predicate}\n    value: {value}\n    when: {when}\n"
        f"    locator: para {number}\n"
    )


def one_group(folder: Path) -> None:
    """Figure 3."""
    times = []
    for size in (10_000, 100_000):
        chance = random.Random(11)
        table = folder / f"group-{size}.csv"
        rows = [_row(chance, size) for _ in range(size)]
        table.write_text("source,subject,predicate,value,when\n" + "".join(rows), encoding="utf-8")
        times.append(seconds(contracheck("run", str(table), "--reports", str(folder / "group-reports"))))
    small, large = times
    print(
        f"one group: 10,000 claims {small:.1f} s, 100,000 claims {large:.1f} s, ratio {large / small:.1f} (at most 13)"
    )


def _row(chance: random.Random, size: int) -> str:
    year, month, day = chance.randrange(1900, 2025), chance.randrange(1, 13), chance.randrange(1, 29)
    date = f"{year}-{month:02}-{day:02}"
    when = chance.choice([f"{year}", f"{MONTHS[month - 1]} {year}", date, f"{year}/{year + 1}"])
    value = chance.choice(["{}", "around {}", "at least {}"]).format(chance.randrange(1, 100_000))
    return f"source-{chance.randrange(size // 20)},Garrison,strength,{value},{when}\n"


def main() -> None:
    """Print the three figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pairs", type=int, default=10, help="how often the sample corpus is timed")
    pairs = arguments.parse_args().pairs
    with tempfile.TemporaryDirectory() as name:
        start_up(pairs, Path(name))
        many_files(Path(name))
        one_group(Path(name))


if __name__ == "__main__":
    main()
