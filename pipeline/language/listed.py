"""Words as the tables of languages list them, with bars between and stars for any letters, sought in a text."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from unicodedata import normalize

from pipeline.language.scripts import SIGNS

PREFIXED = {"ar": "[وفبلك]{0,2}(?:ال|لل)?", "he": "[ובלכמהש]{0,3}"}
"""What a language writes onto the front of its words."""

UNPARTED = frozenset({"zh", "ja", "th"})
"""Languages whose number words stand anywhere in a run of letters."""

_RUN = rf"(?-i:[\w{SIGNS}])"
"""A letter of a word. To compile it takes ten times as long where it is asked for the other case of each sign."""
_BEGIN, _END = rf"(?<!{_RUN})", rf"(?!{_RUN})"


def any_of(rows: Iterable[str], language: str) -> re.Pattern[str]:
    """A pattern with one group a row; the forms of a row are parted by bars, and a star is any ending."""
    return _pattern("|".join(f"({_choice(forms.split('|'))})" for forms in rows), language)


def one_of(forms: Iterable[str], language: str) -> re.Pattern[str]:
    """A pattern of some forms, the longest first."""
    return _pattern(_choice(sorted(filter(None, forms), key=len, reverse=True)), language)


@cache
def in_row(row: str, language: str) -> re.Pattern[str]:
    """A pattern of the forms of a row, the longest first, made once for all texts, which must be in the form NFC."""
    return one_of(row.split("|"), language)


def said_in(text: str, rows: Mapping[str, str], language: str) -> str:
    """The words of `text` that are a form of the language's row; empty where there is none, or no row."""
    row = rows.get(language)
    found = in_row(row, language).search(normalize("NFC", text)) if row else None
    return found[0] if found else ""


def _pattern(choice: str, language: str) -> re.Pattern[str]:
    if language in UNPARTED:
        return re.compile(choice)
    return re.compile(f"{_BEGIN}{PREFIXED.get(language, '')}(?:{choice}){_END}", re.IGNORECASE)


def _choice(forms: Iterable[str]) -> str:
    return "|".join(map(_form, forms))


def _form(form: str) -> str:
    form, _, other = form.partition("!")
    return (
        re.escape(normalize("NFC", form))
        .replace(r"\*", rf"{_RUN}*")
        .replace(r"\ ", r"[ \u00a0]")
        .replace("’", "['’\u02bc]")
    ) + (f"(?!{re.escape(other)})" if other else "")


class Forms:
    """A row of forms in a language, to be sought in many texts, which must be in Unicode's form NFC.

    Most forms are one word, and most texts have none of them. So words are looked up, and a pattern is made only of the
    forms that are more than a word, once a text has the words of one: to search for all takes ten times as long.
    """

    def __init__(self, row: str, language: str) -> None:
        self._row, self._language = row, language
        words, others = _parted(row.split("|")) if _has_words(language) else ([], [row])
        self._several = "|".join(others)
        self._telling = [_telling(form) for form in others] if _has_words(language) else [""]
        self._exact = frozenset(word for word in words if "*" not in word)
        pieces = [f"\n{word}\n".replace("\n*", "").replace("*\n", "") for word in words if "*" in word]
        self._pieces = [piece for piece in pieces if "*" not in piece]
        parted = [re.escape(piece).replace(r"\*", r"[^\n]*") for piece in pieces if "*" in piece]
        self._parted = re.compile("|".join(parted)) if parted else None

    def stand_in(self, text: str) -> bool:
        """Whether any of them stands in `text`."""
        words, lines = _words(text)
        if not self._exact.isdisjoint(words):
            return True
        for piece in self._pieces:
            if piece in lines:
                return True
        if self._parted and self._parted.search(lines):
            return True
        for piece in self._telling:
            if piece in lines:
                return self._others.search(text) is not None
        return False

    def first_in(self, text: str) -> str:
        """The first of them in `text`, as it is written there; empty where there is none."""
        match = self._all.search(text) if self.stand_in(text) else None
        return match[0] if match else ""

    @cached_property
    def _others(self) -> re.Pattern[str]:
        return any_of([self._several], self._language)

    @cached_property
    def _all(self) -> re.Pattern[str]:
        return any_of([self._row], self._language)


def _has_words(language: str) -> bool:
    """Whether what stands between two signs of a text is a word as tables list it."""
    return language not in UNPARTED and language not in PREFIXED


def _parted(forms: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those of `forms` that are one word, as `_small` letters, and the others."""
    words, others = [], []
    for form in forms:
        small = _small(normalize("NFC", form))
        if _ONE_WORD.fullmatch(small) and small.strip("*"):
            words.append(small)
        else:
            others.append(form)
    return words, others


def _telling(form: str) -> str:
    """What stands in the lines of every text that has this form of several words; empty if only a pattern can tell."""
    small = _small(normalize("NFC", form))
    if not _SEVERAL_WORDS.fullmatch(small):
        return ""
    return max("\n".join(("", *re.split("[ -]", small), "")).split("*"), key=len)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[frozenset[str], str]:
    """The words of a text, of which several senses are asked one after the other; also as lines, a word on each."""
    words = _WORDS.findall(_small(text))
    return frozenset(words), "\n".join(("", *words, ""))


def _small(text: str) -> str:
    """`text` in small letters, those made one that a pattern takes for the same where capitals do not matter."""
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s").replace("ς", "σ")


_WORDS = re.compile(rf"{_RUN}+")
_ONE_WORD = re.compile(rf"(?:{_RUN}|\*)+")
_SEVERAL_WORDS = re.compile(rf"{_ONE_WORD.pattern}(?:[ -]{_ONE_WORD.pattern})+")
