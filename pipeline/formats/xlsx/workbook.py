"""A catalog as a workbook that is pleasant to work in. The only place that knows openpyxl."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from pipeline.formats.archive import packed, unpacked
from pipeline.formats.table import STATE_WORDS, rows_of
from pipeline.formats.xlsx.texts import hidden
from pipeline.language.locales import locale_for
from pipeline.language.width import columns as cells_of
from pipeline.model.catalog import Catalog, State

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that a cell of Excel can hold."""
LONGEST_NAME = 31
"""Characters that the name of a sheet can have."""
_WIDTHS = {
    "context": 14,
    "English": 60,
    "translation": 60,
    "state": 14,
    "comment": 32,
    "notes": 44,
    "earlier English": 44,
}
_LINE = 15
"""Points that a line takes."""
_FREE = ("translation", "state", "comment")
"""The columns that a translator fills in. The others are locked, without a password."""
_COLOURS = {State.MISSING: "FCE4D6", State.FUZZY: "FFF2CC", State.DONE: "E2EFDA"}
_HEADING = "D9E1F2"
_TEXT = "@"
"""The format of a cell in which a spreadsheet turns nothing into a number, a date or a formula."""


def fits(cell: str) -> bool:
    """Whether a cell can hold a text."""
    return len(hidden(cell)) <= _LONGEST


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog` as a workbook with one sheet. The same catalog makes the same bytes."""
    from openpyxl import Workbook  # only here: a tenth of a second that no other format needs

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None  # noqa: S101  # a new workbook has one
    sheet.title = catalog.slug[:LONGEST_NAME] or "translations"
    workbook.properties.title = catalog.slug
    workbook.properties.creator = "Leaflet Pipeline"
    rows = [[hidden(cell) for cell in row] for row in rows_of(catalog, fits)]
    rtl = bool(catalog.locale) and locale_for(catalog.locale).rtl
    _fill(sheet, rows, rtl=rtl)
    _dress(sheet, rows)
    sheet.sheet_view.rightToLeft = rtl
    file = BytesIO()
    workbook.save(file)
    return _undated(file.getvalue())


def _fill(sheet: "Worksheet", rows: Sequence[Sequence[str]], *, rtl: bool) -> None:
    """Put `rows` into cells that hold text and nothing else; only a translator's columns can be changed."""
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    columns = [name.partition(" (")[0] for name in rows[0]]
    orders = [2 if rtl and name in ("translation", "comment") else 1 for name in columns]
    alignments = [Alignment(wrap_text=True, vertical="top", readingOrder=order) for order in orders]
    heading, band, free = Font(bold=True), PatternFill("solid", fgColor=_HEADING), Protection(locked=False)
    for number, row in enumerate(rows, 1):
        for index, text in enumerate(row):
            cell = sheet.cell(number, index + 1, text)
            cell.data_type = "s"  # not "f", whatever it begins with
            cell.number_format, cell.alignment = _TEXT, alignments[index]
            if number == 1:
                cell.font, cell.fill = heading, band
            elif columns[index] in _FREE:
                cell.protection = free
        sheet.row_dimensions[number].height = _LINE * max(map(_lines, row, columns))


def _lines(text: str, column: str) -> int:
    """About how many lines `text` takes in a column. LibreOffice does not find out by itself when it opens a file."""
    return sum(1 + max(cells_of(line), 0) // _WIDTHS[column] for line in text.split("\n"))


def _dress(sheet: "Worksheet", rows: Sequence[Sequence[str]]) -> None:
    """Widths, a heading that stays, colours by state, a list of the states, and the lock."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.properties import PageSetupProperties

    columns = {name.partition(" (")[0]: get_column_letter(index) for index, name in enumerate(rows[0], 1)}
    for name, letter in columns.items():
        sheet.column_dimensions[letter].width = _WIDTHS[name]
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    translation, state, last = columns["translation"], columns["state"], max(len(rows), 2)
    for which, condition in _conditions(f"${translation}2", f"${state}2").items():
        fill = PatternFill("solid", bgColor=_COLOURS[which])
        rule = FormulaRule(formula=[condition], fill=fill)  # type: ignore[no-untyped-call]
        sheet.conditional_formatting.add(f"{translation}2:{state}{last}", rule)
    words = DataValidation("list", formula1=f'"{",".join(STATE_WORDS.values())}"', allow_blank=True)
    words.add(f"{state}2:{state}{last}")
    sheet.add_data_validation(words)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "formatCells", "autoFilter", "sort"):
        setattr(sheet.protection, allowed, False)  # False: it is not forbidden


def _conditions(translation: str, state: str) -> Mapping[State, str]:
    """When a row has the colour of a state: what is filled in and still called missing counts as done, as on return."""
    missing, fuzzy, done = (f'{state}="{STATE_WORDS[which]}"' for which in (State.MISSING, State.FUZZY, State.DONE))
    return {
        State.MISSING: f'AND({missing},{translation}="")',
        State.FUZZY: fuzzy,
        State.DONE: f'OR({done},AND({missing},{translation}<>""))',
    }


def _undated(content: bytes) -> bytes:
    """`content` without the time at which it was written, and with rows that grow with what is typed."""
    members = dict(unpacked(content, "workbook"))
    core, sheet = "docProps/core.xml", "xl/worksheets/sheet1.xml"
    members[core] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", members[core])
    members[sheet] = members[sheet].replace(b' customHeight="1"', b"")
    return packed(members)
