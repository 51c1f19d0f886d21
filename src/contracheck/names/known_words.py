"""The predicates by every word for them, and by other wordings of these."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from contracheck.load.shipped_vocabulary import shipped_wordings
from contracheck.model import Arity, Aspect, Datatype, Predicate
from contracheck.names.asking_words import HEADS, one_of_each, without_article, wording
from contracheck.values.text.name_key import name_key

_COUNTED = "number"
_KINDS: Mapping[str, tuple[Datatype, ...]] = {
    "date": (Datatype.DATE, Datatype.TRUTH),
    "place": (Datatype.TERM,),
    "name": (Datatype.TERM,),
    "cause": (Datatype.TERM,),
    "by": (Datatype.TERM,),
    "type": (Datatype.TERM,),
}
"""What a head asks for, where that is not a quantity."""
_THINGS = frozenset(
    """aircraft airline airliner album bank bill boat book bridge building bus capsule car club company dam drug
    factory ferry film firm helicopter house jet law lorry mine movie organisation plane plant report rocket
    satellite series ship song spacecraft stadium tanker train truck vaccine vessel yacht""".split()
)
_EVENTS = frozenset(
    """attack battle bombing case concert deal demonstration election exhibition expedition festival game group
    kidnapping lawsuit march match merger mission murder operation poll probe protest race rally robbery shooting
    show siege strike study survey takeover tournament trial""".split()
)
"""What a claim is mostly about as a whole, so that the `owner of the ferry` is the owner."""
_OF_EACH = frozenset("cause name place reason type".split())
"""What may be asked of each of several things that belong to one."""
_TOLD = frozenset("announced given mentioned recorded registered reported stated".split())
"""What says nothing at the end of a property."""
_DONE = re.compile(r"\w*ed|dead|hurt|lost|shot|stolen|sunk")
"""What became of things that are counted, before or behind them: `destroyed homes`, `homes destroyed`."""


class KnownWords(Mapping[str, Predicate]):
    """The predicates by key. Exact words come first, then `number of` before what is counted, then other wordings
    (`names.asking_words`), the project's own before the shipped ones; a wording of two predicates is known of neither.
    Its length and what it iterates over are of the exact words."""

    def __init__(self, exact: Mapping[str, Predicate], own: Mapping[str, Predicate]) -> None:
        """`own` are those of the exact words that no wordings ship with."""
        self._exact, self._own = exact, own
        self._found: dict[str, Predicate | None] = {}

    def __getitem__(self, key: str) -> Predicate:
        found = self._exact.get(key)
        if found is None:
            if key not in self._found:
                self._found[key] = self._counted(key) or self._worded(key)
            found = self._found[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._exact)

    def __len__(self) -> int:
        return len(self._exact)

    def _counted(self, key: str) -> Predicate | None:
        found = self._exact.get(key.removeprefix("number of ")) if key.startswith("number of ") else None
        return found if found is not None and found.unit == "count" else None

    def _worded(self, key: str) -> Predicate | None:
        wordings = tuple(dict.fromkeys(_asked(key)))
        found = next(filter(None, (_in(words, wordings) for words in self._wordings)), None)
        return found or next(filter(None, map(self._of_a_thing, wordings)), None)

    def _of_a_thing(self, asked: str) -> Predicate | None:
        """What is asked of the thing itself: a name of which there may be several or, of no event, what lasts and is
        asked in two words. The `height` of a bridge is not that of its tower, but it has one `opening date`."""
        thing, _, rest = asked.partition(" ")
        found = self._wordings[-1].get(rest) if thing in _THINGS or thing in _EVENTS else None
        if found is None or not _fits(rest, found):
            return None
        if found.datatype == Datatype.TERM and found.values != Arity.ONE:
            return found if rest not in _OF_EACH else None
        return found if " " in rest and thing in _THINGS and not found.is_periodic else None

    @cached_property
    def _wordings(self) -> tuple[Mapping[str, Predicate | None], ...]:
        """Of the project's own words, and of all."""
        own = worded(self._own.items())
        return own, _All(own, self._exact, shipped_wordings())


class _All(Mapping[str, Predicate | None]):
    """Wordings of own words, exact words, and the wordings that are shipped with the name of what they are of."""

    def __init__(
        self, own: Mapping[str, Predicate | None], exact: Mapping[str, Predicate], told: Mapping[str, str]
    ) -> None:
        self._own, self._exact, self._told = own, exact, told

    def __getitem__(self, asked: str) -> Predicate | None:
        if asked in self._own:
            return self._own[asked]
        if asked in self._exact:
            return self._exact[asked]
        name = self._told[asked]
        meant = self._exact.get(name_key(name)) if name else None
        return meant if meant is not None and meant.place is None and meant.name == name else None

    def __iter__(self) -> Iterator[str]:
        return iter({**self._told, **self._exact, **self._own})

    def __len__(self) -> int:
        return len({**self._told, **self._exact, **self._own})


def _in(words: Mapping[str, Predicate | None], wordings: Iterable[str]) -> Predicate | None:
    """The predicate of the first of the wordings that is known, or by which one that is known is meant."""
    for asked in wordings:
        for meant, kind in (((asked,), asked), (_implying(asked), asked), (_turned_about(asked), _COUNTED)):
            if known := [one for one in meant if one in words]:
                fitting = {one.name: one for one in map(words.get, known) if one is not None and _fits(kind, one)}
                return next(iter(fitting.values())) if len(fitting) == 1 else None
    return None


def worded(words: Iterable[tuple[str, Predicate]]) -> Mapping[str, Predicate | None]:
    """The predicates by the wordings of their words; `None` where there are two."""
    found: dict[str, Predicate | None] = {}
    for key, predicate in words:
        asked = wording(key)
        asked = asked if predicate.unit == "count" else one_of_each(asked)  # `vehicles involved` is how many, not which
        if _fits(asked, predicate) and found.setdefault(asked, predicate) is not predicate:
            found[asked] = None
    return found


def wordings_as_json(predicates: Iterable[Predicate]) -> str:
    """The text of `wordings.json`: the name of the predicate by each wording that is no word of any."""
    exact = {name_key(word): one for one in predicates for word in (one.name, *one.synonyms)}
    told = {asked: one.name if one else "" for asked, one in worded(exact.items()).items() if asked not in exact}
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def _asked(key: str) -> Iterator[str]:
    """The wordings in which the property of a claim is looked up; the first that is known counts."""
    plain = without_article(key)
    for words in (plain, plain.removeprefix("total ").removeprefix("overall "), _untold(plain)):
        asked = wording(words)
        yield from (asked, one_of_each(asked))


def _untold(key: str) -> str:
    """The key without `reported` and the like at its end."""
    core, _, last = key.rpartition(" ")
    return core if core and last in _TOLD else key


def _implying(asked: str) -> Iterator[str]:
    """The wordings of what a number, a day or a name is asked of: `rescued` for `people rescued` and `rescued number`,
    `founded` for `founded date`, `referee` for `referee name`."""
    core, _, head = asked.rpartition(" ")
    if head in ("date", "name"):
        yield core
    words = (core if head == _COUNTED else asked).split()
    if head == _COUNTED or "people" in (*words[:1], *words[-1:]):
        bare = " ".join(words[1:] if words[:1] == ["people"] else words[:-1] if words[-1:] == ["people"] else words)
        yield bare
        if _DONE.fullmatch(bare.rpartition(" ")[2]):  # the `number of aircraft` is not that of the people in them
            yield from (f"people {bare}", f"{bare} people")


def _turned_about(asked: str) -> Iterator[str]:
    """`homes destroyed` for `destroyed homes`, and the other way about."""
    words = asked.removesuffix(f" {_COUNTED}").split()
    if len(words) < 2:
        return
    if _DONE.fullmatch(words[0]):
        yield " ".join((*words[1:], words[0]))
    if _DONE.fullmatch(words[-1]):
        yield " ".join((words[-1], *words[:-1]))


def _fits(asked: str, predicate: Predicate) -> bool:
    """Whether what is asked for is of the kind of the predicate: a `flight number` is no number of flights."""
    head = asked.rpartition(" ")[2]
    if head == _COUNTED or "people" in (head, asked.partition(" ")[0]):
        return predicate.unit == "count"
    if head == "date" and predicate.datatype == Datatype.TRUTH:
        return predicate.aspect == Aspect.EVENT
    return head not in HEADS or predicate.datatype in _KINDS.get(head, (Datatype.QUANTITY,))
