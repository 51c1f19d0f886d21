"""What holds for every test."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No test looks at the clock: neither how long an example takes nor how long it takes to draw one makes a test fail.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
