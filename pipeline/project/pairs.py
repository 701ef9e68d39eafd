"""The memory of one language as one SQLite file, quick to ask with a million pairs in it.

`segments` tells how pairs are filed. Where only the same text is asked for, pairs are put in without being filed, and
filed when somebody wants what is alike. These two modules are the only place that knows SQLite.
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from pipeline.model.memory import Suggestion
from pipeline.project.segments import BATCH, PAIR, SCHEMA, Segment, behind, crc, form_in, put_together, segments_in
from pipeline.stages.suggest import FLOOR, GRAVE, Grave, Index, alike, ranked

FORMAT = 3 if sys.byteorder == "little" else 4
"""Raised when a file of before cannot be read any more. Numbers lie in the file as the machine has them."""
_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""
_SCHEMA = """
CREATE TABLE files(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, kind INTEGER NOT NULL,
    looks TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE pairs(id INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, context TEXT NOT NULL,
    asleep INTEGER NOT NULL, file INTEGER NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE state(words INTEGER NOT NULL, generation INTEGER NOT NULL);
INSERT INTO state VALUES(0, 1);
CREATE TABLE asked(slug TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX pairs_by_crc ON pairs(crc);
CREATE INDEX pairs_by_file ON pairs(file);
"""


class Row(NamedTuple):
    """One pair as it is put in."""

    source: str
    target: str
    context: str = ""
    asleep: bool = False
    """Whether its English is in use no more."""


class FileSeen(NamedTuple):
    """A file that pairs came from, as it was."""

    number: int
    looks: str
    """As `stamps.looks` tells; empty if that did not tell enough."""
    digest: str


# Writing


def created(path: Path) -> sqlite3.Connection:
    """A new and empty file, for one who fills it and then calls `finish`. Nothing in it survives a crash before."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {SCHEMA} {_SCHEMA}")
    connection.execute("BEGIN")
    return connection


def finish(connection: sqlite3.Connection) -> None:
    """Make a `created` file one that can be asked."""
    connection.execute("COMMIT")
    connection.executescript(f"{_INDEXES} PRAGMA user_version={FORMAT};")


def committed(connection: sqlite3.Connection, *, changed: bool) -> None:
    """End the transaction of a `writable` file; if anything `changed`, whoever has asked may ask again."""
    if changed:
        connection.execute("UPDATE state SET generation = generation + 1")
    connection.execute("COMMIT")


def writable(path: Path) -> sqlite3.Connection:
    """The file, to be changed in one transaction. Raises sqlite3.Error if it is damaged or of another format."""
    connection = _opened(path, "rw")
    connection.execute("BEGIN IMMEDIATE")
    return connection


def readable(path: Path) -> sqlite3.Connection:
    """The file, to be asked. Raises sqlite3.Error if it is damaged or of another format."""
    return _opened(path, "ro")


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=_PATIENCE)
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    if form != FORMAT:
        connection.close()
        raise sqlite3.DatabaseError("of another format")
    return connection


def files_in(connection: sqlite3.Connection) -> dict[str, FileSeen]:
    """The files that pairs came from, by path."""
    rows = connection.execute("SELECT path, id, looks, digest FROM files")
    return {path: FileSeen(*seen) for path, *seen in rows}


def size_of(connection: sqlite3.Connection) -> int:
    """How many pairs were filed, those that were taken out since among them."""
    return int(connection.execute("SELECT coalesce(sum(behind - first), 0) FROM segments").fetchone()[0])


def count(connection: sqlite3.Connection) -> int:
    """How many pairs there are."""
    return int(connection.execute("SELECT count(*) FROM pairs").fetchone()[0])


def put_file(connection: sqlite3.Connection, path: str, origin: str, kind: int, seen: tuple[str, str]) -> int:
    """The number of a file, which is now known as `seen`: its looks, and the digest of its content."""
    connection.execute(
        "INSERT INTO files(path, origin, kind, looks, digest) VALUES(?,?,?,?,?) ON CONFLICT(path) DO UPDATE"
        " SET looks=excluded.looks, digest=excluded.digest",
        (path, origin, kind, *seen),
    )
    return int(connection.execute("SELECT id FROM files WHERE path=?", (path,)).fetchone()[0])


def drop_pairs(connection: sqlite3.Connection, file: int) -> None:
    """Take out all pairs of a file."""
    connection.execute("DELETE FROM pairs WHERE file=?", (file,))


def drop_file(connection: sqlite3.Connection, file: int) -> None:
    """Forget a file with all its pairs."""
    drop_pairs(connection, file)
    connection.execute("DELETE FROM files WHERE id=?", (file,))


def news_of(connection: sqlite3.Connection, file: int, rows: Iterable[Row]) -> tuple[list[Row], bool]:
    """Those of the `rows` of a file that are not in yet, and whether others were in, which are now taken out."""
    found = connection.execute("SELECT source, target, context, asleep, id FROM pairs WHERE file=?", (file,))
    known = {Row(source, target, context, bool(asleep)): number for source, target, context, asleep, number in found}
    fresh = [row for row in rows if known.pop(row, None) is None]
    connection.executemany("DELETE FROM pairs WHERE id=?", ((number,) for number in known.values()))
    return fresh, bool(known)


def keep(connection: sqlite3.Connection, rows: Iterable[tuple[int, Row]]) -> None:
    """Put in pairs, each with the number of its file, that nobody files yet: they are quick to find by their text."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM pairs").fetchone()
    numbered = enumerate(rows, max(last + 1, behind(connection)))
    connection.executemany(
        "INSERT INTO pairs VALUES(?,?,?,?,?,?,?)",
        ((number, *row, file, crc(row.source)) for number, (file, row) in numbered),
    )


_KEPT = "SELECT source, target, context, asleep, file, id FROM pairs WHERE id >= ? ORDER BY id LIMIT ?"


def are_filed(connection: sqlite3.Connection) -> bool:
    """Whether there are no pairs that were only kept."""
    return connection.execute(_KEPT, (behind(connection), 1)).fetchone() is None


def _file_kept(connection: sqlite3.Connection) -> None:
    """File all that was only kept."""
    while rows := connection.execute(_KEPT, (first := behind(connection), BATCH)).fetchall():
        connection.execute("DELETE FROM pairs WHERE id BETWEEN ? AND ?", (first, rows[-1][-1]))
        Segment.filled(connection, [row[:-1] for row in rows])


def add(connection: sqlite3.Connection, rows: Iterable[tuple[int, Row]]) -> None:
    """Put in pairs, each with the number of its file, and file them and all that were kept."""
    _file_kept(connection)
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        Segment.filled(connection, [(*row, file) for file, row in batch])
    put_together(connection)


def generation(connection: sqlite3.Connection) -> int:
    """A number that is another one whenever a pair was put in or taken out."""
    return int(connection.execute("SELECT generation FROM state").fetchone()[0])


def asked(connection: sqlite3.Connection) -> dict[str, str]:
    """For each article that had texts without a translation: what its question was when it last asked for them all."""
    return dict(connection.execute("SELECT slug, key FROM asked"))


def put_asked(connection: sqlite3.Connection, keys: Iterable[tuple[str, str]]) -> None:
    """Remember of articles what their questions were."""
    connection.executemany("INSERT OR REPLACE INTO asked VALUES(?,?)", keys)


# Asking


@dataclass(slots=True)
class Pairs:
    """The pairs in a file, as a `Memory`. It only reads; others may write meanwhile, and are seen the next time."""

    path: Path
    grave: Grave | None = None
    _connection: sqlite3.Connection | None = None
    _segments: list[Segment] = field(default_factory=list)
    _origins: dict[int, tuple[int, str]] = field(default_factory=dict)
    _kept: tuple[list[tuple[str, str, str, int, int]], Index] | None = None

    def suggest(self, source: str, limit: int = 3, least: float = FLOOR) -> tuple[Suggestion, ...]:
        """Up to `limit` suggestions for `source` that are alike by `least` per cent or more, the best first."""
        form = form_in(self._connected(), source)
        found = [(score, segment, number) for segment in self._open() for number, score in alike(segment, form, least)]
        found.sort(key=itemgetter(0), reverse=True)
        pairs = [*self._same(source), *self._enough(found, limit), *self._among_kept(source, least)]
        pairs.sort(key=lambda one: (-one[0], one[1]))
        return ranked(source, [(pair, score) for score, _, pair in pairs], limit, self.grave)

    def exact(self, source: str, context: str = "") -> Suggestion | None:
        """The work on exactly this text; one made for the same context before any other."""
        same = sorted(self._same(source), key=lambda one: (one[2].context != context, one[1]))
        return same[0][2] if same else None

    def every(self) -> Iterator[Suggestion]:
        """All pairs, in the order in which they are preferred."""
        rows = self._ask(f"{PAIR} JOIN files ON files.id = file ORDER BY asleep, kind, origin, source, context, target")
        return (self._pair(100.0, row)[2] for row in rows)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
            self._connection = None
            self._segments = []
            self._kept = None

    def _open(self) -> list[Segment]:
        if self._connection is None:
            self._connection = connection = readable(self.path)
            self._segments = segments_in(connection)
            self._origins = {
                number: (kind, origin)
                for number, kind, origin in connection.execute("SELECT id, kind, origin FROM files")
            }
        return self._segments

    def _ask(self, question: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        return self._connected().execute(question, values)

    def _connected(self) -> sqlite3.Connection:
        self._open()
        assert self._connection  # noqa: S101 (just opened)
        return self._connection

    def _same(self, source: str) -> "Iterator[_Found]":
        rows = self._ask(f"{PAIR} WHERE crc=?", (crc(source),)).fetchall()
        return (self._pair(100.0, row) for row in rows if row[0] == source)

    def _enough(self, found: Sequence[tuple[float, Segment, int]], limit: int) -> "Iterator[_Found]":
        """The pairs behind the forms that were `found`, as many as can be among the best `limit`."""
        seen: set[tuple[str, str]] = set()
        least = 0.0
        for score, segment, number in found:
            if score < least:
                return
            for row in segment.pairs(number):
                seen.add(row[:2])
                yield self._pair(score, row)
            if not least and len(seen) >= limit:
                least = min(score, 99.0) - (GRAVE if self.grave else 0.0)

    def _among_kept(self, source: str, least: float) -> "Iterator[_Found]":
        """The pairs that nobody has filed. An index of them lives as long as this."""
        if self._kept is None:
            rows = self._ask(f"{PAIR} WHERE id >= ?", (behind(self._connected()),)).fetchall()
            self._kept = rows, Index([row[0] for row in rows])
        rows, index = self._kept
        return (self._pair(score, rows[place]) for place, score in index.nearest(source, least)) if rows else iter(())

    def _pair(self, score: float, row: tuple[str, str, str, int, int]) -> "_Found":
        source, target, context, asleep, file = row
        kind, origin = self._origins.get(file, (0, ""))
        pair = Suggestion(source, target, score, f"{origin}, obsolete" if asleep else origin, context)
        return score, (asleep, kind, origin, source, context, target), pair


_Found = tuple[float, tuple[int, int, str, str, str, str], Suggestion]
"""Likeness, place among those that are equally alike, and the pair."""
