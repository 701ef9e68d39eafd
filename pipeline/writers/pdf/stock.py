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
_LETTER = 0.5
"""Ems that a letter of an alphabet takes up, rather too much."""
_LETTERS = {
    **dict.fromkeys(("Hans", "Hant", "Jpan", "Kore"), 0.36),  # in which a character is worth three
    "Arab": 0.45,
    **dict.fromkeys(("Deva", "Beng", "Gujr", "Guru", "Orya", "Khmr", "Mymr"), 0.65),
    **dict.fromkeys(("Taml", "Telu", "Knda", "Mlym", "Sinh"), 0.85),
}
_BETWEEN = 0.7
"""Lines left free between two texts."""
_MARGINS = 33
"""Millimetres above and below header and footer."""
_EDGES = 8
"""Lines of header and footer."""
_MOST = 0.6
"""How much of a page may go to what had better not be parted. More would leave great holes above it."""
_MOST_GRAVE = 0.8
"""The same for a warning, of which nothing may be overleaf, and a row; with room for a heading above it."""


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

    def holds(self, weights: Iterable[int], locale: Locale, *, grave: bool = False) -> bool:
        """Whether texts of so many letters in `locale` are to stand together on any page."""
        own = type_for(locale)
        size = self.points * own.size * _POINT
        most = max(1, int(self.column * 0.9 / size / _LETTERS.get(locale.script, _LETTER)))
        lines = sum(max(1, ceil(weight / most)) + _BETWEEN for weight in weights)
        return lines * size * own.line_height <= (_MOST_GRAVE if grave else _MOST) * self.room

    @property
    def room(self) -> float:
        """The height that header and footer leave at least."""
        return self.height - _MARGINS - _EDGES * 1.45 * self.edge * _POINT


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
