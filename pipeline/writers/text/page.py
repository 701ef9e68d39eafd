"""The envelope: what stands above and below the article, so that staff and patients know what they hold."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.language.locales import long_date
from pipeline.language.typeset import glue
from pipeline.model.block import Blocks, Heading, Paragraph
from pipeline.model.leaflet import Leaflet, Passages, Setting
from pipeline.model.locale import Locale
from pipeline.writers.banners import banners
from pipeline.writers.text.blocks import apart, heading, render
from pipeline.writers.text.leaves import Sheet, labelled, laid, lines, ours, spoken, value
from pipeline.writers.words import is_english


def page(sheet: Sheet, leaflet: Leaflet, setting: Setting) -> list[str]:
    """All lines of the leaflet."""
    title, rest = _title(sheet, leaflet)
    lead: Blocks[Passages] = (Paragraph(leaflet.summary),) if leaflet.summary else ()
    return apart(
        (
            heading(sheet, 1, title, sheet.width),
            _furniture(sheet, _identity(sheet, leaflet)),
            *_warnings(sheet, leaflet, setting),
            render(sheet, (*lead, *rest), sheet.width),
            lines(sheet, FOOT, 0),
            _furniture(sheet, _facts(sheet, leaflet, setting)),
            _furniture(sheet, _contact(sheet, setting)),
        )
    )


FOOT = "-" * 20
"""The line between the article and what is known about it."""


def _title(sheet: Sheet, leaflet: Leaflet) -> tuple[str, Blocks[Passages]]:
    """The title, which is the article's own heading where it begins with one, and the rest of the body."""
    match leaflet.body:
        case (Heading(1, words), *rest):
            return spoken(sheet, words), tuple(rest)
        case body:
            return spoken(sheet, leaflet.title) or laid(sheet, leaflet.english_title, leaflet.original), body


def _furniture(sheet: Sheet, texts: Iterator[str]) -> list[str]:
    return [line for text in texts for line in lines(sheet, text, sheet.width)]


def _identity(sheet: Sheet, leaflet: Leaflet) -> Iterator[str]:
    """The label and version; for staff who do not read the language, also its name and the English title."""
    version = leaflet.front.version
    word = ours(sheet, sheet.own.say("Version"))
    yield value(sheet, leaflet.label) + (f" · {word} {value(sheet, version)}" if version else "")
    if not is_english(leaflet.locale):
        name = laid(sheet, leaflet.locale.english_name, leaflet.original)
        yield f"{leaflet.locale.native_name} · {name}"
        yield laid(sheet, leaflet.english_title, leaflet.original)


def _warnings(sheet: Sheet, leaflet: Leaflet, setting: Setting) -> Iterator[list[str]]:
    for banner in banners(leaflet, setting):
        yield _furniture(sheet, (laid(sheet, saying.text, saying.locale) for saying in banner.sayings))


def _facts(sheet: Sheet, leaflet: Leaflet, setting: Setting) -> Iterator[str]:
    own, front = sheet.own, leaflet.front
    if front.version:
        yield labelled(sheet, ours(sheet, own.say("Version")), value(sheet, front.version))
    if front.reviewed_on:
        yield labelled(sheet, ours(sheet, own.say("Last reviewed")), _dated(sheet, front.reviewed_on))
    if front.review_due:
        yield labelled(sheet, ours(sheet, own.say("Next review")), _dated(sheet, front.review_due))
    if setting.publisher:
        yield labelled(sheet, ours(sheet, own.say("Published by")), value(sheet, setting.publisher))


def _contact(sheet: Sheet, setting: Setting) -> Iterator[str]:
    own, known = sheet.own, setting.clinic.values
    if name := known.get("name"):
        yield value(sheet, name)
    if phone := known.get("phone"):
        yield labelled(sheet, ours(sheet, own.say("Phone")), value(sheet, phone))
    if emergency := known.get("emergency"):
        yield labelled(sheet, ours(sheet, own.say("In an emergency")), value(sheet, emergency))


def _dated(sheet: Sheet, iso: str) -> str:
    """The date in the language of the words beside it."""
    return ours(sheet, glue(_in_words(iso, sheet.own.locale)))


@lru_cache(maxsize=4096)
def _in_words(iso: str, locale: Locale) -> str:
    """The date in words; what is no date stands as it is, for the checks have told the author of it."""
    try:
        return long_date(iso, locale)
    except ValueError:
        return iso
