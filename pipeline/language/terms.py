"""Where the terms of a glossary stand in an English text: looked up word by word, in one pass, the longest first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from pipeline.language.english.forms import forms
from pipeline.model.glossary import Glossary, Term

Hit: TypeAlias = tuple[Term, ...]
"""A place where a term stands: the term, or all terms that are written so and differ only in what they mean."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s\u00a0]+|[-\u2010\u2011]")
"""What may stand between two words of a term, whichever of it the glossary has: ``T cell`` is ``T-cell``."""
_STRAIGHT = str.maketrans("\u2019\u02bc", "''")


class _Form(NamedTuple):
    """One way in which a term can be written."""

    words: tuple[str, ...]
    """In small letters."""
    between: tuple[str, ...]
    """What the glossary has between them."""
    exact: tuple[str, ...] | None
    """The words with their capitals, where these count."""
    terms: Hit


class Finder:
    """Finds the terms of one glossary."""

    __slots__ = ("_by_first_word",)

    def __init__(self, glossary: Glossary) -> None:
        together: defaultdict[tuple[str, bool], list[Term]] = defaultdict(list)
        for term in glossary.terms:
            for form in dict.fromkeys(_forms(term)):
                exact = term.case_sensitive
                together[form if exact else form.lower(), exact].append(term)
        by_first_word: defaultdict[str, list[_Form]] = defaultdict(list)
        for (form, exact), terms in together.items():
            if words := tuple(_WORD.findall(form)):
                small = tuple(word.lower() for word in words)
                by_first_word[small[0]].append(_Form(small, _gaps(form), words if exact else None, tuple(terms)))
        for ways in by_first_word.values():
            ways.sort(key=lambda way: (-len(way.words), way.exact is None))
        self._by_first_word = dict(by_first_word)

    def find(self, text: str) -> tuple[Hit, ...]:
        """The terms in `text`, in order, each as often as it stands there. A longer term hides those within it."""
        text = text.translate(_STRAIGHT)
        words = list(_WORD.finditer(text))
        found: list[Hit] = []
        at = 0
        while at < len(words):
            way = next(self._ways(text, words, at), None)
            if way:
                found.append(way.terms)
            at += len(way.words) if way else 1
        return tuple(found)

    def may_find(self, text: str) -> bool:
        """Whether `text`, markup and all, holds a word that a term begins with. Quicker than reading its markup."""
        known = self._by_first_word
        return any(word in known for word in _WORD.findall(text.lower()))

    def _ways(self, text: str, words: list[re.Match[str]], at: int) -> Iterator[_Form]:
        for way in self._by_first_word.get(words[at][0].lower(), ()):
            here = words[at : at + len(way.words)]
            if tuple(word[0].lower() for word in here) != way.words:
                continue
            gaps = tuple(text[left.end() : right.start()] for left, right in pairwise(here))
            together = all(gap == own or _BETWEEN.fullmatch(gap) for gap, own in zip(gaps, way.between, strict=True))
            if together and (way.exact is None or _same_case(here, way.exact)):
                yield way


def _forms(term: Term) -> Iterator[str]:
    """Every way in which a text may write `term`; kept names have no plural of their own making."""
    for word in (term.english, *term.variants):
        plain = word.translate(_STRAIGHT)
        yield from forms(plain, term.part_of_speech) if word == term.english else (plain,)


def _gaps(form: str) -> tuple[str, ...]:
    words = list(_WORD.finditer(form))
    return tuple(form[left.end() : right.start()] for left, right in pairwise(words))


def _same_case(here: list[re.Match[str]], exact: tuple[str, ...]) -> bool:
    """Whether the words are written as `exact`; a text may begin with a capital."""
    written = tuple(word[0] for word in here)
    if written == exact:
        return True
    first = exact[0][:1].upper() + exact[0][1:]
    return here[0].start() == 0 and written == (first, *exact[1:])


@lru_cache(maxsize=8)
def finder(glossary: Glossary) -> Finder:
    """The finder of `glossary`, made once."""
    return Finder(glossary)
