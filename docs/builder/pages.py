"""The pages of the rules, from their manuals; the tables of date phrases and of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable

from builder.text import code, fence, page, table
from contracheck.load import shipped
from contracheck.model import Predicate
from contracheck.rules import RULES
from contracheck.rules.kit import Rule
from contracheck.rules.kit.manual import ManualSection, parts_of
from contracheck.values.dates.phrases.examples import PHRASES

_EXAMPLE_WORDS = {"Disagree": "These disagree", "Agree": "These do not"}


def rule_pages() -> dict[str, str]:
    """One page for each rule, and the list of them, by file name."""
    return {"README.md": _list_of_rules(), **{f"{rule.name}.md": _rule_page(rule) for rule in RULES}}


def _list_of_rules() -> str:
    words = """\
Each rule looks for one kind of contradiction. Where several see the same claims in dispute, the finding bears the name
of the most telling one and mentions the others. The severity is that of a *contradicts*; a *may contradict* is a
warning at most, a change a note. The settings can change a rule's severity, or switch it off
([severity](../settings.md)). The examples run as tests; their sources are in English, and
rows with `entity` or `predicate` and no source declare a name or a predicate."""
    rows = [(f"[{rule.name}]({rule.name}.md)", rule.severity, parts_of(rule)[0].text) for rule in RULES]
    return page("# The rules", words, table(("rule", "severity", "what it finds"), rows))


def _rule_page(rule: Rule) -> str:
    summary, *parts = parts_of(rule)
    where = f"Severity: {rule.severity}. On the terminal: `contracheck explain {rule.name}`. [All rules](README.md)."
    return page(f"# {rule.name}", f"**{summary.text}**", *map(_part, parts), where)


def _part(part: ManualSection) -> str:
    if part.examples:
        examples = "\n".join(f"- {one}" for one in part.examples)
        return f"## {_EXAMPLE_WORDS[part.heading]}\n\n{fence(examples, 'yaml')}"
    return f"## {part.heading}\n\n{part.text[0].upper()}{part.text[1:]}" if part.heading else part.text


def date_phrases() -> str:
    """How dates may be worded."""
    rows = [(code(phrase), code(canonical), meaning) for phrase, canonical, meaning in PHRASES]
    return table(("phrase", "read as", "meaning"), rows)


def vocabulary() -> str:
    """The predicates that ship with the package, by datatype."""
    known = shipped()
    sections = [_of_type(kind, known) for kind in dict.fromkeys(one.datatype for one in known)]
    return "\n\n".join((f"There are {len(known)} of them.", *sections))


def _of_type(datatype: str, known: Iterable[Predicate]) -> str:
    head = ("predicate", "says", "aspect", "values", "unit", "range", "steady for", "also called", "Wikidata")
    rows = [_row(one) for one in known if one.datatype == datatype]
    return f"## Datatype *{datatype}*\n\n{table(head, rows)}"


def _row(one: Predicate) -> tuple[str, ...]:
    bounds = f"{one.lowest}..{one.highest}" if one.lowest or one.highest else ""
    link = f"[{one.wikidata}](https://www.wikidata.org/wiki/Property:{one.wikidata})" if one.wikidata else ""
    steady = one.steady_for or ("half a year" if one.aspect == "state" else "")
    remarks = [f"; not after {name}" for name in one.before] + [f"; only one of {', '.join(s)}" for s in one.exclusive]
    ties = (("opposite of", one.opposite), ("inverse of", one.inverse), ("", one.relation), ("implies", one.implies))
    ties = (
        *ties,
        ("sum of", one.sum_of),
        ("from", one.spans[:1]),
        ("to", one.spans[1:]),
        ("inherited by", one.inherited_by),
    )
    remarks += [f"; {word} {', '.join(names)}".replace("  ", " ") for word, names in ties if names]
    remarks += ["; lies ahead by nature"] if one.ahead == "yes" else []
    label = one.label + "".join(remarks)
    return (code(one.name), label, one.aspect, one.values, one.unit, bounds, steady, ", ".join(one.synonyms), link)
