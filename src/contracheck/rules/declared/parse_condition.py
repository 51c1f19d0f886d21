"""The tokens of a condition -> its tree, by recursive descent. Wrong names are all told; another mistake ends the
reading.

condition  = and { "or" and }
and        = not { "and" not }
not        = "not" not | "(" condition ")" | comparison
comparison = [ "certainly" | "possibly" ] sum operator sum
sum        = product { ("+" | "-") product }
product    = operand { ("*" | "/") operand }
operand    = field | number [ unit ] | 'date or name' | "(" sum ")"
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from contracheck.rules.declared.condition_tokens import ConditionToken, Mistake, tokens
from contracheck.rules.declared.condition_tree import (
    FIELDS,
    NAMED,
    ORDERS,
    TIMELY,
    AmountLiteral,
    Both,
    ComparisonExpression,
    Condition,
    FieldOf,
    MomentLiteral,
    Not,
    Operand,
    SumExpression,
    Words,
)
from contracheck.values.fault import Fault
from contracheck.values.limits import CONDITION_NESTING
from contracheck.values.nearest import nearest
from contracheck.values.span import Span

_SYNONYMS = {"less": "<", "greater": ">"}
OPERATORS = (*ORDERS, *_SYNONYMS, *TIMELY, *NAMED)


class Misread(Exception):  # noqa: N818 - carries a mistake
    """The reading ends here."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


def parse(text: str, claims: tuple[str, ...]) -> tuple[Condition | None, list[Mistake]]:
    """The tree of a condition over the claims of those names, or what is wrong with it."""
    found, mistakes = tokens(text)
    if mistakes:
        return None, mistakes
    reader = _ConditionReader(found, claims)
    try:
        condition = reader.whole()
    except Misread as misread:
        return None, [*reader.mistakes, misread.mistake]
    return (None, reader.mistakes) if reader.mistakes else (condition, [])


class _ConditionReader:
    def __init__(self, found: list[ConditionToken], claims: tuple[str, ...]) -> None:
        self._tokens, self._claims = found, claims
        self._place = 0
        self._depth = 0
        self.mistakes: list[Mistake] = []

    def whole(self) -> Condition:
        """The condition, and nothing behind it."""
        condition = self._any()
        if self._now.kind != "end":
            self._fail(self._now, "something is left over", "and, or, or the end")
        return condition

    @property
    def _now(self) -> ConditionToken:
        return self._tokens[self._place]

    def _next(self) -> ConditionToken:
        token = self._now
        self._place += token.kind != "end"
        return token

    def _take(self, *words: str) -> str:
        """The words of the next token if it is one of those, which is then behind us; else nothing."""
        token = self._now
        if token.kind in ("word", "sign") and token.words.casefold() in words:
            self._place += 1
            return token.words.casefold()
        return ""

    def _fail(self, token: ConditionToken, message: str, expected: str, names: tuple[str, ...] = ()) -> None:
        raise Misread(_mistake(token, message, expected, names))

    def _deeper(self, token: ConditionToken) -> None:
        self._depth += 1
        if self._depth > CONDITION_NESTING:
            self._fail(token, "nested too deeply", f"at most {CONDITION_NESTING} levels")

    def _any(self) -> Condition:
        return self._joined("or", self._all)

    def _all(self) -> Condition:
        return self._joined("and", self._single)

    def _joined(self, word: str, one: Callable[[], Condition]) -> Condition:
        parts = [one()]
        while self._take(word):
            parts.append(one())
        return parts[0] if len(parts) == 1 else Both(word, tuple(parts))

    def _single(self) -> Condition:
        token = self._now
        if self._take("not"):
            self._deeper(token)
            inner: Condition = Not(self._single())
            self._depth -= 1
            return inner
        if token.words == "(" and self._opens_condition():
            self._next()
            self._deeper(token)
            inner = self._any()
            self._close()
            return inner
        return self._comparison()

    def _opens_condition(self) -> bool:
        """Whether the bracket holds a condition rather than a sum: some operator stands in it."""
        depth = 0
        for token in self._tokens[self._place :]:
            depth += (token.words == "(") - (token.words == ")") if token.kind == "sign" else 0
            if depth == 0:
                return False
            if token.kind in ("sign", "word") and token.words.casefold() in (*OPERATORS, "part", "and", "or", "not"):
                return True
        return False

    def _close(self) -> None:
        self._depth -= 1
        if not self._take(")"):
            self._fail(self._now, "a bracket is not closed", ")")

    def _comparison(self) -> Condition:
        at = self._now.at
        mode = self._take("certainly", "possibly")
        left = self._sum()
        operator = self._operator()
        return ComparisonExpression(operator, left, self._sum(), mode, at)

    def _operator(self) -> str:
        token = self._next()
        word = token.words.casefold()
        if word == "is":
            return "is not" if self._take("not") else "is"
        if word == "part" and self._take("of"):
            return "part of"
        if token.kind not in ("sign", "word") or word not in OPERATORS:
            self._fail(token, "no comparison", f"one of {', '.join(OPERATORS)}", OPERATORS)
        return _SYNONYMS.get(word, word)

    def _sum(self) -> Operand:
        return self._signed(("+", "-"), lambda: self._signed(("*", "/"), self._operand))

    def _signed(self, signs: tuple[str, ...], one: Callable[[], Operand]) -> Operand:
        left = one()
        while (at := self._now.at) is not None and (sign := self._take(*signs)):
            left = SumExpression(sign, left, one(), at)
        return left

    def _operand(self) -> Operand:
        token = self._next()
        if token.words == "(" and token.kind == "sign":
            self._deeper(token)
            inner = self._sum()
            self._close()
            return inner
        if token.kind == "number":
            return AmountLiteral(Fraction(token.words), self._unit(), token.at)
        if token.kind == "text":
            return _written(token)
        if token.kind == "word":
            return self._field(token)
        self._fail(token, "nothing to compare", "a field such as a.value, a number, or 'a date or name'")
        raise AssertionError

    def _unit(self) -> str:
        """The word behind a number, unless it goes on with the condition."""
        token = self._now
        word = token.words.casefold()
        ends = (*OPERATORS, "and", "or", "part")
        if token.words == "%" or (
            token.kind == "word" and word not in ends and self._tokens[self._place + 1].words != "."
        ):
            return self._next().words
        return ""

    def _field(self, token: ConditionToken) -> Operand:
        if not self._take("."):
            if token.words.casefold() in ("yes", "no"):
                return Words(token.words.casefold(), token.at)
            self._fail(
                token, "a word without a claim", f"a field such as {self._claims[0]}.value, or the word in quotes"
            )
        name = self._next()
        for one, message, names in (
            (token, "no claim has this name", self._claims),
            (name, "no field has this name", tuple(FIELDS)),
        ):
            if one.words not in names:
                self.mistakes.append(_mistake(one, message, f"one of {', '.join(names)}", names))
        return FieldOf(token.words, name.words, token.at)


def _mistake(token: ConditionToken, message: str, expected: str, names: tuple[str, ...]) -> Mistake:
    return Mistake(token.at, message, token.words or "the end", expected, nearest(token.words, names))


def _written(token: ConditionToken) -> Operand:
    """What stands in quotes: a date if it can be read as one, else a name."""
    try:
        return MomentLiteral(Span.parse(token.words.strip()), token.at)
    except Fault:
        return Words(token.words, token.at)
