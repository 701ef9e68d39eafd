"""The translators' side: a PO file as a value, and one message of it."""

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from pipeline.model.key import Key
from pipeline.model.noun import noun
from pipeline.model.place import Place


class State(Enum):
    """Where a translation stands. Only a done one may be printed."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    DONE = "done"


@noun
class Entry:
    """One message: the English, its translation, and what tools and people noted about them."""

    key: Key
    target: str = ""
    fuzzy: bool = False
    sources: tuple[str, ...] = ()
    """``#:`` references, each as it stands."""
    notes: tuple[str, ...] = ()
    """``#.`` lines: ours, made anew from the article."""
    comment: tuple[str, ...] = ()
    """``# `` lines: people's. Never written by us and never dropped."""
    previous: Key | None = None
    """``#| msgctxt`` and ``#| msgid``: the English that a fuzzy translation was made from."""
    flags: tuple[str, ...] = ()
    """``#,`` flags other than fuzzy, in order."""
    path: str = field(default="", compare=False)
    """The file that it was read from; two entries that differ in nothing else are equal."""
    line: int = field(default=0, compare=False)
    """The line of that file in which its English begins."""

    @property
    def place(self) -> Place | None:
        """Where it stands in its file, if it was read from one."""
        return Place(self.path, self.line) if self.line else None

    @property
    def state(self) -> State:
        if not self.target:
            return State.MISSING
        return State.FUZZY if self.fuzzy else State.DONE

    def noted(self, notes: tuple[str, ...]) -> "Entry":
        """The same with other notes."""
        key, target, path, line = self.key, self.target, self.path, self.line
        return Entry(key, target, self.fuzzy, self.sources, notes, self.comment, self.previous, self.flags, path, line)


@noun
class Catalog:
    """The entries of one article in one language."""

    slug: str
    locale: str
    """BCP 47; empty for a template."""
    header: tuple[tuple[str, str], ...] = ()
    """Name and value of each header field, in order."""
    comment: tuple[str, ...] = ()
    """The ``# `` lines above the header."""
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    """``#~`` entries: translations whose English is gone, kept for the day it returns."""
    path: str = field(default="", compare=False)

    def by_key(self) -> Mapping[Key, Entry]:
        """The living entries by their identity."""
        return {entry.key: entry for entry in self.entries}

    def field(self, name: str) -> str:
        """The value of the header field `name`, or an empty string."""
        return next((value for key, value in self.header if key.lower() == name.lower()), "")
