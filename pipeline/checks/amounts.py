"""How the numbers of a translation differ from those of its English, with all that translators rightly change allowed."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pipeline.language import number_words as words
from pipeline.language.numerals import NOTHING, Kind, Number, Reading, decimal_comma, has_digits, read
from pipeline.language.number_words import Value
from pipeline.language.units import DOSE, is_known

ENGLISH = "en"
LARGEST_SMALL = 12
"""Counts up to here are often spelt out, or left to the grammar."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What differs between the numbers of an English text and of its translation."""

    lost: tuple[Number, ...] = ()
    added: tuple[Number, ...] = ()
    lost_names: tuple[str, ...] = ()
    """Names with digits that the translation does not have."""
    swapped: tuple[tuple[Value, Value], ...] = ()
    """Ranges and ratios whose sides changed places, as the English has them."""
    units: tuple[tuple[Number, str], ...] = ()
    """Numbers whose unit changed, with the other unit; that is empty where a dose lost its unit."""
    foreign: tuple[str, ...] = ()
    """Numbers copied with signs that mean something else in the translation's language."""

    @property
    def grave(self) -> bool:
        """Whether more than small bare counts differ."""
        return bool(self.swapped) or any(is_grave(number) for number in (*self.lost, *self.added))


NO_DIFFERENCE = Amounts()


def is_grave(number: Number) -> bool:
    """Whether a number is more than a small bare count."""
    return bool(number.unit) or number.kind is not Kind.COUNT or _is_large(number.value)


def _is_large(value: Value) -> bool:
    return not isinstance(value, int) or value > LARGEST_SMALL


def compare(source: str, target: str, tag: str) -> Amounts:
    """How the numbers of `target`, in the language `tag`, differ from those of the English `source`."""
    digits = has_digits(source) or has_digits(target)
    if not digits and not words.has_cardinal(source):
        return NO_DIFFERENCE
    if source == target:
        return Amounts(foreign=_foreign(read(source, ENGLISH), target, tag)) if digits else NO_DIFFERENCE
    if not digits:
        return _in_words(source, target, tag.partition("-")[0])
    return _Texts(source, target, tag, read(source, ENGLISH), read(target, tag)).amounts()


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
        lost = _without(self.english.numbers, self.translated.numbers)
        added = _without(self.translated.numbers, self.english.numbers)
        foreign = _foreign(self.english, self.target, self.tag)
        if lost or added:
            lost, added = self._allowed(lost, added)
        return Amounts(
            lost=(*lost, *self._lost_months(), *self._lost_words(added)),
            added=added,
            lost_names=self._lost_names(),
            swapped=_swapped(self.english, self.translated),
            units=self._changed_units(),
            foreign=foreign,
        )

    # What translators rightly change

    def _allowed(
        self, lost: Sequence[Number], added: Sequence[Number]
    ) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
        lost, added = _same_moment(lost, added, self.source)
        lost, added = _copied(lost, added)
        months = words.dated_months(self.source)
        gone = _unsaid(lost, self.target, self.language, self.translated.names)
        more = _unsaid(added, self.source, ENGLISH, self.english.names)
        gone = tuple(number for number in gone if not self._is_word_for_multiple(number))
        return gone, tuple(number for number in more if number.value not in months)

    def _is_word_for_multiple(self, number: Number) -> bool:
        """Whether the translation may say ``2 million`` with a word that we do not know."""
        return number.text.isdecimal() and number.value != int(number.text) and number.text in self.target

    # What they must not

    def _lost_months(self) -> Iterable[Number]:
        """The months of dates that became other months. A language whose months we do not know is let be."""
        ours, theirs = words.dated_months(self.source), words.months(self.target, self.language)
        if not theirs or ours & theirs or not ours:
            return ()
        return (Number(month, words.MONTHS[ENGLISH][month - 1].partition("|")[0], Kind.DATE) for month in ours)

    def _lost_words(self, added: Sequence[Number]) -> Iterable[Number]:
        values = {number.value for number in (*self.english.numbers, *self.translated.numbers)}
        other = bool(added)
        return _lost_cardinals(self.source, self.target, self.language, values, other)

    def _lost_names(self) -> tuple[str, ...]:
        folded = _folded(self.target)
        return tuple(name for name in dict.fromkeys(self.english.names) if not self._keeps(name, folded))

    def _keeps(self, name: str, folded: str) -> bool:
        """Whether a name stands in the translation, with or without its hyphen. Other alphabets may respell its letters."""
        letters, number = _parts(name)
        if re.search(rf"{re.escape(letters)}[-\s]?{re.escape(number)}(?!\d)", folded):
            return True
        respelt = re.findall(rf"([^\W\d_])[-\s]?{re.escape(number)}(?!\d)", folded)
        return any(not letter.isascii() and ord(letter) > _END_OF_LATIN for letter in respelt)

    def _changed_units(self) -> tuple[tuple[Number, str], ...]:
        if not any(number.unit for number in self.english.numbers):
            return ()
        changed: list[tuple[Number, str]] = []
        for value in dict.fromkeys(number.value for number in self.english.numbers if number.unit):
            ours = [number for number in self.english.numbers if number.value == value]
            theirs = [number for number in self.translated.numbers if number.value == value]
            changed += self._unit_changes(ours, theirs)
        return tuple(changed)

    def _unit_changes(self, ours: Sequence[Number], theirs: Sequence[Number]) -> Iterable[tuple[Number, str]]:
        """What became of the units of numbers of one value."""
        gone, new = _units(ours) - _units(theirs), _units(theirs) - _units(ours)
        bare = [number for number in theirs if not number.unit]
        for number in ours:
            if not gone[number.unit] or not theirs:
                continue
            others = [unit for unit in new if not _is_same_degree(unit, number.unit)]
            if others:
                yield number, others[0]
            elif number.unit in DOSE and is_known(self.language) and any(self._has_no_unit(one) for one in bare):
                yield number, ""

    def _has_no_unit(self, number: Number) -> bool:
        """Whether no word follows a number, so that none can be a unit that we do not know."""
        start = self.translated.text.find(number.text) + len(number.text)
        return re.match(r"\s?[^\W\d_]", self.translated.text[start:]) is None


_END_OF_LATIN = 0x24F


def _in_words(source: str, target: str, language: str) -> Amounts:
    lost = tuple(_lost_cardinals(source, target, language, set(), False))
    return Amounts(lost=lost) if lost else NO_DIFFERENCE


def _lost_cardinals(source: str, target: str, language: str, digits: Iterable[Value], other: bool) -> Iterable[Number]:
    """Number words of the English that another number took the place of. None is missed where no other came."""
    if not words.has_cardinal(source) or not words.has_words(language) or language == ENGLISH:
        return
    ours, theirs = words.cardinals(source, ENGLISH), words.cardinals(target, language)
    others = [value for value in theirs - ours if not words.spoken(source, value, ENGLISH)]
    for value in ours - theirs - set(digits):
        if (others or other) and not words.spoken(target, value, language):
            yield Number(value, str(value))


def _without(numbers: Iterable[Number], others: Iterable[Number]) -> tuple[Number, ...]:
    """The `numbers` that have no partner of the same value among the `others`."""
    left = Counter(number.value for number in others)
    alone: list[Number] = []
    for number in numbers:
        if left[number.value] > 0:
            left[number.value] -= 1
        else:
            alone.append(number)
    return tuple(alone)


def _unsaid(numbers: Sequence[Number], text: str, language: str, names: Iterable[str]) -> tuple[Number, ...]:
    """The `numbers` that `text` has neither in words nor in a name."""
    named = Counter(int(digits) for name in names for digits in re.findall(r"\d{1,9}", name))
    said: Counter[Value] = Counter()
    unsaid: list[Number] = []
    for number in numbers:
        said[number.value] += 1
        if said[number.value] > named[number.value] + words.spoken(text, number.value, language):
            unsaid.append(number)
    return tuple(unsaid)


_AFTERNOON = re.compile(r"\d ?p\.?m\b", re.IGNORECASE)
_MORNING = re.compile(r"\b12(?::\d\d)? ?a\.?m\b", re.IGNORECASE)


def _same_moment(
    lost: Sequence[Number], added: Sequence[Number], source: str
) -> tuple[Sequence[Number], Sequence[Number]]:
    """The two without the times of day that are the same: 8:30 pm is 20.30, 12 am is 0:00."""
    shift = 12 if _AFTERNOON.search(source) else 0
    for number in added:
        hours = _clock(number)
        ours = [one for one in lost if one.value in {value - part for value in hours[:1] for part in (0, shift)}]
        rest = [one for one in lost if one.value in hours[1:] and one not in ours]
        if ours and len(rest) >= len(hours) - 1 and (shift or len(hours) > 1):
            lost = [one for one in lost if one is not ours[0] and one not in rest[:1]]
            added = [one for one in added if one is not number]
    if _MORNING.search(source):
        return [one for one in lost if one.value != 12], [one for one in added if one.value != 0]
    return lost, added


def _clock(number: Number) -> list[int]:
    """The hour and minutes that a number may be read as; no minutes, or neither, where it cannot."""
    groups = [int(group) for group in re.findall(r"\d+", number.text[:9])]
    if len(groups) == 2 and number.text.count(".") == 1 and isinstance(number.value, Fraction | int):
        return groups if groups[1] else groups[:1]
    return [number.value] if isinstance(number.value, int) else []


def _copied(lost: Sequence[Number], added: Sequence[Number]) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """The two without numbers that stand in both to the letter and only read differently (`Amounts.foreign`)."""
    same = Counter(one.text for one in lost if not one.text.isdecimal()) & Counter(one.text for one in added)
    return (
        tuple(number for number in lost if not same[number.text]),
        tuple(number for number in added if not same[number.text]),
    )


def _foreign(english: Reading, target: str, tag: str) -> tuple[str, ...]:
    """Numbers of the English that stand in `target` to the letter, with a point where its language has a comma."""
    if not decimal_comma(tag):
        return ()
    signed = (number.text.lstrip("(+") for number in english.numbers if number.kind in (Kind.COUNT, Kind.DECIMAL))
    return tuple(text for text in dict.fromkeys(signed) if ("." in text or "," in text) and text in target)


def _swapped(english: Reading, translated: Reading) -> tuple[tuple[Value, Value], ...]:
    return tuple(
        (first, second)
        for first, second in english.orders
        if (second, first) in translated.orders and (first, second) not in translated.orders
    )


def _units(numbers: Iterable[Number]) -> Counter[str]:
    return Counter(number.unit for number in numbers if number.unit)


def _is_same_degree(unit: str, other: str) -> bool:
    """Whether one of the two only leaves out which degrees are meant."""
    return "°" in (unit, other) and unit[0] == other[0] == "°"


def _folded(text: str) -> str:
    return re.sub(r"[‐‑–]", "-", text.replace("\u00a0", " ")).casefold()


def _parts(name: str) -> tuple[str, str]:
    """The letters and the rest of a name, folded: ``il`` and ``6`` of ``IL-6``."""
    match = re.match(r"(\D+?)-?(\d.*)", _folded(name))
    return (match[1], match[2]) if match else (name, "")
