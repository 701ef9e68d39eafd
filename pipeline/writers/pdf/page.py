"""The imposing stone: title, warnings, article, contact, and what runs along the edges of every sheet."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from math import ceil

from pipeline.model.block import Footnotes
from pipeline.model.finding import Severity
from pipeline.model.leaflet import Leaflet, Refusal, Remarked, Setting, Written
from pipeline.model.shape import STANDARD, Shape
from pipeline.writers.furniture import furniture, told_in
from pipeline.writers.pdf.binding import opened
from pipeline.writers.pdf.blocks import Levels, render
from pipeline.writers.pdf.corrector import Corrected, corrected
from pipeline.writers.pdf.edges import boxes, contact, foot, head, logo
from pipeline.writers.pdf.facing import Desk, Side
from pipeline.writers.pdf.fonts import CODE, lacking, tongues
from pipeline.writers.pdf.phrases import fill, plain_words, said, spelled
from pipeline.writers.pdf.pictures import files, unfit
from pipeline.writers.pdf.press import Printed, end_of, fold, press
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.pdf.stock import SHEETS, stock_for
from pipeline.writers.rows import parts_of
from pipeline.writers.scripts import type_for
from pipeline.writers.words import interface

NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""The date in the file of a leaflet that nobody has reviewed yet. The clock's would make every file a new one."""


def write(leaflet: Leaflet, setting: Setting) -> Written:
    """The leaflet as one PDF, or why there is none; the same leaflet, setting and typesetter give the same bytes."""
    sheet = _sheet(leaflet, told_in(setting, leaflet.locale))
    data = _page(sheet, leaflet, setting)
    if refused := (*lacking(sheet, leaflet), *unfit(sheet)):
        return refused
    data |= {"tongues": tongues(sheet), "code": [CODE]}
    content = {"leaflet.json": json.dumps(data, ensure_ascii=False).encode(), **files(sheet)}
    match press(content, setting.print.fonts, _dated(leaflet)):
        case Printed() as printed:
            pdf = opened(printed.content, rtl=leaflet.locale.rtl)
            read = Corrected(pdf) if leaflet.locale.rtl else corrected(pdf, _texts(data))
            remarks = (*_said_twice(read), *_too_long(printed, content, leaflet, setting))
            return _finished(replace(printed, content=read.content), remarks, leaflet, setting)
        case refused:
            return refused


def _finished(printed: Printed, remarks: tuple[Refusal, ...], leaflet: Leaflet, setting: Setting) -> Written:
    if setting.shape.booklet:
        wide, high = SHEETS[setting.print.paper]
        return fold(printed, leaflet.english_title, (high, wide), _dated(leaflet), rtl=leaflet.locale.rtl)
    return Remarked(printed.content, remarks) if remarks else printed.content


def _texts(data: Data) -> Iterator[str]:
    """What each leaf in `data` says, in their order."""
    match data:
        case [str(), bool(), [*pieces]]:
            yield spelled(pieces)
        case dict():
            yield from _texts([*data.values()])
        case [*inside]:
            for one in inside:
                yield from _texts(one)


def _said_twice(read: Corrected) -> Iterator[Refusal]:
    """What is copied from the page otherwise than it stands there."""
    if not read.left and not read.why:
        return
    told = f"not looked at: {read.why}" if read.why else f"in {len(read.left)} texts, as in “{read.left[0][:40]}”"
    message = f"letters may be copied twice from the PDF, and searches miss their words ({told})"
    yield Refusal("LE207", message, "what is printed is right; please report it", severity=Severity.NOTE)


def _too_long(printed: Printed, content: Mapping[str, bytes], leaflet: Leaflet, setting: Setting) -> Iterator[Refusal]:
    """By how much the leaflet is longer than the pages that it is to have."""
    own, most = type_for(leaflet.locale), setting.print.pages
    if setting.shape != STANDARD or not most or (over := printed.pages - most) <= 0:
        return
    end = end_of(content, setting.print.fonts)
    lines = ceil(((over - 1) * end.room + end.used) / (setting.shape.points * own.size * own.line_height))
    told = f"the PDF takes {printed.pages} pages: {over} ({lines} lines) more than the {most} that are wanted"
    yield Refusal("LE206", told, "shorten the English, or set pages in the configuration", severity=Severity.NOTE)


def _sheet(leaflet: Leaflet, setting: Setting) -> Sheet:
    labels = [label for block in leaflet.body if isinstance(block, Footnotes) for label, _ in block.notes]
    notes = {label: number for number, label in enumerate(dict.fromkeys(labels), 1)}
    stock = stock_for(_shape(setting), setting.print.paper)
    sheet = Sheet(leaflet.locale, setting, interface(leaflet.locale), stock, notes)
    sheet.letters("", leaflet.locale)
    return sheet


def _shape(setting: Setting) -> Shape:
    """The shape that is asked for; there is no English beside English."""
    return setting.shape if setting.english else replace(setting.shape, layout="mono")


def _dated(leaflet: Leaflet) -> datetime:
    """The day of the last review."""
    try:
        return datetime.fromisoformat(leaflet.front.reviewed_on[:10]).replace(tzinfo=UTC)
    except ValueError:
        return NO_DATE


def _page(sheet: Sheet, leaflet: Leaflet, setting: Setting) -> dict[str, Data]:
    """All that the template is told."""
    own, stock = type_for(leaflet.locale), sheet.stock
    layout, english = sheet.setting.shape.layout, sheet.setting.english
    faced, second = (english if layout == one else None for one in ("facing", "sequential"))
    told = _beside(sheet, leaflet, faced, setting) if faced else _alone(sheet, leaflet)
    stands = furniture(leaflet, setting)
    return {
        "page": [stock.width, stock.height, stock.margin, stock.gutter],
        "few-lines": stock.few_lines,
        "edge": stock.edge * own.size,
        "tongue": leaflet.locale.tag,
        "size": stock.points * own.size,
        "faced": faced.locale.tag if faced else None,
        "second": _after(sheet, second, setting) if second else None,
        "title": plain_words(sheet, leaflet.title) or leaflet.english_title,
        "summary": plain_words(sheet, leaflet.summary),
        "author": fill(sheet, sheet.setting.publisher),
        "keywords": [leaflet.label, *_release(setting), *leaflet.front.keywords],
        "draft": [said(sheet, one.text.upper(), one.locale) for one in stands.draft],
        "colour": stands.contact.colour,
        "head": head(sheet, leaflet, stands),
        "foot": foot(sheet, stands),
        "logo": logo(sheet, stands),
        "banners": boxes(sheet, stands),
        "contact": contact(sheet, stands),
        **told,
    }


def _alone(sheet: Sheet, leaflet: Leaflet) -> dict[str, Data]:
    """The leaflet in one language."""
    levels = Levels()
    heading, lead, body = (render(sheet, levels, part) for part in parts_of(leaflet))
    return {"heading": heading, "lead": lead, "body": body}


def _after(sheet: Sheet, english: Leaflet, setting: Setting) -> dict[str, Data]:
    """The same in English, for pages of its own."""
    beside = sheet.beside(english.locale, told_in(setting, english.locale))
    return {"tongue": english.locale.tag, **_alone(beside, english)}


def _beside(sheet: Sheet, leaflet: Leaflet, english: Leaflet, setting: Setting) -> dict[str, Data]:
    """The leaflet with English beside its own language."""
    other = sheet.beside(english.locale, told_in(setting, english.locale))
    desk = Desk(Side(sheet, Levels()), Side(other, Levels()))
    parts = zip(parts_of(leaflet), parts_of(english), strict=True)
    heading, lead, body = (desk.rows(own, other) for own, other in parts)
    return {"heading": heading, "lead": lead, "body": body}


def _release(setting: Setting) -> Iterator[str]:
    """By what the release is found again, if the page belongs to one."""
    if setting.released:
        yield f"release:{setting.released}"
        yield f"clinic:{setting.clinic.id}"
        yield f"digest:{setting.digest}"
