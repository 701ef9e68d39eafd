"""Taken apart into units and put together again with ``msgstr = msgid``, an article says what it said."""

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from pipeline.model.article import Article
from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Setting
from pipeline.writers.html.blocks import render_blocks
from tests.building import FRENCH, article_of, identity, leaflet_of

EXAMPLES = json.loads((Path(__file__).parents[1] / "cases/commonmark/examples.json").read_text("utf-8"))


def translated_html(article: Article) -> str:
    """The body of the leaflet in which every English text is its own translation."""
    leaflet = leaflet_of(article, identity(article))
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
