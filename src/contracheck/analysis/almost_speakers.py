"""Plans of one question that contradict each other only if their speakers are one.

Of facts, who speaks changes no class, and nothing is looked for. But what two people plan may both be planned; only of
one speaker, on one day, is it one plan told in two ways (`comparison.plan_times`). Speakers without a name are two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.analysis.almost_pair import Almost, Names
from contracheck.comparison.plan_times import announcement_of
from contracheck.model import Group, Layer, NamePart, Statement, TwoNames
from contracheck.names.propose import propose


def but_for_speakers(groups: Sequence[Group], names: Names) -> Iterator[Almost]:
    """Pairs of speakers with a name that are proposed as one, with what they planned of one thing."""
    planned = [by for by in map(_by_speaker, groups) if len(by) > 1]
    named = sorted({name for by in planned for name in by})
    for one, other, likeness in propose(named, names.alike.register) if named else ():
        turned = names.turned(NamePart.SPEAKER, one, other)
        if turned is not None:
            both = TwoNames(NamePart.SPEAKER, turned.own, turned.other, likeness)
            for by in planned:
                almost = names.almost((both,), by.get(turned.own, ()), by.get(turned.other, ()))
                if almost is not None:
                    yield almost


def _by_speaker(group: Group) -> Mapping[str, Sequence[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in group.statements if group.key.layer != Layer.ACTUAL else ():
        speaker = announcement_of(statement).speaker
        if speaker and statement.excluded is None:
            found.setdefault(speaker, []).append(statement)
    return found
