"""The addresses of the served page, and what each answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import click
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from contracheck.deciding import UndecidedError, decide, one_line, outlived, record
from contracheck.load.decided import fit_name
from contracheck.model import VERDICTS, Finding
from contracheck.report.page import Live, to_html
from contracheck.report.page.environment import asset
from contracheck.report.page.names import names_page
from contracheck.serve.gate import Gate
from contracheck.serve.live import Judged, Project

ASSETS = {"page.css": "text/css", "page.js": "text/javascript", "names.js": "text/javascript"}
LONGEST = 4000
"""Characters of a reason."""


class Names(Protocol):
    """What may be done with names: what is known of each, and decisions about pairs."""

    def rows(self) -> tuple[tuple[str, str, int], ...]:
        """Each name, what is known of it, and how many claims are about it."""

    def accept(self, name: str, alias: str) -> str:
        """Write down that the two are the same; what was done. Raises `click.UsageError`."""

    def refuse(self, one: str, other: str) -> str:
        """Write down that the two are not the same; what was done. Raises `click.UsageError`."""


Named = Callable[[Judged], Names]


class RefusedError(Exception):
    """Why a request is not done: an HTTP code and words."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


def make_app(project: Project, named: Named, token: str, port: int) -> ASGIApp:
    """The whole server, as an ASGI application; `named` gives what may be done with the names of a report."""
    pages = _Pages(project, named, token)
    routes = [
        Route("/", _answer(pages.home), methods=["GET"]),
        Route("/state", _answer(pages.state), methods=["GET"]),
        Route("/names", _answer(pages.names), methods=["GET"]),
        Route("/decisions", _answer(pages.decide), methods=["POST"]),
        Route("/pairs", _answer(pages.pair), methods=["POST"]),
        *(Route(f"/{name}", _answer(_file(name, kind)), methods=["GET"]) for name, kind in ASSETS.items()),
    ]
    return Gate(Starlette(routes=routes), token, port)


def _answer(make: Callable[[bytes], Response]) -> Callable[[Request], object]:
    """A route whose answer is made in a thread of its own, and whose refusals are answers."""

    async def answer(request: Request) -> Response:
        body = await request.body()
        try:
            return await run_in_threadpool(make, body)
        except RefusedError as error:
            return PlainTextResponse(f"{error}\n", error.code)
        except click.ClickException as error:
            return PlainTextResponse(f"{error.format_message()}\n", 409)
        except UndecidedError as error:
            return PlainTextResponse(f"{error}\n", 409)

    return answer


def _file(name: str, kind: str) -> Callable[[bytes], Response]:
    return lambda _: Response(asset(name), media_type=kind)


class _Pages:
    def __init__(self, project: Project, named: Named, token: str) -> None:
        self._project, self._named, self._token = project, named, token

    def home(self, _: bytes) -> Response:
        """The page of the report as it stands."""
        judged = self._project.now()
        return Response(to_html(judged.report, self._live(judged)), media_type="text/html")

    def state(self, _: bytes) -> Response:
        """The mark of the files as they stand: another one tells the page that something has changed."""
        return PlainTextResponse(self._project.mark())

    def names(self, _: bytes) -> Response:
        """Subjects, predicates, and pairs of names that are perhaps the same."""
        judged = self._project.now()
        rows = self._named(judged).rows()
        return Response(names_page(rows, judged.report, self._live(judged)), media_type="text/html")

    def decide(self, body: bytes) -> Response:
        """Write one decision into the file."""
        told = _texts(body, ("finding", "verdict", "reason", "by"))
        judged = self._project.now()
        finding = _finding(judged, told["finding"])
        reason, by = one_line(told["reason"]), one_line(told["by"])
        if told["verdict"] not in VERDICTS or not reason or len(reason) > LONGEST or not fit_name(by):
            raise RefusedError(422, "a decision needs a verdict, a reason and a name")
        one = decide(finding, told["verdict"], reason, by, datetime.now(UTC).date().isoformat())
        known = told.get("replaces", "")
        if one.replaces and known != one.replaces:
            raise RefusedError(409, f"{by} has said something else of this finding meanwhile; load the page again")
        done = record(judged.decisions, [one], gone=outlived(finding, by))
        if done.refused:
            raise RefusedError(409, f"{by} has said something else of this finding meanwhile; load the page again")
        return PlainTextResponse("written\n")

    def pair(self, body: bytes) -> Response:
        """Write down whether two names are the same."""
        told = _texts(body, ("answer", "first", "second"))
        names = self._named(self._project.now())
        act = {"accept": names.accept, "refuse": names.refuse}.get(told["answer"])
        if act is None:
            raise RefusedError(422, "the answer is accept or refuse")
        return PlainTextResponse(f"{act(told['first'], told['second'])}\n")

    def _live(self, judged: Judged) -> Live:
        return Live(self._token, judged.mark)


def _finding(judged: Judged, identity: str) -> Finding:
    report = judged.report
    for one in (*report.findings, *report.decided, *report.suppressed):
        if one.id == identity:
            return one
    raise RefusedError(409, "this finding is no more: its claims have changed; load the page again")


def _texts(body: bytes, needed: tuple[str, ...]) -> dict[str, str]:
    """The texts of a JSON object, which must have those that are `needed`."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(400, "this is no JSON") from None
    found = {key: text for key, text in told.items() if isinstance(text, str)} if isinstance(told, dict) else {}
    missing = [name for name in needed if name not in found]
    if missing:
        raise RefusedError(400, f"{' and '.join(missing)} missing")
    return found
