"""Numbers that a text spells out: what they are worth, alone and where several words or signs make one number."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from pipeline.language.listed import UNPARTED, one_of
from pipeline.language.number_words import WORDS
from pipeline.language.numerals import Value
from pipeline.language.scripts import SIGNS

JOINED = frozenset({"uk"})
"""Languages that have an apostrophe inside number words, as in *п’ять*; elsewhere it parts two words, as in *d’un*."""


def spoken(text: str, value: Value, language: str) -> int:
    """How often `text` says `value` in words, and not as a part of another number: *vingt-deux* does not say twenty."""
    pattern = _pattern(language, value)
    if language == "th":
        return max(
            _spoken(text, pattern, value, language),
            sum(_thai(one[0]) == value for one in _thai_numeral().finditer(text)),
        )
    return _spoken(text, pattern, value, language)


def _spoken(text: str, pattern: re.Pattern[str] | None, value: Value, language: str) -> int:
    """How often `text` says `value` in a way that the table has."""
    if pattern is None:
        return 0
    text = normalize("NFC", text)
    found = [match.span() for match in pattern.finditer(text)]
    if value in _MULTIPLIED:
        found = [one for one in found if not _counts(text[: one[0]], language)]
    if not found:
        return 0
    longer = tuple(_compounds(text, language))
    return sum(
        not any(start <= one[0] and one[1] <= end and one != (start, end) for start, end in longer) for one in found
    )


_MULTIPLIED = (100, 1000)


def _counts(text: str, language: str) -> bool:
    """Whether a number word ends `text`, so that a hundred which follows is several: *deux cents*, *hai trăm*."""
    text, plain = text.lower().rstrip(" -\u2010\u2011\u00a0"), _plain(language)
    if language in UNPARTED:
        return any(text.endswith(word) for word, value in plain.items() if value not in (0, 1))
    words = [match[0] for match in _matches(text[-40:], language)]
    return bool(words) and text.endswith(words[-1]) and plain.get(words[-1], 1) not in (0, 1)


def cardinals(text: str, language: str) -> frozenset[Value]:
    """The values of the plain number words in `text`: ``two``, but not ``both``, nor ``one``, which may mean none."""
    plain = _plain(language)
    return frozenset(plain[word] for word in _words_of(text, language) if word in plain)


def _words_of(text: str, language: str) -> Iterable[str]:
    return text if language in UNPARTED else (match[0] for match in _matches(text, language))


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    """The words of `text`, in small letters."""
    if language in JOINED:
        return _JOINED_WORD.finditer(text.lower().translate(_ONE_APOSTROPHE))
    return _WORD.finditer(text.lower())


def needs_unit(word: str, language: str) -> bool:
    """Whether a number word is none unless a unit follows it."""
    return word.lower() in _ambiguous(language)


@cache
def _ambiguous(language: str) -> frozenset[str]:
    rows = WORDS.get(language, {}).values()
    return frozenset(form[:-1] for row in rows for form in row.partition(";")[0].split("|") if form.endswith("+"))


def has_cardinal(text: str) -> bool:
    """Whether the English `text` may hold a plain number word, by a look that costs next to nothing."""
    return not _plain("en").keys().isdisjoint(text.lower().split())


class Spelt(NamedTuple):
    """A number word as it stands in a text."""

    value: Value
    text: str
    end: int


def spelt(text: str, language: str) -> tuple[Spelt, ...]:
    """The plain number words of `text`, with what they are worth.

    Of a number in several words, such as *laba iyo toban*, nothing is known but that it is one; it is left out. Tens
    with ones after them, and Chinese numerals, are added up.
    """
    if language in UNPARTED:
        return tuple([Spelt(_chinese(match[0]), match[0], match.end()) for match in _CHINESE.finditer(text)])
    found = [one for run in _runs(text, language) if (one := _summed(run, text))]
    if found and language in _JOINED_OTHERWISE:
        longer = tuple(match.span() for match in _JOINED_OTHERWISE[language].finditer(text))
        found = [one for one in found if not any(start < one.end <= end for start, end in longer)]
    return tuple(found)


def _runs(text: str, language: str) -> Iterable[list[Spelt]]:
    """The plain number words of `text`; those that make one number are together."""
    plain, runs, before = _plain(language), list[list[Spelt]](), ""
    for match in _matches(text, language):
        value = plain.get(match[0])
        if value is not None and before not in _NO_COUNT_AFTER:
            one = Spelt(value, text[match.start() : match.end()], match.end())
            if runs and _belong(runs[-1][-1], one, text[runs[-1][-1].end : match.start()]):
                runs[-1].append(one)
            else:
                runs.append([one])
        before = match[0]
    return runs


def _belong(former: Spelt, later: Spelt, between: str) -> bool:
    """Whether two number words make one number: they touch, or a word joins tens to ones."""
    link = _link(between)
    tens = any(isinstance(one.value, int) and one.value >= 10 for one in (former, later))
    return not link or (link in _LINKS and tens)


def _link(between: str) -> str:
    """The word that stands between two others, if there is one."""
    return between.strip(" -\u2010\u2011\u00a0").lower()


def _summed(run: list[Spelt], text: str) -> Spelt | None:
    """The number that some words make, where we can tell."""
    first, last = run[0], run[-1]
    if first is last:
        return first
    if len(run) != 2 or not isinstance(first.value, int) or not isinstance(last.value, int):
        return None
    both = text[first.end - len(first.text) : last.end]
    return Spelt(first.value + last.value, both, last.end) if first.value in _TENS and last.value < 10 else None


def _compounds(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where in `text` several words or signs make one number."""
    if language in UNPARTED:
        yield from (match.span() for match in (_thai_numeral() if language == "th" else _SIGNS_IN_A_ROW).finditer(text))
        return
    if language in _JOINED_OTHERWISE:
        yield from (match.span() for match in _JOINED_OTHERWISE[language].finditer(text))
    for run in _runs(text, language):
        for former, later in pairwise(run):
            start = former.end - len(former.text)
            if _makes_one(former, later, text[former.end : later.end - len(later.text)], language):
                yield start, later.end


_TENS = range(10, 100, 10)
_BY_TWENTIES = frozenset({(4, 20), *((tens, ones) for tens in (20, 60) for ones in range(10, 17))})
"""What French counts on with: *quatre-vingts*, *soixante-douze*, *quatre-vingt-dix*."""
_JOINED_OTHERWISE = {
    "ar": re.compile(r"\w+ و(?:عشر|ثلاث|[أا]ربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)\b"),
    "he": re.compile(r"\b(?:עשרים|שלושים|ארבעים|חמישים|שי?שים|שבעים|שמונים|תשעים) ו\w+"),
    "vi": re.compile(
        r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?\b"
    ),
}
"""Tens and ones where they are no two words in a row, or where a word for *tens* stands between them."""
_SIGNS_IN_A_ROW = re.compile(
    "[二两兩三四五六七八九]?[十百千万萬](?:[一二三四五六七八九]?[十百千]|零)*[一二三四五六七八九]?"
)
"""A Chinese numeral of tens or more. Two digits in a row are two numbers: 三四次 is three or four times."""


def _makes_one(former: Spelt, later: Spelt, between: str, language: str) -> bool:
    """Whether two number words that stand together make one number: *vingt-deux*, *cent vingt*, *deux mille*."""
    if not isinstance(former.value, int) or not isinstance(later.value, int):
        return False
    tens_and_ones = former.value in _TENS and later.value < 10
    if language == "fr" and not _link(between) and (former.value, later.value) in _BY_TWENTIES:
        return True
    if not _link(between):
        return tens_and_ones or later.value >= 100 or (former.value >= 100 > later.value)
    if language == "so":
        return tens_and_ones or (later.value in _TENS and former.value < 10)
    return tens_and_ones and (former.value > 10 or language == "sw")


def _added_up(numeral: Iterable[str], digits: Mapping[str, int], tens: Mapping[str, int]) -> int:
    """What a numeral is worth whose digits stand before their tens and hundreds: 二百三十四, by its signs or words."""
    whole, digit = 0, 0
    for sign in numeral:
        if sign in digits:
            digit = digits[sign]
        else:
            whole, digit = whole + (digit or 1) * tens[sign], 0
    return whole + digit


def _chinese(numeral: str) -> int:
    """What a Chinese numeral below ten thousand is worth."""
    return _added_up(numeral, _CHINESE_DIGITS, _CHINESE_TENS)


_CHINESE_DIGITS: Mapping[str, int] = {sign: at for at, sign in enumerate("〇一二三四五六七八九")} | {
    "两": 2,
    "兩": 2,
    "零": 0,
}
_CHINESE_TENS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000}
_CHINESE = re.compile(
    r"(?<![周週期拜几数幾數第])[二两兩三四五六七八九十百][一二三四五六七八九十百千零]*"
    r"(?=[个個片粒次天周週年秒岁歲种種名位滴喷支针瓶袋杯勺倍颗包]|小时|小時|分钟|分鐘|毫|星期)"
)
"""A Chinese numeral before a word of measure: elsewhere its signs may be part of a word, as in 十分 and 三月."""


def _thai(numeral: str) -> int:
    """What a Thai numeral of tens or more is worth."""
    return _added_up(re.findall("|".join((*_THAI_DIGITS, *_THAI_TENS)), numeral), _THAI_DIGITS, _THAI_TENS)


_THAI_DIGITS: Mapping[str, int] = {
    "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_THAI_TENS: Mapping[str, int] = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}


@cache
def _thai_numeral() -> re.Pattern[str]:
    """A Thai numeral of tens or more. Two digits in a row are two numbers."""
    digits, tens = "|".join(_THAI_DIGITS), "|".join(_THAI_TENS)
    return re.compile(rf"(?:(?:{digits})?(?:{tens}))+(?:{digits})?")


_NO_COUNT_AFTER = frozenset({"thứ", "tháng"})
"""What makes a weekday or a month of a number word."""
_LINKS = frozenset({"et", "y", "iyo", "و", "e", "și", "na"})
"""What joins the words of one number."""


_LETTERS = rf"(?:[^\W\d_]++|[{SIGNS}]++)++"
_WORD = re.compile(_LETTERS)
_JOINED_WORD = re.compile(rf"{_LETTERS}(?:’{_LETTERS})*")
_ONE_APOSTROPHE = str.maketrans("'\u02bc", "’’")


@cache
def _plain(language: str) -> Mapping[str, Value]:
    return {
        form: value
        for value, forms in WORDS.get(language, {}).items()
        for form in normalize("NFC", forms.partition(";")[0]).replace("+", "").split("|")
        if form and "*" not in form and " " not in form
    }


@cache
def _pattern(language: str, value: Value) -> re.Pattern[str] | None:
    forms = WORDS.get(language, {}).get(value)
    return one_of(forms.replace(";", "").replace("+", "").split("|"), language) if forms else None
