"""The reader aloud: the words of a leaf as one string, with all that paper needs to keep them in order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import assert_never

from pipeline.language.typeset import FIRST_STRONG, LEFT_TO_RIGHT, POP, RIGHT_TO_LEFT, anchor, balance, glue, isolate
from pipeline.language.width import wrap
from pipeline.model.leaflet import Passage, Passages
from pipeline.model.locale import Locale
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
)
from pipeline.writers.words import Interface

_STRAY = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2065\u206a-\u206f\ufeff]")
"""What cannot be seen and does harm: marks that turn the direction around, and breaks that only some viewers know."""
_OPENED = re.compile(r"[\u2066-\u2068]")
_OPENINGS = {"ltr": LEFT_TO_RIGHT, "rtl": RIGHT_TO_LEFT}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that is being written: whatever a leaf must know that is not in itself."""

    locale: Locale
    own: Interface
    values: Mapping[str, str]
    """The value of each placeholder."""
    width: int
    """Cells in a line; 0 for one paragraph a line."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """The number of each footnote by its label."""


def clean(text: str) -> str:
    """`text` without the characters that no leaflet has a use for."""
    return _STRAY.sub(lambda stray: " " if stray[0].isspace() else "", text) if _STRAY.search(text) else text


def laid(sheet: Sheet, text: str, locale: Locale) -> str:
    """`text`, which is in `locale`, so that it keeps its order on the page."""
    ordered = isolate(text) if locale.rtl else text
    return ordered if locale.direction == sheet.locale.direction else _OPENINGS[locale.direction] + ordered + POP


def value(sheet: Sheet, text: str) -> str:
    """A value from outside, in its own direction, whatever that is."""
    kept = glue(clean(text))
    if not sheet.locale.rtl:
        return kept
    ordered = isolate(kept)
    return ordered if ordered == LEFT_TO_RIGHT + kept + POP else FIRST_STRONG + ordered + POP


def ours(sheet: Sheet, words: str) -> str:
    """Interface words, in the language that they are really in."""
    return laid(sheet, words, sheet.own.locale)


def labelled(sheet: Sheet, label: str, words: str) -> str:
    """`words` behind the word that says what they are."""
    return sheet.own.say("%(label)s: %(words)s", label=label, words=words)


def lines(sheet: Sheet, text: str, width: int) -> list[str]:
    """`text` in lines, each of which stands for itself: viewers take every line of a file for a paragraph."""
    whole = balance(wrap(text, width))
    return [anchor(line) for line in whole] if sheet.locale.rtl else whole


def spoken(sheet: Sheet, leaf: Passages) -> str:
    """The sentences of `leaf` in a row, those that stand in for a translation marked as what they are."""
    return " ".join(_stretches(sheet, leaf))


def _stretches(sheet: Sheet, leaf: Passages) -> Iterator[str]:
    """The sentences that follow each other in one language: together they keep their order."""
    for (tag, fixed), stretch in groupby(leaf, lambda passage: _language(sheet, passage)):
        passages = tuple(stretch)
        locale = passages[0].locale
        text = _closed(clean(locale.join.join([_phrase(sheet, one.phrase, locale) for one in passages])))
        marked = tag != sheet.locale.tag and not fixed
        yield _mark(sheet) + laid(sheet, text, locale) if marked else laid(sheet, text, locale)


def _closed(text: str) -> str:
    """`text` with its own isolates closed, so that none of them takes hold of what comes after."""
    return "\n".join(balance(text.split("\n"))) if POP in text or _OPENED.search(text) else text


def _language(sheet: Sheet, passage: Passage) -> tuple[str, bool]:
    tag = passage.locale.tag
    return tag, tag != sheet.locale.tag and passage.unit.fixed


def _mark(sheet: Sheet) -> str:
    english = ours(sheet, sheet.own.say("English"))
    return f"[{english}] "


def _phrase(sheet: Sheet, phrase: Phrase, locale: Locale) -> str:
    return "".join([_inline(sheet, inline, locale) for inline in phrase])


def _inline(sheet: Sheet, inline: Inline, locale: Locale) -> str:
    match inline:
        case Text(words):
            return glue(words)
        case Strong(inside) | Emphasis(inside):
            return _phrase(sheet, inside, locale)
        case Placeholder(name):
            return _filled(sheet, name)
        case Link():
            return _link(sheet, inline, locale)
        case Break():
            return "\n"
        case FootnoteRef(label):
            return f"[{sheet.notes.get(label, label)}]"
        case Image(alt=alt):
            return glue(_PLACEHOLDER.sub(lambda found: _filled(sheet, found[1]), alt))
        case Code(words):
            return f"{LEFT_TO_RIGHT}{words}{POP}" if locale.rtl else words
        case Strike(inside):
            return _struck(sheet, _phrase(sheet, inside, locale))
        case RawHtml(tag):
            return "\n" if _LINE_BREAK.fullmatch(tag) else ""
        case _:
            assert_never(inline)


_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")


def _filled(sheet: Sheet, name: str) -> str:
    """The value of a placeholder; one without a value stands as it is, for all to see."""
    found = sheet.values.get(name)
    return value(sheet, "{" + name + "}" if found is None else found)


def _struck(sheet: Sheet, words: str) -> str:
    """Words struck through: without a line through them they would say what is no longer true."""
    told = labelled(sheet, ours(sheet, sheet.own.say("crossed out")), words)
    return f"[{told}]"


def _link(sheet: Sheet, link: Link, locale: Locale) -> str:
    words = _phrase(sheet, link.inside, locale)
    address = _address(sheet, link.target)
    if not address or _says(words, address):
        return words
    shown = glue(address)
    return f"{words} ({LEFT_TO_RIGHT}{shown}{POP})" if locale.rtl else f"{words} ({shown})"


_REACHABLE = re.compile(r"(?:mailto:|tel:|(?=https?://|www\.))(?P<address>\S.*)", re.IGNORECASE)
_NO_MATTER = re.compile(r"https?://|\Awww\.|/\Z", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")


def _address(sheet: Sheet, target: str) -> str:
    """What a reader can type or dial to follow a link; nothing for a place on the page or beside it."""
    filled = _PLACEHOLDER.sub(lambda found: sheet.values.get(found[1], found[0]), target)
    found = _REACHABLE.fullmatch(filled)
    return found["address"] if found else ""


def _says(words: str, address: str) -> bool:
    """Whether `words` already tell the address, or the telephone number in whatever form."""
    if _NO_MATTER.sub("", address.casefold()) in words.casefold():
        return True
    dialled, told = _NO_DIGIT.sub("", address), _NO_DIGIT.sub("", words).lstrip("0")
    return not re.search(r"[^\W\d]", address) and len(told) > 2 and dialled.endswith(told)
