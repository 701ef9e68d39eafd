"""The reader aloud: the words of a leaf as one string, with all that paper needs to keep them in order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
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
from pipeline.writers.sieve import clean
from pipeline.writers.words import Interface

_QUIET = re.compile(r"[\t\n -~\u00a0-\u00ac\u00ae-\u200a\u200c-\u2027\u202f-\u205f\u2070-\ufefe]*")
"""Most texts: nothing stray, and no isolate. This says so in half the time of looking for either."""
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
    whole = wrap(text, width)
    if not text.isascii() and not _QUIET.fullmatch(text):
        whole = balance(whole)
    return [anchor(line) for line in whole] if sheet.locale.rtl else whole


def spoken(sheet: Sheet, leaf: Passages) -> str:
    """The sentences of `leaf` in a row, those that stand in for a translation marked as what they are."""
    own = sheet.locale
    for passage in leaf:
        if passage.locale is not own:
            return " ".join(_stretches(sheet, leaf))
    text = _together(sheet, leaf, own)
    return isolate(text) if own.rtl else text


def _stretches(sheet: Sheet, leaf: Passages) -> Iterator[str]:
    """The sentences that follow each other in one language: together they keep their order."""
    for (tag, fixed), stretch in groupby(leaf, lambda passage: _language(sheet, passage)):
        passages = tuple(stretch)
        locale = passages[0].locale
        text = _together(sheet, passages, locale)
        marked = tag != sheet.locale.tag and not fixed
        yield _mark(sheet) + laid(sheet, text, locale) if marked else laid(sheet, text, locale)


def _together(sheet: Sheet, passages: Passages, locale: Locale) -> str:
    """Sentences that are all in `locale`, in a row."""
    text = locale.join.join([_phrase(sheet, one.phrase, locale) for one in passages])
    return text if _QUIET.fullmatch(text) else _closed(clean(text))


def _closed(text: str) -> str:
    """`text` with its own isolates closed, so that none of them takes hold of what comes after."""
    return "\n".join(balance(text.split("\n")))


def _language(sheet: Sheet, passage: Passage) -> tuple[str, bool]:
    tag = passage.locale.tag
    return tag, tag != sheet.locale.tag and passage.unit.fixed


def _mark(sheet: Sheet) -> str:
    english = ours(sheet, sheet.own.say("English"))
    return f"[{english}] "


def _phrase(sheet: Sheet, phrase: Phrase, locale: Locale) -> str:
    if len(phrase) == 1 and isinstance(phrase[0], Text):
        return glue(phrase[0].value)
    # Three inlines in four are text: to ask for it here spares them a call.
    return "".join([glue(one.value) if isinstance(one, Text) else _inline(sheet, one, locale) for one in phrase])


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
    address = _address(_addressed(sheet, link.target))
    if address is None or _says(words, address):
        return words
    shown = address.shown
    return f"{words} ({LEFT_TO_RIGHT}{shown}{POP})" if locale.rtl else f"{words} ({shown})"


_REACHABLE = re.compile(r"(?:mailto:|tel:|(?=https?://|www\.))(?P<address>\S.*)", re.IGNORECASE)
_NO_MATTER = re.compile(r"https?://|\Awww\.|/\Z", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")
_LETTER = re.compile(r"[^\W\d]")


@dataclass(frozen=True, slots=True)
class _Address:
    """What a reader can type or dial to follow a link."""

    shown: str
    core: str
    """Without what one may leave out when telling it."""
    dialled: str
    """The digits, if there is nothing else."""


def _addressed(sheet: Sheet, target: str) -> str:
    return _PLACEHOLDER.sub(lambda found: sheet.values.get(found[1], found[0]), target) if "{" in target else target


@lru_cache(maxsize=1024)
def _address(target: str) -> _Address | None:
    """The address behind a link; none for a place on the page or beside it. It is the same in all languages."""
    found = _REACHABLE.fullmatch(target)
    if not found:
        return None
    address = found["address"]
    dialled = "" if _LETTER.search(address) else _NO_DIGIT.sub("", address)
    return _Address(glue(address), _NO_MATTER.sub("", address.casefold()), dialled)


def _says(words: str, address: _Address) -> bool:
    """Whether `words` already tell the address, or the telephone number in whatever form."""
    if address.core in words.casefold():
        return True
    if not address.dialled:
        return False
    told = _NO_DIGIT.sub("", words).lstrip("0")
    return len(told) > 2 and address.dialled.endswith(told)
