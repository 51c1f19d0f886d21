"""What the templates are compiled with: known when the package is built, so it needs nothing but Jinja.

Run as a script, it compiles them into Python beside it, where Python keeps their bytecode as it does of every module.
The build of a wheel does so, and `make`.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from jinja2.nodes import Impossible

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = Path(__file__).parent / "compiled"
FILTERS = ("becomes", "grouped", "tight", "unhashed")
"""Ours: which function each is, `environment` says. A template that asks for another is not compiled."""
OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
}


def compiled_from(source: str) -> str:
    """What a compiled template is known by: its text, how it was compiled, and by which version of Jinja."""
    return sha256("\0".join((jinja2.__version__, repr(OPTIONS), source)).encode()).hexdigest()


def compile_templates(folder: Path = COMPILED) -> None:
    """Write each template as a Python module into `folder`: the same templates give the same bytes.

    Raises:
        jinja2.TemplateAssertionError: a template names a filter that there is not.
    """
    made = jinja2.Environment(**OPTIONS, finalize=lambda value: value)  # noqa: S701 - it escapes: OPTIONS
    made.filters.update(dict.fromkeys(FILTERS, _known_later))
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").write_text(
        '"""The templates as Python, made by `template_options`."""\n', encoding="utf-8"
    )
    for path in sorted(TEMPLATES.glob("*.html")):
        source = path.read_text(encoding="utf-8")
        code = made.compile(source, path.name, path.name, raw=True, defer_init=True)
        head = f"COMPILED_FROM = {compiled_from(source)!r}\n"
        (folder / f"{path.stem}.py").write_text(head + code + "\n", encoding="utf-8", newline="\n")


def _known_later(*_: object) -> object:
    """A filter while compiling: nothing is worked out in advance with it."""
    raise Impossible


if __name__ == "__main__":
    compile_templates(*map(Path, sys.argv[1:]))
