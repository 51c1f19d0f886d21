"""Which names are one by spelling alone."""

from __future__ import annotations

import pytest

from contracheck.values.text.name_key import clean, name_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("US troops in Iraq", "us troops in iraq"),
        ("  US   Troops\tin Iraq ", "us troops in iraq"),
        ("U.S. troops", "us troops"),
        ("U.S.A.", "usa"),
        ("J.R.R. Tolkien", "jrr tolkien"),
        ("troop_strength", "troop strength"),
        ("non-binding", "non binding"),
        ("Sana’a", "sanaa"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Müller", "muller"),
        ("İstanbul", "istanbul"),
        ("Иван", "ivan"),
        ("Горбачёв", "gorbachev"),
        ("Зеленський", "zelenskiy"),
        ("Щербаков", "shcherbakov"),
        ("Παπανδρέου", "papandreou"),
        ("Αθήνα", "athina"),
        ("Johnson & Johnson", "johnson and johnson"),
        ("US", "us"),
        ("«Азов»", "azov"),
        ("10 µm", "10 um"),
        ("A*", "a*"),
        ("“A*”", "a*"),
        ("A∗", "a*"),
        ("*Orr*", "orr"),
        ("**Orr**", "orr"),
        ("Orr * Ash", "orr ash"),
        ("M*A*S*H", "m a s h"),
        ("A'", "a′"),
        ("A′", "a′"),
        ("A’ ", "a′"),
        ("workers'", "workers"),
        ("Workers’ Party", "workers party"),
        ("O'Brien", "obrien"),
        ("C♯", "c#"),
        ("Na⁺", "na+"),
        ("Harper's*", "harpers*"),
        ("*", "*"),
    ],
)
def test_key(text: str, key: str) -> None:
    assert name_key(text) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C++", "C"),
        ("C#", "C"),
        ("A*", "A"),
        ("A**", "A*"),
        ("Sgr A*", "Sgr A"),
        ("C*-algebra", "C-algebra"),
        ("A′", "A"),
        ("A″", "A′"),
        ("point A'", "point A"),
        ("Na⁺", "Na"),
        ("C♯", "C"),
        ("BBB-", "BBB"),
        ("BBB−", "BBB+"),
        ("version 1.5", "version 15"),
        ("version 1.5", "version 1-5"),
        ("Hospital 1", "Hospital 2"),
        ("25 %", "25"),
        ("!!!", "???"),
        ("が", "か"),
        ("की", "का"),
        ("µg", "mg"),
        ("team \ue000", "team \ue001"),
        ("team 🔴", "team 🔵"),
    ],
)
def test_keys_of_other_names_differ(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_marks_that_are_optional_do_not_count() -> None:
    assert name_key("مُحَمَّد") == name_key("محمد")
    assert name_key("Nguye\u0302\u0303n") == name_key("Nguyễn") == "nguyen"


def test_a_name_of_punctuation_only_is_its_own_key() -> None:
    assert name_key("!!!") == "!!!"
    assert name_key("  ") == "  "
    assert name_key("") == ""


def test_clean_keeps_case_accents_and_punctuation() -> None:
    assert clean("  Łódź,\t Poland ") == "Łódź, Poland"
    assert clean("e\u0301") == "é"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hospital 1.", "Hospital 1", True),
        ("No. 5.", "No 5", True),
        (".5 mm", "5 mm", True),
        ("version 1.5", "version 15", False),
        ("version 1.5", "version 1 5", False),
        ("U.S. 1.", "US 1", True),
    ],
)
def test_a_dot_counts_between_digits_alone(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) == same
