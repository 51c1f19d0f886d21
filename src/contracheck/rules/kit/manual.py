"""A rule's manual as parts: what `explain RULE` shows and the pages of the rules are made from."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from contracheck.rules.kit import Rule

EXAMPLES = ("Disagree", "Agree")
REMARKS = ("Blind spots", "What to do")
HEADINGS = (*EXAMPLES, *REMARKS)


@frozen
class ManualSection:
    """A paragraph, or a remark under its heading; or examples, one claim or declaration each, as written."""

    heading: str = ""
    text: str = ""
    examples: tuple[str, ...] = ()


def parts_of(rule: Rule) -> tuple[ManualSection, ...]:
    """The manual of a rule, part by part in its order; paragraphs without line breaks."""
    blocks: list[list[str]] = [[]]
    for line in rule.manual.strip().splitlines():
        if not line.strip():
            blocks.append([])
        elif _heading(line):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return tuple(_part(block) for block in blocks if block)


def _heading(line: str) -> str:
    """The heading that a line begins with, or nothing."""
    return next((name for name in HEADINGS if line.startswith(f"{name}:")), "")


def _part(lines: Sequence[str]) -> ManualSection:
    heading = _heading(lines[0])
    if heading in EXAMPLES:
        return ManualSection(heading, examples=tuple(line.strip().removeprefix("- ") for line in lines[1:]))
    return ManualSection(heading, " ".join(" ".join(lines).removeprefix(f"{heading}:").split()))
