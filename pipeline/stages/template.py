"""The template: an article's units as entries without translations, with all that a translator should know of them."""

from collections.abc import Iterable

from pipeline.markdown.phrases import PLACEHOLDER
from pipeline.model.article import Article, Key, Unit
from pipeline.model.catalog import Catalog, Entry

_MOST_PLACES = 3
"""Places of a repeated text that are described; the rest are counted."""


def template(article: Article) -> Catalog:
    """The catalog of `article` without a language: its units in document order, repeats as one entry. Has no header."""
    together: dict[Key, list[Unit]] = {}
    for unit in article.units():
        together.setdefault(unit.key, []).append(unit)
    entries = (_entry(article, key, units) for key, units in together.items())
    return Catalog(slug=article.slug, locale="", entries=tuple(entries))


def _entry(article: Article, key: Key, units: list[Unit]) -> Entry:
    names = tuple(dict.fromkeys(PLACEHOLDER.findall(key.source))) if "{" in key.source else ()
    return Entry(
        key=key,
        sources=(article.path,),
        notes=tuple(_notes(units, names)),
        flags=("python-brace-format",) if names else (),
    )


def _notes(units: list[Unit], placeholders: Iterable[str]) -> Iterable[str]:
    """What stands in the ``#.`` lines: where the words are, what is at stake, what the author says."""
    places = list(dict.fromkeys(_where(unit) for unit in units))
    yield from places[:_MOST_PLACES]
    if len(places) > _MOST_PLACES:
        yield f"… and in {len(places) - _MOST_PLACES} more places"
    for reason in dict.fromkeys(unit.critical for unit in units if unit.critical):
        yield f"Critical ({reason}): a mistake here can harm a patient."
    for note in dict.fromkeys(note for unit in units for note in unit.notes):
        yield f"Note from the author: {note}"
    if "\\\n" in units[0].key.source:
        yield "Keep the \\ at the end of each line: it breaks the line there."
    for name in placeholders:
        yield f"Keep {{{name}}} as it is: the value is filled in when the leaflet is printed."


def _where(unit: Unit) -> str:
    role = unit.role[:1].upper() + unit.role[1:]
    return f"{role}, under: {' › '.join(unit.trail)}" if unit.trail else role
