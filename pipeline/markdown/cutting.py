"""Leaves into units: white space made one, sentences cut at top level only, nothing lost."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.markdown.phrases import is_plain, markup_spans
from pipeline.model.phrase import Emphasis, Inline, Link, Phrase, RawHtml, Strike, Strong, Text, walk

_BLANKS = re.compile(r"[ \t]{2,}|\t")
_MOST_CUTS = 64
"""Cuts that are tried one by one in a leaf where cutting everywhere fails; beyond, it stays whole."""

Read = Callable[[str], Phrase]
Starts = Callable[[str], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Folded:
    """A leaf on one line, but for hard breaks, with the offset at which each of its source lines begins."""

    text: str
    lines: tuple[int, ...]

    def line_at(self, offset: int) -> int:
        """The index of the source line that the character at `offset` stands on."""
        return bisect_right(self.lines, offset) - 1


def fold(content: str, read: Read) -> Folded:
    """`content` with soft line breaks and runs of blanks as one space, and hard breaks as a visible backslash.

    Where that would change what the Markdown says (a code span or an address over two lines), only its ends are
    trimmed.
    """
    if "\n" not in content:
        return Folded(_BLANKS.sub(" ", content.strip()), (0,))
    lines = content.strip().split("\n")
    pieces, offsets, length = [], [], 0
    for index, line in enumerate(lines):
        offsets.append(length)
        piece = _BLANKS.sub(" ", line.strip(" \t"))
        if index + 1 < len(lines):
            piece = _ended(line, piece)
        pieces.append(piece)
        length += len(piece)
    text = "".join(pieces)
    if _may_change(content) and _changes(read(text), read(content.strip())):
        return _unfolded(content.strip())
    return Folded(text, tuple(offsets))


def _ended(line: str, piece: str) -> str:
    """`piece`, folded from `line`, with what stands between it and the next line."""
    if line.endswith("  "):
        return piece + "\\\n"
    if (len(piece) - len(piece.rstrip("\\"))) % 2:
        return piece + "\n"
    return piece + " "


def _may_change(content: str) -> bool:
    """Whether folding can change the meaning: code, tags and escapes are not white-space blind."""
    return "`" in content or "<" in content or "\\" in content


def _changes(folded: Phrase, written: Phrase) -> bool:
    """Whether folding changed what the author wrote. Raw HTML may hold a ``<pre>``, so it is not folded at all."""
    return squeezed(folded) != squeezed(written) or any(isinstance(inline, RawHtml) for inline in walk(written))


def _unfolded(content: str) -> Folded:
    offsets = [0]
    for line in content.split("\n")[:-1]:
        offsets.append(offsets[-1] + len(line) + 1)
    return Folded(content, tuple(offsets))


def cut(text: str, read: Read, starts: Starts) -> tuple[int, ...]:
    """The offsets at which the sentences of `text` begin, the first 0, such that reading them apart and together agree.

    A boundary inside emphasis, a link or code is no boundary.
    """
    found = starts(text)
    if not found or is_plain(text):
        return (0, *found)
    spans = markup_spans(text)
    if spans is not None:
        return (0, *(start for start in found if not any(begin < start < end for begin, end in spans)))
    whole = read(text)
    if agrees(whole, _pieces(text, found), read):
        return (0, *found)
    if len(found) > _MOST_CUTS:
        return (0,)
    good = tuple(start for start in found if agrees(whole, _pieces(text, (start,)), read))
    return (0, *good) if agrees(whole, _pieces(text, good), read) else (0,)


def _pieces(text: str, starts: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(text[a:b].rstrip(" ") for a, b in zip((0, *starts), (*starts, len(text)), strict=True))


def agrees(whole: Phrase, pieces: tuple[str, ...], read: Read) -> bool:
    """Whether `pieces`, read one by one and joined by spaces, say what `whole` says."""
    joined: list[Inline] = []
    for index, piece in enumerate(pieces):
        if index:
            joined.append(Text(" "))
        joined.extend(read(piece))
    return squeezed(tuple(joined)) == squeezed(whole)


def squeezed(phrase: Phrase) -> Phrase:
    """`phrase` with neighbouring texts as one and white space as single spaces: what a browser would show."""
    joined: list[Inline] = []
    for inline in phrase:
        piece = _squeezed(inline)
        if isinstance(piece, Text) and joined and isinstance(last := joined[-1], Text):
            joined[-1] = Text(_one_space(last.value + piece.value))
        else:
            joined.append(piece)
    return tuple(joined)


def _squeezed(inline: Inline) -> Inline:
    match inline:
        case Text(value):
            return Text(_one_space(value))
        case Emphasis(inside):
            return Emphasis(squeezed(inside))
        case Strong(inside):
            return Strong(squeezed(inside))
        case Strike(inside):
            return Strike(squeezed(inside))
        case Link(target, inside, title):
            return Link(target, squeezed(inside), _one_space(title))
        case _:
            return inline


def _one_space(text: str) -> str:
    return _SPACES.sub(" ", text) if "  " in text or "\n" in text or "\t" in text else text


_SPACES = re.compile(r"[ \t\n]+")
