"""The terminal report."""

from __future__ import annotations

import io
import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from contracheck.model import Position, Report, Sort, Text
from contracheck.model.order import Order, by_subject
from contracheck.report.terminal.report_screen import render
from report_sample import (
    FINDINGS,
    HOSTILE,
    LONG,
    PROBLEMS,
    THREE_CAMPS,
    TWO_CAMPS,
    claim,
    empty,
    finding,
    number,
    sample,
    statement,
)


def shown(report: Report, width: int = 80, encoding: str = "utf-8", **how: bool) -> str:
    """What a pipe of the given encoding receives."""
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, encoding=encoding, newline="\n") as stream:
        render(report, Console(file=stream, width=width, no_color=True), **how)
        stream.flush()
        return raw.getvalue().decode(encoding)


def coloured(report: Report, **settings: object) -> str:
    """What a colour terminal receives."""
    stream = io.StringIO()
    console = Console(file=stream, width=80, force_terminal=True, color_system="standard", **settings)  # type: ignore[arg-type]
    render(report, console)
    return stream.getvalue()


GOLDEN = """\
 US troops in Iraq ────────────────────────────────────────────────── 1 finding

 ? may contradict DW counts around 2,500 US troops in Iraq in summer 2025, but
   Musings on Iraq counts 1,500 on 27 Nov 2025.
   ┃ A 1,500 · 2 sources                  ┃ B around 2,500 · 1 source
   ┃ Musings on Iraq › Rudaw › Coalition  ┃ DW: around 2,500 = [2,250, 2,750];
   ┃   official: 1,500 = [1,450, 1,550];  ┃   hedge “around”: ±10 % · summer
   ┃   round number: ±50 · 2025-11-27     ┃   2025 = some time between Jun and
   ┃   claims/musings.yaml:14:5 · para 1  ┃   Aug 2025, or a little before or
   ┃ The Daily: 1,500 · 2025-11-27        ┃   after
   ┃   claims/table.csv:2:5               ┃   claims/dw.yaml:23:5 · para 12
                                          ┃   · “around 2,500”
   A ·······························································█
   B ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░·················
     2 May 2025                                           27 Nov 2025
   ⇄ Both hold only if the strength fell from around 2,500 to 1,500 between 31
     Aug and 27 Nov 2025.
   between sources · time: near · warning · f1a2b3c4 · quantity-mismatch (also
   bound-violation)
"""


def test_one_finding_as_a_reader_sees_it() -> None:
    # the heading ends at column 79; summer is 152 of the 210 days from 2 May to 27 November: it touches 47 of 64 cells
    one = evolve(
        TWO_CAMPS, positions=(Position("1,500", TWO_CAMPS.positions[0].statements[:2]), TWO_CAMPS.positions[1])
    )
    report = evolve(sample(), findings=(one,), problems=())
    assert shown(evolve(report, order=Order(Sort.SUBJECT))).startswith(GOLDEN)
    assert shown(report).startswith(GOLDEN.partition("\n\n")[2])


@pytest.mark.parametrize("width", [60, 61, 79, 80, 100, 140])
@pytest.mark.parametrize("verbose", [False, True])
def test_nothing_is_wider_than_the_screen(width: int, verbose: bool) -> None:
    lines = shown(sample(), width, verbose=verbose).splitlines()
    assert max(map(cell_len, lines)) <= width


@given(st.text(min_size=1, max_size=80), st.integers(60, 140))
def test_any_text_fits_and_does_nothing(text: str, width: int) -> None:
    one = statement(claim("hostile/x", text, text, subject=text, said_by=(text,), quote=text), Text(text))
    report = evolve(empty(), findings=(finding("1", "r", "contradicts", text, Position(text, (one,))),))
    output = shown(report, width)
    assert max(map(cell_len, output.split("\n"))) <= width
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output)


def test_no_escape_sequence_without_colour() -> None:
    assert "\x1b" not in shown(sample(), verbose=True)


def test_claims_cannot_smuggle_sequences_or_markup_into_colour() -> None:
    output = coloured(sample())
    assert "\x1b[31mred" not in output
    assert "␛[31mred" in output
    assert "\u202e" not in output
    assert "[bold]not" in output  # shown, not obeyed


def test_places_are_links_on_a_terminal_only() -> None:
    output = coloured(sample())
    assert re.search(r"\x1b]8;id=[^;]*;file:///[^\x1b]*/claims/dw\.yaml\x1b\\(\x1b\[2m)?claims/dw\.yaml:23:5", output)
    assert "claims/dw.yaml:23:5" in shown(sample())
    assert "file://" not in shown(sample())


def test_no_colour_on_a_terminal_means_none() -> None:
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", coloured(sample(), no_color=True))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_plain_terminal_gets_plain_signs(encoding: str) -> None:
    output = shown(sample(), 80, encoding, verbose=True)
    assert "x contradicts The Coalition" in output
    assert "| A 2025-11-27 - 1 source" in output
    assert not set(output) & set("┃─█░✗›·⇄“")
    assert max(map(len, output.splitlines())) <= 80


def test_class_is_told_by_sign_and_word() -> None:
    output = shown(sample())
    assert all(head in output for head in ("✗ contradicts", "? may contradict", "→ changed"))


def test_the_gravest_come_first() -> None:
    """By class; of contradictions that are told by one on either side, one of each kind of value before the next."""
    output = shown(sample())
    messages = [one.message for one in FINDINGS if one.message != HOSTILE]
    places = {message: " ".join(output.split()).find(message[:30]) for message in messages}
    assert [message[:12] for message in sorted(messages, key=places.__getitem__)] == [
        "Six sources ",  # numbers
        "The Coalitio",  # dates
        "William Seel",  # yes and no
        "The US part ",  # numbers again
        "DW counts ar",  # may contradict: numbers
        "The resoluti",  # names
        "The end of t",  # changed
    ]


def test_under_subjects_where_that_is_asked_for() -> None:
    output = shown(evolve(sample(), order=Order(Sort.SUBJECT)))
    heads = [line.split("─")[0].strip() for line in output.splitlines() if "──" in line]
    order = [subject for subject, _ in by_subject(sample().findings)]
    assert [head for head in heads if head in order] == [one for one in order if one in heads]
    assert "US troops in Iraq" in heads


def test_camps_stand_side_by_side_where_each_has_room() -> None:
    one = evolve(sample(), findings=(TWO_CAMPS,))
    assert "┃ A 1,500 · 3 sources, 2 origins       ┃ B around 2,500" in shown(one, 80)
    assert "   ┃ A 1,500 · 3 sources, 2 origins\n" in shown(one, 60)
    assert "   ┃ B around 2,500 · 1 source\n" in shown(one, 60)


def test_a_reading_is_said_again_only_where_it_differs() -> None:
    output = " ".join(shown(evolve(empty(), findings=(THREE_CAMPS,)), 140).replace("┃", "").split())
    assert output.count("2,500 = [2,450, 2,550]") == 2  # 2,480 stands between the two
    assert output.count("1,500 = [1,450, 1,550]") == 1  # said twice in a row


def test_the_odd_one_out_is_marked() -> None:
    many = tuple(number(f"{source}/m", "strength", "2,500", when="2025") for source in ("dw", "musings", "sheet"))
    few = tuple(number(f"{source}/m", "strength", "900", when="2025") for source in ("wire-1", "wire-2"))
    one = finding("1", "r", "contradicts", "m", Position("2,500", many), Position("900", few))
    assert "B 900 · 2 sources, 1 origin · odd one out" in shown(evolve(empty(), findings=(one,)), 140)
    weak = finding("1", "r", "contradicts", "m", Position("2,500", many[:2]), Position("900", few))
    assert "odd one out" not in shown(evolve(empty(), findings=(weak,)), 140)


def test_lists_that_are_cut_say_by_how_much() -> None:
    many = tuple(number("dw/1", "strength", "2,500", when="2025", line=line) for line in range(1, 21))
    report = evolve(
        empty(),
        findings=(finding("1", "r", "contradicts", "m", Position("2,500", many)),),
        problems=sample().problems * 10,
        duplicates=sample().duplicates * 10,
    )
    short, long = shown(report, 140), shown(report, 140, verbose=True)
    assert "and 15 more statements" in short
    assert "and 18 more problems" in short
    assert "and 2 more pairs" in short
    assert " more " not in long


def test_a_thousand_findings_are_told_by_their_sentences() -> None:
    many = tuple(evolve(TWO_CAMPS, id=f"{index:04}") for index in range(103))
    short = shown(evolve(empty(), findings=many))
    assert short.count("? may contradict DW counts") == 103
    assert short.count("⇄ Both hold") == 100
    assert "only the first 100 of 103 findings are shown in full" in short
    assert shown(evolve(empty(), findings=many), verbose=True).count("⇄ Both hold") == 103


def test_problems_come_first_and_the_vocabulary_before_all() -> None:
    output = shown(sample())
    assert output.index("claims/vocabulary.yaml:2:3") < output.index("claims/z.yaml:4:12") < output.index("Coalition")
    assert "did you mean quantity?" in output


def test_verbose_accounts_for_every_statement() -> None:
    output = " ".join(shown(sample(), 140, verbose=True).partition("Timeline")[2].split())
    for standing in sample().standings:
        if standing.statement.source != "hostile":
            assert f"{standing.statement.id} · {standing.statement.claim.place}" in output
    assert "not comparable some time in 2014: thousands" in output
    assert "strength, in Baghdad · alone 27 Nov 2025: 4-5" in output
    assert "DW · another place or scope: Baghdad · dw/left · claims/dw.yaml:80:5" in output


def test_quiet_is_one_line_for_each_finding_and_one_for_the_run() -> None:
    report = evolve(sample(), findings=(TWO_CAMPS,), suppressed=(), problems=PROBLEMS[:2])
    assert shown(report, 200, quiet=True) == (
        " error claims/vocabulary.yaml:2:3 no such datatype: “quantitty”\n"
        " error claims/z.yaml:4:12 which date is meant? “03/04/2024”\n"
        " ? may contradict DW counts around 2,500 US troops in Iraq in summer 2025, but Musings on Iraq counts 1,500"
        " on 27 Nov 2025.\n"
        "27 claims from 8 sources (7 origins): 2 claims could not be read, see Problems. 1 finding, 1 may contradict."
        " 1 claim set aside. 2 problems in the input.\n"
    )


def test_an_empty_report() -> None:
    assert "0 claims from 0 sources: nothing could be compared." in shown(empty())


def test_a_name_without_an_end_is_cut() -> None:
    assert LONG not in shown(sample()).replace("\n", "")
