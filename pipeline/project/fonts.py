"""The type foundry's shelf: which font files there are, in the project's folder and in installed packages.

Of each file only the family's name and the list of characters are read (OpenType's tables ``name`` and ``cmap``).
"""

import struct
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from pipeline.model.font import Font, Fonts
from pipeline.project.files import disk_errors_as_findings
from pipeline.project.stamps import fingerprint
from pipeline.project.store import Project

PACKAGES = ("manimgx_fonts", "fontpkg_ibm_plex_sans_arabic", "fontpkg_hind_siliguri", "manimgx_fonts_cjk")
"""Python packages that hold nothing but fonts, under the SIL Open Font License. The last is an extra, for its size."""

TYPESETTER = "typst"

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_LONGEST_TABLE = 4_000_000
"""Bytes; no font has a longer list of characters or names."""


_MOST = 0x110000
"""Characters that there are. A damaged list could go on for hours."""


def fonts(project: Project) -> Fonts:
    """The fonts of the project's folder and of packages; the same ones as long as the files stay as they are."""
    with disk_errors_as_findings(project.config.fonts):
        return _fonts(_own_folder(project), digest_of_fonts(project))


def digest_of_fonts(project: Project) -> str:
    """What changes if a page might come out otherwise: by other fonts, or by another typesetter."""
    own = _own_folder(project)
    folders = (*_packages(), *_folder_of(TYPESETTER))
    return " ".join([*map(_fingerprint, folders), *([fingerprint(Path(own))] if own else [])])


def folders_of_fonts() -> tuple[str, ...]:
    """Where the packages lie that hold fonts."""
    return tuple(_packages())


def _own_folder(project: Project) -> str:
    folder = project.path(project.config.fonts)
    return str(folder) if folder.is_dir() else ""


@lru_cache(maxsize=4)
def _fonts(own: str, digest: str) -> Fonts:
    packages = tuple(_packages())
    ours = tuple(_in_folder(Path(own), ours=True)) if own else ()
    theirs = (font for folder in packages for font in _in_folder(Path(folder), ours=False))
    return Fonts((*([own] if own else ()), *packages), (*ours, *theirs), digest)


@lru_cache(maxsize=16)
def _fingerprint(package: str) -> str:
    return fingerprint(Path(package))


def _packages() -> Iterator[str]:
    for package in PACKAGES:
        yield from _folder_of(package)


@lru_cache(maxsize=16)
def _folder_of(package: str) -> tuple[str, ...]:
    """Where an installed package lies; nothing of it is run."""
    spec = find_spec(package)
    return tuple(spec.submodule_search_locations or ())[:1] if spec else ()


def _in_folder(folder: Path, *, ours: bool) -> Iterator[Font]:
    """The fonts below `folder`. The name of a folder within the project's own says what its fonts are meant for."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in _SUFFIXES or not path.is_file():
            continue
        inside = path.relative_to(folder).parts
        only = inside[0] if ours and len(inside) > 1 else ""
        with path.open("rb") as file:
            for offset in _offsets(file):
                if family := _family(file, offset):
                    yield Font(family, cache(partial(_characters, str(path), offset)), only, ours)


# OpenType, as far as it is needed. A file that is damaged has no name or no characters, so that nothing is set in it.


def _offsets(file: BinaryIO) -> tuple[int, ...]:
    """Where in the file its fonts begin: one, or those of a collection."""
    head = file.read(12)
    if head[:4] != b"ttcf" or len(head) < 12:
        return (0,)
    count = min(struct.unpack(">I", head[8:12])[0], 64)
    starts = file.read(4 * count)
    return struct.unpack(f">{len(starts) // 4}I", starts[: len(starts) // 4 * 4])


def _table(file: BinaryIO, offset: int, tag: bytes) -> bytes:
    file.seek(offset + 4)
    count = int.from_bytes(file.read(2), "big")
    file.seek(offset + 12)
    for _ in range(count):
        record = file.read(16)
        if len(record) == 16 and record[:4] == tag:
            start, length = struct.unpack(">II", record[8:])
            file.seek(start)
            return file.read(min(length, _LONGEST_TABLE))
    return b""


def _family(file: BinaryIO, offset: int) -> str:
    """The family's name in English: the typographic one, if the font has it."""
    table = _table(file, offset, b"name")
    found: dict[int, str] = {}
    try:
        _, count, storage = struct.unpack_from(">HHH", table)
        for index in range(count):
            platform, _, language, name, length, start = struct.unpack_from(">6H", table, 6 + 12 * index)
            if name in (1, 16) and platform == 3 and language == 0x409:
                found[name] = table[storage + start : storage + start + length].decode("utf-16-be", "replace")
    except struct.error:
        return ""
    return found.get(16) or found.get(1, "")


def _characters(path: str, offset: int) -> frozenset[str]:
    with disk_errors_as_findings(path), Path(path).open("rb") as file:
        table = _table(file, offset, b"cmap")
    try:
        return frozenset(map(chr, _mapped(table)))
    except (struct.error, ValueError):
        return frozenset()


def _mapped(table: bytes) -> set[int]:
    """The code points in a ``cmap``: of its formats 4 and 12, which all fonts of today have."""
    found: set[int] = set()
    (count,) = struct.unpack_from(">H", table, 2)
    for index in range(min(count, 16)):
        platform, _, start = struct.unpack_from(">HHI", table, 4 + 8 * index)
        (form,) = struct.unpack_from(">H", table, start)
        if form == 12 and platform in (0, 3):
            found.update(islice(_format_12(table, start), _MOST))
        elif form == 4 and platform in (0, 3):
            found.update(islice(_format_4(table, start), _MOST))
    return found - {0}


def _format_12(table: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", table, start + 12)
    for index in range(groups):
        first, last, glyph = struct.unpack_from(">III", table, start + 16 + 12 * index)
        if last > 0x10FFFF:
            raise ValueError(last)
        yield from range(first + (glyph == 0), last + 1)


def _format_4(table: bytes, start: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", table, start + 6)
    segments = double // 2
    at = start + 14
    ends = struct.unpack_from(f">{segments}H", table, at)
    firsts = struct.unpack_from(f">{segments}H", table, at + double + 2)
    deltas = struct.unpack_from(f">{segments}H", table, at + 2 * double + 2)
    ranges = at + 3 * double + 2
    for index, (first, last, delta) in enumerate(zip(firsts, ends, deltas, strict=True)):
        (to,) = struct.unpack_from(">H", table, ranges + 2 * index)
        for code in range(first, min(last, 0xFFFE) + 1):
            if not to:
                glyph = (code + delta) & 0xFFFF
            else:
                (glyph,) = struct.unpack_from(">H", table, ranges + 2 * index + to + 2 * (code - first))
            yield code if glyph else 0
