"""Where sources contradict each other: see `docs/architecture.md` for the road that the data takes.

`check` is what the command `contracheck run` does, without its screens and files: nothing is printed, written or looked
up but the files that are named.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from contracheck.files.paths import listed

if TYPE_CHECKING:
    from contracheck.model import Report
    from contracheck.pipeline import Options

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(*paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], options: Options | None = None) -> Report:
    """The report of the claims in `paths`, files and folders, each given alone or in a list: `check("claims")`.

    `options` are those of `contracheck.pipeline.Options`; no settings file is looked for. What is wrong with a file is
    in `Report.problems`, and raises nothing. Raises `TypeError` for what is no path, `ValueError` if there is none.
    """
    from contracheck.pipeline import Options
    from contracheck.pipeline import check as run

    if not isinstance(options, Options | None):
        message = f"options are a contracheck.pipeline.Options, not {type(options).__name__}"
        raise TypeError(message)
    return run(listed(paths), options or Options())
