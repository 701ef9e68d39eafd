"""Finding many phrases in a text at once, in a time that does not grow with their number."""

import re
from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

Row = TypeVar("Row")

_WORD = re.compile(r"[^\W_](?:[\w&’'-]*\w)?")
_APART = re.compile(r"[^\w\s&’'-]")


class Found(NamedTuple, Generic[Row]):
    """A phrase as it stands in a text, and what its table says of it."""

    row: Row
    text: str
    start: int
    end: int


class Phrasebook(Generic[Row]):
    """Phrases, each with what is said of it. One with a capital is found only as it is written; the longest wins."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, Row]]] = {}
        for phrase in sorted(rows, key=lambda one: (-len(one), one)):
            first, *rest = _plain(phrase).split()
            exact = "" if phrase.islower() else phrase
            self._by_first.setdefault(first, []).append((tuple(rest), exact, rows[phrase]))

    def find(self, text: str) -> Iterator[Found[Row]]:
        """The phrases in `text`, in reading order. None overlaps another, or reaches over a punctuation mark."""
        words = list(_WORD.finditer(text))
        plain = [_plain(word[0]) for word in words]
        past = 0
        for index, first in enumerate(plain):
            if index >= past and first in self._by_first:
                for rest, exact, row in self._by_first[first]:
                    last = index + len(rest)
                    if tuple(plain[index + 1 : last + 1]) == rest:
                        start, end = words[index].start(), words[last].end()
                        found = text[start:end]
                        if exact in ("", found) and not _APART.search(found):
                            yield Found(row, found, start, end)
                            past = last + 1
                            break


def _plain(word: str) -> str:
    return word.lower().replace("'", "’")
