"""Taken apart into units and put together again with ``msgstr = msgid``, an article says what it said."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from pipeline.language.locales import locale_for
from pipeline.language.sentences import starts
from pipeline.markdown.articles import Reading, read_article
from pipeline.model.article import Article
from pipeline.model.catalog import Catalog
from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Setting
from pipeline.stages.localise import localise, original, pairs
from pipeline.stages.template import template
from pipeline.writers.html.blocks import render_blocks

FRONT = "---\nid: X-1\ntitle: A title\nsummary: A summary.\n---\n"
EXAMPLES = json.loads((Path(__file__).parents[1] / "cases/commonmark/examples.json").read_text("utf-8"))
FRENCH = locale_for("fr")


def article_of(markdown: str) -> Article:
    return read_article(FRONT + markdown, "source/x.md", "x", Reading(starts, raw_html=True))[0]


def identity(article: Article) -> Catalog:
    entries = tuple(replace(entry, target=entry.key.source) for entry in template(article).entries)
    return Catalog("x", "fr", entries=entries)


def translated_html(article: Article) -> str:
    """The body of the leaflet in which every English text is its own translation."""
    this = original(article, locale_for("en"))
    leaflet = localise(this, FRENCH, pairs(this, identity(article), FRENCH))
    assert leaflet.complete
    return render_blocks(leaflet.body, FRENCH, Setting(Clinic("none"), raw_html=True), bare=True)


def normalised(html: str) -> str:
    """`html` with white space as a browser sees it: kept in ``<pre>``, one space elsewhere, none around tags."""
    parts = re.split(r"(<pre.*?</pre>)", html, flags=re.DOTALL)
    return "".join(part if part.startswith("<pre") else _folded(part) for part in parts).strip()


def _folded(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r">\s+", ">", re.sub(r"\s+<", "<", html)))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['example']:03d}-{example['section']}")
def test_every_commonmark_example_renders_as_markdown_it_renders_it(example: dict[str, str]) -> None:
    expected = MarkdownIt("commonmark").render(example["markdown"])
    assert normalised(translated_html(article_of(example["markdown"]))) == normalised(expected)


