"""The envelope: what stands above and below the article, so that staff and patients know what they hold."""

from collections.abc import Iterator, Sequence

from pipeline.language.typeset import glue
from pipeline.model.block import Blocks, Heading, Paragraph
from pipeline.model.furniture import Contact, Furniture, Line, Sayings
from pipeline.model.leaflet import Leaflet, Passages
from pipeline.model.locale import Locale
from pipeline.writers.text.blocks import apart, heading, render
from pipeline.writers.text.leaves import Sheet, labelled, laid, lines, ours, spoken, value
from pipeline.writers.words import interface


def page(sheet: Sheet, leaflet: Leaflet, about: Furniture) -> list[str]:
    """All lines of the leaflet in one language."""
    title, rest = _title(sheet, leaflet)
    return apart(
        (
            heading(sheet, 1, title, sheet.width),
            _furniture(sheet, _identity(sheet, about, leaflet.original)),
            *_warnings(sheet, about),
            render(sheet, (*_lead(leaflet), *rest), sheet.width),
            lines(sheet, FOOT, 0),
            _furniture(sheet, _facts(sheet, about)),
            *_contact(sheet, about.contact),
            _furniture(sheet, _online(sheet, about)),
        )
    )


def article(sheet: Sheet, leaflet: Leaflet) -> list[str]:
    """The lines of the article alone: for the English that follows a translation, whose page has said all else."""
    title, rest = _title(sheet, leaflet)
    above = heading(sheet, 1, title, sheet.width)
    return apart((lines(sheet, FOOT, 0), above, render(sheet, (*_lead(leaflet), *rest), sheet.width)))


def _lead(leaflet: Leaflet) -> Blocks[Passages]:
    return (Paragraph(leaflet.summary),) if leaflet.summary else ()


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


def _identity(sheet: Sheet, about: Furniture, english: Locale) -> Iterator[str]:
    """The label and version; for staff who do not read the language, also its name and the English title."""
    yield " · ".join((value(sheet, about.id), *_state(sheet, about)))
    if not about.english:
        yield f"{about.native_name} · {laid(sheet, about.english_name, english)}"
        yield laid(sheet, about.english_title, english)


def _state(sheet: Sheet, about: Furniture) -> Iterator[str]:
    if not about.answered:
        yield ours(sheet, sheet.own.say("Draft"))
    elif about.version:
        yield f"{ours(sheet, sheet.own.say('Version'))} {value(sheet, about.version)}"


def _warnings(sheet: Sheet, about: Furniture) -> Iterator[list[str]]:
    for banner in about.banners:
        yield _furniture(sheet, _sayings(sheet, banner.sayings))


def _sayings(sheet: Sheet, sayings: Sayings) -> Iterator[str]:
    return (laid(sheet, saying.text, saying.locale) for saying in sayings)


def _facts(sheet: Sheet, about: Furniture) -> Iterator[str]:
    if about.answered and about.version:
        yield labelled(sheet, ours(sheet, sheet.own.say("Version")), value(sheet, about.version))
    for fact in about.facts:
        yield _line(sheet, fact.own)
    if marks := [value(sheet, one) for one in (about.released, about.digest) if one]:
        yield " · ".join(marks)  # as `pipeline verify` looks for them


def _line(sheet: Sheet, line: Line) -> str:
    """What something is called and what it is, in whatever language the line is."""
    pattern = interface(line.locale)
    if line.locale.direction != sheet.locale.direction:
        return laid(sheet, pattern.say("%(label)s: %(words)s", label=line.name, words=glue(line.words)), line.locale)
    words = value(sheet, line.words) if line.value else laid(sheet, glue(line.words), line.locale)
    return pattern.say("%(label)s: %(words)s", label=laid(sheet, line.name, line.locale), words=words)


def _contact(sheet: Sheet, contact: Contact) -> Iterator[list[str]]:
    """Whom to call, in the language of the page and then in English; and what to show to staff."""
    yield _furniture(sheet, _told(sheet, contact.name, [fact.own for fact in contact.facts]))
    if any(len(fact.lines) > 1 for fact in contact.facts):
        name = contact.english_name or contact.name
        yield _furniture(sheet, _told(sheet, name, [fact.english for fact in contact.facts]))
    yield _furniture(sheet, _sayings(sheet, contact.speak))


def _told(sheet: Sheet, name: str, them: Sequence[Line]) -> Iterator[str]:
    yield from (value(sheet, name),) if name else ()
    yield from (_line(sheet, line) for line in them)


def _online(sheet: Sheet, about: Furniture) -> Iterator[str]:
    """Where the leaflet is on the web. A text is no picture, so the address stands alone."""
    if about.online:
        yield from _sayings(sheet, about.online_says)
        yield value(sheet, about.online)
