"""What the server answers: the page of the report, the page of names, and what becomes of decisions."""

from __future__ import annotations

from datetime import UTC, datetime

from attrs import evolve
from starlette.responses import PlainTextResponse, Response

from contracheck.load.decision_entries import fit_name
from contracheck.model import VERDICTS, Finding, Verdict
from contracheck.report.html import Live, to_html
from contracheck.report.html.names_page import names_page
from contracheck.report.words import visible
from contracheck.review.decisions_file import new_decision, one_line, outlived, record
from contracheck.serve.live_project import JudgedProject, LiveProject
from contracheck.serve.requests import RefusedError, texts_of
from contracheck.values.limits import REASON


class Pages:
    """The answers, each made from the body of its request."""

    def __init__(self, project: LiveProject, token: str) -> None:
        self._project, self._token = project, token

    def home(self, _: bytes) -> Response:
        """The page of the report as it stands."""
        judged = self._project.now()
        return Response(to_html(evolve(judged.report, with_texts=True), self._live(judged)), media_type="text/html")

    def state(self, _: bytes) -> Response:
        """The mark of the files as they stand: another one tells the page that something has changed."""
        return PlainTextResponse(self._project.mark())

    def names(self, _: bytes) -> Response:
        """Subjects, predicates, and pairs of names that are perhaps the same."""
        judged = self._project.now()
        rows = judged.names.rows(statement.key.subject for statement in judged.world.statements)
        return Response(names_page(rows, judged.report, self._live(judged)), media_type="text/html")

    def decide(self, body: bytes) -> Response:
        """Write one decision into the file."""
        told = texts_of(body, ("finding", "verdict", "reason", "by"), ("replaces",))
        judged = self._project.now()
        finding = _finding(judged, told["finding"])
        reason, by = one_line(told["reason"]), one_line(told["by"])
        if told["verdict"] not in VERDICTS or not reason or len(reason) > REASON or not fit_name(by):
            raise RefusedError(422, "a decision needs a verdict, a reason and a name")
        decision = new_decision(finding, Verdict(told["verdict"]), reason, by, datetime.now(UTC).date().isoformat())
        known = told.get("replaces", "")
        if decision.replaces and known != decision.replaces:
            raise RefusedError(409, f"{by} has said something else of this finding meanwhile; load the page again")
        done = record(judged.decisions, [decision], gone=outlived(finding, by))
        if done.refused:
            raise RefusedError(409, f"{by} has said something else of this finding meanwhile; load the page again")
        return PlainTextResponse("written\n")

    def pair(self, body: bytes) -> Response:
        """Write down whether two names are the same."""
        told = texts_of(body, ("answer", "first", "second"))
        names = self._project.now().names
        act = {"accept": names.accept, "refuse": names.refuse}.get(told["answer"])
        if act is None:
            raise RefusedError(422, "the answer is accept or refuse")
        return PlainTextResponse(f"{visible(act(told['first'], told['second']))}\n")

    def _live(self, judged: JudgedProject) -> Live:
        return Live(self._token, judged.mark)


def _finding(judged: JudgedProject, identity: str) -> Finding:
    report = judged.report
    for finding in (*report.findings, *report.decided, *report.suppressed):
        if finding.id == identity:
            return finding
    raise RefusedError(409, "this finding is no more: its claims have changed; load the page again")
