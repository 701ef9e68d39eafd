"""Where two versions of a text differ: the words with which both begin and end, and what stands between."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple


class Edit(NamedTuple):
    """An edit, by words: what is between two spaces is one."""

    head: tuple[str, ...]
    """The words with which both texts begin."""
    old: tuple[str, ...]
    new: tuple[str, ...]
    tail: tuple[str, ...]
    """The words with which both end."""
    likeness: float
    """How much of both is the same at least, in per cent of their characters."""


@lru_cache(maxsize=8)
def edit(old: str, new: str) -> Edit:
    """Where `old` and `new` differ. An update asks this several times of each text, one text after the other."""
    ours, theirs = old.split(" "), new.split(" ")
    start = _same(ours, theirs)
    end = _same(ours[: start - 1 if start else None : -1], theirs[: start - 1 if start else None : -1])
    stop, behind = len(ours) - end, len(theirs) - end
    one, other = tuple(ours[start:stop]), tuple(theirs[start:behind])
    return Edit(
        tuple(ours[:start]), one, other, tuple(ours[stop:]), _likeness(old, new, " ".join(one), " ".join(other))
    )


def _likeness(old: str, new: str, one: str, other: str) -> float:
    """What rapidfuzz's ``ratio`` is at least. It is more if other letters of the middle are the same."""
    around = min(len(old) - len(one), len(new) - len(other))
    return 200.0 * (around + _same(one, other)) / (len(old) + len(new)) if old or new else 100.0


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences have in common before they differ."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))
