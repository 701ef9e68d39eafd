"""The measuring tape: tables whose words do not fit beside each other on a page."""

from collections.abc import Iterator

from pipeline.model.block import Table, every_block
from pipeline.model.finding import Severity
from pipeline.model.leaflet import Leaflet, Passages, Refusal
from pipeline.model.phrase import plain

ROOM = 62
"""Letters on a line of a page in 14 points, less what the rules of a table and the white beside them take."""
_CELL = 3
"""Letters that the white of a column takes."""


def crowded(table: Table[Passages]) -> bool:
    """Whether the longest words of all columns do not fit on a line, so that some must be broken."""
    return _letters(table) > ROOM


def too_wide(leaflet: Leaflet) -> Iterator[Refusal]:
    """A warning for each table of which words must be broken. In scripts without spaces, lines break anywhere."""
    if not leaflet.locale.spaces:
        return
    for block in every_block(leaflet.body):
        if isinstance(block, Table) and crowded(block):
            message = f"this table needs {_letters(block)} letters a line and a page has {ROOM}, so words are broken"
            hint = "take out a column, use shorter words, or write a list"
            where = next((passages[0] for passages in block.header if passages), None)
            yield Refusal("LE303", message, hint, where, Severity.WARNING)


def _letters(table: Table[Passages]) -> int:
    columns = zip(table.header, *table.rows, strict=True)
    return sum(max(map(_longest, cells)) + _CELL for cells in columns) - _CELL


def _longest(cell: Passages) -> int:
    return max((len(word) for passage in cell for word in plain(passage.phrase).split()), default=0)
