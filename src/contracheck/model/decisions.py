"""What reviewers decide about findings, and what becomes of it when the claims change."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Literal

from attrs import frozen

from contracheck.model.inputs import Claim, Place
from contracheck.model.kinds import Certainty, Kind, Layer, Polarity, Verdict

_FIRST = (
    "subject", "predicate", "value", "unit", "when", "where", "measure", "layer", "polarity", "certainty", "said_by",
    "precision",
)  # fmt: skip
"""The compared fields of the first version, each of which has its place in a content, empty or not: never change it."""
_LATER = ("as_of",)
"""Those that came later: they are in a content only where they are given, so that it stays as it was elsewhere."""
COMPARED = (*_FIRST, *_LATER)
"""The fields of a claim that are compared: a change of any other leaves its findings, and what was decided, as is."""
_USUAL = {"layer": Layer.ACTUAL, "polarity": Polarity.AFFIRMED, "certainty": Certainty.CERTAIN}


def content(claim: Claim) -> tuple[str, ...]:
    """What a claim says and who says it: its source, the compared fields of the first version, and each later one that
    is given, with its name."""
    return _content(claim.source.id, lambda name: _text(claim, name))


def _content(source: str, text: Callable[[str], str]) -> tuple[str, ...]:
    later = (f"{name}={said}" for name in COMPARED[len(_FIRST) :] if (said := text(name)) != _USUAL.get(name, ""))
    return (source, *(text(name) for name in _FIRST), *later)


DIGEST = 12
"""How many digits a digest has."""


def digest(claim: Claim) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of `content`."""
    return digest_of(content(claim))


def digest_of(fields: tuple[str, ...]) -> str:
    """The same, of a content."""
    return sha256("\x1f".join(fields).encode(errors="surrogatepass")).hexdigest()[:DIGEST]


def _text(claim: Claim, name: str) -> str:
    return ";".join(claim.said_by) if name == "said_by" else str(getattr(claim, name))


@frozen
class Cited:
    """A claim as it was when it was decided about: its id then, its source, and each compared field that it had."""

    claim: str
    source: str
    fields: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, claim: Claim) -> Cited:
        """The claim as it is now."""
        named = ((name, _text(claim, name)) for name in COMPARED)
        fields = tuple((name, text) for name, text in named if text != _USUAL.get(name, ""))
        return cls(claim.id, claim.source.id, fields)

    @property
    def content(self) -> tuple[str, ...]:
        """As `content` of the claim."""
        return _content(self.source, self.text)

    def text(self, name: str) -> str:
        """What it said in a field: the usual where none was written."""
        return next((text for field, text in self.fields if field == name), _USUAL.get(name, ""))


@frozen
class Decision:
    """One reviewer's word on one finding.

    `kind` is the class that the finding had, `under` the parameters of its rule, `claims` what its claims said. `on` is
    a date in ISO 8601. `replaces` is the `digest` of the earlier word of the same reviewer that this one takes the
    place of, where one was known; it is no part of what is kept.
    """

    finding: str
    verdict: Verdict
    reason: str
    by: str
    on: str = ""
    about: str = ""
    rule: str = ""
    kind: Kind | Literal[""] = ""
    under: tuple[str, ...] = ()
    claims: tuple[Cited, ...] = ()
    replaces: str = ""
    place: Place | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """The one order of decisions: by finding, then by reviewer."""
        return (self.finding, self.by.casefold(), self.by)

    @property
    def digest(self) -> str:
        """Of what is said: verdict, reason and date."""
        return digest_of((self.verdict, self.reason, self.on))


@frozen
class Opinion:
    """A decision as it bears on a finding now. `changed` says what has changed since; empty: it holds."""

    decision: Decision
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing has changed since."""
        return not self.changed


def verdict_of(opinions: tuple[Opinion, ...]) -> Verdict | Literal[""]:
    """The one verdict of all that hold; `in conflict` where reviewers differ; empty where none does."""
    verdicts = {opinion.decision.verdict for opinion in opinions if opinion.holds}
    return Verdict.IN_CONFLICT if len(verdicts) > 1 else next(iter(verdicts), "")
