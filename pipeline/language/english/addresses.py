"""How the places and the numbers of one clinic are written in English: telephones, streets, mailboxes, hospitals."""

import re
from collections.abc import Iterator
from itertools import dropwhile

_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Highway|Hwy|Parkway|Pkwy|Terrace|"
    "Crescent|Close|Way|Place|Pl|Plaza"
)
_NAME = r"[A-Z][\w’'-]{0,30}"
_ADDRESS = re.compile(
    rf"\b\d{{1,5}}[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:{_NAME}\s){{1,3}}(?:{_STREETS})\b"
    r"|\bP\.?\s?O\.?\sBox\s\d+"
    r"|\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"\s\d{5}(?:-\d{4})?\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b"
)
_MAIL = re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,}\b")

_KINDS = (
    r"(?:Memorial |General |University |Community |Regional |Children[’']s |Women[’']s |Royal |Medical |Health ){0,3}"
    r"(?:Hospitals?|Clinics?|Infirmary|Surgery|Medical Cent(?:er|re)|Health Cent(?:er|re)|Cancer Cent(?:er|re)|Hospice"
    r"|NHS (?:Foundation )?Trust|Health ?care System|Health System|Medical Practice|Medical Group)"
)
_CLINIC = re.compile(
    rf"\b{_NAME}(?:\s(?:of|and|&|the|in)(?=\s[A-Z])|\s(?!{_KINDS}\b){_NAME}){{0,4}}\s{_KINDS}\b(?: of {_NAME})?"
    rf"|\b(?:Hospital|Clinic|Infirmary) of {_NAME}"
)
_NAMING = ("Hospi", "Clinic", "Infirm", "Surgery", "Medical", "Health", "Cancer C", "Trust")
_OPENING = (
    "A All An Any Ask At Before Call Children’s Community Contact Day Each Emergency Every For From General Go If In "
    "Leave Local Medical Memory My No On Our Outpatient Pain Private Public Some Tell That The Their These This Those "
    "To University Visit Walk-in When Women’s Your"
)
_NO_NAME = frozenset(_OPENING.split())
"""Words with a capital, as they open a sentence or a heading, that name no clinic."""


_PHONE = re.compile(
    r"\+\d[\d ().-]{6,17}\d"  # +44 20 7946 0123
    r"|(?:1[ .-])?\(?\d{3}\)?[ .-]?(?<=[ ).-])\d{3}[ .-]\d{4}"  # (866) 223-8100
    r"|\(?0\d{2,4}\)?[ -]?(?<=[ )-])\d{3,4}[ -]?\d{3,4}"  # 020 7946 0123
    r"|0\d(?:[ .]\d{2}){4}|0\d{9,10}"  # 01 23 45 67 89
    r"|1-8\d\d-[A-Z\d-]{4,12}"  # 1-800-DOCTORS
)
_MAY_CALL = re.compile(r"\d(?:\D{0,3}\d){4}|1-8\d\d-")
_CALLED = re.compile(
    r"\b(?:call|dial|phone|telephone|tel|fax|text|whatsapp)\b[^.!?\d]{0,30}?(\d{3}[ .-]\d{4}|\d{5,12})(?![\d/:-])",
    re.IGNORECASE,
)


def phone_numbers(text: str) -> Iterator[str]:
    """The telephone numbers in `text`. Those of three digits, as 112, are the same for a whole country, and none."""
    if not _MAY_CALL.search(text):
        return
    found = [match for match in _PHONE.finditer(text) if _stands_alone(match, text)]
    yield from (match[0] for match in found)
    rest = _PHONE.sub("-", text) if found else text
    yield from (match[1] for match in _CALLED.finditer(rest))


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether a number is no part of a longer one, or of an address of the net."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 2]
    return not (before.isalnum() or before in tuple("/.:_=-") or after[:1].isalnum() or re.match(r"[./:_-]\d", after))


_DIGIT = re.compile(r"\d")


def addresses(text: str) -> Iterator[str]:
    """The postal and mail addresses in `text`."""
    if _DIGIT.search(text):
        yield from (match[0] for match in _ADDRESS.finditer(text))
    if "@" in text:
        yield from (match[0] for match in _MAIL.finditer(text))


def may_name_clinic(text: str) -> bool:
    """Whether a text of any length can hold the name of a clinic at all."""
    return any(word in text for word in _NAMING)


def clinics(text: str) -> Iterator[str]:
    """What looks like the name of a hospital or a clinic in `text`."""
    for match in _CLINIC.finditer(text) if may_name_clinic(text) else ():
        words = match[0].split()
        named = " ".join(dropwhile(_NO_NAME.__contains__, words))
        if _CLINIC.match(named):
            yield named
