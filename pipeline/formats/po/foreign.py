"""The way in for files of all other tools; the only place that knows polib.

polib reads the strings. What stands around them it would lose in part (``#~|``, empty comment lines, names with
spaces, a letter of a string that is not closed), so that `strict` has read it before, and vouches for the lines.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pipeline.formats.po.faults import Faults
from pipeline.formats.po.header import fields, language_tag, value_of
from pipeline.formats.po.standins import show
from pipeline.formats.po.strict import Draft, drafts
from pipeline.formats.po.text import lines_of
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.finding import PipelineError
from pipeline.model.key import Key

if TYPE_CHECKING:
    import polib

_FIELDS = ("#| msgctxt", "#| msgid", "msgctxt", "msgid", "msgstr")


def read_foreign(content: bytes, path: str, slug: str, locale: str) -> Catalog:
    """The catalog in `content`, whatever tool wrote it; raises `PipelineError` with all that is wrong."""
    faults = Faults(path)
    found = drafts(lines_of(content, faults), faults)
    if faults.found:
        raise PipelineError(faults.findings())
    read = [(draft, _entry(draft, message, path)) for draft, message in zip(found, _messages(found), strict=True)]
    living = [entry for draft, entry in read if not draft.obsolete]
    header = next(entry for entry in living if entry.key == ("", ""))
    named = fields(header.target)
    tag = locale or language_tag(value_of(named, "Language"))
    entries = tuple(entry for entry in living if entry is not header)
    obsolete = tuple(entry for draft, entry in read if draft.obsolete)
    return Catalog(slug, tag, named, header.comment, entries, obsolete, path)


def _messages(found: Iterable[Draft]) -> "list[polib.POEntry]":
    """What polib makes of the strings, one message a draft."""
    import polib  # only here: a file in house style needs no polib

    class Messages(polib.POFile):
        """All messages in their order, the header among them: found by nobody, it is not taken out."""

        def find(self, *_args: object, **_options: object) -> None:
            return None

    text = "\n".join(line for draft in found for line in _strings(draft))
    return list(polib.pofile(text, wrapwidth=0, encoding="utf-8", klass=Messages))


def _strings(draft: Draft) -> Iterator[str]:
    return (f'{name} "{draft.body(name)}"' for name in _FIELDS if draft.has(name))


def _entry(draft: Draft, message: "polib.POEntry", path: str) -> Entry:
    comment, notes, sources, fuzzy, flags = draft.remarks.values()
    key = Key(show(message.msgctxt or ""), show(message.msgid))
    previous = _previous(message)
    return Entry(key, show(message.msgstr), fuzzy, sources, notes, comment, previous, flags, path, draft.line)


def _previous(message: "polib.POEntry") -> Key | None:
    context, source = message.previous_msgctxt, message.previous_msgid
    return None if context is None and source is None else Key(show(context or ""), show(source or ""))
