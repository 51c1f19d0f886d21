"""A project's own entries beside the shipped vocabulary: what they take apart is told, where and in which words."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from command import contracheck
from contracheck.load import shipped
from contracheck.model import Place, Predicate
from contracheck.names.kept_apart import kept_apart
from contracheck.names.predicate_index import predicate_index

AT = Place("claims/vocabulary.yaml", 2, 3)
SYNONYMS = Place("claims/vocabulary.yaml", 4, 15)


def own(name: str, *synonyms: str, datatype: str = "quantity") -> Predicate:
    """An entry of the project."""
    return Predicate(name, datatype, synonyms=synonyms, place=AT, places={"synonyms": SYNONYMS})  # type: ignore[arg-type]


def told(mine: Predicate, *words: str) -> list[tuple[Place, str]]:
    """The places of the warnings and what they say, for claims of these properties, in whatever order."""
    known, _ = predicate_index((*shipped(), mine))
    (found,) = {kept_apart(order, known, shipped()) for order in permutations(words)}
    assert {one.level for one in found} <= {"warning"}
    return [(one.place, one.message.partition("compares: ")[2]) for one in found]


def test_an_own_entry_for_a_shipped_word_leaves_the_other_words_alone() -> None:
    assert told(own("death toll"), "killed", "Death Toll", "deaths") == [
        (AT, 'claims of "Death Toll" and of "deaths" and "killed"')
    ]


def test_an_own_entry_of_a_shipped_name_leaves_its_words_alone() -> None:
    assert told(own("killed", "dead"), "killed", "dead", "fatalities") == [
        (AT, 'claims of "dead" and "killed" and of "fatalities"')
    ]


def test_an_own_synonym_is_told_at_the_synonyms() -> None:
    assert told(own("manpower", "troops"), "troops", "number of soldiers") == [
        (SYNONYMS, 'claims of "troops" and of "number of soldiers"')
    ]


@pytest.mark.parametrize(
    ("mine", "words"),
    [
        (own("death toll"), ("death toll", "wounded")),  # nothing else that it might meet
        (own("death toll"), ("killed", "deaths")),  # itself not in use
        (own("death toll", "killed"), ("killed", "death toll")),  # both are its words
        (own("death toll", datatype="term"), ("killed", "death toll")),  # other values: not the same question
        (own("keepers"), ("keepers", "killed", "deaths")),  # no word of the shipped ones
    ],
)
def test_what_separates_no_claims_is_not_told(mine: Predicate, words: tuple[str, ...]) -> None:
    assert told(mine, *words) == []


def test_check_tells_it_with_its_place_and_the_advice_works(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for source, word, value in (("a", "death toll", 12), ("b", "killed", 15)):
        claim = f"{{subject: flood, property: {word}, value: {value}, when: 2024-05-03, as_of: unknown}}"
        text = f"source: {{id: {source}, language: en}}\nclaims:\n  - {claim}\n"
        (tmp_path / "claims" / f"{source}.yaml").write_text(text, encoding="utf-8")
    vocabulary = tmp_path / "claims" / "vocabulary.yaml"
    entry = "predicates:\n  death toll: {datatype: quantity, aspect: toll, unit: count%s}\n"
    vocabulary.write_text(entry % "", encoding="utf-8")
    done = contracheck(tmp_path, "check", COLUMNS="300")
    assert done.code == 0
    assert (
        "warning claims/vocabulary.yaml:2:3 this keeps apart what the vocabulary that comes with contracheck compares: "
        'claims of "death toll" and of "killed": “death toll”; expected "killed" among its synonyms too, or to leave '
        '"death toll" to the shipped vocabulary'
    ) in done.out.replace("\xa0", " ")
    assert contracheck(tmp_path, "run").code == 3  # nothing was compared

    vocabulary.write_text(entry % ", synonyms: [killed]", encoding="utf-8")
    assert "warning" not in contracheck(tmp_path, "check").out
    assert contracheck(tmp_path, "run").code == 1

    vocabulary.unlink()
    assert contracheck(tmp_path, "run").code == 1
