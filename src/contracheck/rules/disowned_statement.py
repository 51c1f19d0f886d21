"""A speaker denies having said what a source reports as said.

One article quotes the general; another reports that he never said so. A person writes this down with `disowns`, the id
of the claim that the speaker of this one denies having made. It is about who spoke, not about what is so: the claim
that disowns is compared with no value, and the claim that is disowned stays and is compared as before.

Disagree:
    - {source: a, id: x, subject: Fort Ash, property: closed, value: yes, when: 2023-05, said_by: Gen Holt}
    - {source: b, subject: Fort Ash, property: closed, value: yes, said_by: Gen Holt, disowns: a/x}
    - {predicate: closed, datatype: truth}
Agree:
    - {source: a, id: x, subject: Fort Ash, property: closed, value: yes, when: 2023-05, said_by: Gen Holt}
    - {source: b, subject: Fort Ash, property: closed, value: yes, when: 2023-05, said_by: Gen Holt}
    - {predicate: closed, datatype: truth}
Blind spots: nothing is read into words such as "was misquoted"; only `disowns` counts. A speaker may have said it and
deny it now: unless the second source says in its own voice that it was never said, both reports can be right.
What to do: look for a recording, a transcript or the first report; see what exactly is denied.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, said, speaker
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each claim that disowns another, and that other."""
    for statement in group.statements:
        for name in statement.claim.disowns:
            other = world.statement(name)
            if other is not None and statement.speaker in ("", other.speaker) and other is not statement:
                yield _conflict(statement, other)


def _conflict(first: Statement, second: Statement) -> Conflict:
    """A report that the speaker denies it; or, told in the source's own voice, that it was never said."""
    whom = speaker(second)
    words = f"{second.key.predicate}: {said(second)}"
    if first.speaker:
        sentence = f"{first.claim.source.id} reports that {first.speaker} denies having said “{words}”"
    else:
        sentence = f"{speaker(first)} says that {whom} never said “{words}”"
    sentence += f", as {second.claim.source.id} has it"
    found = judgement_of((first, second), surely=not first.speaker, otherwise=f"{whom} said it and denies it now")
    roles = (("reported", (second,)), ("disowned", (first,)))
    question = f"Is there a recording or a transcript of what {whom} said?"
    members, pair, excuse = (second, first), (second, first), found.excuse
    return Conflict(found.kind, members, *pair, TimeRelation.SAME, sentence, roles, excuse=excuse, question=question)


RULE = Rule("disowned-statement", check, __doc__, telling=60, severity=Severity.WARNING)
