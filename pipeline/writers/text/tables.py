"""The ruler: tables in columns where they fit, and otherwise as one record a row."""

from collections.abc import Sequence

from pipeline.language.width import columns
from pipeline.model.block import Table
from pipeline.model.leaflet import Passages
from pipeline.writers.text.leaves import Sheet, labelled, lines, spoken

ROOM = 72
"""The cells that columns may take where paragraphs are not wrapped."""
_GUTTER = "  "

Row = tuple[str, ...]


def table(sheet: Sheet, block: Table[Passages], width: int) -> list[str]:
    """The lines of a table: columns only from left to right, since no viewer lines up mixed directions."""
    header, *rows = (tuple(spoken(sheet, cell) for cell in row) for row in (block.header, *block.rows))
    widths = [max(map(columns, cells)) for cells in zip(header, *rows, strict=True)]
    fits = sum(widths) + len(_GUTTER) * (len(widths) - 1) <= (width or ROOM)
    if fits and not sheet.locale.rtl and not any("\n" in cell for row in (header, *rows) for cell in row):
        return _in_columns(header, rows, widths, block.align)
    return _records(sheet, header, rows, width)


def _in_columns(header: Row, rows: Sequence[Row], widths: Sequence[int], align: Sequence[str]) -> list[str]:
    rule = tuple("-" * width for width in widths)
    return [
        _GUTTER.join(_padded(cell, width, side) for cell, width, side in zip(row, widths, align, strict=True))
        for row in (header, rule, *rows)
    ]


def _padded(cell: str, width: int, side: str) -> str:
    room = width - columns(cell)
    left = {"right": room, "center": room // 2}.get(side, 0)
    return " " * left + cell + " " * (room - left)


def _records(sheet: Sheet, header: Row, rows: Sequence[Row], width: int) -> list[str]:
    """Each row as lines of its own that name their column, with a blank line between two rows."""
    found: list[str] = []
    for row in rows or [("",) * len(header)]:
        found += [""] if found else []
        for name, cell in zip(header, row, strict=True):
            text = labelled(sheet, name, cell) if name and cell else name or cell
            found += lines(sheet, text, width) if text else []
    return found
