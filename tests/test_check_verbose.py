"""`check -v` says what was read as what, where nothing else does: relative dates, and cells with nothing known."""

from __future__ import annotations

from pathlib import Path

from command import contracheck
from loading import put

TEXT = """
    source: {id: a, published: 2024-04-11, retrieved: n/a}
    claims:
      - {subject: x, property: killed, value: 3, when: Tuesday}
      - {subject: y, property: killed, value: 4, when: 2024-04-02, where: unknown}
      - {subject: z, property: killed, value: "?", when: n/a}
      - {subject: z, property: start date, value: yesterday}
"""


def test_it_lists_relative_dates_and_what_is_not_known(tmp_path: Path) -> None:
    """11 April 2024 was a Thursday."""
    put(tmp_path, "claims/a.yaml", TEXT)
    done = contracheck(tmp_path, "check", "-v", COLUMNS="120")
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert done.code == 0
    assert "claims/a.yaml:3:52 when “Tuesday” is read as 9 Apr 2024" in lines
    assert "claims/a.yaml:6:47 value “yesterday” is read as 10 Apr 2024" in lines
    assert "claims/a.yaml:4:71 where “unknown”" in lines
    assert "claims/a.yaml:5:43 value “?”" in lines
    assert "claims/a.yaml:5:54 when “n/a”" in lines
    assert not any("2024-04-02" in line for line in lines)
    assert any("2 dates" in line for line in lines)
    assert any("3 cells" in line for line in lines)
    assert lines[-1] == "1 file, 1 source, 4 claims read: no problem."


def test_the_day_of_publication_that_is_not_known_is_one_cell(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", TEXT.replace("2024-04-11", "n/a").replace("when: Tuesday", "when: 2024"))
    out = contracheck(tmp_path, "check", "--verbose", COLUMNS="120").out
    assert " ".join(out.split()).count("published “n/a”") == 1


def test_without_it_nothing_is_listed_and_with_nothing_to_list_neither(tmp_path: Path) -> None:
    put(tmp_path, "claims/a.yaml", TEXT)
    assert contracheck(tmp_path, "check").out == "1 file, 1 source, 4 claims read: no problem.\n"
    put(tmp_path, "claims/a.yaml", "source: {id: a}\nclaims: [{subject: x, property: killed, value: 3}]\n")
    assert contracheck(tmp_path, "check", "-v").out == "1 file, 1 source, 1 claim read: no problem.\n"
