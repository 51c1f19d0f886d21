"""Whatever is typed after `contracheck`: an exit code of the table, and never a traceback."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from command import contracheck, write_dispute
from contracheck.cli.app import COMMANDS
from contracheck.cli.exit_codes import FOUND, NOTHING_COMPARED, NOTHING_TO_REPORT, UNREADABLE

LIKELY = """
--only --ignore --without --as-of --exact --format json --output --quiet --verbose --reports --no-reports
--fail-on never --accept --refuse --claims --id --published claims alpha alpha/1 beta/1 2025-11-27 quantity-mismatch
-- - report.html
""".split()
ENDING = tuple(name for name in COMMANDS if name != "serve")
"""`serve` ends only when it is interrupted; what it refuses has tests of its own."""
words = st.sampled_from(LIKELY) | st.text(st.characters(exclude_characters="/\x00"), max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ENDING), st.lists(words, max_size=5))
def test_any_arguments_end_in_an_exit_code(name: str, arguments: list[str]) -> None:
    with TemporaryDirectory() as folder:
        write_dispute(Path(folder))
        done = contracheck(Path(folder), name, *arguments)
    assert done.code in (NOTHING_TO_REPORT, FOUND, UNREADABLE, NOTHING_COMPARED)
    assert done.out or done.err or "--output" in arguments or name == "run"
