"""Files: read whole, written whole or not at all, and only if they changed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from filecmp import cmp
from pathlib import Path
from stat import S_IMODE
from typing import BinaryIO

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

_MARK = ".pipeline-tmp"
"""In the names of files that are not whole yet; what a killed run leaves behind is known by it."""


def write_whole(path: Path, content: bytes, *, durable: bool = False, expected: bytes | None = None) -> bool:
    """True where `path` now holds `content` and did not before.

    The file is whole at every moment: the content goes to a file beside it, which then takes its name. With `durable`
    the content is on the disk before it does. With `expected`, a file that somebody else has changed since it was read
    as `expected` (nothing, where it was not there) is left alone: raises FileChangedError.
    """
    status = _status(path)
    if status and status.st_size == len(content) and path.read_bytes() == content:
        return False
    beside = half_written(path)
    try:
        _fill(beside, content, durable=durable)
        if status:
            beside.chmod(S_IMODE(status.st_mode))
        if expected is not None and (_content(path) or b"") != expected:
            raise FileChangedError(path)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return True


def half_written(path: Path) -> Path:
    """The file beside `path` that is filled before it takes the name: of this process alone, and swept if it dies."""
    return path.with_name(f".{path.name}.{os.getpid()}{_MARK}")


@contextmanager
def written_piecewise(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, piece by piece, that takes the place of `path` if all goes well and it is not the same."""
    beside = half_written(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with beside.open("wb") as file:
            yield file
        if path.is_file() and cmp(beside, path, shallow=False):
            beside.unlink()
        else:
            beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _fill(path: Path, content: bytes, *, durable: bool) -> None:
    """Write a new file, in a new folder if need be."""
    try:
        file = path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
    with file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


class FileChangedError(OSError):
    """Somebody else wrote the file between our reading and our writing."""


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def sweep(folder: Path) -> None:
    """Remove what killed runs left half-written below `folder`."""
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith(_MARK):
                with suppress(OSError):
                    Path(parent, name).unlink()


@contextmanager
def disk_errors_as_findings(path: str) -> Iterator[None]:
    """Turns an OSError within into a PipelineError that names the file, or `path` where it has no name."""
    try:
        yield
    except FileChangedError as error:
        raise refused(
            path, "FS002", f"{Path(str(error)).name} changed while we worked", "run the command again"
        ) from error
    except OSError as error:
        where = error.filename or path
        message = f"{where}: {error.strerror or error}"
        raise refused(
            path, "FS001", message, "nothing half-written is left; mend the cause and run it again"
        ) from error


def refused(path: str, code: str, message: str, hint: str = "") -> PipelineError:
    """The one error that says so."""
    return PipelineError([Finding(Place(path), code, Severity.ERROR, message, hint)])
