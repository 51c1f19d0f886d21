"""The lines of the served page: nobody without the link keeps those who have it from being answered."""

from __future__ import annotations

import asyncio
import http.client
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra [web] is not installed")
pytest.importorskip("uvicorn", reason="the extra [web] is not installed")
pytest.importorskip("resource", reason="this system has no limit of open files")

import resource

import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState

from command import write_dispute
from contracheck.serve.connections import Connection, most
from contracheck.values.limits import CONNECTIONS
from serving import Server, serving

HALVES = {
    "nothing": b"",
    "half a line": b"GET /x",
    "half the headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1",
    "a stranger's whole request": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a stranger's half body": b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n{",
    "a stranger's chunks": b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
}


@pytest.fixture(autouse=True)
def _enough_files() -> Iterator[None]:
    """The test itself needs 300 sockets."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    if before[0] < 1000 <= before[1]:
        resource.setrlimit(resource.RLIMIT_NOFILE, (1000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@contextmanager
def crowded(folder: Path, half: bytes) -> Iterator[Server]:
    """A server that may have 256 files, with 300 lines that stay open until it has ended."""
    write_dispute(folder)
    with ExitStack() as lines, serving(folder, files=256) as server:
        for _ in range(300):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30))
            with suppress(OSError):  # cut off already
                line.sendall(half)
        yield server


@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES)
def test_a_crowd_keeps_nobody_from_being_answered(tmp_path: Path, half: bytes) -> None:
    with crowded(tmp_path, half) as server:
        line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        for path in ("", "state", "names", "page.js"):
            line.request("GET", f"/{server.token}/{path}")
            answer = line.getresponse()
            answer.read()
            assert answer.status == 200
        line.close()


def test_a_slow_line_is_cut_off_and_one_that_asks_now_and_then_is_not(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    with serving(tmp_path) as server, socket.create_connection(("127.0.0.1", server.port), timeout=0.5) as slow:
        honest = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        honest.connect()
        first = honest.sock
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        rounds, cut = 0, False
        while not cut and rounds < 28:
            rounds += 1
            honest.request("GET", f"/{server.token}/state")
            answer = honest.getresponse()
            answer.read()
            assert answer.status == 200
            assert honest.sock is first
            cut = dribbled(slow)
        honest.close()
        assert cut
        assert rounds >= 16  # of half a second: not before eight seconds, whatever else this machine does


def dribbled(line: socket.socket) -> bool:
    """Whether the line is cut off, half a second after one more byte."""
    try:
        line.sendall(b"x")
        return line.recv(1000) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


@pytest.mark.parametrize(("files", "lines"), [(256, 100), (196, 100), (195, 99), (128, 32), (104, 8), (60, 8)])
def test_few_files_are_few_lines(files: int, lines: int) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    assert most() == lines


# ---------------------------------------------------------------- one line, with less patience


class Hasty(Connection):
    patience = 0.6
    linger = 0.3


class Street:
    """A small server, whose answers wait at `/wait` until they are let go, and are very long at `/long`."""

    def __init__(self, kind: type[Connection] = Hasty) -> None:
        self.kind = kind
        self.state, self.gate, self.faults = ServerState(), asyncio.Event(), list[object]()
        self.clients: list[Client] = []
        self.config = uvicorn.Config(
            self.app, http=kind, interface="asgi3", lifespan="off", ws="none", log_level="critical"
        )

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/wait":
            await self.gate.wait()
        if scope["path"] == "/body":
            while (await receive()).get("more_body"):
                pass
        body = b"x" * (50_000_000 if scope["path"] == "/long" else 2)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
        await send({"type": "http.response.body", "body": body})

    async def line(self, sent: bytes = b"") -> Client:
        client = Client(*await asyncio.open_connection("127.0.0.1", self.port))
        self.clients.append(client)
        await client.send(sent)
        return client

    async def run(self, scene: Callable[[Street], Awaitable[None]]) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, told: self.faults.append(told))
        made = lambda: self.kind(config=self.config, server_state=self.state, app_state={})  # noqa: E731
        server = await loop.create_server(made, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            try:
                await asyncio.wait_for(scene(self), 20)
            finally:
                self.gate.set()
                for one in list(self.state.connections):
                    one.shutdown()
                left = await self.ended()
                for client in self.clients:
                    client.writer.transport.abort()
                await asyncio.sleep(0.05)
        assert not left
        assert self.faults == []

    async def ended(self) -> bool:
        """Whether lines are left after three seconds; `linger` is 0.3."""
        for _ in range(300):
            if self.state.connections:
                await asyncio.sleep(0.01)
        return bool(self.state.connections)


class Client:
    """The other end of a line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def send(self, sent: bytes) -> None:
        with suppress(OSError):
            self.writer.write(sent)
            await self.writer.drain()
        await asyncio.sleep(0.005)

    async def answered(self) -> bool:
        return b" 200 " in await self.reader.readuntil(b"\r\n\r\n") and await self.reader.readexactly(2) == b"xx"

    async def closed(self, within: float = 0.1) -> bool:
        """Whether the line is closed by then, with no more answer."""
        try:
            return await asyncio.wait_for(self.reader.read(1), within) == b""
        except TimeoutError:
            return False
        except OSError:
            return True


def ask(path: str = "/", *headers: str) -> bytes:
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: a", *headers, "", ""]).encode()


CHUNKED = ask("/", "Transfer-Encoding: chunked")


async def drip(line: Client, drop: bytes) -> None:
    """Four seconds of drops, or until the line is closed; patience is 0.6."""
    for _ in range(40):
        await line.send(drop)
        if await line.closed():
            return
    pytest.fail("the line is still open")


@pytest.mark.parametrize(
    ("sent", "answers", "drop"),
    [
        (b"", 0, b""),
        (b"", 0, b"G"),
        (b"GET / HTTP/1.1\r\n", 0, b"a: b\r\n"),
        (ask() + b"G", 1, b""),
        (ask() + b"G", 1, b"E"),
        (ask() + ask() + b"G", 2, b"E"),
        (ask("/", "Content-Length: 100000"), 1, b"x"),
        (CHUNKED, 1, b"1\r\nx\r\n"),
        (CHUNKED + b"1\r\nx\r\n0\r\n", 1, b"a: b\r\n"),
    ],
    ids=["nothing", "line", "headers", "silent", "second", "third", "body", "chunks", "trailer"],
)
def test_what_does_not_come_in_time_is_not_waited_for(sent: bytes, answers: int, drop: bytes) -> None:
    async def scene(street: Street) -> None:
        line = await street.line(sent)
        for _ in range(answers):
            assert await line.answered()
        await drip(line, drop)

    asyncio.run(Street().run(scene))


def test_each_request_has_a_time_of_its_own() -> None:
    async def scene(street: Street) -> None:
        line = await street.line()
        for _ in range(6):  # 1.8 seconds
            await line.send(ask()[:9])
            await asyncio.sleep(0.3)
            await line.send(ask()[9:])
            assert await line.answered()
        early = await street.line(ask("/", "Content-Length: 2"))  # answered before its body is there
        assert await early.answered()
        for _ in range(4):
            await asyncio.sleep(0.3)
            await early.send(b"xx" + ask("/", "Content-Length: 2"))
            assert await early.answered()

    asyncio.run(Street().run(scene))


def test_work_takes_its_time() -> None:
    async def scene(street: Street) -> None:
        line = await street.line(ask("/wait"))
        assert not await line.closed(1.2)
        street.gate.set()
        assert await line.answered()

    asyncio.run(Street().run(scene))


@pytest.mark.parametrize("wrong", [b"zz\r\n", b"-1\r\nx", b"1\r\nxyz\r\n"])
def test_chunks_that_are_none_after_an_answer_end_the_line(wrong: bytes) -> None:
    async def scene(street: Street) -> None:
        line = await street.line(CHUNKED)
        assert await line.answered()
        await line.send(wrong)
        assert await line.closed(0.5)

    asyncio.run(Street().run(scene))


def test_which_line_gives_way() -> None:
    async def scene(street: Street) -> None:
        working = [await street.line(ask("/wait"))]
        half, idle, newer = await street.line(b"G"), await street.line(ask()), await street.line(b"G")
        assert await idle.answered()
        await idle.send(ask())
        assert await idle.answered()
        working += [await street.line(ask("/wait")) for _ in range(CONNECTIONS - 4)]
        assert not await half.closed()
        working.append(await street.line(ask("/wait")))
        assert await half.closed()  # the oldest without a whole request
        assert not await newer.closed()
        working.append(await street.line(ask("/wait")))
        assert await newer.closed()  # opened before the other one was answered
        assert not await idle.closed()
        working.append(await street.line(ask("/wait")))
        assert await idle.closed()
        assert len(working) == CONNECTIONS
        assert await (await street.line(ask())).closed()  # where all others are in work, nothing else is left
        street.gate.set()
        for one in working:
            assert await one.answered()
        assert await (await street.line(ask())).answered()

    asyncio.run(Street(Connection).run(scene))


def test_many_that_come_at_once_are_not_too_many() -> None:
    async def scene(street: Street) -> None:
        for _ in range(3):
            lines = await asyncio.gather(*(street.line(ask()) for _ in range(CONNECTIONS)))
            assert len(street.state.connections) <= CONNECTIONS
        for one in lines:
            assert await one.answered()

    asyncio.run(Street(Connection).run(scene))


def test_a_line_that_does_not_take_its_answer_gives_way_to_one_that_asks() -> None:
    async def scene(street: Street) -> None:
        stuck, half = await street.line(ask("/long")), await street.line(b"G")
        await asyncio.gather(*(street.line(ask("/wait")) for _ in range(CONNECTIONS - 2)))
        await street.line(ask("/wait"))
        assert await half.closed()  # though it is younger
        assert await (await street.line(ask())).answered()
        with pytest.raises((asyncio.IncompleteReadError, OSError)):
            await stuck.reader.readexactly(50_000_000)

    asyncio.run(Street(Connection).run(scene))


@pytest.mark.parametrize(
    "sent", [ask("/long"), ask("/body", "Content-Length: 9"), ask("/long") * 3, CHUNKED, b"G", b""]
)
def test_the_end_waits_for_nobody_who_does_not_go_on(sent: bytes) -> None:
    async def scene(street: Street) -> None:
        await street.line(sent)

    asyncio.run(Street().run(scene))


def test_the_end_waits_for_work() -> None:
    async def scene(street: Street) -> None:
        line = await street.line(ask("/wait"))
        for one in list(street.state.connections):
            one.shutdown()
        await asyncio.sleep(0.8)
        street.gate.set()
        assert await line.answered()
        assert await line.closed(5)

    asyncio.run(Street().run(scene))
