"""Edits of the English that change how it looks and nothing that it says, and what they ask of a translation."""

import re
from collections.abc import Mapping
from unicodedata import category

from pipeline.language.patterns import pattern

_SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = (0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LIKE: Mapping[int, str | None] = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛"), "'"),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    ord("…"): "...",
}
"""Characters and what has the same meaning. Primes (5′) and the sign of minus are not among them."""
_MORE_SPACES = pattern("  +")
_BREAK = pattern(r" (?<=\S )(?:--?-?|[–—]) (?=\S)|(?:—(?<=[^\W\d_]—)|--(?<=[^\W\d_]--))(?=[^\W\d_])")
"""A dash that parts two thoughts. One before a number is a sign. What stands before it is looked at last."""
_JOINING = pattern(r"–(?<=[^\W_]–)(?=[^\W_])")
"""A dash that joins two words or numbers, as a hyphen may: *5–10*, *Monday–Friday*."""

_DASHES = (" -", "--", "–", "—")
"""What a text holds if there are any such dashes."""

_CAPITALISED = pattern(r"(?<![^\W_])[A-Z](?:[a-z]+|(?![^\W_]))")
_ALSO_NAMES = pattern("May|March|August|Polish|Turkey|China|Lent")
"""Words that are something else with a capital."""

_FINAL = ".!?…。！？।۔።။។։؟"
STOPS: Mapping[str, str] = {
    **dict.fromkeys(("zh", "ja", "yue"), "。"),
    **dict.fromkeys(("hi", "mr", "ne", "bn", "as", "pa", "or", "sa", "mai", "bho"), "।"),
    **dict.fromkeys(("ur", "sd", "ks"), "۔"),
    **dict.fromkeys(("am", "ti"), "።"),
    "my": "။",
    "km": "។",
    "hy": "։",
    **dict.fromkeys(("th", "lo"), ""),
}
"""What ends a statement, by language, where it is not a full stop; nothing where a space does."""


def looks(text: str, context: str = "") -> str:
    """`text` without all that is only looks. Texts with the same looks say the same.

    White space, quotation marks, dashes, the final full stop; in headings also capital letters.
    """
    plain = text.strip() if is_plain(text) else without_looks(text)
    if plain.endswith(".") and not plain.endswith(".."):
        plain = plain[:-1]
    return _small(plain) if context and is_heading(context) and not any(map(str.isdigit, plain)) else plain


def is_plain(text: str) -> bool:
    """Whether nothing but the end of `text` can be only looks, as in nearly all texts."""
    dashed = "-" in text and ("--" in text or " -" in text)
    return not dashed and text.isascii() and "  " not in text and "\t" not in text


def without_looks(text: str) -> str:
    """`text` with plain spaces, quotation marks and dashes, whatever it has."""
    plain = _MORE_SPACES.sub(" ", text.translate(_LIKE)).strip()
    if not any(dash in plain for dash in _DASHES):
        return plain
    return _JOINING.sub("-", _BREAK.sub(" – ", plain))


def is_heading(context: str) -> bool:
    """Whether words in this context are set with or without capitals as an editor likes."""
    return context.partition(":")[0] in ("heading", "title", "box title")


def _small(plain: str) -> str:
    """A heading in small letters, but for words that would then be others."""
    words = re.findall(r"[^\W\d_]+", plain)
    if len(words) > 1 and all(map(str.isupper, words)) and any(len(word) > 4 for word in words):
        return plain.lower()
    return _CAPITALISED.sub(lambda word: word[0] if _ALSO_NAMES.fullmatch(word[0]) else word[0].lower(), plain)


def adjusted(target: str, old: str, new: str, language: str) -> str | None:
    """The translation of `old` as `new` has it, where the two differ in looks; None where it cannot be told.

    Only the final full stop is carried over. Quotation marks, dashes and capitals are the language's own.
    """
    if old.rstrip().endswith(".") == new.rstrip().endswith("."):
        return target
    stop = STOPS.get(language.partition("-")[0], ".")
    if not stop:
        return target
    return _with_stop(target, stop) if new.rstrip().endswith(".") else _without_stop(target, stop)


def _with_stop(target: str, stop: str) -> str | None:
    plain = target.rstrip()
    if plain.endswith(stop):
        return target
    return plain + stop if plain and category(plain[-1])[0] in "LMN" else None


def _without_stop(target: str, stop: str) -> str | None:
    """`target` without its `stop`; None where the mark may be that of an abbreviation or of something else."""
    plain = target.rstrip()
    if not plain.endswith(stop):
        return None if plain[-1:] in _FINAL else target
    rest = plain[: -len(stop)]
    word = rest.rpartition(" ")[2]
    short = stop == "." and (len(word) < 4 or "." in word) and not word.isdigit()
    return None if short or not rest or rest[-1] in _FINAL else rest
