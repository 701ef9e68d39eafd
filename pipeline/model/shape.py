"""The forms of one leaflet: with or without English beside it, in large letters or not, folded or not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Layout: TypeAlias = Literal["mono", "facing", "sequential"]
"""One language; English beside it, block by block; or English after it, on pages of its own."""
Size: TypeAlias = Literal["standard", "large"]
"""14 or 18 points in Latin letters."""
Paper: TypeAlias = Literal["a4", "letter"]

LAYOUTS: tuple[Layout, ...] = ("mono", "facing", "sequential")
PAPERS: tuple[Paper, ...] = ("a4", "letter")
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


Form: TypeAlias = Literal["html", "text", "pdf", "sms"]
FORMS: tuple[Form, ...] = ("html", "text", "pdf", "sms")

_ENDINGS: dict[Form, str] = {"html": ".html", "text": ".txt", "pdf": ".pdf", "sms": ".sms.txt"}

_MADE: dict[Form, Callable[[Shape], bool]] = {
    "html": lambda shape: not shape.booklet,
    # Columns of text line up in no mail and in no record, and letters have no size in it.
    "text": lambda shape: shape.layout != "facing" and replace(shape, layout="mono") == STANDARD,
    "pdf": lambda shape: not (shape.booklet and shape.layout == "facing"),  # half a page is too narrow for two columns
    "sms": lambda shape: shape == STANDARD,
}
"""Which shapes there are of each kind of file."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One file that a leaflet becomes: of which kind, and in which shape."""

    form: Form
    shape: Shape = STANDARD

    @property
    def key(self) -> str:
        """``html.facing``: its name among the inputs of a leaflet."""
        return f"{self.form}.{self.shape.name}" if self.shape.name else self.form

    @property
    def suffix(self) -> str:
        """How the name of the file ends, after that of the article."""
        return self.shape.suffix(_ENDINGS[self.form])

    @property
    def made(self) -> bool:
        """Whether there is such a file."""
        return _MADE[self.form](self.shape)


def copies(forms: Iterable[Form], shapes: Iterable[Shape], *, english: bool = False) -> tuple[Copy, ...]:
    """The files that there are of `forms` in `shapes`. An article in English needs no English beside it."""
    wanted = [replace(shape, layout="mono") if english else shape for shape in shapes]
    found = (Copy(form, shape) for form in forms for shape in wanted)
    return tuple(dict.fromkeys(copy for copy in found if copy.made))


def shapes(layouts: Iterable[Layout], sizes: Iterable[Size], *, booklet: bool = False) -> tuple[Shape, ...]:
    """Every layout in every size."""
    there = tuple(sizes)
    return tuple(Shape(layout, size, booklet) for layout in layouts for size in there)


_SHAPES = (*shapes(LAYOUTS, SIZES), *shapes(LAYOUTS, SIZES, booklet=True))
ALL_COPIES: Mapping[str, Copy] = {copy.key: copy for copy in copies(FORMS, _SHAPES)}
"""Every file that a leaflet can become, by its key."""
