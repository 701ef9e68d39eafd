"""What many tests are made of: small articles, catalogs and their leaflets, from text that stands in the test."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.language.locales import locale_for
from pipeline.language.sentences import starts
from pipeline.markdown.articles import Reading, read_article
from pipeline.model.article import Article
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.leaflet import Leaflet
from pipeline.stages.headers import new_catalog
from pipeline.stages.localise import localise, original, pairs
from pipeline.stages.template import template
from pipeline.stages.update import update

FRONT = "---\nid: X-1\ntitle: A title\nsummary: A summary.\n---\n"
FRENCH = locale_for("fr")
THEN, NOW = "2026-01-01 00:00+0000", "2026-11-22 00:00+0000"
READING = Reading(starts, raw_html=True)


def article_of(markdown: str, reading: Reading = READING) -> Article:
    """The article whose body is `markdown`."""
    return read_article(FRONT + markdown, "source/x.md", "x", reading)[0]


def fresh_catalog(article: Article) -> Catalog:
    """A French catalog of `article` in which nothing is translated."""
    return update(new_catalog("x", FRENCH, "example", THEN), template(article))


def translated(catalog: Catalog, targets: Mapping[str, str] | None = None) -> Catalog:
    """`catalog` with every entry done: in the words of `targets` by English, or else as ``FR(English)``."""
    given = targets or {}
    return replace(catalog, entries=tuple(_done(entry, given) for entry in catalog.entries))


def _done(entry: Entry, targets: Mapping[str, str]) -> Entry:
    target = targets.get(entry.key.source, f"FR({entry.key.source})")
    return replace(entry, target=target, fuzzy=False, previous=None)


def identity(article: Article) -> Catalog:
    """The catalog in which every English text is its own translation."""
    return Catalog("x", "fr", entries=tuple(replace(e, target=e.key.source) for e in template(article).entries))


def leaflet_of(article: Article, catalog: Catalog) -> Leaflet:
    """The French leaflet of `article` with all finished work of `catalog`."""
    this = original(article, locale_for("en"))
    return localise(this, FRENCH, pairs(this, catalog, FRENCH))
