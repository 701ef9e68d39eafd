"""The forms of one leaflet: with or without English beside it, in large letters or not, folded or not."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Layout: TypeAlias = Literal["mono", "facing", "sequential"]
"""One language; English beside it, block by block; or English after it, on pages of its own."""
Size: TypeAlias = Literal["standard", "large"]
"""14 or 18 points in Latin letters."""

LAYOUTS: tuple[Layout, ...] = ("mono", "facing", "sequential")
SIZES: tuple[Size, ...] = ("standard", "large")

POINTS: dict[Size, int] = {"standard": 14, "large": 18}
"""The size of running text in Latin letters: for eyes that are not what they were, and for those that are weak."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one file of a leaflet is laid out. The paper is another matter: a clinic has one kind of it."""

    layout: Layout = "mono"
    size: Size = "standard"
    booklet: bool = False
    """Whether two pages stand side by side on each sheet, in the order in which they fold to a booklet."""

    @property
    def name(self) -> str:
        """``facing.large``; empty for one language in standard size, which is what a file is unless its name tells."""
        parts = (self.layout if self.layout != "mono" else "", self.size if self.size != "standard" else "")
        return ".".join(part for part in (*parts, "booklet" if self.booklet else "") if part)

    @property
    def points(self) -> int:
        return POINTS[self.size]

    @property
    def bilingual(self) -> bool:
        return self.layout != "mono"

    def suffix(self, ending: str) -> str:
        """How the file of a leaflet in this shape ends: ``.facing.large.html``."""
        return f".{self.name}{ending}" if self.name else ending


STANDARD = Shape()
