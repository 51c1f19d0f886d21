"""The one law, of figures that become known: doubt about them never makes a contradiction, whatever the rule.

That nobody knows when a figure was told is no doubt in this sense: such a figure is told for good.
"""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from random_claims import DAYS, wider_number, wider_time
from world import Row, run

draws = st.randoms(use_true_random=False)
law = settings(max_examples=80, deadline=None)
Rows = list[dict[str, object]]

DECLARED: tuple[Row, ...] = (
    {"predicate": "perished", "datatype": "quantity", "aspect": "toll", "unit": "count", "range": "0..",
     "grows": "yes"},
    {"predicate": "hurt or perished", "datatype": "quantity", "aspect": "toll", "unit": "count", "range": "0..",
     "grows": "yes", "includes": ["perished"]},
    {"predicate": "trapped", "datatype": "quantity", "aspect": "toll", "unit": "count", "range": "0.."},
    {"entity": "the village", "part_of": "the valley"},
    {"entity": "the town", "part_of": "the valley"},
    {"entity": "the valley", "parts": "complete"},
)  # fmt: skip
PREDICATES = ("perished", "hurt or perished", "trapped")
CLOCK = ("", "", "T09:00", "T18:00")


def some_tolls(rng: Random) -> Rows:
    """A few figures; of the first it is said as of when it is known, and it is affirmed."""
    subject, event = rng.choice(("the village", "the valley")), rng.choice(("", "2020-05-03", "2020-04-01"))
    rows = [_row(rng, number, subject) for number in range(rng.choice((2, 2, 3, 5)))]
    rows[0].pop("polarity", "")
    rows[0]["as_of"] = rng.choice(DAYS)
    if event:
        rows.append({"entity": "the storm", "when": event})
        for row in rows[:-1]:
            row["subject"] = rng.choice((row["subject"], "the storm"))
    return rows


def _row(rng: Random, number: int, subject: str) -> dict[str, object]:
    row: dict[str, object] = {
        "source": rng.choice("abc"),
        "id": f"c{number}",
        "subject": subject if rng.random() < 0.7 else rng.choice(("the town", "the valley")),
        "property": rng.choice(PREDICATES) if rng.random() < 0.4 else "perished",
        "value": str(rng.choice((311, 312, 347, 3, 12))),
    }
    row["published"] = {"a": "2020-05-04", "b": "2020-06-30", "c": ""}[str(row["source"])]
    if rng.random() < 0.6:
        row["when"] = rng.choice(DAYS[:2])
    if rng.random() < 0.6:
        row["as_of"] = rng.choice(DAYS) + rng.choice(CLOCK)
    if rng.random() < 0.1:
        row["polarity"] = "denied"
    return row


def doubt_grows(rows: Rows, **changes: object) -> None:
    """Whatever contradicts with the changes of the first claim must contradict without them."""
    sharp, vague = run([*DECLARED, *rows]), run([*DECLARED, {**rows[0], **changes}, *rows[1:]])
    assert not [one for one in (*sharp.problems, *vague.problems) if one.level == "error"]
    assert vague.among("contradicts") <= sharp.among("contradicts"), changes


@law
@given(draws)
def test_a_hedge_a_bound_or_a_range_never_makes_a_contradiction(rng: Random) -> None:
    rows = some_tolls(rng)
    doubt_grows(rows, value=wider_number(rng, str(rows[0]["value"])))


@law
@given(draws)
def test_doubt_about_as_of_when_never_makes_a_contradiction(rng: Random) -> None:
    rows = some_tolls(rng)
    day = str(rows[0]["as_of"])[:10]
    doubt_grows(rows, as_of=rng.choice((wider_time(rng, day), day[:7], day[:4])))


@law
@given(draws)
def test_a_day_instead_of_its_minute_never_makes_a_contradiction(rng: Random) -> None:
    rows = some_tolls(rng)
    day = str(rows[0]["as_of"])[:10]
    rows[0] |= {"as_of": f"{day}{rng.choice(CLOCK)}", "source": "d", "published": ""}  # of one document both are told
    doubt_grows(rows, as_of=day)


@law
@given(draws)
def test_doubt_about_the_period_never_makes_a_contradiction(rng: Random) -> None:
    rows = some_tolls(rng)
    rows[0]["when"] = rng.choice(DAYS)
    doubt_grows(rows, when=rng.choice((wider_time(rng, str(rows[0]["when"])), "")))


@law
@given(draws)
def test_less_certainty_never_makes_a_contradiction(rng: Random) -> None:
    doubt_grows(some_tolls(rng), certainty=rng.choice(("probable", "possible")))


@law
@given(draws)
def test_an_unrelated_claim_changes_nothing(rng: Random) -> None:
    rows = some_tolls(rng)
    other: Row = {"source": "z", "subject": "elsewhere", "property": "perished", "value": "7", "when": "2019-05-03"}
    alone, beside = run([*DECLARED, *rows]), run([*DECLARED, *rows, {**other, "as_of": "2019-06-01"}])
    assert {name: kind for name, kind in beside.kinds().items() if not name.startswith("z/")} == alone.kinds()


def test_these_tolls_hold_what_can_happen() -> None:
    seen: set[str] = set()
    for seed in range(300):
        seen |= {str(kind) for kind in run([*DECLARED, *some_tolls(Random(seed))]).kinds().values()}
    assert seen >= {"contradicts", "may contradict", "changed", "agrees", "not comparable", "alone"}
