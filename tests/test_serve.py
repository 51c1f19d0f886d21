"""The served page: what it does for its user, and what it refuses to everybody else."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the extra [web] is not installed")
pytest.importorskip("uvicorn", reason="the extra [web] is not installed")

from browsing import Browser, Watched, axe, browsers, needs_browser
from command import claim, contracheck, write_dispute, write_source
from contracheck.load.decision_entries import read_decisions
from serving import Server, serving


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from browsers()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write_dispute(tmp_path)
    with serving(tmp_path) as running:
        yield running


@pytest.fixture(scope="module")
def fortress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all attacks: it must stand through every one of them."""
    folder = tmp_path_factory.mktemp("fortress")
    write_dispute(folder)
    (folder / "secret.txt").write_text("the secret", encoding="utf-8")
    with serving(folder) as running:
        yield running
        assert running.ask("").code == 200
        assert sorted(one.name for one in folder.iterdir()) == ["claims", "secret.txt"]
        assert sorted(one.name for one in (folder / "claims").iterdir()) == ["alpha.yaml", "beta.yaml"]


def finding(server: Server) -> str:
    found = re.search(r'id="finding-([0-9a-f]{12})"', server.ask("").text)
    assert found is not None
    return found[1]


def test_the_page_on_ones_own_machine_has_the_paragraphs(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim(value="2,531", when="2024-05-03", quote="2,531 men"), text="alpha.md")
    write_source(tmp_path, "beta", claim(value="1,412", when="2024-05-03"))
    (tmp_path / "claims" / "alpha.md").write_text("Some 2,531 men were there.\n", encoding="utf-8")
    with serving(tmp_path) as running:
        assert 'class="paragraph"' in running.ask("").text


def decision(server: Server, **more: str) -> dict[str, str]:
    return {"finding": finding(server), "verdict": "explained", "reason": "Two counts.", "by": "Ada", **more}


def decisions(folder: Path) -> list[tuple[str, str, str]]:
    path = folder / "claims" / "decisions.yaml"
    found, problems = read_decisions(path.read_bytes() if path.exists() else b"", "decisions.yaml")
    assert not problems
    return [(one.by, one.verdict, one.reason) for one in found]


# ---------------------------------------------------------------- what it does


def test_the_page_is_that_of_the_claims_as_they_stand(server: Server) -> None:
    before = server.ask("").text
    assert "2,531" in before
    mark = server.ask("state").text
    assert f'data-state="{mark}"' in before
    path = server.folder / "claims" / "alpha.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2,531", "7,777"), encoding="utf-8")
    assert server.ask("state").text != mark
    assert "7,777" in server.ask("").text


def test_problems_are_shown_with_line_and_column(server: Server) -> None:
    write_source(server.folder, "gamma", claim(valeu="4", value="5"))
    page = server.ask("").text
    assert "claims/gamma.yaml:7:5" in page
    assert "did you mean" in page


def test_a_decision_goes_straight_into_the_file(server: Server) -> None:
    assert server.post("decisions", decision(server)).code == 200
    assert decisions(server.folder) == [("Ada", "explained", "Two counts.")]
    page = server.ask("").text
    assert "Settled by decision" in page
    done = contracheck(server.folder, "run", "-q")
    assert done.code == 0


def test_a_second_thought_must_know_the_first(server: Server) -> None:
    server.post("decisions", decision(server))
    later = decision(server, verdict="confirmed", reason="Checked.")
    refused = server.post("decisions", later)
    assert refused.code == 409
    assert "meanwhile" in refused.text
    data = json.loads(re.search(r'id="data">(.*?)</script>', server.ask("").text)[1])  # type: ignore[index]
    known = data["findings"][0]["decisions"][0]["digest"]
    assert server.post("decisions", {**later, "replaces": known}).code == 200
    assert decisions(server.folder) == [("Ada", "confirmed", "Checked.")]
    assert server.post("decisions", decision(server, by="Bo")).code == 200  # another reviewer is another word
    assert len(decisions(server.folder)) == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": "  "}, 422), ({"by": ""}, 422), ({"by": "\u202e"}, 422), ({"verdict": "perhaps"}, 422),
        ({"reason": "x" * 5000}, 422), ({"finding": "000000000000"}, 409),
    ],
)  # fmt: skip
def test_what_is_no_decision_is_refused(server: Server, change: dict[str, str], code: int) -> None:
    assert server.post("decisions", decision(server, **change)).code == code
    assert decisions(server.folder) == []


def test_a_decision_about_claims_that_have_changed_is_refused(server: Server) -> None:
    told = decision(server)
    path = server.folder / "claims" / "alpha.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2,531", "7,777"), encoding="utf-8")
    refused = server.post("decisions", told)
    assert refused.code == 409
    assert "load the page again" in refused.text


def test_a_file_with_faults_is_left_alone_and_told(server: Server) -> None:
    path = server.folder / "claims" / "decisions.yaml"
    path.write_text("decisions:\n- finding: x\n", encoding="utf-8")
    refused = server.post("decisions", decision(server))
    assert refused.code == 409
    assert "decisions.yaml:2:12" in refused.text
    assert path.read_text(encoding="utf-8") == "decisions:\n- finding: x\n"


def test_two_browsers_and_an_editor_lose_nothing(server: Server) -> None:
    told = decision(server)
    editor = (
        "import sys, time\nfrom pathlib import Path\nfrom contracheck.review.decisions_file import record\n"
        "from contracheck.model import Decision\n"
        "for n in range(10):\n"
        "    record(sys.argv[1], [Decision(f'{n:012x}', 'explained', 'Why.', 'editor', '2026-11-26')])\n"
    )
    path = server.folder / "claims" / "decisions.yaml"
    with ThreadPoolExecutor(9) as pool:
        other = pool.submit(subprocess.run, [sys.executable, "-c", editor, str(path)], check=True)
        posts = [pool.submit(server.post, "decisions", {**told, "by": f"P{number:02}"}) for number in range(16)]
        codes = [one.result().code for one in posts]
        other.result()
    assert codes == [200] * 16
    found = decisions(server.folder)
    assert [by for by, _, _ in found if by != "editor"] == [f"P{number:02}" for number in range(16)]
    assert len(found) == 26
    assert sorted(one.name for one in (server.folder / "claims").iterdir()) == [
        "alpha.yaml",
        "beta.yaml",
        "decisions.yaml",
    ]


def alike(folder: Path) -> None:
    write_source(folder, "gamma", claim(subject="Fort Ash garison", value="9", when="2025-11-27"))


def test_names_are_browsed_and_decided_about(server: Server) -> None:
    alike(server.folder)
    page = server.ask("names").text
    assert "Fort Ash garison" in page
    assert "strength" in page
    pair = {"answer": "accept", "first": "Fort Ash garrison", "second": "Fort Ash garison"}
    done = server.post("pairs", pair)
    assert done.code == 200
    assert "another name for" in done.text
    assert "aliases: [Fort Ash garison]" in (server.folder / "claims" / "entities.yaml").read_text(encoding="utf-8")
    assert server.post("pairs", {**pair, "answer": "refuse"}).code == 409
    assert server.post("pairs", {**pair, "answer": "marry"}).code == 422
    assert server.post("pairs", {**pair, "first": "nobody at all"}).code == 409


def test_claims_that_are_gone_are_told(server: Server) -> None:
    (server.folder / "claims").rename(server.folder / "elsewhere")
    refused = server.ask("")
    assert refused.code == 409
    assert "there are no claims" in refused.text
    (server.folder / "elsewhere").rename(server.folder / "claims")
    assert server.ask("").code == 200


# ---------------------------------------------------------------- what it refuses


def test_without_the_link_there_is_nothing(fortress: Server) -> None:
    wrong = fortress.token[:-1] + ("y" if fortress.token.endswith("x") else "x")
    for path in ("/", "/names", "/state", "/x/state", f"/{fortress.token}", f"/{wrong}/", "//", "*"):
        answer = fortress.raw(path)
        assert answer.code in (400, 404)
        assert "2,531" not in answer.text
        assert fortress.token not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost", "[::1]:{port}", "0.0.0.0:{port}", ""]
)
def test_another_host_is_refused(fortress: Server, host: str) -> None:
    answer = fortress.ask("", Host=host.format(port=fortress.port))
    assert answer.code in (400, 421)
    assert "2,531" not in answer.text


def test_this_host_by_its_own_names_is_served(fortress: Server) -> None:
    for host in ("127.0.0.1", "localhost"):
        assert fortress.ask("", Host=f"{host}:{fortress.port}").code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:1",
        "http://127.0.0.1:{port}.evil.example",
    ],
)
def test_another_origin_is_refused(fortress: Server, origin: str) -> None:
    told = decision(fortress)
    answer = fortress.post("decisions", told, Origin=origin.format(port=fortress.port))
    assert answer.code == 403
    assert fortress.ask("", Origin=origin.format(port=fortress.port)).code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_request_from_another_site_is_refused(fortress: Server, site: str) -> None:
    assert fortress.ask("", Sec_Fetch_Site=site).code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Contracheck_Token": ""}, {"X_Contracheck_Token": "x"}, {"X_Contracheck_Token": "\xc3\xbc"},
        {"Content_Type": "text/plain"}, {"Content_Type": "application/x-www-form-urlencoded"}, {"Content_Type": ""},
    ],
)  # fmt: skip
def test_what_a_form_of_another_site_could_send_is_refused(fortress: Server, headers: dict[str, str]) -> None:
    assert fortress.post("decisions", decision(fortress), **headers).code in (403, 415)


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "....//secret.txt", "/etc/passwd", "%2fetc%2fpasswd",
        "page.css/../../secret.txt", "page.css%00", "claims/alpha.yaml", "../../../../etc/passwd", "page.js\\..\\x",
        "templates/page.html", "__pycache__/",
    ],
)  # fmt: skip
def test_no_path_leads_out(fortress: Server, path: str) -> None:
    for answer in (fortress.ask(path), fortress.raw(f"/{path}")):
        assert answer.code in (400, 404)
        assert "secret" not in answer.text
        assert "root:" not in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "POST"])
def test_other_methods_are_refused(fortress: Server, method: str) -> None:
    for path in ("", "state", "names"):
        assert fortress.ask(path, method).code in (403, 405)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"3", b"null", b'{"finding": 3}', b"\xff\xfe", b"[" * 50_000, b'{"a": 1e999999}']
)
def test_what_is_no_decision_at_all_is_refused(fortress: Server, body: bytes) -> None:
    headers = {"Content_Type": "application/json", "X_Contracheck_Token": fortress.token}
    for path in ("decisions", "pairs"):
        assert fortress.ask(path, "POST", body, **headers).code == 400


def test_a_huge_body_is_refused_before_it_is_all_there(fortress: Server) -> None:
    headers = {"Content_Type": "application/json", "X_Contracheck_Token": fortress.token}
    assert fortress.ask("decisions", "POST", b"x" * 100_000, **headers).code == 413
    with socket.create_connection(("127.0.0.1", fortress.port), timeout=30) as line:
        head = f"POST /{fortress.token}/decisions HTTP/1.1\r\nHost: 127.0.0.1:{fortress.port}\r\n"
        head += f"X-Contracheck-Token: {fortress.token}\r\nContent-Type: application/json\r\n"
        head += "Content-Length: 999999999\r\n\r\n"
        line.sendall(head.encode() + b"x" * 70_000)
        assert b" 413 " in line.recv(1000)


def test_a_slow_body_is_given_up(fortress: Server) -> None:
    with socket.create_connection(("127.0.0.1", fortress.port), timeout=30) as line:
        head = f"POST /{fortress.token}/decisions HTTP/1.1\r\nHost: 127.0.0.1:{fortress.port}\r\n"
        head += f"X-Contracheck-Token: {fortress.token}\r\nContent-Type: application/json\r\n"
        head += "Content-Length: 1000\r\n\r\n{"
        line.sendall(head.encode())
        assert fortress.ask("state").code == 200  # the others are served meanwhile
        assert b" 408 " in line.recv(1000)


def test_rubbish_is_refused(fortress: Server) -> None:
    for rubbish in (
        b"\x00" * 1000,
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"A" * 100_000,
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", fortress.port), timeout=30) as line:
            try:
                line.sendall(rubbish)
                line.shutdown(socket.SHUT_WR)
                assert b" 200 " not in line.recv(1000)
            except OSError:
                continue  # cut off, which is an answer too


@pytest.mark.parametrize(
    "odd",
    [
        b"GET /{token}/%ff%fe HTTP/1.1", b"GET /{token}/% HTTP/1.1", b"GET /{token}/%ed%a0%80 HTTP/1.1",
        b"GET /{token}/\xff HTTP/1.1", b"GET /%00{token}/ HTTP/1.1", b"GET " + b"/x" * 10_000 + b" HTTP/1.1",
        b"GET /" + b"x" * 40_000 + b" HTTP/1.1", b"G\xc3\x9c /{token}/ HTTP/1.1", b"OPTIONS * HTTP/1.1",
        b"CONNECT a:1 HTTP/1.1", b"GET http://127.0.0.1/{token}/ HTTP/1.1",
        b"GET /{token}/x HTTP/1.1\r\nX: \xff\xfe", b"GET /{token}/x HTTP/1.1\r\nCookie: \xe2\x82\xac",
        b"POST /{token}/pairs HTTP/1.1\r\nX-Contracheck-Token: \xed\xa0\x80",
        b"GET /{token}/ HTTP/1.1\r\nOrigin: \xff", b"GET /{token}/ HTTP/1.1\r\nSec-Fetch-Site: \xff",
    ],
)  # fmt: skip
def test_odd_requests_are_answered_in_words(fortress: Server, odd: bytes) -> None:
    head = odd.replace(b"{token}", fortress.token.encode())
    with socket.create_connection(("127.0.0.1", fortress.port), timeout=30) as line:
        line.sendall(head + f"\r\nHost: 127.0.0.1:{fortress.port}\r\nConnection: close\r\n\r\n".encode())
        answer = line.recv(1000)
    assert answer.split()[1] in (b"400", b"403", b"404", b"421")


@pytest.mark.parametrize("half", ["\ud800", "Ada \udfff"])
def test_half_a_character_is_refused_in_words(fortress: Server, half: str) -> None:
    answer = fortress.post("decisions", decision(fortress, by=half))
    assert answer.code == 422
    assert "by has half of a character in it" in answer.text
    answer = fortress.post("pairs", {"answer": "accept", "first": half, "second": "b"})
    assert answer.code == 422
    assert "first has half of a character in it" in answer.text


def test_fifty_clients_at_once_are_served(fortress: Server) -> None:
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(fortress.ask, ["", "names", "state", "page.js", "page.css"] * 10))
    assert [one.code for one in answers] == [200] * 50


def test_every_answer_keeps_to_itself(fortress: Server) -> None:
    for answer in (
        fortress.ask(""),
        fortress.ask("names"),
        fortress.ask("page.js"),
        fortress.raw("/"),
        fortress.ask("no"),
    ):
        headers = {name.lower(): text for name, text in answer.headers.items()}
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers
    assert not re.search(r"<script(?![^>]*(src=|type=\"application/json\"))", fortress.ask("").text)


def test_only_this_machine_is_listened_to(fortress: Server) -> None:
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in [one for one in others if not str(one).startswith("127.")]:
        with pytest.raises(OSError, match=r""):
            socket.create_connection((str(address), fortress.port), timeout=2)


def test_a_port_that_is_taken_is_told(fortress: Server) -> None:
    done = contracheck(fortress.folder, "serve", "--port", str(fortress.port))
    assert done.code == 2
    assert f"port {fortress.port} cannot be listened to" in done.err


def test_without_claims_nothing_is_served(tmp_path: Path) -> None:
    done = contracheck(tmp_path, "serve")
    assert done.code == 2
    assert "there are no claims" in done.err


@pytest.mark.parametrize("missing", ["uvicorn", "starlette"])
def test_what_is_not_installed_is_told(tmp_path: Path, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write_dispute(tmp_path)
    for name in [one for one in sys.modules if one.partition(".")[0] == missing or one.startswith("contracheck.serve")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    done = contracheck(tmp_path, "serve")
    assert done.code == 2
    assert "pip install 'contracheck[web]'" in done.err


# ---------------------------------------------------------------- in a browser


@needs_browser
def test_deciding_on_the_served_page(server: Server, browser: Browser) -> None:
    one = Watched(browser, server.link)
    page = one.page
    page.goto(server.link)
    assert axe(page) == []
    page.locator("button.decide").click()
    page.get_by_label("explained").check()
    page.fill("#reason", "Two counts.")
    page.fill("#reviewer", "Ada")
    page.click("#decision button.main")
    page.locator(".away .opinion").wait_for(state="attached")
    assert decisions(server.folder) == [("Ada", "explained", "Two counts.")]
    assert not page.locator("#tray").is_visible()
    one.close()


@needs_browser
def test_the_served_page_tells_that_the_claims_have_changed(server: Server, browser: Browser) -> None:
    one = Watched(browser, server.link)
    one.page.goto(server.link)
    assert not one.page.locator("#news").is_visible()
    path = server.folder / "claims" / "alpha.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2,531", "7,777"), encoding="utf-8")
    one.page.locator("#reload").click()
    one.page.locator("article", has_text="7,777").wait_for()
    one.close()


@needs_browser
def test_names_are_decided_about_in_the_browser(server: Server, browser: Browser) -> None:
    alike(server.folder)
    one = Watched(browser, server.link)
    one.page.goto(server.link)
    one.page.click("text=Subjects and predicates")
    one.page.locator("button.refuse").wait_for()
    assert axe(one.page) == []
    one.page.click("button.refuse")
    one.page.locator("#said", has_text="are not the same").wait_for()
    assert "different_from" in (server.folder / "claims" / "entities.yaml").read_text(encoding="utf-8")
    one.page.reload()
    assert "No pair is left" in one.page.locator("section:has(#pairs)").inner_text()
    one.close()


@needs_browser
def test_a_server_that_is_gone_is_told_and_nothing_is_lost(tmp_path: Path, browser: Browser) -> None:
    write_dispute(tmp_path)
    with serving(tmp_path) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.link)
    page.locator("button.decide").click()
    page.get_by_label("explained").check()
    page.fill("#reason", "Two counts.")
    page.fill("#reviewer", "Ada")
    page.click("#decision button.main")
    page.locator("#desk-error", has_text="does not answer").wait_for()
    assert page.input_value("#reason") == "Two counts."
    context.close()
