"""What stands on every page whatever the kind of file, in words that are ready to be laid out.

It is built once a leaflet, by `pipeline.writers.furniture`. Whatever is said by us is said first in the language of the
page and then in English, once where those are the same.
"""

from dataclasses import dataclass
from typing import TypeAlias

from pipeline.model.clinic import COLOUR, Logo
from pipeline.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of ours in one language."""

    text: str
    locale: Locale


Sayings: TypeAlias = tuple[Saying, ...]
"""The same in the language of the page, and in English where that is another."""


@dataclass(frozen=True, slots=True)
class Banner:
    """One warning that whoever holds a page must see before they hand it out or follow it."""

    kind: str
    """``draft``, ``unreviewed``, ``example``…: the gravest comes first."""
    sayings: Sayings


@dataclass(frozen=True, slots=True)
class Line:
    """What something is called, and what it is, in one language."""

    name: str
    words: str
    locale: Locale
    """The language of the name, and of the words too unless they are a value."""
    value: bool = False
    """Whether the words are a number, an address or a name: in their own direction, and not to be parted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of the leaflet or of the clinic."""

    kind: str
    """``reviewed``, ``review_due``, ``publisher``; ``phone``, ``emergency``, ``interpreter``, ``hours``…"""
    lines: tuple[Line, ...]
    """In the language of the page, and in English where that is another."""

    @property
    def own(self) -> Line:
        """As the reader of the page reads it."""
        return self.lines[0]

    @property
    def english(self) -> Line:
        """As staff read it."""
        return self.lines[-1]


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call: a block that a reader may tear off and keep."""

    name: str = ""
    """The clinic's, as it is called in the language of the page."""
    english_name: str = ""
    facts: tuple[Fact, ...] = ()
    speak: Sayings = ()
    """"I speak Arabic. Please call an interpreter." For a reader to show to staff; nothing on a page in English."""
    logo: Logo | None = None
    colour: str = COLOUR

    def __bool__(self) -> bool:
        return bool(self.name or self.facts)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page of a leaflet. Empty is what there is none of."""

    label: str
    """The leaflet, its language and its version: ``MAB-001-ar v1``, or ``MAB-001-ar draft``."""
    id: str
    """Without the version: ``MAB-001-ar``."""
    version: str
    """The article's, as its author counts."""
    answered: bool
    """Whether the text is whole and somebody has answered for it; if not, it is called a draft, of whatever version."""
    native_name: str
    """The language, as its readers call it."""
    english_name: str
    """The language, as staff call it."""
    english_title: str
    english: bool
    """Whether the page is in English, so that nothing needs to be said twice."""
    facts: tuple[Fact, ...]
    """When it was reviewed, when it is to be reviewed again, and who publishes it, as far as that is known."""
    banners: tuple[Banner, ...]
    pages: Sayings
    """``Page {page} of {pages}``, with these two where the numbers belong."""
    draft: Sayings = ()
    """What stands across every page of a draft: "Draft". Nothing where the leaflet is none."""
    contact: Contact = Contact()
    online: str = ""
    """Where the same leaflet is on the web."""
    online_says: Sayings = ()
    """"This leaflet online", which stands beside the address."""
    qr: str = ""
    """The same address for a telephone's camera: an SVG, in modules, with the quiet zone of four around it."""
    digest: str = ""
    """A short digest of all that the leaflet says, so that two sheets can be told apart."""
    released: str = ""
    """The release that the page belongs to; empty for a page that belongs to none."""

    @property
    def imprint(self) -> tuple[str, ...]:
        """The release, where the label does not name it already, and the digest: what tells two sheets apart."""
        return tuple(one for one in (self.released, self.digest) if one and one != self.label)

    def fact(self, kind: str) -> Fact | None:
        return next((one for one in self.facts if one.kind == kind), None)
