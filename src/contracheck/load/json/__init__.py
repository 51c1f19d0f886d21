"""JSON Lines: one mapping a line, with the place of every value."""
