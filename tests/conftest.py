"""For all tests: every regular expression that the package compiles is recorded, before it is imported, and pumped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import pumping

pumping.watch("contracheck")


@pytest.fixture(autouse=True)
def _expressions_are_linear() -> Iterator[None]:
    """After each test, those that it was the first to use: with no text may they take more than linear time."""
    yield
    while pumping.PENDING:
        wrong = pumping.fault(*pumping.PENDING.pop())
        if wrong:
            pytest.fail(wrong, pytrace=False)
