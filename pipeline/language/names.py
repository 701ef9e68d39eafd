"""People's names: whether two are one person's, or may be, and whether one is not what it looks like."""

import re
import unicodedata
from collections import Counter
from functools import cache

from pipeline.language.alphabets import CONFUSED, TO_SIMPLIFIED
from pipeline.language.scripts import script_of

LOOK_ALIKE = {
    "Cyrl": ("авекмнорстухіјѕԛԝьһӏԁɡ", "abekmhopctyxijsqwbhldg"),
    "Grek": ("αβεηικμνορτυχζ", "abenikmvoptyxz"),
    "Armn": ("հոսօցզյ", "hnuogqj"),
    "Copt": ("ⲁⲃⲉⲏⲍⲓⲕⲙⲛⲟⲣⲥⲧⲩⲭ", "abehzikmnopctyx"),
    "Cher": ("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᏀᏃᏒᏕᏙᏚᏞᏟᏢᏦᏴ", "drtiajewmhygzrsvslcpkb"),
    "Lisu": ("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "bpdtgkjczfmnlsrvhwxyaeiou"),
    "Latn": ("ıɑɡɩƒøđłħŧ", "iagifodlht"),
}
"""Small letters of other scripts, each with the Latin one that it, or its capital, can be taken for; and of Latin those
that people who have no key for them write so. (What has no small letters stands as it is.)"""

_TITLES = frozenset((
    "dr", "dra", "prof", "mr", "mrs", "ms", "mx", "miss", "sir", "sr", "sra", "srta", "herr", "frau", "mme", "mlle",
    "dipl", "med", "phd", "md", "rn",
))  # fmt: skip

_ALIKE_IN_PRINT = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("i", "l"))
"""What the eye takes for another letter, by that."""

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_AND_DIGITS = re.compile(r"\d*[^\W\d_][^\W_]*")
_HAS_DIGIT = re.compile(r"\d")
_TOGETHER = ({"Hani", "Hira", "Kana"}, {"Hani", "Hang"})
"""Scripts that stand in one word where people write so."""

_NEAR = 4
"""Letters that a word must have for another to be a slip of it."""


# What is one person's


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


def is_called(written: str, name: str) -> bool:
    """Whether `written` names nobody but the person of this `name`, in whatever order and spelling.

    First names may be letters, and there may be titles, and after a comma whatever the person is.
    """
    one, two = (set(_words(it)) - _TITLES for it in (written, name))
    first = set(_words(written.partition(",")[0])) - _TITLES
    return any(_same_words(it, two) or _same_words(two, it) for it in (one, first))


def _same_words(one: set[str], two: set[str]) -> bool:
    """Whether two names have the same words, some of those of the first perhaps as a letter."""
    return len(one) == len(two) and _within(one, two)


@cache
def folded(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared, sorted."""
    return tuple(sorted(_words(name)))


@cache
def _words(name: str) -> tuple[str, ...]:
    """The same in the order of the name."""
    letters = unicodedata.normalize("NFKD", " ".join(name.split()).casefold()).casefold().translate(_plain())
    bare = "".join(letter for letter in letters if unicodedata.category(letter)[0] not in "MC")
    return tuple(_WORD.findall(bare)) or (bare.strip(),)


@cache
def _plain() -> dict[int, str]:
    """Every letter that can be taken for another, by that; apostrophes that count as letters are left out."""
    pairs = {own: latin for owns, latins in LOOK_ALIKE.values() for own, latin in zip(owns, latins, strict=True)}
    apostrophes = dict.fromkeys(map(chr, range(0x2B0, 0x300)), "")
    several = {"æ": "ae", "œ": "oe", "ى": "ي", "ة": "ه"}
    return str.maketrans({**apostrophes, **pairs, **several, **CONFUSED["ar"], **TO_SIMPLIFIED})


# What may be one person's, so that somebody has to be asked


@cache
def alike(name: str, other: str) -> bool:
    """Whether two names are so much alike that one may be the other with a slip, or less than the whole of it.

    Different people can have such names, so that only a person can tell.
    """
    one, two = (tuple(word for word in _words(it) if word and word not in _TITLES) for it in (name, other))
    return bool(one and two) and (
        _in_print(one) == _in_print(two) or _is_part(one, two) or _is_part(two, one) or _is_slip(one, two)
    )


def _in_print(words: tuple[str, ...]) -> str:
    """The letters of a name as a tired eye sees them, whatever the order of its words."""
    return "".join(sorted(map(_blurred, words)))


def _blurred(word: str) -> str:
    for letters, taken_for in _ALIKE_IN_PRINT:
        word = word.replace(letters, taken_for)
    return word


def _is_part(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether a name is a word of another, or its first letters."""
    initials = tuple(word[0] for word in two)
    return (len(one) == 1 and one[0] in two) or one in (initials, ("".join(initials),))


def _is_slip(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names differ in a letter or two letters' order, in one word of several or in all written as one."""
    left, right = (tuple((Counter(a) - Counter(b)).elements()) for a, b in ((one, two), (two, one)))
    if len(left) == len(right) == 1 and len(one) > 1:
        return _near(left[0], right[0], _NEAR)
    return _near("".join(one), "".join(two), 2 * _NEAR)


def _near(one: str, two: str, fewest: int) -> bool:
    """Whether a word of at least so many letters is another with one letter more, less or other, or two exchanged."""
    if min(len(one), len(two)) < fewest or abs(len(one) - len(two)) > 1:
        return False
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return max(len(one), len(two)) <= 1 or (len(one) == 2 and one == two[::-1])


# What is not what it looks like


def disguised(name: str) -> str:
    """The first word of `name` that mixes scripts, or letters and digits; empty where there is none."""
    return next((word for word in _WORDS_AND_DIGITS.findall(name) if _HAS_DIGIT.search(word) or _is_mixed(word)), "")


def _is_mixed(word: str) -> bool:
    scripts = {script_of(letter) for letter in word if unicodedata.category(letter) != "Lm"}
    return len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
