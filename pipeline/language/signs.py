"""Signs as a language sets them: which of them stand otherwise in a text, and what should stand there."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline.language.alphabets import letters_of
from pipeline.language.scripts import MIXED, RANGES
from pipeline.language.typography import NO_BREAK, QUOTES, SIGNS, SPACED, row

OPENING = {"es": (("¿", "?"), ("¡", "!"))}
"""Signs that Spanish has before a question or an exclamation as well."""


class Odd(NamedTuple):
    """A sign that does not stand as the language has it."""

    found: str
    right: str


def odd_signs(text: str, tag: str, script: str) -> tuple[Odd, ...]:
    """The signs of `text` that the language `tag` writes otherwise, each once."""
    own = _own(tag, script)
    if own.may_be_odd.search(text) is None:
        return ()
    found: dict[Odd, None] = {}
    if own.quotes and '"' in text:
        found[Odd('"', f"{own.quotes[0]}…{own.quotes[1]}")] = None
    if own.behind_letters:
        for match in own.behind_letters.finditer(text):
            found[Odd(match[0], own.signs[match[0]])] = None
    if own.unspaced:
        for match in own.unspaced.finditer(text):
            found[Odd(match[0], f"{NO_BREAK}{match[1]}")] = None
    for opening, closing in own.opening:
        if text.count(opening) < text.count(closing):
            found[Odd(closing, f"{opening}…{closing}")] = None
    return tuple(found)


class _Own(NamedTuple):
    """How a language sets its signs."""

    may_be_odd: re.Pattern[str]
    """Any sign that may stand otherwise."""
    quotes: tuple[str, str] | None
    signs: Mapping[str, str]
    behind_letters: re.Pattern[str] | None
    unspaced: re.Pattern[str] | None
    opening: tuple[tuple[str, str], ...]


@cache
def _own(tag: str, script: str) -> _Own:
    quotes, signs, spaced, opening = row(QUOTES, tag), row(SIGNS, tag) or {}, row(SPACED, tag), row(OPENING, tag) or ()
    every = "".join(('"' if quotes else "", *signs, spaced or "", *(closing for _, closing in opening)))
    return _Own(
        re.compile(f"[{re.escape(every)}]" if every else "(?!)"),
        quotes,
        signs,
        _behind_letters(tag, script) if signs else None,
        _unspaced(spaced) if spaced else None,
        opening,
    )


def lacks_opening(text: str, tag: str) -> bool:
    """Whether a question or an exclamation of `text` may not be opened as its language opens it."""
    pairs = row(OPENING, tag)
    return pairs is not None and any(text.count(opening) < text.count(closing) for opening, closing in pairs)


@cache
def unwelcome(tag: str) -> str:
    """The signs that may stand otherwise in a text: one without them needs no look."""
    quotes = '"' if row(QUOTES, tag) else ""
    return quotes + "".join(row(SIGNS, tag) or ())


@cache
def spaced(tag: str) -> str:
    """The signs that have a no-break space before them."""
    return row(SPACED, tag) or ""


def _behind_letters(tag: str, script: str) -> re.Pattern[str]:
    """A sign that the language has its own of, behind a letter of its script and before no letter of another."""
    own = letters_of(script, tag.partition("-")[0]) or "".join(
        RANGES.get(one, "") for one in MIXED.get(script, (script,))
    )
    signs = re.escape("".join(row(SIGNS, tag) or ()))
    last = rf"|(?<=[\d\n)）A-Za-z])[{signs}](?=\s*\Z)" if script in MIXED else ""  # a Chinese sentence ends in Chinese
    return re.compile(rf"(?<=[{own}])[{signs}](?=\s|$|[{own}]){last}")


def _unspaced(signs: str) -> re.Pattern[str]:
    """A sign that touches the word before it, or is parted from it by a space at which the line may break."""
    return re.compile(rf"(?<=[\w)»”%]) ?([{re.escape(signs)}])(?=\s|$)")
