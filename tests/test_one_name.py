"""One name, written differently: titles, legal forms, articles, countries added, other languages."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from command import contracheck
from contracheck.model import Entity
from contracheck.names.register import Register
from contracheck.values.text.one_name import exonyms, one_name_key
from loading import put

ONE = [
    ("Gen. Orr", "General Orr", "Gen Orr", "GENERAL ORR", "Orr"),
    ("Lt. Gen. Ann Orr", "Lieutenant General Ann Orr", "Ann Orr"),
    ("Capt. Lee Joon-seok", "Lee Joon-seok"),
    ("Dr. Anna Feld", "Prof. Dr. Anna Feld", "Professor Anna Feld", "Doctor Anna Feld", "Anna Feld"),
    ("Sen. Ann Orr", "Senator Ann Orr", "Ms Ann Orr", "Ann Orr"),
    ("Gov. Orr", "Governor Orr"),
    ("King Orro III", "Orro III"),
    ("Carl Orr, Jr.", "Carl Orr Jr", "Carl Orr junior"),
    ("Bolt Ltd", "Bolt Limited", "Bolt, Inc.", "Bolt GmbH", "Bolt S.A.", "Bolt Pty. Ltd.", "Bolt"),
    ("Orr Co.", "Orr Company"),
    ("Labour", "Labour Party", "the Labour Party"),
    ("The Hague", "Hague", "Den Haag", "The Hague, Netherlands"),
    ("K.M. Orr", "K. M. Orr", "KM Orr"),
    ("St. Orr", "Saint Orr"),
    ("Munich", "Munich, Germany", "Munich (Germany)", "München, Deutschland"),
    ("Kyiv", "Kiev", "Київ", "Киев", "Kiev, Ukraine"),
    ("US", "U.S.", "USA", "United States", "the United States of America"),
]


@pytest.mark.parametrize("names", ONE, ids=lambda names: names[0])
def test_one_name(names: tuple[str, ...]) -> None:
    assert len(set(map(one_name_key, names))) == 1


OTHERS = [
    ("General Hospital", "Hospital"),
    ("general election", "election"),
    ("Major League", "League"),
    ("Private Company", "Company"),
    ("Dr. Who", "WHO"),
    ("Captain America", "America"),
    ("General of the Army", "Army"),
    ("Senator Orr", "President Orr"),
    ("Mr Orr", "Mrs Orr"),
    ("Queen Orra", "Orra"),
    ("Pope Orro II", "King Orro II"),
    ("Carl Orr Jr.", "Carl Orr Sr."),
    ("Carl Orr Jr.", "Carl Orr"),
    ("Tea Party", "tea"),
    ("Workers' Party", "workers"),
    ("Independent Party", "independent"),
    ("Birmingham, UK", "Birmingham, USA"),
    ("Munich, USA", "Munich"),
    ("Orr, Germany", "Orr, France"),
    ("Gen Z", "Z"),
    ("Republic of the Congo", "Democratic Republic of the Congo"),
    ("North Korea", "South Korea"),
    ("J. Orr", "Jane Orr"),
    ("Orr City", "Orr"),
    ("The", ""),
]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names(one: str, other: str) -> None:
    assert one_name_key(one) != one_name_key(other)


@pytest.mark.parametrize("name", sorted({name for names in ONE for name in names} | {n for p in OTHERS for n in p}))
def test_a_key_is_its_own_key(name: str) -> None:
    assert one_name_key(one_name_key(name)) == one_name_key(name)


def test_no_exonym_leads_to_another() -> None:
    known = exonyms()
    assert all(known.get(name, name) == name for name in known.values())


@pytest.mark.parametrize("table", ["exonyms.txt", "home_countries.txt"])
def test_the_tables_are_sorted_and_say_each_name_once(table: str) -> None:
    path = Path(__file__).parent.parent / "src/contracheck/values/text" / table
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    said = [name for line in lines for name in line.partition(": ")[2].split(", ")]
    assert len(said) == len(set(said))


def test_two_entries_of_the_register_are_two() -> None:
    register, problems = Register.build([Entity("General Orr"), Entity("Colonel Orr"), Entity("Bolt Ltd")])
    assert problems == ()
    assert register.canonical("Gen. Orr") == "General Orr"
    assert register.canonical("Col Orr") == "Colonel Orr"
    assert register.candidates("Orr") == ("Colonel Orr", "General Orr")
    assert register.canonical("Bolt Inc.") == "Bolt Ltd"


def test_names_declared_different_are_two() -> None:
    register, problems = Register.build([Entity("Labour", different_from=("Labour Party",))])
    assert problems == ()
    assert register.canonical("the Labour") == "Labour"
    assert register.canonical("The Labour Party") == "Labour Party"
    assert register.key("Labour") != register.key("Labour Party")


def test_the_commonest_spelling_is_shown_in_whatever_order() -> None:
    names = ["Gen. Orr", "General Orr", "General Orr", "Orr"]
    for order in permutations(names):
        register = Register().spelled(order)
        assert {register.canonical(name) for name in names} == {"General Orr"}


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("value", "Gen. Holt", "Holt"),
        ("value", "Kyiv", "Kiev"),
        ("subject", "Bolt Ltd", "Bolt Inc."),
        ("where", "Munich", "Munich, Germany"),
    ],
)
def test_they_agree_as_values_subjects_and_places(tmp_path: Path, field: str, one: str, other: str) -> None:
    for source, name in (("a", one), ("b", other)):
        claim = {"subject": "Orr", "property": "capital", "value": "Ash", "where": "Elm", field: name}
        fields = ", ".join(f'{key}: "{text}"' for key, text in claim.items())
        put(tmp_path, f"claims/{source}.yaml", f"source: {{id: {source}}}\nclaims: [{{{fields}}}]\n")
    report = json.loads(contracheck(tmp_path, "run", "--no-reports", "--format", "json").out)
    assert [statement["class"] for statement in report["statements"]] == ["agrees", "agrees"]


def test_a_city_of_the_name_of_its_region_lies_in_it() -> None:
    register, _ = Register.build([Entity("Ash"), Entity("Ash City")])
    assert register.wholes("Orr City") == ("Orr",)
    assert register.wholes("Ash City") == ()  # the register has both, and says nothing of the kind
