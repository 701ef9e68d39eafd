"""The writing system of every letter, and how much of a text is written in one."""

import re
from functools import cache

from pipeline.language.patterns import pattern

RANGES = {
    "Latn": r"A-Za-zªºÀ-ÖØ-öø-ʸ\u1d00-\u1d25\u1e00-\u1eff\u2c60-\u2c7f\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Cyrl": r"\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armn": r"\u0531-\u058a\ufb13-\ufb17",
    "Hebr": r"\u0591-\u05f4\ufb1d-\ufb4f",
    "Arab": r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Deva": r"\u0900-\u0965\u0970-\u097f\ua8e0-\ua8ff",
    "Beng": r"\u0980-\u09e5\u09f0-\u09fe",
    "Guru": r"\u0a01-\u0a65\u0a70-\u0a76",
    "Gujr": r"\u0a81-\u0ae5\u0af0-\u0aff",
    "Taml": r"\u0b82-\u0be5\u0bf0-\u0bfa",
    "Telu": r"\u0c00-\u0c65\u0c70-\u0c7f",
    "Mlym": r"\u0d00-\u0d65\u0d70-\u0d7f",
    "Sinh": r"\u0d81-\u0de5\u0df0-\u0df4",
    "Thai": r"\u0e01-\u0e4f\u0e5a-\u0e5b",
    "Laoo": r"\u0e81-\u0ecf\u0eda-\u0edf",
    "Mymr": r"\u1000-\u103f\u104a-\u108f\u109a-\u109f\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2d",
    "Ethi": r"\u1200-\u139f\u2d80-\u2dde\uab01-\uab2e",
    "Khmr": r"\u1780-\u17df\u17f0-\u17f9",
    "Hang": r"\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb",
    "Hira": r"\u3041-\u309f",
    "Kana": r"\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "Hani": r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af",
}
"""The letters of each script (ISO 15924) that leaflets are written in, as the inside of a character class."""

_INDIC = range(0x0900, 0x0D80, 0x80)
"""Where Unicode has the scripts of India, Devanagari to Malayalam, all laid out alike."""
SIGNS = "\u0300-\u036f\u0a70\u0a71" + "".join(
    f"{chr(script + first)}-{chr(script + last)}"
    for script in _INDIC
    for first, last in ((0x00, 0x03), (0x3A, 0x3C), (0x3E, 0x4D), (0x51, 0x57), (0x62, 0x63))
)
"""Signs that are written on a letter and are part of its word, as the inside of a character class: accents, and the
vowels of India. To Python's ``\\w`` they are no part of a word."""

MIXED = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
    "Aran": ("Arab",),
}
"""Names for a way of writing rather than for one script, by the scripts that it uses."""

WEIGHT = {"Hani": 3, "Hang": 2, "Hira": 2, "Kana": 2, "Ethi": 2}
"""How many letters of an alphabet one character stands for."""

_BEFORE_WORDS = r"(«“‘„\"'¿¡（「『《"
_BESIDE_WORDS = _BEFORE_WORDS + r").,;:!?…’”»‐‑–—\-،؛؟।॥۔။。、，；：！？）」』》·"
"""Signs of prose: none is part of a number, an address or any markup."""

_BETWEEN_WORDS = r"0-9/%+=#>|$€°&•©®™"
"""The digits that all scripts share, and signs that are no markup within a line."""

_NO_LETTERS = pattern(r"[\W\d_]+")


def script_of(character: str) -> str:
    """The script of one letter, ``Zyyy`` (common to all) for what is no letter of a script that we know."""
    return next((script for script in RANGES if _runs(script).match(character)), "Zyyy")


def is_known(script: str) -> bool:
    """Whether we can tell the letters of `script`."""
    return any(one in RANGES for one in _scripts(script))


def is_foreign(text: str, script: str) -> bool:
    """Whether any letter of `text` is of another script than `script`. Far quicker than `share`."""
    if script == "Latn" and text.isascii():
        return False
    return _foreign(script).search(text) is not None


def is_words(text: str, script: str, letters: str = "", unwelcome: str = "", spaced: str = "") -> bool:
    """Whether `text` is nothing but words in `script` and digits from 0 to 9, none of which opens it.

    Between them stand single blanks and ordinary signs of prose.

    Where `letters` are given, as the inside of a character class, no others of the script will do; nor will signs that
    are `unwelcome`, and those that are `spaced` have a no-break space before them.
    """
    return _words(script, letters, unwelcome, spaced).fullmatch(text) is not None


def is_prose_of(text: str, script: str, letters: str = "") -> bool:
    """Whether `text` is nothing but letters of `script`, 0 to 9, white space and signs, in any order."""
    return _prose(script, letters).fullmatch(text) is not None


def share(text: str, script: str, fewest: int = 1) -> float:
    """How much of `text` is written in `script`, from 0 to 1: 1 where there are fewer than `fewest` letters at all."""
    every = weight(text)
    return _weight_of(text, _scripts(script)) / every if every >= fewest else 1.0


def weight(text: str) -> int:
    """How many letters of an alphabet `text` is worth: a Chinese character says as much as three."""
    letters = _letters(text)
    if text.isascii() or not _heavy().search(text):
        return letters
    return letters + sum((worth - 1) * _count(text, script) for script, worth in WEIGHT.items())


def _weight_of(text: str, scripts: tuple[str, ...]) -> int:
    return sum([WEIGHT.get(script, 1) * _count(text, script) for script in scripts])


def _count(text: str, script: str) -> int:
    """How many letters of `text` are of `script`. Marks that stand on a letter are not counted, as nowhere here."""
    return _letters("".join(_runs(script).findall(text)))


def _letters(text: str) -> int:
    return len(_NO_LETTERS.sub("", text))


def _scripts(script: str) -> tuple[str, ...]:
    return MIXED.get(script, (script,))


@cache
def _runs(script: str) -> re.Pattern[str]:
    return re.compile(f"[{RANGES[script]}]+") if script in RANGES else re.compile(r"(?!)")


@cache
def _heavy() -> re.Pattern[str]:
    """One letter of a script that says more with each than an alphabet does."""
    return re.compile(f"[{''.join(RANGES[script] for script in WEIGHT)}]")


@cache
def _foreign(script: str) -> re.Pattern[str]:
    """One letter that is not of `script`."""
    own = "".join(RANGES.get(one, "") for one in _scripts(script))
    return re.compile(rf"[^\W\d_{own}]")


@cache
def _prose(script: str, letters: str) -> re.Pattern[str]:
    own = letters or "".join(RANGES.get(one, "") for one in _scripts(script))
    return re.compile(rf"[{own}{_BESIDE_WORDS}{_BETWEEN_WORDS} \u00a0\u202f\n]*+")


@cache
def _words(script: str, letters: str, unwelcome: str, spaced: str) -> re.Pattern[str]:
    """Words of `script`, the first of them with no dash or digit before it, which could be those of a list item."""
    own = letters or "".join(RANGES.get(one, "") for one in _scripts(script))
    before, beside = (_less(signs, unwelcome + spaced) for signs in (_BEFORE_WORDS, _BESIDE_WORDS))
    tail = f"(?:[\u00a0\u202f][{re.escape(spaced)}])?+" if spaced else ""
    rest = f"{own}0-9{beside}"
    return re.compile(f"[{own}{before}][{rest}]*+{tail}(?:[ \u00a0\u202f][{rest}]++{tail})*+")


def _less(signs: str, unwelcome: str) -> str:
    """A character class of signs without some."""
    for sign in unwelcome:
        signs = signs.replace(f"\\{sign}", "").replace(sign, "")
    return signs
