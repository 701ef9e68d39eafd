"""The amounts of an English text: numbers with their units, number words, and words that say when."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.language.meaning import Sense, Token, Word
from pipeline.language.numerals import Kind, Number, has_digits, read
from pipeline.language.patterns import pattern
from pipeline.language.units import DOSE, FORMS


class Amount(NamedTuple):
    """One amount as it stands in a text."""

    what: str
    """What to call it: ``dose``, ``time``."""
    name: str
    """What it says: amounts of one name are the same, however they are written."""
    text: str
    start: int = 0
    end: int = 0


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TIMES = _table("second minute hour day week month year fortnight weekend")
LEADS = _table("every each per for in within after before until by at over from since during on than")
"""Words before an amount that are part of what it says: *for 5 days*, *in 5 days*."""
_NO_UNITS = _table(
    "a am an and are as at be but by can day do for from get go has he her his if in is it its may more must no not of "
    "on or our out per she so that the them then they this to too up was we with you your men new old one two"
)
"""Short words that follow a number and are no unit of it."""
_HALF_OF_DAY = pattern(r" ?([ap])\.? ?m\b", re.IGNORECASE)
_UNKNOWN_UNIT = pattern(r"[ -]?([^\W\d_]{1,4}(?:/[^\W\d_]{1,4})?)(?![^\W_])")


def amounts(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> tuple[Amount, ...]:
    """Every amount of `text` in reading order, its `tokens` and table `words` being known."""
    numerals = tuple(_numerals(text, tokens)) if has_digits(text) else ()
    if not numerals and all(word.sense is not Sense.AMOUNT for word in words):
        return ()
    inside = {place for one in numerals for place in range(one.start, one.end)}
    spoken = [word for word in words if word.sense is Sense.AMOUNT and word.start not in inside]
    return tuple(sorted((*numerals, *_spoken(text, tokens, spoken)), key=lambda one: one.start))


def _numerals(text: str, tokens: Sequence[Token]) -> Iterator[Amount]:
    reading = read(text, "en")
    for name in reading.names:
        place = text.find(name)
        yield Amount("name", name, name, place, place + len(name))
    groups: dict[int, list[Number]] = {}
    for number in reading.numbers:
        groups.setdefault(number.end, []).append(number)
    done = 0
    for numbers in groups.values():
        start = max(reading.text.find(numbers[0].text, done), 0)
        done = start + len(numbers[0].text)
        yield _numeral(text, tokens, numbers, start, max(numbers[0].end, done))


def _numeral(text: str, tokens: Sequence[Token], numbers: Sequence[Number], start: int, end: int) -> Amount:
    """The amount of one numeral: its values, its unit, half of the day, and the word before that belongs to it."""
    first = numbers[0]
    unit = f"{first.unit}/{first.per}" if first.per else first.unit
    if half := _HALF_OF_DAY.match(text, end):
        unit, end = f"{half[1].lower()}m", half.end()
    elif not unit and (strange := _UNKNOWN_UNIT.match(text, end)) and strange[1].lower() not in _NO_UNITS:
        unit, end = strange[1], strange.end()
    sign = {Kind.PAIR: "/" if "/" in first.text else "-", Kind.TIME: ":"}.get(first.kind, " ")
    value = sign.join(str(number.value) for number in numbers)
    lead = _lead(tokens, start)
    name = " ".join(part for part in (lead.text if lead else "", value, unit) if part)
    shown = text[_begin(tokens, lead, start) : end].strip(" ([")
    return Amount(_what(first.kind, unit), name, shown, start, end)


def _begin(tokens: Sequence[Token], lead: Token | None, start: int) -> int:
    """Where an amount begins that is to be shown with the word before it: *than 4* with two, as *more than 4*."""
    if lead is None:
        return start
    further = [token.start for token in tokens if token.end == lead.start - 1] if lead.text == "than" else []
    return further[0] if further else lead.start


def _lead(tokens: Sequence[Token], start: int) -> Token | None:
    """The word right before `start`, if it is part of an amount."""
    before = [token for token in tokens if token.end < start]
    return before[-1] if before and before[-1].end == start - 1 and before[-1].text in LEADS else None


def _spoken(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[Amount]:
    """The amounts that are words. A number and the unit behind it are one."""
    left = list(reversed(words))
    while left:
        word = left.pop()
        name, end, unit = word.name, word.end, ""
        if name.isdigit():
            if left and left[-1].start == end + 1 and left[-1].name.isdigit() and text[end] == "-":
                name, end = str(int(name) + int(left[-1].name)), left.pop().end
            if left and left[-1].start == end + 1 and (left[-1].name in FORMS["en"] or left[-1].name == "times"):
                unit, end = left[-1].name.replace("times", ""), left.pop().end
        lead = _lead(tokens, word.start) if name.isdigit() else None
        said = " ".join(part for part in (lead.text if lead else "", name, unit) if part)
        begin = _begin(tokens, lead, word.start)
        yield Amount(_what(Kind.COUNT, unit or name), said, text[begin:end], word.start, end)


def _what(kind: Kind, unit: str) -> str:
    match kind:
        case Kind.PHONE:
            return "phone number"
        case Kind.DATE:
            return "date"
        case Kind.TIME:
            return "time of day"
        case _ if unit.partition("/")[0] in DOSE:
            return "dose"
        case _ if unit.startswith("month "):
            return "date"
        case _ if unit in ("am", "pm"):
            return "time of day"
        case _ if unit in _TIMES:
            return "time"
        case _ if unit == "%":
            return "percentage"
        case _ if unit.startswith("°"):
            return "temperature"
        case Kind.PAIR:
            return "range"
        case _:
            return "number" if not unit or unit.isdigit() else "amount"
