"""The articles that come with the pipeline are what its own rules ask for, in every language."""

import pytest

from pipeline.model.finding import Finding, Severity
from pipeline.project.store import open_project
from pipeline.workflow.check import check
from pipeline.workflow.selection import select
from tests.folders import ROOT


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    project = open_project(ROOT)
    assert project.config.profile.name == "strict"
    return tuple(check(project, select(project, (), ()), workers=1).findings)


def test_no_language_has_an_error_under_the_strict_profile(findings: tuple[Finding, ...]) -> None:
    assert [str(one) for one in findings if one.severity is Severity.ERROR] == []


def test_the_english_and_its_translations_give_no_rule_anything_to_say(findings: tuple[Finding, ...]) -> None:
    assert [f"{one.place}: {one.code} {one.message}" for one in findings if one.code[:2] in ("AR", "PO", "CA")] == []
