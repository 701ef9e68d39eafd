"""The quick way in, for files in house style or near it; what it does not know at once, it leaves to the strict way."""

import re
from functools import lru_cache

from pipeline.formats.po.header import fields, foreign_charset, language_tag, value_of
from pipeline.formats.po.quoting import unquoted
from pipeline.formats.po.remarks import Remarks, Values
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.key import Key
from pipeline.model.place import Place

_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n")
_MORE = r'(?:".*"\n)*+'
_STRING = rf'".*"\n{_MORE}'
_ENTRY = re.compile(
    r"((?:#(?![|~]).*\n)*+)((?:#\| .*\n)*+)"
    rf'((?:msgctxt {_STRING})?+)msgid "(.*)"\n({_MORE})msgstr "(.*)"\n({_MORE})(?:\n|\Z)'
    r"|([\s\S]+)"  # whatever else there is: not house style
)
_ONE_SOURCE = re.compile(r"#: ([!-~]+)\n")
"""All that most entries of other tools have above them."""
_PREVIOUS = re.compile(rf"((?:msgctxt {_STRING})?+)msgid ({_STRING})")


def read_house(content: bytes, path: str, slug: str, locale: str) -> Catalog | None:
    """The catalog in `content`, or None where only the strict way can tell."""
    if len(content.translate(None, _CONTROLS)) != len(content) or b"#-#-#-#-#" in content:
        return None
    try:
        living, obsolete, line = _parted(content.decode())
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


def _parted(text: str) -> tuple[str, str, int]:
    """The living part, the obsolete part without its ``#~``, and the line at which that begins."""
    first = text.find("\n#~")
    if first < 0:
        return text, "", 1
    start = text.rfind("\n\n", 0, first + 1) + 2
    tail = text[start - 1 :]
    if start < 2 or "\nmsg" in tail or '\n"' in tail:
        raise ValueError("living and obsolete entries are mixed")
    return text[:start], tail.replace("\n#~| ", "\n#| ").replace("\n#~ ", "\n")[1:], text.count("\n", 0, start) + 1


def _entries(text: str, line: int, path: str) -> list[Entry]:
    """The entries in `text`, whose first line is `line` of the file."""
    entries = []
    for remarks, before, context, source, more_source, target, more_target, rest in _ENTRY.findall(text):
        if rest:
            raise ValueError(rest)
        (comment, notes, sources, fuzzy, flags), above = _above(remarks)
        line += above
        previous, within = None, ""
        if before:
            line, previous = line + before.count("\n"), _previous(before)
        if context:
            line, within = line + context.count("\n"), unquoted(context[8:])
        place = Place(path, line)
        if more_source or "\\" in source or '"' in source:  # nearly all say what stands there
            source = unquoted(f'"{source}"\n{more_source}')
        if more_target or "\\" in target or '"' in target:
            target = unquoted(f'"{target}"\n{more_target}')
        entries.append(Entry(Key(within, source), target, fuzzy, sources, notes, comment, previous, flags, place))
        line += 3
        if more_source or more_target:
            line += more_source.count("\n") + more_target.count("\n")
    return entries


@lru_cache(maxsize=1024)
def _above(text: str) -> tuple[Values, int]:
    """What stands above a message, and in how many lines. Neighbours share it, as do the languages of an article."""
    if one := _ONE_SOURCE.fullmatch(text):
        return ((), (), (one[1],), False, ()), 1
    remarks, lines = Remarks(), text.split("\n")[:-1]
    for line in lines:
        remarks.add(line)
    return remarks.values(), len(lines)


def _previous(lines: str) -> Key:
    found = _PREVIOUS.fullmatch(("\n" + lines).replace("\n#| ", "\n"), 1)
    if not found:
        raise ValueError(lines)
    return Key(unquoted(found[1][8:]) if found[1] else "", unquoted(found[2]))
