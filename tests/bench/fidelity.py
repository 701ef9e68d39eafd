"""Whether a translation that changes no word changes anything else: our page beside markdown-it-py's."""

import re

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from tests.bench.workload import Articles
from tests.building import article_of
from tests.markdown.test_identity import normalised, translated_html

_ALERT = re.compile(r"<blockquote><p>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] ?(?:<br />)?", re.IGNORECASE)
_BOX = re.compile(r'<aside class="callout \w+" role="note"><p class="title"[^>]*>.*?</p>(.*?)</aside>', re.DOTALL)


def unfaithful(articles: Articles) -> tuple[str, ...]:
    """The articles whose identity-translated page is not markdown-it-py's page of the source.

    GitHub's alerts are boxes with us and quotations with markdown-it-py, and are compared as quotations without marks.
    """
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.use(deflist_plugin).use(footnote_plugin, inline=False)
    return tuple(
        slug
        for slug, text in articles.items()
        if _as_quotations(normalised(translated_html(article_of(text)))) != _unmarked(normalised(markdown.render(text)))
    )


def _as_quotations(html: str) -> str:
    return _BOX.sub(r"<blockquote>\1</blockquote>", html)


def _unmarked(html: str) -> str:
    return _ALERT.sub("<blockquote><p>", html).replace("<blockquote><p></p>", "<blockquote>")
