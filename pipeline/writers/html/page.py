"""The bindery: the body of a leaflet between its header, its warnings and its footer, as one page."""

from collections.abc import Sequence
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from pipeline.language.locales import long_date
from pipeline.model.block import Blocks, Heading, Paragraph
from pipeline.model.leaflet import Leaflet, Passages, Setting, Sibling
from pipeline.model.locale import Locale
from pipeline.writers.banners import banners
from pipeline.writers.html.blocks import new_sheet, own_marks, render
from pipeline.writers.html.escaping import escape
from pipeline.writers.html.phrases import plain_words, value_html
from pipeline.writers.html.style import style
from pipeline.writers.words import Interface, interface, is_english

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
)
"""What the page may load, in case raw HTML of an article asks for more: pictures that lie beside it, and no script."""


def write(leaflet: Leaflet, setting: Setting) -> bytes:
    """The leaflet as one HTML file in UTF-8; the same leaflet and setting give the same bytes."""
    own, sheet = interface(leaflet.locale), new_sheet(leaflet.body, leaflet.locale, setting)
    heading, lead, body = (render(sheet, part) for part in _parts(leaflet))
    page = _template().render(
        leaflet=leaflet,
        setting=setting,
        english=is_english(leaflet.locale),
        policy=POLICY,
        title=plain_words(sheet, leaflet.title) or leaflet.english_title,
        summary=plain_words(sheet, leaflet.summary),
        banners=banners(leaflet, setting),
        heading=heading,
        lead=lead,
        body=body,
        style=style(leaflet, own),
        own=own,
        say=own.say,
        mark=own_marks(own, leaflet.locale),
        contact=_contact(own, leaflet.locale, *(setting.clinic.values.get(name, "") for name in _CONTACT)),
        languages=_languages(own, leaflet.locale, setting.siblings),
        date=lambda iso: _date(iso, leaflet.locale),
        value=value_html,
    )
    return page.encode()


@cache
def _template(name: str = "leaflet") -> Template:
    loader = PackageLoader("pipeline.writers.html")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(f"{name}.html.jinja")


_CONTACT = ("name", "phone", "emergency")
_GAP = "\0"


@lru_cache(maxsize=256)
def _contact(own: Interface, locale: Locale, name: str, phone: str, emergency: str) -> str:
    """What the foot of every page in `locale` says of the clinic."""
    mark = own_marks(own, locale)
    return _template("contact").render(
        name=name, phone=phone, emergency=emergency, mark=mark, say=own.say, value=value_html
    )


def _languages(own: Interface, locale: Locale, siblings: Sequence[Sibling]) -> str:
    """The way to the same leaflet in other languages."""
    first, *rest = _listed(own, locale, tuple(sibling.locale for sibling in siblings))
    return first + "".join([escape(one.href) + piece for one, piece in zip(siblings, rest, strict=True)])


@lru_cache(maxsize=1024)
def _listed(own: Interface, locale: Locale, others: tuple[Locale, ...]) -> tuple[str, ...]:
    """The list of `others` for any page in `locale`, in pieces: between them the addresses go."""
    template = _template("languages")
    text = template.render(locales=others, gap=_GAP, mark=own_marks(own, locale), say=own.say)
    return tuple(text.split(_GAP))


def _parts(leaflet: Leaflet) -> tuple[Blocks[Passages], Blocks[Passages], Blocks[Passages]]:
    """The heading, which is the article's own where it begins with one; the summary; and the rest."""
    lead: Blocks[Passages] = (Paragraph(leaflet.summary),) if leaflet.summary else ()
    match leaflet.body:
        case (Heading(1) as heading, *rest):
            return (heading,), lead, tuple(rest)
        case body:
            return ((Heading(1, leaflet.title),) if leaflet.title else ()), lead, body


@lru_cache(maxsize=4096)
def _date(iso: str, locale: Locale) -> str:
    """The date in words; what is no date as it stands, for the checks have told the author of it."""
    try:
        return long_date(iso, locale)
    except ValueError:
        return iso
