"""Who is let in: only this machine's own pages, under the secret address, with requests of a modest size.

The secret stands in the path of every address, so that no cookie is sent along by a browser that another site has
sent here. The host must be this one by its own name (a name of another site that resolves to this machine is refused),
and so must the origin, where a browser tells it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracheck.values.limits import REQUEST_BODY, REQUEST_SECONDS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Sent with every answer."""


class Gate:
    """Lets requests through to `app`, or refuses them. `port` is that which the server listens on."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        refused = self._refusal(scope)
        body = b""
        if not refused:
            try:
                body = await asyncio.wait_for(_body(receive), REQUEST_SECONDS)
            except TimeoutError:
                refused = (408, "the request takes too long")
            except ValueError as error:
                refused = (413, str(error))
        if refused:
            await PlainTextResponse(refused[1] + "\n", refused[0])(scope, receive, _dressed(send))
            return
        inner = {**scope, "path": scope["path"][len(self._token) + 1 :]}
        await self._app(inner, _told(body), _dressed(send))

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """The code and reason for which a request is refused before anything of it is looked at."""
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts]:
            return 421, "this is not the host that was asked for"
        if any(text not in {f"http://{host}" for host in self._hosts} for text in headers.getlist("origin")):
            return 403, "requests of other sites are refused"
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return 403, "requests of other sites are refused"
        if not secrets.compare_digest(_first(scope["path"]).encode(), self._token.encode()):
            return 404, "there is nothing here; use the link that the command printed"
        return self._unmarked(scope["method"], headers)

    def _unmarked(self, method: str, headers: Mapping[str, str]) -> tuple[int, str] | None:
        """What changes anything must say so in a header that no form can send, and in JSON."""
        if method in ("GET", "HEAD"):
            return None
        if not secrets.compare_digest(headers.get("x-contracheck-token", "").encode(), self._token.encode()):
            return 403, "the request does not come from the page"
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return 415, "expected JSON"
        return None


def _first(path: str) -> str:
    """The first part of a path that has a second one."""
    first, slash, _ = path.lstrip("/").partition("/")
    return first if slash and path.startswith("/") and not path.startswith("//") else ""


async def _body(receive: Receive) -> bytes:
    """All of the body. Raises `ValueError` as soon as it is too large."""
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ValueError("the request was broken off")
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > REQUEST_BODY:
            raise ValueError(f"the request is too large; at most {REQUEST_BODY:,} bytes")
        more = message.get("more_body", False)
    return b"".join(parts)


def _told(body: bytes) -> Receive:
    """The body that was read, for whoever reads it next."""
    left = [body]

    async def receive() -> Message:
        return {"type": "http.request", "body": left.pop()} if left else {"type": "http.disconnect"}

    return receive


def _dressed(send: Send) -> Send:
    """Every answer with the headers that keep it to itself."""
    extra = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *extra]}
        await send(message)

    return dressed
