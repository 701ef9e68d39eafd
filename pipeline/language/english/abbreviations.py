"""Abbreviations: which need no explanation, and what the best known of the others stand for."""

import re
from collections.abc import Mapping

from pipeline.language.english.everyday import ALSO_ELSEWHERE, COMMON

_KNOWN_TO_ALL = (
    "AIDS AM CD COVID DIY DNA DVD EU FAQ GPS HIV ID IQ NASA OK PC PDF PIN PM QR SIM SMS SOS TV UK UN US USA USB VIP"
)
KNOWN_TO_ALL = frozenset(_KNOWN_TO_ALL.split())
"""Abbreviations that are better known than what they stand for."""

FULL: Mapping[str, str] = {
    "A&E": "emergency department",
    "ADHD": "attention deficit hyperactivity disorder",
    "ALS": "amyotrophic lateral sclerosis",
    "BMI": "body mass index",
    "BP": "blood pressure",
    "CBT": "cognitive behavioral therapy",
    "CDC": "Centers for Disease Control and Prevention",
    "COPD": "chronic obstructive pulmonary disease",
    "CPAP": "continuous positive airway pressure",
    "CPR": "cardiopulmonary resuscitation",
    "CRP": "C-reactive protein",
    "CRS": "cytokine release syndrome",
    "CT": "computed tomography",
    "CVD": "cardiovascular disease",
    "DVT": "deep vein thrombosis",
    "ECG": "electrocardiogram",
    "ED": "emergency department",
    "EEG": "electroencephalogram",
    "EKG": "electrocardiogram",
    "ENT": "ear, nose and throat",
    "ER": "emergency department",
    "FDA": "Food and Drug Administration",
    "GI": "of the stomach and bowel",
    "GP": "family doctor",
    "HCP": "doctor or nurse",
    "HPV": "human papillomavirus",
    "HRT": "hormone replacement therapy",
    "IBD": "inflammatory bowel disease",
    "IBS": "irritable bowel syndrome",
    "ICU": "intensive care unit",
    "IM": "into a muscle",
    "IV": "into a vein",
    "IVF": "in vitro fertilization",
    "LFT": "liver function test",
    "MI": "heart attack",
    "MRI": "magnetic resonance imaging",
    "MRSA": "methicillin-resistant Staphylococcus aureus",
    "MS": "multiple sclerosis",
    "NHS": "National Health Service",
    "NIH": "National Institutes of Health",
    "NSAID": "anti-inflammatory painkiller",
    "OTC": "without a prescription",
    "PCR": "polymerase chain reaction",
    "PE": "pulmonary embolism",
    "PT": "physical therapy",
    "PTSD": "post-traumatic stress disorder",
    "RA": "rheumatoid arthritis",
    "RNA": "ribonucleic acid",
    "RSV": "respiratory syncytial virus",
    "SIDS": "sudden infant death syndrome",
    "STD": "sexually transmitted disease",
    "STI": "sexually transmitted infection",
    "TB": "tuberculosis",
    "TIA": "mini-stroke",
    "UTI": "urinary tract infection",
    "UV": "ultraviolet",
    "WHO": "World Health Organization",
}
"""What a reader may be told instead. It makes the hint better; a rule needs none of them."""

_ABBREVIATION = re.compile(r"(?<![\w.@/&’'-])(?:[A-Z]&[A-Z]|[a-z]?[A-Z]{2,6})(?=s?(?![\w@&]|[-/.’']\w|\s\d{5}))")
_ROMAN = re.compile(r"[IVX]{1,5}")
_NUMBERED = re.compile(
    r"(?:stage|type|grade|phase|class|part|level|factor|chapter|group)s?\s(?:[IVX]+[ ,/–-]*(?:(?:or|and|to) )?)*\Z",
    re.IGNORECASE,
)
_DEGREE = frozenset({"BSN", "DNP", "DO", "FRCP", "JR", "MBBS", "MD", "MPH", "MSC", "NP", "PA", "PHD", "RN"})
"""Titles behind a person's name."""


def abbreviations(text: str) -> tuple[tuple[str, int, int], ...]:
    """The abbreviations in capitals that `text` uses, each with where it begins and ends, but for those all know.

    Words shouted in capitals are none: everyday words, lines in nothing but capitals, and what has another beside it.
    """
    if " " in text and text.isupper():
        return ()
    found = [
        (match[0], match.start(), match.end()) for match in _ABBREVIATION.finditer(text) if _needs_words(match, text)
    ]
    return tuple(one for one in found if not _is_shouted(one, text))


def _needs_words(match: "re.Match[str]", text: str) -> bool:
    word = match[0]
    if word in KNOWN_TO_ALL or word in _DEGREE:
        return False
    return not (
        _ROMAN.fullmatch(word)
        and (word not in FULL or _NUMBERED.search(text, max(0, match.start() - 40), match.start()))
    )


_CAPITALS_BEFORE = re.compile(r"(?<![A-Z])[A-Z]{2,} +\Z")
_CAPITALS_AFTER = re.compile(r" +[A-Z]{2,}(?![a-z])")


def _is_shouted(found: tuple[str, int, int], text: str) -> bool:
    word, start, end = found
    if word.lower() in COMMON or word.lower() in ALSO_ELSEWHERE:
        return True
    return bool(_CAPITALS_BEFORE.search(text, max(0, start - 20), start) or _CAPITALS_AFTER.match(text, end))


_IN_BRACKETS = re.compile(r"\(\s*[“\"]?\Z")
_THEN_BRACKETS = re.compile(r"s?[”\"]?\s*\(\s*(?!{)[^()]{0,200}?[^\W\d_]{3}")
_NAMED = re.compile(r"(?:called|known as|short for|abbreviated(?: to| as)?|or)\s+[“\"]?(?:an?\s)?\Z")
_EXPLAINED = re.compile(r"s?[”\"]?,?\s*(?:or|is short for|stands? for|means?)\s")


def is_glossed(text: str, end: int) -> bool:
    """Whether what ends there is explained in brackets right after it."""
    return _THEN_BRACKETS.match(text, end) is not None


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether what an abbreviation stands for is said where it stands: ``red blood cells (RBC)`` or the other way."""
    return bool(
        _IN_BRACKETS.search(text, max(0, start - 4), start)
        or _THEN_BRACKETS.match(text, end)
        or _NAMED.search(text, max(0, start - 30), start)
        or _EXPLAINED.match(text, end)
    )
