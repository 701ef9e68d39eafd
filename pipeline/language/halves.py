"""One half more: how languages say *and a half*, which is no number and makes another dose of every number."""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import normalize

from pipeline.language.listed import in_row, said_in

AND_A_HALF: Mapping[str, tuple[str, str]] = {
    "ar": ("نصف", "ونصف|ونصفا|ونصفًا|و نصف"),
    "bn": ("ড় আড় ধ", "দেড়*|আড়াই*|সাড়ে|এবং অর্ধেক|ও অর্ধেক|আর অর্ধেক|এবং আধা|ও আধা"),
    "de": ("halb anderth", "*einhalb*|anderthalb*|und ein halb*|und eine halb*|und einen halb*"),
    "el": ("μισ", "και μισή|και μισό|και μισός|και μισού|ενάμισ*|μιάμισ*|*όμισι|*ήμισι"),
    "es": ("medi mitad", "y medio|y media|y la mitad"),
    "fa": ("نیم نصف", "و نیم|ونیم|و نصف|و نصفی"),
    "fr": ("demi", "et demi|et demie|et un demi|et une demi|et une demie"),
    "he": ("חצי", "וחצי|ו-חצי"),
    "hi": ("ढ आध", "डेढ़|ढाई|साढ़े|और आधा|और आधी|और आधे"),
    "it": ("mezz metà", "e mezzo|e mezza|e una mezza|e un mezzo|e metà"),
    "ja": ("半", "時間半|錠半|日半!ば|年半|か月半|ヶ月半|週間半|個半"),
    "ko": ("반", "시간 반|시간반|개월 반|년 반|정 반|알 반|일 반|주 반"),
    "nl": ("hal", "anderhal*|*eneenhal*|*ënhal*|en een half|en een halve|en half"),
    "pl": ("pół po", "i pół|półtora|półtorej|i połowę|i połowa"),
    "pt": ("mei metade", "e meio|e meia|e metade"),
    "ro": ("jumătate", "și jumătate|și o jumătate|şi jumătate"),
    "ru": ("пол", "с половиной|полтора|полторы|полутора|и половину|и половина|и пол"),
    "so": ("iyo", "iyo badh|iyo bar|iyo nus|iyo nusna|iyo barkeed|iyo badhkeed|iyo barkii"),
    "sw": ("nusu", "na nusu"),
    "ta": ("ரை", "*ன்றரை*|*ண்டரை*|*லரை*|*தரை*"),
    "th": ("ครึ่ง", "ชั่วโมงครึ่ง|เม็ดครึ่ง|ปีครึ่ง|เดือนครึ่ง|ช้อนครึ่ง|สัปดาห์ครึ่ง|และครึ่ง"),
    "tr": ("buçu yarım", "buçuk*|ve yarım"),
    "uk": ("пол пів", "з половиною|півтора|півтори|і половину|та половину|і пів|та пів"),
    "ur": ("ڈ آدھ ساڑھے", "ڈیڑھ|ڈھائی|اڑھائی|ساڑھے|اور آدھا|اور آدھی|اور آدھے"),
    "vi": ("rưỡi nửa", "rưỡi|và nửa|và một nửa"),
    "zh": ("半", "个半!球|個半!球|片半|粒半|小时半|小時半|年半|周半|週半|天半!夜|又半|加半"),
}
"""For each language what none of its ways can do without, by which most texts are told at once, and then the ways."""

ONE_AND_A_HALF: Mapping[str, str] = {
    "ar": "سنة ونصف|عام ونصف|عاما ونصف|عامًا ونصف|ساعة ونصف|يوم ونصف",
    "bn": "দেড়*",
    "de": "anderthalb*|eineinhalb*",
    "el": "ενάμισ*|μιάμισ*",
    "es": "año y medio|hora y media|día y medio",
    "fa": "یک سال و نیم|یک ساعت و نیم|یک روز و نیم",
    "fr": "an et demi|année et demie|heure et demie|jour et demi",
    "he": "שנה וחצי|שעה וחצי|יום וחצי",
    "hi": "डेढ़",
    "it": "anno e mezzo|ora e mezza|ora e mezzo|giorno e mezzo",
    "ja": "1年半|一年半|１年半|1時間半|一時間半|１時間半|1日半|一日半",
    "ko": "1년 반|1년반|일 년 반|일년 반|1시간 반|1시간반|한 시간 반|하루 반",
    "nl": "anderhal*",
    "pl": "półtora|półtorej",
    "pt": "ano e meio|hora e meia|dia e meio",
    "ro": "an și jumătate|an şi jumătate|oră și jumătate|oră şi jumătate|zi și jumătate",
    "ru": "полтора|полторы|полутора",
    "so": "sannad iyo badh|sannad iyo bar|sannad iyo nus|saacad iyo badh|saacad iyo bar|saacad iyo nus",
    "sw": "mwaka mmoja na nusu|mwaka na nusu|saa moja na nusu|siku moja na nusu",
    "ta": "ஒன்றரை*",
    "th": "หนึ่งปีครึ่ง|1 ปีครึ่ง|หนึ่งชั่วโมงครึ่ง|1 ชั่วโมงครึ่ง|หนึ่งวันครึ่ง",
    "tr": "bir buçuk",
    "uk": "півтора|півтори",
    "ur": "ڈیڑھ",
    "vi": "một năm rưỡi|1 năm rưỡi|một giờ rưỡi|1 giờ rưỡi|một tiếng rưỡi|1 tiếng rưỡi|một ngày rưỡi",
    "zh": "一年半|1年半|一个半小时|一個半小時|1个半小时|1個半小時|一小时半|1小时半|一小時半|一天半",
}
"""For each language the ways to say *one and a half* of a time, none of which says more than one."""

_HALF = re.compile(
    r"\bhal(?:f|ves)\b|½|\d[.,·:]\d|\b1/2|\b(?:15|18|30|36|42|45|54|66|78|90|150)\b"
    r"|\b(?:fifteen|eighteen|thirty|thirty-six|ninety|quarter)\b",
    re.IGNORECASE,
)
"""What an English text has whose translation may say *and a half*: eighteen months are a year and a half."""
_AND_A_HALF = re.compile(r"\band (?:a|one)[ -]half\b|\band[ -]a[ -]half\b", re.IGNORECASE)


def may_add_half(text: str, language: str) -> bool:
    """Whether `text` may say *and a half*, at one look."""
    return any(stem in text for stem in _stems(language))


def and_a_half(text: str, language: str) -> str:
    """The words of `text` that say *and a half*; empty where nothing does, or the language's way is not known."""
    if not may_add_half(text, language):
        return ""
    found = in_row(AND_A_HALF[language][1], language).search(normalize("NFC", text))
    return found[0] if found else ""


def says_one_and_a_half(text: str, language: str) -> bool:
    """Whether `text` surely says *one and a half* of a length of time."""
    return said_in(text, ONE_AND_A_HALF, language) != ""


@cache
def _stems(language: str) -> tuple[str, ...]:
    """What a text has that may say *and a half*, as it may be written."""
    stems = AND_A_HALF[language][0].split() if language in AND_A_HALF else ()
    both = {form for stem in stems for form in (normalize("NFC", stem), normalize("NFD", stem), stem)}
    return tuple(sorted(both | {stem.capitalize() for stem in both}))


def may_say_half(english: str) -> bool:
    """Whether an English text says a half, or what another language may count in halves."""
    return _HALF.search(english) is not None


def says_and_a_half(english: str) -> bool:
    """Whether an English text says *and a half*."""
    return "half" in english and _AND_A_HALF.search(english) is not None


def has_words(language: str) -> bool:
    """Whether we know how a language says *and a half*."""
    return language in AND_A_HALF
