"""People's names: whether two are one person's, and whether one is not what it looks like."""

import re
import unicodedata
from functools import cache

from pipeline.language.scripts import script_of

LOOK_ALIKE = {
    "Cyrl": ("авекмнорстухіјѕԛԝьһӏԁɡ", "abekmhopctyxijsqwbhldg"),
    "Grek": ("αβεηικμνορτυχζ", "abenikmvoptyxz"),
}
"""Small letters of other scripts, each with the Latin one that it, or its capital, can be taken for."""

_WORD = re.compile(r"[^\W\d_]+")


def same_person(name: str, other: str) -> bool:
    """Whether two names may be of one person.

    Capitals, accents, order, blanks, and letters that look alike are no matter, a word may be its first letter, and one
    may have more words than the other: a title, a middle name. A single word is a name only for itself.
    """
    one, two = set(folded(name)), set(folded(other))
    if one == two or "".join(_words(name)) == "".join(_words(other)):
        return True
    return min(len(one), len(two)) > 1 and (_within(one, two) or _within(two, one))


def _within(one: set[str], two: set[str]) -> bool:
    """Whether all words of a name are in another, some of them perhaps as a letter; not all of them so."""
    others = one - two
    as_letters = all(len(word) == 1 and any(long.startswith(word) for long in two - one) for word in others)
    return as_letters and (not others or any(len(word) > 1 for word in one & two))


@cache
def folded(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared, sorted."""
    return tuple(sorted(_words(name)))


@cache
def _words(name: str) -> tuple[str, ...]:
    """The same in the order of the name."""
    letters = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_plain())
    bare = "".join(letter for letter in letters if not unicodedata.category(letter).startswith(("M", "C")))
    return tuple(_WORD.findall(bare)) or (bare.strip(),)


def disguised(name: str) -> str:
    """The first word of `name` that mixes letters of scripts which look alike; empty where there is none."""
    return next((word for word in _WORD.findall(name) if len(_confusable(word)) > 1), "")


def _confusable(word: str) -> set[str]:
    return {script_of(letter) for letter in word} & {"Latn", *LOOK_ALIKE}


@cache
def _plain() -> dict[int, int]:
    return {
        ord(own): ord(latin) for owns, latins in LOOK_ALIKE.values() for own, latin in zip(owns, latins, strict=True)
    }
