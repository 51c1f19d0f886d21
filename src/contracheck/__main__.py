"""`python -m contracheck`."""

from __future__ import annotations

from contracheck.cli import main

if __name__ == "__main__":
    main()
