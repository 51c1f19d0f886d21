"""One file -> its part of what was read, by the kind of file."""

from __future__ import annotations

from contracheck.load.file_parts import FilePart
from contracheck.load.find_files import File, read_bytes
from contracheck.load.input_formats import format_of
from contracheck.model import Problem


def read_file(file: File) -> FilePart:
    """What `file` gives. A file that cannot be read at all gives one problem."""
    part = _read(file)
    return part if file.plain else part.in_file(file.path)


def _read(file: File) -> FilePart:
    data = read_bytes(file)
    return FilePart((data,)) if isinstance(data, Problem) else format_of(file.name).read(data, file.name)
