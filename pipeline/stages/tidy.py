"""A translation set as its language sets it: what is safe to put right without asking anybody.

Signs and spaces only. Words, numbers, markup, placeholders and addresses come out as they went in; letters change only
where one cannot be told from another on paper, or where an accent moves into its letter (NFC). What turns the direction
of text is left to people, as whoever wrote it may have arranged the rest around it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from unicodedata import category, normalize

from pipeline.language.scripts import RANGES, script_of
from pipeline.language.typography import (
    APOSTROPHE,
    CYRILLIC,
    ELLIPSIS,
    LATIN,
    LETTERS,
    NO_BREAK,
    QUOTES,
    SIGNS,
    SPACED,
    row,
)
from pipeline.model.locale import Locale

Step = Callable[[str], str]

_OPAQUE = re.compile(
    r"(?<!`)(`++)[^`]++(?:(?!(?<!`)\1(?!`))`++[^`]++)*+\1(?!`)"  # code
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]|\[\^[^\]\n]*\]"  # where a link leads
    r"|<[^<>\n]*>|\{[^{}\n]*\}|&#?\w+;|\\."  # HTML, addresses, placeholders, entities, escapes
)
"""What is not looked into."""
_TOKEN = re.compile(r"[^\s()\[\]]++")
_ADDRESS = re.compile(r"[@/\\_]|www\.|[^\W\d_]\.[^\W\d_]")
"""What makes a word an address, a path or the name of a file, which is not looked into either."""
_LONGEST = 5_000
"""Characters of a text that is looked at. No sentence comes near."""
_FIRST, _LAST = 0xE000, 0xF8FF
_STAND_IN = re.compile("[\ue000-\uf8ff]")
"""Private characters stand for what is not looked into, one each. No text that can be printed has them."""


def steps(source: str, locale: Locale) -> tuple[Step, ...]:
    """What can be put right in a translation of `source`, each step for itself and in order."""
    tag, script = locale.tag, locale.script
    every: tuple[Step, ...] = (
        _composed,
        partial(_without_unseen, script=script),
        partial(_mapped, letters=row(LETTERS, tag) or {}),
        partial(_in_one_script, known=frozenset(_names(source)), script=script),
        _with_single_spaces,
        partial(_with_ellipsis, sign=row(ELLIPSIS, tag) or "…"),
        partial(_with_quotes, quotes=row(QUOTES, tag), spaces=locale.spaces),
        *((_with_apostrophe,) if row(dict.fromkeys(APOSTROPHE, True), tag) else ()),
        partial(_with_own_signs, tag=tag, script=script),
        partial(_with_spaced_signs, signs=row(SPACED, tag) or ""),
    )
    return tuple(partial(_outside, step=step) for step in every)


def tidied(text: str, source: str, locale: Locale) -> str:
    """`text` after all steps."""
    for step in steps(source, locale):
        text = step(text)
    return text


def _outside(text: str, step: Step) -> str:
    """`text` with `step` taken outside of what is not looked into; unchanged if a word or a number would change."""
    if len(text) > _LONGEST or _STAND_IN.search(text):
        return text
    kept: list[str] = []

    def lay_by(found: re.Match[str]) -> str:
        kept.append(found[0])
        return chr(_FIRST + len(kept) - 1)

    bare = _TOKEN.sub(lambda word: lay_by(word) if _ADDRESS.search(word[0]) else word[0], _OPAQUE.sub(lay_by, text))
    if len(kept) > _LAST - _FIRST:
        return text
    done = step(bare)
    if done == bare or not _says_the_same(bare, done):
        return text
    for _ in range(2):  # an address may hold what was laid by before it
        done = _STAND_IN.sub(lambda found: kept[ord(found[0]) - _FIRST], done)
    return done


def _says_the_same(before: str, after: str) -> bool:
    """Whether no letter, digit or piece that is not looked into changes, but for those that look alike."""
    return _told(before) == _told(after)


def _told(text: str) -> list[str]:
    plain = normalize("NFC", text).translate(_alike())
    return [character for character in plain if category(character)[0] in "LMN" or category(character) == "Co"]


@cache
def _alike() -> dict[int, str]:
    letters = {old: new for table in LETTERS.values() for old, new in table.items()}
    return {ord(old): new for old, new in {**LATIN, **letters}.items()}


# The steps


def _composed(text: str) -> str:
    return normalize("NFC", text)


_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2060\ufeff]")
_WORD_ENDS = re.compile("\u200b")
_USING_WORD_ENDS = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})


def _without_unseen(text: str, script: str) -> str:
    """Without controls and joiners of which nothing is seen; where words end is kept in scripts that mark it so."""
    text = _UNSEEN.sub("", text)
    return text if script in _USING_WORD_ENDS else _WORD_ENDS.sub("", text)


def _mapped(text: str, letters: Mapping[str, str]) -> str:
    return text.translate({ord(old): new for old, new in letters.items()}) if letters else text


_WORD = re.compile(r"[^\W_]+")


def _names(source: str) -> Iterator[str]:
    """The words of the English that are written in capitals or with digits, as CPAP and CD20, and all others too."""
    return (word for word in _WORD.findall(source) if word.isascii())


def _in_one_script(text: str, known: frozenset[str], script: str) -> str:
    return text if text.isascii() else _WORD.sub(lambda word: _of_one_script(word[0], known, script), text)


def _of_one_script(word: str, known: frozenset[str], script: str) -> str:
    """`word` without letters of another script that look like those of its own, if it is sure which its own is."""
    if word.isascii() or not any(letter in LATIN for letter in word):
        return word
    latin = "".join(LATIN.get(letter, letter) for letter in word)
    if latin in known and _is_a_name(word, latin, script):
        return latin
    alike = {*LATIN, *CYRILLIC}
    scripts = {script_of(letter) for letter in word if letter.isalpha() and letter not in alike}
    if scripts == {"Latn"} and script == "Latn" and latin.isascii():
        return latin
    if scripts == {"Cyrl"} and script == "Cyrl":
        return "".join(CYRILLIC.get(letter, letter) for letter in word)
    return word


def _is_a_name(word: str, latin: str, script: str) -> bool:
    """Whether a word that could be read as English is: part of it is, or the language does not use these letters."""
    return (
        any(letter.isascii() and letter.isalpha() for letter in word)
        or script not in ("Cyrl", "Grek")
        or (sum(letter.isupper() for letter in latin) > 1 and len(latin) > 2)
    )


def _with_single_spaces(text: str) -> str:
    return re.sub(r"(?<=\S)  +(?=\S)", " ", text).strip(" \t\n\u00a0\u3000")


def _with_ellipsis(text: str, sign: str) -> str:
    return re.sub(r"(?<![.…])\.\.\.(?![.…])", sign, text)


def _with_quotes(text: str, quotes: tuple[str, str] | None, spaces: bool) -> str:
    """With the language's own marks for straight ones that are plainly pairs: none inside another, none for inches."""
    parts = text.split('"')
    if quotes is None or len(parts) % 2 == 0 or len(parts) == 1:
        return text
    inside, last = parts[1::2], len(parts) - 1
    if any(not part or part != part.strip() for part in inside):
        return text
    edges = "".join(part[:1] * bool(at) + part[-1:] * (at < last) for at, part in enumerate(parts) if at % 2 == 0)
    if any(edge.isalpha() if spaces else edge.isascii() and edge.isalpha() for edge in edges) or re.search(
        r"\d", edges
    ):
        return text
    return "".join(f"{quotes[0]}{part}{quotes[1]}" if at % 2 else part for at, part in enumerate(parts))


def _with_apostrophe(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)


def _with_own_signs(text: str, tag: str, script: str) -> str:
    signs = row(SIGNS, tag)
    if not signs:
        return text
    own = "".join(RANGES[one] for one in (_OWN.get(script, script),) if one in RANGES)
    if not own:
        return text
    behind = rf"[{own}{_CLOSING}]|\s*\Z" if script in _UNSPACED else rf"\s|\Z|[{_CLOSING}]"
    gap = " ?" if script in _UNSPACED else ""
    found = rf"(?<=[{own}])([{re.escape(''.join(signs))}]){gap}(?={behind})"
    return re.sub(found, lambda sign: signs[sign[1]], text)


_OWN = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Hani", "Aran": "Arab"}
_UNSPACED = frozenset({"Hans", "Hant", "Jpan"})
_CLOSING = r"»”’）」』\")"


def _with_spaced_signs(text: str, signs: str) -> str:
    """With a no-break space before each of `signs` that ends a word, and inside of French quotation marks."""
    if not signs:
        return text
    text = re.sub(rf"(?<=\S) (?=[{signs}](?:[\s»)*_…]|\Z))", NO_BREAK, text)
    text = re.sub(rf"(?<=[^\W\d_]|[»)])(?=[{signs}](?:[\s»)*_]|\Z))", NO_BREAK, text)
    return re.sub(r"(?<=«) ?(?=[^\s»])", NO_BREAK, re.sub(r"(?<=[^\s«]) ?(?=»)", NO_BREAK, text))
