"""`contracheck read --jsonl`: lines of questions on standard input, lines of answers on standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import BinaryIO

from contracheck.cli.known_predicates import manner, vocabulary
from contracheck.cli.output import put
from contracheck.reading import predicate_named
from contracheck.reading.json_line import answer
from contracheck.values.limits import QUESTION_LINE


def answer_lines() -> None:
    """Answer each line before the next is waited for; the vocabulary is read once, when a line asks for it."""
    predicates, its_manner = cache(lambda: vocabulary()[0]), manner()
    find = lru_cache(4096)(lambda name: predicate_named(name, predicates()))
    if sys.stdin is not None:
        for line in lines_of(sys.stdin.buffer, QUESTION_LINE):
            put(answer(line, find, its_manner))


def lines_of(stream: BinaryIO, longest: int) -> Iterator[bytes]:
    """Its lines; of one that is longer no more than `longest` bytes and one is kept."""
    mark = b"\xef\xbb\xbf"
    while line := stream.readline(longest + 1):
        rest = line
        while len(rest) > longest and not rest.endswith(b"\n"):
            rest = stream.readline(longest + 1)
        yield line.removeprefix(mark)
        mark = b""
