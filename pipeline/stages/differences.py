"""What has changed between two states of an article: its edits one by one, each with the gravity of what it changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from pipeline.model.article import Key, Unit
from pipeline.model.change import Change, Kind
from pipeline.stages.changes import change
from pipeline.stages.localise import Original


@dataclass(frozen=True, slots=True)
class Edit:
    """A text of the English that is another one now, or that is gone, or new."""

    before: Unit | None
    after: Unit | None
    change: Change

    @property
    def grave(self) -> bool:
        """Whether whoever follows the old text may come to harm, as far as a program can tell."""
        if self.before and self.after:
            return Kind.NUMBER in self.change.kinds or Kind.NEGATION in self.change.kinds
        return any(unit.critical for unit in (self.before, self.after) if unit)

    @property
    def told(self) -> str:
        """What happened, in words."""
        if self.before is None:
            return "a text was added to the English"
        if self.after is None:
            return "a text was taken out of the English"
        if self.change.details:
            return f"the English changed: {'; '.join(self.change.details)}"
        return "the looks of the English changed" if self.change.kinds == (Kind.COSMETIC,) else "the English changed"


def edits(old: Original, new: Original) -> tuple[Edit, ...]:
    """The texts that only one of the two has, in reading order, each beside the one that took its place."""
    return tuple(_edits(old, new))


def _edits(old: Original, new: Original) -> Iterator[Edit]:
    was, now = [unit.key for unit in old.units], [unit.key for unit in new.units]
    kept_of_old, kept_of_new = frozenset(now), frozenset(was)
    told: set[tuple[Key | None, ...]] = set()
    for kind, first, last, start, end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        gone = [unit for unit in old.units[first:last] if unit.key not in kept_of_old]
        fresh = [unit for unit in new.units[start:end] if unit.key not in kept_of_new]
        for before, after in zip_longest(gone, fresh):
            keys = tuple(unit.key if unit else None for unit in (before, after))
            if keys not in told:
                told.add(keys)
                yield Edit(before, after, _change(before, after))


def _change(before: Unit | None, after: Unit | None) -> Change:
    if before is None or after is None:
        return Change()
    return change(before.key.source, after.key.source, after.key.context)


@dataclass(frozen=True, slots=True)
class Retranslation:
    """A translation that is another one now, of a text that both states have."""

    unit: Unit
    before: str
    after: str
    """Empty where there is no finished one any more."""


def retranslations(
    old: Original, new: Original, before: Mapping[Key, str], after: Mapping[Key, str]
) -> tuple[Retranslation, ...]:
    """The finished translations that differ, in reading order."""
    known = frozenset(unit.key for unit in old.units)
    units = {unit.key: unit for unit in new.units if unit.key in known}
    return tuple(
        Retranslation(unit, before[key], after.get(key, ""))
        for key, unit in units.items()
        if key in before and before[key] != after.get(key, "")
    )
