"""How much work a package is, counted as translators are paid: new words, close ones by their likeness, repeats."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.package import Band, Sheet, Tally
from pipeline.stages.suggest import likeness

_BANDS = ((95, Band.CLOSEST), (85, Band.CLOSER), (75, Band.CLOSE), (0, Band.NEW))


def counted(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Each sheet with its count. A text that stands in an earlier one, or further up, is counted as repeated."""
    heard: set[str] = set()
    for sheet in sheets:
        texts = dict.fromkeys(Band, 0)
        words = dict.fromkeys(Band, 0)
        alike = _likeness(sheet.catalog)
        for entry in sheet.catalog.entries:
            band = _band(sheet, entry, alike.get(entry.key), repeated=entry.key.source in heard)
            heard.add(entry.key.source)
            texts[band] += 1
            words[band] += len(entry.key.source.split())
        yield replace(sheet, likeness=alike, tally=Tally(texts, words))


def _likeness(catalog: Catalog) -> dict[Key, int]:
    """How close the English of fuzzy texts is to what their translations were made from."""
    return {
        entry.key: min(99, int(likeness(entry.previous.source, entry.key.source)))
        for entry in catalog.entries
        if entry.state is State.FUZZY and entry.previous
    }


def _band(sheet: Sheet, entry: Entry, alike: int | None, *, repeated: bool) -> Band:
    """What a text counts as. What is fuzzy without an earlier English, or refused by a check, is to be looked over."""
    match entry.state:
        case State.DONE:
            return Band.CLOSEST if entry.key in sheet.refused else Band.DONE
        case State.MISSING:
            return Band.REPEATED if repeated else Band.NEW
        case State.FUZZY:
            return next(band for least, band in _BANDS if alike is None or alike >= least)
