"""English that was left over in a translation: words of the source in a row, or everyday words in a row."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.language.english.everyday import ALSO_ELSEWHERE, COMMON

RUN = 4
"""English words in a row that cannot be chance."""
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）|“[^“”]*”|«[^«»]*»|\"[^\"]*\"|„[^„”]*”|‘[^‘’]*’|'(?<!\w')[^']*'(?!\w)")
"""What stands in brackets or between quotation marks, where a translation may give the English."""
_MAY_BE_ASIDE = re.compile(r"\(|（|“|«|\"|„|‘|'|\.(?<=\w\.)(?=\w)")  # a sign first, so that it is found quickly
_FILES = re.compile(r"[\w-]++(?:\.[\w-]+)+")
_MAY_BE_FILE = re.compile(r"\.(?=[\w-])")


def without_asides(text: str) -> str:
    """`text` without what stands in brackets or between quotation marks, and without names of files."""
    if not _MAY_BE_ASIDE.search(text):
        return text
    text = ASIDE.sub(" ", text)
    return _FILES.sub(" ", text) if _MAY_BE_FILE.search(text) else text


class Words(NamedTuple):
    """The words of a text, as they are written and in small letters."""

    written: list[str]
    small: list[str]


def words_outside_asides(text: str) -> Words:
    """The words of `text` that do not stand in brackets or between quotation marks."""
    written = WORD.findall(without_asides(text))
    return Words(written, "\n".join(written).lower().split("\n") if written else [])


def english_run(source: str, target: Words, *, latin: bool = True) -> str:
    """The first words of `target` in a row that can only be English, or an empty string.

    Three that the English has in a row are enough; two are, if both are everyday words, or if the language is not
    written in `latin` letters and one of them is.
    """
    words, small = target
    pairs, threes = _runs(source)
    if not pairs.isdisjoint(pairwise(small)):  # three in a row are two in a row
        for at, here in enumerate(pairwise(small)):
            if here not in pairs:
                continue
            if (*here, *small[at + 2 : at + 3]) in threes and _says_something(words[at : at + 3]):
                return " ".join(_longest(words[at:]))
            if words[at + 1].islower() and sum(word in COMMON for word in here) > latin:
                return " ".join(_longest(words[at:], 2))
    return _unshared(target)


def _longest(words: list[str], sure: int = 3) -> Iterator[str]:
    """The English words at the beginning of `words`: at least the `sure` ones."""
    for at, word in enumerate(words):
        if at >= sure and word.lower() not in COMMON and word.lower() not in ALSO_ELSEWHERE:
            return
        yield word


@lru_cache(maxsize=4096)
def _runs(source: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The words of an English text by twos and by threes, as they follow each other."""
    words = [word.lower() for word in WORD.findall(source)]
    pairs, threes = (frozenset(zip(*(words[start:] for start in range(many)), strict=False)) for many in (2, 3))
    return pairs, threes


def _says_something(words: list[str]) -> bool:
    """Whether words are more than a name or a list of signs: two of them are written small, or a common one is."""
    small = [word for word in words if word[0].islower()]
    names = [word for word in words if word[0].isupper() and len(word) > 2]
    return len(small) > 1 or (len(names) < 2 and any(word in COMMON for word in small))


def _unshared(words: Words) -> str:
    """Common English words in a row, whatever the source has."""
    if len(words.small) < RUN or COMMON.isdisjoint(words.small):  # a run has two of them
        return ""
    run: list[str] = []
    for word, small in zip(*words, strict=True):
        if small in COMMON or small in ALSO_ELSEWHERE:
            run.append(word)
        elif _is_english(run):
            break
        else:
            run.clear()
    return " ".join(run) if _is_english(run) else ""


def _is_english(run: list[str]) -> bool:
    return len(run) >= RUN and sum(word.lower() in COMMON for word in run) > 1
