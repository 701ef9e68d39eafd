"""The header entry: its fields as pairs, the language it names and the charset it declares."""

import re
from typing import TypeAlias

Fields: TypeAlias = tuple[tuple[str, str], ...]

_CHARSET = re.compile(r"charset=[ \t]*([^ \t;]+)", re.IGNORECASE)
_UTF8 = frozenset({"utf-8", "utf8", "ascii", "us-ascii", "charset"})
"""Charsets whose files can be read as UTF-8; ``CHARSET`` is what xgettext leaves to be filled in."""
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
"""gettext's ``@`` modifiers that are scripts, by their ISO 15924 names."""


def fields(text: str) -> Fields:
    """Name and value of each line of the header's ``msgstr``; a line that is no field has an empty name."""
    lines = text.removesuffix("\n").split("\n") if text else []
    return tuple(_field(line) for line in lines)


def _field(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    return (name, value.removeprefix(" ")) if name and colon else ("", line)


def text_of(header: Fields) -> str:
    """The header's ``msgstr``, one field a line."""
    return "".join(f"{name}: {value}\n" if name else f"{value}\n" for name, value in header)


def value_of(header: Fields, name: str) -> str:
    """The value of the field `name`, or an empty string."""
    return next((value for key, value in header if key.lower() == name.lower()), "")


def foreign_charset(content_type: str) -> str:
    """The charset that `content_type` declares, if a file in it is not a UTF-8 file; otherwise empty."""
    declared = _CHARSET.search(content_type)
    return declared[1] if declared and declared[1].lower() not in _UTF8 else ""


def language_tag(name: str) -> str:
    """gettext's name of a language as a BCP 47 tag: ``sr_RS@latin`` is ``sr-Latn-RS``."""
    base, _, modifier = name.strip().partition("@")
    language, *rest = base.partition(".")[0].split("_")
    script = [_SCRIPTS.get(modifier.lower(), modifier)] if modifier else []
    return "-".join([language, *script, *rest])
