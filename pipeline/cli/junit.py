"""Findings as JUnit's XML, which every server that runs tests can show: a file is a suite, a finding a test.

An error is a failure. Warnings and notes are tests that were skipped, with what they say: a run that ends with status 0
must not look red. A file of which nothing is said is a suite with one test that passed. All of it is ASCII, and nothing
is in it but what the schema of Jenkins's xUnit plugin knows, which refuses a whole document for a name of another tool.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.cli.console import visible
from pipeline.model.finding import Finding, Severity, Waived

_REFUSED = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold in any way."""


def junit(findings: Iterable[Finding], waived: Sequence[Waived] = (), files: Iterable[str] = ()) -> str:
    """The suites of all `files`, and of any other that something is said of, in order of their paths."""
    suites: dict[str, list[str]] = {path: [] for path in files}
    failures = dict.fromkeys(suites, 0)
    for finding in findings:
        suites.setdefault(finding.place.path, []).append(_case(finding))
        failures[finding.place.path] = failures.get(finding.place.path, 0) + (finding.severity is Severity.ERROR)
    for one in waived:
        suites.setdefault(one.finding.place.path, []).append(_waived_case(one))
    total = sum(max(len(cases), 1) for cases in suites.values())
    failed = sum(failures.values())
    counts = f'tests="{total}" failures="{failed}" errors="0" time="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="pipeline check" {counts}>',
        *(line for path in sorted(suites) for line in _suite(path, suites[path], failures.get(path, 0))),
        "</testsuites>",
    ]
    return "\n".join(lines)


def _suite(path: str, cases: Sequence[str], failed: int) -> Iterator[str]:
    counts = f'tests="{max(len(cases), 1)}" failures="{failed}" errors="0" skipped="{len(cases) - failed}" time="0"'
    yield f"<testsuite name={_quoted(path)} file={_quoted(path)} {counts}>"
    yield from cases or [f'<testcase name="nothing found" classname={_quoted(path)} time="0"/>']
    yield "</testsuite>"


def _case(finding: Finding) -> str:
    message = _quoted(visible(finding.message))
    if finding.severity is Severity.ERROR:
        failure = f"<failure type={_quoted(finding.code)} message={message}>{_body(finding)}</failure>"
        return f"{_opening(finding)}{failure}</testcase>"
    message = _quoted(f"{finding.severity}: {visible(finding.message)}")
    return f"{_opening(finding)}<skipped message={message}/><system-out>{_body(finding)}</system-out></testcase>"


def _waived_case(one: Waived) -> str:
    message = _quoted(visible(f"waived by {one.name} until {one.until}: {one.reason}"))
    return (
        f"{_opening(one.finding)}<skipped message={message}/><system-out>{_body(one.finding)}</system-out></testcase>"
    )


def _opening(finding: Finding) -> str:
    place = finding.place
    name, path = _quoted(f"{finding.code} line {place.line}, column {place.column}"), _quoted(place.path)
    return f'<testcase name={name} classname={path} time="0">'


def _body(finding: Finding) -> str:
    told = (str(finding.place), finding.message, *finding.excerpt, finding.hint)
    return _escaped("\n".join(visible(part) for part in told if part))


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    text = _REFUSED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.encode("ascii", "xmlcharrefreplace").decode()
