"""A catalog in house style, to the byte: what is written here, ``msgcat --no-wrap`` would write the same."""

import re
from collections.abc import Sequence

from pipeline.formats.po.header import text_of
from pipeline.formats.po.quoting import quoted
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.key import Key

_STRAY = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Control characters: they become spaces in comments. In strings they are escaped."""


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog`: header, entries in their order, obsolete entries last."""
    blocks = [_header(catalog), *map(_living, catalog.entries), *map(_obsolete, catalog.obsolete)]
    return b"\n".join(map(str.encode, blocks))


def _header(catalog: Catalog) -> str:
    fuzzy = "" if catalog.locale else "#, fuzzy\n"
    comment = _lines("#", catalog.comment) if catalog.comment else ""
    return f'{comment}{fuzzy}msgid ""\nmsgstr {quoted(text_of(catalog.header))}'


def _living(entry: Entry) -> str:
    return f"{_remarks(entry, '#| ')}{_message(entry)}"


def _message(entry: Entry) -> str:
    return f"{_known_by(entry.key)}msgstr {quoted(entry.target)}"


def _known_by(key: Key) -> str:
    context, source = key
    return f"msgctxt {quoted(context)}msgid {quoted(source)}" if context else f"msgid {quoted(source)}"


def _remarks(entry: Entry, before: str) -> str:
    text = _lines("#", entry.comment) if entry.comment else ""
    if entry.notes:
        text += _lines("#.", entry.notes)
    if entry.sources:
        text += _lines("#:", entry.sources)
    if entry.fuzzy or entry.flags:
        text += _lines("#,", (", ".join(("fuzzy", *entry.flags) if entry.fuzzy else entry.flags),))
    if entry.previous:
        text += _marked(before, _known_by(entry.previous))
    return text


def _obsolete(entry: Entry) -> str:
    return _remarks(entry, "#~| ") + _marked("#~ ", _message(entry))


def _marked(mark: str, lines: str) -> str:
    """`lines` with `mark` before each; a line end in them is always the end of a line of the file."""
    return mark + lines[:-1].replace("\n", "\n" + mark) + "\n"


def _lines(mark: str, texts: Sequence[str]) -> str:
    """A comment line for each line of `texts`; a line break within one cannot end the comment."""
    text = texts[0] if len(texts) == 1 else "\n".join(texts)
    if text.isprintable():
        return f"{mark} {text}\n" if text else f"{mark}\n"
    return "".join([f"{mark} {line}\n" if line else f"{mark}\n" for line in _STRAY.sub(" ", text).split("\n")])
