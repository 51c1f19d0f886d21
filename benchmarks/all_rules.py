"""Prints how long a run takes with every rule at work: 10,000 and 100,000 claims, spread over many groups and heaped
into few, whole process.

The claims are made so that each rule has something to look at: parts and wholes, sub-periods, running totals, dates
and durations, relations in long chains, opposites and implications, plans, quotes and disowned words. Spread, most
groups are small; heaped, every kind of claim is about a handful of subjects, where anything quadratic would show.

Run it with `make bench`, or `python benchmarks/all_rules.py`. Nothing here fails: speed is read, not tested.
"""

from __future__ import annotations

import csv
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

Row = dict[str, str]
FIELDS = ("id", "source", "subject", "predicate", "value", "when", "layer", "polarity", "said_by", "measure", "quote")

VOCABULARY = """\
predicates:
  strength: {datatype: quantity, aspect: state, values: one, unit: count, range: 0..1000000}
  killed: {datatype: quantity, aspect: total, values: one, unit: count, range: 0..}
  cases: {datatype: quantity, aspect: running total, values: one, unit: count, range: 0..}
  ballots: {datatype: quantity, aspect: total, values: one, unit: count, range: 0.., sum_of: [for, against]}
  for: {datatype: quantity, aspect: total, values: one, unit: count, range: 0..}
  against: {datatype: quantity, aspect: total, values: one, unit: count, range: 0..}
  began: {datatype: date, aspect: timeless, values: one, before: [ended]}
  ended: {datatype: date, aspect: timeless, values: one}
  lasted: {datatype: quantity, aspect: timeless, values: one, unit: day, spans: [began, ended]}
  rises: {datatype: truth, aspect: state, values: one, opposite: [falls], implies: [moves]}
  falls: {datatype: truth, aspect: state, values: one, implies: [moves]}
  moves: {datatype: truth, aspect: state, values: one}
  comes before: {datatype: term, aspect: timeless, values: many, relation: [asymmetric, transitive]}
  sort of: {datatype: term, aspect: timeless, values: many, relation: [asymmetric, transitive]}
  leave: {datatype: quantity, aspect: state, values: one, unit: day, range: 0.., inherited_by: [sort of]}
  handover: {datatype: date, aspect: event, values: one}
"""


class Writer:
    """Rows about `subjects` subjects, seeded: true values with hedges and rounding, one in fifty of them wrong."""

    def __init__(self, size: int, subjects: int) -> None:
        self.chance = random.Random(size * 31 + subjects)
        self.size, self.subjects = size, subjects

    def rows(self) -> Iterator[Row]:
        """As many as asked for."""
        kinds: tuple[Callable[[int], Row], ...] = (
            self.strength, self.killed, self.cases, self.votes, self.dates, self.truths, self.relations, self.leave,
            self.plans, self.words,
        )  # fmt: skip
        for number in range(self.size):
            row = self.chance.choice(kinds)(number)
            source = f"source-{self.chance.randrange(max(20, self.size // 20))}"
            yield {"id": f"c{number}", "source": source, **row}

    def _subject(self) -> int:
        return self.chance.randrange(self.subjects)

    def _wrong(self) -> bool:
        return self.chance.random() < 0.02

    def _day(self) -> str:
        return f"2024-{self.chance.randrange(1, 13):02}-{self.chance.randrange(1, 29):02}"

    def _number(self, number: int) -> str:
        told = number * 3 + 1 if self._wrong() else number
        return self.chance.choice([f"{told}", f"around {told}", f"at least {max(0, told - 5)}"])

    def strength(self, _: int) -> Row:
        """Units in armies of ten."""
        unit = self._subject()
        army = self.chance.random() < 0.2
        value = 100 + unit % 900
        name = f"Army {unit // 10}" if army else f"Unit {unit}"
        return {"subject": name, "predicate": "strength", "value": self._number(value * (10 if army else 1)),
                "when": self._day()}  # fmt: skip

    def killed(self, _: int) -> Row:
        """Months and years."""
        place, month = self._subject(), self.chance.randrange(0, 13)
        value = 7 + place % 50
        when = f"2024-{month:02}" if month else "2024"
        return {"subject": f"Front {place}", "predicate": "killed", "value": self._number(value * (1 if month else 12)),
                "when": when}  # fmt: skip

    def cases(self, _: int) -> Row:
        """Counts that grow by a hundred a month."""
        month = self.chance.randrange(1, 13)
        day = self.chance.randrange(1, 29)
        value = month * 1000 + day * 30
        return {"subject": f"Town {self._subject()}", "predicate": "cases", "value": self._number(value),
                "when": f"2024-{month:02}-{day:02}"}  # fmt: skip

    def votes(self, _: int) -> Row:
        """Ballots, and what they are made of."""
        town = self._subject()
        kind, value = self.chance.choice([("ballots", 900), ("for", 500), ("against", 400)])
        return {"subject": f"Town {town}", "predicate": kind, "value": self._number(value + town % 7 * (kind != "for")),
                "when": "2024"}  # fmt: skip

    def dates(self, _: int) -> Row:
        """When it began, when it ended, how long it lasted."""
        siege = self._subject()
        kind = self.chance.choice(["began", "ended", "lasted"])
        if kind == "lasted":
            return {"subject": f"Siege {siege}", "predicate": kind, "value": f"{self.chance.choice([30, 31, 32])} days"}
        month = (4 if kind == "began" else 5) + (6 if self._wrong() else 0)
        return {"subject": f"Siege {siege}", "predicate": kind, "value": f"2024-{month:02}-0{siege % 8 + 1}"}

    def truths(self, _: int) -> Row:
        """What rises does not fall, and either moves."""
        price = self._subject()
        kind = self.chance.choice(["rises", "moves"]) if not self._wrong() else "falls"
        return {"subject": f"Price {price}", "predicate": kind, "value": "yes", "when": self._day()}

    def relations(self, _: int) -> Row:
        """One long chain of events, and now and then a link that leads back."""
        event = self.chance.randrange(self.subjects * 5)
        other = event + self.chance.randrange(1, 20)
        one, two = (other, event) if self.chance.random() < 0.0002 else (event, other)
        return {"subject": f"Event {one}", "predicate": "comes before", "value": f"Event {two}"}

    def leave(self, _: int) -> Row:
        """A tree of kinds, in which leave is handed down."""
        sort = self._subject() + 1
        if self.chance.random() < 0.5:
            return {"subject": f"Sort {sort}", "predicate": "sort of", "value": f"Sort {sort // 2}"}
        return {"subject": f"Sort {sort}", "predicate": "leave", "value": "29 days" if self._wrong() else "20 days",
                "when": "2024"}  # fmt: skip

    def plans(self, _: int) -> Row:
        """Handovers planned, ordered and done."""
        base = self._subject()
        month = base % 6 + 1 + (3 if self._wrong() else 0)
        layer = self.chance.choice(["actual", "planned", "ordered"])
        return {"subject": f"Base {base}", "predicate": "handover", "value": f"2024-{month:02}", "layer": layer}

    def words(self, _: int) -> Row:
        """Quotes, now and then given to another."""
        speech = self._subject()
        speaker = f"Speaker {speech % 40 + (1 if self._wrong() else 0)}"
        quote = f"we shall hand over base number {speech} before the winter"
        return {"subject": f"Speech {speech}", "predicate": "topic", "value": f"Base {speech}", "said_by": speaker,
                "quote": quote, "when": "2024"}  # fmt: skip


def write(folder: Path, size: int, subjects: int) -> None:
    """A project of that many claims."""
    folder.mkdir()
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    armies = range((subjects + 9) // 10)
    entries = [f"  Army {army}: {{parts: complete}}" for army in armies]
    entries += [f"  Unit {unit}: {{part_of: Army {unit // 10}}}" for unit in range(subjects)]
    (folder / "entities.yaml").write_text("entities:\n" + "\n".join(entries) + "\n", encoding="utf-8")
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, FIELDS)
        table.writeheader()
        table.writerows(Writer(size, subjects).rows())


def timed(folder: Path) -> tuple[float, str]:
    """Seconds of one whole run, and the last line of what it said."""
    command = [sys.executable, "-m", "contracheck", "run", str(folder), "--quiet", "--reports", f"{folder}-reports"]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{command} failed:\n{done.stderr}\n{done.stdout[:2000]}")
    said = re.search(r"[0-9,]+ claims from .*", " ".join(done.stdout.split()))
    return took, said.group() if said else done.stdout[-200:]


def main() -> None:
    """Print times and growth."""
    with tempfile.TemporaryDirectory() as name:
        for title, share in (("spread", 50), ("heaped", 0)):
            times = []
            for size in (10_000, 100_000):
                folder = Path(name) / f"{title}-{size}"
                write(folder, size, size // share if share else 20)
                took, said = timed(folder)
                times.append(took)
                print(f"{title}: {took:.1f} s. {said}")
            print(f"{title}: ratio {times[1] / times[0]:.1f}")


if __name__ == "__main__":
    main()
