"""The quick way in, for files in house style or near it; what it does not know at once, it leaves to the strict way."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import chain

from pipeline.formats.po.header import fields, foreign_charset, language_tag, value_of
from pipeline.formats.po.quoting import holds, unquoted
from pipeline.formats.po.remarks import Remarks, Values
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.key import Key

_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n")
_MORE = rb'(?:".*"\n)*+'
_STRING = rb'".*"\n' + _MORE
_ENTRY = re.compile(
    rb"((?:#(?![|~]).*\n)*+)((?:#\| .*\n)*+)"
    rb'((?:msgctxt %b)?+)msgid "(.*)"\n(%b)msgstr "(.*)"\n(%b)(?:\n|\Z)'
    % (_STRING, _MORE, _MORE)
    + rb"|([\s\S]+)"  # whatever else there is: not house style
)
"""Of bytes: one picture character would make all of a file's text take four bytes a character."""
_ONE_SOURCE = re.compile(rb"#: ([!-~]+)\n")
"""All that most entries of other tools have above them."""
_PREVIOUS = re.compile(rb"((?:msgctxt %b)?+)msgid (%b)" % (_STRING, _STRING))


def read_house(content: bytes, path: str, slug: str, locale: str) -> Catalog | None:
    """The catalog in `content`, or None where only the strict way can tell."""
    if holds(content, _CONTROLS) or b"#-#-#-#-#" in content:
        return None
    try:
        living, obsolete, line = _parted(content)
        (header, *entries), gone = _entries(living, 1, path), _entries(obsolete, line, path)
    except ValueError:
        return None
    if header.key != ("", "") or len({entry.key for entry in entries} | {header.key}) <= len(entries):
        return None
    named = fields(header.target)
    if foreign_charset(value_of(named, "Content-Type")):
        return None
    tag = locale or language_tag(value_of(named, "Language"))
    return Catalog(slug, tag, named, header.comment, tuple(entries), tuple(gone), path)


def _parted(content: bytes) -> tuple[bytes, bytes, int]:
    """The living part, the obsolete part without its ``#~``, and the line at which that begins."""
    last = content[content.rfind(b"\n\n", 0, -2) + 1 :]
    if b"\n#~" not in last:  # nor anywhere else: what is obsolete stands behind all that lives
        return content, b"", 1
    first = content.find(b"\n#~")
    start = content.rfind(b"\n\n", 0, first + 1) + 2
    tail = content[start - 1 :]
    if start < 2 or b"\nmsg" in tail or b'\n"' in tail:
        raise ValueError("living and obsolete entries are mixed")
    plain = tail.replace(b"\n#~| ", b"\n#| ").replace(b"\n#~ ", b"\n")
    return content[:start], plain[1:], content.count(b"\n", 0, start) + 1


def _entries(content: bytes, line: int, path: str) -> list[Entry]:
    """The entries in `content`, whose first line is `line` of the file."""
    entries = []
    pieces = chain.from_iterable(_ENTRY.findall(content, start, end) for start, end in _pieces(content))
    for remarks, before, context, source, more_source, target, more_target, rest in pieces:
        if rest:
            raise ValueError(rest)
        (comment, notes, sources, fuzzy, flags), above = _above(remarks)
        line += above
        previous, within = None, ""
        if before:
            line, previous = line + before.count(b"\n"), _previous(before)
        if context:
            line, within = line + context.count(b"\n"), unquoted(context[8:].decode())
        english, translation = source.decode(), target.decode()
        if more_source or "\\" in english or '"' in english:  # nearly all say what stands there
            english = unquoted(f'"{english}"\n{more_source.decode()}')
        if more_target or "\\" in translation or '"' in translation:
            translation = unquoted(f'"{translation}"\n{more_target.decode()}')
        key = _key((within, english))
        entries.append(Entry(key, translation, fuzzy, sources, notes, comment, previous, flags, path, line))
        line += 3
        if more_source or more_target:
            line += more_source.count(b"\n") + more_target.count(b"\n")
    return entries


def _pieces(content: bytes) -> Iterator[tuple[int, int]]:
    """Where the pieces of `content` begin and end in which its entries are sought: all at once would fill memory."""
    start = 0
    while start < len(content):
        blank = content.find(b"\n\n", start + _PIECE)
        end = blank + 2 if blank > 0 else len(content)
        yield start, end
        start = end


_PIECE = 1 << 16

_key: Callable[[tuple[str, str]], Key] = partial(tuple.__new__, Key)
"""A key, in less time than the class takes: there are as many as entries."""


@lru_cache(maxsize=1024)
def _above(content: bytes) -> tuple[Values, int]:
    """What stands above a message, and in how many lines. Neighbours share it, as do the languages of an article."""
    if one := _ONE_SOURCE.fullmatch(content):
        return ((), (), (one[1].decode(),), False, ()), 1
    remarks, lines = Remarks(), content.decode().split("\n")[:-1]
    for line in lines:
        remarks.add(line)
    return remarks.values(), len(lines)


def _previous(lines: bytes) -> Key:
    found = _PREVIOUS.fullmatch((b"\n" + lines).replace(b"\n#| ", b"\n"), 1)
    if not found:
        raise ValueError(lines)
    return Key(unquoted(found[1][8:].decode()) if found[1] else "", unquoted(found[2].decode()))
