"""The shelf label: one page for staff that lists every leaflet there is, by language, and what state it is in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from pipeline.model.locale import Locale
from pipeline.model.shape import Copy, Form, Layout


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One leaflet on the shelf. Addresses are relative to the index."""

    locale: Locale
    title: str
    """In its own language, without markup."""
    english_title: str
    label: str
    files: tuple[tuple[str, Copy], ...] = ()
    """What there is of it, by its address."""
    translated: int = 0
    total: int = 0
    reviewed: bool = False
    """Whether someone stands for the words: a clinician for the English, a reviewer for a translation."""
    version: str = ""
    note: str = ""
    """What else staff must know."""

    @property
    def name(self) -> str:
        """What it is called on its own pages: with its version only if somebody has answered for it."""
        if self.translated < self.total or not self.reviewed:
            return f"{self.label} draft"
        return f"{self.label} v{self.version}" if self.version else self.label

    @property
    def links(self) -> tuple[tuple[str, str, str], ...]:
        """What there is of it: addresses, each with what staff call it, and with that and the leaflet's title."""
        whole = f"{self.english_title}, {self.locale.english_name}"
        return tuple((address, called(copy), f"{whole}: {called(copy)}") for address, copy in self.files)

    @property
    def state(self) -> str:
        """What staff must know before they hand it out; empty if there is nothing."""
        if self.translated < self.total:
            return f"draft: {self.translated} of {self.total} sentences translated"
        return self.note if self.reviewed else "not yet reviewed"


_FORMS: Mapping[Form, str] = {"html": "web page", "pdf": "PDF", "text": "plain text", "sms": "text message"}
_LAYOUTS: Mapping[Layout, str] = {"mono": "", "facing": "English beside it", "sequential": "English after it"}


@cache
def called(copy: Copy) -> str:
    """What staff call a file: ``PDF, English beside it, large print``."""
    shape = copy.shape
    parts = (
        _FORMS[copy.form],
        _LAYOUTS[shape.layout],
        "large print" if shape.size == "large" else "",
        "booklet" if shape.booklet else "",
    )
    return ", ".join(part for part in parts if part)


def write_index(rows: Sequence[IndexRow], publisher: str) -> bytes:
    """The page that leads to all of `rows`, languages and titles in the order of their English names."""
    ordered = sorted(rows, key=_by_language_and_title)
    groups = [(locale, tuple(found)) for locale, found in groupby(ordered, key=lambda row: row.locale)]
    return _template().render(groups=groups, publisher=publisher).encode()


def _by_language_and_title(row: IndexRow) -> tuple[str, str, str, str]:
    return row.locale.english_name, row.locale.tag, row.english_title.casefold(), row.label


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("pipeline.writers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("index.html.jinja")
