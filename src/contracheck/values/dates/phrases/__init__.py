"""English phrases for dates -> canonical text."""
