"""Languages by their tags: names, direction, script, joins and dates. The tables are CLDR's, by way of Babel."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.model.locale import Locale

if TYPE_CHECKING:
    import babel

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?(?:[-_][A-Za-z0-9]{5,8})*\Z")
"""BCP 47 (RFC 5646) as far as leaflets need it: language, script, region, variants."""

ALIASES = {
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh": "zh-Hans",
    "tl": "fil",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "prs": "fa-AF",
    "no": "nb",
    "mo": "ro",
    "sh": "sr-Latn",
}
"""Tags that people write, by the tag that we keep (CLDR's aliases, and Chinese by its script)."""

NO_SPACES = frozenset({"Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr"})
"""Scripts that part neither words nor sentences with spaces."""

JOINED_BY_SPACE = frozenset({"Thai", "Khmr", "Laoo", "Mymr"})
"""Scripts of `NO_SPACES` that still put a space between sentences: it is all that parts them."""

UNKNOWN_TO_CLDR = {
    "hmn": ("Hmong", "Hmoob", "Latn"),
    "mww": ("Hmong Daw", "Hmoob Dawb", "Latn"),
    "ksw": ("S’gaw Karen", "ကညီ", "Mymr"),
    "rhg": ("Rohingya", "Ruáingga", "Latn"),
    "sm": ("Samoan", "Gagana Sāmoa", "Latn"),
    "tet": ("Tetum", "Tetun", "Latn"),
}
"""Languages of leaflets that Babel has no data for: name in English, own name, script."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """What CLDR lacks of a language, and would be taken from another: a French date on a page in Haitian Creole."""

    months: tuple[str, ...]
    days: tuple[str, ...]
    """From Monday on."""
    last: str
    """What stands before the last of several things."""


BY_HAND = {
    "ht": ByHand(
        ("janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm"),
        ("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"),
        " ak ",
    ),
}
"""Languages by their tag. Dates are written as day, month, year."""


def normalised(tag: str) -> str:
    """`tag` as we write it: ``pt_br`` is ``pt-BR``, ``zh-CN`` is ``zh-Hans``. Raises ValueError for what is no tag."""
    if not _TAG.match(tag):
        raise ValueError(f"{tag!r} is not a language tag")
    parts = tag.replace("_", "-").split("-")
    cased = [parts[0].lower(), *(_subtag(part) for part in parts[1:])]
    whole = "-".join(cased)
    return ALIASES.get(whole.lower(), whole)


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) <= 3 else part.lower()


def known(tag: str) -> str:
    """`tag` as we write it. Raises ValueError for a tag that is none, or of no known language."""
    tag = normalised(tag)
    if tag not in UNKNOWN_TO_CLDR:
        cldr(tag)
    return tag


@cache
def locale_for(tag: str) -> Locale:
    """What is known of the language `tag`. Raises ValueError as `known` does.

    The names are in CLDR's data of the language itself, which take some milliseconds to load.
    """
    tag = known(tag)
    if names := UNKNOWN_TO_CLDR.get(tag):
        return _locale(tag, names[0], names[1], names[2], rtl=False)
    data = cldr(tag)
    script = data.script or _likely_script(tag)
    english = data.get_display_name("en") or tag
    native = data.get_display_name(data) or english
    return _locale(tag, english, native, script, rtl=data.text_direction == "rtl")


def _locale(tag: str, english: str, native: str, script: str, *, rtl: bool) -> Locale:
    spaces = script not in NO_SPACES
    return Locale(
        tag=tag,
        english_name=english,
        native_name=native[:1].upper() + native[1:],
        direction="rtl" if rtl else "ltr",
        script=script,
        join=" " if spaces or script in JOINED_BY_SPACE else "",
        spaces=spaces,
    )


def cldr(tag: str) -> "babel.Locale":
    """What CLDR has of the language `tag`. Raises ValueError where it has nothing."""
    import babel

    try:
        return babel.Locale.parse(tag, sep="-")
    except (babel.UnknownLocaleError, ValueError) as error:
        raise ValueError(f"{tag!r} is not a language that CLDR knows") from error


def _likely_script(tag: str) -> str:
    """The script that CLDR's likely subtags give a language written without one."""
    from babel.core import get_global

    likely = str(
        get_global("likely_subtags").get(tag.replace("-", "_"), "")
        or get_global("likely_subtags").get(tag.split("-")[0], "")
    )
    scripts = [part for part in likely.split("_") if len(part) == 4]
    return scripts[0] if scripts else "Latn"


def by_hand(locale: Locale) -> ByHand | None:
    """What is set by hand for the language of `locale`, of whatever region."""
    return BY_HAND.get(locale.tag.partition("-")[0])


def long_date(iso: str, locale: Locale) -> str:
    """The date `iso` (``2027-01-31``) in words, by the Gregorian calendar; `iso` itself where CLDR has no data."""
    from datetime import date

    from babel.dates import format_date

    if locale.tag in UNKNOWN_TO_CLDR:
        return iso
    if known := by_hand(locale):
        day = date.fromisoformat(iso)
        return f"{day.day} {known.months[day.month - 1]} {day.year}"
    return format_date(date.fromisoformat(iso), format="long", locale=cldr(locale.tag))
