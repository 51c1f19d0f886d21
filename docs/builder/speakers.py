"""The tables of who speaks, in which layer, with what polarity and certainty: each cell is a run of the engine."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.text import code, table
from contracheck.model import Certainty, Layer, Report
from contracheck.pipeline import Options, check

Row = dict[str, str]
DAY = "2024-05-01"
WHO: Mapping[str, tuple[Row, Row]] = {
    "two sources, each in its own voice": ({"source": "a"}, {"source": "b"}),
    "one source, both in its own voice": ({"source": "a"}, {"source": "a"}),
    "two sources, one named speaker": ({"source": "a", "said_by": "Gen Holt"}, {"source": "b", "said_by": "Gen Holt"}),
    "two sources, two named speakers": ({"source": "a", "said_by": "Gen Holt"}, {"source": "b", "said_by": "Col Ray"}),
    "one source, two named speakers": ({"source": "a", "said_by": "Gen Holt"}, {"source": "a", "said_by": "Col Ray"}),
    "one source, its own voice and a speaker": ({"source": "a"}, {"source": "a", "said_by": "Gen Holt"}),
}
CASES: Sequence[tuple[str, Sequence[Row]]] = (
    (
        "a plan, and an outcome after its date",
        (
            {"source": "a", "property": "handover", "value": "by June 2024", "layer": "planned"},
            {"source": "b", "property": "handover", "value": "2024-11-27"},
        ),
    ),
    (
        "a plan, and an outcome in time",
        (
            {"source": "a", "property": "handover", "value": "by June 2024", "layer": "planned"},
            {"source": "b", "property": "handover", "value": "2024-05-27"},
        ),
    ),
    (
        "planned, and said not to have happened by then",
        (
            {"source": "a", "property": "handover", "value": "by June 2024", "layer": "planned"},
            {"source": "b", "property": "handover", "value": "no", "when": "2024-07-01"},
        ),
    ),
    (
        "one deadline, and a later one",
        (
            {"source": "a", "property": "handover", "value": "by June 2024", "layer": "planned"},
            {"source": "b", "property": "handover", "value": "by September 2025", "layer": "planned"},
        ),
    ),
    (
        "A asserts, B denies, C reports both",
        (
            {"source": "c", "property": "strength", "value": "511", "when": DAY, "said_by": "A"},
            {"source": "c", "property": "strength", "value": "511", "when": DAY, "said_by": "B", "polarity": "denied"},
        ),
    ),
    (
        "Holt asserts; another source has Ray saying that Holt denies",
        (
            {"source": "a", "property": "strength", "value": "511", "when": DAY, "said_by": "Gen Holt"},
            {
                "source": "b",
                "property": "strength",
                "value": "511",
                "when": DAY,
                "said_by": "Gen Holt; Col Ray",
                "polarity": "denied",
            },
        ),
    ),
    (
        "a source reports what critics say, only to reject it",
        (
            {"source": "a", "property": "strength", "value": "511", "when": DAY, "said_by": "unnamed critics"},
            {"source": "a", "property": "strength", "value": "511", "when": DAY, "polarity": "denied"},
        ),
    ),
    (
        "a source retracts its own claim",
        (
            {"source": "a", "id": "x", "property": "strength", "value": "511", "when": DAY},
            {"source": "a", "property": "strength", "value": "947", "when": DAY, "retracts": "x"},
        ),
    ),
    (
        "a source corrects its own claim, and a third keeps to the old one",
        (
            {"source": "a", "id": "x", "property": "strength", "value": "511", "when": DAY},
            {"source": "a", "property": "strength", "value": "947", "when": DAY, "corrects": "x"},
            {"source": "b", "property": "strength", "value": "511", "when": DAY},
        ),
    ),
    (
        "a source calls another's claim wrong: that withdraws nothing",
        (
            {"source": "a", "id": "x", "property": "strength", "value": "511", "when": DAY},
            {"source": "b", "property": "strength", "value": "947", "when": DAY, "retracts": "a/x"},
        ),
    ),
    (
        "Holt is quoted, and reported to deny having said so",
        (
            {"source": "a", "id": "x", "property": "strength", "value": "511", "when": DAY, "said_by": "Gen Holt"},
            {"source": "b", "property": "strength", "value": "511", "said_by": "Gen Holt", "disowns": "a/x"},
        ),
    ),
    (
        "a source says in its own voice that Holt never said so",
        (
            {"source": "a", "id": "x", "property": "strength", "value": "511", "when": DAY, "said_by": "Gen Holt"},
            {"source": "b", "property": "strength", "value": "511", "disowns": "a/x"},
        ),
    ),
)


def layers() -> str:
    """Two certain claims of two sources, 511 and 947 on one day, in every two layers."""
    cells = {pair: ({"layer": pair[0]}, {"layer": pair[1]}) for pair in product(Layer, Layer)}
    found = _outcomes([_apart(*cells[pair]) for pair in cells])
    told = dict(zip(cells, found, strict=True))
    rows = [(f"**{one}**", *(told[one, other] for other in Layer)) for one in Layer]
    return table(("511 in layer ... 947 in layer", *Layer), rows)


def doubt() -> str:
    """The same in one layer, by polarity and by certainty."""
    polarities = {"511 and 947, both affirmed": ("affirmed", "affirmed", "947")}
    polarities |= {
        "511 affirmed, 511 denied": ("affirmed", "denied", "511"),
        "511 denied twice": ("denied", "denied", "511"),
    }
    certainties = [
        pair
        for pair in product(Certainty, Certainty)
        if tuple(Certainty).index(pair[0]) <= tuple(Certainty).index(pair[1])
    ]
    cells = list(product(polarities, certainties))
    pairs = [
        _apart(
            {"polarity": polarities[name][0], "certainty": one},
            {"polarity": polarities[name][1], "certainty": other, "value": polarities[name][2]},
        )
        for name, (one, other) in cells
    ]
    told = dict(zip(cells, _outcomes(pairs), strict=True))
    rows = [(" and ".join(pair), *(told[name, pair] for name in polarities)) for pair in certainties]
    return table(("certainty", *polarities), rows)


def voices() -> str:
    """The same by who speaks: two numbers, and an assertion and its denial."""
    denied = {"value": "511", "polarity": "denied"}
    pairs = [_apart(*who) for who in WHO.values()] + [_apart(one, {**other, **denied}) for one, other in WHO.values()]
    found = _outcomes(pairs, between=True)
    rows = [(name, found[place], found[place + len(WHO)]) for place, name in enumerate(WHO)]
    return table(("who", "511 and 947", "511 and not 511"), rows)


def cases() -> str:
    """The situations that have a name."""
    found = _outcomes([[dict(row) for row in rows] for _, rows in CASES], between=True)
    return table(("what is written", "what comes of it"), zip((name for name, _ in CASES), found, strict=True))


def _apart(one: Row, other: Row) -> list[Row]:
    """Two strengths on one day."""
    usual = {"property": "strength", "when": DAY}
    return [{**usual, "source": "a", "value": "511", **one}, {**usual, "source": "b", "value": "947", **other}]


def _outcomes(pairs: Sequence[Sequence[Row]], *, between: bool = False) -> list[str]:
    """What comes of each set of claims, all in one run: the class of the finding and its rule, or nothing."""
    rows = [
        {**row, "subject": f"subject {number}", "source": f"{row['source']}{number}", **_linked(row, number)}
        for number, them in enumerate(pairs)
        for row in them
    ]
    found: dict[str, list[str]] = {}
    for one in _run(json.dumps(rows)).findings:
        who = f", {one.between}" if between else ""
        found.setdefault(one.subject, []).append(f"*{one.kind}* ({code(one.rule)}{who})")
    return ["; ".join(found.get(f"subject {number}", ["nothing"])) for number in range(len(pairs))]


def _linked(row: Row, number: int) -> Row:
    return {name: row[name].replace("a/", f"a{number}/") for name in ("retracts", "corrects", "disowns") if name in row}


@lru_cache(maxsize=8)
def _run(rows: str) -> Report:
    """A run over rows of claims, each as a line of JSON."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        lines = (json.dumps(row) for row in json.loads(rows))
        (path / "claims.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        text = "predicates:\n  handover: {datatype: date, aspect: event}\n"
        (path / "vocabulary.yaml").write_text(text, encoding="utf-8")
        report = check([folder], Options(plugins=False, duplicates=False))
    wrong = [one for one in report.problems if one.level == "error"]
    if wrong:
        raise RuntimeError(str(wrong[0]))
    return report
