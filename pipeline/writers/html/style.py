"""The dress: one style sheet for all, fitted to the script of a page, and what runs along its printed edges."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pipeline.model.furniture import Fact, Furniture
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.model.locale import Locale
from pipeline.model.shape import Shape
from pipeline.writers.scripts import FACES, face

_EDGES: Mapping[str, tuple[str, str]] = {"ltr": ("left", "right"), "rtl": ("right", "left")}
"""Where lines begin and where they end. Page margins know no logical names."""

_PLAIN = re.compile("[^A-Za-z0-9]")


def style(leaflet: Leaflet, page: Furniture, setting: Setting) -> str:
    """The whole style of the leaflet's page."""
    shape = setting.shape
    own = f":root {{ --points: {shape.points}; --colour: {page.contact.colour} }}\n"
    # A table of large letters may be as tall as half a page. Its rows stay whole, and its head is printed again.
    tables = "@media print { table { break-inside: auto } }\n" if shape.size == "large" else ""
    return f"{own}{_script_style(leaflet.locale)}{tables}{_page_style(leaflet.locale, page, setting)}"


@cache
def _script_style(locale: Locale) -> str:
    """Everything that pages in one language share."""
    own = face(locale)
    stress = ("italic", "inherit") if own.italic else ("normal", "600")
    properties = (
        f"--family: {own.family}; --line: {own.line_height}; --size: {own.size}; "
        f"--em-style: {stress[0]}; --em-weight: {stress[1]}"
    )
    rules = f"body {{ {own.rules} }}\n" if own.rules else ""
    return f":root {{ {properties} }}\n{_sheet()}{rules}{_english_within(locale)}"


def _english_within(locale: Locale) -> str:
    """How English and numbers stand among letters of another script: in their own fonts, the English no larger."""
    if locale.script == "Latn":
        return ""
    family, size = FACES["Latn"].family, round(1 / face(locale).size, 3)
    fonts = f'[lang="en"], bdi[dir="ltr"] {{ font-family: {family} }}'
    return f'{fonts}\n[lang="en"] {{ font-size: {size}em }} [lang="en"] [lang="en"] {{ font-size: 1em }}\n'


@cache
def _sheet() -> str:
    return files(__package__).joinpath("templates", "leaflet.css").read_text(encoding="utf-8")


def _page_style(locale: Locale, page: Furniture, setting: Setting) -> str:
    """The paper, with what each sheet must say in case it is parted from the rest.

    Chromium's browsers print the edges and others leave them empty, so nothing stands there alone. Even an edge that
    says nothing is of use: where there is one, the browser does not print the address of the file.
    """
    start, end = _EDGES[locale.direction]
    latin, font = (f"font: 10pt/1.25 {one.family}" for one in (FACES["Latn"], face(locale)))
    identity = " · ".join(fact for fact in (page.label, page.english_name, _short(page.english_title)) if fact)
    name = "" if page.english else page.native_name
    known = " · ".join(_told(fact) for fact in page.facts if fact.kind != "publisher")
    owner = " · ".join(fact for fact in (setting.publisher, *page.imprint) if fact)
    edges = (
        (f"top-{start}", _string(_ltr(identity)), f"{latin}; {_ABOVE}"),
        (f"top-{end}", _string(_draft_and(page, name)), f"{font}; {_ABOVE}"),
        (f"bottom-{start}", _foot(known, owner), f"{font}; {_BELOW}"),
        (f"bottom-{end}", _page_number(page), f"{font}; {_BELOW}"),
    )
    boxes = "\n".join(f"  @{edge} {{ content: {content}; {look} }}" for edge, content, look in edges)
    size = f"{_PAPERS[setting.print.paper]}{' landscape' if _is_landscape(setting.shape) else ''}"
    side = 12 if setting.shape.layout == "facing" else 16
    first = "".join(f" @{edge} {{ content: '' }}" for edge, *_ in edges[:2])
    return f"@page {{\n  size: {size}; margin: 17mm {side}mm 18mm;\n{boxes}\n}}\n@page :first {{{first} }}\n"


_ABOVE, _BELOW = "vertical-align: bottom; padding-bottom: 3mm", "vertical-align: top; padding-top: 2mm"
_PAPERS: Mapping[str, str] = {"a4": "A4", "letter": "letter"}


def _is_landscape(shape: Shape) -> bool:
    """Whether half an upright page is too narrow: columns need 35 letters a line, and have 28 of the large ones."""
    return shape.layout == "facing" and shape.size == "large"


_TITLE = 70
"""Letters of a title that an edge has room for: a third line would stand where printers do not print."""


def _short(title: str) -> str:
    """`title` as far as an edge can show it; the whole of it stands at the head of the leaflet."""
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"


def _ltr(text: str) -> str:
    return f"\u2066{text}\u2069" if text else ""


def _apart(text: str) -> str:
    """`text` in its own direction, whatever stands around it."""
    return f"\u2068{text}\u2069" if text else ""


def _told(fact: Fact) -> str:
    return f"{fact.own.name}: {_apart(fact.own.words)}"


def _draft_and(page: Furniture, name: str) -> str:
    return " · ".join(_apart(words) for words in (*(saying.text for saying in page.draft), name) if words)


def _foot(known: str, owner: str) -> str:
    """What is known of the leaflet, and who publishes it, on lines of their own."""
    lines = [_string(line) for line in (known, _apart(owner)) if line]
    return r' "\a " '.join(lines) or '""'


def _page_number(page: Furniture) -> str:
    """The running number of the page, as the value of ``content``."""
    parts = _PAGE.split(page.pages[0].text)
    return " ".join(f"counter({part})" if index % 2 else _string(part) for index, part in enumerate(parts))


_PAGE = re.compile(r"\{(page|pages)\}")


def _string(text: str) -> str:
    """`text` as a CSS string that can end neither itself nor the style element that it stands in."""
    return '"' + _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'
