"""The joiner: all that stands on a page beside the article, made once for web page, text and paper alike."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.language.hours import days, times
from pipeline.language.locales import long_date
from pipeline.language.typeset import glue
from pipeline.model.clinic import Clinic, Hours, Phone
from pipeline.model.furniture import Contact, Fact, Furniture, Line, Saying, Sayings
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.model.locale import Locale
from pipeline.writers.banners import banners
from pipeline.writers.words import ENGLISH, Interface, interface, is_english, said, voices


def furniture(leaflet: Leaflet, setting: Setting) -> Furniture:
    """What stands on every page of `leaflet`."""
    front, locale, warnings = leaflet.front, leaflet.locale, banners(leaflet, setting)
    answered = not any(banner.kind in ("draft", "unreviewed") for banner in warnings)
    return Furniture(
        label=_label(leaflet, answered=answered),
        id=leaflet.label,
        version=front.version,
        answered=answered,
        native_name=locale.native_name,
        english_name=locale.english_name,
        english_title=leaflet.english_title,
        english=is_english(locale),
        facts=tuple(_facts(leaflet, setting)),
        banners=warnings,
        pages=said(locale, _page_number),
        draft=() if leaflet.complete else said(locale, lambda own: own.say("Draft")),
        contact=_contact(leaflet, setting.clinic),
        online=setting.online,
        online_says=said(locale, lambda own: own.say("This leaflet online")) if setting.online else (),
        qr=_qr(setting.online) if setting.online else "",
        digest=setting.digest,
        released=setting.released,
    )


def _label(leaflet: Leaflet, *, answered: bool) -> str:
    """The leaflet and its version. On what nobody has answered for, the article's would read like that of a release."""
    if not answered:
        return f"{leaflet.label} draft"
    return f"{leaflet.label} v{leaflet.front.version}" if leaflet.front.version else leaflet.label


def told_in(setting: Setting, locale: Locale) -> Setting:
    """`setting` with the clinic's values as a text in `locale` has them."""
    clinic = setting.clinic.in_language(locale.tag)
    if clinic.hours:
        clinic = replace(clinic, values={**clinic.values, "hours": _hours(interface(locale), clinic.hours)})
    return setting if clinic is setting.clinic else replace(setting, clinic=clinic)


def _page_number(own: Interface) -> str:
    return own.say("Page %(page)s of %(pages)s", page="{page}", pages="{pages}")


def _qr(address: str) -> str:
    from pipeline.writers.qr import svg

    return svg(address)


# What is known of the leaflet


def _facts(leaflet: Leaflet, setting: Setting) -> Iterator[Fact]:
    front, locale = leaflet.front, leaflet.locale
    if front.reviewed_on:
        yield _dated("reviewed", locale, lambda own: own.say("Last reviewed"), front.reviewed_on)
    if front.review_due:
        yield _dated("review_due", locale, lambda own: own.say("Next review"), front.review_due)
    if setting.publisher:
        yield _value("publisher", locale, lambda own: own.say("Published by"), setting.publisher)


def _dated(kind: str, locale: Locale, name: Callable[[Interface], str], iso: str) -> Fact:
    return Fact(kind, tuple(Line(name(own), in_words(iso, own.locale), own.locale) for own in voices(locale)))


def _value(kind: str, locale: Locale, name: Callable[[Interface], str], value: str, english: str = "") -> Fact:
    """A value that is the same in both languages, unless there is another for English."""
    values = (value, english or value)
    return Fact(
        kind,
        tuple(Line(name(own), one, own.locale, value=True) for own, one in zip(voices(locale), values, strict=False)),
    )


@lru_cache(maxsize=4096)
def in_words(iso: str, locale: Locale) -> str:
    """The date in words; what is no date as it stands, for the checks have told the author of it."""
    try:
        return glue(long_date(iso, locale))
    except ValueError:
        return iso


# What is known of the clinic


def _contact(leaflet: Leaflet, clinic: Clinic) -> Contact:
    locale = leaflet.locale
    facts = tuple(_ways(locale, clinic))
    name = clinic.in_language(locale.tag).name
    return Contact(
        name=name,
        english_name=clinic.name if clinic.name != name else "",
        facts=facts,
        speak=_speak(locale) if name or facts else (),
        logo=clinic.logo if clinic.logo and clinic.logo.address else None,
        colour=clinic.colour,
    )


def _ways(locale: Locale, clinic: Clinic) -> Iterator[Fact]:
    """The ways to reach the clinic, those that help first."""
    values = clinic.in_language(locale.tag).values
    phones = clinic.phones or ((Phone(values["phone"], values["phone"]),) if values.get("phone") else ())
    for phone in phones:
        yield _value("phone", locale, lambda own, phone=phone: purpose(own, phone), phone.shown)  # type: ignore[misc]
    if told := values.get("emergency"):
        yield _value("emergency", locale, lambda own: own.say("In an emergency"), told)
    if (line := clinic.interpreter) and not is_english(locale) and line.speaks(locale.tag):
        yield _value("interpreter", locale, lambda own: own.say("Interpreter"), line.phone.shown)
    if clinic.hours:
        hours = clinic.hours
        lines = (Line(own.say("Opening hours"), _hours(own, hours), own.locale) for own in voices(locale))
        yield Fact("hours", tuple(lines))
    if clinic.address:
        yield _value("address", locale, lambda own: own.say("Address"), ", ".join(clinic.address))
    if clinic.website:
        yield _value("website", locale, lambda own: own.say("Website"), clinic.website)


def purpose(own: Interface, phone: Phone) -> str:
    """What a telephone number is for, in words."""
    match phone.purpose:
        case "questions":
            return own.say("Phone")
        case "appointments":
            return own.say("Appointments")
        case "out-of-hours":
            return own.say("Outside opening hours")
        case "nurse":
            return own.say("Nurse")
        case "pharmacy":
            return own.say("Pharmacy")


def _hours(own: Interface, hours: tuple[Hours, ...]) -> str:
    told = (own.say("%(label)s: %(words)s", label=days(one.days, own.locale), words=_times(own, one)) for one in hours)
    return " · ".join(told)


def _times(own: Interface, hours: Hours) -> str:
    return own.say("24 hours") if hours.all_day else times(hours.opens, hours.closes, own.locale)


def _speak(locale: Locale) -> Sayings:
    """What a reader shows to staff who do not speak their language. Each catalog names its own language."""
    if is_english(locale):
        return ()
    english = Saying(f"I speak {locale.english_name}. Please call an interpreter.", ENGLISH)
    # for translators: say with its name that it is the language you translate into; the English is never printed
    told = said(locale, lambda own: own.say("I speak this language. Please call an interpreter."))
    return (english,) if len(told) < 2 or told[0].text == told[1].text else (told[0], english)
