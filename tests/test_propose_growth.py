"""Proposals on many names: few, and in time that grows as the names do."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice

import pytest

from contracheck.names.propose import propose
from contracheck.names.register import Register
from growth import once, uncollected

PARTS = "ka re mo tu si lan der vik bro fen gal hus jor nim pel ras sto ulm wen yar".split()
THINGS = ("march", "bridge", "hospital", "flood", "police", "High School", "council", "strike")
REAL = """
Abuja bombing; Air France Flight 447; Ali Khamenei; Anne Brontë; Austria; Australia; Bank of America; Bank of England;
Bill Clinton; Boeing 737; Boeing 747; Boko Haram; Charlotte Brontë; Deutsche Bahn; Deutsche Bank; Emily Brontë;
Equatorial Guinea; Federal Reserve; First Battle of Fallujah; George H. W. Bush; George W. Bush; Guinea; Hamas;
Hezbollah; High Court; Hillary Clinton; Iceland; Iran; Iraq; Iraq War; Ireland; Kataib Hezbollah; Kim Il-sung;
Kim Jong-il; Kim Jong-un; King Charles II; King Charles III; Lake Victoria; Manchester United; Mohamed Morsi;
Mohamed Salah; Mohammed bin Salman; Mohammed bin Zayed; North Korea; Prince Andrew; Prince William; Real Madrid;
Red Army; Red Cross; Robin Williams; Second Battle of Fallujah; Serena Williams; South Korea; Sudan; South Sudan;
Venus Williams
"""


def invented(seed: int) -> Iterator[str]:
    """Names of people, places and things without end, none twice."""
    draw = random.Random(seed)
    seen: set[str] = set()
    while True:
        word, other, third = ("".join(draw.choices(PARTS, k=3)).capitalize() for _ in range(3))
        number = draw.randrange(90)
        name = draw.choice(
            (f"{word} {other}", f"{word} {other} {third}", f"{word} {draw.choice(THINGS)} {number}", word)
        )
        if name not in seen:
            seen.add(name)
            yield name


def proposed(names: list[str]) -> int:
    """How many pairs."""
    return len(propose(names, Register().spelled(names)))


def test_at_most_one_proposal_for_a_hundred_distinct_names() -> None:
    assert proposed(list(islice(invented(1), 30_000))) <= 300


def test_real_names_of_two_things_are_two() -> None:
    names = [name.strip() for name in REAL.replace("\n", " ").split(";")]
    assert len(names) == 56
    register = Register().spelled(names)
    assert len({register.key(name) for name in names}) == 56
    assert proposed(names) == 0


@pytest.mark.growth
def test_twice_the_names_take_about_twice_the_time() -> None:
    """Of names that were never looked at, each time others: what was read once is remembered."""
    proposed(list(islice(invented(2), 1_000)))  # tables are read once
    with uncollected():
        small, large = (min(once(lambda these=some: proposed(these)) for some in lists) for lists in _lists())  # type: ignore[misc]
    assert large < 3 * small


def _lists() -> tuple[list[list[str]], list[list[str]]]:
    few, many = ([list(islice(invented(seed), count)) for seed in range(first, first + 3)] for first, count in SIZES)
    return few, many


SIZES = ((3, 8_000), (6, 16_000))
"""The first seed of each three lists, and how many names they have."""
