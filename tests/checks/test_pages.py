"""Every rule does what its manual page says: the page's examples are the rule's tests."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from pipeline.checks import RULES, Rule, check_article, check_catalog, check_pair
from pipeline.checks.catalogs import Among
from pipeline.checks.manuscript import Manuscript
from pipeline.model.article import Article
from pipeline.model.profile import Limits, Profile
from pipeline.workflow.explain import manual, page
from tests.checks.pairs import article, lexicon, pair

ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(n)|(\\))")
PAIR = re.compile(
    r"(?:(# .*?) \| )?(?:\((critical)\) )?(?:([a-z]{2,3}(?:-\w+)?): )?(.*?)  ->  (.*?)(?: × (\d+))?(?:  \[(.*?)\])?"
)


class Example(NamedTuple):
    rule: Rule
    text: str
    flagged: bool


def examples() -> Iterator[Example]:
    """Every example of every page; an article's block is one example, a pair's lines are one each."""
    for rule in RULES.values():
        for title, flagged in (("Flagged", True), ("Passes", False)):
            for block in blocks(rule.page, title):
                texts = [block] if rule.subject in (Article, Manuscript) else block.splitlines()
                yield from (Example(rule, unescaped(text.rstrip("\n")), flagged) for text in texts)


def blocks(text: str, title: str) -> list[str]:
    """The indented blocks under each ``title::`` line."""
    found = re.findall(rf"^{title}::\n\n((?:    .*\n?|\n)+)", text, re.MULTILINE)
    return ["\n".join(line[4:] for line in block.strip("\n").split("\n")) for block in found]


def unescaped(text: str) -> str:
    return ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else "\n" if m[3] else "\\", text)


def codes(example: Example) -> set[str]:
    """The codes of what is found in an example."""
    if example.rule.subject in (Article, Manuscript):
        return {finding.code for finding in check_article(article(example.text))}
    parts = re.fullmatch(PAIR.pattern, example.text, re.DOTALL)
    assert parts, f"not an example: {example.text}"
    comment, critical, tag, source, target, times, terms = parts.groups()
    if example.rule.subject is Among:
        texts = zip(source.split(" | "), target.split(" | "), strict=True)
        pairs = [pair(one, other, tag or "fr", context=str(at)) for at, (one, other) in enumerate(texts)]
        return {finding.code for said in check_catalog(pairs).values() for finding in said}
    one = pair(source, target * int(times or 1), tag or "fr", (comment[2:],) if comment else (), critical or "")
    return {finding.code for finding in check_pair(one, lexicon(terms or "", one.locale.tag))}


@pytest.mark.parametrize(
    "example", tuple(examples()), ids=lambda one: f"{one.rule.code}-{'flagged' if one.flagged else 'passes'}"
)
def test_a_rule_does_what_its_page_says(example: Example) -> None:
    assert (example.rule.code in codes(example)) is example.flagged, example.text


@pytest.mark.parametrize("rule", tuple(RULES.values()), ids=lambda rule: rule.code)
def test_a_page_says_what_why_and_shows_both_sides(rule: Rule) -> None:
    paragraphs = rule.page.split("\n\n")
    assert rule.summary.endswith(".")
    assert len(paragraphs) >= 2
    assert not paragraphs[1].startswith("Flagged")
    for title in ("Flagged", "Passes"):
        assert any(block.strip() for block in blocks(rule.page, title)), f"{rule.code} has no {title} example"


def test_a_page_opens_with_code_name_and_weight() -> None:
    assert page("PO101").startswith("PO101 missing-placeholder (error)\n\nA placeholder of the English")
    assert page("PO203").startswith("PO203 changed-html (error, cannot be silenced)\n")


def test_the_manual_has_every_page_once() -> None:
    text = manual()
    assert all(text.count(page(code)) == 1 for code in RULES)


def test_no_two_rules_share_a_name() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


LIMITED = {
    "AR109": {"title_characters": 200},
    "AR201": {"sentence_words": 99},
    "AR202": {"sentence_words_critical": 99},
    "AR203": {"mean_sentence_words": 99},
    "AR204": {"paragraph_sentences": 99},
    "AR205": {"grade": 99},
    "AR206": {"list_items": 99},
    "AR210": {"passive_percent": 100},
    "AR215": {"smog": 99},
}


@pytest.mark.parametrize("code", LIMITED)
def test_a_limit_of_the_profile_decides_what_is_too_much(code: str) -> None:
    lax = Profile(limits=Limits(**LIMITED[code]))
    for example in (one for one in examples() if one.rule.code == code and one.flagged):
        assert code not in {finding.code for finding in check_article(article(example.text), lax)}
