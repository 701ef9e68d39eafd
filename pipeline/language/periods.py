"""How often: once a day, a week or a month, by the words that each language has for days, weeks and months."""

import re
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import normalize

from pipeline.language.listed import in_row, said_in
from pipeline.language.spelt import spoken

PERIODS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "day": "يوم|يوما|يومًا|يومٍ|يومين|أيام|ايام|يوميا|يوميًا|يومياً|يومي|يومية|نهار",
        "week": "أسبوع|أسبوعا|أسبوعًا|أسبوعين|أسابيع|اسبوع|اسابيع|أسبوعيا|أسبوعيًا|أسبوعياً|أسبوعي|أسبوعية",
        "month": "شهر|شهرا|شهرًا|شهرين|أشهر|شهور|اشهر|شهريا|شهريًا|شهرياً|شهري|شهرية",
    },
    "bn": {"day": "দিন*|প্রতিদিন*|রোজ*|দৈনিক*", "week": "সপ্তাহ*|সাপ্তাহিক*|হপ্তা*", "month": "মাস*"},
    "de": {
        "day": "tag|tage|tagen|tages|täglich*|tagtäglich*",
        "week": "woche|wochen|wöchentlich*|*wöchig*",
        "month": "monat*",
    },
    "el": {
        "day": "ημέρα*|ημέρες|ημερών|ημέρας|μέρα|μέρες|μέρας|καθημεριν*|ημερήσι*|ημερησί*",
        "week": "εβδομάδ*|εβδομαδιαί*|βδομάδ*",
        "month": "μήνα|μήνας|μήνες|μηνών|μηνός|μηνιαί*",
    },
    "es": {"day": "día|días|diari*|cotidian*", "week": "semana*|semanal*", "month": "mes|meses|mensual*"},
    "fa": {"day": "روز*|روزانه|هرروز", "week": "هفته*|هفتگی", "month": "ماه|ماه‌*|ماهه|ماهی|ماهانه|ماهیانه"},
    "fr": {
        "day": "jour|jours|journée|journées|quotidien*|journalier*|journalière*",
        "week": "semaine*|hebdo*",
        "month": "mois|mensuel*",
    },
    "he": {
        "day": "יום|ימים|יומי*|יומית|יממה",
        "week": "שבוע|שבועות|שבועי*|שבועיים",
        "month": "חודש|חודשים|חודשי*|חודשיים",
    },
    "hi": {
        "day": "दिन*|दिवस*|रोज़*|रोज*|प्रतिदिन|दैनिक",
        "week": "हफ़्त*|हफ्त*|सप्ताह*|साप्ताहिक",
        "month": "महीन*|माह*|मास*",
    },
    "it": {
        "day": "giorno|giorni|dì|quotidian*|giornalier*|giornata",
        "week": "settiman*",
        "month": "mese|mesi|mensil*",
    },
    "ja": {"day": "日", "week": "週", "month": "月"},
    "ko": {
        "day": "*일|*일에|하루*|매일*|날마다",
        "week": "*주|*주에|*주일*|매주*",
        "month": "*개월*|*달|*달에|매달*|매월*",
    },
    "nl": {"day": "dag|dagen|daags*|dagelijks*", "week": "week|weken|wekelijks*", "month": "maand*"},
    "pl": {
        "day": "dzień|dnia|dni|dniu|dniach|dniem|doba|doby|dobę|dobie|dziennie|dzienn*|codzien*",
        "week": "tydzień|tygodni*|cotygodni*",
        "month": "miesiąc*|miesięc*|comiesięc*",
    },
    "pt": {"day": "dia|dias|diári*|diariamente|quotidian*", "week": "semana*", "month": "mês|meses|mensa*"},
    "ro": {
        "day": "zi|ziua|zile|zilei|zilnic*",
        "week": "săptămân*",
        "month": "lună|luna|luni|lunii|lunar*",
    },
    "ru": {
        "day": "день|дня|дней|дни|дню|днях|днём|днем|сутки|суток|ежедневн*|дневн*|каждодневн*",
        "week": "недел*|еженедел*",
        "month": "месяц*|ежемесячн*",
    },
    "so": {
        "day": "maalin*|maalmo*|maalmaha",
        "week": "toddobaad*|todobaad*|usbuuc*|asbuuc*",
        "month": "bil|bilood*|bilo|bish*|bilaha|bilkasta|bille*",
    },
    "sw": {"day": "siku", "week": "wiki|juma|majuma", "month": "mwezi|miezi"},
    "ta": {"day": "நாள்*|நாட்க*|நாளி*|நாளு*|தினமு*|தினச*|தினந்*", "week": "வார*", "month": "மாத*"},
    "th": {"day": "วัน", "week": "สัปดาห์|อาทิตย์", "month": "เดือน"},
    "tr": {"day": "gün*", "week": "hafta*", "month": "ay|ayda|aylık*|aydan|aya|ayı|ayın"},
    "uk": {
        "day": "день|дня|днів|дні|дню|днях|доба|доби|добу|діб|щодня|щоденн*|щодоб*|денн*",
        "week": "тиждень|тижн*|щотижн*",
        "month": "місяц*|щомісяч*",
    },
    "ur": {
        "day": "دن|دنوں|روز|روزانہ|یومیہ",
        "week": "ہفتہ|ہفتے|ہفتوں|ہفتہ‌وار",
        "month": "ماہ|مہینہ|مہینے|مہینوں|ماہانہ",
    },
    "vi": {"day": "ngày", "week": "tuần", "month": "tháng"},
    "zh": {"day": "天|日", "week": "周|週|星期|礼拜|禮拜", "month": "月"},
}

_EACH = r"\b(?:an?|per|each|every|once) (day|week|month)\b|\b(daily|weekly|monthly)\b"
_OFTEN = re.compile(_EACH, re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:(hour|minute|day|week|month|year)s?|(daily|weekly|monthly|fortnight\w*|biweekly|today|tonight|nights?|hourly"
    r"|yearly|annual\w*|mornings?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))\b",
    re.IGNORECASE,
)
_NAMES = {"daily": "day", "weekly": "week", "monthly": "month"}


@lru_cache(maxsize=4096)
def period(english: str) -> str:
    """The unit of time that an English text counts by, as *week* for *once a week*; empty if it has others too."""
    found = {_unit(match) for match in _OFTEN.finditer(english)}
    spoken = {_unit(match) for match in _ALL.finditer(english)} if len(found) == 1 else set()
    return found.pop() if found and found == spoken else ""


def _unit(match: re.Match[str]) -> str:
    said = (match[1] or match[2]).lower()
    return _NAMES.get(said, said)


def other_period(text: str, language: str, unit: str) -> str:
    """The unit of time that a translation names instead of `unit`; empty where it names that one, none, or several."""
    ways = PERIODS.get(language, {})
    if unit not in ways:
        return ""
    text = normalize("NFC", text)
    named = [name for name, row in ways.items() if in_row(row, language).search(text)]
    return named[0] if len(named) == 1 and unit not in named else ""


EVERY_OTHER_DAY: Mapping[str, str] = {
    "ar": "يوم بعد يوم|يومًا بعد يوم|يوما بعد يوم|يوم ويوم|يومًا ويومًا",
    "bn": "একদিন পর*|এক দিন পর*|একান্তর*|একদিন অন্তর*|এক দিন অন্তর*",
    "de": "jeden zweiten|aller zwei|alle zwei",
    "el": "μέρα παρά μέρα|ημέρα παρά ημέρα",
    "es": "alternos|un día sí|día por medio|día de por medio",
    "fa": "یک روز در میان|روز در میان",
    "he": "יומיים|כל יום שני",
    "hi": "एक दिन छोड़कर|एक दिन छोड़ कर|एक दिन के अंतर*|हर दूसरे",
    "it": "alterni|a giorni alterni",
    "nl": "om de dag|om de andere dag",
    "pl": "co drugi|drugi dzień",
    "pt": "alternados|dia sim",
    "ru": "через день",
    "so": "maalin dhaaf*|maalin ka maalin|maalin haa*|labadii maalmood*|labadii maalinba",
    "sw": "siku moja baada ya*|kila baada ya siku",
    "ta": "ஒரு நாள் விட்டு*|ஒருநாள் விட்டு*|ஒன்று விட்டு*",
    "th": "วันเว้นวัน",
    "tr": "gün aşırı|günaşırı",
    "uk": "через день",
    "ur": "ایک دن چھوڑ*|ہر دوسرے",
    "vi": "cách ngày|cách nhật",
    "zh": "隔天|隔日|隔一天",
    "ja": "おき|隔日|一日置き",
    "ko": "격일*|하루 걸러*|이틀*",
    "fr": "un jour sur deux",
    "ro": "o zi da",
}
"""Ways to say *every other day* without the word for two."""
_OTHER_DAY = re.compile(r"\b(?:every (?:other|second)|alternate) days?\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_every_other_day(english: str) -> bool:
    """Whether an English text says *every other day*."""
    return "day" in english and _OTHER_DAY.search(english) is not None


def leaves_out_a_day(text: str, language: str) -> bool:
    """Whether a translation says *every other day*, or every two days; True as well where the language is not known."""
    if language not in EVERY_OTHER_DAY:
        return True
    return bool(said_in(text, EVERY_OTHER_DAY, language)) or spoken(text, 2, language) > 0
