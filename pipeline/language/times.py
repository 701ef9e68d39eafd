"""How many times: what says *once* in each language, and what says *several times*."""

import re
from collections.abc import Mapping

from pipeline.language.listed import said_in

SEVERAL_TIMES: Mapping[str, str] = {
    "de": "zweimal|dreimal|viermal|fünfmal|sechsmal",
    "nl": "tweemaal|driemaal|viermaal|vijfmaal|zesmaal",
    "ru": "дважды|трижды|четырежды|двукратно|трехкратно|трёхкратно",
    "uk": "двічі|тричі|чотири рази|дворазово|триразово",
    "pl": "dwukrotnie|trzykrotnie|czterokrotnie",
    "ar": "مرتين|مرتان|ثلاث مرات|أربع مرات",
    "he": "פעמיים|שלוש פעמים|ארבע פעמים",
    "bn": "দুবার|দুইবার|তিনবার|চারবার",
    "ta": "இருமுறை|இரண்டு முறை|மூன்று முறை|நான்கு முறை",
    "ja": "二回|三回|四回|2回|3回|4回",
    "ko": "두 번|세 번|네 번|2회|3회|4회",
    "th": "สองครั้ง|สามครั้ง|สี่ครั้ง",
    "tr": "iki kez|iki kere|iki defa|üç kez|üç kere|üç defa",
    "el": "δύο φορές|δυο φορές|τρεις φορές",
    "sw": "mara mbili|mara tatu|mara nne",
}
"""What says *more than once* where it is one word, or its number is no plain number word."""

ONE_TIME: Mapping[str, str] = {
    "ar": "مرة واحدة|مرّة واحدة|مرة في|مرة كل|مرة يوميا|مرة يوميًا",
    "bn": "একবার|এক বার",
    "de": "einmal",
    "el": "μία φορά|μια φορά",
    "es": "una vez",
    "fa": "یک بار|یک‌بار|یکبار",
    "fr": "une fois|une seule fois",
    "he": "פעם אחת|פעם ב*",
    "hi": "एक बार",
    "it": "una volta",
    "ja": "一回|1回|１回",
    "ko": "한 번|1회|한번",
    "nl": "eenmaal|één keer|een keer|eens",
    "pl": "raz|jeden raz",
    "pt": "uma vez",
    "ro": "o dată|o singură dată",
    "ru": "один раз|раз в",
    "so": "hal mar",
    "sw": "mara moja",
    "ta": "ஒரு முறை|ஒருமுறை|ஒரு தடவை",
    "th": "ครั้งเดียว|หนึ่งครั้ง|วันละครั้ง|ละครั้ง",
    "tr": "bir kez|bir kere|bir defa",
    "uk": "один раз|раз на",
    "ur": "ایک بار|ایک مرتبہ|ایک دفعہ",
    "vi": "một lần",
    "zh": "一次",
}
"""What says *once*."""
_AT_BOTH_ENDS = ("早晚", "各", "朝晩", "朝夕")
"""What says *morning and evening*, or *each*, so that *once* is not once a day."""

_ONCE = re.compile(
    r"\b(?:once(?= (?:an?|per|each|every|daily|weekly|monthly)\b|-daily)|every day|each day|daily)\b", re.IGNORECASE
)
_OFTENER = re.compile(r"\b(?:twice|thrice|times|both|second)\b", re.IGNORECASE)


def once(text: str) -> str:
    """The words by which the English `text` says that something is done once in a while, if nothing is done oftener."""
    found = _ONCE.search(text)
    return found[0] if found and not _OFTENER.search(text) else ""


def several_times(text: str, language: str) -> str:
    """The words of `text` by which something is done more than once, of those that are no plain number words."""
    return said_in(text, SEVERAL_TIMES, language)


def one_time(text: str, language: str) -> str:
    """The words of `text` that say *once*, and not once each."""
    return "" if any(sign in text for sign in _AT_BOTH_ENDS) else said_in(text, ONE_TIME, language)
