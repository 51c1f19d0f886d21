"""The closed sets of the model, as enumerations. Their members are texts: what files and reports hold."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The class of what two statements come to, gravest first; `ALONE` is only said of a statement."""

    CONTRADICTS = "contradicts"
    MAY_CONTRADICT = "may contradict"
    CHANGED = "changed"
    CLOSE = "close"
    REFINES = "refines"
    AGREES = "agrees"
    NOT_COMPARABLE = "not comparable"
    ALONE = "alone"


KINDS = tuple(Kind)
"""What can become of a statement, gravest first."""
CLASSES = tuple(kind for kind in Kind if kind is not Kind.ALONE)
"""The seven classes, gravest first."""


class Layer(StrEnum):
    """Whether a claim tells a fact, a plan, an order or a forecast."""

    ACTUAL = "actual"
    PLANNED = "planned"
    ORDERED = "ordered"
    PREDICTED = "predicted"


class Joined(StrEnum):
    """How the names that one value gives belong together."""

    ONE = "one"
    EITHER = "either"
    ALL = "all"
    NEAR = "near"
    """One, or what is near that."""


SEVERAL = (Joined.EITHER, Joined.ALL, Joined.NEAR)
"""Where words give more than the one name."""


class Polarity(StrEnum):
    """Whether a claim affirms or denies."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How certain the source presents a claim."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Datatype(StrEnum):
    """What the values of a predicate are."""

    QUANTITY = "quantity"
    DATE = "date"
    TERM = "term"
    SCORE = "score"
    TRUTH = "truth"
    TEXT = "text"


class Axis(StrEnum):
    """On what values are compared that are no quantities; those have the dimension of their unit for an axis."""

    DATE = "date"
    TERM = "term"
    SCORE = "score"
    TRUTH = "truth"


BIRTH = "birth told by age"
"""The axis of ages: when somebody of that age was born, in minutes; its values are quantities still."""


class Aspect(StrEnum):
    """How a predicate goes with time."""

    TIMELESS = "timeless"
    STATE = "state"
    STATISTIC = "statistic"
    TOTAL = "total"
    RUNNING_TOTAL = "running total"
    TOLL = "toll"
    EVENT = "event"


PERIODIC = (Aspect.TOTAL, Aspect.STATISTIC, Aspect.TOLL)
"""The aspects of figures that are *for* a period, as a yearbook prints them; a toll is, besides, known as of a time."""


class Arity(StrEnum):
    """Whether a predicate has one value at a time, or many."""

    ONE = "one"
    MANY = "many"
    UNKNOWN = "unknown"


class Law(StrEnum):
    """What is true of a predicate as a relation between names."""

    ASYMMETRIC = "asymmetric"
    TRANSITIVE = "transitive"


class Division(StrEnum):
    """How the parts of an entity make it up: nothing in two of them; and all of it."""

    SEPARATE = "separate"
    COMPLETE = "complete"


class Severity(StrEnum):
    """How much a finding matters; `OFF` silences a rule and is no severity of a finding."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Sort(StrEnum):
    """In which order findings are shown."""

    GRAVITY = "gravity"
    """The gravest first."""
    SUBJECT = "subject"
    """By subject, each where its gravest finding stands; within it by time."""
    TIME = "time"
    """By time."""


SEVERITIES = tuple(severity for severity in Severity if severity is not Severity.OFF)
"""Those of findings, gravest first."""


class Level(StrEnum):
    """How bad a problem is: whether something could not be read because of it."""

    ERROR = "error"
    WARNING = "warning"


class FailOn(StrEnum):
    """The mildest class of findings that makes a run fail; `NEVER`: none does."""

    CONTRADICTS = Kind.CONTRADICTS
    MAY_CONTRADICT = Kind.MAY_CONTRADICT
    CHANGED = Kind.CHANGED
    NEVER = "never"

    @property
    def failing(self) -> tuple[Kind, ...]:
        """The classes that do, gravest first."""
        return () if self is FailOn.NEVER else CLASSES[: CLASSES.index(Kind(self)) + 1]


class About(StrEnum):
    """What a problem is in: the vocabulary, the register, the settings and the rules, or what they are used on."""

    DEFINITIONS = "definitions"
    INPUT = "input"


class Verdict(StrEnum):
    """What a reviewer says of a finding; `IN_CONFLICT` where reviewers differ."""

    CONFIRMED = "confirmed"
    EXPLAINED = "explained"
    FALSE_ALARM = "false alarm"
    NEEDS_WORK = "needs work"
    IN_CONFLICT = "in conflict"


VERDICTS = tuple(verdict for verdict in Verdict if verdict is not Verdict.IN_CONFLICT)
"""What a reviewer may say of a finding."""
SETTLING = (Verdict.EXPLAINED, Verdict.FALSE_ALARM)
"""The verdicts after which a finding leaves the default view."""


class Between(StrEnum):
    """Whose words contradict each other."""

    SOURCES = "between sources"
    ONE_SOURCE = "within one source"
    SPEAKERS = "between speakers"
    ONE_SPEAKER = "same speaker"


class Voice(StrEnum):
    """Who speaks, the most direct first: the source itself, a person or body it names, somebody it does not name."""

    OWN = "own voice"
    NAMED = "named speaker"
    UNNAMED = "unnamed speaker"


class Doubt(StrEnum):
    """What keeps a possible contradiction from being one: that nobody has said whether the predicate changes or takes
    several values; of which time it is said; who or what is meant; how sure a source is; how wide a value reads."""

    DECLARATION = "declaration"
    TIME = "time"
    NAME = "name"
    CERTAINTY = "certainty"
    ROUNDING = "rounding"


class Fate(StrEnum):
    """What became of a quote in the text of its source; `NO_TEXT` where that is not known or cannot be read."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"
    NO_TEXT = "no text"


class Suspect(StrEnum):
    """What may be at the root of several findings: a claim that may be withdrawn, a name that may be split in two."""

    CLAIM = "claim"
    NAME = "name"


class NamePart(StrEnum):
    """A name by which two claims may miss each other: a part of the question that a claim answers, or who speaks."""

    SUBJECT = "subject"
    PREDICATE = "predicate"
    PLACE = "place"
    SPEAKER = "speaker"


class NameKind(StrEnum):
    """What two similar names are names of."""

    SUBJECT = "subject"
    PREDICATE = "predicate"
    PLACE = "place"
    SPEAKER = "speaker"
    VALUE = "value"
