"""A text cut where a reader's eye needs help: what must stay to the letter, and what cannot be seen."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple


class Segment(NamedTuple):
    """A stretch of a text, and how it is shown."""

    kind: Literal["words", "code", "unseen"]
    text: str
    """For what cannot be seen, its number: ``U+200F``."""


_UNSEEN = "\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202f\u2060-\u2069\ufeff\ufff9-\ufffb"
"""Controls, marks of direction and odd spaces. Joiners stay: letters of many scripts are shaped by them."""
_SHOWN_AS_SPACE = frozenset("\xa0\u202f")
_PARTS = re.compile(rf"(\{{[^{{}}\s]+\}}|(?:https?://|mailto:|tel:)[^\s<>()\[\]\"]+)|([{_UNSEEN}])")


def segments(text: str) -> Iterator[Segment]:
    """`text` in segments. Placeholders and addresses keep their own direction in any language."""
    end = 0
    for found in _PARTS.finditer(text):
        if found.start() > end:
            yield Segment("words", text[end : found.start()])
        yield Segment("code", found[1]) if found[1] else _unseen(found[2])
        end = found.end()
    if end < len(text):
        yield Segment("words", text[end:])


def _unseen(character: str) -> Segment:
    if character in _SHOWN_AS_SPACE:
        return Segment("words", character)
    return Segment("unseen", f"U+{ord(character):04X}")
