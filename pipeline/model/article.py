"""The English side: an article, and the units that it is cut into."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pipeline.model.block import Blocks, leaves
from pipeline.model.key import Key as Key
from pipeline.model.place import Place


@dataclass(frozen=True, slots=True)
class Unit:
    """What a translator sees as one entry: a sentence, a heading, a table cell."""

    key: Key
    place: Place
    role: str
    """What the words are for, in plain English: ``paragraph``, ``list item``, ``heading``…"""
    trail: tuple[str, ...] = ()
    """The headings that it stands under, outermost first, without markup."""
    notes: tuple[str, ...] = ()
    """What the author tells the translator."""
    critical: str = ""
    """Why a mistake here harms, in the author's word (``dose``, ``when to call``); empty if it is not marked."""
    fixed: bool = False
    """Whether the author keeps these words in English in every language."""


Words: TypeAlias = tuple[Unit, ...]
"""One leaf: its sentences in order. The language they are in says how they join."""


@dataclass(frozen=True, slots=True)
class Front:
    """What the article says of itself. Dates are ISO 8601; what is not given is empty."""

    id: str
    title: Words
    summary: Words
    version: str = ""
    authors: tuple[str, ...] = ()
    audience: str = ""
    reviewed_by: tuple[str, ...] = ()
    reviewed_on: str = ""
    review_due: str = ""
    keywords: tuple[str, ...] = ()
    allow: tuple[tuple[str, str], ...] = ()
    """Rules that are silenced for the whole article, each with the author's reason."""
    safety: str = ""
    """Why every copy of the text as it was before must go, and since when: ``2027-01-31: the dose was wrong``."""
    extra: tuple[tuple[str, str], ...] = ()
    """Fields that the pipeline does not know, kept as they stand."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link definition: ``[label]: target "title"``."""

    target: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An English text, cut into units that keep their places."""

    slug: str
    path: str
    locale: str
    """BCP 47, as all language tags outside file names."""
    front: Front
    body: Blocks[Words]
    references: Mapping[str, Reference] = field(default_factory=dict)
    """Link definitions by their normalised label, wherever in the article they stand."""
    titles: Mapping[str, Words] = field(default_factory=dict)
    """The units of those definitions' titles, by the same labels."""
    footnotes: frozenset[str] = frozenset()
    """The labels that have a footnote."""

    def all_words(self) -> Iterator[Words]:
        """Every leaf in reading order: title, summary, body, and last the titles of link definitions."""
        yield self.front.title
        yield self.front.summary
        yield from leaves(self.body)
        yield from self.titles.values()

    def units(self) -> Iterator[Unit]:
        """Every unit to be translated, in reading order; the same key may come more than once."""
        for words in self.all_words():
            for unit in words:
                if not unit.fixed:
                    yield unit
