"""The table at the door: what a translator can be sent, and can send back.

Each format is read and written by its own module; what any of them does not carry is said here.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.formats import csv, po, xliff, xliff2, xlsx
from pipeline.formats.format import Format, Loss, Reading
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large, refuse_if_many
from pipeline.formats.table import loss

_OBSOLETE = Loss("obsolete entries", lambda catalog: len(catalog.obsolete))
_COMMENT = Loss("comments on the catalog as a whole", lambda catalog: len(catalog.comment))
_OURS = (
    Loss("header fields of PO other than the language"),
    Loss("references to the article's file"),
    Loss("flags of gettext"),
)
_TABLE = (_OBSOLETE, _COMMENT, *_OURS, Loss("the context of earlier English"))


def _read_po(content: bytes, path: str) -> Reading:
    """The catalog in a PO file that comes back; Windows' line ends and a byte order mark change no words."""
    report = Report(path)
    refuse_if_large(content, report)
    refuse_if_many(content.count(b"\nmsgid "), 1, report)
    return Reading((po.read(content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"), path),))


_VERSION_2 = re.compile(rb"<xliff\b[^>]*\bversion\s*=\s*[\"']2")


def _read_xliff(content: bytes, path: str) -> Reading:
    """The catalogs in an XLIFF file of either version: tools give both the same ending."""
    start = content[:4096].replace(b"\0", b"")
    return xliff2.read(content, path) if _VERSION_2.search(start) else xliff.read(content, path)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("po", ".po", _read_po, po.write),
            Format("xliff", ".xlf", _read_xliff, xliff.write, (_OBSOLETE, *_OURS)),
            Format("xliff2", ".xlf", _read_xliff, xliff2.write, (_OBSOLETE, *_OURS)),
            Format("csv", ".csv", csv.read, csv.write, (*_TABLE, loss(csv.fits))),
            Format("xlsx", ".xlsx", xlsx.read, xlsx.write, (*_TABLE, loss(xlsx.fits))),
        )
    }
)
