"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines that they are about.

All of it is ASCII, with other letters as escapes: whatever a terminal or a pipe does to text, this comes through whole.
"""

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from urllib.parse import quote

from pipeline import __version__
from pipeline.cli.console import visible
from pipeline.model.finding import Finding, Severity, Waived

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(findings: Sequence[Finding], waived: Sequence[Waived] = ()) -> str:
    """One run with a result for each finding; what is `waived` is there too, as suppressed, with reason and name."""
    from pipeline.workflow.explain import pages

    every = (*findings, *(one.finding for one in waived))
    known = pages()
    codes = {code: index for index, code in enumerate(sorted({finding.code for finding in every}))}
    prints = _Prints()
    results = [_result(finding, codes, prints) for finding in findings]
    results += [{**_result(one.finding, codes, prints), "suppressions": [_suppression(one)]} for one in waived]
    driver = {
        "name": "leaflet-pipeline",
        "version": __version__,
        "rules": [_rule(code, known.get(code, code)) for code in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(code: str, page: str) -> Mapping[str, object]:
    """What a reader is told of a code: its manual page."""
    title, _, rest = page.partition("\n")
    help_ = rest.strip() or title
    of_rule = re.match(rf"{code} ([a-z\d-]+) \(", title)
    short = help_.partition("\n")[0] if of_rule else title.removeprefix(f"{code}: ")
    return {
        "id": code,
        **({"name": of_rule[1]} if of_rule else {}),
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(help_.partition("\n\n")[0].split())},
        "help": {"text": help_},
    }


def _result(finding: Finding, codes: Mapping[str, int], prints: "_Prints") -> dict[str, object]:
    place = finding.place
    text = "\n".join(visible(part) for part in (finding.message, *finding.excerpt, finding.hint) if part)
    region = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    where = {"artifactLocation": {"uri": quote(place.path, safe="/", errors="replace")}, "region": region}
    return {
        "ruleId": finding.code,
        "ruleIndex": codes[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"finding/v1": prints.of(finding)},
    }


def _suppression(one: Waived) -> Mapping[str, str]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": visible(f"{one.reason} ({one.name}, until {one.until})"),
    }


class _Prints:
    """What a finding is known again by when lines have moved; the number of its kind where it is there twice."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def of(self, finding: Finding) -> str:
        parts = (finding.code, finding.place.path, finding.message, *finding.excerpt)
        name = sha256(json.dumps(parts).encode()).hexdigest()[:32]
        self._seen[name] = self._seen.get(name, 0) + 1
        return f"{name}:{self._seen[name]}"
