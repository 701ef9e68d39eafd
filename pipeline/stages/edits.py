"""Where two versions of a text differ: the words with which both begin and end, and what stands between."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import indexOf, ne
from typing import NamedTuple


class Edit(NamedTuple):
    """An edit, by words: what is between two spaces is one."""

    head: Sequence[str]
    """The words with which both texts begin."""
    old: Sequence[str]
    new: Sequence[str]
    tail: Sequence[str]
    """The words with which both end."""
    around: int
    """The characters outside of `old` and `new`."""
    likeness: float
    """How much of both is the same at least, in per cent of their characters."""


@lru_cache(maxsize=8)
def edit(old: str, new: str) -> Edit:
    """Where `old` and `new` differ. An update asks this several times of each text, one text after the other."""
    ours, theirs = old.split(" "), new.split(" ")
    start, end = shared(ours, theirs)
    stop, behind = len(ours) - end, len(theirs) - end
    lost, gained = ours[start:stop], theirs[start:behind]
    one, other = " ".join(lost), " ".join(gained)
    around = min(len(old) - len(one), len(new) - len(other))
    likeness = 200.0 * (around + _same(one, other)) / (len(old) + len(new)) if old or new else 100.0
    return Edit(ours[:start], lost, gained, ours[stop:], around, likeness)


def shared(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items two runs begin with alike, and how many of the others they end with alike."""
    start = _same(old, new)
    if len(old) == len(new) and old[start + 1 :] == new[start + 1 :]:  # as in most edits: one for another
        return start, max(0, len(old) - start - 1)
    return start, min(_same(reversed(old), reversed(new)), len(old) - start, len(new) - start)


def stretches(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[int, int, int, int]]:
    """Where two runs differ, from where to where in each: as difflib has it, which is asked only if it may matter."""
    start, end = shared(old, new)
    stop, behind = len(old) - end, len(new) - end
    each_once = len({*old}) == len(old) and len({*new}) == len(new)
    if {*old[start:stop]}.isdisjoint(new[start:behind]) and (each_once or not start + end):
        return ((start, stop, start, behind),) if start < stop or start < behind else ()
    from difflib import SequenceMatcher  # only here: most runs differ in one place

    return [found[1:] for found in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if found[0] != "equal"]


def likeness(old: str, new: str) -> float:
    """How much of two texts is the same, in per cent of their characters: rapidfuzz's ``ratio``."""
    found = edit(old, new)
    one, other = " ".join(found.old), " ".join(found.new)
    if len(one) * len(other) > _FEW:
        from rapidfuzz import fuzz  # only here: most edits are of a word or two

        return fuzz.ratio(old, new)
    return 200.0 * (found.around + _in_order(one, other)) / (len(old) + len(new)) if old or new else 100.0


_FEW = 4096
"""The product of the lengths of two texts that are compared here."""


def _in_order(one: str, other: str) -> int:
    """How many characters stand in both texts in the same order (Hyyrö 2004: a bit for each character of `one`)."""
    places: dict[str, int] = {}
    for place, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << place
    every = left = (1 << len(one)) - 1
    for character in other:
        here = left & places.get(character, 0)
        left = (left + here | left - here) & every
    return len(one) - left.bit_count()


def _same(one: Iterable[str], other: Iterable[str]) -> int:
    """How many items two runs of them have in common before they differ."""
    return indexOf(chain(map(ne, one, other), (True,)), True)
