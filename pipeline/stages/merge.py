"""Take a returned catalog into ours, entry by entry. Nobody's words are overwritten and none are lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State


class Outcome(Enum):
    """What became of a returned entry. Its value is what the report says."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    EMPTIED = "emptied by them, ours kept"
    DEMOTED = "marked fuzzy by them, ours kept"
    CLASH = "translated differently, ours kept"
    UNKNOWN = "not in the article now, kept as obsolete"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One returned entry, ours beside it, and what was decided."""

    outcome: Outcome
    ours: Entry | None
    theirs: Entry


@dataclass(frozen=True, slots=True)
class Merged:
    """Our catalog with their work in it, and a verdict for each entry that they returned."""

    catalog: Catalog
    verdicts: tuple[Verdict, ...]

    def count(self, outcome: Outcome) -> int:
        """How many entries had this outcome."""
        return sum(verdict.outcome is outcome for verdict in self.verdicts)


EDITORS_FIELDS = ("PO-Revision-Date", "Last-Translator", "Language-Team", "X-Generator")
"""Header fields that belong to the translator and their editor."""


def merge(ours: Catalog, theirs: Catalog) -> Merged:
    """`ours` with every finished translation of `theirs` that ours lacks.

    Where both have finished different translations, ours stays and the verdict holds both. What ours does not know at
    all is kept as obsolete, where an update finds it. ``merge(x, x)`` is ``x``.
    """
    living, asleep = ours.by_key(), {entry.key: entry for entry in ours.obsolete}
    mine = {**asleep, **living}
    merged: dict[Key, Entry] = {}
    verdicts: list[Verdict] = []
    for returned in _returned(theirs, mine):
        known, own = returned.key in living, mine.get(returned.key)
        outcome = _decide(own, returned, known=known)
        merged[returned.key] = _settled(own, returned, outcome)
        if known or (returned.target and not _same(own, returned)):
            verdicts.append(Verdict(outcome, own, returned))
    strangers = tuple(entry for key, entry in merged.items() if key not in mine and _worth_keeping(entry))
    catalog = replace(
        ours,
        header=_header(ours, theirs) if any(entry != mine.get(key) for key, entry in merged.items()) else ours.header,
        comment=_with_lines(ours.comment, theirs.comment),
        entries=tuple(merged.get(entry.key, entry) for entry in ours.entries),
        obsolete=(*(merged.get(entry.key, entry) for entry in ours.obsolete), *strangers),
    )
    return Merged(catalog, tuple(verdicts))


def _returned(theirs: Catalog, mine: Mapping[Key, Entry]) -> Iterable[Entry]:
    """Each returned entry once: a living one rather than an obsolete one of the same key.

    Nobody has looked at an obsolete entry, and OmegaT takes the fuzzy mark off those: our doubt about the text stands.
    """
    asleep = {entry.key: _doubted(entry, mine.get(entry.key)) for entry in theirs.obsolete}
    return {**asleep, **theirs.by_key()}.values()


def _doubted(theirs: Entry, mine: Entry | None) -> Entry:
    if mine and mine.fuzzy and mine.target == theirs.target:
        return replace(theirs, fuzzy=True)
    return theirs


def _same(mine: Entry | None, theirs: Entry) -> bool:
    return mine is not None and (mine.target, mine.fuzzy) == (theirs.target, theirs.fuzzy)


def _worth_keeping(entry: Entry) -> bool:
    return bool(entry.target or entry.comment)


def _decide(mine: Entry | None, theirs: Entry, *, known: bool) -> Outcome:
    if mine is None:
        return Outcome.UNKNOWN
    if _same(mine, theirs):
        return Outcome.UNCHANGED if known else Outcome.UNKNOWN
    match mine.state, theirs.state:
        case _, State.MISSING:
            return Outcome.EMPTIED
        case State.MISSING, _:
            return Outcome.ACCEPTED
        case State.FUZZY, State.DONE:
            return Outcome.ACCEPTED
        case State.DONE, State.FUZZY:
            return Outcome.DEMOTED if mine.target == theirs.target else Outcome.CLASH
        case _:
            return Outcome.CLASH


def _settled(mine: Entry | None, theirs: Entry, outcome: Outcome) -> Entry:
    """What stands in our catalog afterwards."""
    if mine is None:
        return replace(theirs, sources=(), notes=())
    mine = replace(mine, comment=_with_lines(mine.comment, theirs.comment))
    if outcome is not Outcome.ACCEPTED:
        return mine
    previous = theirs.previous if theirs.fuzzy else None
    return replace(mine, target=theirs.target, fuzzy=theirs.fuzzy, previous=previous)


def _with_lines(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """People's comments of both sides: ours, then those lines of theirs that we lack."""
    return mine + tuple(line for line in theirs if line not in mine)


def _header(ours: Catalog, theirs: Catalog) -> tuple[tuple[str, str], ...]:
    """Our header with what their editor wrote in theirs."""
    given = {name: value for name, value in theirs.header if name in EDITORS_FIELDS and value}
    known = tuple((name, given.pop(name, value)) for name, value in ours.header)
    return (*known, *given.items())
