"""How the numbers of a translation differ from its English, with all that translators rightly change allowed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from pipeline.checks.equivalents import (
    NOON,
    TIMES,
    TWELVE_HOURS,
    Numbers,
    clock,
    says_how_often,
    without,
    without_equivalents,
)
from pipeline.language import days, months, spelt, times
from pipeline.language.number_words import HALF, has_words
from pipeline.language.numerals import Kind, Number, Reading, Value, decimal_comma, has_digits, read
from pipeline.language.units import DOSE, is_known, mentions, unit_after, unit_before

ENGLISH = "en"
NEEDED = DOSE | {"hour", "minute", "second", "day", "week", "month", "%", "°C", "°F"}
"""Units without which a number at the end of a phrase says nothing."""
MARKED = DOSE - {"IU"} | {"%"}
"""Units that have a sign of their own: a text that says them nowhere has lost them."""
ORDERED = DOSE | {"tablet", "puff", "drop", "spoon"}
"""What doses are measured and counted in: several of one unit keep their order."""
LARGEST_SMALL = 12
"""Counts up to here are often spelt out, or left to the grammar."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What differs between the numbers of an English text and of its translation."""

    lost: Numbers = ()
    added: Numbers = ()
    lost_names: tuple[str, ...] = ()
    """Names with digits that the translation does not have."""
    swapped: tuple[tuple[Value, Value], ...] = ()
    """Ranges and ratios whose sides changed places, as the English has them."""
    units: tuple[tuple[Number, str], ...] = ()
    """Numbers whose unit changed, with the other unit; that is empty where a dose lost its unit."""
    exchanged: tuple[tuple[Number, Number], ...] = ()
    """Numbers of the English, each of which has taken the other's place."""
    foreign: tuple[str, ...] = ()
    """Numbers copied with signs that mean something else in the translation's language."""

    halves: tuple[str, ...] = ()
    """Times of the English, the translation of which is in the other half of the day."""

    @property
    def grave(self) -> bool:
        """Whether more than small bare counts differ."""
        if self.swapped or any(is_grave(number) for number in (*self.lost, *self.added)):
            return True
        measured = {number.unit for number in self.added if number.unit}
        return any(number.unit in measured for number in self.lost)


NO_DIFFERENCE = Amounts()


def is_grave(number: Number) -> bool:
    """Whether a number is more than a small bare count. One in words may only be said in other words."""
    if number.kind is Kind.WORD:
        return False
    return bool(number.unit) or number.kind is not Kind.COUNT or _is_large(number.value)


def _is_large(value: Value) -> bool:
    return not isinstance(value, int) or value > LARGEST_SMALL


def compare(source: str, target: str, tag: str) -> Amounts:
    """How the numbers of `target`, in the language `tag`, differ from those of the English `source`."""
    named, counted = _speaks_of_numbers(source)
    digits = named or has_digits(target)
    if not digits and not counted:
        once = _once(source, target, tag.partition("-")[0])
        return Amounts(*once) if any(once) else NO_DIFFERENCE
    if source == target:
        foreign = _foreign(source, target, tag) if digits else ()
        return Amounts(foreign=foreign) if foreign else NO_DIFFERENCE
    said = _english(target) if tag.partition("-")[0] == ENGLISH else read(target, tag)
    return _Texts(source, target, tag, _english(source), said).amounts()


@lru_cache(maxsize=4096)
def _speaks_of_numbers(source: str) -> tuple[bool, bool]:
    """Whether an English text holds digits, and whether it may hold a number word."""
    return has_digits(source), spelt.has_cardinal(source)


@lru_cache(maxsize=4096)
def _english(text: str) -> Reading:
    """What an English text says in digits; each is read once for all its translations."""
    reading = read(text, ENGLISH)
    if not any(one.unit in _KINDS for one in reading.numbers):
        return reading
    return reading._replace(numbers=tuple(_of_either(one) for one in reading.numbers))


def _of_either(number: Number) -> Number:
    """A number of capsules as one of tablets, for many languages have one word for both; so with spoonfuls."""
    return number._replace(unit=_KINDS[number.unit]) if number.unit in _KINDS else number


_KINDS: Mapping[str, str] = {"capsule": "tablet", "teaspoon": "spoon", "tablespoon": "spoon"}


@lru_cache(maxsize=4096)
def _english_words(text: str) -> Numbers:
    """What an English text says in words."""
    said = tuple(_of_either(one) for one in _in_words(text, ENGLISH))
    return tuple(one for one in said if one.value != 2 or not _BETWEEN_TWO.search(text, 0, one.end))


_BETWEEN_TWO = re.compile(r"\bbetween two\Z", re.IGNORECASE)
"""*Between two doses* is from one dose to the next, and says no number."""


def _in_words(text: str, language: str) -> Numbers:
    """The number words of `text` from two on, with their units: *one* is often no number."""
    found = [
        Number(one.value, one.text, Kind.WORD, _unit_behind(text, one, language), end=one.end)
        for one in spelt.spelt(text, language)
        if one.value == HALF or (isinstance(one.value, int) and one.value > 1)
    ]
    return tuple([one for one in found if one.unit or not spelt.needs_unit(one.text, language)])


def _unit_behind(text: str, word: spelt.Spelt, language: str) -> str:
    """The unit of a number word: of *half an hour* as well as of *half hour*, and of the Swahili *saa sita*."""
    an = language == ENGLISH and word.value == HALF and _AN.match(text, word.end)
    unit = unit_after(text, an.end() if an else word.end, language).unit
    return unit or unit_before(text, word.end - len(word.text), language)


_AN = re.compile(" an?(?= )")


@dataclass(frozen=True, slots=True)
class _Texts:
    """The two texts and what they say in digits."""

    source: str
    target: str
    tag: str
    english: Reading
    translated: Reading

    @property
    def language(self) -> str:
        return self.tag.partition("-")[0]

    def amounts(self) -> Amounts:
        ours, theirs = self.english.numbers, self.translated.numbers
        lost: Numbers = ()
        added: Numbers = ()
        units: tuple[tuple[Number, str], ...] = ()
        exchanged: tuple[tuple[Number, Number], ...] = ()
        if not self._is_all_said(ours, theirs):
            ours, theirs = self._both()
            lost, added, units = self._differences(ours, theirs)
            exchanged = self._exchanged(ours, theirs)
            misplaced = {number.value for pair in exchanged for number in pair}
            units = tuple(one for one in units if one[0].value not in misplaced)
        once, oftener = _once(self.source, self.target, self.language)
        if once:
            lost, added = (*lost, *once), tuple(dict.fromkeys((*added, *oftener)))
        if any(one.kind is Kind.WORD for one in lost) and (
            less := _less_often(self.source, self.target, self.language)
        ):
            lost, added = tuple(map(_as_dose, lost)), (*added, less)
        found = (
            (*lost, *self._lost_months()),
            added,
            self._lost_names() if self.english.names else (),
            _swapped(self.source, self.english, self.translated) if len(ours) > 1 else (),
            units,
            exchanged,
            _foreign(self.source, self.target, self.tag),
            self._other_halves(),
        )
        return Amounts(*found) if any(found) else NO_DIFFERENCE

    def _is_all_said(self, ours: Numbers, theirs: Numbers) -> bool:
        """Whether both have the same figures in the same order, none of which could have changed places unseen."""
        if [(one.value, one.unit) for one in ours] != [(one.value, one.unit) for one in theirs] or _repeats(ours):
            return False
        _, counted = _speaks_of_numbers(self.source)
        return not counted or self._are_spoken(_english_words(self.english.text or self.source))

    def _both(self) -> tuple[Numbers, Numbers]:
        """What the two texts say in digits and, where we know how the language says it, in words."""
        ours, theirs = self.english.numbers, self.translated.numbers
        if self.language == ENGLISH or not has_words(self.language):
            return ours, theirs
        said = _english_words(self.english.text or self.source)
        return ours + said, theirs + _in_words(self.translated.text or self.target, self.language)

    def _are_spoken(self, said: Numbers) -> bool:
        """Whether the translation says these number words, none of which has a unit that may be another one there."""
        if self.language == ENGLISH or not has_words(self.language):
            return True
        return all(not one.unit and spelt.spoken(self.target, one.value, self.language) for one in said)

    def _differences(self, ours: Numbers, theirs: Numbers) -> tuple[Numbers, Numbers, tuple[tuple[Number, str], ...]]:
        """The numbers that are lost, those that are added, and changed units: none where all is said in one order."""
        if [(one.value, one.unit) for one in ours] == [(one.value, one.unit) for one in theirs]:
            return (), (), ()
        lost, added = without(ours, theirs), without(theirs, ours)
        if lost or added:
            lost, added = self._allowed(lost, added)
        return lost, added, self._changed_units(ours, theirs)

    def _exchanged(self, ours: Numbers, theirs: Numbers) -> tuple[tuple[Number, Number], ...]:
        """Numbers that took each other's place: each has the other's unit, or stands in the other's turn."""
        if len(ours) < 2 or len(theirs) < 2:
            return ()
        mine, yours = _measures(ours), _measures(theirs)
        gone, new = mine - yours, yours - mine
        values, others = {one.value for one in ours}, {one.value for one in theirs}
        moved = [
            (value, other)
            for value, unit in gone
            for other, same in new
            if unit == same and other in values and value in others
        ]
        if not moved:
            moved = self._out_of_turn(ours, theirs)
        first = {one.value: one for one in reversed(ours)}
        pairs = {frozenset(pair): (first[pair[0]], first[pair[1]]) for pair in moved}
        return tuple(pairs.values())

    def _out_of_turn(self, ours: Numbers, theirs: Numbers) -> list[tuple[Value, Value]]:
        """Doses of one unit that stand in another order, unless the times of day do so too."""
        for unit in {one.unit for one in ours if one.unit in ORDERED and one.kind is not Kind.PAIR}:
            mine = [one.value for one in ours if one.unit == unit]
            yours = [one.value for one in theirs if one.unit == unit]
            if mine != yours and sorted(mine, key=str) == sorted(yours, key=str) and not self._are_parts_turned():
                return [next((one, other) for one, other in zip(mine, yours, strict=True) if one != other)]
            if mine == yours and len(set(mine)) > 1 and self._are_parts_turned():
                return [(mine[0], next(one for one in mine if one != mine[0]))]
        return []

    def _other_halves(self) -> tuple[str, ...]:
        """The times of the English, as *8 pm*, that are in the other half of the day in the translation."""
        times = _times(self.source)
        said = days.halves(self.translated.text or self.target, self.language) if times else None
        if said is None:
            return ()
        hours = {part.value for number in self.translated.numbers for part in clock(number)}
        sure = [half for half in said if half != days.EITHER]
        wanted = [time.half for time in times]
        if len(sure) == len(wanted) and sure != wanted and sorted(sure) == sorted(wanted):
            return tuple(time.text for time, half in zip(times, sure, strict=True) if time.half != half)
        later = days.AFTER_NOON in wanted or _LATER.search(self.source) is not None
        return tuple(time.text for time in times if time.hour in hours and self._is_turned(time, hours, said, later))

    @staticmethod
    def _is_turned(time: "_Time", hours: set[Value], said: Sequence[int], later: bool) -> bool:
        """Whether a time that has kept its hour has lost its half of the day, or has the other one."""
        if time.half == days.AFTER_NOON:
            return time.hour + NOON not in hours and not {days.AFTER_NOON, days.EITHER}.intersection(said)
        unlike = {days.AFTER_NOON, days.EITHER} if time.hour >= _SUNRISE else {days.AFTER_NOON}
        return not later and bool(said) and unlike.issuperset(said)

    def _are_parts_turned(self) -> bool:
        """Whether the times of day stand in another order."""
        mine, yours = days.parts(self.source, ENGLISH), days.parts(self.target, self.language)
        return len(set(mine)) > 1 and mine != yours and sorted(mine) == sorted(yours)

    # What translators rightly change

    def _allowed(self, lost: Numbers, added: Numbers) -> tuple[Numbers, Numbers]:
        lost, added = without_equivalents(lost, added, self.source, self.target, self.language)
        lost, added = self._copied(lost, added)
        dated = months.dated_months(self.source)
        if dated:
            lost = tuple(one._replace(kind=Kind.DATE) if one.value in _dated(self.source) else one for one in lost)
        lost = _unsaid(lost, self.target, self.language, self.translated.names)
        added = _unsaid(added, self.source, ENGLISH, self.english.names)
        return lost, tuple(number for number in added if number.value not in dated)

    def _copied(self, lost: Numbers, added: Numbers) -> tuple[Numbers, Numbers]:
        """The two without numbers that are written the same and only read differently.

        Either their signs mean something else (`Amounts.foreign`), or a word follows that may say "million".
        """
        copies = {number.text for number in added if not number.text.isdecimal() or self._means_more(number)}
        same = copies.intersection(number.text for number in lost)
        return (
            tuple(number for number in lost if number.text not in same),
            tuple(number for number in added if number.text not in same),
        )

    def _means_more(self, number: Number) -> bool:
        """Whether a word that we do not know follows a number, and may multiply it."""
        return not number.unit and str(number.value) == number.text and not self._is_bare(number)

    # What they must not

    def _lost_months(self) -> Iterable[Number]:
        """The months of dates that became other months. A language whose months we do not know is let be."""
        ours = months.dated_months(self.source)
        theirs = months.months(self.target, self.language) if ours else frozenset()
        if not theirs or ours & theirs:
            return ()
        return (Number(month, months.MONTHS[ENGLISH][month - 1].partition("|")[0], Kind.DATE) for month in ours)

    def _lost_names(self) -> tuple[str, ...]:
        folded = _folded(self.target)
        return tuple(name for name in dict.fromkeys(self.english.names) if not self._keeps(name, folded))

    def _keeps(self, name: str, folded: str) -> bool:
        """Whether a name stands in the translation, hyphen or not. Other alphabets may respell its letters."""
        written, respelt = _spellings(name)
        if written.search(folded):
            return True
        return any(not letter.isascii() and ord(letter) > _END_OF_LATIN for letter in respelt.findall(folded))

    def _changed_units(self, ours: Numbers, theirs: Numbers) -> tuple[tuple[Number, str], ...]:
        mine, yours = _by_value(ours), _by_value(theirs)
        return tuple(
            change
            for value, numbers in mine.items()
            if value in yours and any(number.unit for number in numbers)
            for change in self._unit_changes(numbers, yours[value])
        )

    def _unit_changes(self, ours: Sequence[Number], theirs: Sequence[Number]) -> Iterable[tuple[Number, str]]:
        """What became of the units of numbers of one value."""
        gone, new = _units(ours) - _units(theirs), _units(theirs) - _units(ours)
        bare = is_known(self.language) and any(self._is_bare(number) for number in theirs)
        for unit in gone:
            number = next(one for one in ours if one.unit == unit)
            others = [other for other in new if not _is_same_degree(other, unit)]
            if others or (bare and unit in NEEDED) or (unit in MARKED and self._is_unsaid(unit)):
                yield number, next(iter(others), "")

    def _is_unsaid(self, unit: str) -> bool:
        """Whether the translation, in a language whose units we know, has none of the words for a unit."""
        if not is_known(self.language) or mentions(self.target, unit, self.language):
            return False
        return not mentions(_unaccented(self.target), unit, ENGLISH)

    def _is_bare(self, number: Number) -> bool:
        """Whether a number has no unit and no word behind it that may be one which we do not know."""
        return not number.unit and _WORD_BEHIND.match(self.translated.text, number.end) is None


_WORD_BEHIND = re.compile(r"\s?[^\W\d_]")
_END_OF_LATIN = 0x24F


@lru_cache(maxsize=1024)
def _dated(source: str) -> frozenset[Value]:
    """The days and years of the dates that an English text writes with the name of the month."""
    return frozenset(int(number) for match in _DATES.finditer(source) for number in re.findall(r"\d+", match[0]))


_DATES = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s)?\b(?:"
    + "|".join(months.MONTHS[ENGLISH])
    + r")\b\.?(?:\s\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s\d{4})?"
)


def _repeats(numbers: Numbers) -> bool:
    """Whether two of the numbers are doses of one unit."""
    units = [number.unit for number in numbers if number.unit in ORDERED]
    return len(units) > 1 and len(units) > len(set(units))


def _measures(numbers: Iterable[Number]) -> Counter[tuple[Value, str]]:
    return Counter((number.value, number.unit) for number in numbers if number.unit)


def _unsaid(numbers: Numbers, text: str, language: str, names: Iterable[str]) -> Numbers:
    """The `numbers` that `text` has neither in words nor in a name."""
    named: Counter[Value] = Counter(int(digits) for name in names for digits in re.findall(r"\d{1,9}", name))
    values = {number.value for number in numbers}
    said = {value: named[value] + spelt.spoken(text, value, language) for value in values}
    return tuple(number for value, same in _by_value(numbers).items() for number in same[said[value] :])


def _once(source: str, target: str, language: str) -> tuple[Numbers, Numbers]:
    """*Once* of an English text, and what says *several times* in a translation that is to be done as often.

    *One* is often no number, and so is compared nowhere else.
    """
    once = times.once(source)
    if not once or language == ENGLISH:
        return (), ()
    said = (*_in_words(target, language), *(read(target, language).numbers if has_digits(target) else ()))
    more = tuple(one for one in said if one.unit == TIMES and one.value != 1)
    if not more and (text := times.several_times(target, language)):
        more = (Number(2, text, Kind.WORD, TIMES),)
    return ((Number(1, once, Kind.COUNT, TIMES),), more) if more else ((), ())


_OFTEN = re.compile(r"\b(?:twice|times)\b", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:once|one|single)\b", re.IGNORECASE)


def _less_often(source: str, target: str, language: str) -> Number | None:
    """*Once* of a translation whose English does something several times; None if it need not say the same.

    Once in the morning and once in the evening is twice.
    """
    if not _OFTEN.search(source) or _SINGLE.search(source) or len(set(days.parts(target, language))) > 1:
        return None
    text = times.one_time(target, language)
    return Number(1, text, Kind.WORD, TIMES) if text else None


def _as_dose(number: Number) -> Number:
    """A number word that says how often: it is not only said in other words, as *once* stands in its place."""
    often = number.kind is Kind.WORD and says_how_often(number)
    return number._replace(kind=Kind.COUNT, unit=TIMES) if often else number


class _Time(NamedTuple):
    """A time of day on a clock of twelve hours."""

    hour: int
    half: int
    """One of `days.BEFORE_NOON` and `days.AFTER_NOON`."""
    text: str


@lru_cache(maxsize=4096)
def _times(source: str) -> tuple[_Time, ...]:
    """The times of an English text that are told by *am* and *pm*; noon and midnight have words of their own."""
    return tuple(
        _Time(int(match[1]), days.AFTER_NOON if match[2] in "pP" else days.BEFORE_NOON, match[0])
        for match in TWELVE_HOURS.finditer(source)
        if 0 < int(match[1]) < NOON
    )


_SUNRISE = 6
"""From when on no language says *at night* of an hour before noon."""
_LATER = re.compile(r"\b(?:afternoon|evening|night|tonight|dinner|supper|noon|midday|lunch|bedtime)", re.IGNORECASE)


def _foreign(source: str, target: str, tag: str) -> tuple[str, ...]:
    """Numbers of the English that stand in `target` to the letter, with a point where its language has a comma."""
    if not decimal_comma(tag):
        return ()
    return tuple([text for text in _signed(source) if text in target])


@lru_cache(maxsize=4096)
def _signed(source: str) -> tuple[str, ...]:
    """The numbers of the English that are written with a decimal point, or with commas between thousands."""
    numbers = (number for number in _english(source).numbers if number.kind in (Kind.COUNT, Kind.DECIMAL))
    texts = dict.fromkeys(number.text.lstrip("(+") for number in numbers)
    return tuple(text for text in texts if _ENGLISH_SIGNS.fullmatch(text))


_ENGLISH_SIGNS = re.compile(r"\d+\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""A number with a decimal point or with commas between thousands. (3.5.0 is the name of a version.)"""


def _swapped(source: str, english: Reading, translated: Reading) -> tuple[tuple[Value, Value], ...]:
    """The ranges and ratios of the English, the sides of which stand the other way round in the translation."""
    theirs = [number.value for number in translated.numbers]
    return tuple(
        (first, second)
        for first, second in (*english.orders, *_ranges(source))
        if (first, second) not in translated.orders
        and (
            (second, first) in translated.orders
            or (theirs.count(first) == theirs.count(second) == 1 and theirs.index(second) < theirs.index(first))
        )
    )


@lru_cache(maxsize=4096)
def _ranges(source: str) -> tuple[tuple[Value, Value], ...]:
    """The sides of the ranges that an English text writes with *to* or *and*."""
    values = {number.text: number.value for number in _english(source).numbers}
    pairs = ((match[1].rstrip(".,"), match[2].rstrip(".,")) for match in _RANGE.finditer(source))
    known = tuple((values[one], values[other]) for one, other in pairs if one in values and other in values)
    later: Mapping[Value, Value] = {one.hour: one.hour + NOON for one in _times(source) if one.half == days.AFTER_NOON}
    moved = tuple((later.get(one, one), later.get(other, other)) for one, other in known)
    return tuple(dict.fromkeys((*known, *moved)))


_RANGE = re.compile(r"(\d[\d.,]*)(?:[ \u00a0]?(?:°[CF]|%|[A-Za-z]{1,10}))?[ \u00a0](?:to|and|or)[ \u00a0](\d[\d.,]*)")


def _by_value(numbers: Iterable[Number]) -> Mapping[Value, Sequence[Number]]:
    """The numbers of each value."""
    found: defaultdict[Value, list[Number]] = defaultdict(list)
    for number in numbers:
        found[number.value].append(number)
    return found


def _units(numbers: Iterable[Number]) -> Counter[str]:
    return Counter(number.unit for number in numbers if number.unit)


def _is_same_degree(unit: str, other: str) -> bool:
    """Whether one of the two only leaves out which degrees are meant."""
    return "°" in (unit, other) and unit[0] == other[0] == "°"


def _unaccented(text: str) -> str:
    """`text` without the accents of its letters: English words that were left over, or a copy made to test with."""
    return "".join(character for character in normalize("NFD", text) if not combining(character))


def _folded(text: str) -> str:
    return re.sub(r"[‐‑–]", "-", text.replace("\u00a0", " ")).casefold()


@lru_cache(maxsize=1024)
def _spellings(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A name in its own letters, and any letter with the number of the name behind it, both in folded text."""
    letters, number = _parts(name)
    end = rf"[-\s]?{re.escape(number)}(?!\d)"
    return re.compile(re.escape(letters) + end), re.compile(rf"([^\W\d_]){end}")


def _parts(name: str) -> tuple[str, str]:
    """The letters and the rest of a name, folded: ``il`` and ``6`` of ``IL-6``."""
    match = re.match(r"(\D+?)-?(\d.*)", _folded(name))
    return (match[1], match[2]) if match else (name, "")
