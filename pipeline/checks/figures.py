"""Figures: doses, ranges and dates in the English, written so that nobody takes one for another.

The rules are those of the Institute for Safe Medication Practices and of the NHS. What is doubtful in English is
doubtful in every language.
"""

import re
from collections.abc import Iterator

from pipeline.checks.manuscript import Manuscript
from pipeline.checks.rule import rule
from pipeline.language.english.addresses import phone_numbers
from pipeline.language.numerals import Kind, Number
from pipeline.model.article import Unit
from pipeline.model.finding import Problem, Severity

DOSES = frozenset({"mg", "mcg", "ng", "kg", "g", "ml", "dl", "l", "IU", "mmol"})
"""Units in which medicines are measured."""

_LITRES = frozenset({"l", "dl"})

_DAY_OR_MONTH = re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}([-.])\d{1,2}\1(?:19|20)\d{2}")


@rule("AR114", Severity.ERROR)
def ambiguous_date(manuscript: Manuscript) -> Iterator[Problem]:
    """A date is written in digits alone, so that its day and its month may be taken for each other.

    12/10/2025 is in October for some readers and in December for others, and the writing of Arabic may turn it around
    on paper.

    Flagged::

        Last reviewed on 12/10/2025.

        The clinic is closed from 1.2.2026.

    Passes::

        Last reviewed on 12 October 2025, in the files as 2025-10-12.
    """
    for unit, number in _numbers(manuscript, Kind.DATE):
        if _DAY_OR_MONTH.fullmatch(number.text):
            yield Problem(f"{number.text} can be two days", "write the month in letters: 12 October 2025", unit.place)


@rule("AR115", Severity.ERROR)
def naked_decimal(manuscript: Manuscript) -> Iterator[Problem]:
    """A number begins with its decimal point.

    The point is easily overlooked, and .5 mg is then read as 5 mg, ten times the dose.

    Flagged::

        Take .5 mg in the evening.

        Take .5 of a tablet.

    Passes::

        Take 0.5 mg in the evening.

        Open the .pdf file, version 2.5, and wait ...5 days.
    """
    for unit, text in manuscript.texts:
        for match in _NAKED.finditer(text):
            yield Problem(f"{match[0]} begins with a point", f"write 0{match[0]}", unit.place)


_NAKED = re.compile(r"(?<![\w.,:/…-])\.\d+(?=\s|[,;)]|\.?\Z|\.\s|(?!x)[a-zµμ]{1,3}\b)")


@rule("AR116", Severity.ERROR)
def trailing_zero(manuscript: Manuscript) -> Iterator[Problem]:
    """A dose ends in a zero behind the decimal point.

    If the point is overlooked, 1.0 mg is read as 10 mg. What a laboratory measures in a litre or a decilitre of blood
    is no dose, and is written to one place.

    Flagged::

        Take 1.0 mg in the evening.

        Take 0.50 mL.

    Passes::

        Take 1 mg in the evening. Your temperature may rise to 38.0 °C. It is 10 mL.

        Your blood sugar should stay above 4.0 mmol/L.
    """
    for unit, number in _numbers(manuscript):
        whole, point, parts = number.text.partition(".")
        if number.unit in DOSES and number.per not in _LITRES and point and parts.isdecimal() and parts.endswith("0"):
            short = f"{whole}.{parts.rstrip('0')}".rstrip(".")
            yield Problem(f"{number.text} ends in a zero that adds nothing", f"write {short}", unit.place)


@rule("AR117", Severity.ERROR)
def dangerous_unit(manuscript: Manuscript) -> Iterator[Problem]:
    """A unit is written with a sign that has been misread in hospitals.

    µg is taken for mg, a thousand times the dose; U is taken for a zero, or for cc; IU is taken for IV or 10.

    Flagged::

        Take 50 µg of the hormone.

        Inject 10U, or 10 IU, before a meal.

    Passes::

        Take 50 micrograms, or 50 mcg, of the hormone. Inject 10 units before a meal. In the U.S., ask for 2 US units.
    """
    for unit, text in manuscript.texts:
        for match in _DANGEROUS.finditer(text) if _MAY_MEASURE.search(text) else ():
            yield Problem(f"{match[0].strip()} can be misread", f"write {_FULL[match.lastgroup or '']}", unit.place)


_MAY_MEASURE = re.compile(r"[\dµμ]")
_DANGEROUS = re.compile(
    r"(?P<micro>(?<![^\W\d_])[µμ]g\b|(?<=\d)\s?ug\b)"
    r"|(?<=\d)\s?(?P<unit>I\.?U\b|iu\b|U\b(?!\.?\s?S\b)(?!-))"
    r"|(?<=\d)\s?(?P<cc>cc\b)"
)
_FULL = {"micro": "micrograms, or mcg", "unit": "units, or international units", "cc": "mL"}


@rule("AR118", Severity.ERROR)
def unparted_thousands(manuscript: Manuscript) -> Iterator[Problem]:
    """A measured number of a thousand or more has no comma.

    Zeros in a row are miscounted, and 10000 units are taken for 1000.

    Flagged::

        Take 1500 mg a day.

    Passes::

        Take 1,500 mg a day, since 2024, in room 4711.
    """
    for unit, number in _numbers(manuscript, Kind.COUNT):
        if number.unit and len(number.text) > 3 and number.text.isdecimal():
            parted = f"{int(number.text):,}" if len(number.text) < 19 else "it with commas"
            yield Problem(f"{number.text} has no comma for the thousands", f"write {parted}", unit.place)


@rule("AR119", Severity.ERROR)
def range_with_dash(manuscript: Manuscript) -> Iterator[Problem]:
    """A range is written with a dash.

    The dash is overlooked, or taken for a minus sign, and the writing of Arabic turns 5-10 mg into 10-5 mg on paper.

    Flagged::

        Take 5-10 mg.

        It lasts 2–3 days.

    Passes::

        Take 5 to 10 mg. Your blood pressure is 120/80. COVID-19 is a disease. Call 555-1234.
    """
    called: dict[Unit, frozenset[str]] = {}
    for unit, number in _numbers(manuscript, Kind.PAIR):
        parts = _DASH.split(number.text.lstrip("("))
        if len(parts) == _RANGE and not _FREE_CALL.fullmatch(number.text):
            if unit not in called:
                called[unit] = frozenset(phone_numbers(manuscript.text(unit)))
            low, dash, high = parts
            if number.text not in called[unit]:
                yield Problem(f"{low}{dash}{high} is a range with a dash", f"write {low} to {high}", unit.place)


_RANGE = 3
_FREE_CALL = re.compile(r"1-8\d\d")
"""The beginning of a telephone number that goes on in letters."""
_DASH = re.compile(r"\s*([-‐-―−])\s*")


def _numbers(manuscript: Manuscript, kind: Kind | None = None) -> Iterator[tuple[Unit, Number]]:
    """The numbers of the article, those of one kind if it is named, each once: a date counts as one."""
    for unit, numbers in manuscript.numbers:
        past = (-1, "")
        for number in numbers:
            if kind in (None, number.kind) and (number.end, number.text) != past:
                past = (number.end, number.text)
                yield unit, number
