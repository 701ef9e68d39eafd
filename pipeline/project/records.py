"""Records: stamps as a file that is quick to read where nothing happened, and can do no harm wherever it comes from.

A line with the format and a checksum of all below it; a line of JSON with what a build must know to see that there is
nothing to do; then a line for each leaflet of which something was said, in order. What is damaged, or of another
format, is as if nothing had been built.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, overload
from zlib import crc32

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.project.files import refused
from pipeline.project.stamps import Seen, Stamp, Stamps

FORMAT = "pipeline stamps 4"
_NAME = re.compile(r"[A-Za-z0-9-]+/[a-z0-9_-]+\Z")

Kind: TypeAlias = tuple[Severity, str]
"""A severity and a code."""


class Unread(Sequence[Finding]):
    """Findings as they lie in the file: counted, and decoded only when somebody wants to read one."""

    __slots__ = ("_findings", "_line", "counts")

    def __init__(self, counts: Mapping[Kind, int], line: bytes) -> None:
        self.counts = counts
        self._line = line
        self._findings: tuple[Finding, ...] | None = None

    @property
    def line(self) -> bytes:
        return self._line

    def __len__(self) -> int:
        return sum(self.counts.values())

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self._read()[index]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._read())

    def _read(self) -> tuple[Finding, ...]:
        if self._findings is None:
            self._findings = tuple(_findings(self._line))
        return self._findings


def counted(findings: Sequence[Finding]) -> Mapping[Kind, int]:
    """How many of each kind there are; known without reading what has not been read."""
    if isinstance(findings, Unread):
        return findings.counts
    counts: dict[Kind, int] = {}
    for finding in findings:
        kind = finding.severity, finding.code
        counts[kind] = counts.get(kind, 0) + 1
    return counts


# Reading


def load(content: bytes | None) -> Stamps:
    """The stamps in `content`; none where it is missing, damaged or of another format."""
    first, _, rest = (content or b"").partition(b"\n")
    if first != _first_line(rest):
        return Stamps()
    try:
        head, *lines = rest.split(b"\n")
        return _stamps(json.loads(head), iter(lines))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, StopIteration):
        return Stamps()


def _first_line(rest: bytes) -> bytes:
    return f"{FORMAT} {crc32(rest):08x}".encode()


def _stamps(head: dict[str, Any], lines: Iterator[bytes]) -> Stamps:
    if not all(map(_NAME.match, head["leaflets"])):
        return Stamps()
    leaflets = {
        name: Stamp(
            dict(inputs),
            {path: Seen._make(one) for path, one in outputs.items()},
            tuple(images),
            Unread(_counts(counts), next(lines)) if counts else (),
            dict(row),
        )
        for name, (inputs, outputs, images, counts, row) in head["leaflets"].items()
    }
    files = {path: Seen._make(one) for path, one in head["files"].items()}
    index = Seen._make(head["index"]) if head["index"] else None
    return Stamps(leaflets, files, index, head["index_of"])


def _counts(rows: Sequence[tuple[int, str, int]]) -> Mapping[Kind, int]:
    return {(_SEVERITIES[severity], code): count for severity, code, count in rows}


_SEVERITIES = {int(severity): severity for severity in Severity}
"""By number; asking the class for a member takes four times as long."""


def _findings(line: bytes) -> Iterator[Finding]:
    try:
        yield from map(finding, json.loads(line))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        message = "what the last build had to say cannot be read"
        raise refused("output/.pipeline", "FS001", message, "remove this folder, and build again") from error


def finding(row: Sequence[Any]) -> Finding:
    """A finding from its `record`."""
    path, number, column, code, severity, message, hint, excerpt = row
    return Finding(Place(path, number, column), code, _SEVERITIES[severity], message, hint, tuple(excerpt))


# Writing


def dump(stamps: Stamps) -> bytes:
    """`stamps` as a file."""
    ordered = sorted(stamps.leaflets.items())
    head = {
        "leaflets": {name: _plain(stamp) for name, stamp in ordered},
        "files": dict(sorted(stamps.files.items())),
        "index": stamps.index,
        "index_of": stamps.index_of,
    }
    rest = b"\n".join([_json(head), *(_line(stamp.findings) for _, stamp in ordered if stamp.findings)])
    return _first_line(rest) + b"\n" + rest


def _plain(stamp: Stamp) -> tuple[object, ...]:
    counts = [(*kind, count) for kind, count in counted(stamp.findings).items()]
    return stamp.inputs, stamp.outputs, stamp.images, counts, stamp.row


def _line(findings: Sequence[Finding]) -> bytes:
    return findings.line if isinstance(findings, Unread) else _json([record(finding) for finding in findings])


def record(finding: Finding) -> tuple[object, ...]:
    """A finding in JSON's own terms."""
    place = finding.place
    return (
        place.path, place.line, place.column, finding.code, finding.severity, finding.message, finding.hint,
        finding.excerpt,
    )  # fmt: skip


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
