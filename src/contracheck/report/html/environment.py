"""The templates: autoescaped, with text from outside disarmed, and compiled once.

They come compiled with the package, as Python. Where they do not, or were changed since, or another version of Jinja is
at hand, they are compiled when first used, and kept in the user's cache folder.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from contracheck.report.html.chart_scale import RIGHT, WIDTH
from contracheck.report.html.template_options import COMPILED, FILTERS, OPTIONS, TEMPLATES, compiled_from
from contracheck.report.words import STYLES, becomes, visible

ROOM = Path(__file__).parent


class _Loader(jinja2.FileSystemLoader):
    """A template as it was compiled into the package, if it was compiled from what it is now; else from its text."""

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> jinja2.Template:
        source, _, _ = self.get_source(environment, name)
        if code := _compiled(name, source):
            return environment.template_class.from_module_dict(environment, code, {} if globals is None else globals)
        return super().load(environment, name, globals)


def _compiled(name: str, source: str) -> dict[str, Any] | None:
    """The module that `source` was compiled into, if it is there."""
    try:
        code = import_module(f"{__package__}.{COMPILED.name}.{Path(name).stem}")
    except ImportError:
        return None
    return vars(code) if compiled_from(source) == code.COMPILED_FROM else None


class _Kept(jinja2.BytecodeCache):
    """Compiled templates in the user's cache folder; where that cannot be written, not kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled before, if anything."""
        try:
            with self._path(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            return
        except (EOFError, TypeError, ValueError, UnpicklingError):
            bucket.reset()  # cut off, or written over

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        from contracheck.files.replacing import replace

        path = self._path(bucket)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace(path, bucket.bytecode_to_string())
        except OSError:
            return

    def _path(self, bucket: Bucket) -> Path:
        from platformdirs import user_cache_path

        name = f"{bucket.key}.{sys.implementation.cache_tag}-jinja-{jinja2.__version__}.bin"
        return user_cache_path("contracheck", appauthor=False) / "templates" / name


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """All templates of the page. An undefined name is an error."""
    made = jinja2.Environment(  # noqa: S701 - it escapes: OPTIONS
        loader=_Loader(TEMPLATES), bytecode_cache=_Kept(), finalize=_disarmed, **OPTIONS
    )
    made.globals.update(styles=STYLES, picture={"width": WIDTH, "right": RIGHT})
    made.filters.update({name: _FILTERS[name] for name in FILTERS})
    return made


def _tight(html: Markup) -> Markup:
    """Without the empty lines that templates leave; text from outside has no line breaks."""
    return Markup(re.sub(r"(?<!\s)\s*\n\s*", "\n", html))  # noqa: S704 - it is HTML already


def _unhashed(json: Markup) -> Markup:
    """Without what could close a raw text."""
    return Markup(json.replace("##", "\\u0023\\u0023"))  # noqa: S704 - JSON in HTML already


_FILTERS: dict[str, Callable[..., object]] = {
    "becomes": becomes,
    "grouped": "{:,}".format,
    "tight": _tight,
    "unhashed": _unhashed,
}


def _disarmed(value: object) -> object:
    """Text as `visible`; what is HTML already, and what is no text, as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def asset(name: str) -> str:
    """The style sheet or the script."""
    return (ROOM / "assets" / name).read_text(encoding="utf-8")
