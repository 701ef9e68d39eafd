"""The block maker: pictures in the forms in which the typesetter takes them beside data, which must be text."""

import base64
import binascii
import re
from collections.abc import Iterator

from pipeline.model.font import Font
from pipeline.model.leaflet import Refusal
from pipeline.writers.pdf.press import as_numbers
from pipeline.writers.pdf.sheet import Data, Sheet

LARGEST = 2_000_000
"""Bytes of a photograph. More than paper shows, and as lists of numbers they take sixty times as much memory."""

_JPEG, _END_OF_JPEG = b"\xff\xd8", b"\xff\xd9"
"""How such a photograph begins and ends. The typesetter passes it on as it is, even if it is no more than a half."""

_ADDRESS = re.compile(r"data:image/([a-z]+)(?:\+xml)?;base64,", re.ASCII)
_BEYOND_ASCII = re.compile(r"[^\0-\x7f]")


def placed(sheet: Sheet, source: str, address: str, alt: str) -> Data:
    """The picture behind a ``data:`` address, noted as a file of the page."""
    found = _ADDRESS.match(address)
    try:
        content = base64.b64decode(address[found.end() :], validate=True) if found else b""
    except binascii.Error:
        content = b""
    drawn = bool(found and found[1] == "svg")
    name = f"picture-{len(sheet.pictures) + 1}.{'svg' if drawn else 'json'}"
    sheet.pictures[name] = source, content
    return ["picture", name, alt]


def files(sheet: Sheet) -> dict[str, bytes]:
    """All pictures by name: drawings as they are, photographs as lists of the numbers of their bytes."""
    return {
        name: content if name.endswith(".svg") else as_numbers(content) for name, (_, content) in sheet.pictures.items()
    }


def unfit(sheet: Sheet) -> Iterator[Refusal]:
    """The pictures that cannot be printed whole."""
    for name, (source, content) in sheet.pictures.items():
        if not name.endswith(".svg"):
            if content.startswith(_JPEG) and _END_OF_JPEG not in content:
                message = f"the picture {source} breaks off, so no PDF is made"
                yield Refusal("LE205", message, "save it anew")
            if len(content) > LARGEST:
                message = f"the picture {source} has {len(content) / 1e6:.1f} MB, so no PDF is made"
                yield Refusal("LE205", message, f"save it smaller: up to {LARGEST / 1e6:.0f} MB")
        elif (there := _letters(content)) and (lacking := there - _known(sheet.setting.print.fonts.faces)):
            message = f"no font has {', '.join(sorted(lacking)[:5])} in the picture {source}, so no PDF is made"
            yield Refusal("LE205", message, "turn the words in the picture into outlines")


def _letters(content: bytes) -> set[str]:
    """The characters of a drawing that may have no glyph. A drawing that is no UTF-8 the typesetter refuses."""
    return set(_BEYOND_ASCII.findall(content.decode("utf-8", "ignore")))


def _known(faces: tuple[Font, ...]) -> frozenset[str]:
    return frozenset().union(*(font.characters() for font in faces))
