"""The press: Typst, and nothing else that knows of it. Content comes as data beside a fixed template."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pipeline.model.font import Fonts
from pipeline.model.leaflet import Refusal

if TYPE_CHECKING:
    import typst

STANDARDS = ["ua-1", "a-2a"]
"""Tagged so that a screen reader can follow (PDF/UA-1), and to be opened as it is in decades (PDF/A-2a)."""


_FIRST_PAGES = re.compile(rb"%PDF-1\.\d\n%[^\n]*\n\s*1 0 obj\n<</Type/Pages/Count (\d+)/")
"""How every PDF of this typesetter begins, before anything that comes from a leaflet."""

_NOTHING = {"main.typ": b""}


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, and how many pages it has."""

    content: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class End:
    """Where the words of a PDF end."""

    page: int
    used: float
    """Points of that page that they take."""
    room: float
    """Points that a page has for them."""


def press(content: Mapping[str, bytes], fonts: Fonts, dated: datetime) -> Printed | tuple[Refusal, ...]:
    """The PDF of the template with `content`, its files by their names; or what Typst has to say against it."""
    try:
        import typst
    except ImportError:
        hint = "pip install typst, or leave pdf out of formats"
        return (Refusal("LE204", "the typesetter for PDF is not installed, so no PDF is made", hint),)
    print_it: Any = typst.compile  # its types know of no files by name, which it takes
    there = _opened(fonts.folders, fonts.digest)
    try:
        printed = print_it(
            _forme(content),
            format="pdf",
            font_paths=there,
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=dated,
        )
    except typst.TypstError as error:
        return (_refused(error),)
    assert isinstance(printed, bytes)  # noqa: S101  # what typst gives for one file of this format
    # The typesetter forgets what ten printings have not asked for. With an empty one after each, that is five leaflets.
    print_it(_NOTHING, format="pdf", font_paths=there, ignore_system_fonts=True)
    return Printed(printed, pages_of(printed) or end_of(content, fonts).page)


def pages_of(printed: bytes) -> int:
    """How many pages there are in a PDF of this typesetter; 0 if it does not say so where it always did."""
    told = _FIRST_PAGES.match(printed)
    return int(told[1]) if told else 0


def end_of(content: Mapping[str, bytes], fonts: Fonts) -> End:
    """Where the words of a leaflet end that has been printed. This costs a good deal of what the printing did."""
    import typst

    look_up: Any = typst.query
    asked = {"selector": "<end>", "field": "value", "one": True}
    there = _opened(fonts.folders, fonts.digest)
    return End(**json.loads(look_up(_forme(content), **asked, font_paths=there, ignore_system_fonts=True)))


def _forme(content: Mapping[str, bytes]) -> dict[str, bytes]:
    return {"main.typ": _template("leaflet"), **content}


def fold(
    printed: Printed, title: str, size: tuple[float, float], dated: datetime, *, rtl: bool
) -> bytes | tuple[Refusal, ...]:
    """The pages of a PDF two by two on sheets, `size` in millimetres, in the order in which these fold to a booklet.

    What comes out is a picture of pages: the tags by which a screen reader follows them are left behind.
    """
    import typst

    order = json.dumps({"title": title, "size": size, "sheets": folded(printed.pages, rtl=rtl)}).encode()
    files = {"main.typ": _template("booklet"), "booklet.json": order, "pages.json": as_numbers(printed.content)}
    print_it: Any = typst.compile
    try:
        sheets = print_it(files, format="pdf", ignore_system_fonts=True, pdf_tags=False, timestamp=dated)
    except typst.TypstError as error:
        return (_refused(error),)
    assert isinstance(sheets, bytes)  # noqa: S101  # what typst gives for one file of this format
    return sheets


def as_numbers(content: bytes) -> bytes:
    """The bytes of a file as a list of numbers: what lies beside the template must be text."""
    return json.dumps(list(content), separators=(",", ":")).encode()


def folded(pages: int, *, rtl: bool) -> list[tuple[int | None, int | None]]:
    """The pages on the sides of sheets, left and right; a page that there is not is None.

    The sheets are laid in each other and folded once; the fold of a book that reads from right to left is on its right.
    """
    count = -(-pages // 4) * 4
    numbers = [number if number <= pages else None for number in range(1, count + 1)]
    pairs = [(numbers[first], numbers[-1 - first]) for first in range(count // 2)]
    # On the outside of a sheet the later page is on the left, on its inside on the right.
    return [pair if (index % 2 == 0) is rtl else pair[::-1] for index, pair in enumerate(pairs)]


def _refused(error: "typst.TypstError") -> Refusal:
    said = error.message.replace("PDF/A-2a, PDF/UA-1 error: ", "")
    hints = (
        "; ".join(error.hints)
        or "look at the pictures and unusual characters of the article, and at the logo of the clinic"
    )
    return Refusal("LE203", f"the typesetter refuses: {said}", hints)


@cache
def _template(name: str) -> bytes:
    return files(__package__).joinpath("templates", f"{name}.typ").read_bytes()


@lru_cache(maxsize=4)
def _opened(folders: tuple[str, ...], digest: str) -> "typst.Fonts":  # noqa: ARG001  # other fonts in the same folders
    """The fonts, looked through once in a process."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))
