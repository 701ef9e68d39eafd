"""The furniture maker: warnings, edges and the contact block as data. What they say is made for all writers alike."""

import re
from collections.abc import Iterator, Sequence

from pipeline.language.scripts import weight
from pipeline.language.typeset import NO_BREAK
from pipeline.model.furniture import Banner, Contact, Fact, Furniture, Line, Saying
from pipeline.model.leaflet import Leaflet
from pipeline.model.locale import Locale
from pipeline.writers.pdf.phrases import said, value
from pipeline.writers.pdf.pictures import placed
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.pdf.stock import WHOLE
from pipeline.writers.words import interface, is_english

_GAP = "\0"
_CODE = 22
"""Millimetres of a QR code without the white around it; 20 are the least that an old telephone reads."""
_SIZE = re.compile(r'viewBox="0 0 (\d+)')
_LAST = re.compile(r"(?<=[.!?؟।] )[^.!?؟।]{1,22}[.!؟।]$")
"""A last sentence so short that there is room for it on any line."""
_QUIET = 8
"""Modules of white around it, on both sides together."""


def head(sheet: Sheet, leaflet: Leaflet, stands: Furniture) -> Data:
    """Which leaflet it is, for whoever reads its language and for staff who do not."""
    sheet.letters(" ·", sheet.locale)
    return {
        "label": ["", False, value(sheet, stands.label)],
        "language": said(sheet, stands.native_name, leaflet.locale),
        "english": None if stands.english else said(sheet, stands.english_name, leaflet.original),
        "title": said(sheet, stands.english_title, leaflet.original),
        "warned": [said(sheet, _kept(text), locale) for locale, text in _repeated(stands.banners).items()],
    }


def _repeated(banners: Sequence[Banner]) -> dict[Locale, str]:
    """The warnings that every sheet bears, as one may be parted from the others: each kind once, in English.

    That the numbers are made up is said in the reader's language too, for it is the reader who would call them. A draft
    has its word across the page.
    """
    kinds = {banner.kind: banner for banner in reversed(banners) if banner.kind != "draft"}
    told: dict[Locale, str] = {}
    for banner in reversed(kinds.values()):
        for one in banner.sayings if banner.kind == "example" else banner.sayings[-1:]:
            told[one.locale] = f"{told[one.locale]} {one.text}" if one.locale in told else one.text
    return dict(sorted(told.items(), key=lambda item: is_english(item[0])))


def _kept(warning: str) -> str:
    """A warning that does not end with "Do not" on one line, and what not to do on the next."""
    return _LAST.sub(lambda found: found[0].replace(" ", NO_BREAK), warning)


def foot(sheet: Sheet, stands: Furniture) -> Data:
    """How old the page is, who publishes it, and how many pages there are."""
    (own, *_) = stands.pages
    before, first, between, second, after = re.split(r"\{(page|pages)\}", own.text)
    sheet.letters(f" ·:0123456789{before}{between}{after}", own.locale)
    publisher = [fact for fact in stands.facts if fact.kind == "publisher"]
    dates = [fact for fact in stands.facts if fact.kind != "publisher"]
    return {
        "dates": [
            [line_of(sheet, one) for one in lines] for lines in zip(*(fact.lines for fact in dates), strict=True)
        ],
        "publisher": [line_of(sheet, fact.own) for fact in publisher],
        "marks": [["", False, value(sheet, one)] for one in (stands.released, stands.digest) if one],
        "page": [before, first, between, second, after],
        "tongue": "" if own.locale == sheet.locale else own.locale.tag,
    }


def boxes(sheet: Sheet, stands: Furniture) -> list[Data]:
    """The warnings in their boxes: that of a draft has one of its own."""
    parted = (
        (grave, [one.sayings for one in stands.banners if (one.kind == "draft") is grave]) for grave in (True, False)
    )
    return [
        [grave, [[said(sheet, _kept(one.text), one.locale) for one in sayings] for sayings in inside]]
        for grave, inside in parted
        if inside
    ]


def logo(sheet: Sheet, stands: Furniture) -> Data:
    """The clinic's sign, at the head of the first page."""
    mark = stands.contact.logo
    return placed(sheet, mark.path, mark.address, mark.alt) if mark else None


def contact(sheet: Sheet, stands: Furniture) -> Data:
    """Whom to call, on a piece of the page that may be torn off."""
    them = stands.contact
    if not them and not stands.online:
        return None
    facts = list(_shown(them))
    return {
        "short": _is_short(sheet, [line for fact in facts for line in fact.lines]),
        "name": [["", False, value(sheet, one)] for one in (them.name, them.english_name) if one],
        "facts": [[line_of(sheet, line, heavy=line.value) for line in fact.lines] for fact in facts],
        "addresses": [fact.lines[-1].words for fact in facts if fact.kind == "website"],
        "speak": [_saying(sheet, one) for one in them.speak],
        "online": _online(sheet, stands),
    }


def _is_short(sheet: Sheet, lines: Sequence[Line]) -> bool:
    """Whether a page surely holds a block with these lines, of which each has but one of two columns."""
    heights = (sheet.stock.height_of(2 * weight(line.name + line.words), line.locale) for line in lines)
    return not sheet.stock.few_lines and sheet.stock.holds(heights, WHOLE)


def _shown(them: Contact) -> Iterator[Fact]:
    """Whatever there is to be told of."""
    yield from (fact for fact in them.facts if fact.own.words)


def _online(sheet: Sheet, stands: Furniture) -> Data:
    """The way to the same leaflet on the web: for a camera, and for those who type."""
    if not stands.online:
        return None
    name = "qr.svg"
    sheet.pictures[name] = stands.online, stands.qr.encode()
    found = _SIZE.search(stands.qr)
    size = int(found[1]) if found else 0
    return {
        "code": [name, stands.online, _CODE * size / (size - _QUIET)] if size > _QUIET else None,
        "says": [_saying(sheet, one) for one in stands.online_says],
        "address": ["", False, value(sheet, stands.online)],
    }


def _saying(sheet: Sheet, one: Saying) -> Data:
    return said(sheet, one.text, one.locale)


def line_of(sheet: Sheet, line: Line, *, heavy: bool = False) -> Data:
    """A name and what it is, in the order and with the sign that the language puts between them."""
    own = interface(line.locale)
    before, between, after = own.say("%(label)s: %(words)s", label=_GAP, words=_GAP).split(_GAP)
    tag, _, told = said(sheet, before + line.name + between, line.locale)
    words = value(sheet, line.words, line.locale) if line.value else said(sheet, line.words, line.locale)[2]
    inside = [["heavy", words]] if heavy else words
    return [tag, False, [*told, *inside, *([after] if after else [])]]
