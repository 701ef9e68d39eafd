"""The forme: what is set so far, and in which languages, for the typesetter to take over as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from pipeline.model.leaflet import Setting
from pipeline.model.locale import Locale
from pipeline.writers.pdf.stock import Stock
from pipeline.writers.words import Interface, interface

Data: TypeAlias = Any
"""What JSON can hold. The template reads it; no text in it is ever read as markup."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that is being set: whatever an inline must know that is not in itself, and what it leaves behind."""

    locale: Locale
    setting: Setting
    own: Interface
    stock: Stock
    notes: Mapping[str, int]
    """The number of each footnote by its label."""
    side: str = ""
    """What tells this side's footnotes from those of the page's own language."""
    tongues: dict[str, Locale] = field(default_factory=dict)
    """The languages on the page by their tag."""
    used: dict[str, set[str]] = field(default_factory=dict)
    """The characters on the page, by the tag of the language that they are set in."""
    pictures: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """By the name that the template knows them by: the name that the article gives, and the content."""

    def beside(self, locale: Locale, setting: Setting) -> "Sheet":
        """The same page for what it says in `locale`, with the clinic's values in that language."""
        self.letters("", locale)
        return replace(self, locale=locale, setting=setting, own=interface(locale), side=f"{locale.tag}-")

    def letters(self, text: str, locale: Locale) -> str:
        """`text` as it is, noted as something to be set in `locale`."""
        if locale.tag not in self.tongues:
            self.tongues[locale.tag] = locale
            self.used[locale.tag] = set()
        self.used[locale.tag].update(text)
        return text
