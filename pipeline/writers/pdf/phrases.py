"""The hand compositor: phrases as data for the template, each sentence in the language that it is really in."""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from pipeline.language.typeset import glue, ltr_runs, tie
from pipeline.model.leaflet import Passages
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
    plain,
)
from pipeline.writers.addresses import fill_address, is_safe, parts_of_address, parts_of_host, scheme
from pipeline.writers.pdf.pictures import placed
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.sieve import clean

BREAKS_ANYWHERE = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
"""Scripts that break lines without spaces, as the inside of a character class."""
_LONG = re.compile(rf"[^\s{BREAKS_ANYWHERE}\u00a0](?:[^\s{BREAKS_ANYWHERE}]|[\u00a0\u202f]){{27,}}")
"""What would not break over lines by itself, and might leave the page: a word, or numbers tied to each other."""
_ADDRESS = re.compile(rf"[a-z]+://[^\s{BREAKS_ANYWHERE}]+")
_WIDEST = 28
"""Letters that fit on any line."""
_SPACE = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_PLACEHOLDER = re.compile(r"\{clinic\.([a-z0-9_.]+)\}")
_KOREAN = re.compile(r"(?<!\S)(\S{0,6}[\uac00-\ud7a3]{2,16}\S{0,6})(?!\S)")
"""A word that a line is not broken in, though letters of its kind would let it: Korean has spaces to break at."""
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


# Leaves


def leaf(sheet: Sheet, passages: Passages) -> Data:
    """The sentences of a leaf in a row: the language of all of them where it is not that of the page, and the words."""
    if passages and all(one.locale == passages[0].locale != sheet.locale for one in passages):
        return _foreign(sheet, passages)
    pieces: list[Data] = []
    for index, passage in enumerate(passages):
        own = passage.locale == sheet.locale
        if index:
            pieces.append(sheet.locale.join if own and passages[index - 1].locale == sheet.locale else " ")
        words = phrase(sheet, passage.phrase, passage.locale)
        pieces += words if own else [["in", passage.locale.tag, not passage.unit.fixed, words]]
    return ["", False, [piece for piece in pieces if piece != ""]]


def _foreign(sheet: Sheet, passages: Passages) -> Data:
    locale = passages[0].locale
    standin = not all(passage.unit.fixed for passage in passages)
    pieces: list[Data] = []
    for index, passage in enumerate(passages):
        pieces += [locale.join] if index and locale.join else []
        pieces += phrase(sheet, passage.phrase, locale)
    return [locale.tag, standin, pieces]


def said(sheet: Sheet, text: str, locale: Locale) -> Data:
    """`text` of ours or of the clinic in `locale`, as a leaf."""
    words = _text(sheet, text, locale)
    return ["" if locale == sheet.locale else locale.tag, False, words]


def value(sheet: Sheet, text: str, locale: Locale | None = None) -> list[Data]:
    """A value of the clinic or the leaflet among words in `locale`, kept in one piece and in its own direction."""
    among = locale or sheet.locale
    kept = tie(glue(clean(_SPACE.sub(" ", text))))
    whole = sheet.letters(kept, among)
    inside = _unbroken(whole)
    return [["ltr", inside]] if among.rtl and not _has_rtl(kept) else [["apart", inside]]


def plain_words(sheet: Sheet, passages: Passages) -> str:
    """The leaf without any markup, for titles and those who listen."""
    return " ".join(fill(sheet, plain(passage.phrase)) for passage in passages)


def fill(sheet: Sheet, text: str) -> str:
    """`text` with the clinic's values for its placeholders."""
    values = sheet.setting.clinic.values
    return clean(_PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), _SPACE.sub(" ", text)))


# Inlines


def phrase(sheet: Sheet, inlines: Phrase, locale: Locale) -> list[Data]:
    """`inlines`, which are in `locale`, as data."""
    return [piece for inline in inlines for piece in _inline(sheet, inline, locale)]


def _inline(sheet: Sheet, inline: Inline, locale: Locale) -> list[Data]:
    match inline:
        case Text(words):
            return _text(sheet, words, locale)
        case Strong(inside):
            return [["strong", phrase(sheet, inside, locale)]]
        case Emphasis(inside):
            return [["emph", phrase(sheet, inside, locale)]]
        case Strike(inside):
            return [["strike", phrase(sheet, inside, locale)]]
        case Placeholder(name):
            told = sheet.setting.clinic.values.get(name.removeprefix("clinic."))
            return value(sheet, "{" + name + "}" if told is None else told)
        case Link():
            return _link(sheet, inline, locale)
        case Code(words):
            return [["code", _unbroken(sheet.letters(clean(_SPACE.sub(" ", words)), locale))]]
        case Image(source, alt):
            return [picture(sheet, source, fill(sheet, alt), locale)]
        case Break():
            return [["break"]]
        case RawHtml(tag):
            return [["break"]] if _LINE_BREAK.fullmatch(tag) else []
        case FootnoteRef(label):
            number = sheet.notes.get(label)
            return (
                [["note", number, f"{sheet.side}{number}"]]
                if number
                else [["super", sheet.letters(clean(label), locale)]]
            )
        case _:
            assert_never(inline)


def _text(sheet: Sheet, words: str, locale: Locale) -> list[Data]:
    """Running text: numbers keep their units, and in right-to-left text their order."""
    text = sheet.letters(tie(glue(clean(_SPACE.sub(" ", words)))), locale)
    if locale.script == "Kore":
        return [["box", piece] if odd else piece for odd, piece in _korean(text) if piece]
    if not locale.rtl:
        return _unbroken(text)
    pieces: list[Data] = []
    end = 0
    for start, stop in ltr_runs(text):
        pieces += [*_unbroken(text[end:start]), ["ltr", _unbroken(text[start:stop])]]
        end = stop
    return [*pieces, *_unbroken(text[end:])]


def _korean(text: str) -> Iterator[tuple[bool, str]]:
    """The pieces of `text`, each with whether it is to stay on one line."""
    return ((index % 2 == 1, piece) for index, piece in enumerate(_KOREAN.split(text)))


def _unbroken(text: str) -> list[Data]:
    """`text`, with what may have to be broken anywhere set apart."""
    if not text:
        return []
    if "://" in text and (found := _ADDRESS.search(text)):
        start, end = found.span()
        return [
            *_unbroken(text[:start]),
            ["address", [parts_of_host(part) for part in parts_of_address(found[0])]],
            *_unbroken(text[end:]),
        ]
    if len(text) < _WIDEST or not (found := _LONG.search(text)):
        return [text]
    start, end = found.span()
    before = [text[:start]] if start else []
    return [*before, ["long", found[0]], *_unbroken(text[end:])]


def _has_rtl(text: str) -> bool:
    return any("\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufefc" for character in text)


def _link(sheet: Sheet, link: Link, locale: Locale) -> list[Data]:
    """A link, and its address for those who hold paper."""
    inside = phrase(sheet, link.inside, locale)
    address = clean(fill_address(link.target, sheet.setting.clinic.values))
    if not inside or not is_safe(address) or not (kind := scheme(address)):
        return inside  # a place beside the page or on it: nothing on paper leads there
    shown = fill(sheet, plain(link.inside))
    if shown == address:
        return [["link", address, [["ltr", _unbroken(sheet.letters(address, locale))]]]]
    pieces: list[Data] = [["link", address, inside]]
    if kind in ("http", "https"):
        pieces += [" (", ["ltr", _unbroken(sheet.letters(address, locale))], sheet.letters(")", locale)]
    return pieces


def picture(sheet: Sheet, source: str, alt: str, locale: Locale) -> Data:
    """A picture; its words in a frame where there is none to show."""
    address = sheet.setting.images.get(source)
    if address is None:
        return ["frame", _unbroken(sheet.letters(glue(alt), locale))]
    return placed(sheet, source, address, alt)


def spelled(pieces: Sequence[Data]) -> str:
    """What stands on the page for the words of a leaf."""
    return "".join(piece if isinstance(piece, str) else _spelled(*piece) for piece in pieces)


def _spelled(kind: str, *inside: Data) -> str:
    match kind:
        case "break" | "picture":
            return ""
        case "note" | "box" | "long" | "super":
            return str(inside[0])
        case "address":
            return "".join(piece for part in inside[0] for piece in part)
        case _:
            return spelled(inside[-1])
