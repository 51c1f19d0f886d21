"""`contracheck read`: how a phrase is understood, in words and as lines of JSON."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from command import Done, contracheck, process
from contracheck.cli.read_lines import lines_of
from contracheck.load import shipped
from contracheck.model import Predicate
from contracheck.names.predicate_index import predicate_index
from contracheck.reading import Unread, predicate_named
from contracheck.reading.json_line import KEYS, answer
from contracheck.values.limits import QUESTION_LINE

KNOWN = predicate_index(shipped())[0]
EN = {"as": "number", "language": "en"}
ANSWERS = ({"said", "allowed", "label", "counted", "because"}, {"said", "hull", "because"}, {"not_known"})
PROBLEM = {"problem", "expected", "suggestions"}


def find(name: str) -> Predicate | Unread:
    return predicate_named(name, KNOWN)


def told(line: bytes) -> dict[str, Any]:
    """The one line that answers `line`."""
    lines = answer(line, find).decode("utf-8").split("\n")
    assert lines[1:] == [""]
    found: dict[str, Any] = json.loads(lines[0])
    return found


def asked(text: str, **settings: object) -> dict[str, Any]:
    return told(json.dumps({"text": text, **settings}).encode())


def ends(interval: Mapping[str, object]) -> str:
    """A number's range as brackets: `[2250, 2750)`; an open end has a parenthesis, no end is a star."""
    left, right = "(" if interval["lower_open"] else "[", ")" if interval["upper_open"] else "]"
    low, high = (interval[name] or "*" for name in ("lower", "upper"))
    return f"{left}{low}, {high}{right}"


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "settings", "said", "allowed"),
    [
        ("2,531", {}, "[2531, 2531]", "[5061/2, 5063/2)"),  # half its last place
        ("2,531", {"counts": True}, "[2531, 2531]", "[2531, 2531]"),
        ("around 2,500", {}, "[2500, 2500]", "[2250, 2750]"),  # a tenth of it
        ("2,500", {}, "[2500, 2500]", "[2450, 2550)"),  # half the place of the 5; 2,550 would be rounded up
        ("5,000", {}, "[5000, 5000]", "[4750, 5250]"),  # 5 % of it: less than half the place
        ("between 250 and 350", {}, "[250, 350]", "[245, 355)"),
        ("at least 5", {}, "[5, *)", "[5, *)"),
        ("more than 5", {}, "(5, *)", "(5, *)"),
        ("up to 40", {}, "(*, 40]", "(*, 81/2)"),
        ("up to 40", {"counts": True}, "[0, 40]", "[0, 40]"),  # round counts begin at 100
        ("up to 400", {"counts": True}, "[0, 400]", "[0, 420]"),  # 5 % of 400 is 20
        ("up to 40", {"nonnegative": True}, "[0, 40]", "[0, 81/2)"),
        ("nearly 200,000", {}, "[180000, 200000)", "[180000, 200000)"),
        ("1/3", {}, "[1/3, 1/3]", "[1/3, 1/3]"),
        ("1.500", {"language": "de"}, "[1500, 1500]", "[1450, 1550)"),
        ("1.500", {"language": "en"}, "[3/2, 3/2]", "[2999/2000, 3001/2000)"),
        ("1,500 (±50)", {}, "[1500, 1500]", "[1450, 1550]"),
        ("-3", {}, "[-3, -3]", "(-7/2, -5/2]"),
        ("  12 ", {}, "[12, 12]", "[23/2, 25/2)"),
    ],
)
def test_a_number_is_told_exactly(text: str, settings: dict[str, object], said: str, allowed: str) -> None:
    found = asked(text, **{**EN, **settings})
    assert (ends(found["said"]), ends(found["allowed"])) == (said, allowed)


@pytest.mark.parametrize(
    ("text", "settings", "unit", "label", "counted"),
    [
        ("12", {}, None, True, False),
        ("12 km", {}, "km", False, False),
        ("12 soldiers", {}, "soldiers", True, False),
        ("12 soldiers", {"counts": True}, "count", True, True),
        ("12", {"unit": "km"}, "km", False, False),
        ("12 %", {}, "%", False, False),
        ("$12", {}, "dollar", False, False),
        ("12 soldiers", {"predicate": "strength"}, "count", True, True),
    ],
)
def test_the_unit_is_told_and_whether_it_is_only_a_name(
    text: str, settings: dict[str, object], unit: str | None, label: bool, counted: bool
) -> None:
    found = asked(text, **EN, **settings)
    assert (found["said"]["unit"], found["label"], found["counted"]) == (unit, label, counted)
    assert found["allowed"]["unit"] == unit


@pytest.mark.parametrize(
    ("text", "to", "said"),
    [
        ("5 mi", "km", "[25146/3125, 25146/3125]"),  # 5 × 1.609344 = 8.04672
        ("exactly 32 °F", "°C", "[0, 0]"),
        ("at least 3 h", "min", "[180, *)"),
        ("12 soldiers", "soldier", "[12, 12]"),
    ],
)
def test_a_number_is_converted(text: str, to: str, said: str) -> None:
    found = asked(text, to=to, **EN)
    assert ends(found["said"]) == said
    assert found["said"]["unit"] == found["allowed"]["unit"] == to


@pytest.mark.parametrize(
    ("text", "kind", "to", "words"),
    [
        ("5 mi", "number", "kg", "mi does not convert"),
        ("5", "number", "kg", "a bare number does not convert"),
        ("5 USD", "number", "EUR", "USD does not convert"),
        ("5 mi", "number", "kilometrs", "no such unit"),
        ("2014", "time", "year", "only numbers have a unit"),
    ],
)
def test_what_does_not_convert_is_a_problem(text: str, kind: str, to: str, words: str) -> None:
    found = asked(text, **{"as": kind, "to": to, "language": "en"})
    assert set(found) == PROBLEM
    assert words in found["problem"]


def test_the_reasons_are_told() -> None:
    assert asked("around 2,500", **EN)["because"] == ["hedge “around”: ±10 %"]
    assert asked("2,531", **EN)["because"] == ["last place: ±0.5"]
    assert asked("2,531", **EN, counts=True)["because"] == []


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("text", "published", "start", "end"),
    [
        ("27 November 2025", "", "2025-11-27T00:00", "2025-11-27T23:59"),
        ("3 May 2020 at 12:30", "", "2020-05-03T12:30", "2020-05-03T12:30"),
        ("Feb 2024", "", "2024-02-01T00:00", "2024-02-29T23:59"),
        ("today", "2025-11-27", "2025-11-27T00:00", "2025-11-27T23:59"),
        ("yesterday", "27 November 2025", "2025-11-26T00:00", "2025-11-26T23:59"),
        ("2014/..", "", "2014-01-01T00:00", None),
        ("../2026-09", "", None, "2026-09-30T23:59"),
        ("../..", "", None, None),
        ("44 BC", "", "-0043-01-01T00:00", "-0043-12-31T23:59"),
        ("AD 79", "", "0079-01-01T00:00", "0079-12-31T23:59"),
        ("Y12345", "", "12345-01-01T00:00", "12345-12-31T23:59"),
        (" 2014 ", "", "2014-01-01T00:00", "2014-12-31T23:59"),
    ],
)
def test_a_time_is_told_to_the_minute(text: str, published: str, start: str | None, end: str | None) -> None:
    found = asked(text, **{"as": "time", "published": published})
    assert found["said"] == found["hull"] == {"start": start, "end": end}


def test_a_season_can_touch_a_third_more_than_it_says() -> None:
    found = asked("summer 2025", **{"as": "time"})
    assert found["said"] == {"start": "2025-06-01T00:00", "end": "2025-08-31T23:59"}
    assert found["hull"] == {"start": "2025-05-02T00:00", "end": "2025-09-30T23:59"}


@pytest.mark.parametrize(
    ("layer", "start"),
    [("actual", "2025-11-24"), ("planned", "2025-12-01"), ("ordered", "2025-12-01"), ("predicted", "2025-12-01")],
)
@pytest.mark.parametrize("kind", [{"as": "time"}, {"predicate": "birth date"}])
def test_the_layer_tells_where_a_weekday_lies(layer: str, start: str, kind: dict[str, object]) -> None:
    # published on a Thursday
    found = asked("on Monday", **kind, published="2025-11-27", layer=layer)
    assert found["said"] == {"start": f"{start}T00:00", "end": f"{start}T23:59"}
    same = asked("on Thursday", **kind, published="2025-11-27")
    assert same == asked("on Thursday", **kind, published="2025-11-27", layer=layer)
    assert asked("on Monday", **kind, published="2025-11-27")["suggestions"] == ["2025-11-24", "2025-12-01"]


def test_what_a_time_can_touch_is_told_besides() -> None:
    found = asked("about 1984", **{"as": "time"})  # give or take two years
    assert found["said"] == {"start": "1984-01-01T00:00", "end": "1984-12-31T23:59"}
    assert found["hull"] == {"start": "1982-01-01T00:00", "end": "1986-12-31T23:59"}


# ---------------------------------------------------------------- what is asked


@pytest.mark.parametrize(
    ("text", "settings", "suggestions"),
    [
        ("03/04/2024", {"as": "time"}, ["2024-04-03", "2024-03-04"]),
        ("2003-04", {"as": "time"}, ["April 2003", "2003/2004"]),
        ("by 2003-04", {"as": "time"}, ["by April 2003", "by 2003/2004"]),
        ("the 20s", {"as": "time", "published": "2024-05-01"}, ["the 1920s", "the 2020s"]),
        ("1.500", {"as": "number"}, ["1500", "1.5"]),
        ("at least 1.500 km", {"as": "number"}, ["at least 1500 km", "at least 1.5 km"]),  # in its place
        ("350-250", EN, ["250 to 350"]),
        ("5 tons", EN, ["5 t", "5 short ton", "5 long ton"]),
        ("5 tons", {**EN, "to": "kg"}, ["5 t", "5 short ton", "5 long ton"]),
        ("5 degrees", {**EN, "to": "K"}, ["5 °C", "5 °F"]),
        ("5 tons", {**EN, "predicate": "strength"}, []),  # none of them is a count
        ("soon", EN, []),
        ("5", {**EN, "unit": "kilometrs"}, []),
    ],
)
def test_what_can_be_read_instead_is_suggested(text: str, settings: dict[str, object], suggestions: list[str]) -> None:
    found = asked(text, **settings)
    assert set(found) == PROBLEM
    assert found["suggestions"] == suggestions
    for one in suggestions:
        assert "said" in asked(one, **settings)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"published": "03/04/2024", "as": "time"}, "2024-04-03 or 2024-03-04"),
        ({"unit": "kilometrs", "as": "number"}, "perhaps kilometres"),
        ({"to": "kilometrs", "as": "number", "unit": "mi"}, "perhaps kilometres"),
        ({"predicate": "strenght", "as": "number"}, "perhaps strength"),
        ({"language": "German", "as": "number"}, "a language code"),
    ],
)
def test_what_is_suggested_for_another_field_is_none_for_the_phrase(settings: dict[str, object], words: str) -> None:
    found = asked("12", **settings)
    assert words in found["expected"]
    assert found["suggestions"] == []


def test_a_predicate_tells_what_is_read() -> None:
    assert asked("12", predicate="strength")["counted"]
    assert asked("12", predicate="troop levels")["counted"]
    assert "said" in asked("1900", predicate="birth date")
    assert "wrong unit" in asked("12 km", predicate="strength", **EN)["problem"]
    assert "as is missing" in asked("Ada", predicate="spouse")["problem"]


# ---------------------------------------------------------------- bad lines


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "an empty line"),
        (b" \t\r\n", "an empty line"),
        (b"12", "no object"),
        (b'["text"]', "no object"),
        (b"null", "no object"),
        (b'{"text": "12", "as": "number"', "not JSON"),
        (b'{"text": "12", "as": "number"} {}', "not JSON"),
        (b"{'text': '12'}", "not JSON"),
        (b"[" * 50_000, "not JSON"),
        (b"9" * 5_000, "not JSON"),
        (b'{"text": NaN, "as": "number"}', "not JSON: no number: “NaN”"),
        (b'{"text": "12", "as": "number", "to": -Infinity}', "not JSON: no number"),
        (b'{"text": "a\xff", "as": "number"}', "not UTF-8: “byte 0xFF”"),
        (b'{"as": "number"}', "text is missing"),
        (b'{"text": "12"}', "as is missing"),
        (b'{"text": "12", "as": ""}', "as is missing"),
        (b'{"text": "12", "as": "numbr"}', "as: unknown: “numbr”"),
        (b'{"text": "12", "as": "Number"}', "as: unknown"),
        (b'{"text": "12", "as": "number", "langauge": "en"}', "unknown key: “langauge”"),
        (b'{"text": "12", "text": "13", "as": "number"}', "a key that is there twice: “text”"),
        (b'{"text": "Friday", "as": "time", "layer": "plan"}', "layer: unknown: “plan”"),
        (b'{"text": "12", "as": "number", "layer": "plan"}', "layer: unknown"),
        (b'{"text": 12, "as": "number"}', "text: wrong type"),
        (b'{"text": null, "as": "number"}', "text: wrong type"),
        (b'{"text": ["12"], "as": "number"}', "text: wrong type"),
        (b'{"text": "12", "as": "number", "counts": 1}', "counts: wrong type"),
        (b'{"text": "12", "as": "number", "counts": "yes"}', "counts: wrong type"),
        (b'{"text": "12", "as": "number", "language": true}', "language: wrong type"),
        (b'{"text": "' + b"1" * 2_000 + b'", "as": "number"}', "longer than any number"),
        (b'{"text": "' + b"9" * 4_500 + b' within [0, inf)", "as": "number"}', "longer than any number"),
        (b'{"text": "' + b"1" * 70_000 + b'", "as": "number"}', "too long"),
        (b'{"text": "", "as": "number"}', "no value"),
        (b'{"text": "", "as": "time"}', "no date"),
    ],
)
def test_a_bad_line_is_answered_with_what_was_expected(line: bytes, words: str) -> None:
    found = told(line)
    assert set(found) == PROBLEM
    assert words in found["problem"]
    assert found["expected"]
    assert found["suggestions"] == []


def test_null_says_no_more_than_nothing() -> None:
    line = {"as": "number", "language": None, "counts": None, "to": None, "predicate": None, "published": None}
    assert asked("12", **line) == asked("12", **{"as": "number"})


PIECES = st.sampled_from(
    "around|about|at least|up to|between|and|to|or|2,500|1.500|3|12|1/0|½|-|±|%|$|km|tons|°|¥|soldiers|dozens|million|"
    "within|[1, 2)|inf|March|Monday|2003-04|FY|the 20s|midnight|next|"
    "last week|03/04/2024|2014|2014-02-30|summer|BC|today|last|century|~|?|..|XX|T25:00|e400|"
    "x 10^|\u202e|\ud800|\u2028|::|##[x]|\x00|٣|²|,|'|.|(|)".split("|")
)
PHRASES = st.one_of(st.text(), st.lists(PIECES, max_size=7).map(" ".join))
OBJECTS = st.fixed_dictionaries(
    {"text": PHRASES, "as": st.sampled_from(("number", "time"))},
    optional={
        "language": st.sampled_from(("en", "de", "fr", "x")),
        "published": PHRASES,
        "layer": st.sampled_from(("actual", "predicted", "")),
        "unit": st.one_of(PHRASES, st.sampled_from(("km", "°C", "%", "count"))),
        "counts": st.booleans(),
        "nonnegative": st.booleans(),
        "predicate": st.sampled_from(("strength", "birth date", "temperature", "area", "none")),
        "to": st.one_of(PHRASES, st.sampled_from(("m", "K", "kg", "count"))),
    },
)


@given(OBJECTS)
@example({"text": "5 tons", "as": "number", "to": "kg"})
def test_every_object_is_answered_and_every_suggestion_reads(line: dict[str, object]) -> None:
    found = told(json.dumps(line).encode())
    assert set(found) in (*ANSWERS, PROBLEM)
    for one in found.get("suggestions", ()):
        assert "said" in told(json.dumps({**line, "text": one}).encode())


@pytest.mark.parametrize("text", ["-", "unknown", "n/a", "?"])
def test_what_is_said_not_to_be_known_is_an_answer_of_its_own(text: str) -> None:
    assert told(json.dumps({"text": text, "predicate": "strength"}).encode()) == {"not_known": text}


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | PHRASES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner, max_size=4),
    max_leaves=5,
)
LINES = st.one_of(st.binary(), st.text().map(lambda one: one.encode("utf-8", "surrogatepass")),
                  JSON.map(lambda one: json.dumps(one).encode()))  # fmt: skip


@given(st.lists(LINES.map(lambda line: line.replace(b"\n", b" ")), max_size=5))
def test_as_many_lines_come_out_as_go_in(lines: list[bytes]) -> None:
    stream = io.BytesIO(b"".join(line + b"\n" for line in lines))
    answers = b"".join(answer(line, find) for line in lines_of(stream, QUESTION_LINE)).decode("utf-8")
    assert answers.count("\n") == len(answers.splitlines()) == len(lines)
    for line in answers.splitlines():
        assert set(json.loads(line)) in (*ANSWERS, PROBLEM)


# ---------------------------------------------------------------- lines through the command


def lines(folder: Path, text: bytes, **environment: str) -> list[dict[str, Any]]:
    done = contracheck(folder, "read", "--jsonl", given=text, **environment)
    assert (done.code, done.err) == (0, "")
    return [json.loads(line) for line in done.out.splitlines()]


def test_the_order_is_kept_and_bad_lines_stand_in_their_place(tmp_path: Path) -> None:
    text = b'{"text": "1", "as": "number"}\r\n\n{"text": "2", "as": "number"}\nwhat?\n{"text": "3", "as": "number"}'
    assert [one.get("said", {}).get("lower") for one in lines(tmp_path, text)] == ["1", None, "2", None, "3"]


def test_no_lines_are_answered_with_none(tmp_path: Path) -> None:
    assert lines(tmp_path, b"") == []


def test_a_line_that_is_too_long_is_one_line(tmp_path: Path) -> None:
    text = b'{"text": "' + b"x" * 300_000 + b'"}\n{"text": "2", "as": "number"}\n' + b"y" * 300_000
    assert ["too long" in one.get("problem", "") for one in lines(tmp_path, text)] == [True, False, True]
    whole = b'{"text": "2", "as": "number"}'.ljust(QUESTION_LINE - 1) + b"\n"
    assert ["said" in one for one in lines(tmp_path, whole + b" " + whole + whole)] == [True, False, True]


def test_a_mark_of_the_byte_order_is_passed_over(tmp_path: Path) -> None:
    assert "said" in lines(tmp_path, b'\xef\xbb\xbf{"text": "2", "as": "number"}\n')[0]


def test_lines_are_utf_8_whatever_the_machine_speaks(tmp_path: Path) -> None:
    text = '{"text": "12 Häuser", "as": "number"}\n'.encode()
    done = subprocess.run(
        [sys.executable, "-m", "contracheck", "read", "--jsonl"],
        input=text, capture_output=True, check=True, cwd=tmp_path,
        env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"} | _path(),
    )  # fmt: skip
    assert json.loads(done.stdout.decode("utf-8"))["said"]["unit"] == "Häuser"
    assert "Häuser".encode() in done.stdout


def _path() -> dict[str, str]:
    import os

    return {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}


def test_nothing_in_an_answer_acts_on_a_screen_or_a_runner(tmp_path: Path) -> None:
    text = json.dumps({"text": "a\u202e\x1b[31m\u2028\ud800##[error]x", "as": "number"}).encode() + b"\n"
    done = contracheck(tmp_path, "read", "--jsonl", given=text)
    assert done.out.count("\n") == len(done.out.splitlines()) == 1
    assert "##[" not in done.out
    assert not {"\x1b", "\u202e", "\u2028"} & set(done.out)


def test_an_answer_comes_before_the_next_line_is_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "contracheck", "read", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for number in ("1", "2"):
            child.stdin.write(b'{"text": "%s", "as": "number"}\n' % number.encode())
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["said"]["lower"] == number
        child.stdin.close()
        assert child.wait() == 0


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "1", "as": "number"}\n' * 20_000, encoding="utf-8")
    command = f"({sys.executable} -m contracheck read --jsonl < in.jsonl; echo code $? >&2) | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.stderr == "code 141\n"
    assert done.stdout.count("\n") == 1


def test_nothing_on_standard_input_at_all(tmp_path: Path) -> None:
    command = f"{sys.executable} -m contracheck read --jsonl <&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_settings_and_vocabulary_of_the_project_hold(tmp_path: Path) -> None:
    (tmp_path / "contracheck.toml").write_text('exact = true\nhedge = "20 %"\n', encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "vocabulary.yaml").write_text(
        'predicates:\n  frogs: {datatype: quantity, unit: count, tolerance: "±3", synonyms: [toads]}\n',
        encoding="utf-8",
    )
    text = b"".join(
        json.dumps(one).encode() + b"\n"
        for one in (
            {"text": "2500", "as": "number"},
            {"text": "around 2500", "as": "number"},
            {"text": "12 frogs", "predicate": "toads"},
        )
    )
    exact, hedged, frogs = lines(tmp_path, text)
    assert ends(exact["allowed"]) == "[2500, 2500]"
    assert ends(hedged["allowed"]) == "[2000, 3000]"
    assert ends(frogs["allowed"]) == "[9, 15]"
    assert frogs["counted"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "a phrase is needed"),
        (("12", "--jsonl"), "none is expected beside it"),
        (("--jsonl", "--unit", "km"), "each line says this for itself"),
        (("12", "--as", "date"), "'number', 'time'"),
        (("12", "--predicate", "strenght"), "perhaps strength"),
        (("12", "13"), "unexpected extra argument"),
        (("12", "--langauge", "en"), "--language"),
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = contracheck(tmp_path, "read", *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


# ---------------------------------------------------------------- in words


def said(folder: Path, *arguments: str, code: int = 0, **environment: str) -> str:
    done: Done = contracheck(folder, "read", *arguments, **environment)
    assert (done.code, done.err) == (code, "")
    return done.out


def test_a_number_in_words(tmp_path: Path) -> None:
    assert said(tmp_path, "around 2,500", "--as", "number", "--language", "en") == (
        "“around 2,500” is read as a number\n"
        "   says       2,500\n"
        "   allows     [2,250, 2,750]\n"
        "   because    hedge “around”: ±10 %\n"
        "   unit       none: a bare number\n"
    )


def test_a_time_in_words(tmp_path: Path) -> None:
    assert said(tmp_path, "about 1984", "--as", "time") == (
        "“about 1984” is read as a time\n"
        "   says       some time between 1982 and 1986\n"
        "   start      1 Jan 1984\n"
        "   end        31 Dec 1984\n"
        "   can touch  1982 to 1986\n"
        "   covers     no day for certain\n"
        "   because    approximate (~): ±2 years\n"
        "   written    1984~\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("12",), "unit       none: a bare number"),
        (("12 soldiers",), "unit       none: “soldiers” is only the name of what is counted"),
        (("12 soldiers", "--predicate", "strength"), "unit       none: things counted"),
        (("12 km",), "unit       km: compared with all that is measured in length"),
        (("12", "--unit", "mi"), "says       12 mi"),
        (("€5bn",), "unit       EUR: money, compared with money of the same currency"),
        (("12 %",), "unit       %: compared with all that is measured in percent"),
        (("at least 5",), "says       at least 5"),
        (("0",), "because    no rounding, hedge or margin widens it"),
        (("about 5 within [1, 9]",), "because    it says so"),
        (("2014/..",), "end        none: open"),
        (("../2014",), "start      none: open"),
        (("7:10 a.m. on 3 May 2020",), "start      3 May 2020, 07:10"),
        (("today", "--published", "27 Nov 2025"), "says       27 Nov 2025"),
        (("Monday", "--published", "27 Nov 2025", "--layer", "planned"), "says       1 Dec 2025"),
        (("April 2003", "--as", "time"), "says       some time in Apr 2003"),
        (("1.500", "--language", "de"), "says       1,500"),
        (("2014-01-01/2014-02-01",), "covers     1 Jan to 1 Feb 2014"),
        (("-3 °C",), "says       -3 °C"),
        (("--as", "number", "-3 °C"), "says       -3 °C"),
        (("-3 °C", "--as", "number"), "says       -3 °C"),
        (("-.5",), "says       -0.5"),
        (("--", "-3"), "says       -3"),
        (("12", "--unit", "-5"), "problem"),
        (("yes", "--predicate", "took place"), "as yes or no, for took place"),
    ],
)
def test_what_is_told_of_a_phrase(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    done = contracheck(tmp_path, "read", *arguments)
    assert done.code == (2 if words == "problem" else 0)
    assert words in done.out


def test_without_as_it_is_told_what_it_reads_as(tmp_path: Path) -> None:
    both = said(tmp_path, "about 1984")
    assert "is read as a number" in both
    assert "is read as a time" in both
    assert said(tmp_path, "early 2017").endswith("\n\nNot as a number: which number is meant? “early 2017”\n")
    assert "Not as a time: " in said(tmp_path, "12 km")
    neither = said(tmp_path, "soon", code=2)
    assert "cannot be read as a number" in neither
    assert "cannot be read as a time" in neither


def test_a_predicate_decides_what_it_is_read_as(tmp_path: Path) -> None:
    assert "is read as a number, for strength" in said(tmp_path, "1984", "--predicate", "troops")
    assert "is read as a time, for birth date" in said(tmp_path, "1984", "--predicate", "birth date")
    assert "is read as a time\n" in said(tmp_path, "1984", "--predicate", "strength", "--as", "time")
    assert "is read as a number, for birth date" in said(
        tmp_path, "1984", "--predicate", "birth date", "--as", "number"
    )
    assert "wrong unit for strength" in said(tmp_path, "12 km", "--predicate", "strength", code=2)


def test_names_and_words_of_the_project(tmp_path: Path) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "entities.yaml").write_text(
        "entities:\n  Baghdad: {aliases: [Bagdad], part_of: [Iraq]}\n", encoding="utf-8"
    )
    (claims / "vocabulary.yaml").write_text(
        "predicates:\n  seat: {datatype: term}\n  remark: {datatype: text}\n  open: {datatype: truth}\n",
        encoding="utf-8",
    )
    assert "says       Baghdad, part of Iraq" in said(tmp_path, "Bagdad", "--predicate", "seat")
    assert "says       hm: kept and shown, compared with nothing" in said(tmp_path, "hm", "--predicate", "remark")
    assert "says       it is not so" in said(tmp_path, "no", "--predicate", "open")
    assert "neither yes nor no" in said(tmp_path, "maybe", "--predicate", "open", code=2)


def test_what_is_wrong_is_told_with_what_can_be_read(tmp_path: Path) -> None:
    assert said(tmp_path, "03/04/2024", "--as", "time", code=2) == (
        "“03/04/2024” cannot be read as a time\n"
        "   problem    day and month could be either way round: “03/04/2024”\n"
        "   expected   a date in the order year-month-day\n"
        "   perhaps    2024-04-03\n"
        "   perhaps    2024-03-04\n"
    )


def test_hostile_text_is_made_visible(tmp_path: Path) -> None:
    for text in ("\x1b[31m12\u202e", "::error::12", "##[error]12", "12\n::error::"):
        out = said(tmp_path, text, code=2)
        assert not {"\x1b", "\u202e"} & set(out)
        assert not [line for line in out.splitlines() if line.lstrip().startswith("::") or "##[" in line]


def test_bytes_that_are_no_text_are_shown(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"contracheck", b"read", b"12 \xff"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert "⟪U+DCFF⟫" in done.stdout.decode("utf-8")


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "contracheck.toml").write_text("exact = 7\n", encoding="utf-8")
    done = contracheck(tmp_path, "read", "12")
    assert done.code == 0
    assert done.err.startswith("contracheck.toml:1:")


@pytest.mark.parametrize("columns", ["60", "80", "140"])
def test_words_fit_the_width(tmp_path: Path, columns: str) -> None:
    for text in ("soon", "x" * 500, "around 2,500"):
        assert max(map(len, contracheck(tmp_path, "read", text, COLUMNS=columns).out.splitlines())) <= int(columns)


def test_predicates_are_completed(tmp_path: Path) -> None:
    asked_for = {
        "_CONTRACHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": "contracheck read 12 --predicate birth",
        "COMP_CWORD": "4",
    }
    done = process(tmp_path, **asked_for)
    assert "plain,birth date" in done.out


def test_what_would_be_read_otherwise_is_not_offered_in_place_of_the_phrase(tmp_path: Path) -> None:
    assert "written" not in contracheck(tmp_path, "read", "April 2003", "--as", "time").out
    assert "written" not in contracheck(tmp_path, "read", "Q3 2025", "--as", "time").out
    assert "written    2015-12" in contracheck(tmp_path, "read", "Dec 2015", "--as", "time").out


def test_the_fiscal_year_of_the_project_holds(tmp_path: Path) -> None:
    (tmp_path / "contracheck.toml").write_text('fiscal_year_starts = "April"\n', encoding="utf-8")
    assert "start      1 Apr 2023" in contracheck(tmp_path, "read", "FY 2024", "--as", "time").out


@pytest.mark.parametrize(
    "text",
    [
        "since August", "1–2 February", "12:30 december 27th", "at 3:32 a.m. on April 6", "before the end of December",
        "between august and october", "late August", "as of 14:00 on 3 May", "Feb 29",
    ],
)  # fmt: skip
def test_a_missing_year_is_added_and_nothing_is_lost(text: str) -> None:
    """Published in March 2016: the years are the last one and the next one that the phrase may be of."""
    found = asked(text, **{"as": "time", "published": "2016-03-10"})
    assert found["problem"].startswith("the year is missing")
    assert found["suggestions"]
    for one in found["suggestions"]:
        assert re.fullmatch(re.escape(text) + " 20(15|16|17)", one)
        assert "said" in asked(one, **{"as": "time"})


@pytest.mark.parametrize(
    "text",
    [
        "maybe 1862", "my day", "3 de mayo de 2014", "an hour from now", "saint patrick 2020", "Dec31, 1994",
        "mar4 2020", "Nov-Feb 2017", "1600-1100 BC", "c. 1800-1300 BC", "from 4 to 6 p.m. on 18 June 2011",
        "till date 2020",
        "year 2012 or later", "the last week of july 2016",
    ],
)  # fmt: skip
def test_what_would_mean_something_else_is_not_suggested(text: str) -> None:
    found = asked(text, **{"as": "time", "published": "2018-10-24"})
    assert set(found) == PROBLEM
    assert found["suggestions"] == []


@pytest.mark.parametrize(("text", "meant"), [("19. Februar 2012", "19 February 2012"), ("Tues. 7 Febuary 2012", "")])
def test_a_misspelt_month_is_mended(text: str, meant: str) -> None:
    suggestions = asked(text, **{"as": "time"})["suggestions"]
    assert suggestions == ([meant] if meant else [])  # of two words at fault, mending one leaves it unreadable
