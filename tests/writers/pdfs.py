"""What tests of the printed leaflet share: how one is made, and what a checker of the standards finds in it."""

import base64
import re
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from page import validate_pdf_bytes

from pipeline.model.font import Fonts
from pipeline.model.leaflet import Leaflet, Refusal, Remarked, Setting
from pipeline.project.fonts import fonts
from pipeline.project.store import open_project
from pipeline.writers.pdf import write

PROJECT = Path(__file__).parents[2]


@cache
def installed() -> Fonts:
    """The fonts of the packages that are there."""
    return fonts(open_project(PROJECT))


def png(width: int, height: int) -> str:
    """The address of a picture that is wholly red."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc8\x1e\x1e" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return f"data:image/png;base64,{base64.b64encode(parts).decode()}"


def pdf_of(leaflet: Leaflet, setting: Setting) -> bytes:
    """The PDF, which must be made."""
    made = write(leaflet, setting)
    assert isinstance(made, bytes), made
    return made


def remarks_of(leaflet: Leaflet, setting: Setting) -> tuple[Refusal, ...]:
    """What is said about a PDF that is made."""
    made = write(leaflet, setting)
    assert isinstance(made, Remarked), made
    return made.remarks


def refusals_of(leaflet: Leaflet, setting: Setting) -> tuple[Refusal, ...]:
    made = write(leaflet, setting)
    assert isinstance(made, tuple)
    return made


def faults(pdf: bytes) -> list[tuple[str, str]]:
    """What a checker of PDF/UA-1 and of PDF/A-2a finds."""
    reports = [validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a")]
    found = [(failure.rule_id, failure.message) for report in reports for failure in report.failures]
    return [one for one in found if one[0] != _LENGTH] + [(_LENGTH, told) for told in _wrong_lengths(pdf)]


_LENGTH = "PDFA2A-STREAM-LENGTH-001"
"""The checker takes a last byte that is a carriage return for an end of line, so this rule we check ourselves."""


def _wrong_lengths(pdf: bytes) -> Iterator[str]:
    for found in re.finditer(rb"/Length (\d+)[^\n]*>>\s*stream\n", pdf):
        end = found.end() + int(found[1])
        if not re.match(rb"\n?endstream", pdf[end : end + 12]):
            yield found[0].decode("latin-1")


_UNSEEN = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def bare(words: str) -> str:
    """`words` without what readers of PDF make of blanks and marks of direction."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", words))
