"""The shipped vocabulary at work: for each predicate a pair in everyday words that contradicts, and one that does not.

`vocabulary_examples.txt` has one predicate a line: its name, a claim, one that contradicts it, one that does not, and
what the first and the last come to, worked by hand from the definition. A claim is `property: value`, with `NOT` before
a value that is denied, and `@` before a time; where none is given, both are of 3 May 2024. All were told two years
after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from contracheck.load import shipped
from contracheck.model import Report
from contracheck.names.predicate_index import predicate_index
from contracheck.pipeline import check
from contracheck.values.text.name_key import name_key

LINES = (Path(__file__).parent / "vocabulary_examples.txt").read_text(encoding="utf-8").splitlines()
EXAMPLES = [[part.strip() for part in line.split("|")] for line in LINES if line and line[0] != "#"]
NAMES = [example[0] for example in EXAMPLES]


def claims(text: str, *subjects: str) -> Iterator[dict[str, str]]:
    """The claim of the table, of each subject."""
    told, _, when = text.partition(" @ ")
    word, _, value = told.partition(": ")
    polarity = "denied" if value.startswith("NOT ") else "affirmed"
    for subject in subjects:
        yield {
            "subject": subject,
            "property": word,
            "value": value.removeprefix("NOT "),
            "when": when or "3 May 2024",
            "polarity": polarity,
        }


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """One run over all pairs, each of a subject of its own."""
    folder = tmp_path_factory.mktemp("claims")
    first: list[dict[str, str]] = []
    second: list[dict[str, str]] = []
    for name, one, against, fitting, _ in EXAMPLES:
        first += claims(one, f"against {name}", f"fits {name}")
        second += [*claims(against, f"against {name}"), *claims(fitting, f"fits {name}")]
    for source, told in (("a", first), ("b", second)):
        document = {"source": {"id": source, "published": "2026-06-01", "language": "en"}, "claims": told}
        (folder / f"{source}.yaml").write_text(json.dumps(document), encoding="utf-8")
    return check(folder)


@pytest.fixture(scope="module")
def kinds(report: Report) -> dict[str, set[str]]:
    """The classes of the two claims of each subject."""
    found: dict[str, set[str]] = {}
    for standing in report.standings:
        found.setdefault(standing.statement.claim.subject, set()).add(standing.kind)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_pair_that_contradicts(name: str, kinds: dict[str, set[str]]) -> None:
    assert kinds[f"against {name}"] == {"contradicts"}


@pytest.mark.parametrize(("name", "kind"), [(example[0], example[-1]) for example in EXAMPLES], ids=NAMES)
def test_a_pair_that_does_not(name: str, kind: str, kinds: dict[str, set[str]]) -> None:
    assert kinds[f"fits {name}"] == {kind}
    assert kind != "contradicts"


def test_every_claim_is_of_the_predicate_of_its_line(report: Report) -> None:
    assert report.problems == ()
    for standing in report.standings:
        statement = standing.statement
        assert statement.claim.subject.partition(" ")[2] == statement.key.predicate, statement.claim.predicate


def test_every_predicate_has_an_example_and_they_stand_in_the_order_of_the_vocabulary() -> None:
    assert [predicate.name for predicate in shipped()] == NAMES


def test_no_word_stands_for_two_predicates_or_twice_for_one() -> None:
    words: dict[str, list[str]] = {}
    for predicate in shipped():
        for word in (predicate.name, *predicate.synonyms):
            words.setdefault(name_key(word), []).append(f"{word} ({predicate.name})")
    assert [told for told in words.values() if len(told) > 1] == []


def test_the_number_of_what_is_counted_is_the_same_and_takes_no_word_from_another() -> None:
    index, _ = predicate_index(shipped())
    for predicate in shipped():
        for word in (predicate.name, *predicate.synonyms):
            assert index[name_key(word)].name == predicate.name
            counted = index.get(f"number of {name_key(word)}")
            assert (counted is not None and counted.name == predicate.name) == (predicate.unit == "count"), word
