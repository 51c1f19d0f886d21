"""Where sources contradict each other: see `docs/architecture.md` for the road that the data takes."""

__version__ = "0.1.0"
