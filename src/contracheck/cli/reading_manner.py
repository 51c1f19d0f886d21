"""How the settings of a project have values read."""

from __future__ import annotations

from contracheck.normalise.manner import Manner
from contracheck.settings import Settings


def manner_of(settings: Settings, *, exact: bool = False) -> Manner:
    """How the settings have values read; `exact` where a flag says so, too."""
    return Manner(
        exact=exact or settings.exact,
        hedge=settings.hedge,
        vague=settings.vague,
        fiscal_year_starts=settings.fiscal_year_starts,
        case_when=settings.case.when if settings.case else "",
    )
