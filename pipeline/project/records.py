"""Records: stamps as a file that is quick to read where nothing happened, and can do no harm wherever it comes from.

A line with the format and a checksum of all below it; a line of JSON with what a build must know to see that there is
nothing to do; then a line for each finding, leaflet by leaflet, none of which is read before somebody wants to see it.
What is damaged, or of another format, is as if nothing had been built.
"""

import json
import re
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

    __slots__ = ("_content", "_end", "_start", "counts", "paths")

    def __init__(self, content: bytes, start: int, end: int, counts: Mapping[Kind, int], paths: Set[str]) -> None:
        self._content = content
        self._start, self._end = start, end
        self.counts = counts
        self.paths = paths

    @property
    def rows(self) -> bytes:
        """A line of JSON for each. (A slice is made when it is wanted: all of them are the whole file once more.)"""
        return self._content[self._start : self._end]

    def __len__(self) -> int:
        return sum(self.counts.values())

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[Finding]:
        return _findings(self.rows.replace(b"\n", b","))

    def first(self, most: Mapping[Kind, int]) -> Iterator[Finding]:
        """Of each kind the first so many; what kind it is of is what a row begins with."""
        rows = self.rows.split(b"\n")
        kinds = (_kind(row[: row.find(b",", _COMMA) + 1]) for row in rows)
        return _findings(b",".join(compress(rows, _within(most, kinds))))


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
    if not rows or content[:head] != _first_line(memoryview(content)[head:]):
        return Stamps()
    try:
        return _stamps(json.loads(content[head:rows]), content, rows)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Stamps()


def _first_line(rest: bytes | memoryview) -> bytes:
    return f"{FORMAT} {crc32(rest):08x}\n".encode()


def _stamps(head: dict[str, Any], content: bytes, at: int) -> Stamps:
    """The stamps of a file whose findings begin `at` a place."""
    leaflets: dict[str, Stamp] = {}
    for name, (inputs, outputs, images, row, size, counts, paths) in head["leaflets"].items():
        if not _NAME.match(name):
            return Stamps()
        findings = Unread(content, at, at + size, _counts(counts), frozenset(paths)) if size else ()
        at += size + 1 if size else 0
        written = {path: Seen._make(one) for path, one in outputs.items()}
        leaflets[name] = Stamp(dict(inputs), written, tuple(images), findings, dict(row))
    files = {path: Seen._make(one) for path, one in head["files"].items()}
    index = Seen._make(head["index"]) if head["index"] else None
    return Stamps(leaflets, files, index, head["index_of"]) if at == len(content) else Stamps()


def _counts(rows: Sequence[tuple[int, str, int]]) -> Mapping[Kind, int]:
    return {(_SEVERITIES[severity], code): count for severity, code, count in rows}


_SEVERITIES = {int(severity): severity for severity in Severity}
"""By number; asking the class for a member takes four times as long."""


def _findings(rows: bytes) -> Iterator[Finding]:
    """The findings in `rows`, with commas between them."""
    try:
        yield from map(finding, json.loads(b"[%b]" % rows))
    except _UNREADABLE as error:
        raise _unreadable() from error


_COMMA = len('[2,"')
"""Where a row has no comma before the one behind its code."""


@lru_cache(maxsize=1024)
def _kind(beginning: bytes) -> Kind:
    """The kind of a row with this `beginning`."""
    try:
        severity, code = json.loads(beginning[:-1] + b"]")
        return _SEVERITIES[severity], code
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
    rest = b"".join(line + b"\n" for line in (_json(head), *filter(None, rows.values())))
    return _first_line(rest) + rest


def _plain(stamp: Stamp, size: int) -> tuple[object, ...]:
    """All of a stamp but its findings, whose rows have a `size`."""
    counts = [(*kind, count) for kind, count in counted(stamp.findings).items()]
    return stamp.inputs, stamp.outputs, stamp.images, stamp.row, size, counts, sorted(paths(stamp.findings))


def _rows(findings: Sequence[Finding]) -> bytes:
    return findings.rows if isinstance(findings, Unread) else b"\n".join(_json(record(one)) for one in findings)


def record(finding: Finding) -> tuple[object, ...]:
    """A finding in JSON's own terms."""
    place = finding.place
    return (
        finding.severity, finding.code, place.path, place.line, place.column, finding.message, finding.hint,
        finding.excerpt,
    )  # fmt: skip


def _json(value: object) -> bytes:
    return _IN_JSON(value).encode()


_IN_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: there may be tens of thousands of rows."""
