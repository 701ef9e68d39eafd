"""A catalog in house style, to the byte: what is written here, ``msgcat --no-wrap`` would write the same."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from pipeline.formats.po.header import text_of
from pipeline.formats.po.quoting import CONTROLS, holds, quoted
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.key import Key

_CONTROLS = "".join(CONTROLS).encode()


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog`: header, entries in their order, obsolete entries last."""
    blocks = chain((_header(catalog),), map(_living, catalog.entries), map(_obsolete, catalog.obsolete))
    content = b"".join(map(str.encode, blocks))
    if holds(content, _CONTROLS):
        return "\n".join(map(_without_controls, content.decode().split("\n"))).encode()
    return content


def _without_controls(line: str) -> str:
    """A line with escapes for the control characters of a string, and spaces for those of a comment, but for tabs."""
    if line.startswith("#") and not line.startswith(("#|", "#~")):
        return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", line)
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", lambda found: CONTROLS[found[0]], line)


def _header(catalog: Catalog) -> str:
    fuzzy = "" if catalog.locale else "#, fuzzy\n"
    return f'{_lines("#", catalog.comment)}{fuzzy}msgid ""\nmsgstr {quoted(text_of(catalog.header))}'


def _living(entry: Entry) -> str:
    above = _above(entry.comment, entry.notes, entry.sources, entry.fuzzy, entry.flags)
    if entry.previous:
        above += _marked("#| ", _known_by(entry.previous))
    return above + _message(entry.key, entry.target, "")


def _obsolete(entry: Entry) -> str:
    above = _above(entry.comment, entry.notes, entry.sources, entry.fuzzy, entry.flags)
    if entry.previous:
        above += _marked("#~| ", _known_by(entry.previous))
    return above + _message(entry.key, entry.target, "#~ ")


def _message(key: Key, target: str, mark: str) -> str:
    context, source = key
    texts = f"{context}{source}{target}"
    if '"' in texts or "\\" in texts or "\n" in texts:
        return _marked(mark, f"{_known_by(key)}msgstr {quoted(target)}")
    within = f'{mark}msgctxt "{context}"\n' if context else ""
    return f'{within}{mark}msgid "{source}"\n{mark}msgstr "{target}"\n'  # as nearly all are


def _known_by(key: Key) -> str:
    context, source = key
    return f"msgctxt {quoted(context)}msgid {quoted(source)}" if context else f"msgid {quoted(source)}"


@lru_cache(maxsize=256)
def _above(
    comment: tuple[str, ...], notes: tuple[str, ...], sources: tuple[str, ...], fuzzy: bool, flags: tuple[str, ...]
) -> str:
    """A blank line, and the comments above a message. Neighbours share them, as do the languages of an article."""
    flags = ("fuzzy", *flags) if fuzzy else flags
    marked = _lines("#,", (", ".join(flags),)) if flags else ""
    return f"\n{_lines('#', comment)}{_lines('#.', notes)}{_lines('#:', sources)}{marked}"


def _marked(mark: str, lines: str) -> str:
    """`lines` with `mark` before each; a line end in them is always the end of a line of the file."""
    return mark + lines[:-1].replace("\n", "\n" + mark) + "\n"


def _lines(mark: str, texts: Sequence[str]) -> str:
    """A comment line for each line of `texts`; a line break within one cannot end the comment."""
    if not texts:
        return ""
    return "".join([f"{mark} {line}\n" if line else f"{mark}\n" for line in "\n".join(texts).split("\n")])
