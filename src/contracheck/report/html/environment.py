"""The templates: autoescaped, with text from outside disarmed, and compiled once."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from contracheck.report.html.chart_scale import RIGHT, WIDTH
from contracheck.report.words import STYLES, becomes, visible

ROOM = Path(__file__).parent


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates, kept where Python keeps the package's bytecode; where that cannot be written, not kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled before, if anything."""
        try:
            with self._path(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            return

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if sys.dont_write_bytecode:
            return
        from contracheck.files.replacing import replace

        path = self._path(bucket)
        try:
            path.parent.mkdir(exist_ok=True)
            replace(path, bucket.bytecode_to_string())
        except OSError:
            return

    def _path(self, bucket: Bucket) -> Path:
        return ROOM / "__pycache__" / f"{bucket.key}.{sys.implementation.cache_tag}-jinja-{jinja2.__version__}.bin"


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """All templates of the page. An undefined name is an error."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOM / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_Compiled(),
        finalize=_disarmed,
    )
    made.globals.update(styles=STYLES, picture={"width": WIDTH, "right": RIGHT})
    made.filters["tight"] = _tight
    made.filters["unhashed"] = lambda json: Markup(json.replace("##", "\\u0023\\u0023"))  # noqa: S704 - JSON in HTML already
    made.filters["becomes"] = becomes
    made.filters["grouped"] = lambda number: f"{number:,}"
    return made


def _tight(html: Markup) -> Markup:
    """Without the empty lines that templates leave; text from outside has no line breaks."""
    return Markup(re.sub(r"(?<!\s)\s*\n\s*", "\n", html))  # noqa: S704 - it is HTML already


def _disarmed(value: object) -> object:
    """Text as `visible`; what is HTML already, and what is no text, as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def asset(name: str) -> str:
    """The style sheet or the script."""
    return (ROOM / "assets" / name).read_text(encoding="utf-8")
