"""Strings that drive a regular expression to its limits, made from its own parts; how its time grows with them.

Every expression that the package compiles while tests run is recorded with the methods that are used of it, and pumped:
each of its parts is repeated up to 20,000 characters, alone, after what may stand before it, and with a last character
that fails. Its time must not grow faster than the text, and its memory not beyond ten times the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from growth import cpu, once, peak

LONGEST = 20_000
"""Characters of the longest string."""
SIZES = (8, 12, 16, 18, 20, 22, 24, 28, 32, 40, 60, 100, 200, 400, 1_000, 2_500, 5_000, 10_000, LONGEST)
"""They grow slowly: what takes exponential time is found among the first."""
FAILING = ("", "\0", "é")
MOST_PARTS = 48
NOTICED = 0.02
"""Seconds of CPU below which no growth is looked at."""
STEEPEST = 3.0
"""For twice the text; twice the time is linear, four times is not."""
MEMORY = 10
_POOL = "a1 .,-_[]()\"'\\/*%:;@#$xXzZ0\n\t~?+=<>{}|&!^`é\0"
_CATEGORIES = {
    ops.CATEGORY_DIGIT: "1",
    ops.CATEGORY_NOT_DIGIT: "a",
    ops.CATEGORY_SPACE: " ",
    ops.CATEGORY_NOT_SPACE: "a",
    ops.CATEGORY_WORD: "a",
    ops.CATEGORY_NOT_WORD: "-",
}

Methods = Callable[[Any], object]


class Used(NamedTuple):
    """An expression as it was compiled."""

    text: str | bytes
    flags: int


RECORDED: set[tuple[Used, str]] = set()
"""Every expression that the package has compiled in this process, with each method that it used."""
PENDING: list[tuple[Used, str]] = []
"""Those of them that nobody has pumped yet."""


class Watched:
    """A compiled expression that notes which of its methods are used."""

    __slots__ = ("_real", "_used")

    def __init__(self, real: re.Pattern[Any], used: Used) -> None:
        self._real, self._used = real, used

    def __getattr__(self, name: str) -> Any:
        if (self._used, name) not in RECORDED:
            RECORDED.add((self._used, name))
            PENDING.append((self._used, name))
        return getattr(self._real, name)


def watch(package: str) -> None:
    """Record from now on what `package` compiles; what other code compiles is as ever."""
    real = re._compile  # type: ignore[attr-defined]

    def compiled(pattern: Any, flags: int) -> Any:
        if isinstance(pattern, Watched):
            return pattern
        if isinstance(pattern, re.Pattern) or not _asked_by(package):
            return real(pattern, flags)
        return Watched(real(pattern, flags), Used(pattern, int(flags)))

    re._compile = compiled  # type: ignore[attr-defined]


def _asked_by(package: str) -> bool:
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    return str(frame.f_globals.get("__name__", "")).partition(".")[0] == package


def fault(used: Used, method: str) -> str:
    """What is wrong with an expression under a method that is used of it, in words; empty if nothing is."""
    if method not in _WAYS:
        return ""
    run = _WAYS[method](re.compile(used.text, used.flags))
    for prefix, part in parts(used):
        for last in FAILING:
            if wrong := _fault(run, _made(prefix, part, last, binary=isinstance(used.text, bytes))):
                return f"{method} of {used.text!r:.150}: {prefix!r:.60} + {part!r:.60} repeated + {last!r}: {wrong}"
    return ""


_WAYS: dict[str, Callable[[re.Pattern[Any]], Methods]] = {
    "match": lambda one: one.match,
    "fullmatch": lambda one: one.fullmatch,
    "search": lambda one: one.search,
    "findall": lambda one: lambda text: sum(1 for _ in one.finditer(text)),
    "finditer": lambda one: lambda text: sum(1 for _ in one.finditer(text)),
    "split": lambda one: lambda text: sum(1 for _ in one.finditer(text)),
    "sub": lambda one: lambda text: sum(1 for _ in one.finditer(text)),
    "subn": lambda one: lambda text: sum(1 for _ in one.finditer(text)),
}


def _made(prefix: str, part: str, last: str, *, binary: bool) -> Callable[[int], Any]:
    """The string of a size."""

    def text(size: int) -> Any:
        made = prefix + part * max(1, size // len(part)) + last
        return made.encode() if binary else made

    return text


def _fault(run: Methods, text: Callable[[int], Any]) -> str:
    for size in SIZES:
        whole, half = text(size), text(size // 2)
        if once(lambda: run(whole)) > NOTICED:  # noqa: B023 - it is called here
            short, long = cpu(lambda: run(half)), cpu(lambda: run(whole), 3)  # noqa: B023
            if long > NOTICED and long > STEEPEST * short:
                return f"{size:,} characters take {long / short:.1f} times as long as {size // 2:,}"
    most = peak(lambda: run(whole))
    limit = MEMORY * len(whole) + 4_096
    return f"{most:,} bytes for a text of {len(whole):,}" if most > limit else ""


def parts(used: Used) -> list[tuple[str, str]]:
    """What may stand before a part, and a string that the part matches; repeated parts first."""
    text = used.text.decode("latin-1") if isinstance(used.text, bytes) else used.text
    tree = parser.parse(text, used.flags)
    found = sorted(_walk(tree, ""), key=lambda one: one[0])
    pairs = dict.fromkeys((prefix, part) for _, prefix, part in found if part)
    whole = _sample(tree)
    return [("", whole), *pairs][:MOST_PARTS] if whole else [*pairs][:MOST_PARTS]


def _walk(tree: Any, before: str) -> Iterator[tuple[int, str, str]]:
    for op, argument in tree:
        for kind, prefix, part in _within(op, argument, before):
            yield kind, prefix, part
            if prefix:
                yield kind, "", part
        before += _one(op, argument)


def _within(  # noqa: C901 - one branch for each kind of node
    op: Any, argument: Any, before: str
) -> Iterator[tuple[int, str, str]]:
    if op in _REPEATS:
        for variant in _variants(argument[2]):
            yield 0, before, variant
        yield from _walk(argument[2], before)
    elif op is ops.SUBPATTERN:
        yield from _walk(argument[3], before)
    elif op is ops.ATOMIC_GROUP:
        yield from _walk(argument, before)
    elif op in (ops.ASSERT, ops.ASSERT_NOT):
        yield from _walk(argument[1], before)
    elif op is ops.BRANCH:
        for branch in argument[1]:
            yield 2, before, _sample(branch)
            yield from _walk(branch, before)
    else:
        for variant in _characters(op, argument):
            yield 1, before, variant


_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def _variants(tree: Any) -> list[str]:
    """Some strings that a part matches: one for each kind of character where it is a class, one for each branch."""
    if len(tree) == 1:
        op, argument = tree[0]
        if op is ops.SUBPATTERN:
            return _variants(argument[3])
        if op is ops.BRANCH:
            return [_sample(one) for one in argument[1]][:8]
        if op in _REPEATS:
            return [one * _times(argument) for one in _variants(argument[2])]
        return _characters(op, argument)
    whole = _sample(tree)
    pairs = ["".join(_sample([one]) for one in tree if one[0] not in _REPEATS or one[1][0])]
    return list(dict.fromkeys([whole, *pairs]))


def _sample(tree: Any) -> str:
    return "".join(_one(op, argument) for op, argument in tree)


def _one(op: Any, argument: Any) -> str:
    if op in _REPEATS:
        return _sample(argument[2]) * _times(argument)
    if op is ops.SUBPATTERN:
        return _sample(argument[3])
    if op is ops.ATOMIC_GROUP:
        return _sample(argument)
    if op is ops.BRANCH:
        return _sample(argument[1][0])
    return next(iter(_characters(op, argument)), "")


def _times(repeat: Any) -> int:
    return max(1, min(int(repeat[0]), 50))


def _characters(op: Any, argument: Any) -> list[str]:
    if op is ops.LITERAL:
        return [chr(argument)]
    if op is ops.NOT_LITERAL:
        return [next(one for one in _POOL if ord(one) != argument)]
    if op is ops.ANY:
        return ["a"]
    if op is not ops.IN:
        return []
    if argument[0][0] is ops.NEGATE:
        return [one for one in _POOL if not any(_has(one, member) for member in argument[1:])][:3]
    return [one for member in argument for one in _members(member)][:6]


def _members(member: Any) -> list[str]:
    op, argument = member
    if op is ops.LITERAL:
        return [chr(argument)]
    if op is ops.RANGE:
        return [chr(argument[0])]
    return [_CATEGORIES[argument]] if argument in _CATEGORIES else []


def _has(one: str, member: Any) -> bool:
    op, argument = member
    if op is ops.LITERAL:
        return ord(one) == argument
    if op is ops.RANGE:
        return bool(argument[0] <= ord(one) <= argument[1])
    return bool(re.fullmatch(_CLASSES[argument], one)) if argument in _CLASSES else False


_CLASSES = {
    ops.CATEGORY_DIGIT: r"\d",
    ops.CATEGORY_NOT_DIGIT: r"\D",
    ops.CATEGORY_SPACE: r"\s",
    ops.CATEGORY_NOT_SPACE: r"\S",
    ops.CATEGORY_WORD: r"\w",
    ops.CATEGORY_NOT_WORD: r"\W",
}
