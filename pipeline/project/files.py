"""Files: read whole, written whole or not at all, and only if they changed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

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
    if _holds(path, content):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}{_MARK}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            beside.chmod(S_IMODE(path.stat().st_mode))
        if expected is not None and (_content(path) or b"") != expected:
            raise FileChangedError(path)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return True


class FileChangedError(OSError):
    """Somebody else wrote the file between our reading and our writing."""


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file is there with this content; one of another size need not be read."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except FileNotFoundError:
        return False


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
