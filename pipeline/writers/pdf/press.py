"""The press: Typst, and nothing else that knows of it. Content comes as data beside a fixed template."""

from collections.abc import Mapping
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


def press(content: Mapping[str, bytes], fonts: Fonts, dated: datetime) -> bytes | tuple[Refusal, ...]:
    """The PDF of the template with `content`, its files by their names; or what Typst has to say against it."""
    try:
        import typst
    except ImportError:
        hint = "pip install typst, or leave pdf out of formats"
        return (Refusal("LE204", "the typesetter for PDF is not installed, so no PDF is made", hint),)
    try:
        print_it: Any = typst.compile  # its types know of no files by name, which it takes
        printed = print_it(
            {"main.typ": _template(), **content},
            format="pdf",
            font_paths=_opened(fonts.folders, fonts.digest),
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=dated,
        )
    except typst.TypstError as error:
        return (_refused(error),)
    assert isinstance(printed, bytes)  # noqa: S101  # what typst gives for one file of this format
    return printed


def _refused(error: "typst.TypstError") -> Refusal:
    said = error.message.replace("PDF/A-2a, PDF/UA-1 error: ", "")
    hints = "; ".join(error.hints) or "look at the pictures and at unusual characters of the article"
    return Refusal("LE203", f"the typesetter refuses: {said}", hints)


@cache
def _template() -> bytes:
    return files(__package__).joinpath("templates", "leaflet.typ").read_bytes()


@lru_cache(maxsize=4)
def _opened(folders: tuple[str, ...], digest: str) -> "typst.Fonts":  # noqa: ARG001  # other fonts in the same folders
    """The fonts, looked through once in a process."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))
