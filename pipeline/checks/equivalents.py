"""Other ways to say one amount, which no translation is blamed for: 20.30 is 8:30 pm, and 2 weeks are 14 days."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from pipeline.language.halves import says_one_and_a_half
from pipeline.language.numerals import Kind, Number, Value
from pipeline.language.units import mentions

Numbers: TypeAlias = tuple[Number, ...]

TIMES = "times"
NOON = 12


def without_equivalents(
    lost: Numbers, added: Numbers, source: str, target: str, language: str
) -> tuple[Numbers, Numbers]:
    """The two without the numbers of the one that are those of the other, said in another way."""
    lost, added = _same_hour(*_same_moment(lost, added, source), source, language)
    lost, added = _same_year(lost, added, ERAS.get(language, 0))
    lost, added = _same_duration(lost, added)
    lost, added = _same_rhythm(lost, added, source)
    return _in_halves(lost, added, target, language)


def without(numbers: Iterable[Number], others: Iterable[Number]) -> Numbers:
    """The `numbers` that have no partner of the same value among the `others`."""
    left = Counter(number.value for number in others)
    alone: list[Number] = []
    for number in numbers:
        if left[number.value] > 0:
            left[number.value] -= 1
        else:
            alone.append(number)
    return tuple(alone)


def says_how_often(number: Number) -> bool:
    """Whether a number counts how many times something is done."""
    return number.unit == TIMES or number.text.lower() == "twice"


# By the clock and the calendar


TWELVE_HOURS = re.compile(r"(?<!\d)(\d{1,2})(?::\d\d)? ?([ap])\.?m\b", re.IGNORECASE)


SUNRISE = frozenset({"sw", "am", "ti", "om"})
"""Languages that count the hours from sunrise: 8 am is the second hour of the morning."""
ERAS = {"th": 543}
"""By how much the years of a language's own calendar are more: 2025 is 2568 in Thailand."""
_YEARS = range(1900, 2100)


def _same_year(lost: Numbers, added: Numbers, era: int) -> tuple[Numbers, Numbers]:
    """The two without the years that are the same in the calendar of the language."""
    return _renamed(lost, added, {year: year + era for year in _YEARS} if era else {})


def _same_hour(lost: Numbers, added: Numbers, source: str, language: str) -> tuple[Numbers, Numbers]:
    """The two without the hours that are the same where they are counted from sunrise."""
    if language not in SUNRISE:
        return lost, added
    hours = [int(hour) for hour, _ in TWELVE_HOURS.findall(source)]
    return _renamed(lost, added, {hour: (hour + 5) % 12 + 1 for hour in hours})


def _renamed(lost: Numbers, added: Numbers, names: Mapping[int, int]) -> tuple[Numbers, Numbers]:
    """The two without the numbers that the language calls by other `names`, where it does."""
    ours, theirs = {number.value for number in lost}, {number.value for number in added}
    same = {value: name for value, name in names.items() if value in ours and name in theirs}
    return (
        tuple(number for number in lost if number.value not in same),
        tuple(number for number in added if number.value not in same.values()),
    )


def _same_moment(lost: Numbers, added: Numbers, source: str) -> tuple[Numbers, Numbers]:
    """The two without the times of day that are the same: 8:30 pm is 20.30, and 12 am is 0:00."""
    hours: Mapping[Value, int] = {
        int(hour): int(hour) % 12 + 12 * (half in "pP") for hour, half in TWELVE_HOURS.findall(source)
    }
    if not hours and not any(number.kind is Kind.TIME for number in lost):
        return lost, added
    ours = tuple(one._replace(value=hours.get(one.value, one.value)) for one in lost)
    theirs = tuple(part for number in added for part in clock(number))
    left, more = without(ours, theirs), without(theirs, ours)
    return (left, more) if len(left) + len(more) < len(lost) + len(added) else (lost, added)


_LASTS: Mapping[str, tuple[str, int]] = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3_600), "day": ("second", 86_400),
    "week": ("second", 604_800), "month": ("month", 1), "year": ("month", 12),
}  # fmt: skip


def _same_duration(lost: Numbers, added: Numbers) -> tuple[Numbers, Numbers]:
    """The two without the lengths of time that are the same: half an hour is 30 minutes, and 2 weeks are 14 days."""
    if not lost or not added:
        return lost, added
    both = {*map(_duration, lost)}.intersection(map(_duration, added)) - {None}
    if not both:
        return lost, added
    return (
        tuple(number for number in lost if _duration(number) not in both),
        tuple(number for number in added if _duration(number) not in both),
    )


_ONE_AND_A_HALF: Mapping[tuple[Value, str], str] = {(18, "month"): "year", (90, "minute"): "hour", (36, "hour"): "day"}
"""Lengths of time that are one and a half of a larger unit."""


def _in_halves(lost: Numbers, added: Numbers, target: str, language: str) -> tuple[Numbers, Numbers]:
    """The two without a time that the translation says as one and a half: 18 months are a year and a half."""
    for number in lost:
        larger = _ONE_AND_A_HALF.get((number.value, number.unit), "")
        if (
            larger
            and says_one_and_a_half(target, language)
            and mentions(target, larger, language)
            and all(one.value == 1 for one in added if one.unit == larger)
        ):
            rest = tuple(one for one in added if one.unit != larger)
            return tuple(one for one in lost if one is not number), rest
    return lost, added


def _same_rhythm(lost: Numbers, added: Numbers, source: str) -> tuple[Numbers, Numbers]:
    """The two without what is to be done as often: twice a day is every 12 hours.

    What is to be done every 12 hours may not be done at any two times of a day, and so it counts one way only.
    """
    if not added or not _A_DAY.search(source):
        return lost, added
    for number in lost:
        hours = _HOURS_BETWEEN.get(number.value) if says_how_often(number) else None
        same = next((one for one in added if one.unit == "hour" and one.value == hours), None)
        if same:
            return tuple(one for one in lost if one is not number), tuple(one for one in added if one is not same)
    return lost, added


_A_DAY = re.compile(r"\b(?:(?:a|per|each|every) day|daily)\b", re.IGNORECASE)
_HOURS_BETWEEN: Mapping[Value, int] = {2: 12, 3: 8, 4: 6, 6: 4}
"""The hours from one time to the next of what is done so many times a day."""


def _duration(number: Number) -> tuple[str, Value] | None:
    """How long an amount of time lasts, in seconds or in months."""
    if number.unit not in _LASTS or isinstance(number.value, str):
        return None
    unit, times = _LASTS[number.unit]
    return unit, number.value * times


def clock(number: Number) -> Numbers:
    """A number, or the hour and the minutes that it is where a point stands between the two."""
    if not _HOUR_POINT_MINUTES.fullmatch(number.text):
        return (number,)
    hour, minutes = number.text.split(".")
    return tuple(number._replace(value=part) for part in (int(hour), int(minutes)) if part or number.text == "0.00")


_HOUR_POINT_MINUTES = re.compile(r"[0-2]?\d\.[0-5]\d")
