"""Rules without code: denial constraints over one to three claims, declared in the vocabulary.

A constraint says what may *never* hold of some claims together. The texts are parsed and checked here, never run as
code; what they mean is written down in `docs/declared-rules.md`.
"""

from __future__ import annotations

from contracheck.rules.declared.build import declared_rules

__all__ = ["declared_rules"]
