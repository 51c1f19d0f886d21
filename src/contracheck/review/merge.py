"""New decisions beside those that stand: what is added, what takes whose place, and what must not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from contracheck.model import Decision


@frozen(eq=False)
class Merged:
    """What to write: `added`, and `replaced`, which take the place of the same reviewer's earlier word.

    Besides, what stands there already, and pairs of a new one and the one in its way: the same reviewer has said
    something else meanwhile.
    """

    added: tuple[Decision, ...] = ()
    replaced: tuple[Decision, ...] = ()
    same: tuple[Decision, ...] = ()
    refused: tuple[tuple[Decision, Decision], ...] = ()

    @property
    def to_write(self) -> tuple[Decision, ...]:
        """Added and replaced."""
        return (*self.added, *self.replaced)


def merge(standing: Sequence[Decision], new: Iterable[Decision], *, force: bool = False) -> Merged:
    """Hold `new` decisions against those that stand; `force`: the new one counts in any case.

    A reviewer's word takes the place of that reviewer's own earlier one if it says which (`replaces`), and never of
    anybody else's. Of two new ones by one reviewer about one finding, the last counts.
    """
    there = {decision.order: decision for decision in standing}
    added, replaced, same, refused = [], [], [], []
    for decision in {decision.order: decision for decision in new}.values():
        old = there.get(decision.order)
        if old is None:
            added.append(decision)
        elif _said(old) == _said(decision):
            same.append(decision)
        elif force or decision.replaces == old.digest:
            replaced.append(decision)
        else:
            refused.append((decision, old))
    return Merged(tuple(added), tuple(replaced), tuple(same), tuple(refused))


def _said(decision: Decision) -> tuple[object, ...]:
    """All that tells: the day alone makes no difference."""
    return (decision.verdict, decision.reason, decision.kind, decision.under, decision.claims)
