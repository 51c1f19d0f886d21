"""Settings: where they are found, what they may say, and what is told of them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from contracheck.model import Place, Problem
from contracheck.model.policy import Policy
from contracheck.settings import Settings, find
from contracheck.settings.shape import Case
from growth import cpu, peak
from loading import inside, put


def settings(folder: Path, text: str, name: str = "contracheck.toml") -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of `folder` with that text in the settings file."""
    put(folder, name, text)
    with inside(folder):
        return find(".")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    # pyproject.toml without a table for us stops nothing
    put(tmp_path, "pyproject.toml", "[tool.other]\ncontracheck = 1\n")
    found, problems = find(str(tmp_path / "claims/a.yaml"))
    assert (found, problems) == (Settings(), ())
    assert (found.claims, found.reports, found.fail_on, found.hedge) == (
        ("claims",),
        "reports",
        "contradicts",
        Fraction(1, 10),
    )


def test_every_setting_is_read(tmp_path: Path) -> None:
    found, problems = settings(
        tmp_path,
        """
        claims = ["a", "b"]
        reports = "out"
        fail_on = "may contradict"
        only = ["quantity-mismatch"]
        ignore = ["x"]
        without = ["dw"]
        exact = true
        hedge = "12.5 %"
        vague = false
        fiscal_year_starts = "April"
        duplicates = false
        [case]
        when = "2013-04-24"
        title = "Savar"
        [severity]
        date-mismatch = "off"
        [severity.strength]
        quantity-mismatch = "note"
        """,
    )
    assert problems == ()
    assert found == Settings(
        claims=("a", "b"),
        reports="out",
        fail_on="may contradict",
        only=("quantity-mismatch",),
        ignore=("x",),
        without=("dw",),
        exact=True,
        hedge=Fraction(1, 8),
        vague=False,
        fiscal_year_starts="04-01",
        case=Case(when="2013-04-24", title="Savar"),
        duplicates=False,
        severity=Policy({"date-mismatch": "off"}, {"strength": {"quantity-mismatch": "note"}}),
        path=str(tmp_path / "contracheck.toml"),
    )


def test_they_are_found_upwards_and_the_nearest_file_holds(tmp_path: Path) -> None:
    put(tmp_path, "contracheck.toml", 'reports = "outer"\n')
    put(tmp_path, "project/pyproject.toml", '[tool.contracheck]\nreports = "inner"\n')
    assert find(str(tmp_path / "project/claims/deep"))[0].reports == "inner"
    assert find(str(tmp_path / "project"))[0].path == str(tmp_path / "project/pyproject.toml")
    assert find(str(tmp_path / "other"))[0].reports == "outer"


def test_contracheck_toml_comes_before_pyproject(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", '[tool.contracheck]\nreports = "second"\n')
    assert settings(tmp_path, 'reports = "first"\n')[0].reports == "first"


@pytest.mark.parametrize(
    ("text", "place", "message", "suggestion"),
    [
        ('clams = ["a"]', (1, 1), "unknown setting", "claims"),
        ('vague = true\n\n  claims = "a"', (3, 3), "claims is not a list of texts", ""),
        ("claims = [1]", (1, 1), "claims is not a list of texts", ""),
        ("reports = 3", (1, 1), "reports is not a text", ""),
        ("reports = ''", (1, 1), "reports is not a text", ""),
        ('exact = "yes"', (1, 1), "exact is neither true nor false", ""),
        ('fail_on = "contradict"', (1, 1), "unknown fail_on", "contradicts"),
        ('hedge = "a lot"', (1, 1), "hedge cannot be read", ""),
        ("hedge = 10", (1, 1), "hedge cannot be read", ""),
        ("hedge = true", (1, 1), "hedge cannot be read", ""),
        ("hedge = nan", (1, 1), "hedge cannot be read", ""),
        ('hedge = "100 %"', (1, 1), "hedge cannot be read", ""),
        (f"hedge = 0x{'f' * 9000}", (1, 1), "hedge cannot be read", ""),
        ('fiscal_year_starts = "02-30"', (1, 1), "fiscal_year_starts cannot be read", ""),
        ("case = 4", (1, 1), "case is not a table", ""),
        ('[case]\nwhen = "soon"', (2, 1), "case.when cannot be read: “soon” is not understood in a date", ""),
        ('[case]\nwhem = "2013"', (2, 1), "case has no such setting", "when"),
        ("fiscal_year_starts = 4", (1, 1), "fiscal_year_starts cannot be read", ""),
        ("severity = 3", (1, 1), "severity is not a table", ""),
        ('[severity]\ndate-mismatch = "eror"', (2, 1), "unknown severity", "error"),
        ('[severity]\n"date-mismatch" = "eror"', (2, 1), "unknown severity", "error"),
        ('severity.date-mismatch = "eror"', (1, 1), "unknown severity", "error"),
        ('severity = { date-mismatch = "eror" }', (1, 1), "unknown severity", "error"),
        ("[sevrity]\na = 1", (1, 2), "unknown setting", "severity"),
        ("reports = ", (1, 11), "TOML: Invalid value", ""),
        ('reports = "a"\nreports = "b"', (2, 14), "TOML: Cannot overwrite a value", ""),
        (f"claims = {'[' * 5000}", (1, 1), "nested too deeply", ""),
    ],
)
def test_faults_have_their_line_and_column(
    tmp_path: Path, text: str, place: tuple[int, int], message: str, suggestion: str
) -> None:
    found, problems = settings(tmp_path, text)
    assert [(one.place, one.message, one.suggestion) for one in problems] == [
        (Place("contracheck.toml", *place), message, suggestion)
    ]
    assert (found.claims, found.reports, found.hedge, found.severity) == (
        ("claims",),
        "reports",
        Fraction(1, 10),
        Policy(),
    )


def test_all_faults_are_told_at_once_and_the_rest_is_read(tmp_path: Path) -> None:
    found, problems = settings(
        tmp_path, "[tool.contracheck]\nexact = 1\nvague = 2\nduplicates = false\n", "pyproject.toml"
    )
    assert [one.place for one in problems] == [Place("pyproject.toml", 2, 1), Place("pyproject.toml", 3, 1)]
    assert (found.duplicates, found.exact, found.vague) == (False, False, True)


def test_a_key_of_another_table_is_not_taken_for_ours(tmp_path: Path) -> None:
    text = "[project]\nexact = 1\n[tool.contracheck]\nexact = 1\n"
    (problem,) = settings(tmp_path, text, "pyproject.toml")[1]
    assert problem.place == Place("pyproject.toml", 4, 1)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "contracheck.toml").write_bytes("reports = '\xe9'".encode("latin-1"))
    with inside(tmp_path):
        (problem,) = find(".")[1]
    assert problem.place == Place("contracheck.toml", 1, 12)
    assert problem.message.startswith("not UTF-8")


@pytest.mark.parametrize(
    ("text", "place", "message", "value"),
    [
        ('reports = "../out"', (1, 1), "reports leads out of the folder", "../out"),
        ('exact = true\n\n  reports = "/srv/out"', (3, 3), "reports leads out of the folder", "/srv/out"),
        ('reports = "a/../../out"', (1, 1), "reports leads out of the folder", "a/../../out"),
        ('reports = "way-out/x"', (1, 1), "reports leads out of the folder", "way-out/x"),
        ('reports = "a\\u0000b"', (1, 1), "reports leads out of the folder", "a\ufffdb"),
        ('claims = ["../secret"]', (1, 1), "claims leads out of the folder", "../secret"),
        ('claims = ["/etc"]', (1, 1), "claims leads out of the folder", "/etc"),
        ('claims = ["way-out"]', (1, 1), "claims leads out of the folder", "way-out"),
    ],
)
def test_a_received_folder_sends_nobody_elsewhere(
    tmp_path: Path, text: str, place: tuple[int, int], message: str, value: str
) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "way-out").symlink_to(tmp_path)
    found, problems = settings(folder, text)
    assert [(one.place, one.message, one.value, one.level) for one in problems] == [
        (Place("contracheck.toml", *place), message, value, "error")
    ]
    assert (found.claims, found.reports) == (("claims",), "reports")


def test_what_stays_inside_is_left_alone_however_it_is_written(tmp_path: Path) -> None:
    text = f'reports = "a/../out"\nclaims = [".", "{tmp_path}/b", "..c", "../{tmp_path.name}/d"]\n'
    found, problems = settings(tmp_path, text)
    assert problems == ()
    assert (found.reports, len(found.claims)) == ("a/../out", 4)


def test_of_several_folders_those_inside_are_kept(tmp_path: Path) -> None:
    found, problems = settings(tmp_path, 'claims = ["a", "../b", "c", "/d"]')
    assert found.claims == ("a", "c")
    assert [one.value for one in problems] == ["../b", "/d"]


@pytest.mark.parametrize("text", ["0." + "1" * 5000, "0." + "1" * 13, '"0.' + "1" * 99 + ' %"', "1" * 5000])
def test_a_share_with_very_many_digits_is_told(tmp_path: Path, text: str) -> None:
    found, [problem] = settings(tmp_path, f"hedge = {text}\n")
    assert found.hedge == Fraction(1, 10)
    if text.startswith("1"):  # no TOML to begin with: Python writes out no number of so many digits
        assert problem.message.startswith("TOML: ")
    else:
        assert (problem.message, problem.place.line, problem.place.column) == ("hedge cannot be read", 1, 1)
        assert "at most 12 decimals" in problem.expected


@pytest.mark.parametrize("name", ["contracheck.toml", "pyproject.toml"])
def test_a_file_too_large_for_settings_is_told_and_not_read(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(b"[tool.contracheck]\n")
        file.truncate(6_000_000_000)  # sparse: nothing of it is written
    most = peak(lambda: find(str(tmp_path)))
    found, [problem] = find(str(tmp_path))
    assert found == Settings(path=str(tmp_path / name))
    assert "too large" in problem.message
    assert most < 8_000_000


def test_keys_have_their_places_whatever_stands_around_them(tmp_path: Path) -> None:
    _, problems = settings(
        tmp_path,
        """
        fail_on  = 1
        "odd name" = 2
        'other=name' = 3
          a . "b.c" . d = 4
        [ severity . "people killed" ]
        "date-mismatch"\t= "x"
        """,
    )
    assert [(one.place.line, one.place.column) for one in problems] == [(1, 1), (2, 1), (3, 1), (4, 3), (6, 1)]


@pytest.mark.growth
def test_settings_take_time_as_they_are_long(tmp_path: Path) -> None:
    def seconds(size: int) -> float:
        put(tmp_path, "contracheck.toml", "".join(f"k{number} = 1\n" for number in range(size)))
        return cpu(lambda: find(str(tmp_path)))

    assert seconds(8000) < 3 * max(seconds(4000), 0.05)


def test_a_key_that_cannot_be_found_in_the_text_is_told_at_the_beginning(tmp_path: Path) -> None:
    _, [problem] = settings(tmp_path, 'exact = true\n"fail\\u005fon" = 1\n')
    assert (problem.place.line, problem.place.column) == (1, 1)
