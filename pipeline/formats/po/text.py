"""The bytes of a file as lines of text, with every fault of the bytes themselves told."""

import re

from pipeline.formats.po.faults import Faults

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def lines_of(content: bytes, faults: Faults) -> list[str]:
    """The lines of `content` as they are meant, so that faults further in can be found in the same reading."""
    text = _decoded(content, faults)
    if text.startswith("\ufeff"):
        faults.add("PO003", 1, "the file begins with a byte order mark", "save it as UTF-8 without BOM")
        text = text[1:]
    lines = _split(text, faults)
    for number, line in enumerate(lines, 1):
        if not line.isprintable() and (control := _CONTROL.search(line)):
            message = f"control character U+{ord(control[0]):04X}"
            faults.add("PO005", number, message, "delete it; it may not be visible", control.start() + 1)
    return lines


def _decoded(content: bytes, faults: Faults) -> str:
    if content.startswith(_UTF16):
        faults.add("PO001", 1, "this file is in UTF-16", "save it as UTF-8")
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        before = content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode()
        message = f"this is not UTF-8: byte 0x{content[error.start]:02X}"
        faults.add("PO001", line, message, "save the file as UTF-8", len(before) + 1)
        return content.decode(errors="replace")


def _split(text: str, faults: Faults) -> list[str]:
    """The lines of `text`, told by line feeds alone; `str.splitlines` would break at U+2028 and others inside words."""
    for line_end in ("\r\n", "\n" if "\n" in text else "\r"):
        if line_end != "\n" and line_end in text:
            line = text.count("\n", 0, text.index(line_end)) + 1
            faults.add("PO004", line, "lines end with a carriage return", "save the file with Unix (LF) line ends")
            text = text.replace(line_end, "\n")
    return text.split("\n")
