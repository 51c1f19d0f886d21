"""The lines to the server: how long one may take over a request, how many there may be, and which gives way.

The one that gives way is, of those with no request in work, that which was opened or answered the longest ago. An
honest browser sends its request as soon as it has a line, and opens a line anew that was closed while idle; so it is
answered, whoever else holds lines open.
Only requests under the secret address are ever worked on, and the gate reads their bodies within a time of its own.
"""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from contracheck.values.limits import CONNECTIONS, REQUEST_SECONDS

FEWEST = 8
"""Lines at once where few files may be open."""
OWN_FILES = 96
"""Files left for everything else: claims that are read, and lines that are just being opened or closed."""

_IDLE, _TAKING, _IN_WORK = range(3)
"""What a line is busy with, in the order in which lines give way: nothing but perhaps half a request; an answer that
has not been taken; a request in work."""


class Connection(H11Protocol):
    """One line. The head of a request must be there within `patience` seconds, and so must the rest of a body that was
    answered before it was there."""

    patience: ClassVar[float] = REQUEST_SECONDS
    linger: ClassVar[float] = 2.0
    """Seconds in which an answer must be taken when the server ends."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._dropped = False
        self._since = self.loop.time()
        self._awaited: object = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The line is open: make room for it, and wait for a request."""
        super().connection_made(transport)
        self._make_room()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """The line is closed."""
        super().connection_lost(exc)
        self._wait(None)

    def data_received(self, data: bytes) -> None:
        """Some bytes of one or more requests, or of half a one."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """A request is answered; some of the next one may be there."""
        self._since = self.loop.time()
        super().on_response_complete()
        self._watch()

    def send_400_response(self, msg: str) -> None:
        """Tell that this is no HTTP; if an answer has begun already, there is nothing left to say."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.drop()

    def shutdown(self) -> None:
        """The server ends: what is in work is answered, and nothing else is waited for."""
        if self.conn.their_state is h11.SEND_BODY:
            self.drop()
        elif not self.transport.is_closing():
            super().shutdown()
        self._wait(self.loop.call_later(self.linger, self._end))

    def drop(self) -> None:
        """Close the line at once."""
        self._dropped = True
        self.transport.abort()

    def _make_room(self) -> None:
        """Drop a line if there are too many: this one only where all others are in work."""
        lines = [line for line in self.connections if isinstance(line, Connection) and not line._dropped]  # noqa: SLF001
        if len(lines) > most():
            idle = (line for line in lines if line is not self and line._busy() is not _IN_WORK)  # noqa: SLF001
            min(idle, key=lambda line: (line._busy(), line._since), default=self).drop()  # noqa: SLF001

    def _busy(self) -> int:
        if self.transport.get_write_buffer_size():
            return _TAKING
        if self.cycle is not None and not self.cycle.response_complete:
            return _IN_WORK
        return _IDLE

    def _to_come(self) -> object:
        """What of a request must come soon: its head, the rest of its body, or `None`."""
        state = self.conn.their_state
        if state is h11.IDLE and (self.cycle is None or self.conn.trailing_data[0]):
            return state
        return state if state is h11.SEND_BODY and self.cycle.response_complete else None

    def _watch(self) -> None:
        """Wait for what is to come, from the moment at which it was first waited for."""
        awaited = self._to_come()
        if awaited is not self._awaited:
            self._awaited = awaited
            self._wait(self.loop.call_later(self.patience, self.drop) if awaited is not None else None)

    def _wait(self, timer: asyncio.TimerHandle | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = timer

    def _end(self) -> None:
        """Drop the line, but not while its request is in work."""
        if self._busy() is _IN_WORK:
            self._wait(self.loop.call_later(self.linger, self._end))
        else:
            self.drop()


def most() -> int:
    """How many lines there may be at once, under the limit of open files."""
    try:
        import resource
    except ImportError:  # a system without one
        return CONNECTIONS
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return CONNECTIONS if limit == resource.RLIM_INFINITY else max(FEWEST, min(CONNECTIONS, limit - OWN_FILES))
