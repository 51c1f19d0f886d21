"""The server as a process of its own, and a client that can send anything."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit


class Answer(NamedTuple):
    code: int
    text: str
    headers: dict[str, str]


class Server:
    """A running server: its link, and requests to it."""

    def __init__(self, folder: Path, link: str) -> None:
        self.folder, self.link = folder, link
        parts = urlsplit(link)
        self.port = parts.port or 0
        self.token = parts.path.strip("/")

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        """A request below the secret address; names of headers with `_` for `-`."""
        return self.raw(f"/{self.token}/{path}", method, body, **headers)

    def raw(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        """A request to exactly that path."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, text in headers.items():
                line.putheader(name.replace("_", "-"), text)
            if body is not None:
                line.putheader("Content-Length", str(len(body)))
            line.endheaders(body)
            answer = line.getresponse()
            return Answer(answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders()))
        finally:
            line.close()

    def post(self, path: str, told: object, **headers: str) -> Answer:
        """JSON, as the page sends it."""
        given = {"Content_Type": "application/json", "X_Contracheck_Token": self.token, **headers}
        return self.ask(path, "POST", json.dumps(told).encode(), **{name: text for name, text in given.items() if text})


@contextmanager
def serving(folder: Path, *flags: str, files: int | None = None) -> Iterator[Server]:
    """The server on `folder`, ended as a user ends it: it must end well. `files` is how many it may have open."""
    limit = ["sh", "-c", f'ulimit -n {files}; exec "$@"', "sh"] if files else []
    run = subprocess.Popen(
        [*limit, sys.executable, "-m", "contracheck", "serve", *flags],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert run.stdout is not None
    line = run.stdout.readline()
    try:
        assert "http://127.0.0.1:" in line, line + (run.communicate(timeout=10)[1] if run.poll() is not None else "")
        yield Server(folder, line.split()[-1])
    finally:
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=20)
    assert "Traceback" not in said, said
    assert run.returncode in (0, 130)
