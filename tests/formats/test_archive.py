"""A zip file from a stranger gives its members as bytes, or a finding; it never gives a path, a bomb or a traceback."""

import stat
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.archive import MOST_MEMBERS, packed, unpacked
from pipeline.model.finding import PipelineError

names = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\\/:"), min_size=1, max_size=9
)


@given(st.dictionaries(names.filter(lambda name: name not in (".", "..")), st.binary(max_size=50), max_size=4))
def test_what_is_packed_is_unpacked(members: dict[str, bytes]) -> None:
    content = packed(members)
    assert unpacked(content, "x.zip") == members
    assert packed(unpacked(content, "x.zip")) == content


def test_folders_and_what_macos_adds_are_left_out() -> None:
    assert unpacked(zipped(("fr/", b""), ("fr/a.po", b"a"), ("__MACOSX/fr/._a.po", b"x")), "x.zip") == {"fr/a.po": b"a"}


def zipped(*members: tuple[str | ZipInfo, bytes], method: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", method) as package:
        for name, content in members:
            package.writestr(name, content)
    return file.getvalue()


def link() -> ZipInfo:
    info = ZipInfo("a.po")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def locked() -> bytes:
    """A package that says its member is encrypted."""
    content = bytearray(zipped(("a.po", b"abc")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def lying(size: int) -> bytes:
    """A package whose list says that a member of a thousand bytes has `size` bytes."""
    content = bytearray(zipped(("a.po", b"x" * 1000), method=ZIP_DEFLATED))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(mark) + offset
        content[at : at + 4] = struct.pack("<I", size)
    return bytes(content)


def garbled() -> bytes:
    content = bytearray(zipped(("a.po", bytes(range(256)) * 9)))
    content[40:60] = bytes(20)
    return bytes(content)


def twice() -> bytes:
    content = zipped(("a.po", b"a"), ("b.po", b"b"))
    return content.replace(b"b.po", b"a.po")


def bomb() -> bytes:
    return zipped(("a.po", b"\0" * 30_000_000))


def quine() -> bytes:
    """A package whose two members are the same bytes of it."""
    content = bytearray(zipped(("a.po", b"x" * 100), ("b.po", b"x" * 100)))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(content)


def nameless() -> bytes:
    """A package whose member has a name of no characters."""
    content = bytearray(zipped(("a", b"x" * 10)))
    for mark, offset in ((b"PK\x03\x04", 26), (b"PK\x01\x02", 28)):
        at = content.index(mark) + offset
        content[at : at + 4] = struct.pack("<HH", 0, 1)  # its one letter counts as an extra field
    return bytes(content)


REFUSED = {
    "nothing": (b"", {"XF040"}),
    "no zip file": (b"PK\x03\x04 no more", {"XF040"}),
    "half a zip file": (zipped(("a.po", b"abc" * 1000))[:-30], {"XF040"}),
    "damaged": (zipped(("a.po", b"abcdef"), method=ZIP_STORED).replace(b"abcdef", b"abcdeg"), {"XF040"}),
    "garbled": (garbled(), {"XF040"}),
    "unknown packing": (zipped(("a.po", b"abc"), method=ZIP_BZIP2).replace(b"\x0c\x00", b"\x61\x00"), {"XF040"}),
    "a member larger than it says": (lying(10), {"XF040"}),
    "a member smaller than it says": (lying(5000), {"XF040"}),
    "two members in one": (quine(), {"XF040"}),
    "a bomb": (bomb(), {"XF041"}),
    "a bomb by its word": (lying(2**31), {"XF041"}),
    "too much in all": (
        zipped(*((f"{n}.po", bytes(30_000_000)) for n in range(3)), method=ZIP_STORED),
        {"XF041", "XF003"},
    ),
    "too many members": (zipped(*((f"{n}.po", b"") for n in range(MOST_MEMBERS + 1))), {"XF041"}),
    "an absolute name": (zipped(("/etc/a.po", b"a")), {"XF042"}),
    "a drive": (zipped(("C:a.po", b"a")), {"XF042"}),
    "a way up": (zipped(("fr/../../a.po", b"a")), {"XF042"}),
    "a way up in Windows": (zipped(("fr\\..\\a.po", b"a")), {"XF042"}),
    "a NUL in a name": (zipped(("a.poXb", b"a")).replace(b"a.poXb", b"a.po\0b"), {"XF042"}),
    "no name": (nameless(), {"XF042"}),
    "a link": (zipped((link(), b"/etc/passwd")), {"XF042"}),
    "a password": (locked(), {"XF043"}),
    "the same name twice": (twice(), {"XF044"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_package_that_is_broken_or_odd_is_refused(name: str) -> None:
    content, expected = REFUSED[name]
    with pytest.raises(PipelineError) as caught:
        unpacked(content, "x.zip")
    assert {one.code for one in caught.value.findings} <= expected
    assert all(one.hint for one in caught.value.findings)


def test_a_package_in_a_package_is_only_bytes() -> None:
    inner = zipped(("a.po", b"a"))
    assert unpacked(zipped(("fr.zip", inner)), "x.zip") == {"fr.zip": inner}


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_damaged_package_gives_members_or_a_finding(damage: list[tuple[int, int]]) -> None:
    content = bytearray(zipped(("fr/fever.po", b"msgid" * 50), ("fr/rest.csv", b"English,translation\n" * 9)))
    for at, value in damage:
        content[at % len(content)] = value
    try:
        members = unpacked(bytes(content), "x.zip")
    except PipelineError:
        return
    assert sum(map(len, members.values())) <= 1000 + zlib.MAX_WBITS
