"""Whatever is asked of the served page, it is answered in plain words: no error of its own, and no exception."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

pytest.importorskip("starlette", reason="the extra [web] is not installed")
pytest.importorskip("uvicorn", reason="the extra [web] is not installed")

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.types import ASGIApp, Message

from command import claim, write_dispute, write_source
from contracheck.cli.commands.serve import _look, _refusing
from contracheck.load.decision_entries import read_decisions
from contracheck.serve.application import make_app
from contracheck.serve.live_project import LiveProject

TOKEN, PORT = "secret", 8000
FIELDS = ("finding", "verdict", "reason", "by", "replaces", "answer", "first", "second")
HALVES = ("\ud800", "a\udfffb", "\udc00\ud800", "x\ud83d")
"""Halves of characters, which JSON can tell and a file cannot hold."""


class Asked:
    """The application, called as a server calls it; an exception of it is one of the test."""

    def __init__(self, folder: Path, claims: str = "claims") -> None:
        self.folder = folder
        self.project = LiveProject(_refusing(_look([str(folder / claims)], plugins=False)))
        self.app: ASGIApp = make_app(self.project, TOKEN, PORT)

    def ask(self, path: str, method: str = "GET", body: bytes = b"", *more: tuple[bytes, bytes]) -> tuple[int, str]:
        headers = [
            (b"host", f"127.0.0.1:{PORT}".encode()), (b"x-contracheck-token", TOKEN.encode()),
            (b"content-type", b"application/json"), *more,
        ]  # fmt: skip
        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": unquote(path), "raw_path": path.encode("ascii", "replace"), "root_path": "",
            "query_string": b"", "headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", PORT),
        }  # fmt: skip
        said: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            said.append(message)

        asyncio.run(self.app(scope, receive, send))
        text = b"".join(one.get("body", b"") for one in said[1:]).decode("utf-8")
        return said[0]["status"], text

    def post(self, path: str, told: object) -> tuple[int, str]:
        """JSON, all of it in ASCII."""
        return self.ask(f"/{TOKEN}/{path}", "POST", json.dumps(told).encode())

    def files(self) -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in (self.folder / "claims").iterdir()}

    def right(self) -> dict[str, str]:
        """What is right in every field."""
        report = self.project.now().report
        return {
            "finding": (*report.findings, *report.decided)[0].id, "verdict": "explained", "reason": "Two counts.",
            "by": "Ada", "answer": "accept", "first": "Fort Ash garrison", "second": "Fort Ash garison",
        }  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    folder = tmp_path_factory.mktemp("asked")
    write_dispute(folder)
    write_source(folder, "gamma", claim(subject="Fort Ash garison", value="9", when="2025-11-27"))
    yield Asked(folder)
    for name in ("decisions.yaml",):
        path = folder / "claims" / name
        assert not path.exists() or not read_decisions(path.read_bytes(), name)[1]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("field", FIELDS)
def test_half_a_character_is_refused_in_every_field(asked: Asked, field: str, half: str) -> None:
    before = asked.files()
    for path, names in (("decisions", FIELDS[:5]), ("pairs", FIELDS[5:])):
        if field in names:
            code, text = asked.post(path, {**asked.right(), field: half})
            assert code == 422
            assert text.startswith(f"{field} ")
            assert asked.post(path, {**asked.right(), field: f"Ada {half}"})[0] == 422
    assert asked.files() == before


def test_what_nobody_asked_for_is_not_looked_at(asked: Asked) -> None:
    code, _ = asked.post("decisions", {**asked.right(), "\ud800": "\ud800", "more": "\ud800", "by": 3})
    assert code == 400
    assert asked.post("decisions", {**asked.right(), "\ud800": "\ud800", "verdict": "perhaps"})[0] == 422


ANY = st.characters(exclude_categories=())  # halves of characters too
TEXTS = st.one_of(st.text(ANY, max_size=20), st.sampled_from(HALVES), st.text(ANY, min_size=200, max_size=400))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(TEXTS, part, max_size=3),
    max_leaves=8,
)


PLACES = [*(("decisions", name) for name in FIELDS[:5]), *(("pairs", name) for name in FIELDS[5:])]
MORE = st.dictionaries(st.sampled_from(FIELDS) | TEXTS, JSON, max_size=1)


@settings(max_examples=100, deadline=None)
@given(place=st.sampled_from(PLACES), text=TEXTS, more=st.just({}) | MORE)
def test_whatever_is_told_is_answered(asked: Asked, place: tuple[str, str], text: str, more: dict[str, Any]) -> None:
    path, field = place
    code, text = asked.post(path, {**asked.right(), field: text, **more})
    assert code in (200, 400, 409, 422)
    assert text.strip()
    assert "Traceback" not in text


@settings(max_examples=100, deadline=None)
@given(
    path=st.sampled_from(("decisions", "pairs", "", "state", "names", "page.js")), told=JSON, raw=st.binary(max_size=50)
)
def test_any_json_and_any_bytes_are_answered(asked: Asked, path: str, told: object, raw: bytes) -> None:
    for body in (json.dumps(told).encode(), json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass"), raw):
        code, _ = asked.ask(f"/{TOKEN}/{path}", "POST", body)
        assert code in ((400, 422) if path in ("decisions", "pairs") else (405,))


PATHS = st.lists(
    st.sampled_from(("/", "//", f"/{TOKEN}/", TOKEN, "names", "pairs", "%", "%ff", "%00", "%ed%a0%80", "%2f", ".."))
    | st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=5),
    max_size=6,
).map("".join)  # fmt: skip
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            (b"host", b"origin", b"sec-fetch-site", b"content-type", b"x-contracheck-token", b"x", b"cookie")
        ),
        st.binary(max_size=20),
    ),
    max_size=3,
)


@settings(max_examples=100, deadline=None)
@given(
    path=PATHS | PATHS.map(lambda path: f"/{TOKEN}/{path}") | st.just(f"/{TOKEN}/" + "x" * 30_000),
    method=st.sampled_from(("GET", "HEAD", "POST", "OPTIONS", "get", "TRACE", "X-Y!")),
    headers=HEADERS,
)
def test_any_path_method_and_header_are_answered(
    asked: Asked, path: str, method: str, headers: list[tuple[bytes, bytes]]
) -> None:
    code, _ = asked.ask(path, method, b"{}", *headers)
    assert code in (200, 400, 403, 404, 405, 415, 421)


def test_an_address_with_a_slash_too_many_leads_nowhere(asked: Asked) -> None:
    assert asked.ask(f"/{TOKEN}/names")[0] == 200
    assert asked.ask(f"/{TOKEN}/names/")[0] == 404


def test_names_of_files_that_are_no_text_are_told_all_the_same(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    odd = tmp_path / os.fsdecode(b"cl\xff")
    try:
        (tmp_path / "claims").rename(odd)
    except OSError:
        pytest.skip("this system has no such names")
    asked = Asked(tmp_path, odd.name)
    right = asked.right()
    (odd / "decisions.yaml").write_text("decisions:\n- finding: x\n", encoding="utf-8")
    (odd / "entities.yaml").write_text("entities: 3\n", encoding="utf-8")
    write_source(tmp_path, "gamma", claim(subject="Fort Ash garison", value="9", when="2025-11-27"))
    code, text = asked.post("decisions", right)
    assert code == 409
    assert "cl⟪U+DCFF⟫/decisions.yaml:2:12" in text
    (tmp_path / "claims" / "gamma.yaml").replace(odd / "gamma.yaml")
    code, text = asked.post("pairs", right)
    assert code == 409
    assert "cl⟪U+DCFF⟫/entities.yaml" in text


def test_a_register_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    write_dispute(tmp_path)
    write_source(tmp_path, "gamma", claim(subject="Fort Ash garison", value="9", when="2025-11-27"))
    (tmp_path / "claims" / "entities.yaml").mkdir()
    asked = Asked(tmp_path)
    code, text = asked.post("pairs", asked.right())
    assert code == 409
    assert "entities.yaml" in text
    assert asked.ask(f"/{TOKEN}/")[0] == 200
