"""Files: read whole, written whole or not at all, and only if they changed."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path
from stat import S_IMODE
from typing import BinaryIO

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

_MARK = ".pipeline-tmp"
"""In the names of files that are not whole yet; what a killed run leaves behind is known by it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is to be."""

    path: Path
    content: bytes
    expected: bytes | None = None
    """What it must still hold (nothing, where it must not be there); None where that does not matter."""


def write_whole(path: Path, content: bytes, *, durable: bool = False, expected: bytes | None = None) -> bool:
    """True where `path` now holds `content` and did not before.

    The file is whole at every moment: the content goes to a file beside it, which then takes its name. With `durable`
    the content is on the disk before it does. With `expected`, a file that somebody else has changed since it was read
    as `expected` (nothing, where it was not there) is left alone: raises FileChangedError.
    """
    return bool(write_together([Change(path, content, expected)], durable=durable))


def write_together(changes: Iterable[Change], *, durable: bool = True) -> tuple[Path, ...]:
    """The files that have changed: all of `changes`, or none where one of them cannot be written.

    Every file is whole at every moment. They take their names one after the other, so that a machine that stops
    between two leaves some of them as they were.
    """
    ready: list[tuple[Change, Path]] = []
    try:
        for change in changes:
            if beside := _beside(change, durable=durable):
                ready.append((change, beside))
        for change, _ in ready:
            if change.expected is not None and (_content(change.path) or b"") != change.expected:
                raise FileChangedError(change.path)
        _take_names(ready)
    except BaseException:
        for _, beside in ready:
            with suppress(OSError):
                beside.unlink()
        raise
    return tuple(change.path for change, _ in ready)


def _beside(change: Change, *, durable: bool) -> Path | None:
    """A file beside that of `change`, with its content; None where the file itself has it."""
    path = change.path
    status = _status(path)
    if status and status.st_size == len(change.content) and path.read_bytes() == change.content:
        return None
    beside = half_written(path)
    try:
        _fill(beside, change.content, durable=durable)
        if status:
            beside.chmod(S_IMODE(status.st_mode))
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return beside


def _take_names(ready: Sequence[tuple[Change, Path]]) -> None:
    """Put every file in its place; where one cannot be, those before it become what they were."""
    before = [_content(change.path) for change, _ in ready] if len(ready) > 1 else [None]
    for number, (change, beside) in enumerate(ready):
        try:
            beside.replace(change.path)
        except BaseException:
            for (done, _), content in zip(ready[:number], before, strict=False):
                with suppress(OSError):
                    _undo(done.path, content)
            raise


def _undo(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink()
    else:
        write_whole(path, content)


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


def refuse_to_replace(file: Path, ours: Callable[[BinaryIO], bool], what: str, hint: str) -> None:
    """Raise PipelineError if a file stands there that is not `ours`, since another may hold somebody's work.

    `what` says of it what it is, and the `hint` what to do with it.
    """
    with disk_errors_as_findings(str(file)):
        if not file.is_file():
            return
        with file.open("rb") as there:
            mine = ours(there)
    if not mine:
        raise refused(str(file), "EX004", f"a file of this name is there, and {what}", hint)


def refused(path: str, code: str, message: str, hint: str = "") -> PipelineError:
    """The one error that says so."""
    return PipelineError([Finding(Place(path), code, Severity.ERROR, message, hint)])
