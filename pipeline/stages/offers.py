"""Where the old translation of a new text is found: next to it, in a longer or two shorter texts, or in the memory."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from pipeline.language.patterns import pattern
from pipeline.language.sentences import starts
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.change import Change, Kind
from pipeline.model.key import Key
from pipeline.model.memory import Memory
from pipeline.stages.edits import edit as edited
from pipeline.stages.edits import likeness
from pipeline.stages.told import edit, is_part

CLOSE = 75.0
"""The likeness from which finished work is offered, in per cent of characters kept (rapidfuzz's ``ratio``)."""
CLOSE_IN_PLACE = 50.0
"""The same for an entry that stood where the new one stands now: between the same neighbours."""
SURE = 90.0
"""The likeness from which nobody looks for sentences that were joined."""
CONTAINED = 80.0
"""The likeness of a text to a stretch of another from which it is a part of that (``partial_ratio``)."""
COVERED = 0.55
"""The share of a text that the sentences which were joined in it must account for."""
_SHORTEST = 10
"""Characters of a text that can be told as a part of another."""
_RAREST = 3
"""How many of its rarest words a text is looked up by."""
_MOST = 50
"""Texts that are looked at for one word."""
_LONGEST = 20_000
"""Characters of a text in which parts are sought."""


class Work(NamedTuple):
    """A translation that may be offered."""

    source: str
    """The English that is compared."""
    made_from: Key
    """The English that the translation was made from; another one if its entry was never finished."""
    target: str
    comment: tuple[str, ...] = ()


_WORD = pattern(r"\w+")


class _Parts(NamedTuple):
    """Texts by their words, to find those that contain a text or stand in it."""

    works: Sequence[Work]
    holding: Mapping[str, list[int]]
    """Works by each of their words."""
    rarest: Mapping[str, list[int]]
    """Works by their rarest words alone."""

    @classmethod
    def of(cls, works: Sequence[Work]) -> "_Parts":
        holding: dict[str, list[int]] = {}
        words = [tuple(dict.fromkeys(_WORD.findall(work.source.lower()))) for work in works]
        for index, own in enumerate(words):
            for word in own:
                holding.setdefault(word, []).append(index)
        rarest: dict[str, list[int]] = {}
        for index, own in enumerate(words):
            for word in sorted(own, key=lambda one: (len(holding[one]), one))[:_RAREST]:
                rarest.setdefault(word, []).append(index)
        return cls(works, holding, rarest)

    def whole(self, source: str) -> Work | None:
        """The work of which `source` is a part, the likeliest and then the first."""
        from rapidfuzz import fuzz

        words = [word for word in dict.fromkeys(_WORD.findall(source.lower())) if word in self.holding]
        rare = sorted(words, key=lambda one: (len(self.holding[one]), one))[:_RAREST]
        found = sorted({index for word in rare for index in self.holding[word][:_MOST]})
        best, most = None, CONTAINED
        for index in found:
            work = self.works[index]
            if is_part(source, work.source) and len(work.source) < _LONGEST:
                score = fuzz.partial_ratio(source, work.source, score_cutoff=CONTAINED)
                if score > most or (score == most and best is None):
                    best, most = work, score
        return best

    def inside(self, source: str) -> tuple[tuple[Work, ...], float]:
        """The works that stand in `source` in their order, none on another, and the share of it that they are."""
        from rapidfuzz import fuzz

        words = dict.fromkeys(_WORD.findall(source.lower()))
        indices = sorted({index for word in words for index in self.rarest.get(word, [])[:_MOST]})
        found: list[tuple[float, int, int, Work]] = []
        for index in indices:
            work = self.works[index]
            if len(work.source) >= _SHORTEST and is_part(work.source, source):
                place = fuzz.partial_ratio_alignment(work.source, source, score_cutoff=CONTAINED)
                if place:
                    found.append((place.score, place.dest_start, place.dest_end, work))
        taken: list[tuple[int, int, Work]] = []
        for _, start, end, work in sorted(found, key=lambda one: (one[1] - one[2], -one[0], one[1], one[3])):
            if all(end <= begin + _LAP or start >= stop - _LAP for begin, stop, _ in taken):
                taken.append((start, end, work))
        share = sum(end - start for start, end, _ in taken) / len(source) if taken else 0.0
        return tuple(work for _, _, work in sorted(taken)), share


_LAP = 3
"""Characters by which two neighbours may lie on each other: their likenesses are not exact."""


def doubted(asleep: Entry) -> Entry:
    """An obsolete entry as it may wake up. One that names a previous English was never finished with its own.

    OmegaT takes the fuzzy mark off such entries, so it cannot be relied upon.
    """
    return replace(asleep, fuzzy=True) if asleep.previous and asleep.target else asleep


@dataclass(eq=False, repr=False)
class Offers:
    """The work that a catalog and the memory have for texts that are new."""

    catalog: Catalog
    wanted: Set[Key]
    """What the article has now."""
    leaving: Sequence[int]
    """The places in the catalog of what it does not have any more."""
    memory: Memory
    kept: Sequence[Entry] = ()
    """What the article has now, with all that is done of it."""

    def offered(self, entry: Entry, left: Key, right: Key) -> tuple[Work, ...]:
        """The work for `entry`, which stands where the catalog had something between `left` and `right`.

        One, several that were joined, or none.

        The same text comes first. One of the catalog is next to certain to fit; one of the memory comes from another
        article, so that it is only asked for where no text stood in the same place that was nearly the same.
        """
        source = entry.key.source
        if same := self._same(source):
            return (same,)
        one, likeness = self._in_place(source, left, right)
        if one and likeness >= SURE and not _is_grave(edit(entry.key, one.made_from)):
            return (one,)
        if exact := self.memory.exact(source, entry.key.context):
            return (Work(source, Key(exact.context, exact.source), exact.target),)
        if one is None:
            one, likeness = self._closest(source)
        if one and likeness >= SURE:
            return (one,)
        if _SHORTEST <= len(source) < _LONGEST and not (one and len(source) < 2 * _SHORTEST - _LAP):
            joined, share = self._parts.inside(source)
            if joined and share >= COVERED and (not one or (len(joined) > 1 and 100 * share > likeness)):
                return joined
            if not one and (whole := self._parts.whole(source)):
                return (whole,)
        if one:
            return (one,)
        return tuple(
            Work(one.source, Key(one.context, one.source), one.target) for one in self.memory.suggest(source, 1, CLOSE)
        )

    def old_translation(self, key: Key) -> str:
        """The finished translation of an earlier text, or of the sentences that it is made of; empty without one."""
        if entry := self._known.get(key):
            return entry.target
        if found := self.memory.exact(key.source, key.context):
            return found.target
        cuts = (0, *starts(key.source), len(key.source))
        parts = [self._known.get(Key(key.context, key.source[begin:end].rstrip())) for begin, end in pairwise(cuts)]
        return self._join.join(part.target for part in parts if part) if len(parts) > 1 and all(parts) else ""

    def joined(self, works: Sequence[Work]) -> Work:
        """Works one after the other, as one."""
        if len(works) == 1:
            return works[0]
        source = " ".join(work.made_from.source for work in works)
        target = self._join.join(work.target for work in works)
        comment = tuple(dict.fromkeys(line for work in works for line in work.comment))
        return Work(source, Key(works[0].made_from.context, source), target, comment)

    @cached_property
    def _join(self) -> str:
        from pipeline.language.locales import locale_for  # only here: few texts are joined

        return locale_for(self.catalog.locale).join if self.catalog.locale else " "

    # What there is

    @cached_property
    def _known(self) -> Mapping[Key, Entry]:
        """Finished entries by their key, obsolete or living."""
        entries = chain(map(doubted, self.catalog.obsolete), self.catalog.entries, self.kept)
        return {entry.key: entry for entry in entries if entry.target and not entry.fuzzy}

    @cached_property
    def _gone(self) -> tuple[Work, ...]:
        """What the article does not have any more: it looks for a new home."""
        asleep = (doubted(entry) for entry in self.catalog.obsolete if entry.key not in self.wanted)
        return tuple(filter(None, (*self._left_behind.values(), *map(self._work, asleep))))

    @cached_property
    def _left_behind(self) -> Mapping[int, Work | None]:
        """What there is of it in the catalog, by its place."""
        entries = self.catalog.entries
        return {index: self._work(entries[index]) for index in self.leaving}

    @cached_property
    def _finished(self) -> tuple[Work, ...]:
        """All work, in the order in which it is offered."""
        stays = (entry for entry in self._known.values() if entry.key in self.wanted)
        return (*self._gone, *filter(None, map(self._work, stays)))

    def _work(self, entry: Entry) -> Work | None:
        """What an entry has to offer. One that was not finished has what it was offered itself, as just that."""
        if entry.target and not entry.fuzzy:
            return Work(entry.key.source, entry.key, entry.target, entry.comment)
        if entry.previous is None or entry.key in self._known:
            return None
        target = entry.target or self.old_translation(entry.previous)
        return Work(entry.key.source, entry.previous, target, entry.comment) if target else None

    def _same(self, source: str) -> Work | None:
        """The work on this text: that of another context, as an entry of the same is no new one. First what is gone."""
        if work := self._gone_by_text.get(source):
            return work
        entry = self._known_by_text.get(source)
        return self._work(entry) if entry else None

    @cached_property
    def _gone_by_text(self) -> Mapping[str, Work]:
        return {work.source: work for work in reversed(self._gone) if work.made_from.source == work.source}

    @cached_property
    def _known_by_text(self) -> Mapping[str, Entry]:
        return {entry.key.source: entry for entry in reversed(tuple(self._known.values()))}

    @cached_property
    def _parts(self) -> _Parts:
        return _Parts.of([work for work in self._gone if work.made_from.source == work.source])

    # What is close

    def _in_place(self, source: str, left: Key, right: Key) -> tuple[Work | None, float]:
        """The work on a text that is gone and stood after `left` or before `right`, and how close it is to `source`."""
        after, before = self._gone_beside
        for work in (after.get(left), before.get(right)):
            if work and (close := _likeness(work.source, source, CLOSE_IN_PLACE)):
                return work, close
        return None, 0.0

    def _closest(self, source: str) -> tuple[Work | None, float]:
        """The work on one text that is closest to `source`, wherever it stands, and how close it is."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(source, self._sources, scorer=fuzz.ratio, score_cutoff=CLOSE)
        return (self._finished[found[2]], found[1]) if found else (None, 0.0)

    @cached_property
    def _sources(self) -> Sequence[str]:
        return [work.source for work in self._finished]

    @cached_property
    def _gone_beside(self) -> tuple[Mapping[Key, Work], Mapping[Key, Work]]:
        """Works that are gone, by the entry that stood before each, and by the entry that stood behind."""
        entries = self.catalog.entries
        after, before = {}, {}
        for index, work in self._left_behind.items():
            if work:
                after[entries[index - 1].key if index else EDGE] = work
                before[entries[index + 1].key if index + 1 < len(entries) else EDGE] = work
        return after, before


def _likeness(old: str, new: str, least: float) -> float:
    """How much of two texts is the same, in per cent of their characters; 0 if that is less than `least`."""
    if (known := edited(old, new).likeness) >= SURE:
        return known
    known = likeness(old, new)
    return known if known >= least else 0.0


def _is_grave(change: Change) -> bool:
    """Whether so much has changed that old work is worth less than any on the same text."""
    return change.gravest in (Kind.NUMBER, Kind.NEGATION)


EDGE = Key("", "")
"""Stands before the first entry and behind the last."""
