"""Reports made by hand for the tests of the renderers: every kind of finding, and text that means harm."""

from __future__ import annotations

from contracheck.model import (
    Claim,
    Finding,
    Group,
    Key,
    Place,
    Position,
    PossibleDuplicate,
    Predicate,
    Problem,
    Reason,
    Report,
    Source,
    Standing,
    Statement,
    Term,
    Text,
    Truth,
    Value,
    Why,
)
from contracheck.values.quantity import Quantity, Style
from contracheck.values.span import Span

HOSTILE = (
    "[bold]not bold[/bold] <script>alert(1)</script> \x1b[31mred\x1b[0m \u202egnp.exe "
    "[link](javascript:alert(1)) ![img](http://evil.example/x.png) www.evil.example a@evil.example "
    "https://evil.example | `code` \\ {{ 7*7 }} &amp; ]]> \ud800 <!-- x --> \x9b31m \u2028# heading\n- item\n```\n~~~"
)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4

SOURCES = {
    one.id: one
    for one in (
        Source(
            "dw",
            Place("claims/dw.yaml"),
            "Less UN, fewer US soldiers",
            "DW",
            published="2025-12-07",
            url="https://dw.example/a?b=1&c=2",
        ),
        Source(
            "musings",
            Place("claims/musings.yaml"),
            "The end of the Coalition",
            "Musings on Iraq",
            published="2025-11-30",
        ),
        Source("wire-1", Place("claims/table.csv", 2), "Troops leave", "The Daily", origin="wire"),
        Source("wire-2", Place("claims/table.csv", 3), "Troops go", "The Nightly", origin="wire"),
        Source(
            "alert-1",
            Place("claims/alert.yaml"),
            "US denies plans to withdraw",
            "Security Alerts",
            published="2020-01-07",
        ),
        Source(
            "alert-2", Place("claims/alert2.yaml"), "Intel: more to leave", "Security Alerts", published="2020-06-12"
        ),
        Source("sheet", Place("claims/book.xlsx", 1, 1, "claims", "A2")),
        Source("hostile", Place("claims/h.yaml"), HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)"),
    )
}
COUNTED = Style(language="en", counts=True, nonnegative=True)


def claim(
    name: str, predicate: str, value: str, *, line: int = 3, subject: str = "US troops in Iraq", **more: object
) -> Claim:
    """A claim `source/name`, at a line of its source's file."""
    source = SOURCES[name.partition("/")[0]]
    place = Place(source.place.file, line, 5, source.place.sheet, f"B{line}" if source.place.sheet else "")
    return Claim(name, source, subject, predicate, value, place, **more)  # type: ignore[arg-type]


def statement(one: Claim, value: Value, excluded: Reason | None = None) -> Statement:
    """The statement of a claim; its readings are left out, since reports do not look at them."""
    span = Span.parse(one.when) if one.when else Span.undated()
    key = Key(one.subject, one.predicate, one.measure, one.where, one.layer)
    return Statement(one, key, value, span, (), one.said_by[0] if one.said_by else "", excluded)


def number(name: str, predicate: str, value: str, **more: object) -> Statement:
    """A statement about a count."""
    return statement(claim(name, predicate, value, **more), Quantity.parse(value, COUNTED))  # type: ignore[arg-type]


def date(name: str, predicate: str, value: str, **more: object) -> Statement:
    """A statement whose value is a date."""
    return statement(claim(name, predicate, value, **more), Span.parse(value))  # type: ignore[arg-type]


def term(name: str, predicate: str, value: str, **more: object) -> Statement:
    """A statement whose value is a name."""
    return statement(claim(name, predicate, value, **more), Term(value, value))  # type: ignore[arg-type]


def truth(name: str, predicate: str, value: str, **more: object) -> Statement:
    """A statement whose value is yes or no."""
    return statement(claim(name, predicate, value, **more), Truth(value, value == "yes"))  # type: ignore[arg-type]


def finding(identity: str, rule: str, kind: str, message: str, *positions: Position, **more: object) -> Finding:
    """A finding on the question of its first statement."""
    key = positions[0].statements[0].key
    usual: dict[str, object] = {"severity": "error", "between": "between sources", "time": "same", "both_true_if": ""}
    return Finding(
        id=identity, rule=rule, kind=kind, subject=key.subject, predicate=key.predicate, message=message,
        positions=positions, key=key, **{**usual, **more},
    )  # type: ignore[arg-type]  # fmt: skip


AROUND = number(
    "dw/troops", "strength", "around 2,500", when="summer 2025", line=23, locator="para 12", quote="around 2,500"
)
FEWER = number(
    "musings/troops",
    "strength",
    "1,500",
    when="2025-11-27",
    line=14,
    locator="para 1",
    said_by=("Coalition official", "Rudaw"),
)
FEWER_WIRE = number("wire-1/1", "strength", "1,500", when="2025-11-27", line=2)
FEWER_COPY = number("wire-2/1", "strength", "1,480", when="2025-11-27", line=3)
MANY = number("sheet/7", "strength", "at least 5,000", when="2025-11", line=7)
TWO_CAMPS = finding(
    "f1a2b3c4", "quantity-mismatch", "may contradict",
    "DW counts around 2,500 US troops in Iraq in summer 2025, but Musings on Iraq counts 1,500 on 27 Nov 2025.",
    Position("1,500", (FEWER, FEWER_WIRE, FEWER_COPY)), Position("around 2,500", (AROUND,)),
    time="near", severity="warning", also=("bound-violation",),
    both_true_if="Both hold only if the strength fell from around 2,500 to 1,500 between 31 Aug and 27 Nov 2025.",
)  # fmt: skip
SAME_DAY = tuple(
    number(f"{source}/{index}", "strength", value, when="2025-11-27", line=index)
    for index, (source, value) in enumerate(
        (
            ("dw", "2,500"),
            ("musings", "2,480"),
            ("alert-1", "2,500"),
            ("wire-1", "1,500"),
            ("wire-2", "1,500"),
            ("sheet", "up to 900"),
        ),
        40,
    )
)
THREE_CAMPS = finding(
    "77aa88bb", "quantity-mismatch", "contradicts",
    "Six sources give three different strengths of US troops in Iraq on 27 Nov 2025.",
    Position("2,500", SAME_DAY[:3]), Position("1,500", SAME_DAY[3:5]), Position("up to 900", SAME_DAY[5:]),
    hint="perhaps different forces are counted",
)  # fmt: skip
DATES = (
    date("dw/end", "end date", "by September 2026", line=60, subject="Coalition mission", layer="planned"),
    date("musings/end", "end date", "2025-11-27", line=61, subject="Coalition mission", said_by=("Spokesman",)),
    date("alert-2/end", "end date", "late 2017", line=62, subject="Coalition mission", certainty="possible"),
)
DATE_FINDING = finding(
    "dddd0001", "date-mismatch", "contradicts", "The Coalition mission ended on 27 Nov 2025 or in late 2017.",
    Position("2025-11-27", DATES[1:2]), Position("late 2017", DATES[2:]),
)  # fmt: skip
MOVED = finding(
    "cccc0002", "deadline-moved", "changed", "The end of the Coalition mission moved.",
    Position("by September 2026", DATES[:1], "plan"), Position("2025-11-27", DATES[1:2], "outcome"),
    severity="note", time="",
)  # fmt: skip
BINDING = (
    term("musings/law", "legal force", "non-binding", when="2020", line=9, subject="Resolution of January 2020"),
    term("alert-1/law", "legal force", "binding", when="2020-01-05", line=9, subject="Resolution of January 2020"),
)
TERM_FINDING = finding(
    "eeee0001", "exclusive-values", "may contradict", "The resolution is called both binding and non-binding.",
    Position("non-binding", BINDING[:1]), Position("binding", BINDING[1:]), time="may coincide",
    both_true_if="Both hold only if the legal force changed within 2020.",
)  # fmt: skip
DENIAL = (
    truth("alert-1/w", "withdrawal decided", "yes", when="2020-01-06", line=19, said_by=("William Seely", "letter")),
    truth(
        "alert-2/w", "withdrawal decided", "yes", when="2020-01-06", line=20, said_by=("Mark Esper",), polarity="denied"
    ),
)
DENIAL_FINDING = finding(
    "ffff0001", "asserted-and-denied", "contradicts",
    "William Seely asserts that a withdrawal was decided, and Mark Esper denies it.",
    Position("yes", DENIAL[:1]), Position("not yes", DENIAL[1:]), between="between speakers",
)  # fmt: skip
PARTS = (
    number("dw/part", "strength", "2,500", when="2025-11-27", line=70),
    number("musings/whole", "strength", "1,500", when="2025-11-27", line=71, subject="Coalition troops in Iraq"),
)
PART_FINDING = finding(
    "aaaa0009", "part-exceeds-whole", "contradicts", "The US part of 2,500 is larger than the Coalition's 1,500.",
    Position("2,500", PARTS[:1], "part"), Position("1,500", PARTS[1:], "whole"),
)  # fmt: skip
EVIL = (
    statement(
        claim(
            "hostile/" + HOSTILE,
            HOSTILE,
            HOSTILE,
            subject=HOSTILE,
            said_by=(HOSTILE, LONG),
            quote=HOSTILE,
            locator=HOSTILE,
            unit=HOSTILE,
        ),
        Text(HOSTILE),
    ),
    statement(claim("hostile/2", HOSTILE, LONG, subject=HOSTILE, quote=LONG, measure=HOSTILE), Text(LONG)),
)
EVIL_FINDING = finding(
    HOSTILE, "value-mismatch", "contradicts", HOSTILE, Position(HOSTILE, EVIL[:1]), Position(LONG, EVIL[1:], HOSTILE),
    both_true_if=HOSTILE, hint=HOSTILE,
)  # fmt: skip
ALONE = number("dw/left", "strength", "4-5", where="Baghdad", when="2025-11-27", line=80)
VAGUE = number("dw/ever", "strength", "thousands", when="2014", line=81)
EARLIER = number("alert-2/5000", "strength", "some 5,000", when="2020-06", line=82)

FINDINGS = (TWO_CAMPS, THREE_CAMPS, DATE_FINDING, MOVED, TERM_FINDING, DENIAL_FINDING, PART_FINDING, EVIL_FINDING)
PROBLEMS = (
    Problem(
        Place("claims/z.yaml", 4, 12),
        "which date is meant?",
        "03/04/2024",
        "a date such as 2024-04-03",
        "2024-03-04 or 2024-04-03",
    ),
    Problem(
        Place("claims/vocabulary.yaml", 2, 3),
        "no such datatype",
        "quantitty",
        "quantity, date, term, truth or text",
        "quantity",
    ),
    Problem(Place("claims/h.yaml", 1, 1), HOSTILE, HOSTILE, HOSTILE, HOSTILE, "warning"),
)
INFERRED = Predicate("legal force", "term", inferred=("datatype term", "one or many values unknown"))
PROPOSAL = PossibleDuplicate("subject", "US troops in Iraq", "American soldiers in Iraq", 92, 3)


def sample() -> Report:
    """A report with findings of every shape."""
    kinds = {one.id: found.kind for found in reversed(FINDINGS) for one in found.statements}
    known = {one.id: one for found in FINDINGS for one in found.statements}
    standings = [Standing(one, kinds[name], Reason(Why.CLASH_AT_ONE_TIME)) for name, one in known.items()]
    standings += [
        Standing(ALONE, "alone", Reason(Why.ANOTHER_SCOPE, ("Baghdad",))),
        Standing(VAGUE, "not comparable", Reason(Why.VAGUE)),
        Standing(EARLIER, "changed", Reason(Why.ANOTHER_TIME)),
    ]
    standings.sort(key=lambda one: one.statement.order)
    return Report(
        findings=tuple(sorted(FINDINGS, key=lambda one: one.id)),
        groups=groups_of(standings),
        standings=tuple(standings),
        sources=tuple(SOURCES.values()),
        problems=PROBLEMS,
        inferred=(INFERRED,),
        duplicates=(PROPOSAL,),
        suppressed=(MOVED,),
        set_aside=(claim("dw/aside", "strength", "3", line=99),),
        unread=2,
    )


def groups_of(standings: list[Standing]) -> tuple[Group, ...]:
    """The statements by the question they answer."""
    keys = sorted({one.statement.key for one in standings}, key=repr)
    members = {key: tuple(one.statement for one in standings if one.statement.key == key) for key in keys}
    return tuple(Group(key, Predicate(key.predicate, "quantity"), members[key]) for key in keys)


def empty() -> Report:
    """A report of nothing."""
    return Report((), (), (), (), (), (), ())
