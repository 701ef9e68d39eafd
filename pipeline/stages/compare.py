"""Two states of a catalog, compared as a person would: by what stands in their entries, wherever those are."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry


class Kind(Enum):
    """One way in which an entry differs. Its value is what people read."""

    ADDED = "added"
    GONE = "gone"
    OBSOLETE = "now obsolete"
    REVIVED = "obsolete no more"
    TRANSLATED = "translated"
    EMPTIED = "emptied"
    CHANGED = "changed"
    DOUBTED = "marked fuzzy"
    CLEARED = "fuzzy no more"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry that is not the same in both."""

    kinds: tuple[Kind, ...]
    old: Entry | None
    new: Entry | None

    @property
    def key(self) -> Key:
        entry = self.new or self.old
        return entry.key if entry else Key("", "")


def compare(old: Catalog, new: Catalog) -> tuple[Difference, ...]:
    """What people would call a difference, in the order of `new`, and last what is gone.

    What programs note (references, notes, flags, the header) and where an entry stands is none.
    """
    before, after = _by_key(old), _by_key(new)
    return tuple(
        Difference(kinds, was and was[0], now and now[0])
        for key in dict.fromkeys((*after, *before))
        if (kinds := tuple(_kinds(was := before.get(key), now := after.get(key))))
    )


def _by_key(catalog: Catalog) -> dict[Key, tuple[Entry, bool]]:
    """Every entry with whether it is living; of one that is obsolete as well, only the living one."""
    entries = {entry.key: (entry, True) for entry in catalog.entries}
    return {**entries, **{one.key: (one, False) for one in reversed(catalog.obsolete) if one.key not in entries}}


def _kinds(old: tuple[Entry, bool] | None, new: tuple[Entry, bool] | None) -> Iterator[Kind]:
    if not old or not new:
        if old or new:
            yield Kind.ADDED if new else Kind.GONE
        return
    (was, was_living), (now, is_living) = old, new
    if was_living is not is_living:
        yield Kind.REVIVED if is_living else Kind.OBSOLETE
    if was.target != now.target:
        yield Kind.CHANGED if was.target and now.target else Kind.TRANSLATED if now.target else Kind.EMPTIED
    if now.target and (was.fuzzy and bool(was.target)) is not now.fuzzy:
        yield Kind.DOUBTED if now.fuzzy else Kind.CLEARED
    if was.comment != now.comment:
        yield Kind.COMMENT
