"""The table `[severity]` of a settings file: by rule, and below a predicate by rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracheck.model import Place, Severity
from contracheck.model.policy import Policy
from contracheck.settings.case_table import Tell
from contracheck.settings.shape import LEVELS

_Keys = tuple[str, ...]


def policy_of(name: str, value: object, tell: Tell, place: Callable[[_Keys], Place]) -> Policy | None:
    """The severities of a table. Whether there are rules and predicates of those names is known only when the
    vocabulary has been read."""
    if not isinstance(value, dict):
        tell((name,), f"{name} is not a table", value, '[severity], and below it: rule-name = "warning"')
        return None
    tables = {key: table for key, table in value.items() if isinstance(table, dict)}
    own = {key: level for key, level in value.items() if key not in tables}
    named = [(*keys, rule) for keys, table in _by_keys(name, own, tables).items() for rule in table]
    return Policy(
        _severities((name,), own, tell),
        {key: read for key, table in tables.items() if (read := _severities((name, key), table, tell))},
        {key: place((name, key)) for key in tables},
        {keys[-1]: place(keys) for keys in reversed(named)},
    )


def _by_keys(
    name: str, own: Mapping[str, object], tables: Mapping[str, Mapping[str, object]]
) -> Mapping[_Keys, Mapping[str, object]]:
    return {(name,): own, **{(name, key): table for key, table in tables.items()}}


def _severities(keys: _Keys, table: Mapping[str, object], tell: Tell) -> Mapping[str, Severity]:
    return {rule: Severity(str(level)) for rule, level in table.items() if _is_one((*keys, rule), level, tell)}


def _is_one(keys: _Keys, level: object, tell: Tell) -> bool:
    if level not in LEVELS:
        tell(keys, "unknown severity", level, f"one of {', '.join(LEVELS)}", LEVELS)
        return False
    return True
