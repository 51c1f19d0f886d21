"""The build of a wheel: it takes the page's templates along compiled, so that no run has to."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOM = Path("src/contracheck/report/html")


class CompiledTemplates(BuildHookInterface):
    """Compiles the templates into the package before it is packed; an editable installation has them, too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - as hatchling calls it
        """Write them where the package looks for them."""
        made = runpy.run_path(str(Path(self.root) / ROOM / "template_options.py"))
        made["compile_templates"]()
        build_data["artifacts"].append(f"{ROOM.as_posix()}/compiled/*.py")
