"""What rules of other packages import under its former name; `contracheck.rules.kit` is the name now."""

from __future__ import annotations

import warnings

from contracheck.rules.kit import *  # noqa: F403 - the former name of all of it
from contracheck.rules.kit import __all__  # noqa: F401 - the same

warnings.warn(
    "contracheck.ruling is contracheck.rules.kit now; the old name goes with the next version",
    DeprecationWarning,
    stacklevel=2,
)
