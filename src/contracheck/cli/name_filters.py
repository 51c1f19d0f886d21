"""The names given to --only, --ignore and --without: those that mean nothing are told, with the nearest that does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click
from attrs import evolve, frozen

from contracheck.model import Level, Place, Problem
from contracheck.pipeline import Options, Prepared
from contracheck.settings import Settings
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key


@frozen
class Known:
    """What can be named: by key, the name that findings have."""

    rules: dict[str, str]
    subjects: dict[str, str]
    sources: dict[str, str]
    predicates: dict[str, str]

    @classmethod
    def of(cls, prepared: Prepared) -> Known:
        """All rules, and the subjects and sources that the files speak of."""
        register = prepared.register
        claimed = [
            name for claim in prepared.loaded.claims for name in (claim.subject, register.canonical(claim.subject))
        ]
        entered = [name for entity in prepared.loaded.entities for name in (entity.name, *entity.aliases)]
        names = dict.fromkeys((*claimed, *entered, *register.known))
        return cls(
            rules={name_key(rule.name): rule.name for rule in prepared.rules},
            subjects={name_key(name): register.canonical(name) for name in names},
            sources={name_key(source.id): source.id for source in prepared.loaded.sources},
            predicates={
                **{name_key(name): name for name in prepared.predicates},
                **{name: predicate.name for name, predicate in prepared.known.items()},
            },
        )

    @property
    def everything(self) -> dict[str, str]:
        """All that `--only` and `--ignore` take."""
        return {**self.subjects, **self.sources, **self.rules}


def checked_names(prepared: Prepared, settings: Settings) -> tuple[Options, tuple[Problem, ...]]:
    """The options of what was prepared with the names that findings have, and warnings for names that mean nothing.

    A wrong name on the command line raises `click.UsageError`; in the settings, or where files could not be read (the
    name may stand in one of those), it is a warning.
    """
    options, asked = prepared.options, prepared.options.selection
    important = options.case.important if options.case else ()
    if not any((asked.only, asked.ignore, asked.without, important)):
        return options, ()
    known = Known.of(prepared)
    everything = known.everything
    lost = [
        *_unknown("only", asked.only, everything, settings.only, "a rule, subject or source"),
        *_unknown("ignore", asked.ignore, everything, settings.ignore, "a rule, subject or source"),
        *_unknown(
            "without", asked.without, {name: name for name in known.sources.values()}, settings.without, "a source"
        ),
        *_unknown("important", important, {**known.subjects, **known.predicates}, important, "a subject or a property"),
    ]
    readable = not any(problem.level == Level.ERROR for problem in prepared.problems)
    for name, in_settings, problem in lost:
        if readable and not in_settings:
            raise click.UsageError(_told(name, problem))
    path = settings.path or "command line"
    problems = tuple(evolve(problem, place=Place(path)) for _, _, problem in lost)
    selection = evolve(asked, only=_named(asked.only, everything), ignore=_named(asked.ignore, everything))
    return evolve(options, selection=selection), problems


def _unknown(
    option: str, names: Iterable[str], known: dict[str, str], in_settings: Sequence[str], kind: str
) -> Iterator[tuple[str, bool, Problem]]:
    for name in names:
        key = name if option == "without" else name_key(name)
        if key not in known:
            hint = nearest(name, tuple(dict.fromkeys((*known.values(), *known))))
            message = f"{option}: nothing has this name"
            yield (
                option,
                name in in_settings,
                Problem(Place(""), message, name, kind, known.get(hint, hint), Level.WARNING),
            )


def _told(option: str, problem: Problem) -> str:
    hint = f"; did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return f"--{option} {problem.value}: nothing has this name, expected {problem.expected}{hint}"


def _named(names: Iterable[str], known: dict[str, str]) -> tuple[str, ...]:
    return tuple(known.get(name_key(name), name) for name in names)
