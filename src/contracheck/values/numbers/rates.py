"""Words that make another thing of what is counted: so much a day, $5 each, twenty-fold, five couples."""

from __future__ import annotations

from contracheck.values.numbers.unit import Unit, period

_ADVERBS = {
    "hourly": "h", "daily": "day", "nightly": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year", "annual": "year",
}  # fmt: skip
_BEFORE_PERIOD = frozenset(("per", "a", "an", "each", "every"))
_BY_THE_YEAR = frozenset(("p.a", "p.a.", "pa"))
_CHANGING_FIRST = frozenset("each apiece fold times x percent".split()) | frozenset(_ADVERBS)
_CHANGING_LAST = frozenset(
    "each apiece fold couple couples pair pairs family families household households group groups team teams crew "
    "crews".split()
) | frozenset(_ADVERBS)
_GROUPS_OF = frozenset("couples pairs families households groups teams crews batches boxes".split())


def rate_of(words: str) -> tuple[str, Unit] | None:
    """What stands before *per month*, *a day*, *daily*, */year*, and that period; `None` where there is none."""
    before, _, last = words.rpartition(" ")
    last = last.lower()
    if name := "year" if last in _BY_THE_YEAR else _ADVERBS.get(last, ""):
        found = period(name)
    elif "/" in last:
        head, _, name = words.rpartition("/")
        before, found = head.rstrip(), period(name.strip())
    else:
        before, _, link = before.rpartition(" ")
        found = period(last) if link.lower() in _BEFORE_PERIOD else None
    return (before, found) if found else None


def changes_the_count(noun: str) -> bool:
    """Whether the noun after a number is counted in its place: families, pairs of shoes, each."""
    words = noun.casefold().replace("-", " ").split()
    if not words:
        return False
    groups = words[0] in _GROUPS_OF and words[1:2] == ["of"]
    return words[0] in _CHANGING_FIRST or words[-1] in _CHANGING_LAST or groups
