"""The door plate: opening hours as each language writes days and times. The forms are CLDR's, by way of Babel."""

import re
from collections.abc import Sequence
from datetime import time
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.language.locales import UNKNOWN_TO_CLDR, by_hand, cldr
from pipeline.model.clinic import Hours
from pipeline.model.locale import Locale

if TYPE_CHECKING:
    import babel

_SPACE = re.compile("[ \u2009\u202f]")
_LONG_RUN = 3
"""Days in a row that are told as "from … to"."""


@lru_cache(maxsize=256)
def days(which: tuple[int, ...], locale: Locale) -> str:
    """Days of the week, Monday being 0: ``Monday – Friday``, ``Tuesday and Thursday``."""
    names = _names(locale)
    return joined([_run(run, names).replace(" –", "\u00a0–") for run in _runs(which)], locale)  # a dash begins no line


def joined(things: Sequence[str], locale: Locale) -> str:
    """Several things in a row, as the language tells them: ``A, B and C``, ``A、B和C``."""
    from babel.lists import format_list

    if known := by_hand(locale):
        return known.last.join(part for part in (", ".join(things[:-1]), things[-1]) if part)
    told: str = format_list(things, locale=_known(locale))
    return told.replace("\u200f", "")  # a mark after each Persian comma: what needs one is given one later


def _names(locale: Locale) -> Sequence[str]:
    """The days of the week."""
    from babel.dates import get_day_names

    if known := by_hand(locale):
        return known.days
    # "stand-alone" would be the proper form, but Babel hands out another language's where CLDR has only an alias; the
    # names are the same in all languages that leaflets are known to be in.
    names = get_day_names("wide", context="format", locale=_known(locale))
    return [names[day] for day in range(7)]


def _runs(which: Sequence[int]) -> list[list[int]]:
    """`which` parted where a day is left out."""
    runs: list[list[int]] = []
    for day in which:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [part for run in runs for part in ([run] if len(run) >= _LONG_RUN else [[day] for day in run])]


def _run(run: Sequence[int], names: Sequence[str]) -> str:
    first, last = names[run[0]], names[run[-1]]
    return first if len(run) == 1 else f"{first} – {last}"


@lru_cache(maxsize=256)
def times(opens: str, closes: str, locale: Locale) -> str:
    """From when to when: ``8:30 AM – 5:00 PM``, ``08:30–17:00``, in the clock that the language is used to.

    All of it is to stay on one line.
    """
    from babel.dates import format_interval

    known = _known(locale)
    clock = "hm" if "h" in str(known.time_formats["short"].pattern) else "Hm"
    # Midnight at the end of a day is 23:59 and 24 hours of it are told in words: no clock shows 24:00.
    until = "23:59" if closes == "24:00" else closes
    told: str = format_interval(time.fromisoformat(opens), time.fromisoformat(until), clock, locale=known)
    return _SPACE.sub("\u00a0", told)


def _known(locale: Locale) -> "babel.Locale":
    return cldr("en" if locale.tag in UNKNOWN_TO_CLDR else locale.tag)


def plain_hours(hours: Hours) -> str:
    """Hours in figures and in English, for where no language is known yet."""
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    told = ", ".join(_run(run, names) for run in _runs(hours.days))
    return f"{told} {hours.opens}–{hours.closes}"
