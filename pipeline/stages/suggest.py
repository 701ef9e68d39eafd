"""Finished work on texts that are alike: found by the rarest words of a text, measured by the words that were kept.

The **likeness** of two English texts is the share of their words that both have in the same order::

    200 * kept / (words of one + words of the other)        per cent

`kept` is the length of the longest common subsequence of words. A word is a run of letters and digits, with what joins
them inside (*don't*, *2.5*, *10:30*), or a whole placeholder or web address; case, punctuation and marks of emphasis do
not count. Two texts that are not the same to the letter are never more than 99 % alike.

Nothing that is alike enough is missed. Order all words by how rare they are. Two texts of `n` and `m` words that keep
`o` of them cannot hide that: one of the `n - o + 1` rarest words of the one is among the `m - o + 1` rarest of the
other. So each text is filed under its few rarest words, together with the rank that each has in it, and a question
looks under its own few rarest (the prefix and positional filters of similarity joins). Texts are numbered by their
length, so that a question also leaps over all that are too short or too long.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import ceil, floor
from typing import Protocol

from pipeline.model.memory import Suggestion

FLOOR = 75.0
"""The likeness from which texts are filed to be found, in per cent. Nothing below it is looked for."""
ALMOST = 99.0
"""The most that two texts are alike which are not the same."""
LONGEST = 500
"""Words up to which a text is filed. A longer one is no sentence, and only found by itself."""
GRAVE = 5.0
"""What a change of a number or a negation costs a suggestion in its place among others, in points of likeness."""

Grave = Callable[[str, str], bool]
"""Whether two texts differ in what must never be carried over: a number, a negation."""

_WORD = re.compile(r"\{[^{}\s]*\}|(?:https?://|www\.)[^\s<>()\[\]]+|[^\W_]+(?:['.,:][^\W_]+)*")
_SLACK = 1e-9
_BLUR = 1e-4
"""How far below its cutoff RapidFuzz must be let look, lest it leaves out what is alike by exactly that much."""


def words(text: str) -> list[str]:
    """The words of `text` that likeness is measured by."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same, in per cent of their words; 100 only for the same text."""
    from rapidfuzz.distance import Indel

    if one == other:
        return 100.0
    left, right = words(one), words(other)
    return min(ALMOST, _per_cent(Indel.normalized_similarity(left, right))) if left or right else 0.0


def _per_cent(share: float) -> float:
    return round(share * 100, 6)


# Forms: a text as a string that has one character for each word


UNKNOWN = 0x10FFFF
"""The character of the first word of a question that is in no text; others count down from it."""


def rarest_last(counts: Mapping[str, int]) -> list[str]:
    """The words of `counts` in the order of their numbers: a word's number is the higher, the rarer it is."""
    return sorted(sorted(counts), key=counts.__getitem__, reverse=True)


class Shelf(Protocol):
    """Forms that are filed under their rarest words. They are numbered by length, from 0 and without a gap."""

    @property
    def starts(self) -> Sequence[int]:
        """For each length, how many forms are shorter."""
        ...

    def under(self, word: str, most: int) -> Iterable[tuple[int, Sequence[int]]]:
        """For each rank up to `most`, the forms in which `word` has that rank among the rarest, in order."""
        ...

    def forms(self, numbers: Sequence[int]) -> Sequence[str]:
        """The forms of these numbers."""
        ...


def filed(forms: Sequence[str]) -> dict[int, list[int]]:
    """The numbers of `forms` by word and rank, as ``code of the word << 8 | rank``."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        codes = sorted(map(ord, form), reverse=True)
        for rank, code in enumerate(codes[: _ranks(len(form))]):
            postings[code << 8 | rank].append(number)
    return postings


def _ranks(length: int) -> int:
    """How many of a form's rarest words it is filed under, so that every text that is alike by `FLOOR` finds it."""
    share = FLOOR / 100
    return floor(2 * length * (1 - share) / (2 - share) + _SLACK) + 1


def starts(forms: Sequence[str]) -> list[int]:
    """For each length up to the longest of `forms`, which are in order of length, how many are shorter; last, all."""
    lengths = [len(form) for form in forms]
    return [bisect_left(lengths, length) for length in range((lengths[-1] if lengths else 0) + 2)]


def alike(shelf: Shelf, form: str, least: float = FLOOR) -> list[tuple[int, float]]:
    """The numbers of all forms on `shelf` that are alike to `form` by `least` per cent, with their likeness."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    share = max(least, FLOOR) / 100
    numbers = sorted(_candidates(shelf, form, share)) if form else []
    found = process.extract(
        form,
        shelf.forms(numbers),
        scorer=Indel.normalized_similarity,
        score_cutoff=share - _BLUR,
        limit=None,
    )
    return [(numbers[index], _per_cent(score)) for _, score, index in found if score >= share - _SLACK]


def _candidates(shelf: Shelf, form: str, share: float) -> set[int]:
    """The numbers of all forms that may be alike enough, and of few others.

    Word `rank` of the question's and word `other` of a form's rarest can be the first that both have only if enough
    words follow in each. That bounds the form's length from both sides.
    """
    size = len(form)
    found: set[int] = set()
    for rank, word in enumerate(sorted(form, reverse=True)):
        longest = floor(2 * (size - rank) / share - size + _SLACK)
        shortest = size * share / (2 - share)
        if longest < ceil(shortest - _SLACK):
            break
        most = floor((longest * (2 - share) - size * share) / 2 + _SLACK)
        end = _before(shelf, longest + 1)
        for other, numbers in shelf.under(word, most):
            begin = _before(shelf, ceil(shortest + 2 * other / (2 - share) - _SLACK))
            if begin < end:
                found.update(numbers[bisect_left(numbers, begin) : bisect_left(numbers, end)])
    return found


def _before(shelf: Shelf, length: int) -> int:
    """How many forms are shorter than `length`."""
    return shelf.starts[min(length, len(shelf.starts) - 1)]


# In memory


class Index:
    """Texts that are found again by texts that are alike. Building it takes some ten microseconds a text."""

    def __init__(self, sources: Sequence[str]) -> None:
        split = [words(source) for source in sources]
        self._codes = {word: chr(code) for code, word in enumerate(rarest_last(Counter(chain.from_iterable(split))))}
        code = self._codes.__getitem__
        self._places: dict[str, list[int]] = {}
        for place, each in enumerate(split):
            if 0 < len(each) <= LONGEST:
                self._places.setdefault("".join(map(code, each)), []).append(place)
        self._forms = sorted(self._places, key=len)
        self._postings = filed(self._forms)
        self.starts = starts(self._forms)

    def nearest(self, source: str, least: float = FLOOR) -> list[tuple[int, float]]:
        """The places of all texts that are alike to `source`, the most alike first, with their word-by-word likeness.

        Those that are equally alike stand in the order in which they were given.
        """
        found = [
            (place, score) for number, score in alike(self, self._form(source), least) for place in self._at(number)
        ]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _form(self, source: str) -> str:
        return form_of(words(source), self._codes)

    def _at(self, number: int) -> list[int]:
        return self._places[self._forms[number]]

    def under(self, word: str, most: int) -> Iterator[tuple[int, Sequence[int]]]:
        """As a `Shelf` has it."""
        first = ord(word) << 8
        return ((rank, self._postings[first | rank]) for rank in range(most + 1) if first | rank in self._postings)

    def forms(self, numbers: Sequence[int]) -> Sequence[str]:
        """As a `Shelf` has it."""
        return [self._forms[number] for number in numbers]


def form_of(each: Sequence[str], codes: Mapping[str, str]) -> str:
    """The form of a question with these words: one that no text has gets a character that no other word has.

    Nothing if there are more than `LONGEST`: such a text is not looked for.
    """
    if len(each) > LONGEST:
        return ""
    unknown: dict[str, str] = {}
    return "".join(codes.get(word) or unknown.setdefault(word, chr(UNKNOWN - len(unknown))) for word in each)


@dataclass(slots=True)
class Recall:
    """Pairs in memory, as an update asks for them."""

    pairs: Sequence[Suggestion]
    """In the order in which they are preferred where all else is equal."""
    grave: Grave | None = None
    _index: Index | None = field(default=None, init=False)
    _same: dict[str, list[Suggestion]] = field(default_factory=dict, init=False)

    def suggest(self, source: str, limit: int = 3, least: float = FLOOR) -> tuple[Suggestion, ...]:
        """Up to `limit` pairs whose texts are alike to `source`, the best first."""
        if self._index is None:
            self._index = Index([pair.source for pair in self.pairs])
        close = [(self.pairs[place], score) for place, score in self._index.nearest(source, least)]
        return ranked(source, [*((pair, 100.0) for pair in self._of(source)), *close], limit, self.grave)

    def exact(self, source: str, context: str = "") -> Suggestion | None:
        """The pair of exactly this text; one of the same context before any other."""
        same = self._of(source)
        return next((pair for pair in same if pair.context == context), same[0] if same else None)

    def _of(self, source: str) -> list[Suggestion]:
        if not self._same:
            for pair in self.pairs:
                self._same.setdefault(pair.source, []).append(pair._replace(likeness=100.0))
        return self._same.get(source, [])


def ranked(
    source: str, found: Sequence[tuple[Suggestion, float]], limit: int, grave: Grave | None = None
) -> tuple[Suggestion, ...]:
    """The best `limit` of the pairs that were `found` with the likeness of their words, the best first.

    Of two that are equally alike, the one whose characters are more alike comes first, then the one that was found
    first. The same translation of the same text is said once. A `grave` change costs a place among those that are
    nearly as alike.
    """
    from rapidfuzz import fuzz

    once: dict[tuple[str, str], Suggestion] = {}
    for pair, score in found:
        rated = 100.0 if pair.source == source else min(score, ALMOST)
        once.setdefault((pair.source, pair.target), pair._replace(likeness=rated))
    close = list(once.values())
    if len(close) > limit:
        least = sorted((pair.likeness for pair in close), reverse=True)[limit - 1] - (GRAVE if grave else 0)
        close = [pair for pair in close if pair.likeness >= least]

    def place(pair: Suggestion) -> tuple[float, float]:
        cost = GRAVE if grave and pair.source != source and grave(pair.source, source) else 0.0
        return cost - pair.likeness, -fuzz.ratio(pair.source, source)

    return tuple(sorted(close, key=place)[:limit])
