"""CSV: its rows, and where each cell stands."""
