"""The server itself: how it is set up, and run until Ctrl-C."""

from __future__ import annotations

import socket

import uvicorn
from starlette.types import ASGIApp

from contracheck.serve.connections import Connection

AT_ONCE = 4
"""Lines that the event loop takes up in one go. Until one too many is closed, it may do so three times more."""
QUEUE = 256
"""Lines that the system keeps waiting until they are taken up."""


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen. How many lines are taken up in one go, and how many may wait, are one number to uvicorn."""
        await super().startup(sockets)
        for one in sockets or ():
            one.listen(QUEUE)


def run(app: ASGIApp, listening: socket.socket) -> None:
    """Serve until Ctrl-C."""
    settings = uvicorn.Config(
        app, http=Connection, loop="asyncio", backlog=AT_ONCE, log_level="warning", access_log=False,
        server_header=False, date_header=False, lifespan="off", ws="none", proxy_headers=False, timeout_keep_alive=5,
        h11_max_incomplete_event_size=32_768,
    )  # fmt: skip
    _Server(settings).run(sockets=[listening])
