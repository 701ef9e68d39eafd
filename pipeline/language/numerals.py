"""Numbers as readers write them: digits of every script, signs of every language, read as values that can be compared.

`values("1,000 mg", "en")`, `values("1 000 mg", "fr")` and `values("1.000 mg", "es")` are the same; `read` tells units,
names such as CD20, and the order of ranges as well. What is written without digits is for `spelt` to tell.
"""

import re
from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, TypeAlias
from unicodedata import digit

from pipeline.language.patterns import pattern
from pipeline.language.units import NOTHING as NO_MEASURE
from pipeline.language.units import RANGES, multiplier_after, unit_after, unit_before

Value: TypeAlias = int | Fraction | str
"""What a number is worth; a string of digits where they are too many to be a count."""


class Kind(Enum):
    """How a number is written, which says how grave it is to change it."""

    COUNT = "number"
    DECIMAL = "decimal"
    PHONE = "phone number"
    DATE = "date"
    TIME = "time"
    PAIR = "ratio or range"
    WORD = "number word"


class Number(NamedTuple):
    """One number as it stands in a text."""

    value: Value
    text: str
    kind: Kind = Kind.COUNT
    unit: str = ""
    """As `units.FORMS` names it; empty where the next word is no unit that we know."""
    per: str = ""
    end: int = 0
    """Where the number and its unit end."""


class Reading(NamedTuple):
    """What a text says in digits."""

    numbers: tuple[Number, ...] = ()
    names: tuple[str, ...] = ()
    """Words in which digits are letters: ``CD20``, ``IL-6``, ``COVID-19``."""
    orders: frozenset[tuple[Value, Value]] = frozenset()
    """The two sides of each range and ratio, in the order in which they are written."""
    text: str = ""
    """The text that offsets count in."""


NOTHING = Reading()

_COMMA = (
    "af ast az be bg bs ca ckb cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk kl ky lt lv mk mn nb nl nn no "
    "pl ps pt ro ru rw sk sl sq sr sv tg tk tr uk uz vi wo"
)
COMMA = frozenset(_COMMA.split())
"""Languages with a decimal comma (CLDR 47)."""
_POINT = "es-419 es-MX es-US es-PR es-GT es-HN es-NI es-PA es-PE es-DO es-SV es-CU es-BZ de-CH de-LI it-CH"
POINT = frozenset(_POINT.split())
"""Their variants with a decimal point."""

VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
_SIMPLE = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/8"})

_SPACES = r" \u00a0\u202f\u2009"
_DASHES = r"\-\u2010-\u2015\u2212"
_POINTS = ".\uff0e"
_COMMAS = ",\uff0c"
_ARABIC_SIGNS = "٫،"
_COLONS = ":\uff1a"
_DIGIT = pattern(r"[\d½¼¾⅓⅔⅛]")
_NUMBERLESS = pattern("[\0-/:-\xbb\xbf-\u065f\u066a-\u06ef\u1e00-\u2152\u2156-\u215a\u215c-\u2dff]*+")
"""Most texts: common letters and signs, and no digit. This says so in half the time of looking for a digit.

Chinese and Japanese are not among them: to compile a set of so many characters takes milliseconds.
"""
_WITH_NO_OTHERS = pattern("[\0-\u065f\u066a-\u06ef\u1e00-\ua61f]*+")
"""The same of the digits that are not from 0 to 9."""
_OTHER_DIGIT = pattern(r"[^\D0-9]")
_INVISIBLE = pattern(r"[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e\u2060]")
_ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>]+|(?<![\w.+-])[\w.+-]+@[\w.-]+")
_LETTER = r"A-Za-zͰ-ϿЀ-ӿ"
_NAME = pattern(rf"(?<![{_LETTER}\dÀ-ɏḀ-ỿ])([{_LETTER}]{{1,20}}+)([-‐‑]?)\d[\d{_LETTER}]{{0,20}}+")
_ENDS_NAME = pattern(rf"\d(?:(?<=[{_LETTER}]\d)|(?<=[{_LETTER}][-‐‑]\d))")
"""The first digit of what may be a name: a look that costs next to nothing."""
_NOT_IN_NAMES = frozenset({"x", "х", "h", "ч", "n"})
"""Letters that stand before a number without making a name of it: ``x2``, ``8 h30``."""
_BEGINS_NUMERAL = pattern(r"[\d½¼¾⅓⅔⅛+(]")
_NUMERAL = pattern(
    rf"(?:\d{{0,4}}[½¼¾⅓⅔⅛]|[+(]{{0,3}}\d+(?:\)?[{_SPACES}{_DASHES}{_POINTS}{_COMMAS}{_ARABIC_SIGNS}{_COLONS}/٬'’]\d+)*+)"
)
_GROUPED = pattern(
    rf"\d{{1,3}}([{_SPACES}'’٬{_POINTS}{_COMMAS}])\d{{3}}(?:\1\d{{3}})*+(?:[{_POINTS}{_COMMAS}٫]\d+)?"
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"  # 1,00,000: India parts by hundreds above a thousand
)
_ONE_NUMBER = pattern(rf"\d+(?:[{_POINTS}{_COMMAS}{_ARABIC_SIGNS}٬]\d+)?")
_DATE = pattern(r"\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4}")
_TIME = pattern(rf"(\d{{1,2}})[{_COLONS}](\d{{2}})(?:[{_COLONS}](\d{{2}}))?")
_ENDS_HOUR = pattern(r"\d ?[hHч時时點点시] ?\Z")
_HOUR = 4
"""Characters that the end of an hour takes at most."""
_TWICE = {
    "pt": pattern(r"\bde (\d{1,3}) em (?=\1\b)"),
    "es": pattern(r"\bde (\d{1,3}) en (?=\1\b)"),
    "ro": pattern(r"\bdin (\d{1,3}) în (?=\1\b)"),
}
"""How a language says *every 6 hours* with the number twice: *de 6 em 6 horas*. The first of the two is no number."""
_SIDE = rf"([^{_DASHES}/{_COLONS}]+)"
_TWO_SIDES = pattern(rf"{_SIDE}[{_DASHES}/{_COLONS}]{_SIDE}")
_LONGEST_COUNT = 18
_SHORTEST_PHONE = 7


def has_digits(text: str) -> bool:
    """Whether `text` holds any number in digits."""
    return _NUMBERLESS.fullmatch(text) is None and _DIGIT.search(text) is not None


def has_other_digits(text: str) -> bool:
    """Whether `text` holds digits other than those from 0 to 9."""
    return _WITH_NO_OTHERS.fullmatch(text) is None and _OTHER_DIGIT.search(text) is not None


def decimal_comma(tag: str) -> bool:
    """Whether the language `tag` writes a comma before decimals."""
    return tag not in POINT and tag.partition("-")[0] in COMMA


def values(text: str, tag: str) -> tuple[Value, ...]:
    """What each number of `text` in digits is worth, in reading order; digits of names are none."""
    return tuple(number.value for number in read(text, tag).numbers)


def read(text: str, tag: str) -> Reading:
    """Every number, name and range that `text`, in the language `tag`, has in digits."""
    if not has_digits(text):
        return NOTHING
    visible = text if text.isprintable() else _INVISIBLE.sub("", text)  # nothing that prints is invisible
    text, names = _without_names(_without_addresses(visible))
    comma, language = decimal_comma(tag), tag.partition("-")[0]
    if language in _TWICE:
        text = _TWICE[language].sub(_blank, text)
    numbers: list[Number] = []
    orders: set[tuple[Value, Value]] = set()
    for match in _numerals(text):
        if match[0] == "00" and _ENDS_HOUR.search(text[: match.start()][-_HOUR:]):
            continue  # 14h00: no minutes are no number
        written = _written(match[0], comma)
        if written.kind is Kind.PAIR:
            orders.add((written.values[0], written.values[1]))
        numbers += _measured(written, match, text, language)
    return Reading(tuple(numbers), names, frozenset(orders), text)


def _numerals(text: str) -> Iterator[re.Match[str]]:
    """Every numeral of `text`. What one can begin with is sought first: most of a text is passed over at once."""
    at = 0
    while begin := _BEGINS_NUMERAL.search(text, at):
        match = _NUMERAL.match(text, begin.start())
        if match:
            yield match
        at = (match or begin).end()


def _without_addresses(text: str) -> str:
    """`text` with blanks in place of web and mail addresses."""
    return _ADDRESS.sub(_blank, text) if "@" in text or "://" in text or "www." in text else text


def _without_names(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with blanks in place of names that hold digits, and those names. The end of a unit is none."""
    if not _ENDS_NAME.search(text):
        return text, ()
    names: list[str] = []

    def blank(match: re.Match[str]) -> str:
        if not _is_name(match):
            return match[0]
        names.append(match[0])
        return _blank(match)

    text = _NAME.sub(blank, text)
    return text, tuple([name for name in names if not _is_measure(name)])


def _measured(written: "Written", match: re.Match[str], text: str, language: str) -> Iterator[Number]:
    """The numbers of one numeral. Its unit is every number's: of ``5–10 mg`` both are milligrams."""
    times, end = multiplier_after(text, match.end(), language)
    before = unit_before(text, match.start(), language)
    measure = NO_MEASURE if before and language in RANGES else unit_after(text, end, language)
    unit = measure.unit or before
    end = max(end, measure.end)
    for value in written.values:
        worth = value if isinstance(value, str) else value * times
        yield Number(worth, match[0], written.kind, unit, measure.per, end)


# Names


def _is_name(match: re.Match[str]) -> bool:
    """Whether letters and digits make one name: ``CD20`` and ``IL-6`` do, ``day-1`` does not."""
    letters, hyphen = match[1], match[2]
    capitals = sum(letter.isupper() for letter in letters)
    return (capitals > 1 or len(letters) == capitals) if hyphen else letters not in _NOT_IN_NAMES


def _is_measure(name: str) -> bool:
    """Whether a name is the end of a unit: the ``m2`` of ``mg/m2``."""
    return name.lower() in ("m2", "m3", "cm2", "cm3", "м2", "м3")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


# Numerals


class Written(NamedTuple):
    """What one run of digits and signs says."""

    values: tuple[Value, ...]
    kind: Kind = Kind.COUNT


@lru_cache(maxsize=2048)
def _written(text: str, comma: bool) -> Written:
    """What the numeral `text` says, by the decimal sign of its language."""
    if text.isdecimal():
        return Written((_integer(text),))
    text = text.lstrip("+(")
    if text[-1] in VULGAR:
        return Written((int(text[:-1] or "0") + Fraction(*VULGAR[text[-1]]),), Kind.DECIMAL)
    if text in _SIMPLE:
        return Written((Fraction(text),), Kind.DECIMAL)
    if _is_one_number(text, comma):
        value = _amount(text, comma)
        return Written((value,), Kind.COUNT if isinstance(value, int) else Kind.DECIMAL)
    return _date(text) or _time(text) or _two_sides(text, comma) or _phone(text) or Written(_counts(text))


def _is_one_number(text: str, comma: bool) -> bool:
    """Whether `text` is one number. A plain space parts thousands only where a language has it so, or thrice over."""
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        return grouped[1] != " " or comma or text.count(" ") > 1
    return _ONE_NUMBER.fullmatch(text) is not None


def _amount(text: str, comma: bool) -> Value:
    """What one number is worth: its last sign is the decimal sign, or parts thousands."""
    groups = re.split(r"\D", text)
    if len(groups) == 1 or _parts_thousands(re.findall(r"\D", text), groups, comma):
        return _integer("".join(groups))
    return _decimal("".join(groups[:-1]), groups[-1])


def _parts_thousands(signs: list[str], groups: list[str], comma: bool) -> bool:
    """Whether the last of `signs` parts thousands."""
    last = signs[-1]
    if last in _ARABIC_SIGNS or signs[0] != last:
        return False
    if len(signs) > 1 or last not in _POINTS + _COMMAS:
        return True
    return last in (_POINTS if comma else _COMMAS) and len(groups[1]) == 3 and int(groups[0][-3:]) > 0


def _decimal(whole: str, parts: str) -> Value:
    if len(whole) + len(parts) > _LONGEST_COUNT:
        return f"{_ascii(whole)}.{_ascii(parts)}"
    value = Fraction(int(whole + parts), 10 ** len(parts))
    return value.numerator if value.denominator == 1 else value


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_COUNT else _ascii(digits)


def _ascii(digits: str) -> str:
    return "".join(str(digit(character)) for character in digits)


def _date(text: str) -> Written | None:
    return Written(_counts(text), Kind.DATE) if _DATE.fullmatch(text) else None


def _time(text: str) -> Written | None:
    """A time of day. No minutes are no number: 8:00 is the French 8 h."""
    if not _TIME.fullmatch(text):
        return None
    hour, *rest = _counts(text)
    return Written((hour, *(part for part in rest if part)), Kind.TIME)


def _two_sides(text: str, comma: bool) -> Written | None:
    """A range or a ratio of two numbers. A second side like ``-0123`` is the end of a telephone number."""
    sides = _TWO_SIDES.fullmatch(text)
    if not sides or not (_is_one_number(sides[1], comma) and _is_one_number(sides[2], comma)):
        return None
    if len(sides[2]) > 3 and sides[2][0] == "0":
        return None
    return Written((_amount(sides[1], comma), _amount(sides[2], comma)), Kind.PAIR)


def _phone(text: str) -> Written | None:
    digits = re.sub(r"\D", "", text)
    return Written((_integer(digits),), Kind.PHONE) if len(digits) >= _SHORTEST_PHONE else None


def _counts(text: str) -> tuple[Value, ...]:
    return tuple(_integer(group) for group in re.findall(r"\d+", text))
