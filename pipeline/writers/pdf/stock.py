"""The paper store: how large a page is, how far its words keep from the edge, and how much of them it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from pipeline.model.locale import Locale
from pipeline.model.shape import Paper, Shape
from pipeline.writers.scripts import type_for

SHEETS: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
"""Millimetres."""

_POINT = 25.4 / 72
_LETTER = 0.66
"""Ems of a line that a letter of an alphabet takes up, with its share of spaces; measured on our own leaflets."""
_LETTERS = {
    **dict.fromkeys(("Hans", "Hant", "Jpan", "Kore"), 0.45),  # in which a character is worth two or three
    "Arab": 0.56,
    **dict.fromkeys(("Deva", "Beng", "Gujr", "Guru", "Orya", "Khmr", "Mymr"), 0.85),
    **dict.fromkeys(("Taml", "Telu", "Knda", "Mlym", "Sinh"), 1.05),
}
_HEADING = 1.75 * 1.4 * 0.7
"""Ems that a letter of a heading takes up at most: Typst sets titles 1.4 times as large before we do anything."""
_BETWEEN = 0.3
"""Lines left free between two texts."""
_INDENT = 12
"""Millimetres of a line that frames and bullets take."""
_FRAME = 4
"""Ems that a frame and its title take."""
_MARGINS, _MARGINS_LYING = 33, 26
"""Millimetres above and below header and footer; a sheet that lies has no height to spare."""
_EDGES = 8
"""Lines of header and footer."""
LOOSE, BOX, GRAVE, ROW, WHOLE = 0.4, 0.6, 0.85, 0.95, 1
"""How much of a page may go to what is not parted, as it is guessed to be, which is rather too high: a list, as more
would leave great holes above it; a table or a box; a warning, of which nothing may be overleaf; a row of two columns;
and a warning with what leads to it."""
_FEW_LINES = 26


@dataclass(frozen=True, slots=True)
class Stock:
    """One page, in millimetres; letters in points."""

    width: float
    height: float
    margin: float
    points: float
    edge: float
    """The size of header and footer."""
    columns: int = 1

    @property
    def gutter(self) -> float:
        return 8

    @property
    def column(self) -> float:
        """The width of what is read line by line."""
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns

    @property
    def letters_of_heading(self) -> int:
        """How many letters of the largest heading a line holds at least."""
        return int(self.column / (self.points * _HEADING * _POINT))

    def height_of(self, weight: int, locale: Locale) -> float:
        """How high a text of so many letters in `locale` will stand, at a guess."""
        own = type_for(locale)
        size = self.points * own.size * _POINT
        most = max(1, int((self.column - _INDENT) / size / _LETTERS.get(locale.script, _LETTER)))
        return (max(1, ceil(weight / most)) + _BETWEEN) * size * own.line_height

    def holds(self, heights: Iterable[float], share: float = LOOSE) -> bool:
        """Whether texts so high are to stand together on any page, of which they may take a `share`."""
        frame = 0 if share == ROW else _FRAME * self.points * _POINT
        return sum(heights) + frame <= share * self.room

    @property
    def room(self) -> float:
        """The height that header and footer leave at least."""
        margins = _MARGINS_LYING if self.width > self.height else _MARGINS
        return self.height - margins - _EDGES * 1.45 * self.edge * _POINT

    @property
    def few_lines(self) -> bool:
        """Whether so few lines stand on a page that what is kept whole has to be fitted in."""
        return self.room / (1.5 * self.points * _POINT) < _FEW_LINES


def stock_for(shape: Shape, paper: Paper) -> Stock:
    """The page for a leaflet in `shape`.

    Columns side by side are to hold 35 letters a line at least: where large letters would leave fewer, the page lies.
    """
    width, height = SHEETS[paper]
    edge = 10 if shape.size == "standard" else 12
    if shape.booklet:
        return Stock(height / 2, width, 13, shape.points, edge - 1)
    if shape.layout == "facing":
        wide, high = (width, height) if shape.size == "standard" else (height, width)
        return Stock(wide, high, 15, shape.points, edge, 2)
    return Stock(width, height, 21, shape.points, edge)
