"""The addresses of the served page."""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from contracheck.names.name_decisions import NameDecisionError
from contracheck.report.html.environment import asset
from contracheck.report.words import visible
from contracheck.review.decisions_file import UndecidedError
from contracheck.serve.answers import Pages
from contracheck.serve.gate import Gate
from contracheck.serve.live_project import LiveProject
from contracheck.serve.requests import RefusedError

ASSETS = {"page.css": "text/css", "page.js": "text/javascript", "names.js": "text/javascript"}


def make_app(project: LiveProject, token: str, port: int) -> ASGIApp:
    """The whole server, as an ASGI application."""
    pages = Pages(project, token)
    routes = [
        Route("/", _answer(pages.home), methods=["GET"]),
        Route("/state", _answer(pages.state), methods=["GET"]),
        Route("/names", _answer(pages.names), methods=["GET"]),
        Route("/decisions", _answer(pages.decide), methods=["POST"]),
        Route("/pairs", _answer(pages.pair), methods=["POST"]),
        *(Route(f"/{name}", _answer(_file(name, kind)), methods=["GET"]) for name, kind in ASSETS.items()),
    ]
    inner = Starlette(routes=routes)
    inner.router.redirect_slashes = False  # it would lead to an address without the secret
    return Gate(inner, token, port)


def _answer(make: Callable[[bytes], Response]) -> Callable[[Request], object]:
    """A route whose answer is made in a thread of its own, and whose refusals are answers."""

    async def answer(request: Request) -> Response:
        body = await request.body()
        try:
            return await run_in_threadpool(make, body)
        except RefusedError as error:
            return _refusal(str(error), error.code)
        except (UndecidedError, NameDecisionError) as error:
            return _refusal(str(error), 409)
        except OSError as error:
            return _refusal(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}", 409)
        except Exception as error:  # noqa: BLE001 - the last resort: a user is never shown a traceback
            return _refusal(f"internal error: {type(error).__name__}: {error}; this is a fault of contracheck", 500)

    return answer


def _refusal(why: str, code: int) -> Response:
    """Plain words. They may name files, whose names need be no text."""
    return PlainTextResponse("".join(f"{visible(line)}\n" for line in why.splitlines()), code)


def _file(name: str, kind: str) -> Callable[[bytes], Response]:
    return lambda _: Response(asset(name), media_type=kind)
