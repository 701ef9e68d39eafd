"""How hard an English text is to read, by two published formulas. They measure length, not sense: a score is a hint."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import sqrt

from pipeline.language.english.syllables import syllables

ENOUGH_WORDS = 100
"""Fewer words than these have no grade: one long word would decide it."""
POLYSYLLABIC = 3
_SMOG_SENTENCES = 30
"""The number of sentences for which the formula of SMOG was made."""

_SPOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_PLACEHOLDER = ("{", "({")
_ONE_APOSTROPHE = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class Measures:
    """What the formulas count in a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0
    """Words of three syllables or more."""

    @property
    def is_enough(self) -> bool:
        return self.words >= ENOUGH_WORDS

    @property
    def mean_sentence(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def flesch_kincaid(self) -> float:
        """The school grade (US) of Kincaid and others, 1975: 0.39 words/sentences + 11.8 syllables/words - 15.59."""
        if not self.sentences or not self.words:
            return 0.0
        return 0.39 * self.mean_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The school grade of McLaughlin, 1969: 1.0430 sqrt(polysyllables x 30/sentences) + 3.1291."""
        if not self.sentences:
            return 0.0
        return 1.0430 * sqrt(self.polysyllables * _SMOG_SENTENCES / self.sentences) + 3.1291


def measures(sentences: Iterable[Sequence[str]]) -> Measures:
    """What the formulas count in `sentences`, each the words of one. A number is a word of one syllable."""
    sentences = tuple(sentences)
    spoken = long = 0
    for word, times in Counter(chain.from_iterable(sentences)).items():
        heard = spoken_syllables(word)
        spoken += times * heard
        long += times * (heard >= POLYSYLLABIC)
    return Measures(len(sentences), sum(map(len, sentences)), spoken, long)


@lru_cache(maxsize=8192)
def spoken_syllables(word: str) -> int:
    """How many syllables a word of a text has, whatever signs stand around it: the parts of ``well-known`` add up.

    An abbreviation in capitals is spelt, a letter a syllable. A placeholder is one, as numbers are.
    """
    if word.startswith(_PLACEHOLDER):
        return 1
    parts = _SPOKEN.findall(word)
    return (
        sum(len(part) if _is_spelt(part) else syllables(part.lower().translate(_ONE_APOSTROPHE)) for part in parts) or 1
    )


def _is_spelt(word: str) -> bool:
    return 1 < len(word) < 5 and word.isupper()
