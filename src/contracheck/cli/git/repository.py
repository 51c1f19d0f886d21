"""What stands in a git repository at a revision: read through git, and nothing of it is ever run."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click
from attrs import frozen

from contracheck.cli.git.call import GitAnswer, call
from contracheck.cli.git.location import RepositoryPlace, place
from contracheck.cli.git.shadow import shadow
from contracheck.report.words import visible
from contracheck.values.limits import GIT_ANSWER, GIT_LISTING

_FILE = re.compile(rb"100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)", re.DOTALL)
"""An ordinary file in a tree; links and submodules are passed over."""
_COMMIT = re.compile(rb"([0-9a-f]{40,64}) (.*)")
_DAY = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SIZE = re.compile(rb"([0-9a-f]{40,64}) blob ([0-9]+)")
_PARTIAL = re.compile(r"extensions\.partialclone|remote\..+\.promisor", re.DOTALL)
_ADVICE = (
    "; this is a partial clone, and contracheck fetches nothing: "
    "if you trust where it came from, `git fetch --refetch --no-filter` gets all that is missing"
)


class TreeEntry(NamedTuple):
    """A file at a revision: its path from the top of the repository, and the name of its content."""

    path: str
    blob: str


@frozen
class Repository:
    """A repository that is read, through a `folder` and an `environment` that stand for its settings (`shadow`)."""

    place: RepositoryPlace
    partial: bool
    folder: Path
    environment: Mapping[str, str]

    @property
    def shallow(self) -> bool:
        """Whether it has the last part of its history alone."""
        return (self.place.common / "shallow").exists()

    def commit_of(self, revision: str) -> str:
        """The full name of the commit, or empty if there is no such revision."""
        if revision.startswith(("-", "^")):
            return ""
        named = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        said = self._ask("rev-parse", *named)
        return said.out.decode().strip() if said.code == 0 else ""

    def entries(self, commit: str, paths: Sequence[str]) -> Iterator[TreeEntry]:
        """The files at and below `paths` (from the top of the repository) in a commit."""
        said = self._ask("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit, *paths, most=GIT_LISTING)
        self._check(said, f"the files of {commit[:10]}")
        for found in filter(None, map(_FILE.fullmatch, said.out.split(b"\0"))):
            yield TreeEntry(os.fsdecode(found[2]), found[1].decode())

    def commits_of(self, path: str) -> list[tuple[str, str]]:
        """The commits in which the file at `path` (from the top) changed, oldest first, each with its day or none."""
        head = self.commit_of("HEAD")
        if not head:
            return []
        options = ("--reverse", "--format=%H %cs", "--end-of-options", head, "--", path)
        said = self._ask("rev-list", *options, most=GIT_LISTING)
        self._check(said, f"the history of {path}")
        lines = filter(None, map(_COMMIT.fullmatch, said.out.split(b"\n")))
        return [(line[1].decode(), line[2].decode() if _DAY.fullmatch(line[2]) else "") for line in lines]

    def sizes(self, found: Sequence[TreeEntry], where: str) -> list[int]:
        """How many bytes each file has. Raises `click.UsageError` if the content of one is missing."""
        said = self._ask("cat-file", "--batch-check", given="".join(f"{entry.blob}\n" for entry in found).encode())
        known = {line[1].decode(): int(line[2]) for line in map(_SIZE.fullmatch, said.out.split(b"\n")) if line}
        missing = [entry.path for entry in found if entry.blob not in known]
        if missing:
            more = f" (and {len(missing) - 1:,} more)" if missing[1:] else ""
            what = f"the content of {missing[0]}{more} at {where} is not in this repository"
            raise click.UsageError(visible(what) + self._advice())
        return [known[entry.blob] for entry in found]

    def content(self, blob: str) -> bytes:
        """The content of a file by its name. Raises `click.UsageError` if git cannot read it."""
        said = self._ask("cat-file", "blob", blob)
        self._check(said, blob)
        return said.out

    def write_out(self, found: Sequence[TreeEntry], folder: Path, where: str) -> None:
        """Write the files into `folder`; a path that would lead out of it can only be meant to, and is refused."""
        if sum(self.sizes(found, where)) > GIT_ANSWER:
            raise click.UsageError(f"the claims at {visible(where)} are too much: more than {GIT_ANSWER:,} bytes")
        for entry in found:
            parts = Path(entry.path).parts
            if ".." in parts or "/".join(parts) != entry.path:
                raise click.UsageError(f"git names a path outside: {visible(entry.path)}")
            target = folder / entry.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.content(entry.blob))

    def _ask(self, *arguments: str, given: bytes = b"", most: int = GIT_ANSWER) -> GitAnswer:
        return call(arguments, self.folder, self.environment, given, most)

    def _check(self, said: GitAnswer, what: str) -> None:
        if said.code:
            raise click.UsageError(f"git cannot read {visible(what)}: {said.wrong}{self._advice()}")

    def _advice(self) -> str:
        return _ADVICE if self.partial else ""


@contextmanager
def opened() -> Iterator[Repository]:
    """The repository of the present folder. Raises `NoRepositoryError`; `click.UsageError` if it is not its own."""
    found = place()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = shadow(found, folder)
        partial = any(_PARTIAL.fullmatch(key) for key, _ in found.settings)
        yield Repository(found, partial, folder, environment)
