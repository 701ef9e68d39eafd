"""A pair laid side by side: what several rules want to know of it, found out once."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, assert_never

from pipeline.checks.amounts import Amounts, compare
from pipeline.language.scripts import is_foreign, is_known, share, weight
from pipeline.model.pair import Pair
from pipeline.model.phrase import (
    Break,
    Code,
    Emphasis,
    FootnoteRef,
    Image,
    Inline,
    Link,
    Phrase,
    Placeholder,
    RawHtml,
    Strike,
    Strong,
    Text,
    plain,
    walk,
)


class Mark(NamedTuple):
    """One piece of markup as rules count it: its kind, and what it must keep to the letter."""

    kind: type
    what: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The markup that a translation lost, and what it has beyond its English."""

    lost: tuple[Mark, ...] = ()
    added: tuple[Mark, ...] = ()


SAME = Marks()

FEWEST = 15
"""Letters below which the share of a script says nothing."""

_NAMES = re.compile(
    r"(?:https?://|www\.)[^\s<>]*"
    r"|(?<![A-Za-z])(?:[A-Z][A-Za-z\d-]*|[a-z]+(?:mab|nib|cept|limus|zomib|stim|leucel|platin)s?(?![A-Za-z])"
    r"|[A-Za-z]+-?\d[A-Za-z\d-]*)"
    r"|[(\uff08][A-Za-z][A-Za-z -]*[)\uff09]"
)
"""What is written in Latin letters in any language: addresses, names, medicines, and a term given in brackets."""


class Comparison(Pair):
    """A pair, and what is worked out from it when a rule first asks. (No slots: they could not hold the answers.)"""

    @property
    def english(self) -> str:
        """The English as Markdown."""
        return self.entry.key.source

    @property
    def translation(self) -> str:
        """The translation as Markdown."""
        return self.entry.target

    @property
    def language(self) -> str:
        return self.locale.tag.partition("-")[0]

    @cached_property
    def changed(self) -> bool:
        """Whether the translation is anything but a copy of its English."""
        return self.entry.target != self.entry.key.source

    @cached_property
    def source_words(self) -> str:
        """The English without markup."""
        return plain(self.source)

    @cached_property
    def target_words(self) -> str:
        """The translation without markup."""
        return plain(self.target)

    @cached_property
    def marks(self) -> Marks:
        """How the markup of the two differs."""
        if _is_text(self.source) and _is_text(self.target):
            return SAME
        ours, theirs = Counter(_marks(self.source)), Counter(_marks(self.target))
        return SAME if ours == theirs else Marks(tuple((ours - theirs).elements()), tuple((theirs - ours).elements()))

    @cached_property
    def literal(self) -> tuple[str, str]:
        """What stands outside all markup in the English and in the translation, code left out."""
        return _texts(self.source), _texts(self.target)

    @cached_property
    def amounts(self) -> Amounts:
        """How the numbers of the two differ."""
        return compare(self.source_words, self.target_words, self.locale.tag)

    @cached_property
    def own_share(self) -> float:
        """How much of the translation is in the script of its language, names left out; 1 where that says nothing."""
        script = self.locale.script
        if not is_foreign(self.target_words, script) or not is_known(script):
            return 1.0
        letters = self.literal[1] if script == "Latn" else _NAMES.sub(" ", self.literal[1])
        return share(letters, script) if weight(letters) >= FEWEST else 1.0


def lost(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation lacks, one item for each that is missing."""
    return [mark.what for mark in pair.marks.lost if mark.kind in kinds] if pair.marks.lost else []


def added(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation has beyond its English."""
    return [mark.what for mark in pair.marks.added if mark.kind in kinds] if pair.marks.added else []


def _is_text(phrase: Phrase) -> bool:
    return not phrase or (len(phrase) == 1 and isinstance(phrase[0], Text))


def _texts(phrase: Phrase) -> str:
    if len(phrase) == 1 and isinstance(phrase[0], Text):
        return phrase[0].value
    return "\n".join(inline.value for inline in walk(phrase) if isinstance(inline, Text))


def _marks(phrase: Phrase) -> Iterator[Mark]:
    return (mark for inline in walk(phrase) if (mark := _mark(inline)))


def _mark(inline: Inline) -> Mark | None:
    match inline:
        case Text():
            return None
        case Placeholder(name):
            return Mark(Placeholder, name)
        case Link(target=target):
            return Mark(Link, target)
        case Image(source=source):
            return Mark(Image, source)
        case Code(value) | RawHtml(value):
            return Mark(type(inline), value)
        case FootnoteRef(label):
            return Mark(FootnoteRef, label)
        case Emphasis() | Strong() | Strike() | Break():
            return Mark(type(inline))
        case _:
            assert_never(inline)
