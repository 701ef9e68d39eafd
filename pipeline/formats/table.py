"""Catalogs as tables: one entry a row, columns known by their names. What CSV and XLSX have in common."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

from pipeline.formats.format import Loss
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import language_of, once_each, refuse_if_many
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell may not hold the words that somebody typed."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table as its file has it."""

    number: int
    """Its line or row in the file."""
    cells: Sequence[str]
    faults: Mapping[int, Fault] = field(default_factory=dict)
    """What is odd about a cell, by its index."""
    remarks: tuple[str, ...] = ()
    """The lines of what people have pinned to its cells."""


COLUMNS = ("context", "English", "translation", "state", "comment", "notes")
EARLIER = "earlier English"
"""The column of the English that a translation was made from; written only where some entry has it."""

STATE_WORDS: Mapping[State, str] = {
    State.MISSING: "to translate",
    State.FUZZY: "needs review",
    State.DONE: "done",
}

MOST_COLUMNS = 1000
_HEADING_ROWS = 20
"""Rows in which the heading is looked for: people put titles above tables."""

_NAMES = {
    "context": "context msgctxt",
    "English": "english source sourcetext original msgid englishsource sourceenglish sourcestring",
    "translation": "translation target targettext msgstr translated targetstring",
    "state": "state status fuzzy",
    "comment": "comment comments translatorcomment translatorcomments translatorscomment translatornotes",
    "notes": "notes note developercomments developercomment",
    EARLIER: "earlierenglish previousenglish previous previousmsgid",
}
_COLUMN_OF = {name: column for column, names in _NAMES.items() for name in names.split()}

_DONE = "done translated final approved ok yes reviewed signedoff finished complete completed confirmed false 0 no"
_FUZZY = "needsreview fuzzy needswork review draft toreview needsediting unsure true 1 x needsreviewtranslation"
_MISSING = "totranslate missing new untranslated empty open needstranslation initial"
_STATE_OF = {
    word: state
    for state, words in ((State.DONE, _DONE), (State.FUZZY, _FUZZY), (State.MISSING, _MISSING))
    for word in words.split()
}
_WORDLESS = frozenset(
    {"location", "locations", "reference", "references", "line", "row", "number", "no", "id", "key", "flags"}
)
"""Columns that tools write, and nobody else."""
_LANGUAGE = re.compile(r"\(([A-Za-z0-9_@-]{2,40})\)\s*\Z")


Fits: TypeAlias = Callable[[str], bool]
"""Whether a cell of some format can hold a text."""


def rows_of(catalog: Catalog, fits: Fits) -> Iterator[tuple[str, ...]]:
    """The rows of `catalog`, the names of the columns first. Entries that do not fit are not among them: see `loss`."""
    earlier = any(entry.previous for entry in catalog.entries)
    names = (*COLUMNS, EARLIER) if earlier else COLUMNS
    yield tuple(_named(name, catalog.locale) for name in names)
    for entry in catalog.entries:
        cells = _cells(entry)[: len(names)]
        if all(map(fits, cells)):
            yield cells


def loss(fits: Fits) -> Loss:
    """What a table loses whose cells hold only so much."""
    return Loss(
        "entries that are longer than a cell can be",
        lambda catalog: sum(not all(map(fits, _cells(entry))) for entry in catalog.entries),
    )


def _named(name: str, locale: str) -> str:
    return f"{name} ({locale})" if name == "translation" and locale else name


def _cells(entry: Entry) -> tuple[str, ...]:
    before = entry.previous.source if entry.previous else ""
    texts = "\n".join(entry.comment), "\n".join(entry.notes)
    return (*entry.key, entry.target, STATE_WORDS[entry.state], *texts, before)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands, as the heading says."""

    names: Sequence[str]
    """What stands over each column."""
    places: Mapping[str, int]
    """Which column is which of ours."""
    locale: str
    heading: str
    """The word over the column of states, if there is one; ``fuzzy`` makes *yes* a doubt."""

    def cell(self, row: Sequence[str], name: str) -> str:
        """The cell of `row` in the column `name`; nothing where the row is short or there is no such column."""
        place = self.places.get(name, len(row))
        return row[place] if place < len(row) else ""

    def unread(self, row: Row) -> Iterator[int]:
        """The places of words in `row` that no column of ours holds. What a formula or a count says is not words."""
        for place, cell in enumerate(row.cells):
            name = self.names[place] if place < len(self.names) else ""
            ours = place in self.places.values() or is_wordless(name)
            if not ours and place not in row.faults and _WORD.search(cell):
                yield place


def columns_of(cells: Sequence[str]) -> Columns | None:
    """The columns, if `cells` is a heading: it must name the English and one translation."""
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        name = _COLUMN_OF.get(_plain(_LANGUAGE.sub("", cell)))
        if name == "translation" and name in places:
            return None
        if name:
            places.setdefault(name, place)
    if "English" not in places or "translation" not in places:
        return None
    language = _LANGUAGE.search(cells[places["translation"]])
    heading = _plain(cells[places["state"]]) if "state" in places else ""
    return Columns(cells, places, language_of(language[1]) if language else "", heading)


_WORD = re.compile(r"[^\W\d_]")


def is_wordless(name: str) -> bool:
    """Whether a column of this name holds nobody's words."""
    return _plain(name) in _WORDLESS


def _plain(text: str) -> str:
    """`text` without anything but its letters and digits, as people write names in many ways."""
    return "".join(char for char in text[:100].lower() if char.isalnum())


def catalog_of(rows: Iterable[Row], slug: str, report: Report) -> Catalog | None:
    """The catalog that `rows` hold; None if there is no heading among the first of them."""
    rest = iter(rows)
    columns = next(filter(None, (_heading(row, report) for row in islice(rest, _HEADING_ROWS))), None)
    if columns is None:
        return None
    entries = once_each(_entries(rest, columns, report), report)
    if "state" not in columns.places and any(entry.target for entry in entries):
        hint = f"add a column state, and write one of: {', '.join(STATE_WORDS.values())}"
        report.warning("XF014", 1, "the table has no column state; all of it is taken as needing review", hint)
    return Catalog(slug, columns.locale, entries=entries, path=report.path)


def _heading(row: Row, report: Report) -> Columns | None:
    _warn_of_remarks(row, report)
    return columns_of(row.cells)


def _warn_of_remarks(row: Row, report: Report) -> None:
    if row.remarks:
        message = f"what is pinned to a cell of this row belongs to no text: {excerpt(' '.join(row.remarks))}"
        report.warning(
            "XF016", row.number, message, "answer it, or copy it into the comment of the text that it is about"
        )


def _entries(rows: Iterable[Row], columns: Columns, report: Report) -> Iterator[Entry]:
    unread: dict[int, list[Row]] = {}
    for count, row in enumerate(rows, 1):
        refuse_if_many(count, row.number, report)
        for place in columns.unread(row):
            unread.setdefault(place, []).append(row)
        target = columns.cell(row.cells, "translation")
        for name, place in columns.places.items():
            fault = row.faults.get(place)
            if fault and (name, fault.code) != ("state", "XF033"):  # 1 and TRUE are words of a column called fuzzy
                report.warning(fault.code, row.number, f"in the column {name}, {fault.message}", fault.hint)
        if columns.cell(row.cells, "English"):
            yield _entry(row, columns, report)
            continue
        _warn_of_remarks(row, report)
        if target.strip():
            hint = "copy the English from the table that was sent out, or clear the row"
            report.warning("XF012", row.number, f"this row has no English: {excerpt(target)}", hint)
    for place, found in unread.items():
        _warn_of_unread(place, found, columns, report)


def _warn_of_unread(place: int, rows: Sequence[Row], columns: Columns, report: Report) -> None:
    """Say that a column which is none of ours holds words, so that nobody believes that they were taken."""
    name = columns.names[place].strip() if place < len(columns.names) else ""
    count = "one cell holds" if len(rows) == 1 else f"{len(rows)} cells hold"
    message = f"column {place + 1} ({excerpt(name) or 'without a name'}) is not read, and {count} words: "
    hint = "move translations into the column translation, and remarks into the column comment; then merge it again"
    report.warning("XF016", rows[0].number, message + excerpt(rows[0].cells[place]), hint)


def _entry(row: Row, columns: Columns, report: Report) -> Entry:
    context, source, target, state, comment, notes = (columns.cell(row.cells, name) for name in COLUMNS)
    before = columns.cell(row.cells, EARLIER)
    doubted = columns.places["translation"] in row.faults or _doubted(state, columns.heading, row.number, report)
    return Entry(
        Key(context, source),
        target,
        fuzzy=bool(target) and doubted,
        notes=_lines(notes),
        comment=(*_lines(comment), *row.remarks),
        previous=Key(context, before) if before else None,
        path=report.path,
        line=row.number,
    )


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("\n")) if cell else ()


def _doubted(said: str, heading: str, number: int, report: Report) -> bool:
    """Whether the state that stands beside a translation calls it in doubt.

    Who fills in a translation often leaves the word for *missing* as it was: the words are there, so that it is done.
    """
    word = _plain(said)
    if not heading:
        return True
    if heading == "fuzzy":
        return word not in ("", "false", "0", "no")
    if not word:
        return False
    state = _STATE_OF.get(word)
    if state is None:
        hint = f"write one of: {', '.join(STATE_WORDS.values())}"
        report.warning("XF013", number, f"no state is called {excerpt(said)}; taken as needing review", hint)
        return True
    return state is State.FUZZY
