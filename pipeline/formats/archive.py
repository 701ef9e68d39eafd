"""Zip files from strangers: their members as bytes by name, or a finding; nothing is ever unpacked onto a disk.

Sizes that a zip file declares are looked at before anything is unpacked, and not believed while it is.
"""

import stat
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import LARGEST
from pipeline.model.finding import PipelineError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 2000
LARGEST_TOTAL = 2 * LARGEST
"""Bytes of all members together, unpacked."""
TIGHTEST = 100
"""How much smaller packing may make a member of `_SMALL` bytes or more. Text shrinks to a tenth, repetitive XML to a
thirtieth."""
_SMALL = 2**20
_THEN = (1980, 1, 1, 0, 0, 0)
_NOT_OURS = ("__MACOSX/",)
_ENCRYPTED = 1
_LISTED = b"PK\x01\x02"
"""How each member begins in the list. In a package that holds packages as they are, those of theirs are counted too."""


def unpacked(content: bytes, path: str) -> Mapping[str, bytes]:
    """The members of a zip file by name, folders left out. Raises PipelineError where anything about it is odd."""
    from zipfile import BadZipFile, ZipFile  # only here: most commands never see a zip file

    report = Report(path)
    if len(content) > LARGEST_TOTAL:
        message = f"the package has {len(content) // 2**20} megabytes; none has more than {LARGEST_TOTAL // 2**20}"
        raise report.refuse("XF003", 1, message, "look whether it is the right file")
    if content.count(_LISTED) > 20 * MOST_MEMBERS:  # before a list of them is made
        raise _too_many(report)
    try:
        with ZipFile(BytesIO(content)) as package:
            members = _members(package, report)
            return {member.filename: _content(package, member, report) for member in members}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error) as error:
        message = f"this is not a whole zip file: {excerpt(str(error))}"
        raise report.refuse("XF040", 1, message, "have it packed and sent again") from error


def holds(content: bytes, start: str) -> bool:
    """Whether a zip file has a member whose name begins so; False for what is no zip file."""
    from zipfile import BadZipFile, ZipFile

    if not content.startswith(b"PK") or content.count(_LISTED) > 20 * MOST_MEMBERS:
        return False
    try:
        with ZipFile(BytesIO(content)) as package:
            return any(name.startswith(start) for name in package.namelist())
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        return False


def is_packed_here(content: bytes) -> bool:
    """Whether a zip file is as `packed` makes it: nobody has put a file into it since, for that would have a date."""
    from zipfile import BadZipFile, ZipFile

    if not content.startswith(b"PK") or content.count(_LISTED) > 20 * MOST_MEMBERS:
        return False
    try:
        with ZipFile(BytesIO(content)) as package:
            return {info.date_time for info in package.infolist()} == {_THEN}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        return False


def _members(package: "ZipFile", report: Report) -> "list[ZipInfo]":
    """The files among the members, if all of them are what they should be."""
    infos = package.infolist()
    if len(infos) > MOST_MEMBERS:
        raise _too_many(report)
    members = [info for info in infos if not info.filename.endswith("/") and not info.filename.startswith(_NOT_OURS)]
    for member in members:
        _check(member, report)
    _check_together(members, report)
    report.stop_if_refused()
    return members


def _too_many(report: Report) -> PipelineError:
    message = f"the package holds more than {MOST_MEMBERS} files"
    return report.refuse("XF041", 1, message, "pack only the files that were translated")


def _check(member: "ZipInfo", report: Report) -> None:
    name = excerpt(member.filename)
    if _leads_elsewhere(member.orig_filename) or stat.S_ISLNK(member.external_attr >> 16):
        message = f"a name in the package leads out of it: {name}"
        report.error("XF042", 1, message, "have it packed again, with plain names and without links")
    if member.flag_bits & _ENCRYPTED:
        report.error("XF043", 1, f"{name} is locked with a password", "have it packed without one")
    if member.file_size > LARGEST or member.file_size > max(_SMALL, member.compress_size * TIGHTEST):
        message = f"{name} would unpack to {member.file_size // 2**20} megabytes"
        report.error("XF041", 1, message, "look whether it is the right file")


def _leads_elsewhere(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not name or "\\" in name or "\0" in name or name.startswith("/") or ":" in parts[0] or ".." in parts


def _check_together(members: "list[ZipInfo]", report: Report) -> None:
    total = sum(member.file_size for member in members)
    if total > LARGEST_TOTAL:
        message = f"the package would unpack to {total // 2**20} megabytes"
        report.error("XF041", 1, message, "pack only the files that were translated")
    seen: set[str] = set()
    for member in members:
        if member.filename in seen:
            message = f"the package holds {excerpt(member.filename)} twice"
            report.error("XF044", 1, message, "have it packed again with the right one")
        seen.add(member.filename)


def _content(package: "ZipFile", member: "ZipInfo", report: Report) -> bytes:
    """What is in `member`, and no more of it than it declares."""
    with package.open(member) as file:
        content = file.read(member.file_size + 1)
    if len(content) != member.file_size:
        message = f"{excerpt(member.filename)} is not as large as the package says"
        raise report.refuse("XF040", 1, message, "have it packed and sent again")
    return content


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip file of `members` in their order. The same members make the same bytes, whatever the day."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in members.items():
            info = ZipInfo(name, _THEN)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # POSIX, on Windows too
            info.external_attr = 0o100644 << 16
            package.writestr(info, content)
    return file.getvalue()
