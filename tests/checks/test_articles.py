"""Faults of the English are found where they stand, at any depth."""

import pytest

from pipeline.checks import check_article
from pipeline.model.finding import Severity
from tests.checks.pairs import article

DEFECTS = [
    ("AR101", "It treats:\n\n## Next\n\nText."),
    ("AR101", "It treats:"),
    ("AR101", "- It treats:\n- cancer"),
    ("AR101", "> Call if you have:\n>\n> Nothing follows."),
    ("AR101", "It treats **these:**\n\nText."),
    ("AR101", "It treats:\n\n---\n\n- cancer"),
    ("AR102", "The body\u00e2\u20ac\u2122s defence"),
    ("AR102", "A caf\u00c3\u00a9"),
    ("AR102", "A\u00c2\u00a0cell"),
    ("AR102", "Lost \ufffd letters"),
    ("AR102", "A hidden\u200b sign"),
    ("AR103", "A cafe\u0301"),
    ("AR105", "Call 866.223.8100."),
    ("AR105", "Call +44 20 7946 0123."),
    ("AR105", "Call (020) 7946 0123."),
    ("AR106", "# A second title"),
    ("AR106", "### Too deep"),
    ("AR106", "## One\n\n> #### Two"),
]


@pytest.mark.parametrize(("code", "body"), DEFECTS)
def test_a_fault_of_the_english_is_found(code: str, body: str) -> None:
    assert code in [one.code for one in check_article(article(body))]


CLEAN = [
    "It treats:\n\n- cancer\n- weak bones",
    "It treats:\n\n| A | B |\n| - | - |\n| 1 | 2 |",
    "It treats:\n\n> [!NOTE]\n> cancer",
    "- It treats:\n  - cancer\n  - weak bones",
    "> Call if you have:\n>\n> - fever",
    "Type this:\n\n```\nSTART\n```",
    "At 10:30 it is 38 °C, in 1,000,000 of 2,000,000 people.",
    "Call 112 or {clinic.phone} from 12 October 2025 to 2025-11-12.",
    "The café’s “menu” — über naïve, 5 micrograms, Ångström.",
    "## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five\n\n## Six",
]


@pytest.mark.parametrize("body", CLEAN)
def test_good_english_has_no_finding(body: str) -> None:
    assert [f"{one.code} {one.message}" for one in check_article(article(body))] == []


def test_a_finding_points_at_its_line() -> None:
    (finding,) = check_article(article("First.\n\nIt treats:\n\nText."))
    assert str(finding.place) == "source/x.md:11:1"
    assert finding.severity is Severity.ERROR
