"""What a reader gets: the article's structure with words in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pipeline.model.article import Front, Unit
from pipeline.model.block import Blocks
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Severity
from pipeline.model.font import NO_FONTS, Fonts
from pipeline.model.locale import Locale
from pipeline.model.noun import noun
from pipeline.model.phrase import Phrase
from pipeline.model.shape import STANDARD, Paper, Shape


@noun
class Passage:
    """One unit in the language it is really in: its translation, or the English that stands in for one."""

    unit: Unit
    phrase: Phrase
    locale: Locale


Passages: TypeAlias = tuple[Passage, ...]
"""One leaf of a leaflet: its sentences in order."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One article in one language, ready to write."""

    slug: str
    locale: Locale
    original: Locale
    """The language of the article."""
    front: Front
    """The article's own, in its own language."""
    title: Passages
    summary: Passages
    english_title: str
    """Without markup, so that staff know what they hand out."""
    body: Blocks[Passages]
    translated: int = 0
    """Units whose translation stands on the page."""
    total: int = 0

    @property
    def complete(self) -> bool:
        return self.translated == self.total

    @property
    def label(self) -> str:
        """The id that is printed: ``MAB-001-ar``."""
        return f"{self.front.id}-{self.locale.tag}"


@dataclass(frozen=True, slots=True)
class Sibling:
    """The same leaflet in another language."""

    locale: Locale
    href: str
    """Relative to this leaflet's page."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How plain text is laid out."""

    wrap: int | None = None
    """Display columns; 0 for one paragraph a line; None for what suits the script."""
    windows: bool = False
    """A byte order mark and CRLF, for old Notepad; otherwise neither, and LF."""


@dataclass(frozen=True, slots=True)
class Print:
    """What a page is printed on, and in which fonts it may be set."""

    fonts: Fonts = NO_FONTS
    paper: Paper = "a4"
    pages: int = 0
    """The pages that a leaflet is to fit on, from which on it is worth a word that it does not; 0 for any number."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a page shows that is in neither the article nor its translation."""

    clinic: Clinic
    publisher: str = ""
    siblings: tuple[Sibling, ...] = ()
    images: Mapping[str, str] = field(default_factory=dict)
    """``data:`` addresses by the address that the article gives."""
    raw_html: bool = False
    """Whether the article's own raw HTML is passed through (never a translation's: it can bring in none)."""
    text: TextStyle = TextStyle()
    print: Print = Print()
    shape: Shape = STANDARD
    english: Leaflet | None = None
    """The same article in English, for shapes that show both languages; None on a page that is in English."""
    online: str = ""
    """Where the same leaflet is on the web."""
    digest: str = ""
    """A short digest of all that the leaflet says, printed on each page; empty where nobody has taken it."""
    released: str = ""
    """The release that the page is made for; empty for a build that is none."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file of a leaflet cannot be made."""

    code: str
    message: str
    hint: str = ""
    passage: Passage | None = None
    """Where the trouble is; None if it is not in the words."""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Remarked:
    """A file of a leaflet that is made, and about which something is to be said."""

    content: bytes
    remarks: tuple[Refusal, ...]


Written: TypeAlias = bytes | Remarked | tuple[Refusal, ...]
"""A file; a file with a word about it; or all that keeps it from being made."""
