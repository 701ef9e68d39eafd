"""What programs read of a check is as their standards want it, whatever a finding says.

The tables are read off the schemas of SARIF 2.1.0 (OASIS) and of JUnit's XML (Jenkins's xUnit plugin), for the parts
that we write. The second refuses every name that it does not know; of the first we write none but its own.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from pipeline.cli.junit import junit
from pipeline.cli.sarif import sarif
from pipeline.model.finding import Finding, Severity, Waived
from pipeline.model.place import Place
from pipeline.workflow.explain import pages
from tests.folders import Folder

# SARIF: objects by name, and the shape of each property: a set of values, a type, another object, or a list of one. A
# property with a star has to be there.

Shape = Any
SARIF: Mapping[str, Mapping[str, Shape]] = {
    "log": {"$schema": str, "version*": {"2.1.0"}, "runs*": ["run"]},
    "run": {"tool*": "tool", "columnKind": {"utf16CodeUnits", "unicodeCodePoints"}, "results": ["result"]},
    "tool": {"driver*": "component"},
    "component": {"name*": str, "version": str, "informationUri": str, "rules": ["rule"]},
    "rule": {"id*": str, "name": str, "shortDescription": "text", "fullDescription": "text", "help": "text"},
    "text": {"text*": str, "markdown": str},
    "result": {
        "ruleId": str,
        "ruleIndex": int,
        "level": {"none", "note", "warning", "error"},
        "message*": "text",
        "locations": ["location"],
        "partialFingerprints": dict,
        "suppressions": ["suppression"],
    },
    "location": {"physicalLocation": "place"},
    "place": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": str},
    "region": {"startLine": int, "startColumn": int},
    "suppression": {"kind*": {"inSource", "external"}, "status": {"accepted"}, "justification": str},
}


def faults(value: object, shape: Shape, where: str = "log") -> Iterator[str]:
    """What is wrong with a part of a SARIF document."""
    match shape:
        case [each]:
            assert isinstance(value, list), where
            for number, one in enumerate(value):
                yield from faults(one, each, f"{where}[{number}]")
        case str(name):
            assert isinstance(value, dict), where
            known = {key.rstrip("*"): inner for key, inner in SARIF[name].items()}
            yield from (f"{where}.{key} is missing" for key in SARIF[name] if key[-1] == "*" and key[:-1] not in value)
            yield from (f"{where}.{key} is not known" for key in value if key not in known)
            for key in value.keys() & known:
                yield from faults(value[key], known[key], f"{where}.{key}")
        case type():
            if not isinstance(value, shape) or (shape is int and isinstance(value, int) and value < 0):
                yield f"{where} is {value!r}"
        case _ if value not in shape:
            yield f"{where} is {value!r}"


# JUnit: what each element may hold, and its attributes; those with a star have to be there.

JUNIT = {
    "testsuites": ("testsuite", "name time tests failures errors"),
    "testsuite": (
        "testsuite properties testcase system-out system-err",
        "name* tests* failures* errors* group time skipped timestamp hostname id package file log url",
    ),
    "testcase": ("skipped error failure system-out system-err", "name* time classname group"),
    "failure": ("", "type message"),
    "skipped": ("", "type message"),
    "system-out": ("", ""),
}


def unfit(element: ElementTree.Element) -> Iterator[str]:
    """What is wrong with a part of a JUnit document."""
    children, attributes = (set(names.split()) for names in JUNIT[element.tag])
    known = {name.rstrip("*") for name in attributes}
    yield from (f"{element.tag} has {name}" for name in element.attrib if name not in known)
    yield from (
        f"{element.tag} lacks {name}" for name in attributes if name[-1] == "*" and name[:-1] not in element.attrib
    )
    for child in element:
        yield from unfit(child) if child.tag in children else [f"{element.tag} holds {child.tag}"]


TEXTS = st.text(st.characters(), max_size=12)
FINDINGS = st.builds(
    Finding,
    st.builds(Place, TEXTS, st.integers(0, 10**6), st.integers(0, 10**6)),
    st.sampled_from(sorted(pages())) | st.just("XX999"),
    st.sampled_from(Severity),
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
)
WAIVED = st.builds(Waived, FINDINGS, TEXTS, TEXTS, TEXTS)


@given(st.lists(FINDINGS, max_size=4), st.lists(WAIVED, max_size=2))
def test_sarif_is_what_its_standard_wants_whatever_is_found(findings: list[Finding], waived: list[Waived]) -> None:
    document = json.loads(sarif(findings, waived))
    assert list(faults(document, "log")) == []
    for result in document["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region.values()) >= 1
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


@given(st.lists(FINDINGS, max_size=4), st.lists(WAIVED, max_size=2), st.lists(TEXTS, max_size=2))
def test_junit_is_what_its_schema_wants_whatever_is_found(
    findings: list[Finding], waived: list[Waived], files: list[str]
) -> None:
    assert list(unfit(ElementTree.fromstring(junit(findings, waived, files)))) == []


def test_sarif_has_a_title_and_help_for_every_code_that_there_is() -> None:
    every = [Finding(Place("source/x.md"), code, Severity.ERROR, "wrong") for code in pages()]
    document = json.loads(sarif(every))
    assert list(faults(document, "log")) == []
    for rule in document["runs"][0]["tool"]["driver"]["rules"]:
        assert all(rule[part]["text"].strip() for part in ("shortDescription", "fullDescription", "help")), rule["id"]


def test_a_check_writes_what_the_standard_wants(translated: Folder) -> None:
    translated.edit("locales/fr/LC_MESSAGES/rest.po", "Buvez de l’eau.", "Buvez 5 litres d’eau.")
    document = json.loads(translated.run("check", "--format", "sarif").out)
    assert document["runs"][0]["results"]
    assert list(faults(document, "log")) == []
