"""A pair laid side by side: what several rules want to know of it, found out once."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar, assert_never

from pipeline.checks.amounts import NO_DIFFERENCE, Amounts, compare
from pipeline.checks.uses import Use, uses
from pipeline.language.inflection import Sentence
from pipeline.language.scripts import is_foreign, is_known, share, weight
from pipeline.language.terms import Hit, finder
from pipeline.model.glossary import NO_LEXICON, Glossary, Lexicon
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
    wording,
)

Answer = TypeVar("Answer")


class once(Generic[Answer]):  # noqa: N801  # it is used like property, and so it is called
    """A property that is found out when it is first asked for, and kept. (functools.cached_property takes a lock.)"""

    def __init__(self, find: Callable[[Any], Answer]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, pair: object, _: type) -> Answer:
        answer = pair.__dict__[self._name] = self._find(pair)
        return answer


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

    lexicon: Lexicon = NO_LEXICON
    """What the terms of the English are called in this language."""

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

    @property
    def changed(self) -> bool:
        """Whether the translation is anything but a copy of its English."""
        return self.entry.target != self.entry.key.source

    @property
    def source_words(self) -> str:
        """The English without markup."""
        return _english_words(self.source)

    @once
    def target_words(self) -> str:
        """The translation without markup."""
        return plain(self.target)

    @once
    def copied(self) -> bool:
        """Whether the translation is the English, but perhaps for capitals."""
        if not self.changed:
            return True
        ours, theirs = self.english, self.translation
        return len(ours) == len(theirs) and ours.casefold() == theirs.casefold()

    @once
    def marks(self) -> Marks:
        """How the markup of the two differs."""
        if _is_text(self.source) and _is_text(self.target):
            return SAME
        in_order, found = _english_marks(self.source), tuple(_marks(self.target))
        if in_order == found:
            return SAME
        ours, theirs = Counter(in_order), Counter(found)
        return SAME if ours == theirs else Marks(tuple((ours - theirs).elements()), tuple((theirs - ours).elements()))

    @once
    def literal(self) -> tuple[str, str]:
        """What stands outside all markup in the English and in the translation, code left out."""
        return _english_texts(self.source), _texts(self.target)

    @once
    def amounts(self) -> Amounts:
        """How the numbers of the two differ."""
        return compare(self.source_words, self.target_words, self.locale.tag)

    @once
    def terms(self) -> tuple[Hit, ...]:
        """The terms of the glossary in the English, each as often as it stands there."""
        return _english_terms(self.lexicon.glossary, self.source) if self.lexicon else ()

    @once
    def uses(self) -> tuple[Use, ...]:
        """How the translation uses these terms."""
        return uses(self.terms, self.lexicon, self.sentence)

    @once
    def sentence(self) -> Sentence:
        """The translation, to look terms up in."""
        return Sentence(wording(self.target), self.locale.tag)

    @once
    def own_share(self) -> float:
        """How much of the translation is in the script of its language, names left out; 1 where that says nothing."""
        script = self.locale.script
        if not is_foreign(self.target_words, script) or not is_known(script):
            return 1.0
        letters = self.literal[1] if script == "Latn" else _NAMES.sub(" ", self.literal[1])
        return share(letters, script) if weight(letters) >= FEWEST else 1.0


# The English of a unit is laid beside all its translations, one after the other: what is asked of it is found out once.


@lru_cache(maxsize=4096)
def _english_words(phrase: Phrase) -> str:
    return plain(phrase)


@lru_cache(maxsize=4096)
def _english_texts(phrase: Phrase) -> str:
    return _texts(phrase)


@lru_cache(maxsize=4096)
def _english_marks(phrase: Phrase) -> tuple[Mark, ...]:
    return tuple(_marks(phrase))


@lru_cache(maxsize=4096)
def _english_terms(glossary: Glossary, phrase: Phrase) -> tuple[Hit, ...]:
    return finder(glossary).find(wording(phrase))


# When rules have something to say


def has_terms(pair: Comparison) -> bool:
    """Whether a term of the glossary stands in the English."""
    return bool(pair.terms)


def marks_differ(pair: Comparison) -> bool:
    """Whether the two do not have the same markup."""
    return pair.marks is not SAME


def numbers_differ(pair: Comparison) -> bool:
    """Whether the numbers of the two may not say the same."""
    return pair.amounts is not NO_DIFFERENCE


def has_signs(pair: Comparison) -> bool:
    """Whether the translation holds any sign that could be meant as markup or as a placeholder."""
    return _SIGNS.search(pair.translation) is not None


def may_hold_address(pair: Comparison) -> bool:
    """Whether the translation holds what every web or mail address has."""
    text = pair.translation
    return "@" in text or "://" in text or "www." in text or "WWW." in text


def has_odd_characters(pair: Comparison) -> bool:
    """Whether the translation holds anything but letters, signs and ordinary spaces."""
    return not pair.translation.isprintable() or "\ufffd" in pair.translation


_SIGNS = re.compile(r"[\[\]*_~`{}\uff5b\uff5d]")


def lost(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation lacks, one item for each that is missing."""
    return [mark.what for mark in pair.marks.lost if mark.kind in kinds] if pair.marks.lost else []


def added(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation has beyond its English."""
    return [mark.what for mark in pair.marks.added if mark.kind in kinds] if pair.marks.added else []


def _is_text(phrase: Phrase) -> bool:
    return not phrase or (len(phrase) == 1 and type(phrase[0]) is Text)


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
