"""Two branches of one catalog joined, entry by entry, as git asks for it: what people did on each is in the result."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple, TypeVar

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.stages.merge import DATE, Outcome, Verdict, joined, later, offered_anew, words

_T = TypeVar("_T")

DATES = (DATE, "POT-Creation-Date")
"""Header fields of which the later one stands."""
_OF_THE_REVISER = ("Last-Translator", "Language-Team", "X-Generator")
"""Header fields that go with the later revision."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Both branches in one."""

    catalog: Catalog
    clashes: tuple[Verdict, ...]
    """Texts that both translated, and differently: ours stands and is fuzzy, so that it is not printed."""


class _Shelf(IntEnum):
    """Where an entry is. What is further down the list is kept where both branches moved it."""

    NOWHERE = 0
    ASLEEP = 1
    LIVING = 2


class _Spot(NamedTuple):
    """An entry, and where it is."""

    shelf: _Shelf
    entry: Entry
    clash: Verdict | None = None


def join(ours: Catalog, theirs: Catalog, base: Catalog) -> Joined:
    """Both branches since `base`. A branch that did nothing leaves the other as it is.

    An entry is living, obsolete or gone as the branch has it that changed that; but no words that the other branch
    wrote meanwhile are thrown away with it. The entries are in order where only one branch moved any; an update puts
    the rest in order.
    """
    if ours == base:
        return Joined(theirs, ())
    if theirs == base:
        return Joined(ours, ())
    spots = _joined_spots(ours, theirs, base)
    mended = _mended(spots, base)
    living = {key: offered_anew(spot.entry, mended) for key, spot in spots.items() if spot.shelf is _Shelf.LIVING}
    asleep = {key: spot.entry for key, spot in spots.items() if spot.shelf is _Shelf.ASLEEP}
    catalog = replace(
        ours,
        header=_header(ours, theirs, base),
        comment=joined(ours.comment, theirs.comment, base.comment),
        entries=_ordered(living, *(_keys(one.entries) for one in (ours, theirs, base))),
        obsolete=_ordered(asleep, *(_keys(one.obsolete) for one in (ours, theirs, base))),
    )
    return Joined(catalog, tuple(spot.clash for spot in spots.values() if spot.clash))


def _joined_spots(*sides: Catalog) -> Mapping[Key, _Spot]:
    """Every entry of ours, theirs and the base, and where it goes."""
    spots = [_spots(side) for side in sides]
    keys = dict.fromkeys(key for side in spots for key in side)
    return {key: _one(*(side.get(key, _Spot(_Shelf.NOWHERE, Entry(key))) for side in spots)) for key in keys}


def _spots(catalog: Catalog) -> Mapping[Key, _Spot]:
    asleep = {entry.key: _Spot(_Shelf.ASLEEP, entry) for entry in reversed(catalog.obsolete)}
    return {**asleep, **{entry.key: _Spot(_Shelf.LIVING, entry) for entry in catalog.entries}}


def _keys(entries: Iterable[Entry]) -> list[Key]:
    return list(dict.fromkeys(entry.key for entry in entries))


# One entry


def _one(ours: _Spot, theirs: _Spot, base: _Spot) -> _Spot:
    """Where an entry goes, and what it says there."""
    shelf = _changed(ours.shelf, theirs.shelf, base.shelf, max(ours.shelf, theirs.shelf))
    text, clashes = _text(ours.entry, theirs.entry, base.entry)
    comment = joined(ours.entry.comment, theirs.entry.comment, base.entry.comment)
    if shelf is _Shelf.NOWHERE and _is_new(text, comment, base.entry):
        shelf = _Shelf.ASLEEP
    sources, notes, flags = _remarks(ours, theirs, base, shelf)
    entry = replace(text, fuzzy=text.fuzzy or clashes, comment=comment, sources=sources, notes=notes, flags=flags)
    clash = Verdict(Outcome.CLASH, ours.entry, theirs.entry, base.entry) if clashes else None
    return _Spot(shelf, entry, clash)


def _changed(ours: _T, theirs: _T, base: _T, otherwise: _T) -> _T:
    """What the branch has that changed it; `otherwise` where both did, and differently."""
    if ours == theirs or theirs == base:
        return ours
    return theirs if ours == base else otherwise


def _text(ours: Entry, theirs: Entry, base: Entry) -> tuple[Entry, bool]:
    """The side whose translation stands, and whether both have one that the other's does not go before.

    What is finished goes before what is not, and any words before none.
    """
    mine, their, was = words(ours), words(theirs), words(base)
    if their in (mine, was):
        return ours, False
    if mine == was:
        return theirs, False
    ranks = _RANKS[ours.state], _RANKS[theirs.state]
    return (theirs if ranks[1] > ranks[0] else ours), ranks[0] == ranks[1]


_RANKS = {State.MISSING: 0, State.FUZZY: 1, State.DONE: 2}


def _is_new(text: Entry, comment: tuple[str, ...], base: Entry) -> bool:
    """Whether an entry that one branch has thrown away holds what the other wrote meanwhile."""
    return (bool(text.target) and words(text) != words(base)) or not set(comment) <= set(base.comment)


def _remarks(
    ours: _Spot, theirs: _Spot, base: _Spot, shelf: _Shelf
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What programs noted of an entry, as the branch has it where the entry is where it goes."""
    there = [spot.entry for spot in (ours, theirs) if spot.shelf is shelf]
    if not there:
        return (), (), ()
    mine, their, was = there[0], there[-1], base.entry
    return (
        _changed(mine.sources, their.sources, was.sources, mine.sources),
        _changed(mine.notes, their.notes, was.notes, mine.notes),
        _changed(mine.flags, their.flags, was.flags, mine.flags),
    )


def _mended(spots: Mapping[Key, _Spot], base: Catalog) -> Mapping[tuple[Key, str], str]:
    """What obsolete translations were, and what one branch made of them while the other offered them elsewhere."""
    before = {key: spot.entry.target for key, spot in _spots(base).items() if spot.entry.target}
    return {
        (key, before[key]): spot.entry.target
        for key, spot in spots.items()
        if key in before and spot.shelf is _Shelf.ASLEEP and spot.entry.state is State.DONE
    }


# All of them


def _ordered(
    entries: Mapping[Key, Entry], ours: Sequence[Key], theirs: Sequence[Key], base: Sequence[Key]
) -> tuple[Entry, ...]:
    """`entries` in the order of the branch that changed it, and last those that neither has among its own.

    Where both changed it, ours leads, and what only theirs has follows what it follows there.
    """
    first, second = (theirs, ours) if ours == base else (ours, theirs)
    behind: dict[Key | None, list[Key]] = {}
    before: Key | None = None
    led = set(first)
    for key in (key for key in second if key in entries):
        if key in led:
            before = key
        else:
            behind.setdefault(before, []).append(key)
    order = [*behind.get(None, ())]
    for key in first:
        order += [key, *behind.get(key, ())]
    return tuple(entries[key] for key in dict.fromkeys((*order, *entries)) if key in entries)


# The header


def _header(ours: Catalog, theirs: Catalog, base: Catalog) -> tuple[tuple[str, str], ...]:
    """Each field as the branch has it that changed it; where both did, what goes with the later date."""
    mine, their, was = dict(ours.header), dict(theirs.header), dict(base.header)
    newer = their if later(ours.field(DATE), theirs.field(DATE)) == theirs.field(DATE) else mine
    header: dict[str, str | None] = {}
    for name in dict.fromkeys((*mine, *their)):
        values = mine.get(name), their.get(name), was.get(name)
        header[name] = _changed(*values, _settled(name, values[0], values[1], newer))
    return tuple((name, value) for name, value in header.items() if value is not None)


def _settled(name: str, ours: str | None, theirs: str | None, newer: Mapping[str, str]) -> str | None:
    """A field that both branches changed, or that one changed and one took out."""
    if ours is None or theirs is None:
        return ours or theirs
    if name in DATES:
        return later(ours, theirs)
    return newer.get(name, ours) if name in _OF_THE_REVISER else ours
