"""Catalogs as CSV, for spreadsheets: written so that no cell is ever run, read whatever program saved it.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and so is one that begins
with such an apostrophe already; reading takes one away. Rows end with a line feed, so that the line ends within cells
are known for what they are, until a program turns all of them into Windows' own.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from pipeline.formats.format import Reading
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large
from pipeline.formats.table import MOST_COLUMNS, Row, catalog_of, columns_of, rows_of
from pipeline.model.catalog import Catalog

Heading: TypeAlias = Callable[[Sequence[str]], object]
"""Tells whether a row names the columns."""

_LONGEST = 131_000
"""Characters of a cell; the reader of CSV takes few more."""
_DANGER = r"=+\-@\t\r\n＝＋－＠"
"""Characters at which spreadsheets begin a formula, or which they skip to look for one; the last four are those of East
Asian keyboards."""
_RUN = re.compile(rf"'*[{_DANGER}]")
_QUOTED = re.compile(rf"''*[{_DANGER}]")
_DELIMITERS = (",", ";", "\t")
_TOOLKITS = frozenset({"location", "source", "target"})
"""Columns by which a table of the Translate Toolkit is known: it writes each backslash twice."""
_SEPARATOR = re.compile(r'\A"?sep=([^\r\n])"?(?:\r\n|\r|\n)')
_CONTROL = re.compile("\0")


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog` as a table."""
    return table(rows_of(catalog, fits))


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """A table with `rows`. The mark at its start tells Excel that it is UTF-8."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def fits(cell: str) -> bool:
    """Whether a cell can hold a text."""
    return len(cell) < _LONGEST


def _harmless(cell: str) -> str:
    return f"'{cell}" if _RUN.match(cell) else cell


def _meant(cell: str) -> str:
    return cell[1:] if _QUOTED.match(cell) else cell


def read(content: bytes, path: str) -> Reading:
    """The catalog in `content`. Raises PipelineError with all that is wrong."""
    report = Report(path)
    rows = read_rows(content, columns_of, report)
    catalog = catalog_of(rows, "", report)
    if catalog is None:
        hint = "the first row must name the columns: context, English, translation, state, comment, notes"
        raise report.refuse("XF010", 1, "no row names a column English and one column translation", hint)
    report.stop_if_refused()
    return Reading((catalog,), report.findings())


def read_rows(content: bytes, heading: Heading, report: Report) -> Iterator[Row]:
    """The rows of a table whose columns `heading` knows. Raises PipelineError where they cannot be told apart."""
    refuse_if_large(content, report)
    return _rows(text_of(content, report), heading, report)


# From bytes to text


def text_of(content: bytes, report: Report) -> str:
    """`content` as text: UTF-8, or the UTF-16 of Excel's "Unicode text"."""
    coding = _coding(content)
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = 'in Excel, save as "CSV UTF-8"; in LibreOffice, choose the character set Unicode (UTF-8)'
        raise report.refuse("XF004", line, f"this is not {_NAMES[coding]} text", hint) from error
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise report.refuse("XF004", line, "there is a NUL character", "the file is damaged: have it sent again")
    return text


_NAMES = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-be": "UTF-16", "utf-16-le": "UTF-16"}


def _coding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    even, odd = (content[start:200:2].count(0) for start in (0, 1))
    if max(even, odd) > 20:
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8-sig"


# From text to rows


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def _rows(text: str, heading: Heading, report: Report) -> Iterator[Row]:
    """The rows of the table, each with the line on which it begins."""
    named = _SEPARATOR.match(text)
    start, before = (named.end(), 1) if named else (0, 0)
    first = _LINE.match(text, start)
    windows = first is not None and first[0].endswith("\r\n")
    delimiter = named[1] if named else _delimiter(text, heading)
    return _cells(_lines(text, start, delimiter, report), delimiter, before, windows=windows, report=report)


def _lines(text: str, start: int, delimiter: str, report: Report) -> Iterator[str]:
    """The lines of `text`, one at a time: a list of them all could be twenty times as large as the file."""
    for number, found in enumerate(_LINE.finditer(text, start), 1):
        if found[0].count(delimiter) > MOST_COLUMNS:
            raise report.refuse("XF005", number, "this line has too many columns", "look whether it is the right file")
        yield found[0]


def _delimiter(text: str, heading: Heading) -> str:
    """The character between the cells: the one with which an early line names the columns."""
    return next(_delimiters(text, heading), ",")


def _delimiters(text: str, heading: Heading) -> Iterator[str]:
    for found in islice(_LINE.finditer(text), 20):
        for delimiter in _DELIMITERS:
            if heading(next(csv.reader([found[0][:10_000]], delimiter=delimiter), [])):
                yield delimiter


def names_columns(content: bytes) -> bool:
    """Whether a file begins as a table of translations does: Excel calls its Unicode text ``.txt``."""
    start = content[:20_000]
    return any(_delimiters(start.decode(_coding(start), errors="replace"), columns_of))


def _cells(lines: Iterator[str], delimiter: str, before: int, *, windows: bool, report: Report) -> Iterator[Row]:
    """The rows in `lines`. Where Windows' line ends came into the cells too, they are taken out of them."""
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    start, toolkit = 1 + before, False
    try:
        for row in rows:
            toolkit = toolkit or _TOOLKITS.issubset(row)
            cells = [cell.replace("\r\n", "\n") for cell in row] if windows else row
            yield Row(start, [_meant(cell.replace(r"\\", "\\") if toolkit else cell) for cell in cells])
            start = rows.line_num + 1 + before
    except csv.Error as error:
        if "field larger" in str(error):
            hint = "look whether a quotation mark is missing in this row or above"
            raise report.refuse("XF005", start, "a cell of this row is longer than any text", hint) from error
        hint = 'put cells with line breaks between quotation marks, and write "" for a mark inside them'
        raise report.refuse("XF006", start, "the quotation marks of this row do not match", hint) from error
