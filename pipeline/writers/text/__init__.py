"""The plain-text leaflet: for mail, record systems, screen readers, and whoever wants nothing but the words."""

import unicodedata

from pipeline.model.block import Footnotes
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.model.locale import Locale
from pipeline.writers.furniture import furniture, told_in
from pipeline.writers.text.leaves import Sheet
from pipeline.writers.text.page import article, page
from pipeline.writers.words import interface

__all__ = ["write"]

WRAP = 72
"""The cells in a line, for scripts that break at spaces and run left to right. Viewers wrap others better than we."""


def write(leaflet: Leaflet, setting: Setting) -> bytes:
    """The leaflet as one text file in UTF-8; the same leaflet and setting give the same bytes."""
    lines = page(_sheet(leaflet, setting), leaflet, furniture(leaflet, setting))
    if setting.english and setting.shape.layout == "sequential":
        lines += ["", *article(_sheet(setting.english, setting), setting.english)]
    text = unicodedata.normalize("NFC", "\n".join(_tidy(lines))).strip("\n") + "\n"
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() if setting.text.windows else text.encode()


def _sheet(leaflet: Leaflet, setting: Setting) -> Sheet:
    labels = [label for block in leaflet.body if isinstance(block, Footnotes) for label, _ in block.notes]
    told_here = told_in(setting, leaflet.locale).clinic.values
    values = {f"clinic.{name}": told for name, told in told_here.items()}
    return Sheet(
        leaflet.locale,
        interface(leaflet.locale),
        values,
        _width(leaflet.locale, setting.text.wrap),
        {label: number for number, label in enumerate(dict.fromkeys(labels), 1)},
    )


def _width(locale: Locale, asked: int | None) -> int:
    if asked is not None:
        return max(0, asked)
    return WRAP if locale.spaces and not locale.rtl else 0


def _tidy(lines: list[str]) -> list[str]:
    """`lines` without spaces at their ends, and never two blank ones in a row."""
    stripped = [line.rstrip() for line in lines]
    return [line for line, before in zip(stripped, ["", *stripped], strict=False) if line or before]
