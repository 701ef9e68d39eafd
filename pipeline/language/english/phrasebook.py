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


class Tokens:
    """A text by its words, ready for any number of books."""

    __slots__ = ("plain", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = _WORD.findall(_plain(text))
        """The words in small letters, with one kind of apostrophe."""


class Phrasebook(Generic[Row]):
    """Phrases, each with what is said of it. One with a capital is found only as it is written."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._by_word: dict[str, list[tuple[list[str], int, str, Row]]] = {}
        for phrase, row in rows.items():
            words = _plain(phrase).split()
            rarest = max(words, key=len)
            exact = "" if phrase.islower() else phrase
            self._by_word.setdefault(rarest, []).append((words, words.index(rarest), exact, row))

    def find(self, tokens: Tokens) -> Iterator[Found[Row]]:
        """The phrases in a text, in reading order: the longest where several overlap, and none over a full stop."""
        hits = self._hits(tokens.plain) if not self._by_word.keys().isdisjoint(tokens.plain) else []
        if not hits:
            return
        words = list(_WORD.finditer(tokens.text))
        if len(words) != len(tokens.plain):  # a letter like İ, which is two when it is small
            hits = self._hits([_plain(word[0]) for word in words])
        past = 0
        for first, negative, exact, row in sorted(hits, key=lambda hit: hit[:2]):
            last = first - negative - 1
            start, end = words[first].start(), words[last].end()
            found = tokens.text[start:end]
            if first >= past and exact in ("", found) and not _APART.search(found):
                yield Found(row, found, start, end)
                past = last + 1

    def _hits(self, plain: list[str]) -> list[tuple[int, int, str, Row]]:
        """Where phrases begin among the words, and minus how many they are, so that the longest comes first."""
        return [
            (index - at, -len(words), exact, row)
            for index, word in enumerate(plain)
            if word in self._by_word
            for words, at, exact, row in self._by_word[word]
            if index >= at and plain[index - at : index - at + len(words)] == words
        ]


def _plain(word: str) -> str:
    return word.lower().replace("'", "’")
