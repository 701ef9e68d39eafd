"""The imposing stone: title, warnings, article, contact, and what runs along the edges of every sheet."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

from pipeline.language.locales import long_date
from pipeline.language.typeset import glue
from pipeline.model.block import Blocks, Footnotes, Heading, Paragraph
from pipeline.model.leaflet import Leaflet, Passages, Refusal, Setting
from pipeline.model.locale import Locale
from pipeline.writers.banners import banners
from pipeline.writers.pdf.blocks import Levels, render
from pipeline.writers.pdf.fonts import CODE, lacking, tongues
from pipeline.writers.pdf.phrases import fill, plain_words, said, value
from pipeline.writers.pdf.pictures import files, unfit
from pipeline.writers.pdf.press import press
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.scripts import type_for
from pipeline.writers.words import interface, is_english

POINTS = 14
"""The size of running text in Latin letters, for eyes that are not what they were."""

NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""The date in the file of a leaflet that nobody has reviewed yet. The clock's would make every file a new one."""


def write(leaflet: Leaflet, setting: Setting) -> bytes | tuple[Refusal, ...]:
    """The leaflet as one PDF, or why there is none; the same leaflet, setting and typesetter give the same bytes."""
    sheet = _sheet(leaflet, setting)
    data = _page(sheet, leaflet)
    if refused := (*lacking(sheet, leaflet), *unfit(sheet)):
        return refused
    data |= {"tongues": tongues(sheet), "code": [CODE]}
    content = {"leaflet.json": json.dumps(data, ensure_ascii=False).encode(), **files(sheet)}
    return press(content, setting.print.fonts, _dated(leaflet))


def _sheet(leaflet: Leaflet, setting: Setting) -> Sheet:
    labels = [label for block in leaflet.body if isinstance(block, Footnotes) for label, _ in block.notes]
    notes = {label: number for number, label in enumerate(dict.fromkeys(labels), 1)}
    sheet = Sheet(leaflet.locale, setting, interface(leaflet.locale), notes)
    sheet.letters("", leaflet.locale)
    return sheet


def _dated(leaflet: Leaflet) -> datetime:
    """The day of the last review."""
    try:
        return datetime.fromisoformat(leaflet.front.reviewed_on[:10]).replace(tzinfo=UTC)
    except ValueError:
        return NO_DATE


def _page(sheet: Sheet, leaflet: Leaflet) -> dict[str, Data]:
    """All that the template is told."""
    own = type_for(leaflet.locale)
    levels = Levels()
    heading, lead, body = _parts(leaflet)
    return {
        "paper": {"a4": "a4", "letter": "us-letter"}[sheet.setting.print.paper],
        "tongue": leaflet.locale.tag,
        "size": POINTS * own.size,
        "line": own.line_height,
        "title": plain_words(sheet, leaflet.title) or leaflet.english_title,
        "summary": plain_words(sheet, leaflet.summary),
        "author": fill(sheet, sheet.setting.publisher),
        "keywords": [leaflet.label, *leaflet.front.keywords],
        "draft": list(_draft(sheet, leaflet)),
        "head": _head(sheet, leaflet),
        "foot": _foot(sheet, leaflet),
        "heading": render(sheet, levels, heading),
        "banners": _banners(sheet, leaflet),
        "lead": render(sheet, levels, lead),
        "body": render(sheet, levels, body),
        "contact": _contact(sheet),
    }


def _parts(leaflet: Leaflet) -> tuple[Blocks[Passages], Blocks[Passages], Blocks[Passages]]:
    """The heading, which is the article's own where it begins with one; the summary; and the rest."""
    lead: Blocks[Passages] = (Paragraph(leaflet.summary),) if leaflet.summary else ()
    match leaflet.body:
        case (Heading(1) as heading, *rest):
            return (heading,), lead, tuple(rest)
        case body:
            return ((Heading(1, leaflet.title),) if leaflet.title else ()), lead, body


def _banners(sheet: Sheet, leaflet: Leaflet) -> list[Data]:
    """The warnings in their boxes: that of a draft has one of its own."""
    them = banners(leaflet, sheet.setting)
    boxes = ((grave, [one.sayings for one in them if (one.kind == "draft") is grave]) for grave in (True, False))
    return [
        [grave, [[said(sheet, one.text, one.locale) for one in sayings] for sayings in inside]]
        for grave, inside in boxes
        if inside
    ]


def _draft(sheet: Sheet, leaflet: Leaflet) -> Iterator[Data]:
    """What stands across every page of a draft, in the language of the page and in English."""
    if leaflet.complete:
        return
    words = {"Draft": leaflet.original, sheet.own.say("Draft"): sheet.own.locale}
    for text, locale in reversed(words.items()):
        yield said(sheet, text.upper(), locale)


# The edges of every sheet, which is parted from the others sooner or later


def _head(sheet: Sheet, leaflet: Leaflet) -> Data:
    """Which leaflet it is, for whoever reads its language and for staff who do not."""
    own, version = sheet.own, leaflet.front.version
    label = value(sheet, leaflet.label)
    if version:
        label = [*label, " · ", ["in", own.locale.tag, False, said(sheet, own.say("Version"), own.locale)[2]], " "]
        label += value(sheet, version)
    sheet.letters(" ·", sheet.locale)
    foreign = not is_english(leaflet.locale)
    return {
        "label": ["", False, label],
        "language": said(sheet, leaflet.locale.native_name, leaflet.locale),
        "english": said(sheet, leaflet.locale.english_name, leaflet.original) if foreign else None,
        "title": said(sheet, leaflet.english_title, leaflet.original),
    }


def _foot(sheet: Sheet, leaflet: Leaflet) -> Data:
    own, front = sheet.own, leaflet.front
    facts = (
        (own.say("Last reviewed"), _in_words(front.reviewed_on, leaflet.locale)),
        (own.say("Next review"), _in_words(front.review_due, leaflet.locale)),
    )
    page = own.say("Page %(page)s of %(pages)s", page="\0page\0", pages="\0pages\0").split("\0")
    sheet.letters(" ·:0123456789" + "".join(page[::2]), own.locale)
    return {
        "facts": [_fact(sheet, name, said(sheet, glue(date), leaflet.locale)[2]) for name, date in facts if date],
        "publisher": [_fact(sheet, own.say("Published by"), value(sheet, name))]
        if (name := sheet.setting.publisher)
        else [],
        "page": [page[0], page[1], page[2], page[3], page[4]],
        "tongue": own.locale.tag,
    }


def _fact(sheet: Sheet, name: str, words: list[Data]) -> Data:
    """A name and what it is, in the order and with the sign that the language puts between them."""
    own = sheet.own
    before, between, after = own.say("%(label)s: %(words)s", label="\0", words="\0").split("\0")
    told = said(sheet, before + name + between, own.locale)[2]
    return ["", False, [["in", own.locale.tag, False, told], *words, *([after] if after else [])]]


def _contact(sheet: Sheet) -> Data:
    """Whom to call."""
    own, known = sheet.own, sheet.setting.clinic.values
    lines = []
    for name, key in ((own.say("Phone"), "phone"), (own.say("In an emergency"), "emergency")):
        if told := known.get(key):
            lines.append(_fact(sheet, name, [["strong", value(sheet, told)]]))
    title = known.get("name")
    return [["", False, value(sheet, title)] if title else None, lines] if title or lines else None


@lru_cache(maxsize=4096)
def _in_words(iso: str, locale: Locale) -> str:
    """The date in words; what is no date as it stands, for the checks have told the author of it."""
    try:
        return long_date(iso, locale)
    except ValueError:
        return iso
