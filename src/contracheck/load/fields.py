"""The one table of what may be written in claim files, the vocabulary and the register (`decision_fields`: in a file
of decisions).

The loaders read by it and the JSON Schemas for editors are made from it, so the two cannot differ.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from contracheck.model import (
    SEVERITIES,
    Arity,
    Aspect,
    Certainty,
    Datatype,
    Division,
    Law,
    Layer,
    Polarity,
)
from contracheck.values.text.language_code import CODE, CODE_EXPECTED


class Shape(StrEnum):
    """What a field holds; `SECTION` is one with fields of its own, which is read as no text."""

    TEXT = "text"
    TEXTS = "texts"
    """One text or a list; in a table, separated by `;`."""
    SETS = "sets"
    """A list of lists of texts."""
    RANGE = "range"
    """`lowest..highest`."""
    SECTION = "section"


class Field(NamedTuple):
    """One field as the files name it.

    `choices` are the only texts allowed (empty: any), members of an
    enumeration; `also` maps other words to them.
    """

    name: str
    help: str
    shape: Shape = Shape.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    """Other names of the field; only one of them may be written."""
    pattern: str = ""
    """A regular expression (the part that Python and ECMA 262 share) that the whole text must match; empty: any."""
    expected: str = ""
    """What `pattern` asks for, in words."""

    @property
    def takes_any(self) -> bool:
        """Whether it holds one text, and any will do."""
        return self.shape == Shape.TEXT and not self.choices and not self.pattern


_ONE_LINE = r"(?!\*$)[^\x00-\x1f\x7f-\x9f\u2028\u2029]+"
_NAMED = "a name on one line (* alone stands for all sources of a folder, in a table of sources)"
_LANGUAGE = Field(
    "language",
    "Language code (en, de, fr ...); decides how numbers are read: 1.500 is 1500 in German.",
    pattern=CODE,
    expected=CODE_EXPECTED,
)

SOURCE = (
    Field(
        "id",
        "Name of the source, on one line: dw-2025-12-07, or Reuters, 3 May.",
        required=True,
        pattern=_ONE_LINE,
        expected=_NAMED,
    ),
    Field("title", "Title of the document."),
    Field("publisher", "Who published it."),
    Field("author", "Who wrote it."),
    Field("url", "Where it can be read."),
    Field("published", "When it was published: 2025-12-07."),
    Field("retrieved", "When it was read or saved: 2025-12-08."),
    _LANGUAGE,
    Field("kind", "What it is: news article, press release, report ..."),
    Field("origin", "Where its words come from; sources of one origin count once."),
    Field(
        "grade",
        "Admiralty grade, A-F and 1-6: B2. Shown, never decides.",
        pattern=r"[A-Fa-f][1-6]?|[1-6]",
        expected="a letter A to F and a digit 1 to 6: B2",
    ),
    Field("text", "Path of a local copy of the text, relative to this file."),
)

EVERY_SOURCE = (Field("id", "* for every source of the folder that names no language.", required=True), _LANGUAGE)
"""A row of a table of sources that speaks of all of them."""

CLAIM = (  # what is only shown stands in `Remarks` of the model, too
    Field(
        "id",
        "Short name of the claim, unique in its source; default: its position.",
        pattern=r"\S+",
        expected="no spaces",
    ),
    Field("subject", "Whom or what it is about.", required=True),
    Field("predicate", "What is said of it: strength, birth date ...", required=True, names=("property",)),
    Field("value", "The value, as the source words it: around 2,500.", required=True),
    Field("unit", "Unit of the value, where the value does not name it."),
    Field("when", "When it is said to hold: a date in EDTF, or a phrase such as summer 2025."),
    Field("as_of", "As of when a toll is known, if not the day of publication; or unknown."),
    Field("where", "The place or scope that it is said of."),
    Field("measure", "The definition that is counted by: killed, or killed and wounded."),
    Field("layer", "Fact, plan, order or forecast.", choices=tuple(Layer), also=(("demanded", Layer.ORDERED),)),
    Field("polarity", "Whether it is affirmed or denied.", choices=tuple(Polarity)),
    Field("certainty", "How certain the source presents it.", choices=tuple(Certainty)),
    Field("said_by", "Who says it inside the source; the first is whose words they are.", shape=Shape.TEXTS),
    Field("origin", "Where this claim's words come from, if not where the source's do."),
    Field("locator", "Where in the document: para 12, page 3."),
    Field("quote", "The source's own words."),
    Field("precision", "To what the number is exact: 100."),
    Field("note", "A remark; shown, never compared."),
    Field("corrects", "Id of the claim that this one corrects.", shape=Shape.TEXTS),
    Field(
        "retracts",
        "Id of the claim of its own source that this one takes back; alone, it needs no value.",
        shape=Shape.TEXTS,
    ),
    Field("disowns", "Id of the claim that the speaker of this one denies having made.", shape=Shape.TEXTS),
    Field(
        "disputes",
        "Id of the claim of any source (herald/killed) that this one says is not so; alone, it needs no value.",
        shape=Shape.TEXTS,
    ),
)

DEFAULTS = (
    *(
        Field(field.name, field.help, field.shape, choices=field.choices, also=field.also, names=field.names)
        for field in CLAIM
        if field.name not in ("id", "value", "corrects", "retracts", "disowns", "disputes")
    ),
    _LANGUAGE,
)
"""What may stand in `defaults:`, for all claims of the file; its language is that of a source that names none."""

ROW = (
    Field("source", "Id of the source that says it.", required=True, pattern=_ONE_LINE, expected=_NAMED),
    *CLAIM,
    _LANGUAGE,
)
"""A claim in a table; the language is that of its source, where that names none."""

PREDICATE = (
    Field("datatype", "What its values are.", required=True, choices=tuple(Datatype)),
    Field("aspect", "How it goes with time.", choices=tuple(Aspect)),
    Field("values", "Whether it has one value at a time, or many.", choices=tuple(Arity)),
    Field("unit", "'count' for things that are counted, or a unit: km, USD, °C, %."),
    Field("range", "Lowest and highest value, in the unit: 0.. or 0..100.", shape=Shape.RANGE),
    Field("tolerance", "How far values may differ: 2 %, or ±50."),
    Field(
        "round_from",
        "The least whole number, written out, that may be a rounded one: 1000, or never. Default: 100.",
        pattern=r"[1-9][0-9]{0,11}|never",
        expected="a whole number such as 1000, or never",
    ),
    Field(
        "change",
        "Whether its values are differences, not levels: a rise of 1.5 °C is one of 2.7 °F.",
        pattern="yes|no",
        expected="yes or no",
    ),
    Field("steady_for", "How long a value is expected to hold: 1 year, or never."),
    Field("settles", "Of a toll: how long after the event it keeps changing: 3 months."),
    Field(
        "grows",
        "Of a toll: whether it counts what happened (killed), not who still is (missing).",
        choices=("yes", "no"),
    ),
    Field("ends_for_good", "Whether, once it is not so, it never is again: alive.", choices=("yes", "no")),
    Field("ahead", "Whether its dates lie ahead by nature: a deadline, an expiry.", choices=("yes", "no")),
    Field("exclusive", "Sets of terms of which only one can hold.", shape=Shape.SETS),
    Field("before", "Predicates whose dates may not come earlier than this one's.", shape=Shape.TEXTS),
    Field("opposite", "Predicates that cannot hold together with it: poverty falls.", shape=Shape.TEXTS),
    Field("implies", "Predicates that hold with the same value where it does.", shape=Shape.TEXTS),
    Field("inverse", "Predicates that say the same from the other end: parent, child.", shape=Shape.TEXTS),
    Field("relation", "What is true of it as a relation between names.", shape=Shape.TEXTS, choices=tuple(Law)),
    Field(
        "inherited_by", "Predicates that name what a subject is a kind of and takes this over from.", shape=Shape.TEXTS
    ),
    Field("sum_of", "Predicates that together make it up: votes in favour, votes against.", shape=Shape.TEXTS),
    Field("includes", "Predicates that are counted in it: casualties includes killed.", shape=Shape.TEXTS),
    Field(
        "spans",
        "Predicates of the one or two dates between which it is the time: birth date.",
        shape=Shape.TEXTS,
    ),
    Field("synonyms", "Other words for it.", shape=Shape.TEXTS),
    Field("wikidata", "Wikidata property id: P1082.", pattern=r"P[0-9]+", expected="an id such as P1082"),
    Field("label", "What it says, in one line."),
)

ENTITY = (
    Field("kind", "What it is: armed force, place, person ..."),
    Field("aliases", "Other names for it.", shape=Shape.TEXTS),
    Field("part_of", "What it is part of.", shape=Shape.TEXTS),
    Field(
        "parts", "What is part of it is separate (nothing in two) or complete (and all of it).", choices=tuple(Division)
    ),
    Field("different_from", "What it must not be taken for.", shape=Shape.TEXTS),
    Field("when", "When it happened: of an attack, a flood, an election."),
    Field(
        "hemisphere", "Where it lies, with all that is part of it: whose seasons are meant.", choices=("north", "south")
    ),
)

RULE = (
    Field(
        "claims",
        "Names for one to three claims, each with its predicate: a: wounded.",
        shape=Shape.SECTION,
        required=True,
    ),
    Field("never", "What may not hold of them together: a.value > b.value.", required=True),
    Field("says", "The sentence of a finding: {a.value} wounded ({a.speaker}) of {b.value}.", required=True),
    Field("severity", "How grave a contradiction is.", choices=SEVERITIES),
    Field("why", "Why it matters; shown when the rule is explained."),
)
RULE_CLAIM = (
    Field("predicate", "What the claim is about.", required=True),
    Field("layer", "Fact, plan, order or forecast.", choices=tuple(Layer), also=(("demanded", Layer.ORDERED),)),
    Field("polarity", "Whether it is affirmed or denied.", choices=tuple(Polarity)),
)
"""A claim of a rule; a text instead of a mapping is its predicate."""

CLAIM_FILE = (
    Field("source", "The document that speaks.", shape=Shape.SECTION, required=True),
    Field("defaults", "Fields that hold for all claims of the file.", shape=Shape.SECTION),
    Field("claims", "What the document says.", shape=Shape.SECTION, required=True),
)
VOCABULARY_FILE = (
    Field("predicates", "Predicates by their names.", shape=Shape.SECTION),
    Field("rules", "Rules over claims, by their names.", shape=Shape.SECTION),
)
ENTITY_FILE = (Field("entities", "Subjects, speakers and places by their names.", shape=Shape.SECTION, required=True),)
