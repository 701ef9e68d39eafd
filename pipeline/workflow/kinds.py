"""What kind of file came back: one that catalogs are read from, a package, or something else that people send.

A file is what it holds, whatever it is called: people rename what they send.
"""

import re
from pathlib import PurePosixPath

from pipeline.formats import FORMATS, Format
from pipeline.formats.archive import holds
from pipeline.formats.csv import names_columns
from pipeline.formats.xlsx.sheets import OLD_OFFICE
from pipeline.project.files import refused

_WORDLESS = re.compile(
    r"(?:^|/)(?:README\.txt|proof/[^/]*\.html|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)\Z|\.mo\Z", re.IGNORECASE
)
"""Files of a package that come back as they went out, or that programs put there by themselves."""


def is_wordless(name: str) -> bool:
    """Whether a file of a package holds nobody's words, by its name."""
    return bool(_WORDLESS.search(name))


_UNPACK = "unpack it, and merge the files that are in it"
_COPY = "have the words written into the file that was sent"
_OTHER_KINDS = (
    (b"Rar!", "a RAR package", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z package", _UNPACK),
    (b"\x1f\x8b", "a gzip package", _UNPACK),
    (b"\xde\x12\x04\x95", "a compiled catalog (.mo)", "have the PO file sent that it was made from"),
    (b"\x95\x04\x12\xde", "a compiled catalog (.mo)", "have the PO file sent that it was made from"),
    (b"%PDF", "a PDF", _COPY),
    (b"{\\rtf", "a text document (.rtf)", _COPY),
)
_OTHER_PACKAGES = (
    ("word/document", "a Word document", _COPY),
    ("ppt/presentation", "a presentation", _COPY),
    ("content.xml", "an OpenDocument file", "save a spreadsheet as an Excel workbook (.xlsx), and merge that"),
)


def refuse_other_kinds(content: bytes, path: str) -> None:
    """Raise PipelineError for a file of a kind that people send by mistake: its faults as a PO file say nothing."""
    kinds = [(kind, hint) for start, kind, hint in _OTHER_KINDS if content.startswith(start)]
    kinds += [(kind, hint) for member, kind, hint in _OTHER_PACKAGES if holds(content, member)]
    for kind, hint in kinds:
        raise refused(path, "MG010", f"this is {kind}, and none of the files that were sent", hint)


def is_package(content: bytes) -> bool:
    """Whether it is a zip file of other files."""
    return content.startswith(b"PK") and not _is_workbook(content)


def _is_workbook(content: bytes) -> bool:
    """Whether a zip file is a spreadsheet, whatever it is called."""
    return holds(content, "xl/workbook")


_CATALOGS = frozenset({".po", ".pot", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf", ".tsv"})
"""Endings of files that can hold translations, besides those that we write ourselves."""


def may_be_catalog(name: str, content: bytes) -> bool:
    """Whether a file of a package is to be read."""
    path = PurePosixPath(name)
    suffixes = {form.suffix for form in FORMATS.values()} | _CATALOGS
    known = path.suffix.lower() in suffixes or (path.suffix.lower() == ".txt" and names_columns(content))
    return bool(content) and known and not path.name.startswith(".")


def format_of(name: str, content: bytes) -> Format:
    """The format that `content` is in, by what it begins with, and of tables by the name.

    Raises PipelineError for what cannot be any of them.
    """
    suffix = PurePosixPath(name.lower()).suffix
    if _is_workbook(content) or content.startswith(OLD_OFFICE):
        return FORMATS["xlsx"]
    if content[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return FORMATS["xliff"]
    if suffix in (".csv", ".tsv") or (suffix != ".po" and names_columns(content)):
        return FORMATS["csv"]
    if suffix == ".po" or b"msgid" in content.replace(b"\0", b""):
        return FORMATS["po"]
    message = "this is no PO, XLIFF, CSV or XLSX file" if content else "this file is empty"
    raise refused(name, "MG010", message, "look whether it is the right file")
