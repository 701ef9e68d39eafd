"""Days of the week and times of the day, by the words that each language has for them."""

import re
from collections.abc import Mapping
from functools import cache

from pipeline.language.listed import any_of

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Monday|Mondays|Mon", "Tuesday|Tuesdays|Tue|Tues", "Wednesday|Wednesdays|Wed", "Thursday|Thursdays|Thu|Thurs",
        "Friday|Fridays|Fri", "Saturday|Saturdays", "Sunday|Sundays",
    ),
    "fr": ("lundi*", "mardi*", "mercredi*", "jeudi*", "vendredi*", "samedi*", "dimanche*"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado*", "domingo*"),
    "ru": (
        "понедельник*", "вторник*", "среда|среды|среду|среде|средам", "четверг*", "пятниц*", "суббот*", "воскресень*",
    ),
    "uk": (
        "понеділ*", "вівтор*|вівтірк*", "середа|середи|середу|середі|середам", "четвер|четверг*", "п’ятниц*", "субот*",
        "неділя|неділі|неділю|неділею",
    ),
    "pl": (
        "poniedział*", "wtorek|wtorku|wtorki|wtorkiem", "środa|środy|środę|środzie|środą",
        "czwartek|czwartku|czwartki|czwartkiem", "piątek|piątku|piątki|piątkiem", "sobota|soboty|sobotę|sobocie|sobotą",
        "niedziela|niedziele|niedzieli|niedzielę|niedzielą",
    ),
    "vi": (
        "thứ hai|thứ 2", "thứ ba|thứ 3", "thứ tư|thứ 4", "thứ năm|thứ 5", "thứ sáu|thứ 6", "thứ bảy|thứ 7", "chủ nhật",
    ),
    "so": ("isniin*", "talaad*|salaas*", "arbac*", "khamiis*", "jimc*", "sabti*", "axad*"),
    "ar": (
        "الاثنين|الإثنين", "الثلاثاء", "الأربعاء|الاربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
    ),
    "fa": (
        "دوشنبه", "سه‌شنبه|سه شنبه|سهشنبه", "چهارشنبه|چهار شنبه", "پنجشنبه|پنج‌شنبه|پنج شنبه", "جمعه", "شنبه",
        "یکشنبه|یک‌شنبه|یک شنبه",
    ),
    "hi": ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार|बृहस्पतिवार|वीरवार", "शुक्रवार", "शनिवार", "रविवार|इतवार"),
    "bn": ("সোমবার*", "মঙ্গলবার*", "বুধবার*", "বৃহস্পতিবার*", "শুক্রবার*", "শনিবার*", "রবিবার*|রোববার*"),
    "zh": (
        "周一|週一|星期一|礼拜一|禮拜一", "周二|週二|星期二|礼拜二|禮拜二",
        "周三|週三|星期三|礼拜三|禮拜三", "周四|週四|星期四|礼拜四|禮拜四",
        "周五|週五|星期五|礼拜五|禮拜五", "周六|週六|星期六|礼拜六|禮拜六",
        "周日|週日|周天|週天|星期日|星期天|礼拜天|禮拜天",
    ),
    "de": ("Montag*", "Dienstag*", "Mittwoch*", "Donnerstag*", "Freitag*", "Samstag*|Sonnabend*", "Sonntag*"),
    "pt": (
        "segunda-feira|segundas-feiras|segunda", "terça-feira|terças-feiras|terça", "quarta-feira|quartas-feiras",
        "quinta-feira|quintas-feiras", "sexta-feira|sextas-feiras", "sábado|sábados", "domingo|domingos",
    ),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato|sabati", "domenica|domeniche"),
    "nl": ("maandag*", "dinsdag*", "woensdag*", "donderdag*", "vrijdag*", "zaterdag*", "zondag*"),
    "ro": (
        "luni|lunea", "marți|marțea", "miercuri|miercurea", "joi|joia", "vineri|vinerea", "sâmbătă|sâmbăta",
        "duminică|duminica",
    ),
    "tr": (
        "pazartesi*", "salı|salıya|salıdan|salıda|salıları|salı’*", "çarşamba*", "perşembe*",
        "cuma|cumaya|cumaları", "cumartesi*", "pazar|pazara|pazarları",
    ),
    "el": (
        "Δευτέρα|Δευτέρας|Δευτέρες", "Τρίτη|Τρίτης|Τρίτες", "Τετάρτη|Τετάρτης|Τετάρτες", "Πέμπτη|Πέμπτης|Πέμπτες",
        "Παρασκευή|Παρασκευής|Παρασκευές", "Σάββατο|Σαββάτου|Σάββατα", "Κυριακή|Κυριακής|Κυριακές",
    ),
    "he": (
        "יום שני|ימי שני|יום ב׳", "יום שלישי|ימי שלישי|יום ג׳", "יום רביעי|ימי רביעי|יום ד׳",
        "יום חמישי|ימי חמישי|יום ה׳", "יום שישי|ימי שישי|יום ו׳", "שבת|שבתות", "יום ראשון|ימי ראשון|יום א׳",
    ),
    "ur": ("پیر|سوموار", "منگل", "بدھ", "جمعرات", "جمعہ|جمعے", "ہفتہ|ہفتے|سنیچر", "اتوار"),
    "sw": ("Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi", "Jumapili"),
    "ta": ("திங்கள்*|திங்கட்கிழமை*", "செவ்வாய்*", "புதன்*", "வியாழ*", "வெள்ளி*", "சனி*", "ஞாயி*"),
    "ko": ("월요일*", "화요일*", "수요일*", "목요일*", "금요일*", "토요일*", "일요일*"),
    "ja": (
        "月曜|（月）|(月)", "火曜|（火）|(火)", "水曜|（水）|(水)", "木曜|（木）|(木)", "金曜|（金）|(金)",
        "土曜|（土）|(土)", "日曜|（日）|(日)",
    ),
    "th": ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์"),
}  # fmt: skip
"""From Monday on. A star stands for any ending."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "en": ("morning|mornings|breakfast", "midday|noon|lunch|lunchtime", "evening|evenings|night|bedtime|dinner|supper"),
    "fr": ("matin|matins|petit-déjeuner", "midi|déjeuner", "soir|soirs|nuit|coucher|dîner"),
    "es": ("por la mañana|cada mañana|desayuno|mañana", "mediodía|almuerzo", "noche|noches|tarde|cena|acostarse"),
    "ru": ("утром|утро|утра|завтрак*", "днём|днем|обед*|полдень", "вечер*|ночь*|ночью|ужин*|перед сном"),
    "uk": (
        "вранці|ранок|ранку|зранку|ранком|снідан*",
        "вдень|обід*|опівдні",
        "увечері|ввечері|вечор*|вечір*|вночі|уночі|вечер*",
    ),
    "pl": ("rano|ranem|poranek|śniadani*", "południe|obiad*", "wieczor*|wieczór|noc|nocą|kolacj*|snem"),
    "vi": ("sáng", "trưa", "tối|đêm|chiều"),
    "so": ("subax*|aroort*|quraac*", "duhur*|qado*", "fiid*|habeen*|casho*"),
    "ar": ("صباح*|الصباح|فطور|إفطار", "ظهر|ظهرًا|الظهر|غداء", "مساء*|المساء|ليل*|الليل|عشاء|النوم"),
    "fa": ("صبح|صبح‌ها|صبحانه", "ظهر|ناهار", "عصر|شب|شب‌ها|شام|خواب"),
    "hi": ("सुबह|सवेरे|नाश्ते|नाश्ता", "दोपहर", "शाम|रात|सोने से पहले"),
    "bn": ("সকাল*|নাস্তা*", "দুপুর*", "সন্ধ্যা*|রাত|রাতে|বিকেল*|বিকাল*"),
    "zh": ("早上|早晨|早餐|清晨|每早|上午", "中午|午餐", "晚上|晚餐|夜间|睡前|傍晚|每晚"),
    "de": ("morgen|morgens|früh|frühstück*", "mittag|mittags|mittagessen", "abend*|nacht|nachts|schlafengehen"),
    "pt": ("manhã|manhãs|pequeno-almoço|café da manhã", "meio-dia|almoço", "noite|noites|jantar|deitar|dormir"),
    "it": ("mattina|mattino|mattine|colazione", "mezzogiorno|pranzo", "sera|sere|notte|notti|cena|coricarsi|dormire"),
    "nl": ("ochtend*|’s ochtends|’s morgens|ontbijt*", "middag*|lunch", "avond*|nacht*|slapengaan"),
    "ro": (
        "dimineața|dimineață|dimineții|micul dejun",
        "prânz*|amiază",
        "seara|seară|serii|noaptea|noapte|cină|cina|culcare",
    ),
    "tr": ("sabah*|kahvaltı*", "öğle*", "akşam*|gece*|yatmadan"),
    "el": ("πρωί|πρωινό|πρωινού", "μεσημέρι|μεσημεριανό", "βράδυ|βραδινό|βραδινού|νύχτα|ύπνο"),
    "he": ("בוקר", "צהריים", "ערב|לילה|שינה"),
    "ur": ("صبح|ناشتے|ناشتہ", "دوپہر", "شام|رات|سونے سے پہلے"),
    "sw": ("asubuhi|kiamsha kinywa|kifungua kinywa", "mchana|adhuhuri", "jioni|usiku|kulala"),
    "ta": ("காலை*", "மதிய*|நண்பகல்*", "மாலை*|இரவு*|தூங்க*|படுக்க*"),
    "ko": ("아침*|조식*", "점심*|정오*", "저녁*|밤*|자기 전*|취침*"),
    "ja": ("朝", "昼|正午", "夜|晩|夕|就寝前|寝る前"),
    "th": ("เช้า", "เที่ยง|กลางวัน", "เย็น|ค่ำ|ก่อนนอน|กลางคืน"),
}
"""Morning, noon, and evening or night: languages part these two differently."""


BEFORE_NOON, AFTER_NOON, EITHER = 0, 1, 2

HALVES: Mapping[str, tuple[str, str, str]] = {
    "fr": ("matin|matins|matinée", "soir|soirs|soirée|après-midi", "nuit|midi|minuit"),
    "es": ("mañana|madrugada", "tarde|tardes|noche|noches", "mediodía|medianoche"),
    "ru": ("утра|утром|утро", "вечер*|дня|днём|днем", "ночи|ночью|полдень|полночь"),
    "uk": ("ранку|вранці|зранку|ранок", "вечор*|вечір|увечері|ввечері|дня|вдень", "ночі|вночі|полудень"),
    "pl": ("rano|ranem|rana", "wieczor*|wieczór|po południu|popołudni*", "nocy|nocą|południe"),
    "vi": ("sáng", "chiều|tối", "trưa|đêm"),
    "so": ("subax*|aroort*", "fiid*|galab*|habeen*", "duhur*"),
    "ar": ("صباح*|فجر*|ص", "مساء*|عصر*|م|بعد الظهر|ظهرا|ظهرًا", "ليل*|ظهر*|منتصف"),
    "fa": ("صبح|بامداد", "عصر|بعدازظهر|بعد از ظهر|شب|غروب", "ظهر|نیمه‌شب"),
    "hi": ("सुबह|सवेरे|प्रातः", "शाम|दोपहर", "रात"),
    "bn": ("সকাল*|ভোর*", "বিকেল*|বিকাল*|সন্ধ্যা*|দুপুর*", "রাত*"),
    "zh": ("上午|早|清晨|凌晨", "下午|晚|傍晚", "中午|午夜|夜"),
    "de": ("morgens|morgen|vormittag*|früh", "abend*|nachmittag*|mittags", "nachts|nacht"),
    "pt": ("manhã|madrugada", "tarde|noite", "meio-dia|meia-noite"),
    "it": ("mattina|mattino", "sera|pomeriggio", "notte|mezzogiorno"),
    "nl": ("ochtend*|morgens", "avond*|middag*|namiddag*", "nacht*"),
    "ro": ("dimineața|dimineață|dimineții", "seara|seară|după-amiaz*|după amiaz*", "noaptea|noapte|prânz"),
    "tr": ("sabah*", "akşam*|öğleden sonra", "gece*|öğle*"),
    "el": ("πρωί|πρωινή|π.μ|πμ", "βράδυ|απόγευμα|μ.μ|μμ", "νύχτα|μεσημέρι"),
    "he": ("בוקר", "ערב|אחר הצהריים|אחה״צ", "לילה|צהריים"),
    "ur": ("صبح", "شام|سہ پہر|دوپہر", "رات"),
    "sw": ("asubuhi|alfajiri", "jioni|mchana|alasiri", "usiku"),
    "ta": ("காலை*|அதிகாலை*", "மாலை*|பிற்பகல்*", "இரவு*|மதிய*"),
    "ko": ("오전*|아침*|새벽*", "오후*|저녁*", "밤*|정오*"),
    "ja": ("午前|朝", "午後|夕", "夜|正午|昼|晩"),
    "th": ("เช้า", "บ่าย|เย็น|ทุ่ม|ค่ำ", "คืน|เที่ยง"),
}
"""What says that an hour is before noon, what that it is after noon, and what may say either, as *at night* does."""


def weekdays(text: str, language: str) -> frozenset[int]:
    """The days of the week that `text` names: 0 is Monday."""
    return frozenset(_found(text, language, weekday=True))


def parts(text: str, language: str) -> tuple[int, ...]:
    """The times of day that `text` names, in its order."""
    return _found(text, language, weekday=False)


def halves(text: str, language: str) -> tuple[int, ...] | None:
    """The halves of the day that `text` names, in its order; None if we do not know how the language does."""
    pattern = _halves(language)
    return tuple([((match.lastindex or 1) - 1) % 3 for match in pattern.finditer(text)]) if pattern else None


@cache
def _halves(language: str) -> re.Pattern[str] | None:
    if language not in HALVES:
        return None
    signs = rf"(?<=\d){_SPACE}?(?:(a\.?{_SPACE}?m)|(p\.?{_SPACE}?m))\b"
    return re.compile(f"{any_of(HALVES[language], language).pattern}|{signs}", re.IGNORECASE)


_SPACE = r"[ \u00a0\u202f]"


def _found(text: str, language: str, *, weekday: bool) -> tuple[int, ...]:
    pattern = _pattern(language, weekday)
    return tuple([(match.lastindex or 1) - 1 for match in pattern.finditer(text)]) if pattern else ()


@cache
def _pattern(language: str, weekday: bool) -> re.Pattern[str] | None:
    rows = (WEEKDAYS if weekday else PARTS).get(language)
    return any_of(rows, language) if rows else None
