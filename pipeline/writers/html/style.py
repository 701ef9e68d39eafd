"""The dress: one style sheet for all, fitted to the script of a page, and what runs along its printed edges."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pipeline.model.leaflet import Leaflet
from pipeline.model.locale import Locale
from pipeline.writers.scripts import FACES, face
from pipeline.writers.words import Interface

_EDGES: Mapping[str, tuple[str, str]] = {"ltr": ("left", "right"), "rtl": ("right", "left")}
"""Where lines begin and where they end. Page margins know no logical names."""

_PLAIN = re.compile("[^A-Za-z0-9]")


def style(leaflet: Leaflet, own: Interface) -> str:
    """The whole style of the leaflet's page."""
    return f"{_script_style(leaflet.locale)}{_page_style(leaflet, own)}"


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


def _page_style(leaflet: Leaflet, own: Interface) -> str:
    """Margins that suit A4 and Letter alike, with what each sheet must say in case it is parted from the rest.

    Chromium's browsers print the edges and others leave them empty, so nothing stands there alone. Even an edge that
    says nothing is of use: where there is one, the browser does not print the address of the file.
    """
    before, after = _edges(leaflet.locale, own, complete=leaflet.complete)
    return f"{before}{_string(_identity(leaflet))}{after}"


@cache
def _edges(locale: Locale, own: Interface, *, complete: bool) -> tuple[str, str]:
    """What stands before and after the leaflet's identity, which alone differs between pages in one language."""
    start, end = _EDGES[locale.direction]
    font, latin = (f"font: 10pt/1.3 {one.family}" for one in (face(locale), FACES["Latn"]))
    before = (
        "@page {\n  margin: 16mm 18mm 20mm;\n"
        f"  @top-{end} {{ content: {_string('' if complete else _draft(own))}; {font}; font-weight: 700 }}\n"
        f"  @bottom-{start} {{ content: "
    )
    return before, f"; {latin} }}\n  @bottom-{end} {{ content: {_page_number(own)}; {font} }}\n}}\n"


def _identity(leaflet: Leaflet) -> str:
    """What tells staff which leaflet and which state of it they hold."""
    version = f"v{leaflet.front.version}" if leaflet.front.version else ""
    language = leaflet.locale.english_name
    facts = " · ".join(fact for fact in (leaflet.label, version, language, leaflet.english_title) if fact)
    return f"\u2066{facts}\u2069"


def _draft(own: Interface) -> str:
    words = own.say("Draft")
    return words if words == "Draft" else f"{words} · \u2066Draft\u2069"


def _page_number(own: Interface) -> str:
    """The running number of the page, as the value of ``content``."""
    said = own.say("Page %(page)s of %(pages)s", page="\0page\0", pages="\0pages\0")
    return " ".join(f"counter({part})" if index % 2 else _string(part) for index, part in enumerate(said.split("\0")))


def _string(text: str) -> str:
    """`text` as a CSS string that can end neither itself nor the style element that it stands in."""
    return '"' + _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'
