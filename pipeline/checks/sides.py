"""The two sides of a pair, as rules ask for them: the words of a text, and its markup."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, assert_never

from pipeline.checks.once import once
from pipeline.language.english.left_over import WORD
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
    shown,
    walk,
)

Mark: TypeAlias = tuple[type, str]
"""One piece of markup as rules count it: its kind, and what it must keep to the letter."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The markup that a translation lost, and what it has beyond its English."""

    lost: tuple[Mark, ...] = ()
    added: tuple[Mark, ...] = ()


SAME = Marks()


class Side(NamedTuple):
    """One side of a pair."""

    words: str
    """It without its markup."""
    literal: str
    """What stands outside all its markup, code left out."""
    kept: str
    """What it shows besides: code, names of placeholders, descriptions of pictures."""
    marks: tuple[Mark, ...]
    """Its markup, in order."""


def side(phrase: Phrase) -> Side:
    """All that is asked of a phrase, from one walk through it."""
    if len(phrase) == 1 and isinstance(only := phrase[0], Text):
        return Side(only.value, only.value, "", ())
    words: list[str] = []
    literal: list[str] = []
    kept: list[str] = []
    marks: list[Mark] = []
    for inline in walk(phrase):
        if isinstance(inline, Text):
            words.append(inline.value)
            literal.append(inline.value)
        else:
            kept.append(said := shown(inline))
            words.append(said)
            marks.append(_mark(inline))
    return Side("".join(words), "\n".join(literal), "".join(kept), tuple(marks))


def _mark(inline: Inline) -> Mark:
    match inline:
        case Text(value) | Code(value) | RawHtml(value):
            return type(inline), value
        case Link(target=target):
            return Link, target
        case Placeholder(name):
            return Placeholder, name
        case Image(source=source):
            return Image, source
        case FootnoteRef(label):
            return FootnoteRef, label
        case Emphasis() | Strong() | Strike() | Break():
            return type(inline), ""
        case _:
            assert_never(inline)


def between(ours: tuple[Mark, ...], theirs: tuple[Mark, ...]) -> Marks:
    """How two sets of marks differ, their order being no matter; `SAME` itself where they do not."""
    if ours == theirs:
        return SAME
    counted, found = Counter(ours), Counter(theirs)
    if counted == found:
        return SAME
    return Marks(tuple((counted - found).elements()), tuple((found - counted).elements()))


def small_words(text: str) -> frozenset[str]:
    """The words of `text` that have no capital, with and without the sign behind them."""
    small = [word for word in text.split() if word.islower() and word.rstrip(".,;:!?").isalpha() and len(word) > 1]
    return frozenset((*small, *(word.rstrip(".,;:!?") for word in small)))


class English:
    """The English of a unit. It is laid beside all its translations in turn: what is asked of it is found out once."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.words, self.literal, _, self.marks = side(phrase)

    @once
    def small_words(self) -> frozenset[str]:
        """The words that have no capital, with and without the sign behind them."""
        return small_words(self.words)

    @once
    def words_in_small_letters(self) -> frozenset[str]:
        """The words that stand outside all markup, in small letters."""
        return frozenset(word.lower() for word in WORD.findall(self.literal))


_AT_HAND: dict[str, English] = {}
_MOST_AT_HAND = 4096


def english(text: str, phrase: Phrase) -> English:
    """The English whose `text` was read as this `phrase`; asked again for the next language, it is at hand."""
    known = _AT_HAND.get(text)
    if known is None or known.phrase is not phrase:  # the same text says something else under other link definitions
        if len(_AT_HAND) >= _MOST_AT_HAND:
            _AT_HAND.clear()
        known = _AT_HAND[text] = English(phrase)
    return known
