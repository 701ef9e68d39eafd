"""What goes out to a translator: the catalogs of some articles in one language, and how much work is in each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.locale import Locale


class Band(Enum):
    """How much work a text is, as a quote counts it. Its value is what people read."""

    NEW = "new"
    CLOSE = "fuzzy 75-84 %"
    CLOSER = "fuzzy 85-94 %"
    CLOSEST = "fuzzy 95-99 %"
    REPEATED = "repeated"
    """The English stands in the package before, so that it is translated once."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Tally:
    """Texts, and their English words, by how much work they are."""

    texts: Mapping[Band, int] = field(default_factory=dict)
    words: Mapping[Band, int] = field(default_factory=dict)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            {band: self.texts.get(band, 0) + other.texts.get(band, 0) for band in Band},
            {band: self.words.get(band, 0) + other.words.get(band, 0) for band in Band},
        )

    @property
    def open(self) -> int:
        """Texts that wait for the translator."""
        return sum(count for band, count in self.texts.items() if band is not Band.DONE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article of a package."""

    slug: str
    title: str
    """In English, without markup."""
    label: str
    """The id that is printed on the leaflet."""
    catalog: Catalog
    """All of it, done or not."""
    likeness: Mapping[Key, int] = field(default_factory=dict)
    """How close the earlier English of a fuzzy text is, in per cent, where that is known."""
    faults: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    """What checks say of a translation."""
    refused: frozenset[Key] = frozenset()
    """Translations that a check keeps off the page."""
    tally: Tally = field(default_factory=Tally)

    def is_open(self, entry: Entry) -> bool:
        """Whether a text waits for the translator."""
        return entry.state is not State.DONE or entry.key in self.refused


@dataclass(frozen=True, slots=True)
class Package:
    """What is sent to one translator at one time."""

    name: str
    """``fr-0001``."""
    publisher: str
    locale: Locale
    sheets: tuple[Sheet, ...]
    form: str = "po"
    """The format of the files for the translator, by the name that people type."""
    suffix: str = ".po"
    """How those files end."""
    only_open: bool = False
    """Whether the files hold only what waits for the translator."""
    loses: tuple[str, ...] = ()
    """What the format of the files does not carry."""
    glossary: Catalog | None = None

    def file(self, slug: str) -> str:
        """The name of an article's file: it says the language, in case the file does not."""
        return f"{slug}.{self.locale.tag}{self.suffix}"

    @property
    def tally(self) -> Tally:
        return sum((sheet.tally for sheet in self.sheets), Tally())
