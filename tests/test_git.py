"""`diff` and `history` in repositories of every kind: hostile ones run nothing, odd ones are read or told apart.

Every evil program leaves a mark when it runs, wherever git may call it from. The base has two commits on two days; in
the second, a claim changed.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from command import Done, contracheck, process, write_dispute
from contracheck.cli.git import call as gitcall
from contracheck.cli.git.repository import opened
from repository import commit, git, stored

DAYS = ["2026-02-01", "2026-02-08"]
REPORT = "reports/report.json"


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base") / "project"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    write_dispute(folder)
    for day in DAYS:
        assert contracheck(folder, "run").code == 1
        for page in (folder / "reports").glob("*.html"):
            page.unlink()
        commit(folder, day)
        beta = folder / "claims" / "beta.yaml"
        beta.write_text(beta.read_text(encoding="utf-8").replace("1,412", "1,413"), encoding="utf-8")
        os.utime(beta, (1, 1))  # another day than the index has, whatever the clock says
    git(folder, "checkout", "-q", "--", ".")
    return folder


@pytest.fixture
def project(base: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(base, tmp_path / "project"))


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """What is there once an evil program has run."""
    return tmp_path / "mark"


@pytest.fixture
def evil(tmp_path: Path, mark: Path) -> str:
    """A program that leaves a mark."""
    return program(tmp_path / "evil.sh", mark)


def program(path: Path, mark: Path) -> str:
    path.write_text(f"#!/bin/sh\ntouch '{mark}'\nexit 1\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def changed(done: Done) -> list[str]:
    assert done.code in (0, 1), done.err
    return [one["kind"] for one in json.loads(done.out)["changes"]]


def diff(folder: Path, *names: str, **environment: str) -> list[str]:
    return changed(contracheck(folder, "diff", *names, "--format", "json", **environment))


def days(folder: Path, path: str = REPORT, **environment: str) -> list[str]:
    done = contracheck(folder, "history", path, "--format", "json", **environment)
    assert done.code == 0, done.err
    return [one["day"] for one in json.loads(done.out)["reports"]]


def reads(folder: Path, **environment: str) -> bool:
    """Whether both commands find what the base holds, with nothing said besides."""
    return diff(folder, "HEAD~1", "HEAD", **environment) == ["changed"] and days(folder, **environment) == DAYS


def refused(folder: Path, *words: str, arguments: tuple[str, ...] = ("diff", "HEAD~1", "HEAD"), **more: str) -> str:
    done = contracheck(folder, *arguments, **more)
    assert done.code == 2, done
    assert not done.out
    for word in words:
        assert word in done.err
    return done.err


# ---------------------------------------------------------------- programs that the repository names


def signed(folder: Path) -> None:
    """The last commit again, with a signature."""
    head, _, message = git(folder, "cat-file", "commit", "HEAD").partition("\n\n")
    signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iHUEABYKAB0WIQ==\n -----END PGP SIGNATURE-----"
    made = stored(folder, "commit", f"{head}\n{signature}\n\n{message}".encode())
    git(folder, "update-ref", "refs/heads/main", made)


def test_signatures_are_not_looked_at(project: Path, evil: str, mark: Path) -> None:
    signed(project)
    git(project, "config", "log.showSignature", "true")
    for key in ("gpg.program", "gpg.openpgp.program", "gpg.ssh.program", "gpg.x509.program"):
        git(project, "config", key, evil)
    assert reads(project)
    assert not mark.exists()


PROGRAMS = [
    "core.fsmonitor", "core.pager", "pager.log", "pager.rev-list", "pager.ls-tree", "core.sshCommand", "core.askPass",
    "core.editor", "sequence.editor", "core.gitProxy", "core.alternateRefsCommand", "diff.external", "diff.x.textconv",
    "diff.x.command", "filter.x.smudge", "filter.x.process", "credential.helper", "uploadpack.packObjectsHook",
    "trailer.x.command", "interactive.diffFilter", "remote.origin.uploadpack",
]  # fmt: skip
ALIASES = ["log", "rev-parse", "rev-list", "ls-tree", "cat-file", "config"]
HOOKS = ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"]


@pytest.mark.parametrize("included", [False, True])
def test_no_program_of_the_repository_runs(project: Path, evil: str, mark: Path, included: bool) -> None:
    settings = ["--file", "../more"] if included else []
    for key in PROGRAMS:
        git(project, "config", *settings, key, evil)
    for name in ALIASES:
        git(project, "config", *settings, f"alias.{name}", f"!{evil}")
    for name in ("core.attributesFile", "blame.ignoreRevsFile", "core.excludesFile", "core.hooksPath"):
        git(project, "config", *settings, name, str(project / ".git" / "info" / "attributes"))
    git(project, "config", *settings, "core.hooksPath", str(project / ".git" / "hooks"))
    if included:
        git(project, "config", "include.path", str(project.parent / "more"))
    for name in HOOKS:
        program(project / ".git" / "hooks" / name, mark)
    attributes = "* diff=x filter=x textconv=x\n"
    (project / ".git" / "info" / "attributes").write_text(attributes, encoding="utf-8")
    (project / ".gitattributes").write_text(attributes, encoding="utf-8")
    assert reads(project)
    assert diff(project, "HEAD~1") == ["changed"]
    assert not mark.exists()


def test_git_is_given_no_settings_but_those_it_takes_to_read(project: Path, tmp_path: Path, evil: str) -> None:
    (tmp_path / ".gitconfig").write_text(f"[core]\npager = {evil}\n", encoding="utf-8")
    for key in PROGRAMS:
        git(project, "config", key, evil)
    git(project, "config", "core.repositoryFormatVersion", "1")
    git(project, "config", "extensions.partialClone", "origin")
    git(project, "config", "extensions.worktreeConfig", "true")
    git(project, "config", 'branch.a"b\\c.d.merge', 'x"\\\n=#;')
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("HOME", str(tmp_path))
        with opened() as repository:
            given = repository._ask("config", "--null", "--list").out.decode().split("\0")
    more = ["core.fsmonitor\nfalse", f"core.hookspath\n{os.devnull}"]  # of the command line
    told = ["core.bare\ntrue", "core.repositoryformatversion\n0", 'branch.a"b\\c.d.merge\nx"\\\n=#;']
    assert given == [*told, *more, ""]


def test_settings_beside_the_temporary_folder_do_not_count(project: Path, tmp_path: Path) -> None:
    (tmp_path / "contracheck.toml").write_text('without = ["beta"]\n', encoding="utf-8")
    shared = tmp_path / "shared"
    shared.mkdir()
    arguments = ("diff", "HEAD~1", "HEAD", "--claims", "claims", "--format", "json")
    assert changed(process(project, *arguments, TMPDIR=str(shared))) == ["changed"]


def test_damaged_settings_are_told(project: Path) -> None:
    with (project / ".git" / "config").open("a", encoding="utf-8") as file:
        file.write("[core\n")
    refused(project, "bad config line")


def test_a_git_in_the_folder_is_not_run(project: Path, mark: Path) -> None:
    program(project / "git", mark)
    assert reads(project, PATH=f".{os.pathsep}{os.pathsep}{os.environ['PATH']}")
    assert not mark.exists()


def test_without_git_it_says_so(project: Path) -> None:
    refused(project, "git is not installed", PATH="")


# ---------------------------------------------------------------- what has not been fetched


def partial(base: Path, folder: Path, kind: str = "blob:none") -> Path:
    """A clone without contents, whose checkout fetched nothing."""
    git(base, "config", "uploadpack.allowFilter", "true")
    git(base, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(folder.parent, "clone", "-q", "--no-checkout", f"--filter={kind}", f"file://{base}", str(folder))
    return folder


FETCHERS = {
    "uploadpack": [("remote.origin.uploadpack", "{evil}"), ("protocol.file.allow", "always")],
    "ssh": [("remote.origin.url", "ssh://x@localhost/x"), ("core.sshCommand", "{evil}"), ("protocol.allow", "always")],
    "ext": [("remote.origin.url", "ext::{evil}"), ("protocol.ext.allow", "always")],
    "vcs": [("remote.origin.url", "x"), ("remote.origin.vcs", "ext"), ("protocol.ext.allow", "always")],
    "instead": [("url.ext::{evil} .insteadOf", "file://"), ("protocol.ext.allow", "always")],
    "extension": [
        ("core.repositoryformatversion", "1"), ("extensions.partialClone", "there"), ("protocol.ext.allow", "always"),
        ("remote.there.url", "ext::{evil}"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("way", FETCHERS)
@pytest.mark.parametrize("kind", ["blob:none", "tree:0"])
def test_nothing_is_fetched(base: Path, tmp_path: Path, evil: str, mark: Path, way: str, kind: str) -> None:
    folder = partial(base, tmp_path / "clone", kind)
    for key, value in FETCHERS[way]:
        git(folder, "config", key.format(evil=evil), value.format(evil=evil))
    before = sorted((folder / ".git" / "objects").rglob("*"))
    for arguments in (("diff", "HEAD~1", "HEAD"), ("history", REPORT), ("diff", "HEAD:claims", "HEAD")):
        refused(folder, arguments=arguments)
    assert not mark.exists()
    assert sorted((folder / ".git" / "objects").rglob("*")) == before


def test_a_partial_clone_says_what_is_missing_and_what_to_do(base: Path, tmp_path: Path) -> None:
    folder = partial(base, tmp_path / "clone")
    advice = "git fetch --refetch --no-filter"
    told = refused(folder, "claims/alpha.yaml", "partial clone", advice, "HEAD~1")
    assert "1 more" in told  # beta.yaml
    refused(folder, REPORT, "partial clone", advice, arguments=("history", REPORT))
    git(folder, *advice.split()[1:])  # the advice is good
    assert reads(folder)


def test_a_partial_clone_without_folders_says_so(base: Path, tmp_path: Path) -> None:
    folder = partial(base, tmp_path / "clone", "tree:0")
    refused(folder, "partial clone", "git fetch --refetch --no-filter")
    refused(folder, "partial clone", "git fetch --refetch --no-filter", arguments=("history", REPORT))


def test_a_damaged_repository_is_told(project: Path) -> None:
    blob = git(project, "rev-parse", "HEAD:claims/alpha.yaml").strip()
    (project / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    told = refused(project, "claims/alpha.yaml", "is not in this repository")
    assert "partial" not in told


def test_a_shallow_clone_has_the_history_that_is_there(base: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{base}", "clone")
    assert days(tmp_path / "clone") == DAYS[1:]
    assert diff(tmp_path / "clone", "HEAD") == []
    refused(tmp_path / "clone", "HEAD~1 is neither a file nor a revision", "shallow")
    assert "shallow" not in refused(base, "nowhere", arguments=("diff", "nowhere"))


# ---------------------------------------------------------------- repositories of other shapes


@pytest.mark.parametrize("name", ["bare", "bare.git", "new\nline\n", " "])
def test_a_bare_repository(base: Path, tmp_path: Path, name: str) -> None:
    bare = tmp_path / name
    git(tmp_path, "clone", "-q", "--bare", str(base), name)
    assert reads(bare)
    assert reads(bare / "objects")
    refused(bare, "no claims at elsewhere", arguments=("diff", "HEAD", "--claims", "elsewhere"))


def test_inside_the_folder_of_git(project: Path) -> None:
    assert reads(project / ".git")


def test_a_worktree(project: Path, tmp_path: Path) -> None:
    git(project, "worktree", "add", "-q", "--detach", str(tmp_path / "tree"), "HEAD~1")
    assert diff(tmp_path / "tree", "HEAD", "main") == ["changed"]
    assert diff(tmp_path / "tree" / "claims", "HEAD", "main", "--claims", ".") == ["changed"]
    assert days(tmp_path / "tree") == DAYS[:1]  # its own HEAD
    assert diff(project / ".git" / "worktrees" / "tree", "HEAD", "main") == ["changed"]
    (tmp_path / "tree").rename(tmp_path / "moved")
    refused(tmp_path / "moved", "git worktree repair")
    git(tmp_path / "moved", "worktree", "repair")
    assert diff(tmp_path / "moved", "HEAD", "main") == ["changed"]


def test_a_worktree_with_a_relative_way_back(project: Path, tmp_path: Path) -> None:
    git(project, "worktree", "add", "-q", str(tmp_path / "tree"), "HEAD")
    (tmp_path / "tree" / ".git").write_text("gitdir: ../project/.git/worktrees/tree\n", encoding="utf-8")
    (project / ".git" / "worktrees" / "tree" / "gitdir").write_text("../../../../tree/.git\n", encoding="utf-8")
    assert reads(tmp_path / "tree")


def test_a_worktree_of_a_bare_repository(base: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(base), "bare")
    git(tmp_path / "bare", "worktree", "add", "-q", str(tmp_path / "tree"), "HEAD")
    assert reads(tmp_path / "tree")


@pytest.mark.parametrize("own_settings", [False, True])
def test_a_submodule(base: Path, tmp_path: Path, own_settings: bool) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    git(whole, "init", "-q")
    git(whole, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(base), "part")
    assert (whole / "part" / ".git").is_file()
    if own_settings:
        back = git(whole / "part", "config", "core.worktree").strip()
        git(whole / "part", "config", "extensions.worktreeConfig", "true")
        git(whole / "part", "config", "--worktree", "core.worktree", back)  # as sparse-checkout does
        git(whole / "part", "config", "--local", "--unset", "core.worktree")
    assert reads(whole / "part")


def test_a_git_folder_kept_apart(base: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", f"--separate-git-dir={tmp_path / 'apart'}", str(base), "tree")
    refused(tmp_path / "tree", "leads to", "core.worktree")
    git(tmp_path / "tree", "config", "core.worktree", str(tmp_path / "tree"))
    assert reads(tmp_path / "tree")
    git(tmp_path, "clone", "-q", f"--separate-git-dir={tmp_path / 'below' / 'apart'}", str(base), "below")
    assert reads(tmp_path / "below")


def test_names_by_sha256_and_settings_of_the_worktree(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--object-format=sha256", "other")
    for name in ("claims", "reports"):
        shutil.copytree(project / name, tmp_path / "other" / name)
    commit(tmp_path / "other", DAYS[0])
    (tmp_path / "other" / REPORT).write_bytes((tmp_path / "other" / REPORT).read_bytes() + b"\n")
    commit(tmp_path / "other", DAYS[1])
    assert days(tmp_path / "other") == DAYS
    assert diff(tmp_path / "other", "HEAD") == []
    git(project, "config", "extensions.worktreeConfig", "true")
    assert reads(project)


def test_borrowed_objects(base: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--shared", str(base), "clone")
    assert (tmp_path / "clone" / ".git" / "objects" / "info" / "alternates").is_file()
    assert reads(tmp_path / "clone")


def test_every_way_to_name_a_revision(base: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", str(base), "clone")
    clone, first = tmp_path / "clone", git(base, "rev-parse", "HEAD~1").strip()
    git(clone, "reset", "-q", "--hard", first)
    git(clone, "tag", "-am", "x", "v1")
    git(clone, "pack-refs", "--all")
    for new in (
        "origin/main",
        "@{upstream}",
        "HEAD@{1}",
        "main@{u}",
        "main@{1}",
        "ORIG_HEAD",
        f"origin/main^{{/{DAYS[1]}}}",
    ):
        assert diff(clone, "v1", new) == ["changed"], new
    for same in ("@", first[:8], "main", "refs/tags/v1", "origin/main^", "v1^{commit}"):
        assert diff(clone, first, same) == [], same


@pytest.mark.parametrize("name", ["^HEAD", "HEAD~1..HEAD", "--all", "-1", "HEAD^@", "", " ", "HEAD\nHEAD", ":claims"])
def test_what_is_no_single_revision(project: Path, name: str) -> None:
    refused(project, "neither a file nor a revision", arguments=("diff", "--", name))


def test_no_repository_is_told(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    refused(tmp_path, "HEAD is no file", "not a git repository", arguments=("diff", "HEAD"))
    refused(tmp_path, "not a git repository", arguments=("history",))
    git(tmp_path, "init", "-q")
    refused(tmp_path, "HEAD is neither a file nor a revision", arguments=("diff", "HEAD"))  # nothing committed yet
    refused(tmp_path, "there are no reports", arguments=("history",))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_repository_of_somebody_else(project: Path) -> None:
    for path in (project, project / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SUDO_UID", raising=False)
        for arguments in (("diff", "HEAD~1", "HEAD"), ("history", REPORT)):
            refused(project, "dubious ownership", "safe.directory", arguments=arguments)
        trust = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": str(project)}
        assert reads(project, **trust)


# ---------------------------------------------------------------- ways out of the folder


@pytest.fixture
def victim(project: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A folder from elsewhere with claims of its own, beside a repository that is none of its business."""
    shutil.copytree(project / "claims", tmp_path / "hostile" / "claims")
    return tmp_path / "hostile", project / ".git"


def test_a_git_file_that_leads_elsewhere(victim: tuple[Path, Path]) -> None:
    hostile, private = victim
    (hostile / ".git").write_text(f"gitdir: {private}\n", encoding="utf-8")
    told = refused(hostile, "leads to", str(private))
    assert "2,531" not in told
    refused(hostile / "claims", "leads to")
    refused(hostile, "leads to", arguments=("history", REPORT))


def test_a_git_link_that_leads_elsewhere(victim: tuple[Path, Path]) -> None:
    hostile, private = victim
    (hostile / ".git").symlink_to(private)
    refused(hostile, "leads to", str(private))


def test_a_git_file_that_leads_to_another_submodule(victim: tuple[Path, Path]) -> None:
    hostile, private = victim
    git(private.parent, "config", "core.worktree", str(private.parent))
    (hostile / ".git").write_text(f"gitdir: {private}\n", encoding="utf-8")
    refused(hostile, "leads to", str(private))


def test_a_link_to_the_git_file_of_a_worktree(victim: tuple[Path, Path], tmp_path: Path) -> None:
    hostile, private = victim
    git(private.parent, "worktree", "add", "-q", str(tmp_path / "tree"), "HEAD")
    (hostile / ".git").symlink_to(tmp_path / "tree" / ".git")
    refused(hostile, "leads to")


def test_a_worktree_that_its_repository_does_not_know(victim: tuple[Path, Path]) -> None:
    hostile, private = victim
    forged = hostile / "forged"
    forged.mkdir()
    (forged / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (forged / "gitdir").write_text(f"{hostile / '.git'}\n", encoding="utf-8")
    (forged / "commondir").write_text(f"{private}\n", encoding="utf-8")
    (hostile / ".git").write_text("gitdir: forged\n", encoding="utf-8")
    refused(hostile, "leads to", str(private))


def test_a_git_folder_that_borrows_another(victim: tuple[Path, Path]) -> None:
    hostile, private = victim
    git(hostile, "init", "-q", "-b", "main")
    (hostile / ".git" / "commondir").write_text(f"{private}\n", encoding="utf-8")
    refused(hostile, "leads to", str(private))


@pytest.mark.parametrize("name", ["refs", "refs/heads/main", "refs/heads", "ORIG_HEAD", "packed-refs"])
def test_links_in_a_git_folder(victim: tuple[Path, Path], name: str) -> None:
    hostile, private = victim
    git(private.parent, "checkout", "-q", "--detach")
    git(hostile, "init", "-q", "-b", "main")
    (hostile / ".git" / "objects" / "info" / "alternates").write_text(f"{private / 'objects'}\n", encoding="utf-8")
    if name == "packed-refs":
        git(private.parent, "pack-refs", "--all")
    link = hostile / ".git" / name
    shutil.rmtree(link) if link.is_dir() else link.unlink(missing_ok=True)
    link.symlink_to(private / name)
    refused(hostile, "leads to", str(private))


def test_a_link_that_leads_to_itself(project: Path) -> None:
    (project / ".git" / "refs" / "heads" / "loop").symlink_to("loop")
    assert reads(project)
    refused(project, "neither a file nor a revision", arguments=("diff", "loop"))


def test_a_git_that_does_not_answer(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gitcall, "GIT_SECONDS", 0.2)
    (project / ".git" / "HEAD").unlink()
    os.mkfifo(project / ".git" / "HEAD")
    refused(project, "git does not answer")


@pytest.mark.parametrize("place", ["/", "..", "claims"])
def test_the_repository_does_not_say_where_its_files_are(project: Path, place: str) -> None:
    git(project, "config", "core.worktree", str((project / place).resolve()))
    assert reads(project)


# ---------------------------------------------------------------- the environment


def test_the_environment_leads_nowhere(project: Path, tmp_path: Path, evil: str, mark: Path) -> None:
    git(tmp_path, "init", "-q", "other")
    other = tmp_path / "other" / ".git"
    hostile = {
        "GIT_DIR": str(other), "GIT_WORK_TREE": str(tmp_path), "GIT_COMMON_DIR": str(other), "GIT_PREFIX": "x/",
        "GIT_INDEX_FILE": evil, "GIT_OBJECT_DIRECTORY": str(other / "objects"), "GIT_NAMESPACE": "x",
        "GIT_EXTERNAL_DIFF": evil, "GIT_SSH_COMMAND": evil, "GIT_PAGER": evil, "GIT_ASKPASS": evil, "GIT_EDITOR": evil,
        "GIT_PROXY_COMMAND": evil, "GIT_TRACE": str(mark), "GIT_TRACE2": str(mark), "GIT_SHALLOW_FILE": evil,
        "GIT_GLOB_PATHSPECS": "1", "GIT_ICASE_PATHSPECS": "1", "GIT_GRAFT_FILE": evil, "GIT_REPLACE_REF_BASE": "x",
        "GIT_CONFIG_PARAMETERS": f"'core.pager={evil}'", "GIT_EXEC_PATH": str(tmp_path),
    }  # fmt: skip
    for some in (hostile, {"GIT_DIR": str(other)}, {"GIT_OBJECT_DIRECTORY": str(other / "objects")}):
        assert reads(project, **some)
        assert not mark.exists()


def test_the_users_own_settings_do_not_matter(project: Path, tmp_path: Path) -> None:
    signed(project)
    own = tmp_path / "own"
    for key, value in {
        "log.showSignature": "true", "color.ui": "always", "format.pretty": "fuller", "log.date": "relative",
        "core.quotePath": "true", "log.follow": "true", "log.decorate": "full", "core.abbrev": "4", "log.mailmap": "1",
        "log.showRoot": "false",
    }.items():  # fmt: skip
        git(project, "config", "--file", str(own), key, value)
    assert reads(project, GIT_CONFIG_GLOBAL=str(own))


# ---------------------------------------------------------------- odd contents


def test_replacements_and_grafts_are_passed_over(project: Path) -> None:
    last, first = git(project, "rev-parse", "HEAD", "HEAD~1").split()
    git(project, "replace", f"{last}^{{tree}}", f"{first}^{{tree}}")
    assert reads(project)
    git(project, "replace", "-d", git(project, "rev-parse", f"{last}^{{tree}}").strip())
    git(project, "replace", "--graft", last)
    assert reads(project)
    git(project, "replace", "-d", last)
    (project / ".git" / "info" / "grafts").write_text(f"{last}\n", encoding="utf-8")
    assert reads(project)


@pytest.mark.parametrize("date", ["99999999999999999999 +0000", "-5 +0000", "x", "1769947200 +99999999", ""])
def test_commits_of_odd_days_and_shapes(project: Path, date: str) -> None:
    tree, parent = git(project, "rev-parse", "HEAD~1^{tree}", "HEAD").split()
    made = stored(
        project,
        "commit",
        f"tree {tree}\nparent {parent}\nauthor x <x> {date}\ncommitter \x1b[31m\xff {date}\n\n\xfe\n".encode("latin-1"),
    )
    git(project, "update-ref", "refs/heads/main", made)
    found = days(project)
    assert len(found) == 3
    assert {*DAYS} < {*found} or found.count("") == 1


def test_a_day_that_cannot_be_read_is_no_day(project: Path) -> None:
    tree, parent = git(project, "rev-parse", "HEAD~1^{tree}", "HEAD").split()
    made = stored(project, "commit", f"tree {tree}\nparent {parent}\n\n".encode())
    git(project, "update-ref", "refs/heads/main", made)
    assert sorted(days(project)) == ["", *DAYS]


NAMES = ["new\nline", "-x", "--output=x", "*", ":(top)x", "a b", "\udcff\udcfe", "HEAD", "main", 'quo"te', "ü", "tab\t"]


def test_folders_of_any_name(project: Path) -> None:
    for name in NAMES:
        for part in ("claims", "reports"):
            shutil.copytree(project / part, project / name / part)
    commit(project, "2026-02-15")
    for name in NAMES:
        beta = project / name / "claims" / "beta.yaml"
        beta.write_text(beta.read_text(encoding="utf-8").replace("1,413", "1,414"), encoding="utf-8")
    commit(project, "2026-02-16")
    for name in NAMES:
        assert diff(project / name, "HEAD~1", "HEAD") == ["changed"], name
        assert days(project, f"./{name}/{REPORT}") == ["2026-02-15"], name


def test_files_of_any_name(project: Path) -> None:
    beta = project / "claims" / "beta.yaml"
    for name in NAMES:
        shutil.copy(project / REPORT, project / name)
        text = beta.read_text(encoding="utf-8").replace("id: beta", f"id: s{NAMES.index(name)}")
        (project / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    beta.unlink()
    commit(project, "2026-02-15")
    git(project, "branch", "reports/report.json")  # a branch named like a file
    for name in NAMES:
        assert days(project, f"./{name}") == ["2026-02-15"], name
    assert diff(project, "HEAD~0", "HEAD^0") == []
    assert days(project) == DAYS
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        with opened() as repository:
            found = [one.path for one in repository.entries(repository.commit_of("HEAD"), ["claims"])]
    assert sorted(found) == sorted(f"claims/{name}.yaml" for name in ("alpha", *NAMES))


def test_a_file_named_like_the_revision(project: Path) -> None:
    old = (project / REPORT).read_bytes()
    for name in ("HEAD", "main"):
        (project / name).write_text("{", encoding="utf-8")
        refused(project, f"{name} is both a file and a revision", f"./{name}", f"{name}^0", arguments=("diff", name))
        assert diff(project, f"{name}^0", "HEAD~0") == []
        (project / name).write_bytes(old)
        assert diff(project, f"./{name}", f"{name}^0") == []
    assert days(project) == DAYS


def test_modes_that_git_once_wrote(project: Path) -> None:
    blob = git(project, "rev-parse", "HEAD~1:claims/beta.yaml").strip()
    alpha = git(project, "rev-parse", "HEAD:claims/alpha.yaml").strip()
    files = b"".join(f"100664 {name}.yaml\0".encode() + bytes.fromhex(one) for name, one in (("a", alpha), ("b", blob)))
    top = b"40000 claims\0" + bytes.fromhex(stored(project, "tree", files))
    made = git(project, "commit-tree", "-m", "x", stored(project, "tree", top)).strip()
    assert diff(project, made, "HEAD") == ["changed"]


@pytest.mark.parametrize("name", [b"..", b"../../x.yaml", b"/tmp/x.yaml", b"."])
def test_a_tree_that_leads_out(project: Path, name: bytes) -> None:
    blob = git(project, "rev-parse", "HEAD:claims/alpha.yaml").strip()
    inner = stored(project, "tree", b"100644 " + name + b"\0" + bytes.fromhex(blob))
    top = stored(project, "tree", b"40000 claims\0" + bytes.fromhex(inner))
    refused(project, "outside", arguments=("diff", git(project, "commit-tree", "-m", "x", top).strip()))


def test_a_tree_without_end(project: Path) -> None:
    tree = git(project, "rev-parse", "HEAD:claims").strip()
    for _ in range(30):
        folders = b"".join(b"40000 " + letter * 60 + b"\0" + bytes.fromhex(tree) for letter in (b"a", b"b"))
        tree = stored(project, "tree", folders)
    top = stored(project, "tree", b"40000 claims\0" + bytes.fromhex(tree))
    refused(project, "too much", arguments=("diff", git(project, "commit-tree", "-m", "x", top).strip()))


def test_a_file_without_end(project: Path) -> None:
    blob = stored(project, "blob", b"#" * 30_000_000)
    files = b"".join(b"100644 %03d.yaml\0" % number + bytes.fromhex(blob) for number in range(40))
    top = stored(project, "tree", b"40000 claims\0" + bytes.fromhex(stored(project, "tree", files)))
    refused(project, "too much", arguments=("diff", git(project, "commit-tree", "-m", "x", top).strip()))
