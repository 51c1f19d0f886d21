"""A source that two files describe: they complete each other, and each field that differs is told of."""

from __future__ import annotations

from pathlib import Path

from command import contracheck
from loading import load, load_text, only, put, told

ONE = "claims: [{id: a, subject: x, property: y, value: z}]\n"


def test_a_yaml_file_and_a_table_complete_each_other(tmp_path: Path) -> None:
    put(tmp_path, "s.yaml", "source: {id: s, publisher: AP}\n" + ONE)
    put(tmp_path, "sources.csv", "id,publisher,published,language\ns,AP,2024-05-03,en\n")
    for paths in (("s.yaml", "sources.csv"), (".",)):
        loaded = load(tmp_path, *paths)
        assert told(loaded) == []
        (source,) = loaded.sources
        assert (source.publisher, source.published, source.language) == ("AP", "2024-05-03", "en")
        assert loaded.claims[0].source == source


def test_each_field_that_differs_is_one_problem_with_both_places_and_values(tmp_path: Path) -> None:
    put(tmp_path, "s.yaml", "source: {id: s, publisher: AP, title: One, language: en}\n" + ONE)
    put(tmp_path, "sources.csv", "id,publisher,title,language\ns,AFP,Two,en\n")
    loaded = load(tmp_path, "s.yaml", "sources.csv")
    assert [(str(one.place), one.value) for one in loaded.problems] == [
        ("sources.csv:2:3", "AFP"),
        ("sources.csv:2:7", "Two"),
    ]
    first, second = loaded.problems
    assert "described twice, and differently" in first.message
    assert "publisher" in first.message
    assert "“AP” at s.yaml:1:28" in first.message
    assert "“One” at s.yaml:1:39" in second.message
    assert (loaded.sources[0].publisher, loaded.sources[0].title) == ("AP", "One")


def test_rows_of_one_table_complete_each_other_too(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "id,publisher,language\ns,AP,\ns,,en\n", "sources.csv")
    assert told(loaded) == []
    assert (loaded.sources[0].publisher, loaded.sources[0].language) == ("AP", "en")


def test_of_three_the_first_that_says_it_is_kept(tmp_path: Path) -> None:
    problem = only(load_text(tmp_path, "id,publisher,language\ns,,en\ns,AP,\ns,AFP,en\n", "sources.csv"))
    assert str(problem.place) == "sources.csv:4:3"
    assert "sources.csv:3:3" in problem.message


def test_the_text_is_looked_for_beside_the_file_that_names_it(tmp_path: Path) -> None:
    put(tmp_path, "claims/s.yaml", "source: {id: s}\nclaims: [{subject: x, property: y, value: z, quote: a word}]\n")
    put(tmp_path, "claims/t/sources.csv", "id,text\ns,s.md\n")
    put(tmp_path, "claims/t/s.md", "So a word was said.\n")
    done = contracheck(tmp_path, "check", "--quotes")
    assert done.code == 0, done.out
    assert "exact" in done.out
