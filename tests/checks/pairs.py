"""Pairs and articles from plain text, as the tests of the rules write them."""

from pipeline.checks.comparison import Comparison
from pipeline.language.locales import locale_for
from pipeline.markdown.articles import Reading, read_article
from pipeline.markdown.phrases import parse_phrase
from pipeline.model.article import Article, Key, Unit
from pipeline.model.catalog import Entry
from pipeline.model.glossary import Glossary, Lexicon, Naming, Term
from pipeline.model.pair import Pair
from pipeline.model.place import Place

FOOTNOTES = frozenset({"1", "2"})


def pair(
    source: str, target: str, tag: str = "fr", comment: tuple[str, ...] = (), critical: str = "", context: str = ""
) -> Pair:
    """A pair as the pipeline makes it."""
    key = Key(context, source)
    return Pair(
        unit=Unit(key, Place("source/x.md"), "paragraph", critical=critical),
        entry=Entry(key, target, comment=comment, path=f"locales/{tag}/x.po", line=7),
        source=parse_phrase(source, footnotes=FOOTNOTES),
        target=parse_phrase(target, footnotes=FOOTNOTES),
        locale=locale_for(tag),
    )


def lexicon(words: str, tag: str) -> Lexicon:
    """A glossary in one language, as pages of rules write it: ``cell = Zelle | Zellen, not Zimmer; keep CD20``."""
    terms, namings = [], {}
    for said in words.split("; ") if words else ():
        left, _, wrong = said.partition(", not ")
        english, _, accepted = left.removeprefix("keep ").partition(" = ")
        terms.append(Term(english, keep=said.startswith("keep ")))
        namings[terms[-1].key] = Naming(
            tuple(accepted.split(" | ")) if accepted else (), tuple(wrong.split(" | ")) if wrong else ()
        )
    return Lexicon(Glossary(tuple(terms)), tag, namings)


def comparison(source: str, target: str, tag: str = "fr") -> Comparison:
    """A pair as rules see it."""
    return Comparison(pair(source, target, tag))


FRONT = "---\nid: X-001\ntitle: A title\nsummary: A summary.\nversion: 1\naudience: adults\n---\n\n"


def article(text: str) -> Article:
    """An article with that body, or that is the whole text."""
    whole = text if text.startswith("---\nid:") else FRONT + text
    return read_article(whole, "source/x.md", "x", Reading(raw_html=True))[0]
