"""A name may be told in any way in which it is one: nothing is found that plain names do not show, and nothing lost."""

from __future__ import annotations

from random import Random

import pytest

from world import Row, run

SUBJECTS = (
    ("Orra garrison", "the Orra garrison", "ORRA Garrison"),
    ("Bolt", "Bolt Ltd", "Bolt, Inc.", "Bolt S.A."),
    ("Kyiv", "Kiev", "Kiev, Ukraine", "Київ"),
    ("Holt", "Gen. Holt", "General Holt"),
)
VALUES = (
    ("Feld", "Dr. Feld", "Prof. Feld"),
    ("Labour", "Labour Party", "the Labour Party"),
    ("Ann Elm", "Sen. Ann Elm", "Ms Ann Elm"),
    ("Munich", "München", "Munich, Germany"),
)
DECLARED: list[Row] = [
    {"predicate": "commander", "datatype": "term", "aspect": "state", "values": "one"},
    {"predicate": "members", "datatype": "term", "aspect": "state", "values": "many"},
]


def rows(seed: int, *, varied: bool) -> list[Row]:
    """The same claims, with plain names or with any of their variants; who says what hangs on the seed alone."""
    draw, pick = Random(seed), Random(f"{seed} variants")
    made: list[Row] = list(DECLARED)
    for number in range(24):
        subject, value = draw.choice(SUBJECTS), draw.choice(VALUES)
        made.append(
            {
                "source": f"s{number}",
                "subject": pick.choice(subject) if varied else subject[0],
                "property": draw.choice(("commander", "members", "nobody declared")),
                "value": pick.choice(value) if varied else value[0],
                "where": pick.choice(VALUES[3]) if varied else VALUES[3][0],
                "when": draw.choice(("2024-05-01", "2024-05", "2024-06-01")),
                "polarity": draw.choice(("affirmed", "affirmed", "affirmed", "denied")),
            }
        )
    return made


@pytest.mark.parametrize("seed", range(40))
def test_variants_change_no_class(seed: int) -> None:
    plain, varied = run(rows(seed, varied=False)), run(rows(seed, varied=True))
    assert not varied.problems
    assert varied.kinds() == plain.kinds()
    assert len(varied.groups) == len(plain.groups)
