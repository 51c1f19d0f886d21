"""The parts of `docs/build.py`."""
