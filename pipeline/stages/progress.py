"""How far each catalog is: entries by state, and words that wait for a translator."""

from dataclasses import dataclass
from functools import lru_cache

from pipeline.model.catalog import Catalog, State


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of one article in one language."""

    slug: str
    locale: str
    done: int
    fuzzy: int
    missing: int
    words: int
    """English words of the whole article."""
    words_left: int
    """English words of entries that are fuzzy or missing."""

    @property
    def total(self) -> int:
        return self.done + self.fuzzy + self.missing


def progress(catalog: Catalog, template: Catalog) -> Progress:
    """How much of `template` the `catalog` has done. Entries that the template lacks do not count."""
    ours = catalog.by_key()
    states = {State.DONE: 0, State.FUZZY: 0, State.MISSING: 0}
    words = words_left = 0
    for entry in template.entries:
        known = ours.get(entry.key)
        state = known.state if known else State.MISSING
        states[state] += 1
        count = _words(entry.key.source)
        words += count
        words_left += 0 if state is State.DONE else count
    return Progress(
        catalog.slug, catalog.locale, states[State.DONE], states[State.FUZZY], states[State.MISSING], words, words_left
    )


@lru_cache(maxsize=4096)
def _words(source: str) -> int:
    """Counted once for all languages."""
    return len(source.split())
