"""The address book: the profile of a clinic as a file, read with every fault at its line."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pipeline.language.hours import plain_hours
from pipeline.language.locales import normalised
from pipeline.language.phones import Number, as_written, number
from pipeline.model.clinic import COLOUR, PURPOSES, Clinic, Hours, Interpreter, Logo, Phone
from pipeline.model.colour import LEAST_CONTRAST, WHITE, Colour
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.shape import LAYOUTS, PAPERS
from pipeline.project.config import read_toml
from pipeline.project.images import TYPES, data_address, is_picture, picture_type
from pipeline.project.toml_places import Places
from pipeline.project.values import one_of, texts, truth
from pipeline.project.values import table as table_of
from pipeline.project.values import text as text_of

Value = TypeVar("Value")
Default = TypeVar("Default")

_TEXTS = ("name", "phone", "emergency", "website")
"""The values that every profile should have, each a text of its own."""
_OWN = ("address", "interpreter", "phones", "hours", "logo", "names", "values", "example", "phone_form")
_LOOKS = ("paper", "layout", "colour")
KEYS = (*_TEXTS, *_OWN, *_LOOKS)
"""All that a profile may say; any other text is a value of the clinic's own."""

_VALUE = re.compile(r"[a-z0-9_.]+\Z")
_WEBSITE = re.compile(r"(?:https?://|www\.)[^\s\"<>]+\Z")


def read_clinic(
    id: str,  # noqa: A002  # it is the clinic's id
    content: bytes,
    path: str,
    read: Callable[[str], bytes | None],
) -> tuple[Clinic, tuple[Finding, ...]]:
    """The profile in a TOML file, and warnings; `read` fetches its logo. Raises PipelineError with all errors at once.

    A wrong number on paper is called by somebody, so what is doubtful is an error.
    """
    reader = _Reader(read_toml(content, path), Places(content, path))
    clinic = _clinic(reader, id, path, read)
    if any(finding.severity is Severity.ERROR for finding in reader.findings):
        raise PipelineError(reader.findings)
    return clinic, tuple(reader.findings)


@dataclass(frozen=True, slots=True)
class _Reader:
    """A table of the file, with what was found wrong with it so far."""

    table: Mapping[str, Any]
    places: Places
    path: tuple[str | int, ...] = ()
    findings: list[Finding] = field(default_factory=list)

    def inside(self, table: Mapping[str, Any], *path: str | int) -> "_Reader":
        return _Reader(table, self.places, (*self.path, *path), self.findings)

    def say(self, code: str, name: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        self.findings.append(Finding(self.places.of(*self.path, name), code, severity, message, hint))

    def take(self, name: str, form: Callable[[Any], Value], default: Default, code: str = "CL002") -> Value | Default:
        """What `form` makes of the value of `name`. A ValueError of it is a finding."""
        if name not in self.table:
            return default
        try:
            return form(self.table[name])
        except ValueError as error:
            self.say(code, name, f"{name}: {error}", _HINTS.get(name, ""))
            return default

    def unknown(self, known: Iterable[str]) -> None:
        """A warning for each key that nobody reads."""
        for name in self.table:
            if name not in known:
                above = "values of one line stand above the first line in square brackets"
                hint = above if self.path and name in KEYS else _meant(name, known)
                self.say("CL001", name, f"the key {name} is not known", hint, Severity.WARNING)


def _clinic(reader: _Reader, id: str, path: str, read: Callable[[str], bytes | None]) -> Clinic:  # noqa: A002
    form = reader.take("phone_form", one_of("national", "international"), "national")
    phones = tuple(_phones(reader, form))
    emergency = _emergency(reader)
    interpreter = _interpreter(reader, form)
    hours = _hours(reader)
    address = reader.take("address", _lines, ())
    website = reader.take("website", _website, "") if isinstance(reader.table.get("website"), str) else ""
    values, local = _values(reader)
    derived = {
        **_called(phones, emergency, interpreter),
        "address": ", ".join(address),
        "hours": "; ".join(map(plain_hours, hours)),
    }
    values |= {name: value for name, value in derived.items() if value}
    _lacking(reader, values)
    return Clinic(
        id=id,
        values=values,
        example=reader.take("example", truth, False),
        local=local,
        phones=phones,
        emergency=emergency,
        interpreter=interpreter,
        hours=hours,
        address=address,
        website=website,
        logo=_logo(reader, path, read),
        paper=reader.take("paper", one_of(*PAPERS), ""),
        layout=reader.take("layout", one_of(*LAYOUTS), None),
        colour=reader.take("colour", _colour, COLOUR, "CL004"),
    )


def _called(phones: tuple[Phone, ...], emergency: Phone | None, interpreter: Interpreter | None) -> Mapping[str, str]:
    """The numbers that an article can name by a placeholder, empty where there are none."""
    return {
        "phone": phones[0].shown if phones else "",
        "phone.dialled": phones[0].dialled if phones else "",
        "emergency": emergency.shown if emergency else "",
        "interpreter": interpreter.phone.shown if interpreter else "",
        "interpreter.dialled": interpreter.phone.dialled if interpreter else "",
    }


# Values


def _values(reader: _Reader) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The values behind the placeholders, and those that are others in another language."""
    values: dict[str, str] = {}
    local: dict[str, dict[str, str]] = {}
    for name, value in reader.table.items():
        if isinstance(value, str) and name not in (*_OWN, *_LOOKS):
            _note(reader, values, name, value)
            if name not in _TEXTS and (near := _near(name, _TEXTS, 0.75)):
                hint = f"if you mean {near}, write it so; a value of your own is better put under [values]"
                reader.say("CL001", name, f"{name} looks like {near}", hint, Severity.WARNING)
        elif name not in KEYS:
            reader.say("CL001", name, f"{name} is not a text", _meant(name, KEYS), Severity.WARNING)
        elif name in _TEXTS:
            reader.say("CL002", name, f"{name} is not a text", f'write {name} = "…"', Severity.WARNING)
    own = reader.inside(reader.take("values", table_of, {}), "values")
    for name, value in own.table.items():
        if isinstance(value, Mapping):
            _local(own, local, name, value)
        else:
            _note(own, values, name, value)
    names = reader.inside(reader.take("names", table_of, {}), "names")
    for tag, value in names.table.items():
        if known := _tag(names, tag):
            _note(names, local.setdefault(known, {}), "name", value, tag)
    return values, local


def _local(reader: _Reader, local: dict[str, dict[str, str]], tag: str, table: Mapping[str, Any]) -> None:
    """Take over the values in the language `tag`."""
    inside = reader.inside(table, tag)
    if known := _tag(reader, tag):
        for name, value in table.items():
            _note(inside, local.setdefault(known, {}), name, value)


def _note(reader: _Reader, values: dict[str, str], name: str, value: object, key: str = "") -> None:
    if not isinstance(value, str):
        reader.say("CL002", key or name, f"{key or name} is not a text", f'write {key or name} = "…"')
    elif not _VALUE.match(name):
        hint = "a placeholder has small letters, digits and _, as {clinic.ward}"
        reader.say("CL002", key or name, f"{name!r} can be no placeholder", hint)
    else:
        values[name] = " ".join(value.split())


def _tag(reader: _Reader, tag: str) -> str:
    try:
        return normalised(tag)
    except ValueError as error:
        reader.say("CL002", tag, f"{error}", 'write BCP 47 tags, as ar = "…", zh-Hans = "…"')
        return ""


def _lacking(reader: _Reader, values: Mapping[str, str]) -> None:
    """Say what every leaflet of a clinic should tell its readers, and this profile does not."""
    for name in ("name", "phone", "emergency"):
        if not values.get(name, "").strip():
            hint = f'write {name} = "…": readers look for it when they are worried'
            reader.say("CL008", "", f"the profile has no {name}", hint, Severity.WARNING)


# Telephones


def _phones(reader: _Reader, form: str) -> Iterator[Phone]:
    """The clinic's numbers: the one for questions, and those of the list."""
    if isinstance(reader.table.get("phone"), str) and reader.table["phone"].strip():
        found = _phone(reader, "phone", reader.table["phone"], form)
        yield from (found,) if found else ()
    for index, table in enumerate(reader.take("phones", _tables, ())):
        inside = reader.inside(table, "phones", index)
        inside.unknown(("number", "for"))
        purpose = inside.take("for", one_of(*PURPOSES), PURPOSES[0])
        if found := _phone(inside, "number", table.get("number"), form):
            yield Phone(found.shown, found.dialled, purpose)


def _phone(reader: _Reader, name: str, value: object, form: str) -> Phone | None:
    """The number `value` as it is printed: as it was written, or if that is bare E.164, as its country writes it."""
    try:
        if not isinstance(value, str):
            raise ValueError("is not a text" if value is not None else "is missing")
        known = number(value)
    except ValueError as error:
        reader.say("CL003", name, f"{name}: {error}", _PHONE_HINT)
        return None
    if not known.assigned:
        hint = "call it: if somebody answers, all is well"
        message = f"{name}: {value} is in no numbering plan that we know"
        reader.say("CL007", name, message, hint, Severity.WARNING)
    return Phone(_shown(known, value, form), known.dialled)


_PHONE_HINT = 'write it with the code of its country, as "+44 20 7946 0123", or as it is dialled, as "111"'


def _shown(known: Number, value: str, form: str) -> str:
    if as_written(value):
        return " ".join(value.split())
    return known.national if form == "national" else known.international


def _emergency(reader: _Reader) -> Phone | None:
    value = reader.table.get("emergency")
    return _phone(reader, "emergency", value, "national") if isinstance(value, str) and value.strip() else None


def _interpreter(reader: _Reader, form: str) -> Interpreter | None:
    match reader.table.get("interpreter"):
        case None:
            return None
        case dict(table):
            inside = reader.inside(table, "interpreter")
            inside.unknown(("phone", "languages"))
            phone = _phone(inside, "phone", table.get("phone"), form)
            languages = inside.take("languages", _tags, ())
        case value:
            phone, languages = _phone(reader, "interpreter", value, form), ()
    return Interpreter(phone, languages) if phone else None


# Hours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])\Z|24:00\Z")


def _hours(reader: _Reader) -> tuple[Hours, ...]:
    """When the clinic is open, each stretch on its days."""
    found: list[Hours] = []
    for index, table in enumerate(reader.take("hours", _tables, (), "CL006")):
        inside = reader.inside(table, "hours", index)
        inside.unknown(("days", "open", "close"))
        lacking = [name for name in ("days", "open", "close") if name not in table]
        for name in lacking:
            inside.say("CL006", name, f"hours without {name}", _HINTS["days"])
        one = Hours(
            inside.take("days", _week, (), "CL006"),
            inside.take("open", _clock, "00:00", "CL006"),
            inside.take("close", _clock, "24:00", "CL006"),
        )
        if not lacking and one.opens >= one.closes:
            hint = "part them at midnight: 22:00 to 24:00, and 00:00 to 06:00 on the day after"
            inside.say("CL006", "close", f"{one.opens} to {one.closes} ends before it begins", hint)
        for day in [day for other in found for day in one.days if day in other.days and _meet(one, other)][:1]:
            inside.say("CL006", "days", f"{_DAYS[day]} is open twice at the same time", "keep one of the two")
        found.append(one)
    return tuple(found)


def _meet(one: Hours, other: Hours) -> bool:
    return one.opens < other.closes and other.opens < one.closes


def _week(value: object) -> tuple[int, ...]:
    """``"mon-fri, sun"`` or ``["mon", "wed"]`` as numbers."""
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value]
    found: set[int] = set()
    for part in parts:
        first, _, last = str(part).strip().lower().replace("–", "-").partition("-")
        try:
            start, end = (_DAYS.index(day.strip()[:3]) for day in (first, last or first))
        except ValueError as error:
            raise ValueError(f"{part!r} is not a day") from error
        found.update(range(start, end + 1) if start <= end else [*range(start, 7), *range(end + 1)])
    return tuple(sorted(found))


def _clock(value: object) -> str:
    text = value.strftime("%H:%M") if isinstance(value, time) else value
    if not isinstance(text, str) or not _CLOCK.match(text):
        raise ValueError(f"{value!r} is not a time")
    return text.zfill(5)


# Looks


_LARGEST_LOGO = 200_000
"""Bytes: a photograph at its full size would be sent with every page."""


def _logo(reader: _Reader, path: str, read: Callable[[str], bytes | None]) -> Logo | None:
    """The logo, if it can be shown: a page without it says nothing wrong, so its faults are warnings."""
    table = reader.take("logo", table_of, {})
    if not table:
        return None
    inside = reader.inside(table, "logo")
    inside.unknown(("file", "alt"))
    name, alt = (table.get(key) for key in ("file", "alt"))
    fault = ""
    if not isinstance(name, str) or not (kind := picture_type(name)):
        fault, key, hint = "names no picture", "file", f'write file = "logo.svg" (or {", ".join(TYPES)})'
    elif not isinstance(alt, str) or not alt.strip():
        fault, key, hint = "has no alt", "alt", 'write alt = "…": what it says to those who do not see it'
    elif (content := read(place := _beside(path, name)) if ".." not in PurePosixPath(name).parts else None) is None:
        fault, key, hint = f"{name} is not there", "file", "put it into the folder of the profile"
    elif len(content) > _LARGEST_LOGO:
        fault, key = f"{name} has {len(content) // 1000} kB", "file"
        hint = f"save it smaller, up to {_LARGEST_LOGO // 1000} kB: it is in every page"
    elif not is_picture(content):
        fault, key, hint = f"{name} is no picture, whatever its name says", "file", "save it again as one"
    if fault:
        inside.say("CL005", key, f"the logo {fault}, so pages are made without it", hint, Severity.WARNING)
        return None
    return Logo(place, " ".join(str(alt).split()), data_address(str(kind), content or b""))


def _beside(path: str, name: str) -> str:
    return (PurePosixPath(path).parent / name).as_posix()


def _colour(value: object) -> str:
    colour = Colour.of(text_of(value))
    for one, where in ((colour, "on white"), (colour.grey, "on a grey copy")):
        if (contrast := one.contrast(WHITE)) < LEAST_CONTRAST:
            raise ValueError(f"{value} has a contrast of {contrast:.1f} {where}, and words need {LEAST_CONTRAST}")
    return str(colour)


# How each value is read; a ValueError says what is wrong with it.


def _lines(value: object) -> tuple[str, ...]:
    lines = value.split("\n") if isinstance(value, str) else value
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise ValueError(f"{value!r} is not a list of lines")
    return tuple(told for line in lines if (told := " ".join(line.split())))


def _website(value: object) -> str:
    text = text_of(value).strip()
    if text and not _WEBSITE.match(text):
        raise ValueError(f"{text!r} is not an address of the web")
    return text


def _tables(value: object) -> tuple[Mapping[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f"{value!r} is not a list of tables")
    return tuple(value)


def _tags(value: object) -> tuple[str, ...]:
    return tuple(normalised(tag) for tag in texts(value))


_HINTS = {
    "address": 'write its lines, as address = ["1 Example Road", "Exampletown"]',
    "close": 'write times of 24 hours, as close = "17:00"',
    "colour": 'write a darker one, as colour = "#00337a", or leave it out',
    "days": 'write [[hours]], and below it days = "mon-fri", open = "08:30", close = "17:00"',
    "hours": 'write [[hours]], and below it days = "mon-fri", open = "08:30", close = "17:00"',
    "languages": 'write BCP 47 tags, as languages = ["ar", "pl"]',
    "logo": 'write [logo], and below it file = "logo.svg", alt = "…"',
    "names": 'write [names], and below it ar = "…"',
    "open": 'write times of 24 hours, as open = "08:30"',
    "phones": 'write [[phones]], and below it number = "+44…", for = "appointments"',
    "values": 'write [values], and below it ward = "…"',
    "website": 'write it whole, as website = "https://www.example.org"',
}


def _meant(name: str, known: Iterable[str]) -> str:
    near = _near(name, known)
    return f"did you mean {near}?" if near else f"known are {', '.join(known)}"


def _near(name: str, known: Iterable[str], least: float = 0.6) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=least)), "")
