"""Root causes: which claims, withdrawn, or which names, split in two, would settle most findings.

A finding is settled when what is left of it no longer disagrees: all that remains stands in one camp; or, where each
position plays a part (plan and outcome, the links of a circle), one part is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracheck.analysis.hitting_set import Matter, fewest
from contracheck.model import Cause, Causes, Finding, Kind, Suspect
from contracheck.values.geometry.sweep import Partition

REMEDIES = 6
"""Ways to settle one finding that are weighed; with more positions the answer is not called exact."""
SHOWN = 5
"""Claims and names that are told, the ones that settle most first."""
_GRAVE = (Kind.CONTRADICTS, Kind.MAY_CONTRADICT)


def causes_of(findings: Sequence[Finding]) -> Causes:
    """Of the findings that contradict or may: what settles two or more of them, and the fewest claims to settle all."""
    grave = [finding for finding in findings if finding.kind in _GRAVE]
    matters = [_matter(finding) for finding in grave]
    cure = fewest(matters)
    whole = all(len(finding.positions) <= REMEDIES for finding in grave)
    several = sorted((*_claims(matters), *_names(grave)), key=lambda cause: (-cause.settles, cause.kind, cause.name))
    return Causes(len(grave), tuple(several[:SHOWN]), cure.taken, cure.exact and whole)


def _matter(finding: Finding) -> Matter:
    """The claims that settle a finding: of its own weight, all camps but one; of parts that are played, one of them."""
    positions = [frozenset(statement.id for statement in position.statements) for position in finding.positions]
    if len(positions) == 1 or any(position.role for position in finding.positions):
        return sorted(positions, key=lambda position: (len(position), sorted(position)))[:REMEDIES]
    everything = frozenset().union(*positions)
    kept = _with_what_fits(positions, finding)
    sides = [kept[place] for place, position in enumerate(finding.positions) if not position.fits]
    largest = sorted(sides, key=lambda position: (-len(position), sorted(position)))[:REMEDIES]
    return [everything - position for position in largest]


def _with_what_fits(positions: Sequence[frozenset[str]], finding: Finding) -> list[frozenset[str]]:
    """Each position and what fits it among others: what may stay if it is right."""
    fitting: dict[int, set[str]] = {}
    for its, position in zip(positions, finding.positions, strict=True):
        for place in position.fits:
            fitting.setdefault(place, set()).update(its)
    return [its.union(fitting.get(place, ())) for place, its in enumerate(positions)]


def _claims(matters: Iterable[Matter]) -> Iterator[Cause]:
    """Single claims that settle several findings."""
    counts = Counter(
        name for matter in matters for name in {name for remedy in matter if len(remedy) == 1 for name in remedy}
    )
    yield from (Cause(Suspect.CLAIM, name, "", number) for name, number in sorted(counts.items()) if number > 1)


def _names(findings: Sequence[Finding]) -> Iterator[Cause]:
    """Subjects whose findings all have the same sources on either side, as if two things had one name."""
    by_subject: dict[str, list[Finding]] = {}
    for finding in findings:
        if len(finding.positions) == 2 and len({each.key.subject for each in finding.statements}) == 1:
            by_subject.setdefault(finding.subject, []).append(finding)
    for subject in sorted(by_subject):
        them = by_subject[subject]
        sides = _sides([[position.sources for position in finding.positions] for finding in them])
        if len({finding.predicate for finding in them}) > 1 and sides is not None:
            yield Cause(Suspect.NAME, subject, " against ".join(map(_listed, sides)), len(them))


def _sides(findings: Sequence[Sequence[Sequence[str]]]) -> tuple[list[str], list[str]] | None:
    """The sources in two halves so that each finding has one position in each; `None` if there is no such way.

    Each source is two places of a partition, one for either half: the sources of one position go together, those of the
    two positions apart. Where several parts remain, the halves are those of the first.
    """
    names = sorted({name for positions in findings for position in positions for name in position})
    place = {name: index for index, name in enumerate(names)}
    together = Partition(2 * len(names))
    for positions in findings:
        first = place[positions[0][0]]
        for side, position in enumerate(positions):
            for name in position:
                _join(together, first, place[name], len(names), apart=side == 1)
    if any(together.root(index) == together.root(index + len(names)) for index in range(len(names))):
        return None
    return _halves(names, together)


def _join(together: Partition, first: int, second: int, size: int, *, apart: bool) -> None:
    together.join(first, second + size if apart else second)
    together.join(first + size, second if apart else second + size)


def _halves(names: Sequence[str], together: Partition) -> tuple[list[str], list[str]] | None:
    roots: Mapping[int, int] = {index: together.root(index) for index in range(len(names))}
    known = {roots[0], together.root(len(names))}
    if any(root not in known for root in roots.values()):
        return None  # the findings do not hang together: nothing says which halves belong to which
    one = [names[index] for index in roots if roots[index] == roots[0]]
    other = [names[index] for index in roots if roots[index] != roots[0]]
    return (one, other) if other else None


def _listed(sources: Sequence[str]) -> str:
    return ", ".join(sources[:SHOWN]) + (f" and {len(sources) - SHOWN} more" if len(sources) > SHOWN else "")
