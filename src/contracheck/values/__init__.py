"""Pure values: they parse, print and compare, and import nothing of the house."""
