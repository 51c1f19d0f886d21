"""Decisions: how they are kept, when they hold, when they are stale, and that none is ever lost."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from command import Done, claim, contracheck, write_dispute, write_source
from contracheck.load.decision_entries import read_decisions
from contracheck.load.yaml.scalar import scalar
from contracheck.model import CLASSES, COMPARED, VERDICTS, Cited, Decision, Opinion, verdict_of
from contracheck.review.decisions_file import UndecidedError, record
from contracheck.review.decisions_file import new_decision as decide_on
from contracheck.review.decisions_text import document, put
from contracheck.review.match import review
from contracheck.review.merge import merge
from report_sample import TWO_CAMPS
from typing_at import typed

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Cf", "Zl", "Zp", "Zs")) | st.sampled_from(" :#-\"'\\,"),
    max_size=20,
).map(lambda text: f"{text}x".strip())
CITED = st.builds(
    lambda claim, source, value, when: Cited(
        claim, source, tuple((name, text) for name, text in (("value", value), ("when", when)) if text)
    ),
    WORDS, WORDS, WORDS, WORDS | st.just(""),
)  # fmt: skip
DECISIONS = st.builds(
    Decision,
    st.integers(0, 40).map(lambda number: f"{number:012x}"),
    st.sampled_from(VERDICTS),
    WORDS,
    WORDS,
    st.just("2026-11-26"),
    about=WORDS,
    rule=st.just("quantity-mismatch"),
    kind=st.sampled_from(CLASSES),
    under=st.lists(WORDS, max_size=2).map(tuple),
    claims=st.lists(CITED, max_size=2).map(tuple),
)


def plain(decisions: object) -> list[Decision]:
    return sorted((evolve(one, place=None) for one in decisions), key=lambda one: one.order)  # type: ignore[attr-defined]


def distinct(decisions: list[Decision]) -> list[Decision]:
    return list({one.order: one for one in decisions}.values())


def reread(text: str) -> tuple[Decision, ...]:
    decisions, problems = read_decisions(text.encode(), "decisions.yaml")
    assert not problems
    return decisions


# ---------------------------------------------------------------- the file


@given(st.lists(DECISIONS, max_size=6).map(distinct))
def test_what_is_written_reads_back_and_is_sorted(decisions: list[Decision]) -> None:
    found = reread(document(decisions)) if decisions else ()
    assert [evolve(one, place=None) for one in found] == plain(decisions)


@given(st.lists(DECISIONS, min_size=1, max_size=6).map(distinct), st.lists(DECISIONS, max_size=4).map(distinct))
def test_putting_in_one_by_one_is_the_same_as_writing_all(old: list[Decision], new: list[Decision]) -> None:
    text = document(old)
    for one in new:
        text = put(text, reread(text), [one])
    expected = {one.order: one for one in (*old, *new)}
    assert text == document(list(expected.values()))


@given(st.text(max_size=40).map(lambda text: text.encode("utf-8", "ignore").decode()))
def test_any_text_is_one_scalar(text: str) -> None:
    import yaml

    assert yaml.safe_load(f"x: {scalar(text)}\n".encode())["x"] in (text, *_number(text))
    assert "\n" not in scalar(text)


def _number(text: str) -> list[object]:
    """What a typing reader makes of a bare number or date; ours keeps the text."""
    import yaml

    return [yaml.safe_load(text)] if re.fullmatch(r"[0-9][0-9.,_e+:-]*", text) else []


A = Decision("aaaaaaaaaaaa", "explained", "Two counts.", "Ada", "2026-11-26")
B = Decision("bbbbbbbbbbbb", "confirmed", "Checked: it holds.", "Bo", "2026-11-26")


def test_comments_stay_and_entries_go_to_their_places() -> None:
    entry = "- finding: aaaaaaaaaaaa\n  verdict: explained\n  reason: Old.\n  by: Ada\n"
    text = f"# ours\ndecisions:\n# about the first\n{entry}# end\n"
    done = put(text, reread(text), [B, evolve(B, finding="000000000000")])
    assert [one.finding for one in reread(done)] == ["000000000000", "aaaaaaaaaaaa", "bbbbbbbbbbbb"]
    for comment in ("# ours\n", "# about the first\n", "# end\n"):
        assert comment in done
    changed = put(text, reread(text), [A])
    assert "Old." not in changed
    assert "# end\n" in changed
    assert put(text, reread(text), [], [A]).count("- finding") == 0


@pytest.mark.parametrize(
    "text",
    [
        document([A]).rstrip("\n"),
        re.sub("(?m)^(?=[- ])", "    ", document([A])),
        f"# ours\n{document([A])}\n\n# end",
    ],
    ids=["no end of line", "set in", "a remark at the end"],
)
def test_however_the_file_is_written_an_entry_more_is_one_more(text: str) -> None:
    for new in (B, evolve(B, finding="000000000000")):
        assert plain(reread(put(text, reread(text), [new]))) == plain([A, new])


@pytest.mark.parametrize("text", ["decisions: []\n", "decisions:   # none yet\n", "# ours\ndecisions:"])
def test_the_first_entry_of_a_list_that_is_empty(text: str) -> None:
    assert plain(reread(put(text, (), [A]))) == [A]


def test_where_people_wrote_in_an_order_of_their_own_an_entry_goes_before_the_first_that_comes_after_it() -> None:
    last, first, new = (evolve(A, finding=name * 12) for name in "cab")
    text = (
        "decisions:\n" + document([last]).partition("decisions:\n")[2] + document([first]).partition("decisions:\n")[2]
    )
    done = put(text, reread(text), [new])
    assert re.findall(r"finding: (.)", done) == ["b", "c", "a"]


@pytest.mark.parametrize("text", ["No", "yes", "NULL", "True", "off", "Y"])
def test_what_another_reader_would_type_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'
    assert scalar(f"{text} indeed") == f"{text} indeed"


def test_faults_have_their_places_and_all_are_told() -> None:
    text = "decisions:\n- finding: xyz\n  verdict: explaind\n  by: Ada\n"
    text += "- finding: aaaaaaaaaaaa\n  verdict: explained\n  reason: ''\n  by: B\n"
    decisions, problems = read_decisions(text.encode(), "d.yaml")
    assert not decisions
    told = [(str(one.place), one.message, one.suggestion) for one in problems]
    assert ("d.yaml:2:12", "finding cannot be read", "") in told
    assert ("d.yaml:3:12", "unknown verdict", "explained") in told
    assert any(place == "d.yaml:2:3" and "no reason" in message for place, message, _ in told)
    assert ("d.yaml:7:11", "reason is empty", "") in told


def test_an_entry_that_lacks_a_reason_decides_nothing_and_fails_the_run(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    identity = finding(tmp_path)["id"]
    text = f"decisions:\n- finding: {identity}\n  verdict: explained\n  by: Ada\n"
    (tmp_path / "claims" / "decisions.yaml").write_text(text, encoding="utf-8")
    done = contracheck(tmp_path, "run", "-q")
    assert done.code == 2
    assert "contradicts" in done.out


# ---------------------------------------------------------------- one word beside another


def test_the_same_reviewer_may_change_a_word_that_is_known_and_no_other() -> None:
    later = evolve(A, verdict="confirmed", reason="On second thoughts.")
    assert merge([A], [A]).same == (A,)
    assert merge([A], [later]).refused == ((later, A),)
    assert merge([A], [evolve(later, replaces=A.digest)]).replaced
    unseen = evolve(later, replaces=evolve(A, reason="An earlier word of Ada's.").digest)
    assert merge([A], [unseen]).refused == ((unseen, A),)
    assert merge([A], [unseen], force=True).replaced == (unseen,)
    assert merge([], [A, later]).added == (later,)  # of two new ones, the last
    assert merge([A], [later], force=True).replaced == (later,)
    assert merge([A], [evolve(later, by="Bo")]).added  # two reviewers are two words


def test_reviewers_who_differ_settle_nothing() -> None:
    explained, confirmed = Opinion(A), Opinion(evolve(A, by="Bo", verdict="confirmed"))
    assert verdict_of((explained, confirmed)) == "in conflict"
    assert verdict_of((explained, evolve(confirmed, changed=("x",)))) == "explained"
    assert verdict_of((evolve(explained, changed=("x",)),)) == ""
    assert verdict_of(()) == ""


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    code = (
        "import sys\nfrom contracheck.review.decisions_file import record\nfrom contracheck.model import Decision\n"
        "for n in range(8):\n"
        "    record(sys.argv[1], [Decision(f'{n:012x}', 'explained', 'Why.', sys.argv[2], '2026-11-26')])\n"
    )
    with ThreadPoolExecutor(6) as pool:
        runs = [
            pool.submit(subprocess.run, [sys.executable, "-c", code, str(path), f"P{n}"], check=True) for n in range(6)
        ]
        for run in runs:
            run.result()
    assert len(reread(path.read_text(encoding="utf-8"))) == 48
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.yaml"]  # no drafts, no locks


def test_an_editor_that_saves_meanwhile_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import contracheck.review.decisions_file as deciding

    path = tmp_path / "decisions.yaml"
    path.write_text(document([A]), encoding="utf-8")
    real, saved = deciding.put, []

    def slow(text: str, *rest: object) -> str:
        if not saved:
            saved.append(path.write_text(document([A, evolve(A, finding="cccccccccccc")]), encoding="utf-8"))
        return real(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(deciding, "put", slow)
    record(str(path), [B])
    assert [one.finding[0] for one in reread(path.read_text(encoding="utf-8"))] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "text",
    [
        "decisions: [{finding: aaaaaaaaaaaa, verdict: explained, reason: x, by: Ada}]\n",
        "decisions:\n- finding: aaaaaaaaaaaa\n  verdict: nonsense\n",
        "not: [yaml\n",
        "- a\n- list\n",
    ],
)
def test_a_file_that_cannot_be_edited_safely_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UndecidedError, match="decisions"):
        record(str(path), [B])
    assert path.read_text(encoding="utf-8") == text


# ---------------------------------------------------------------- what holds, and what is stale


def report(folder: Path) -> dict:  # type: ignore[type-arg]
    contracheck(folder, "run", "-q")
    return json.loads((folder / "reports" / "report.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def finding(folder: Path) -> dict:  # type: ignore[type-arg]
    found = report(folder)
    (one,) = (*found["findings"], *found["decided"])
    return one  # type: ignore[no-any-return]


def new_decision(folder: Path, verdict: str = "explained", by: str = "Ada", **more: str) -> Done:
    extra = [part for name, text in more.items() for part in (f"--{name}", text)]
    return contracheck(
        folder,
        "decide",
        "--finding",
        finding(folder)["id"],
        "--verdict",
        verdict,
        "--reason",
        "Why.",
        "--by",
        by,
        *extra,
    )


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    write_dispute(tmp_path)
    assert new_decision(tmp_path).code == 0
    return tmp_path


def test_what_is_explained_leaves_the_view_and_is_counted(decided: Path) -> None:
    done = contracheck(decided, "run")
    assert done.code == 0
    assert "0 findings" not in done.out
    assert "nothing left to decide; 1 settled by decision" in done.out
    assert "Ada" in done.out
    everything = contracheck(decided, "run", "--no-decisions")
    assert everything.code == 1
    assert "1 finding, 1 contradicts" in everything.out


def test_what_is_confirmed_stays(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    new_decision(tmp_path, "confirmed")
    done = contracheck(tmp_path, "run")
    assert done.code == 1
    assert re.search(r"✎ Ada, \d{4}-\d\d-\d\d: confirmed. Why.", done.out)


def test_decisions_survive_order_format_and_names_of_files(decided: Path) -> None:
    claims = decided / "claims"
    (claims / "alpha.yaml").rename(claims / "zeta-renamed.yaml")
    text = (claims / "beta.yaml").read_text(encoding="utf-8")
    rows = text.partition("claims:\n")[2]
    head = text.partition("claims:\n")[0]
    more = '  - {subject: "somebody else", property: strength, value: "3"}\n'
    (claims / "beta.yaml").write_text(f"# a remark\n{head}\nclaims:\n{more}{rows}", encoding="utf-8")  # now the second
    with (claims / "zeta-renamed.yaml").open("a", encoding="utf-8") as file:
        file.write('    note: seen again\n    locator: para 4\n    quote: "2,531 men"\n')
    found = report(decided)
    assert not found["findings"]
    assert [one["decisions"][0]["changed"] for one in found["decided"]] == [[]]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("value: 1,412", "value: 1,413", "value is “1,413”, it was “1,412”"),
        ("when: 2025-11-27", "when: 27 November 2025", "when is “27 November 2025”, it was “2025-11-27”"),
        ("value: 1,412", "value: 1,412\n    certainty: probable", "certainty is “probable”, it was “certain”"),
        ("value: 1,412", "value: 1,412\n    said_by: the mayor", "said_by is “the mayor”, it was empty"),
    ],
)
def test_a_decision_is_stale_when_a_compared_field_changes(decided: Path, before: str, after: str, told: str) -> None:
    path = decided / "claims" / "beta.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    done = contracheck(decided, "run", COLUMNS="400")
    assert "Please look again. Ada" in done.out
    assert told in done.out
    assert done.code == (0 if "probable" in after else 1)


def test_a_decision_is_stale_when_a_parameter_changes_and_says_which(decided: Path) -> None:
    vocabulary = (
        "predicates:\n  strength:\n    datatype: quantity\n    unit: count\n    range: 0..\n    tolerance: 5 %\n"
    )
    (decided / "claims" / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    assert "strength.tolerance: 5 %, it was not set" in contracheck(decided, "run", COLUMNS="400").out
    (decided / "claims" / "vocabulary.yaml").unlink()
    assert not report(decided)["findings"]
    (decided / "contracheck.toml").write_text('hedge = "15 %"\n', encoding="utf-8")
    assert "hedge: 15 %, it was not set" in contracheck(decided, "run", COLUMNS="400").out


def test_a_decision_about_dates_does_not_mind_how_numbers_are_read(tmp_path: Path) -> None:
    for name, day in (("alpha", "1990-04-03"), ("beta", "1991-04-05")):
        write_source(tmp_path, name, claim(predicate="birth date", subject="Ann", value=day))
    new_decision(tmp_path)
    (tmp_path / "contracheck.toml").write_text('hedge = "15 %"\n', encoding="utf-8")
    assert not report(tmp_path)["findings"]


def test_a_decision_about_a_fiscal_year_is_stale_when_it_begins_elsewhere(tmp_path: Path) -> None:
    for name, number in (("alpha", "990"), ("beta", "2,531")):
        write_source(tmp_path, name, claim(value=number, when="FY2025"))
    new_decision(tmp_path)
    (tmp_path / "contracheck.toml").write_text('fiscal_year_starts = "July"\n', encoding="utf-8")
    assert "fiscal_year_starts: 07-01, it was not set" in contracheck(tmp_path, "run", COLUMNS="400").out


def test_a_claim_that_joins_or_leaves_is_told(decided: Path) -> None:
    write_source(decided, "gamma", claim(value="990", when="2025-11-27"))
    out = contracheck(decided, "run", COLUMNS="400").out
    assert "gamma/1 takes part now: “990” (2025-11-27)" in out
    new_decision(decided)
    (decided / "claims" / "alpha.yaml").unlink()
    out = contracheck(decided, "run", COLUMNS="400").out
    assert "alpha/1 takes no part any more: “2,531” (2025-11-27)" in out


def test_a_decision_goes_to_the_finding_that_has_half_of_its_claims_and_to_none_that_has_less(decided: Path) -> None:
    (decided / "claims" / "beta.yaml").unlink()
    write_source(decided, "gamma", claim(value="990", when="2025-11-27"))
    out = contracheck(decided, "run", COLUMNS="400").out
    assert "beta/1 takes no part any more: “1,412” (2025-11-27); gamma/1 takes part now: “990” (2025-11-27)" in out
    write_source(decided, "delta", claim(value="7,000", when="2025-11-27"))
    new_decision(decided)
    for name in ("gamma", "delta"):
        (decided / "claims" / f"{name}.yaml").unlink()
    write_source(decided, "epsilon", claim(value="4", when="2025-11-27"))
    found = report(decided)  # alpha is one of the three that were decided about: less than half
    assert [one["decisions"] for one in found["findings"]] == [[]]
    assert len(found["unused_decisions"]) == 1


def test_a_decision_is_stale_when_the_class_is_another() -> None:
    now = evolve(TWO_CAMPS, id="f1a2b3c4d5e6")
    said = decide_on(now, "explained", "Why.", "Ada", "2026-11-26")
    assert review([now], [said]).findings[0].opinions == (Opinion(said),)
    graver = review([evolve(now, kind="contradicts")], [said]).findings[0]
    assert graver.opinions[0].changed == ("the class is “contradicts”, it was “may contradict”",)
    assert graver.verdict == ""


def test_deciding_again_takes_the_place_of_what_was_stale(decided: Path) -> None:
    path = decided / "claims" / "beta.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1,412", "1,413"), encoding="utf-8")
    new_decision(decided, "false alarm")
    found = report(decided)
    assert [one["verdict"] for one in found["decided"]] == ["false alarm"]
    assert found["unused_decisions"] == []
    assert (decided / "claims" / "decisions.yaml").read_text(encoding="utf-8").count("- finding") == 1


def test_deciding_again_leaves_what_others_said_before(decided: Path) -> None:
    new_decision(decided, "confirmed", by="Bo")
    path = decided / "claims" / "beta.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1,412", "1,413"), encoding="utf-8")
    new_decision(decided, "false alarm")
    text = (decided / "claims" / "decisions.yaml").read_text(encoding="utf-8")
    assert sorted(re.findall(r"(?m)^  (?:by|verdict): (.*)$", text)) == ["Ada", "Bo", "confirmed", "false alarm"]


def test_a_name_with_space_in_it_is_the_same_reviewer_again(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    assert "1 decision written" in new_decision(tmp_path, by="Ada  Orr ").out
    assert "1 decision replaced" in new_decision(tmp_path, "confirmed", by=" Ada  Orr").out


def test_decisions_go_where_there_are_some(decided: Path) -> None:
    """Where two folders are read, the decisions may stand in the second."""
    (decided / "claims").rename(decided / "archive")
    write_source(decided, "gamma", claim(value="31", predicate="wounded"))
    (decided / "contracheck.toml").write_text('claims = ["claims", "archive"]\n', encoding="utf-8")
    identity = report(decided)["decided"][0]["id"]
    done = contracheck(
        decided, "decide", "--finding", identity, "--verdict", "confirmed", "--reason", "Why.", "--by", "Bo"
    )
    assert "archive/decisions.yaml: 1 decision written" in done.out
    assert not (decided / "claims" / "decisions.yaml").exists()


def test_a_link_to_the_file_of_decisions_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "claims" / "kept" / "decisions.yaml", tmp_path / "claims" / "decisions.yaml"
    real.parent.mkdir(parents=True)
    real.write_text(document([A]), encoding="utf-8")
    link.symlink_to(real)
    record(str(link), [B])
    assert link.is_symlink()
    assert plain(reread(real.read_text(encoding="utf-8"))) == [A, B]


def test_a_word_that_was_edited_meanwhile_is_not_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(document([A, B]), encoding="utf-8")
    record(str(path), [], gone=[evolve(A, reason="As it was when it was looked at."), B])
    assert plain(reread(path.read_text(encoding="utf-8"))) == [A]


def test_unused_decisions_are_reported_and_taken_out_when_asked(decided: Path) -> None:
    (decided / "claims" / "beta.yaml").unlink()
    done = contracheck(decided, "run")
    assert "Unused decisions" in done.out
    assert "unused decisions (1)" in done.out
    assert [one["by"] for one in report(decided)["unused_decisions"]] == ["Ada"]
    assert "1 decision taken out" in contracheck(decided, "decide", "--remove-unused").out
    assert report(decided)["unused_decisions"] == []


def test_two_reviewers_who_differ_are_both_shown_and_settle_nothing(decided: Path) -> None:
    new_decision(decided, "confirmed", by="Bo")
    done = contracheck(decided, "run", COLUMNS="200")
    assert done.code == 1
    assert "Reviewers differ" in done.out
    assert "Ada" in done.out
    assert "Bo" in done.out
    found = report(decided)
    assert [one["verdict"] for one in found["findings"]] == ["in conflict"]
    assert found["summary"]["in_conflict"] == 1


# ---------------------------------------------------------------- the command


def test_a_decision_without_a_reason_is_no_decision(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    identity = finding(tmp_path)["id"]
    done = contracheck(tmp_path, "decide", "--finding", identity, "--verdict", "explained", "--by", "Ada")
    assert done.code == 2
    assert "reason" in done.err
    done = contracheck(
        tmp_path, "decide", "--finding", identity[:-1] + "x", "--verdict", "explained", "--by", "A", "--reason", "b"
    )
    assert done.code == 2
    assert f"did you mean {identity}?" in done.err
    assert contracheck(tmp_path, "decide").code == 2  # no terminal to ask on
    assert not (tmp_path / "claims" / "decisions.yaml").exists()


def test_decisions_of_a_file_are_taken_in_once(decided: Path) -> None:
    exported = decided / "exported.yaml"
    exported.write_bytes((decided / "claims" / "decisions.yaml").read_bytes().replace(b"by: Ada", b"by: Bo"))
    assert "1 decision written" in contracheck(decided, "decide", "exported.yaml").out
    before = (decided / "claims" / "decisions.yaml").read_bytes()
    assert "1 decision there already" in contracheck(decided, "decide", "exported.yaml").out
    assert (decided / "claims" / "decisions.yaml").read_bytes() == before
    exported.write_bytes(exported.read_bytes().replace(b"Why.", b"Otherwise."))
    done = contracheck(decided, "decide", "exported.yaml")
    assert done.code == 2
    assert "--replace" in done.err
    assert (decided / "claims" / "decisions.yaml").read_bytes() == before
    assert "1 decision replaced" in contracheck(decided, "decide", "--replace", "exported.yaml").out


@pytest.mark.parametrize("text", ["", "{", "decisions:\n- finding: 1\n", "claims: []\n"])
def test_a_file_of_no_decisions_is_refused_with_its_faults(decided: Path, text: str) -> None:
    (decided / "exported.yaml").write_text(text, encoding="utf-8")
    done = contracheck(decided, "decide", "exported.yaml")
    assert done.code == 2
    assert "exported.yaml" in done.err
    assert contracheck(decided, "decide", "nowhere.yaml").code == 2
    assert "cannot be read: no file can have that name\n" in contracheck(decided, "decide", "a\0b").err


def test_on_a_terminal_one_finding_after_the_other_is_asked_about(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    write_source(tmp_path, "gamma", claim(subject="Ann", predicate="birth date", value="1990-04-03"))
    write_source(tmp_path, "delta", claim(subject="Ann", predicate="birth date", value="1991-04-05"))
    answers = (("Your name", "Ada"), ("q(uit)", "f"), ("Why", "Misread."), ("q(uit)", "s"))
    said = typed(tmp_path, ("decide",), answers, "the last one")
    assert "1 of 2" in said
    (one,) = reread((tmp_path / "claims" / "decisions.yaml").read_text(encoding="utf-8"))
    assert (one.verdict, one.reason, one.by, one.rule) == ("false alarm", "Misread.", "Ada", "quantity-mismatch")


def test_every_compared_field_is_cited() -> None:
    fields = tuple((name, f"x{name}") for name in COMPARED)
    cited = Cited("a/1", "a", fields)
    later = ("as_of",)
    first = [name for name in COMPARED if name not in later]
    assert cited.content == ("a", *(f"x{name}" for name in first), *(f"{name}=x{name}" for name in later))
    assert len(set(cited.content)) == len(COMPARED) + 1
