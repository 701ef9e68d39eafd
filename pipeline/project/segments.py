"""Pairs filed by the words of their English, so that what is alike is found among a million of them.

`stages.suggest` tells how: a segment numbers its forms by length, keeps them in blocks, and has for each word the
numbers of the forms that are filed under it. Pairs of one form stand in a row, so that a block says where they begin. A
new piece of work becomes a segment of its own; small ones are put together as they pile up, each pair a few times in
its life.

Words have numbers too, the rarer the higher. A word that comes later is taken for a rare one: the order must stay what
it is as long as the file lives, but need not be right.
"""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from pipeline.stages.suggest import LONGEST, UNKNOWN, filed, form_of, rarest_last, starts, words

BATCH = 1 << 18
"""The most pairs of a segment: what is held in memory while one is made."""

_BLOCK = 512
_BLOCKS_AT_HAND = 4096
_WORDS = UNKNOWN - 0x1000
"""The most words that have numbers of their own; the rarest beyond share the few numbers that are left."""

SCHEMA = """
CREATE TABLE segments(id INTEGER PRIMARY KEY, first INTEGER NOT NULL, behind INTEGER NOT NULL, starts BLOB NOT NULL);
CREATE TABLE blocks(id INTEGER PRIMARY KEY, forms BLOB NOT NULL, firsts BLOB NOT NULL);
CREATE TABLE words(word TEXT PRIMARY KEY, code INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE postings(id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
"""

Filed = tuple[str, str, str, bool, int]
"""Source, target, context, asleep, file."""

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
class Segment:
    """Pairs that are filed together, as they can be searched."""

    connection: sqlite3.Connection
    number: int
    starts: Sequence[int]
    blocks: dict[int, list[str]]
    """Blocks of forms that are at hand."""

    # Filling

    @staticmethod
    def filled(connection: sqlite3.Connection, pairs: Sequence[Filed]) -> None:
        """File `pairs` as a new segment."""
        by_form = _by_form(connection, pairs)
        long = by_form.pop("", [])
        forms = sorted(by_form, key=lambda form: (len(form), form))
        (number,) = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM segments").fetchone()
        (first,) = connection.execute("SELECT coalesce(max(behind), 1) FROM segments").fetchone()
        order = [place for form in forms for place in by_form[form]] + long
        connection.executemany(
            "INSERT INTO pairs VALUES(?,?,?,?,?,?,?)",
            ((first + at, *pairs[place], crc(pairs[place][0])) for at, place in enumerate(order)),
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
        return self.connection.execute(f"{PAIR} WHERE id BETWEEN ? AND ?", (first, behind - 1))


PAIR = "SELECT source, target, context, asleep, file FROM pairs"


def _by_form(connection: sqlite3.Connection, pairs: Sequence[Filed]) -> dict[str, list[int]]:
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


def crc(source: str) -> int:
    return crc32(source.encode("utf-8", "surrogatepass"))


def form_in(connection: sqlite3.Connection, source: str) -> str:
    """The form of a text, by the numbers that its words have in the file; empty if it has none or too many words."""
    each = words(source)
    if not 0 < len(each) <= LONGEST:
        return ""
    marks = ",".join("?" * len(each))
    found = connection.execute(f"SELECT word, code FROM words WHERE word IN ({marks})", each)  # noqa: S608 (question marks)
    codes = {word: chr(code) for word, code in found}
    if _are_shared(connection):
        codes = {word: codes.get(word) or chr(_shared(word)) for word in each}
    return form_of(each, codes)


def _are_shared(connection: sqlite3.Connection) -> bool:
    """Whether there were more words than can have numbers of their own."""
    return bool(connection.execute("SELECT words FROM state").fetchone()[0] >= _WORDS - 1)


def segments_in(connection: sqlite3.Connection) -> list[Segment]:
    """All segments of a file, the oldest first. They have the blocks in common that are at hand."""
    blocks: dict[int, list[str]] = {}
    rows = connection.execute("SELECT id, starts FROM segments ORDER BY id")
    return [Segment(connection, number, array("I", content), blocks) for number, content in rows]


def behind(connection: sqlite3.Connection) -> int:
    """The first number that no filed pair has."""
    return int(connection.execute("SELECT coalesce(max(behind), 1) FROM segments").fetchone()[0])


def put_together(connection: sqlite3.Connection) -> None:
    """Merge the last segments as long as each is not far larger than what came after it."""
    while True:
        rows = connection.execute("SELECT id, first, behind FROM segments ORDER BY id DESC LIMIT 2").fetchall()
        sizes = [behind - first for _, first, behind in rows]
        if len(rows) < 2 or sizes[1] > 2 * sizes[0] or sum(sizes) > BATCH:
            return
        _refile(connection, rows)


def _refile(connection: sqlite3.Connection, rows: Sequence[tuple[int, int, int]]) -> None:
    """One segment in place of several, without what was taken out of them."""
    pairs: list[Filed] = []
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
        Segment.filled(connection, pairs)
