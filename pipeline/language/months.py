"""The months by their names, in a translation and in the dates of its English."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from unicodedata import normalize

from pipeline.language.english.months import MONTHS as ENGLISH_MONTHS
from pipeline.language.listed import any_of

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ENGLISH_MONTHS,
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août|aout", "septembre", "octobre",
        "novembre", "décembre",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre",
        "noviembre", "diciembre",
    ),
    "ru": (
        "январ*", "феврал*", "март*", "апрел*", "май|мая|мае", "июн*", "июл*", "август*", "сентябр*", "октябр*",
        "ноябр*", "декабр*",
    ),
    "pl": (
        "styczeń|stycznia|styczniu", "luty|lutego|lutym", "marzec|marca|marcu", "kwiecień|kwietnia|kwietniu",
        "maj|maja|maju", "czerwiec|czerwca|czerwcu", "lipiec|lipca|lipcu", "sierpień|sierpnia|sierpniu",
        "wrzesień|września|wrześniu", "październik*", "listopad*", "grudzień|grudnia|grudniu",
    ),
    "uk": (
        "січень|січня|січні", "лютий|лютого|лютому", "березень|березня|березні", "квітень|квітня|квітні",
        "травень|травня|травні", "червень|червня|червні", "липень|липня|липні", "серпень|серпня|серпні",
        "вересень|вересня|вересні", "жовтень|жовтня|жовтні", "листопад*", "грудень|грудня|грудні",
    ),
    "so": (
        "Janaayo|Jannaayo", "Febraayo|Feebraayo", "Maarso", "Abriil", "Maayo|May", "Juun", "Luulyo|Luuliyo",
        "Agosto|Agoosto|Ogost", "Sebtembar|Sebteembar", "Oktoobar", "Nofembar|Nofeembar|Noofeembar",
        "Desembar|Disembar|Diseembar",
    ),
    "ar": (
        "يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|آذار", "أبريل|إبريل|نيسان|أفريل", "مايو|أيار|ماي",
        "يونيو|حزيران|جوان", "يوليو|تموز|جويلية", "أغسطس|آب|أوت", "سبتمبر|أيلول", "أكتوبر|تشرين الأول",
        "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول",
    ),
    "bn": (
        "জানুয়ারি*|জানুয়ারী*", "ফেব্রুয়ারি*|ফেব্রুয়ারী*", "মার্চ*", "এপ্রিল*", "মে|মের", "জুন|জুনের|জুনে", "জুলাই*",
        "আগস্ট*|অগাস্ট*", "সেপ্টেম্বর*", "অক্টোবর*", "নভেম্বর*", "ডিসেম্বর*",
    ),
    "hi": (
        "जनवरी", "फ़रवरी|फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर|सितम्बर", "अक्टूबर|अक्तूबर",
        "नवंबर|नवम्बर", "दिसंबर|दिसम्बर",
    ),
    "fa": (
        "ژانویه|ژانویهٔ|جنوری", "فوریه|فوریهٔ|فبروری", "مارس|مارچ", "آوریل|آپریل|اپریل", "مه|مهٔ|ماه می", "ژوئن|جون",
        "ژوئیه|ژوئیهٔ|ژوییه|جولای", "اوت|آگوست|اگست", "سپتامبر|سپتمبر", "اکتبر|اکتوبر", "نوامبر|نومبر", "دسامبر|دسمبر",
    ),
    "de": (
        "Januar|Jänner|Jan", "Februar|Feber|Feb", "März|Mär", "April|Apr", "Mai", "Juni|Jun", "Juli|Jul", "August|Aug",
        "September|Sept|Sep", "Oktober|Okt", "November|Nov", "Dezember|Dez",
    ),
    "pt": (
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro",
    ),
    "it": (
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
    ),
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ),
    "ro": (
        "ianuarie", "februarie", "martie", "aprilie", "mai 20*|luna mai", "iunie", "iulie", "august", "septembrie",
        "octombrie", "noiembrie", "decembrie",
    ),
    "tr": (
        "Ocak*", "Şubat*", "Mart*", "Nisan*", "Mayıs*", "Haziran*", "Temmuz*", "Ağustos*", "Eylül*", "Ekim*", "Kasım*",
        "Aralık 20*|Aralık ayı*",
    ),
    "el": (
        "Ιανουαρίου|Ιανουάριο*", "Φεβρουαρίου|Φεβρουάριο*", "Μαρτίου|Μάρτιο*", "Απριλίου|Απρίλιο*", "Μαΐου|Μάιο*|Μαίου",
        "Ιουνίου|Ιούνιο*", "Ιουλίου|Ιούλιο*", "Αυγούστου|Αύγουστο*", "Σεπτεμβρίου|Σεπτέμβριο*", "Οκτωβρίου|Οκτώβριο*",
        "Νοεμβρίου|Νοέμβριο*", "Δεκεμβρίου|Δεκέμβριο*",
    ),
    "he": (
        "ינואר", "פברואר", "מרץ|מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר",
    ),
    "ur": (
        "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
    ),
    "sw": (
        "Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba", "Novemba",
        "Desemba",
    ),
    "ta": (
        "ஜனவரி*", "பிப்ரவரி*", "மார்ச்*", "ஏப்ரல்*", "மே", "ஜூன்*", "ஜூலை*", "ஆகஸ்ட்*|ஆகஸ்டு*", "செப்டம்பர்*",
        "அக்டோபர்*", "நவம்பர்*", "டிசம்பர்*",
    ),
    "th": (
        "มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย.",
        "กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค.",
    ),
}  # fmt: skip
"""The months of the year where they have names of their own and are not numbers."""


def months(text: str, language: str) -> frozenset[int]:
    """The months that `text` names."""
    if language not in MONTHS:
        return frozenset()
    found = (match.lastindex for match in _months(language).finditer(normalize("NFC", text)))
    return frozenset(month for month in found if month)


@lru_cache(maxsize=1024)
def dated_months(text: str) -> frozenset[int]:
    """The months that the English `text` names beside a number, so that ``you may call`` names none."""
    found = (match.lastindex for pattern in _DATED for match in pattern.finditer(text))
    return frozenset(month for month in found if month)


@cache
def _months(language: str) -> re.Pattern[str]:
    return any_of(MONTHS[language], language)


_NAMES = "|".join(f"({forms})" for forms in ENGLISH_MONTHS)
_DATED = (
    re.compile(rf"(?:(?<=\d[ \u00a0])|(?<=(?:st|nd|rd|th)[ \u00a0]))(?:{_NAMES})\b"),
    re.compile(rf"\b(?:{_NAMES})\.?[ \u00a0](?=\d)"),
)
