"""The page of names: subjects, predicates, and pairs that are perhaps the same, to be decided about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contracheck.model import Report
from contracheck.report.html import Live
from contracheck.report.html.environment import environment


def names_page(rows: Sequence[tuple[str, str, int]], report: Report, live: Live) -> str:
    """The page as HTML. `rows` are names, what the register says of each, and the number of claims about it."""
    counts = Counter(group.key.predicate for group in report.groups for _ in group.statements)
    known = {group.key.predicate: group.predicate for group in report.groups}
    return (
        environment()
        .get_template("names.html")
        .render(
            title="Subjects and predicates",
            live=live,
            rows=rows,
            pairs=report.duplicates,
            predicates=[
                (known[name], counts[name]) for name in sorted(counts, key=lambda text: (text.casefold(), text))
            ],
        )
    )
