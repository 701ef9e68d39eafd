"""Put an article into a language: the article's structure with the catalog's words."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from pipeline.markdown.phrases import PhraseReader
from pipeline.model.article import Article, Key, Reference, Unit, Words
from pipeline.model.block import map_leaves
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.leaflet import Leaflet, Passage, Passages
from pipeline.model.locale import Locale
from pipeline.model.pair import Pair, too_long
from pipeline.model.phrase import Phrase, Text, plain


@dataclass(frozen=True, slots=True)
class Original:
    """An article with its phrases read once, for all the languages that it is put into."""

    article: Article
    locale: Locale
    phrases: Mapping[Key, Phrase]
    units: tuple[Unit, ...]
    """All that is to be translated, in reading order; the same key may come more than once."""


def original(article: Article, locale: Locale) -> Original:
    """`article` with its phrases read."""
    read = PhraseReader(article.references, article.footnotes)
    phrases: dict[Key, Phrase] = {}
    for words in article.all_words():
        for unit in words:
            if unit.key not in phrases:
                phrases[unit.key] = read(unit.key.source)
    return Original(article, locale, phrases, tuple(article.units()))


def pairs(this: Original, catalog: Catalog, locale: Locale) -> tuple[Pair, ...]:
    """Each unit that has a finished translation beside it, once, in reading order.

    A translation that is absurdly long is not parsed, as no rule will let it pass.
    """
    done = {entry.key: entry for entry in catalog.entries if entry.state is State.DONE}
    read = _reader(this.article, done)
    found: dict[Key, Pair] = {}
    for unit in this.units:
        key = unit.key
        if key in done and key not in found:
            entry = done[key]
            target = (Text(entry.target),) if too_long(key.source, entry.target) else read(entry.target)
            found[key] = Pair(unit, entry, this.phrases[key], target, locale)
    return tuple(found.values())


def _reader(article: Article, done: Mapping[Key, Entry]) -> PhraseReader:
    """Reads translations: under the article's own link definitions, their titles translated."""
    references = dict(article.references)
    for label, words in article.titles.items():
        own = " ".join(unit.key.source for unit in words)
        title = " ".join(done[unit.key].target if unit.key in done else unit.key.source for unit in words)
        if title != own:
            references[label] = Reference(article.references[label].target, title)
    return PhraseReader(references, article.footnotes)


def localise(this: Original, locale: Locale, pairs: Iterable[Pair], refused: Collection[Key] = ()) -> Leaflet:
    """The article in `locale`. English stands in where no translation is finished, and where one is `refused`."""
    phrases = {pair.unit.key: pair.target for pair in pairs if pair.unit.key not in refused}
    passages = _passages(this, locale, phrases)
    article = this.article
    own = locale == this.locale
    return Leaflet(
        slug=article.slug,
        locale=locale,
        original=this.locale,
        front=article.front,
        title=passages(article.front.title),
        summary=passages(article.front.summary),
        english_title=" ".join(plain(this.phrases[unit.key]) for unit in article.front.title),
        body=map_leaves(article.body, passages),
        translated=len(this.units) if own else sum(unit.key in phrases for unit in this.units),
        total=len(this.units),
    )


def _passages(this: Original, locale: Locale, phrases: Mapping[Key, Phrase]) -> Callable[[Words], Passages]:
    def passage(unit: Unit) -> Passage:
        if not unit.fixed and (phrase := phrases.get(unit.key)) is not None:
            return Passage(unit, phrase, locale)
        return Passage(unit, this.phrases[unit.key], this.locale)

    return lambda words: tuple([passage(unit) for unit in words])


def in_english(this: Original) -> Leaflet:
    """The article in its own language."""
    return localise(this, this.locale, ())
