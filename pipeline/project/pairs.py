"""The memory of one language as one SQLite file, quick to ask with a million pairs in it.

The only place that knows SQLite. Pairs are filed in segments, by the words of their English (`stages.suggest` tells
how): a segment numbers its forms by length, keeps them in blocks, and has for each word the numbers of the forms that
are filed under it. Pairs of one form stand in a row, so that a block says where they begin. A new piece of work becomes
a segment of its own; small ones are put together as they pile up, each pair a few times in its life. Where only the
same text is asked for, pairs are put in without being filed, and filed when somebody wants what is alike.

Words have numbers too, the rarer the higher. A word that comes later is taken for a rare one: the order must stay what
it is as long as the file lives, but need not be right.
"""

import sqlite3
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from pipeline.model.memory import Suggestion
from pipeline.stages.suggest import (
    FLOOR,
    GRAVE,
    LONGEST,
    UNKNOWN,
    Grave,
    Index,
    alike,
    filed,
    form_of,
    ranked,
    rarest_last,
    starts,
    words,
)

FORMAT = 1 if sys.byteorder == "little" else 2
"""Raised when a file of before cannot be read any more. Numbers lie in the file as the machine has them."""
BATCH = 1 << 18
"""The most pairs of a segment: what is held in memory while one is made."""

_BLOCK = 512
_BLOCKS_AT_HAND = 4096
_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""
_WORDS = UNKNOWN - 0x1000
"""The most words that have numbers of their own; the rarest beyond share the few numbers that are left."""

_SCHEMA = """
CREATE TABLE files(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, kind INTEGER NOT NULL,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL, digest TEXT NOT NULL);
CREATE TABLE pairs(id INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, context TEXT NOT NULL,
    asleep INTEGER NOT NULL, file INTEGER NOT NULL, crc INTEGER NOT NULL);
CREATE TABLE segments(id INTEGER PRIMARY KEY, first INTEGER NOT NULL, behind INTEGER NOT NULL, starts BLOB NOT NULL);
CREATE TABLE blocks(id INTEGER PRIMARY KEY, forms BLOB NOT NULL, firsts BLOB NOT NULL);
CREATE TABLE words(word TEXT PRIMARY KEY, code INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE state(words INTEGER NOT NULL, generation INTEGER NOT NULL);
INSERT INTO state VALUES(0, 1);
CREATE TABLE asked(slug TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE postings(id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
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
    size: int
    mtime: int
    """Nanoseconds."""
    digest: str


# Writing


def created(path: Path) -> sqlite3.Connection:
    """A new and empty file, for one who fills it and then calls `finish`. Nothing in it survives a crash before."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
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
    rows = connection.execute("SELECT path, id, size, mtime, digest FROM files")
    return {path: FileSeen(*seen) for path, *seen in rows}


def size_of(connection: sqlite3.Connection) -> int:
    """How many pairs were filed, those that were taken out since among them."""
    return int(connection.execute("SELECT coalesce(sum(behind - first), 0) FROM segments").fetchone()[0])


def count(connection: sqlite3.Connection) -> int:
    """How many pairs there are."""
    return int(connection.execute("SELECT count(*) FROM pairs").fetchone()[0])


def put_file(connection: sqlite3.Connection, path: str, origin: str, kind: int, seen: tuple[int, int, str]) -> int:
    """The number of a file, which is now known as `seen`: size, time, digest."""
    connection.execute(
        "INSERT INTO files(path, origin, kind, size, mtime, digest) VALUES(?,?,?,?,?,?) ON CONFLICT(path) DO UPDATE"
        " SET size=excluded.size, mtime=excluded.mtime, digest=excluded.digest",
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
    numbered = enumerate(rows, max(last + 1, _behind(connection)))
    connection.executemany(
        "INSERT INTO pairs VALUES(?,?,?,?,?,?,?)",
        ((number, *row, file, _crc(row.source)) for number, (file, row) in numbered),
    )


def _behind(connection: sqlite3.Connection) -> int:
    """The first number that no filed pair has."""
    return int(connection.execute("SELECT coalesce(max(behind), 1) FROM segments").fetchone()[0])


_KEPT = "SELECT source, target, context, asleep, file, id FROM pairs WHERE id >= ? ORDER BY id LIMIT ?"


def are_filed(connection: sqlite3.Connection) -> bool:
    """Whether there are no pairs that were only kept."""
    return connection.execute(_KEPT, (_behind(connection), 1)).fetchone() is None


def _file_kept(connection: sqlite3.Connection) -> None:
    """File all that was only kept."""
    while rows := connection.execute(_KEPT, (first := _behind(connection), BATCH)).fetchall():
        connection.execute("DELETE FROM pairs WHERE id BETWEEN ? AND ?", (first, rows[-1][-1]))
        _Segment.filled(connection, [row[:-1] for row in rows])


def add(connection: sqlite3.Connection, rows: Iterable[tuple[int, Row]]) -> None:
    """Put in pairs, each with the number of its file, and file them and all that were kept."""
    _file_kept(connection)
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        _Segment.filled(connection, [(*row, file) for file, row in batch])
    _put_together(connection)


_Filed = tuple[str, str, str, bool, int]
"""Source, target, context, asleep, file."""


def _put_together(connection: sqlite3.Connection) -> None:
    """Merge the last segments as long as each is not far larger than what came after it."""
    while True:
        rows = connection.execute("SELECT id, first, behind FROM segments ORDER BY id DESC LIMIT 2").fetchall()
        sizes = [behind - first for _, first, behind in rows]
        if len(rows) < 2 or sizes[1] > 2 * sizes[0] or sum(sizes) > BATCH:
            return
        _refile(connection, rows)


def _refile(connection: sqlite3.Connection, rows: Sequence[tuple[int, int, int]]) -> None:
    """One segment in place of several, without what was taken out of them."""
    pairs: list[_Filed] = []
    for segment, first, behind in rows:
        within = (first, behind - 1)
        pairs += connection.execute(
            "SELECT source, target, context, asleep, file FROM pairs WHERE id BETWEEN ? AND ?", within
        )
        connection.execute("DELETE FROM pairs WHERE id BETWEEN ? AND ?", within)
        connection.execute("DELETE FROM segments WHERE id=?", (segment,))
        for table, bits in (("blocks", _BLOCK_BITS), ("postings", _CODE_BITS)):
            connection.execute(
                f"DELETE FROM {table} WHERE id BETWEEN ? AND ?",  # noqa: S608 (the names above)
                (segment << bits, (segment + 1 << bits) - 1),
            )
    if pairs:
        _Segment.filled(connection, pairs)


_BLOCK_BITS = 20
_CODE_BITS = 21
"""Blocks and postings of all segments stand in one table each: the segment's number, then theirs."""


class _Codes(dict[str, str]):
    """The character of each word; a word that the file does not know yet gets one for the time being."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._ask = connection.execute
        (self.known,) = connection.execute("SELECT words FROM state").fetchone()
        self.new: list[str] = []

    def __missing__(self, word: str) -> str:
        found = self._ask("SELECT code FROM words WHERE word=?", (word,)).fetchone() if self.known else None
        if found:
            code = int(found[0])
        elif (code := self.known + len(self.new) + 1) < _WORDS:
            self.new.append(word)
        else:
            code = _shared(word)
        self[word] = character = chr(code)
        return character


def _shared(word: str) -> int:
    """The number of a word that came too late for one of its own: it is rare, and few others have the same."""
    return _WORDS + crc32(word.encode()) % 0xC00


@dataclass(slots=True)
class _Segment:
    """Pairs that are filed together, as they can be searched."""

    connection: sqlite3.Connection
    number: int
    starts: Sequence[int]
    blocks: dict[int, list[str]]
    """Blocks of forms that are at hand."""

    # Filling

    @staticmethod
    def filled(connection: sqlite3.Connection, pairs: Sequence[_Filed]) -> None:
        """File `pairs` as a new segment."""
        by_form = _by_form(connection, pairs)
        long = by_form.pop("", [])
        forms = sorted(by_form, key=lambda form: (len(form), form))
        (number,) = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM segments").fetchone()
        (first,) = connection.execute("SELECT coalesce(max(behind), 1) FROM segments").fetchone()
        order = [place for form in forms for place in by_form[form]] + long
        connection.executemany(
            "INSERT INTO pairs VALUES(?,?,?,?,?,?,?)",
            ((first + at, *pairs[place], _crc(pairs[place][0])) for at, place in enumerate(order)),
        )
        firsts = array("q", [first])
        for form in forms:
            firsts.append(firsts[-1] + len(by_form[form]))
        _write_blocks(connection, number, forms, firsts)
        _write_postings(connection, number, forms)
        connection.execute(
            "INSERT INTO segments VALUES(?,?,?,?)",
            (number, first, first + len(pairs), array("I", starts(forms)).tobytes()),
        )

    # Searching

    def under(self, word: str, most: int) -> Iterator[tuple[int, Sequence[int]]]:
        """As a `Shelf` has it."""
        key = self.number << _CODE_BITS | ord(word)
        found = self.connection.execute("SELECT numbers FROM postings WHERE id=?", (key,)).fetchone()
        if not found:
            return
        numbers = array("I", found[0])
        begin = 1 + 2 * numbers[0]
        for head in range(1, begin, 2):
            end = begin + numbers[head + 1]
            if numbers[head] <= most:
                yield numbers[head], numbers[begin:end]
            begin = end

    def forms(self, numbers: Sequence[int]) -> Sequence[str]:
        """As a `Shelf` has it."""
        return [self._block(number // _BLOCK)[number % _BLOCK] for number in numbers]

    def _block(self, block: int) -> list[str]:
        key = self.number << _BLOCK_BITS | block
        if (forms := self.blocks.get(key)) is None:
            if len(self.blocks) >= _BLOCKS_AT_HAND:
                self.blocks.clear()
            (content,) = self.connection.execute("SELECT forms FROM blocks WHERE id=?", (key,)).fetchone()
            forms = self.blocks[key] = content.decode("utf-8", "surrogatepass").split("\0")
        return forms

    def pairs(self, number: int) -> Iterator[tuple[str, str, str, int, int]]:
        """Source, target, context, whether asleep, and file of the pairs that have the form of this number."""
        key = self.number << _BLOCK_BITS | number // _BLOCK
        (content,) = self.connection.execute("SELECT firsts FROM blocks WHERE id=?", (key,)).fetchone()
        first, behind = array("q", content)[number % _BLOCK :][:2]
        return self.connection.execute(f"{_PAIR} WHERE id BETWEEN ? AND ?", (first, behind - 1))


_PAIR = "SELECT source, target, context, asleep, file FROM pairs"


def _by_form(connection: sqlite3.Connection, pairs: Sequence[_Filed]) -> dict[str, list[int]]:
    """The places of `pairs` by the form of their English, whose new words now have numbers; "" is for the long ones."""
    codes = _Codes(connection)
    found: dict[str, list[int]] = {}
    for place, pair in enumerate(pairs):
        each = words(pair[0])
        found.setdefault("".join(map(codes.__getitem__, each)) if len(each) <= LONGEST else "", []).append(place)
    counts: Counter[str] = Counter()
    for form in found:
        counts.update(form)
    new = {word: counts[codes[word]] for word in codes.new}
    settled = {word: codes.known + at for at, word in enumerate(rarest_last(new), 1)}
    connection.executemany("INSERT INTO words VALUES(?,?)", sorted(settled.items()))
    connection.execute("UPDATE state SET words=?", (codes.known + len(codes.new),))
    final = {ord(codes[word]): code for word, code in settled.items()}
    return {form.translate(final): places for form, places in found.items()}


def _write_blocks(connection: sqlite3.Connection, segment: int, forms: Sequence[str], firsts: "array[int]") -> None:
    connection.executemany(
        "INSERT INTO blocks VALUES(?,?,?)",
        (
            (
                segment << _BLOCK_BITS | block,
                "\0".join(forms[begin : begin + _BLOCK]).encode("utf-8", "surrogatepass"),
                firsts[begin : begin + _BLOCK + 1].tobytes(),
            )
            for block, begin in enumerate(range(0, len(forms), _BLOCK))
        ),
    )


def _write_postings(connection: sqlite3.Connection, segment: int, forms: Sequence[str]) -> None:
    """For each word: how many ranks it has; each rank and the number of forms; then the forms, rank by rank."""
    postings = filed(forms)
    heads: dict[int, list[int]] = {}
    for key in sorted(postings):
        heads.setdefault(key >> 8, []).append(key)

    def blob(keys: Sequence[int]) -> bytes:
        content = array("I", [len(keys)])
        for key in keys:
            content.extend((key & 0xFF, len(postings[key])))
        for key in keys:
            content.extend(postings[key])
        return content.tobytes()

    base = segment << _CODE_BITS
    connection.executemany(
        "INSERT INTO postings VALUES(?,?)", ((base | code, blob(keys)) for code, keys in heads.items())
    )


def _crc(source: str) -> int:
    return crc32(source.encode("utf-8", "surrogatepass"))


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
    _segments: list[_Segment] = field(default_factory=list)
    _origins: dict[int, tuple[int, str]] = field(default_factory=dict)
    _kept: tuple[list[tuple[str, str, str, int, int]], Index] | None = None

    def suggest(self, source: str, limit: int = 3, least: float = FLOOR) -> tuple[Suggestion, ...]:
        """Up to `limit` suggestions for `source` that are alike by `least` per cent or more, the best first."""
        form = self._form(source)
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
        rows = self._ask(
            f"{_PAIR} JOIN files ON files.id = file ORDER BY asleep, kind, origin, source, context, target"
        )
        return (self._pair(100.0, row)[2] for row in rows)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
            self._connection = None
            self._segments = []
            self._kept = None

    def _open(self) -> list[_Segment]:
        if self._connection is None:
            self._connection = connection = readable(self.path)
            blocks: dict[int, list[str]] = {}
            self._segments = [
                _Segment(connection, number, array("I", content), blocks)
                for number, content in connection.execute("SELECT id, starts FROM segments ORDER BY id")
            ]
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

    def _form(self, source: str) -> str:
        each = words(source)
        if not 0 < len(each) <= LONGEST:
            return ""
        marks = ",".join("?" * len(each))
        found = self._ask(f"SELECT word, code FROM words WHERE word IN ({marks})", each)  # noqa: S608 (question marks)
        codes = {word: chr(code) for word, code in found}
        if self._full():
            codes = {word: codes.get(word) or chr(_shared(word)) for word in each}
        return form_of(each, codes)

    def _full(self) -> bool:
        """Whether there were more words than can have numbers of their own."""
        return bool(self._ask("SELECT words FROM state").fetchone()[0] >= _WORDS - 1)

    def _same(self, source: str) -> "Iterator[_Found]":
        rows = self._ask(f"{_PAIR} WHERE crc=?", (_crc(source),)).fetchall()
        return (self._pair(100.0, row) for row in rows if row[0] == source)

    def _enough(self, found: Sequence[tuple[float, _Segment, int]], limit: int) -> "Iterator[_Found]":
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
            rows = self._ask(f"{_PAIR} WHERE id >= ?", (_behind(self._connected()),)).fetchall()
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
