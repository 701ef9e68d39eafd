"""The type case on this desk: which of the fonts that are there each language is set in, and what none of them has."""

import re
import unicodedata
from collections.abc import Iterator

from pipeline.language.scripts import MIXED, RANGES
from pipeline.model.block import leaves
from pipeline.model.font import Font
from pipeline.model.leaflet import Leaflet, Passage, Refusal, Setting
from pipeline.model.locale import Locale
from pipeline.model.phrase import Code, Image, Text, walk
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.scripts import LATIN_TYPE, type_for

CODE = "DejaVu Sans Mono"
"""The family of code, which the typesetter brings along."""

_HAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_NEEDS_NO_GLYPH = re.compile(r"[\s\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f]")
"""Spaces and what is never seen (Unicode: default ignorable): the typesetter needs no font for them."""


def tongues(sheet: Sheet) -> Data:
    """How each language on the page is set, by its tag."""
    return {tag: _tongue(sheet, locale) for tag, locale in sheet.tongues.items()}


def _tongue(sheet: Sheet, locale: Locale) -> Data:
    language, *rest = locale.tag.split("-")
    own = type_for(locale)
    region = next((part for part in rest if len(part) == 2 and part.isalpha()), None)
    return {
        "lang": language,
        "region": region,
        "script": locale.script.lower(),
        "rtl": locale.rtl,
        "fonts": _families(sheet.setting, locale),
        "numbers": _for_numbers(sheet.setting, locale),
        "line": own.line_height,
        "scale": round(own.size / type_for(sheet.locale).size, 3),
        "italic": own.italic,
    }


def _families(setting: Setting, locale: Locale) -> list[Data]:
    """The families in the order in which they are asked for a glyph. Latin letters among Han have their own."""
    there = {font.family for font in setting.print.fonts.faces}
    ours = [font.family for font in setting.print.fonts.faces if font.ours and _is_for(font, locale)]
    names = [name for name in dict.fromkeys((*ours, *type_for(locale).families)) if name in there]
    if locale.script in _HAN and names:
        return [*({"name": name, "covers": "latin-in-cjk"} for name in names if name in LATIN_TYPE), *names]
    return list(names)


def _for_numbers(setting: Setting, locale: Locale) -> list[Data] | None:
    """The families for numbers among words from right to left, if the first one has spaces and no digits.

    The parts of a telephone number would be of another font than what is between them, and readers of PDF take such
    parts in the order of the words: Chrome copied a Hebrew leaflet's number from its end.
    """
    digits = {one.family for one in setting.print.fonts.faces if "0" in one.characters()}
    families = _families(setting, locale)
    if not locale.rtl or not families or families[0] in digits:
        return None
    return sorted(families, key=lambda family: family not in digits)


def _is_for(font: Font, locale: Locale) -> bool:
    return font.only in ("", locale.tag, locale.tag.partition("-")[0], locale.script)


def lacking(sheet: Sheet, leaflet: Leaflet) -> tuple[Refusal, ...]:
    """What no font that is there can show, sentence by sentence."""
    return tuple(one for tag, used in sheet.used.items() for one in _lacking(sheet, leaflet, tag, used))


def _lacking(sheet: Sheet, leaflet: Leaflet, tag: str, used: set[str]) -> Iterator[Refusal]:
    locale = sheet.tongues[tag]
    missing = {one for one in _not_covered(sheet.setting, locale, used) if not _NEEDS_NO_GLYPH.match(one)}
    if not missing:
        return
    letters = _letters(locale, used)
    if letters and letters <= missing:
        message = f"no font for {locale.english_name} is there, so no PDF is made"
        yield Refusal("LE202", message, _how_to_get(locale))
        return
    found: set[str] = set()
    for passage in _passages(leaflet, sheet.setting.english if sheet.setting.shape.bilingual else None):
        if passage.locale.tag == tag and (here := missing & set(_words(passage))):
            found |= here
            yield Refusal("LE201", _told(here), _HINT, passage)
    if rest := missing - found:
        yield Refusal("LE201", _told(rest), "it stands in the clinic's profile or in the configuration: write another")


_HINT = "write another character, or put a font that has it into the folder fonts"


def _told(characters: set[str]) -> str:
    named = ", ".join(f"{one} (U+{ord(one):04X} {unicodedata.name(one, 'no name')})" for one in sorted(characters)[:5])
    more = f" and {len(characters) - 5} more" if len(characters) > 5 else ""
    return f"no font has {named}{more}, so no PDF is made"


def _not_covered(setting: Setting, locale: Locale, used: set[str]) -> set[str]:
    names, faces = set(type_for(locale).families), setting.print.fonts.faces
    for one in faces:
        if (one.ours and _is_for(one, locale)) or one.family in names:
            used = used - one.characters()
    return used


def _letters(locale: Locale, used: set[str]) -> set[str]:
    """The letters among `used` that are of the script of `locale`."""
    ranges = "".join(RANGES.get(one, "") for one in MIXED.get(locale.script, (locale.script,)))
    return set(re.findall(f"[{ranges}]", "".join(used))) if ranges else set()


def _how_to_get(locale: Locale) -> str:
    if locale.script in _HAN:
        return "pip install 'leaflet-pipeline[cjk]', or put a font into the folder fonts"
    return "put a font for it into the folder fonts, or leave pdf out of formats"


def _passages(leaflet: Leaflet, english: Leaflet | None = None) -> Iterator[Passage]:
    for passages in (leaflet.title, leaflet.summary, *leaves(leaflet.body)):
        yield from passages
    if english:
        yield from _passages(english)


def _words(passage: Passage) -> Iterator[str]:
    for inline in walk(passage.phrase):
        if isinstance(inline, Text | Code):
            yield from inline.value
        elif isinstance(inline, Image):
            yield from inline.alt
