"""Waivers as a file: ``locales/<language>/waivers.toml``, read as a stranger's, and written to without a word lost.

Each waiver is a line of TOML, ``PO301.<digest> = { … }``, in order of these names, and is read for itself: two branches
that each waive something touch different lines, git may put the lines of both together (``merge=union``), and what went
wrong with one line is no matter to the others. The texts stand in it too, so that whoever reads the change sees what
was waived; they and the digest must agree, and so must the language of the folder.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from pipeline.model.finding import Finding, Severity
from pipeline.model.key import Key
from pipeline.model.place import Place
from pipeline.model.waiver import LONGEST, Docket, Waiver
from pipeline.project.layout import SLUG

_LINE = re.compile(r"([A-Z]{2}\d{3})\.([0-9a-f]{32})[ \t]*=")
_TOP = """\
# Findings that somebody answers for, each for one exact text and for a time: written by pipeline waive, a line each.
# A text that changes by one character is not waived any more. To take a waiver back, delete its line.
"""
_LARGEST = 4_000_000
"""Bytes of a file."""
_LONGEST_LINE = 100_000
_MOST = 5_000
"""Waivers of a language. More would be a rule that the project does not want."""


def read_waivers(content: bytes, path: str, tag: str) -> Docket:
    """The waivers of the language `tag`, less those that are malformed, and what is wrong with those."""
    if len(content) > _LARGEST:
        return Docket({}, (_fault(Place(path), f"the file is larger than {_LARGEST // 1_000_000} MB"),))
    waivers: dict[tuple[str, str], Waiver] = {}
    findings: list[Finding] = []
    for number, line in enumerate(content.decode("utf-8-sig", "replace").split("\n"), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            place = Place(path, number)
            if len(waivers) + len(findings) >= _MOST:
                findings.append(_fault(place, f"nothing from here on is read: there are more than {_MOST:,} waivers"))
                break
            try:
                made = _waiver(line, tag, place)
                waivers.setdefault((made.code, made.digest + made.until), made)
            except ValueError as error:
                findings.append(_fault(place, str(error)))
    return Docket.of(_latest(waivers.values()), findings)


def _latest(waivers: Iterable[Waiver]) -> Iterable[Waiver]:
    """Of several waivers of one finding, as two branches may have made them, the one that counts longest."""
    ordered = sorted(waivers, key=lambda one: one.until)
    return {(one.code, one.digest): one for one in ordered}.values()


def _waiver(line: str, tag: str, place: Place) -> Waiver:
    """One waiver. Raises ValueError for one that is malformed, or whose texts are not those of its name."""
    head = _LINE.match(line)
    if head is None or len(line) > _LONGEST_LINE:
        raise ValueError("this is no waiver")
    code, name = head.groups()
    try:
        table = tomllib.loads(line)[code][name]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise ValueError("this is not TOML") from error
    if not isinstance(table, dict):
        raise ValueError("this is no waiver")
    unknown = [field for field in table if field not in _FIELDS]
    if unknown:
        raise ValueError(f"the key {unknown[0][:40]!r} is not known")
    english = _text(table, "english")
    made = Waiver(
        code=code,
        slug=_matching(table, "article", SLUG),
        tag=tag,
        key=Key(_text(table, "context", ""), english),
        target=_text(table, "translation", english if tag == "en" else None),
        name=_line(table, "name"),
        reason=_line(table, "reason"),
        until=_day(table),
        place=place,
    )
    if made.digest != name:
        raise ValueError("its name is not that of these texts in this language: somebody has edited it")
    return made


_FIELDS = ("article", "context", "english", "translation", "reason", "name", "until")


def _text(table: Mapping[str, Any], field: str, otherwise: str | None = None) -> str:
    value = table.get(field, otherwise)
    if not isinstance(value, str):
        raise ValueError(f"{field} is missing, or not a text")
    return value


def _line(table: Mapping[str, Any], field: str) -> str:
    value = " ".join(_text(table, field).split())
    if not any(character.isalnum() for character in value) or len(value) > LONGEST:
        raise ValueError(f"{field} must say something, in at most {LONGEST} characters")
    return value


def _matching(table: Mapping[str, Any], field: str, pattern: re.Pattern[str]) -> str:
    value = _text(table, field)
    if not pattern.match(value):
        raise ValueError(f"{field} is not the name of an article")
    return value


def _day(table: Mapping[str, Any]) -> str:
    value = table.get("until")
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("until is not a day, as 2027-01-31")
    return value.isoformat()


def _fault(place: Place, message: str) -> Finding:
    hint = "take the line out, and run pipeline waive again if it is still wanted"
    return Finding(place, "WA001", Severity.ERROR, message, hint)


# Writing


def with_waivers(content: bytes | None, waivers: tuple[Waiver, ...]) -> bytes:
    """The file with `waivers` in it, each at its place by name, or instead of the one of its name.

    Nothing else is touched: what people wrote between the tables stays.
    """
    text = (content or b"").decode("utf-8-sig").replace("\r\n", "\n") or _TOP
    text += "" if text.endswith("\n") else "\n"
    for waiver in waivers:
        text = _with(text, waiver)
    return text.encode()


def _with(text: str, waiver: Waiver) -> str:
    name = (waiver.code, waiver.digest)
    lines = [line for line in text.split("\n")[:-1] if _named(line) != name]
    after = (number for number, line in enumerate(lines) if (_named(line) or name) > name)
    lines.insert(next(after, len(lines)), _written(waiver))
    return "\n".join((*lines, ""))


def _named(line: str) -> tuple[str, str] | None:
    head = _LINE.match(line)
    return (head[1], head[2]) if head else None


def _written(waiver: Waiver) -> str:
    texts: Mapping[str, str] = {
        "article": waiver.slug,
        "context": waiver.key.context,
        "english": waiver.key.source,
        "translation": "" if waiver.tag == "en" else waiver.target,
        "reason": waiver.reason,
        "name": waiver.name,
    }
    needed = ("english", *(("translation",) if waiver.tag != "en" else ()))
    fields = [f"{field} = {_quoted(value)}" for field, value in texts.items() if value or field in needed]
    return f"{waiver.code}.{waiver.digest} = {{ {', '.join((*fields, f'until = {waiver.until}'))} }}"


def _quoted(text: str) -> str:
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
