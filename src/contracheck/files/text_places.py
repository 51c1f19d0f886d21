"""Where things stand in a file of text, and in a sheet of a workbook."""

from __future__ import annotations

from contracheck.model import Place


class InText:
    """Locator of a text file: lines and columns as they are."""

    __slots__ = ("file",)

    def __init__(self, file: str) -> None:
        self.file = file

    def __call__(self, line: int, column: int) -> Place:
        """The place of that line and column."""
        return Place(self.file, line, column)


class InSheet:
    """Locator of a sheet: line is the row, column the number of the column (A is 1)."""

    __slots__ = ("file", "sheet")

    def __init__(self, file: str, sheet: str) -> None:
        self.file, self.sheet = file, sheet

    def __call__(self, line: int, column: int) -> Place:
        """The place of that cell."""
        return Place(self.file, line, column, self.sheet, f"{letters(column)}{line}")


def letters(column: int) -> str:
    """The letters of a column, from its 1-based number: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, digit = divmod(column - 1, 26)
        name = chr(65 + digit) + name
    return name
