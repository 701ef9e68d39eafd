"""Stamps: what each leaflet was made from, so that a build redoes only what changed, and can say why."""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from pipeline.model.finding import Finding

_RACY = 2_000_000_000
"""Nanoseconds within which a file may change again without its time stamp telling (as in git's index)."""


_UNREADABLE = "?"


def digest(content: bytes) -> str:
    """A short name for `content` that no other content has."""
    return blake2b(content, digest_size=12).hexdigest()


class Seen(NamedTuple):
    """A file as it was: enough to know without reading that it is still the same. (Thousands are loaded in a run.)"""

    size: int
    mtime: int
    """Nanoseconds."""
    digest: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """One leaflet as it was built."""

    inputs: Mapping[str, str]
    """Digests by what they are of: ``article``, ``catalog``, ``clinic``, ``settings``, ``program``…"""
    outputs: Mapping[str, Seen]
    """The written files by their path."""
    images: tuple[str, ...] = ()
    """Paths of the pictures that went into the page."""
    findings: Sequence[Finding] = ()
    """What was said of it, to be said again as long as it holds. No two leaflets have the same to say."""
    row: Mapping[str, Any] = field(default_factory=dict)
    """What the index says of it."""


@dataclass(slots=True)
class Stamps:
    """All that the last builds remember. Loaded at the start of a run and saved whole at its end."""

    leaflets: dict[str, Stamp] = field(default_factory=dict)
    """By ``<tag>/<slug>``."""
    files: dict[str, Seen] = field(default_factory=dict)
    index: Seen | None = None
    index_of: str = ""
    """The digest of all that the index was written from."""

    def digest_of(self, root: Path, relative: str) -> str:
        """The digest of a file's content, read only if the file may have changed; empty where there is no file.

        What cannot be read has a digest of its own, so that whoever is to work with it says why.
        """
        try:
            status = os.stat(f"{root}/{relative}")  # noqa: PTH116  # thousands of times in a build that has nothing to do
        except OSError:
            self.files.pop(relative, None)
            return ""
        seen = self.files.get(relative)
        if seen and seen.size == status.st_size and seen.mtime == status.st_mtime_ns:
            return seen.digest
        try:
            content = Path(root, relative).read_bytes() if S_ISREG(status.st_mode) else None
        except OSError:
            content = None
        if content is None:
            return _UNREADABLE
        found = digest(content)
        if time.time_ns() - status.st_mtime_ns > _RACY and len(content) == status.st_size:
            self.files[relative] = Seen(status.st_size, status.st_mtime_ns, found)
        else:
            self.files.pop(relative, None)
        return found


def seen(path: Path, content: bytes) -> Seen:
    """The file at `path`, just written with `content`."""
    status = path.stat()
    return Seen(status.st_size, status.st_mtime_ns, digest(content))


def still_there(root: Path, outputs: Mapping[str, Seen]) -> bool:
    """Whether every file stands as it was written."""
    for relative, seen in outputs.items():
        try:
            status = os.stat(f"{root}/{relative}")  # noqa: PTH116  # as above
        except OSError:
            return False
        if status.st_size != seen.size or status.st_mtime_ns != seen.mtime:
            return False
    return True


def fingerprint(folder: Path) -> str:
    """A digest over names, sizes and times of all files of the program itself."""
    parts = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(f"{parent}/{name}")  # noqa: PTH116
            parts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return digest("\n".join(parts).encode())


def home(root: Path) -> str:
    """What a folder is known by on this machine, and by nobody who could send a file into it."""
    status = root.stat()
    return f"{root} {status.st_dev} {status.st_ino}"
