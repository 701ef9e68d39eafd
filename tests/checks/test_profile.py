"""Profiles: what a project may weigh otherwise, and what it may not."""

import re
from pathlib import Path

import pytest

from pipeline.checks import RULES, check_pair
from pipeline.checks.manuscript import Manuscript
from pipeline.model.article import Article, Front
from pipeline.model.finding import Severity
from pipeline.model.profile import RELAXED, STRICT, Limits, Profile
from pipeline.project.strictness import WEIGHABLE
from tests.checks.pairs import pair

DOCS = Path(__file__).parents[2] / "docs" / "configuration.md"


def test_the_relaxed_profile_lowers_nothing_that_could_harm() -> None:
    lowered = {code for code, weight in RELAXED.severities.items() if (weight or 0) < RULES[code].severity}
    assert [code for code in lowered if RULES[code].final] == []
    assert [code for code in lowered if re.match("PO[137]|PO20[1-369]|PO21|PO60[23]", code)] == []


def test_the_relaxed_profile_only_speaks_of_rules_that_there_are() -> None:
    assert set(RELAXED.severities) <= set(RULES)


def test_a_profile_lowers_raises_and_silences_a_rule() -> None:
    copied = pair("Read the leaflet.", "Read the leaflet.")
    for weight in Severity:
        assert [one.severity for one in check_pair(copied, profile=Profile("ours", {"PO401": weight}))] == [weight]
    assert check_pair(copied, profile=Profile("ours", {"PO401": None})) == ()


def test_no_profile_lowers_a_final_rule() -> None:
    lax = Profile("lax", {rule.code: None for rule in RULES.values()})
    said = [one.severity for one in check_pair(pair("Read it.", "Lisez<br>la."), profile=lax)]
    assert said == [Severity.ERROR]


def test_the_list_of_what_a_configuration_can_weigh_has_all_rules_that_are_not_final() -> None:
    assert {code for code, rule in RULES.items() if not rule.final} == WEIGHABLE


def test_a_manuscript_carries_the_limits() -> None:
    article = Article("x", "source/x.md", "en", Front("X", (), ()), ())
    assert Manuscript(article).limits == STRICT.limits
    assert Manuscript(article, RELAXED).limits.grade == 10


@pytest.mark.parametrize("name", Limits.__dataclass_fields__)
def test_the_guide_has_both_values_of_each_limit(name: str) -> None:
    names, *values = next(
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in DOCS.read_text("utf-8").splitlines()
        if line.startswith("| `") and f"`{name}`" in line.split("|")[1] and line.count("|") == 5
    )
    at = [one.strip(" `") for one in names.split(",")].index(name)
    for profile, told in zip((STRICT, RELAXED), values, strict=False):
        assert float(told.split(",")[at]) == getattr(profile.limits, name)
