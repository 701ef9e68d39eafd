"""Stamps: what each leaflet was made from, so that a build redoes only what changed, and can say why."""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

import pipeline
from pipeline.model.finding import Finding

_RACY = 2_000_000_000
"""Nanoseconds within which a file may change again without its times telling (as in git's index)."""


_UNREADABLE = "?"


def digest(content: bytes) -> str:
    """A short name for `content` that no other content has."""
    return blake2b(content, digest_size=12).hexdigest()


class Seen(NamedTuple):
    """A file as it was: enough to know without reading that it is still the same. (Thousands are loaded in a run.)

    Copying programs put sizes and times of a file back as they were; when its inode last changed, nobody can.
    """

    size: int
    mtime: int
    """Nanoseconds, like the next. (On Windows the next is when the file was made.)"""
    ctime: int
    inode: int
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
    learned: bool = field(default=False, compare=False)
    """Whether more is known of files than when they were loaded, so that saving it spares the next run a reading."""

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
        if seen and _is_as(seen, status):
            return seen.digest
        try:
            content = Path(root, relative).read_bytes() if S_ISREG(status.st_mode) else None
        except OSError:
            content = None
        if content is None:
            return _UNREADABLE
        found = digest(content)
        if is_settled(status) and len(content) == status.st_size:
            self.files[relative] = _seen(status, found)
            self.learned = True
        else:
            self.files.pop(relative, None)
        return found

    def learn_pictures(self, root: Path) -> None:
        """Know the pictures that were found at work, so that the next run has nothing to learn, and nothing to save."""
        for path in {path for stamp in self.leaflets.values() for path in stamp.images}:
            self.digest_of(root, path)

    def stands(self, root: Path, name: str) -> bool:
        """Whether every file of a leaflet stands as it was written."""
        stamp = self.leaflets[name]
        outputs = _as_written(root, stamp.outputs)
        if outputs and outputs != stamp.outputs:
            self.leaflets[name] = replace(stamp, outputs=outputs)
            self.learned = True
        return outputs is not None

    def index_stands(self, root: Path, path: str) -> bool:
        """Whether the index stands as it was written to `path`."""
        found = _as_written(root, {path: self.index}) if self.index else None
        if found and found[path] != self.index:
            self.index = found[path]
            self.learned = True
        return found is not None


def seen(path: Path, content: bytes) -> Seen:
    """The file at `path`, just written with `content`."""
    return _seen(path.stat(), digest(content))


def _seen(status: os.stat_result, digest: str) -> Seen:
    return Seen(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, digest)


def _is_as(seen: Seen, status: os.stat_result) -> bool:
    """Whether a file of this `status` must be the one that was `seen`."""
    return (
        seen.ctime == status.st_ctime_ns
        and seen.mtime == status.st_mtime_ns
        and seen.size == status.st_size
        and seen.inode == status.st_ino
    )


def is_settled(status: os.stat_result) -> bool:
    """Whether a file cannot change any more without another time."""
    return time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > _RACY


def looks(status: os.stat_result) -> str:
    """All that is known of a file without reading it, as `Seen` keeps it, in one word."""
    return f"{status.st_size}/{status.st_mtime_ns}/{status.st_ctime_ns}/{status.st_ino}"


def _as_written(root: Path, outputs: Mapping[str, Seen]) -> Mapping[str, Seen] | None:
    """`outputs` as they are seen now, if every file holds what was written; None if one does not.

    A file is read only if it is not as it was seen: it may have been copied, or given to somebody else.
    """
    renewed: dict[str, Seen] = {}
    for relative, seen in outputs.items():
        try:
            status = os.stat(f"{root}/{relative}")  # noqa: PTH116  # as above
            if _is_as(seen, status):
                continue
            if status.st_size != seen.size or digest(Path(root, relative).read_bytes()) != seen.digest:
                return None
        except OSError:
            return None
        if is_settled(status):
            renewed[relative] = _seen(status, seen.digest)
    return {**outputs, **renewed} if renewed else outputs


@cache
def program() -> str:
    """What the pipeline itself is known by: whatever it made may come out otherwise where this differs."""
    return f"{pipeline.__version__} {fingerprint(Path(pipeline.__file__).parent)}"


def fingerprint(folder: Path) -> str:
    """A digest over names, sizes and times of all files of a folder that only programs write to."""
    parts = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(f"{parent}/{name}")  # noqa: PTH116
            parts.append(f"{name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}")
    return digest("\n".join(parts).encode())


def home(root: Path) -> str:
    """What a folder is known by on this machine, and by nobody who could send a file into it."""
    status = root.stat()
    return f"{root} {status.st_dev} {status.st_ino}"
