"""The difference between two reports, the baseline, and history, with real reports and a real repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import Done, claim, contracheck, write_dispute, write_source
from contracheck.cli.git.repository import opened
from contracheck.review.difference import difference
from contracheck.review.past_report import DamagedError, Past, PastClaim, PastFinding, State, read_past
from repository import commit, git


def run(folder: Path, *flags: str) -> Done:
    return contracheck(folder, "run", *flags)


def changes(folder: Path, *names: str) -> list[tuple[str, list[str]]]:
    done = contracheck(folder, "diff", *names, "--format", "json")
    return [(one["kind"], one["causes"]) for one in json.loads(done.out)["changes"]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dispute whose report is `old.json`."""
    write_dispute(tmp_path)
    assert run(tmp_path, "--output", "old.json").code == 1
    return tmp_path


def replace(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


# ---------------------------------------------------------------- diff


def test_the_same_claims_differ_in_nothing(project: Path) -> None:
    done = contracheck(project, "diff", "old.json")
    assert (done.code, done.out) == (0, " no difference; 1 finding as before\n")


def test_a_value_that_changed_is_told_as_the_cause(project: Path) -> None:
    replace(project / "claims" / "beta.yaml", "1,412", "1,413")
    cause = "beta/1 says “1,413” (2025-11-27) at claims/beta.yaml:7:5, it said “1,412” (2025-11-27)"
    assert changes(project, "old.json") == [("changed", [cause])]
    assert contracheck(project, "diff", "old.json").code == 1
    assert contracheck(project, "diff", "old.json", "--fail-on", "never").code == 0


def test_a_correction_that_ends_a_finding(project: Path) -> None:
    replace(project / "claims" / "beta.yaml", "1,412", "2,531")
    cause = "beta/1 says “2,531” (2025-11-27), it said “1,412” (2025-11-27)"
    assert changes(project, "old.json") == [("gone", [cause])]
    assert contracheck(project, "diff", "old.json").code == 0


def test_a_claim_that_is_withdrawn_ends_a_finding(project: Path) -> None:
    (project / "claims" / "beta.yaml").unlink()
    assert changes(project, "old.json") == [("gone", ["beta/1 is gone: “1,412” (2025-11-27)"])]


def test_new_claims_make_new_findings(project: Path) -> None:
    for name, day in (("gamma", "1990-04-03"), ("delta", "1991-04-05")):
        write_source(project, name, claim(subject="Ann", predicate="birth date", value=day))
    (one,) = changes(project, "old.json")
    assert one[0] == "new"
    assert one[1] == [
        "delta/1 is new: “1991-04-05” at claims/delta.yaml:5:5",
        "gamma/1 is new: “1990-04-03” at claims/gamma.yaml:5:5",
    ]


def test_what_no_claim_caused_is_said_so(project: Path) -> None:
    vocabulary = "predicates:\n  strength:\n    datatype: quantity\n    unit: count\n    tolerance: 90 %\n"
    (project / "claims" / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    (one,) = changes(project, "old.json")
    assert one[0] == "gone"
    assert one[1][0].startswith("no claim of it changed")


def test_a_decision_is_a_difference_too(project: Path) -> None:
    identity = json.loads((project / "old.json").read_text(encoding="utf-8"))["findings"][0]["id"]
    words = ("--verdict", "explained", "--reason", "Why.", "--by", "Ada")
    contracheck(project, "decide", "--finding", identity, *words)
    ((kind, (cause,)),) = changes(project, "old.json")
    assert kind == "settled"
    assert cause.startswith("Ada, ")
    run(project, "--output", "decided.json")
    (project / "claims" / "decisions.yaml").unlink()
    assert [kind for kind, _ in changes(project, "decided.json")] == ["opened again"]


def test_claims_without_ids_may_change_their_order(project: Path) -> None:
    path = project / "claims" / "beta.yaml"
    replace(path, "claims:\n", "claims:\n  - {subject: Ann, property: birth date, value: 1990-04-03}\n")
    assert changes(project, "old.json") == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": "contracheck-report/1"}', '{"version": "x/2"}', "[" * 99999]
)
def test_a_damaged_report_is_a_loud_error(project: Path, text: str) -> None:
    (project / "bad.json").write_text(text, encoding="utf-8")
    for command in (("diff", "bad.json"), ("run", "--new-since", "bad.json"), ("diff", "old.json", "bad.json")):
        done = contracheck(project, *command)
        assert done.code == 2
        assert "bad.json" in done.err
    with pytest.raises(DamagedError):
        read_past(text, "bad.json")


def test_every_part_of_a_report_is_missed(project: Path) -> None:
    told = json.loads((project / "old.json").read_text(encoding="utf-8"))
    for name in ("findings", "decided", "known", "suppressed", "statements"):
        without = {key: told[key] for key in told if key != name}
        for broken in (without, {**told, name: [{"id": 3}]}, {**told, name: 3}):
            if broken is without and name in ("decided", "known"):  # which came later: the earliest reports lack them
                assert read_past(json.dumps(broken), "x").findings
                continue
            with pytest.raises(DamagedError):
                read_past(json.dumps(broken), "x")


@pytest.mark.parametrize(
    ("name", "odd"),
    [("class", "bogus"), ("class", ["contradicts"]), ("id", {}), ("camps", {"a": 1}), ("decisions", [["by"]])],
)
def test_an_odd_part_of_a_finding_is_told(project: Path, name: str, odd: object) -> None:
    told = json.loads((project / "old.json").read_text(encoding="utf-8"))
    told["findings"][0][name] = odd
    (project / "odd.json").write_text(json.dumps(told), encoding="utf-8")
    for command in (("diff", "odd.json"), ("diff", "old.json", "odd.json"), ("run", "--new-since", "odd.json")):
        done = contracheck(project, *command)
        assert done.code == 2, done
        assert "odd.json is damaged" in done.err
        assert name != "class" or (
            "the class of a finding is" in done.err and "expected one of contradicts" in done.err
        )


def test_revisions_of_the_claims_are_read_and_judged(project: Path) -> None:
    git(project, "init", "-q")
    (project / "contracheck.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    commit(project)
    replace(project / "claims" / "beta.yaml", "1,412", "1,413")
    commit(project)
    replace(project / "claims" / "beta.yaml", "1,413", "2,531")
    assert [kind for kind, _ in changes(project, "HEAD~1", "HEAD")] == ["changed"]
    assert [kind for kind, _ in changes(project, "HEAD")] == ["gone"]
    assert [kind for kind, _ in changes(project / "claims", "HEAD~1", "HEAD", "--claims", ".")] == ["changed"]
    assert git(project, "status", "--porcelain").split() == ["M", "claims/beta.yaml"]  # nothing else was touched


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "-h8", "HEAD~99", "HEAD:claims"])
def test_what_is_neither_file_nor_revision_is_refused(project: Path, name: str) -> None:
    git(project, "init", "-q")
    commit(project)
    done = contracheck(project, "diff", "--", name)
    assert done.code == 2
    assert "neither a file nor a revision" in done.err


def test_a_revision_without_claims_and_paths_outside_are_refused(project: Path) -> None:
    git(project, "init", "-q")
    (project / "README").write_text("x", encoding="utf-8")
    git(project, "add", "README")
    git(project, "-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "no claims")
    assert "no claims at claims in HEAD" in contracheck(project, "diff", "HEAD").err
    for path in ("../elsewhere", "/etc"):
        assert contracheck(project, "diff", "HEAD", "--claims", path).code == 2


def test_a_link_in_a_revision_leads_nowhere(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "gamma.yaml"
    outside.write_text("source: {id: gamma}\nclaims:\n- {subject: A, property: b, value: c}\n", encoding="utf-8")
    git(project, "init", "-q")
    (project / "claims" / "gamma.yaml").symlink_to(outside)
    commit(project)
    assert changes(project, "old.json", "HEAD") == []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        with opened() as repository:
            names = [one.path for one in repository.entries("HEAD", ["claims"])]
    assert names == ["claims/alpha.yaml", "claims/beta.yaml"]


def finding(identity: str, *claims: str, rule: str = "r", kind: str = "contradicts") -> PastFinding:
    cited = tuple(PastClaim(name.partition("=")[0], "s", name, name, "") for name in claims)
    return PastFinding(identity, rule, kind, "s", "p", "m", State.FINDINGS, cited, ())


def past(name: str, *findings: PastFinding) -> Past:
    return Past(name, findings, {one.id: one for finding in findings for one in finding.claims})


def test_a_finding_becomes_the_one_that_has_most_of_its_claims() -> None:
    old = past("old", finding("1", "a=1", "b=1", "c=1"), finding("2", "d=1", "e=1"))
    new = past("new", finding("3", "a=1", "b=2"), finding("4", "a=2", "b=2", "c=1"), finding("5", "f=1"))
    found = difference(old, new)
    told = [(one.kind, one.old and one.old.id, one.new and one.new.id) for one in found.changes]
    # 1 shares a and b with 3, and a, b and c with 4; nothing is left of 2; 3 and 5 were not there
    assert told == [("new", None, "3"), ("new", None, "5"), ("changed", "1", "4"), ("gone", "2", None)]


def test_half_of_the_claims_is_enough_and_no_finding_is_taken_twice() -> None:
    old = past("old", finding("1", "a=1", "b=1"), finding("2", "a=1", "c=1"))
    new = past("new", finding("3", "a=1", "x=1"))
    told = [(one.kind, one.old and one.old.id, one.new and one.new.id) for one in difference(old, new).changes]
    assert told == [("changed", "1", "3"), ("gone", "2", None)]


# ---------------------------------------------------------------- the baseline


def test_only_new_findings_are_shown_and_fail(project: Path) -> None:
    done = run(project, "--new-since", "old.json")
    assert done.code == 0
    assert "nothing new; 1 known from before" in done.out
    for name, day in (("gamma", "1990-04-03"), ("delta", "1991-04-05")):
        write_source(project, name, claim(subject="Ann", predicate="birth date", value=day))
    done = run(project, "--new-since", "old.json")
    assert done.code == 1
    assert "1 finding, 1 contradicts; 1 known from before" in done.out
    assert "garrison, strength: " not in done.out


def test_a_changed_finding_is_new(project: Path) -> None:
    replace(project / "claims" / "beta.yaml", "1,412", "1,413")
    assert run(project, "--new-since", "old.json").code == 1


def test_a_missing_baseline_is_a_loud_error(project: Path) -> None:
    done = run(project, "--new-since", "nowhere.json")
    assert done.code == 2
    assert "nowhere.json cannot be read" in done.err
    assert "cannot be read: no file can have that name\n" in run(project, "--new-since", "a\0b").err
    assert run(project, "--update-baseline").code == 2


def test_the_baseline_grows_only_when_asked(project: Path) -> None:
    run(project)
    baseline = project / "reports" / "report.json"
    before = baseline.read_bytes()
    write_source(project, "gamma", claim(subject="Ann", predicate="birth date", value="1990-04-03"))
    write_source(project, "delta", claim(subject="Ann", predicate="birth date", value="1991-04-05"))
    for _ in range(2):
        done = run(project, "--new-since", "reports/report.json")
        assert done.code == 1
        assert "Left as it is: reports/report.json" in done.out
        assert baseline.read_bytes() == before
    assert run(project, "--new-since", "reports/report.json", "--output", "reports/report.json").code == 2
    assert run(project, "--new-since", "reports/report.json", "--update-baseline").code == 1
    assert baseline.read_bytes() != before
    for _ in range(2):  # what was known stays known
        assert run(project, "--new-since", "reports/report.json", "--update-baseline").code == 0


# ---------------------------------------------------------------- history


def told(folder: Path, *arguments: str) -> dict:  # type: ignore[type-arg]
    done = contracheck(folder, "history", *arguments, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)  # type: ignore[no-any-return]


def test_history_of_a_folder(project: Path) -> None:
    folder = project / "archive"
    folder.mkdir()
    run(project, "--output", "archive/2026-01-01.json")
    identity = json.loads((project / "old.json").read_text(encoding="utf-8"))["findings"][0]["id"]
    contracheck(project, "decide", "--finding", identity, "--verdict", "confirmed", "--reason", "Why.", "--by", "Ada")
    decisions = project / "claims" / "decisions.yaml"
    decisions.write_text(
        "\n".join(
            "  on: 2026-01-04" if line.startswith("  on:") else line for line in decisions.read_text().split("\n")
        ),
        encoding="utf-8",
    )
    run(project, "--output", "archive/2026-01-05.json")
    replace(project / "claims" / "beta.yaml", "1,412", "2,531")
    run(project, "--output", "archive/2026-01-09.json")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    found = told(project, "archive")
    assert [(one["day"], one["open"], one["gone"]) for one in found["reports"]] == [
        ("2026-01-01", {"contradicts": 1}, 0),
        ("2026-01-05", {"contradicts": 1}, 0),
        ("2026-01-09", {}, 1),
    ]
    assert [(one["by"], one["days"]) for one in found["decisions"]] == [("Ada", 3)]
    assert found["median_days"] == 3
    assert found["corrected"] == [{"source": "beta", "claims": 1}]
    assert len(found["passed_over"]) == 1
    done = contracheck(project, "history", "archive")
    assert "2026-01-09" in done.out
    assert "half were made within 3 days" in done.out
    assert "passed over" in done.err


def test_history_of_a_report_in_git(project: Path) -> None:
    git(project, "init", "-q")
    run(project)
    commit(project, "2026-02-01")
    replace(project / "claims" / "beta.yaml", "1,412", "1,413")
    run(project)
    commit(project, "2026-02-08")
    found = told(project)
    assert [(one["day"], one["changed"]) for one in found["reports"]] == [("2026-02-01", 0), ("2026-02-08", 1)]
    done = contracheck(project, "history")
    assert done.code == 0
    assert "no decision with a known day" in done.out
    assert "2026-02-08" in done.out
    assert found["corrected"] == [{"source": "beta", "claims": 1}]


def test_no_history_is_told(project: Path) -> None:
    assert contracheck(project, "history").code == 2
    (project / "archive").mkdir()
    (project / "archive" / "x.json").write_text("{", encoding="utf-8")
    done = contracheck(project, "history", "archive")
    assert done.code == 2
    assert "x.json is no JSON" in done.err


def test_a_file_too_large_for_a_report_is_told_and_not_read(project: Path) -> None:
    (project / "kept").mkdir()
    (project / "kept/2026-01-01.json").write_bytes((project / "old.json").read_bytes())
    with (project / "kept/2026-01-02.json").open("wb") as file:
        file.truncate(6_000_000_000)  # sparse: nothing of it is written
    done = contracheck(project, "history", "kept")
    assert done.code == 0
    assert "kept/2026-01-02.json is too large for a report" in done.err
    done = contracheck(project, "diff", "kept/2026-01-02.json")
    assert done.code == 2
    assert "too large for a report" in done.err
