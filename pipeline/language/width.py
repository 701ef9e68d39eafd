"""How wide text is where every letter has the same cell, and where its lines may end. Only importer of wcwidth."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.language.typeset import JOINED_UNIT, NO_BREAK

_ONE_CELL = (
    r"\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f"  # Greek, Cyrillic
    r"\u05d0-\u05ea\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u06ee-\u06ff"  # Hebrew, Arabic
    r"\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2200-\u22ff"  # Vietnamese; signs
)
_TWO_CELLS = r"\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
_UNSEEN = re.compile(r"[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
"""What takes no cell, of which wcwidth thinks otherwise in part: soft hyphens take one only where a line ends."""

# These answer for nearly every text, and spare the others 40 milliseconds of wcwidth's tables.
_NARROW = re.compile(f"[{_ONE_CELL}]*")
_KNOWN = re.compile(f"[{_ONE_CELL}{_TWO_CELLS}]*")


def columns(text: str) -> int:
    """The cells that `text` takes: two for a Chinese character, none for an accent or a mark of direction."""
    if _NARROW.fullmatch(text):
        return len(text)
    seen = _UNSEEN.sub("", text)
    if _KNOWN.fullmatch(seen):
        return len(seen) + len(_NARROW.sub("", seen))
    import wcwidth

    return wcwidth.wcswidth(seen)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, and one line for each of its own if `width` is 0.

    Lines end at ordinary spaces, and between Chinese or Japanese characters where no rule of theirs forbids it. What
    has no such place (an address, a word of Thai) stays whole and sticks out.
    """
    if "\n" not in text:
        return _wrapped(text, width)
    return [line for own in text.split("\n") for line in _wrapped(own, width)]


def _wrapped(line: str, width: int) -> list[str]:
    if width <= 0 or len(line) * 2 <= width:
        return [line]
    if _NARROW.fullmatch(line):
        return _cut(line, width)
    return _filled(_pieces(line), width)


def _cut(line: str, width: int) -> list[str]:
    """Lines of `line`, whose every character takes one cell."""
    lines, start, end = [], 0, len(line)
    while end - start > width:
        cut = line.rfind(" ", start + 1, start + width + 1)
        if cut < 0:
            cut = line.find(" ", start + width)
        if cut < 0:
            break
        lines.append(line[start:cut])
        start = cut + 1
    return [*lines, line[start:]]


def _filled(pieces: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Lines of `pieces`, each put where there is room for it."""
    lines: list[str] = []
    line, used = "", 0
    for gap, piece in pieces:
        wide = columns(piece)
        if line and used + len(gap) + wide > width:
            lines.append(line)
            line, used = piece, wide
        else:
            line, used = line + gap + piece, used + len(gap) + wide
    return [*lines, line]


# Chinese and Japanese break between characters, but for kinsoku: what closes, and small kana, begin no line; what opens
# ends none. A number keeps the unit behind it, and a no-break space both its sides.
_CHARACTER = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3105-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff"
)
_OPENS = r"〈《「『【〔〖〘〚（［｛｟｢“‘"
_CLOSES = (
    r"〉》」』】〕〗〙〛）］｝｠｣”’、。，．：；！？｡､％…‥—～·・゠ー〜々〻ゝゞヽヾ"
    r"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ"
)
_JOINS = r"\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u2069\U000e0100-\U000e01ef"
_LEADING = rf"{_OPENS}(\[\u2066-\u2068"
_TRAILING = rf"{_CLOSES})\]!,.:;?%{_JOINS}"
_OTHER = rf"{_CHARACTER}{_OPENS}{_CLOSES}{NO_BREAK}"
_CORE = (
    rf"[{_LEADING}]*+"
    rf"(?:\d[\d.,:/–-]*{NO_BREAK}?(?:{JOINED_UNIT})|[{_CHARACTER}]|[^{_OTHER}]*[^{_OTHER}{_LEADING}])"
    rf"[{_TRAILING}]*+"
)
_TIED = rf"(?:[{_CLOSES}][{_JOINS}]*+|{NO_BREAK}++(?:{_CORE}|[{_LEADING}]++)?)"
_PIECE = rf"{_TIED}*+{_CORE}{_TIED}*+|{_TIED}++|[{_LEADING}]++{_TIED}*+|."
_MAY_BREAK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@cache
def _piece() -> re.Pattern[str]:
    """The pattern of a piece, compiled when the first Chinese line is to be broken: it takes longer than any other."""
    return re.compile(_PIECE)


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """What no line may end inside, each behind what parts it from the one before: a space or nothing."""
    gap = ""
    for word in line.split(" "):
        for piece in _piece().findall(word) if _MAY_BREAK.search(word) else (word,):
            yield gap, piece
            gap = ""
        gap = " "
