"""The bindery: the body of a leaflet between its header, its warnings and its footer, as one page."""

from dataclasses import replace
from functools import cache, lru_cache, partial
from itertools import chain

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from pipeline.model.block import Heading
from pipeline.model.furniture import Contact, Furniture, Line, Saying
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.model.locale import Locale
from pipeline.writers.furniture import furniture, told_in
from pipeline.writers.html.blocks import new_sheet, own_marks, render
from pipeline.writers.html.escaping import escape
from pipeline.writers.html.phrases import Sheet, address_html, plain_words, value_html, words_html
from pipeline.writers.html.style import style
from pipeline.writers.rows import Row, parts_of, rows
from pipeline.writers.words import Interface, interface

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
)
"""What the page may load, in case raw HTML of an article asks for more: pictures that lie beside it, and no script."""


def write(leaflet: Leaflet, setting: Setting) -> bytes:
    """The leaflet as one HTML file in UTF-8; the same leaflet and setting give the same bytes."""
    page, locale = furniture(leaflet, setting), leaflet.locale
    told, own = told_in(setting, locale), interface(locale)
    sheet = new_sheet(leaflet.body, locale, told)
    return (
        _template()
        .render(
            leaflet=leaflet,
            setting=setting,
            page=page,
            policy=POLICY,
            title=plain_words(sheet, leaflet.title) or leaflet.english_title,
            summary=plain_words(sheet, leaflet.summary),
            body=_body(sheet, leaflet, setting),
            style=style(leaflet, page, setting),
            say=own.say,
            own_mark=own_marks(own, locale),
            mark=partial(_mark, locale),
            contact=_contact(locale, page.contact),
            code=_code(page),
            languages=_languages(own, locale, setting),
            value=value_html,
            address=address_html,
        )
        .encode()
    )


def _body(sheet: Sheet, leaflet: Leaflet, setting: Setting) -> str:
    """The article, in one language or in two."""
    english = setting.english
    if english is None or setting.shape.layout == "mono":
        heading, lead, rest = parts_of(leaflet)
        told = render(sheet, lead)
        return render(sheet, heading) + (f'<div class="lead">\n{told}</div>\n' if told else "") + render(sheet, rest)
    beside = replace(new_sheet(english.body, english.locale, told_in(setting, english.locale)), prefix="en-")
    whole, other = (replace(one, body=tuple(chain.from_iterable(parts_of(one)))) for one in (leaflet, english))
    if setting.shape.layout == "sequential":
        return render(sheet, whole.body) + _in_english(english.locale, "section", render(beside, other.body))
    return "".join(_row(sheet, beside, row) for row in rows(whole, other))


def _row(sheet: Sheet, beside: Sheet, row: Row) -> str:
    """What says the same, side by side: the reader's language comes first for whoever listens."""
    kind = "pair wide" if row.wide else "pair"
    own, other = render(sheet, row.own), render(beside, row.english)
    if any(isinstance(block, Heading) for block in row.own):
        kind += " heads"
    english = _in_english(beside.locale, "div", other) if other else ""
    return f'<div class="{kind}">\n<div class="own">\n{own}</div>\n{english}</div>\n' if own else ""


def _in_english(locale: Locale, name: str, inside: str) -> str:
    return f'<{name} class="english" lang="{locale.tag}" dir="{locale.direction}">\n{inside}</{name}>\n'


@cache
def _template(name: str = "leaflet") -> Template:
    loader = PackageLoader("pipeline.writers.html")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(f"{name}.html.jinja")


_GAP = "\0"


@lru_cache(maxsize=256)
def _contact(locale: Locale, contact: Contact) -> str:
    """What the foot of every page in `locale` says of the clinic."""
    template = _template("contact")
    return template.render(contact=contact, mark=partial(_mark, locale), value=value_html, words=words_html)


def _mark(locale: Locale, told: Saying | Line) -> str:
    """The attributes of words of ours on a page in `locale`, where they are not in it."""
    return "" if told.locale == locale else f' lang="{told.locale.tag}" dir="{told.locale.direction}"'


def _code(page: Furniture) -> str:
    """The QR code, with what it is for those who do not see it."""
    if not page.qr:
        return ""
    label = escape(f"QR: {page.online_says[0].text}")
    return page.qr.replace("<svg ", f'<svg class="qr" role="img" aria-label="{label}" ', 1)


def _languages(own: Interface, locale: Locale, setting: Setting) -> str:
    """The way to the same leaflet in other languages."""
    first, *rest = _listed(own, locale, tuple(sibling.locale for sibling in setting.siblings))
    return first + "".join([escape(one.href) + piece for one, piece in zip(setting.siblings, rest, strict=True)])


@lru_cache(maxsize=1024)
def _listed(own: Interface, locale: Locale, others: tuple[Locale, ...]) -> tuple[str, ...]:
    """The list of `others` for any page in `locale`, in pieces: between them the addresses go."""
    template = _template("languages")
    text = template.render(locales=others, gap=_GAP, mark=own_marks(own, locale), say=own.say)
    return tuple(text.split(_GAP))
