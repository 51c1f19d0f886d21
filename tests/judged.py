"""The class of claims as the definition has it, either way round, and as their group makes of each of them."""

from __future__ import annotations

from itertools import permutations

from contracheck.comparison.definition import compare
from contracheck.comparison.groups import voices_of
from world import Row, run


def classes(*rows: Row) -> set[str]:
    """Of one group: all that is made of any two of it, and of any one; one class where they are of one mind."""
    outcome = run(rows)
    assert not [one for one in outcome.problems if one.level == "error"], outcome.problems
    (group,) = outcome.groups
    found = {
        str(compare(*pair, group.predicate, voices_of(group.predicate, group.statements)).kind)
        for pair in permutations(group.statements, 2)
    }
    return found | {str(kind) for kind in outcome.kinds().values()}
