"""Records: stamps as a file that is quick to read where nothing happened, and can do no harm wherever it comes from.

A line with the format and a checksum of all below it; a line of JSON with what a build must know to see that there is
nothing to do; then a line for each finding, leaflet by leaflet, none of which is read before somebody wants to see it.
What is damaged, or of another format, is as if nothing had been built.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import compress
from typing import Any, TypeAlias, overload
from zlib import crc32

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project.files import refused
from pipeline.project.stamps import Seen, Stamp, Stamps

FORMAT = "pipeline stamps 5"
_NAME = re.compile(r"[A-Za-z0-9-]+/[a-z0-9_-]+\Z")

Kind: TypeAlias = tuple[Severity, str]
"""A severity and a code."""


class Unread(Sequence[Finding]):
    """Findings as they lie in the file: counted, and decoded only as far as somebody wants to read them."""

    __slots__ = ("counts", "paths", "rows")

    def __init__(self, rows: memoryview, counts: Mapping[Kind, int], paths: Set[str]) -> None:
        self.rows = rows
        """A line of JSON for each, in the file itself: copies would be the whole of it once more."""
        self.counts = counts
        self.paths = paths

    def __len__(self) -> int:
        return sum(self.counts.values())

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[Finding]:
        return _findings(self.rows.tobytes().splitlines())

    def first(self, most: Mapping[Kind, int]) -> Iterator[Finding]:
        """Of each kind the first so many; what kind it is of is what a row begins with."""
        rows = self.rows.tobytes().splitlines()
        kinds = (_kind(row[: row.find(b",", _COMMA) + 1]) for row in rows)
        return _findings(compress(rows, _within(most, kinds)))


def counted(findings: Sequence[Finding]) -> Mapping[Kind, int]:
    """How many of each kind there are; known without reading what has not been read."""
    return findings.counts if isinstance(findings, Unread) else Counter(map(_kind_of, findings))


def first(findings: Sequence[Finding], most: Mapping[Kind, int]) -> Iterator[Finding]:
    """Of each kind the first so many of `findings`, in their order. Of what has not been read, no others are."""
    if isinstance(findings, Unread):
        return findings.first(most)
    return compress(findings, _within(most, map(_kind_of, findings)))


def _kind_of(finding: Finding) -> Kind:
    return finding.severity, finding.code


def _within(most: Mapping[Kind, int], kinds: Iterable[Kind]) -> Iterator[bool]:
    """Whether each is among the first so many of its kind."""
    left = dict(most)
    for kind in kinds:
        count = left.get(kind, 0)
        if count:
            left[kind] = count - 1
        yield count > 0


def paths(findings: Sequence[Finding]) -> Set[str]:
    """The files that something is said of; known without reading what has not been read."""
    return findings.paths if isinstance(findings, Unread) else {finding.place.path for finding in findings}


# Reading


def load(content: bytes | None) -> Stamps:
    """The stamps in `content`; none where it is missing, damaged or of another format.

    Findings stay where they are: they are most of the file, and most often nobody reads them.
    """
    content = content or b""
    head = content.find(b"\n") + 1
    rows = content.find(b"\n", head) + 1
    if not rows or content[:head] != _first_line([memoryview(content)[head:]]):
        return Stamps()
    try:
        return _stamps(json.loads(content[head:rows]), memoryview(content)[rows:])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Stamps()


def _first_line(rest: Iterable[bytes | memoryview]) -> bytes:
    checksum = 0
    for part in rest:
        checksum = crc32(part, checksum)
    return f"{FORMAT} {checksum:08x}\n".encode()


def _stamps(head: dict[str, Any], rows: memoryview) -> Stamps:
    """The stamps of a file, as its `head` has them, with the `rows` of their findings."""
    at = 0
    leaflets: dict[str, Stamp] = {}
    for name, (inputs, outputs, images, row, size, counts, paths) in head["leaflets"].items():
        if not _NAME.match(name):
            return Stamps()
        findings = Unread(rows[at : at + size], _counts(counts), frozenset(paths)) if size else ()
        at += size
        written = {path: Seen._make(one) for path, one in outputs.items()}
        leaflets[name] = Stamp(dict(inputs), written, tuple(images), findings, dict(row))
    files = {path: Seen._make(one) for path, one in head["files"].items()}
    index = Seen._make(head["index"]) if head["index"] else None
    return Stamps(leaflets, files, index, head["index_of"]) if at == len(rows) else Stamps()


def _counts(rows: Sequence[tuple[int, str, int]]) -> Mapping[Kind, int]:
    return {(_SEVERITIES[severity], code): count for severity, code, count in rows}


_SEVERITIES = {int(severity): severity for severity in Severity}
"""By number; asking the class for a member takes four times as long."""


def _findings(rows: Iterable[bytes]) -> Iterator[Finding]:
    """The findings in `rows`; to read them as one costs a fifth less than to read them one by one."""
    try:
        yield from map(finding, json.loads(b"[%b]" % b",".join(rows)))
    except _UNREADABLE as error:
        raise _unreadable() from error


_COMMA = len('[2,"')
"""Where a row has no comma before the one behind its code."""


@lru_cache(maxsize=1024)
def _kind(beginning: bytes) -> Kind:
    """The kind of a row with this `beginning`."""
    try:
        severity, code = json.loads(beginning[:-1] + b"]")
        return _SEVERITIES[severity], sys.intern(code)  # which only takes a text
    except _UNREADABLE as error:
        raise _unreadable() from error


_UNREADABLE = (ValueError, TypeError, KeyError, RecursionError)


def _unreadable() -> PipelineError:
    """What is said of a file that somebody else made, with a checksum that is right."""
    message = "what the last build had to say cannot be read"
    return refused("output/.pipeline", "FS001", message, "remove this folder, and build again")


def finding(row: Sequence[Any]) -> Finding:
    """A finding from its `record`."""
    severity, code, path, line, column, message, hint, excerpt = row
    return Finding(Place(path, line, column), code, _SEVERITIES[severity], message, hint, tuple(excerpt))


# Writing


def dump(stamps: Stamps) -> bytes:
    """`stamps` as a file."""
    leaflets = dict(sorted(stamps.leaflets.items()))
    rows = {name: _rows(stamp.findings) for name, stamp in leaflets.items()}
    head = {
        "leaflets": {name: _plain(stamp, len(rows[name])) for name, stamp in leaflets.items()},
        "files": dict(sorted(stamps.files.items())),
        "index": stamps.index,
        "index_of": stamps.index_of,
    }
    rest = [_lines([head]), *rows.values()]
    return b"".join((_first_line(rest), *rest))


def _plain(stamp: Stamp, size: int) -> tuple[object, ...]:
    """All of a stamp but its findings, whose rows have a `size`."""
    counts = [(*kind, count) for kind, count in counted(stamp.findings).items()]
    return stamp.inputs, stamp.outputs, stamp.images, stamp.row, size, counts, sorted(paths(stamp.findings))


def _rows(findings: Sequence[Finding]) -> bytes | memoryview:
    return findings.rows if isinstance(findings, Unread) else _lines(map(record, findings))


def record(finding: Finding) -> tuple[object, ...]:
    """A finding in JSON's own terms."""
    place = finding.place
    return (
        finding.severity, finding.code, place.path, place.line, place.column, finding.message, finding.hint,
        finding.excerpt,
    )  # fmt: skip


def _lines(values: Iterable[object]) -> bytes:
    return "".join([f"{_IN_JSON(value)}\n" for value in values]).encode()


_IN_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: there may be tens of thousands of rows."""
