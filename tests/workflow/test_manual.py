"""The manual in docs is what the rules say, and the checklist leaves nothing out."""

import re

import pytest

from pipeline.checks import RULES
from pipeline.checks.checklist import CHECKLIST, Demand
from pipeline.workflow.explain import manual, pages
from pipeline.workflow.manual import COMMAND, FAMILIES
from tests.folders import ROOT

IDS = [
    f"{part}{number:02}" for part, last in (("S", 17), ("T", 18), ("L", 4), ("R", 16)) for number in range(1, last + 1)
]


def test_the_committed_manual_is_what_the_rules_say() -> None:
    committed = (ROOT / "docs" / "manual.md").read_text("utf-8")
    if committed != manual("markdown"):
        pytest.fail(f"the rules have changed: run `make manual`, which is {COMMAND} > docs/manual.md", pytrace=False)


def test_the_manual_has_every_code_once_under_a_family_that_has_a_title() -> None:
    text = manual("markdown")
    for code in pages():
        assert len(re.findall(rf"^### {code}\b", text, re.MULTILINE)) == 1
    assert "Codes that begin with" not in text, f"give them a title in FAMILIES: {list(FAMILIES)}"


def test_the_manual_shows_no_comment_and_no_tag_by_mistake() -> None:
    """What a page says of <!-- … --> must be seen by its reader."""
    outside_code = re.sub(r"~~~text\n.*?\n~~~|``.*?``", "", manual("markdown").partition("-->")[2], flags=re.DOTALL)
    assert not re.search(r"(?<!\\)<", outside_code)


def test_the_contents_lead_to_every_chapter() -> None:
    text = manual("markdown")
    titles = re.findall(r"^## (.*)$", re.sub(r"~~~text\n.*?\n~~~", "", text, flags=re.DOTALL), re.MULTILINE)
    assert re.findall(r"^- \[(.*)\]\(#", text, re.MULTILINE) == titles
    assert len(set(titles)) == len(titles)


def test_each_code_of_the_checklist_leads_to_its_page() -> None:
    """By GitHub's rule: small letters, hyphens for blanks, and no other signs."""
    text = manual("markdown")
    headings = [heading.replace("\\", "") for heading in re.findall(r"^### (.*)$", text, re.MULTILINE)]
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    targets = re.findall(r"\[[A-Z]{2}\d{3}\]\(#(.*?)\)", text)
    assert len(targets) > len(CHECKLIST)
    assert set(targets) <= anchors


def test_the_checklist_has_all_55_demands_in_order() -> None:
    assert [demand.id for demand in CHECKLIST] == IDS
    assert len(IDS) == 55


@pytest.mark.parametrize("demand", CHECKLIST, ids=lambda demand: demand.id)
def test_a_demand_names_codes_that_there_are_or_says_why_there_is_none(demand: Demand) -> None:
    assert set(demand.codes.split()) <= pages().keys()
    assert demand.asks
    assert demand.codes or demand.note, f"{demand.id}: name its codes, or say what sees to it"


def test_every_rule_on_english_and_translations_stands_in_the_checklist() -> None:
    """But for those on what comments allow (PO9)."""
    named = {code for demand in CHECKLIST for code in demand.codes.split()}
    rules = {code for code in RULES if not code.startswith("PO9")}
    assert rules <= named, f"name them in pipeline/checks/checklist.py: {sorted(rules - named)}"
