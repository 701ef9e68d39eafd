"""Where two versions of a text differ, by words, as a person would mark it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import groupby
from unicodedata import category

LONGEST = 2000
"""Words up to which two texts are compared; of longer ones all of it counts as changed."""


class Fate(Enum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row that share a fate."""

    fate: Fate
    text: str


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """Both texts in one: without what is new, the pieces are `old`, and without what is gone, `new`.

    Words are compared whole (a number is a word too, with its point), and each character by itself where a script
    writes none apart.
    """
    return tuple(_joined(_compared(_words(old), _words(new))))


def _compared(old: list[str], new: list[str]) -> Iterator[Piece]:
    if max(len(old), len(new)) > LONGEST:
        yield from (Piece(Fate.GONE, "".join(old)), Piece(Fate.NEW, "".join(new)))
        return
    from rapidfuzz.distance import Indel

    for step in Indel.opcodes(old, new):
        left, right = "".join(old[step.src_start : step.src_end]), "".join(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            yield Piece(Fate.KEPT, left)
        else:
            yield from (Piece(Fate.GONE, left), Piece(Fate.NEW, right))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """`pieces` with as few changes as say the same: what is gone before what is new, over the spaces between them."""
    listed = [piece for piece in pieces if piece.text]
    changed = [piece.fate is not Fate.KEPT for piece in listed]
    for index in range(1, len(listed) - 1):
        if listed[index].text.isspace() and changed[index - 1] and changed[index + 1]:
            changed[index] = True
    for differs, run in groupby(zip(listed, changed, strict=True), key=lambda one: one[1]):
        together = [piece for piece, _ in run]
        if not differs:
            yield Piece(Fate.KEPT, "".join(piece.text for piece in together))
            continue
        for fate, other in ((Fate.GONE, Fate.NEW), (Fate.NEW, Fate.GONE)):
            if text := "".join(piece.text for piece in together if piece.fate is not other):
                yield Piece(fate, text)


def _words(text: str) -> list[str]:
    return _word().findall(text)


@cache
def _word() -> re.Pattern[str]:
    """A placeholder, a space, a word with the marks on its letters and what joins it inside, or any one character."""
    marks = "".join(chr(code) for code in range(0x300, 0xAC00) if category(chr(code))[0] == "M")
    alone = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    letter = rf"(?:[^\W_{alone}][{re.escape(marks)}\u200c\u200d]*+)"
    return re.compile(rf"\{{[^{{}}\s]*\}}|\s|{letter}++(?:['’.,:]{letter}++)*+|[\s\S]")
