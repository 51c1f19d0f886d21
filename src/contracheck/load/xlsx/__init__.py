"""XLSX: the package, the parts of the book, its cells as the text that they show."""
