"""What holds for every test: no deadline, and every regular expression that the package compiles is recorded, before it
is imported, and pumped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

import pumping

pumping.watch("contracheck")

# No test looks at the clock: neither how long an example takes nor how long it takes to draw one makes a test fail.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _expressions_are_linear() -> Iterator[None]:
    """After each test, those that it was the first to use: with no text may they take more than linear time."""
    yield
    while pumping.PENDING:
        wrong = pumping.fault(*pumping.PENDING.pop())
        if wrong:
            pytest.fail(wrong, pytrace=False)
